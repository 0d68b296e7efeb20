"""An article's facts as triples."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple
from urllib.parse import quote

from pyoxigraph import NamedNode, Triple

from kg import __version__
from kg.articles.model import Article
from kg.facts import Event, Fact
from kg.rdf import terms
from kg.rdf.describers import DESCRIBERS, Describer
from kg.rdf.iris import Iris
from kg.rdf.namespaces import DCTERMS, DEFAULT_BASE, NIF, PROV, RDF, SCHEMA, VG
from kg.rdf.renaming import renamed
from kg.rdf.scribe import Scribe
from kg.rdf.seen import Seen

__all__ = ["Description", "describe", "describe_article"]

_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_DESCRIBERS: dict[type, Describer] = dict(DESCRIBERS)


class Description(NamedTuple):
    """The triples of one article and what it shares with others."""

    triples: list[Triple]
    seen: Seen


def describe(article: Article, facts: Iterable[Fact], base: str = DEFAULT_BASE) -> list[Triple]:
    """The triples of `articles/ID.ttl`, each once, in no particular order (see `describe_article`)."""
    return describe_article(article, facts, base).triples


def describe_article(
    article: Article, facts: Iterable[Fact], base: str = DEFAULT_BASE, known: Mapping[str, str] | None = None
) -> Description:
    """The article with its facts and their evidence.

    People, bodies and events have the IRIs that the article alone gives them, or those that `known` gives instead
    (`kg.identity`); the facts about them keep their own.

    The text itself stays out: only the words that each fact rests on are quoted. Facts that say the same are one node
    with the evidence of all. Raises ValueError for a fact with a date that is none, or of a type without describer.
    """
    told = tuple(facts)
    scribe = Scribe(article, told, Iris(base))
    _describe_article(scribe, base)
    scribe.events = [scribe.iris.occasion(article.id, fact) for fact in told if isinstance(fact, Event)]
    for fact in told:
        describer = _DESCRIBERS.get(type(fact))
        if describer is None:
            raise ValueError(f"no describer for facts of type {type(fact).__name__}")
        describer(scribe, fact)
    if known:
        return Description(*renamed(scribe.finish(), scribe.seen(), known, scribe.iris))
    return Description(scribe.finish(), scribe.seen())


def _describe_article(scribe: Scribe, base: str) -> None:
    article, node = scribe.article, scribe.node
    for kind in (VG["Article"], SCHEMA["NewsArticle"], NIF["Context"]):
        scribe.add(node, RDF["type"], kind)
    scribe.text(node, DCTERMS["identifier"], article.id)
    scribe.text(node, SCHEMA["headline"], article.headline)
    scribe.add(node, SCHEMA["url"], _url(article.url))
    scribe.text(node, SCHEMA["publisher"], article.publisher)
    if article.published:
        scribe.moment(node, SCHEMA["datePublished"], article.published.value)
        scribe.text(node, VG["dateBasis"], article.published.basis)
    scribe.add(node, NIF["beginIndex"], terms.integer(0))
    scribe.add(node, NIF["endIndex"], terms.integer(len(article.text)))
    scribe.text(node, VG["textDigest"], hashlib.sha256(article.text.encode()).hexdigest())
    scribe.add(node, PROV["wasGeneratedBy"], Iris(base).run(f"kg-{__version__}"))


def _url(url: str | None) -> NamedNode | None:
    """The address as an IRI; one that is none (it came with the article) is left out rather than the article."""
    if not url or not url.startswith(("http://", "https://")):
        return None
    try:
        address, mark, place = (quote(part, safe=":/?#@!$&'()*+,;=%~-._") for part in url.partition("#"))
        return NamedNode(_LONE_PERCENT.sub("%25", address + mark + place.replace("#", "%23")))
    except ValueError:
        return None
