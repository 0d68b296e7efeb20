"""Where names of bodies may begin: wordings of their kinds that are no part of a unit's or a person's name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.extract.body_kinds import Place, committee_of, glued_place, headed_place, whole_and_part
from kg.extract.hits import Hit
from kg.extract.patterns import GapPatterns
from kg.language.folding import fold
from kg.language.names import UPPER
from kg.units.register import register

if TYPE_CHECKING:
    from kg.extract.body_reader import Reader

__all__ = ["places_of"]

_P = GapPatterns("body_patterns.toml", "places")

_SIGNATURE = 60
"""Characters of the last line of an article that only says whose it is."""

_SIGNED = re.compile(rf"(?:[{UPPER}][\w.]*\s+){{0,3}}[{UPPER}][\w.]*\s*(?:[-–/|(]\s*)")
"""Who wrote it, before whose it is."""
_CUPS = ("cúp ", "cup ")
_NUMBER = re.compile(
    r"\d\s?/(?:\d{4}/)?[A-ZĐ][A-Za-zĐ]{0,4}(?:-| [-–] ?|\.)(?:[A-ZĐ][A-ZĐ&]+-){0,6}\Z|\d\s?-\s?[A-ZĐ][A-Za-zĐ]{0,5}/\Z"
)


def places_of(reader: Reader) -> list[Place]:
    """Every place, those that a role swallows the first word of included."""
    inside: set[int] = set()
    for unit in reader.notes.units:
        if not unit.generic:
            inside.update(range(unit.start + (not reader.text[unit.start].isupper()), unit.end))
    people = [person for person in reader.notes.people if person.by_name]
    for person in people:
        inside.update(range(person.start, person.end))
    named = {person.start for person in people}
    places: dict[int, Place] = {}
    for hit in reader.hits.all:
        part = reader.folded.startswith("ban ", hit.start) and _P.committee.search(
            reader.folded, max(0, hit.start - 9), hit.start
        )
        if hit.family == "body" and (not named.isdisjoint(range(hit.start + 1, hit.end)) or _no_body(reader, hit)):
            continue  # "UBND tỉnh Đoàn Văn A" names no Tỉnh đoàn
        if hit.family == "body" and hit.start not in inside and not part and not reader.credited(hit.start):
            for place in committee_of(hit, reader.folded) or whole_and_part(hit, reader.folded):
                places.setdefault(place[0], place)
        elif hit.family == "role" and (found := glued_place(hit, reader.folded)) is not None:
            at, end, concept = found
            follower = reader.hits.at(hit.end + 1)
            if follower is not None and follower.family == "body" and _begins_again(reader.folded, hit, follower):
                if follower.concept.key == "working-team":
                    places[follower.start] = (follower.start, follower.end, follower.concept, True)
                continue  # "Phó Trưởng ban Thường trực Ban Tuyên giáo": the body is named after the role
            for start, stop, kind, _ in whole_and_part(Hit(at, end, "body", concept), reader.folded):
                places[start] = (start, stop, kind, start == at)
        elif hit.family == "role" and (headed := headed_place(hit, reader.folded)) is not None:
            of_whole = _P.whole_of_head.match(reader.folded, hit.end + 1) is not None
            places |= {} if of_whole else {headed[0]: (*headed, True)}
    return list(places.values())


def _no_body(reader: Reader, hit: Hit) -> bool:
    """Whether the words of a body name none where they stand."""
    text, folded = reader.text, reader.folded
    joined = text[hit.start - 2 : hit.start].strip()[-1:] in ("-", "/", "–", ".")
    return (
        (joined and _in_number(text, hit.start))  # "Nghị quyết 118/NQ-HĐND", "Kết luận 26-TB/TU"
        or (" " not in text[hit.start : hit.end] and _of_unit(folded, hit.start))  # "phường Hội An Đông", if unknown
        or _ends_unit_name(reader, hit)  # "Trường THPT Xuân Trường B"
        or _ends_word(reader, hit)  # "CÁN BỘ LÃO THÀNH"
        or _small_then_capital(text, hit)  # "phân công Đoàn phường" names no Công đoàn
        or _signs(text, hit.start)  # who wrote the article
        or (hit.end - hit.start == len("khoa") and folded.startswith("khoa học", hit.start))
        or folded.endswith(_CUPS, 0, hit.start)  # "giải tranh Cúp Agribank"
        or _explains(text, hit)  # "Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam" names one body
    )


def _begins_again(folded: str, role: Hit, body: Hit) -> bool:
    """Whether a body behind a role has the noun that the role swallows, be it in letters: "Phó Trưởng ban | BDV"."""
    if folded.startswith("khoa học", body.start):
        return False  # "Trưởng khoa | Khoa học Tự nhiên"
    noun = fold(role.concept.note("gluesTo")) or "?"
    return folded.startswith(noun, body.start) or fold(body.concept.label_vi).startswith(f"{noun} ")


def _signs(text: str, start: int) -> bool:
    """Whether a body at `start` stands in the last line, which no sign ends, alone or behind a name.

    "Đài Truyền thanh xã", "Thanh Hà - Trung tâm Dịch vụ tổng hợp xã", "Hữu Lợi/VOV".
    """
    end = len(text.rstrip())
    line = text.rfind("\n", 0, end) + 1
    if not 0 < line <= start or end - line > _SIGNATURE or "," in text[line:end] or ":" in text[start:end]:
        return False
    alone = line == start and text[end - 1].isalnum() and _P.line_acts.search(text, line, end) is None
    return alone or (text[end - 1] not in ".;:" and _SIGNED.fullmatch(text, line, start) is not None)


def _ends_word(reader: Reader, hit: Hit) -> bool:
    """Whether a wording of one syllable in capitals ends a word of two."""
    word = reader.text[hit.start : hit.end]
    if " " in word or not word.isupper():
        return False
    return _P.compound.search(reader.folded, max(0, hit.start - 8), hit.end) is not None


def _ends_unit_name(reader: Reader, hit: Hit) -> bool:
    """Whether a wording of one syllable is the last of a unit's name that no kind stands with."""
    if " " in reader.text[hit.start : hit.end] or not reader.text.startswith(" ", hit.start - 1):
        return False
    before = reader.folded.rfind(" ", 0, hit.start - 1) + 1
    named = reader.folded[before : hit.end]
    return reader.text[before].isupper() and reader.text[hit.start].isupper() and named in register().names


def _of_unit(folded: str, start: int) -> bool:
    """Whether a kind of unit stands right before, so that the word begins a unit's name."""
    line = max(start - 11, folded.rfind("\n", 0, start) + 1)
    return _P.unit_kind.search(folded, line, start) is not None


def _small_then_capital(text: str, hit: Hit) -> bool:
    """Whether a wording of two words begins in small letters within a phrase and goes on with a capital."""
    first, _, second = text[hit.start : hit.end].partition(" ")
    return first.islower() and second[:1].isupper() and " " not in second and second.istitle()


def _in_number(text: str, start: int) -> bool:
    """Whether letters at `start` end the number of a document."""
    return _NUMBER.search(text, max(0, start - 60), start) is not None


def _explains(text: str, hit: Hit) -> bool:
    """Whether a wording is letters in brackets that stand for the words before them."""
    return (
        text[hit.start - 1 : hit.start] == "("
        and text[hit.end : hit.end + 1] == ")"
        and text[hit.start : hit.end].isupper()
    )
