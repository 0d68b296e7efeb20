"""What somebody asks upwards, which holds verbs of giving tasks and gives none: "kiến nghị lấy đất giao cho dân"."""

from __future__ import annotations

from kg.extract.annotations import Sentence
from kg.extract.directive_state import Walk
from kg.extract.directive_words import Asking
from kg.extract.patterns import Patterns

__all__ = ["within_request"]

_P = Patterns("directive_patterns.toml", "requests")


def within_request(walk: Walk, sentence: Sentence, asking: Asking) -> bool:
    """Whether a verb of asking is part of what is asked upwards before it in its clause, nobody else speaking."""
    request = _P.requests.search(walk.folded, sentence.start, asking.start)
    if request is None or _P.noun.search(walk.folded, sentence.start, request.start()):
        return False
    if _P.ends.search(walk.folded, request.end(), asking.start):
        return False
    actor = walk.reading.before(sentence, asking.start)
    if actor is None or actor.start < request.end() or not walk.speaks(sentence, asking.start):
        return True
    return not walk.folded.endswith(", ", 0, actor.start)
