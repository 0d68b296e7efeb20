"""`derived.ttl`: what no article tells but what follows from what they tell and from the register of units.

Which units of today took over the units that articles name; which bodies and posts ended because their unit did; and
when tenures ended for that reason or because another took the seat. All of it in properties of its own
(`vg:inheritsFrom`, `vg:endedOn`, `vg:impliedEnd`), so that nobody takes it for something told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from pyoxigraph import Literal, NamedNode, Triple

from kg.facts import UnitRef
from kg.rdf import terms
from kg.rdf.iris import Iris
from kg.rdf.namespaces import ORG, SCHEMA, VG
from kg.rdf.units import describe_unit
from kg.units import Unit, UnknownUnitError, register
from kg.units.heirs import dissolved, heirs
from kg.vocabulary import VocabularyError, scheme

__all__ = ["describe_derived"]

_Table = dict[str, set[str]]


def describe_derived(units: Iterable[UnitRef], shared: Iterable[Triple], iris: Iris) -> Iterator[Triple]:
    """Triples of what follows. `units` are the versions that articles mean, `shared` the triples of `entities.ttl`."""
    touched = {iris.unit(unit.version).value: unit for ref in units if (unit := _find(ref))}
    told = _Told(shared)
    yield from _inheritance(touched, iris)
    ended = dict(_ended_bodies(touched, told))
    for body, end in ended.items():
        yield from _ended(body, *end)
    for post, bodies in told.of["postIn"].items():
        for body in bodies & ended.keys():
            yield from _ended(post, *ended[body])
    yield from _ended_tenures(ended, told)


class _Told:
    """What the rules need of `entities.ttl`: values by property and subject."""

    _PROPERTIES = (
        *(ORG[name] for name in ("member", "organization", "postIn", "classification", "role")),
        *(VG[name] for name in ("jurisdiction", "post", "singleSeat", "impliedStart", "impliedEnd")),
        *(VG[name] for name in ("firstSeen", "lastSeen")),
        *(SCHEMA[name] for name in ("startDate", "endDate")),
    )

    def __init__(self, triples: Iterable[Triple]) -> None:
        wanted = {node.value: node.value.replace("#", "/").rsplit("/", 1)[1] for node in self._PROPERTIES}
        self.of: dict[str, _Table] = {name: defaultdict(set) for name in wanted.values()}
        for triple in triples:
            name = wanted.get(triple.predicate.value)
            if name and isinstance(triple.subject, NamedNode) and isinstance(triple.object, NamedNode | Literal):
                self.of[name][triple.subject.value].add(triple.object.value)

    def day(self, tenure: str, *properties: str) -> str | None:
        """The earliest value of the first property that has any."""
        return next((min(days) for name in properties if (days := self.of[name].get(tenure))), None)


def _find(ref: UnitRef) -> Unit | None:
    try:
        return register().get(ref.version) if ref.version else None
    except UnknownUnitError:
        return None


def _inheritance(touched: dict[str, Unit], iris: Iris) -> Iterator[Triple]:
    described: set[str] = set()
    for old, unit in touched.items():
        for heir, whole in heirs(unit):
            node = iris.unit(heir.version)
            yield Triple(node, VG["inheritsFrom"], NamedNode(old))
            if whole is not None:
                yield Triple(node, VG["inheritsWhole" if whole else "inheritsPartOf"], NamedNode(old))
            for other in (heir, register().province(heir), register().parent(heir)):
                if other is not None and other.version not in described:
                    described.add(other.version)
                    yield from describe_unit(other, register(), iris)


def _ended_bodies(touched: dict[str, Unit], told: _Told) -> Iterator[tuple[str, tuple[str, str]]]:
    """Body → the last day of its unit, and that unit: a school outlives its ward, the ward's committee does not."""
    for body, places in told.of["jurisdiction"].items():
        for place in places:
            unit = touched.get(place)
            if unit is None or unit.valid_until is None or not dissolved(unit):
                continue
            if any(_ends_with_unit(kind.rpartition("#")[2]) for kind in told.of["classification"][body]):
                yield body, (unit.valid_until, place)


def _ends_with_unit(kind: str) -> bool:
    """Whether the vocabulary says so of this kind of body or of one above it."""
    try:
        return any(concept.note("endsWithUnit") == "true" for concept in scheme("organisations").path(kind))
    except (VocabularyError, KeyError):  # an extractor with kinds of its own
        return False


def _ended(node: str, day: str, unit: str) -> Iterator[Triple]:
    yield Triple(NamedNode(node), VG["endedOn"], terms.moment(day))
    yield Triple(NamedNode(node), VG["endedWith"], NamedNode(unit))


def _ended_tenures(ended: dict[str, tuple[str, str]], told: _Told) -> Iterator[Triple]:
    """The end of a tenure without one that is stated: by its successor if that is earlier, else with its body."""
    successors = dict(_successors(told))
    for tenure, bodies in told.of["organization"].items():
        if told.of["endDate"].get(tenure) or told.of["impliedEnd"].get(tenure):
            continue
        ends = [ended[body] for body in bodies if body in ended]
        if tenure in successors:
            ends.append(successors[tenure])
        if ends:
            day, cause = min(ends)
            yield Triple(NamedNode(tenure), VG["impliedEnd"], terms.moment(day))
            yield Triple(NamedNode(tenure), VG["endFollowsFrom"], NamedNode(cause))


def _successors(told: _Told) -> Iterator[tuple[str, tuple[str, str]]]:
    """Tenure of a post with one seat → the day before another person's began, and that person's tenure.

    The other must have begun on a day that is stated (or that an appointment implies), after the last article that
    still saw the first; an article that looks back sees nobody in office.
    """
    by_post: dict[str, list[str]] = defaultdict(list)
    single = {role for role, values in told.of["singleSeat"].items() if "true" in values}
    for tenure, posts in told.of["post"].items():
        for post in posts:
            if told.of["role"].get(post, set()) & single:
                by_post[post].append(tenure)
    for tenures in by_post.values():
        begun = sorted(
            (day, one) for one in tenures if len(day := told.day(one, "startDate", "impliedStart") or "") == 10
        )
        for tenure in tenures:
            since = told.day(tenure, "startDate", "impliedStart", "firstSeen") or ""
            seen = max(told.of["lastSeen"].get(tenure) or {""})
            people = told.of["member"][tenure]
            for day, other in begun:
                if max(since, seen) < day and not people & told.of["member"][other]:
                    yield tenure, (_day_before(day), other)
                    break


def _day_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
