"""The bodies an article names: kind, name in full words, the unit each belongs to."""

from __future__ import annotations

import re

import msgspec
from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.annotations import Annotations, BodyMention, annotated
from kg.extract.body_kinds import plain, within
from kg.extract.body_reader import Reader
from kg.extract.body_reading import Reading
from kg.extract.body_settle import implied_body, settle
from kg.extract.body_shouted import in_small_letters
from kg.language.folding import fold

__all__ = ["bodies", "implied_body"]

_FIELDS = ("department", "division")
"""Kinds whose narrower ones tell a field of work: "Sở Xây dựng" names a body even where no unit is told."""
_PROVINCE, _BOARDS = "tỉnh", ("board-of-directors", "members-council")
_JOINTS = re.compile(r"\s?[,–-]\s")
"""What stands between the words of one name or not: "Phòng, chống thiên tai", "Phòng chống thiên tai"."""
_NUMBERED = re.compile(r"\bsố \d")
_LEGAL_FORM = re.compile(r"(?<=^công ty) (?:cổ phần|cp|tnhh|trách nhiệm hữu hạn)(?: mtv| một thành viên)?(?=\s)")


def _meant(reading: Reading, committees: dict[str | None, Reading]) -> Reading:
    """The committee of a unit's Front where the article names that too: "MTTQ xã A" is what it is called for short."""
    if reading.concept.key != "fatherland-front" or reading.unit is None:
        return reading
    return committees.get(reading.unit.version, reading)


def _firms(readings: list[Reading]) -> dict[str, str]:
    """By what firms are called for short, their names: "Công ty A" for "Công ty cổ phần A", the only one so named."""
    told: dict[str, set[str]] = {}
    for reading in readings:
        if reading.tail and within(reading.concept, "enterprise"):
            name = reading.body().name
            short = _LEGAL_FORM.sub("", fold(name), count=1)
            if short != fold(name):
                told.setdefault(short, set()).add(name)
    return {short: min(names) for short, names in told.items() if len({fold(name) for name in names}) == 1}


def _is_sent(notes: Annotations, reading: Reading) -> bool:
    """Whether a numbered team is told as that "của" a body, which its name keeps: "Đoàn giám sát số 2 | của HĐND"."""
    if reading.parent is None or not within(reading.concept, "working-team") or not _NUMBERED.search(reading.tail):
        return False
    return reading.parent.start > reading.start and notes.folded.endswith(" của ", 0, reading.parent.start)


@Language.component("kg_bodies")
def bodies(doc: Doc) -> Doc:
    """Adds a BodyMention for each body named, in the order of the text."""
    notes = annotated(doc)
    reader = Reader(notes)
    readings = reader.run()
    in_small_letters(notes.text, readings)
    settle(notes, readings)
    committees = {r.unit.version: r for r in readings if r.concept.key == "front-committee" and r.unit}
    spelled: dict[str, str] = {}
    sent = {(reading.head, reading.tail) for reading in readings if _is_sent(notes, reading)}
    firms = _firms(readings)
    for reading in readings:
        concept = reading.concept
        named = reading.proper or reading.named or reading.tail or concept.broader in _FIELDS
        named = named or concept.note("unitKind") == _PROVINCE  # a "Tỉnh ủy" is that of a province, whichever
        lost = reading.unit is None and reading.parent is None and not named
        # of a "Bí thư Huyện ủy", a "Chủ tịch HĐQT" more is told than that he is a secretary or chairman
        telling = (concept.note("unitKind") and plain(concept)) or (concept.key in _BOARDS and reading.bare)
        if lost and telling and not reading.owned:
            notes.bodies.append(BodyMention(reading.start, reading.end, reading.body(), generic=True))
            continue
        if reading.owned or (lost and concept.note("unitForm") != "none" and "national" not in concept.values("level")):
            continue
        if reading.parent is not None and (reading.head, reading.tail) in sent:
            reading.tail = f"{reading.tail} của"
        body = _meant(reading, committees).body()
        name = firms.get(fold(body.name)) or reader.shorts.expand(body.name)
        name = spelled.setdefault(_JOINTS.sub(" ", fold(name)), name)  # "Cụm Thi đua số 5" is "Cụm thi đua số 5"
        written = msgspec.structs.replace(body, name=name)
        notes.bodies.append(BodyMention(reading.start, reading.end, written, generic=reading.general))
    return doc
