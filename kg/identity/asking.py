"""Questions about who is who in a build folder, and verdicts on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kg.cache import Cache, UnreadableError
from kg.identity.decided import Decision, Member
from kg.identity.judgement import Judgement
from kg.identity.ledger import add_verdict, read_verdicts
from kg.identity.resolution import Identities
from kg.identity.verdicts import Side, Thing, Verdict, in_effect
from kg.identity.weights import APART, Score
from kg.language.folding import fold, nfc
from kg.rdf.iris import Iris
from kg.rdf.namespaces import DEFAULT_BASE

__all__ = ["Answer", "AskError", "Found", "Known", "opened"]

_SHOWN = 12
"""Candidates that are listed where a name is not enough to tell who is meant."""
_COMPARED = 20
"""Ways in which each of two things is shown that are compared: more make nothing clearer."""


class AskError(ValueError):
    """It is not clear what is meant, or a verdict cannot stand; the message says why."""


@dataclass(frozen=True)
class Found:
    """A thing that somebody asked about."""

    thing: Thing
    iri: str
    """That it has now."""
    asked: str
    """That it was asked for by, if it is one that leads to another, else the same."""
    members: tuple[Member, ...]
    """Where it is seen, the earliest first."""

    @property
    def name(self) -> str:
        """As it is first shown."""
        return self.members[0].name

    def __str__(self) -> str:
        articles = list(dict.fromkeys(member.article for member in self.members))
        more = f" and {len(articles) - 3} more" if len(articles) > 3 else ""
        iri = self.iri if self.asked.startswith(f"{self.iri}@") else self.asked  # what follows @ is no part of it
        return f"{self.name} <{iri}> in {', '.join(articles[:3])}{more}"


@dataclass(frozen=True)
class Answer:
    """What is held of two things, and why."""

    one: Found
    other: Found
    judgement: Judgement | None
    """None where they were never compared."""
    score: Score | None
    """The reasons for the two themselves."""
    through: tuple[Decision, ...] = ()
    """What joined them, where they are one by way of others."""
    verdict: Verdict | None = None
    """The person's word on the two, if there is one."""


class Known:
    """What is held of all people, bodies and events of a folder."""

    def __init__(self, folder: Path, base: str, identities: Identities) -> None:
        self._folder, self._base, self._identities = folder, base, identities
        self._verdicts = read_verdicts(folder)
        self._resolution = identities.resolve(self._verdicts)

    @property
    def base(self) -> str:
        """What the IRIs of the folder begin with."""
        return self._base

    def find(self, asked: str) -> Found:
        """Whom or what somebody means by an IRI (also one that leads to another), a name, or NAME@ARTICLE.

        Raises AskError if there is none, or more than one.
        """
        asked = nfc(asked.strip())
        found = list(self._by_iri(asked)) or list(self._by_name(asked))
        if len(found) == 1:
            return found[0]
        if not found:
            raise AskError(f"nobody and nothing is called {asked!r} in {self._folder}")
        shown = "".join(f"\n  {one}" for one in found[:_SHOWN])
        more = f"\n  … and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        raise AskError(f"{asked!r} is more than one; give an IRI, or NAME@ARTICLE:{shown}{more}")

    def why(self, one: Found, other: Found) -> Answer:
        """What is held of two things and why. Raises AskError for two of different kinds."""
        _comparable(one, other)
        verdict = self._verdict(one, other)
        score = self._score(one, other)
        if one.iri == other.iri:
            joins = [d for d in self._resolution.decisions if d.left.iri == one.iri and d.judgement is Judgement.SAME]
            return Answer(one, other, Judgement.SAME, score, tuple(joins), verdict)
        if verdict is not None and verdict.verdict is not Judgement.SAME:
            return Answer(one, other, verdict.verdict, score, (), verdict)
        if score is None:
            return Answer(one, other, None, None, (), verdict)
        apart = score.blocked or score.bits <= APART
        return Answer(one, other, Judgement.DIFFERENT if apart else Judgement.UNSURE, score, (), verdict)

    def judge(self, one: Found, other: Found, judgement: Judgement, *, note: str, by: str, at: str) -> Verdict:
        """Records a person's verdict in the ledger; the next build follows it.

        Raises AskError for two things of different kinds, for a thing and itself, and for a verdict that contradicts
        those there are.
        """
        _comparable(one, other)
        mine, yours = _sides(one, other)
        verdict = Verdict(one.thing, judgement, mine, yours, note=note, by=by, at=at)
        after = self._identities.resolve([*self._verdicts, verdict])
        if new := [problem for problem in after.problems if problem not in self._resolution.problems]:
            raise AskError(f"not recorded: {new[0]}; take one of them back first (kg unsure A B)")
        add_verdict(self._folder, verdict)
        self._verdicts.append(verdict)
        self._resolution = after
        return verdict

    def _by_iri(self, asked: str) -> Iterator[Found]:
        iri = asked if asked.startswith(self._base) else self._base + asked
        whole, _, article = iri.rpartition("@")
        if whole in self._resolution.members:
            meant = [member for member in self._resolution.members[whole] if member.article == article]
            if meant:
                yield _found(whole, iri, meant)
        elif iri in self._resolution.members:
            yield _found(iri, iri, self._resolution.members[iri])
        elif now := self._resolution.forwards.get(iri):
            meant = [member for member in self._resolution.members[now] if iri in (member.key, member.fine)]
            yield _found(now, iri, meant or self._resolution.members[now])

    def _by_name(self, asked: str) -> Iterator[Found]:
        name, _, article = asked.rpartition("@")
        if not name:
            name, article = asked, ""
        key = fold(name)
        for iri, members in sorted(self._resolution.members.items()):
            meant = [member for member in members if fold(member.name) == key]
            if article:
                meant = [member for member in meant if member.article == article]
            if meant:  # a name means the whole person, a name in an article that sighting
                yield _found(iri, f"{iri}@{article}", meant) if article else _found(iri, iri, members)

    def _verdict(self, one: Found, other: Found) -> Verdict | None:
        """The last word on any two sightings of the two."""
        mine, yours = ({member.sighted for member in found.members} for found in (one, other))
        for verdict in reversed(in_effect(self._verdicts)):
            left, right = set(verdict.left.seen), set(verdict.right.seen)
            if verdict.thing == one.thing and ((left & mine and right & yours) or (left & yours and right & mine)):
                return verdict
        return None

    def _score(self, one: Found, other: Found) -> Score | None:
        """That of the two sightings that fit best."""
        scores = [
            score
            for mine in islice(_shown_apart(one), _COMPARED)
            for yours in islice(_shown_apart(other), _COMPARED)
            if mine.sighted != yours.sighted and (score := self._identities.score(mine, yours)) is not None
        ]
        if scores:
            return max(scores, key=lambda score: (score.bits, score.parts))
        ends = {one.iri, other.iri}
        noted = [d for d in self._resolution.decisions if {d.left.iri, d.right.iri} == ends]
        return Score(max(noted, key=lambda decision: decision.score).parts) if noted else None


def opened(folder: str | Path) -> Known:
    """What is known in a build folder. Raises AskError where there is no build, and LedgerError."""
    folder = Path(folder)
    cache, base, identities = Cache(folder), "", None
    for path in cache.entries():
        try:
            entry = cache.load(path)
        except UnreadableError:  # a build names it
            continue
        if entry is None or not entry.key:
            continue
        if identities is None:
            base, identities = entry.base, Identities(Iris(entry.base))
        identities.add(entry.article, entry.facts)
    if identities is None:
        raise AskError(f"no build with its cache in {folder} (make one with: kg build ARTICLES -o {folder})")
    return Known(folder, base or DEFAULT_BASE, identities)


def _found(iri: str, asked: str, members: list[Member]) -> Found:
    return Found(members[0].thing, iri, asked, tuple(members))


def _comparable(one: Found, other: Found) -> None:
    if one.thing != other.thing:
        raise AskError(f"{one.name} is a {one.thing}, {other.name} a {other.thing}")
    if one.iri == other.iri and not {m.sighted for m in one.members} ^ {m.sighted for m in other.members}:
        raise AskError(f"both are {one.name} <{one.iri}>; to tell two apart in it, give NAME@ARTICLE")


def _sides(one: Found, other: Found) -> tuple[Side, Side]:
    """What a verdict names: sightings that both have are the narrower one's."""
    mine, yours = ({member.sighted: None for member in found.members} for found in (one, other))
    if mine.keys() <= yours.keys():
        yours = {sighted: None for sighted in yours if sighted not in mine}
    else:
        mine = {sighted: None for sighted in mine if sighted not in yours}
    return Side(one.asked, one.name, tuple(mine)), Side(other.asked, other.name, tuple(yours))


def _shown_apart(found: Found) -> Iterator[Member]:
    """The first sighting of each way in which a thing is shown."""
    ways: set[str] = set()
    for member in found.members:
        if member.fine not in ways:
            ways.add(member.fine)
            yield member
