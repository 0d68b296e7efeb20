"""Bodies named in lists that say their head once: "các sở: Nội vụ, Tài chính", "UBND các xã A, B và C"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.extract.body_generic import no_body
from kg.extract.body_kinds import known_as
from kg.extract.body_names import head_words, name_end
from kg.extract.body_reading import Reading
from kg.extract.body_shared import suit
from kg.extract.body_units import fits
from kg.extract.patterns import GapPatterns, Patterns, word_file
from kg.facts import UnitRef
from kg.vocabulary import Concept, scheme

if TYPE_CHECKING:
    from kg.extract.body_reader import Reader

__all__ = [
    "MANY_AFTER",
    "MANY_BEFORE",
    "NEXT_LISTED",
    "bodies_of_units",
    "fields",
    "first_of_two",
    "members",
    "shared_heads",
    "standing_bodies",
    "whole_member",
]

_P, _TEXT = GapPatterns("body_patterns.toml", "lists"), Patterns("body_patterns.toml", "lists")
NEXT_LISTED = _P.next_listed
MANY_AFTER = _P.many_after
MANY_BEFORE = _P.many_before

_SMALL_HEADS = tuple(word_file("body_words.json").words("small_heads"))
_WORD = re.compile(r"[^\s,.;:()]+")
_LISTED_BY_UNIT = (
    *("peoples-committee", "peoples-council", "local-police", "front-committee", "commune-party-committee"),
    *("provincial-party-committee", "city-party-committee", "district-party-committee"),
    *("farmers-union", "womens-union", "veterans-association", "youth-union"),
    *("military-command", "provincial-military-command", "fatherland-front", "red-cross", "council-standing-body"),
    *("public-service-centre", "division-of-economy", "division-of-culture-society", "council-office"),
    *("health-station", "health-centre"),
)
"""What is addressed unit by unit; a list with another kind tells of places."""
_LONGEST_LIST = 40
_LONGEST_FIELD = 9
"""Syllables of the longest name of a ministry or department."""


def members(reader: Reader, cursor: int, concept: Concept, head: str, unit: UnitRef | None = None) -> None:
    """Reads the members of "các sở: Nội vụ, Tài chính và Y tế", which share the head, from `cursor` on.

    They share what the last one belongs to, too: "các ban: Tổ chức, Dân vận Tỉnh ủy".
    """
    before = [reading for reading in reader.readings.values() if reading.end == cursor]
    found: list[Reading] = []
    for _ in range(_LONGEST_LIST):
        gap = NEXT_LISTED.match(reader.folded, cursor)
        at = gap.end() if gap else cursor
        member = whole_member(reader, at, head) or _member(reader, at, concept, head, unit)
        if member is None or (concept.key == "government-ministry" and member.concept is concept):
            break
        reader.attach(member)
        reader.readings[at] = member
        found.append(member)
        cursor = member.end
    if found and found[-1].explicit:
        for member in (*before, *found[:-1]):
            if not member.explicit and not member.proper:
                member.shares = found[-1]


def whole_member(reader: Reader, at: int, head: str) -> Reading | None:
    """The longest field of work at `at` that makes a known body with the head: "Văn hóa, Thể thao và Du lịch"."""
    if not reader.text[at : at + 1].isupper():
        return None
    words = list(_WORD.finditer(reader.folded, at, at + 70))[:_LONGEST_FIELD]
    for last in reversed(words):
        field = reader.text[at : last.end()]
        if "\n" in field or ";" in field or (known := known_as(f"{head} {field}")) is None:
            continue
        for inner in [start for start in range(at, last.end()) if start in reader.readings]:
            del reader.readings[inner]
        return Reading(at, last.end(), known, head_words(known, f"{head} {field}"))
    return None


def _member(reader: Reader, at: int, concept: Concept, head: str, unit: UnitRef | None) -> Reading | None:
    if at in reader.readings or reader.text[at : at + 1].islower():
        return None
    if no_body(reader.folded, at - 1, head, glued=False):
        return None
    blocked = lambda where: reader.blocked(where, proper=False)  # noqa: E731
    end = name_end(reader.text, reader.folded, at, style="topic", blocked=blocked, limit=len(reader.text), listed=True)
    if end == at:
        return None
    member = Reading(at, end, concept, head, reader.text[at:end].strip(), unit=unit)
    known = known_as(f"{head} {member.tail}")
    if known is None and " và " in member.tail:  # "Tài chính và Y tế" are two, "Khoa học và Công nghệ" one
        member.tail = member.tail.partition(" và ")[0]
        member.end = at + len(member.tail)
        known = known_as(f"{head} {member.tail}")
    if known is not None:
        member.concept, member.head, member.tail = known, head_words(known, f"{head} {member.tail}"), ""
    return member


def first_of_two(head: str, tail: str) -> str:
    """The first field of two known ones that share a head in the plural: "các sở | Nội vụ và Y tế"; else the whole."""
    kind = head.partition(" ")[0]
    for gap in re.finditer(" và ", tail):
        if known_as(head + tail[: gap.start()]) and known_as(f"{kind} {tail[gap.end() :]}"):
            return tail[: gap.start()]
    return tail


def shared_heads(reader: Reader) -> None:
    """Reads lists whose head is in small letters: "giao các sở: Nội vụ, Tài chính"; "các ngành: Y tế, Công an"."""
    if "ngành" in reader.folded or "các " in reader.folded:
        for listed in _TEXT.fields.finditer(reader.folded):
            fields(reader, listed.end())
    for head in _SMALL_HEADS:
        at = reader.folded.find(f" {head}")
        while at >= 0:
            if MANY_BEFORE.search(reader.folded[max(0, at - 12) : at + 1]):
                match = _P.small_head.match(reader.folded, at + len(head) + 1)
                first = match.end() if match else len(reader.text)
                free = reader.text[first : first + 1].isupper() and (first not in reader.readings or head == "bộ")
                if free and not reader.folded.startswith("đảng ", first):  # "các ban Đảng": at large
                    members(reader, first, scheme("organisations").by_wording(head)[0], head.capitalize())
            at = reader.folded.find(f" {head}", at + 1)


def fields(reader: Reader, cursor: int) -> None:
    """Reads departments named by their field alone, between bodies in full: "Y tế, Công an tỉnh, Xây dựng"."""
    for _ in range(_LONGEST_LIST):
        gap = NEXT_LISTED.match(reader.folded, cursor)
        at = gap.end() if gap else cursor
        member = reader.readings.get(at) or whole_member(reader, at, "Sở")
        if member is None:
            return
        if at not in reader.readings:
            reader.attach(member)
            reader.readings[at] = member
        cursor = max(member.end, member.parent.end if member.parent else 0)


def standing_bodies(reader: Reader) -> None:
    """Reads the standing body named before the standing committee: "Thường trực, Ban Thường vụ Tỉnh ủy"."""
    standing = scheme("organisations")["party-standing-body"]
    if "thường trực" not in reader.folded:
        return
    for match in _TEXT.standing_too.finditer(reader.folded):
        committee = reader.readings.get(match.end())
        if committee is None or committee.parent is None or committee.concept.key != "party-standing-committee":
            continue
        start = match.start()
        end = start + len("thường trực")
        if start not in reader.readings:
            body = Reading(start, end, standing, "Thường trực", parent=committee.parent, explicit=True)
            reader.readings[start] = body


def bodies_of_units(reader: Reader, start: int, head_end: int, concept: Concept) -> None:
    """Reads the body of the first of units listed by name: "Chủ tịch UBND các tỉnh: Lào Cai, Tuyên Quang".

    It stands where the words of the kind do; those of the other units are read as of any such row.
    """
    match = _P.of_many.match(reader.folded, head_end)
    if match is None or concept.key not in _LISTED_BY_UNIT:
        return
    if concept.key == "peoples-council" and reader.folded.endswith("đại biểu ", 0, start):
        return  # "đại biểu HĐND các xã A, B" sit for these places
    if match["number"] and _P.elected.search(reader.folded, max(0, start - 60), start):
        return  # "phê chuẩn kết quả bầu Chủ tịch UBND 5 tỉnh: …" tells whose results; each follows by itself
    with_kind = match.start("kinds")  # a unit's mention may begin with its kind: "các | xã A"
    mention = reader.units.get(with_kind if with_kind in reader.units else match.end())
    if mention is None or mention.generic or mention.named_in not in ("", "body"):
        return
    head = head_words(concept, reader.text[start:head_end])
    reading = Reading(start, mention.end, concept, head, unit=mention.unit, explicit=True)
    suit(reading, mention.unit)
    if fits(reading.concept, mention.unit):
        reader.readings[start] = reading
