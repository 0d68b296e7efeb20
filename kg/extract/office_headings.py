"""Lists of office-holders under headings: "3. Ủy ban nhân dân phường:" gives its body to "- Đồng chí A – Chủ tịch"."""

from __future__ import annotations

import re
from bisect import bisect_left

from kg.extract.annotations import Annotations
from kg.extract.office_links import Link
from kg.facts import Body
from kg.vocabulary import scheme

__all__ = ["heading_bodies", "nearest_body"]

_BESIDE_NAME = re.compile(r"[\W\d]+|\b(?:danh sách|lãnh đạo|các|về|của|gồm|thường trực)\b")
_OF_DELEGATION = re.compile(r"\s*[(–-]\s*(?:đoàn|đoàn đbqh|đoàn đại biểu quốc hội|đbqh)\s")
_MOST_BESIDE = 12


def _headings(notes: Annotations) -> list[tuple[int, Body]]:
    """Sentences that are little more than a body's name, with where they end."""
    starts = [mention.start for mention in notes.bodies]
    found: list[tuple[int, Body]] = []
    for sentence in notes.sentences:
        at = bisect_left(starts, sentence.start)
        if at >= len(starts) or starts[at] >= sentence.end:
            continue
        mention = notes.bodies[at]
        rest = notes.folded[sentence.start : mention.start] + notes.folded[mention.end : sentence.end]
        if len(_BESIDE_NAME.sub("", rest)) <= _MOST_BESIDE and sentence.end - sentence.start < 120:
            found.append((sentence.end, mention.body))
    return found


def heading_bodies(notes: Annotations, ties: list[Link]) -> None:
    """Fills in the body of roles that name none, from the heading they stand under."""
    open_roles = [link.role for link in ties if link.role.body is None]
    if not open_roles:
        return
    headings = _headings(notes)
    ends = [end for end, _ in headings]
    for role in open_roles:
        at = bisect_left(ends, role.start) - 1
        if at >= 0 and headings[at][1].kind in (*role.concept.values("headOf"), *role.concept.values("unitBody")):
            role.body = headings[at][1]


def nearest_body(notes: Annotations, link: Link) -> Body | None:
    """The body of a role that names none: the last one before it in its sentence that such a role is an office of.

    "UBND tỉnh có Chủ tịch là ông D", "đại biểu E (đoàn Đà Nẵng)",
    "Ban Pháp chế (do bà A làm Trưởng ban)", "Đại diện Tập đoàn X, ông B - Phó Tổng Giám đốc -", "ông C, Phó Giám đốc
    phụ trách Bệnh viện Y, được bổ nhiệm giữ chức Giám đốc".
    """
    wanted = link.role.concept.values("headOf")
    sentence = notes.sentence_at(link.role.start)
    if not wanted or sentence is None:
        return None
    if link.role.concept.key == "delegate" and _OF_DELEGATION.match(notes.folded, link.person.end):
        return Body("Quốc hội", "national-assembly")
    if link.form == "before" and " là " not in notes.folded[link.role.end : link.person.start]:
        return None
    organisations = scheme("organisations")
    for mention in reversed(notes.bodies):
        if mention.start >= link.role.start:
            continue
        if mention.start < sentence.start:
            break
        if any(key in wanted for key in (concept.key for concept in organisations.path(mention.body.kind))):
            return mention.body
    return None
