"""One HTML page with a picture of a network: opens anywhere, needs no network, loads nothing.

Everything from articles is in a block of JSON and reaches the page as text, never as markup; the page's own policy
forbids it to load or send anything.
"""

from __future__ import annotations

import json
from collections import defaultdict
from html import escape
from typing import Any

from kg.analysis import Network, Projection, network
from kg.draw.colours import COLOURS
from kg.draw.layout import positions
from kg.export.asking import data, labels
from kg.export.asking import told as facts_told
from kg.export.model import Exporter, Files
from kg.export.published import Published
from kg.vocabulary import scheme

__all__ = ["EXPORTER", "MOST_NODES", "inert"]

MOST_NODES = 1_500
"""Nodes on a page, those with most occasions; more is a smear, and nobody reads it."""

_MARKUP = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}


def inert(content: object) -> str:
    r"""JSON that holds no character with which a script element could end or markup begin.

    >>> print(inert("</script>"))
    "\u003c/script\u003e"
    """
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).translate(_MARKUP)


def render(graph: Published, projection: Projection) -> Files:
    """The page."""
    whole = network(graph.store, projection)
    shown = whole.within(_foremost(whole))
    words = labels()
    title = words["projections"].get(projection.name, projection.question)
    hidden = len(whole.nodes) - len(shown.nodes)
    about = f"{len(shown.nodes)} nút, {len(shown.edges)} liên hệ"
    if hidden:
        about += f"; {hidden} nút ít liên hệ hơn không vẽ"
    page = data("picture.html")
    parts = {
        "title": escape(title),
        "about": escape(about),
        "style": data("picture.css"),
        "data": inert(_content(graph, shown)),
        "script": data("picture.js"),
    }
    for name, text in parts.items():  # the data last but one: what it holds must not be taken for a place to fill
        before, mark, after = page.partition(f"<!--{name}-->")
        assert mark, f"picture.html has no place for {name}"
        page = before + text + after
    return {"": page.encode("utf-8", "replace")}


def _foremost(whole: Network) -> list[str]:
    occasions: dict[str, int] = defaultdict(int)
    for edge in whole.edges:
        occasions[edge.source] += edge.weight
        occasions[edge.target] += edge.weight
    return sorted(occasions, key=lambda iri: (-occasions[iri], iri))[:MOST_NODES]


def _content(graph: Published, shown: Network) -> dict[str, Any]:
    """What the script draws: nodes, edges and facts as lists that point to each other by position."""
    places, words = positions(shown), labels()
    told = facts_told(graph, (fact for edge in shown.edges for fact in edge.facts))
    facts = sorted(told)
    at = {fact: position for position, fact in enumerate(facts)}
    articles = sorted({told[fact]["article"] for fact in facts})
    number = {article: position for position, article in enumerate(articles)}
    about = {row["article"]: row for row in told.values()}
    return {
        "directed": shown.directed,
        "colours": COLOURS,
        "types": words["types"],
        "nodes": [
            [node.name, node.type, _kind(node.type, node.kind), node.within, *places[node.iri], node.iri]
            for node in shown.nodes
        ],
        "edges": [
            [
                shown.index[edge.source],
                shown.index[edge.target],
                edge.weight,
                [_edge_label(kind) for kind, _ in edge.kinds],
                [at[fact] for fact in edge.facts if fact in at],
            ]
            for edge in shown.edges
        ],
        "facts": [[told[fact]["what"], told[fact]["quote"], number[told[fact]["article"]]] for fact in facts],
        "articles": [
            [article, about[article]["title"], _web(about[article]["url"]), *_paper(about[article])]
            for article in articles
        ],
    }


def _paper(row: dict[str, str]) -> tuple[str, str]:
    return row["date"], row["publisher"]


def _web(url: str) -> str:
    """An address to link to; "" for anything that is none (javascript: and its like)."""
    return url if url.startswith(("http://", "https://")) else ""


def _kind(of: str, key: str) -> str:
    """The kind of a node in Vietnamese, "" where the vocabulary has none."""
    name = {"body": "organisations", "post": "roles"}.get(of)
    concept = scheme(name).concepts.get(key) if name else None
    return concept.label_vi if concept else ""


def _edge_label(kind: str) -> str:
    concept = scheme("events").concepts.get(kind)
    return labels()["edges"].get(kind) or (concept.label_vi if concept else kind)


EXPORTER = Exporter(
    "html", ".html", "a picture to look at and search in, one page that needs nothing else", render, True
)
