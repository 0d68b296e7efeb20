"""Whether two accounts are of one event."""

from __future__ import annotations

from kg.extract.event_acts import ACTS
from kg.extract.event_drafts import Draft
from kg.extract.event_groups import GATHERINGS, Group, is_result
from kg.extract.event_telling import LED
from kg.extract.event_time import days_apart
from kg.extract.patterns import GapPatterns
from kg.facts import Body, UnitRef

__all__ = ["WIDE", "is_bare", "same_event"]

_P = GapPatterns("event_patterns.toml", "same")

_CONGRESS_DAYS = 5
"""Days within which two accounts of a congress tell the same one (it opens on one and closes on another)."""
_TAKES_OFFICE = 31
"""Days between handing an office over and its beginning."""
_BARE = 2
"""Syllables of the bare words for an occasion: "hội nghị", "buổi lễ"."""
_COUNTED = 31
"""Days between an election and what is told of its results."""
_COUNCIL = "peoples-council"
"""The kind of the bodies that elect those who run their own unit."""
_PROVINCE = 2
"""Digits of a province's code."""
_AT_ONCE = 8
"""Characters before the verb that a sentence opens with, at most: "Đến thăm …", "– Thăm …"."""
WIDE = frozenset(("meeting", "ceremony"))
"""Kinds whose bare words stand for gatherings of other kinds too."""
_CALLED_BARELY = GATHERINGS | {"establishment", "signing"}


def same_event(group: Group, draft: Draft) -> bool:
    """Whether an account is of the event of a group: of the same kind on the same day, or of what belongs to it."""
    told = [d for d in group.drafts if d.sentence == draft.sentence and d.kind == draft.kind == group.kind]
    if told and not draft.besides and (not draft.planned or told[0].planned):
        return True
    if _apart(group, draft) or (draft.besides and any(d.sentence == draft.sentence for d in group.drafts)):
        return False
    if group.kind == draft.kind == "election" and _results(group, draft):
        return True
    if group.kind == draft.kind == "congress" and _compatible(group.best.unit, draft.unit):
        apart = days_apart(draft.start, group.start)
        return apart is None or abs(apart) <= _CONGRESS_DAYS
    if (draft.kind in ACTS and draft.apart) or _other_decision(group, draft):
        return False
    if is_bare(draft) and draft.kind in WIDE and group.kind in _CALLED_BARELY - {draft.kind}:
        return not draft.sequel
    if draft.kind in ACTS and draft.planned != all(d.planned for d in group.drafts) and draft.scheduled:
        return False  # what is still to come is another act than what was done
    if _resumed(draft) and draft.kind in ("meeting", "ceremony") and group.kind in GATHERINGS - {draft.kind}:
        return group.start is None or _same_day(group, draft)
    if _further_stop(group, draft):
        return _same_day(group, draft)
    if _sees_people(group, draft):
        return True
    if _on_its_way(group, draft):
        return True
    if draft.apart and not (draft.cue.noun or draft.aside) and draft.kind in LED:
        return False
    if _both_whole(group, draft):
        return False
    if group.kind == draft.kind:
        return _same_of_kind(group, draft)
    return _same_day(group, draft) and _belongs(group, draft)


def _on_its_way(group: Group, draft: Draft) -> bool:
    """Whether it is the session for which someone is told to have gone to that unit: "làm việc với lãnh đạo tỉnh A"."""
    if draft.kind != group.kind or not any(d.way for d in group.drafts) or draft.unit is None:
        return False
    same = any(d.unit is not None and d.unit.version == draft.unit.version for d in group.drafts)
    return same and _same_day(group, draft) and _led_alike(group, draft)


def _results(group: Group, draft: Draft) -> bool:
    """Whether one account tells the vote and the other that its results were made known some days later."""
    made_known = is_result(draft)
    if not _compatible(group.best.unit, draft.unit) or all(made_known == is_result(d) for d in group.drafts):
        return False
    apart = days_apart(draft.start, group.start)
    return apart is None or 0 <= (apart if made_known else -apart) <= _COUNTED


def _other_decision(group: Group, draft: Draft) -> bool:
    """Whether a decision has another number than those of the group, or is another body's on someone's discipline."""
    if draft.kind != "decision" or group.kind != "decision" or draft.within:
        return False
    if _punishes(draft) and draft.host and not draft.place.headline:
        others = {d.host.name for d in group.drafts if d.host and _punishes(d)}
        return bool(others) and not any(one in draft.host.name or draft.host.name in one for one in others)
    if not draft.number:
        return False
    known = {d.number for d in group.drafts if d.number}
    elsewhere = any(
        _punishes(d) and d.unit and draft.unit and d.unit.version != draft.unit.version for d in group.drafts
    )
    return (bool(known) or elsewhere) and draft.number not in known


def _punishes(draft: Draft) -> bool:
    """Whether a decision is a reprimand."""
    return draft.cue.kind == "dismissal"


def _same_of_kind(group: Group, draft: Draft) -> bool:
    """Whether two accounts of one kind are of one event."""
    effective = any(d.effective for d in group.drafts)
    if draft.kind == "appointment" and _begins(group, draft):
        return True
    if draft.start and (draft.effective or effective):
        return group.start == draft.start
    if draft.kind == "dismissal" and not draft.start and draft.post and effective:
        return draft.post in [d.post for d in group.drafts]  # who else leaves is told apart from that day
    if draft.kind in LED and (_others_elsewhere(group, draft) or _by_another(group, draft)):
        return False
    if draft.kind == "establishment" and not (draft.place.headline or _compatible(group.best.unit, draft.unit)):
        return False
    if draft.kind in LED and draft.place.sequel and not _led_alike(group, draft):
        return False
    if draft.kind == "ceremony" and draft.sequel and _others_elsewhere(group, draft, led=False):
        return False
    if draft.kind == "working-session" and draft.sequel and not draft.start:
        return _compatible(group.best.unit, draft.unit)
    if (
        draft.kind == "visit"
        and _P.presents.match(draft.words)
        and _same_day(group, draft)
        and not _others(group, draft)
    ):
        return True  # presents are part of the visit
    if _closes(group, draft):
        return True
    if _sits(group, draft):
        return _same_day(group, draft)
    if not _same_day(group, draft) or (draft.sequel and not draft.cue.noun and draft.kind not in ACTS):
        return False
    further = draft.apart and draft.cue.noun and not draft.resumes
    if further and (_held_by_others(group, draft) or _called_otherwise(group, draft)):
        return False
    if _of_another_half_day(group, draft):
        return False
    again = draft.resumes and is_bare(draft) and not draft.sequel  # "Hội nghị do Chính ủy BĐBP tỉnh B chủ trì"
    return draft.kind in ACTS or again or _compatible(group.best.unit, draft.unit)


def _by_another(group: Group, draft: Draft) -> bool:
    """Whether another body is told to have done the like in its own unit: "Cùng ngày, UBND phường B thăm …"."""
    mine = draft.subject.unit if draft.subject and draft.subject.party.body and not draft.subject.office else None
    if mine is None or draft.unit is None or mine.version != draft.unit.version or draft.place.headline:
        return False
    theirs = [d.subject.unit for d in group.drafts if d.subject and d.subject.unit]
    return bool(theirs) and all(unit.version != mine.version for unit in theirs)


def _sits(group: Group, draft: Draft) -> bool:
    """Whether it is told what the session told before did: "Sáng cùng ngày, HĐND tỉnh khai mạc kỳ họp"."""
    sits = draft.kind == "meeting" and _P.sits.fullmatch(draft.words)
    known = [d.unit.version for d in group.drafts if d.session and d.unit]
    return sits is not None and bool(known) and (draft.unit is None or draft.unit.version in known)


def _closes(group: Group, draft: Draft) -> bool:
    """Whether the session told before is said to end some days later: "Kỳ họp bế mạc chiều 21/12"."""
    apart = days_apart(draft.start, group.start)
    bare = draft.session and draft.resumes and len(draft.words.split()) <= 2 and len(draft.cues) > 1
    return draft.kind == "meeting" and bare and apart is not None and 0 <= apart <= _CONGRESS_DAYS


def _further_stop(group: Group, draft: Draft) -> bool:
    """Whether the same people are told to be at a place that was listed: "Cũng trong sáng, đoàn thăm … ở xã C"."""
    listed = frozenset[str | None]().union(*(d.stops for d in group.drafts))
    return (
        draft.kind == group.kind
        and draft.unit is not None
        and draft.unit.version in listed
        and _led_alike(group, draft)
    )


def _sees_people(group: Group, draft: Draft) -> bool:
    """Whether those on an inspection are told to talk to people there: "Thăm hỏi gia đình ông A, Bí thư Tỉnh ủy …"."""
    if draft.kind != "visit" or group.kind != "working-session" or draft.start or draft.sequel or draft.place.headline:
        return False
    opens = draft.cue.start - draft.sentence.start <= _AT_ONCE
    return opens and _compatible(group.best.unit, draft.unit) and _led_alike(group, draft)


def _held_by_others(group: Group, draft: Draft) -> bool:
    """Whether a gathering told as one more has another host: "Chiều cùng ngày, UBND tỉnh tổ chức hội nghị …"."""
    hosts = [d.host for d in group.drafts if d.host]
    return draft.host is not None and bool(hosts) and draft.host not in hosts


def _both_whole(group: Group, draft: Draft) -> bool:
    """Whether each is told with its day, its host and its name: "Chiều 12/5, Sở Y tế tổ chức hội nghị sơ kết …"."""
    whole = draft.start and draft.cue.noun and len(draft.words.split()) > _BARE
    if not whole or draft.host is None or draft.resumes or draft.place.headline:
        return False
    others = [d for d in group.drafts if d.start and not d.place.headline]
    return bool(others) and not any(_may_hold(d, draft.host) or d.words == draft.words for d in group.drafts)


def _may_hold(draft: Draft, host: Body) -> bool:
    """Whether a body may be the host of an occasion: it is named so, or the occasion is its unit's and has no other."""
    if draft.host is not None:
        return draft.host.name in host.name or host.name in draft.host.name
    return draft.unit is None or host.unit is None or draft.unit.version == host.unit.version


def _of_another_half_day(group: Group, draft: Draft) -> bool:
    """Whether a gathering is told of the afternoon where one was of the morning: "Chiều 18/9, … chủ trì cuộc họp"."""
    if draft.kind not in WIDE or draft.resumes or draft.session or draft.place.headline:
        return False
    if not draft.cue.noun and draft.subject is None:
        return False
    if draft.words.startswith("phiên"):
        return False  # a sitting of the session told before
    parts = {d.day_part for d in group.drafts if d.day_part}
    return draft.day_part is not None and bool(parts) and draft.day_part not in parts


def _called_otherwise(group: Group, draft: Draft) -> bool:
    """Whether a gathering told as one more is called another one: "Chiều cùng ngày, … tổ chức lễ chào cờ"."""
    names = {d.words for d in group.drafts if d.cue.noun and not d.place.headline and not is_bare(d)}
    if draft.kind == "meeting":
        other = all(draft.words.split()[0] != name.split()[0] for name in names)
        return bool(names) and (other or (len(draft.words.split()) > _BARE and draft.words not in names))
    full = [name for name in (draft.words, *names) if len(name.split()) > 1]
    return len(full) == 1 + len(names) > 1 and draft.words not in names


def _belongs(group: Group, draft: Draft) -> bool:
    """Whether an account of another kind is of the same occasion: what was done there, or its name in general."""
    if draft.here and group.kind in LED and not draft.sequel and _led_alike(group, draft):
        return True
    if (
        draft.here
        and group.kind == "ceremony"
        and group.start
        and not draft.start
        and (draft.aside or not draft.sequel)
    ):
        return True  # "Bí thư Thành ủy tặng 20 phần quà …", at the festival told before
    if _P.reception.fullmatch(draft.words) and not (draft.start or draft.sequel):
        return any(_P.received.match(d.words) for d in group.drafts)  # "… tiếp đoàn công tác. Dự buổi tiếp có …"
    if _P.receives.match(draft.words) and group.kind == "working-session" and not draft.start and not draft.sequel:
        return True  # "Đồng chí A chủ trì tiếp đoàn" is the host of the session told before
    if _P.meets.match(draft.words) and group.kind in LED and not (draft.cue.noun or draft.start or draft.sequel):
        return True  # "Cụ thể, đoàn đã gặp gỡ, động viên …"
    if draft.here and draft.there and group.kind in GATHERINGS:
        return True
    if draft.kind == "meeting" and draft.session and group.kind == "congress":
        return False
    if draft.kind == "meeting" and group.kind in GATHERINGS:
        return _same_gathering(group, draft)
    if group.kind == "meeting" and draft.kind in ("consultation", "voter-meeting"):
        same = bool(draft.start and draft.start == group.start) and _compatible(group.best.unit, draft.unit)
        return draft.place.headline or same
    return False


def _same_gathering(group: Group, draft: Draft) -> bool:
    """Whether a conference is the gathering told before."""
    if draft.day_part and group.dated and group.dated.day_part not in (None, draft.day_part):
        return False  # "Sáng 20/9, ông A làm việc …; chiều cùng ngày, Đảng ủy họp …"
    if draft.sequel and draft.cue.noun and not is_bare(draft) and not draft.resumes:
        return False  # "Cùng ngày, Hội Phụ nữ tổ chức hội nghị biểu dương …"
    if not draft.place.headline and _held_by_others(group, draft) and not _compatible(group.best.unit, draft.unit):
        return False
    if draft.sequel and not draft.cue.noun and (not draft.cue.weak or draft.words == "họp"):
        return False  # "Buổi chiều, HĐND xã nhóm họp bất thường"
    return not draft.start or bool(group.start)


def _compatible(one: UnitRef | None, other: UnitRef | None) -> bool:
    """Whether two units may be the same place: one not known, or one inside the other as far as levels tell."""
    if one is None or other is None or one.version == other.version:
        return True
    return len(one.code or "") != len(other.code or "")


def _same_day(group: Group, draft: Draft) -> bool:
    if group.start and group.end and draft.start and group.start[:10] <= draft.start[:10] <= group.end[:10]:
        return True  # "Trong 2 ngày 20 và 21/4, đoàn khảo sát …": what the delegation does on the second
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
    hosted = draft.host.unit if draft.host and (draft.sequel or _fills_its_own(group, draft)) else None
    there = draft.opens_at or draft.post or hosted or (draft.unit if draft.kind == "election" else None)
    if draft.kind not in ("appointment", "dismissal", "election") or there is None or draft.place.headline:
        return False
    places = [place for d in group.drafts if (place := d.opens_at or d.post or d.unit)]
    code = there.code or ""
    if draft.kind == "appointment" and draft.opens_at and draft.sequel and draft.people and len(code) > _PROVINCE:
        known = [d for d in group.drafts if d.people and not d.place.headline]  # "Cùng ngày, tại phường B, ông Y …"
        return bool(known) and all(there.version not in _places(d) for d in known)
    if hosted and draft.host and draft.host.kind == _COUNCIL and _fills_its_own(group, draft):
        return True  # "Cùng ngày, HĐND xã B bầu ông Y …"
    if hosted and draft.apart and draft.kind == "appointment":  # "Chiều cùng ngày, Đảng ủy xã B công bố …"
        return all(_by_others(d, hosted) for d in group.drafts)
    return len(code) == _PROVINCE and any(len(place.code or "") == _PROVINCE and code != place.code for place in places)


def _fills_its_own(group: Group, draft: Draft) -> bool:
    """Whether bodies of several provinces each fill offices of their own: "HĐND tỉnh A bầu … HĐND tỉnh B …"."""
    units = [d.host.unit for d in group.drafts if d.host and d.host.unit]
    own = draft.host.unit if draft.host else None
    if draft.kind not in ("appointment", "dismissal") or own is None or not units or not draft.people:
        return False
    return all(unit.code != own.code and len(unit.code or "") == len(own.code or "") for unit in units)


def _places(draft: Draft) -> list[str | None]:
    """The versions of the units by which an account says where an office is filled."""
    return [unit.version for unit in (draft.opens_at, draft.post, draft.unit) if unit]


def _by_others(draft: Draft, unit: UnitRef) -> bool:
    """Whether an account tells what the bodies of another unit do, or the Prime Minister."""
    if draft.host and draft.host.unit:
        return draft.host.unit.version != unit.version
    return draft.host is None and not draft.cue.noun and draft.words == "" and draft.post is not None


def _resumed(draft: Draft) -> bool:
    """Whether an occasion is called by a bare word as known: "Hội nghị diễn ra sáng 2/3 …", "tại buổi lễ do …"."""
    return draft.resumes and draft.cue.noun and len(draft.words.split()) <= 2


def is_bare(draft: Draft) -> bool:
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


def _others(group: Group, draft: Draft) -> bool:
    """Whether a further visit is told of someone in office whom the accounts of the first do not name."""
    person = draft.subject.party.person if draft.sequel and draft.subject else None
    leading = {d.subject.party.person for d in group.drafts if d.subject and d.subject.party.person}
    return person is not None and bool(leading) and person not in leading


def _others_elsewhere(group: Group, draft: Draft, *, led: bool = True) -> bool:
    """Whether someone else is told to have gone to another place: "Ông A kiểm tra tại xã B. Ông C kiểm tra tại …".

    `led`: it counts only where both accounts tell who went, by verbs.
    """
    if (draft.cue.noun and led) or draft.place.headline or draft.subject is None or draft.unit is None:
        return False
    leading = {d.subject.party.person for d in group.drafts if d.subject and d.subject.party.person}
    person = draft.subject.party.person
    if person is None or (led and not leading) or person in leading:
        return False
    return all(d.unit is not None and d.unit.version != draft.unit.version for d in group.drafts)
