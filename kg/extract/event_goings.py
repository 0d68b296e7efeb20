"""Leaders and delegations who are told to be somewhere, where no verb says that they inspect: "đã có mặt tại xã A"."""

from __future__ import annotations

import re

from kg.extract.annotations import DateMention, Sentence
from kg.extract.event_actors import Actor, Reading
from kg.extract.event_cues import Cue
from kg.extract.event_drafts import Draft, referred_to, timed
from kg.extract.event_history import in_career, is_history
from kg.extract.event_telling import Place
from kg.extract.event_time import dated, days_apart, in_the_past
from kg.extract.event_wording import opens_with
from kg.extract.patterns import Patterns

__all__ = ["gone_to"]

_P = Patterns("event_patterns.toml", "goings")
_DRAFTS = Patterns("event_patterns.toml", "drafts")

_THERE = 60
"""Characters behind a verb of motion within which the place is named."""
_WEEK = 7
_BEHIND = 200
"""Characters behind a verb that opens its sentence within which who went is named."""


def gone_to(reading: Reading, sentence: Sentence, place: Place) -> Draft | None:
    """The working session that a sentence tells by where a leader or a delegation was, with the day; else None.

    As in "Chiều 3/9, Phó Chủ tịch UBND tỉnh A có mặt tại xã B", "Sau đó, ông A xuống xã C xem lại tuyến kênh".
    """
    if place.headline or place.caption:
        return None
    for went in _P.went.finditer(reading.folded, sentence.start, sentence.end):
        who = _who(reading, sentence, went)
        if who is None or not _sees_to(reading, sentence, went) or not _somewhere(reading, sentence, went):
            continue
        cue = Cue(went.start(), went.end(), "working-session", noun=False)
        return _told(reading, sentence, cue, place, who)
    return None


def _who(reading: Reading, sentence: Sentence, went: re.Match[str]) -> Actor | bool | None:
    """Who went: a person in office or known by name, True for a delegation, None where nobody of the kind did."""
    before = reading.folded[sentence.start : went.start()]
    if _P.delegation.search(before):
        return True
    if not before.strip(' -–—•*“"()'):
        comma = reading.folded.find(", ", went.end(), min(sentence.end, went.end() + _BEHIND))
        behind = [a for a in reading.acting(comma, sentence.end) if a.start <= comma + 2] if comma > 0 else []
        return behind[0] if behind and behind[0].party.person and behind[0].office else None
    subject = reading.before(sentence, went.start())
    if subject is None or not (subject.party.person or subject.office):
        return None
    return subject if _P.between.fullmatch(reading.folded, subject.end, went.start()) else None


def _sees_to(reading: Reading, sentence: Sentence, went: re.Match[str]) -> bool:
    """Whether being there is the news: told so outright, or with what was done there, and no gathering attended."""
    rest = reading.folded[went.end() : sentence.end]
    if _P.elsewhere.match(rest):
        return False
    return bool(went["there"]) or _P.sees.match(rest) is not None


def _somewhere(reading: Reading, sentence: Sentence, went: re.Match[str]) -> bool:
    """Whether a unit or a site is named right behind the verb."""
    if _P.site.match(reading.folded, went.end(), sentence.end):
        return True
    end = min(sentence.end, went.end() + _THERE)
    first = next(iter(reading.acting(went.end(), end)), None)
    if first is None or first.party.person or (first.unit is None and first.party.body is None):
        return False
    return "," not in reading.folded[went.end() : first.start]


def _told(reading: Reading, sentence: Sentence, cue: Cue, place: Place, who: Actor | bool) -> Draft | None:
    """The account, if its sentence tells the day or goes on from what was told, and is no task, history or career."""
    date = dated(reading, sentence, sentence.start, sentence.end) or _since(reading, sentence)
    sequel = place.sequel or opens_with("event_sequels.txt", reading.folded[sentence.start : sentence.end])
    if date is None and not sequel:
        return None
    before = reading.folded[sentence.start : cue.start]
    if _DRAFTS.task.plain.search(reading.text, sentence.start, cue.start) or _DRAFTS.habit.search(before):
        return None
    if date is None and (
        _DRAFTS.past.search(before)
        or in_the_past(reading, sentence.start, cue.start)
        or is_history(reading, sentence, sentence.start, sentence.end)
    ):
        return None
    if in_career(reading, sentence, cue.start):
        return None
    draft = referred_to(reading, sentence, cue, place)
    if isinstance(who, Actor):
        draft.subject = who
    return timed(reading, draft, date, sequel=sequel)


def _since(reading: Reading, sentence: Sentence) -> DateMention | None:
    """The day since which someone was there, "có mặt từ sáng sớm 17/9": the article's week, no later."""
    for mention in reading.within(reading.notes.dates, sentence.start, sentence.end):
        ago = days_apart(reading.notes.context.date, mention.first)
        if mention.bound == "from" and mention.precision in ("day", "minute") and ago is not None and 0 <= ago <= _WEEK:
            return mention
    return None
