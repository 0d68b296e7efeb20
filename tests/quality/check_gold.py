"""Checks a folder of gold annotations against their own texts: `python check_gold.py [FOLDER]`, one line per fault."""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ARTICLES = Path(__file__).parent / "articles"
BLIND = [Path(__file__).parent / name for name in ("blind", "blind-ordinary", "blind-free")]

KEYS = {
    "id", "published", "people", "offices", "units", "organisations",
    "events", "directives", "figures", "documents", "changes",
}  # fmt: skip
FIELDS = {
    "offices": {"person", "role", "organisation", "status"},
    "units": {"name", "code", "edition"},
    "events": {"kind", "start", "end", "unit", "gist", "participants"},
    "directives": {"issuer", "assignee", "task"},
    "figures": {"value", "unit", "comparator", "subject", "quote"},
    "documents": {"type", "number", "title", "date", "issuer"},
    "changes": {"kind", "from", "to", "date"},
}
EVENT_KINDS = {
    "working-session", "meeting", "congress", "voter-meeting", "visit", "ceremony", "appointment", "dismissal",
    "election", "consultation", "establishment", "reorganisation", "decision", "signing",
}  # fmt: skip
PARTS = {"lead", "speaker", "attendee", "subject"}
STATUSES = {"current", "former", "acting", "incoming"}
COMPARATORS = {"=", ">", "<", "~", ">=", "<="}
CHANGE_KINDS = {"merger", "split", "renaming", "new"}
EDITIONS = {"2024", "2025"}
ISO = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")
LONGEST_TASK = 25  # syllables


def golds(folder: Path = ARTICLES) -> list[str]:
    """The ids of the annotated articles of a folder, in order."""
    return sorted(path.stem for path in folder.glob("*.json") if not path.name.endswith(".meta.json"))


def read(folder: Path, name: str) -> tuple[str, dict[str, Any], dict[str, Any]]:
    """Text, annotation and metadata of one article."""
    text = (folder / f"{name}.txt").read_text(encoding="utf-8")
    gold = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    meta = json.loads((folder / f"{name}.meta.json").read_text(encoding="utf-8"))
    return text, gold, meta


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def shape(name: str, text: str, gold: dict[str, Any], meta: dict[str, Any]) -> Iterator[str]:
    """Faults in keys, encoding, allowed words and dates."""
    if set(gold) != KEYS:
        yield f"keys {sorted(set(gold) ^ KEYS)}"
        return
    if gold["id"] != name or meta.get("id") != name:
        yield "the id is not the file's name"
    for string in (text, *_strings(gold), *_strings(meta)):
        if unicodedata.normalize("NFC", string) != string or (string is not text and string != string.strip()):
            yield f"not NFC or not stripped: {string[:40]!r}"
    for family, fields in FIELDS.items():
        for row in gold[family]:
            if not fields <= set(row) <= fields | {"planned"}:
                yield f"{family}: fields {sorted(row)}"
    for family in ("people", "organisations"):
        if len(set(gold[family])) != len(gold[family]):
            yield f"{family}: a name twice"
    allowed = [("status", r["status"], STATUSES) for r in gold["offices"]]
    allowed += [("edition", r["edition"], EDITIONS) for r in gold["units"]]
    allowed += [("kind", r["kind"], EVENT_KINDS) for r in gold["events"]]
    allowed += [("part", p["part"], PARTS) for r in gold["events"] for p in r["participants"]]
    allowed += [("comparator", r["comparator"], COMPARATORS) for r in gold["figures"]]
    allowed += [("kind of change", r["kind"], CHANGE_KINDS) for r in gold["changes"]]
    for what, value, words in allowed:
        if value not in words:
            yield f"{what} {value!r}"
    dates = [gold["published"], meta.get("date")]
    dates += [r[k] for r in gold["events"] for k in ("start", "end")]
    dates += [r["date"] for r in (*gold["documents"], *gold["changes"])]
    for date in dates:
        if date is not None and not ISO.match(date):
            yield f"date {date!r}"
    for row in gold["figures"]:
        if isinstance(row["value"], bool) or not isinstance(row["value"], int | float):
            yield f"value {row['value']!r}"


def grounded(text: str, gold: dict[str, Any]) -> Iterator[str]:
    """Faults between the annotation and the text, and inside the annotation."""
    folded = text.casefold()
    for person in gold["people"]:
        if person.casefold() not in folded:
            yield f"person not in the text: {person}"
    units = {row["name"] for row in gold["units"]}
    known = {*gold["people"], *gold["organisations"], *units}
    for row in gold["offices"]:
        if row["person"] not in gold["people"] or row["organisation"] not in gold["organisations"]:
            yield f"office of nobody or of no body: {row}"
    for row in gold["events"]:
        names = [participant["name"] for participant in row["participants"]]
        if len(set(names)) != len(names) or not set(names) <= set(gold["people"]):
            yield f"participants of {row['gist']!r}"
        if row["unit"] is not None and row["unit"] not in units:
            yield f"unit of an event: {row['unit']}"
    for row in gold["directives"]:
        if row["task"] not in text or len(re.findall(r"\w+", row["task"])) > LONGEST_TASK:
            yield f"task: {row['task']!r}"
        for name in (row["issuer"], row["assignee"]):
            if name is not None and name not in known:
                yield f"party of a directive: {name}"
    for row in gold["figures"]:
        if row["quote"] not in text:
            yield f"quote: {row['quote']!r}"
    for row in gold["changes"]:
        unlisted = {row["to"], *row["from"]} - units  # what ended before the editions is only in the text
        if not row.get("planned") and any(name.casefold() not in folded for name in unlisted):
            yield f"units of a change: {row}"


def faults(name: str, folder: Path = ARTICLES) -> list[str]:
    """Everything wrong with one article, as lines that start with its id."""
    text, gold, meta = read(folder, name)
    found = list(shape(name, text, gold, meta))
    return [f"{name}: {line}" for line in (found or list(grounded(text, gold)))]


if __name__ == "__main__":
    where = Path(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    lines = [line for name in golds(where) for line in faults(name, where)]
    print("\n".join(lines) or f"{len(golds(where))} articles, no fault")
    sys.exit(1 if lines else 0)
