"""Vietnamese personal names: what one looks like, its parts, and when two wordings mean one person.

A name is surname, middle names and given name, two to six syllables: "Nguyễn Thị Anh Thi". Men and women of the
highlands put a mark before a given name and the clan after it or before ("Y Biêr Niê", "H'Yim Kđoh", "Rơ Châm H'Phik");
monks take "Thích"; Catholics put a saint's name before ("Giuse Nguyễn Năng").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from kg.language.folding import fold, nfc, slug

__all__ = [
    "LOWER",
    "UPPER",
    "PersonName",
    "display",
    "first_words",
    "genders",
    "given_syllables",
    "is_name",
    "is_syllable",
    "name_key",
    "name_words",
    "parse_name",
    "rare_first_words",
    "same_key",
    "same_person",
    "surname_class",
    "surname_length",
    "syllables",
]

SurnameClass = Literal["a", "b", "c"]

_BLOCKS = [range(0xC0, 0x250), range(0x1E00, 0x1F00)]
UPPER = "A-Z" + "".join(chr(c) for block in _BLOCKS for c in block if chr(c).isupper())
"""Capital letters for a character class; "[À-Ỹ]" would hold small ones too."""
LOWER = "a-z" + "".join(chr(c) for block in _BLOCKS for c in block if chr(c).islower())
"""Small letters for a character class."""

_INITIALS = re.compile(rf"((?:[{UPPER}][{LOWER}]?\.)+)\s?([{UPPER}][{UPPER}{LOWER}]+)\Z")
_SYLLABLE = re.compile(
    r"(?:ngh?|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?"
    r"[aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ]{1,3}"
    r"(?:ng|nh|ch|[cmnpt])?\Z"
)


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a personal name, as written."""

    surname: str
    """"" where there is none ("Mai Quế" has "Mai"; "Tuệ Lâm" has none)."""
    middle: tuple[str, ...]
    given: str

    @property
    def text(self) -> str:
        """The whole name."""
        return " ".join(part for part in (self.surname, *self.middle, self.given) if part)


@cache
def name_words(file: str, section: str) -> frozenset[str]:
    """The folded entries of a section of one of the data files ("name_blockers", "places").

    Raises KeyError for a section the file does not have.
    """
    return frozenset(_sections(file)[section])


@cache
def _sections(file: str) -> dict[str, dict[str, str]]:
    """Sections of a data file: folded entry → what stands after "|" ("" for nothing)."""
    found: dict[str, dict[str, str]] = {}
    section: dict[str, str] = {}
    for line in files("kg.language").joinpath("data", f"{file}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = found.setdefault(line.strip("[] "), {})
        elif line and not line.startswith("#"):
            for entry in line.split(","):
                word, _, note = entry.strip().partition("|")
                section[fold(word)] = note
    return found


@cache
def genders() -> dict[str, str]:
    """Forms of address and titles that tell a gender: folded wording → "m" or "f"."""
    return {word: note for section in _sections("honorifics").values() for word, note in section.items() if note}


@cache
def _surnames() -> dict[str, SurnameClass]:
    found: dict[str, SurnameClass] = {}
    for heading, entries in _sections("surnames").items():
        kind: SurnameClass = "a" if heading[0] == "a" else "b" if heading[0] == "b" else "c"
        for entry in entries:
            found.setdefault(entry, kind)
    return found


@cache
def _compound_starts() -> dict[str, int]:
    """First words of surnames of several words → how many words the longest has."""
    found: dict[str, int] = {}
    for surname in _surnames():
        words = surname.split()
        if len(words) > 1:
            found[words[0]] = max(found.get(words[0], 0), len(words))
    return found


@cache
def first_words() -> frozenset[str]:
    """The first word of every surname of classes "a" and "b", folded."""
    return frozenset(surname.split()[0] for surname, kind in _surnames().items() if kind != "c")


@cache
def rare_first_words() -> frozenset[str]:
    """The first word of every surname of class "c", folded: most are given names or common words, too."""
    return frozenset(surname.split()[0] for surname, kind in _surnames().items() if kind == "c")


@cache
def given_syllables() -> frozenset[str]:
    """Syllables that middle and given names are made of, folded."""
    text = files("kg.language").joinpath("data", "given_names.txt").read_text(encoding="utf-8")
    return frozenset(fold(word) for line in text.splitlines() if not line.startswith("#") for word in line.split())


def surname_class(surname: str) -> SurnameClass | None:
    """How surely a folded wording is a surname: "a", "b", "c" as in data/surnames.txt, None for no surname."""
    return _surnames().get(surname)


def surname_length(words: list[str] | tuple[str, ...]) -> int:
    """How many of the leading folded words are the surname: the longest compound wins, 0 for none.

    >>> surname_length(["rơ", "châm", "h'phik"]), surname_length(["võ", "công", "trí"]), surname_length(["vân"] * 2)
    (2, 1, 1)
    """
    if not words:
        return 0
    for length in range(min(_compound_starts().get(words[0], 1), len(words) - 1), 1, -1):
        if " ".join(words[:length]) in _surnames():
            return length
    return 1 if words[0] in _surnames() else 0


@lru_cache(maxsize=8192)
def is_syllable(word: str) -> bool:
    """Whether a folded word can be a Vietnamese syllable.

    >>> [is_syllable(w) for w in ("nguyễn", "quế", "marc", "knapper", "kđoh")]
    [True, True, False, False, False]
    """
    return _SYLLABLE.match(word) is not None


def syllables(name: str) -> list[str]:
    """The words of a name, apostrophes alike; the dot of initials parts them.

    >>> syllables("M.QUẾ"), syllables("Y Biêr Niê")
    (['M.', 'QUẾ'], ['Y', 'Biêr', 'Niê'])
    """
    return re.sub(r"\.\s*", ". ", re.sub("[’ʼ]", "'", name)).split()


def parse_name(text: str) -> PersonName | None:
    """The parts of a full personal name, None where the words cannot be one.

    Two to six capitalised words that begin with a surname, or whose words all occur in names.

    >>> parse_name("Nguyễn Thị Anh Thi").surname, parse_name("Rơ Châm H'Phik").surname
    ('Nguyễn', 'Rơ Châm')
    >>> parse_name("Đảng Cộng sản") is None, parse_name("Kim ngạch") is None
    (True, True)
    """
    words = syllables(nfc(text.strip()))
    folded = [fold(word) for word in words]
    if not 2 <= len(words) <= 7 or any(word[0].islower() or not word[0].isalpha() for word in words):
        return None
    if " ".join(folded) in name_words("name_blockers", "places"):
        return None
    if not name_words("name_blockers", "words").isdisjoint(folded[1:]):
        return None
    taken = surname_length(folded)
    marked = "'" in folded[0]
    if not (taken or marked) and not all(word in given_syllables() or word.endswith(".") for word in folded):
        return None
    return PersonName(" ".join(words[:taken]), tuple(words[taken:-1]), words[-1])


def is_name(text: str) -> bool:
    """Whether the words can be a full personal name.

    >>> is_name("Lò Văn Hặc"), is_name("Lâm Đồng"), is_name("Hà Nội")
    (True, False, False)
    """
    return parse_name(text) is not None


@lru_cache(maxsize=8192)
def display(name: str) -> str:
    """A name as it is shown: words in full capitals in title case, spaces single, initials without a space after.

    >>> display("MAI QUẾ"), display("T.SỸ"), display("H'YIM KĐOH"), display("Y BIÊR NIÊ")
    ('Mai Quế', 'T.Sỹ', "H'Yim Kđoh", 'Y Biêr Niê')
    """
    words = [_title(word) if len(word) > 1 or word.islower() else word for word in syllables(nfc(name))]
    return re.sub(r"\. (?=\w)", ".", " ".join(words))


def _title(word: str) -> str:
    if not (word.isupper() or word.islower()):
        return word
    head, mark, tail = word.partition("'")
    if mark and tail:
        return f"{head.capitalize()}'{tail.capitalize()}"
    return word.capitalize()


def same_person(one: str, other: str, *, misprints: bool = False) -> bool:
    """Whether two wordings in one article can mean one person.

    True for equal names however spelt (capitals, tone placement), for initials that agree ("M.QUẾ", "Mai Quế"), for a
    name without its surname or its middle ("Thị Anh Thi", "Nguyễn Thi") and for a cut one ("Võ Công"). With
    `misprints` also for names of three words or more of which one differs by an accent or one letter.

    >>> same_person("M.QUẾ", "MAI QUẾ"), same_person("Thị Anh Thi", "Nguyễn Thị Anh Thi")
    (True, True)
    >>> same_person("Nguyễn Thành Quang", "Nguyễn Thanh Quang", misprints=True)
    True
    >>> same_person("Trần An", "Trần Anh"), same_person("Lê Văn Nam", "Nguyễn Văn Nam")
    (False, False)
    """
    return same_key(name_key(one), name_key(other), misprints=misprints)


@lru_cache(maxsize=8192)
def name_key(name: str) -> tuple[str, ...]:
    """The folded words of a name, by which wordings are compared.

    >>> name_key("M.QUẾ"), name_key("Trần Văn Hoà")
    (('m.', 'quế'), ('trần', 'văn', 'hòa'))
    """
    return tuple(fold(word) for word in syllables(name))


def same_key(first: tuple[str, ...], second: tuple[str, ...], *, misprints: bool = False) -> bool:
    """`same_person` for the names' keys."""
    if first == second:
        return True
    if first[-1] != second[-1]:
        return (len(first) != len(second) and _within(first, second)) or (misprints and _one_slip(first, second))
    short, long = sorted((first, second), key=lambda key: (len(key), not key[0].endswith(".")))
    if any(word.endswith(".") for word in short):
        return _initials_fit(short, long)
    if len(short) >= 2 and len(short) < len(long):
        return _within(short, long) or (len(short) == 2 and short[0] == long[0])
    return misprints and _one_slip(first, second)


def _within(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the shorter of two names of two words and more begins or ends the longer."""
    short, long = (one, other) if len(one) < len(other) else (other, one)
    return len(short) >= 2 and short in (long[: len(short)], long[-len(short) :])


def _initials_fit(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the initials before a full given name agree with the words before that name from its end or its start."""
    if len(short) > len(long) or short[-1] != long[-1] or short[-1].endswith("."):
        return False
    initials = [word.rstrip(".") for word in short[:-1]]
    before = long[:-1]
    aligned = (before[-len(initials) :], before[: len(initials)])
    return any(all(word.startswith(i) for word, i in zip(words, initials, strict=True)) for words in aligned)


def _one_slip(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    if len(first) != len(second) or len(first) < 3:
        return False
    apart = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    if len(apart) != 1:
        return False
    (a, b) = apart[0]
    if slug(a) == slug(b):
        return True
    family = first[0] != second[0] and surname_class(a) and surname_class(b)
    return not family and _one_edit(a, b)


def _one_edit(a: str, b: str) -> bool:
    """Whether one letter inserted, left out, replaced or swapped with its neighbour makes one of the other."""
    if abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < 3:
        return False
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    swapped = a[:at] + a[at : at + 2][::-1] + a[at + 2 :]
    return b in (swapped,) or a[at + 1 :] == b[at + 1 :] or a[at:] == b[at + 1 :] or a[at + 1 :] == b[at:]
