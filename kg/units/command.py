"""What `kg units` does: look units up, say what became of them, write the register as RDF."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from kg.units.model import Unit
from kg.units.names import parse
from kg.units.register import Register, Step, UnknownUnitError, register
from kg.usage import UsageError

__all__ = ["export_register", "look_up"]

_CODE = re.compile(r"\d{2}|\d{3}|\d{5}")
_KEY = re.compile(r"(?:\d{2}|\d{3}|\d{5})[@-]\d{4}-\d\d-\d\d")


def look_up(
    name: str, *, on: str | None = None, inside: str | None = None, successors: bool = False,
    predecessors: bool = False, as_json: bool = False,
) -> str:  # fmt: skip
    """Text (or JSON) about the units called `name`: a name as people write it, a code, or a key of the register.

    `on` is an ISO day, `inside` the name of a unit above. All units that fit are given, none is chosen for the reader.
    UnknownUnitError if none fits; ValueError for a day that is none.
    """
    if on is not None:
        _check_day(on)
    known = register()
    found = _find(known, name, on, inside)
    if not found:
        raise UnknownUnitError(_unknown(known, name, on, inside))
    if as_json:
        rows = [_row(known, unit, successors=successors, predecessors=predecessors) for unit in found]
        return msgspec.json.format(msgspec.json.encode(rows), indent=2).decode()
    lines = [f"{len(found)} units fit; say more with --in or --on:"] if len(found) > 1 else []
    for unit in found:
        lines += _lines(known, unit)
        if predecessors:
            lines += _steps(known, "went into it", known.predecessors(unit), "nothing before is known")
        if successors:
            lines += _steps(known, "became", known.successors(unit), "still in force")
    return "\n".join(lines)


def _check_day(text: str) -> None:
    try:
        fine = date.fromisoformat(text).isoformat() == text
    except ValueError:
        fine = False
    if not fine:
        raise UsageError(f"{text!r} is no day; write it as 2024-05-01")


def _find(known: Register, name: str, on: str | None, inside: str | None) -> list[Unit]:
    asked = name.strip()
    if _KEY.fullmatch(asked):
        code, day = asked[:-11], asked[-10:]
        return [known.get(f"{code}@{day}")]
    if _CODE.fullmatch(asked):
        return [unit for unit in known.versions(asked) if on is None or unit.in_force(on)]
    return known.find(asked, within=inside, on=on)


def _unknown(known: Register, name: str, on: str | None, inside: str | None) -> str:
    """Why nothing was found, and what there is instead."""
    where = f" in {inside}" if inside else ""
    when = f" on {on}" if on else ""
    message = f"no unit called {name!r}{where}{when}"
    query = parse(name)
    others = known.names.get(query.name, ()) or known.kind_names.get(query.name, ())
    named = sorted({f"{unit.full_name} ({_where(known, unit)}, {_validity(unit)})" for unit in others})
    if named:
        shown = "; ".join(named[:6]) + (f" and {len(named) - 6} more" if len(named) > 6 else "")
        message += f"; there is {shown}"
    return message


def _where(known: Register, unit: Unit) -> str:
    return ", ".join(above.full_name for above in known.ancestors(unit)) or "Việt Nam"


def _validity(unit: Unit) -> str:
    return f"{unit.valid_from} – {unit.valid_until or 'today'}"


def _lines(known: Register, unit: Unit) -> list[str]:
    details = known.details(unit)
    lines = [f"{unit.full_name}, {_where(known, unit)}", f"  code {unit.code}, {_validity(unit)}"]
    if unit.decrees:
        lines.append("  by " + "; ".join(unit.decrees) + (f", {unit.clause}" if unit.clause else ""))
    if details.area_km2 is not None:
        people = f", {details.population:,} people ({details.population_flag})" if details.population else ""
        lines.append(f"  {details.area_km2:g} km²{people}")
    if details.seat:
        lines.append(f"  seat: {details.seat}")
    if details.links:
        lines.append("  " + ", ".join(f"{link.target} {link.id}" for link in details.links))
    return lines


def _steps(known: Register, title: str, steps: list[Step], none: str) -> list[str]:
    if not steps:
        return [f"  {title}: {none}"]
    lines = [f"  {title}:"]
    for unit, change, depth in steps:
        extent = {True: "whole", False: "part", None: "extent not told"}[change.whole]
        by = f" by {'; '.join(change.decrees)}" if change.decrees else ""
        lines.append(
            f"  {'  ' * depth}{change.date} {unit.full_name} ({_where(known, unit)}; {unit.version}), {extent}{by}"
        )
    return lines


def _row(known: Register, unit: Unit, *, successors: bool, predecessors: bool) -> dict[str, Any]:
    """One unit for JSON."""
    details = known.details(unit)
    row: dict[str, Any] = {
        "version": unit.version, "code": unit.code, "edition": unit.edition, "level": unit.level, "kind": unit.kind,
        "name": unit.name, "full_name": unit.full_name, "valid_from": unit.valid_from,
        "valid_until": unit.valid_until, "within": [above.version for above in known.ancestors(unit)],
        "province": known.province(unit).full_name, "decrees": list(unit.decrees), "clause": unit.clause,
    }  # fmt: skip
    told = msgspec.to_builtins(details)
    del told["version"], told["links"]
    row |= {key: value for key, value in told.items() if value not in (None, "", [])}
    row["links"] = {link.target: link.id for link in details.links}
    if predecessors:
        row["predecessors"] = [_step(step) for step in known.predecessors(unit)]
    if successors:
        row["successors"] = [_step(step) for step in known.successors(unit)]
    return row


def _step(step: Step) -> dict[str, Any]:
    return {
        "version": step.unit.version, "full_name": step.unit.full_name, "depth": step.depth, "date": step.change.date,
        "extent": step.change.extent, "whole": step.change.whole, "decrees": list(step.change.decrees),
    }  # fmt: skip


def export_register(path: Path) -> str:
    """Writes the whole register as Turtle, whole or not at all; returns a line that says what was written.

    Raises kg.files.WriteError.
    """
    from kg.rdf.turtle import write
    from kg.units.rdf import describe_register

    triples = set(describe_register())
    write(path, triples)
    known = register()
    return f"{path}: {len(known.units):,} units, {len(known.changes):,} changes, {len(triples):,} triples"
