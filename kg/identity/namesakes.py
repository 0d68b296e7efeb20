"""Who of one name is who: atoms of a name to people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.identity.atoms import Atom
from kg.identity.clusters import Groups, Pair
from kg.identity.people import Corpus, compare
from kg.identity.verdicts import Bound
from kg.identity.weights import JOIN, Score

__all__ = ["grouped"]

_FEW = 24
"""Ways of holding office under one name of which all are compared with all; of more, see `_related`."""
_FOLLOWING = 3
"""Of many, each is compared with so many that follow in time."""
_SHOWN, _PEOPLE = 3, 20
"""To so many holders of offices, in so many of their ways, a sighting without office is held."""
_NEIGHBOURS = 6
"""Sightings without office are compared with so many that follow in time (the sorted-neighbourhood method)."""
_CLEAR = 2.0
"""By so many bits the best candidate must be better than the next, or it is open which one is meant."""


def grouped(atoms: Sequence[Atom], bound: Bound, corpus: Corpus) -> tuple[Groups, list[str]]:
    """The people of a name as groups of atoms, with what contradicts among the verdicts.

    First verdicts, then those who hold an office among themselves, then each sighting without office with the one
    holder that it fits, last the remaining ones among themselves.
    """
    groups, problems = bound.groups([[(person.about.id, person.key) for person in atom.sightings] for atom in atoms])
    officials = [number for number, atom in enumerate(atoms) if atom.held]
    groups.join(_scored(atoms, _pairs(atoms, officials), corpus))
    others = [number for number, atom in enumerate(atoms) if not atom.held]
    groups.join(_fitting(atoms, officials, others, groups, corpus))
    lone = [number for number in others if len(groups.members(groups.of(number))) == 1]
    following = ((one, other) for at, one in enumerate(lone) for other in lone[at + 1 : at + 1 + _NEIGHBOURS])
    groups.join(_scored(atoms, following, corpus))
    return groups, problems


def _scored(atoms: Sequence[Atom], pairs: Iterator[Pair], corpus: Corpus) -> Iterator[tuple[Pair, Score]]:
    return ((pair, compare(atoms[pair[0]], atoms[pair[1]], corpus)) for pair in pairs)


def _pairs(atoms: Sequence[Atom], officials: Sequence[int]) -> Iterator[Pair]:
    """All pairs of few; of many, those that are likely to say something, a fixed number for each."""
    if len(officials) <= _FEW:
        yield from ((one, other) for at, one in enumerate(officials) for other in officials[at + 1 :])
    else:
        yield from sorted(set(_related(atoms, officials)))


def _related(atoms: Sequence[Atom], officials: Sequence[int]) -> Iterator[Pair]:
    """Each with the next that has the same post, the next in the same body, and the next ones in time."""
    last: dict[tuple[str, ...], int] = {}
    for at, one in enumerate(officials):
        for office in atoms[one].held:
            for key in ((office.body,), (office.body, office.concept)):
                if last.get(key, one) != one:
                    yield last[key], one
                last[key] = one
        yield from ((one, other) for other in officials[at + 1 : at + 1 + _FOLLOWING])


def _fitting(
    atoms: Sequence[Atom], officials: Sequence[int], others: Sequence[int], groups: Groups, corpus: Corpus
) -> Iterator[tuple[Pair, Score]]:
    """For each sighting without office the holder that it fits, if there is clearly one."""
    people = [
        (group, members[:_SHOWN]) for group in sorted({groups.of(number) for number in officials})
        if (members := sorted(number for number in groups.members(group) if atoms[number].held))
    ]  # fmt: skip
    for number in others:
        best: list[tuple[float, Pair, Score]] = []
        for _, members in sorted(people, key=lambda person: _strange(atoms[number], atoms[person[1][0]]))[:_PEOPLE]:
            pairs = [(min(number, member), max(number, member)) for member in members]
            scores = [(compare(atoms[one], atoms[other], corpus), (one, other)) for one, other in pairs]
            groups.scores.update((pair, score) for score, pair in scores)
            held = [(-score.bits, pair, score) for score, pair in scores if pair not in groups.held]
            best += [min(held, key=lambda found: found[:2])] if held else []
        best.sort(key=lambda found: found[:2])
        second = -best[1][0] if len(best) > 1 else JOIN - _CLEAR
        if best and -best[0][0] - max(second, JOIN - _CLEAR) >= _CLEAR:
            yield best[0][1], best[0][2]


def _strange(one: Atom, other: Atom) -> bool:
    """Whether the two are of different provinces: of many holders those of the place come first."""
    return one.first.anchor != other.first.anchor
