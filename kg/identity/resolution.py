"""All articles together: who and what is the same, and which IRIs the facts of each article get.

People first, for events are told apart by those who take part; bodies by themselves. Nothing goes back: what is
decided of events changes nothing about people.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from kg.articles.model import Article
from kg.facts import Body, DocumentCited, Event, Fact
from kg.identity import bodies, documents, occasions, sketches
from kg.identity.anchors import Anchors
from kg.identity.atoms import Sighted, atoms
from kg.identity.decided import End, Member, Resolution
from kg.identity.keys import keys
from kg.identity.namesakes import grouped
from kg.identity.people import Corpus, compare
from kg.identity.verdicts import Bound, Verdict
from kg.identity.weights import Score
from kg.rdf.concepts import broad
from kg.rdf.iris import Iris

__all__ = ["Identities"]


class Identities:
    """Gathers articles, in any order, then decides."""

    def __init__(self, iris: Iris) -> None:
        self._iris = iris
        self._people: dict[str, list[sketches.Person]] = defaultdict(list)
        self._bodies: dict[Sighted, bodies.Named] = {}
        self._naming: dict[str, set[str]] = defaultdict(set)
        self._reports: dict[Sighted, occasions.Report] = {}
        self._cited: list[documents.Cited] = []
        self._corpus = Corpus()

    def add(self, article: Article, facts: tuple[Fact, ...]) -> None:
        """One article's share."""
        anchors = Anchors(facts)
        about = sketches.about(article, facts, anchors)
        self._corpus.articles += 1
        self._corpus.named.update(about.people)
        for person in sketches.people(about, facts, anchors):
            self._people[person.key].append(person)
        for body in set(sketches.bodies(facts)):
            self._add_body(about, body, anchors)
        for fact in facts:
            if isinstance(fact, DocumentCited) and (citation := documents.cited(about, fact, anchors)):
                self._cited.append(citation)
            if isinstance(fact, Event):
                told = self._report(about, fact, anchors)
                self._reports.setdefault((article.id, self._local(told.iri)), told)

    def _add_body(self, about: sketches.About, body: Body, anchors: Anchors) -> None:
        loose = anchors.loose(body)
        named = bodies.named(about, body, self._iris.body_of(about.id, body, loose).value, left_out=bool(loose))
        sighted = (about.id if named.loose else "", self._local(named.iri))
        known = self._bodies.get(sighted)
        if known is None or bodies.order(named) < bodies.order(known):
            self._bodies[sighted] = named
        self._naming[named.iri].add(about.id)

    def resolve(self, verdicts: Iterable[Verdict] = ()) -> Resolution:
        """The decisions; a function of the articles and the verdicts alone."""
        verdicts = list(verdicts)
        found = Resolution()
        bound = Bound("person", verdicts)
        for names in bound.blocks(self._people):
            self._resolve_people(names, bound, found)
        self._resolve_bodies(Bound("body", verdicts), found)
        self._resolve_events(Bound("event", verdicts), found)
        for citation, year in documents.later_ones(self._cited):
            old, new = (self._iris.document(citation.label, key) for key in (citation.key, f"{citation.key}|{year}"))
            found.known[citation.about.id][old.value] = new.value
        return found

    def score(self, one: Member, other: Member) -> Score | None:
        """The reasons for and against two people of one name or two events, as shown there; None for all others."""
        if one.thing == other.thing == "person" and one.sighted[1] == other.sighted[1]:
            mine, yours = (
                atoms([person for person in self._people[member.sighted[1]] if person.about.id == member.article], {})
                for member in (one, other)
            )
            return compare(mine[0], yours[0], self._corpus)
        if one.thing == other.thing == "event":
            return occasions.compare(self._reports[one.sighted], self._reports[other.sighted])
        return None

    def _resolve_people(self, names: Iterable[str], bound: Bound, found: Resolution) -> None:
        several = atoms((person for name in names for person in self._people[name]), bound.marks)
        groups, problems = grouped(several, bound, self._corpus)
        found.problems += problems
        coarse = [self._iris.person(atom.first.name, atom.first.anchor).value for atom in several]
        fine = [
            self._iris.person(atom.first.name, "|".join((atom.first.anchor, *atom.signature))).value for atom in several
        ]
        finest = [
            self._iris.person(atom.first.name, "|".join((key, *atom.mark))).value
            for key, atom in zip(fine, several, strict=True)
        ]
        called = keys(groups.groups, (coarse, fine, finest))
        found.forwards |= called.forwards
        found.namesakes |= called.namesakes
        iris = {number: iri for members, iri in zip(groups.groups, called.iris, strict=True) for number in members}
        for number, atom in enumerate(several):
            for person in atom.sightings:
                sighted = (person.about.id, person.key)
                member = Member("person", sighted, person.name, coarse[number], fine[number], person.about.id)
                found.settle(member, iris[number])
        ends = {n: End(iris[n], atom.first.name, atom.first.about.id) for n, atom in enumerate(several)}
        found.decide("person", groups, ends)

    def _resolve_bodies(self, bound: Bound, found: Resolution) -> None:
        sighted = sorted(self._bodies, key=lambda one: bodies.order(self._bodies[one]))
        several = [self._bodies[one] for one in sighted]
        groups, problems = bound.groups([[one] for one in sighted])
        found.problems += problems
        groups.join(bodies.settle(several))
        ends = {}
        for members in groups.groups:
            iri = next((body.iri for n in members if not (body := several[n]).loose), several[members[0]].iri)
            for number in members:
                body = several[number]
                ends[number] = End(iri, body.name, body.about.id)
                for article in [body.about.id] if body.loose else sorted(self._naming[body.iri]):
                    found.settle(Member("body", sighted[number], body.name, body.iri, body.iri, article), iri)
                if not body.loose and body.iri != iri:
                    found.forwards[body.iri] = iri
        found.decide("body", groups, ends)

    def _resolve_events(self, bound: Bound, found: Resolution) -> None:
        sighted = sorted(self._reports, key=lambda one: occasions.order(self._reports[one]))
        several = [self._final(self._reports[one], found) for one in sighted]
        groups, problems = bound.groups([[one] for one in sighted])
        found.problems += problems
        for one, other in _of_one_article(several):
            groups.keep_apart(one, other)
        groups.join(occasions.scored(several))
        ends = {}
        for members in groups.groups:
            iri = several[members[0]].iri
            for number in members:
                told = several[number]
                ends[number] = End(iri, told.label, told.about.id)
                found.settle(Member("event", sighted[number], told.label, told.iri, told.iri, told.about.id), iri)
                if told.iri != iri:
                    found.forwards[told.iri] = iri
        found.decide("event", groups, ends)

    def _report(self, about: sketches.About, fact: Event, anchors: Anchors) -> occasions.Report:
        people = [
            (self._iris.person(taking.person, anchors.person(taking.person)).value, taking.person, taking.part)
            for taking in fact.participants
        ]
        host = self._iris.body_of(about.id, fact.host, anchors.loose(fact.host)).value if fact.host else ""
        return occasions.report(
            about, fact, self._iris.occasion(about.id, fact).value, broad("events", fact.kind), people, host
        )

    @staticmethod
    def _final(told: occasions.Report, found: Resolution) -> occasions.Report:
        return occasions.renamed(told, found.known.get(told.about.id, {}))

    def _local(self, iri: str) -> str:
        return iri[len(self._iris.base) :]


def _of_one_article(several: list[occasions.Report]) -> Iterator[tuple[int, int]]:
    by_article: dict[str, list[int]] = defaultdict(list)
    for number, told in enumerate(several):
        by_article[told.about.id].append(number)
    for numbers in by_article.values():
        yield from combinations(numbers, 2)
