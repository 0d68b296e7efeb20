"""Where an article uses a wording of ontology/events.ttl: nouns of occasions and verbs of doing."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from kg.extract.patterns import Patterns
from kg.language.folding import fold
from kg.language.gates import Gated
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


_GIFTS = Gated(
    r"\b(?:trao tặng|trao|tặng|đem|mang|gửi tặng)\s(?:[^\s,.;:]+\s){0,4}?(?:(?:suất|phần|túi|món) quà|suất học bổng)\b"
)
"""Presents that are counted: "trao 20 suất quà", "tặng tổng cộng 150 phần quà"."""


_GOES = Gated(
    r"\b(có mặt tại|đến|tới|về(?! việc)|xuống|vào)\s(?:[^\s,.;:()]+\s){0,9}?[^\s,.;:()]+,?\s(?:để )?(?:trực tiếp )?"
    r"(?<!ban )(?:chỉ đạo|đôn đốc)\s"
    r"(?:công tác|việc|khắc phục|ứng phó|phòng|cứu|tìm kiếm|triển khai|giải quyết|xử lý)\b"
)
"""Leaders who go somewhere to see to something: "đến xã Bắc Hà chỉ đạo khắc phục hậu quả mưa lũ"."""


_LEADS = Gated(r"\blàm (?:phó )?trưởng đoàn,?\s(?:đã )?(kiểm tra|khảo sát|giám sát)\b")
"""What a delegation does right behind who leads it: "do ông A làm trưởng đoàn khảo sát tuyến đường …"."""


def event_cues(folded: str) -> list[Cue]:
    """The cues of a folded text in order, without overlap: the leftmost, of those the longest."""
    found = [Cue(start, end, kind, noun, weak) for start, end, (kind, noun, weak) in _matcher().find(folded) if kind]
    further = [Cue(goes.start(), goes.end(1), "working-session", noun=False) for goes in _GOES.finditer(folded)]
    further += [Cue(leads.start(1), leads.end(1), "working-session", noun=False) for leads in _LEADS.finditer(folded)]
    if "cử tri" in folded:
        rules = (("voter-meeting", _P.voters), ("voter-meeting", _P.deputies), ("consultation", _P.ballots))
        for kind, rule in rules:
            further += [Cue(met.start(1), met.end(1), kind, noun=False) for met in rule.finditer(folded)]
    if "quà" in folded or "học bổng" in folded:
        further += [Cue(gift.start(), gift.end(), "visit", noun=False) for gift in _GIFTS.finditer(folded)]
    apart = [cue for cue in further if not any(one.start < cue.end and cue.start < one.end for one in found)]
    return sorted([*found, *apart], key=lambda cue: cue.start) if apart else found
