"""Joining: several sentences' accounts of one event, and events that are part of another."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.extract.event_actors import Reading
from kg.extract.event_acts import ACTS
from kg.extract.event_drafts import Draft
from kg.extract.event_place import common_unit
from kg.extract.event_telling import LED
from kg.extract.event_time import days_apart
from kg.extract.participants import Role
from kg.extract.patterns import Patterns
from kg.facts import UnitRef
from kg.language.gates import Gated

__all__ = ["GATHERINGS", "LED", "Group", "absorb", "ceremony_and_office", "join", "settle", "take_effect"]

_P = Patterns("event_patterns.toml", "groups")

_CONGRESS_DAYS = 5
"""Days within which two accounts of a congress tell the same one (it opens on one and closes on another)."""
_TAKES_OFFICE = 31
"""Days between handing an office over and its beginning."""
GATHERINGS = frozenset(
    ("meeting", "congress", "consultation", "voter-meeting", "appointment", "working-session", "ceremony", "dismissal")
)
_WIDE = frozenset(("meeting", "ceremony"))
"""Kinds whose bare words stand for gatherings of other kinds too."""

_EFFECT = Gated(
    r"\b(?:quyết định(?: \w+){0,3} có hiệu lực|thời hạn (?:giữ chức|bổ nhiệm)[^.;]{0,40})[^.;]{0,24}\btừ(?= ngày)"
)


@dataclass(slots=True)
class Group:
    """Accounts of one event."""

    kind: str
    drafts: list[Draft]
    roles: list[Role] = field(default_factory=list)

    @property
    def best(self) -> Draft:
        """The account that names the event: no headline, dated, early."""
        return min(self.drafts, key=lambda d: (d.place.headline, d.start is None, d.cue.start))

    @property
    def dated(self) -> Draft | None:
        """The account that tells the day: the one it takes effect on before the one it is told on."""
        known = [d for d in self.drafts if d.start]
        if self.kind == "congress":
            return min(known, key=lambda d: (not _daily(d), d.start or "")) if known else None
        return min(known, key=lambda d: (not d.effective, not _daily(d))) if known else None

    @property
    def end(self) -> str | None:
        """The last day: told so, or the day on which a congress that opened earlier closed."""
        first = self.dated
        if first is None or first.end or self.kind != "congress":
            return first.end if first else None
        last = max((d.start[:10] for d in self.drafts if d.start), default="")
        return last if first.start and last > first.start[:10] else None

    @property
    def start(self) -> str | None:
        """The day, None where no account tells it."""
        return self.dated.start if self.dated else None

    @property
    def item(self) -> int:
        """The item of a round-up that tells it, 0 outside of them."""
        return self.drafts[0].place.item

    def unit(self, reading: Reading) -> UnitRef | None:
        """The unit of all accounts: where one says a place in so many words, that; of several communes the province."""
        if self.kind in ACTS:
            told = [d.unit for d in self.drafts if d.unit and not d.place.headline]
            hosted = [d.unit for d in self.drafts if d.unit and d.host]
            return common_unit((hosted or told)[:1] if self.kind != "appointment" else hosted or told, reading)
        placed = [d.unit for d in self.drafts if d.placed and d.unit]
        units = [*placed, self.best.unit, *(d.unit for d in self.drafts)]
        found = next((unit for unit in units if unit), None)
        titled = next((d.unit for d in self.drafts if d.place.headline and d.unit and _names(reading, d)), None)
        if self.kind in LED and titled and found and len(found.code or "") < len(titled.code or ""):
            return titled  # the text says "the commune", the headline which
        return found


def _names(reading: Reading, draft: Draft) -> bool:
    """Whether a sentence names the unit its account is of, rather than leaving it to the article."""
    acting = reading.acting(draft.sentence.start, draft.sentence.end)
    return draft.unit is not None and any(a.unit and a.unit.version == draft.unit.version for a in acting)


def _daily(draft: Draft) -> bool:
    return draft.start is not None and len(draft.start) >= 10


def _compatible(one: UnitRef | None, other: UnitRef | None) -> bool:
    """Whether two units may be the same place: one not known, or one inside the other as far as levels tell."""
    if one is None or other is None or one.version == other.version:
        return True
    return len(one.code or "") != len(other.code or "")


def _same_day(group: Group, draft: Draft) -> bool:
    return not (group.start and draft.start and group.start[:10] != draft.start[:10])


def _apart(group: Group, draft: Draft) -> bool:
    """Whether two accounts stand in different items of a round-up, or one item tells of another place's offices."""
    item = draft.place.item
    if _elsewhere(group, draft):
        return True
    if draft.place.headline or (item == 0 and group.item == 0):
        return False
    if item != group.item:
        return group.item > 0 or draft.start is not None
    return draft.kind == "appointment" and draft.opens_at is not None and draft.opens_at != group.drafts[0].unit


def _elsewhere(group: Group, draft: Draft) -> bool:
    """Whether someone named to an office "Ở Lào Cai, …" is told after those of another province."""
    there = draft.opens_at or draft.post
    if draft.kind not in ("appointment", "dismissal") or there is None or draft.place.headline:
        return False
    places = [place for d in group.drafts if (place := d.opens_at or d.post or d.unit)]
    code = there.code or ""
    return len(code) == 2 and any(len(place.code or "") == 2 and code != place.code for place in places)


def _resumed(draft: Draft) -> bool:
    """Whether an occasion is called by a bare word as known: "Hội nghị diễn ra sáng 2/3 …", "tại buổi lễ do …"."""
    return draft.resumes and draft.cue.noun and len(draft.words.split()) <= 2


def _is_bare(draft: Draft) -> bool:
    """Whether an occasion is called by a bare word, with no day: "dự lễ", "tại hội nghị"."""
    return draft.cue.noun and not draft.start and len(draft.words.split()) <= 2


def _begins(group: Group, draft: Draft) -> bool:
    """Whether one account tells the day an office was handed over on and the other the day it begins."""
    known = frozenset[str]().union(*(d.people for d in group.drafts))
    apart = days_apart(draft.start, group.start)
    one_effective = draft.effective != any(d.effective for d in group.drafts)
    near = group.start is None or (apart is not None and abs(apart) <= _TAKES_OFFICE)
    return one_effective and near and bool(known & draft.people)


def _led_alike(group: Group, draft: Draft) -> bool:
    """Whether those who give presents are those of the main event, or nobody in particular."""
    leading = {d.subject.party.person for d in group.drafts if d.subject}
    return draft.subject is None or draft.subject.party.person in leading


def _others_elsewhere(group: Group, draft: Draft) -> bool:
    """Whether someone else is told to have gone to another place: "Ông A kiểm tra tại xã B. Ông C kiểm tra tại …"."""
    if draft.cue.noun or draft.place.headline or draft.subject is None or draft.unit is None:
        return False
    leading = {d.subject.party.person for d in group.drafts if d.subject and d.subject.party.person}
    person = draft.subject.party.person
    if person is None or not leading or person in leading:
        return False
    return all(d.unit is not None and d.unit.version != draft.unit.version for d in group.drafts)


def _same_event(group: Group, draft: Draft) -> bool:
    told = [d for d in group.drafts if d.sentence == draft.sentence and d.kind == draft.kind == group.kind]
    if told and (not draft.planned or told[0].planned):
        return True
    if _apart(group, draft) or (draft.besides and any(d.sentence == draft.sentence for d in group.drafts)):
        return False
    if group.kind == draft.kind == "congress" and _compatible(group.best.unit, draft.unit):
        apart = days_apart(draft.start, group.start)
        return apart is None or abs(apart) <= _CONGRESS_DAYS
    if draft.kind in ACTS and draft.apart:
        return False
    if draft.kind == "decision" and draft.number and group.kind == "decision" and not draft.within:
        known = {d.number for d in group.drafts if d.number}
        if known and draft.number not in known:
            return False
    bare = _is_bare(draft)
    if bare and draft.kind in _WIDE and group.kind in (GATHERINGS | {"establishment", "signing"}) - {draft.kind}:
        return not draft.sequel
    if draft.kind in ACTS and draft.planned != all(d.planned for d in group.drafts) and draft.scheduled:
        return False  # what is still to come is another act than what was done
    if _resumed(draft) and draft.kind in ("meeting", "ceremony") and group.kind in GATHERINGS - {draft.kind}:
        return group.start is None or _same_day(group, draft)
    if draft.apart and not draft.cue.noun and draft.kind in LED:
        return False
    if group.kind == draft.kind:
        if draft.kind == "appointment" and _begins(group, draft):
            return True
        if draft.start and (draft.effective or any(d.effective for d in group.drafts)):
            return group.start == draft.start
        if draft.kind == "dismissal" and not draft.start and draft.post and any(d.effective for d in group.drafts):
            return draft.post in [d.post for d in group.drafts]  # who else leaves is told apart from that day
        if draft.kind in LED and _others_elsewhere(group, draft):
            return False
        if draft.kind == "working-session" and draft.sequel and not draft.start:
            return _compatible(group.best.unit, draft.unit)
        if draft.kind == "visit" and draft.words.startswith(("trao", "tặng", "chúc")) and _same_day(group, draft):
            return True  # presents are part of the visit
        if not _same_day(group, draft) or (draft.sequel and not draft.cue.noun and draft.kind not in ACTS):
            return False
        return draft.kind in ACTS or _compatible(group.best.unit, draft.unit)
    if not _same_day(group, draft):
        return False
    if draft.here and group.kind in LED and not draft.sequel and _led_alike(group, draft):
        return True
    if draft.kind == "meeting" and draft.session and group.kind == "congress":
        return False
    if draft.kind == "meeting" and group.kind in GATHERINGS:
        if draft.day_part and group.dated and group.dated.day_part not in (None, draft.day_part):
            return False  # "Sáng 20/9, ông A làm việc …; chiều cùng ngày, Đảng ủy họp …"
        if draft.sequel and draft.cue.noun and not bare and not draft.resumes:
            return False  # "Cùng ngày, Hội Phụ nữ tổ chức hội nghị biểu dương …"
        return not draft.start or bool(group.start)
    if group.kind == "meeting" and draft.kind in ("consultation", "voter-meeting"):
        return draft.place.headline or bool(draft.start and draft.start == group.start)
    return False


def join(drafts: list[Draft]) -> list[Group]:
    """Groups of the accounts of one event each; a headline adds to a group, or is one where there is no other."""
    groups: list[Group] = []
    for draft in sorted(drafts, key=lambda d: d.place.headline):
        found = next((g for g in groups if _same_event(g, draft)), None)
        if found:
            if found.kind in _WIDE and draft.kind in GATHERINGS - _WIDE and all(map(_is_bare, found.drafts)):
                found.kind = draft.kind  # "dự hội nghị", which the headline calls "hội nghị tiếp xúc cử tri"
            found.drafts.append(draft)
        elif not draft.place.headline or not groups:
            groups.append(Group(draft.kind, [draft]))
    return groups


def settle(reading: Reading, groups: list[Group]) -> None:
    """What is told at or after an occasion and has no day or place of its own has the occasion's."""
    occasions = [g for g in groups if g.kind not in ACTS and not any(d.sequel for d in g.drafts)]
    main = next(iter(occasions or [g for g in groups if g.start]), None)
    for group in groups:
        first = group.drafts[0]
        if _again(reading, first) and groups[0] is not group and groups[0].start:
            first.start = groups[0].start
        if main is None or group is main or group.item != main.item:
            continue
        frame = _frame(reading, first, groups) if first.within else None
        if frame is not None and frame is not main:
            first.start, first.unit = first.start or frame.start, frame.unit(reading) or first.unit
        if first.place.sequel and not first.start and group.kind not in ACTS:
            first.start = main.start
        after = first.within or first.cue.start > main.drafts[0].cue.start
        if (
            group.kind in ("appointment", "decision", "establishment", "dismissal", "signing", "reorganisation")
            and not group.start
            and after
        ):
            first.start = main.start
            if first.within or not first.unit or (first.host is None and main.kind in GATHERINGS - ACTS):
                first.unit = _holder_unit(main) or main.unit(reading) or first.unit
        elif (
            (first.sequel or (group.kind == "visit" and after))
            and not first.start
            and (group.kind in LED or (group.kind == "ceremony" and not first.cue.noun))
            and _same_party(reading, first, main)
        ) or (
            first.sequel
            and group.kind in LED
            and not first.start
            and _P.goes_on.match(reading.folded, first.sentence.start)
        ):
            first.start = main.start
        elif first.sequel and _P.same_day.match(reading.folded, first.sentence.start):
            first.start = first.start or main.start
            first.unit = first.unit or main.unit(reading)


def _holder_unit(group: Group) -> UnitRef | None:
    """The unit of the council or committee that holds a session, wherever it meets: what it decides holds there."""
    host = group.best.host
    return host.unit if host and group.best.placed else None


def _frame(reading: Reading, draft: Draft, groups: list[Group]) -> Group | None:
    """The occasion last told before that "Tại hội nghị, …" speaks of, None where none is called so."""
    told = _P.frame.search(reading.folded, draft.sentence.start, draft.cue.start)
    if told is None:
        return None
    named = [
        (account.cue.start, group)
        for group in groups
        if group.kind not in ACTS
        for account in group.drafts
        if not account.place.headline and account.cue.start < draft.sentence.start and told[1] in account.words
    ]
    return max(named, key=lambda one: one[0])[1] if named else None


def absorb(reading: Reading, groups: list[Group]) -> list[Group]:
    """A conference held to make known decisions on people is the appointment that is told to happen at it."""
    gone: list[Group] = []
    kinds = {group.kind for group in groups}
    for group in groups:
        first = group.drafts[0]
        personnel = group.kind == "appointment" or (group.kind == "dismissal" and "appointment" not in kinds)
        frame = _frame(reading, first, groups) if personnel and first.within else None
        if personnel and frame is None:
            frame = _right_before(reading, first, groups)
        if frame is None or frame.kind != "meeting" or _told_further(frame):
            continue
        if frame.best.session or not frame.best.cue.noun:
            continue
        about = reading.folded[frame.best.cue.end : frame.best.sentence.end]
        if _P.on_people.match(about):
            group.roles += frame.roles
            gone.append(frame)
    return _only_leaving([group for group in groups if group not in gone])


def _only_leaving(groups: list[Group]) -> list[Group]:
    """A conference "on personnel" at which nobody is told to get an office, only some to retire, is that dismissal."""
    appointments = [g for g in groups if g.kind == "appointment"]
    dismissals = [g for g in groups if g.kind == "dismissal" and any(part == "subject" for _, part, _ in g.roles)]
    if len(appointments) != 1 or not dismissals:
        return groups
    conference = appointments[0]
    named = any(part == "subject" for _, part, _ in conference.roles) or any(d.people for d in conference.drafts)
    if named or not conference.best.cue.noun or not any(d.within for d in dismissals[0].drafts):
        return groups
    dismissals[0].roles += conference.roles
    return [group for group in groups if group is not conference]


def _right_before(reading: Reading, draft: Draft, groups: list[Group]) -> Group | None:
    """The conference that the sentence before tells of and "Theo đó, …" gives the particulars of."""
    if not _P.particulars.match(reading.folded, draft.sentence.start):
        return None
    for group in groups:
        held = group.best
        between = reading.folded[held.sentence.end : draft.sentence.start]
        if group.kind == "meeting" and held.sentence.end <= draft.sentence.start and not between.strip():
            return group
    return None


def _told_further(frame: Group) -> bool:
    """Whether an occasion is gone on about, beyond calling it by its bare name: "Dự hội nghị có …"."""
    return any(d.start or len(d.words.split()) > 2 for d in frame.drafts if d is not frame.best)


def _same_party(reading: Reading, draft: Draft, main: Group) -> bool:
    """Whether those who go on to visit are those of the main event: on the way of one day."""
    if re.search(r"\bđoàn\b|\bcác đại biểu\b", reading.folded[draft.sentence.start : draft.cue.start]):
        return True
    leading = {d.subject.party.person for d in main.drafts if d.subject and d.subject.party.person}
    acting = reading.acting(draft.sentence.start, draft.cue.start)
    return any(actor.party.person in leading for actor in acting if actor.party.person)


def take_effect(reading: Reading, groups: list[Group]) -> None:
    """As in "Các quyết định có hiệu lực từ ngày 1/4" is the day of the appointments told."""
    appointment = next((g for g in groups if g.kind == "appointment"), None)
    told = _EFFECT.search(reading.folded) if appointment else None
    if appointment is None or told is None or any(d.effective for d in appointment.drafts):
        return
    handed_over = appointment.start
    for mention in reading.within(reading.notes.dates, told.start(), told.end() + 12):
        if mention.bound != "from" or not mention.first or mention.precision != "day":
            continue
        for group in groups:
            first = group.drafts[0]
            if group is appointment or (group.kind == "dismissal" and first.start == handed_over):
                first.start, first.end, first.day_part, first.effective = mention.first, None, None, True


def _again(reading: Reading, draft: Draft) -> bool:
    """Whether the account's day is told as "cùng ngày": the day of what the article told first."""
    return draft.sequel and "cùng ngày" in reading.folded[draft.sentence.start : draft.cue.start]


def ceremony_and_office(groups: list[Group]) -> list[Group]:
    """A ceremony that names nobody and the one office told to begin on another day are one appointment."""
    ceremonies = [g for g in groups if g.kind == "appointment" and not any(part == "subject" for _, part, _ in g.roles)]
    begun = [g for g in groups if g.kind == "appointment" and g.best.effective and not g.best.sequel and _daily(g.best)]
    if len(ceremonies) != 1 or len(begun) != 1:
        return groups
    ceremonies[0].drafts += begun[0].drafts
    ceremonies[0].roles += begun[0].roles
    return [g for g in groups if g is not begun[0]]
