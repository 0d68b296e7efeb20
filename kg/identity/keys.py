"""Which IRI a person has, and which IRIs lead to it: a function of what is known, never of what was known before.

Every atom has keys: a coarse one (name and province), a fine one (with the offices, or the article), and a finest one
that also tells the sides of verdicts apart. A person is called by the coarse key that they bear first; where two people
of one name and province bear the same, it is that of the one who was seen first, and the other is called by the fine
key. So later articles move no IRI unless they show
that two were one; and every key that may have been somebody's IRI before leads to whom it meant.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

__all__ = ["Keys", "keys"]


@dataclass
class Keys:
    """The IRIs of the people of a name."""

    iris: list[str]
    """Of each group."""
    forwards: dict[str, str] = field(default_factory=dict)
    """IRIs that are nobody's (any more) and whom they mean now."""
    namesakes: set[tuple[str, str]] = field(default_factory=set)
    """Who has a coarse key, and who shares it and has a fine one."""


def keys(groups: Sequence[Sequence[int]], named: Sequence[Sequence[str]]) -> Keys:
    """The IRIs of `groups` of atoms; `named` gives the atoms' keys, the earliest atom's first, the coarsest first."""
    group_of = {number: at for at, members in enumerate(groups) for number in members}
    first = [_first_bearers(keys) for keys in named]
    found = Keys([_iri(sorted(members), group_of, named, first) for members in groups])
    for number in range(len(named[0])):
        for keys, bearer in zip(named, first, strict=True):
            key, owner = keys[number], bearer[keys[number]]
            found.forwards[key] = found.iris[group_of[owner]]
            if owner == number:
                break  # who bears a key first can never have been called by a finer one
    coarse, bearer = named[0], first[0]
    pairs = ((found.iris[group_of[bearer[key]]], found.iris[group_of[number]]) for number, key in enumerate(coarse))
    found.namesakes = {(one, other) for one, other in pairs if one != other}
    taken = set(found.iris)
    found.forwards = {key: iri for key, iri in found.forwards.items() if key not in taken}
    return found


def _first_bearers(keys: Sequence[str]) -> dict[str, int]:
    first: dict[str, int] = {}
    for number, key in enumerate(keys):
        first.setdefault(key, number)
    return first


def _iri(
    members: Sequence[int],
    group_of: Mapping[int, int],
    named: Sequence[Sequence[str]],
    first: Sequence[Mapping[str, int]],
) -> str:
    """The coarsest key that one of the group bore before everybody else of the name, of several the earliest."""
    for keys, bearer in zip(named, first, strict=True):
        for number in members:
            if group_of[bearer[keys[number]]] == group_of[number]:
                return keys[number]
    return named[-1][members[0]]
