"""Text whose paragraphs were broken into lines of a set width, as some portals store them."""

from __future__ import annotations

import itertools
import re

from kg.language.marks import BULLETS

__all__ = ["unwrap"]

_FEW = 3
"""Lines that go on in small letters from which a text is taken for a wrapped one."""
_ENDS = (".", "!", "?", "…", ":", ";", "”", '"', ")")
_FULL = 0.7
"""A line this much of the width of the others was broken for its length."""
_OPENING = 2
"""Lines at the top (time of publication, headline) that nothing but small letters goes on."""
_NARROWEST, _WIDEST = 40, 160
"""Characters of the longest line between which a text may be one whose lines were broken for their length."""
_NAMES = re.compile(
    r"\W*(?:các )?(?:đồng chí|đ/c|ông|bà|(?:đại|thượng|trung|thiếu) (?:tá|tướng|úy)|"
    r"(?:phó )?(?:chủ tịch|bí thư|giám đốc))\b",
    re.IGNORECASE,
)
"""What a line begins with that names somebody, as captions do."""
_NAMED_LAST = re.compile(r"(?:^|\s)(?:đồng chí|đ/c|ông|bà)(?:\s+[^\W\d_]+){2,4}\s*$", re.IGNORECASE)
_OFFICE = re.compile(r"[-–]\s?(?:phó |bí thư|chủ tịch|giám đốc|trưởng |ủy viên|uỷ viên|chánh )", re.IGNORECASE)
"""A line that opens with the office of who is named last on the one before."""
_LONGEST = 170
"""Characters of a line that names somebody and is broken."""
_ADDRESSED = re.compile(r"(?:^|\s)(?:đồng chí|đ/c|ông|bà|anh|chị)\s+([^\W\d_]+)$", re.IGNORECASE)
"""A line that ends after the first word of a name: "… có đồng chí Trịnh"."""


def unwrap(text: str) -> str:
    r"""The text with a blank for each break inside a sentence, if many lines go on in small letters.

    Else only for the breaks in captions, between who is named and what they hold or do. No character is added or left
    out, so that offsets stay.

    >>> unwrap("Tin\nTin về xã\nSáng nay, lãnh đạo\ncủa xã đã\nđến thăm các\nhộ nghèo.\nHết")
    'Tin\nTin về xã\nSáng nay, lãnh đạo của xã đã đến thăm các hộ nghèo.\nHết'
    """
    lines = text.split("\n")
    open_ended = [bool(line.strip()) and not line.rstrip().endswith(_ENDS) for line in lines]
    goes_on = [
        index
        for index in range(1, len(lines))
        if open_ended[index - 1] and lines[index][:1].islower()
    ]  # fmt: skip
    filled = [index for index, line in enumerate(lines) if line.strip()]
    full = _breaks_for_length(lines)
    if not full and (len(goes_on) < _FEW or 4 * len(goes_on) < len(filled)):
        return _captions_joined(lines)
    width = max((len(lines[index - 1]) for index in goes_on), default=0)
    opening = set(filled[:_OPENING])
    apart = bool(full) and _blocks(lines)
    joined = [lines[0]]
    for index in range(1, len(lines)):
        line, before = lines[index], lines[index - 1]
        wide = index - 1 not in opening and len(before) >= _FULL * width and line[:1].isalnum()
        joins = open_ended[index - 1] and (line[:1].islower() or wide or _parts_name(before, line) or index in full)
        joined += [" " if joins or (apart and index in full) else "\n", line]
    return "".join(joined)


def _captions_joined(lines: list[str]) -> str:
    """The lines with a blank for each break between somebody whom a line names and what follows of them."""
    joined = [lines[0]]
    for before, line in itertools.pairwise(lines):
        named = len(before) <= _LONGEST and _NAMES.match(before) and not before.rstrip().endswith(_ENDS)
        goes_on = line[:1].islower() or (_OFFICE.match(line) and _NAMED_LAST.search(before))
        joined += [" " if named and goes_on else "\n", line]
    return "".join(joined)


def _breaks_for_length(lines: list[str]) -> set[int]:
    """The lines whose first word did not fit on the line before, if a good part of the lines are so; else none."""
    width = max(map(len, lines))
    if not _NARROWEST <= width <= _WIDEST:
        return set()
    pairs = [index for index in range(1, len(lines)) if lines[index].strip() and lines[index - 1].strip()]
    full = {
        i for i in pairs if len(lines[i - 1]) + 1 + len(lines[i].split(None, 1)[0]) > width and not _marked(lines[i])
    }
    return full if len(full) >= _FEW and 4 * len(full) >= len(pairs) else set()


def _marked(line: str) -> bool:
    """Whether it opens an item of a list."""
    return line.startswith(BULLETS) and not line[1:2].isalnum()


def _blocks(lines: list[str]) -> bool:
    """Whether paragraphs are parted by lines without words, so that a full stop at the end of a line parts nothing."""
    return sum(not line.strip() for line in lines) >= _FEW - 1


def _parts_name(before: str, line: str) -> bool:
    """Whether a break stands inside a name that a form of address opens: "đồng chí Trịnh | Đình Thắng"."""
    cut = _ADDRESSED.search(before)
    return cut is not None and cut[1].istitle() and line.split(" ", 1)[0].rstrip(",").istitle()
