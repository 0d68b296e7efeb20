"""Whom to ask a service about, and asking: in batches, each answer kept at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.resources import files
from itertools import groupby
from pathlib import Path

import pyoxigraph as ox

from kg.link.hints import Hints
from kg.link.reconciliation.answers import Answer, Answers
from kg.link.reconciliation.protocol import AnswerError, Hint, Manifest, Query, decode, encode
from kg.link.reconciliation.transport import ServiceError, Transport
from kg.rdf import turtle
from kg.rdf.namespaces import SKOS
from kg.store.model import NO_LIMIT
from kg.store.oxigraph import OxigraphStore

__all__ = ["Asked", "Subject", "ask", "query_for", "subjects_of"]

_PATIENCE = 3
"""Malformed answers in a row after which a service is left alone."""

_OFFICES = 4
"""Offices sent as hints at most; a career is not needed to tell a person."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A person, a body or a unit to ask about."""

    iri: str
    kind: str
    """"person", "body" or "unit"."""
    name: str
    offices: tuple[str, ...] = ()
    """Of a person: rank and body in words."""
    unit: str = ""
    """Of a body: name of the unit it belongs to; of a unit: of the one above."""
    unit_iris: tuple[str, ...] = ()
    """Exact matches of that unit elsewhere."""


@dataclass(slots=True)
class Asked:
    """How asking went."""

    answered: int = 0
    kept: int = 0
    """Answers that were there from earlier runs."""
    problems: list[str] = field(default_factory=list)


def subjects_of(folder: Path) -> list[Subject]:
    """People, bodies and units of a build folder by IRI; nobody who is marked private.

    Raises kg.rdf.turtle.TurtleError where the folder's files are missing.
    """
    store = ox.Store()
    exact: dict[str, list[str]] = {}
    for name in ("units.ttl", "entities.ttl", "links.ttl"):
        path = folder / name
        for triple in turtle.read(path) if path.exists() or name != "links.ttl" else ():
            store.add(ox.Quad(triple.subject, triple.predicate, triple.object))
            if triple.predicate == SKOS["exactMatch"] and isinstance(triple.object, ox.NamedNode):
                exact.setdefault(str(triple.subject), []).append(triple.object.value)
    text = (files("kg.link") / "data" / "subjects.rq").read_text(encoding="utf-8")
    told = OxigraphStore(store).query(text, limit=NO_LIMIT).values()
    rows = sorted(told, key=lambda row: (row["iri"], row["office"], row["unit"]))
    return [_subject(iri, list(told), exact) for iri, told in groupby(rows, key=lambda row: row["iri"])]


def _subject(iri: str, rows: Sequence[dict[str, str]], exact: dict[str, list[str]]) -> Subject:
    first = rows[0]
    offices = dict.fromkeys(row["office"] for row in rows if row["office"])
    unit_iris = exact.get(f"<{first['unitIri']}>", ())
    return Subject(
        iri, first["kind"], first["name"], tuple(offices)[:_OFFICES], first["unit"], tuple(sorted(unit_iris))
    )


def query_for(subject: Subject, hints: Hints, about: Manifest) -> Query:
    """The question about a subject, with the hints that the service knows properties for."""
    aspect = hints.aspect(subject.kind)
    told: dict[str, tuple[str | dict[str, str], ...]] = {
        "office": subject.offices,
        "unit": _unit(subject, about),
        "country": (dict(hints.country),) if hints.country else (),
    }
    found = tuple(Hint(key, told[name]) for name, key in sorted(aspect.properties.items()) if told.get(name))
    return Query(subject.name, aspect.type, found)


def _unit(subject: Subject, about: Manifest) -> tuple[str | dict[str, str], ...]:
    """The unit by the service's own identifier where the graph knows it, else by its name."""
    space = about.identifier_space
    known = [iri for iri in subject.unit_iris if space and iri.startswith(space)]
    if known:
        return ({"id": known[0][len(space) :], "name": subject.unit},)
    return (subject.unit,) if subject.unit else ()


def ask(
    queries: Sequence[Query],
    transport: Transport,
    about: Manifest,
    answers: Answers,
    *,
    refresh: bool = False,
    tell: Callable[[str, int], None] = lambda _what, _count: None,
) -> Asked:
    """Puts the questions that have no answer yet; a service that fails ends it, with what was answered kept."""
    waiting = [query for query in dict.fromkeys(queries) if refresh or answers.get(query) is None]
    done, malformed = Asked(kept=len(set(queries)) - len(waiting)), 0
    for batch in _batches(waiting, about.batch):
        try:
            path, body, kind = encode(batch, about)
            found = decode(transport.post(path, body, kind), len(batch), about)
        except AnswerError as problem:
            malformed += 1
            done.problems.append(f"{transport.url}: answer to {len(batch)} questions not understood: {problem}")
            if malformed == _PATIENCE:
                break
            continue
        except ServiceError as problem:
            done.problems.append(str(problem))
            break
        malformed = 0
        day = datetime.now(UTC).date().isoformat()
        for query, candidates in zip(batch, found, strict=True):
            answers.put(Answer(query, tuple(candidates), day))
        done.answered += len(batch)
        tell("questions answered", done.answered)
    left = len(waiting) - done.answered
    if left:
        done.problems.append(f"{left} of {len(set(queries))} questions have no answer yet; run again to go on")
    return done


def _batches(queries: Sequence[Query], size: int) -> Iterator[Sequence[Query]]:
    for start in range(0, len(queries), size):
        yield queries[start : start + size]
