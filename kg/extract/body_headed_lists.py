"""Bodies in lists behind a colon that say their kind once: "các công ty: Điện lực A, Cấp nước B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.body_kinds import within
from kg.extract.body_lists import whole_member
from kg.extract.body_names import head_words, name_end
from kg.extract.body_reading import Reading
from kg.extract.patterns import GapPatterns, Patterns, word_file
from kg.language.folding import fold
from kg.vocabulary import Concept, scheme

if TYPE_CHECKING:
    from kg.extract.body_reader import Reader

__all__ = ["headed_lists"]

_P, _TEXT = GapPatterns("body_patterns.toml", "lists"), Patterns("body_patterns.toml", "lists")
_LONGEST_LIST = 40
_SAID_BEFORE = frozenset(word_file("body_words.json").words("said_before"))
"""Heads before which a body's name is told that has a kind of its own: "Trường | THPT A", not "Ngân hàng | BIDV"."""


def headed_lists(reader: Reader) -> None:
    """Reads the members of every list whose kind stands before a colon; those read already get it before theirs."""
    if ":" not in reader.folded:
        return
    for match in _TEXT.headed.finditer(reader.folded):
        concept = scheme("organisations").by_wording(match["head"])[0]
        _members(reader, match.end(), concept, head_words(concept, match["head"].capitalize()))


def _members(reader: Reader, cursor: int, concept: Concept, head: str) -> None:
    for _ in range(_LONGEST_LIST):
        gap = _P.next_listed.match(reader.folded, cursor)
        at = gap.end() if gap else cursor
        member = reader.readings.get(at)
        if member is not None and not _of_list(member, concept, head):
            return
        if member is not None and fold(head) in _SAID_BEFORE:
            member.head = f"{head} {member.head}"
        if member is None:
            member = _member(reader, at, concept, head)
        if member is None:
            return
        reader.readings[at] = member
        cursor = member.end


def _of_list(member: Reading, concept: Concept, head: str) -> bool:
    """Whether a body read already is one that the list names, whose head it has not said."""
    return not fold(member.head).startswith(fold(head)) and within(member.concept, concept.broader or concept.key)


def _member(reader: Reader, at: int, concept: Concept, head: str) -> Reading | None:
    """The member that begins at `at`, a name in capitals; None where none does."""
    if at in reader.people or not reader.text[at : at + 1].isupper():
        return None
    if (known := whole_member(reader, at, head)) is not None:
        reader.attach(known)
        return known  # "3 phòng: Văn hóa - Xã hội; Kinh tế, Hạ tầng và Đô thị"
    blocked = lambda where: where > at and reader.blocked(where, proper=True)  # noqa: E731
    end = name_end(reader.text, reader.folded, at, style="proper", blocked=blocked, limit=len(reader.text), listed=True)
    if end == at:
        return None
    name = reader.text[at:end].partition(" và ")[0]
    member = Reading(at, at + len(name), concept, head, name.strip())
    reader.attach(member)
    member.proper = member.proper or not member.explicit
    return member
