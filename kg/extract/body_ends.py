"""Where the name of a body ends: after its kind alone, a number, a field of work, a proper name."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from kg.extract.annotations import UnitMention
from kg.extract.body_areas import numbered_team
from kg.extract.body_departments import field_end
from kg.extract.body_kinds import CONTINUING, within
from kg.extract.body_names import name_end
from kg.extract.body_reading import Reading
from kg.extract.body_runs import is_activity, is_stop, run_to_own_unit
from kg.extract.body_runs import topic_end as topic_of_body
from kg.extract.body_tasks import task_end, topic_end
from kg.extract.body_unions import union_board_end
from kg.extract.body_wholes import end_before_whole
from kg.extract.patterns import GapPatterns, word_file
from kg.language.abbreviations import expand
from kg.language.folding import fold
from kg.language.names import UPPER
from kg.vocabulary import scheme

if TYPE_CHECKING:
    from kg.extract.body_head import Head
    from kg.extract.body_reader import Reader

__all__ = ["end_of_name"]

_P = GapPatterns("body_patterns.toml", "ends")

_BY_NUMBER = ("military-region", "military-unit")
_NUMERAL = re.compile(r"\s\d+[A-Z]?\b")
"""What ends the name of an army unit."""
_CALLED = re.compile(r"\s[“\"][^\W\d_a-z][^”\"“\n]{2,40}[”\"]")
_COUNTRY = re.compile(
    rf"\s(?:\([A-ZĐ]{{2,8}}\) )?(?:Việt Nam|VN|(?:Trung ương|[Qq]uốc gia)(?!\s[{UPPER}]))(?!\w| [-–] [{UPPER}])"
)
_GROUP = re.compile(r"\s[-–]\s(?P<group>[A-ZĐ]{2,10})(?![\w/-])")
_NATIONAL = re.compile(r"\s(?:quốc gia|trung ương)(?!\w)(?!\s(?:về|đã|đang|sẽ))")
"""What makes a centre the country's: "Trung tâm Khuyến nông | quốc gia"."""
_LETTERS = re.compile(r"\s\(([A-ZĐ][A-ZĐ&]{1,8})\)(?=\s[^\W\d_])")
_NAMED_AFTER = tuple(word_file("body_words.json").words("named_after_others"))
"""Kinds that may bear another body's name: "Báo | Công an TP A", "Học viện | Tòa án"."""
_AT, _HOME = " tại ", "Việt Nam"
_LONG_HEAD = 3
"""Syllables from which on a head is unmistakable, so that small letters may follow."""


def end_of_name(reader: Reader, head: Head) -> int:
    """The end of the name that begins with a head; that of the head where nothing goes on with it.

    What a fund is called in quotation marks is part of the name of who runs it, "Ban Vận động Quỹ | “Vì người nghèo”";
    so is the country, also behind letters for the words before: "Hội Doanh nhân trẻ | Việt Nam", "… | (LHTN) Việt Nam".
    """
    end = _end(reader, head)
    if end == head.end and (country := _COUNTRY.match(reader.text, end)) and _of_any_level(head):
        return country.end()
    if end > head.end and within(head.concept, "enterprise") and (group := _of_group(reader, end)):
        return group
    if (
        end > head.end
        and _P.road.search(reader.folded, head.start, end)
        and (route := _P.route.match(reader.text, end))
    ):
        return route.end()  # "Ban Quản lý dự án đường cao tốc Đà Nẵng | - Quảng Ngãi"
    if _may_go_on(head, end) and _P.field_goes_on.match(reader.text, end):
        begun = head.concept.key == "centre" and is_activity(reader.text[head.end : end])
        blocked = partial(reader.blocked, proper=True)
        end = run_to_own_unit(reader.text, reader.folded, end, blocked, begun=begun) or end
    if end == head.end and (further := _named_after(reader, head) or _part_of_unit(reader, head)):
        return further
    if head.concept.key == "embassy" and (seat := _seat(reader, end)):
        return seat
    called = _CALLED.match(reader.text, end) if reader.folded.endswith(" quỹ", head.start, end) else None
    return called.end() if called else end


def _named_after(reader: Reader, head: Head) -> int:
    """Where the body ends whose name a paper bears, "Báo | Công an TP A", or a school's branch is of; 0 for all else.

    A branch may have its seat behind: "Phân hiệu | Đại học Huế tại Quảng Trị".
    """
    inner = reader.readings.get(head.end + 1)
    branch = fold(head.surface) == "phân hiệu"
    named = fold(head.surface) in _NAMED_AFTER and (
        inner is None or inner.unit is None or not within(head.concept, "school")
    )
    if inner is None or not (branch or named):
        return 0
    return (_seat(reader, inner.end) if branch else 0) or inner.end


def _part_of_unit(reader: Reader, head: Head) -> int:
    """Where words end that go on one that is complete, up to its unit: "Hội CCB | Khối các cơ quan | tỉnh A"; or 0."""
    at = head.end + 1
    if head.takes_topic or head.listed or at in reader.readings or reader.text[head.end : at] != " ":
        return 0
    if not reader.text[at : at + 1].isupper():
        return 0
    field = topic_of_body(reader.folded, at) if within(head.concept, "front-body") else None
    if field is not None and isinstance(reader.owner(field), UnitMention):
        return field
    blocked = partial(reader.blocked, proper=False)
    return run_to_own_unit(reader.text, reader.folded, head.end, blocked, whole=True)


def _seat(reader: Reader, end: int) -> int:
    """Where the country or city ends in which a mission of another is, "Tổng Lãnh sự quán Lào | tại Đà Nẵng"; or 0."""
    if not reader.text.startswith(_AT, end):
        return 0
    start = end + len(_AT)
    unit = reader.units.get(start)
    return start + len(_HOME) if reader.text.startswith(_HOME, start) else unit.end if unit else 0


def _may_go_on(head: Head, end: int) -> bool:
    """Whether words of no list may go on a name that names a field: "Trung tâm Giống vật nuôi | và cây trồng"."""
    name = head.concept.note("fullName")
    fielded = end > head.end or not head.takes_topic
    return fielded and ("{topic}" in name or "{wording}" in name) and not head.listed


def _of_any_level(head: Head) -> bool:
    """Whether the country may have a body so called: "Ngân hàng Chính sách xã hội | Việt Nam"."""
    return within(head.concept, "front-body") or (
        not head.takes_topic and not {"national", "any"}.isdisjoint(head.concept.values("level"))
    )


def _of_group(reader: Reader, end: int) -> int:
    """Where the letters of its group end that close a firm's name: "Công ty cổ phần Than A | - TKV"; 0 for others."""
    letters = _GROUP.match(reader.text, end)
    if letters is None:
        return 0
    hit = reader.hits.at(letters.start("group"))
    return letters.end() if hit is None or within(hit.concept, "enterprise") else 0


def _end(reader: Reader, head: Head) -> int:
    if (known := _by_kind(reader, head)) > 0:
        return known
    continuing = not head.takes_topic and _goes_on(head)
    if not head.takes_topic and not continuing:
        return head.end
    if (field := field_end(reader.text, reader.folded, head.end, head.surface, len(reader.text))) > 0:
        return field
    return _word_by_word(reader, head, continuing=continuing)


def _by_kind(reader: Reader, head: Head) -> int:
    """The end of names that a number or another body ends by rule; 0 for all others."""
    concept = head.concept
    if within(concept, "community") and (number := _P.numbered.match(reader.folded, head.end)) is not None:
        return number.end()
    if within(concept, "community") and (village := _numbered_in_unit(reader, head.end)) > 0:
        return village
    if concept.key == "steering-committee" and (task := task_end(reader, head.end) or topic_end(reader, head.end)) > 0:
        return task
    if concept.key == "steering-committee" and reader.folded.startswith(" tổ chức ", head.end):
        return head.end  # "Ban Chỉ đạo | tổ chức hội nghị"
    if concept.key == "party-cell" and (number := _P.cell_number.match(reader.folded, head.end)) is not None:
        return number.end()
    if head.takes_topic and _P.traders.fullmatch(reader.folded, head.start, head.end):
        return _of_country(reader, head.end)
    if concept.broader == "party-board" and (of_union := union_board_end(reader, head.end)) > 0:
        return of_union
    if concept.key == "division" and (number := _P.cell_number.match(reader.folded, head.end)) is not None:
        return number.end() if isinstance(reader.owner(number.end()), Reading) else 0
    if not head.takes_topic and concept.broader == "centre" and (state := _NATIONAL.match(reader.folded, head.end)):
        return state.end()
    if not head.takes_topic and (of_team := numbered_team(reader.folded, head.start, head.end)) > 0:
        return of_team
    if concept.key == "health-station" and (place := _P.station.match(reader.text, head.end)) is not None:
        return 0 if reader.blocked(head.end + 1, proper=False) else place.end()
    if concept.broader == "division":
        return end_before_whole(reader, head.start, head.end, glued=head.glued)
    return 0


def _of_country(reader: Reader, start: int) -> int:
    """Where the field of an association of the whole country ends, in small letters; 0 for all else.

    "Hiệp hội | nuôi trồng rong biển Việt Nam".
    """
    field = _P.of_country.match(reader.folded, start)
    if field is None or not reader.text[start : field.start("country")].islower():
        return 0
    words = re.finditer(r"\w+", reader.folded[start : field.start("country")])
    return 0 if any(is_stop(reader.folded, start + word.start()) for word in words) else field.end()


def _numbered_in_unit(reader: Reader, end: int) -> int:
    """Where the number of a village ends that its commune follows: "thôn 5 | xã A"; 0 for "3 xã" and all else."""
    number = _P.cell_number.match(reader.folded, end)
    unit = reader.units.get(number.end() + 1) if number is not None else None
    return number.end() if number is not None and unit is not None and not unit.generic else 0


def _goes_on(head: Head) -> bool:
    """Whether further fields may follow a name: "Ban Chỉ huy Phòng chống thiên tai | - Tìm kiếm cứu nạn"."""
    broader = scheme("organisations").concepts.get(head.concept.broader or "")
    return "{topic}" in head.concept.note("fullName") or (broader is not None and broader.key in CONTINUING)


def _word_by_word(reader: Reader, head: Head, *, continuing: bool) -> int:
    """Where the words of a field of work or of a proper name end."""
    concept, text, folded = head.concept, reader.text, reader.folded
    proper = head.takes_topic and (concept.note("unitForm") == "none" or head.commercial)
    firm = within(concept, "enterprise")
    sentence = reader.notes.sentence_at(head.start)
    may_be_numbered = head.takes_topic and not firm
    first = _P.numbered.match(folded, head.end) if may_be_numbered else None
    begin = first.end() if first else _after_letters(reader, head)
    end = name_end(
        text,
        folded,
        begin,
        style=_style(head, firm=firm, proper=proper),
        blocked=lambda at: reader.blocked(at, proper=proper) and not (firm and _inner_head(reader, at, head.end)),
        limit=sentence.end if sentence else len(text),
        listed=head.listed or concept.broader == "department",
        glued=first is None and (head.glued or _clear(reader, head, sentence.start if sentence else 0)),
        continuing=continuing,
        unjoined=continuing and concept.broader == "management-board",
        explained=reader.shorts.spans,
    )
    if concept.key in _BY_NUMBER and (numeral := _NUMERAL.search(text, begin, end)) is not None:
        return numeral.end()
    if concept.key in _BY_NUMBER and first is None and text[head.end + 1 : head.end + 2].islower():
        return head.end  # "Chính ủy Quân khu | kiểm tra"
    number = _P.numbered.match(folded, end) if end > begin and may_be_numbered else None
    if first is None and number is None and end == begin:
        return head.end
    return number.end() if number else end


def _after_letters(reader: Reader, head: Head) -> int:
    """Where letters in brackets end that stand for the last words of the head: "Hợp tác xã | (HTX) Nông nghiệp A"."""
    letters = _LETTERS.match(reader.text, head.end) if head.takes_topic else None
    if letters is None:
        return head.end
    words = fold(expand(head.surface)).split()
    short, last = fold(letters[1]), words[-len(letters[1]) :]
    meant = short == "".join(word[0] for word in last) or " ".join(words).endswith(fold(expand(letters[1])))
    return letters.end() if meant else head.end


def _style(head: Head, *, firm: bool, proper: bool) -> str:
    """How the name goes on, as name_end tells styles apart."""
    if firm and head.concept.key == "cooperative":
        return "cooperative"
    if firm and (proper or head.commercial):
        return "firm"
    return "proper" if proper else "topic"


def _clear(reader: Reader, head: Head, sentence: int) -> bool:
    """Whether a field of work may follow a head in small letters: "Trung tâm dịch vụ việc làm", "Đội quản lý …"."""
    if head.syllables >= _LONG_HEAD:
        return True
    alone = head.syllables <= 1 and head.start <= sentence
    return reader.text[head.start].isupper() and not alone and not is_stop(reader.folded, head.end + 1)


def _inner_head(reader: Reader, at: int, head_end: int) -> bool:
    """Whether a body read at `at` is but a word of a firm's name: "Agribank | Chi nhánh A", "Công ty CP | Bệnh viện B".

    `head_end` is where the words for its kind end.
    """
    reading = reader.readings.get(at)
    if reading is None or reader.folded.endswith((" và ", ", ", " - ", " – "), 0, at):
        return False
    named = reading.concept.note("unitForm") == "none" and "{topic}" in reading.concept.note("fullName")
    runs = at == head_end + 1 and within(reading.concept, "institution") and (reading.proper or bool(reading.tail))
    return named or runs or reading.concept.key == "agency-branch"
