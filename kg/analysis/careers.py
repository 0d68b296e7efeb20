"""Careers: which post a person comes to from which, where the tellings put them in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kg.analysis.network import Link

__all__ = ["steps"]

_STAGES = {"former": 0, "current": 1, "acting": 1, "unknown": 1, "incoming": 2}
"""What a status says of order: left before what is held, held before what is being taken up."""


@dataclass
class _Post:
    """A post of one person, over all tellings."""

    iri: str
    told: list[Mapping[str, str]] = field(default_factory=list)

    @property
    def place(self) -> tuple[int, str]:
        """Where it stands in time: by the newest telling's status, then by the earliest stated start or end."""
        newest = max(self.told, key=lambda row: (row["date"], row["fact"]))
        stated = sorted(day for row in self.told for day in (row["start"], row["end"]) if day)
        return _STAGES.get(newest["status"], 1), stated[0] if stated else ""


def steps(rows: Iterable[Mapping[str, str]]) -> list[Link]:
    """Links from post to post.

    Posts that nothing puts in order (several held at once) are side by side: each post of one moment leads to each of
    the next. An occasion is a person. The facts are those that tell of the later post.
    """
    people: dict[str, dict[str, _Post]] = defaultdict(dict)
    for row in rows:
        posts = people[row["person"]]
        posts.setdefault(row["post"], _Post(row["post"])).told.append(row)
    return [link for person in sorted(people) for link in _of_one(person, list(people[person].values()))]


def _of_one(person: str, posts: Sequence[_Post]) -> Iterable[Link]:
    moments: dict[tuple[int, str], list[_Post]] = defaultdict(list)
    for post in posts:
        moments[post.place].append(post)
    for before, after in pairwise(sorted(moments)):
        for old in moments[before]:
            for new in moments[after]:
                for row in new.told:
                    yield Link(
                        old.iri, new.iri, "career", person, row["fact"], row["start"] or row["date"], row["article"]
                    )
