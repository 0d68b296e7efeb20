"""What was decided of all articles' people, bodies and events."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

import msgspec

from kg.identity.atoms import Sighted
from kg.identity.clusters import Groups, Pair
from kg.identity.judgement import Judgement
from kg.identity.verdicts import Thing
from kg.identity.weights import APART, Part, Score

__all__ = ["Decision", "End", "Member", "Resolution"]

_HOPELESS = -8.0
"""Below this nobody would ask, and a decision is not worth a line in the ledger."""


class End(msgspec.Struct, frozen=True, order=True):
    """One of the two things that a decision is about: its IRI now, and how and where it is first shown."""

    iri: str
    name: str
    article: str


class Decision(msgspec.Struct, frozen=True):
    """What the program decided of two things, with its reasons."""

    thing: Thing
    judgement: Judgement
    score: float
    """Bits; see `kg.identity.weights`."""
    parts: tuple[Part, ...]
    left: End
    right: End


class Member(msgspec.Struct, frozen=True):
    """A thing as one article shows it."""

    thing: Thing
    sighted: Sighted
    name: str
    key: str
    """IRI that the article alone would give it."""
    fine: str
    """IRI that it would have if everybody else of its name were somebody else."""
    article: str


@dataclass
class Resolution:
    """The decisions, and what follows for IRIs."""

    known: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    """By article: IRIs that it alone would give → those that they get, where these differ."""
    forwards: dict[str, str] = field(default_factory=dict)
    """IRIs that are nobody's (any more) → whom or what they mean."""
    namesakes: set[tuple[str, str]] = field(default_factory=set)
    """Two people of one name and place: the one whom the plain IRI means, the other."""
    decisions: list[Decision] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    """Verdicts that contradict each other."""
    members: dict[str, list[Member]] = field(default_factory=lambda: defaultdict(list))
    """By IRI: where it is seen, the earliest first."""

    def settle(self, member: Member, iri: str) -> None:
        """Gives a thing of an article its IRI."""
        self.members[iri].append(member)
        if iri != member.key:
            self.known[member.article][member.key] = iri

    def decide(self, thing: Thing, groups: Groups, ends: dict[int, End]) -> None:
        """Notes why groups were joined, and of every two others that were compared the best that could be said."""
        for pair in groups.joined:
            self.decisions.append(_decision(thing, Judgement.SAME, groups.scores[pair], pair, ends))
        best: dict[Pair, tuple[float, Pair]] = {}
        for (one, other), score in groups.scores.items():
            first, second = sorted((groups.of(one), groups.of(other)))
            if first != second and score.bits > max(_HOPELESS, best.get((first, second), (_HOPELESS,))[0]):
                best[first, second] = (score.bits, (one, other))
        for _, pair in best.values():
            score = groups.scores[pair]
            clear = score.blocked or score.bits <= APART
            judgement = Judgement.DIFFERENT if clear else Judgement.UNSURE
            self.decisions.append(_decision(thing, judgement, score, pair, ends))


def _decision(thing: Thing, judgement: Judgement, score: Score, pair: Pair, ends: dict[int, End]) -> Decision:
    return Decision(thing, judgement, score.bits, score.parts, ends[pair[0]], ends[pair[1]])
