"""The verdict on a folder: stars, principles, what is missing and how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import takewhile
from pathlib import Path

from kg.dataset import DATASET
from kg.fair.looking import Folder, look
from kg.fair.model import Check
from kg.fair.online import reach
from kg.fair.principles import principles, privacy
from kg.fair.stars import stars
from kg.rdf.namespaces import DCAT
from kg.resources import ontology_dir

__all__ = ["Assessment", "assess"]

_LOOKED_UP = 12
"""IRIs looked up online at most: a spot check, not a load on the host."""


@dataclass(frozen=True)
class Assessment:
    """What was found."""

    folder: Path
    base: str
    stars: tuple[Check, ...]
    principles: tuple[Check, ...]
    privacy: Check
    looked_up: dict[str, str]
    """IRIs looked up online and why they did not answer, "" where they did."""

    @property
    def star_count(self) -> int:
        """Stars earned: each counts only with those before it."""
        return sum(1 for _ in takewhile(lambda check: check.passed, self.stars))

    @property
    def fair(self) -> float:
        """Part of the principles that can be checked here and hold, from 0 to 1."""
        told = [check.passed for check in self.principles if check.passed is not None]
        return sum(told) / len(told)


def assess(
    folder: str | Path, *, online: bool = False, lookup: Callable[[list[str]], dict[str, str]] = reach
) -> Assessment:
    """Assesses a build folder, without network unless `online`.

    Raises kg.store.StoreError where there is no graph and kg.rdf.turtle.TurtleError.
    """
    seen = look(Path(folder))
    looked_up = lookup(_to_look_up(seen)) if online else {}
    faults = list(_faults(seen))
    return Assessment(
        seen.path,
        seen.base,
        tuple(_online(check, "★4", looked_up) for check in stars(seen)),
        tuple(_online(check, "A1", looked_up) for check in principles(seen, faults)),
        privacy(seen),
        looked_up,
    )


def _to_look_up(seen: Folder) -> list[str]:
    files = [iri for node in seen.distributions() for iri in seen.said(DCAT, "downloadURL", node)]
    return list(dict.fromkeys([seen.dataset, *files[:3], *seen.sample]))[:_LOOKED_UP]


def _online(check: Check, wanted: str, looked_up: dict[str, str]) -> Check:
    """The check with what the web says to it."""
    if check.id != wanted:
        return check
    if not looked_up:
        return (
            replace(check, evidence=f"{check.evidence}; as written, --online looks them up") if check.passed else check
        )
    dead = {iri: why for iri, why in looked_up.items() if why}
    evidence = f"{check.evidence}; {len(looked_up) - len(dead)} of {len(looked_up)} looked up answer"
    if not dead:
        return replace(check, evidence=evidence)
    first = next(iter(dead))
    return replace(check, passed=False, evidence=f"{evidence}, {first}: {dead[first]}", fix="serve what the IRIs name")


def _faults(seen: Folder) -> Iterator[str]:
    """What `ontology/dcat-ap.ttl` finds in the description; what is only recommended begins with "should: "."""
    if not seen.description:
        yield "no dataset.ttl"
        return
    import pyshacl
    import rdflib

    graph = rdflib.Graph().parse(seen.path / DATASET)
    shapes = rdflib.Graph().parse(ontology_dir() / "dcat-ap.ttl")
    _, results, _ = pyshacl.validate(graph, shacl_graph=shapes)
    told = set()
    for result in results.subjects(rdflib.SH.resultMessage):
        message = str(results.value(result, rdflib.SH.resultMessage))
        mild = results.value(result, rdflib.SH.resultSeverity) == rdflib.SH.Warning
        told.add(f"should: {message}" if mild else message)
    yield from sorted(told)
