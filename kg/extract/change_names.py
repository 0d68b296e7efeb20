"""Reads renamings, conversions, splits and new units from a clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.annotations import UnitMention
from kg.extract.change_clause import Clause, Draft, draft_of, of_level
from kg.extract.change_result import PROPOSED, proposed
from kg.extract.change_units import bare, level_of, result_of
from kg.extract.change_words import SHARED, change_words, patterns
from kg.facts import UnitRef
from kg.language.folding import fold

__all__ = ["became", "converted", "listed", "now", "renamed", "together"]

_P = patterns("names")
_ASIDE = re.compile(r"\([^()]*\)")
_LONGEST_LIST = 20


def now(clause: Clause) -> Iterator[Draft]:
    """As in "tỉnh Hải Dương cũ (nay là Hải Phòng)", "xã A, huyện B, tỉnh C (nay là xã D, tỉnh E)"."""
    for match in change_words()["now"].finditer(clause.folded, clause.start, clause.end):
        before = clause.before(match.start(), glued=False)
        at = match.end()
        for result in clause.after(match.end()):
            if clause.folded[at : result.start].strip(" ,"):
                break
            at = result.end
            near = together(clause, of_level(before, level_of(result.unit)))
            if near and change_words().glued(clause.between(near[-1].end, match.start())) and _passed(near[-1], result):
                draft = draft_of(clause, "merger", result.unit, near, near[0].start)
                draft.start, draft.end = near[0].start, result.end
                yield draft


def together(clause: Clause, units: list[UnitMention]) -> list[UnitMention]:
    """The last of the units with those listed right before it: "thị trấn A và các xã B, C (nay là xã D)"."""
    near = units[-1:]
    for unit in reversed(units[:-1]):
        gap = clause.folded[unit.end : near[0].start]
        if not SHARED.listed.fullmatch(_ASIDE.sub(" ", gap)):
            break
        near.insert(0, unit)
    return near


def _passed(origin: UnitMention, result: UnitMention) -> bool:
    """Whether the one ended and the other is of today; a province that kept its name says nothing."""
    return result.unit.edition != "2024" and fold(origin.unit.name) != fold(result.unit.name)


def became(clause: Clause) -> Iterator[Draft]:
    """What units became, with the new name or the new kind alone."""
    yield from _named_anew(clause)
    yield from _raised(clause)


def _named_anew(clause: Clause) -> Iterator[Draft]:
    """As in "xã A trở thành phường A", "các xã B, C thành phường B, C", "tỉnh D … thành phố trực thuộc trung ương"."""
    for match in change_words()["became"].finditer(clause.folded, clause.start, clause.end):
        origins = {bare(m.unit): m for m in clause.before(match.start())}
        if not origins:
            continue
        nearest = [*origins.values()][-1]
        if city := _as_city(clause, match.end(), nearest.unit):
            yield draft_of(clause, "conversion", city, [nearest], nearest.start)
        results = clause.after(match.end())
        results = results if results and results[0].start <= match.end() + 1 else []
        told = [result.unit for result in results]
        if to := proposed(clause, match.end(), results):
            told = [to]
        for result in told:
            origin = origins.get(bare(result))
            if origin is None and _by_register(nearest.unit, result):
                origin = nearest
            if origin is not None and (
                _joined(clause, origin) or (len(told) == 1 and _one_of_some(clause, origin, match))
            ):
                continue
            if origin and origin.unit.name != result.name and _alike(origin.unit, result):
                yield draft_of(clause, "conversion", result, [origin], origin.start)


def _joined(clause: Clause, origin: UnitMention) -> bool:
    """Whether another merges with it into the result: "thị trấn A sáp nhập với | xã B thành thị trấn B"."""
    words = change_words()
    verbs = words["merge"].finditer(clause.folded, clause.start, origin.start)
    return any(words["with"].match(clause.folded, verb.end() + 1, origin.start) for verb in verbs)


def _one_of_some(clause: Clause, origin: UnitMention, match: re.Match[str]) -> bool:
    """Whether it is but one of those merged: "nhập xã A và xã B thành phường B"."""
    verb = change_words()["merge"].search(clause.folded, clause.start, origin.start)
    listed = clause.after(verb.end(), end=match.start()) if verb else []
    return len({m.unit.name for m in of_level(listed, level_of(origin.unit))}) > 1


def _by_register(origin: UnitRef, result: UnitRef) -> bool:
    """Whether the one is a province that became a unit of that name: "tỉnh A trở thành thành phố B"."""
    return level_of(origin) == "province" and result_of(UnitRef(result.name), [origin]).version is not None


def _alike(origin: UnitRef, result: UnitRef) -> bool:
    """Whether a unit can become the other: not a ward of what a district was called."""
    island = result.name.startswith("đặc khu ") and level_of(origin) == "district"
    return island or level_of(origin) in (level_of(result), "province")


def _as_city(clause: Clause, offset: int, unit: UnitRef) -> UnitRef | None:
    """The city that a province became, where only the kind is told."""
    if not _P.city.match(clause.folded, offset + 1) or level_of(unit) != "province":
        return None
    return UnitRef(f"thành phố {unit.name[len(unit.name) - len(bare(unit)) :]}")


def renamed(clause: Clause) -> Iterator[Draft]:
    """As in "đổi tên xã A thành xã B", "xã A đổi tên thành xã B", "xã A được đổi tên là xã B"."""
    for match in change_words()["rename"].finditer(clause.folded, clause.start, clause.end):
        into = _P.called.match(clause.folded, match.end(), clause.end)
        into = into or change_words()["into"].search(clause.folded, match.end(), clause.end)
        after = clause.after(into.end()) if into else []
        if into is None or not after:
            continue
        origins = clause.after(match.end(), end=into.start()) or clause.before(match.start())
        origins = of_level(origins, level_of(after[0].unit))[-1:]
        if origins:
            yield draft_of(clause, "renaming", after[0].unit, origins, origins[0].start)


def converted(clause: Clause) -> Iterator[Draft]:
    """As in "chuyển xã A thành phường A", "nâng cấp thị trấn B lên phường B"."""
    for match in change_words()["convert"].finditer(clause.folded, clause.start, clause.end):
        origins = clause.after(match.end())[:1]
        into = _P.up.match(clause.folded, origins[0].end) if origins else None
        after = clause.after(into.end()) if into else []
        if not (origins and into and into[0].strip()):
            continue
        to = proposed(clause, into.end() - 1, [m for m in after if m.start == into.end()])
        if to is None and after and after[0].start == into.end():
            to = after[0].unit
        if to and ("thành" in into[0] or bare(origins[0].unit) == bare(to)):  # not people who move house
            yield draft_of(clause, "conversion", to, origins, match.end())


def _raised(clause: Clause) -> Iterator[Draft]:
    """As in "đưa xã A, xã B lên phường", "các xã C, D sẽ thành các phường", "đưa 2 xã lên phường, gồm: xã A và B"."""
    found = list(_P.raised.finditer(clause.folded, clause.start, clause.end))
    if not found or change_words()["hoped"].search(clause.folded, clause.start, clause.end):
        return
    begin = clause.start
    for match in found:
        if match["list"] and change_words()["merge"].search(clause.folded, clause.start, clause.end):
            continue  # "sáp nhập 8 phường và 1 xã thành 2 phường, gồm: A (sáp nhập B và C)"
        level = level_of(UnitRef(f"{match['kind']} "))
        if match["list"]:
            origins = clause.after(match.end())
        else:
            origins = [m for m in clause.before(match.start()) if m.start >= begin]
        begin = match.end()
        origins = of_level(origins, level)
        if match["some"] and not match["list"] and len(origins) == 1:
            continue  # "tách huyện A thành hai quận"
        for origin in origins:
            name = origin.unit.name[len(origin.unit.name) - len(bare(origin.unit)) :]
            to = UnitRef(f"{match['kind']} {name}", reason="the unit that comes out of the change")
            if to.name != origin.unit.name:
                yield draft_of(clause, "conversion", to, [origin], origin.start)


def listed(clause: Clause) -> Iterator[Draft]:
    """As in "từ 7 xã còn 3 đơn vị cấp xã, gồm: Vân Canh 1, Vân Canh 2": new names of units.

    Behind "5 phường, 1 xã, gồm:" the first five are wards whatever the names say.
    """
    match = _P.list_of_names.search(clause.folded, clause.start, clause.end)
    if match is None:
        return
    kinds = [kind for number, kind in _P.counted.plain.findall(match[0]) for _ in range(int(number))]
    formed = _P.formed.search(match[0]) is not None
    at, names = match.end(), 0
    while names < _LONGEST_LIST and (name := _P.new_name.match(clause.ann.text, at, clause.end)):
        if _P.of_origins.match(clause.folded, name.end()):
            break
        names += 1
        begin = name.start() + len(name[0]) - len(name[0].lstrip())
        meant = next((m for m in clause.named if m.start == begin), None)
        whole = meant is not None and meant.end >= name.end() and level_of(meant.unit) == "commune"
        written = _with_kind(name[0].strip(), kinds[names - 1] if names <= len(kinds) else "")
        other = meant is not None and bool(kinds) and (formed or fold(meant.unit.name) != fold(written))
        if whole and meant and (meant.unit.edition == "2025" or meant.unit.version is None):
            yield Draft("creation", meant.unit, [], match.start(), name.end())
        elif not whole or other:
            yield Draft("creation", UnitRef(written, reason=PROPOSED), [], match.start(), name.end())
        following = _P.next.match(clause.ann.text, name.end(), clause.end)
        if following is None:
            break
        at = following.end()


def _with_kind(name: str, kind: str) -> str:
    """The name with its kind, which it may begin with: "xã Canh Liên"."""
    own = _P.starts_with_kind.match(name)
    return name[0].lower() + name[1:] if own else f"{kind} {name}".strip()
