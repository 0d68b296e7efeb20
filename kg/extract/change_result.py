"""Names of the units that come out of changes where no mention of a unit stands: planned ones, told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.annotations import UnitMention
from kg.extract.change_clause import Clause, Draft, draft_of, of_level
from kg.extract.change_units import level_of
from kg.extract.change_words import SHARED, change_words, patterns
from kg.facts import UnitRef
from kg.language.folding import fold

__all__ = ["PROPOSED", "as_written", "named_after", "numbered", "proposed"]

PROPOSED = "a unit that is only proposed"
"""Why a result has no version."""

_P = patterns("result")
_ENOUGH = 2
"""Units that come together in a merger, at the least."""


def proposed(clause: Clause, offset: int, new: list[UnitMention]) -> UnitRef | None:
    """The unit named right after `offset` with its kind, where the mention there is read as one of another kind."""
    match = _P.with_kind.match(clause.ann.text, offset)
    if match is None or any(m.start == match.start("unit") or fold(m.unit.name) == fold(match["unit"]) for m in new):
        return None
    return _reference(match["unit"])


def as_written(clause: Clause, mention: UnitMention) -> UnitRef:
    """The unit of a mention, with the number that follows it and that no unit of the register has: "xã A 2"."""
    number = numbered(clause.ann.text, mention)
    return _reference(f"{mention.unit.name} {number}") if number else mention.unit


def numbered(text: str, mention: UnitMention) -> str:
    """The number that follows a mention and makes it another unit's name, "" where none does."""
    number = None if mention.unit.name[-1].isdigit() else _P.number.match(text, mention.end)
    return number[1] if number else ""


def named_after(clause: Clause) -> Iterator[Draft]:
    """As in "phường A, B và C sẽ hợp nhất. Phường mới mang tên D": the name is told later on."""
    for match in change_words()["merge"].finditer(clause.folded, clause.start, clause.end):
        if SHARED.bodies.match(clause.folded, match.end(), clause.end):
            continue
        named = _P.told.plain.search(clause.ann.text, match.end(), clause.end)
        after = clause.after(match.end(), end=named.start("unit") if named else None)
        before = clause.main(clause.before(match.start()))
        origins = of_level(after, level_of(after[0].unit)) if after else []
        if origins and change_words()["with"].match(clause.folded, match.end() + 1, clause.end):
            origins = [*of_level(before, level_of(after[0].unit))[-1:], *origins]
        if len(origins) < _ENOUGH and before:
            origins = of_level(before, level_of(before[-1].unit)) or origins
        if not origins:
            continue
        told = named or _P.told.plain.search(clause.ann.text, max(match.end(), origins[-1].end), _reach(clause))
        if told is None:
            continue
        if told.start() >= clause.end and not (told["new"] or told["named"]):
            continue
        meant = [m for m in clause.ann.units if m.start <= told.start("unit") < m.end and not m.generic]
        same = of_level(meant, level_of(origins[0].unit))
        to = same[0].unit if same else _with_kind(told, origins[0])
        draft = draft_of(clause, "merger", to, origins, min(match.end(), origins[0].start))
        if len(draft.origin) >= _ENOUGH:
            yield draft
            return


def _reach(clause: Clause) -> int:
    """Where the next sentence ends."""
    following = next(filter(None, (clause.ann.sentence_at(clause.end + gap) for gap in range(4))), None)
    return following.end if following else clause.end


def _with_kind(told: re.Match[str], origin: UnitMention) -> UnitRef:
    name = told["unit"]
    if _P.starts_with_kind.match(name):
        return _reference(name)
    said = (told["new"] or told["named"] or "").lower()
    kind = said if said and not _P.any_unit.match(said) else origin.unit.name.partition(" ")[0]
    return _reference(f"{kind} {name}")


def _reference(name: str) -> UnitRef:
    return UnitRef(name[0].lower() + name[1:], reason=PROPOSED)
