"""Whom "ông", "đồng chí Tuấn", "bà Hằng", "Bí thư Tỉnh ủy" mean: mentions of people named elsewhere in the article.

A given name decides first. A bare form of address means the subject of its own sentence or of the one before, where
gender and address agree; an office without a name means its holder in this article. What stays unclear stays out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cache, lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.articles.model import Kind
from kg.extract.annotations import Annotations, PersonMention, RoleMention, Sentence
from kg.extract.annotations import annotations as annotations_of
from kg.extract.coreference_heads import heads_meant
from kg.extract.name_evidence import any_of
from kg.extract.patterns import Patterns
from kg.facts import Status
from kg.language.folding import fold
from kg.language.matcher import PhraseMatcher
from kg.language.names import LOWER, UPPER, genders, name_key, name_words

__all__ = ["coreferences", "kg_coreference"]

_P = Patterns("coreference_patterns.toml", "coreference")
_GIVEN_WORD = rf"[{UPPER}](?:[{LOWER}]+|[{UPPER}]*)"
_GIVEN = re.compile(rf" ({_GIVEN_WORD}(?: {_GIVEN_WORD}){{0,3}})(?![{UPPER}{LOWER}])")
_NAME_BEFORE = re.compile(rf"(?<![{UPPER}{LOWER}])[{UPPER}][{LOWER}]* \Z")
_REACH = 6
"""Sentences of running text that a bare form of address looks back over."""
_FAR = 1200
"""Characters over which an office of several people means the one last named with it."""
_SEATS = 4
"""From this rank on a role is a seat among many ("Ủy viên", "Đại biểu"): it does not stand for one person."""
_COMRADE = frozenset(("đồng chí", "đ/c"))
_TOLD = frozenset((Kind.LEAD, Kind.BODY, Kind.HEADING, Kind.HEADLINE))


@cache
def _cue(section: str, before: str = "", after: str = "") -> re.Pattern[str]:
    """A pattern for the wordings of a section of data/name_cues.txt between two bits of pattern."""
    return re.compile(before + any_of(name_words("name_cues", section)) + after)


@lru_cache(maxsize=4096)
def _folded(name: str) -> str:
    return fold(name)


@cache
def _addresses() -> PhraseMatcher[None]:
    words = name_words("name_cues", "stand-ins") | name_words("name_cues", "given-name address")
    return PhraseMatcher(((word, None) for word in sorted(words)), shared=True)


@dataclass(slots=True)
class _Person:
    """What the article tells of a person that an address can agree with."""

    name: str
    words: tuple[str, ...]
    gender: str = ""
    addressed: Counter[str] = field(default_factory=Counter)


class _Scene:
    def __init__(self, notes: Annotations) -> None:
        self.notes = notes
        self.named = [mention for mention in notes.people if mention.by_name]
        self.people = self._people()
        self.found: list[PersonMention] = []
        self.holders = self._holders()
        self.in_office = {role.person for role in notes.roles if role.person}

    def _people(self) -> dict[str, _Person]:
        people: dict[str, _Person] = {}
        told: dict[str, Counter[str]] = defaultdict(Counter)
        for mention in self.named:
            person = people.get(mention.name)
            if person is None:
                person = people[mention.name] = _Person(mention.name, name_key(mention.name))
            address = self.notes.folded[mention.start - mention.honorific : mention.start].strip()
            if address:
                person.addressed[address] += 1
                if gender := genders().get(address):
                    told[mention.name][gender] += 1
        for person in people.values():
            seen = told.get(person.name)
            by_middle = "f" if "thị" in person.words[1:-1] else "m" if "văn" in person.words[1:-1] else ""
            person.gender = max(seen, key=seen.__getitem__) if seen else by_middle
        return people

    def _holders(self) -> dict[tuple[str, str], list[RoleMention]]:
        held: dict[tuple[str, str], list[RoleMention]] = defaultdict(list)
        for role in self.notes.roles:
            if role.person:
                held[role.concept.key, _folded(role.body.name)].append(role)
        return held

    def bare_offices(self) -> dict[tuple[int, int], str]:
        """Offices told by their kind alone, and the key of the kind.

        They stand behind a form of address ("đồng chí Bí thư"), or say or ask something where a clause opens: "Với các
        xã, Phó Chủ tịch yêu cầu …".
        """
        notes = self.notes
        named = {role.start for role in notes.roles}
        found: dict[tuple[int, int], str] = {}
        for hit in notes.hits.roles if notes.hits is not None else ():
            if hit.start in named or notes.text[hit.start].islower() or not _P.bare_after.match(notes.text, hit.end):
                continue
            address = _cue("office address", r"(?<!\w)", r"\s+\Z").search(
                notes.folded, max(0, hit.start - 10), hit.start
            )
            opens = _P.clause_before.search(notes.folded, max(0, hit.start - 3), hit.start)
            if address is None and opens is not None and _P.speaks_after.match(notes.folded, hit.end):
                found[hit.start, hit.end] = hit.concept.key
            if address is not None and not _P.several_before.search(
                notes.folded, max(0, address.start() - 8), address.start()
            ):
                found[address.start(), hit.end] = hit.concept.key
        return found

    def mentions_in(self, sentence: Sentence, until: int) -> list[PersonMention]:
        """Who is named or meant in a sentence before character `until`, in order."""
        both = [
            mention
            for pool in (self.named, self.found)
            for mention in pool[_first(pool, sentence.start) : _first(pool, min(until, sentence.end))]
        ]
        return sorted(both, key=lambda mention: mention.start)


def _first(pool: list[PersonMention], start: int) -> int:
    return bisect_left(pool, start, key=lambda mention: mention.start)


def coreferences(notes: Annotations) -> list[PersonMention]:
    """Mentions (`by_name=False`) of people who are named elsewhere, in order.

    Reads `people`, `sentences` and `roles`; a role without a name stands for the one person who holds it in the
    article.
    """
    scene = _Scene(notes)
    if not scene.named:
        return []
    taken = [(mention.start - mention.honorific, mention.end) for mention in scene.named]
    cues: list[tuple[int, int, RoleMention | None]] = _addresses().find(notes.folded)  # type: ignore[assignment]
    cues += [(role.start, role.end, role) for role in notes.roles if role.person is None]
    bare, heads = scene.bare_offices(), heads_meant(notes)
    cues += [(start, end, None) for start, end in (*bare, *heads)]
    for at, end, role in sorted(cues, key=lambda cue: (cue[0], -cue[1])):
        if _covered(taken, at) or (scene.found and scene.found[-1].end > at):
            continue
        if (at, end) in heads:
            mention: PersonMention | None = PersonMention(at, end, heads[at, end], by_name=False)
        elif (at, end) in bare:
            mention = _of_bare_office(scene, at, end, bare[at, end])
        else:
            mention = _of_role(scene, role) if role else _of_address(scene, at, end)
        if mention is not None:
            scene.found.append(mention)
    return scene.found


def _covered(spans: list[tuple[int, int]], at: int) -> bool:
    index = bisect_left(spans, at + 1, key=lambda span: span[0]) - 1
    return index >= 0 and at < spans[index][1]


def _of_address(scene: _Scene, start: int, end: int) -> PersonMention | None:
    notes = scene.notes
    word = notes.folded[start:end]
    if notes.text[start].isupper() and _NAME_BEFORE.search(notes.text, max(0, start - 12), start):
        return None  # "phường Rạch Ông"
    if _cue("many before", r"(?:\d|(?<!\w)", r")\s+\Z").search(notes.folded[max(0, start - 12) : start]):
        return None
    given = _GIVEN.match(notes.text, end)
    if given is not None:
        return _by_given(scene, start, given)
    alone = word in name_words("name_cues", "stand-ins")
    if not alone or _cue("many after", r"\s*", r"\b").match(notes.folded, end):
        return None
    person = _antecedent(scene, start, genders().get(word, "f" if word.startswith("nữ") else ""), word)
    return PersonMention(start, end, person.name, by_name=False) if person else None


def _by_given(scene: _Scene, start: int, given: re.Match[str]) -> PersonMention | None:
    """The person meant by "ông Được", "đồng chí Anh Thi": as many of the words as end one person's name."""
    text, offset = scene.notes.folded, given.start(1)
    words = name_key(text[offset : given.end(1)])
    address = text[start:offset].strip()
    for size in range(len(words), 0, -1):
        key = words[:size]
        fits = [p for p in scene.people.values() if _called(p.words, key)]
        fits = [p for p in fits if _agrees(p, genders().get(address, ""))]
        if len(fits) > 1:
            fits = _latest(scene, fits, start)
        if len(fits) == 1:
            end = offset + len(" ".join(words[:size]))
            return PersonMention(start, end, fits[0].name, by_name=False)
    return None


def _called(words: tuple[str, ...], key: tuple[str, ...]) -> bool:
    """Whether a name ends in the words, or begins with them if it bears a mark ("Y Biêr" of "Y Biêr Niê")."""
    if len(key) >= len(words):
        return False
    marked = len(words[0]) == 1 or "'" in words[0]
    return words[-len(key) :] == key or (marked and words[: len(key)] == key)


def _latest(scene: _Scene, fits: list[_Person], start: int) -> list[_Person]:
    """Of several people of that given name the one named last before."""
    names = {person.name for person in fits}
    before = [m for m in scene.named[: _first(scene.named, start)] if m.name in names]
    return [scene.people[before[-1].name]] if before else []


def _agrees(person: _Person, gender: str) -> bool:
    return not gender or not person.gender or person.gender == gender


def _antecedent(scene: _Scene, start: int, gender: str, address: str) -> _Person | None:
    """The person a bare form of address means: the subject of this sentence, else of one shortly before."""
    notes = scene.notes
    here = notes.sentence_at(start)
    if here is None:
        return None
    wanted = [p for p in scene.people.values() if _agrees(p, gender) and _used(scene, p, address)]
    names = {person.name for person in wanted}
    at = bisect_left(notes.sentences, here.start, key=lambda sentence: sentence.start)
    looked = 0
    for index in range(at, -1, -1):
        sentence = notes.sentences[index]
        if index != at and sentence.kind not in _TOLD:
            continue
        mentions = [m for m in scene.mentions_in(sentence, start) if m.name in names]
        if mentions:
            return _subject(scene, mentions)
        looked += 1
        if looked > _REACH or (index != at and sentence.kind is Kind.HEADING):
            return None
    return None


def _used(scene: _Scene, person: _Person, address: str) -> bool:
    """Whether the article may call the person so: whom it calls only "anh" or "em" is not "ông" or "đồng chí".

    Nor is one of the people, "ông" or "bà" without an office, where those in office are "đồng chí".
    """
    if address not in ("ông", "bà", "đồng chí", "đ/c") or not person.addressed:
        return True
    if address in _COMRADE and person.name not in scene.in_office and _COMRADE.isdisjoint(person.addressed):
        return False
    familiar = name_words("name_cues", "given-name address")
    return not all(word in familiar for word in person.addressed)


def _subject(scene: _Scene, mentions: list[PersonMention]) -> _Person | None:
    """Who a sentence is about: the first of its people who is no object; nobody where that leaves several."""
    subjects = [mention for mention in mentions if not _is_object(scene.notes.folded, mention)]
    names = list(dict.fromkeys(m.name for m in subjects)) or list(dict.fromkeys(m.name for m in mentions))
    if len(names) > 1 and not subjects:
        return None
    if len(names) > 1 and _listed(scene, subjects[0], subjects):
        return None
    return scene.people[names[0]]


def _is_object(folded: str, mention: PersonMention) -> bool:
    start = mention.start - mention.honorific
    return _cue("object before", r"(?<!\w)", r"\s+\Z").search(folded[max(0, start - 10) : start]) is not None


def _listed(scene: _Scene, first: PersonMention, mentions: list[PersonMention]) -> bool:
    """Whether the first person is one of a list: "Dự có các đồng chí: A, …; B, …"."""
    folded, start = scene.notes.folded, first.start - first.honorific
    if _P.list_before.search(folded[max(0, start - 30) : start]):
        return True
    following = next((m for m in mentions if m.name != first.name), None)
    return following is not None and _P.paired.fullmatch(folded, first.end, following.start) is not None


def _of_role(scene: _Scene, role: RoleMention) -> PersonMention | None:
    """An office standing for its holder: the one in the article, of several the one named last before."""
    notes = scene.notes
    before = notes.folded[max(0, role.start - 14) : role.start]
    if role.status is Status.FORMER or _cue("post before", r"(?<!\w)", r"\s+\Z").search(before):
        return None
    if int(role.concept.note("rank") or 1) >= _SEATS:
        return None
    if _P.plural_after.match(notes.folded, role.end) or notes.text[role.end : role.end + 1] == "/":
        return None
    held = [
        r for r in scene.holders.get((role.concept.key, _folded(role.body.name)), ()) if r.status is not Status.FORMER
    ]
    names = {r.person for r in held}
    if len(names) > 1:
        names = {r.person for r in [r for r in held if r.start < role.start][-1:] if role.start - r.end < _FAR}
    name = next(iter(names), None)
    if name is None or name not in scene.people:
        return None
    return PersonMention(role.start, role.end, name, by_name=False)


def _of_bare_office(scene: _Scene, start: int, end: int, kind: str) -> PersonMention | None:
    """An office told by its kind alone: who alone holds one of the kind in the article."""
    names = {
        role.person
        for (key, _), held in scene.holders.items()
        if key == kind
        for role in held
        if role.status is not Status.FORMER and role.start < start
    }
    name = next(iter(names)) if len(names) == 1 else None
    if name is None or name not in scene.people:
        return None
    return PersonMention(start, end, name, by_name=False)


@Language.component("kg_coreference")
def kg_coreference(doc: Doc) -> Doc:
    """Adds mentions of people by forms of address, given names and offices to those by name."""
    notes = annotations_of(doc)
    notes.people = sorted([*notes.people, *coreferences(notes)], key=lambda mention: (mention.start, mention.end))
    return doc
