"""Whom a figure is of where no name stands before it: "nhà trường có 63 giáo viên", what someone tells of their own."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from kg.extract.annotations import Annotations, BodyMention, Mention, RoleMention
from kg.extract.body_meant import last_like, told_names
from kg.extract.patterns import Patterns, word_file
from kg.facts import Body, Event, Party, Statement
from kg.language.folding import fold
from kg.language.matcher import PhraseMatcher
from kg.language.names import UPPER
from kg.language.wordlists import either
from kg.vocabulary import heads_below, scheme

__all__ = ["Meant", "Village", "of_unit"]

_P = Patterns("figure_patterns.toml", "subject")
_LOOKED = 24
"""Characters before and behind a common noun that are looked at."""


@cache
def _stand_ins() -> PhraseMatcher[tuple[str, str]]:
    """Common nouns with what tells whom they mean: a speaker, a council, a congress, or how the full name begins."""
    occasions = word_file("figure_words.json").groups("stand_ins")
    meant = {word: (how, "") for how, words in occasions.items() for word in words}
    named = {word: ("name", begin) for word, begin in told_names().items()}
    return PhraseMatcher((named | meant).items(), shared=True)


class Village(Mention):
    """A village named or meant, by its name: no body of the register and no unit."""

    name: str


@cache
def _villages() -> re.Pattern[str]:
    """A village by its name: "thôn Vĩnh Ninh", "bản Huổi Chát", "khu phố 5"."""
    heads = heads_below(scheme("organisations"), "community")
    name = rf"[{UPPER}][\w’'-]*"
    return re.compile(
        rf"\b(?:(?i:{either(heads)}))\s(?:{name}(?:\s{name}){{0,3}}(?:\s\d{{1,2}}\b)?|\d{{1,2}}\b(?![.,]\d|%))"
    )


def of_unit(body: Body) -> Party:
    """The body as a subject, or the unit it acts for as a whole (`vg:actsForUnit`)."""
    concept = scheme("organisations").concepts.get(body.kind)
    general = concept is not None and concept.note("actsForUnit") == "true"
    return Party(unit=body.unit) if general and body.unit else Party(body=body)


class Meant:
    """Finds the bodies that common nouns stand for, and those whose people speak."""

    def __init__(self, ann: Annotations) -> None:
        """Reads `bodies`, `roles` and the statements among the facts."""
        self._ann = ann
        self._named = sorted((m for m in ann.bodies if not m.generic), key=lambda m: m.start)
        self._said = [fact for fact in ann.facts if isinstance(fact, Statement)]
        self._villages = [Village(m.start(), m.end(), m[0]) for m in _villages().finditer(ann.text)]
        self._village_names = [fold(v.name) for v in self._villages]
        self._village_starts = [v.start for v in self._villages]
        self._events = [fact for fact in ann.facts if isinstance(fact, Event)]
        self._roles: dict[str, RoleMention] = {}
        for role in ann.roles:
            if role.person:
                self._roles.setdefault(role.person, role)

    def mentions(self) -> list[BodyMention | Village]:
        """Villages, and common nouns that stand for a body or village named before."""
        found: list[BodyMention | Village] = [one for one in self._villages if self._acts(one.start, one.end)]
        for start, end, (how, begin) in _stand_ins().find(self._ann.folded) if self._named or self._villages else ():
            if not self._acts(start, end):
                continue
            if (name := self._village(begin, start)) is not None:
                found.append(Village(start, end, name))
            elif (body := self._meant(how, begin, start, end)) is not None:
                found.append(BodyMention(start, end, body, generic=True))
        return found

    def _acts(self, start: int, end: int) -> bool:
        """Whether words open their clause and go on with what is told of them."""
        before = self._ann.folded[max(0, start - _LOOKED) : start]
        return bool(_P.meant_before.search(before) and _P.meant_after.match(self._ann.folded, end))

    def _village(self, begin: str, offset: int) -> str | None:
        """The village last named before `offset` that is called so."""
        for at in range(bisect_right(self._village_starts, offset) - 1, -1, -1):
            if self._village_names[at].startswith(f"{begin} "):
                return self._villages[at].name
        return None

    def _meant(self, how: str, begin: str, offset: int, end: int) -> Body | None:
        """The body last named before `offset` whose name begins so, or the one that speaks, sits or meets."""
        if how == "speaker":
            speaker = self.speaker(offset)
            return speaker.body if speaker else None
        if how == "congress":
            return next((e.host for e in self._events if e.kind == "congress" and e.host), None)
        if how == "council":
            passes = _P.passes.match(self._ann.folded, end)
            return last_like(self._named, "hội đồng nhân dân", offset) if passes else None
        return last_like(self._named, begin, offset)

    def speaker(self, offset: int) -> Party | None:
        """Whose office the words at `offset` are told from: the speaker's body, or the unit it acts for."""
        for said in self._said:
            if any(span.start <= offset < span.end for span in said.evidence):
                role = self._roles.get(said.speaker.person or "")
                return of_unit(role.body) if role else None
        return None
