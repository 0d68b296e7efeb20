"""Where wordings of roles and of kinds of bodies stand in an article: one match over both vocabularies.

They are matched together because they overlap: "Ủy viên Ban Thường vụ Thành ủy" names a role of the Thành ủy and not
the body "Ban Thường vụ"; "Ban Bí thư" is a body and not somebody's role. The longest wording from the left wins.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import Literal, NamedTuple

from kg.language.matcher import PhraseMatcher
from kg.language.names import LOWER, UPPER
from kg.vocabulary import Concept, scheme

__all__ = ["Hit", "Hits", "find_hits"]

Family = Literal["role", "body"]


class Hit(NamedTuple):
    """A wording of a concept at characters `start` to `end`."""

    start: int
    end: int
    family: Family
    concept: Concept


_CUT, _REST = "đảng", " ủy"
"""What "tổ chức đảng" ends in, and what goes on with it: "Ban Tổ chức | Đảng ủy Công an tỉnh"."""
_POST, _BUREAU = "chức vụ", "Vụ"
"""No word for a post where a bureau's head follows "chức": "giữ chức | Vụ trưởng Vụ Pháp chế"."""
_ASSIGNED, _UNION = "phân ", "công đoàn"
"""A verb whose end looks like the beginning of a wording: "phân công | Đoàn Thanh niên xã"."""
_DEPUTY, _SHORT = re.compile(r"(?<!\w)P\.\s?\Z"), 4
"""What stands for "Phó", and how many characters before an office it may."""
_BOARD = " ủy ban nhân dân"
"""What goes on with it otherwise: "Ban Cán sự Đảng | Ủy ban nhân dân tỉnh"."""
_SEAT, _SEATED_IN = "standing-committee-member", ("-party-committee", "youth-union")
"""The office, and what its bodies' kinds end in, of who is "Thường vụ | Tỉnh ủy" for short."""
_SHORT_SEAT = re.compile(rf"(?<=[{UPPER}{LOWER}])(,| -| –|-|–) ?([tT]hường [vV]ụ) ")
"""Behind a name: such an office."""
_NEXT_OFFICE = re.compile(rf"(?: [{UPPER}]\w*){{0,4}}(?:,| -| –|-|–) ?")
"""Between such an office's body and the next office."""
_ENDS, _DASHES = re.compile(rf"(?: [{UPPER}]\w*){{0,4}}\s?(?:[,;.\n)]|\Z)"), ("-", "–")
"""Behind such a body: its office is the last; and what may part that from the name before it."""
_LONGEST = 90
"""Characters of the longest wording that begins so."""


@cache
def _matcher() -> PhraseMatcher[tuple[Family, Concept]]:
    families: tuple[tuple[Family, str], ...] = (("role", "roles"), ("body", "organisations"))
    entries = (
        (wording, (family, concept))
        for family, name in families
        for concept in scheme(name).concepts.values()
        for wording in concept.wordings
    )
    return PhraseMatcher(entries, shared=True)


class Hits:
    """The hits of one article in order, and by where they start."""

    def __init__(self, hits: list[Hit]) -> None:
        self.all = hits
        self.roles = [hit for hit in hits if hit.family == "role"]
        self.bodies = [hit for hit in hits if hit.family == "body"]
        self._starts = [hit.start for hit in hits]

    def at(self, offset: int) -> Hit | None:
        """The hit that starts at character `offset`."""
        at = bisect_left(self._starts, offset)
        return self.all[at] if at < len(self.all) and self.all[at].start == offset else None


def find_hits(text: str, folded: str) -> Hits:
    """All hits of an article; a wording of both vocabularies is taken as the role."""
    found: dict[int, Hit] = {}
    for start, end, (family, concept) in _matcher().find(folded, text):
        if (at := _begun(text, folded, start, end)) > start:
            near = slice(at, at + _LONGEST)
            whole = next(iter(_matcher().find(folded[near], text[near])), None)
            if whole is not None and whole[0] == 0:
                found[at] = Hit(at, at + whole[1], *whole[2])
                continue
        if start not in found:
            found[start] = Hit(start, end, family, concept)
    for seat in _SHORT_SEAT.finditer(text) if "thường vụ " in folded else ():
        if _sits(text, found, seat.end(), dashed=seat[1].strip() in _DASHES):
            found[seat.start(2)] = Hit(*seat.span(2), "role", scheme("roles")[_SEAT])
    return Hits([_deputy(found[start], text, folded) for start in sorted(found)])


def _sits(text: str, found: dict[int, Hit], at: int, *, dashed: bool) -> bool:
    """Whether a committee stands at a character and another office behind it: "ông A, Thường vụ | Tỉnh ủy, Phó …".

    Behind a dash it may be the only office.
    """
    body = found.get(at)
    if body is None or not body.concept.key.endswith(_SEATED_IN):
        return False
    if dashed and _ENDS.match(text, body.end) is not None:
        return True
    gap = _NEXT_OFFICE.match(text, body.end)
    after = found.get(gap.end()) if gap is not None else None
    return after is not None and after.family == "role"


def _begun(text: str, folded: str, start: int, end: int) -> int:
    """Where another wording begins within one that is only read into the text; `start` where it is what it seems."""
    if folded.startswith(_REST, end) and folded.endswith(_CUT, start, end) and not folded.startswith(_BOARD, end):
        return end - len(_CUT)
    if folded.startswith(_UNION, start) and folded.endswith(_ASSIGNED, 0, start):
        return folded.find(" ", start) + 1
    bureau = text.endswith(_BUREAU, start, end) and folded[start:end] == _POST and text[start].islower()
    return end - len(_BUREAU) if bureau else start


def _deputy(hit: Hit, text: str, folded: str) -> Hit:
    """The office of a deputy where "Phó" is one letter: "P.Chủ tịch UBND xã", "P. Trưởng phòng"."""
    short = _DEPUTY.search(text, max(0, hit.start - _SHORT), hit.start) if hit.family == "role" else None
    known = scheme("roles").by_wording(f"phó {folded[hit.start : hit.end]}") if short is not None else ()
    return Hit(short.start(), hit.end, "role", known[0]) if short is not None and known else hit
