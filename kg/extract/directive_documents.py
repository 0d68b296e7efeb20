"""Who issues the documents and decisions that an article tells of."""

from __future__ import annotations

from kg.extract.annotations import Sentence
from kg.extract.event_actors import Reading
from kg.extract.patterns import Patterns
from kg.facts import Party

__all__ = ["author_in", "decider_in", "director_in"]

_P = Patterns("directive_patterns.toml", "documents")


def author_in(reading: Reading, sentence: Sentence) -> Party | None:
    """Who issues a document in a sentence: "Chủ tịch UBND tỉnh vừa ký Công điện số …", or whose words it tells."""
    if not _P.paper.search(reading.folded, sentence.start, sentence.end):
        return None
    acting = reading.acting(sentence.start, sentence.end)
    concludes = (a.party for a in acting if _P.of_someone.search(reading.folded, sentence.start, a.start))
    if (whose := next(concludes, None)) is not None and whose.person:
        return whose
    issues = (a.party for a in reversed(acting) if _P.issues.match(reading.folded, a.end, sentence.end))
    return next(issues, None) or _signs(reading, sentence)


def decider_in(reading: Reading, sentence: Sentence) -> Party | None:
    """Who takes a decision in a sentence: "Chủ tịch UBND tỉnh ký quyết định công nhận …"."""
    if not _P.decision.search(reading.folded, sentence.start, sentence.end):
        return None
    acting = reading.acting(sentence.start, sentence.end)
    takes = (a.party for a in acting if _P.takes_decision.match(reading.folded, a.end, sentence.end))
    return next(takes, None) or _signs(reading, sentence)


def _signs(reading: Reading, sentence: Sentence) -> Party | None:
    """As in "Công điện số 5 được UBND tỉnh phát đi", "Người ký chỉ thị: ông A": who issues a document named before."""
    folded = reading.folded
    for actor in reading.acting(sentence.start, sentence.end):
        if _P.signer.search(folded, sentence.start, actor.start):
            return actor.party
        by = _P.by.search(folded, sentence.start, actor.start)
        if by and _P.issued.match(folded, actor.end, sentence.end):
            return actor.party
    return None


def director_in(reading: Reading, sentence: Sentence) -> Party | None:
    """Who has given an order that a sentence tells by its matter alone: "UBND tỉnh vừa chỉ đạo tổng kiểm tra …"."""
    acting = reading.acting(sentence.start, sentence.end)
    return next((a.party for a in acting if _P.directs.match(reading.folded, a.end, sentence.end)), None)
