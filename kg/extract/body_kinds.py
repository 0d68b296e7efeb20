"""What the vocabulary says of kinds of bodies: what may be part of what, how names go on, which are alike."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.extract.annotations import UnitMention
from kg.extract.hits import Hit
from kg.extract.patterns import GapPatterns, word_file
from kg.language.abbreviations import expand
from kg.language.folding import fold
from kg.vocabulary import Concept, scheme, with_short_forms

__all__ = [
    "CONTINUING",
    "OF_STATE",
    "SET_OFF",
    "SET_OFF_BY",
    "Place",
    "committee_of",
    "glued_place",
    "has_cell",
    "in_other_service",
    "in_small_letters",
    "is_head",
    "known_as",
    "may_own",
    "plain",
    "whole_and_part",
    "within",
]

_P = GapPatterns("body_patterns.toml", "kinds")

Place = tuple[int, int, Concept, bool]
"""Where a body's name may begin: start, end of the words of its kind, the kind, whether a role swallows it."""

OF_STATE = (" quốc gia", " trung ương", " việt nam")
"""What ends the names of the country's bodies."""

_WORD = re.compile(r"[^\s,.;:()]+")

_LONGEST_KIND = 13
"""Syllables of the longest wording of a kind that a role swallows the first of."""

_ORGANISATION = "đảng bộ"
_OF_CENTRE = "trung ương"
_CENTRAL, _EXECUTIVE = "central-committee", "party-executive-committee"
_LONGEST_FIELD = 8
"""Syllables of the longest name of a ministry."""
_MINISTERS = frozenset({"minister", "deputy-minister", "standing-deputy-minister"})

_WITH_CELL = (
    "institution",
    "enterprise",
    "department",
    "division",
    "sub-department",
    "inspectorate",
    "office",
    "judicial-body",
    "tax-office",
    "customs-office",
    "treasury",
    "statistics-office",
    "broadcaster",
)

CONTINUING = frozenset({"division", "centre", "board", "management-board", "department"})
"""Kinds whose known names may go on: "Phòng Kinh tế" in "Phòng Kinh tế, Hạ tầng và Đô thị"."""

_SMALL_OF_UNIT = ("local-police", "inspectorate", "tax-office")
_OF_COMMUNE = "commune-party-committee"
"""Named in small letters before a commune's name: "đảng ủy xã Hải Phú"; before a mere "xã" any are meant."""
_SAID_BY_HEAD = tuple(word_file("body_words.json").words("said_by_head"))
"""Kinds that the title of their head says: "Cục trưởng", "Phó Vụ trưởng"."""
_LONGEST_DISTRICT_CODE = 3
"""Digits of the code of a district; a commune's has more."""

SET_OFF = (
    "board",
    "division",
    "sub-department",
    "national-department",
    "police-branch",
    "team",
    "sector-inspectorate",
    "ministry-bureau",
    "military-unit",
)
SET_OFF_BY = (
    "department",
    "local-police",
    "government-ministry",
    "peoples-procuracy",
    "provincial-military-command",
    "treasury",
    "tax-office",
    "customs-office",
    "social-security",
    "judgment-enforcement",
)
"""Kinds that stand apart from what they are part of, and what that may be: "Ban Tôn giáo - Sở Nội vụ"."""


def plain(concept: Concept) -> bool:
    """Whether a kind's full name needs nothing but its unit."""
    template = concept.note("fullName")
    return "{body}" not in template and "{topic}" not in template


@lru_cache(maxsize=4096)
def within(concept: Concept, ancestor: str) -> bool:
    """Whether a concept is a kind of body under `ancestor` (a role is none)."""
    organisations = scheme("organisations")
    return concept.key in organisations.concepts and organisations.within(concept.key, ancestor)


@lru_cache(maxsize=1024)
def _heads_of(concept: Concept) -> frozenset[str]:
    return frozenset(fold(head) for head in concept.values("head"))


def has_cell(concept: Concept) -> bool:
    """Whether a Chi bộ named beside a body of that kind is the body's own: of a school, firm, department, office."""
    return any(within(concept, kind) for kind in _WITH_CELL)


def is_head(concept: Concept, surface: str) -> bool:
    """Whether these words are a head of such names, so that a field of work or proper name follows."""
    heads = _heads_of(concept)
    return fold(surface) in heads or (any(c.isupper() for c in surface[1:]) and fold(expand(surface)) in heads)


@lru_cache(maxsize=4096)
def known_as(name: str) -> Concept | None:
    """The kind that a name read word by word is the wording of ("Ban Văn hóa-Xã hội": a board of the HĐND)."""
    written = re.sub(r"\s*[-–]\s*", " - ", fold(name))
    found = scheme("organisations").by_wording(" ".join(written.split()))
    return found[0] if found and "{topic}" not in found[0].note("fullName") else None


def in_small_letters(concept: Concept, surface: str, unit: UnitMention | None = None) -> bool:
    """Whether a kind may be named in small letters: those so written, long wordings, party committees.

    So may the police and the inspectors before their `unit`: "công an tỉnh", "thanh tra huyện A"; a "công an xã" is
    any.
    """
    if concept.note("fullName")[:1].islower() or len(surface.split()) > 2 or bool(concept.note("unitKind")):
        return True
    if unit is None:
        return False
    if concept.key == _OF_COMMUNE:
        return not unit.generic
    if concept.key not in _SMALL_OF_UNIT:
        return False
    return not unit.generic or 0 < len(unit.unit.code or "") <= _LONGEST_DISTRICT_CODE


def whole_and_part(hit: Hit, folded: str) -> list[Place]:
    """A wording that holds two bodies ("Văn phòng Thành ủy") as both; others as they are."""
    template = hit.concept.note("fullName")
    if "{body}" in template:
        written = template.partition("{")[0].strip()
        for head in (fold(written), *_short_forms(written)) if written else ():
            rest = hit.start + len(head) + 1
            if folded.startswith(head + " ", hit.start) and rest < hit.end:
                found = scheme("organisations").by_wording(folded[rest : hit.end])
                if found:
                    return [(hit.start, rest - 1, hit.concept, False), (rest, hit.end, found[0], False)]
    return [(hit.start, hit.end, hit.concept, False)]


def committee_of(hit: Hit, folded: str) -> list[Place]:
    """The board of an agency's party organisation, or of a union's centre, and that; [] for all else.

    "Ban Chấp hành | Đảng bộ Quân sự tỉnh", "BCH | Trung ương Hội Luật gia Việt Nam".
    """
    if hit.concept.key == _CENTRAL and _P.union_next.match(folded, hit.end):
        of_centre = folded.endswith(_OF_CENTRE, hit.start, hit.end)
        at = hit.end - len(_OF_CENTRE) if of_centre else folded.rfind(" ", hit.start, hit.end) + 1
        wanted = "front-body"
    elif hit.concept.key == _EXECUTIVE and folded.endswith(f" {_ORGANISATION}", hit.start, hit.end):
        at, wanted = hit.end - len(_ORGANISATION), "agency-party-organisation"
    else:
        return []
    words = list(_WORD.finditer(folded, at, at + 90))[:_LONGEST_KIND]
    for last in reversed(words):
        found = scheme("organisations").by_wording(folded[at : last.end()]) if last.end() > hit.end else ()
        if found and within(found[0], wanted):
            board = scheme("organisations")[_EXECUTIVE]
            return [(hit.start, at - 1, board, False), (at, last.end(), found[0], False)]
    return []


@lru_cache(maxsize=8192)
def may_own(owner: Concept, part: Concept) -> bool:
    """Whether a body of the kind `part` can be part of one of the kind `owner`."""
    wanted = part.values("partOf")
    if wanted:
        return any(within(owner, key) for key in wanted)
    template = part.note("fullName")
    return "{body}" in template or ("{topic}" in template and part.note("unitForm") != "none")


def in_other_service(part: Concept, owner: Concept) -> bool:
    """Whether a division that the police have, too, belongs to another body: the staff division of a court."""
    return (
        part.key == "police-branch" and not may_own(owner, part) and may_own(owner, scheme("organisations")["division"])
    )


def glued_place(hit: Hit, folded: str) -> tuple[int, int, Concept] | None:
    """The body that begins inside a role that swallows its first word: "Trưởng [ban] Tuyên giáo".

    Its start, the end of the longest wording of a kind that begins there, and that kind.
    """
    wanted = hit.concept.note("gluesTo")
    if hit.concept.key in _MINISTERS and (left_out := _ministry(hit.end, folded)) is not None:
        return left_out
    own = not wanted and folded.endswith(" đảng ủy", hit.start, hit.end)  # "Ủy viên | Đảng ủy Công an Trung ương"
    wanted = "Đảng ủy" if own else wanted
    at = folded.rfind(fold(wanted), hit.start + 1, hit.end) if wanted else -1
    if at < 0 and wanted:
        at = _abbreviated(wanted, folded[hit.start : hit.end], hit.start)
    if at < 0:
        return None
    words = list(_WORD.finditer(folded, at, at + 110))[:_LONGEST_KIND]
    for last in reversed(words):
        found = scheme("organisations").by_wording(folded[at : last.end()])
        if own and last.end() <= hit.end:
            return None
        if folded.startswith(fold(wanted), at) and at + len(fold(wanted)) < hit.end and last.end() <= hit.end:
            return None  # "Phó Trưởng [ban] Thường trực" is of no "Ban Thường trực"
        if found and _P.union_next.match(folded, last.end()) and folded.endswith(" trung ương", at, last.end()):
            continue  # "Trưởng Ban Tổ chức | Trung ương Hội Nông dân"
        if found and not found[0].note("unmatched"):
            return at, last.end(), found[0]
    return None


def headed_place(hit: Hit, folded: str) -> tuple[int, int, Concept] | None:
    """The body whose kind a role says in its own words, before the field: "Chi cục trưởng | Kiểm lâm".

    Its start, where the role ends, and its kind.
    """
    noun = fold(hit.concept.note("gluesTo"))
    words = folded[hit.start : hit.end]
    if noun not in _SAID_BY_HEAD or not words.endswith((f"{noun} trưởng", f"{noun} phó")):
        return None
    if folded.startswith(f" {noun} ", hit.end):
        return None
    found = scheme("organisations").by_wording(noun)
    return (folded.find(noun, hit.start), hit.end, found[0]) if found else None


def _ministry(end: int, folded: str) -> tuple[int, int, Concept] | None:
    """The ministry that a minister's field of work means: "Bộ trưởng | Công an", "Thứ trưởng | Nội vụ"."""
    words = list(_WORD.finditer(folded, end + 1, end + 60))[:_LONGEST_FIELD]
    for last in reversed(words):
        found = scheme("organisations").by_wording(f"bộ {folded[end + 1 : last.end()]}")
        if found and within(found[0], "government-ministry"):
            return end + 1, last.end(), found[0]
    return None


@lru_cache(maxsize=1024)
def _short_forms(wanted: str) -> tuple[str, ...]:
    kinds = scheme("organisations").by_wording(fold(wanted))
    initials = "".join(word[0] for word in fold(wanted).split())
    short = (fold(wording) for kind in kinds for wording in kind.wordings if wording.rpartition(" ")[2].isupper())
    parts = (fold(form) for form in with_short_forms((wanted,)) if form != wanted)  # "TW Hội"
    return tuple(dict.fromkeys((*short, *parts, *((initials,) if len(initials) > 1 else ()))))


def _abbreviated(wanted: str, words: str, start: int) -> int:
    """Where a role ends in letters for the noun it swallows ("Chủ nhiệm | UBKT"), -1 if it does not."""
    for short in _short_forms(wanted):
        if words.endswith(f" {short}"):
            return start + len(words) - len(short)
    last = words.rpartition(" ")[2]
    if wanted == "Văn phòng" and last.endswith("cvp"):
        return start + len(words) - 2  # "C|VP UBND tỉnh"
    begins = f"{fold(wanted)} "
    if any(fold(kind.label_vi).startswith(begins) for kind in scheme("organisations").by_wording(last)):
        return start + len(words) - len(last)  # "Phó trưởng | BTG", which begins with "Ban"
    return -1
