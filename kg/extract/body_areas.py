"""Areas that are no units in names of bodies: "Kho bạc Nhà nước khu vực XII", "Tòa án nhân dân khu vực 3 - Hà Tĩnh"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from kg.extract.annotations import Annotations
from kg.extract.body_runs import is_stop
from kg.extract.patterns import GapPatterns, word_file

__all__ = ["area_end", "areas", "listed_areas", "numbered_team"]

_P = GapPatterns("body_patterns.toml", "areas")

_WORDS = tuple(word_file("body_words.json").words("areas"))
_TEAMS = tuple(word_file("body_words.json").words("numbered_teams"))
"""Heads that a number alone completes: "Đội CSGT | số 2"."""
_SCHOOL = "trung học "
_TOKEN = re.compile(r"[^\s–-]+")


def areas(notes: Annotations) -> list[re.Match[str]]:
    """Every wording of an area in an article, in order; group 1 is its number or place."""
    found: dict[int, re.Match[str]] = {}
    for word in _WORDS:
        at = notes.folded.find(word)
        while at >= 0:
            if notes.folded.endswith(_SCHOOL, 0, at):
                at = notes.folded.find(word, at + len(word))
                continue  # "Trường Trung học cơ sở Thị trấn A"
            first = at - 1 if notes.text[at - 1 : at].isspace() else at  # a name ends before the space
            named = _P.area.match(notes.text, first) or _P.area.match(notes.text, at + len(word))
            if named is not None:
                found[named.start()] = named
            at = notes.folded.find(word, at + len(word))
    return [found[start] for start in sorted(found)]


def area_end(
    notes: Annotations,
    found: list[re.Match[str]],
    others: Iterable[Container[int]],
    start: int,
    end: int,
    *,
    head_end: int,
) -> int:
    """Where a name of characters `start` to `end` ends that goes on with an area of `found`, 0 if it does not.

    None lies within the words of its kind, which end at `head_end`: "Cơ sở Cai nghiện ma túy". A person or body (by
    where they start: `others`) or a small word ends the place of the area.
    """
    area = next((area for area in found if start < area.start() <= end and area.end() > head_end), None)
    if area is None:
        return 0
    stop, name = area.end(), area.start(1)
    ends = [at for at in range(name, stop) if any(at in starts for starts in others)]
    words = (name + word.start() for word in _TOKEN.finditer(area[1]))
    ends += [at for at in words if not notes.text[at].isupper() and is_stop(notes.folded, at)]  # "5 - Cần Thơ"
    stop = len(notes.text[: min([stop, *ends])].rstrip(" -–"))
    return stop if stop > name else 0


def listed_areas(notes: Annotations, head_end: int, end: int) -> list[tuple[int, int]]:
    """Where the places stand that a name up to `end` goes on with one by one: "các Hạt Kiểm lâm khu vực | A, B và C".

    The first is the one that ends there; none where there is no second.
    """
    first = next((m.start(1) for m in areas(notes) if head_end <= m.start(1) < end), end)
    found = [(first, end)]
    while (after := _P.next_area.match(notes.text, found[-1][1])) is not None:
        found.append(after.span(1))
    return found if len(found) > 1 else []


def numbered_team(folded: str, start: int, end: int) -> int:
    """Where the number of a team of the police, of tax or market officers ends, 0 for none."""
    number = _P.number.match(folded, end) if folded.startswith(_TEAMS, start) else None
    return number.end() if number is not None else 0
