"""Chapters of units: dossiers of wards, what became of which unit."""

from __future__ import annotations

from collections import Counter, defaultdict
from decimal import Decimal

from kg.draw.charts import Bar, Flow, bars, flow
from kg.export.asking import Row
from kg.query import find_query, run
from kg.store import NO_LIMIT
from kg.story.model import Chapter, Line, Source
from kg.story.told import Told

__all__ = ["dossiers", "reform"]

_MOST = 15
_TARGETS = 8
"""Units whose origins are drawn; each has three or so, and a page is some 40 bands high."""
_BANDS = 44


def dossiers(told: Told) -> Chapter:
    """The largest number of dossiers, procedures and visits that is told of each ward, by what is counted."""
    keys = {article.key for article in told.articles.values()}
    best: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in run(find_query("wards-by-dossiers"), graph=told.graph.store, limit=NO_LIMIT).values():
        best[row["unitCode"] or row["unit"], row["counted"]].append(row)  # the largest first, as the query sorts
    ordered = sorted(best.values(), key=lambda found: (-Decimal(found[0]["value"]), found[0]["unit"]))
    lines, shown = [], []
    for found in ordered[:_MOST]:
        row = found[0]
        number = _number(row)
        sources = tuple(Source(one["quote"], one["article"] if one["article"] in keys else "") for one in found)
        lines.append(Line((row["unit"], row["counted"], row["period"]), number, sources))
        shown.append(Bar(row["unit"], row["counted"], (float(row["value"]),), number))
    return Chapter(
        "dossiers", told.words["dossiers"], told.words["dossiers-lead"], told.columns("dossiers"), tuple(lines),
        bars(shown, told.words["dossiers"]) if lines else "", len(ordered) - len(lines),
    )  # fmt: skip


def _number(row: Row) -> str:
    """As it was told: "hơn 1.200" is "> 1 200"."""
    digits = f"{Decimal(row['value']):,f}".replace(",", "\u202f")
    sign = {"=": "", ">=": "≥ ", "<=": "≤ "}.get(row["comparator"], f"{row['comparator']} ")
    return f"{sign}{digits}"


def reform(told: Told) -> Chapter:
    """The units told of most, with the units that went into each: by the register, and as articles tell it."""
    origins: dict[str, dict[str, str]] = defaultdict(dict)
    level = {row["id"]: row["level"] for row in told.rows("units")}
    for row in told.rows("successors"):
        # The land of a district went to wards that it was not merged into.
        if row["from"] != row["to"] and level.get(row["from"]) == level.get(row["to"]):
            origins[row["to"]][row["from"]] = row["date"]
    changes = told.by(told.rows("changes"), "to")
    registered = {told.names.get(one, "") for found in origins.values() for one in found}
    for target, found in changes.items():
        for row in found:
            # Articles often name a unit that the register has under its code: one and the same by its name.
            if row["from"] and told.names.get(row["from"], "") not in registered:
                origins[target].setdefault(row["from"], row["date"])
    weight = Counter(row["unit"] for row in told.unit_facts)
    near = {one for one, found in origins.items() if weight[one] or any(weight[old] for old in found)}
    targets = sorted((one for one in near if one in told.names), key=lambda one: (-weight[one], told.names[one]))
    bands: list[Flow] = []
    lines: list[Line] = []
    for target in targets:
        old = sorted({told.names[one] for one in origins[target] if one in told.names})
        # A unit that came through the reform alone is no story.
        if not old or old == [told.names[target]] or len(bands) + len(old) > _BANDS:
            continue
        if len(lines) == _TARGETS:
            break
        bands += [Flow(name, told.names[target]) for name in old]
        since = max(origins[target].values(), default="")[:10]
        sources = tuple(told.source(row) for row in changes.get(target, []))
        sources += (Source("", "", told.words["register"]),)
        lines.append(Line((told.names[target], since, ", ".join(old)), str(len(old)), sources))
    picture = flow(bands, told.words["reform"]) if bands else ""
    return Chapter(
        "reform", told.words["reform"], told.words["reform-lead"], told.columns("reform"), tuple(lines), picture,
        len(targets) - len(lines),
    )  # fmt: skip
