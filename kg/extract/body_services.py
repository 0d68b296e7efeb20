"""Divisions of a court, command, department or agency that are told without it: "Phòng 7", "Phòng Tham mưu"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.body_kinds import within
from kg.extract.body_reading import Reading
from kg.extract.body_units import level_of
from kg.extract.patterns import word_file
from kg.language.folding import fold
from kg.vocabulary import scheme

__all__ = ["Services"]

_SERVICES = ("judicial-body", "provincial-military-command", "border-guard", "border-guard-command", "local-police")
_AGENCIES = tuple(word_file("body_words.json").words("agencies"))
"""Kinds of a province's bodies that have divisions."""
_POLICE = "local-police"
_BRANCH = "police-branch"
_REGIONAL = ("regional-court", "regional-procuracy", "regional-enforcement")
"""Bodies of an area, which have no numbered divisions."""
_PARTS = (_BRANCH, "division")
_OF_COMMUNES = ("kinh tế", "văn hóa", "hạ tầng", "xây dựng", "đô thị")
"""How the fields of the divisions of communes begin."""
_ANY_SERVICE = tuple(word_file("body_words.json").words("any_service"))
"""Divisions that the police, the army and courts all have, by their first words."""
_HOUSES = ("university", "college", "hospital", "institute", "health-centre")
"""Kinds of institutions that have divisions."""
_OPENS = 2
"""Bodies named first, one of which an article is about."""
_OF_UNITS = tuple(word_file("body_words.json").words("of_districts"))


class Services:
    """What divisions told without their whole are part of, body by body in the order of an article.

    That is the court, procuracy or command of a province that the article names before any other such body; where it
    names none, the agency of a province told last: "Thuế tỉnh A họp. Trưởng phòng Nghiệp vụ …". In an article that
    opens with a hospital or a place of higher learning it is that: "Trường Đại học A họp. Trưởng phòng Đào tạo …".
    """

    def __init__(self, readings: Sequence[Reading]) -> None:
        first = next((reading for reading in readings if _leads(reading)), None)
        # The divisions of the police are read as theirs anyway.
        self._police = first is not None and within(first.concept, _POLICE)
        self._service = None if self._police else first
        self._agency: Reading | None = None
        opening = [reading for reading in readings if not reading.owned][:_OPENS]
        self._house = next((reading for reading in opening if _is_house(reading)), None)

    def take(self, reading: Reading, *, gone: bool) -> None:
        """Makes a division whose whole is not told part of it; any other body may be the whole of those behind it.

        One of a province that is `gone` is that only where no other agency is told before.
        """
        theirs = self._police and reading.concept.key == _BRANCH
        whole = self._service or (None if theirs else self._agency)
        if self._house is not None and self._service is None and _of_house(reading, self._house):
            reading.concept, reading.parent, reading.unit = scheme("organisations")["division"], self._house, None
        elif whole is not None and _is_part(reading, numbered_alone=whole is self._service):
            reading.concept, reading.parent, reading.unit = scheme("organisations")["division"], whole, None
        elif _is_agency(reading) and not (gone and self._agency is not None):
            self._agency = reading


def _leads(reading: Reading) -> bool:
    """Whether it is a province's body of a service, told with the province."""
    return _of_province(reading) and any(within(reading.concept, kind) for kind in _SERVICES)


def _of_province(reading: Reading) -> bool:
    return reading.unit is not None and level_of(reading.unit) == "province" and reading.parent is None


def _is_house(reading: Reading) -> bool:
    """Whether it is a hospital, an institute or a place of higher learning that is told by its name."""
    named = bool(reading.tail) or reading.explicit
    return named and any(within(reading.concept, kind) for kind in _HOUSES)


def _of_house(reading: Reading, house: Reading) -> bool:
    """Whether it is a division that only the house may have: no body is told that it is of, no unit has one."""
    branch = reading.concept.key == _BRANCH and fold(reading.head).startswith(_ANY_SERVICE)
    if reading.explicit or reading.start < house.start or not (branch or reading.concept.key == "division"):
        return False
    if reading.parent is not None and reading.parent.start != reading.start:
        return False
    field = fold(f"{reading.head} {reading.tail}").removeprefix("phòng ").strip()
    return not field.startswith((*_OF_COMMUNES, *_OF_UNITS))


def _is_agency(reading: Reading) -> bool:
    """Whether it is an agency of a province that has divisions."""
    return _of_province(reading) and any(within(reading.concept, kind) for kind in _AGENCIES)


def _is_part(reading: Reading, *, numbered_alone: bool) -> bool:
    """Whether it is a division whose whole is not told; a mere number is one of courts and commands."""
    if reading.explicit or reading.concept.key not in _PARTS:
        return False
    if reading.concept.key == _BRANCH and not fold(reading.head).startswith(_ANY_SERVICE):
        return False
    numbered = reading.tail.strip().isdigit()
    parent = reading.parent
    if parent is not None and parent.start != reading.start and not (numbered and parent.concept.key in _REGIONAL):
        return False
    if parent is None and numbered:
        return numbered_alone
    if parent is not None or reading.unit is None:
        return parent is not None
    return level_of(reading.unit) == "province" or _no_communes(reading)


def _no_communes(reading: Reading) -> bool:
    """Whether communes, which have two or three divisions since 2025, have none of that field."""
    of_commune = reading.unit is not None and level_of(reading.unit) == "commune" and reading.concept.key == "division"
    return of_commune and not fold(reading.tail).strip().startswith(_OF_COMMUNES)
