"""Units that by the register are one unit with another name or kind, told as such: "xã A, vốn mang tên xã B"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg.extract.annotations import Annotations, Sentence, UnitMention
from kg.extract.change_clause import Draft, Kind
from kg.extract.change_words import patterns
from kg.facts import ChangePart, UnitRef
from kg.language.folding import fold
from kg.units import Unit, register

__all__ = ["called_before"]

_P = patterns("called")
_FAR = 90
"""Characters between the two names, at the most."""


@lru_cache(maxsize=4096)
def _one_before(version: str) -> Unit | None:
    """The unit that alone went into a version and went nowhere else, under another name or kind."""
    known = register()
    if not version:
        return None
    unit = known.get(version)
    before = {step.unit.version: step.unit for step in known.predecessors(unit, 1) if step.unit.level == unit.level}
    if len(before) != 1:
        return None
    (origin,) = before.values()
    after = {step.unit.version for step in known.successors(origin, 1)}
    return origin if len(after) == 1 and origin.full_name != unit.full_name else None


def called_before(ann: Annotations, units: Sequence[UnitMention]) -> Iterator[tuple[Draft, Sentence]]:
    """The renamings and conversions with their sentences; `units` name units in their own right."""
    for mention in units:
        origin = _one_before(mention.unit.version or "") if mention.unit.edition == "2025" else None
        sentence = ann.sentence_at(mention.start) if origin else None
        if origin is None or sentence is None:
            continue
        for start, end in _named(ann, sentence, origin, mention):
            if _told(ann, sentence, mention, start, end):
                kind: Kind = "renaming" if fold(origin.name) not in fold(mention.unit.name) else "conversion"
                yield _draft(mention, origin, kind, min(start, mention.start), max(end, mention.end)), sentence
                break


def _named(ann: Annotations, sentence: Sentence, origin: Unit, to: UnitMention) -> Iterator[tuple[int, int]]:
    """Where a sentence names the unit of before; by the bare name only where it is not that of today."""
    name = fold(origin.name)
    full = fold(origin.full_name)
    wanted = full if name in fold(to.unit.name) else name
    at = ann.folded.find(wanted, sentence.start, sentence.end)
    while at >= 0:
        end = at + len(wanted)
        if ann.text[end - len(name)].isupper() and not ann.folded[end : end + 1].isalnum():
            yield (end - len(full) if ann.folded.endswith(full, 0, end) else at), end
        at = ann.folded.find(wanted, end, sentence.end)


def _told(ann: Annotations, sentence: Sentence, to: UnitMention, start: int, end: int) -> bool:
    """Whether words lead from one name to the other, or follow both: "thị trấn A, nay là xã A", "xã B (xã C cũ)"."""
    first, second = sorted(((start, end), (to.start, to.end)))
    if second[0] < first[1] or second[0] - first[1] > _FAR:
        return False
    between, after = ann.folded[first[1] : second[0]], ann.folded[second[1] : sentence.end]
    return _P.between.search(between) is not None or (
        _P.aside.fullmatch(between) is not None and _P.former.match(after) is not None and first[0] == to.start
    )


def _draft(to: UnitMention, origin: Unit, kind: Kind, start: int, end: int) -> Draft:
    part = ChangePart(UnitRef(origin.full_name, origin.version, origin.code, origin.edition), whole=True)
    unit = register().get(to.unit.version or "")
    return Draft(kind, UnitRef(unit.full_name, unit.version, unit.code, unit.edition), [part], start, end)
