"""What stands beside a possible name: a title, an office, the kind of a street or school, what a person does."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from kg.language.abbreviations import abbreviations
from kg.language.folding import fold
from kg.language.names import name_words
from kg.vocabulary import heads_below, scheme

__all__ = ["Left", "any_of", "clause_starts", "left_of", "plain_spaces", "right_sign"]

Sign = Literal["", "address", "title", "office", "kind", "committee", "place", "weak", "number", "crowd"]

_CLAUSE = re.compile(r"[;:!?,()\[\]“”\"\n…•.–—-](?:(?<![.–—-])|(?=\s))")
_ABBREVIATIONS = frozenset(
    (
        *("tp", "ts", "gs", "bs", "ls", "tx", "ths", "pgs", "tt", "lm", "ks", "kts", "đ/c"),
        *("bsckii", "bscki", "bsck2", "bsck1", "ckii", "cki", "ttưt", "ttnd", "ngưt", "ngnd"),
    )
)
_NUMBER = re.compile(r"(?!\d+[/.-]\d+[/.-]\d{4})[a-z]?\d+[a-z]{0,2}(?:[/-]\d*[a-z]{0,2}\d*)*\Z")
_OF_NUMBER = re.compile(r"(?<!\w)(?:số|cao|qlda|quản lý dự án|bệnh viện) \d+\s*\Z")
"""What a number ends that a body is named by: "Giám đốc Ban QLDA số 1 | Lê A", "Ban Quản lý dự án 85 | Lê A"."""
_DATED = frozenset(
    ("năm", "ngày", "tháng", "sáng", "trưa", "chiều", "tối", "đêm", "quý", "khóa", "kỳ", "đoạn", "thứ", "hôm")
)
_OF_CLASS = re.compile(
    r"(?<!\w)(?P<title>thương binh|bệnh binh)(?: nặng)?(?: (?:hạng|loại|tỷ lệ))? \d{1,2}(?:/\d|%),? \Z"
)
"""A disabled soldier's class before the name: "thương binh hạng 2/4 | Trần Văn A"."""
_LISTED = re.compile(r"(?:đồng chí|ông|bà|ông bà|anh|chị|đ/c)\s*:\s*\Z")
_THINGS = re.compile(r"(?:các|những|hai|ba|bốn|\d+)\s([^\W\d_]+(?:\s[^\W\d_]+){0,2})\s?:\s[^:;.()\n]*\Z")
"""A list of things opened by a colon: "tại các bệnh viện: A, B, ", "các tuyến đường: "."""
_COURSE = re.compile(
    r"((?:tuyến |trục |đại )?(?:đường|lộ|phố|ngã tư|ngã ba|nút giao|cầu))\s"
    r"[^,;:.()\n–—]{2,30}(?:\s[–—-]\s[^,;:.()\n–—]{2,30})?\s[–—-]\s\Z"
)
"""Streets that a road runs along: "đường Hoa Lư 2 – ", "ngã tư Lý Nam – Bắc Sơn – "."""
_MANY = frozenset(("các", "những"))
_OFFICE_WORDS = 12
"""An office with its body is no longer than so many words."""
_SOCIETY = ["xã", "hội"]
_REST_OF_NAME = 7
"""Words of a body's name that may follow a dash."""
_SPAN = 110
"""Characters read before a name: an office with its body and unit fits in."""


class Left(NamedTuple):
    """The clause before a name."""

    sign: Sign
    office: bool
    """An office is named in the clause."""
    length: int = 0
    """Characters of the title or form of address, with the space after it."""
    wording: str = ""
    direct: bool = False
    """A title, form of address or office stands right before, or with no more than its unit's name between."""


_ASIDE = re.compile(r"\s\([^()\n;]{2,40}\)\s$")
"""Where the unit of an office lies, between it and a name: "Chủ tịch UBND huyện A | (Kon Tum) | B"."""


def clause_starts(folded: str) -> list[int]:
    """Where the clauses of a text begin: after punctuation and free-standing dashes, not after "TP." and its like."""
    starts = [0]
    for mark in _CLAUSE.finditer(folded):
        at = mark.start()
        sign = folded[at]
        if sign == "." and _abbreviated(folded, at):
            continue
        if sign in "–—-" and not folded[at - 1 : at].isspace():
            continue
        starts.append(at + 1)
    return starts


def _abbreviated(folded: str, dot: int) -> bool:
    word = folded[max(0, dot - 6) : dot].replace(".", " ").split(" ")[-1]
    return len(word) == 1 or word in _ABBREVIATIONS


def left_of(folded: str, start: int, clauses: list[int], floor: int = 0) -> Left:
    """What the words before character `start` tell.

    `clauses` are the text's `clause_starts`; nothing before `floor` (where the sentence begins) is read.
    """
    clause = folded[max(floor, clauses[bisect_right(clauses, start) - 1], start - _SPAN) : start]
    words = clause.split()
    if not words:
        before = folded[max(floor, start - _SPAN) : start]
        if (aside := _ASIDE.search(before)) is not None and start - len(aside[0]) > floor:
            return left_of(folded, start - len(aside[0]), clauses, floor)
        listed = _LISTED.search(before[-16:]) is not None or _office_told(before)
        if not listed and _office_told(before, several=True):
            return Left("crowd", office=True)
        if not listed and _among_things(before):
            return Left("place", office=False)
        return Left("office" if listed else "", office=listed, direct=listed)
    office = _names_office(words)
    no_head = False
    for size, wording, sign, refused in _signs().get(words[-1], ()):
        if size > len(words) or (size > 1 and " ".join(words[-size:]) != wording):
            continue
        no_head = no_head or refused
        if sign is None or (no_head and sign in ("place", "weak")):
            continue
        if sign == "weak" and office:
            return Left("kind", office)
        if sign in ("place", "weak") or (sign in ("address", "title", "office") and _in_place_name(words, size)):
            return Left("place", office)
        if sign in ("kind", "committee"):
            office = office or _office_before_dash(folded, start, clauses, floor, words)
        direct = sign in ("address", "title", "office")
        return Left(sign, office, start - _begin(folded, start, wording), wording, direct)
    if not no_head and _place_behind_adjuncts(words):
        return Left("place", office)
    if (soldier := _OF_CLASS.search(folded, start - len(clause), start)) is not None:
        return Left("title", office, start - soldier.start(), soldier["title"], direct=True)
    if len(words) > 1 and _NUMBER.match(words[-1]) and _house_number(words):
        heads = (office or "trưởng" in words[-4:-2]) and _village_number(words)
        heads = heads or " ".join(words[-3:-1]) in _army()
        numbered = office and _OF_NUMBER.search(clause) is not None
        heads = heads or (numbered and words[-3] not in name_words("name_blockers", "kinds"))
        return Left("office", office=True) if heads else Left("number", office)
    return Left("office" if office else "", office)


def _office_told(before: str, *, several: bool = False) -> bool:
    """Whether a colon after an office leads to who holds it: "Chủ tịch UBND xã: ", "2. Phó Bí thư Thường trực: ".

    `several` asks for those who hold an office of many: "các Phó Chủ tịch UBND xã: ".
    """
    told, colon, gap = before.rpartition(":")
    if not colon or gap.strip():
        return False
    words = told[_last_clause(told) :].split()
    first = next((index for index, word in enumerate(words) if word in _MANY), None)
    if several:
        words = words[first:] if first is not None else []
    if not 1 < len(words) <= _OFFICE_WORDS or not _names_office(words):
        return False
    return "phó" in words if several else first is None


def _last_clause(text: str) -> int:
    return max((mark.end() for mark in _CLAUSE.finditer(text)), default=0)


def _office_before_dash(folded: str, start: int, clauses: list[int], floor: int, words: list[str]) -> bool:
    """Whether a dash within a body's name parts an office from the words before a name.

    "Trưởng Ban Kinh tế - Ngân sách HĐND tỉnh | Lê Văn A".
    """
    at = bisect_right(clauses, start) - 1
    opening = clauses[at]
    if at < 1 or opening <= floor or folded[opening - 1] not in "–—-" or len(words) > _REST_OF_NAME:
        return False
    if words[0] in name_words("name_blockers", "kinds") and words[:2] != _SOCIETY:
        return False
    return _names_office(folded[max(floor, clauses[at - 1], start - _SPAN) : opening - 1].split())


def _among_things(before: str) -> bool:
    """Whether a name goes on a list of things: "các bệnh viện: A, ", "đường A – ", and no list of office-holders."""
    if ":" in before and (things := _THINGS.search(before)):
        return _is_head(things[1].split())
    course = _COURSE.search(before)
    return course is not None and _is_head(course[1].split()) and not _names_office(before.split())


def _house_number(words: list[str]) -> bool:
    """Whether a number before a name is that of a house: no date, and not "phường 12", "phường Cổ Nhuế 1"."""
    return words[-2] not in _DATED and name_words("name_blockers", "kinds").isdisjoint(words[-5:-1])


def _village_number(words: list[str]) -> bool:
    """Whether a number before a name is a village's: "Trưởng thôn 5 | Lê Văn A"."""
    return words[-2] in _village_words() or (words[-2] == "số" and len(words) > 2 and words[-3] in _village_words())


@cache
def _army() -> frozenset[str]:
    """Kinds of army units, which a number names: "Tư lệnh Quân khu 5 | Lê Văn A"."""
    return frozenset((*heads_below(scheme("organisations"), "military-unit"), "quân khu"))


@cache
def _village_words() -> frozenset[str]:
    """The last words of kinds of communities below the commune: "thôn", "phố" of "khu phố"."""
    return frozenset(("tổ", *(head.split()[-1] for head in heads_below(scheme("organisations"), "community"))))


@cache
def _signs() -> dict[str, list[tuple[int, str, Sign | None, bool]]]:
    """What wordings tell of the name after them, by their last word, the longest first.

    Each with its number of words and whether it only sounds like a head ("yêu cầu"); of several sections that have a
    wording the first counts.
    """
    sections: tuple[tuple[Sign, str, str], ...] = (
        ("address", "honorifics", "address"),
        ("title", "honorifics", "title"),
        ("office", "honorifics", "office"),
        ("crowd", "honorifics", "crowd"),
        ("committee", "name_blockers", "committees"),
        ("kind", "name_blockers", "kinds"),
        ("weak", "name_blockers", "weak heads"),
        ("place", "name_blockers", "heads"),
    )
    signs = {wording: sign for sign, file, section in reversed(sections) for wording in name_words(file, section)}
    no_heads = name_words("name_blockers", "not heads")
    found: dict[str, list[tuple[int, str, Sign | None, bool]]] = {}
    for wording in signs.keys() | no_heads:
        words = wording.split()
        found.setdefault(words[-1], []).append((len(words), wording, signs.get(wording), wording in no_heads))
    for entries in found.values():
        entries.sort(key=lambda entry: (-entry[0], entry[1]))
    return found


def _begin(folded: str, start: int, wording: str) -> int:
    at = folded.rfind(wording.split()[0], 0, start)
    found = folded.rfind(wording, 0, start)
    return found if found >= 0 else at


def _names_office(words: list[str]) -> bool:
    """Whether words begin an office in full or by its letters: "chủ tịch ubnd tỉnh", "pct ubnd tỉnh"."""
    pairs = list(pairwise(words))
    letters, firms = _office_letters(), name_words("name_cues", "firm forms")
    return not _office_starts().isdisjoint(pairs) or any(a in letters and b not in firms for a, b in pairs)


@cache
def _office_letters() -> frozenset[str]:
    """Letters that stand for an office, folded: "pct", "gđ"."""
    offices = name_words("honorifics", "office")
    letters = ((short, fold(words)) for short, words in abbreviations().items() if short.isupper())
    return frozenset(fold(short) for short, office in letters if office in offices)


@cache
def _office_starts() -> frozenset[tuple[str, str]]:
    """The first two words of offices of two words and more."""
    offices = [office.split() for office in name_words("honorifics", "office")]
    return frozenset((words[0], words[1]) for words in offices if len(words) > 1)


def _in_place_name(words: list[str], size: int) -> bool:
    """Whether the title of the last `size` words is part of a place's name: "tượng đài Đại tướng …"."""
    if " ".join(words[-size:]) not in name_words("name_blockers", "titles in names"):
        return False
    return _is_head(words[:-size]) or _place_behind_adjuncts(words[:-size])


def _is_head(words: list[str]) -> bool:
    for size in (3, 2, 1):
        wording = " ".join(words[-size:])
        if wording in name_words("name_blockers", "not heads"):
            return False
        if wording in name_words("name_blockers", "heads"):
            return True
    return False


def _place_behind_adjuncts(words: list[str]) -> bool:
    """Whether a kind stands before with words between: "trường chuyên …", "đường mang tên Đại tướng …"."""
    skip, ends = _adjuncts()
    if not words or words[-1] not in ends:
        return False
    rest = list(words)
    for _ in range(5):
        if len(rest) >= 4 and " ".join(rest[-4:]) in skip:
            del rest[-4:]
        elif len(rest) >= 3 and " ".join(rest[-3:]) in skip:
            del rest[-3:]
        elif len(rest) >= 2 and " ".join(rest[-2:]) in skip:
            del rest[-2:]
        elif rest and rest[-1] in skip:
            del rest[-1:]
        else:
            break
        if rest and _is_head(rest):
            return True
    return False


@cache
def _adjuncts() -> tuple[frozenset[str], frozenset[str]]:
    """What may stand between a kind and the name it bears, and the last words of that."""
    skip = name_words("name_blockers", "adjuncts") | name_words("name_blockers", "titles in names")
    return skip, frozenset(wording.split()[-1] for wording in skip)


@cache
def _right() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    between = any_of(name_words("name_cues", "before an office"))
    offices = any_of(name_words("name_cues", "office after"))
    life = any_of(name_words("name_cues", "life after"))
    deeds = any_of(name_words("name_cues", "deeds after"))
    return (
        re.compile(rf"\s*(?:[,(|–—-]|\s)\s*(?:{between}\s+)*{offices}\b"),
        re.compile(rf"\s*[,(-]?\s*\(?(?:\d{{1,2}} tuổi|{life})\b"),
        re.compile(rf"\s+(?:(?:đã|cũng|vừa|còn)\s+)?{deeds}\b"),
    )


def plain_spaces(text: str) -> str:
    """The text with plain spaces for those that do not break a line; offsets stay."""
    return text.replace("\u00a0", " ")


def any_of(wordings: Iterable[str]) -> str:
    """A group that matches any of the wordings, the longest first."""
    return "(?:" + "|".join(re.escape(wording) for wording in sorted(wordings, key=lambda w: (-len(w), w))) + ")"


def right_sign(folded: str, end: int) -> Literal["", "office", "life", "deed"]:
    """What follows a name: an office, what is told of a person (born, aged, living, left in the picture), a deed."""
    office, life, deed = _right()
    if office.match(folded, end):
        return "office"
    if life.match(folded, end):
        return "life"
    return "deed" if deed.match(folded, end) else ""
