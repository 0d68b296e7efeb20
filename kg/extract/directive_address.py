"""Who is addressed, and where the words of the task begin."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.extract.body_meant import common_names
from kg.extract.directive_adverbs import beyond_apposition, beyond_asides, beyond_groups
from kg.extract.directive_bare import in_own_house, swallowed
from kg.extract.directive_listed import heads_of_group, listed_behind
from kg.extract.directive_meant import (
    body_beside,
    body_of,
    comrades,
    level_of_party,
    newly_named,
    of_congress,
    of_no_school,
    of_the_same,
    several_units,
    shares_head,
    stands_for,
)
from kg.extract.directive_words import counted, group, starts_with
from kg.extract.event_actors import Actor, Reading
from kg.extract.patterns import Patterns
from kg.facts import Body, Party
from kg.language.folding import fold
from kg.language.names import UPPER

__all__ = ["Address", "address_at", "party_of"]

_P = Patterns("directive_patterns.toml", "address")

_TERM = re.compile(r"(?:khóa \w+|(?:nhiệm kỳ|nk) [\d\s–-]+)(?!\w)")
_RANGE = re.compile(r"\s?từ\s")
_TO = re.compile(r"\s(?:đến|tới|-|–)\s")
_PLURAL = re.compile(r"\b(?:các|những|mọi|tất cả|mỗi|từng)\b")
_PARTS = re.compile(r"\b(?:các|những|mọi|tất cả|\d{1,3}|hai|ba|bốn|năm)\s\w")
"""What parts a group is of, before the body they belong to: "các ban | HĐND tỉnh", "hai ban | HĐND xã"."""
_VERBS_TOO = ("cho", "lãnh đạo")
"""Glue that right behind somebody is a verb: "Sở A | cho học sinh nghỉ học", "Đảng ủy A | lãnh đạo các chi bộ"."""
_LISTED = re.compile(rf"(?:, | và |, và )[{UPPER}]|: ")
_SEPARATOR = re.compile(r"(?:, và |, | và | - |-)\Z")
_OWNED = ("ngành ", "lực lượng ")
_FIRMS = ("company", "corporation")
_SPACE = re.compile(r"[\s,:;]+")
_THESE = re.compile(r"\s(?:này|nói trên|kể trên|nêu trên)(?=\s)")
_AND_SO_ON = re.compile(r"\s?(?:…|\.{3})(?=\s[^\W\d])")
_ASIDE = re.compile(r"\s?\([^()\n]{2,60}\)(?=[,;]\s| và )")
_DASH = re.compile(r"\s[-–]\s")


@dataclass(slots=True)
class Address:
    """Those addressed from a position on, and where what they are told begins."""

    end: int
    parties: list[Party] = field(default_factory=list)
    group: bool = False
    """Somebody is addressed, if only a group."""
    group_last: bool = False
    """The last of them is a group."""
    named: int = 0
    """Where their names end."""

    @property
    def found(self) -> bool:
        """Whether anyone is addressed."""
        return self.group or bool(self.parties)

    def add(self, *parties: Party) -> None:
        """Those addressed as well; each once."""
        for party in parties:
            if party not in self.parties:
                self.parties.append(party)


def party_of(actor: Actor) -> Party:
    """Who an actor is as one addressed: a person called by an office stands for the body."""
    if actor.office and not actor.by_name and actor.body:
        return Party(body=actor.body)
    return actor.party


def address_at(reading: Reading, position: int, limit: int) -> Address:
    """Reads those addressed from `position` on, not beyond `limit`."""
    return _Addressed(reading, position, limit).read()


def _in_name(text: str, start: int, end: int) -> bool:
    """Whether a common name only begins one: "Trạm | Hội ngộ A"."""
    return text[start].isupper() and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


class _Group:
    """The group named last: what it is called, where it begins, and whether what follows says of whom it is."""

    def __init__(self, start: int) -> None:
        self.start = start
        self.text = ""
        self.several = False
        """It is named in the plural: "các xã" of the body behind it."""
        self.governing = False
        """It is "chính quyền": those whose name follows."""
        self.owned = False
        """It is a branch or a force: the unit right behind only tells whose, "ngành y tế | tỉnh"."""


class _Addressed:
    """Reads names, groups and what stands between them, from a position on."""

    def __init__(self, reading: Reading, position: int, limit: int) -> None:
        self._reading, self._folded = reading, reading.folded
        self._start = self._position = position
        self._limit = limit
        self._address = Address(position)
        self._actors = reading.acting(position, limit)
        self._group = _Group(position)
        self._beside = False
        """What was read last is "cùng": who follows may only help."""
        self._over = False

    def read(self) -> Address:
        """Those addressed, as far as one stands beside the other."""
        while self._position < self._limit:
            if self._address.found and (aside := _ASIDE.match(self._folded, self._position, self._limit)):
                self._position = aside.end()
            partner = self._partner()
            space = _SPACE.match(self._folded, self._position, self._limit)
            at = partner or (space.end() if space else self._position)
            while self._actors and self._actors[0].end <= at:
                self._actors.pop(0)
            if not (self._somebody(at) or (not self._over and (self._glue(at) or self._attribute()))):
                break
        found = self._address
        if found.found:
            if and_so_on := _AND_SO_ON.match(self._folded, found.end, self._limit):
                found.end = and_so_on.end()
            if found.group_last:
                found.end = beyond_groups(self._folded, found.end, self._limit)
            found.named = found.end
            found.end = beyond_asides(self._folded, found.end, self._limit)
            if found.group_last and (these := _THESE.match(self._folded, found.end, self._limit)):
                found.end = these.end()
        return found

    def _attribute(self) -> bool:
        """As in "các cơ quan | đóng trên địa bàn thị trấn|, Chủ tịch UBND xã A": where a group is, others behind it."""
        where = _P.based.match(self._folded, self._position, self._limit) if self._address.group_last else None
        if where is None or not any(actor.start == where.end() for actor in self._actors):
            return False
        self._actors = [actor for actor in self._actors if actor.start >= where.end()]
        self._position = where.end()
        return True

    def _partner(self) -> int:
        """Where the next firm of a consortium begins, behind a dash: "Liên danh Công ty A - | Công ty B"; else 0."""
        dash = _DASH.match(self._folded, self._position, self._limit) if self._address.parties else None
        firm = dash and next((a for a in self._actors if a.start == dash.end() and a.party.body), None)
        if firm and self._folded.startswith("chi nhánh", firm.start):
            self._to(firm.end)  # "Công ty A - Chi nhánh B" is one
            return 0
        return dash.end() if dash and firm else 0

    def _somebody(self, at: int) -> bool:
        if self._meant(at):
            return True
        named = group().match(self._folded, at, self._limit)
        if named and named.group() in common_names() and _in_name(self._reading.text, at, named.end()):
            named = None
        named = None if named and _P.facility.match(self._folded, at) else named
        own = in_own_house(self._reading, at, self._limit)
        common = named and self._actors and (named.end() > self._actors[0].end or of_no_school(self._actors[0].party))
        if self._actors and self._actors[0].start <= at and not common:
            if self._helps(self._actors[0]):
                self._over = True
                return False
            if own is None or own[0] < self._actors[0].end:
                self._one(self._actors.pop(0))
                return True
        if named and named.group().startswith("lãnh đạo ") and self._gives_to(at):
            return False
        if own and not (named and named.end() > own[0]):
            self._own(at, *own)
            return True
        if units := several_units(self._reading, at):
            self._to(units[0])
            self._address.parties += units[1]
            self._address.group = True
            return True
        if named:
            self._several(at, named)
            return True
        if many := counted().match(self._folded, at, self._limit):
            self._to(many.end())
            self._address.group = self._group.several = True
            self._group.start, self._group.text = at, ""
            return True
        return self._range()

    def _own(self, at: int, end: int, parties: list[Party]) -> None:
        """Those called as in their own house, unless they only say whose those before are.

        As in "bác sĩ của | trạm", "các thành viên | Ban Chỉ đạo".
        """
        whose = self._address.found and self._folded.endswith(("của ", "thuộc "), self._start, at)
        whose |= self._group.several and self._address.group_last and self._address.end + 1 == at
        self._to(end)
        self._address.add(*(() if whose else parties))
        self._address.group |= not parties
        self._address.group_last = False

    def _to(self, end: int) -> None:
        self._position = self._address.end = end

    def _meant(self, at: int) -> bool:
        """Those that the article's appointments tell: "tân Giám đốc", "hai đồng chí"."""
        newly = _P.newly.match(self._folded, at, self._limit)
        if newly and (person := newly_named(self._reading, newly, self._actors)):
            self._to(person[0])
            self._address.parties.append(person[1])
            return True
        if found := comrades(self._reading, at, self._limit):
            self._to(found[0])
            self._address.add(*found[1])
            return True
        return False

    def _one(self, actor: Actor) -> None:
        """A name: one addressed, or whose the group before it is ("các xã của | tỉnh" are not the province)."""
        if many := self._of_many(actor):
            self._several(actor.start, many)
            return
        if self._is_plural(actor):
            self._to(actor.end)
            self._address.group = self._address.group_last = True
            self._group = _Group(actor.start)
            return
        party = of_congress(self._reading, actor) or party_of(actor)
        cut = swallowed(self._reading, actor, self._limit)
        party = cut[1] if cut else party
        whose = self._is_owner(actor, party)
        if self._group.several and party.unit:
            party = body_of(party.unit, self._group.text)
        elif party.unit and self._folded.endswith("cấp ủy ", self._start, actor.start):
            party = body_of(party.unit, "đảng ủy")
        elif party.unit and not actor.generic:
            party = body_beside(self._address.parties, party.unit, self._folded[self._address.end : actor.start])
        if not whose and (completed := self._completed(actor, party)):
            self._address.parties[-1] = completed
        elif not whose and party not in self._address.parties:
            self._address.parties += [party, *of_the_same(self._reading, actor, party)]
        self._to(cut[0] if cut else actor.end)
        self._address.group_last = False
        if party.body and party.body.unit and " xã " in party.body.name:
            self._listed(party.body.name.partition(" xã ")[0] + " xã", r"(?:, | và |, và )")
        self._titled()
        if actor.office and (charge := _P.in_charge.match(self._folded, self._position, self._limit)):
            self._to(charge.end())
        if beyond := beyond_apposition(self._folded, self._position, self._limit):
            self._to(beyond - 1)

    def _of_many(self, actor: Actor) -> re.Match[str] | None:
        """As in "Ban Chỉ huy Phòng thủ dân sự | các xã, phường": the units whose bodies are meant, no body of one."""
        body = actor.party.body
        if body is None or actor.party.person:
            return None
        at = actor.end + 1
        units = _P.many_units.match(self._folded, at, self._limit)
        longer = group().match(self._folded, units.start("units"), self._limit) if units else None
        return longer or units

    def _is_plural(self, actor: Actor) -> bool:
        """As in "các | phòng GD&ĐT", "các | Phòng Y tế huyện": several of a kind, none of one unit, and no list."""
        body = actor.party.body
        if body is None or actor.office or actor.party.person or not body.name.startswith("Phòng "):
            return False
        if (body.unit is not None and body.unit.code) or _LISTED.match(self._reading.text, actor.end, self._limit):
            return False
        return self._folded.endswith(("các ", "những ", "các phòng ", "những phòng "), 0, actor.start)

    def _completed(self, actor: Actor, party: Party) -> Party | None:
        """As in "Bưu điện văn hóa | xã": the body named right before, of the unit that only tells whose it is."""
        last = self._address.parties[-1] if self._address.parties else None
        beside = self._folded[self._address.end : actor.start] == " " and not self._address.group_last
        if last is None or last.body is None or party.unit is None or not (actor.generic and beside):
            return None
        if last.body.unit not in (None, party.unit) or last.body.name.endswith(party.unit.name):
            return None
        return Party(body=Body(f"{last.body.name} {party.unit.name}", last.body.kind, party.unit))

    def _helps(self, actor: Actor) -> bool:
        """As in "Sở A cùng | Công ty B nâng …": a firm or a higher body that another one is to act with."""
        last = self._address.parties[-1] if self._beside and self._address.parties else None
        if last is None or last.person or actor.party.person or actor.office:
            return False
        if last.name.partition(" ")[0] == actor.party.name.partition(" ")[0]:
            return False
        firm = actor.party.body is not None and actor.party.body.kind in _FIRMS
        return firm or level_of_party(actor.party) < level_of_party(last)

    def _titled(self) -> None:
        """Past the body of which one addressed is a part: "Sở A - cơ quan thường trực Ban B"."""
        title = _P.titled.match(self._folded, self._position, self._limit)
        if title and self._actors and self._actors[0].start in (title.start("standing"), title.end()):
            end = self._actors.pop(0).end
            self._to(end + self._folded.startswith(")", end))

    def _is_owner(self, actor: Actor, party: Party) -> bool:
        """Whether a name only says whose the group before it is."""
        several, governing, folded, end = self._group.several, self._group.governing, self._folded, self._address.end
        if (
            self._group.owned
            and party.unit
            and self._address.group_last
            and folded[end : actor.start] in (" ", " của ")
        ):
            return True
        if not several or any(p.unit for p in self._address.parties):  # a second unit of a list
            return False
        gap = folded[end : actor.start]
        if party.unit:
            *_, first, last = [
                "",
                *folded[max(0, end - 30) : end].split(),
            ]  # "các xã A và B", "hai đặc khu A, B" names them
            named = gap.strip() != "của" and fold(party.unit.name).startswith((last, f"{first} {last}"))
            return not named and "," not in gap and not governing  # "chính quyền và các ban, ngành tỉnh A"
        if party.body is None or governing or shares_head(folded[self._group.start : end], party.body):
            return False
        if actor.start < end:
            return _PARTS.search(folded, self._group.start, actor.start) is not None
        return actor.start > end and (gap.strip() in ("", "của", "thuộc") or _P.members.fullmatch(gap) is not None)

    def _several(self, at: int, named: re.Match[str]) -> None:
        """A group by its common name: "UBND các xã", "các sở, ngành", "nhà trường"."""
        goes_on = self._group.several and self._folded[self._position : at] == " "  # "các tổ chức | đoàn thể"
        before = self._address.group
        members = self._group.several and self._address.group_last and self._address.end + 1 == at
        self._to(self._before_name(at, named.end()))
        self._address.group = self._address.group_last = True
        self._group.start, self._group.text = at, self._folded[at : self._position]
        self._group.several = goes_on or _PLURAL.search(named.group()) is not None
        self._group.owned = named.group().startswith(_OWNED)
        if within := _P.within.match(self._folded, self._position, self._limit):
            self._position, self._group.several = within.end(), False  # "các đồng chí trong Ban Thường vụ"
        first = self._group.governing or not self._address.parties
        self._group.governing = first and "chính quyền" in self._folded[self._start : self._position]
        owned = before and self._folded.endswith("của ", self._start, at)  # "y, bác sĩ của trạm"
        if (meant := stands_for(self._reading, named)) and not (owned or members):
            self._address.add(meant)
        if head := heads_of_group(named.group()):
            self._listed(head, r":?\s")

    def _before_name(self, at: int, end: int) -> int:
        """The end of a group without the word that only opens a name: "các quận, huyện|, thành phố Thủ Đức"."""
        name = next((a.start for a in self._actors if at < a.start < end < a.end), None)
        opening = _SEPARATOR.search(self._folded, at, name) if name else None
        return opening.start() if opening else end

    def _listed(self, head: str, gap: str) -> None:
        """Names behind a head that they share and nothing else has read: "các thôn | A, B"."""
        if found := listed_behind(self._reading, self._position, self._limit, head, gap):
            self._to(found[0])
            self._address.add(*found[1])
            self._address.group_last = False

    def _range(self) -> bool:
        """As in "các tỉnh | từ A đến B": a range names neither A nor B."""
        span = _RANGE.match(self._folded, self._position, self._limit) if self._group.several else None
        if span is None or len(self._actors) < 2 or self._actors[0].start != span.end():
            return False
        if not _TO.fullmatch(self._folded, self._actors[0].end, self._actors[1].start):
            return False
        self._to(self._actors[1].end)
        return True

    def _gives_to(self, at: int) -> bool:
        """Whether somebody stands right before, so that what may be glue is a verb."""
        return self._address.found and self._folded[self._address.end : at].strip() == ""

    def _glue(self, at: int) -> bool:
        """What may stand beside a name: a term of office, "và", "cùng với", "lãnh đạo"."""
        term = _TERM.match(self._folded, at, self._limit) if self._address.found else None
        if term:
            self._to(term.end())
            return True
        glue = starts_with("directive_glue.txt").match(self._folded, at, self._limit)
        if glue is None or (glue.group() in _VERBS_TOO and self._gives_to(at)):
            return False
        self._position = glue.end()
        self._beside = glue.group().startswith("cùng")
        return True
