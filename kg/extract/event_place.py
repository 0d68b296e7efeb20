"""Where an event was: the smallest unit that holds all of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.extract.annotations import Sentence
from kg.extract.event_actors import Actor, Reading
from kg.extract.event_cues import Cue
from kg.extract.event_hosts import far_apart, home_of, opened_by, seats, voters_of
from kg.extract.patterns import Patterns
from kg.facts import Body, UnitRef
from kg.units.register import register
from kg.vocabulary import scheme

__all__ = ["common_unit", "host_of", "is_national", "lies_in", "said_unit", "stops", "unit_of"]

_P = Patterns("event_patterns.toml", "place")

_NEAR = 24
"""Characters behind a comma within which the main clause names who acts."""
_COMMUNE = 5
_DISTRICT = 3
"""Digits of the code of a commune."""
_LIST = re.compile(r"\s*(?:,|\(|-|–|và|,\s?và)\s*")
_BY_MEMBERS = frozenset(("decision", "establishment"))
"""Acts of a body that are told of its members: "các đại biểu HĐND phường thông qua …"."""
_OUTGOING = frozenset(("working-session", "visit", "voter-meeting"))


def is_national(body: Body | None) -> bool:
    """Whether a body is one of the whole country: "Quốc hội", "Bộ Y tế"."""
    if body is None or body.unit is not None:
        return False
    concept = scheme("organisations").concepts.get(body.kind)
    return concept is not None and concept.values("level") == ("national",)


def common_unit(units: Iterable[UnitRef], reading: Reading) -> UnitRef | None:
    """The smallest of the units if it is one, else the smallest that holds them all (today the province).

    `units` are those named together; units that hold others of them do not count.
    """
    distinct = {unit.version or unit.name: unit for unit in units}
    if not distinct:
        return None
    deepest = max(len(unit.code or "") for unit in distinct.values())
    small = [unit for unit in distinct.values() if len(unit.code or "") == deepest]
    if len(small) == 1:
        return small[0]
    return _holding(small, reading)


def _holding(units: list[UnitRef], reading: Reading) -> UnitRef | None:
    """The smallest unit that holds several: a district of the time before the reform, a province, or none."""
    known = reading.notes.context.province
    try:
        above = [[*register().ancestors(register().get(unit.version or ""))] for unit in units]
    except ValueError:  # a unit the register does not know
        return known
    shared = next((unit for unit in above[0] if all(unit in others for others in above[1:])), None)
    if shared is None:
        return None
    if known and known.code == shared.code:
        return known
    named = (m.unit for m in reading.notes.units if m.unit.code == shared.code and m.unit.edition == shared.edition)
    if told := next(named, None):
        return told
    return UnitRef(shared.full_name, shared.version, shared.code, shared.edition)


def _clause(reading: Reading, sentence: Sentence, cue: Cue) -> int:
    """Start of the main clause before the cue: after an opening such as "Sau khi …," or "Nhân dịp …,"."""
    if not _P.aside.match(reading.folded, sentence.start, cue.start):
        return sentence.start
    starts = [
        a.start for a in reading.acting(sentence.start, cue.start) if reading.folded[a.start - 2 : a.start] == ", "
    ]
    return starts[0] if starts else sentence.start


def _owner(reading: Reading, cue: Cue) -> Body | None:
    """As in "hội nghị của Đảng ủy phường": the body right behind the occasion's name."""
    if not cue.noun or _P.papers.search(reading.folded, cue.start, cue.end):
        return None
    of = _P.owned.match(reading.folded, cue.end, cue.end + 60)
    actor = reading.at(of.end()) if of else None
    if of is None and _P.session.match(reading.folded, cue.start):
        actor = reading.at(cue.end + 1)  # "phiên họp UBND tỉnh"
    if actor and actor.party.body:
        return actor.party.body
    if cue.kind == "congress":  # "Đại hội đại biểu Đảng bộ xã Vị Thủy": the name reaches into the cue
        named = [a for a in reading.acting(cue.start, cue.end + 2) if a.party.body and not a.office]
        return named[0].party.body if named else None
    return None


def host_of(reading: Reading, sentence: Sentence, cue: Cue) -> Body | None:
    """The body that holds an occasion: the first one before its name, or after "do"."""
    start = _clause(reading, sentence, cue)
    owner = _owner(reading, cue)
    if owner:
        return owner
    acting = reading.acting(start, cue.start)
    for at, actor in enumerate(acting):
        if reading.folded.endswith(("/", "-"), start, actor.start):
            continue  # in the number of a document: "Công văn số 12/UBND-VX"
        if _P.obeyed.search(reading.folded, start, actor.start) and any(a.party.body for a in acting[at + 1 :]):
            continue  # "thực hiện chỉ đạo của Bộ Công an, Công an tỉnh ban hành …"
        if actor.party.body and not actor.office:
            return actor.party.body
        if actor.office and cue.kind in _BY_MEMBERS:
            return actor.body
    for actor in reading.acting(cue.end, sentence.end):
        if actor.party.body and _P.held_by.search(reading.folded[sentence.start : actor.start]):
            return actor.party.body
        if actor.office and actor.body and _chairs(reading, sentence, actor):
            return actor.body
    return opened_by(reading, sentence, cue)


def _chairs(reading: Reading, sentence: Sentence, actor: Actor) -> bool:
    """As in "cuộc họp với … do ông Trần Văn An, Chủ tịch UBND tỉnh chủ trì": held by the chair's body."""
    by = reading.folded.endswith(" do ", sentence.start, actor.start)
    return by and _P.chairs.match(reading.folded, actor.end, sentence.end) is not None


def _spoken_of(actor: Actor) -> UnitRef | None:
    return None if actor.party.person else actor.unit


def _said(reading: Reading, sentence: Sentence, start: int, end: int) -> list[UnitRef]:
    """Units that the words "tại", "ở" … place something in; those that follow in the same list or brackets too."""
    found: list[UnitRef] = []
    last, before_it = -1, None
    for actor in reading.acting(start, end):
        unit = _spoken_of(actor)
        if unit is None or _compared(reading, sentence, actor):
            continue
        alike = actor.party.unit or (found and _alike(actor, before_it))
        listed = last >= 0 and alike and _LIST.fullmatch(reading.folded, last, actor.start)
        before = reading.folded[sentence.start : actor.start]
        building = actor.party.unit and not found and _P.building.search(before)
        if listed or building or _P.at.search(before):
            found.append(unit)
            last, before_it = actor.end, actor
    return found


def _alike(one: Actor, other: Actor | None) -> bool:
    """Whether two are bodies of one kind: "tại Ban Chỉ huy Quân sự huyện A, Ban Chỉ huy Quân sự huyện B"."""
    if other is None or one.office or other.office or one.party.body is None or other.party.body is None:
        return False
    return one.party.body.kind == other.party.body.kind


def said_unit(reading: Reading, sentence: Sentence) -> UnitRef | None:
    """The unit that a sentence places what it tells in, by "tại", "ở", "trên địa bàn"."""
    return common_unit(_said(reading, sentence, sentence.start, sentence.end), reading)


@dataclass(frozen=True, slots=True)
class _Near:
    """The units that a sentence names around an event."""

    own: UnitRef | None
    """That of who takes part."""
    before: list[UnitRef]
    after: list[UnitRef]
    said: list[UnitRef]
    """Told as a place: "tại", "ở", "trên địa bàn"."""
    end: int
    """Where the sentence goes on to something else."""


def unit_of(reading: Reading, sentence: Sentence, cue: Cue, subject: Actor | None) -> UnitRef | None:
    """The unit an event told at `cue` took place in, by the sentence, or None."""
    end = _end_of_place(reading, sentence, cue, subject)
    if subject and _compared(reading, sentence, subject):
        subject = None
    begin = cue.start if cue.noun else cue.end  # "Đại hội đại biểu Đảng bộ" reaches into the body's name
    before = _units(reading, sentence, sentence.start, cue.start, subject)
    own = subject.unit if subject else None
    if own and subject and subject.party.unit:  # "Hai phường A và B có buổi làm việc với …"
        own = common_unit([*before, own], reading)
        before = before if own else []  # "tại hai tỉnh A và B, lễ khánh thành …"
    after = _units(reading, sentence, begin, end)
    said = _said(reading, sentence, sentence.start, end)
    if not said and cue.noun and (held := _P.placed.search(reading.folded, max(end, cue.end), sentence.end)):
        said = _said(reading, sentence, held.start(), sentence.end)  # "Cuộc đối thoại giữa … diễn ra tại phường A"
    near = _Near(own, before, after, said, end)
    if cue.kind not in _OUTGOING:
        return _where_held(reading, sentence, cue, subject, near)
    if not cue.noun:
        return _where_gone(reading, sentence, cue, near)
    host = host_of(reading, sentence, cue)
    if cue.kind == "voter-meeting" and (home := voters_of(reading, sentence, cue)):
        return home
    there = _inner(common_unit(near.said, reading), common_unit(after, reading))
    there = _with_delegation(reading, sentence, cue, near, there)
    return there or _partner(cue, before) or _behind(reading, sentence, end) or (host.unit if host else None) or own


def _behind(reading: Reading, sentence: Sentence, start: int) -> UnitRef | None:
    """The place told behind what something was about: "giám sát … về đất đai tại xã A"; to the end of the clause."""
    return common_unit(_said(reading, sentence, start, _clause_end(reading, sentence, start)), reading)


def stops(reading: Reading, sentence: Sentence, cue: Cue) -> frozenset[str | None]:
    """The communes, by version, listed behind a verb of going out: "kiểm tra … qua các xã A, B và phường C"."""
    several = _P.several.search(reading.folded, cue.end, sentence.end)
    listed = reading.acting(several.start(), sentence.end) if several else []
    found = {a.party.unit.version for a in listed if a.party.unit and len(a.party.unit.code or "") == _COMMUNE}
    return frozenset(found if len(found) > 1 else ())


def _end_of_place(reading: Reading, sentence: Sentence, cue: Cue, subject: Actor | None) -> int:
    """Where a sentence goes on from an event to what it was about, to others, to what was said."""
    topic = _P.topic.search(reading.folded, cue.end, sentence.end)
    end = topic.start() if topic else sentence.end
    if cue.kind != "visit":  # who calls on several places is told so in one list
        end = max(cue.end, reading.folded.find(";", cue.end, end)) if ";" in reading.folded[cue.end : end] else end
    if cue.kind == "meeting":
        others = _P.others.search(reading.folded, cue.end, end)
        end = others.start() if others else end
    if subject is None and not cue.noun and _P.opens_clause.fullmatch(reading.folded, sentence.start, cue.start):
        # "Làm việc với tỉnh A, ông B đề nghị …": the clause ends where who acts is named
        end = next((c for c in _commas(reading, cue.end, end) if _someone(reading, c)), end)
    if cue.noun and _P.opened_at.fullmatch(reading.folded, sentence.start, cue.start):
        end = next((c for c in _commas(reading, cue.end, end) if _someone(reading, c)), end)
    return end


def _where_gone(reading: Reading, sentence: Sentence, cue: Cue, near: _Near) -> UnitRef | None:
    """Where those who visit, inspect or work with others went."""
    folded, said = reading.folded, common_unit(near.said, reading)
    if near.own and (_P.guests.match(folded, cue.end, sentence.end) or _P.receives.match(folded, cue.start)):
        return said or near.own
    there = _inner(said, common_unit(near.after, reading))
    there = _with_delegation(reading, sentence, cue, near, there)
    if cue.kind == "visit" and len(near.said) == 1 and near.said[0] in near.after:
        there = common_unit(near.after, reading)  # "thăm chùa A (xã B), chùa C (xã D) và gia đình … ở xã E"
    if there is None and near.own and _P.all_over.search(folded, cue.end, near.end):
        return near.own  # "kiểm tra tại một số điểm xung yếu trên địa bàn"
    there = there or _behind(reading, sentence, near.end)
    if there is None and far_apart(reading, sentence):
        return None  # "đã đến Quảng Ninh và Hải Phòng kiểm tra …"
    about = reading.notes.context.unit
    if there is None and about and len(about.code or "") > len((near.own.code if near.own else None) or ""):
        return about  # leaders go out to what the article is about, not to their own seat
    if there and near.own and _gone(reading, there) and len(near.own.code or "") == _COMMUNE:
        return near.own  # "Chủ tịch UBND xã A kiểm tra thôn 5, xã B cũ": it is in xã A now
    return there or near.own or common_unit(near.before, reading)


def _with_delegation(
    reading: Reading, sentence: Sentence, cue: Cue, near: _Near, there: UnitRef | None
) -> UnitRef | None:
    """The own unit of those who work with a delegation from above: "xã A làm việc với Đoàn giám sát của tỉnh B"."""
    if there is None or not _P.delegation.match(reading.folded, cue.end, sentence.end):
        return there
    return next((unit for unit in (near.own, *near.before) if unit and lies_in(unit, there)), there)


def _gone(reading: Reading, unit: UnitRef) -> bool:
    """Whether a unit had ended when the article was written."""
    return unit.edition == "2024" and reading.notes.context.edition == "2025"


def _clause_end(reading: Reading, sentence: Sentence, start: int) -> int:
    """Where the clause ends that goes on from what something was about: "giám sát việc … về đất đai tại xã A; …"."""
    end = reading.folded.find(";", start, sentence.end)
    return end if end >= 0 else sentence.end


def _where_held(reading: Reading, sentence: Sentence, cue: Cue, subject: Actor | None, near: _Near) -> UnitRef | None:
    """Where a gathering or an act was held: with its host, at a smaller place that is told."""
    host = _holder(reading, sentence, cue, subject)
    small = common_unit(near.said, reading)
    if small is None and cue.kind == "ceremony":
        small = home_of(reading, sentence) or _in_brackets(reading, sentence.start, near.end)
    if cue.kind == "signing" and len({unit.version for unit in near.before if len(unit.code or "") == _COMMUNE}) > 1:
        return common_unit(near.before, reading)  # both sides: "Công an các xã A, B ký kết quy chế phối hợp"
    if reading.folded.startswith(("kỳ họp", "phiên họp"), cue.start) and is_national(host):
        return small or common_unit(near.before, reading)
    together = seats(reading, sentence, cue, host)
    place = common_unit(together, reading) if together else host.unit if host else None
    if together and not place:
        return small
    if small is None and place and (there := _held_with(reading, sentence, cue, place)):
        return there
    if small and (place is None or (len(small.code or ""), not _gone(reading, small)) > (len(place.code or ""), False)):
        place = small  # in another province too: "tại Hà Nội, UBND tỉnh A tổ chức hội nghị xúc tiến đầu tư"
    if cue.noun and subject and subject.party.unit and place is None:
        place = near.own  # "Phường 14 tổ chức lễ công bố nghị quyết của HĐND thành phố"
    after = near.after
    if cue.kind == "congress":
        after = _units(reading, sentence, cue.start if cue.noun else cue.end, near.end, guests=False)
    seen = common_unit(after, reading)
    if seen and near.own and not cue.noun and lies_in(near.own, seen):
        seen = near.own  # "Bí thư Đảng ủy phường A quán triệt Nghị quyết Đại hội Đảng bộ thành phố"
    found = place or seen or near.own or common_unit(near.before, reading)
    return found or _speakers_seat(reading, sentence, cue, near.end)


def _speakers_seat(reading: Reading, sentence: Sentence, cue: Cue, end: int) -> UnitRef | None:
    """Where who speaks at a meeting told with its day is in office: "Tại cuộc họp ngày 2/8, Chủ tịch UBND tỉnh A …"."""
    opens = cue.kind == "meeting" and _P.opened_at.fullmatch(reading.folded, sentence.start, cue.start)
    if not opens or not reading.within(reading.notes.dates, cue.end, end):
        return None
    return next((actor.unit for actor in reading.acting(end, end + _NEAR)[:1] if actor.office), None)


def _in_brackets(reading: Reading, start: int, end: int) -> UnitRef | None:
    """Where what is opened or handed over lies: "khánh thành cầu Pù Ngùa (xã Pù Nhi, huyện Mường Lát)"."""
    ended = start
    for actor in reading.acting(start, end):
        unit = actor.party.unit
        opens = reading.folded.endswith(" (", ended, actor.start) and actor.start - ended > len(" (")
        if unit and opens and len(unit.code or "") >= _DISTRICT:
            return unit
        ended = actor.end
    return None


def _held_with(reading: Reading, sentence: Sentence, cue: Cue, place: UnitRef) -> UnitRef | None:
    """The one commune of the host's area that it holds something together with: "… phối hợp xã B tổ chức lễ …"."""
    for actor in reading.acting(sentence.start, cue.start):
        unit = actor.unit
        small = unit is not None and len(unit.code or "") == _COMMUNE and not actor.office
        if unit and small and _P.partner.search(reading.folded, sentence.start, actor.start) and lies_in(unit, place):
            return unit
    return None


def _commas(reading: Reading, start: int, end: int) -> Iterator[int]:
    """Where commas stand between two places."""
    at = reading.folded.find(", ", start, end)
    while at >= 0:
        yield at
        at = reading.folded.find(", ", at + 1, end)


def _someone(reading: Reading, comma: int) -> bool:
    """Whether a person is named right behind a comma, who does what the words before it tell."""
    behind = reading.acting(comma, comma + _NEAR)
    return bool(behind) and (behind[0].party.person is not None or behind[0].office)


def _partner(cue: Cue, units: list[UnitRef]) -> UnitRef | None:
    """The commune with whose bodies those of the province hold a meeting with voters, which is held there."""
    communes = list(dict.fromkeys(u for u in units if len(u.code or "") > len(units[0].code or "")))
    return communes[0] if cue.kind == "voter-meeting" and len(communes) == 1 else None


def _holder(reading: Reading, sentence: Sentence, cue: Cue, subject: Actor | None) -> Body | None:
    """Who holds an occasion: of a verb who does it."""
    if not cue.noun and subject and subject.party.body and not subject.office:
        return subject.party.body
    return host_of(reading, sentence, cue)


def _units(
    reading: Reading, sentence: Sentence, start: int, end: int, but: Actor | None = None, *, guests: bool = True
) -> list[UnitRef]:
    """The units spoken of between two places, without those of people and those only compared with.

    `guests`: those of the offices told there count.
    """
    return [
        unit
        for actor in reading.acting(start, end)
        if actor is not but
        and (guests or not actor.office)
        and (unit := _spoken_of(actor))
        and not _compared(reading, sentence, actor)
    ]


def _compared(reading: Reading, sentence: Sentence, actor: Actor) -> bool:
    """As in "một trong những xã đầu tiên trên địa bàn tỉnh": what something is one of many in."""
    return _P.among.search(reading.folded, sentence.start, actor.start) is not None


def _inner(said: UnitRef | None, seen: UnitRef | None) -> UnitRef | None:
    """Where it was: the place said, or the one seen there if it lies within ("Ở huyện A, … thăm cán bộ xã B")."""
    if said is None or seen is None or len(seen.code or "") <= len(said.code or ""):
        return said or seen
    return seen if lies_in(seen, said) else said


def lies_in(unit: UnitRef, other: UnitRef) -> bool:
    """Whether a unit is part of another."""
    try:
        above = register().ancestors(register().get(unit.version or ""))
        return (other.code, other.edition) in [(one.code, one.edition) for one in above]
    except ValueError:  # a unit the register does not know
        return False
