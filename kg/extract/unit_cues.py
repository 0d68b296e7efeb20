"""The words around unit names that say how a name is meant, compiled from `data/unit_cues.json`."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from kg.language.folding import fold
from kg.language.names import first_words
from kg.language.wordlists import either
from kg.units.names import kind_wordings
from kg.vocabulary import scheme

__all__ = ["HEADS", "Cues", "cue_data", "cues"]

_OF_REGIONS = ("health-centre", "land-registration-office", "tax-office")
"""Kinds whose bodies serve several communes, one of which they may be called by."""
HEADS = ("road", "school", "project", "firm")
"""Sorts of longer names that a unit's name may be part of."""


@cache
def cue_data() -> dict[str, Any]:
    """The file as it is."""
    data: dict[str, Any] = json.loads(files("kg.extract").joinpath("data", "unit_cues.json").read_text("utf-8"))
    return data


def _words(phrases: list[str]) -> str:
    return either(map(fold, phrases))


@dataclass(frozen=True)
class Cues:
    """Patterns over folded text unless said otherwise."""

    letter: re.Pattern[str]
    """Over the text itself: "P.", "Q.1", "H. ", "X.", in front of a name."""
    many: frozenset[str]
    """Words (or pairs of them) before a kind that make it several units."""
    indefinite_before: frozenset[str]
    """Words (or pairs of them) before a kind that make it none in particular."""
    indefinite_after: re.Pattern[str]
    qualifier: re.Pattern[str]
    list_lead: re.Pattern[str]
    listing_before: re.Pattern[str]
    former_after: re.Pattern[str]
    proposed: re.Pattern[str]
    """A name that follows may be that of a unit yet to be."""
    planned: re.Pattern[str]
    """What the sentence tells has not been decided."""
    named_break: re.Pattern[str]
    no_heads: frozenset[str]
    """Pairs of words that hold such a head without being one: "yêu cầu", "hồ sơ"."""
    steering: re.Pattern[str]
    """A public body in front of such a head: "Ban Quản lý dự án" is no project."""
    associations: re.Pattern[str]
    """An association in front of such a head: "Hội Doanh nghiệp phường A" is no firm."""
    no_merger: re.Pattern[str]
    """Words around "nhập" by which it tells of no merger: "xuất | nhập | khẩu"."""
    credit_before: re.Pattern[str]
    share_before: re.Pattern[str]
    """"một phần diện tích của các " right before a unit: what went into another."""
    borders: re.Pattern[str]
    """"phía Đông giáp với các " right before a unit: what another borders on."""
    stand_ins: dict[str, str]
    """Phrases that always mean one unit, and its folded name."""
    not_a_locality: frozenset[str]
    """Words before "địa phương" that make it an adjective or several places."""
    not_a_locality_after: re.Pattern[str]
    never_bare: frozenset[str]
    body_head: re.Pattern[str]
    body_kinds: dict[str, tuple[str, ...]]
    governing: dict[str, bool]
    """What bodies of communes are called, and whether districts had such bodies too: "trạm y tế": False."""
    bygone: re.Pattern[str]
    """A province that was gone before the register begins, behind its kind: "tỉnh Minh Hải"."""
    no_name: frozenset[str]
    """First words of what may follow a kind in capitals without being a unit's name: "Đại tá", "Khóa XV"."""
    last_words: frozenset[str]
    """Words that make a unit's name another's where they follow it: "Bình Yên | Đông"."""
    no_last_word: re.Pattern[str]
    """What such words open otherwise, in a text whose lines run on: "xã Bình Yên | Trung tâm y tế"."""
    bare_acronyms: frozenset[str]
    """Acronyms of public bodies, after which a unit's name may stand; others are firms and clubs."""
    bare_before: frozenset[str]
    surnames: frozenset[str]
    address: frozenset[str]
    """Single words before the name of a person ("ông", "bà") or village ("làng")."""
    no_address: frozenset[str]
    """Pairs of words that end like those: "phát triển nông thôn", "trẻ em"."""


def _short_bodies() -> frozenset[str]:
    """Letters for what public bodies of several levels are called, by the vocabulary: "CHQS", "CTĐ"."""
    kinds = (kind for kind in scheme("organisations") if "district" in kind.values("level"))
    last = (wording.rpartition(" ")[2] for kind in kinds for wording in kind.wordings)
    return frozenset(word for word in last if word.isupper() and word.isalpha())


def _governing() -> dict[str, bool]:
    kinds = [kind for kind in scheme("organisations") if "commune" in kind.values("level")]
    return {
        fold(wording): "district" in kind.values("level")
        for kind in kinds
        if "any" not in kind.values("level") and kind.note("unitForm") == "kind+name" and kind.key not in _OF_REGIONS
        for wording in kind.wordings
    }


@cache
def cues() -> Cues:
    """The compiled cues."""
    data = cue_data()
    short = "".join(k.rstrip(".").upper() for k in kind_wordings() if len(k.rstrip(".")) == 1)
    former, breaks = _words(data["former"]), _words(data["named_break"])
    return Cues(
        letter=re.compile(rf"(?P<kind>[{short}])(?<![\w./].)(?:\.(?!V\b)\s?(?=[^\W_a-z])|(?=\d))"),
        many=frozenset(fold(word) for word in data["many"]),
        indefinite_before=frozenset(fold(word) for word in data["indefinite_before"]),
        indefinite_after=re.compile(rf"\s+(?:{_words(data['indefinite_after'])})\b"),
        qualifier=re.compile(rf"(?:{_words(data['qualifiers'])})\s+"),
        list_lead=re.compile(
            rf"(?:\s+(?:{_words(data['list_lead'])}))*\s*(?:(?:{_words(data['list_open'])})\b)?\s*[:(]?\s*[“\"]?"
        ),
        listing_before=re.compile(rf"(?:^|\W)(?:{_words(data['listing'])})\s+(?:của\s+)?$"),
        former_after=re.compile(rf"\s*(?:{former})(?!\w)"),
        proposed=re.compile(rf"\b(?:{_words(data['proposed'])})\b"),
        planned=re.compile(rf"\b(?:{_words(data['planned'])})\b"),
        named_break=re.compile(rf"\b(?:{breaks})\b|[.,;:!?()\n“”\"]"),
        no_heads=frozenset(fold(pair) for pair in data["no_heads"]),
        steering=re.compile(rf"\b(?:{_words(data['steering'])})\b"),
        associations=re.compile(rf"\b(?:{_words(data['associations'])})\b"),
        no_merger=re.compile(
            rf"\b(?:{_words(data['no_merger_before'])})\snhập\b|\bnhập\s(?:{_words(data['no_merger_after'])})\b"
        ),
        credit_before=re.compile(rf"\b(?:{_words(data['credit'])})\s?:\s*$"),
        share_before=re.compile(rf"\b(?:{_words(data['shares'])})(?:\s(?:{_words(data['share_of'])}|\d+))*\s$"),
        borders=re.compile(rf"\b(?:{_words(data['borders'])})\s*:?\s*(?:(?:{_words(data['borders_with'])}|\d+)\s+)*$"),
        stand_ins={fold(phrase): fold(name) for phrase, name in data["stands_for"].items()},
        not_a_locality=frozenset(fold(word) for word in (*data["locality_not_before"], *data["many"])),
        not_a_locality_after=re.compile(rf"\s+(?:{_words(data['locality_not_after'])})\b"),
        never_bare=frozenset(fold(name) for name in data["never_bare"]),
        body_head=re.compile(rf"\b(?:{_words(list(data['body_heads']))})(?: viên)?\b"),
        body_kinds={fold(head): tuple(found) for head, found in data["body_heads"].items()},
        governing=_governing(),
        bygone=re.compile(rf"(?:{_words(data['bygone'])})(?!\w)"),
        no_name=frozenset(data["no_name"]),
        last_words=frozenset(data["last_words"]),
        no_last_word=re.compile(rf" (?:{_words(data['no_last_word'])})(?!\w)"),
        bare_acronyms=frozenset(data["bare_acronyms"]) | _short_bodies(),
        bare_before=frozenset(fold(w) for w in data["bare_before"]),
        address=frozenset(data["address"]),
        no_address=frozenset(data["no_address"]),
        surnames=first_words(),
    )
