"""Bodies of villages: "Chi bộ thôn 3 (xã Lộc Đức)", "Ban Công tác Mặt trận khu phố 5", "Chi hội Phụ nữ ấp Bình Hòa".

A village is no unit of the register, so that its words end the body's name; the commune is told only where it follows.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kg.extract.body_names import unit_form
from kg.extract.patterns import word_file
from kg.language.folding import fold
from kg.language.names import UPPER
from kg.vocabulary import Concept, heads_below, scheme

if TYPE_CHECKING:
    from kg.extract.body_reader import Reader
    from kg.extract.body_reading import Reading

__all__ = ["place_in_commune", "village_end"]

_CELLS = frozenset({"party-cell", "youth-cell", "front-working-board"})
_ASSOCIATIONS = tuple(word_file("body_words.json").words("associations"))
_MANAGED = "ban quản lý "
"""What villages have, and much else that is called by a "khu": "Ban Quản lý | Khu kinh tế A"."""
_NAME = re.compile(rf"[ \u00a0]+(?:[{UPPER}][\w’']*|\d+\w*)")
_WORDS = 4
"""Syllables that the name of a village may have."""
_LETTERS = re.compile(r"\s\([^\W\d_]{2,8}\)(?=\s)")
"""What the body is called for short: "Chi hội Nông dân | (CHND) khóm 3"."""
_COMMUNE = re.compile(r",?\s+\(?")


@cache
def _kind() -> re.Pattern[str]:
    """The words that say that a village is named, the vocabulary's kinds of communities."""
    kinds = heads_below(scheme("organisations"), "community")
    return re.compile(
        rf"(?:\s\([^\W\d_]{{2,8}}\))?\s+(?:{'|'.join(map(re.escape, kinds))}|tổ(?=\s(?:số\s)?\d))(?:\s+số)?(?!\w)"
    )


def village_end(reader: Reader, concept: Concept, surface: str, start: int, end: int) -> tuple[int, str]:
    """Where the village ends that follows a body's words at `end`, and those words with it; 0 if none does.

    From `start` on they may have taken it for more of the name: "Chi hội Cựu chiến binh thôn | Đông Thành". One called
    by its kind alone, "Chi hội Phụ nữ bản", is the one named before. What follows may also be the name of a person.
    """
    written = f"{fold(surface)} {reader.folded[start + 1 : start + 20]}"
    said = next((words for words in _ASSOCIATIONS if written.startswith(words)), "")
    if concept.key not in _CELLS and not said:
        return 0, ""
    kind = next(_kind().finditer(reader.folded, start, end), None) or _kind().match(reader.folded, end)
    kind = kind or _kind().match(reader.folded, start - len(surface) + len(said) - 1)  # "Ban | điều hành | khu phố 4"
    if kind is None or (said == _MANAGED and kind[0].strip() == "khu"):
        return 0, ""
    stop = kind.end()
    for _ in range(_WORDS):
        word = _NAME.match(reader.text, stop)
        if word is None or reader.blocked(word.start() + 1, proper=True):
            break
        stop = word.end()
        if word[0].strip()[0].isdigit():
            break
    if stop > kind.end():
        return stop, _LETTERS.sub("", reader.text[start:stop]).strip()
    named = _named_before(reader, kind[0].strip(), kind.start()) if said != _MANAGED else ""
    return (stop, f"{reader.text[start : kind.start()]} {named}".strip()) if named else (0, "")


def _named_before(reader: Reader, kind: str, before: int) -> str:
    """The village of a kind that the text names last before, in its words; "" for none."""
    named = re.compile(rf"(?<!rưởng )(?<!hó )\b{kind}(?:{_NAME.pattern}){{1,{_WORDS}}}")
    last = max(named.finditer(reader.text, 0, before), key=re.Match.start, default=None)
    return last[0] if last else ""


def place_in_commune(reader: Reader, reading: Reading) -> None:
    """Adds the commune that follows a village's body: "Chi bộ thôn 8 | xã Hòa Bình".

    Behind a comma or in brackets it says where the village lies, and is no part of the name.
    """
    reading.proper = reading.explicit = True
    gap = _COMMUNE.match(reader.folded, reading.end)
    unit = reader.units.get(gap.end()) if gap else None
    if unit is None or unit.generic:
        return
    if gap is not None and gap[0].isspace():
        reading.tail = f"{reading.tail} {unit_form(scheme('organisations')['peoples-committee'], unit.unit)}"
    reading.unit, reading.end = unit.unit, unit.end
