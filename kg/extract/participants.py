"""Who took part in an event, and how: who led it, spoke at it, attended it, whom it was about."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.extract.annotations import Sentence
from kg.extract.event_absent import is_mourned, only_named
from kg.extract.event_actors import Actor, Reading
from kg.extract.event_folk import asked, in_office
from kg.extract.event_time import days_apart
from kg.extract.patterns import Patterns
from kg.extract.sayings import sayings
from kg.facts import Part, Participant, Span
from kg.language.gates import Gated

__all__ = ["Role", "merged", "people_in", "roles_in", "said_between", "says"]

_P = Patterns("event_patterns.toml", "participants")

Role = tuple[str, Part, Span]
"""A person, the part, and the words it rests on."""


_ORDER: dict[Part, int] = {"lead": 0, "subject": 1, "speaker": 2, "attendee": 3}
_CANDIDATE = re.compile(r"\b(?:ứng cử|ứng viên|được giới thiệu|trúng cử)\b")
_CREDIT = Gated(r"\b(?:nguồn|bài|(?<!thông )tin)\b[^.]{0,30}$")
_PICTURE = Gated(r"\bảnh\b[^.]{0,30}$")
_HOSTS = re.compile(r"\b(?:tiếp đoàn|tháp tùng|đi cùng|cùng đi|đón)\b")
_LONG_AGO = 30
"""Days before an article from which on an occasion is not the one it tells of."""
_BESIDE = 12
"""Characters between "… là" and the name: room for "các đồng chí"."""
_HEARD = frozenset(("meeting", "voter-meeting"))
"""Kinds of occasions at which people are heard, in office or not."""
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_VOTES = frozenset(("consultation", "voter-meeting", "election"))
_JOINED = re.compile(r"\s*(?:\([^()]*\))?\s*(?:,?\s?(?:và|cùng)|,)\s*")
_LIST_OPENS = re.compile(
    r"\W*(?:(?:vào |lúc |trong )?(?:sáng|trưa|chiều|tối|ngày|hôm|\d)[^.;:]{1,60}?, )?"
    r"(?:(?:các )?(?:đồng chí|ông|bà|ông, bà):|các (?:đồng chí|ông|bà)\b)"
)


def people_in(reading: Reading, sentence: Sentence) -> list[Actor]:
    """The people of a sentence in order, without those a credit names and those who are not there."""
    return [
        a
        for a in reading.acting(sentence.start, sentence.end)
        if a.party.person
        and not _CREDIT.search(reading.folded, max(sentence.start, a.start - 40), a.start)
        and not (_bare(reading, a) and _PICTURE.search(reading.folded, max(sentence.start, a.start - 40), a.start))
        and not only_named(reading, sentence, a)
    ]


def _bare(reading: Reading, actor: Actor) -> bool:
    """Whether somebody is called by name alone, as who took a picture is, not who is on it."""
    return not actor.office and _P.form.match(reading.folded, actor.start) is None


@dataclass(slots=True)
class _Telling:
    """What a sentence says of all the people in it, by where it says so."""

    chair: list[int]
    chaired_by: int
    does: int
    """Where it names who does what it opens with: "Đọc lời điếu là …"."""
    together: int
    """Where it says that all before it preside together: "đồng chủ trì"."""
    held_by: int
    """Where it names those who preside, "do ông A; bà B chủ trì"."""
    heard: int
    """Where it begins to name those who are questioned."""
    listing: int
    coming: list[int]
    list_opens: bool
    receivers: int
    """Where it begins to list those who get something."""


def _telling(reading: Reading, sentence: Sentence, people: list[Actor]) -> _Telling:
    folded, start, end = reading.folded, sentence.start, sentence.end
    by = _P.leads_is.match(folded, start, end) or _P.chaired_by.search(folded, start, end)
    does = _P.does_is.match(folded, start, end)
    listing = _P.listing.search(folded, by.end() if by else start, end)
    listing = listing or (None if by else _P.opens_list.match(folded, start, end))
    directed = by is not None and _P.directs.search(by[0]) is not None
    after = [person.end for person in people if by is not None and person.start >= by.end()]
    together = _P.together.search(folded, start, end)
    receivers = _P.receivers.match(folded, start, end)
    chair = [at for m in _P.chair.finditer(folded, start, end) if not _others_do(reading, people, at := m.start())]
    heard = (actor.start for actor in people if _P.questioned.search(folded, start, actor.start))
    held_by = folded.rfind(" do ", start, chair[-1]) if chair else -1
    return _Telling(
        chair=chair,
        chaired_by=by.end() if by else end,
        does=does.end() if does else end,
        together=together.start() if together else start,
        held_by=end if held_by < 0 or said_between(reading, held_by, chair[-1]) else held_by,
        heard=next(heard, end),
        listing=min([listing.start() if listing else end, *(after[:1] if directed else [])]),
        coming=[m.start() for m in _P.come_along.finditer(folded, start, end)] + _all_come(reading, sentence, people),
        list_opens=_LIST_OPENS.match(folded, start) is not None or _series(reading, sentence),
        receivers=receivers.end() if receivers else end,
    )


def _all_come(reading: Reading, sentence: Sentence, people: list[Actor]) -> list[int]:
    """Where it is said of all who are listed before that they come: "Bí thư A; Chủ tịch B; … đã đến dự lễ"."""
    comes = [m.start() for m in _P.comes.finditer(reading.folded, people[0].end, sentence.end)]
    if not comes or not (
        ";" in reading.folded[people[0].end : comes[-1]] or _together(reading, sentence, people, comes)
    ):
        return []
    doing = _P.chair.search(reading.folded, people[0].end, comes[-1])
    return [] if doing or said_between(reading, people[0].end, comes[-1]) else comes[-1:]


def _together(reading: Reading, sentence: Sentence, people: list[Actor], comes: list[int]) -> bool:
    """Whether a sentence opens with several who come: "Ông A, Chủ tịch xã và bà B (Phó Bí thư) đến dự"."""
    named = [actor for actor in people if actor.end <= comes[-1]]
    if len(named) < 2 or not _P.first_of_all.fullmatch(reading.folded[sentence.start : named[0].start]):
        return False
    return all(_P.along.fullmatch(reading.folded, a.end, b.start) for a, b in itertools.pairwise(named))


def _series(reading: Reading, sentence: Sentence) -> bool:
    """Whether all who are named up to "chủ trì" preside: "Ông A, Bí thư Quận ủy; ông B, Chủ tịch UBND quận chủ trì"."""
    chair = _P.chair.search(reading.folded, sentence.start, sentence.end)
    if chair is None or not _P.series.fullmatch(reading.folded, sentence.start, chair.start()):
        return False
    return not said_between(reading, sentence.start, chair.start())


def roles_in(reading: Reading, sentence: Sentence, kind: str, item: Part | None = None) -> Iterator[Role]:
    """The parts people have in an occasion of that kind by one sentence told of it; `item`: its part in a list."""
    people = people_in(reading, sentence)
    if not people or _P.not_there.match(reading.folded, sentence.start):
        return
    if _P.from_afar.search(reading.folded, sentence.start, sentence.end) or _long_ago(reading, sentence):
        return
    parts = _parts(reading, sentence, people, kind, item)
    for index in reversed(range(len(people) - 1)):
        gap = reading.folded[people[index].end : people[index + 1].start]
        along = parts[index] is None and parts[index + 1] in ("lead", "attendee", "speaker")
        if along and _P.side_by_side.fullmatch(gap):
            parts[index] = parts[index + 1]  # "bà A và ông B thăm, tặng quà"
    span = Span(sentence.start, sentence.end)
    for actor, part in zip(people, parts, strict=True):
        if part and actor.party.person:
            yield actor.party.person, part, span


def _parts(
    reading: Reading, sentence: Sentence, people: list[Actor], kind: str, item: Part | None
) -> list[Part | None]:
    """The part of each of the people of a sentence by what it says of them, None for those who take none."""
    telling = _telling(reading, sentence, people)
    found: list[Part | None] = []
    last: Part | None = None
    for index, actor in enumerate(people):
        if _P.kin.search(reading.folded, sentence.start, actor.start):
            found.append(None)
            continue
        until = people[index + 1].start if index + 1 < len(people) else sentence.end
        part = _matter(reading, sentence, actor, until, kind) or _part(reading, sentence, actor, until, telling)
        if index == 0:
            part = part or item or (_P.holds.match(reading.folded, actor.end, sentence.end) and "lead") or None
            part = part or _there(reading, sentence, actor, until)
        if part == "subject" and kind in ("meeting", "ceremony") and _P.before_it.match(reading.folded, sentence.start):
            part = None
        if part in (None, "attendee") and last == "subject" and _given_too(reading, people[index - 1], actor):
            part = last  # "trao Huy hiệu Đảng cho ông A và bà B"
        last = part
        beside = kind not in _VOTES and asked(reading, sentence, actor, until)
        if part == "speaker" and (beside or _elsewhere(reading, sentence, people, index)):
            part = None
        found.append(part)
    return found


def _given_too(reading: Reading, before: Actor, actor: Actor) -> bool:
    """Whether somebody is named in one list with who gets something, "bà A, thôn 1, | ông B"."""
    gap = reading.folded[before.end : actor.start]
    return (_JOINED.fullmatch(gap) or _P.given_too.match(gap)) is not None


def _long_ago(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence opens with an occasion of long before: "Tại buổi làm việc ngày 28-9-2016, ông A …"."""
    opening = _P.at_occasion.match(reading.folded, sentence.start, sentence.end)
    if opening is None:
        return False
    for mention in reading.within(reading.notes.dates, sentence.start, opening.end()):
        apart = days_apart(mention.first, reading.notes.context.date)
        if mention.precision == "day" and apart is not None and apart < -_LONG_AGO:
            return True
    return False


def _elsewhere(reading: Reading, sentence: Sentence, people: list[Actor], index: int) -> bool:
    """Whether someone only writes, or does what another tells of: "Theo ông A, Chủ tịch UBND tỉnh B đã yêu cầu …"."""
    folded, actor = reading.folded, people[index]
    if _P.writes.match(folded, actor.end, sentence.end):
        return True
    if _P.proposal_of.search(folded, sentence.start, actor.start):
        return True
    if _P.after_that.search(folded, sentence.start, actor.start):
        return _P.reports.match(folded, actor.end, sentence.end) is None
    if index == 0:
        return False
    teller = people[index - 1]
    if folded.endswith("theo ", sentence.start, teller.start):
        return folded[teller.end : actor.start] == ", "
    return _P.tells_of.fullmatch(folded, teller.end, actor.start) is not None


def _matter(reading: Reading, sentence: Sentence, actor: Actor, until: int, kind: str) -> Part | None:
    """The part of those whom a visit or a vote is about."""
    if kind in ("ceremony", "visit") and is_mourned(reading, sentence, actor):
        return "subject"
    if kind == "visit" and _P.goes_first.fullmatch(reading.folded, sentence.start, actor.start):
        return "lead" if actor.office or in_office(reading, actor) else None
    if kind == "visit" and (
        _P.party_has.search(reading.folded, sentence.start, actor.start)
        or _P.guests.match(reading.folded, sentence.start, actor.start)
    ):
        return "attendee"
    if kind == "visit":
        before = _QUOTED.sub("", reading.folded[sentence.start : actor.start])
        there = _P.at_giving.match(before)
        if there and (_P.comrade.match(reading.folded, sentence.start + there.end()) or in_office(reading, actor)):
            before = before[there.end() :]  # "Tại buổi trao quà, | ông A, Phó Chủ tịch UBND xã bày tỏ …"
        return "subject" if _P.visited.search(before) and not _HOSTS.search(before) else None
    if kind in _HEARD and not actor.office and _P.one_of_them.match(reading.folded, actor.end, until):
        return "speaker"  # "Anh A, chủ cơ sở mắm ở khóm B, hỏi: …"
    if kind == "working-session" and _P.inspects_first.fullmatch(reading.folded, sentence.start, actor.start):
        return "lead" if actor.office or in_office(reading, actor) else None
    if kind in ("working-session", "visit") and _P.received.search(reading.folded, sentence.start, actor.start):
        return "subject"
    if kind == "working-session" and _P.met.search(reading.folded, sentence.start, actor.start):
        return "attendee"
    if kind in ("working-session", "voter-meeting") and _P.called_on.search(
        reading.folded, sentence.start, actor.start
    ):
        return "subject"
    if kind not in ("visit", *_VOTES) and _P.parties.search(reading.folded, sentence.start, actor.start):
        return "lead"
    if kind == "signing" and _P.witness.search(reading.folded, sentence.start, actor.start):
        return "attendee"
    if kind == "signing" and _P.signs_for.match(reading.folded, actor.end, sentence.end):
        return "lead"
    if kind in _VOTES and (
        _CANDIDATE.search(reading.folded, sentence.start, actor.start)
        or _CANDIDATE.search(reading.folded, actor.end, until)
    ):
        return "speaker" if kind == "voter-meeting" else "subject"
    return None


def _part(reading: Reading, sentence: Sentence, actor: Actor, until: int, telling: _Telling) -> Part | None:
    folded, end = reading.folded, actor.end
    presided = bool(telling.chair) and telling.chair[-1] >= end
    listed = telling.listing < actor.start
    joined = presided and _JOINED.fullmatch(folded, end, until)
    speaks = says(reading, end, until)
    if (telling.chaired_by <= actor.start and not listed) or (presided and telling.held_by < actor.start):
        return "lead"
    if (
        joined
        or (end <= telling.together and not listed)
        or any(end <= at < min(until, end + 60) and not _said_of(reading, end, at) for at in telling.chair)
        or any(start < until and _P.with_others.fullmatch(folded, end, start) for start in telling.chair)
    ):
        return "lead"
    if presided and telling.list_opens and not listed:
        return "lead"
    if (
        telling.receivers <= actor.start
        or _P.receives.match(folded, end, until)
        or _P.admitted.search(folded, sentence.start, actor.start)
        or (
            _P.given_to.search(folded, sentence.start, actor.start) and not (actor.office and says(reading, end, until))
        )
    ):
        return "subject"
    if _P.comes_speaking.match(folded, end, until):
        return "speaker"
    if listed or _P.coming.match(folded, end, sentence.end) or any(start >= end for start in telling.coming):
        return "attendee"
    if _P.coming_too.match(folded, end, sentence.end) and not speaks:
        return "attendee"
    if _P.gives.match(folded, end, until) or folded.endswith(" cùng ", sentence.start, actor.start):
        return "attendee"
    if _P.presiding.fullmatch(folded, sentence.start, actor.start) and actor is people_in(reading, sentence)[0]:
        return "lead"
    if _P.told_to.search(folded, sentence.start, actor.start):
        return None
    if _P.by_account.search(folded, sentence.start, actor.start) or speaks:
        return "speaker"
    if telling.heard <= actor.start:
        return "speaker"
    return _spoken(reading, sentence, actor, until, telling)


def _said_of(reading: Reading, start: int, at: int) -> bool:
    """Whether someone only says who presides over what: "ông A cho biết Sở sẽ | chủ trì rà soát"."""
    return said_between(reading, start, at) and not reading.folded.endswith((" và ", ", ", " cùng "), start, at)


def _others_do(reading: Reading, people: list[Actor], at: int) -> bool:
    """Whether others than those named are told to preside, in what is done: "ông A giao Sở B | chủ trì, phối hợp …"."""
    named = [actor.end for actor in people if actor.end <= at]
    return bool(named) and _P.has_others.search(reading.folded, named[-1], at) is not None


def _spoken(reading: Reading, sentence: Sentence, actor: Actor, until: int, telling: _Telling) -> Part | None:
    """The part of those whose doings or words the shape of a sentence tells, whatever the verb."""
    folded = reading.folded
    if telling.does <= actor.start <= telling.does + _BESIDE:
        return "speaker"
    if _P.words_of.search(folded, sentence.start, actor.start):
        return "speaker"
    people = people_in(reading, sentence)
    place = next(index for index, one in enumerate(people) if one is actor)
    if place == 1 and _P.after_another.fullmatch(folded, sentence.start, actor.start):
        return "speaker"
    if _speaks_along(reading, sentence, people, place):
        return "speaker"
    if place == 0 and (
        _P.represents.fullmatch(folded, sentence.start, actor.start)
        or _P.opens_speech.fullmatch(folded, sentence.start, actor.start)
    ):
        return "speaker"
    if not in_office(reading, actor):
        return None
    if _P.hears.match(folded, actor.end, until):
        return "speaker"
    if place:
        return None
    if _P.opens_leading.fullmatch(folded, sentence.start, actor.start):
        return "lead"
    if _P.opens_speaking.fullmatch(folded, sentence.start, actor.start):
        return "speaker"
    return "speaker" if actor.office and _P.says_then.match(folded, actor.end, until) else None


def _there(reading: Reading, sentence: Sentence, actor: Actor, until: int) -> Part | None:
    """The part of someone in office who does anything "Tại buổi ra quân, …"."""
    if not actor.office or not _P.opens_there.fullmatch(reading.folded, sentence.start, actor.start):
        return None
    return None if _P.undergoes.match(reading.folded, actor.end, until) else "attendee"


def _speaks_along(reading: Reading, sentence: Sentence, people: list[Actor], place: int) -> bool:
    """Whether someone in office speaks with who is named next: "ông A, Bí thư xã và bà B, Chủ tịch xã khẳng định …"."""
    one, *others = people[place : place + 3]
    if not others or not all(actor.by_name and in_office(reading, actor) for actor in (one, others[0])):
        return False
    if reading.folded[one.end : others[0].start] in (", ", "; "):
        return _speaks_along(reading, sentence, people, place + 1)
    if _P.along.fullmatch(reading.folded, one.end, others[0].start) is None:
        return False
    return says(reading, others[0].end, others[1].start if len(others) > 1 else sentence.end)


def says(reading: Reading, start: int, end: int) -> bool:
    """Whether a verb of saying follows a name closely; "Sĩ quan Thông tin" says nothing."""
    verbs = sayings(reading)
    index = bisect_left(verbs, start)
    if index == len(verbs) or verbs[index] >= min(end, start + 41):
        return False
    at = verbs[index]
    return not reading.folded.endswith("được ", 0, at) and not reading.text[at].isupper()


def said_between(reading: Reading, start: int, end: int) -> bool:
    """Whether a verb of saying stands between two places of a sentence."""
    verbs = sayings(reading)
    at = bisect_left(verbs, start)
    return at < len(verbs) and verbs[at] < end


def merged(roles: Iterable[Role]) -> tuple[Participant, ...]:
    """One participant per person with the weightiest part and all spans, in the order of first mention."""
    parts: dict[str, tuple[Part, list[Span]]] = {}
    for name, part, span in roles:
        known = parts.setdefault(name, (part, []))
        if span not in known[1]:
            known[1].append(span)
        parts[name] = (min(known[0], part, key=_ORDER.__getitem__), known[1])
    return tuple(Participant(name, part, tuple(spans)) for name, (part, spans) in parts.items())
