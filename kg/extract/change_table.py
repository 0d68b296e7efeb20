"""Reads mergers from rows of bare names: "| An Tảo, Trung Nghĩa | Phố Hiến |", "Phố Hiến: An Tảo, Trung Nghĩa".

In a row nothing marks the names as units; that they are shows where most of them were communes of one district of the
province that the article is about.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.annotations import Annotations
from kg.extract.change_bare import communes_named, reference
from kg.extract.change_clause import Draft
from kg.extract.change_result import PROPOSED
from kg.extract.change_units import result_of
from kg.extract.change_words import change_words, patterns
from kg.facts import ChangePart, UnitRef
from kg.language.folding import fold
from kg.units import Unit

__all__ = ["table_rows"]

_P = patterns("table")
_SHARE = 0.6
"""Share of the names of a row that must be units of one district."""
_ENOUGH = 2


def table_rows(ann: Annotations) -> Iterator[Draft]:
    """The mergers that rows of tables and lists show, in an article that tells changes of one province's units."""
    if ann.context.province is None or not any(cue for _, _, cue in change_words().cues.find(ann.folded)):
        return
    start = 0
    for line in ann.text.splitlines(keepends=True):
        if "," in line and ("|" in line or "\t" in line):
            yield from _of_row(ann, start, line)
        elif "," in line and (row := _P.named.match(line)):
            yield from _of_pair(
                ann, (start + row.start("to"), row["to"]), (start + row.start("of"), row["of"]), sure=True
            )
        start += len(line)


def _of_row(ann: Annotations, start: int, line: str) -> Iterator[Draft]:
    """What two cells beside each other tell, the list of old units in either."""
    cells = [(start + cell.start(), cell[0]) for cell in _P.cell.plain.finditer(line)]
    for one, other in pairwise(cells):
        drafts = list(_of_pair(ann, other, one, sure=False)) or list(_of_pair(ann, one, other, sure=True))
        if drafts:
            yield from drafts
            return


def _of_pair(ann: Annotations, to: tuple[int, str], of: tuple[int, str], *, sure: bool) -> Iterator[Draft]:
    """The merger of the units that `of` lists into the one that `to` names; with `sure` the register must have it."""
    result = _P.single.match(to[1].strip())
    names = [name for name in (_P.single.match(item.strip()) for item in _P.comma.plain.split(of[1])) if name]
    if result is None or len(names) < _ENOUGH or _P.district.match(to[1].strip()):
        return
    origins = _of_one_district(ann, names)
    if len(origins) < max(_ENOUGH, _SHARE * len(names)):
        return
    refs = [reference(unit) for unit in origins]
    unit = _result(result, refs)
    if unit.version is None and sure:
        return
    start, end = min(to[0], of[0]), max(to[0] + len(to[1]), of[0] + len(of[1]))
    yield Draft("merger", unit, [ChangePart(ref) for ref in refs], start, end)


def _of_one_district(ann: Annotations, names: list[re.Match[str]]) -> list[Unit]:
    """The communes that the names mean: those of the district that has most of them, else the only one so called."""
    known = []
    for name in names:
        units = communes_named(ann, name["name"])
        kind = (name["kind"] or "").lower()
        known.append([unit for unit in units if not kind or unit.kind == kind])
    votes = Counter(parent for units in known for parent in {unit.parent for unit in units})
    if not votes or votes.most_common(1)[0][1] < _ENOUGH:
        return []
    district = votes.most_common(1)[0][0]
    meant = ([unit for unit in units if unit.parent == district] or units for units in known)
    return [units[-1] for units in meant if units and len({unit.code for unit in units}) == 1]


def _result(name: re.Match[str], origins: list[UnitRef]) -> UnitRef:
    """The unit as the register has it, else as it is written."""
    kinds = [name["kind"].lower()] if name["kind"] else ["xã", "phường", "đặc khu"]
    for kind in kinds:
        unit = result_of(UnitRef(f"{kind} {name['name']}"), origins)
        if unit.version is not None and fold(unit.name) == fold(f"{kind} {name['name']}"):
            return unit
    written = f"{name['kind'].lower()} {name['name']}" if name["kind"] else name["name"]
    return UnitRef(written, reason=PROPOSED)
