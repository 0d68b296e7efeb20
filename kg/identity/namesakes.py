"""Who of one name is who: atoms of a name to people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from kg.identity.atoms import Atom
from kg.identity.clusters import Groups, Pair
from kg.identity.people import Corpus, compare
from kg.identity.verdicts import Bound
from kg.identity.weights import JOIN, Score

__all__ = ["grouped"]

_MANY = 200
"""Ways of holding office under one name from which only those that share a place or a body are compared."""
_NEIGHBOURS = 10
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
    """All pairs of few; of many, those that share a province, or hold office in no province."""
    if len(officials) <= _MANY:
        yield from ((one, other) for at, one in enumerate(officials) for other in officials[at + 1 :])
        return
    places: dict[str, list[int]] = defaultdict(list)
    for number in officials:
        for office in atoms[number].held:
            places[office.body].append(number)
    found = {
        (one, other)
        for numbers in places.values()
        for at, one in enumerate(numbers)
        for other in numbers[at + 1 : at + _MANY]
        if one != other
    }
    yield from sorted(found)


def _fitting(
    atoms: Sequence[Atom], officials: Sequence[int], others: Sequence[int], groups: Groups, corpus: Corpus
) -> Iterator[tuple[Pair, Score]]:
    """For each sighting without office the holder that it fits, if there is clearly one."""
    chosen: list[tuple[Pair, Score]] = []
    for number in others:
        best: dict[int, tuple[float, Pair, Score]] = {}
        for official in officials[:_MANY]:
            pair = (min(number, official), max(number, official))
            score = compare(atoms[number], atoms[official], corpus)
            groups.scores[pair] = score
            group = groups.of(official)
            if pair not in groups.held and (group not in best or score.bits > best[group][0]):
                best[group] = (score.bits, pair, score)
        ranked = sorted(best.values(), key=lambda found: (-found[0], found[1]))
        clear = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][0] - max(ranked[1][0], JOIN - _CLEAR) >= _CLEAR)
        if ranked and clear:
            chosen.append(ranked[0][1:])
    yield from chosen
