"""Checks that compare one node with another: SPARQL over the graph, each finding nothing in a sound one."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["CHECKS", "Check"]


@dataclass(frozen=True)
class Check:
    """`query` selects ?node (and, where it helps, ?value) of whatever breaks the rule."""

    rule: str
    message: str
    query: str
    inside_file: bool = False
    """Whether it compares nothing but nodes of one file, so that a file which passed need not be looked at again."""


_REFERENCES = (
    "vg:entity vg:holder vg:post vg:tenure vg:participant vg:issuer vg:assignee vg:speaker vg:subject vg:unit vg:host "
    "vg:creator vg:document vg:event vg:givenAt vg:namesake dcterms:isReplacedBy "
    "vg:documentIssuer vg:jurisdiction vg:candidate org:member org:postIn org:organization "
    "org:originalOrganization org:resultingOrganization itsrdf:taIdentRef vg:parent vg:province "
    "vg:inheritsFrom vg:inheritsWhole vg:inheritsPartOf vg:endedWith vg:startFollowsFrom vg:endFollowsFrom"
)


def _ordered(start: str, end: str) -> str:
    """Ends before it starts; dates of unlike precision are compared as far as both go."""
    return (
        f"SELECT ?node ?value WHERE {{ ?node {start} ?start . ?node {end} ?value . "
        "BIND(STR(?start) AS ?s) BIND(STR(?value) AS ?e) "
        "FILTER(SUBSTR(?s, 1, STRLEN(?e)) > SUBSTR(?e, 1, STRLEN(?s))) } ORDER BY ?node"
    )


CHECKS: list[Check] = [
    Check(
        "quote",
        "the quotation is not as long as its offsets say",
        "SELECT ?node ?value WHERE { ?node nif:anchorOf ?quote . ?node nif:beginIndex ?from . ?node nif:endIndex ?to . "
        "BIND(STRLEN(?quote) AS ?value) FILTER(?value != ?to - ?from) } ORDER BY ?node",
        inside_file=True,
    ),
    Check(
        "inside",
        "the passage ends after the article does",
        "SELECT ?node ?value WHERE { ?node nif:referenceContext ?article . ?node nif:endIndex ?value . "
        "?article nif:endIndex ?length . FILTER(?value > ?length) } ORDER BY ?node",
        inside_file=True,
    ),
    Check(
        "article",
        "the article is not described in the graph: its file is missing or incomplete",
        "SELECT DISTINCT ?node WHERE { ?fact vg:article ?node . FILTER NOT EXISTS { ?node a vg:Article } } "
        "ORDER BY ?node",
    ),
    Check(
        "own-evidence",
        "the fact rests on a passage of another article, or on one that is not described",
        "SELECT DISTINCT ?node ?value WHERE { ?article a vg:Article . ?node vg:article ?article . "
        "?node prov:wasDerivedFrom ?value . FILTER NOT EXISTS { ?value nif:referenceContext ?article } } "
        "ORDER BY ?node",
        inside_file=True,
    ),
    Check(
        "one-id",
        "two articles have the same id",
        "SELECT ?node ?value WHERE { ?node dcterms:identifier ?value . ?other dcterms:identifier ?value . "
        "FILTER(?node != ?other) } ORDER BY ?node",
    ),
    Check(
        "reference",
        "it points to something that the graph does not describe: build again, the shared files are older",
        f"SELECT DISTINCT ?node ?value WHERE {{ VALUES ?path {{ {_REFERENCES} }} ?node ?path ?value . "
        "FILTER NOT EXISTS { ?value a ?type } } ORDER BY ?node",
    ),
    Check("tenure-order", "the tenure ends before it starts", _ordered("schema:startDate", "schema:endDate")),
    Check("seen-order", "it was last seen before it was first seen", _ordered("vg:firstSeen", "vg:lastSeen")),
    Check("period-order", "the period ends before it starts", _ordered("vg:periodStart", "vg:periodEnd")),
    Check("validity-order", "the unit ends before it begins", _ordered("vg:validFrom", "vg:validUntil")),
    Check(
        "no-loop",
        "the unit is its own parent",
        "SELECT ?node WHERE { ?node vg:parent ?node } ORDER BY ?node",
    ),
]
"""All checks of a graph, in the order they are reported."""
