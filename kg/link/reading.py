"""Reading tables of mappings: SSSOM with its metadata, or plain CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

import srsly

from kg.link.sssom import SssomError

__all__ = ["BROKEN", "Table", "read_table"]

_ALIASES = {
    "subject": "subject_id",
    "object": "object_id",
    "predicate": "predicate_id",
    "label": "subject_label",
    "justification": "mapping_justification",
    "author": "author_label",
    "date": "mapping_date",
}
"""Plain names of columns, for tables that are not SSSOM's."""

BROKEN = ""
"""Key under which a row that is none says why."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of mappings, its cells not looked at yet."""

    mapping_set_id: str
    curie_map: dict[str, str]
    rows: list[tuple[int, dict[str, str]]]
    """Line in the file and cells by name of column, stripped; a row that is none has BROKEN."""


def read_table(path: Path) -> Table:
    """A table with the columns of SSSOM (or `subject`, `object` …), comma- or tab-separated.

    Raises SssomError for a file that is no such table.
    """
    header, lines, first = _parts(path)
    source = header.get("mapping_set_id")
    rows = list(_rows(lines, first, path))  # at once: a table without its columns is told here
    return Table(
        source if isinstance(source, str) else "",
        _curie_map(header, path),
        rows,
    )


def _parts(path: Path) -> tuple[dict[str, object], list[str], int]:
    """Metadata, the lines of the table, and the number of its first line in the file."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as problem:
        raise SssomError(f"{path}: {problem.strerror}") from problem
    except UnicodeDecodeError as problem:
        raise SssomError(f"{path}: not UTF-8 (byte {problem.start})") from problem
    lines = text.splitlines(keepends=True)
    count = next((place for place, line in enumerate(lines) if not line.startswith("#")), len(lines))
    if not "".join(lines[count:]).strip():
        raise SssomError(f"{path}: no table in it")
    return _metadata("".join(line[1:] for line in lines[:count]), path), lines[count:], count + 1


def _metadata(text: str, path: Path) -> dict[str, object]:
    try:
        told = srsly.yaml_loads(text) if text.strip() else {}
    except Exception as problem:
        raise SssomError(f"{path}: the comment lines at its head are not YAML: {_first_line(problem)}") from problem
    if not isinstance(told, dict):
        raise SssomError(f"{path}: the comment lines at its head are no metadata (name: value)")
    return told


def _first_line(problem: Exception) -> str:
    return (str(problem).splitlines() or [type(problem).__name__])[0]


def _curie_map(header: dict[str, object], path: Path) -> dict[str, str]:
    told = header.get("curie_map") or {}
    if not isinstance(told, dict) or not all(isinstance(iri, str) for iri in told.values()):
        raise SssomError(f"{path}: its curie_map is no list of prefix: IRI")
    return {str(prefix): str(iri) for prefix, iri in told.items()}


def _header(lines: list[str], path: Path, delimiter: str) -> tuple[list[str], int]:
    """Names of the columns, and how many lines their row takes."""
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        names = [_ALIASES.get(name.strip().casefold(), name.strip().casefold()) for name in next(reader, [])]
    except csv.Error as problem:
        raise SssomError(f"{path}: no table: {problem}") from problem
    if missing := {"subject_id", "object_id"} - set(names):
        raise SssomError(f"{path}: no column {' and '.join(sorted(missing))} (has: {', '.join(names)[:200]})")
    return names, reader.line_num


def _rows(lines: list[str], first: int, path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows with their lines in the file, cells stripped; after one that is none it goes on with the next line."""
    delimiter = "\t" if path.suffix == ".tsv" or "\t" in lines[0] else ","
    names, start = _header(lines, path, delimiter)
    at = start
    reader = csv.reader(lines[at:], delimiter=delimiter, strict=True)
    while start < len(lines):
        try:
            cells = next(reader, None)
        except csv.Error as problem:  # an open quotation mark would take all that follows with it
            yield first + start, {BROKEN: str(problem)}
            start = at = start + 1
            reader = csv.reader(lines[at:], delimiter=delimiter, strict=True)
            continue
        start = at + reader.line_num
        if cells and len(cells) > len(names):
            yield first + start - 1, {BROKEN: "more cells than columns"}
        elif cells:
            yield first + start - 1, dict(zip_longest(names, map(str.strip, cells), fillvalue=""))
