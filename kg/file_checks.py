"""Checks that need one file of a graph at a time, and so can be done in worker processes and once for each content."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import msgspec
import pyoxigraph as ox

from kg.checks import CHECKS
from kg.findings import Finding, finding
from kg.resources import ontology_dir
from kg.shapes import looks_sound, shape_findings
from kg.store.oxigraph import OxigraphStore

__all__ = ["check_files", "encode_paths", "found_in", "rules_digest"]

_INSIDE = [check for check in CHECKS if check.inside_file]


def rules_digest() -> str:
    """Changes with what is checked here, so that nothing counts as passed that passed other rules."""
    digest = sha256((ontology_dir() / "shapes.ttl").read_bytes())
    for check in _INSIDE:
        digest.update(f"{check.rule}\0{check.query}\0".encode())
    return digest.hexdigest()


def encode_paths(paths: list[Path]) -> bytes:
    """What `check_files` is told."""
    return msgspec.json.encode([str(path) for path in paths])


def found_in(answer: bytes) -> list[Finding]:
    """What `check_files` answers."""
    return msgspec.json.decode(answer, type=list[Finding])


def check_files(data: bytes) -> bytes:
    """Findings in some files, by themselves; "turtle" for one that is no Turtle."""
    found, store, suspect = list[Finding](), ox.Store(), list[ox.Triple]()
    for name in msgspec.json.decode(data, type=list[str]):
        path = Path(name)
        try:
            content = path.read_bytes()
            quads = list(ox.parse(input=content, format=ox.RdfFormat.TURTLE))
        except (OSError, SyntaxError) as problem:
            found.append(Finding("turtle", str(path), f"not Turtle, build again: {path}: {problem}"))
            continue
        store.bulk_extend(quads)
        if not looks_sound(content):
            suspect += [quad.triple for quad in quads]
    if suspect:
        found += shape_findings(suspect)
    graph = OxigraphStore(store)
    for check in _INSIDE:
        found += [
            finding(check.rule, row["node"], check.message, row.get("value", ""))
            for row in graph.query(check.query).values()
        ]
    return msgspec.json.encode(found)
