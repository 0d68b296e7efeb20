"""Whether a cue tells an event: an occasion that is held, a deed that was done."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.annotations import Sentence
from kg.extract.event_actors import Actor, Reading
from kg.extract.event_cues import Cue
from kg.extract.event_time import dated, day_beside, day_without_year, days_apart
from kg.extract.event_wording import ends_with
from kg.extract.patterns import Patterns

__all__ = [
    "LED",
    "Place",
    "asks_committee",
    "at_date",
    "held_meanwhile",
    "is_session",
    "named_behind",
    "subject_of",
    "tells_noun",
    "tells_verb",
]

_P = Patterns("event_patterns.toml", "drafts")
_PLACE = Patterns("event_patterns.toml", "place")

LED = frozenset(("working-session", "visit", "voter-meeting"))
"""Kinds of event in which leaders go out to people."""
_NUMBERED = re.compile(r"\s*\d{1,2}[.)]\s")
_WISHES = ("chúc mừng", "chia buồn", "chúc thọ")
_ASIDE = re.compile(
    r",?\s\([^)]*\)|\s(?:chủ trì )?(?:và )?cùng (?:với )?(?:các |lãnh đạo |đại diện )[^;.:]{2,90}"
    r"|\s(?:long trọng|trang trọng|trọng thể)|,?\s(?:khóa|nhiệm kỳ|nk) \w+(?:\s?[-–]\s?\d{2,4})?"
)
_BULLET = 4
"""Characters of the mark that a line of a list opens with."""
_COLONS = frozenset((":", "-", "–"))
_PROGRAMME = 140
"""Characters from the head of a sentence on a programme to the verb that tells what is planned."""
_ADJACENT = 16
"""Characters between who acts and a verb of many uses: room for "đã", "vừa tổ chức"."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the article a sentence stands."""

    lead: bool
    headline: bool
    caption: bool
    opening: bool = False
    """The first sentence of the text: "Nhân dịp …" there opens the main event."""
    sequel: bool = False
    """The second part of a sentence that tells several visits one after the other."""
    item: int = 0
    """Which item of a round-up ("* Huế: …") it belongs to; 0 outside of them."""


def subject_of(reading: Reading, sentence: Sentence, cue: Cue) -> Actor | None:
    """Whoever does what a verb cue says: the last actor before it that is no place of the sentence."""
    for actor in reversed(reading.acting(sentence.start, cue.start)):
        before = reading.folded[sentence.start : actor.start]
        if actor.end > cue.start or before.count("(") > before.count(")"):
            continue
        if actor.party.person or actor.office:
            return actor
        if (actor.party.body or actor.party.unit) and not _P.placed_actor.search(before):
            return actor
    return None


def is_session(reading: Reading, cue: Cue) -> bool:
    """Whether an occasion is one of a series, held whatever else happens at it: "kỳ họp", "Hội nghị lần thứ 21"."""
    if reading.folded.startswith(("kỳ họp", "phiên họp", "đại hội"), cue.start):
        return True
    if not cue.noun:
        return False
    return bool(
        _P.numbered.match(reading.folded, cue.start, cue.end + 24) or _P.own_matter.match(reading.folded, cue.start)
    )


def asks_committee(reading: Reading, cue: Cue) -> bool:
    """Whether opinions are asked of no people but of a body above: "UBND tỉnh xin ý kiến Thường trực HĐND"."""
    asks = reading.folded.startswith("xin ý kiến", cue.start)
    return asks and _P.people_asked.match(reading.folded, cue.end) is None


def _gap(reading: Reading, subject: Actor, cue: Cue) -> int:
    """Characters between who acts, or with whom, and the verb, words in brackets and terms not counted."""
    if _P.jointly.match(reading.folded, subject.end, cue.start):
        subject = [subject, *reading.acting(subject.end, cue.start)][-1]
    return len(_ASIDE.sub("", reading.folded[subject.end : cue.start]))


def tells_noun(reading: Reading, sentence: Sentence, cue: Cue, place: Place, has_date: bool, sequel: bool) -> bool:
    """Whether the name of an occasion tells that it was held; `has_date`: its sentence tells a day.

    `sequel`: its sentence goes on from what was told ("Cùng ngày, …").
    """
    before = reading.folded[sentence.start : cue.start]
    several_held = place.lead and has_date and _P.counted_held.search(before)
    if (re.search(r"(?<![\d/.-])(?<!thứ )\b\d{1,3}\s(?:năm\s)?$", before) and not several_held) or (
        _NUMBERED.match(before) and not place.item
    ):
        return False
    scheduled = _P.at_occasion.search(before) and re.search(r"chương trình $", before)
    success = place.lead and before.endswith("tổ chức thành công ")
    success = success and (has_date or bool(_P.newly_held.search(before) and not _P.summed_up.search(before)))
    several = place.lead and has_date and _P.several_held.search(before)
    spoken_of = ends_with("event_background.txt", reading, sentence.start, cue.start)
    if spoken_of and not (
        scheduled or success or several or _P.programme_of.search(before) or _P.cheers_at.search(before)
    ):
        return False
    rest = reading.folded[cue.end : sentence.end]
    if _P.everywhere.match(rest) or (not has_date and _P.habit.search(before)):
        return False
    if _is_interview(reading, sentence, cue):
        return False
    if (
        _P.after_it.search(before) or (_P.trip.match(reading.folded, cue.start) and _P.on_it.search(before))
    ) and _P.goes_on.search(rest):
        return False
    held = (
        ends_with("event_holding.txt", reading, sentence.start, cue.start)
        or several
        or several_held
        or _P.held_after.search(rest[:240])
        or _P.called_to.search(before)
        or (has_date and _P.framed.search(before))
    )
    if not place.headline and not place.caption and at_date(reading, sentence, cue, before):
        return True
    if place.headline:
        return bool(held) or len(before) < 3
    if place.lead and is_session(reading, cue) and _P.decides.match(rest):
        return True
    if place.caption:
        return False
    if scheduled and has_date and place.lead:
        return True
    if reading.folded.startswith("hội nghị", cue.start) and _P.presided.match(rest):
        return True
    if _told_when(reading, sentence, cue) or _heads_line(reading, sentence, cue):
        return True
    told = dated(reading, sentence, sentence.start, cue.start) or day_without_year(reading, sentence.start, cue.start)
    if told and _P.at_occasion.search(before):
        return True  # "Trước đó, hôm 10.3, ông A tại cuộc giao ban với …"
    if cue.kind == "congress" and has_date and _P.sits.match(rest):
        return True
    if held and (_attends_further(reading, sentence, cue) or (sequel and held_meanwhile(reading, sentence, cue))):
        return True
    if _P.to_be_held.match(rest) and _scheduled(reading, sentence, cue):
        return True  # "Theo kế hoạch, sáng 4/3, Lễ giao nhận quân tại điểm này sẽ tiễn 318 thanh niên"
    return (place.lead and (bool(held) or has_date)) or (has_date and bool(held)) or (bool(held) and _named(rest))


def held_meanwhile(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether a sentence tells what a body did at the time of what was told: "Cùng ngày, Công an xã A tổ chức …"."""
    if not _P.meanwhile.match(reading.folded, sentence.start, cue.start):
        return False
    return any(a.party.body and not a.office for a in reading.acting(sentence.start, cue.start))


def _heads_line(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether an occasion is a line of a schedule: "- Ngày 11/9: Hội nghị Ban Thường vụ Tỉnh ủy"."""
    days = reading.within(reading.notes.dates, sentence.start, sentence.start + _BULLET)
    return any(reading.folded[day.end : cue.start].strip() in _COLONS for day in days if day.end < cue.start)


def _is_interview(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether a talk is one with reporters: "Phóng viên Báo A có cuộc trao đổi với bác sĩ B"."""
    if cue.kind not in ("meeting", "working-session"):
        return False
    if _P.with_press.match(reading.folded, cue.start, sentence.end):
        return True
    if not _P.interview.match(reading.folded, cue.start):
        return False
    return _P.interviews.search(reading.folded, sentence.start, cue.start) is not None


def _attends_further(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether a leader is told to attend one more occasion: "Dịp này, Bí thư Tỉnh ủy A cũng đã dự lễ khai trương …"."""
    named = any(actor.party.person for actor in reading.acting(sentence.start, cue.start))
    if not named or len(reading.folded[cue.start : cue.end].split()) <= 1:
        return False
    return _P.further.match(reading.folded, sentence.start) is not None


def at_date(reading: Reading, sentence: Sentence, cue: Cue, before: str) -> bool:
    """As in "tại cuộc họp giao ban ngày 30/10": an occasion named with its day."""
    if not re.search(r"\b(?:tại|trong|ở)\s(?:các )?$", before) or _P.awaited.search(before):
        return False
    return day_beside(reading, cue.end, min(sentence.end, cue.end + 50)) is not None


def _goes_there(reading: Reading, sentence: Sentence, cue: Cue, subject: Actor | None) -> bool:
    """Whether someone in office or a delegation is told, anywhere in an article, to call on people."""
    if cue.kind == "working-session" and not cue.weak:
        return _inspects_at(reading, sentence, cue, subject)
    if cue.weak or cue.kind != "visit":
        return False
    group = _P.delegation.search(reading.folded, max(sentence.start, cue.start - 40), cue.start)
    leader = subject is not None and subject.party.person is not None
    return bool((group or leader) and _P.receivers.match(reading.folded, cue.end, sentence.end))


def _inspects_at(reading: Reading, sentence: Sentence, cue: Cue, subject: Actor | None) -> bool:
    """Whether a sentence opens with a place and who inspects there: "Tại xã A, Phó Chủ tịch UBND tỉnh B kiểm tra …"."""
    if subject is None or subject.party.person is None or not subject.office or cue.start - subject.end > _ADJACENT:
        return False
    place = _P.opens_with_place.fullmatch(reading.folded, sentence.start, subject.start)
    return place is not None and any(a.party.unit for a in reading.acting(sentence.start, subject.start))


def named_behind(reading: Reading, sentence: Sentence, cue: Cue) -> Actor | None:
    """Who does what a sentence opens with: "Chiều cùng ngày, làm việc với lãnh đạo tỉnh, ông A biểu dương …"."""
    if cue.kind not in LED | {"meeting"} or not _PLACE.opens_clause.fullmatch(
        reading.folded, sentence.start, cue.start
    ):
        return None
    comma = reading.folded.find(", ", cue.end, min(sentence.end, cue.end + 120))
    if comma < 0:
        return None
    behind = [a for a in reading.acting(comma, sentence.end) if a.start <= comma + 24]
    if cue.kind == "meeting":  # "Chiều cùng ngày, họp phiên thứ 12, Ủy ban Kiểm tra … thống nhất …"
        return next((a for a in behind if a.party.body and not a.office), None)
    return next((a for a in behind if a.party.person or a.office), None)


def _told_when(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether what a leader said is told by where: "Đó là yêu cầu của Bí thư Tỉnh ủy khi kiểm tra … sáng 19/9"."""
    subject = subject_of(reading, sentence, cue)
    gap = _P.when_at if cue.noun else _P.when
    if subject is None or not subject.party.person or not gap.fullmatch(reading.folded, subject.end, cue.start):
        return False
    return dated(reading, sentence, sentence.start, sentence.end) is not None


def _scheduled(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether a sentence tells a programme and its day: "Theo chương trình, các ứng cử viên gặp gỡ cử tri ngày 7/3"."""
    if not _P.programme.match(reading.folded, sentence.start) or cue.start - sentence.start > _PROGRAMME:
        return False
    day = dated(reading, sentence, sentence.start, sentence.end)
    apart = days_apart(day.first, reading.notes.context.date) if day else None
    return apart is not None and apart > 0


def _inside_name(reading: Reading, cue: Cue) -> bool:
    """Whether a wording is part of the name of a body or an office: "chủ nhiệm UB Kiểm tra"."""
    actor = reading.at(cue.start)
    return actor is not None and actor.start < cue.start and (actor.office or actor.party.body is not None)


def _named(rest: str) -> bool:
    """Whether the occasion has a name of its own: a congress or session by number and term."""
    return _P.named.match(rest) is not None


def tells_verb(reading: Reading, sentence: Sentence, cue: Cue, place: Place, has_date: bool, sequel: bool) -> bool:
    """Whether a verb tells something done; `sequel`: its sentence goes on from what was told ("Cùng ngày, …")."""
    before = reading.folded[sentence.start : cue.start]
    if cue.loose and (place.headline or not (has_date or (place.lead and _P.just_held.search(before)))):
        return False
    if (
        place.caption
        or (_NUMBERED.match(before) and not place.item)
        or _inside_name(reading, cue)
        or _is_interview(reading, sentence, cue)
    ):
        return False
    if _P.on_trip.search(before) and _P.goes_on.search(reading.folded, cue.end, sentence.end):
        return False
    if cue.kind == "ceremony" and before.endswith("được ") and ((place.lead and has_date) or sequel):
        return True  # "dự án được khởi công": who does it does not matter
    if _heads_line(reading, sentence, cue):
        return True
    known = _known(reading, sentence, cue, place)
    coming = not place.headline and _scheduled(reading, sentence, cue)
    programme = _P.programme_of.search(before) is not None
    if not (known or coming or programme or _comes_down(reading, sentence, cue)) and ends_with(
        "event_nominal.txt", reading, sentence.start, cue.start
    ):
        return False
    if _no_act(reading, sentence, cue, place, has_date, sequel):
        return False
    subject = subject_of(reading, sentence, cue) or named_behind(reading, sentence, cue)
    if sequel and not has_date and not place.lead and not (subject and (subject.party.person or subject.office)):
        return _goes_on(reading, sentence, cue, subject)
    if not known and subject is not None and _P.to_be_done.search(reading.folded, subject.end, cue.start):
        return False
    held = ends_with("event_holding.txt", reading, sentence.start, cue.start) or _P.group.search(before) is not None
    held = held or (cue.kind == "meeting" and _P.calls.search(before) is not None)
    if cue.weak and not (held or coming) and not _done_nearby(reading, cue, subject, before):
        return False
    acted = held or subject is not None or _P.delegation.search(before) is not None
    if place.headline:
        return acted or len(before) < 3
    if (coming and not cue.weak) or (known and place.lead):
        return True
    if cue.kind in LED and _goes_there(reading, sentence, cue, subject):
        return True
    if not acted and before.endswith("đang "):
        return False
    return (acted or place.lead) and (place.lead or has_date or sequel)


def _comes_down(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether "về" before a verb is a way and no matter: "ông A, Phó Chủ tịch UBND tỉnh tiếp tục về thăm …"."""
    if not reading.folded.endswith(" về ", 0, cue.start):
        return False
    if _P.party_comes.search(reading.folded, sentence.start, cue.start):
        return True
    subject = subject_of(reading, sentence, cue)
    if subject is None or not _P.comes_down.fullmatch(reading.folded, subject.end, cue.start):
        return False
    return not _P.owned_by.search(reading.folded, sentence.start, subject.start)


def _known(reading: Reading, sentence: Sentence, cue: Cue, place: Place) -> bool:
    """Whether the words before a verb say that what it tells was done: made known, on the way, at some time."""
    before = reading.folded[sentence.start : cue.start]
    if _P.made_known.search(before):
        return True
    if cue.kind == "consultation" and place.lead and _P.results_of.search(before):
        return True
    if cue.kind not in LED:
        return False
    came = _P.on_the_way.search(before) or _P.came.search(before)
    return came is not None or _told_when(reading, sentence, cue)


def _no_act(reading: Reading, sentence: Sentence, cue: Cue, place: Place, has_date: bool, sequel: bool) -> bool:
    """Whether a verb tells a result, wishes, a habit, or what something is for or about, rather than an act."""
    before = reading.folded[sentence.start : cue.start]
    if cue.kind == "ceremony" and _P.begun_before.match(reading.folded, cue.end, sentence.end):
        return True  # "nhiều dự án khởi công từ đầu năm vẫn chờ mặt bằng"
    if cue.kind == "ceremony" and _P.hoped_for.search(before):
        return True  # "với kỳ vọng thông xe dịp 30/4"
    if reading.folded.startswith("phát động", cue.start) and _P.movement_of.search(before):
        return True
    just = _P.just_held.search(before) is not None
    if not (has_date or sequel or just) and _P.counted.match(reading.folded[cue.end : sentence.end]):
        return True
    if reading.folded.startswith(_WISHES, cue.start) and (
        before.endswith(("dự và ", "dự, ")) or not _P.goes.search(before[-60:])
    ):
        return True  # wishes are sent by telegram too, and spoken at what one came to
    if (
        cue.kind == "ceremony"
        and _P.honours.match(reading.folded, cue.start)
        and _P.further.match(reading.folded, sentence.start)
    ):
        return not has_date  # "Dịp này, Chủ tịch UBND tỉnh tặng Bằng khen …" is part of the occasion told
    if asks_committee(reading, cue):
        return True
    if _P.guests.match(reading.folded, cue.start) and _P.come_to.search(reading.folded, cue.end, sentence.end):
        return True
    if (not has_date and _P.habit.search(before)) or _P.timetable.match(reading.folded, cue.end, sentence.end):
        return True
    if ":" in before and not (has_date and place.lead) and _P.contents.search(before):
        return True
    return _P.occasion_for.search(before) is not None


def _goes_on(reading: Reading, sentence: Sentence, cue: Cue, subject: Actor | None) -> bool:
    """Whether a sentence that goes on from what was told tells something more, though it names nobody who did it."""
    if cue.kind == "ceremony" and subject is not None and _P.on_occasion.match(reading.folded, sentence.start):
        return _P.built.match(reading.folded, cue.start) is not None
    sat = _P.sat.search(reading.folded, sentence.start, cue.end) is not None
    if (sat or not cue.weak) and subject is not None and subject.party.body is not None:
        if cue.kind == "meeting":
            return True  # "Buổi chiều, HĐND xã nhóm họp bất thường", "… UBND xã đã họp, thống nhất …"
        further = _P.half_day.match(reading.folded, sentence.start) or _P.meanwhile.match(
            reading.folded, sentence.start
        )
        if cue.kind in LED and further:
            return True  # "Buổi chiều, Hội Cựu chiến binh lại cùng … đến thăm …"
    return _P.delegation.search(reading.folded[sentence.start : cue.start]) is not None


def _done_nearby(reading: Reading, cue: Cue, subject: Actor | None, before: str) -> bool:
    """Whether a weak verb stands right behind who did it, or behind "đã", "sẽ" and somebody."""
    if subject is not None and _gap(reading, subject, cue) <= _ADJACENT:
        return True
    went = cue.kind == "visit" and before.endswith(("đến ", "tới "))
    return (went or before.endswith(("đã ", "sẽ "))) and (
        subject is not None or _P.delegation.search(before) is not None
    )
