"""Acts rather than occasions: personnel, documents issued, bodies set up, elections held, units reorganised."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from kg.extract.annotations import DateMention, Sentence
from kg.extract.event_actors import Actor, Reading
from kg.extract.event_cues import Cue
from kg.extract.event_decisions import decision, number, of_meeting, of_paper, told_day
from kg.extract.event_discipline import is_reprimand, reprimand
from kg.extract.event_drafts import Draft, main_clause
from kg.extract.event_effect import FRESH_ORDER, effective, of_all, of_reason
from kg.extract.event_history import in_career, is_long_done, long_past
from kg.extract.event_orders import comes_into_being, renamed
from kg.extract.event_personnel import personnel_in
from kg.extract.event_place import common_unit, host_of, said_unit, unit_of
from kg.extract.event_telling import Place, held_meanwhile
from kg.extract.event_time import dated, day_without_year, days_apart, opening_month
from kg.extract.event_wording import ends_with, opens_with
from kg.extract.participants import said_between
from kg.extract.patterns import Patterns
from kg.facts import UnitRef

__all__ = ["ACTS", "acts_of"]

_P = Patterns("event_patterns.toml", "acts")
_DRAFTS = Patterns("event_patterns.toml", "drafts")

_NOMINAL = re.compile(r"quyết định|nghị quyết|công tác|kết quả")


def _personnel(reading: Reading, sentence: Sentence, cue: Cue, place: Place, known: bool) -> str | None:
    """Someone is named to, or leaves, an office."""
    if is_reprimand(reading, sentence, cue):
        return reprimand(reading, sentence, cue, place)
    after = reading.folded[cue.end : sentence.end]
    before = reading.folded[sentence.start : cue.start]
    wording = reading.folded[cue.start : cue.end].removeprefix("quyết định cho ").removeprefix("lễ ")
    announced = _P.announces.match(wording) is not None
    steps = wording in ("kiện toàn", "tái cử") and _P.steps.search(before)
    if place.caption or steps or _not_now(before):
        return None
    if announced and _let_go(wording, after):
        return "dismissal"
    if _P.to_dismiss.match(after):
        return "dismissal" if _P.approved.match(after) and _named(reading, sentence) else None
    if _no_news(reading, sentence, cue, place, wording):
        return None
    if wording == "phê chuẩn" and place.lead and _P.just_approved.search(before):
        return "appointment"
    results = before.endswith("công bố kết quả ") and place.lead
    results = results or (_P.passed.search(before) is not None and _named(reading, sentence))
    of_noun = _NOMINAL.match(wording) is not None
    nominal = ends_with("event_nominal.txt", reading, sentence.start, _active(reading, cue))
    nominal = nominal and _P.carried_out.search(before) is None
    if nominal and not (results or of_noun or (_leaves(reading, sentence, cue) and _P.punished.search(before))):
        return None
    if announced and _sets_up(after):
        return "establishment"
    if announced and not cue.noun and _P.joins_bodies.match(after):
        return "reorganisation" if place.lead or place.headline else None
    if not announced and of_noun and not (cue.kind == "dismissal" and _P.removed.search(after)):
        return cue.kind if _P.handed_over.search(reading.folded, sentence.start, sentence.end) else None
    if not announced and _retirement(reading, sentence, cue, wording):
        return "dismissal" if place.lead and _P.group_leaves.search(before) else None
    if not _tells_post(reading, sentence, cue, announced=announced):
        return None
    if not (place.headline or results or _tells_whom(reading, sentence, cue, known)):
        return None
    moved = cue.kind == "dismissal" and _moves_on(reading, sentence, cue)
    return "appointment" if moved else cue.kind


def _no_news(reading: Reading, sentence: Sentence, cue: Cue, place: Place, wording: str) -> bool:
    """Whether an act is told of a career or as the aim of another, or gives a task to nobody named."""
    if not place.headline and (in_career(reading, sentence, cue.start) or long_past(reading, sentence, cue)):
        return True
    aim = wording == "phân công" or _P.in_order_to.search(reading.folded[sentence.start : cue.start]) is not None
    return aim and not _named(reading, sentence)


def _sets_up(after: str) -> bool:
    """Whether what is made known is that a body is set up."""
    new = _P.sets_up.match(after)
    return new is not None and _P.body_noun.match(after, new.end()) is not None


def _leaves(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether a sentence names who leaves an office."""
    return cue.kind == "dismissal" and any(one.leaves for one in personnel_in(reading, sentence))


def _retirement(reading: Reading, sentence: Sentence, cue: Cue, wording: str) -> bool:
    """Whether a verb of retiring is told of nobody named."""
    return cue.kind == "dismissal" and bool(_P.retires.search(wording)) and not _leaves(reading, sentence, cue)


def _tells_post(reading: Reading, sentence: Sentence, cue: Cue, *, announced: bool) -> bool:
    """Whether the office that is filled or left stands near the act."""
    if announced:
        elected = "trúng cử" in reading.folded[sentence.start : sentence.end]
        return not elected and _P.post.search(reading.folded[cue.end : sentence.end]) is not None
    if _leaves(reading, sentence, cue):
        return True
    posts = _P.post if cue.kind == "appointment" else _P.post_left
    return posts.search(reading.folded, cue.start, min(sentence.end, cue.start + 120)) is not None


def _tells_whom(reading: Reading, sentence: Sentence, cue: Cue, known: bool) -> bool:
    """Whether it is told who gets or leaves an office, or that offices are filled without a name."""
    if _scheduled(reading, sentence, cue) or _named(reading, sentence):
        return True
    if _P.unnamed_posts.search(reading.folded, cue.start, min(sentence.end, cue.end + 60)):
        return True
    committee = _P.committee_named.search(reading.folded, sentence.start, sentence.end) is not None
    return committee or (known and _of_session(reading, sentence, cue))


def _of_session(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether a council is told to have filled or freed an office at its session, be nobody named."""
    return (
        _P.council.search(reading.folded, sentence.start, cue.start) is not None
        and _P.council_posts.match(reading.folded, cue.end, min(sentence.end, cue.end + 60)) is not None
    )


def _let_go(wording: str, after: str) -> bool:
    """Whether decisions read out let people retire: "công bố quyết định về việc nghỉ hưu trước tuổi"."""
    leaving = _DRAFTS.retires.match(after) or _P.retires.search(wording)
    return leaving is not None and "quyết định" in wording + leaving[0] and _DRAFTS.names_to.search(leaving[0]) is None


def _not_now(before: str) -> bool:
    """Whether the words before an act tell that it is no news: long past, a reason, a proposal, how it is done."""
    rules = (_P.formerly, _P.after, _P.holds, _P.put_forward, _P.procedure, _P.agenda, _P.tried, _P.as_reason)
    bracketed = before.count("(") > before.count(")")  # "ông A (nay đã nghỉ hưu)"
    return bracketed or any(rule.search(before) for rule in rules)


def _named(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence tells of someone by name that an office is filled or left."""
    return any(one.part == "subject" for one in personnel_in(reading, sentence))


def _scheduled(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether an office is told to be filled on a day to come."""
    return (
        _P.will.search(reading.folded, sentence.start, cue.start) is not None
        and dated(reading, sentence, sentence.start, sentence.end) is not None
    )


def _active(reading: Reading, cue: Cue) -> int:
    """Where a verb begins with the "được" before it, or the "phải" of who has to leave: both tell of something done."""
    has_to = cue.kind == "dismissal" and reading.folded.startswith("phải ", cue.start - 5)
    return cue.start - 5 if has_to or reading.folded.startswith("được ", cue.start - 5) else cue.start


def _moves_on(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether an office is left for another by the same person: "thôi giữ chức … để nhận nhiệm vụ mới"."""
    others = [a.start for a in reading.acting(cue.end, sentence.end) if a.by_name]
    until = others[0] if others else sentence.end
    plainly = _P.plainly_left.match(reading.folded, cue.start)
    return plainly is None and _P.new_post.search(reading.folded, cue.end, until) is not None


def _establishment(reading: Reading, sentence: Sentence, cue: Cue, place: Place, known: bool) -> str | None:
    """A body sets up another."""
    before = reading.folded[sentence.start : cue.start]
    after = reading.folded[cue.end : cue.end + 60]
    ordered = _P.ordered.search(before)
    nominal = ordered is None and ends_with("event_nominal.txt", reading, sentence.start, cue.start)
    if place.caption or nominal:
        return None
    if place.lead and not place.headline and _P.new_units.search(before) and _P.starts.match(reading.folded, cue.start):
        return "reorganisation" if reading.within(reading.notes.dates, sentence.start, sentence.end) else None
    named = _P.body_noun.match(after) or _P.counted.match(after)
    if place.lead and not place.headline and not named and comes_into_being(reading, sentence, cue):
        day = effective(reading, sentence, cue) or dated(reading, sentence, sentence.start, sentence.end)
        apart = days_apart(day.first, reading.notes.context.date) if day else None
        return "establishment" if apart is not None and apart >= -FRESH_ORDER else None
    if not named or _P.matter.search(before) or _P.preparing.match(after):
        return None
    if reading.folded.startswith("công bố", cue.start) and known:
        return "establishment"
    if (not ordered and _P.several_teams.match(after)) or re.search(r",\s*kiện toàn\s\d", after):
        return None
    acted = any(a.party.body or a.party.unit or a.office for a in reading.acting(sentence.start, cue.start))
    done = ordered or _P.done.search(before)
    opening = len(before) < 3 and known
    held = cue.noun or before.endswith("tổ chức ")
    day = dated(reading, sentence, sentence.start, cue.start) if held else None
    further = held_meanwhile(reading, sentence, cue) or _P.on_occasion.match(reading.folded, sentence.start)
    besides = known and bool(further or day)
    return "establishment" if (acted and (done or place.lead or place.headline or besides)) or opening else None


def _election(reading: Reading, sentence: Sentence, cue: Cue, place: Place, known: bool) -> str | None:
    """An election was held and the article tells its result."""
    text = reading.folded[sentence.start : sentence.end]
    on_plan = "lấy ý kiến" in reading.folded and "bầu cử" not in reading.folded  # they vote for nobody
    if place.caption or place.headline or on_plan or _P.term_begun.search(text):
        return None
    if _P.other_vote.match(reading.folded, cue.end) or _P.reported_to.search(reading.folded, sentence.start, cue.start):
        return None
    if _P.to_office.match(reading.folded, cue.end):
        return "appointment" if known else None  # "Kết quả, bà A trúng cử Chủ tịch HĐND xã"
    if _P.in_particular.match(reading.folded, sentence.start) and _reported_before(reading, sentence):
        return None
    chosen = re.search(r"quốc hội|hội đồng nhân dân|hđnd|đại biểu", text[cue.start - sentence.start :])
    return "election" if _P.voted.search(text) or (chosen and _P.result.search(text)) else None


def _reported_before(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence before tells that the results of an election are laid before a session."""
    if dated(reading, sentence, sentence.start, sentence.end):
        return False
    earlier = reading.notes.sentence_at(sentence.start - 2)
    return earlier is not None and _P.results_laid.search(reading.folded, earlier.start, earlier.end) is not None


def _reorganisation(reading: Reading, sentence: Sentence, cue: Cue, place: Place, known: bool) -> str | None:
    """A new order of units takes effect, told as news with its day."""
    del known
    if cue.noun or place.caption or place.headline:
        return None
    before = reading.folded[sentence.start : cue.start]
    resolved = _P.of_villages.search(before) and _P.villages.match(reading.folded, cue.end, sentence.end)
    if resolved or _takes_effect_now(reading, sentence, cue, place) or (place.lead and renamed(reading, sentence, cue)):
        return "reorganisation"
    if not place.lead or _P.policy.search(before) or _P.after.search(before) or _P.agenda.search(before):
        return None
    window = reading.folded[cue.start : min(sentence.end, cue.end + 60)]
    told = _P.running.search(window[cue.end - cue.start :]) or _P.made_known.search(
        reading.folded, sentence.start, cue.start
    )
    return "reorganisation" if told and reading.within(reading.notes.dates, sentence.start, sentence.end) else None


def _takes_effect_now(reading: Reading, sentence: Sentence, cue: Cue, place: Place) -> bool:
    """Whether a new order begins about when the article is from: "Từ ngày 1/3, Công an tỉnh giải thể …".

    In a lead the day may stand behind, and a unit be told to do it: "Xã A gộp 12 trường thành 5 kể từ ngày 1/11".
    """
    if ends_with("event_nominal.txt", reading, sentence.start, cue.start):
        return False
    behind = place.lead and _P.joins.fullmatch(reading.folded, cue.start, cue.end)
    if not any(a.party.body or (behind and a.party.unit) for a in reading.acting(sentence.start, cue.start)):
        return False
    for mention in reading.within(reading.notes.dates, sentence.start, sentence.end if behind else cue.start):
        apart = days_apart(mention.first, reading.notes.context.date)
        if mention.bound == "from" and mention.precision == "day" and apart is not None and abs(apart) <= FRESH_ORDER:
            return True
    return False


def _signing(reading: Reading, sentence: Sentence, cue: Cue, place: Place, known: bool) -> str | None:
    """Bodies sign an agreement."""
    if place.caption or cue.noun or ends_with("event_nominal.txt", reading, sentence.start, cue.start):
        return None
    before = reading.folded[sentence.start : cue.start]
    bodies = [a for a in reading.acting(sentence.start, cue.start) if a.party.body or a.office]
    dated_here = dated(reading, sentence, sentence.start, sentence.end) is not None or day_without_year(
        reading, sentence.start, sentence.end
    )
    sequel = opens_with("event_sequels.txt", before) or before.endswith(("cũng ", "cũng đã "))
    dated_here |= place.lead and (before.endswith("tổ chức ") or _P.newly.search(before) is not None)
    sequel |= dated(reading, sentence, sentence.start, cue.start) is not None
    if not dated_here and said_between(reading, sentence.start, cue.start):
        return None  # "Tại buổi làm việc, ông A cho biết tỉnh đã ký kết hợp tác với …"
    inside = known and (sequel or _P.inside.search(reading.folded, sentence.start, sentence.end) is not None)
    told = place.headline or (place.lead and dated_here) or inside
    return "signing" if told and (bodies or _P.parties.search(before)) else None


_JUDGES: dict[str, Callable[[Reading, Sentence, Cue, Place, bool], str | None]] = {
    "appointment": _personnel,
    "dismissal": _personnel,
    "decision": decision,
    "establishment": _establishment,
    "election": _election,
    "reorganisation": _reorganisation,
    "signing": _signing,
}
ACTS = frozenset(_JUDGES)
"""Kinds of events that are acts."""


def acts_of(reading: Reading, sentence: Sentence, cues: Iterable[Cue], place: Place, known: bool) -> list[Draft]:
    """The acts a sentence tells, one of each kind at most; `known`: an occasion has been told before it."""
    out: dict[str, Draft] = {}
    for cue in main_clause(reading, sentence, cues):
        if _P.task.plain.search(reading.text, sentence.start, _active(reading, cue)):
            continue
        if not place.headline and is_long_done(reading, sentence, cue):
            continue
        kind = _JUDGES[cue.kind](reading, sentence, cue, place, known)
        if kind is None or kind in out:
            continue
        words = reading.folded[cue.start : cue.end] if kind == "election" else ""
        draft = out[kind] = Draft(kind, cue, sentence, place, cues=[cue], words=words)
        draft.within = _P.inside.search(reading.folded, sentence.start, sentence.end) is not None
        date = dated(reading, sentence, sentence.start, sentence.end)
        if kind in ("reorganisation", "appointment", "dismissal", "establishment"):
            holds = effective(reading, sentence, cue)
            if holds is None and kind == "dismissal":
                holds = of_all(reading, sentence, cue)
            draft.effective = holds is not None
            date = holds or (None if date and of_reason(reading, sentence, date) else date)
        if kind == "decision":
            draft.within &= not of_meeting(reading, sentence, cue)
            draft.number = number(reading, sentence, cue)
            date, draft.spoken = told_day(reading, sentence, cue, date)
        if date is None and kind in ("appointment", "dismissal"):
            signed = of_paper(reading, sentence, cue)
            draft.paper = signed is not None
            date = signed or opening_month(reading, sentence, cue.start)
        if date is None and kind == "election":
            draft.start = _counted_until(reading, sentence)
        if date:
            draft.start, draft.end, draft.day_part = date.first, date.last, date.day_part
        draft.planned = re.search(r"\b(?:sẽ|dự kiến)\b", reading.folded[sentence.start : cue.start]) is not None
        draft.apart = _apart(reading, sentence, draft, date)
        draft.scheduled = date is not None or day_without_year(reading, sentence.start, sentence.end)
        at = _P.opens_at.match(reading.folded, sentence.start)
        place_of = reading.at(at.end()) if at else None
        draft.opens_at = place_of.party.unit if place_of else None
        draft.sequel = at is not None and at.end(1) > 0
        if kind == "dismissal" or reading.folded.startswith("phê chuẩn", cue.start):
            draft.post = next((a.unit for a in reading.acting(cue.start, sentence.end) if a.unit), None)
        if kind in ("appointment", "dismissal"):
            draft.people = frozenset(n.person for n in personnel_in(reading, sentence) if n.part == "subject")
        draft.host = host_of(reading, sentence, cue)
        draft.unit = _unit(reading, sentence, draft)
    paper = out.get("decision")
    if paper and _is_form(reading, paper, out):
        del out["decision"]
    return list(out.values())


def _counted_until(reading: Reading, sentence: Sentence) -> str | None:
    """The day up to an hour of which ballots are counted: "Đến 21h ngày 15/3, toàn tỉnh có 99% cử tri đi bầu"."""
    days = reading.within(reading.notes.dates, sentence.start, sentence.end)
    counted = (m.first for m in days if m.bound == "until" and m.precision in ("minute", "day"))
    return next((first[:10] for first in counted if first), None)


def _apart(reading: Reading, sentence: Sentence, draft: Draft, date: DateMention | None) -> bool:
    """Whether a sentence opens a further act: "Trước đó, ngày 3/3, …", and at a session "Cùng ngày, tại …"."""
    if earlier := _P.earlier.match(reading.folded, sentence.start, sentence.end):
        return draft.within or date is not None or bool(earlier[1]) or draft.kind in ("appointment", "dismissal")
    if _P.handed_elsewhere.match(reading.folded, sentence.start, sentence.end) and _P.announces.match(
        reading.folded, draft.cue.start
    ):
        return True
    if draft.kind == "appointment" and _P.half_day.match(reading.folded, sentence.start):
        return True
    return draft.within and _P.sequel.match(reading.folded, sentence.start) is not None


def _is_form(reading: Reading, paper: Draft, acts: dict[str, Draft]) -> bool:
    """Whether a document is only how another act of its sentence is done, or the seal on offices filled before it."""
    others = [act for kind, act in acts.items() if kind != "decision"]
    if any(_told_by(reading, paper, act) for act in others):
        return True
    if not _P.sealed.match(reading.folded, paper.cue.end, paper.sentence.end):
        return False
    return any(act.kind in ("appointment", "dismissal") and act.cue.start < paper.cue.start for act in others)


def _told_by(reading: Reading, decision: Draft, act: Draft) -> bool:
    """Whether a document is only how an act is done: "ký quyết định thành lập …", "theo quyết định … ký, ông A …"."""
    if decision.cue.start < act.cue.start and _P.by_order.search(
        reading.folded, decision.sentence.start, decision.cue.start
    ):
        return True
    gap = reading.folded[decision.cue.start : act.cue.start]
    return 0 < len(gap) < 120 and "quyết định" in gap and not re.search(r"[;:.]", gap)


def _unit(reading: Reading, sentence: Sentence, draft: Draft) -> UnitRef | None:
    if draft.kind == "signing":
        return unit_of(reading, sentence, draft.cue, draft.subject)
    if draft.kind == "appointment" and _P.moves.fullmatch(reading.folded, draft.cue.start, draft.cue.end):
        return None  # before "về làm" stands where somebody comes from
    if draft.host and draft.host.unit:
        return draft.host.unit
    if draft.kind == "reorganisation":
        return said_unit(reading, sentence) or _spoken_unit(reading.acting(draft.cue.start, sentence.end), reading)
    acting = reading.acting(sentence.start, draft.cue.start)
    if draft.kind == "appointment":
        acting = [a for a in acting if not _P.comes_from.search(reading.folded, sentence.start, a.start)]
        acting = [a for a in acting if not (a.office and a.party.person in draft.people)]  # the office held till then
    return _spoken_unit(acting, reading)


def _spoken_unit(actors: list[Actor], reading: Reading) -> UnitRef | None:
    return common_unit([u for a in actors if not a.by_name and (u := a.unit)], reading)
