"""Lists of office-holders under headings: "3. Ủy ban nhân dân phường:" gives its body to "- Đồng chí A – Chủ tịch"."""

from __future__ import annotations

import re
from bisect import bisect_left

from kg.extract.annotations import Annotations, Sentence
from kg.extract.office_scene import Link
from kg.facts import Body, Status
from kg.vocabulary import scheme

__all__ = ["heading_bodies", "nearest_body"]

_BESIDE_NAME = re.compile(r"[\W\d]+|\b(?:danh sách|lãnh đạo|các|về|của|gồm|thường trực)\b")
_OF_DELEGATION = re.compile(r"\s*[(–-]\s*(?:đoàn|đoàn đbqh|đoàn đại biểu quốc hội|đbqh)\s")
_MOST_BESIDE = 12
_NAMES = re.compile(r"\s(?:là|gồm)\s|:")
_SESSION = re.compile(r"\b(?:kỳ họp|chất vấn|thảo luận (?:tại|ở) (?:tổ|hội trường)|tiếp xúc cử tri|phiên họp)\b")
_SEATED = ("peoples-council", "national-assembly")


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


def nearest_body(notes: Annotations, link: Link, ties: list[Link]) -> Body | None:
    """The body of a role that names none: the last one before it in its sentence that such a role is an office of.

    "UBND tỉnh có Chủ tịch là ông D", "đại biểu E (đoàn Đà Nẵng)",
    "Ban Pháp chế (do bà A làm Trưởng ban)", "Đại diện Tập đoàn X, ông B - Phó Tổng Giám đốc -", "ông C, Phó Giám đốc
    phụ trách Bệnh viện Y, được bổ nhiệm giữ chức Giám đốc". What opens its sentence ("Hai Phó Bí thư là bà F …") or
    stands behind a verb goes back to the beginning of its paragraph.
    """
    wanted = link.role.concept.values("headOf")
    sentence = notes.sentence_at(link.role.start)
    if not wanted or sentence is None:
        return None
    if link.role.concept.key == "delegate":
        return _council(notes, link)
    if link.form == "verb" and (own := _own_body(link, ties, wanted, sentence)):
        return own
    names = _NAMES.search(notes.folded, link.role.end, max(link.role.end, link.person.start)) is not None
    if link.form == "before" and not names:
        return None
    back = notes.folded.rfind("\n", 0, sentence.start) + 1 if names or link.form == "verb" else sentence.start
    for mention in reversed(notes.bodies):
        if mention.start >= link.role.start:
            continue
        if mention.start < back:
            break
        if _heads(wanted, mention.body):
            return mention.body
    if (
        link.form == "verb" and link.status is Status.INCOMING
    ):  # "Ông A được bầu làm Chủ tịch." of what the news is about
        return next((m.body for m in notes.bodies if m.start < link.role.start and _heads(wanted, m.body)), None)
    return None


def _heads(wanted: tuple[str, ...], body: Body) -> bool:
    return any(concept.key in wanted for concept in scheme("organisations").path(body.kind))


def _own_body(link: Link, ties: list[Link], wanted: tuple[str, ...], sentence: Sentence) -> Body | None:
    """The body of another office told of the person in the sentence: "A, Phó Giám đốc Sở X, giữ chức Giám đốc"."""
    for other in ties:
        body = other.role.body
        if body is None or other.person.name != link.person.name or other.role.start > link.role.start:
            continue
        if other.role.start >= sentence.start and _heads(wanted, body):
            return body
    return None


def _council(notes: Annotations, link: Link) -> Body | None:
    """What a "đại biểu" sits in: the National Assembly for one of a delegation, else the council that is in session.

    Delegates of a congress or a conference hold no office.
    """
    if _OF_DELEGATION.match(notes.folded, link.person.end):
        return Body("Quốc hội", "national-assembly")
    if not _SESSION.search(notes.folded) or "đại hội" in notes.folded[: notes.folded.find("\n")]:
        return None
    seated = [mention for mention in notes.bodies if mention.body.kind in _SEATED]
    before = [mention.body for mention in seated if mention.start < link.role.start]
    return before[-1] if before else seated[0].body if seated else None
