"""Whom "ông", "bà Hằng" mean before an office, while only those named in full are known."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.annotations import Annotations, PersonMention
from kg.extract.office_scene import WINDOW, Scene
from kg.extract.patterns import GapPatterns
from kg.language.names import LOWER, UPPER, genders, name_words
from kg.language.wordlists import either

__all__ = ["all_meant", "also_called", "by_given_name", "called_in", "meant"]

_P = GapPatterns("office_patterns.toml", "verbs", ranks=lambda: either(name_words("honorifics", "title")))

_NAME_WORD = re.compile(r"\s+([^\W\d_]+)")
_NAME_WORD_NEXT = re.compile(rf"\s+[{UPPER}]")

_SOON = 16
"""Characters at the opening of a paragraph in which whom it is about is named."""
_NUMBERS = ("", "một", "hai", "ba", "bốn", "năm")
_NEXT = 3
"""Characters between a sentence and the one that goes on about all whom it names."""
_BACK = 900
"""Characters before a pronoun in which whom it means is called by name."""


@cache
def _called() -> re.Pattern[str]:
    """A form of address and a given name, over the text as it is: "ông Kiên"."""
    words = either(word for word in genders())
    return re.compile(rf"(?<!\w)((?i:{words}))\s([{UPPER}][{LOWER}]*)(?!\w|\s[{UPPER}])")


def meant(scene: Scene, pronoun: re.Match[str]) -> PersonMention | None:
    """Who "ông" or "ông Bảy" at the opening of a sentence is: whoever was called last, or last by that given name.

    A rank stands before a name alone: "Đại tá Bảy".
    """
    word = _NAME_WORD.match(scene.notes.text, scene.sentence.start + pronoun.end())
    if word is None or not word[1][0].isupper():
        if pronoun["rank"]:
            return None
        looks_back = _P.career.search(scene.between(scene.sentence.start, scene.chain.start))
        if looks_back and scene.topic and not _of_paragraph(scene):
            return scene.topic
        return _called_last(scene, pronoun[0].split()[-1])
    return _named(scene.notes, word[1], scene.sentence.start)


def all_meant(scene: Scene) -> list[PersonMention]:
    """Who "hai ông này", "cả ba người" at the opening of a sentence are: as many as the sentence before names."""
    opening = _P.all_of_them.fullmatch(scene.between(scene.sentence.start, scene.chain.start))
    last = scene.last_before
    if opening is None or last is None:
        return []
    number = opening["number"] or opening["two"]
    many = int(number) if number.isdigit() else _NUMBERS.index(number)
    sentence = scene.notes.sentence_at(last.start)
    if sentence is None or scene.sentence.start - sentence.end > _NEXT:
        return []
    named = {p.name: p for p in scene.notes.people if p.by_name and sentence.start <= p.start < sentence.end}
    return list(named.values()) if len(named) == many else []


def _named(notes: Annotations, given: str, until: int) -> PersonMention | None:
    """The last before `until` who is named in full with that given name."""
    named = (person for person in reversed(notes.people) if person.by_name and person.end <= until)
    return next((person for person in named if person.name.split()[-1] == given), None)


def _called_last(scene: Scene, address: str) -> PersonMention | None:
    """The last of that gender who is named in full, or called by the given name since: "ông Kiên ký …. Ông là …"."""
    last, until = scene.last_before, scene.sentence.start
    if last is None:
        return None
    gender = genders().get(address, "")
    calls = list(_called().finditer(scene.notes.text, max(last.end, until - _BACK), until))
    for call in reversed(calls):
        person = _named(scene.notes, call[2], call.start())
        if person is not None and _agrees(gender, genders().get(call[1].lower(), "") or _gender(scene.notes, person)):
            return person
    if _agrees(gender, _gender(scene.notes, last)):
        return last
    credited = {credit.start for credit in scene.notes.credits or ()}
    near = (p for p in reversed(scene.notes.people) if p.by_name and until - _BACK < p.start < last.start)
    return next((p for p in near if p.start not in credited and _agrees(gender, _gender(scene.notes, p))), None)


def called_in(notes: Annotations, start: int, end: int) -> list[tuple[int, int, PersonMention]]:
    """Those called by an address and a given name between `start` and `end`: where each call is, and who is meant."""
    found = []
    for call in _called().finditer(notes.text, start, end):
        person = _named(notes, call[2], call.start())
        if person is not None and _agrees(genders().get(call[1].lower(), ""), _gender(notes, person)):
            found.append((call.start(), call.end(), person))
    return found


def _agrees(one: str, other: str) -> bool:
    return not one or not other or one == other


def _gender(notes: Annotations, person: PersonMention) -> str:
    """The gender, "m", "f" or "", by the form of address before a name or the middle name in it."""
    told = genders().get(notes.folded[person.start - person.honorific : person.start].strip(), "")
    middle = person.name.split()[1:-1]
    return told or ("f" if "Thị" in middle else "m" if "Văn" in middle else "")


def _of_paragraph(scene: Scene) -> bool:
    """Whether the paragraph is about the person named last, with whom it opens: "Ông A sinh năm …. Ông từng là …"."""
    last, start = scene.last_before, scene.notes.folded.rfind("\n", 0, scene.sentence.start) + 1
    return last is not None and start <= last.start - last.honorific <= start + _SOON


def _called_before(scene: Scene, start: int, end: int) -> tuple[PersonMention, int] | None:
    """Whom "khi ông", "lúc bà" in the middle of a sentence mean: who is called in it, else before: "… từ lúc | ông"."""
    called = called_in(scene.notes, scene.sentence.start, start)
    person = called[-1][2] if called else _called_last(scene, scene.between(start, end).split()[-1])
    return (person, end) if person is not None else None


def by_given_name(scene: Scene) -> tuple[PersonMention, int] | None:
    """Who opens the last clause before the chain by a given name, and where it ends: "ông Phát là …, ông Thọ là …"."""
    begin = scene.left.end if scene.left is not None else scene.sentence.start
    last = None
    for match in _P.short_name.finditer(scene.between(begin, scene.chain.start)):
        last = match
    if last is None or (scene.left is None and last.start() == 0):
        return None
    word = _NAME_WORD.match(scene.notes.text, begin + last.end())
    if word is not None and not word[1][0].isupper() and scene.left is None and _P.then_he.fullmatch(last[0]):
        return _called_before(scene, begin + last.start(), begin + last.end())
    if word is None or not word[1][0].isupper() or _NAME_WORD_NEXT.match(scene.notes.text, word.end()):
        return None
    person = _named(scene.notes, word[1], begin + last.start())
    return (person, word.end()) if person is not None else None


def also_called(notes: Annotations, person: PersonMention) -> bool:
    """Whether a name is another of whoever is named before it: "ông A (tên thật là B), Bí thư Huyện ủy"."""
    aside = _P.also_called.search(notes.folded, max(0, person.start - WINDOW), person.start)
    return aside is not None and any(other.by_name and other.end == aside.start() for other in notes.people)
