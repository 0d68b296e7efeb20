"""Which occasion an article is about that no sentence tells to be held: it is pictured, quoted or decided at."""

from __future__ import annotations

from kg.extract.annotations import Sentence
from kg.extract.event_actors import Reading
from kg.extract.event_acts import ACTS
from kg.extract.event_cues import Cue
from kg.extract.event_drafts import main_clause
from kg.extract.event_history import is_history
from kg.extract.event_telling import Place
from kg.extract.event_time import day_beside, in_the_past
from kg.extract.event_wording import ends_with
from kg.extract.patterns import Patterns

__all__ = ["is_spoken_of"]

_P = Patterns("event_patterns.toml", "spoken")
_DRAFTS = Patterns("event_patterns.toml", "drafts")

_REACH = 70
"""Characters behind the name of an occasion in which its day may stand."""


def is_spoken_of(reading: Reading, sentence: Sentence, cue: Cue, place: Place) -> bool:
    """Whether an article is about the occasion a cue names, though no sentence tells that it was held."""
    folded = reading.folded
    before = folded[sentence.start : cue.start]
    if place.headline or not cue.noun or cue.kind in ACTS or _P.no_gathering.match(folded, cue.start):
        return False
    if _P.scene.search(before) and _only_pictured(reading, sentence, cue):
        return False
    heard = _P.heard_at.search(before) is not None
    if _P.several.search(before) or (
        not heard and ends_with("event_background.txt", reading, sentence.start, cue.start)
    ):
        return False
    if _DRAFTS.task.plain.search(reading.text, sentence.start, cue.start) or cue not in main_clause(
        reading, sentence, [cue]
    ):
        return False
    if in_the_past(reading, sentence.start, cue.end + _REACH) or is_history(
        reading, sentence, sentence.start, min(sentence.end, cue.end + _REACH)
    ):
        return False
    if heard or place.caption or _P.done_by_it.match(folded, cue.end, sentence.end):
        return True
    return _P.at_it.search(before) is not None and (
        day_beside(reading, cue.end, min(sentence.end, cue.end + 2 * _REACH)) is not None
    )


def _only_pictured(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether nothing but a caption names an occasion: "Quang cảnh hội nghị", in a text on other matters."""
    word = reading.folded[cue.start : cue.end]
    return word not in reading.folded[: sentence.start] and word not in reading.folded[sentence.end :]
