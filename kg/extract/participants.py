"""Who took part in an event, and how: who led it, spoke at it, attended it, whom it was about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache

from kg.extract.annotations import Sentence
from kg.extract.event_actors import Actor, Reading
from kg.extract.event_patterns import Patterns
from kg.facts import Part, Participant, Span
from kg.language.matcher import PhraseMatcher
from kg.language.wordlists import wordlist

__all__ = ["Role", "merged", "personnel_in", "roles_in"]

_P = Patterns("event_patterns.toml", "participants")

Role = tuple[str, Part, Span]
"""A person, the part, and the words it rests on."""


_ORDER: dict[Part, int] = {"lead": 0, "subject": 1, "speaker": 2, "attendee": 3}
_CANDIDATE = re.compile(r"\b(?:ứng cử|ứng viên|được giới thiệu|trúng cử)\b")
_CREDIT = re.compile(r"\b(?:ảnh|nguồn|bài|tin)\b[^.]{0,30}$")
_HOSTS = re.compile(r"\b(?:tiếp đoàn|tháp tùng|đi cùng|cùng đi|đón)\b")
_NEXT = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:[,;]|và|,\s?và)\s*")


@cache
def _saying() -> PhraseMatcher[bool]:
    return PhraseMatcher((verb, True) for verb in wordlist("kg.extract", "saying_verbs.txt"))


def _sayings(reading: Reading) -> list[int]:
    """Where the verbs of saying of an article begin."""
    if "saying" not in reading.kept:
        reading.kept["saying"] = [start for start, _, _ in _saying().find(reading.folded)]
    return reading.kept["saying"]


def _people(reading: Reading, sentence: Sentence) -> list[Actor]:
    return [
        a
        for a in reading.acting(sentence.start, sentence.end)
        if a.party.person and not _CREDIT.search(reading.folded[sentence.start : a.start])
    ]


def personnel_in(reading: Reading, sentence: Sentence) -> Iterator[Role]:
    """Whom a sentence names to an office or tells to leave one (subject), and who hands the decision over (lead)."""
    folded = reading.folded
    people = _people(reading, sentence)
    if not people or _P.formerly.search(folded, sentence.start, sentence.end):
        return
    span = Span(sentence.start, sentence.end)
    named = [False] * len(people)
    for index in reversed(range(len(people))):
        actor = people[index]
        last = index + 1 == len(people)
        until = sentence.end if last else people[index + 1].start
        after = folded[actor.end : min(until, actor.end + 160)]
        if _NEXT.fullmatch(after) and not last and named[index + 1]:
            named[index] = True
        elif _P.named_to.search(after) or _P.given_to.search(folded[sentence.start : actor.start]):
            named[index] = not _P.chair.match(after.lstrip(" ,"))
        elif _P.posts.fullmatch(folded[sentence.start : actor.start]):
            named[index] = True
    for index in range(1, len(people)):
        if named[index - 1] and _NEXT.fullmatch(folded[people[index - 1].end : people[index].start]):
            named[index] = True
    for actor, subject in zip(people, named, strict=True):
        assert actor.party.person
        if subject:
            yield actor.party.person, "subject", span
        elif re.match(
            r"[\s,]*(?:\([^)]*\)\s*)?(?:đã |đến |dự,? )*(?:công bố(?:,| và) )?trao (?:các )?quyết định",
            folded[actor.end : actor.end + 60],
        ):
            yield actor.party.person, "lead", span
        elif re.match(r"[\s,]*(?:đã )?công bố (?:các )?(?:quyết định|nghị quyết)", folded[actor.end : actor.end + 40]):
            yield actor.party.person, "speaker", span


def roles_in(reading: Reading, sentence: Sentence, kind: str, item: Part | None = None) -> Iterator[Role]:
    """The parts people have in an occasion of that kind by one sentence told of it; `item`: its part in a list."""
    folded = reading.folded
    people = _people(reading, sentence)
    if not people:
        return
    span = Span(sentence.start, sentence.end)
    listing = _P.listing.search(folded, sentence.start, sentence.end)
    for index, actor in enumerate(people):
        assert actor.party.person
        until = people[index + 1].start if index + 1 < len(people) else sentence.end
        before, after = folded[sentence.start : actor.start], folded[actor.end : until]
        listed = listing is not None and listing.start() < actor.start
        says = before.endswith("theo ") or _says(reading, actor.end, until)
        part = _part(kind, before, after, folded[actor.end : sentence.end], listed, says)
        part = part or (item if index == 0 else None)
        if part:
            yield actor.party.person, part, span


def _part(kind: str, before: str, after: str, rest: str, listed: bool, says: bool) -> Part | None:
    if kind == "visit" and _P.visited.search(before) and not _HOSTS.search(before):
        return "subject"
    if kind in ("consultation", "voter-meeting", "election") and _CANDIDATE.search(before + after):
        return "speaker" if kind == "voter-meeting" else "subject"
    if _P.chaired_by.search(before) or (re.search(r"\bdo\s$", before) and _P.chair.search(rest)):
        return "lead"
    if _P.chair.search(after[:60]) or (_P.chair.search(rest) and re.match(r"\s*(?:và|cùng|,)\s*$", after)):
        return "lead"
    if not listed and _P.chair.search(rest) and re.match(r"\W*(?:các )?(?:đồng chí|ông|bà|ông, bà):", before):
        return "lead"
    if _P.receives.match(after):
        return "subject"
    if listed:
        return "attendee"
    if _P.coming.match(rest) or re.search(r"[,;]\s*(?:cùng |và )?đến dự\b", rest):
        return "attendee"
    return "speaker" if says else None


def _says(reading: Reading, start: int, end: int) -> bool:
    """Whether a verb of saying follows a name closely."""
    verbs = _sayings(reading)
    at = bisect_left(verbs, start)
    return at < len(verbs) and verbs[at] < min(end, start + 41)


def merged(roles: Iterable[Role]) -> tuple[Participant, ...]:
    """One participant per person with the weightiest part and all spans, in the order of first mention."""
    parts: dict[str, tuple[Part, list[Span]]] = {}
    for name, part, span in roles:
        known = parts.setdefault(name, (part, []))
        if span not in known[1]:
            known[1].append(span)
        parts[name] = (min(known[0], part, key=_ORDER.__getitem__), known[1])
    return tuple(Participant(name, part, tuple(spans)) for name, (part, spans) in parts.items())
