"""How likely two people of one name are one: the comparison of two atoms, field by field."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache

from kg.identity.atoms import Atom
from kg.identity.rarity import bearers
from kg.identity.sketches import Held, is_local, is_single
from kg.identity.weights import Part, Score, part
from kg.units import UnknownUnitError, register

__all__ = ["Corpus", "compare"]

_OFFICIALS = 100_000
"""Holders of offices that news may name: some thirty in each of 3,321 communes."""
_KNOWN = 200_000
"""With those who appear beside them without their office."""
_OTHERS = 2_000_000
"""With residents, victims, authors."""
_RAREST, _COMMONEST = 10.0, -9.0
"""However rare a name is, two people may bear it; however common, the news of a province is about few of them."""
_LEAST_ARTICLES = 1000
"""In fewer articles, that two name the same companion would seem to say less than it does."""
_AT_ONCE, _MONTHS, _YEARS, _DECADE = 31, 200, 730, 8 * 365
"""Days between being seen in two offices."""


@dataclass
class Corpus:
    """What is known of all articles: how many there are, and in how many of them each name occurs."""

    articles: int = 0
    named: Counter[str] = field(default_factory=Counter)

    def tells(self, name: str) -> float:
        """Bits that a shared companion gives: fewer for those who are named everywhere."""
        return math.log2(max(self.articles, _LEAST_ARTICLES) / max(self.named.get(name, 1), 1))


def compare(one: Atom, other: Atom, corpus: Corpus) -> Score:
    """The reasons for and against two atoms of one name being one person; symmetric."""
    one, other = sorted((one, other), key=lambda atom: atom.order)
    shared = list(_posts(one, other))
    parts = [_name(one, other), *shared, *_places(one, other)]
    if not shared:
        parts += _conflicts(one, other)
    parts += [*_company(one, other, corpus), *_persons(one, other)]
    return Score(tuple(parts))


def _name(one: Atom, other: Atom) -> Part:
    """What one expects of two bearers of the name before anything else is known."""
    people, whom = _OTHERS, "people"
    if one.held and other.held:
        people, whom = _OFFICIALS, "officials"
    elif (one.held or other.held) and not (one.private or other.private or one.author or other.author):
        people, whom = _KNOWN, "people in the news"
    # Names linked by a verdict are two; the rarer of them says what there is to say.
    return min(
        (_borne(atom.first.name, people, whom) for atom in (one, other)), key=lambda part: (-part.bits, part.words)
    )


@lru_cache(maxsize=8192)
def _borne(name: str, people: int, whom: str) -> Part:
    many = bearers(name, people)
    bits = min(max(-math.log2(many), _COMMONEST), _RAREST)
    shown = f"{many:.0f}" if many >= 10 else f"{many:.1g}"
    return Part(round(bits, 1), f"some {shown} of {people:,} {whom} are called {name}")


def _posts(one: Atom, other: Atom) -> Iterator[Part]:
    """The strongest office, or else the strongest body, that both share."""
    found = [_post(mine, yours) for mine in one.held for yours in other.held if _same_body(mine, yours)]
    if found:
        yield max(found, key=lambda found: (found.bits, found.words))


def _post(mine: Held, yours: Held) -> Part:
    role = mine.shown.partition(",")[0]
    if mine.concept != yours.concept:
        return part("person", "body", mine.body_name)
    if mine.former != yours.former:
        return part("person", "career", role, mine.body_name)
    return part("person", "post-single" if is_single(mine.concept) else "post", role, mine.body_name)


def _same_body(mine: Held, yours: Held) -> bool:
    """By name, which holds the unit's; of a unit that is not resolved only the province can speak against it."""
    if mine.body != yours.body or (mine.province and yours.province and mine.province != yours.province):
        return False
    return not (mine.unit and yours.unit) or _code(mine.unit) == _code(yours.unit)


def _code(version: str) -> str:
    return version.partition("@")[0]


def _places(one: Atom, other: Atom) -> Iterator[Part]:
    """The commune, and the province: by the offices, or, for those who hold none, by what the article is about."""
    offices = {held.unit for held in one.held} & {held.unit for held in other.held}
    if both := sorted(one.units & other.units):
        local = sorted(offices.intersection(both))
        yield part("person", "unit-office" if local else "unit", _unit((local or both)[0]))
    if one.national or other.national:
        if one.national != other.national:
            yield part("person", "national")
        return
    mine, yours = one.provinces or {one.first.anchor}, other.provinces or {other.first.anchor}
    by_article = "" if one.provinces and other.provinces else "-article"
    if both := sorted(mine & yours):
        yield part("person", f"province{by_article}", _province(both[0]))
    else:
        yield part("person", f"provinces{by_article}", _province(min(mine)), _province(min(yours)))


def _conflicts(one: Atom, other: Atom) -> Iterator[Part]:
    """Offices that one person hardly holds together, the worst pair; the nearer in time, the less."""
    found = [
        _conflict(mine, yours, one, other)
        for mine in one.held
        for yours in other.held
        if not mine.former and not yours.former and _elsewhere(mine, yours)
    ]
    if found:
        yield min(found, key=lambda found: (found.bits, found.words))


def _elsewhere(mine: Held, yours: Held) -> bool:
    """Different places, whatever their levels."""
    if mine.province and yours.province and mine.province != yours.province:
        return True
    if not (mine.unit and yours.unit) or _code(mine.unit) == _code(yours.unit):
        return False
    return is_local(mine.unit) != is_local(yours.unit) or _contemporary(mine.unit, yours.unit)


@cache
def _contemporary(one: str, other: str) -> bool:
    """Whether two units stood at one time; offices in one and in what took it over follow each other."""
    try:
        first, second = (register().get(version) for version in (one, other))
    except UnknownUnitError:
        return True
    return first.in_force(second.valid_from) or second.in_force(first.valid_from)


def _conflict(mine: Held, yours: Held, one: Atom, other: Atom) -> Part:
    offices = (mine.shown, yours.shown)
    apart = _apart(one.days, other.days)
    nested = mine.province == yours.province and is_local(mine.unit) != is_local(yours.unit)
    if nested:  # a member of the province's committee who heads a ward's
        near = apart is None or apart <= _AT_ONCE
        return part("person", "levels" if near else "later", *offices)
    if apart is None:
        return part("person", "undated", *offices)
    for most, name in ((_AT_ONCE, "at-once"), (_MONTHS, "months"), (_YEARS, "years")):
        if apart <= most:
            return part("person", name, *offices)
    return part("person", "later", *offices)


def _apart(mine: tuple[str, str], yours: tuple[str, str]) -> int | None:
    """Days between two stretches of time, 0 where they overlap, None where one is unknown."""
    if not mine[0] or not yours[0]:
        return None
    return max(0, _day(yours[0]) - _day(mine[1]), _day(mine[0]) - _day(yours[1]))


@lru_cache(maxsize=8192)
def _day(iso: str) -> int:
    """Days since year 1; a month or a year counts as its first day."""
    year, month, day = (*map(int, iso[:10].split("-")), 1, 1)[:3]
    return date(year, month, day).toordinal()


def _company(one: Atom, other: Atom, corpus: Corpus) -> Iterator[Part]:
    """Companions, half of what each tells, since those who are named together are no independent evidence."""
    if both := one.company & other.company:
        ranked = sorted(both, key=lambda name: (-corpus.tells(name), name))
        most = part("person", "company", ", ".join(name.title() for name in ranked[:3]))
        yield Part(min(most.bits, round(sum(map(corpus.tells, ranked)) / 2, 1)), most.words)


def _persons(one: Atom, other: Atom) -> Iterator[Part]:
    """Gender, whether they are officials, private people or authors, and the years between."""
    if one.gender and other.gender and one.gender != other.gender:
        yield part("person", "gender")
    if one.author and other.author:
        papers = (one.first.about.publisher, other.first.about.publisher)
        if all(papers):
            same = papers[0] == papers[1]
            yield part("person", "author-paper" if same else "author-papers", *sorted(set(papers)))
    elif one.author or other.author:
        yield part("person", "author-office" if one.held or other.held else "author-named")
    elif (one.private and other.held) or (other.private and one.held):
        yield part("person", "private")
    apart = _apart(one.days, other.days)
    if apart is not None and apart > _DECADE:
        yield part("person", "decade")


@cache
def _province(code: str) -> str:
    unit = register().on(code)
    return unit.full_name if unit else code


@cache
def _unit(version: str) -> str:
    try:
        return register().get(version).full_name
    except UnknownUnitError:
        return version
