"""What goes to a reconciliation service and what comes back, in versions 0.1 and 0.2 and the draft of 1.0.

0.1 and 0.2: a form with `queries`, a JSON object of queries by key, to the endpoint
(https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/). 1.0 draft: a JSON body with an array
of queries made of conditions, to `reconcile` below it (https://reconciliation-api.github.io/specs/1.0-draft/).
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

import msgspec

from kg.link.model import is_iri

__all__ = ["AnswerError", "Candidate", "Hint", "Manifest", "Query", "decode", "encode", "manifest"]

_FORM = "application/x-www-form-urlencoded"
_LEGACY = {"0.1", "0.2"}
_MOST = 50
"""Queries in a batch at most, whatever a service offers: a batch that fails is asked again as a whole."""


class AnswerError(ValueError):
    """A service's answer is not what the API prescribes; the message says in what."""


class Hint(msgspec.Struct, frozen=True):
    """A property that helps to tell candidates apart; values are words or {"id", "name"} of the service's entities."""

    property: str
    values: tuple[str | dict[str, str], ...]


class Query(msgspec.Struct, frozen=True):
    """A question: which entity is called so."""

    name: str
    type: str = ""
    hints: tuple[Hint, ...] = ()
    limit: int = 5


class Candidate(msgspec.Struct, frozen=True):
    """An entity that may be meant."""

    id: str
    name: str
    score: float
    match: bool = False
    """What the service thinks of it."""
    types: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a service says of itself."""

    name: str
    legacy: bool
    """Whether it is asked as 0.1 and 0.2 prescribe."""
    identifier_space: str
    view: str
    batch: int

    def iri(self, identifier: str) -> str | None:
        """The IRI of an entity: its identifier, or that in the identifier space, or its page; None if it has none."""
        if is_iri(identifier):
            return identifier
        if self.identifier_space.endswith(("/", "#", "=")):
            iri = self.identifier_space + quote(identifier, safe="/:@!$&'()*+,;=-._~")
        else:
            iri = self.view.replace("{{id}}", quote(identifier, safe="")).replace("{id}", quote(identifier, safe=""))
        return iri if identifier and is_iri(iri) else None


def manifest(data: bytes) -> Manifest:
    """A service's manifest. Raises AnswerError."""
    told = _json(data)
    if not isinstance(told, dict) or not isinstance(told.get("name"), str):
        raise AnswerError("its manifest is no JSON object with a name: is this a reconciliation service?")
    versions = told.get("versions") or ["0.1"]  # the field did not exist in 0.1
    view = told.get("view")
    batch = told.get("batchSize")
    return Manifest(
        told["name"][:200],
        not isinstance(versions, list) or not _LEGACY.isdisjoint(str(one) for one in versions),
        str(told.get("identifierSpace") or ""),
        str(view.get("url", "")) if isinstance(view, dict) else "",
        max(1, min(batch, _MOST)) if isinstance(batch, int) else 10,
    )


def encode(queries: Sequence[Query], about: Manifest) -> tuple[str, bytes, str]:
    """Path below the endpoint, body, and content type of a batch."""
    if about.legacy:
        told = {f"q{number}": _legacy(query) for number, query in enumerate(queries)}
        return "", urlencode({"queries": json.dumps(told, ensure_ascii=False)}).encode(), _FORM
    body = {"queries": [_conditions(query) for query in queries]}
    return "/reconcile", json.dumps(body, ensure_ascii=False).encode(), "application/json"


def _legacy(query: Query) -> dict[str, object]:
    told: dict[str, object] = {"query": query.name, "limit": query.limit}
    if query.type:
        told["type"] = query.type
    if query.hints:
        told["properties"] = [{"pid": hint.property, "v": _value(hint)} for hint in query.hints]
    return told


def _conditions(query: Query) -> dict[str, object]:
    conditions: list[dict[str, object]] = [{"matchType": "name", "propertyValue": query.name}]
    conditions += (
        {"matchType": "property", "propertyId": hint.property, "propertyValue": _value(hint)} for hint in query.hints
    )
    told: dict[str, object] = {"conditions": conditions, "limit": query.limit}
    return told | ({"type": query.type} if query.type else {})


def _value(hint: Hint) -> object:
    return hint.values[0] if len(hint.values) == 1 else list(hint.values)


def decode(data: bytes, count: int, about: Manifest) -> list[list[Candidate]]:
    """The candidates of each of `count` queries, best first. Raises AnswerError."""
    told = _json(data)
    if about.legacy:
        if not isinstance(told, dict):
            raise AnswerError("no JSON object")
        results = [told.get(f"q{number}") for number in range(count)]
        field = "result"
    else:
        results = told.get("results") if isinstance(told, dict) else None  # type: ignore[assignment]
        field = "candidates"
        if not isinstance(results, list) or len(results) != count:
            raise AnswerError(f"no list of {count} results")
    return [_candidates(result, field, number) for number, result in enumerate(results)]


def _candidates(result: Any, field: str, number: int) -> list[Candidate]:
    listed = result.get(field) if isinstance(result, dict) else None
    if not isinstance(listed, list):
        raise AnswerError(f"no {field} for query {number}")
    return sorted((_candidate(one, number) for one in listed), key=lambda one: (-one.score, one.id))


def _candidate(told: Any, number: int) -> Candidate:
    identifier, score = (told.get("id"), told.get("score")) if isinstance(told, dict) else (None, None)
    if not isinstance(identifier, str) or not identifier:
        raise AnswerError(f"a candidate of query {number} has no id")
    if isinstance(score, bool) or not isinstance(score, int | float) or not math.isfinite(score):
        raise AnswerError(f"candidate {identifier[:80]} of query {number} has no score")
    return Candidate(
        identifier,
        _words(told.get("name")),
        float(score),
        told.get("match") is True,
        tuple(_types(told.get("type"))),
        _words(told.get("description")),
    )


def _words(told: Any) -> str:
    """A string, or (1.0) the first of several in different languages."""
    if isinstance(told, list):
        told = told[0].get("str") if told and isinstance(told[0], dict) else ""
    return " ".join(told.split())[:300] if isinstance(told, str) else ""


def _types(told: Any) -> Iterable[str]:
    for one in told if isinstance(told, list) else ():
        identifier = one.get("id") if isinstance(one, dict) else one
        if isinstance(identifier, str):
            yield identifier


def _json(data: bytes) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        raise AnswerError(f"no JSON: {data[:60].decode(errors='replace')!r}") from None
