"""`links.jsonl`: what was decided on links outside the register, a line each. It survives every build.

A person's verdict stands above what somebody else's table says, and that above a score. A rejection is kept as well,
so that the next run does not bring the same candidate again.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import msgspec

from kg.files import write_bytes
from kg.link.model import PREDICATES, Mapping, is_iri

__all__ = ["LEDGER", "Entry", "LedgerError", "merge", "read_ledger", "write_ledger"]

LEDGER = "links.jsonl"
"""Name of the file, in the folder of a graph, that keeps candidates and verdicts."""

_RANK = {"score": 1, "import": 2, "person": 3}


class LedgerError(ValueError):
    """The ledger cannot be read; the message names the file, the line and the reason."""


class Entry(Mapping, frozen=True, kw_only=True, omit_defaults=True):
    """A mapping with what the decision rests on."""

    basis: Literal["score", "import", "person"]


def read_ledger(folder: Path) -> list[Entry]:
    """The entries of a build folder, none if there is no ledger. Raises LedgerError."""
    path, entries = folder / LEDGER, list[Entry]()
    if not path.exists():
        return entries
    decoder = msgspec.json.Decoder(Entry)
    try:
        lines = path.read_bytes().splitlines()
    except OSError as problem:
        raise LedgerError(f"{path}: {problem.strerror}") from problem
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            entry = decoder.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError) as problem:
            raise LedgerError(f"{path}, line {number}: {problem}") from problem
        if not (is_iri(entry.subject_id) and is_iri(entry.object_id)):
            raise LedgerError(f"{path}, line {number}: subject_id and object_id must be http(s) IRIs")
        if entry.predicate_id not in PREDICATES:
            raise LedgerError(f"{path}, line {number}: not a SKOS mapping property: {entry.predicate_id}")
        entries.append(entry)
    return entries


def write_ledger(folder: Path, entries: Iterable[Entry]) -> None:
    """Writes the entries, sorted, whole or not at all. Raises kg.files.WriteError."""
    ordered = sorted(entries, key=lambda entry: (entry.subject_id, entry.object_id))
    lines = [msgspec.json.encode(entry) + b"\n" for entry in ordered]
    if lines or (folder / LEDGER).exists():
        write_bytes(folder / LEDGER, b"".join(lines))


def merge(old: Iterable[Entry], new: Iterable[Entry]) -> list[Entry]:
    """One entry for each pair of subject and object: that of the higher basis, of equals the new one.

    >>> one = dict(subject_id="https://x/a", predicate_id="p", object_id="https://y/b")
    >>> merge([Entry(**one, basis="person", predicate_modifier="Not")], [Entry(**one, basis="score")])[0].basis
    'person'
    """
    kept = {entry.pair: entry for entry in old}
    for entry in new:
        before = kept.get(entry.pair)
        if before is None or _RANK[entry.basis] >= _RANK[before.basis]:
            kept[entry.pair] = entry
    return list(kept.values())
