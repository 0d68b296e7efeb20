"""Whom a figure is of where no name stands before it: "nhà trường có 63 giáo viên", what someone tells of their own."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from kg.extract.annotations import Annotations, BodyMention, Mention, RoleMention
from kg.extract.body_meant import last_like, told_names
from kg.extract.patterns import Patterns, word_file
from kg.facts import Body, Event, Party, Statement, UnitRef
from kg.language.folding import fold
from kg.language.matcher import PhraseMatcher
from kg.language.names import UPPER
from kg.language.wordlists import either
from kg.vocabulary import heads_below, scheme

__all__ = ["Meant", "Village", "of_unit"]

_P = Patterns("figure_patterns.toml", "subject")
_FAR = 500
"""Characters over which a sentence may go on with a project."""
_CENTRAL = ("central-committee", "politburo", "national-assembly")
"""Bodies of the whole country that those sit in who speak for a province."""
_LOOKED = 24
"""Characters before and behind a common noun that are looked at."""


@cache
def _stand_ins() -> PhraseMatcher[tuple[str, str]]:
    """Common nouns with what tells whom they mean: a speaker, a council, a congress, or how the full name begins."""
    occasions = word_file("figure_words.json").groups("stand_ins")
    meant = {word: (how, "") for how, words in occasions.items() for word in words}
    named = {word: ("name", begin) for word, begin in told_names().items()}
    return PhraseMatcher((named | meant).items(), shared=True)


@cache
def _members() -> PhraseMatcher[str]:
    """Those who belong to a body, with how its name begins: "đảng viên" → "đảng bộ"."""
    groups = word_file("figure_words.json").groups("members")
    return PhraseMatcher(((word, begin) for begin, words in groups.items() for word in words), shared=True)


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


def _small(name: str) -> str:
    """The name as it stands within a sentence: "Thôn Đoài" → "thôn Đoài"."""
    return name[0].lower() + name[1:]


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
        self._villages = [Village(m.start(), m.end(), _small(m[0])) for m in _villages().finditer(ann.text)]
        self._village_names = [fold(v.name) for v in self._villages]
        self._village_starts = [v.start for v in self._villages]
        self._works = [Village(m.start(), m.end(), _small(m[0])) for m in _P.work.plain.finditer(ann.text)]
        self._events = [fact for fact in ann.facts if isinstance(fact, Event)]
        self._roles: dict[str, RoleMention] = {}
        for role in ann.roles:
            known = self._roles.get(role.person) if role.person else None
            if role.person and (known is None or (known.body and known.body.kind in _CENTRAL)):
                self._roles[role.person] = role  # of the Central Committee and of a province: the province

    def mentions(self) -> list[BodyMention | Village]:
        """Villages, and common nouns that stand for a body or village named before."""
        found: list[BodyMention | Village] = [one for one in self._villages if self._acts(one.start, one.end)]
        found += self.works()
        for start, end, (how, begin) in _stand_ins().find(self._ann.folded) if self._named or self._villages else ():
            if not self._acts(start, end):
                continue
            if (name := self._village(begin, start)) is not None:
                found.append(Village(start, end, name))
            elif (body := self._meant(how, begin, start, end)) is not None:
                found.append(BodyMention(start, end, body, generic=True))
        return found

    def works(self) -> list[Village]:
        """Projects, roads, estates where a clause is about them, and where a sentence goes on with one."""
        folded = self._ann.folded
        found = [one for one in self._works if self._opens(one.start) and _P.work_after.match(folded, one.end)]
        for again in _P.of_work.finditer(folded) if self._works else ():
            named = [one for one in self._works if again.start() - _FAR < one.start < again.start()]
            if named:
                found.append(Village(again.start(), again.end(), named[-1].name))
        return found

    def council(self, offset: int) -> Body | None:
        """The council whose session the article is about at `offset`."""
        if "kỳ họp" not in self._ann.folded[:offset]:
            return None
        return last_like(self._named, "hội đồng nhân dân", offset)

    def body_of_members(self, unit: UnitRef, offset: int) -> Body | None:
        """The body of a unit that those counted at `offset` belong to: party members to its party organisation."""
        found = _members().find(self._ann.folded[offset : offset + _LOOKED])
        begin = next((name for start, _, name in found if not self._ann.folded[offset : offset + start].strip()), None)
        named = [m for m in self._named if m.body.unit == unit] if begin else []
        return last_like(named, begin, len(self._ann.text)) if begin else None

    def _opens(self, start: int) -> bool:
        return _P.meant_before.search(self._ann.folded[max(0, start - _LOOKED) : start]) is not None

    def _acts(self, start: int, end: int) -> bool:
        """Whether words open their clause and go on with what is told of them."""
        return self._opens(start) and _P.meant_after.match(self._ann.folded, end) is not None

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
