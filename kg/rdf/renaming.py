"""Gives what an article shares with others the IRIs that it has in all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

import msgspec
from pyoxigraph import NamedNode, Triple

from kg.rdf.iris import Iris
from kg.rdf.seen import Seen, SeenBody, SeenDocument, SeenEvent, SeenOffice, SeenPerson

__all__ = ["renamed"]

_Term = TypeVar("_Term")
_Shared = TypeVar("_Shared", SeenPerson, SeenBody, SeenOffice, SeenDocument, SeenEvent)


def renamed(triples: Iterable[Triple], seen: Seen, known: Mapping[str, str], iris: Iris) -> tuple[list[Triple], Seen]:
    """Triples and shared things with the IRIs of `known`; posts and tenures follow their bodies and people."""
    names = dict(known)
    for office in seen.offices:
        post = iris.post(office.role, NamedNode(names.get(office.body, office.body)))
        names[office.post] = post.value
        names[office.tenure] = iris.tenure(NamedNode(names.get(office.person, office.person)), post).value
    nodes = {old: NamedNode(new) for old, new in names.items() if old != new}
    moved = {Triple(_moved(t.subject, nodes), t.predicate, _moved(t.object, nodes)) for t in triples}
    return list(moved), _seen(seen, names)


def _moved(term: _Term, nodes: Mapping[str, NamedNode]) -> _Term | NamedNode:
    return nodes.get(term.value, term) if isinstance(term, NamedNode) else term


def _seen(seen: Seen, names: Mapping[str, str]) -> Seen:
    """Every field that holds an IRI; each list sorted anew, and two that became one told once.

    A body that turned out to be another's is left out: that one has its name in full and its unit from other articles.
    """
    return msgspec.structs.replace(
        seen,
        people=_all(seen.people, names),
        bodies=tuple(body for body in seen.bodies if body.iri not in names),
        offices=_all(seen.offices, names),
        documents=_all(seen.documents, names),
        events=_all(seen.events, names),
    )


def _all(values: Iterable[_Shared], names: Mapping[str, str]) -> tuple[_Shared, ...]:
    return tuple(sorted({_replaced(value, names) for value in values}, key=repr))


def _replaced(value: _Shared, names: Mapping[str, str]) -> _Shared:
    fields = {name: names[told] for name in value.__struct_fields__ if (told := getattr(value, name)) in names}
    return msgspec.structs.replace(value, **fields) if fields else value
