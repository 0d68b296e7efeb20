"""Words of a kind of body that name none by where they stand, and units that end the names of schools."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.annotations import UnitMention
from kg.extract.body_kinds import within
from kg.extract.body_names import ends_in_proper
from kg.extract.body_runs import topic_end
from kg.extract.patterns import GapPatterns, word_file
from kg.language.folding import fold
from kg.units.register import register
from kg.vocabulary import Concept, scheme

__all__ = [
    "as_said",
    "by_name",
    "capital_word",
    "ends_in_name",
    "in_general",
    "is_built",
    "no_body",
    "of_city",
    "part_of_name",
]

_P = GapPatterns("body_patterns.toml", "generic")

_DEEDS = frozenset(word_file("body_words.json").words("deeds"))
"""Names of bodies that are also names of what they do."""
_TRAVELLERS = tuple(word_file("body_words.json").words("travellers"))

_DAY = 40
"""Characters before a body in which a day may be told to be its own."""
_AT_LARGE = ("phòng", "cơ quan")
_OF_ALL = ("ngành ", "lực lượng ")
"""Before a kind: all of them, "toàn ngành | Thuế"."""
_ANY_OF_THEM = tuple(word_file("body_words.json").words("any_of_them"))
"""Wordings that open a sentence without naming whom: "Bộ đội biên phòng giúp dân", "Theo dõi Báo điện tử trên …"."""

_NAMED = ("management-board", "institute")
_NAMED_AT_END = ("fund", "cultural-institution")
_OWN_NAMES = ("prison", "station", "law-office")
"""Kinds whose proper names say where they are: "Trại giam Thanh Lâm"; not "Trạm Khuyến nông"."""
_PLACED = ("association", "sub-department", "team")
_CLUBS = ("câu lạc bộ ", "clb ")
_AS_SAID = ("cooperative", "hospital", "management-board", "prison")
"""Kinds whose names have a unit just as it is said: "Bệnh viện Đa khoa Kiên Giang" is not "… tỉnh Kiên Giang"."""


_AS_WRITTEN = ("border-post", "hometown-association")
_JOINT = ("liên danh", "liên doanh")
_NUMBER = re.compile(r"(?:số )?\d+")
_ROMAN = re.compile(r"[IVX]+")


def no_body(folded: str, end: int, surface: str, *, glued: bool) -> bool:
    """Whether the words mean people: those who travel together, who chair a session."""
    words = fold(surface)
    if words == "đoàn công tác" and not glued:
        return True
    if words in _DEEDS and not glued and _P.deed.match(folded, end):
        return True  # "Sở A: Thanh tra đột xuất …" is a task
    if words in _AT_LARGE and _P.at_large.match(folded, end):
        return True  # "CÁC PHÒNG CHUYÊN MÔN"
    if words == "ban" and folded.startswith(" lãnh đạo", end):
        return True  # "Ban Lãnh đạo | Công ty X": its heads
    if words == "ngân hàng":
        return folded.startswith(_banks(), end)  # "Ngân hàng | Agribank Chi nhánh A"
    if words.startswith(_JOINT) and _P.partners.match(folded, end):
        return True  # "Liên danh | Công ty A - Tổng Công ty B"
    if words == "vụ" and not glued:
        return _P.counted.match(folded, end) is not None
    return words == "đoàn" and (folded.startswith(_TRAVELLERS, end) or _P.numbered_party.match(folded, end) is not None)


@cache
def _banks() -> tuple[str, ...]:
    """What banks are called in one word, behind a space: " agribank"."""
    return tuple(f" {name}" for name in map(fold, scheme("organisations")["bank"].values("head")) if " " not in name)


def is_built(folded: str, start: int) -> bool:
    """Whether an institution at `start` is only what a project builds: "dự án xây dựng Bệnh viện tỉnh"."""
    return _P.project.search(folded, max(0, start - 45), start) is not None


def in_general(folded: str, start: int, concept: Concept, surface: str) -> bool:
    """Whether words of a kind without a unit name none: "ngành Công an", "trạm y tế", "đại biểu HĐND".

    So is the "Ban tổ chức" of an occasion, and whose day it is: "kỷ niệm Ngày truyền thống Mặt trận Tổ quốc Việt Nam".

    A party committee in small letters is one ("bí thư huyện ủy"): what is meant follows from its kind of unit.
    """
    if surface.islower() and not concept.values("unitKind"):
        return True
    if _P.day_of.search(folded, max(0, start - _DAY), start):
        return True
    if concept.key == "peoples-council":
        return folded.endswith("đại biểu ", 0, start)
    if folded.endswith(_OF_ALL, 0, start):
        return True
    if surface[1:].islower() and fold(surface) in _ANY_OF_THEM:
        return True
    if concept.key == "local-police":
        return _P.forces.match(folded, start + len(surface)) is not None
    if concept.key != "party-organisation-board":
        return False
    end = start + len(surface)
    occasion = _P.occasion.match(folded, end) or _P.at_occasion.search(folded, max(0, start - 90), start)
    if occasion is None and _P.clause_opens.search(folded, max(0, start - 2), start):
        occasion = _P.organisers.match(folded, end)  # "Ban Tổ chức công bố quyết định thành lập mô hình"
    return surface.endswith("tổ chức") or occasion is not None


def of_city(concept: Concept, unit: UnitMention) -> bool:
    """Whether a place of higher learning has a city in its name: "Trường Đại học Luật TP.HCM"."""
    return (
        concept.key in ("university", "college") and not unit.generic and fold(unit.unit.name).startswith("thành phố")
    )


_OF_THE_COUNTRY = (" trung ương", " việt nam")
_PAIR = 2


def as_said(text: str, unit: UnitMention, concept: Concept) -> str:
    """The unit in a body's own name; some have it as the text does: "Đồn Biên phòng Cửa khẩu | Lóng Sập"."""
    post = concept.key in _AS_WRITTEN and not unit.generic
    return text[unit.start : unit.end] if post else unit.unit.name


def capital_word(text: str, at: int) -> bool:
    """Whether the word after the space at `at` is a name's: "Huyện ủy Ba Tri" has no number in it."""
    word = text[at : at + 30].split(maxsplit=1)[0]
    return word[0].isupper() and not word.isupper()


def part_of_name(folded: str, unit: UnitMention, concept: Concept, tail: str) -> bool:
    """Whether a bare unit name ends the proper name of an institution or firm."""
    institution = within(concept, "institution") or within(concept, "enterprise")
    as_said = concept.key in _AS_SAID
    return (institution or as_said) and bool(tail or as_said) and not unit.generic and not _says_kind(folded, unit)


def named_for_place(concept: Concept, tail: str) -> bool:
    """Whether a name ends in that of a unit, wherever that is: "Hội Nước mắm | Phú Quốc"."""
    words = tail.split()
    if concept.key not in _PLACED or len(words) <= _PAIR:
        return False
    ends = (" ".join(words[-size:]) for size in (_PAIR + 1, _PAIR) if size < len(words))
    return any(end.istitle() and topic_end(fold(end), 0) is None and fold(end) in register().names for end in ends)


def by_name(folded: str, unit: UnitMention, concept: Concept) -> bool:
    """Whether a co-operative is called by the name of a unit, told without its kind: "HTX | Phú Thọ"."""
    return concept.key == "cooperative" and not unit.generic and not _says_kind(folded, unit)


def _says_kind(folded: str, unit: UnitMention) -> bool:
    return folded.startswith((unit.unit.name.split()[0].casefold(), "tp", "tx", "p.", "q."), unit.start)


def ends_in_name(concept: Concept, tail: str, head: str = "") -> bool:
    """Whether what a board manages or an institute is for has a name of its own: "Vườn quốc gia Hoàng Liên".

    With the `head` of its name also a board that has nothing else: "Ban Quản lý dự án | Thăng Long", "… | 85".
    """
    words = tail.split()
    if fold(tail).endswith(_OF_THE_COUNTRY):
        return True  # "Viện Vệ sinh dịch tễ Trung ương"
    if words and _ROMAN.fullmatch(words[-1]):
        return True  # "Khu Quản lý đường bộ IV"
    named = within(concept, "centre") or concept.key in _NAMED_AT_END
    if named and len(words) > _PAIR and words[-1].istitle():
        return ends_in_proper(tail)  # "Trung tâm Nuôi dưỡng trẻ mồ côi Hoa Mai", "… Di tích Cố đô Huế"
    if fold(head).endswith("quản lý dự án") and (
        _NUMBER.fullmatch(fold(tail)) or (len(words) == _PAIR and tail.istitle())
    ):
        return True
    if concept.key == "prison" and fold(head) == "trại giam":
        return bool(tail)  # a prison of the ministry, "Trại giam | số 5"
    if named_for_place(concept, tail):
        return True
    if concept.key in _OWN_NAMES or f"{fold(head)} ".startswith(_CLUBS):
        return ends_in_proper(tail)
    if concept.key == "fund":
        return len(words) == _PAIR and tail.istitle()  # "Quỹ Thiện Tâm"
    return concept.key in _NAMED and len(words) > 2 and all(word[0].isupper() for word in words[-2:])
