"""Which IRI a person has, and which IRIs lead to it: a function of what is known, never of what was known before.

Every atom has two keys: a coarse one (name and province), a fine one (with the offices, or the article). A person is
called by the coarse key that they bear first; where two people of one name and province bear the same, it is that of
the one who was seen first, and the other is called by the fine key. So later articles move no IRI unless they show
that two were one; and every key that may have been somebody's IRI before leads to whom it meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kg.identity.atoms import Atom

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


def keys(
    atoms: Sequence[Atom], groups: Sequence[Sequence[int]], coarse: Callable[[Atom], str], fine: Callable[[Atom], str]
) -> Keys:
    """The IRIs of `groups` (positions in `atoms`, which are sorted by time)."""
    group_of = {number: at for at, members in enumerate(groups) for number in members}
    bearers: dict[str, list[int]] = defaultdict(list)
    for number, atom in enumerate(atoms):
        bearers[coarse(atom)].append(number)
    owners = {key: group_of[numbers[0]] for key, numbers in bearers.items()}
    found = Keys([])
    for at, members in enumerate(groups):
        own = [key for number in sorted(members) if owners[key := coarse(atoms[number])] == at]
        found.iris.append(own[0] if own else fine(atoms[min(members)]))
    for key, numbers in bearers.items():
        owner = found.iris[owners[key]]
        found.forwards[key] = owner
        # Only one who was not the first to bear the coarse key can ever have been called by the fine one.
        for number in numbers[1:]:
            bearer = found.iris[group_of[number]]
            found.forwards[fine(atoms[number])] = bearer
            if bearer != owner:
                found.namesakes.add((owner, bearer))
    taken = set(found.iris)
    found.forwards = {key: iri for key, iri in found.forwards.items() if key not in taken}
    return found
