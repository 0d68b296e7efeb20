"""Decisions: a body issues a document or approves a plan, where that is the news or happens at a session."""

from __future__ import annotations

import re

from kg.extract.annotations import DateMention, Sentence
from kg.extract.event_actors import Actor, Reading
from kg.extract.event_cues import Cue
from kg.extract.event_telling import Place
from kg.extract.event_time import dated, day_beside, day_without_year, days_apart, is_to_come, long_ago
from kg.extract.event_wording import ends_with
from kg.extract.participants import said_between
from kg.extract.patterns import Patterns

__all__ = ["decision", "number", "of_meeting", "of_paper", "told_day"]

_P = Patterns("event_patterns.toml", "acts")
_NUMBERED = re.compile(r"\bsố\b|(?<![\w/])\d+/[^\W\d]")
"""A document is told by its number: "Nghị quyết số 04 ngày …", "Nghị quyết 1670/NQ-UBTVQH15 ngày …"."""

_APPOSED = re.compile(r"\s?[,–-]?\s?(?:đồng chí |ông |bà )?")
_BESIDE = 40
"""Characters behind a verb of issuing in which the day of it stands: "ban hành vào sáng ngày 12/7"."""

_SAID = 60
"""Characters behind a name in which it is told that its bearer says something."""
_PAST = 60
"""Days before an article beyond which what was issued is only its ground."""


def decision(reading: Reading, sentence: Sentence, cue: Cue, place: Place, known: bool) -> str | None:
    """A body issues a document, where that is the news or happens at a session."""
    before = reading.folded[sentence.start : cue.start]
    if place.caption or _P.tried.search(before) or not _on_paper(reading, sentence, cue):
        return None
    session = _P.session.search(before)
    if cue_is(reading, cue, "thông qua") and not session:
        return None
    about = _P.about.match(reading.folded, cue.start + _verb_length(reading, cue), sentence.end)
    if about and not (about["units"] and _P.of_state.search(before)):
        news = _fresh(reading, cue, place, before) or (place.opening and number(reading, sentence, cue))
        joined = about["units"] and not session and place.lead and news and not place.headline
        if joined and any(a.party.body for a in reading.acting(sentence.start, cue.start)):
            return "decision"  # "UBND thành phố vừa ban hành Quyết định số 128 về việc sáp nhập thôn"
        return "reorganisation" if session and about["units"] else None
    aim = _P.fronted_aim.match(before)
    if _P.laid_before.search(before, aim.end() if aim else 0) or _P.counted_session.search(before):
        return None
    if _many(reading, sentence, cue) or (known and _P.before_that.match(before)):
        return None  # "Trước đó, ngày 25/9, UBND tỉnh đã có Công điện …": what the news goes back to
    if cue_is(reading, cue, "quyết nghị") and not _P.of_state.search(before):
        return None
    issuer = [a for a in reading.acting(sentence.start, cue.start) if a.party.body or a.office]
    if not issuer and (unit := _unit_itself(reading, sentence, cue)):
        issuer = [unit]
    if not issuer and not session:
        return None
    if session and (_only_agenda(reading, sentence, cue) or _in_the_past(reading, sentence, cue)):
        return None
    if issuer and _P.purpose.search(reading.folded, issuer[-1].end, cue.start):
        return None
    if place.headline:  # the news itself, where the text below only goes on about it
        return "decision" if issuer and _P.acts_itself.fullmatch(reading.folded, issuer[-1].end, cue.start) else None
    fresh = _fresh(reading, cue, place, before)
    if _passive(reading, sentence, cue):
        if _P.papers_told.search(before):
            return None
        return "decision" if _passed_now(reading, sentence, cue, place, fresh=fresh) else None
    date = own_day(reading, sentence, cue, issuer)
    if date is None and _old(reading, issued(reading, sentence, cue)):
        return None
    opening = place.opening and number(reading, sentence, cue) and not session
    unknown = place.lead and day_without_year(reading, sentence.start, cue.start)
    inside = session and (known or _P.inside.search(before))
    recent = (date is not None and (place.lead or _recent(reading, date))) or (
        place.lead and _recent(reading, of_paper(reading, sentence, cue))
    )
    further = known and re.search(r"\b(?:cũng|tiếp tục|còn)\s(?:đã |vừa )?$", before)
    ordered = _P.of_state.search(before) and (place.lead or known) and number(reading, sentence, cue)
    planned = re.search(r"\b(?:sẽ|dự kiến)\s$", before[-12:])
    return "decision" if planned or fresh or recent or opening or unknown or inside or further or ordered else None


def _many(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether documents are only counted, as what a whole term brought: "trong nhiệm kỳ đã ban hành 412 nghị quyết"."""
    before = reading.folded[sentence.start : cue.start]
    if _P.session.search(before) and _P.at_sitting.search(before):
        return False
    if _P.just.search(before) or dated(reading, sentence, sentence.start, sentence.end):
        return False
    if _P.hundreds.match(reading.folded, cue.start + _verb_length(reading, cue), sentence.end):
        return True
    counted = _P.numbers.match(reading.folded, cue.start + _verb_length(reading, cue), sentence.end)
    return counted is not None and _P.over_time.search(before) is not None


def _fresh(reading: Reading, cue: Cue, place: Place, before: str) -> bool:
    """Whether the words before a verb, or its first, say that it was done just now."""
    return bool(
        reading.folded.startswith(("vừa ", "mới "), cue.start)
        or _P.just.search(before)
        or (place.lead and re.search(r"\b(?:đã\s|vừa\s|mới\s|ký\s)$", before))
    )


def _passed_now(reading: Reading, sentence: Sentence, cue: Cue, place: Place, *, fresh: bool) -> bool:
    """Whether a lead tells of a document that it was just issued, and nothing that is an event of its own."""
    before = reading.folded[sentence.start : cue.start]
    told = (
        fresh
        or _P.just_issued.search(before)
        or day_beside(reading, cue.end, min(sentence.end, cue.end + _BESIDE), of_paper=True)
        or _recent(reading, issued(reading, sentence, cue))
    )
    about = _P.about.search(f" {before}")
    news = place.lead or (fresh and bool(number(reading, sentence, cue)))
    return bool(told and news and (about is None or about["units"]))


def _only_agenda(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether what a session passes is still to come, or only reported by someone who speaks elsewhere."""
    if _P.will.search(reading.folded, sentence.start, cue.start):
        return True
    day = dated(reading, sentence, sentence.start, cue.start)
    apart = days_apart(day.first, reading.notes.context.date) if day else None
    if apart is not None and apart > 0:
        return True
    speakers = [a for a in reading.acting(sentence.start, cue.start) if a.party.person]
    return any(said_between(reading, a.end, min(a.end + _SAID, cue.start)) for a in speakers)


def _in_the_past(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether the words before an act date it long before the article: "Trước đó, ngày 28/8, HĐND tỉnh thông qua …"."""
    days = reading.within(reading.notes.dates, sentence.start, cue.start)
    return any(long_ago(reading, sentence, day) for day in days)


def _unit_itself(reading: Reading, sentence: Sentence, cue: Cue) -> Actor | None:
    """The unit told to issue something, for its authorities: "Ngày 10/9, tỉnh Lào Cai phê duyệt …"."""
    actor = reading.before(sentence, cue.start)
    if actor is None or actor.party.unit is None:
        return None
    return actor if _P.acts_itself.fullmatch(reading.folded, actor.end, cue.start) else None


def _on_paper(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb of deciding comes with a document, or needs none, and is no task, result or earlier step."""
    before = reading.folded[sentence.start : cue.start]
    if not (
        _P.paper.match(reading.folded, cue.start + _verb_length(reading, cue))
        or _passive(reading, sentence, cue)
        or _P.itself.fullmatch(reading.folded, cue.start, cue.end)
        or _recognises(reading, sentence, cue)
        or _approves(reading, sentence, cue)
        or (cue_is(reading, cue, "quyết nghị") and _P.of_state.search(before))
    ):
        return False
    if _P.of_congress.match(reading.folded, cue.end) or _P.after.search(before):
        return False
    if _P.upwards.match(reading.folded, cue.start, sentence.end):
        return False
    return not ends_with("event_nominal.txt", reading, sentence.start, cue.start)


def _recognises(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether a body is told to have just recognised a unit, school or site; no paper need be named."""
    if not cue_is(reading, cue, "công nhận") and not cue_is(reading, cue, "quyết định công nhận"):
        return False
    just = _P.just.search(reading.folded, max(sentence.start, cue.start - 60), cue.start)
    day = dated(reading, sentence, sentence.start, cue.start) or of_paper(reading, sentence, cue)
    news = (just is not None or _recent(reading, day)) and not _P.certificate.search(
        reading.folded, sentence.start, cue.start
    )
    return news and _P.recognised.match(reading.folded, cue.end, sentence.end) is not None


def _approves(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether a body is told to have just approved a plan, or on one of the last days; no paper need be named."""
    found = _P.approves.match(reading.folded, cue.start)
    if found is None or found.end() < cue.end or reading.folded.endswith("tổ chức ", 0, cue.start):
        return False  # "tổ chức duyệt chương trình đại hội"
    if _P.agrees.match(found[0]) and _P.gathered.search(reading.folded, sentence.start, cue.start):
        return False  # "Tại cuộc họp, UBND tỉnh thống nhất phương án …": what a meeting agreed on is no document
    just = _P.just.search(reading.folded, max(sentence.start, cue.start - 60), cue.start)
    return just is not None or _recent(reading, dated(reading, sentence, sentence.start, cue.start))


def number(reading: Reading, sentence: Sentence, cue: Cue) -> str:
    """The number of the document that a body issues or decides by: behind the verb, else before it."""
    found = _P.number.search(reading.folded, cue.end, sentence.end) or _P.number.search(
        reading.folded, sentence.start, cue.start
    )
    return found[1] if found else ""


def own_day(reading: Reading, sentence: Sentence, cue: Cue, issuer: list[Actor]) -> DateMention | None:
    """The day told before an act, unless it is the day on which someone spoke of it: "Chiều 1/10, ông A cho biết …"."""
    date = dated(reading, sentence, sentence.start, cue.start)
    if date and issuer and said_between(reading, date.end, issuer[-1].start):
        return None
    return date


def of_paper(reading: Reading, sentence: Sentence, cue: Cue) -> DateMention | None:
    """The day of the document by which something is done: "tại Quyết định số 12/QĐ-TTg ngày 21/11, …"."""
    for mention in reading.within(reading.notes.dates, sentence.start, cue.start):
        if mention.precision == "day" and _P.by_paper.search(reading.folded, sentence.start, mention.start):
            return mention
    for mention in reading.within(reading.notes.dates, cue.end, sentence.end):
        if mention.precision == "day" and _P.paper_behind.search(reading.folded, cue.end, mention.start):
            return mention
    return None


def _recent(reading: Reading, mention: DateMention | None) -> bool:
    """Whether a day is one of the last before the article, as far as its date is known."""
    known = reading.notes.context.date or ""
    apart = days_apart(mention.first, known) if mention else None
    if apart is not None:
        return -4 <= apart <= 0
    return mention is not None and len(known) == 7 and (mention.first or "").startswith(known)


def _old(reading: Reading, mention: DateMention | None) -> bool:
    """Whether a document is from so long before the article that its issuing is no news."""
    apart = days_apart(mention.first, reading.notes.context.date) if mention else None
    return apart is not None and apart < -_PAST


def _passive(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether a document at the head of the sentence is said to have been issued: "Kế hoạch … được UBND tỉnh ký …"."""
    issuer = reading.before(sentence, cue.start)
    if _P.by_deputies.search(reading.folded, sentence.start, cue.start):
        return True
    if issuer is None or not _P.pressing.fullmatch(reading.folded, issuer.end, cue.start):
        return False
    begin = issuer.start
    for actor in reversed(reading.acting(sentence.start, issuer.start)):
        if not _APPOSED.fullmatch(reading.folded, actor.end, begin):
            break
        begin = actor.start  # "được Chủ tịch UBND tỉnh A - Trần Văn B ký"
    return _P.issued.search(reading.folded[sentence.start : begin]) is not None


def _verb_length(reading: Reading, cue: Cue) -> int:
    """Characters of a cue before the document it may already name: "ban hành nghị quyết"."""
    found = _P.paper.search(reading.folded, cue.start, cue.end)
    return found.start() - cue.start if found else cue.end - cue.start


def cue_is(reading: Reading, cue: Cue, wording: str) -> bool:
    """Whether a cue reads so."""
    return reading.folded[cue.start : cue.end] == wording


def of_meeting(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether a sentence tells the day of a meeting whose outcome a paper tells: "… tại cuộc họp ngày 22/9"."""
    days = reading.within(reading.notes.dates, cue.end, sentence.end)
    return any(_P.met_on.search(reading.folded, cue.end, day.start) for day in days)


def told_day(
    reading: Reading, sentence: Sentence, cue: Cue, date: DateMention | None
) -> tuple[DateMention | None, bool]:
    """The day of a document, and whether the day `date` of its sentence is only that of those who speak of it."""
    bodies = [a for a in reading.acting(sentence.start, cue.start) if a.party.body or a.office]
    spoken = date is not None and own_day(reading, sentence, cue, bodies) is None and date.end <= cue.start
    behind = date is not None and date.start > cue.end
    of_another = behind and date is not None and (of_meeting(reading, sentence, cue) or is_to_come(reading, date.first))
    own = None if spoken or of_another else date
    found = issued(reading, sentence, cue) or own or of_paper(reading, sentence, cue)
    return found, spoken and found is None


def issued(reading: Reading, sentence: Sentence, cue: Cue) -> DateMention | None:
    """The day of a document that was just issued, as told beside its number: "ban hành Công văn số … ngày 2/6"."""
    if dated(reading, sentence, sentence.start, cue.start):
        return None
    passive = _passive(reading, sentence, cue)
    if passive and (day := day_beside(reading, cue.end, min(sentence.end, cue.end + _BESIDE), of_paper=True)):
        return day
    start = sentence.start if passive else cue.end
    for mention in reading.within(reading.notes.dates, start, min(sentence.end, start + 60)):
        gap = reading.folded[start : mention.start]
        if (
            mention.precision == "day"
            and not mention.bound
            and _NUMBERED.search(gap)
            and not re.search(r"[;(]|,(?! ngày)", gap + "ngày")
        ):
            return mention
    by_paper = _recognises(reading, sentence, cue) or _approves(reading, sentence, cue)
    for mention in reading.within(reading.notes.dates, cue.end, sentence.end) if by_paper else ():
        if mention.precision == "day" and _P.by_papers.search(reading.folded, cue.end, mention.start):
            return mention
    return None
