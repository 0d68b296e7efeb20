"""Reads a clause for what became of units: which went into which, by the words between their names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias

from kg.extract.annotations import Annotations, Sentence, UnitMention
from kg.extract.change_units import UPPER, kept_name, level_of, parts_of, result_of, shared_result, unmarked
from kg.extract.change_words import change_words
from kg.facts import ChangePart, UnitRef
from kg.language.folding import fold
from kg.units import Level

__all__ = ["Draft", "read"]

Kind: TypeAlias = Literal["merger", "split", "renaming", "creation", "conversion"]
_NAME = re.compile(rf"\s*(?:(?:xã|phường|thị trấn|đặc khu)\s)?[{UPPER}][^\s,;.:()]*(?:\s[{UPPER}\d][^\s,;.:()]*)*")
_KIND = re.compile(r"^(?:phường|xã|thị trấn|đặc khu|tỉnh|thành phố|quận|huyện|thị xã)\s", re.IGNORECASE)
_WITH_KIND = re.compile(
    rf"\s(?:mới\s)?(?P<unit>(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu|[Tt]hị xã|[Tt]hành phố|[Tt]ỉnh|[Qq]uận|[Hh]uyện)"
    rf"\s[{UPPER}][^\s,;.:()]*(?:\s[{UPPER}\d][^\s,;.:()]*)*)"
)
_NEXT = re.compile(r"\s?(?:,|và|, và)\s")
_LONGEST_LIST = 6


@dataclass(slots=True)
class Draft:
    """A change as one clause tells it."""

    kind: Kind
    to: UnitRef
    origin: list[ChangePart]
    start: int
    end: int


class _Clause:
    """A part of a sentence between semicolons, with the units it names."""

    def __init__(self, ann: Annotations, start: int, end: int, units: list[UnitMention]) -> None:
        self.ann, self.start, self.end = ann, start, end
        self.folded = ann.folded
        self.units = [m for m in units if start <= m.start < end]
        self.named = [m for m in self.units if not m.generic]

    def between(self, start: int, end: int) -> str:
        """The words from `start` to `end` without the units in between."""
        kept, at = [], start
        for unit in self.named:
            if at <= unit.start < end:
                kept.append(self.folded[at : unit.start])
                at = unit.end
        return " ".join([*kept, self.folded[at:end]])

    def after(self, offset: int, *, end: int | None = None, glued: bool = True) -> list[UnitMention]:
        """Named units after `offset`; with `glued` only if nothing but small words leads to the first."""
        found = [m for m in self.named if offset <= m.start < (self.end if end is None else end)]
        if glued and found and not change_words().glued(self.folded[offset : found[0].start]):
            return []
        return found

    def before(self, offset: int, *, glued: bool = True) -> list[UnitMention]:
        """Named units before `offset`; with `glued` only if nothing but small words follows the last."""
        found = [m for m in self.named if m.end <= offset]
        if glued and found and not change_words().glued(self.folded[found[-1].end : offset]):
            return []
        return found


def read(ann: Annotations, sentence: Sentence, units: list[UnitMention]) -> Iterator[Draft]:
    """The changes that a sentence tells; `units` are its mentions that name units in their own right."""
    cuts = [m.end() for m in change_words().clause.finditer(ann.folded, sentence.start, sentence.end)]
    for start, end in pairwise([sentence.start, *cuts, sentence.end]):
        clause = _Clause(ann, start, end, units)
        if not clause.named:
            yield from _counted(clause)
            continue
        yield from _now(clause)
        for reader in (
            _became,
            _renamed,
            _converted,
            _split,
            _founded,
            _composed,
            _listed,
            _merged_into,
            _merged,
            _counted,
        ):
            if drafts := [
                draft for draft in reader(clause) if [part.unit.name for part in draft.origin] != [draft.to.name]
            ]:
                yield from drafts
                break


def _of_level(units: list[UnitMention], level: Level | None) -> list[UnitMention]:
    return [m for m in units if level_of(m.unit) == level]


def _draft(clause: _Clause, kind: Kind, to: UnitRef, origins: list[UnitMention], begin: int) -> Draft:
    origins = sorted([*origins, *unmarked(clause.ann, origins, begin, origins[-1].end)], key=lambda m: m.start)
    parts = parts_of(clause.ann, origins, begin)
    refs = [part.unit for part in parts]
    if kind == "merger" and len(parts) == 1 and not _same(to, refs[0]) and parts[0].whole:
        kind = "conversion"
    return Draft(kind, result_of(to, refs), parts, clause.start, clause.end)


def _same(one: UnitRef, other: UnitRef) -> bool:
    return one.name == other.name


def _subject(clause: _Clause, offset: int, level: Level | None) -> UnitRef | None:
    """The unit of that level that the words right before `offset` are about."""
    before = [m for m in _of_level(clause.units, level) if m.end <= offset]
    if before and change_words().glued(clause.between(before[-1].end, offset)):
        return before[-1].unit
    return None


def _now(clause: _Clause) -> Iterator[Draft]:
    """As in "tỉnh Hải Dương cũ (nay là Hải Phòng)"."""
    for match in change_words()["now"].finditer(clause.folded, clause.start, clause.end):
        after = clause.after(match.end())
        if not after or clause.folded[match.end() : after[0].start].strip():
            continue
        to = after[0].unit
        near = _of_level(clause.before(match.start(), glued=False), level_of(to))
        if not near or not change_words().glued(clause.between(near[-1].end, match.start())):
            continue
        origin = near[-1].unit
        if origin.version == to.version or to.edition == "2024":
            continue
        draft = _draft(clause, "merger", to, near[-1:], near[-1].start)
        draft.start, draft.end = near[-1].start, after[0].end
        yield draft


def _became(clause: _Clause) -> Iterator[Draft]:
    """As in "xã A trở thành phường A", "xã B thành phường B", "tỉnh C trở thành thành phố trực thuộc trung ương"."""
    for match in change_words()["became"].finditer(clause.folded, clause.start, clause.end):
        origins = clause.before(match.start())[-1:]
        if not origins:
            continue
        to = _as_city(clause, match.end(), origins[0].unit)
        after = [m for m in clause.after(match.end())[:1] if m.start <= match.end() + 1]
        if to is None and after and _bare(after[0].unit) == _bare(origins[0].unit):
            to = after[0].unit
        if to and to.name != origins[0].unit.name:
            yield _draft(clause, "conversion", to, origins, origins[0].start)


def _bare(unit: UnitRef) -> str:
    return _KIND.sub("", fold(unit.name))


def _as_city(clause: _Clause, offset: int, unit: UnitRef) -> UnitRef | None:
    """The city that a province became, where only the kind is told."""
    if not clause.folded.startswith("thành phố trực thuộc trung ương", offset + 1) or level_of(unit) != "province":
        return None
    return UnitRef(f"thành phố {_KIND.sub('', unit.name)}")


def _renamed(clause: _Clause) -> Iterator[Draft]:
    """As in "đổi tên xã A thành xã B", "xã A đổi tên thành xã B"."""
    for match in change_words()["rename"].finditer(clause.folded, clause.start, clause.end):
        into = change_words()["into"].search(clause.folded, match.end(), clause.end)
        after = clause.after(into.end()) if into else []
        if into is None or not after:
            continue
        origins = clause.after(match.end(), end=into.start()) or clause.before(match.start())[-1:]
        origins = _of_level(origins, level_of(after[0].unit))[:1]
        if origins:
            yield _draft(clause, "renaming", after[0].unit, origins, origins[0].start)


def _converted(clause: _Clause) -> Iterator[Draft]:
    """As in "chuyển xã A thành phường A", "nâng cấp thị trấn B lên phường B"."""
    for match in change_words()["convert"].finditer(clause.folded, clause.start, clause.end):
        origins = clause.after(match.end())[:1]
        into = re.compile(r"\s(?:lên\s)?(?:thành\s)?").match(clause.folded, origins[0].end) if origins else None
        after = clause.after(into.end()) if into else []
        if origins and into and after and after[0].start == into.end() and into[0].strip():
            yield _draft(clause, "conversion", after[0].unit, origins, match.end())


def _split(clause: _Clause) -> Iterator[Draft]:
    """As in "tách xã A thành xã B và xã C", "xã B được tách từ xã A"."""
    for match in change_words()["split"].finditer(clause.folded, clause.start, clause.end):
        if out := re.compile(r"\s(?:ra\s)?từ\s").match(clause.folded, match.end()):
            origins, to = clause.after(out.end())[:1], clause.before(match.start())[-1:]
            if origins and to and level_of(to[0].unit) == level_of(origins[0].unit):
                yield _draft(clause, "split", to[0].unit, origins, out.end())
            continue
        into = change_words()["into"].search(clause.folded, match.end(), clause.end)
        results = clause.after(into.end()) if into else []
        if into is None or not results:
            continue
        origins = (clause.after(match.end(), end=into.start()) or clause.before(match.start())[-1:])[:1]
        if origins:
            for result in _of_level(results, level_of(origins[0].unit)):
                yield _draft(clause, "split", result.unit, origins, match.end())


def _founded(clause: _Clause) -> Iterator[Draft]:
    """As in "thành lập xã A trên cơ sở nhập xã B và xã C", "xã A được hình thành từ xã B, xã C"."""
    words = change_words()
    for basis in words["basis"].finditer(clause.folded, clause.start, clause.end):
        told = words["merge"].search(clause.folded, basis.end(), min(basis.end() + 24, clause.end))
        proposed = None
        if found := _last(words["found"], clause.folded, max(clause.start, basis.start() - 160), basis.start()):
            new = clause.after(found.end(), end=basis.start())[:1]
            proposed = _proposed(clause, found.end(), new)
            verb = found.start()
        elif told or basis[0] == "trên cơ sở":
            new, verb = clause.before(basis.start())[-1:], basis.start()
        else:
            continue
        until = words["end"].search(clause.folded, basis.end(), clause.end)
        firmly = told is not None or basis[0] == "trên cơ sở"
        origins = clause.after(basis.end(), end=until.start() if until else None, glued=not firmly)
        if not origins:
            continue
        level = level_of(proposed or (new or origins)[0].unit)
        to = proposed or (new[0].unit if new else _subject(clause, verb, level))
        origins = _of_level(origins, level) or origins[:1]
        to = to or shared_result([m.unit for m in origins])
        if to:
            yield _draft(clause, "merger", to, origins, basis.end())
            return


def _proposed(clause: _Clause, offset: int, new: list[UnitMention]) -> UnitRef | None:
    """The unit named right after "thành lập" with its kind, where the mention there is read as one of another kind."""
    match = _WITH_KIND.match(clause.ann.text, offset)
    if match is None or any(m.start == match.start("unit") or fold(m.unit.name) == fold(match["unit"]) for m in new):
        return None
    return UnitRef(match["unit"][0].lower() + match["unit"][1:], reason="a unit that is only proposed")


def _last(pattern: re.Pattern[str], folded: str, start: int, end: int) -> re.Match[str] | None:
    found = list(pattern.finditer(folded, start, end))
    return found[-1] if found else None


def _composed(clause: _Clause) -> Iterator[Draft]:
    """As in "xã A (mới) được hợp nhất từ xã B và xã C", "xã A (sáp nhập xã B, xã C)"."""
    for match in change_words().made_of.finditer(clause.folded, clause.start, clause.end):
        new, origins = clause.before(match.start())[-1:], clause.after(match.end())
        if not new or not origins:
            continue
        close = clause.folded.find(")", match.end(), clause.end) if "(" in match[0] else -1
        origins = [m for m in _of_level(origins, level_of(new[0].unit)) if close < 0 or m.start < close]
        if match[0].endswith(("gồm", "các")) and not _made_of_old(new[0].unit, origins):
            continue
        if len(origins) > 1:
            yield _draft(clause, "merger", new[0].unit, origins, match.end())


def _made_of_old(to: UnitRef, origins: list[UnitMention]) -> bool:
    """A unit of today that consists of units of before the reform came out of them."""
    return to.edition == "2025" and all(m.unit.edition == "2024" for m in origins)


def _proposed(clause: _Clause, offset: int, new: list[UnitMention]) -> UnitRef | None:
    """The unit named right after "thành lập" with its kind, where the mention there is read as one of another kind."""
    match = _WITH_KIND.match(clause.ann.text, offset)
    if match is None or any(m.start == match.start("unit") or fold(m.unit.name) == fold(match["unit"]) for m in new):
        return None
    return UnitRef(match["unit"][0].lower() + match["unit"][1:], reason="a unit that is only proposed")


def _last(pattern: re.Pattern[str], folded: str, start: int, end: int) -> re.Match[str] | None:
    found = list(pattern.finditer(folded, start, end))
    return found[-1] if found else None


def _composed(clause: _Clause) -> Iterator[Draft]:
    """As in "xã A (mới) được hợp nhất từ xã B và xã C", "xã A (sáp nhập xã B, xã C)"."""
    for match in change_words().made_of.finditer(clause.folded, clause.start, clause.end):
        new, origins = clause.before(match.start())[-1:], clause.after(match.end())
        if not new or not origins:
            continue
        close = clause.folded.find(")", match.end(), clause.end) if "(" in match[0] else -1
        origins = [m for m in _of_level(origins, level_of(new[0].unit)) if close < 0 or m.start < close]
        if len(origins) > 1:
            yield _draft(clause, "merger", new[0].unit, origins, match.end())


def _merged_into(clause: _Clause) -> Iterator[Draft]:
    """As in "sáp nhập A và B thành C", "A và B sáp nhập thành C", "nhập xã A vào xã B"."""
    words = change_words()
    for match in words["merge"].finditer(clause.folded, clause.start, clause.end):
        for into in words["into"].finditer(clause.folded, match.end(), clause.end):
            after = clause.after(into.end())
            if not after:
                continue
            to = after[0]
            level = level_of(to.unit)
            inside = _of_level(clause.after(match.end(), end=into.start()), level)
            before = [m for m in clause.before(match.start()) if m.unit.edition != "2025" or not to.unit.version]
            origins = inside or _of_level(before, level)
            if not origins:
                continue
            begin = min(match.end(), origins[0].start)
            draft = _draft(clause, "merger", to.unit, origins, begin)
            if into[0] == "vào" and draft.to.name not in [part.unit.name for part in draft.origin]:
                draft.origin.append(ChangePart(_before_it(to.unit, draft.to)))
            yield draft
            return


def _before_it(named: UnitRef, result: UnitRef) -> UnitRef:
    """The unit that kept its name: as the text means it, unless that is the result itself."""
    return UnitRef(named.name) if named.version == result.version else named


def _merged(clause: _Clause) -> Iterator[Draft]:
    """As in "sau khi xã A, xã B hợp nhất, xã C …", "xã C gồm xã A và xã B hợp nhất lại", "hợp nhất A và B"."""
    for match in change_words()["merge"].finditer(clause.folded, clause.start, clause.end):
        origins = clause.after(match.end()) or clause.before(match.start())
        old = [m for m in origins if m.unit.edition == "2024" or not m.unit.version]
        if not old:
            continue
        level = level_of(old[0].unit)
        origins = _of_level(old, level)
        new = [m for m in _of_level(clause.units, level) if m.unit.edition == "2025"]
        beyond = [m for m in new if m.start > match.end()]
        to = (beyond or new[::-1])[0].unit if new else None
        to = to or shared_result([m.unit for m in origins])
        if to and len({m.unit.name for m in origins} - {to.name}) >= 1 and _confirmed(to, origins):
            draft = _draft(clause, "merger", to, origins, min(match.end(), origins[0].start))
            if len(draft.origin) == 1 and (kept := kept_name(draft.to)):  # "sáp nhập với tỉnh Bình Phước, Đồng Nai …"
                draft.origin.append(ChangePart(kept))
            yield draft
            return


def _confirmed(to: UnitRef, origins: list[UnitMention]) -> bool:
    """With two or more origins the words suffice; a single one must have gone there by the register."""
    return len(origins) > 1 or result_of(UnitRef(to.name), [m.unit for m in origins]).version is not None


def _counted(clause: _Clause) -> Iterator[Draft]:
    """As in "3 phường cũ trước khi hợp nhất": the origins are not named, the result is what the words are about."""
    if clause.ann.context.edition != "2025":
        return
    match = change_words().counted.search(clause.folded, clause.start, clause.end)
    if match is None:
        return
    level = change_words().levels[match["a"] or match["b"]]
    inside = [m for m in _of_level(clause.units, level) if not (match.start() <= m.start < match.end())]
    after = [m for m in inside if m.start >= match.end()]
    about = [*(m.unit for m in reversed(inside) if m.end <= match.start()), clause.ann.context.unit]
    to = after[0].unit if after else next((unit for unit in about if unit and level_of(unit) == level), None)
    if to and to.edition == "2025":
        yield Draft("merger", to, [], match.start(), match.end())


def _listed(clause: _Clause) -> Iterator[Draft]:
    """As in "từ 7 xã còn 3 đơn vị cấp xã, gồm: Vân Canh 1, Vân Canh 2": new names of units."""
    match = change_words().listed.search(clause.folded, clause.start, clause.end)
    if match is None:
        return
    at, names = match.end(), 0
    while names < _LONGEST_LIST and (name := _NAME.match(clause.ann.text, at, clause.end)):
        names += 1
        written = name[0].strip()
        meant = next((m for m in clause.named if m.start == name.start() + len(name[0]) - len(name[0].lstrip())), None)
        whole = meant is not None and meant.end >= name.end()
        if not whole or (meant and meant.unit.edition == "2025"):
            to = meant.unit if whole and meant else UnitRef(written, reason="a unit that is only proposed")
            yield Draft("creation", to, [], match.start(), name.end())
        following = _NEXT.match(clause.ann.text, name.end(), clause.end)
        if following is None:
            break
        at = following.end()
