"""The people an article names, each by the fullest name it gives them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TypeAlias

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.annotations import Annotations, PersonMention
from kg.extract.annotations import annotations as annotations_of
from kg.extract.credits import credit_names
from kg.extract.name_listed import listed_names
from kg.extract.name_runs import candidates
from kg.extract.name_verdicts import Candidate
from kg.facts import Event, Office, PersonSeen, Span
from kg.language.folding import fold
from kg.language.names import LOWER, UPPER, display, name_key, name_words, same_key
from kg.language.wordlists import either

__all__ = ["kg_people", "people", "people_facts"]

_SEPARATOR = re.compile(
    r"\s*(?:\([^()\n]{1,60}\))?\s*(?:[,;/&–-]|\b(?:và|cùng|với)\b)\s*(?:\b(?:và|cùng)\b)?\s*(?:\d+[a-zA-Z]?\s)?\s*\Z"
)
_CAPITALISED = rf"[{UPPER}][{UPPER}{LOWER}]*(?![{UPPER}{LOWER}])"
_THINGS = re.compile(rf"\s*(?:[,;/–-]|và\b)(?:[\s,;/–-]|\bvà\b|\d+[a-zA-Z]?\b|{_CAPITALISED})+")
"""What may stand between the members of a list of streets: others of them, house numbers."""
_NEXT_WORD = re.compile(r" (\w+)")
_LIST_GAP = 70
_LONGEST_TITLE = 32
_ADDRESS = re.compile(r"(?<!\w)(?:đồng chí|đ/c|ông|bà|anh|chị)\s\Z")
"""A form of address before a title."""
_STOP = re.compile(r"[.!?\n]")
_SURE = frozenset(("address", "title", "office", "life", "leader", "credit", "foreign", "list"))
_Key: TypeAlias = tuple[str, ...]
"""The folded words of a name."""
_PUBLIC = frozenset(("lead", "speaker"))


@dataclass(slots=True)
class _Named:
    """An accepted name in the text."""

    start: int
    end: int
    honorific: int
    credit: bool
    sure: bool


def people(notes: Annotations) -> list[PersonMention]:
    """Every full personal name in an article, in order; all mentions of one person carry the same `name`.

    Reads `units` (so that "phường Nguyễn Trãi" is no person) and `sentences` where they are there.
    """
    named = _accepted(notes)
    names = _identities(notes, named)
    return [PersonMention(n.start, n.end, names[n.start], honorific=n.honorific) for n in named]


def _accepted(notes: Annotations) -> list[_Named]:
    spans = [(credit.start, credit.end) for credit in credit_names(notes)]
    if spans:  # "LÊ HOA - HÀ NAM": an author called like a province
        notes.units = [unit for unit in notes.units if (unit.start, unit.end) not in spans]
    found = candidates(notes)
    if more := list(listed_names(notes, found)):
        found = sorted([*found, *more], key=lambda it: it.start)
    if spans:
        found = [c for c in found if not any(c.start < end and start < c.end for start, end in spans)]
    _weigh(notes, found)
    nicknames = {it.words for before, it in pairwise(found) if _nickname(notes.text, before, it)}
    for it in found:
        if it.words in nicknames:
            it.verdict = "no"
    named = [_Named(start, end, 0, credit=True, sure=True) for start, end in spans]
    for it in found:
        if it.verdict == "person":
            polite = it.left.length if it.left.sign in ("address", "title") else 0
            polite = _polite(notes.folded, it) if it.left.sign == "title" else polite
            named.append(_Named(it.start, it.end, polite, credit=False, sure=it.reason in _SURE))
    return sorted(named, key=lambda n: n.start)


def _polite(folded: str, it: Candidate) -> int:
    """Characters of the titles before a name, several in a row: "Thượng tá, TS.", "Bác sĩ CKII"."""
    length = it.left.length
    while True:
        start = it.start - length
        more = _title_before().search(folded, max(0, start - _LONGEST_TITLE), start)
        if more is None:
            break
        length += len(more[0])
    address = _ADDRESS.search(folded, max(0, it.start - length - _LONGEST_TITLE), it.start - length)
    return length + len(address[0]) if address is not None else length  # "đồng chí | Đại tá A"


@cache
def _title_before() -> re.Pattern[str]:
    """A title that another one follows."""
    return re.compile(rf"(?<![\w.]){either(name_words('honorifics', 'stacked'))}\.?,?\s+\Z")


def _nickname(text: str, before: Candidate, it: Candidate) -> bool:
    """Whether brackets tell how somebody is called: "Lê Thị Vân (Sáu Vân)" is one person."""
    bracketed = text[before.end : it.start] == " (" and text[it.end : it.end + 1] == ")"
    return bracketed and len(it.words) < len(before.words) and it.words[-1] == before.words[-1]


def _weigh(notes: Annotations, found: list[Candidate]) -> None:
    """Decides the open candidates by their neighbours and by what the same words are elsewhere in the article."""
    text = notes.text
    for before, it in pairwise(found):
        bare = it.reason in ("surname", "weak surname") and not it.left.direct
        if bare and before.verdict == "place" and _THINGS.fullmatch(text, before.end, it.start):
            it.verdict = "place"  # "các tuyến đường Lê Lợi, Thùy Vân, Trần Phú"
    pairs = [(a, b) for a, b in pairwise(found) if _listed(text, a, b)]
    for before, it in pairs:
        if before.verdict == "person" and it.verdict == "open" and it.reason != "short form":
            it.verdict, it.reason = "person", "list"
    for before, it in pairs:
        if before.verdict == "person" and it.reason == "bare" and "'" in it.words[0]:
            it.verdict, it.reason = "person", "list"  # "các đồng chí Ngô Thị Lài, K'Brêm, Đặng Thế Vinh"
    for it, after in reversed(pairs):
        if it.verdict == "open" and it.reason == "weak surname" and after.verdict == "person":
            it.verdict, it.reason = "person", "list"
    places = {it.words for it in found if it.verdict == "place"}
    persons = {it.words for it in found if it.verdict == "person" and it.reason in _SURE}
    full = {it.words for it in found if it.verdict == "person" and len(it.words) > 2}
    for it in found:
        if it.verdict == "open":
            _decide(it, persons | full, places)
        elif it.verdict == "person" and it.reason not in _SURE and it.words in places - persons:
            it.verdict = "place"
        if it.verdict == "person":
            _fit(notes, it, full)


def _listed(text: str, before: Candidate, it: Candidate) -> bool:
    """Whether no more than a comma, "và" or a note in brackets stands between two candidates."""
    gap = it.start - before.end
    return gap < _LIST_GAP and not it.left.direct and _SEPARATOR.match(text[before.end : it.start]) is not None


def _decide(it: Candidate, persons: set[_Key], places: set[_Key]) -> None:
    if it.words in persons:
        it.verdict = "person"
    elif it.reason == "capitals":
        size = next((n for n in range(len(it.words), 1, -1) if it.words[:n] in persons), 0)
        if size:
            it.verdict = "person"
    elif it.reason == "short form":
        fuller = [words for words in persons if words[-len(it.words) :] == it.words]
        it.verdict = "person" if len(fuller) == 1 else "no"
    elif it.reason == "surname" and it.words not in places:
        it.verdict = "person"


def _fit(notes: Annotations, it: Candidate, full: set[_Key]) -> None:
    """Ends a name where it ends elsewhere: words glued on go, a last word in small letters joins."""
    for size in range(len(it.words) - 1, 2, -1):
        if it.words[:size] in full and (size > 3 or len(it.words) > 4 or it.reason == "capitals"):
            parts = list(re.finditer(r"\S+", notes.text[it.start : it.end]))
            it.words, it.end = it.words[:size], it.start + parts[size - 1].end()
            return
    if it.end == len(notes.text.rstrip()):  # an article cut off in the middle of a name
        cut = " ".join(it.words)
        if any(words != it.words and " ".join(words).startswith(cut) for words in full):
            it.verdict = "no"
    if it.words in full:
        return
    after = _NEXT_WORD.match(notes.folded, it.end, it.end + 12)
    if after is not None and (*it.words, after[1]) in full:
        it.words, it.end = (*it.words, after[1]), after.end()


def _identities(notes: Annotations, named: list[_Named]) -> dict[int, str]:
    """The fullest name of the person each accepted name means, by where it starts."""
    wordings: defaultdict[_Key, Counter[str]] = defaultdict(Counter)
    credited: dict[_Key, bool] = {}
    keys: dict[int, _Key] = {}
    for n in named:
        wording = display(notes.text[n.start : n.end])
        key = keys[n.start] = name_key(wording)
        wordings[key][wording] += 1
        credited[key] = credited.get(key, True) and n.credit
    together = _told_apart(notes, named, keys)
    counts = {key: found.total() for key, found in wordings.items()}
    alike: dict[str, set[_Key]] = {}
    for key in wordings:
        for word in key:
            alike.setdefault(word, set()).add(key)
    meant = {key: _fuller(key, set().union(*map(alike.__getitem__, key)), counts, credited, together) for key in counts}
    names: dict[_Key, str] = {}
    for key in wordings:
        way = [key]
        while meant[way[-1]] not in way:
            way.append(meant[way[-1]])
        # Each of two may pass for a form of the other (initials, misprints): the fuller, more frequent one is the name.
        circle = way[way.index(meant[way[-1]]) :]
        right = max(circle, key=lambda one: ("." not in "".join(one), counts[one], len(one), one))
        names[key] = max(wordings[right], key=wordings[right].__getitem__)
    return {start: names[key] for start, key in keys.items()}


def _told_apart(notes: Annotations, named: list[_Named], keys: dict[int, _Key]) -> set[frozenset[_Key]]:
    """Pairs of names that stand side by side in a sentence: two people, however alike."""
    near: set[frozenset[_Key]] = set()
    for before, after in pairwise(named):
        if after.start - before.end < _LIST_GAP and not _STOP.search(notes.text, before.end, after.start):
            near.add(frozenset((keys[before.start], keys[after.start])))
    return near


def _fuller(
    key: _Key,
    others: set[_Key],
    counts: dict[_Key, int],
    credited: dict[_Key, bool],
    together: set[frozenset[_Key]],
) -> _Key:
    """The name that `key` is a shorter form or a misprint of; `key` itself where there is none or more than one.

    Names of the highlands lose their clan at the end ("Y Biêr" of "Y Biêr Niê"), others their surname. `others` are
    the names that share a word with it, as all such do, `counts` tells how often each name stands in the article.
    """
    count, size, initials = counts[key], len(key), key[0].endswith(".")
    longer = [
        other
        for other in others
        if (len(other) > size or (initials and not other[0].endswith(".")))
        and credited[other] is credited[key]
        and frozenset((key, other)) not in together
        and (other[:size] != key or len(key[0]) == 1 or "'" in key[0])
        and same_key(key, other)
    ]
    if longer:
        return longer[0] if len(longer) == 1 else key
    slips = [
        other
        for other in others
        if len(other) == size
        and counts[other] > count
        and frozenset((key, other)) not in together
        and same_key(key, other, misprints=True)
    ]
    return slips[0] if len(slips) == 1 else key


def people_facts(notes: Annotations) -> list[PersonSeen]:
    """One fact per person: the spans of the name first, then the words that only stand for the person.

    Call it when the other facts are there: who holds no office and leads or speaks at no event is `private`.
    """
    offices = {fact.person for fact in notes.facts if isinstance(fact, Office)}
    active = {
        part.person
        for fact in notes.facts
        if isinstance(fact, Event)
        for part in fact.participants
        if part.part in _PUBLIC
    }
    named: dict[str, list[PersonMention]] = {}
    meant: dict[str, list[PersonMention]] = {}
    for mention in notes.people:
        (named if mention.by_name else meant).setdefault(mention.name, []).append(mention)
    return [
        PersonSeen(
            name=name,
            evidence=tuple(Span(m.start, m.end) for m in (*mentions, *meant.get(name, ()))),
            variants=_variants(notes.text, name, [*mentions, *meant.get(name, ())]),
            private=name not in offices and name not in active,
        )
        for name, mentions in named.items()
    ]


def _variants(text: str, name: str, mentions: list[PersonMention]) -> tuple[str, ...]:
    """The other wordings that hold a part of the name: "M.QUẾ", "ông Tuấn"; each once, in order."""
    others = [wording for wording in dict.fromkeys(text[m.start : m.end] for m in mentions) if wording != name]
    if not others:
        return ()
    given = fold(name).split()[-1]
    return tuple(wording for wording in others if given in fold(wording).replace(".", " ").split())


@Language.component("kg_people")
def kg_people(doc: Doc) -> Doc:
    """Annotates the people an article names."""
    notes = annotations_of(doc)
    notes.people = people(notes)
    return doc
