"""`entities.ttl`: people, bodies, posts, tenures, events and documents as joined over all articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Triple

from kg.rdf import terms
from kg.rdf.concepts import concept, lineage
from kg.rdf.joined_events import describe_event
from kg.rdf.namespaces import ELI, ORG, RDF, SCHEMA, SKOS, VG
from kg.rdf.seen import Seen, SeenBody, SeenDocument, SeenEvent, SeenOffice, SeenPerson
from kg.vocabulary import VocabularyError, scheme

__all__ = ["Entities"]


class Entities:
    """Gathers what articles share, in any order of articles.

    Nothing is dropped because articles disagree: a tenure has every start that any article states; only its status is
    that of the newest article.
    """

    def __init__(self) -> None:
        self._names: dict[str, Counter[str]] = defaultdict(Counter)
        self._days: dict[str, set[str]] = defaultdict(set)
        self._left: dict[str, set[str]] = defaultdict(set)
        self._private: dict[str, set[bool]] = defaultdict(set)
        self._bodies: set[SeenBody] = set()
        self._placed: set[str] = set()
        """Bodies whose unit some article settles; where another left it open, it is that one."""
        self._offices: dict[tuple[str, str, str], SeenOffice] = {}
        self._told: dict[str, set[SeenOffice]] = defaultdict(set)
        self._status: dict[str, tuple[str, set[str]]] = {}
        self._documents: dict[str, set[SeenDocument]] = defaultdict(set)
        self._events: dict[str, list[SeenEvent]] = defaultdict(list)
        self._concepts: set[tuple[str, str]] = set()

    def add(self, seen: Seen) -> None:
        """One article's share."""
        for person in seen.people:
            self._person(person)
        for body in seen.bodies:
            self._names[body.iri][body.name] += 1
            self._names[body.iri][body.official or body.name] += 0
            self._bodies.add(SeenBody(body.iri, "", body.kind, body.unit))
            if body.unit and _settled(body.unit):
                self._placed.add(body.iri)
        for office in seen.offices:
            self._told[office.tenure].add(office)
            self._newest_status(office, seen.date or "")
            if office.status == "former" and seen.date:
                self._left[office.tenure].add(seen.date)
        for document in seen.documents:
            self._documents[document.iri].add(document)
        for event in seen.events:
            self._events[event.iri].append(event)
        if seen.date:
            for iri in {*(p.iri for p in seen.people), *(o.tenure for o in seen.offices)}:
                self._days[iri].add(seen.date)
        self._concepts.update(seen.concepts)

    def _person(self, person: SeenPerson) -> None:
        # Headlines in capitals are no spelling to prefer.
        self._names[person.iri][person.name] += 0 if person.name.isupper() else 1
        if person.private is not None:
            self._private[person.iri].add(person.private)

    def _newest_status(self, office: SeenOffice, day: str) -> None:
        newest, statuses = self._status.get(office.tenure, ("", set()))
        if day > newest:
            self._status[office.tenure] = (day, {office.status})
        elif day == newest:
            self._status[office.tenure] = (day, statuses | {office.status})

    def triples(self) -> Iterator[Triple]:
        """Everything; the same set whatever order articles came in."""
        for iri, flags in self._people().items():
            yield from self._describe_person(NamedNode(iri), flags)
        for body in self._bodies:
            yield from self._describe_body(body)
        posts = self._posts()
        for tenure, offices in self._told.items():
            yield from self._describe_tenure(NamedNode(tenure), offices, posts)
        yield from self._describe_posts(posts)
        for iri, documents in self._documents.items():
            yield from _describe_document(NamedNode(iri), documents)
        for reports in self._events.values():
            yield from describe_event(reports)
        for name, key in self._concepts:
            for above in lineage(name, key):
                yield from _describe_concept(name, above)

    def _people(self) -> dict[str, set[bool]]:
        bodies = {body.iri for body in self._bodies}
        return {iri: self._private.get(iri, set()) for iri in self._names if iri not in bodies}

    def _name(self, iri: str) -> Literal:
        """The commonest spelling, the first in order of those as common."""
        names = self._names[iri]
        return terms.text(max(sorted(names), key=lambda name: names[name]))

    def _seen(self, node: NamedNode) -> Iterator[Triple]:
        if days := self._days.get(node.value):
            yield Triple(node, VG["firstSeen"], terms.moment(min(days)))
            yield Triple(node, VG["lastSeen"], terms.moment(max(days)))

    def _describe_person(self, node: NamedNode, private: set[bool]) -> Iterator[Triple]:
        yield Triple(node, RDF["type"], SCHEMA["Person"])
        yield Triple(node, SCHEMA["name"], self._name(node.value))
        if private == {True}:  # public in one article is public
            yield Triple(node, VG["private"], terms.boolean(True))
        yield from self._seen(node)

    def _describe_body(self, body: SeenBody) -> Iterator[Triple]:
        node = NamedNode(body.iri)
        yield Triple(node, RDF["type"], VG["Body"])
        yield Triple(node, RDF["type"], ORG["Organization"])
        name = self._name(body.iri)
        yield Triple(node, SCHEMA["name"], name)
        for other in self._names[body.iri]:  # "Đắk Glei" finds what is told of "Đăk Glei"
            if other.casefold() != name.value.casefold():
                yield Triple(node, SCHEMA["alternateName"], terms.text(other))
        yield Triple(node, ORG["classification"], concept("organisations", body.kind))
        if body.unit and (_settled(body.unit) or body.iri not in self._placed):
            yield Triple(node, VG["jurisdiction"], NamedNode(body.unit))

    def _describe_tenure(
        self, node: NamedNode, offices: Collection[SeenOffice], posts: Mapping[str, SeenOffice]
    ) -> Iterator[Triple]:
        yield Triple(node, RDF["type"], VG["Tenure"])
        held = min((self._name(one.person).value, self._post_name(posts[one.post])) for one in offices)
        yield Triple(node, SCHEMA["name"], terms.text(", ".join(held)))
        for status in self._status[node.value][1]:
            yield Triple(node, VG["status"], VG[f"status-{status}"])
        yield from self._seen(node)
        if left := self._left.get(node.value):
            yield Triple(node, VG["leftSeen"], terms.moment(min(left)))
        for office in offices:
            yield Triple(node, ORG["member"], NamedNode(office.person))
            yield Triple(node, VG["post"], NamedNode(office.post))
            yield Triple(node, ORG["organization"], NamedNode(office.body))
            yield Triple(node, ORG["role"], concept("roles", office.concept))
            if office.start:
                yield Triple(node, SCHEMA["startDate"], terms.moment(office.start))
            if office.end:
                yield Triple(node, SCHEMA["endDate"], terms.moment(office.end))
            if office.term:
                yield Triple(node, VG["term"], terms.text(office.term))
            yield from _implied(node, office)

    def _posts(self) -> dict[str, SeenOffice]:
        """Each post as it is told best."""
        held = defaultdict[str, list[SeenOffice]](list)
        for offices in self._told.values():
            for office in offices:
                held[office.post].append(office)
        return {
            post: min(offices, key=lambda office: (office.role.isupper(), office.role, office.body))
            for post, offices in held.items()
        }

    def _post_name(self, told: SeenOffice) -> str:
        return f"{told.role}, {self._name(told.body).value}"

    def _describe_posts(self, posts: Mapping[str, SeenOffice]) -> Iterator[Triple]:
        for iri, told in posts.items():
            node = NamedNode(iri)
            yield Triple(node, RDF["type"], ORG["Post"])
            yield Triple(node, ORG["postIn"], NamedNode(told.body))
            yield Triple(node, VG["roleText"], terms.text(told.role))
            yield Triple(node, SCHEMA["name"], terms.text(self._post_name(told)))
        for offices in self._told.values():
            for office in offices:
                yield Triple(NamedNode(office.post), ORG["role"], concept("roles", office.concept))


def _settled(unit: str) -> bool:
    """Whether the IRI is that of a version and not of a unit that only its article knows."""
    return "/unresolved/" not in unit


def _implied(node: NamedNode, office: SeenOffice) -> Iterator[Triple]:
    """Start and end by an appointment or dismissal, apart from those stated."""
    for day, event, implied, basis in (
        (office.implied_start, office.start_event, "impliedStart", "startFollowsFrom"),
        (office.implied_end, office.end_event, "impliedEnd", "endFollowsFrom"),
    ):
        if day and event:
            yield Triple(node, VG[implied], terms.moment(day))
            yield Triple(node, VG[basis], NamedNode(event))


def _describe_document(node: NamedNode, documents: Iterable[SeenDocument]) -> Iterator[Triple]:
    yield Triple(node, RDF["type"], ELI["LegalResource"])
    for document in documents:
        yield Triple(node, VG["documentType"], terms.text(document.type))
        if document.number:
            yield Triple(node, ELI["number"], terms.text(document.number))
        if document.title:
            yield Triple(node, ELI["title"], terms.text(document.title))
        if document.date:
            yield Triple(node, ELI["date_document"], terms.moment(document.date))
        if document.issuer:
            yield Triple(node, ELI["passed_by"], NamedNode(document.issuer))


def _describe_concept(name: str, key: str) -> Iterator[Triple]:
    """Labels of the concepts used and those above them, so that the graph can be read without the vocabulary."""
    node = concept(name, key)
    yield Triple(node, RDF["type"], SKOS["Concept"])
    yield Triple(node, SKOS["notation"], terms.text(key))
    try:
        known = scheme(name).concepts.get(key)
    except VocabularyError:
        known = None
    if known is None:
        return
    yield Triple(node, SKOS["prefLabel"], Literal(known.label_vi, language="vi"))
    yield Triple(node, SKOS["prefLabel"], Literal(known.label_en, language="en"))
    if known.note("singleSeat") == "true":  # two who hold such a post at one time contradict each other
        yield Triple(node, VG["singleSeat"], terms.boolean(True))
    if known.broader:
        yield Triple(node, SKOS["broader"], concept(name, known.broader))
