"""The events an article tells: each sentence's account, joined where several tell the same event."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from kg.articles.model import Kind
from kg.extract.annotations import Sentence
from kg.extract.annotations import annotations as annotations_of
from kg.extract.event_actors import Reading, reading
from kg.extract.event_acts import ACTS, acts_of
from kg.extract.event_besides import announced_besides, attended_besides, happened_at
from kg.extract.event_communes import by_commune
from kg.extract.event_cues import Cue, event_cues
from kg.extract.event_drafts import Draft, draft_of, referred_to
from kg.extract.event_goings import gone_to
from kg.extract.event_groups import Group
from kg.extract.event_handing import decision_spoken_of, handed_over
from kg.extract.event_history import in_background, only_day
from kg.extract.event_items import item_openings
from kg.extract.event_joining import absorb, ceremony_and_office, join, settle, take_effect
from kg.extract.event_labels import clipped
from kg.extract.event_leaving import offices_left
from kg.extract.event_offices import offices_taken
from kg.extract.event_orders import new_order
from kg.extract.event_papers import day_of_paper, papers_issued
from kg.extract.event_parts import take_part
from kg.extract.event_refining import tells_new_order
from kg.extract.event_seat import seat
from kg.extract.event_since import named_since
from kg.extract.event_spoken import is_spoken_of
from kg.extract.event_spread import spread
from kg.extract.event_telling import Place, is_session, named_behind
from kg.extract.event_time import is_to_come
from kg.extract.event_ways import ways_in
from kg.extract.interviews import Interview
from kg.extract.participants import merged
from kg.extract.patterns import Patterns
from kg.facts import Event, Span

__all__ = ["events", "find_events"]

_P = Patterns("event_patterns.toml", "events")
_DRAFTS = Patterns("event_patterns.toml", "drafts")

_GROUPS = Patterns("event_patterns.toml", "groups")

_OPENS = 4
"""Characters of a bullet before the verb that a line opens with."""
_LEAD_SENTENCES = 4
"""Sentences after which a lead is the body of an article that came without paragraphs."""
_LONG_HEADLINE = 150
"""Characters from which a line that opens with a day is too long for a headline."""
_OPENING = 16
"""Characters at the head of a sentence in which the day is told that it opens with."""
_TOLD = frozenset((Kind.HEADLINE, Kind.LEAD, Kind.BODY, Kind.HEADING, Kind.CAPTION))


def _places(reading: Reading) -> list[tuple[Sentence, Place]]:
    """The sentences that tell something, with where in the article they stand."""
    out: list[tuple[Sentence, Place]] = []
    told = item = 0
    items = item_openings(reading)
    for sentence in reading.notes.sentences:
        if sentence.kind not in _TOLD:
            continue
        item += sentence.start in items
        headline = sentence.kind in (Kind.HEADLINE, Kind.HEADING) and not _is_lead(reading, sentence)
        caption = sentence.kind is Kind.CAPTION
        if not headline and not caption and "(" in reading.folded[sentence.start : sentence.start + 120]:
            caption = (
                _P.pictured.search(reading.folded, sentence.start, min(sentence.end, sentence.start + 120)) is not None
            )
        prose = not headline and not caption
        place = Place(
            prose and (told < (_LEAD_SENTENCES if sentence.kind is Kind.LEAD else 2) or item > 0),
            headline,
            caption,
            told == 0,
            item=item,
        )
        parts = ways_in(reading, sentence) if prose else [sentence]
        out.append((parts[0], place))
        out += [(part, replace(place, sequel=True)) for part in parts[1:]]
        told += prose
    return out


def _is_lead(reading: Reading, sentence: Sentence) -> bool:
    """Whether a line that stands as headline is a lead without its full stop: "Sáng 2/3, Đảng ủy xã A tổ chức …"."""
    if sentence.end - sentence.start < _LONG_HEADLINE:
        return False
    days = reading.within(reading.notes.dates, sentence.start, sentence.start + _OPENING)
    return any(day.precision in ("day", "minute") for day in days)


def _cues(reading: Reading, places: list[tuple[Sentence, Place]]) -> dict[int, list[Cue]]:
    """Cues by the start of their sentence."""
    found: dict[int, list[Cue]] = defaultdict(list)
    starts = [sentence.start for sentence, _ in places]
    interview = Interview(reading)
    for cue in event_cues(reading.folded):
        at = bisect_right(starts, cue.start) - 1
        if at < 0 or cue.end > places[at][0].end or _in_name(reading, cue) or _quoted(reading, cue):
            continue
        if not _answered(reading, interview, cue, places[at][0]):
            found[starts[at]].append(cue)
    return found


def _answered(reading: Reading, interview: Interview, cue: Cue, sentence: Sentence) -> bool:
    """Whether someone interviewed only refers to a deed, without its day: "HĐND tỉnh đã thông qua Nghị quyết …"."""
    if interview.speaker(cue.start) is None:
        return False
    days = reading.within(reading.notes.dates, sentence.start, sentence.end)
    return cue.kind == "decision" or not any(day.precision in ("day", "minute") for day in days)


def _quoted(reading: Reading, cue: Cue) -> bool:
    """Whether a verb stands in what someone is quoted to say: 'ông A cho biết: “Phường đã họp khẩn …”'."""
    if cue.noun:
        return False
    start = reading.folded.rfind("\n", 0, cue.start) + 1
    opened = reading.folded.rfind("“", start, cue.start)
    if opened < 0 or reading.folded.find("”", opened, cue.start) >= 0:
        return False
    return reading.folded.endswith((": ", ":"), start, opened)


def _in_name(reading: Reading, cue: Cue) -> bool:
    """Whether the letters of a cue are part of a name: "xã Hữu Lễ", "giao Ban Tổ chức", "Thanh tra huyện"."""
    if reading.text.startswith("giao Ban", cue.start) or reading.text.endswith(("Ban Tổ chức ", "BTC "), 0, cue.start):
        return True
    actor = reading.at(cue.start) if reading.text[cue.start].isupper() else None
    if actor is not None and actor.party.body and not cue.noun and actor.start == cue.start and cue.end < actor.end:
        return cue.kind == "working-session"
    return actor is not None and actor.start < cue.start  # "Đồn Biên phòng Hướng Lập", "Ban Giám sát, Phản biện"


def _drafts(reading: Reading, places: list[tuple[Sentence, Place]]) -> list[Draft]:
    """Every sentence's accounts, in the order of the text."""
    cues = _cues(reading, places)
    drafts: list[Draft] = []
    for sentence, place in places:
        mine = cues.get(sentence.start, [])
        if further := decision_spoken_of(reading, sentence, place, drafts):
            drafts.append(further)
            continue
        if not mine:
            drafts += [draft for draft in (gone_to(reading, sentence, place),) if draft]
            continue
        held = [
            c for c in mine if c.kind not in ACTS or (c.noun and c.kind in ("appointment", "signing", "establishment"))
        ]
        occasion = draft_of(reading, sentence, held, place)
        known = bool(drafts) or occasion is not None
        acts = acts_of(reading, sentence, [c for c in mine if c.kind in ACTS], place, known)
        if occasion is None and acts:
            occasion = _session_of(reading, sentence, place, held, acts[0], drafts)
        if occasion and not _gives_way(reading, occasion, acts):
            occasion.at = happened_at(reading, occasion, drafts)
            drafts.append(occasion)
            drafts += announced_besides(reading, sentence, held, occasion)
            drafts += [more for more in (attended_besides(reading, sentence, held, occasion),) if more]
        elif not acts and (there := gone_to(reading, sentence, place)):
            drafts.append(there)
        drafts += acts
    return _of_their_day(reading, drafts) or _referred(reading, places, cues)


def _of_their_day(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The accounts; offices filled "Tại hội nghị, …" are of the occasion told right before, where days differ."""
    frame: Draft | None = None
    for draft in drafts:
        if draft.kind in ("meeting", "congress", "appointment") and (draft.cue.noun or draft.kind not in ACTS):
            frame = None if draft.effective or draft.planned or draft.place.headline else draft
        elif draft.kind not in ("appointment", "dismissal") or draft.start or frame is None:
            continue
        elif frame.start and _filled_there(reading, draft, frame) and _several_days(drafts, frame):
            draft.start, draft.end, draft.unit = frame.start, frame.end, draft.unit or frame.unit
    return drafts


def _filled_there(reading: Reading, draft: Draft, frame: Draft) -> bool:
    """Whether an office is told to be filled, or left, at an occasion: called by its name, or in particulars of it."""
    told = _GROUPS.frame.search(reading.folded, draft.sentence.start, draft.cue.start)
    if told is not None:
        return set(told[1].split()) <= set(frame.words.split())
    return draft.cue.start - draft.sentence.start < _OPENS or (
        _GROUPS.particulars.match(reading.folded, draft.sentence.start) is not None
    )


def _several_days(drafts: list[Draft], frame: Draft) -> bool:
    """Whether gatherings or offices filled are told of another day than that of an occasion, in the same item."""
    alike = [d for d in drafts if d.start and d.place.item == frame.place.item and d.kind in ("meeting", "appointment")]
    return any(d.start and d.start[:10] != (frame.start or "")[:10] and not d.effective for d in alike)


def _with_order(reading: Reading, places: list[tuple[Sentence, Place]], drafts: list[Draft]) -> list[Draft]:
    """The accounts with the new order of units the article tells; the resolution that sets it up is then a decision."""
    order = new_order(reading, places)
    if order is None or any(d.kind == order.kind and d.start == order.start for d in drafts):
        return drafts
    for draft in drafts:
        if draft.kind == order.kind and draft.cue.kind == "decision":
            draft.kind = "decision"
    return sorted([*drafts, order], key=lambda d: d.cue.start)


def _session_of(
    reading: Reading, sentence: Sentence, place: Place, cues: list[Cue], act: Draft, told: list[Draft]
) -> Draft | None:
    """The session that an act is told to happen at, where nothing has told that session: "Tại kỳ họp này, …"."""
    if not any(actor.by_name for actor in reading.acting(act.cue.start, sentence.end)):
        return None  # a summary of what was filled long ago
    for cue in cues:
        if not reading.folded.startswith("kỳ họp", cue.start) or cue.start > act.cue.start:
            continue
        at = _P.at_session.search(reading.folded[sentence.start : cue.start])
        if at and not place.headline and not any("kỳ họp" in one.words for one in told):
            return referred_to(reading, sentence, cue, place)
    return None


def _referred(reading: Reading, places: list[tuple[Sentence, Place]], cues: dict[int, list[Cue]]) -> list[Draft]:
    """Of an article that tells no event the occasion it goes on about: "Báo cáo tại buổi làm việc, ông A nói …"."""
    for sentence, place in places:
        for cue in cues.get(sentence.start, []):
            if not cue.noun or place.headline:
                continue
            before = reading.folded[sentence.start : cue.start]
            named = any(a.party.person for a in reading.acting(cue.end, sentence.end))
            if _P.to_come.match(reading.folded, cue.end, sentence.end):
                continue
            if _P.at_it.search(before) or _P.said_at.search(before) or (named and _P.speaking_at.search(before)):
                return [referred_to(reading, sentence, cue, place)]
    for sentence, place in places:
        for cue in cues.get(sentence.start, []):
            if cue.kind == "working-session" and not (cue.noun or place.headline or place.caption):
                leader = named_behind(reading, sentence, cue)
                if leader is not None and leader.party.person:
                    return [referred_to(reading, sentence, cue, place)]  # "Kiểm tra dự án B, Chủ tịch tỉnh A yêu cầu …"
    for sentence, place in places:
        for cue in cues.get(sentence.start, []):
            if is_spoken_of(reading, sentence, cue, place):
                return [referred_to(reading, sentence, cue, place)]
    return []


def _gives_way(reading: Reading, occasion: Draft, acts: list[Draft]) -> bool:
    """Whether an occasion is only the frame or the matter of an act of its sentence.

    A conference where decisions on people are handed over is that appointment (a session or congress is one besides);
    what a document is about is not held yet.
    """
    session = is_session(reading, occasion.cue) or _of_its_own(reading, occasion)
    if tells_new_order(reading, occasion):
        acts[:] = [act for act in acts if act.kind == "appointment" or act.cue.start < occasion.cue.start]
        return False
    for act in acts:
        if act.kind == "appointment" and occasion.kind in ("meeting", "ceremony") and occasion.cue.noun and not session:
            act.start, act.end, act.day_part = act.start or occasion.start, act.end, act.day_part or occasion.day_part
            act.unit, act.host = occasion.unit or act.unit, occasion.host or act.host
            return True
        if act.kind == "establishment" and act.cue.start - occasion.cue.end == 1:
            act.start, act.end, act.day_part = act.start or occasion.start, act.end, act.day_part or occasion.day_part
            return True  # "tổ chức hội nghị ra mắt mô hình …"
        if act.kind == "election" and _opens(occasion, act):
            return True  # "khai mạc cuộc bầu cử"
        if act.kind == "dismissal" and _P.seen_off.fullmatch(occasion.words) and occasion.cue.start < act.cue.start:
            return True  # "gặp mặt, trao quyết định nghỉ hưu cho bà A"
        if (
            act.kind == "decision"
            and not occasion.words.endswith(("họp kỳ", "họp phiên"))
            and (
                occasion.words.startswith(("họp", "đã họp", "nhóm họp"))
                or (occasion.cue.noun and act.cue.start - occasion.cue.end == 1)  # "tổ chức cuộc họp thống nhất …"
            )
            and occasion.cue.start < act.cue.start
            and not reading.folded.endswith("quyết định ", 0, act.cue.start)
        ):
            acts.remove(act)  # "đã họp, thống nhất chủ trương …": what a meeting agreed on is no document
            return False
        between = reading.folded[act.cue.end : occasion.cue.start]
        if act.kind == "decision" and act.cue.start < occasion.cue.start and not re.search(r"\btại\s$", between):
            return not is_to_come(reading, occasion.start)  # "Theo kế hoạch vừa ban hành, ngày 13/12 tổ chức lễ …"
    return False


def _opens(occasion: Draft, act: Draft) -> bool:
    """Whether an occasion is nothing but the opening of what is told right behind it."""
    return (
        occasion.kind == "ceremony"
        and occasion.words.endswith("khai mạc")
        and act.cue.start - occasion.cue.end <= _OPENS
    )


def _of_its_own(reading: Reading, occasion: Draft) -> bool:
    """Whether an act is only a part of an occasion: "Khép lại hội nghị … là phần công bố …"."""
    before = reading.folded[occasion.sentence.start : occasion.cue.start]
    return _P.part_of.search(before) is not None


def _hands_over_to_nobody(reading: Reading, group: Group) -> bool:
    """Whether an office is handed over at a conference, and nobody is told to get it: then that is all it is."""
    cue = group.best.cue
    if group.kind != "appointment" or cue.kind == group.kind or any(part == "subject" for _, part, _ in group.roles):
        return False
    return _DRAFTS.hands_over.search(reading.folded, cue.start, group.best.sentence.end) is not None


def _subject_start(reading: Reading, draft: Draft) -> int:
    """Where the words about an event begin: with who acts, not with the province beside it ("UBND xã A, tỉnh B")."""
    subject = draft.subject
    if subject is None or subject.start >= draft.cue.start:
        return draft.cue.start
    if subject.party.unit is None or not reading.text.endswith(", ", 0, subject.start):
        return subject.start
    whole = [actor for actor in reading.acting(draft.sentence.start, subject.start) if actor.end == subject.start - 2]
    return whole[-1].start if whole and whole[-1].party.body else subject.start


def _fact(reading: Reading, group: Group) -> Event:
    best, date = group.best, group.dated or group.best
    spans = dict.fromkeys(Span(d.sentence.start, d.sentence.end) for d in [best, *group.drafts])
    begin = _subject_start(reading, best)
    return Event(
        kind=best.cue.kind if _hands_over_to_nobody(reading, group) else group.kind,
        label=clipped(reading.text[begin : best.sentence.end]),
        start=date.start,
        end=group.end,
        day_part=date.day_part,
        unit=seat(reading, group),
        host=best.host,
        participants=merged(group.roles),
        planned=all(d.planned for d in group.drafts),
        evidence=tuple(spans),
    )


def find_events(notes_reading: Reading) -> list[Event]:
    """The events of an article in the order of the text."""
    places = _places(notes_reading)
    drafts = _with_order(notes_reading, places, _drafts(notes_reading, places))
    handed_over(drafts)
    groups = join(drafts)
    for group in groups:
        if group.kind == "decision" and group.start is None and len(group.drafts) == 1:
            group.drafts[0].start = day_of_paper(notes_reading, group.drafts[0])
    settle(notes_reading, groups)
    take_effect(notes_reading, groups)
    first = groups[0].drafts[0] if groups and not groups[0].start else None
    if first and not (first.spoken or in_background(notes_reading, first.sentence)):
        paper = groups[0].kind == "decision"
        day = only_day(notes_reading, of_week=not paper)
        besides = is_to_come(notes_reading, day) and any(other.start == day for other in groups)  # announced besides
        if not (besides or paper) or all(other.start != day or other.kind == "decision" for other in groups):
            first.start = day  # the day of something else that is told is no paper's
        settle(notes_reading, groups)
    take_part(notes_reading, places, groups)
    groups = ceremony_and_office(absorb(notes_reading, groups))
    told = [(group, _fact(notes_reading, group)) for group in groups]
    found = named_since(notes_reading, spread(notes_reading, told))
    found = by_commune(notes_reading, offices_taken(notes_reading, papers_issued(notes_reading, found)))
    found = offices_left(notes_reading, found)
    return sorted(found, key=lambda e: e.evidence[0])


@Language.component("kg_events")
def events(doc: Doc) -> Doc:
    """Adds the Event facts of the article."""
    annotations_of(doc).facts += find_events(reading(doc))
    return doc
