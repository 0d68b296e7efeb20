"""Leaving private people out: their nodes, the facts about them, and their names in what else is told.

A person is private when no article gives them an office or a public part in an event (`vg:private`): victims,
residents, reporters. Viet Nam's Law on Personal Data Protection (No. 91/2025/QH15) is why they are left out of
everything that is passed on unless somebody asks for them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import pyoxigraph as ox

from kg.export.redaction import MARK, Names, Redactor
from kg.export.statements import iri, line_of, text, triple
from kg.rdf.namespaces import ITSRDF, NIF, ORG, PROV, RDF, SCHEMA, VG

__all__ = ["without_private"]

Parts: TypeAlias = Sequence[tuple[str, list[str]]]
"""IRIs of articles ("" for what articles share), each with its statements as lines of N-Triples."""

_PERSON, _TRUE = str(SCHEMA["Person"]), str(ox.Literal(True))
_PRIVATE, _ENTITY, _EVENT, _URL = (str(VG["private"]), str(VG["entity"]), str(VG["event"]), str(SCHEMA["url"]))
_NAME, _VARIANT = str(SCHEMA["name"]), str(VG["variant"])
_TYPE, _PHRASE, _SAYS = str(RDF["type"]), f"{NIF['Phrase']} .", str(NIF["anchorOf"])
_MEANS, _EVIDENCE = str(ITSRDF["taIdentRef"]), {str(PROV["wasDerivedFrom"]), str(VG["mainEvidence"])}

_ESSENTIAL = {
    *(str(VG[name]) for name in ("entity", "holder", "participant", "speaker", "creator", "issuer", "assignee")),
    *(str(VG[name]) for name in ("subject", "post", "tenure", "document")),
    *(str(ORG[name]) for name in ("member", "postIn", "organization", "resultingOrganization")),
}
"""A node that points to a hidden one by these says nothing without it, and goes too."""

_PLAIN = ("integer>", "decimal>", "boolean>", "date>", "dateTime>", "gYear>", "gYearMonth>")
"""Ends of literals whose datatype holds no names."""


def without_private(parts: Parts) -> tuple[Parts, int]:
    """The parts (article and statements) without private people, and how many these are.

    Their nodes and every fact about them go; their names in quotations, labels and titles are replaced by "[…]", so
    that such a quotation no longer has the length its offsets say; web addresses that spell a name go, and so does all
    of an article whose id does. A name that is also a public person's, a body's or a unit's stays where it means these.
    """
    seen = _look(parts)
    private = {iri(subject) for _, subject, said in seen.by[_PRIVATE] if said == _TRUE and subject in seen.people}
    if not private:
        return parts, 0
    tellers = _tellers(seen)
    redactor = Redactor(_names(seen, private, tellers))
    hidden = _Hidden(_gone(seen, private, redactor), redactor, tellers, _touched(seen, redactor))
    return [(article, list(_kept(article, lines, hidden))) for article, lines in parts], len(private)


@dataclass
class _Seen:
    """What one look at all statements finds."""

    people: set[str] = field(default_factory=set)
    iris: set[str] = field(default_factory=set)
    """Nodes, as terms."""
    said: set[str] = field(default_factory=set)
    """Literals, as terms."""
    by: dict[str, list[tuple[str, str, str]]] = field(default_factory=dict)
    """Article, subject and object of the statements with a predicate that matters here."""


def _look(parts: Parts) -> _Seen:
    seen = _Seen()
    seen.by = {predicate: [] for predicate in (*_ESSENTIAL, _PRIVATE, _EVENT, _URL, _NAME, _VARIANT)}
    by, iris, said = seen.by, seen.iris, seen.said
    for article, lines in parts:
        for line in lines:
            subject, predicate, rest = line.split(" ", 2)
            term = rest[:-2]
            iris.add(subject)
            if term[0] == '"':
                said.add(term)
            else:
                iris.add(term)
                if term == _PERSON:
                    seen.people.add(subject)
            if predicate in by:
                by[predicate].append((article, subject, term))
    return seen


def _names(seen: _Seen, private: set[str], tellers: Mapping[str, set[str]]) -> Names:
    """The names of private people, by article and of all, and of whom and what else the graph names."""
    names = Names()
    entities = {(article, subject): iri(term) for article, subject, term in seen.by[_ENTITY]}
    for predicate in (_NAME, _VARIANT):
        for article, subject, term in seen.by[predicate]:
            if term[0] != '"':
                continue
            meant = entities.get((article, subject))
            if (iri(subject) if meant is None else meant) in private:
                names.hide(text(term), article, full=predicate == _NAME)
            elif meant is not None or (not article and subject not in tellers):
                names.keep(text(term), article)
    return names


def _tellers(seen: _Seen) -> dict[str, set[str]]:
    """The articles that tell of each event: whom they hide must not stand in its joined name."""
    found: dict[str, set[str]] = defaultdict(set)
    for article, _, event in seen.by[_EVENT]:
        found[event].add(article)
    return found


def _gone(seen: _Seen, private: set[str], redactor: Redactor) -> set[str]:
    """Nodes that must not be left: the people, what spells their names, what says nothing without these."""
    pointing: dict[str, list[str]] = defaultdict(list)
    for predicate in _ESSENTIAL:
        for _, subject, term in seen.by[predicate]:
            pointing[term].append(subject)
    keys = {person.rsplit("/", 1)[-1] for person in private}
    iris = set(map(iri, seen.iris)) - {""}
    suspects = private | redactor.spelling(iris) | {one for one in iris if not keys.isdisjoint(one.split("/"))}
    waiting = [f"<{suspect}>" for suspect in suspects]
    waiting += [url for article, _, url in seen.by[_URL] if iri(url) and redactor.spelt_in_address(iri(url), article)]
    gone: set[str] = set()
    while waiting:
        node = waiting.pop()
        if node not in gone:
            gone.add(node)
            waiting += pointing.get(node, ())
    return gone


def _touched(seen: _Seen, redactor: Redactor) -> dict[str, set[str]]:
    """Literals, with the end of their lines, that a name may stand in: see `Redactor.touched`."""
    said = {term: text(term) for term in seen.said if not term.endswith(_PLAIN)}
    touched = redactor.touched(said.values())
    return {f"{term} .": touched[words] for term, words in said.items() if words in touched}


@dataclass
class _Hidden:
    """What must not be left."""

    gone: set[str]
    redactor: Redactor
    tellers: Mapping[str, set[str]]
    touched: Mapping[str, set[str]]

    def __post_init__(self) -> None:
        self.ends = {f"{node} ." for node in self.gone}


def _kept(article: str, lines: list[str], hidden: _Hidden) -> Iterator[str]:
    """The statements that may stay, names in them replaced."""
    rows = [(line, *line.split(" ", 2)) for line in lines]
    left = [row for row in rows if row[1] not in hidden.gone and row[3] not in hidden.ends]
    about = {subject for _, subject, predicate, rest in rows if predicate == _MEANS and rest in hidden.ends}
    used = {rest[:-2] for _, _, predicate, rest in left if predicate in _EVIDENCE}
    passages = {subject for _, subject, predicate, rest in rows if rest == _PHRASE and predicate == _TYPE}
    unused, here = passages - used, {article}
    for line, subject, predicate, rest in left:
        if subject in unused:
            continue
        if predicate == _SAYS and subject in about and rest[0] == '"' and not rest[:-2].endswith(_PLAIN):
            yield f'{subject} {predicate} "{MARK}" .'
        elif rest in hidden.touched:
            yield _redacted(line, hidden.redactor, hidden.touched[rest], hidden.tellers.get(subject, here))
        else:
            yield line


def _redacted(line: str, redactor: Redactor, touched: set[str], articles: set[str]) -> str:
    if "" not in touched and touched.isdisjoint(articles):
        return line
    told = triple(line)
    said = told.object
    assert isinstance(said, ox.Literal)
    words = said.value
    for article in sorted(articles):
        words = redactor.redact(words, article)
    if words == said.value:
        return line
    new = ox.Literal(words, language=said.language) if said.language else ox.Literal(words)
    return line_of(ox.Triple(told.subject, told.predicate, new))
