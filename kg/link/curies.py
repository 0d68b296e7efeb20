"""CURIEs: IRIs shortened by a prefix, as tables of mappings write them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from kg.link.model import is_iri
from kg.rdf.iris import Iris

__all__ = ["Prefixes", "known_prefixes"]

_LOCAL = re.compile(r"[^\s|\"']+")
_CURIE = re.compile(r"([A-Za-z_][\w.-]*):(.+)")


@cache
def _others() -> dict[str, str]:
    lines = (files("kg.link") / "data" / "prefixes.csv").read_text(encoding="utf-8").splitlines()
    return {row["prefix"]: row["iri"] for row in csv.DictReader(lines)}


def known_prefixes(iris: Iris) -> dict[str, str]:
    """Prefixes of the graph, of the vocabularies it uses and of the usual targets of links."""
    return _others() | iris.prefixes() | {"vngov": iris.base}


class Prefixes:
    """Shortens and expands.

    >>> names = Prefixes({"wikidata": "http://www.wikidata.org/entity/"})
    >>> names.shorten("http://www.wikidata.org/entity/Q881"), names.expand("wikidata:Q881")
    ('wikidata:Q881', 'http://www.wikidata.org/entity/Q881')
    """

    def __init__(self, known: Mapping[str, str]) -> None:
        self._known = dict(known)
        # Longest first, so that "…/ontology#" comes before "…/"; of synonyms the longer, plainer name.
        self._order = sorted(self._known.items(), key=lambda item: (-len(item[1]), -len(item[0]), item[0]))
        self.used: dict[str, str] = {}
        """What `shorten` has needed."""

    def learn(self, iris: Iterable[str]) -> None:
        """Makes prefixes ns1, ns2 … for the namespaces of IRIs that no known prefix fits."""
        strange = {_namespace(iri) for iri in iris if self._find(iri) is None}
        for number, namespace in enumerate(sorted(strange), 1):
            self._known[f"ns{number}"] = namespace
            self._order.append((f"ns{number}", namespace))

    def shorten(self, iri: str) -> str:
        """The CURIE of an IRI, the IRI itself where no prefix fits."""
        found = self._find(iri)
        if found is None:
            return iri
        prefix, namespace = found
        self.used[prefix] = namespace
        return f"{prefix}:{iri[len(namespace) :]}"

    def _find(self, iri: str) -> tuple[str, str] | None:
        return next(
            (
                (prefix, namespace)
                for prefix, namespace in self._order
                if iri.startswith(namespace) and _LOCAL.fullmatch(iri[len(namespace) :])
            ),
            None,
        )

    def expand(self, text: str) -> str | None:
        """The IRI that a CURIE or an IRI means; None if it is neither."""
        if is_iri(text):
            return text
        told = _CURIE.fullmatch(text)
        if told is None or told[1] not in self._known:
            return None
        iri = self._known[told[1]] + told[2]
        return iri if is_iri(iri) else None


def _namespace(iri: str) -> str:
    """Up to the last "#" or "/" with something after it."""
    body = iri.rstrip("/")
    return iri[: max(body.rfind("#"), body.rfind("/")) + 1]
