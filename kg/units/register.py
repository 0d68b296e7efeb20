"""The register of administrative units: every version since 2004, found by key, by code, or by name as news has it."""

from __future__ import annotations

import gzip
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from importlib.resources import files
from typing import NamedTuple

import msgspec

from kg.units.model import REFORM, Change, Details, Level, Unit
from kg.units.names import aliases, parse, spellings

__all__ = ["Register", "Step", "UnknownUnitError", "register"]


class UnknownUnitError(ValueError):
    """No unit of that name, code or key."""


class Step(NamedTuple):
    """A unit reached from another by `change`, `depth` changes away."""

    unit: Unit
    change: Change
    depth: int


class _File(msgspec.Struct):
    units: tuple[Unit, ...]
    changes: tuple[Change, ...]


def _read(name: str) -> bytes:
    return gzip.decompress(files("kg.units").joinpath("data", name).read_bytes())


class Register:
    """All versions with the ways to find them. Use `register()`; it loads the package's data once."""

    def __init__(self, units: tuple[Unit, ...], changes: tuple[Change, ...]) -> None:
        self.units = units
        self.changes = changes
        self._codes: dict[str, list[Unit]] = defaultdict(list)
        for unit in units:
            self._codes[unit.code].append(unit)

    # -- by key and code

    def get(self, version: str) -> Unit:
        """The unit of a key such as "20275@2025-07-01"; UnknownUnitError if there is none."""
        code, _, start = version.partition("@")
        for unit in self._codes.get(code, ()):
            if unit.valid_from == start:
                return unit
        raise UnknownUnitError(f"no unit {version!r} in the register")

    def versions(self, code: str) -> tuple[Unit, ...]:
        """All versions that bore a code, oldest first; they need not be the same place."""
        return tuple(self._codes.get(code, ()))

    def on(self, code: str, day: str | None = None) -> Unit | None:
        """The version that bore `code` on that ISO day (None: now)."""
        held = self._codes.get(code, ())
        if day is None:
            return held[-1] if held and held[-1].valid_until is None else None
        return next((unit for unit in held if unit.in_force(day)), None)

    def in_edition(self, code: str, edition: str) -> Unit | None:
        """The version of `code` that an edition means: "2024" that of 2025-06-30, "2025" the latest since."""
        held = [unit for unit in self._codes.get(code, ()) if unit.edition == edition]
        return held[-1] if held else None

    # -- up and down

    def parent(self, unit: Unit, day: str | None = None) -> Unit | None:
        """The unit above on that day, by default on the last day of the version (or now)."""
        return self._above(unit.parent, day or unit.valid_until) if unit.parent else None

    def _above(self, code: str, day: str | None) -> Unit | None:
        found = self.on(code, day)
        if found is None and self._codes.get(code):
            # The source dates a few moves a day or two off; the nearest version of the code is meant.
            held = self._codes[code]
            return held[max(0, bisect_right([u.valid_from for u in held], day or "9") - 1)]
        return found

    def province(self, unit: Unit, day: str | None = None) -> Unit:
        """The province that holds it (a province holds itself), by default on its last day (or now)."""
        if day is None:
            return self._above(unit.province, unit.valid_until) or unit
        above: Unit | None = unit
        while above is not None and above.parent:
            above = self._above(above.parent, day)
        return above or unit

    def ancestors(self, unit: Unit, day: str | None = None) -> Iterator[Unit]:
        """District and province, nearest first."""
        above = self.parent(unit, day)
        while above is not None:
            yield above
            above = self.parent(above, day or unit.valid_until)

    def parents(self, unit: Unit) -> list[Unit]:
        """All versions of the unit above that were in force at some time during this version."""
        return [
            above
            for above in self._codes.get(unit.parent, ())
            if above.valid_from <= (unit.valid_until or "9") and unit.valid_from <= (above.valid_until or "9")
        ]

    def children(self, unit: Unit) -> list[Unit]:
        """Units directly below on its last day (or now)."""
        day = unit.valid_until
        below = self._below.get(unit.code, ())
        return [u for u in below if u.edition == unit.edition and (u.in_force(day) if day else u.valid_until is None)]

    @cached_property
    def _below(self) -> dict[str, list[Unit]]:
        found: dict[str, list[Unit]] = defaultdict(list)
        for unit in self.units:
            if unit.parent:
                found[unit.parent].append(unit)
        return found

    # -- by name

    @cached_property
    def names(self) -> dict[str, tuple[Unit, ...]]:
        """Folded spelling of a bare name → all versions that bear it. Aliases that need a kind are not here."""
        found: dict[str, dict[str, Unit]] = {}
        by_name: dict[str, list[Unit]] = defaultdict(list)
        for unit in self.units:
            for name in {unit.name, *unit.variants}:
                by_name[name].append(unit)
        for name, units in by_name.items():
            keys = spellings(name)
            for alias, after_kind in aliases().get(min(keys, key=len), aliases().get(name.lower(), ())):
                if not after_kind:
                    keys = keys | spellings(alias)
            for key in keys:
                found.setdefault(key, {}).update({unit.version: unit for unit in units})
        return {key: tuple(units.values()) for key, units in found.items()}

    @cached_property
    def kind_names(self) -> dict[str, tuple[Unit, ...]]:
        """Like `names`, for aliases that only count after a kind: "hcm" of "TP HCM"."""
        found: dict[str, tuple[Unit, ...]] = {}
        for name, others in aliases().items():
            for alias, after_kind in others:
                if after_kind:
                    found[alias] = self.names[name]
        return found

    def find(
        self,
        name: str,
        *,
        kind: str | None = None,
        within: str | None = None,
        on: str | None = None,
        edition: str | None = None,
        level: Level | None = None,
    ) -> list[Unit]:
        """Units called `name`, a name as people write it ("P.12, Q. Gò Vấp", "TPHCM", "An Hải (Đà Nẵng)").

        `kind` ("phường"), `within` (a unit above, by name), `on` (ISO day), `edition` and `level` narrow it down.
        Without `on` and `edition`: units in force now, and if none is, all versions there ever were. No match is an
        empty list.
        """
        query = parse(name)
        asked = kind or query.kind
        found: Iterable[Unit] = self.names.get(query.name, ())
        if query.kind:
            found = (*found, *self.kind_names.get(query.name, ()))
        if query.kind and not found:  # "Thị Trấn" may be part of a name, "Quận" of nothing else
            found = self.names.get(f"{query.kind} {query.name}", ())
        matching = [u for u in found if (asked is None or u.kind == asked) and (level is None or u.level == level)]
        if on is not None:
            matching = [u for u in matching if u.in_force(on)]
        if edition is not None:
            matching = [u for u in matching if u.edition == edition]
        for above in (*query.within, *([within] if within else [])):
            matching = self._inside(matching, above, on)
        if on is None and edition is None:
            matching = [u for u in matching if u.valid_until is None] or matching
        return sorted(matching, key=lambda u: (len(u.code), u.code, u.valid_from))

    def _inside(self, units: list[Unit], above: str, on: str | None) -> list[Unit]:
        query = parse(above)
        codes = {
            (u.code, u.edition)
            for u in (*self.names.get(query.name, ()), *(self.kind_names.get(query.name, ()) if query.kind else ()))
            if query.kind in (None, u.kind)
        }
        return [u for u in units if any((a.code, a.edition) in codes for a in self.ancestors(u, on))]

    # -- over time

    @cached_property
    def _from(self) -> dict[int, list[Change]]:
        found: dict[int, list[Change]] = defaultdict(list)
        for change in self.changes:
            found[change.origin].append(change)
        return found

    @cached_property
    def _into(self) -> dict[int, list[Change]]:
        found: dict[int, list[Change]] = defaultdict(list)
        for change in self.changes:
            found[change.result].append(change)
        return found

    @cached_property
    def index(self) -> dict[str, int]:
        """Key of a version → its position in `units`, as changes use it."""
        return {unit.version: position for position, unit in enumerate(self.units)}

    def successors(self, unit: Unit, depth: int | None = None) -> list[Step]:
        """What became of it, nearest first, to any depth (or `depth` changes).

        A district of before the reform has the successors of its communes: its land went where theirs did.
        """
        direct = self._walk(unit, depth, forward=True)
        if direct or unit.level != "district" or unit.valid_until != "2025-06-30":
            return direct
        own = self.index[unit.version]
        found: dict[int, Step] = {}
        for commune in self.children(unit):
            for heir, change, far in self._walk(commune, depth, forward=True):
                part = Change(own, change.result, change.date, "part", False, change.decrees, change.clause)
                found.setdefault(change.result, Step(heir, part, far))
        return list(found.values())

    def predecessors(self, unit: Unit, depth: int | None = None) -> list[Step]:
        """What went into it, nearest first, to any depth (or `depth` changes)."""
        return self._walk(unit, depth, forward=False)

    def _walk(self, unit: Unit, depth: int | None, *, forward: bool) -> list[Step]:
        edges = self._from if forward else self._into
        found: list[Step] = []
        level, seen, far = [self.index[unit.version]], set(), 0
        while level and (depth is None or far < depth):
            far += 1
            following: list[int] = []
            for position in level:
                for change in edges.get(position, ()):
                    other = change.result if forward else change.origin
                    if (position, other) not in seen:
                        seen.add((position, other))
                        found.append(Step(self.units[other], change, far))
                        following.append(other)
            level = list(dict.fromkeys(following))
        return found

    # -- more

    @cached_property
    def _details(self) -> dict[str, Details]:
        rows = msgspec.json.decode(_read("details.json.gz"), type=list[Details])
        return {row.version: row for row in rows}

    def details(self, unit: Unit) -> Details:
        """Point, area, population, seat, links; an empty Details where nothing is known. Loaded on first use."""
        return self._details.get(unit.version) or Details(unit.version)

    @cached_property
    def provinces(self) -> dict[str, tuple[Unit, ...]]:
        """Edition → its provinces."""
        return {
            edition: tuple(u for u in self.units if u.level == "province" and u.in_force(day))
            for edition, day in (("2024", "2025-06-30"), ("2025", REFORM))
        }


@cache
def register() -> Register:
    """The package's register, loaded once (about a tenth of a second)."""
    content = msgspec.json.decode(_read("register.json.gz"), type=_File)
    return Register(content.units, content.changes)
