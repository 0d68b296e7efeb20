"""Whether capitalised words are a person's name, judged by the words themselves and by what stands beside them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal, TypeAlias

from kg.extract.name_evidence import Left, right_sign
from kg.language.folding import fold
from kg.language.names import UPPER, given_syllables, is_syllable, name_words, surname_class
from kg.units.register import register as unit_register
from kg.vocabulary import heads_below, phrases, scheme

__all__ = ["MIDDLE", "Candidate", "Verdict", "heads_village", "judge"]

Verdict: TypeAlias = Literal["person", "place", "open", "no"]
"""A person; a thing named after one; to be decided by the rest of the article; neither."""

MIDDLE = frozenset(("văn", "thị"))
"""The commonest middle names: what stands before them is a surname."""
_SHORTEST, _LONGEST = 3, 4
"""Words of a full name."""
_VOWEL_NAMES = frozenset("aăâeêioôơuưyáéíóúýàảạỉịỷỳ")
_AROUND = 60
"""Characters beside a name, of its line, by which it is told whether all there is in capitals."""
_LAKE = "hồ"
_DEPUTY_OF = re.compile(r"\bđại biểu (?:hđnd|hội đồng nhân dân) (?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường) $")
_LEADER = "hồ chí minh"
_KINDS_ABOVE = frozenset(("tỉnh", "huyện", "quận", "thị xã"))
"""Kinds of units above the commune that no other kind is taken for."""
_OF_COMMITTEE = {"tỉnh ủy": "tỉnh", "huyện ủy": "huyện", "quận ủy": "quận", "thị ủy": "thị xã"}
"""The Party's committees and their units."""
_FIRM_BEFORE = re.compile(r"\b(?:công ty|tổng công ty|tập đoàn|hợp tác xã|htx|doanh nghiệp)\s[^,.;:()]{2,50}\s\Z")
"""A firm's kind with a field of work, before what may end its name."""
_COMMUNE = re.compile(r",? \(?(?:xã|phường|thị trấn)\b")
_OF_SCHOOL = re.compile(
    r"đoàn (?:trường (?:đại học|đh|cao đẳng|cđ|thpt|thcs|th|trung (?:cấp|học)|tiểu học|phổ thông|ptdt\w*|chính trị)"
    r"|tổng(?: công ty)?|tập đoàn|ban)\b"
)
_NAMELESS = re.compile(
    r"\b(?:giám đốc|chủ nhiệm|chủ tịch|phó chủ tịch|trưởng|bí thư|thư ký|kế toán) "
    r"(?P<kind>hợp tác xã|htx|công ty|doanh nghiệp|câu lạc bộ|tổ hợp tác|xí nghiệp|quỹ tín dụng)\s\Z"
)
"""An office with the kind of its body alone."""


@dataclass(slots=True)
class Candidate:
    """Characters `start` to `end` may be a name."""

    start: int
    end: int
    words: tuple[str, ...]
    """Folded."""
    left: Left
    taken: int
    """How many words are the surname, with a saint's name before it."""
    capitals: bool
    """In full capitals."""
    fills: bool
    """Nothing of its run of capitalised words is left behind it."""
    unit: Literal["", "part", "whole"] = ""
    """How much of it the name of a unit covers that begins where it begins or before."""
    verdict: Verdict = "no"
    reason: str = ""


def judge(it: Candidate, text: str, folded: str, register: bool) -> tuple[Verdict, str]:
    """The verdict on a candidate and its reason in a word.

    `register` tells that units have been looked up, so that a kind of unit without a unit is a bare one.
    """
    if refused := _refused(it, text, folded):
        return refused
    keys, left, count = it.words, it.left, len(it.words)
    capitals = it.capitals and not _stands_out(it, text)
    if not it.taken:
        return ("no", "capitals") if capitals else _without_surname(it)
    if "'" in keys[0]:
        alone = keys[0].startswith(("k'", "h'")) and right_sign(folded, it.end) in ("office", "life")
        return ("person", "mark") if count > 1 or left.direct or alone else ("no", "bare")
    kind = surname_class(" ".join(keys[: it.taken])) or surname_class(keys[it.taken - 1])
    if kind == "c" and count > 2 and keys[it.taken] in MIDDLE:
        kind = "b"
    if keys[0] == "thị" and count == 2 and not capitals and _khmer_woman(it, folded):
        return "person", "surname"
    if kind == "c" and _agency(keys):
        return "no", "agency"
    if capitals:
        return _in_capitals(it, kind)
    if left.sign in ("kind", "committee"):
        return _after_kind(it, kind, folded, register)
    right = right_sign(folded, it.end)
    if left.direct:
        return "person", left.sign
    if kind == "c" and not left.sign and _behind_preposition(it, folded):
        return "no", "weak surname"  # "tại Minh Tân"
    lettered = len(keys[0]) == 1  # "Y Thanh Niê Kbuôr", a man of the Ede or Mnong
    if right in ("office", "life") and (kind != "c" or lettered or (right == "life" and count > 2) or _rare(it)):
        return "person", right
    if kind == "c" and (right or left.sign == "office" or lettered) and _sounds_full(it):
        return "person", "surname"  # "…; Viên Hồng Tiến, Phó Bí thư", "do Y Krông Byă chủ trì"
    if lettered and left.sign == "office" and not it.unit and not _place_like(keys):
        return "person", "office"  # "Chủ tịch UBND xã Đắk Hà | A Thuôn"
    if kind == "a":
        return ("person", "surname") if count > 2 or left.sign or right else ("open", "surname")
    if kind == "b":
        return _common_word(it, right, folded)
    if left.sign == "crowd" and (lettered or _sounds_full(it)):
        return "person", "mark"  # "đại biểu Y Ngọc Bích", "cử tri Viên Hồng Tâm"
    if _sounds_full(it):
        return "open", "weak surname"
    return ("person", "surname") if left.sign == "office" and count > 2 else ("no", "weak surname")


def _behind_preposition(it: Candidate, folded: str) -> bool:
    """Whether a word that leads to a place stands before it: "tại", "đến"."""
    before = folded[max(0, it.start - 8) : it.start].split()[-1:]
    return not name_words("name_blockers", "before places").isdisjoint(before)


def _rare(it: Candidate) -> bool:
    """Whether an office behind makes a name of words with a rare surname: "Hồng Diễm Thúy, Trưởng phòng Kinh tế"."""
    shortest = 2 if it.words[0] in name_words("surnames", "c highland") else _SHORTEST
    named = it.fills and not it.unit and shortest <= len(it.words) <= _LONGEST and not _place_like(it.words)
    pairs = {" ".join(pair) for pair in pairwise(it.words)}
    return named and it.left.sign in ("", "office") and pairs.isdisjoint(name_words("name_blockers", "pairs"))


def _stands_out(it: Candidate, text: str) -> bool:
    """Whether a name in full capitals stands among words that are not: there it ends where they begin."""
    before, after = text[max(0, it.start - _AROUND) : it.start], text[it.end : it.end + _AROUND]
    around = [c for c in before.rpartition("\n")[2] + after.partition("\n")[0] if c.isalpha()]
    spelled = any(c > "~" and c != "đ" for word in it.words for c in word) or all(map(is_syllable, it.words))
    return it.fills and spelled and 2 * sum(map(str.islower, around)) > len(around)  # "TAND TP" spells nothing


def _khmer_woman(it: Candidate, folded: str) -> bool:
    """Whether "Thị" and one word are the whole name of a woman of the Khmer or Stieng: "bà Thị Bríu"."""
    return it.left.direct or it.left.office or right_sign(folded, it.end) in ("office", "life")


def _sounds_full(it: Candidate) -> bool:
    """Whether what follows a surname that is a common word is a middle and a given name, or a clan of the highlands."""
    rest = it.words[it.taken :]
    if not rest or it.unit or _place_like(it.words) or _place_like(rest):
        return False
    known = len(rest) > 1 and given_syllables().issuperset(rest)
    short = it.left.sign == "committee" and len(rest) == 1 and surname_class(it.words[0]) == "b"
    return known or short or surname_class(rest[-1]) == "a"


def _names_unit(it: Candidate) -> bool:
    """Whether a unit of any time or place begins with the first two words, of the kind that stands before them."""
    if len(it.words) > 2 and not it.unit and it.left.wording and surname_class(it.words[0]) == "b":
        return False  # "Trưởng Công an xã Hà Ngọc Quang" where no unit of the first two words has been read
    kinds = _unit_starts().get(" ".join(it.words[:2]), frozenset())
    kind = _OF_COMMITTEE.get(it.left.wording, it.left.wording)
    return kind in kinds if kind in _KINDS_ABOVE else bool(kinds)


@cache
def _unit_starts() -> dict[str, frozenset[str]]:
    """The first two words of every unit's name, folded, and the kinds of the units that begin so."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, units in unit_register().names.items():
        found[" ".join(fold(name).split()[:2])].update(unit.kind for unit in units)
    return {words: frozenset(kinds) for words, kinds in found.items()}


@cache
def _like_names() -> dict[str, tuple[str, ...]]:
    """Wordings of offices and bodies by a first word that is a surname too: "Phó Trưởng ban", "Đoàn Luật sư"."""
    found: dict[str, tuple[str, ...]] = {}
    for name in ("roles", "organisations"):
        for wording, _ in phrases(scheme(name)):
            words = wording.split()
            if len(words) > 2 and surname_class(words[0]):
                found[words[0]] = (*found.get(words[0], ()), wording)
    return found


@cache
def _villages() -> frozenset[str]:
    """Kinds of communities below the commune: "thôn", "bản"."""
    return frozenset(heads_below(scheme("organisations"), "community"))


@cache
def _unions() -> frozenset[str]:
    """Wordings of two words that end in a surname: "Tỉnh Đoàn"."""
    found = (wording for wording, _ in phrases(scheme("organisations")))
    return frozenset(one for one in found if one.count(" ") == 1 and surname_class(one.split()[1]))


def _refused(it: Candidate, text: str, folded: str) -> tuple[Verdict, str] | None:
    """What no sign makes a person."""
    keys, left, whole = it.words, it.left, " ".join(it.words)
    for wording in _like_names().get(keys[0], ()):
        if folded.startswith(wording, it.start) and not folded[it.start + len(wording) :][:1].isalnum():
            return "no", "vocabulary"
    if keys[0] == "đoàn" and _OF_SCHOOL.match(folded, it.start):
        return "no", "vocabulary"  # "Bí thư Đoàn Trường Đại học A"
    before = text.rfind(" ", 0, max(0, it.start - 1)) + 1
    if whole in _unions() or (" ".join(keys[:2]) in _unions() and _place_like(keys[2:])):
        return "no", "vocabulary"  # "Chánh Văn phòng Thành Đoàn (Đà Nẵng)"
    if text[before].isupper() and f"{folded[before : it.start]}{keys[0]}" in _unions():
        of_unit = " ".join(keys[1:3]) in _unit_starts() and keys[1] not in MIDDLE
        if of_unit or _place_like(keys[1:]):
            return "no", "vocabulary"  # "Bí thư Tỉnh Đoàn Bắc Ninh", "Huyện Đoàn Mường La"
    if len(keys) == 2 and heads_village(left) and (surname_class(keys[0]) != "a" or _of_named(it, folded)):
        return "no", "village"  # "Trưởng thôn Bắc Sơn"
    if len(keys) > 2 and len(keys[-1]) == 1 and folded[before : it.start].strip() in _villages():
        return "no", "village"  # "Trưởng Ban nhân dân ấp Cổ Tháp A"
    if _anonymous(text, keys, it.end):
        return "no", "initial"
    if left.sign in ("place", "number", "weak"):
        return ("person", "office") if _heads_nameless(it, text, folded) else ("place", left.sign)
    if whole == _LEADER:
        return ("person", "leader") if left.wording in ("chủ tịch", "bác", "đồng chí") else ("no", "place")
    polite = left.sign in ("address", "title") and surname_class(keys[0]) in ("a", "b")
    if whole in name_words("name_blockers", "places") and not polite:
        return "no", "place"  # but "ông Cao Phong"
    quoted = left.sign == "office" and folded.endswith(": ", 0, it.start)  # "Bí thư Tỉnh ủy: Cam Linh phải đi đầu"
    if it.unit == "whole" and (quoted or not left.direct):
        return "no", "unit"
    addressed = left.direct and surname_class(keys[0]) is not None  # no "đồng chí | Trưởng Ban Dân vận"
    if not addressed and " ".join(keys[:2]) in name_words("name_blockers", "pairs"):
        return None if it.taken and _full_all_the_same(it, folded) else ("no", "word")
    return None


def heads_village(left: Left) -> bool:
    """Whether the office before a name is that of who heads a village: "Trưởng bản"."""
    return left.direct and not _villages().isdisjoint(left.wording.split()[-1:])


def _of_named(it: Candidate, folded: str) -> bool:
    """Whether who heads a village is named before it, and its commune behind: "anh A, Trưởng ấp | Ngô Kim, xã B"."""
    head = folded.rfind(it.left.wording, 0, it.start)
    return folded.endswith((", ", " - ", " – "), 0, head) and _COMMUNE.match(folded, it.end) is not None


def _heads_nameless(it: Candidate, text: str, folded: str) -> bool:
    """Whether who heads a firm that is named before follows it: "Giám đốc hợp tác xã Võ Hoàng Sơn ký khống"."""
    head = _NAMELESS.search(folded, max(0, it.start - 48), it.start)
    if head is None or not it.left.office or not text[head.start("kind") : it.start].islower():
        return False
    return it.fills and len(it.words) > 2 and surname_class(it.words[0]) == "a"


def _full_all_the_same(it: Candidate, folded: str) -> bool:
    """Whether an office beside makes a name of what begins like a word: "Chủ tịch UBND tỉnh Đoàn Thanh Sơn"."""
    keys = it.words
    if len(keys) != 3 or it.capitals or not it.fills or surname_class(keys[0]) is None or not _sounds_full(it):
        return False
    told = it.left.office or it.left.sign == "committee" or right_sign(folded, it.end) in ("office", "life")
    return told and " ".join(keys[1:]) not in name_words("name_blockers", "pairs")


def _ends_firm(it: Candidate, folded: str) -> bool:
    """Whether two words end the name of a firm behind an office: "Chủ tịch HĐQT Công ty CP Dệt may | Sơn Nam"."""
    if len(it.words) != 2:
        return False
    return _FIRM_BEFORE.search(folded, max(0, it.start - 60), it.start) is not None


def _common_word(it: Candidate, right: str, folded: str) -> tuple[Verdict, str]:
    """A surname that is also a word or begins names of places: "Hồ", "Cao", "Lâm"."""
    keys = it.words
    if keys[0] == _LAKE and keys[1] not in MIDDLE and not (right or it.left.sign or it.left.office):
        return "open", "weak surname"  # "Hồ Ba Bể", "vận hành Hồ Cửa Đạt"
    named = len(keys) > 2 and (
        keys[it.taken] in MIDDLE or keys[it.taken] in given_syllables() or it.left.sign == "crowd"
    )
    if right or (named and not _place_like(keys) and not _place_like(keys[1:])):
        return "person", "surname"
    if it.left.sign != "office" or _place_like(keys):
        return "open", "weak surname"
    return ("no", "firm") if _ends_firm(it, folded) else ("person", "office")


def _in_capitals(it: Candidate, kind: str | None) -> tuple[Verdict, str]:
    """Full capitals hide where a name ends: it must fill its run, and be unmistakable or stand after a title."""
    sure = kind in ("a", "b") and (it.left.direct or (kind == "a" and len(it.words) > 2))
    return ("person" if sure and it.fills and len(it.words) <= 4 else "open"), "capitals"


def _after_kind(it: Candidate, kind: str | None, folded: str, register: bool) -> tuple[Verdict, str]:
    """People in "UBND thành phố Trần Thị Thu Trang", "Tỉnh ủy Hồ Văn Sáu", a place in "phường Nguyễn Trãi"."""
    right = right_sign(folded, it.end)
    if kind == "c" and register and it.left.office and len(it.words[0]) == 1:
        return "person", "kind"  # "Chủ tịch UBND xã A Khương"
    if kind in ("a", "b") and len(it.words) > it.taken + 1 and it.words[it.taken] in MIDDLE:
        named = " ".join(it.words) in unit_register().names
        return ("place" if named else "person"), "kind"  # "đại biểu HĐND tỉnh Lù Thị Mai"
    if kind in ("b", "c") and register and it.left.office and not _names_unit(it):
        short = kind == "b" and it.fills and len(it.words) == 2 and it.words[1] in given_syllables()
        short = short and it.left.wording != "" and it.left.wording not in _villages()
        if _sounds_full(it) or (short and not _place_like(it.words)):
            return "person", "kind"  # "Chủ tịch UBND phường Viên Hồng Tiến", "Bí thư Tỉnh ủy Thạch Rích"
    deputy = kind == "a" and _DEPUTY_OF.search(folded, max(0, it.start - 60), it.start) is not None
    if kind == "c" or not (it.left.office or it.left.sign == "committee" or right or deputy):
        return "place", "kind"
    if len(it.words) > 2 or (kind == "a" and (register or right)):
        return "person", "kind"
    return "place", "kind"


def _without_surname(it: Candidate) -> tuple[Verdict, str]:
    """Foreigners, artists and rare surnames after a title; "ông Anh Tuấn" waits for a full name."""
    keys, left = it.words, it.left
    foreign = sum(not is_syllable(key) for key in keys)
    if it.unit or _agency(keys):
        return "no", "unit"
    if len(keys) > 2 and keys[1] in MIDDLE and not foreign and keys[2] not in MIDDLE and keys[0] not in _villages():
        return "person", "rare surname"
    if not left.direct:
        return "no", "bare"
    if foreign:
        return ("person", "foreign") if left.sign != "office" or foreign > 1 else ("no", "bare")
    known = given_syllables()
    if left.sign == "title" and known.issuperset(keys):
        return "person", "artist"
    if left.sign != "office" and (keys[0] not in known or len(keys) > 2) and not _place_like(keys):
        return "person", "rare surname"
    return "open", "short form"


def _anonymous(text: str, keys: tuple[str, ...], end: int) -> bool:
    """Whether only an initial is told: "Nguyễn Văn T.", "Trần H"; single vowels are names at times."""
    if len(keys[-1]) > 1:
        return False
    if keys[-1] not in _VOWEL_NAMES:
        return True
    return text[end : end + 1] == "." and not re.match(rf"\.(?:\s*\Z|\s+[{UPPER}]|\n)", text[end : end + 4])


def _agency(keys: tuple[str, ...]) -> bool:
    agencies = name_words("name_blockers", "agencies")
    return keys[0] in agencies or " ".join(keys[:2]) in agencies


def _place_like(keys: tuple[str, ...]) -> bool:
    return " ".join(keys[:2]) in name_words("name_blockers", "places")
