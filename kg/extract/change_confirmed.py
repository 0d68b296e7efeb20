"""Changes that the register bears out: units named together that all went into one unit named beside them.

However the words go ("… nay chung một nhà mang tên A", "Phường mới: A | Phường cũ: B, C, D"), a list of units that by
the register became one other, with that one in the same sentence or the next to it, tells how it came about.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg.extract.annotations import Annotations, UnitMention
from kg.extract.change_clause import Draft, long_before
from kg.extract.change_result import numbered
from kg.extract.change_units import bare, kept_name, level_of, parts_of, unit_of
from kg.extract.change_words import SHARED, change_words, patterns
from kg.extract.unit_parts import around, parts_by_name
from kg.facts import ChangePart, UnitRef
from kg.language.folding import fold
from kg.units import REFORM, register

__all__ = ["confirmed"]

_P = patterns("confirmed")
_ENOUGH = 2
"""Origins of other names that make a list."""
_CELLS = ("unit", "list")
_HALF = 0.5
"""Share of all that went into the unit that must be named."""


@lru_cache(maxsize=4096)
def _went_into(version: str) -> tuple[str, ...]:
    """Versions of its level that a version of the register went into, nearest only."""
    known = register()
    unit = known.get(version)
    steps = known.successors(unit, 1)
    return tuple(dict.fromkeys(step.unit.version for step in steps if step.unit.level == unit.level))


def _days(version: str) -> list[str]:
    """The first days of what a version went into, each as "@2025-07-01"."""
    return [went[went.index("@") :] for went in _went_into(version)]


def confirmed(ann: Annotations, units: Sequence[UnitMention]) -> Iterator[Draft]:
    """The changes; `units` are the mentions that name units in their own right."""
    by_sentence: dict[int, list[UnitMention]] = defaultdict(list)
    yet_to_be = long_before(ann)
    for mention in units:
        if mention.generic or not mention.unit.version or not _went_into(mention.unit.version):
            continue
        if yet_to_be and any(version >= "@" + REFORM for version in _days(mention.unit.version)):
            continue  # what it became years after the article
        if not _of_bodies(ann, mention):
            sentence = ann.sentence_at(mention.start)
            if sentence is not None:
                by_sentence[sentence.start].append(mention)
    for listed in by_sentence.values():
        if len(listed) >= _ENOUGH:
            yield from _of_sentence(ann, units, listed)


def _of_sentence(ann: Annotations, units: Sequence[UnitMention], listed: list[UnitMention]) -> Iterator[Draft]:
    went: dict[str, list[UnitMention]] = defaultdict(list)
    for mention in listed:
        for version in _went_into(mention.unit.version or ""):
            went[version].append(mention)
    for version, origins in went.items():
        if not _enough(ann, version, origins):
            continue
        for low, high in around(ann, origins[0].start):
            to = _named(ann, units, version, origins, low, high)
            if to is not None and (_in_cells(ann, low, high) or _P.word.search(ann.folded, low, high)):
                parts = parts_of(ann, origins, max(low, origins[0].start - 60))
                kept = kept_name(to) if level_of(to) == "province" else None
                if kept and kept.name not in [part.unit.name for part in parts]:
                    parts.append(ChangePart(kept))
                yield Draft("merger", to, parts, low, high)
                break


def _enough(ann: Annotations, version: str, origins: list[UnitMention]) -> bool:
    """Whether the origins are most of what went into the unit, not one or two places in it."""
    own = bare(UnitRef(register().get(version).full_name))
    told = {m.unit.version for m in origins if bare(m.unit) != own}
    others = {unit.version for key, unit in parts_by_name(version).items() if fold(unit.name) != own}
    if len(told) >= _ENOUGH:
        return len(told) >= _HALF * len(others)
    kept = len({m.unit.version for m in origins}) > len(told)
    between = min(m.end for m in origins), max(m.end for m in origins) + 60
    merged = _P.paired.finditer(ann.folded, *between)
    return bool(told) and kept and any(not SHARED.bodies.match(ann.folded, m.end()) for m in merged)


def _named(
    ann: Annotations, units: Sequence[UnitMention], version: str, origins: list[UnitMention], low: int, high: int
) -> UnitRef | None:
    """The unit as it is named between `low` and `high`, or meant there; the origins' own words aside."""
    unit = register().get(version)
    to = UnitRef(unit.full_name, unit.version, unit.code, unit.edition)
    full = fold(unit.full_name)
    old = {m.unit.version for m in origins}
    beside = [m for m in units if low <= m.start < high and not m.generic and m.unit.version not in old]
    for mention in (m for m in beside if not numbered(ann.text, m) and not _listed_with(ann, m, origins)):
        if mention.unit.version == version or (mention.unit.version is None and fold(mention.unit.name) == full):
            return to
    if any(unit_of(m.unit) == unit for m in ann.units if m.generic and low <= m.start < high):
        return to
    if any(fold(m.unit.name) == full for m in beside):
        return None  # named with a number: another one
    own = fold(unit.name)
    if any(bare(m.unit) == own for m in origins):
        return to if len({m.unit.version for m in origins}) > 1 and not beside else None
    at = ann.folded.find(own, low, high)
    while at >= 0:
        inside = any(m.start <= at < m.end for m in ann.units) or ann.text[at].islower()
        if not inside and not ann.folded[at + len(own) : at + len(own) + 1].isalnum():
            return to
        at = ann.folded.find(own, at + 1, high)
    return None


def _listed_with(ann: Annotations, mention: UnitMention, origins: list[UnitMention]) -> bool:
    """Whether a unit is only one more of the list, which no merger is told of: "thăm các xã A, B và C"."""
    near = [(m.end, mention.start) if m.end <= mention.start else (mention.end, m.start) for m in origins]
    gaps = [ann.folded[start:end] for start, end in near]
    if not any(SHARED.listed.fullmatch(gap) and "\n" not in gap for gap in gaps):
        return False
    sentence = ann.sentence_at(mention.start)
    told = change_words()["merge"].search(ann.folded, sentence.start, sentence.end) if sentence else None
    return told is None or SHARED.bodies.match(ann.folded, told.end()) is not None


def _of_bodies(ann: Annotations, mention: UnitMention) -> bool:
    """Whether a unit is named for its bodies, which are merged: "hợp nhất các ban của tỉnh A và tỉnh B"."""
    sentence = ann.sentence_at(mention.start)
    start = max(sentence.start if sentence else 0, ann.folded.rfind(";", 0, mention.start))
    if any(body.start < mention.start and mention.end <= body.end and not body.generic for body in ann.bodies):
        return True
    merged = list(change_words()["merge"].finditer(ann.folded, start, mention.start))
    return bool(merged) and SHARED.bodies.match(ann.folded, merged[-1].end()) is not None


def _in_cells(ann: Annotations, low: int, high: int) -> bool:
    """Whether the unit and the list stand on lines of their own, as cells of a table copied into a text do."""
    lines = [line.strip() for line in ann.folded[low:high].split("\n") if line.strip()]
    return len(lines) == len(_CELLS) and all(not line.endswith((".", ":")) for line in lines)
