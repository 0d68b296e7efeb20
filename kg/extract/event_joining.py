"""Joining: several sentences' accounts of one event, and events that are part of another."""

from __future__ import annotations

import re

from kg.extract.event_actors import Reading
from kg.extract.event_acts import ACTS
from kg.extract.event_drafts import Draft
from kg.extract.event_groups import GATHERINGS, Group, daily, is_result
from kg.extract.event_place import lies_in, said_unit
from kg.extract.event_same import WIDE, is_bare, same_event
from kg.extract.event_telling import LED
from kg.extract.event_time import days_apart, is_to_come
from kg.extract.patterns import Patterns
from kg.facts import UnitRef

__all__ = ["absorb", "ceremony_and_office", "join", "settle", "take_effect"]

_P = Patterns("event_patterns.toml", "groups")
_DRAFTS = Patterns("event_patterns.toml", "drafts")
_BARE = 2
"""Words of an occasion's name that tell nothing of what it is: "buổi lễ"."""
_SITTING = 3
"""Days from the first to the last of a session or congress, at most."""


def join(drafts: list[Draft]) -> list[Group]:
    """Groups of the accounts of one event each; a headline adds to a group, or is one where there is no other."""
    groups: list[Group] = []
    for draft in sorted(drafts, key=lambda d: d.place.headline):
        last = draft.kind == "appointment" or (draft.here and not draft.aside)
        near = reversed(groups) if last and not draft.place.headline else groups
        found = None if draft.of else next((g for g in near if same_event(g, draft)), None) or _titled(groups, draft)
        if found is None and (told := draft.of or draft.at):
            found = next((g for g in groups if any(one is told for one in g.drafts)), None)
        if found:
            bare = all(map(is_bare, found.drafts)) or _titled([found], draft) is not None
            if found.kind in WIDE and draft.kind in (GATHERINGS | ACTS) - WIDE and bare:
                found.kind = draft.kind  # "dự hội nghị", which the headline calls "hội nghị tiếp xúc cử tri"
            found.drafts.append(draft)
        elif not draft.place.headline or not groups or _names_occasion(draft, groups):
            groups.append(Group(draft.kind, [draft]))
    return groups


def _titled(groups: list[Group], draft: Draft) -> Group | None:
    """The gathering called by a bare word throughout, "Buổi lễ diễn ra sáng 14/5", that a headline is the name of."""
    if not (draft.place.headline and draft.cue.noun and draft.resumes) or len(draft.words.split()) <= _BARE:
        return None
    first = next((g for g in groups if not all(d.place.headline for d in g.drafts)), None)
    accounts = [d for d in first.drafts if not d.place.headline] if first else []
    bare = all(d.cue.noun and len(d.words.split()) <= _BARE for d in accounts)
    return first if first and first.kind in WIDE and bare else None


def _names_occasion(draft: Draft, groups: list[Group]) -> bool:
    """Whether a headline is the full name of a congress or session, and the text tells only the acts of it."""
    named = draft.kind == "congress" and draft.resumes and draft.named
    return named and all(group.kind in ACTS for group in groups)


def settle(reading: Reading, groups: list[Group]) -> None:
    """What is told at or after an occasion and has no day or place of its own has the occasion's."""
    occasions = [g for g in groups if g.kind not in ACTS and not any(d.sequel for d in g.drafts)]
    known = [g for g in groups if g.start and not all(d.apart for d in g.drafts)]
    main = next(iter(occasions or known), None)
    for group in groups:
        first = group.drafts[0]
        if group.kind == "election" and all(d.start is None or is_result(d) for d in group.drafts):
            first.start = _voting_day(reading, group) or first.start
        if _again(reading, first) and (day := _day_last_told(groups, first)):
            first.start = day
        elif _again(reading, first) and groups[0] is not group and groups[0].start:
            first.start = groups[0].start if is_to_come(reading, first.start) else first.start or groups[0].start
        if main is None or group is main or group.item != main.item:
            continue
        if group.kind == "meeting" and not any(d.unit or d.host or d.place.headline for d in group.drafts):
            first.unit = _office_of(reading, first, main) or main.unit(reading)
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
            opens = _DRAFTS.on_occasion.match(reading.folded, first.sentence.start, first.cue.start)
            at = (_told_last(groups, first) if opens else None) or main
            first.start = next((d.told for d in at.drafts if d.told), _closing_day(at))
            if first.within or not first.unit or (first.host is None and at.kind in GATHERINGS - ACTS):
                first.unit = _holder_unit(at) or at.unit(reading) or first.unit
        elif (
            (first.sequel or (group.kind == "visit" and after))
            and not first.start
            and (group.kind in LED or (group.kind == "ceremony" and not first.cue.noun))
            and (stop := _stop_before(reading, first, groups, main))
        ):
            first.start = stop.start
            _stays(reading, first, stop)
        elif (
            first.sequel
            and group.kind in LED
            and not first.start
            and _P.goes_on.match(reading.folded, first.sentence.start)
        ):
            first.start = main.start
        elif group.kind in LED and not first.start and _at_place(reading, first):
            first.start = main.start  # "Tại phường B, đồng chí C kiểm tra …", one of several who went out that day
        elif first.sequel and _goes_on_that_day(reading, first):
            first.start = first.start or main.start
            first.unit = first.unit or main.unit(reading)


def _closing_day(group: Group) -> str | None:
    """The day of a session or congress; of several days the last, on which offices are filled and papers passed."""
    apart = days_apart(group.end, group.start) if group.kind in ("meeting", "congress") else None
    return group.end if apart is not None and 0 < apart <= _SITTING else group.start


def _goes_on_that_day(reading: Reading, draft: Draft) -> bool:
    """Whether a sentence tells of the day told before: "Cùng ngày, …", and of what others held "Ngay sau đó, …"."""
    if _P.same_day.match(reading.folded, draft.sentence.start):
        return True
    return draft.cue.noun and _DRAFTS.meanwhile.match(reading.folded, draft.sentence.start) is not None


def _at_place(reading: Reading, draft: Draft) -> bool:
    """Whether a sentence opens with where someone in office went."""
    subject = draft.subject
    if subject is None or not subject.office:
        return False
    return _DRAFTS.opens_with_place.fullmatch(reading.folded, draft.sentence.start, subject.start) is not None


def _office_of(reading: Reading, draft: Draft, main: Group) -> UnitRef | None:
    """The unit in which someone holds the office told of in the main event, who presided elsewhere on another day."""
    person = draft.subject.party.person if draft.subject else None
    if person is None or not draft.start or draft.start[:10] == (main.start or "")[:10]:
        return None
    told = (a for d in main.drafts for a in reading.acting(d.sentence.start, d.sentence.end))
    return next((a.unit for a in told if a.party.person == person and a.office and a.unit), None)


def _voting_day(reading: Reading, group: Group) -> str | None:
    """The day that an article calls that of the election: "Diễn ra sau ngày bầu cử 15/3, …"."""
    if not all(is_result(d) for d in group.drafts) or len(group.drafts) > 1:
        for mention in reading.notes.dates:
            if mention.first and mention.precision == "day" and _P.voting.search(reading.folded, 0, mention.start):
                return mention.first
    return None


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


def _told_last(groups: list[Group], draft: Draft) -> Group | None:
    """The dated occasion told last before "Nhân dịp này, …"."""
    before = [g for g in groups if g.kind not in ACTS and g.start and g.drafts[0].cue.start < draft.cue.start]
    return max(before, key=lambda g: max(d.cue.start for d in g.drafts if d.cue.start < draft.cue.start), default=None)


def absorb(reading: Reading, groups: list[Group]) -> list[Group]:
    """A conference held to make known decisions on people or bodies is what is told to happen at it."""
    kinds = {group.kind for group in groups}
    gone = [group for group in groups if "voter-meeting" in kinds and _reported_to_voters(reading, group)]
    for group in groups:
        first = group.drafts[0]
        founds = group.kind == "establishment"
        personnel = founds or group.kind == "appointment" or (group.kind == "dismissal" and "appointment" not in kinds)
        frame = _frame(reading, first, groups) if personnel and first.within else None
        if personnel and frame is None:
            frame = _right_before(reading, first, groups)
        if frame is None or frame.kind != "meeting" or _told_further(frame):
            continue
        if frame.best.session or not frame.best.cue.noun:
            continue
        about = reading.folded[frame.best.cue.end : frame.best.sentence.end]
        if about.startswith(" thành lập") if founds else _P.on_people.match(about):
            group.roles += frame.roles
            gone.append(frame)
    return _only_leaving([group for group in groups if group not in gone])


def _reported_to_voters(reading: Reading, group: Group) -> bool:
    """Whether what the National Assembly decided is told without its day, where deputies report on it to voters."""
    first = group.drafts[0]
    if group.kind != "decision" or first.host is None or first.host.kind != "national-assembly":
        return False
    return not reading.within(reading.notes.dates, first.sentence.start, first.sentence.end)


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


def _stop_before(reading: Reading, draft: Draft, groups: list[Group], main: Group) -> Group | None:
    """The last dated stop of the same people told before, on one day's way; else the main event if it is theirs."""
    told = [] if _P.aside.match(reading.folded, draft.sentence.start) else groups
    for group in reversed(told):
        first = group.drafts[0]
        before = first.cue.start < draft.cue.start and first is not draft
        before = before and not (first.planned or is_to_come(reading, group.start))
        theirs = group is main or group.kind in LED or not first.apart  # "Trước đó, ngày 4/8, Tòa án A xét xử …" is not
        if before and theirs and group.kind not in ACTS and group.start and _same_party(reading, draft, group):
            return group
    return main if _same_party(reading, draft, main) else None


def _stays(reading: Reading, draft: Draft, stop: Group) -> None:
    """Where no place is told, those who go on are still where they were, within what they are responsible for."""
    here = stop.unit(reading)
    if here is None or draft.unit is None or draft.cue.noun or said_unit(reading, draft.sentence):
        return
    if here.version != draft.unit.version and lies_in(here, draft.unit):
        draft.unit = here


def _same_party(reading: Reading, draft: Draft, main: Group) -> bool:
    """Whether those who go on to visit are those of the main event: on the way of one day."""
    if re.search(r"\bđoàn\b|\bcác đại biểu\b", reading.folded[draft.sentence.start : draft.cue.start]):
        return True
    leading = {
        actor.party.person
        for d in main.drafts
        for actor in (d.subject, *reading.acting(d.sentence.start, d.cue.start))
        if actor and actor.party.person
    }
    acting = reading.acting(draft.sentence.start, draft.cue.start)
    return any(actor.party.person in leading for actor in acting if actor.party.person)


def take_effect(reading: Reading, groups: list[Group]) -> None:
    """As in "Các quyết định có hiệu lực từ ngày 1/4" is the day of the appointments told."""
    appointment = next((g for g in groups if g.kind == "appointment"), None)
    told = _P.effect.search(reading.folded) if appointment else None
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


def _day_last_told(groups: list[Group], draft: Draft) -> str | None:
    """The day of the event told last before, where "Cùng ngày, …" was taken for a day on which nothing is told."""
    before = [g for g in groups if g.start and g.drafts[0].cue.start < draft.cue.start]
    known = {(g.start or "")[:10] for g in before}
    if not before or draft.start is None or draft.start[:10] in known:
        return None
    return max(before, key=lambda g: g.drafts[0].cue.start).start


def _again(reading: Reading, draft: Draft) -> bool:
    """Whether the account's day is told as "cùng ngày": the day of what the article told first."""
    said = _P.again.search(reading.folded, draft.sentence.start, draft.cue.start) if draft.sequel else None
    return said is not None


def ceremony_and_office(groups: list[Group]) -> list[Group]:
    """Decisions made known of nobody named are those of the offices told to begin, or end, on days of their own."""
    for kind in ("appointment", "dismissal"):
        mine = [g for g in groups if g.kind == kind]
        made_known = [g for g in mine if not any(part == "subject" for _, part, _ in g.roles)]
        begun = [g for g in mine if g.best.effective and not g.best.sequel and daily(g.best)]
        if len(made_known) != 1 or not begun or made_known[0] in begun:
            continue
        for group in begun:
            group.drafts += made_known[0].drafts if len(begun) == 1 else []
            group.roles += made_known[0].roles
        groups = [g for g in groups if g is not made_known[0]]
    return groups
