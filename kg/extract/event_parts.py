"""Which event a sentence's people took part in."""

from __future__ import annotations

import re
from collections import defaultdict

from kg.extract.annotations import Sentence
from kg.extract.event_actors import Reading
from kg.extract.event_acts import ACTS
from kg.extract.event_days import schedule_line
from kg.extract.event_delegations import lead_delegations
from kg.extract.event_doers import add_doers
from kg.extract.event_drafts import Draft
from kg.extract.event_groups import GATHERINGS, LED, Group
from kg.extract.event_launch import is_launch, launch_told
from kg.extract.event_personnel import personnel_in, reprimanded_in
from kg.extract.event_press import is_for_press, to_press
from kg.extract.event_rosters import Attendance, Roster, mourners
from kg.extract.event_telling import Place
from kg.extract.participants import roles_in, says
from kg.extract.patterns import Patterns
from kg.facts import Part, Span

__all__ = ["take_part"]

_P = Patterns("event_patterns.toml", "parts")
_SPOKEN = Patterns("event_patterns.toml", "spoken")
_DRAFTS = Patterns("event_patterns.toml", "drafts")

_RANK = 24
"""Characters of a rank or title before the name in a line of a list."""
_SIGNED = frozenset(("decision", "establishment", "appointment", "dismissal", "reorganisation"))
"""Acts that are done by a document somebody signs."""
_NO_OCCASIONS = frozenset(("decision", "establishment", "election", "reorganisation", "dismissal"))
"""Acts at which nobody need be."""


def take_part(reading: Reading, places: list[tuple[Sentence, Place]], groups: list[Group]) -> None:
    """Adds to each group the people of the sentences that tell it, and of those that go on about it."""
    if not groups:
        return
    own: dict[int, list[Group]] = defaultdict(list)
    for group in groups:
        for draft in group.drafts:
            if _reported(reading, draft):
                continue
            own[draft.sentence.start].append(group)
            add_doers(reading, group, draft)
    lead_delegations(reading, groups)
    mourners(reading, groups)
    roster, attendance = Roster(reading, groups), Attendance(reading)
    press = to_press(reading)
    today = reading.notes.context.date or "9999"
    listed: Part | None = None
    for sentence, place in places:
        roster.read(sentence)
        if attendance.goes_on(sentence):
            continue
        if place.headline or not any(a.party.person for a in reading.acting(sentence.start, sentence.end)):
            listed = _list_part(reading, sentence, listed)
            if place.headline:
                _headed(reading, sentence, own.get(sentence.start, []))
            continue
        mine = own.get(sentence.start, [])
        subjects = _personnel(reading, sentence, groups, mine) | _elected(reading, sentence, groups)
        _signers(reading, sentence, groups)
        _signed_before(reading, sentence, groups)
        occasions = [g for g in mine if g.kind not in ACTS]
        if not occasions:
            going_on = (
                launch_told(reading, sentence, groups)
                or _of(reading, sentence, groups, today)
                or _coming(reading, sentence, groups)
            )
            occasions = [going_on] if going_on and not _in_writing(reading, sentence, going_on) else []
        listed = _list_part(reading, sentence, listed)
        for group in occasions:
            for role in roles_in(reading, sentence, group.kind, listed):
                person, part, _ = role
                if (person in subjects and group.kind not in LED) or (part == "speaker" and _by_ballot(group)):
                    continue
                outside = part == "speaker" or (part == "subject" and group.kind == "visit")
                if outside and person in press and not is_for_press(group):
                    continue
                group.roles.append(role)
        attendance.see(sentence, occasions)
    lead_delegations(reading, groups)
    _punished(reading, places, groups)
    _ranked(reading, groups)


def _headed(reading: Reading, sentence: Sentence, groups: list[Group]) -> None:
    """Who a headline that tells an occasion says attends or presides: "Chủ tịch tỉnh A dự lễ khai giảng"."""
    for group in groups:
        if group.kind not in ACTS:
            told = roles_in(reading, sentence, group.kind)
            group.roles += [role for role in told if role[1] in ("attendee", "lead")]


def _in_writing(reading: Reading, sentence: Sentence, group: Group) -> bool:
    """Whether who is named asks for something by a document, and takes no part in an occasion that is told."""
    first = next((a for a in reading.acting(sentence.start, sentence.end) if a.party.person), None)
    return group.kind not in ACTS and bool(
        first and _P.in_writing.fullmatch(reading.folded, sentence.start, first.start)
    )


def _by_ballot(group: Group) -> bool:
    """Whether people are asked house by house, at no conference."""
    return group.kind == "consultation" and not any("hội nghị" in draft.words for draft in group.drafts)


def _reported(reading: Reading, draft: Draft) -> bool:
    """Whether an event is only announced by a speaker of another: "ông A cho biết tuyến đường sẽ khởi công …".

    So is one that is to come and somebody is asked to hold: "ông A yêu cầu xã tổ chức đại hội vào ngày 22/8".
    """
    festival = draft.end not in (None, draft.start) and _SPOKEN.no_gathering.match(draft.words) is not None
    if not (draft.planned or festival):
        return False
    said = next((a for a in reading.acting(draft.sentence.start, draft.cue.start) if a.party.person), None)
    if said is None:
        return False
    if _P.by_account.search(reading.folded, draft.sentence.start, said.start):
        return True
    asked = _DRAFTS.task.plain.search(reading.text, said.end, draft.cue.start) is not None
    return asked or says(reading, said.end, draft.cue.start)


def _list_part(reading: Reading, sentence: Sentence, before: Part | None) -> Part | None:
    """The part of those listed line by line behind "Chủ trì hội nghị có các đồng chí:"; None where no list goes on."""
    text = reading.folded[sentence.start : sentence.end].rstrip()
    if text.endswith(":"):
        guests = _P.attends.search(text) or _P.side.match(text)
        return "lead" if _P.chairs.search(text) else "attendee" if guests else None
    if before is None or _P.item.match(text):
        return before
    bullet = _P.bullet.match(reading.folded, sentence.start)
    first = next((a for a in reading.acting(sentence.start, sentence.end) if a.party.person), None)
    return before if bullet and first and first.start <= bullet.end() + _RANK else None


def _personnel(reading: Reading, sentence: Sentence, groups: list[Group], own: list[Group]) -> set[str]:
    """Gives those named to offices to the appointment told here, else to the first; who are subjects.

    Those told to leave one belong to the dismissal told here, else to the last before.
    """
    filled = [g for g in groups if g.kind == "appointment"] or [g for g in groups if g.kind == "establishment"]
    left = [g for g in own if g.kind == "dismissal"] or [g for g in groups if g.kind == "dismissal" and not filled]
    subjects = {name for g in own if g.kind == "dismissal" for name, part, _ in g.roles if part == "subject"}
    if not filled and not left:
        return subjects
    founded = next((g for g in own if g.kind == "establishment"), None)
    target = next((g for g in filled if g in own), None) or founded or _last(filled, sentence)
    if _P.put_forward.search(reading.folded, sentence.start, sentence.end):
        target = next((g for g in filled if all(d.planned for d in g.drafts)), None)
    gone = _last([g for g in groups if g.kind == "dismissal"], sentence)
    span = Span(sentence.start, sentence.end)
    for one in personnel_in(reading, sentence):
        if one.part == "subject":
            if one.leaves and not (own or left or gone):
                continue  # told of nobody else's appointment: a dismissal of its own
            group = left[-1] if one.leaves and left else gone if one.leaves and gone and not own else target
            if not own and not one.leaves:
                group = next((g for g in filled if _is_subject(g, one.person)), group)
            if one.person in subjects and group is target:
                continue  # who leaves is told as leaving
            subjects.add(one.person)
        else:
            group = target
            if _P.sets_up.search(reading.folded, sentence.start, sentence.end):
                group = next((g for g in groups if g.kind == "establishment"), target)
            for other in left if target else ():
                if other in own:  # one decision is read out with the other
                    other.roles.append((one.person, one.part, span))
        if group is None and one.part == "lead":
            group = gone  # "Bí thư Đảng ủy xã A trao quyết định và tặng hoa" to who retires
        if group:
            group.roles.append((one.person, one.part, span))
    return subjects


def _is_subject(group: Group, person: str) -> bool:
    return any(name == person and part == "subject" for name, part, _ in group.roles)


def _last(groups: list[Group], sentence: Sentence) -> Group | None:
    """Of several items or places the one a sentence stands in: the first group, or the last told before it."""
    told = [g for g in groups if (g.item or g.drafts[0].opens_at) and g.drafts[0].sentence.start <= sentence.start]
    return told[-1] if told else next(iter(groups), None)


def _elected(reading: Reading, sentence: Sentence, groups: list[Group]) -> set[str]:
    """Gives those named as elected to the election the article tells; who they are."""
    election = next((g for g in groups if g.kind == "election"), None)
    found = _P.elected.search(reading.folded, sentence.start, sentence.end) if election else None
    if election is None or found is None:
        return set()
    span = Span(sentence.start, sentence.end)
    named = {a.party.person for a in reading.acting(found.start(), sentence.end) if a.party.person}
    election.roles += [(name, "subject", span) for name in sorted(named)]
    return named


def _signers(reading: Reading, sentence: Sentence, groups: list[Group]) -> None:
    """Who signs what is decided: "UBND tỉnh, do Phó Chủ tịch A ký", "Chủ tịch A vừa ký quyết định …"."""
    told = [g for g in groups if g.kind in _SIGNED and any(d.sentence.start == sentence.start for d in g.drafts)]
    decision = next((g for g in groups if g.kind == "decision"), None)
    if not told and decision is None:
        return
    for actor in reading.acting(sentence.start, sentence.end):
        if not actor.party.person:
            continue
        before = reading.folded[sentence.start : actor.start]
        signs = _P.signs.match(reading.folded, actor.end, min(sentence.end, actor.end + 60)) is not None
        by = _P.signed_by.search(before) is not None
        if by and _P.former.search(reading.folded, actor.start, actor.end):
            continue  # who signed what is withdrawn now
        of = _P.told_by.search(before) is not None and any(g.kind == "decision" for g in told)
        further = by or _P.particulars.fullmatch(before) is not None
        group = told[0] if told else decision if further else None
        if group and ((signs and (further or told)) or of):
            group.roles.append((actor.party.person, "lead", Span(sentence.start, sentence.end)))
            return


def _signed_before(reading: Reading, sentence: Sentence, groups: list[Group]) -> None:
    """Who signed in one go what is then told one by one: "A ký các quyết định phê chuẩn …. Cụ thể, …"."""
    several = _P.signs_several.search(reading.folded, sentence.start, sentence.end)
    signer = reading.before(sentence, several.start()) if several else None
    if signer is None or not signer.party.person:
        return
    span = Span(sentence.start, sentence.end)
    for group in groups:
        if group.kind not in ("appointment", "dismissal") or all(draft.apart for draft in group.drafts):
            continue  # "Chiều cùng ngày, Tỉnh ủy B công bố …" is nothing of what was signed
        if not any(part == "lead" for _, part, _ in group.roles):
            group.roles.append((signer.party.person, "lead", span))


def _punished(reading: Reading, places: list[tuple[Sentence, Place]], groups: list[Group]) -> None:
    """Gives a decision on discipline those it is about; who leaves an office is the subject of that instead."""
    decisions = [
        g
        for g in groups
        if g.kind == "decision" and any(_P.discipline.search(reading.folded, *_bounds(d)) for d in g.drafts)
    ]
    if not decisions:
        return
    moved = {
        name for g in groups if g.kind in ("dismissal", "appointment") for name, part, _ in g.roles if part == "subject"
    }
    for sentence, place in places:
        told = [g for g in decisions if g.drafts[0].sentence.start <= sentence.start]
        if told and not place.headline:
            span = Span(sentence.start, sentence.end)
            names = [name for name in reprimanded_in(reading, sentence) if name not in moved]
            told[-1].roles += [(name, "subject", span) for name in names]


def _ranked(reading: Reading, groups: list[Group]) -> None:
    """Gives a decision on ranks and honours those who get them: "quyết định thăng cấp bậc hàm … đối với ông A"."""
    for group in groups:
        if group.kind != "decision":
            continue
        for draft in group.drafts:
            start, end = draft.cue.start, draft.sentence.end
            told = _P.ranks.search(reading.folded, start, end)
            for actor in reading.acting(told.end(), end) if told else ():
                if actor.party.person and _P.ranked.search(reading.folded, start, actor.start):
                    group.roles.append((actor.party.person, "subject", Span(draft.sentence.start, end)))


def _bounds(draft: Draft) -> tuple[int, int]:
    return draft.cue.start, min(draft.sentence.end, draft.cue.end + 80)


def _of(reading: Reading, sentence: Sentence, groups: list[Group], today: str) -> Group | None:
    """The occasion a sentence goes on about: by the word it is called by, else the one told last before it.

    What comes later than the article, and what was told in passing ("Trước đó, …"), is not gone on about. A line of a
    schedule goes on about its own.
    """
    if (line := schedule_line(reading, sentence.start)) is not None:
        return next((g for g in groups if any(line <= d.sentence.start <= sentence.start for d in g.drafts)), None)
    begun = [g for g in groups if any(d.sentence.start <= sentence.start and not d.place.headline for d in g.drafts)]
    told = [
        g
        for g in begun
        if (any(d.effective for d in g.drafts) or (g.start or "")[: len(today)] <= today)
        and (g.kind not in _NO_OCCASIONS or is_launch(reading, g))
    ]
    if not told and len(groups) == 1 and groups[0].kind in GATHERINGS:
        told = begun if _P.programme.match(reading.folded, sentence.start, sentence.end) else []
    text = reading.folded[sentence.start : sentence.end]
    for group in reversed(told):
        if group.kind not in ACTS and any(
            d.cue.noun
            and any(
                _P.at_occasion.search(text[: m.start()])
                for m in re.finditer(rf"\b{re.escape(_head(reading, d))}\b", text)
            )
            for d in group.drafts
        ):
            return group
    aside = [g for g in told if all(d.sequel and not d.cue.noun and _in_passing(reading, d) for d in g.drafts)]
    main = [g for g in told if g not in aside or _right_behind(reading, sentence, g)]
    main = main or told
    occasions = [g for g in main if g.kind not in ACTS]
    occasions = [g for g in occasions if not _goes_on_for_days(g)] or occasions
    undated = [g for g in occasions if g.start is None and all(d.planned for d in g.drafts)]
    occasions = [g for g in occasions if g not in undated] or occasions
    if occasions:
        return max(occasions, key=lambda g: max(d.cue.start for d in g.drafts if d.cue.start < sentence.end))
    held = [g for g in main if any(d.cue.noun for d in g.drafts)]  # "hội nghị công bố quyết định"
    return held[-1] if held else main[0] if main else None


def _goes_on_for_days(group: Group) -> bool:
    """Whether an occasion is a festival of several days, at which nobody takes the floor."""
    lasts = group.end is not None and group.end != group.start
    return lasts and all(_SPOKEN.no_gathering.match(draft.words) is not None for draft in group.drafts)


def _in_passing(reading: Reading, draft: Draft) -> bool:
    """Whether an account opens with "Trước đó", "Dịp này": an aside, not the next stop of the day."""
    return _P.in_passing.match(reading.folded, draft.sentence.start) is not None


def _right_behind(reading: Reading, sentence: Sentence, group: Group) -> bool:
    """Whether a sentence stands right behind an account, in one paragraph: it goes on about that, aside or not."""
    ends = (draft.sentence.end for draft in group.drafts)
    return any(end <= sentence.start and reading.text[end : sentence.start] in ("", " ") for end in ends)


def _coming(reading: Reading, sentence: Sentence, groups: list[Group]) -> Group | None:
    """The first occasion, where a sentence before it tells who attends, or where only the headline tells of it."""
    occasions = [g for g in groups if g.kind not in ACTS]
    told = [d.sentence.start for g in occasions for d in g.drafts if not d.place.headline]
    if not occasions or (told and sentence.start >= min(told)):
        return None
    headed = not told and len(groups) == 1 and _P.at_it.match(reading.folded, sentence.start, sentence.end)
    return occasions[0] if headed or _P.coming.search(reading.folded, sentence.start, sentence.end) else None


def _head(reading: Reading, draft: Draft) -> str:
    return " ".join(reading.folded[draft.cue.start : draft.cue.end].split()[:2])
