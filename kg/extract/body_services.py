"""Divisions of a court, procuracy or military command that are told without it: "Phòng 7", "Phòng Tham mưu"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.body_kinds import within
from kg.extract.body_reading import Reading
from kg.extract.body_units import level_of
from kg.extract.patterns import word_file
from kg.language.folding import fold
from kg.vocabulary import scheme

__all__ = ["into_service", "service_of"]

_SERVICES = ("judicial-body", "provincial-military-command", "border-guard", "border-guard-command", "local-police")
_POLICE = "local-police"
_BRANCH = "police-branch"
_REGIONAL = ("regional-court", "regional-procuracy", "regional-enforcement")
"""Bodies of an area, which have no numbered divisions."""
_PARTS = (_BRANCH, "division")
_ANY_SERVICE = tuple(word_file("body_words.json").words("any_service"))
"""Divisions that the police, the army and courts all have, by their first words."""


def service_of(readings: Sequence[Reading]) -> Reading | None:
    """The court, procuracy or command of a province that an article names before any other such body.

    None where that is the police, whose divisions are read as theirs anyway.
    """
    first = next((reading for reading in readings if _leads(reading)), None)
    return first if first is not None and not within(first.concept, _POLICE) else None


def _leads(reading: Reading) -> bool:
    """Whether it is a province's body of a service, told with the province."""
    if reading.unit is None or level_of(reading.unit) != "province" or reading.parent is not None:
        return False
    return any(within(reading.concept, kind) for kind in _SERVICES)


def into_service(reading: Reading, service: Reading | None) -> None:
    """Makes a division whose whole is not told part of the service its article is about."""
    if service is None or reading.explicit or reading.concept.key not in _PARTS:
        return
    if reading.concept.key == _BRANCH and not fold(reading.head).startswith(_ANY_SERVICE):
        return
    numbered = reading.tail.strip().isdigit()
    parent = reading.parent
    if parent is not None and parent.start != reading.start and not (numbered and parent.concept.key in _REGIONAL):
        return
    if parent is None and not numbered and (reading.unit is None or level_of(reading.unit) != "province"):
        return
    reading.concept, reading.parent, reading.unit = scheme("organisations")["division"], service, None
