"""Who "cần", "phải" do something, and whom a verb of asking names only behind a topic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.extract.directive_address import Address, address_at, party_of
from kg.extract.directive_adverbs import beyond_apposition, beyond_asides, predicate_at, verb_behind_attribute
from kg.extract.directive_clause import beyond_leads, clause_at
from kg.extract.directive_state import Walk
from kg.extract.directive_words import counted, group, starts_with
from kg.extract.event_actors import Actor
from kg.extract.patterns import Patterns
from kg.facts import Party
from kg.language.gates import Gated

__all__ = ["Need", "behind_topic", "beyond_attribute", "called_so", "is_common", "needs"]

_P = Patterns("directive_patterns.toml", "follow")
_NEED = Gated(
    r"\s(?:cần phải|cần|phải|nên|có trách nhiệm|có nhiệm vụ|"
    r"chịu trách nhiệm(?! (?:toàn diện|trước|về|chính|cao nhất))|được giao (?:nhiệm vụ|trách nhiệm))\s"
)
_BOUND = re.compile(r"(?:[,:;]\s|\b(?:rằng|là|nhấn mạnh|lưu ý|khẳng định|yêu cầu|đòi hỏi|nêu rõ)\s)[“\"]?")
"""Behind which the clause may begin in which someone must do something."""
_SUFFERED = ("để ", "tránh ", "khiến ", "bắt ", "buộc ", "nếu ", "làm cho ")
"""Behind these what somebody "phải" do is what befalls them and no task."""
_FORCED = re.compile(r"\s(?:không được|không để)\s[^,;.]*\b(?:buộc|bắt|ép|khiến|để)\s")
"""The same within what a group must not do: "các trường không được ép | học sinh phải mua …"."""
_BESIDE = re.compile(r"\s(?:cùng với|cùng|phối hợp với|phối hợp cùng)\s")
_OPENS = (", ", ": ", " rằng ", " là ", "nhấn mạnh ", "lưu ý ", "khẳng định ", "nêu rõ ", "chỉ rõ ")
_PART_OF = (" thuộc ", " trực thuộc ")
_NAME_LENGTH = 60
"""Characters before "cần" among which the name of a group is looked for."""


@dataclass(frozen=True, slots=True)
class Need:
    """Those named from character `begin` on must do what is told from `task` on."""

    begin: int
    task: int
    parties: tuple[Party, ...]
    common: bool = False
    """Called by one common name ("đơn vị", "nhà trường"): the one addressed before, if anyone."""


def is_common(folded: str, begin: int) -> bool:
    """Whether the name at `begin` means the one addressed before: "đơn vị", "nhà trường"; "các sở", "cán bộ" do not."""
    common, longest = starts_with("directive_common.txt").match(folded, begin), group().match(folded, begin)
    return common is not None and (longest is None or longest.end() <= common.end())


def called_so(walk: Walk, begin: int, parties: list[Party]) -> list[Party]:
    """Those meant by the common name at `begin`: "nhà trường", "công ty" are no commune or province."""
    units = _P.unit_like.match(walk.folded, begin) is not None
    return [party for party in parties if units or not party.unit]


def needs(walk: Walk, start: int, limit: int) -> Iterator[Need]:
    """Those who "cần", "phải" do something between `start` and `limit`: bodies and units first, then groups."""
    folded = walk.folded
    text = walk.reading.text
    marks = [m for m in _NEED.finditer(folded, start, limit) if text[m.start() + 1].islower()]  # "ông Cần" is a name
    if not marks:
        return
    for actor in walk.reading.acting(start, limit):
        need = _P.need.match(folded, _beyond_what_it_is(folded, actor.end, limit), limit)
        if need and any(map(str.isupper, text[need.start() : need.end()])):
            continue
        told = not actor.by_name or actor.party.person in walk.told or _is_next(walk, start, actor)
        if need and folded.endswith(_PART_OF, start, actor.start):
            group_at = _group_before(walk, start, folded.rfind(" thuộc", start, actor.start))
            if group_at is not None:  # "các phòng chuyên môn thuộc | UBND xã phải"
                yield Need(group_at, need.end(), ())
            continue
        if need and told and not _P.member.search(folded, start, actor.start):
            begin, parties = _together(walk, start, actor.start, actor.end)
            yield Need(begin, need.end(), parties or (party_of(actor),))
    for mark in marks:
        if folded.endswith("không", start, mark.start()):
            continue  # "người dân không cần biết"
        if newly := _newly_before(walk, start, mark.start()):
            yield Need(newly[0], mark.end(), (newly[1],))
            continue
        if (several := _list_before(walk, start, mark.start())) is not None:
            yield Need(several[0], mark.end(), several[1])
            continue
        first = _group_before(walk, start, mark.start())
        suffered = first is not None and (
            folded.endswith(_SUFFERED, start, first) or _FORCED.search(folded, first, mark.start()) is not None
        )
        if suffered or (folded.startswith("được ", mark.end()) and not folded.startswith("được giao", mark.end())):
            continue  # "không để | người dân phải đi lại", "người dân phải được báo trước"
        if first is not None and folded.count("“", start, mark.start()) <= folded.count("”", start, mark.start()):
            # in an open quotation it is a thought on what people ought to be
            named = tuple(address_at(walk.reading, first, mark.start() + 1).parties)
            yield Need(first, mark.end(), named, common=not named and is_common(folded, first))


def _is_next(walk: Walk, start: int, actor: Actor) -> bool:
    """As in "Riêng ông B, Giám đốc Sở A, phải …", behind a task: another who holds an office, first in the sentence."""
    if not (walk.passage.fresh and actor.office) or actor.party == walk.passage.issuer:
        return False
    return actor.start in (start, beyond_leads(walk.reading, start, actor.start + 1))


def _beyond_what_it_is(folded: str, position: int, limit: int) -> int:
    """As in "Sở A, cơ quan thường trực, | cần", "Sở A theo chức năng được giao | phải": behind what sets one off."""
    verb = beyond_apposition(folded, position, limit)
    return verb - 1 if verb else beyond_asides(folded, position, limit)


def _together(walk: Walk, start: int, begin: int, end: int) -> tuple[int, tuple[Party, ...]]:
    """As in "nhấn mạnh, Sở A, Sở B và UBND xã C cần": all those named together, up to `end`."""
    starts = [beyond_leads(walk.reading, start, begin), *(m.end() for m in _BOUND.finditer(walk.folded, start, begin))]
    for at in starts:
        address = address_at(walk.reading, at, end)
        speaks = bool(address.parties and address.parties[0].person)  # "Ông A cho rằng Sở B cần"
        if at >= begin or not address.found or speaks:
            continue
        if address.end == end or _BESIDE.fullmatch(walk.folded, address.end, begin):
            return at, tuple(address.parties)  # "phường A cùng với | Sở B cần"
    return begin, ()


def _newly_before(walk: Walk, start: int, end: int) -> tuple[int, Party] | None:
    """As in "đồng chí tân Giám đốc Sở cần …": who was appointed, called by nothing but the new office."""
    at = walk.folded.rfind("tân ", max(start, end - _NAME_LENGTH), end)
    if at < 0:
        return None
    address = address_at(walk.reading, at, end + 1)
    return (at, address.parties[0]) if address.end == end and len(address.parties) == 1 else None


def _list_before(walk: Walk, start: int, end: int) -> tuple[int, tuple[Party, ...]] | None:
    """As in "UBND tỉnh A, các ngành và các xã phải …": a list of bodies that ends in a group, up to `end`."""
    for actor in walk.reading.acting(start, end):
        head = walk.folded[start : actor.start].removesuffix("lãnh đạo ")
        opens = not head or head.endswith(_OPENS) or beyond_leads(walk.reading, start, actor.start) >= start + len(head)
        if opens and not actor.party.person:
            address = address_at(walk.reading, actor.start, end + 1)
            if address.end == end and address.group_last and address.parties:
                return actor.start, tuple(address.parties)
    return None


def _group_before(walk: Walk, start: int, end: int) -> int | None:
    """Where a group's name begins that ends (but for "cũng", "còn") at `end`, or opens the clause before it."""
    folded = walk.folded
    head = re.sub(r"(?:\s(?:cũng|còn|luôn))+$", "", folded[start:end])
    first = start + max(0, len(head) - _NAME_LENGTH)
    for match in re.finditer(r"(?:^|(?<=[\s,]))\w", head[-_NAME_LENGTH:]):
        at = first + match.start()
        if (at > start and walk.reading.text[at - 1 : at] in ("“", '"')) or folded.startswith("cơ ", at - 3):
            continue  # a quoted thought on what people ought to be; "cơ sở" is no "sở"
        if folded.endswith(("vai trò ", "trách nhiệm ", "vai trò của ", "trách nhiệm của "), start, at):
            continue  # "với vai trò | người đứng đầu, Chủ tịch UBND các xã phải …"
        found = group().match(folded, at) or counted().match(folded, at)
        if not found or found.end() > start + len(head):
            continue
        rest = folded[found.end() : start + len(head)]
        opens = folded[at - 2 : at] in (", ", "- ", "+ ", "* ", ". ", ") ") or at == start
        if not rest or (opens and _P.attribute.fullmatch(rest)):
            return at
        if rest and address_at(walk.reading, at, end + 1).end == end:
            return at  # "chủ đầu tư và các nhà thầu"
        if at == start and folded.startswith(" phải ", end) and _P.attribute_of_place.fullmatch(rest):
            return at
    return None


def beyond_attribute(walk: Walk, position: int, limit: int) -> int:
    """Where the task begins behind what tells which of a group are meant: "các xã có hồ sơ trễ hạn phải …"."""
    if starts_with("directive_imperatives.txt").match(walk.folded, position + 1):
        return position
    which = _P.which.match(walk.folded, position, limit)
    if which:
        return which.end()
    found = _attribute_and_need().match(walk.folded, position, limit)
    if found:
        return found.end()
    named = walk.folded[max(0, position - _NAME_LENGTH) : position]
    verb = verb_behind_attribute(walk.folded, position, limit, people=_P.people.search(named) is not None)
    return verb - 1 if verb else position


@cache
def _attribute_and_need() -> re.Pattern[str]:
    return re.compile(f"{_P.attribute.pattern}?{_NEED.pattern}")


def behind_topic(walk: Walk, position: int, limit: int) -> Address | None:
    """As in "lưu ý để giảm tai nạn, Công an xã cần …": those told behind a topic, or before "cần", "phải"."""
    clause = clause_at(walk.reading, position, limit)
    if clause and clause.address.found:
        return clause.address
    for need in needs(walk, position, limit):
        lead = walk.folded[position : need.begin].rstrip()
        if not lead or _P.leads_need.search(lead):
            return Address(need.task, list(need.parties), group=not need.parties)
    return clause.address if clause else _forbidden(walk, position, limit)


def _forbidden(walk: Walk, position: int, limit: int) -> Address | None:
    """As in "lưu ý, bão còn mạnh, các xã | không được chủ quan": who must not do something, behind a statement."""
    if predicate_at(walk.folded, position + 1, limit):
        return None
    for must_not in _P.must_not.plain.finditer(walk.folded, position, limit):
        begin = walk.folded.rfind(", ", position, must_not.start()) + 2
        address = address_at(walk.reading, begin, limit) if begin > position + 2 else None
        if address and address.found and address.end == must_not.start():
            return address
    return None
