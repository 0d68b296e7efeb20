"""Events across articles: which reports tell of one occasion.

Reports are compared if they can be of one day and share a province, a person or a host; on a day with many events of a
province each is compared with those nearest in wording, so that cost grows with the reports and not with their square.
Two events of one article are two, since the article tells them apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

import msgspec

from kg.facts import Event
from kg.identity.clusters import Pair
from kg.identity.provinces import province_code
from kg.identity.sketches import About, is_local
from kg.identity.weights import Part, Score, part
from kg.language.folding import fold
from kg.language.wordlists import wordlist

__all__ = ["Report", "candidates", "compare", "order", "renamed", "report", "scored"]

_NEAR = 10
"""With so many of a day and place, person or host each report is compared: of the same kind and unit first."""
_DAYS = 3
"""News is news: an occasion is reported within so many days."""
_WORDS = re.compile(r"\w+")


class Report(msgspec.Struct, frozen=True, gc=False):
    """An event as one article tells it."""

    about: About
    iri: str
    kind: str
    """Broad kind, as in the public list."""
    label: str
    start: str
    end: str
    day_part: str
    unit: str
    """Version, "" for none."""
    unit_name: str
    province: str
    host: str
    leads: frozenset[str]
    """IRIs of people."""
    people: frozenset[str]
    words: frozenset[str]
    """Of the label, small words left out."""
    names: tuple[tuple[str, str], ...]
    """IRI and name of each participant."""


def report(about: About, fact: Event, iri: str, kind: str, people: Sequence[tuple[str, str, str]], host: str) -> Report:
    """An event fact with its IRI as the article alone would give it and its people as (IRI, name, part)."""
    unit = fact.unit
    return Report(
        about=about,
        iri=iri,
        kind=kind,
        label=fact.label,
        start=fact.start or "",
        end=fact.end or "",
        day_part=fact.day_part or "",
        unit=(unit.version or "") if unit else "",
        unit_name=unit.name if unit else "",
        province=province_code(unit) or "",
        host=host,
        leads=frozenset(iri for iri, _, role in people if role == "lead"),
        people=frozenset(iri for iri, _, _ in people),
        words=frozenset(_WORDS.findall(fold(fact.label))) - frozenset(wordlist("kg.identity", "small_words.txt")),
        names=tuple(sorted({(iri, name) for iri, name, _ in people})),
    )


def renamed(told: Report, iris: Mapping[str, str]) -> Report:
    """The report with the IRIs that its people and its host turned out to have."""
    if not iris:
        return told
    return msgspec.structs.replace(
        told,
        host=iris.get(told.host, told.host),
        leads=frozenset(iris.get(iri, iri) for iri in told.leads),
        people=frozenset(iris.get(iri, iri) for iri in told.people),
        names=tuple(sorted((iris.get(iri, iri), name) for iri, name in told.names)),
    )


def order(told: Report) -> tuple[str, str, str]:
    """The earliest report gives the event its IRI."""
    return (told.about.day or "9999", told.about.id, told.iri)


def scored(reports: Sequence[Report]) -> Iterator[tuple[Pair, Score]]:
    """The pairs that may tell of one occasion, with their scores."""
    return ((pair, compare(reports[pair[0]], reports[pair[1]])) for pair in candidates(reports))


def candidates(reports: Sequence[Report]) -> Iterator[Pair]:
    """Positions of reports that may tell of one occasion, each pair once."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, told in enumerate(reports):
        for day in _days(told):
            for place in (told.province or told.about.province, *sorted(told.people), told.host):
                if place:
                    blocks[day, place].append(number)
    found: set[Pair] = set()
    for numbers in blocks.values():
        alike = sorted(numbers, key=lambda number: _alike(reports[number], number))
        found |= {
            (min(one, other), max(one, other))
            for at, one in enumerate(alike)
            for other in alike[at + 1 : at + 1 + _NEAR]
            if reports[one].about.id != reports[other].about.id
        }
    yield from sorted(found)


def _alike(told: Report, number: int) -> tuple[str, str, list[str], int]:
    return (told.kind, told.unit, sorted(told.words), number)


def _days(told: Report) -> list[str]:
    """The days to look under: of the event, at most a week of it, or else of the article and those around it."""
    if len(told.start) >= 10:
        first, last = told.start[:10], told.end[:10] if len(told.end) >= 10 else told.start[:10]
    elif len(told.about.day) == 10:
        day = date.fromisoformat(told.about.day)
        first, last = (day - timedelta(_DAYS)).isoformat(), told.about.day
    else:
        return [told.start[:7]] if told.start else []
    start = date.fromisoformat(first)
    many = min(max((date.fromisoformat(last) - start).days, 0), 6)
    return [(start + timedelta(day)).isoformat() for day in range(many + 1)]


def compare(one: Report, other: Report) -> Score:
    """The reasons for and against two reports being of one occasion; symmetric."""
    one, other = sorted((one, other), key=order)
    parts = [part("event", "prior"), _kind(one, other), *_time(one, other), *_place(one, other)]
    return Score((*parts, *_people(one, other), _words(one, other)))


def _kind(one: Report, other: Report) -> Part:
    if one.kind == other.kind:
        return part("event", "kind", one.kind)
    return part("event", "kinds", *sorted((one.kind, other.kind)))


def _time(one: Report, other: Report) -> Iterator[Part]:
    """Days as far as both are known; an occasion of several days may be told of one of them."""
    if one.start and other.start:
        length = min(len(one.start), len(other.start), 10)
        mine, yours = one.start[:length], other.start[:length]
        if mine == yours:
            yield part("event", "day" if length == 10 else "month", mine)
        elif inside := next((pair for pair in ((one, other), (other, one)) if _within(*pair)), None):
            yield part("event", "within", inside[0].start[:10], f"{inside[1].start[:10]} to {inside[1].end[:10]}")
        else:
            yield part("event", "days", one.start, other.start)
    elif _gap(one.about.day, other.about.day) <= _DAYS:
        yield part("event", "reported")
    if one.day_part and other.day_part and one.day_part != other.day_part:
        yield part("event", "halves", *sorted((one.day_part, other.day_part)))


def _within(one: Report, other: Report) -> bool:
    return bool(other.end) and other.start[:10] <= one.start[:10] <= other.end[:10]


def _gap(one: str, other: str) -> int:
    """Days between two; many where one is unknown."""
    if len(one) < 10 or len(other) < 10:
        return 9999
    return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days)


def _place(one: Report, other: Report) -> Iterator[Part]:
    if one.host and one.host == other.host:
        yield part("event", "host", "the same body")
    if not (one.unit_name and other.unit_name):
        return
    if (one.unit and one.unit == other.unit) or (
        not (one.unit and other.unit) and fold(one.unit_name) == fold(other.unit_name)
    ):
        yield part("event", "unit", one.unit_name)
    elif one.province and one.province == other.province and is_local(one.unit) != is_local(other.unit):
        inner, outer = (one, other) if is_local(one.unit) else (other, one)
        yield part("event", "near", inner.unit_name, outer.unit_name)
    else:
        yield part("event", "units", one.unit_name, other.unit_name)


def _people(one: Report, other: Report) -> Iterator[Part]:
    names = dict(one.names) | dict(other.names)
    led = sorted(names[iri] for iri in one.leads & other.leads)
    if led:
        yield part("event", "lead", led[0])
    elif one.leads and other.leads:
        yield part("event", "leads", *(names[min(told.leads)] for told in (one, other)))
    others = sorted(names[iri] for iri in (one.people & other.people) - (one.leads & other.leads))
    if others:
        yield part("event", "others", ", ".join(others[:3]), times=min(len(others), 2))
    elif min(len(one.people), len(other.people)) > 1 and not led:
        yield part("event", "nobody")


def _words(one: Report, other: Report) -> Part:
    """From -2 for nothing in common to +6 for the same words."""
    common = len(one.words & other.words) / max(min(len(one.words), len(other.words)), 1)
    return part("event", "words", f"{common:.0%}".rstrip("%"), times=0.8 * common - 0.2)
