"""Compile the register of administrative units from tables of public records into the package's data files.

    python tools/compile_units.py UNITS_DIR [-o kg/units/data]

UNITS_DIR holds units_new.csv, units_old.csv, mapping_old_new.csv, changes_after_2025_07_01.csv,
history_since_2004.csv and links.csv. The result is two gzipped JSON files, the same bytes for the same tables:
`register.json.gz` (versions and changes, what every lookup needs) and `details.json.gz` (points, areas, populations,
seats, links). Users of the package never run this; the files are part of it.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import re
import sys
from collections import defaultdict
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec

REFORM = "2025-07-01"
EVE = "2025-06-30"
BASELINE = "2004-08-31"
KINDS = ("thành phố", "thị trấn", "thị xã", "đặc khu", "phường", "huyện", "tỉnh", "quận", "xã")
USUAL = {"Qui Nhơn": "Quy Nhơn", "Ia H' Drai": "Ia H'Drai"}
"""Names that rosters spell otherwise than everybody else, as everybody else spells them."""
Row = dict[str, str]


def rows(folder: Path, name: str) -> list[Row]:
    path = folder / name
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            return list(csv.DictReader(stream))
    except OSError as error:
        sys.exit(f"{path}: {error.strerror}")


def split_kind(full_name: str) -> tuple[str, str]:
    """Kind and name: "Thị Trấn Óc Eo" → ("thị trấn", "Óc Eo"); numbers lose their leading zero ("Phường 03" → "3")."""
    lowered = full_name.lower()
    for kind in KINDS:
        if lowered.startswith(kind + " "):
            name = full_name[len(kind) :].strip().replace("’", "'")
            return kind, name.lstrip("0") if name.isdigit() else name
    raise ValueError(f"{full_name!r} begins with no kind of unit")


def day_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def many(text: str, mark: str) -> list[str]:
    return [part.strip() for part in text.split(mark) if part.strip()]


class Version:
    """One version while compiling; `row` is its form in the file (the fields of `kg.units.model.Unit`)."""

    def __init__(self, code: str, full_name: str, parent: str, start: str, decrees: list[str]) -> None:
        self.code, self.parent, self.start, self.decrees = code, parent, start, decrees
        self.kind, name = split_kind(full_name)
        self.name = USUAL.get(name, name)
        self.end: str | None = None
        self.variants: list[str] = [name] if name != self.name else []
        self.province = ""
        self.clause = ""
        self.index = -1

    def same(self, other: Version) -> bool:
        return (self.kind, self.name.lower(), self.parent) == (other.kind, other.name.lower(), other.parent)

    def covers(self, day: str) -> bool:
        return self.start <= day and (self.end is None or day <= self.end)

    def row(self) -> list[Any]:
        return [
            self.code, self.start, self.end, self.kind, self.name, self.parent, self.province,
            self.decrees, self.clause, self.variants,
        ]  # fmt: skip


def old_versions(history: list[Row], roster: dict[str, Row]) -> dict[str, list[Version]]:
    """Versions up to 2025-06-30 by code; what the roster of that day does not know ends with its last event."""
    events: dict[str, list[Row]] = defaultdict(list)
    for row in history:
        events[row["code"]].append(row)
    found: dict[str, list[Version]] = {}
    for code, told in sorted(events.items()):
        told.sort(key=lambda r: r["date"])
        if told[-1]["kind"] != "drop" and code not in roster:
            told[-1] = {**told[-1], "kind": "drop"}  # a slip of the source: the official roster lacks the unit
        versions: list[Version] = []
        current: Version | None = None
        for row in told:
            if row["kind"] == "drop":
                if current is not None:
                    current.end, current = day_before(row["date"]), None
                continue
            following = Version(code, row["new_name"], row["new_parent"], row["date"], many(row["decrees"], ";"))
            if following.start == BASELINE:
                following.decrees = []  # the first roster; decrees named there are older
            if current is not None:
                if current.same(following):
                    continue
                current.end = day_before(row["date"])
            versions.append(following)
            current = following
        if current is not None:
            finish(current, roster[code])
        found[code] = versions
    return found


def finish(version: Version, row: Row) -> None:
    """Bring the version in force on 2025-06-30 in line with that day's official roster."""
    version.end = EVE
    version.kind, version.name = split_kind(row["full_name"])
    version.variants = many(row["name_variants"].replace("’", "'"), "|")
    exact = [part for part in many(row["since_decree"], "|") if re.match(r"\d+\S*/\S+$", part)]  # some are titles
    if row["valid_from"] == version.start and exact:
        version.decrees = exact


def new_versions(roster: list[Row], later: list[Row]) -> dict[str, list[Version]]:
    changes = {row["code"]: row for row in later}
    found: dict[str, list[Version]] = {}
    for row in roster:
        parent = "" if row["level"] == "province" else row["province_code"]
        full = f"{row['type_on_2025_07_01']} {row['name']}"
        first = Version(row["code"], full, parent, REFORM, [row["decree"]])
        first.clause = row["decree_clause"]
        first.variants = many(row["name_variants"].replace("’", "'"), "|")
        found[row["code"]] = [first]
        change = changes.get(row["code"])
        if change:
            second = Version(row["code"], change["new_full_name"], parent, change["effective"], [change["decree"]])
            second.variants = first.variants
            first.end = day_before(change["effective"])
            found[row["code"]].append(second)
    return found


def place(versions: dict[str, list[Version]], others: dict[str, list[Version]]) -> None:
    """Fill in the province each version lay in on its last day."""
    for each in (v for group in versions.values() for v in group):
        code, day = each.code, each.end or "9999-12-31"
        parent = each.parent
        while parent:
            code = parent
            above = [v for v in others.get(parent, []) if v.covers(day)] or others.get(parent, [])
            parent = above[-1].parent if above else ""
        each.province = code


def in_force(versions: dict[str, list[Version]], code: str, day: str) -> Version | None:
    return next((v for v in versions.get(code, []) if v.covers(day)), None)


def transfers(
    old: dict[str, list[Version]], new: dict[str, list[Version]], mapping: list[Row], roster: list[Row]
) -> list[list[Any]]:
    """Changes as rows: origin, result, day, extent, whole, decrees, clause."""
    found: list[list[Any]] = []
    for group in [*old.values(), *new.values()]:
        for before, after in pairwise(group):
            if before.end and day_before(after.start) == before.end:
                found.append([before.index, after.index, after.start, "whole", True, after.decrees, ""])
    for row in mapping:
        origin, result = in_force(old, row["old_code"], EVE), in_force(new, row["new_code"], REFORM)
        if origin is None or result is None:
            sys.exit(f"mapping_old_new.csv: {row['old_code']} → {row['new_code']} names an unknown unit")
        whole = row["partial"] == "0"
        found.append([origin.index, result.index, REFORM, row["kind"], whole, [row["resolution"]], row["clause"]])
    for row in roster:  # which dropped units went into a unit of 2025-06-30, as far as its former names tell
        for code in re.findall(r"\((\d+)\)", row["former_names"]):
            dropped = [v for v in old.get(code, []) if v.end and v.end < EVE]
            if code == row["code"] or not dropped:
                continue
            origin = dropped[-1]
            day = (date.fromisoformat(origin.end or EVE) + timedelta(days=1)).isoformat()
            result = in_force(old, row["code"], day)
            if result is not None:
                decrees = result.decrees if result.start == day else []
                found.append([origin.index, result.index, day, "unknown", None, decrees, ""])
    found.sort(key=lambda t: (t[2], t[1], t[0]))
    return found


def details(
    new: list[Row], old: list[Row], links: list[Row], versions: dict[str, dict[str, list[Version]]]
) -> list[Any]:
    """Rows of `kg.units.model.Details`."""
    found: dict[int, dict[str, Any]] = defaultdict(dict)

    def number(text: str) -> float | None:
        return float(text) if text else None

    for row in new:
        told = {
            "lat": number(row["lat"]), "lon": number(row["lon"]),
            "bbox": [float(x) for x in row["bbox_wsen"].split()] or None,
            "area_km2": number(row["area_km2"]),
            "population": int(row["population"]) if row["population"] else None,
            "population_flag": row["population_flag"], "seat": row["seat"],
        }  # fmt: skip
        for version in versions["new"][row["code"]]:
            found[version.index].update({k: v for k, v in told.items() if v not in (None, "")})
    for row in old:
        version = versions["old"][row["code"]][-1]
        if row["lat"]:
            found[version.index].update(lat=number(row["lat"]), lon=number(row["lon"]))
        if row["former_names"]:
            found[version.index]["former_names"] = [
                re.sub(r" \(\d+\)$", "", part) for part in many(row["former_names"], "|")
            ]
    for row in links:
        told_links = [
            [target, row[target], row.get(f"{prefix}_status", ""), row.get(f"{prefix}_source", "")]
            for target, prefix in (
                ("wikidata", "wikidata"), ("geonames", "geonames"), ("osm_relation", "osm"), ("iso3166_2", "iso"),
                ("wof", "wof"),
            )
            if row[target]
        ]  # fmt: skip
        if told_links:
            for version in versions[row["era"]][row["code"]][-1:]:
                found[version.index]["links"] = told_links
    keys = {v.index: f"{v.code}@{v.start}" for era in versions.values() for group in era.values() for v in group}
    return [found[index] | {"version": keys[index]} for index in sorted(found)]


def write(path: Path, value: object) -> None:
    path.write_bytes(gzip.compress(msgspec.json.encode(value), compresslevel=9, mtime=0))
    print(f"{path}: {path.stat().st_size:,} bytes")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("units_dir", type=Path)
    default = Path(__file__).resolve().parent.parent / "kg" / "units" / "data"
    parser.add_argument("-o", "--output", type=Path, default=default)
    options = parser.parse_args()
    folder: Path = options.units_dir
    old_rows, new_rows = rows(folder, "units_old.csv"), rows(folder, "units_new.csv")
    old = old_versions(rows(folder, "history_since_2004.csv"), {row["code"]: row for row in old_rows})
    new = new_versions(new_rows, rows(folder, "changes_after_2025_07_01.csv"))
    place(old, old)
    place(new, new)
    everything = sorted(
        (v for group in [*old.values(), *new.values()] for v in group),
        key=lambda v: (v.start >= REFORM, v.code, v.start),
    )
    for index, version in enumerate(everything):
        version.index = index
    changes = transfers(old, new, rows(folder, "mapping_old_new.csv"), old_rows)
    options.output.mkdir(parents=True, exist_ok=True)
    write(options.output / "register.json.gz", {"units": [v.row() for v in everything], "changes": changes})
    more = details(new_rows, old_rows, rows(folder, "links.csv"), {"old": old, "new": new})
    write(options.output / "details.json.gz", more)
    print(f"{len(everything):,} versions, {len(changes):,} changes, {len(more):,} with details")


if __name__ == "__main__":
    main()
