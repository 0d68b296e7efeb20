"""Where an article uses a wording of ontology/events.ttl: nouns of occasions and verbs of doing."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from kg.extract.patterns import Patterns
from kg.language.folding import fold
from kg.language.matcher import PhraseMatcher
from kg.language.wordlists import wordlist
from kg.vocabulary import scheme

__all__ = ["Cue", "event_cues"]

_PACKAGE = "kg.extract"
_P = Patterns("event_patterns.toml", "cues")


class Cue(NamedTuple):
    """A wording of an event kind at characters `start` to `end`."""

    start: int
    end: int
    kind: str
    """Key of the broadest concept: "meeting" for the session of a council."""
    noun: bool
    """Names the occasion ("hội nghị"), rather than tells what was done ("làm việc với")."""
    weak: bool = False
    """A verb of many uses ("thảo luận", "bàn giao"): tells an event only of the one named right before it."""
    loose: bool = False
    """What was held is told only by what is done at it ("tổ chức hiến máu"): tells an event only with its day."""


@cache
def _matcher() -> PhraseMatcher[tuple[str, bool, bool]]:
    events = scheme("events")
    heads = tuple(f"{head} " for head in wordlist(_PACKAGE, "event_heads.txt"))
    stops = frozenset(wordlist(_PACKAGE, "event_stops.txt"))
    weak = frozenset(wordlist(_PACKAGE, "event_weak.txt"))
    nouns: dict[str, str] = {}
    verbs: dict[str, str] = {}
    for concept in events:
        kind = events.top(concept.key).key
        for wording in map(fold, concept.wordings):
            (nouns if f"{wording} ".startswith(heads) else verbs)[wording] = kind
        for wording in map(fold, concept.values("verb")):
            verbs.setdefault(wording, kind)
    # "tổ chức hội nghị": the noun inside is the cue, what holds it is read from the words around it.
    tails = tuple(f" {noun}" for noun in nouns)
    # A delegation ("đoàn kiểm tra") takes part in an event and is none.
    entries = [
        (noun, (kind, True, False))
        for noun, kind in nouns.items()
        if noun not in stops and not noun.startswith("đoàn ")
    ]
    entries += [
        (verb, (kind, False, verb in weak))
        for verb, kind in verbs.items()
        if verb not in stops and verb not in nouns and not verb.endswith(tails)
    ]
    return PhraseMatcher([*entries, *((stop, ("", False, False)) for stop in stops)], shared=True)


_RULES = (
    ("working-session", "goes"),
    ("working-session", "leads"),
    ("working-session", "sends"),
    ("decision", "has_paper"),
    ("voter-meeting", "voters"),
    ("voter-meeting", "deputies"),
    ("voter-meeting", "counted_voters"),
    ("consultation", "ballots"),
    ("visit", "gifts"),
    ("visit", "charity"),
    ("meeting", "talks"),
    ("visit", "relief"),
    ("visit", "comfort"),
    ("visit", "flowers"),
    ("visit", "brought"),
    ("meeting", "received"),
    ("working-session", "listens"),
    ("meeting", "hears"),
    ("working-session", "hosts"),
    ("ceremony", "houses"),
    ("ceremony", "named_programme"),
    ("ceremony", "programme_held"),
    ("appointment", "moved"),
    ("appointment", "seated"),
    ("appointment", "charged"),
    ("appointment", "titled"),
)
"""Kinds of events and the patterns of those constructions that tell one whatever the verb."""
_YIELDING = frozenset(("meeting", "visit"))
"""Kinds whose wordings give way to a construction that holds them: "buổi gặp gỡ … cử tri", "trao tặng … học bổng"."""

_BESIDE = 60
"""Characters behind an activity in which a deed may stand that tells more: "tuyên truyền và tặng 20 suất quà"."""


def event_cues(folded: str) -> list[Cue]:
    """The cues of a folded text in order, without overlap: the leftmost, of those the longest."""
    found = [Cue(start, end, kind, noun, weak) for start, end, (kind, noun, weak) in _matcher().find(folded) if kind]
    found = [cue for cue in found if not _is_session(folded, cue)]
    for kind, rule in _RULES:
        for told in getattr(_P, rule).finditer(folded):
            cue = Cue(told.start("cue"), told.end("cue"), kind, noun=False)
            held = [one for one in found if one.start < cue.end and cue.start < one.end]
            if all(_yields(one, cue) for one in held):
                found = [one for one in found if one not in held] + [cue] if held else [*found, cue]
    for cue in _activities(folded):
        beside = [one for one in found if one.end > cue.start and one.start < cue.end + _BESIDE]
        if not any(_gives_way(folded, cue, one) for one in beside):
            found = [one for one in found if not cue.start < one.start < cue.end] + [cue]
    return sorted(found, key=lambda cue: cue.start)


def _activities(folded: str) -> list[Cue]:
    """What is held and told by what is done at it: "tổ chức hiến máu"."""
    told = [*_P.activity.finditer(folded)]
    kinds = ("meeting", "visit", "ceremony")
    return [Cue(*t.span("cue"), next(k for k in kinds if t[k]), noun=False, loose=True) for t in told]


def _gives_way(folded: str, activity: Cue, one: Cue) -> bool:
    """Whether another wording tells what an activity is: one that is longer, a deed told right behind it."""
    if one.start < activity.end:
        return one.noun or one.start <= activity.start or one.end > activity.end
    return not (one.noun or one.weak or "." in folded[activity.end : one.start])


def _is_session(folded: str, cue: Cue) -> bool:
    """Whether a meeting is only a part of a congress: "phiên làm việc thứ hai của Đại hội"."""
    if cue.kind != "meeting" or not folded.startswith("phiên", cue.start):
        return False
    return _P.session_of.match(folded, cue.end) is not None


def _yields(one: Cue, construction: Cue) -> bool:
    """Whether a wording is only a word of a construction that tells an event."""
    inside = construction.start <= one.start and one.end <= construction.end
    return inside and (one.weak or one.kind in _YIELDING)
