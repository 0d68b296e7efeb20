"""Cuts a sentence that tells changes into the clauses that tell one each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.annotations import Annotations, Sentence, UnitMention
from kg.extract.change_clause import Clause
from kg.extract.change_words import change_words, patterns

__all__ = ["clauses"]

_P = patterns("cuts")
_WORD = re.compile(r"[^\W\d_]+")


def clauses(ann: Annotations, sentence: Sentence, units: list[UnitMention]) -> Iterator[Clause]:
    """The clauses of a sentence, cut at semicolons and before verbs, but not inside brackets nor lists of units."""
    found = _P.clause.finditer(ann.folded, sentence.start, sentence.end)
    cuts = [m for m in found if not _in_brackets(ann.folded, sentence.start, m.start())]
    cuts = [m for m in cuts if m["again"] is None or _told_before(ann, sentence, m.start())]
    ends = [*(m.end() for m in cuts[1:]), sentence.end]
    kept = [
        m.end()
        for m, end in zip(cuts, ends, strict=False)
        if not (m[0].startswith(";") and _lists_on(ann, m.end(), end, units))
    ]
    for start, end in pairwise([sentence.start, *kept, sentence.end]):
        yield Clause(ann, start, end, units)


def _told_before(ann: Annotations, sentence: Sentence, at: int) -> bool:
    """Whether a unit before has a verb of its own: "xã A được lập từ xã B, | xã C được lập từ xã D"."""
    words = change_words()
    return any(words[name].search(ann.folded, sentence.start, at) for name in ("found", "merge"))


def _in_brackets(folded: str, start: int, at: int) -> bool:
    """Whether a bracket opened since `start` is still open at `at`."""
    return folded.count("(", start, at) > folded.count(")", start, at)


def _lists_on(ann: Annotations, start: int, end: int, units: list[UnitMention]) -> bool:
    """Whether nothing but further units stands there: "trên cơ sở nhập xã A; xã B; thị trấn C"."""
    clause = Clause(ann, start, end, units)
    if not clause.named:
        return False
    last = clause.named[-1].end
    if _P.becomes.search(clause.between(start, last)):
        return False  # "…; xã D, xã E thành xã F"
    listed = all(word in change_words().listing for word in _WORD.findall(clause.between(start, last)))
    return listed and _P.done.match(ann.folded[last:end].rstrip()) is not None
