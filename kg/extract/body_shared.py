"""Wordings that several kinds of body share: "BCHQS" is a Bộ Chỉ huy in a province and a Ban Chỉ huy below it."""

from __future__ import annotations

from kg.extract.annotations import Annotations
from kg.extract.body_names import head_words
from kg.extract.body_reading import Reading
from kg.extract.body_units import default_unit, fits, level_of
from kg.extract.patterns import word_file
from kg.facts import UnitRef
from kg.language.folding import fold
from kg.vocabulary import Concept, scheme

__all__ = ["suit", "suit_to_context"]

_COUNCIL = tuple(word_file("body_words.json").words("councils"))


def suit(reading: Reading, unit: UnitRef) -> None:
    """Makes `reading` of the kind that can belong to `unit`, where its wording is shared and its own kind cannot."""
    if not fits(reading.concept, unit):
        if reading.concept.note("unitKind") and level_of(unit) not in reading.concept.values("level"):
            return  # a "Tỉnh ủy" is no committee of a city below the province
        for other in _sharing(reading.concept):
            if fits(other, unit):
                _become(reading, other)
                return


def suit_to_context(notes: Annotations, reading: Reading) -> None:
    """The same where no unit is named with it: by the unit the article is about, or a council in its sentence."""
    others = _sharing(reading.concept)
    if not others or _says_which(notes, reading):
        return
    if "{body}" in reading.concept.note("fullName"):
        sentence = notes.sentence_at(reading.start)
        words = notes.folded[sentence.start : sentence.end] if sentence else notes.folded
        if any(word in words for word in _COUNCIL) or notes.context.edition == "2025":
            return  # the provinces' agency of that name ended with the reform
        _become(reading, others[0])
        return
    about = notes.context.unit
    if about is not None and not fits(reading.concept, about):
        if not _named_before(notes, reading):
            suit(reading, about)
    elif default_unit(notes, reading.concept, reading.start) is None:
        for other in others:
            if default_unit(notes, other, reading.start) is not None:
                _become(reading, other)
                return


def _says_which(notes: Annotations, reading: Reading) -> bool:
    """Whether the words say of which kind of unit a committee is: a "Thành ủy" is none of a province's."""
    said = notes.folded[reading.start : reading.end]
    shared = (fold(wording) for wording in reading.concept.values("sharedWording"))
    return bool(reading.concept.note("unitKind")) and not said.startswith(tuple(shared))


def _named_before(notes: Annotations, reading: Reading) -> bool:
    """Whether its sentence names a unit before it that can have such a body: "Tại tỉnh A, Bí thư Tỉnh ủy là …"."""
    sentence = notes.sentence_at(reading.start)
    if sentence is None:
        return False
    units = (mention for mention in notes.units if sentence.start <= mention.start < reading.start)
    return any(not mention.generic and fits(reading.concept, mention.unit) for mention in units)


def _sharing(concept: Concept) -> list[Concept]:
    found: dict[str, Concept] = {}
    for wording in concept.values("sharedWording"):
        found |= {other.key: other for other in scheme("organisations").by_wording(fold(wording))}
    return [other for key, other in found.items() if key != concept.key]


def _become(reading: Reading, other: Concept) -> None:
    reading.concept, reading.head = other, head_words(other, other.note("fullName").partition("{")[0].strip())
