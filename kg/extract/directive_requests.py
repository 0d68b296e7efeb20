"""What somebody asks upwards, which holds verbs of giving tasks and gives none: "kiến nghị lấy đất giao cho dân"."""

from __future__ import annotations

from kg.extract.annotations import Sentence
from kg.extract.directive_state import Walk
from kg.extract.directive_words import Asking
from kg.extract.patterns import Patterns

__all__ = ["within_request"]

_P = Patterns("directive_patterns.toml", "requests")
_WISH = ("mong", "tha thiết")
_LEADING = ("giao ", "chỉ đạo ", "phân công ")


def within_request(walk: Walk, sentence: Sentence, asking: Asking) -> bool:
    """Whether a verb of asking is part of what is asked upwards before it in its clause, nobody else speaking."""
    request = _P.requests.search(walk.folded, sentence.start, asking.start)
    if request is None:
        return _goes_on(walk, sentence, asking)
    if _P.noun.search(walk.folded, sentence.start, request.start()):
        return False
    if _P.ends.search(walk.folded, request.end(), asking.start):
        # "kiến nghị Chủ tịch UBND tỉnh chỉ đạo …; giao Sở A …": who asks upwards does not assign
        joined = _P.joined.search(walk.folded, request.end(), asking.start) is not None
        return joined and _for_others(walk, asking) and not request.group().startswith(_WISH)
    actor = walk.reading.before(sentence, asking.start)
    if actor is None or actor.start < request.end() or not walk.speaks(sentence, asking.start):
        return True
    return not walk.folded.endswith(", ", 0, actor.start)


def _for_others(walk: Walk, asking: Asking) -> bool:
    """Whether a verb is of those who lead: "giao", "chỉ đạo"."""
    return walk.folded.startswith(_LEADING, asking.start)


def _goes_on(walk: Walk, sentence: Sentence, asking: Asking) -> bool:
    """Whether a sentence goes on with what the one before asks upwards: "… kiến nghị …. Đồng thời, giao Sở A …"."""
    if not _for_others(walk, asking) or not _P.besides.fullmatch(walk.folded, sentence.start, asking.start):
        return False
    before = walk.reading.notes.sentence_at(sentence.start - 2)
    request = _P.requests.search(walk.folded, before.start, before.end) if before else None
    if before is None or request is None or request.group().startswith(_WISH):
        return False
    return _P.noun.search(walk.folded, before.start, request.start()) is None
