"""Reads from a clause that one unit was split into others: "tách xã A thành xã B và xã C"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.annotations import UnitMention
from kg.extract.change_clause import Clause, Draft, draft_of, of_level
from kg.extract.change_founded import told_where
from kg.extract.change_units import level_of
from kg.extract.change_words import change_words, patterns
from kg.facts import ChangePart, UnitRef

__all__ = ["split"]

_P = patterns("split")


def split(clause: Clause) -> Iterator[Draft]:
    """As in "tách xã A thành xã B và xã C", "chia xã A làm 2 xã B, C", "xã B được tách từ xã A"."""
    for match in change_words()["split"].finditer(clause.folded, clause.start, clause.end):
        based = _P.based_on.plain.search(clause.folded[clause.start : match.start()])
        if out := _P.out_of.match(clause.folded, match.end()) or (match if based else None):
            yield from _out_of(clause, match, out.end())
        elif not _P.again.fullmatch(match[0]):
            yield from _into(clause, match)


def _out_of(clause: Clause, verb: re.Match[str], offset: int) -> Iterator[Draft]:
    """The unit before the verb, or that is told to be founded then, out of the one at `offset`."""
    origins, to = clause.after(offset)[:1], told_where(clause, clause.main(clause.before(verb.start())))
    if to and (pair := _P.old_pair.match(clause.ann.text, offset, clause.end)):
        yield Draft("split", to[0].unit, [_old_pair(pair)], to[0].start, pair.end())
        return
    if origins and not to:
        to = [m for m in clause.after(origins[0].end, glued=False)[:1] if _called(clause, origins[0], m)]
    if origins and to and level_of(to[0].unit) == level_of(origins[0].unit):
        yield draft_of(clause, "split", to[0].unit, origins, offset)


def _called(clause: Clause, origin: UnitMention, to: UnitMention) -> bool:
    return _P.founded.search(clause.folded, origin.end, to.start + 1) is not None


def _into(clause: Clause, verb: re.Match[str]) -> Iterator[Draft]:
    """The units that one became."""
    into = _P.into_some.search(clause.folded, verb.end(), clause.end)
    into = into or change_words()["into"].search(clause.folded, verb.end(), clause.end)
    results = clause.after(into.end()) if into else []
    if into is None or not results:
        return
    if pair := _P.old_pair.plain.search(clause.ann.text, clause.start, into.start()):
        for result in of_level(results, "province"):
            yield Draft("split", result.unit, [_old_pair(pair)], pair.start(), result.end)
        return
    origins = clause.after(verb.end(), end=into.start())[:1] or told_where(
        clause, clause.main(clause.before(verb.start()))
    )
    if origins:
        smaller = level_of(origins[0].unit) == "commune"  # "tách 8 xã để lập huyện A"
        alike = of_level(results, level_of(origins[0].unit))
        alike = alike or ([] if smaller else of_level(results, level_of(results[0].unit)))
        for result in alike:
            yield draft_of(clause, "split", result.unit, origins, min(verb.end(), origins[0].start))


def _old_pair(pair: re.Match[str]) -> ChangePart:
    return ChangePart(UnitRef(f"t{pair[0][1:]}", reason="a unit of before the register"), whole=True)
