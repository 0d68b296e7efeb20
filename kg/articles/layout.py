"""How Vietnamese news sites lay out an article: patterns built once from data/layout.json."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TypeAlias

from kg.language.folding import fold
from kg.language.names import LOWER, UPPER

__all__ = ["Layout", "layout"]

DASH = r"\s*[-–—]\s*"
CLOCK = r"(?:[01]?\d|2[0-3])[:h][0-5]\d(?::[0-5]\d)?(?:\s?[AP]M)?"
WEEKDAY = r"(?:Thứ\s(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|Chủ\s[Nn]hật|T[2-7]|CN)"
STAMP = (
    rf"(?:{CLOCK}\s?[,|–-]?\s*)?(?:{WEEKDAY}\s?[,-]?\s*(?:ngày\s)?)?"
    rf"(?:{CLOCK}\s?[,|–-]?\s*(?:ngày\s)?)?\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:19|20)\d\d"
    rf"(?:\s*[,|–-]?\s*{CLOCK})?(?:\s?\(?GMT\s?\+\s?7\)?)?"
)
CALENDAR = rf"(?:{WEEKDAY},?\s)?[Nn]gày\s\d{{1,2}}\stháng\s\d{{1,2}}\snăm\s(?:19|20)\d\d(?:[\s,|–-]*{CLOCK})?"
"""A site's clock in words: it tells the day of the visit as often as that of the article."""
DAY = r"\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d"
DAY_OF_WEEK = rf"{WEEKDAY}\s?[,–-]?\s*(?:ngày\s)?"
DAY_OPENING = r"(?:Sáng|Trưa|Chiều|Tối|Ngày|Từ\sngày)\s(?:ngày\s)?\d{1,2}[-/.]\d{1,2}(?:[-/.]20\d\d)?\s?,"
NAME = r"(?:[A-ZĐ]\.\s?)*[^\W\d_][\w.’']*(?:\s[^\W\d_][\w.’']*){0,4}"


@dataclass(frozen=True, slots=True)
class Layout:
    """Patterns over single lines unless said otherwise."""

    rubric: re.Pattern[str]
    """A rubric at the start."""
    furniture: re.Pattern[str]
    """A whole line of buttons, tags, counters, on folded text."""
    linked: re.Pattern[str]
    """The beginning of a line that leads to another article, or of an imprint; folded."""
    related: re.Pattern[str]
    """A whole line over headlines of other articles, on folded text."""
    stamp: re.Pattern[str]
    """A whole line that is a time of publication."""
    stamp_at_end: re.Pattern[str]
    dateline: re.Pattern[str]
    """At the start of a paragraph."""
    lead_dateline: re.Pattern[str]
    """What is a dateline only where a lead begins: unknown outlets, places glued to the first word."""
    dateline_inside: re.Pattern[str]
    """Between a headline and its lead that stand on one line."""
    stamp_inside: re.Pattern[str]
    """A time of publication between the two."""
    stamp_first: re.Pattern[str]
    """A time of publication with which a line begins before its first sentence, with buttons and counters."""
    front: re.Pattern[str]
    """A picture's file or a call to follow the paper, at the beginning of a line."""
    stamp_behind: re.Pattern[str]
    """What of these stands behind one."""
    behind: re.Pattern[str]
    """The blank before tags, links to other articles or the source, behind the last sentence on a line."""
    path: re.Pattern[str]
    """A site's path of rubrics: "Gia đình > Món ngon"."""
    lead_inside: re.Pattern[str]
    """A day with which a lead begins, after a headline without a full stop."""
    first_day: re.Pattern[str]
    """A day with which a paragraph begins, folded."""
    going_on: re.Pattern[str]
    """How a paragraph begins that goes on with what was told before, folded."""
    sentence_opener: re.Pattern[str]
    """How a sentence in the midst of a text begins: "Cùng ngày,", "Theo ông", "Ngày 5-9,"."""
    opener: re.Pattern[str]
    """The beginning of a caption."""
    posed: re.Pattern[str]
    """What people on a picture do; group 1 is what comes after."""
    final: re.Pattern[str]
    """How a caption about someone who speaks ends, folded."""
    position: re.Pattern[str]
    """ "(giữa)", "(thứ hai từ trái)"."""
    subject: re.Pattern[str]
    """Who is on a picture, at the beginning of a caption."""
    picture: re.Pattern[str]
    """What a line begins with that is called a picture: "[Ảnh:", "Trong ảnh:"."""
    adverbial: re.Pattern[str]
    saying: re.Pattern[str]
    glued: re.Pattern[str]
    """Where a sentence begins with no mark before it."""
    credit: re.Pattern[str]
    """What stands before the name of a picture's maker; group 1 is what comes between. Literals first: it is quick."""
    bare_credits: frozenset[str]
    """Credits without a name: "Ảnh minh họa"."""
    source: re.Pattern[str]
    byline: re.Pattern[str]
    name: re.Pattern[str]
    credit_stops: frozenset[str]


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(words, key=len, reverse=True))


_Words: TypeAlias = dict[str, list[str]]
_Patterns: TypeAlias = dict[str, re.Pattern[str]]


@cache
def layout() -> Layout:
    """The patterns; data is read and compiled at the first call."""
    data: _Words = json.loads((resources.files("kg.articles") / "data" / "layout.json").read_text("utf-8"))
    return Layout(
        **_around(data),
        **_datelines(data),
        **_captions(data),
        **_credits(data),
        bare_credits=frozenset(data["credit_bare"]),
        credit_stops=frozenset(data["credit_stops"]),
    )


def _around(data: _Words) -> _Patterns:
    """What a page has around an article."""
    tags = _any(data["tags"])
    buttons = _any(map(fold, data["furniture"]))
    labelled = rf"(?i:{_any(data['stamp_labels'])})\s*:?\s*"
    zone = r"(?:\s?[\[(]{0,2}GMT\s?\+\s?7[\])]{0,2})?"
    views = rf"{zone}(?:\s*[|–-]?\s*(?:{_any(data['views'])})\s*:?\s*[\d.,]+)*"
    button = rf"(?i:{_any([*data['furniture'], *data['views']])})(?:\s*:?\s*[\d.,]+)?"
    behind = rf"{zone}(?:\s*[|•–-]?\s*(?:{button}|\d{{1,6}}(?=\s+[{UPPER}])))*"
    text_after = rf"\s+(?:[|–-]\s+)?(?=[{UPPER}“\"(])"
    counters = _any(map(fold, data["counters"]))
    return {
        "rubric": re.compile(rf"(?:{_any(data['rubrics'])})(?=\s+[{UPPER}]|\s*$)"),
        "furniture": re.compile(
            r"(?:[•*▪●>»-]{1,3}\s*)?(?:"
            rf"(?:{buttons})(?:\s(?:{buttons}))*|(?:{counters})\s*:?\s*[\d.,]+|\d+\s(?:lượt xem|bình luận|liên quan)"
            # A link to another article between paragraphs: ">>> Bí thư Tỉnh ủy thăm …"
            r"|(?<=>>)>?\s?[^>.]{8,250}|(?<=»)\s?[^>.]{8,250}|\[[a-z]{3,12}\(?\)?\]"
            r"|[\W\d_]{1,12}|/\S{1,20}|\S+\.(?:jpe?g|png|webp|gif)"
            rf"|(?:{_any(map(fold, data['furniture_heads']))})(?:\s*[:：].{{0,300}}|\s.{{0,60}})?"
            rf"|(?:{_any(map(fold, data['labelled']))})\s*[:：].{{0,300}}|[©®].{{0,200}}"
            r"|(?:bình luận|ý kiến(?: bạn đọc)?)\s?\(\d+\)"
            r"|giấy phép [^.;]{0,40}(?:gp-|báo chí|trang thông tin).{0,200})"
        ),
        "linked": re.compile(rf"(?:>>|»|[\W_]*theo dõi\s|[\W_]*(?:{_any(map(fold, data['labelled']))})\s*[:：])"),
        "related": re.compile(rf"[\W_]*(?:{_any(map(fold, data['related']))})[\W_]*"),
        "stamp": re.compile(
            rf"(?:{labelled})?{STAMP}(?:\s*\|\s*[^|]{{2,40}}|[\s|,–-]*\d+\slượt\sxem|(?:\s\d{{1,7}}){{1,3}})?|{CALENDAR}"
            rf"|(?:{WEEKDAY}\s?[,-]?\s*)?{CLOCK}(?:\s(?:sáng|trưa|chiều|tối|đêm))?"
        ),
        "stamp_at_end": re.compile(rf"\s*[-–|(]?\s*({STAMP})\)?$"),
        "stamp_inside": re.compile(
            rf"(?:(?:^|(?<=\s))(?:{labelled})?(?:{DAY_OF_WEEK})?"
            rf"(?:{CLOCK}\s*[-–|,]?\s*(?:{DAY_OF_WEEK})?{DAY}|{DAY}\s*[-–|,]?\s*{CLOCK})(?=\s)"
            rf"|(?:^|(?<=\s))(?:{labelled}(?:{DAY_OF_WEEK})?|{DAY_OF_WEEK}){DAY}(?=\s+(?:[|–-]\s|[{UPPER}]))"
            rf"|(?<=[^\W\d_]\s|[)”\"]\s){DAY}(?=\s+(?:{_any(data['day_openers'])})\s))"
            rf"{views}",
            re.MULTILINE,
        ),
        "stamp_first": re.compile(rf"(?:{labelled})?{STAMP}{behind}{text_after}"),
        "front": re.compile(
            r"(?:[^\s.]\S*\.(?:jpe?g|png|webp|gif)\s+|[Tt]heo\sdõi\sBáo\s[^.,;()]{3,50}?\strên(?:\sGoogle\sNews)?\s+)+"
        ),
        "stamp_behind": re.compile(rf"{behind}{text_after}"),
        "behind": re.compile(
            rf"(?<=[^\s,;:]) (?=(?:{tags})\s?[:：])|(?<=[.!?…”\"]) (?=(?:{_any(data['labelled'])})\s?[:：]"
            rf"|(?:{_any(data['source_heads'])}):?\s[Bb]áo\s[{UPPER}][^.,;:]{{2,40}}(?:$|\s(?:{tags})\s?[:：]))"
        ),
        "path": re.compile(r"[^|>»›.:]{2,40}(?:\s*[|>»›/]\s*[^|>»›.:]{2,40}){1,4}"),
    }


def _datelines(data: _Words) -> _Patterns:
    """Where an outlet, a place or a day begins a lead."""
    outlet = rf"(?:{_any(data['outlets'])}|[A-ZĐ]{{2,6}}O|[\w-]+(?:\.[\w-]+)*\.(?:vn|VN|com|net|org))"
    begins = rf"(?:{DASH}|:\s*|\s+(?=[{UPPER}“\"]))"
    bracketed = rf"\((?:{outlet}|[A-ZĐ&]{{2,8}}|(?:Báo|Cổng|Trang|Tạp\schí|Đài|Web)\s[^()\n]{{2,40}})\){begins}"
    day = r"(?:Rạng\ssáng|Sáng|Trưa|Chiều|Tối|Đêm|Ngày)\s(?:ngày\s|nay|qua)?\s?(?:\d{1,2}[-/.]\d|,|\(|\d{1,2}\stháng)"
    city_word = rf"[{UPPER}][{LOWER}]+"
    city = rf"[{UPPER}][^\W\d_]+(?:\s[{UPPER}][^\W\d_]+){{0,3}}"
    # "Trần Văn A (SN 1980) – Phó Giám đốc …", "(bìa trái)": a person, not a place
    not_of_person = rf"(?!(?:SN|S\.N|Sinh|Nguyên|Cựu|Phó|Trưởng|Chủ|Giám)\b|\d\d\stuổi|(?!theo\b)[{LOWER}])"
    return {
        "dateline": re.compile(
            rf"{bracketed}|{outlet}{DASH}(?=[^\s\d])|{city}\s?\({not_of_person}[^()\n]{{2,30}}\)\s*[-–—.:]\s*"
            rf"|Báo(?:\s{city_word}){{1,3}}?(?:\s\([A-ZĐ]{{2,8}}\)\s+(?=[{UPPER}])|\s+(?={day}|Theo\s|Thực hiện\s))"
            rf"|{city}\s?,\sngày\s\d{{1,2}}[/-]\d{{1,2}}(?:\s?\([^()]*\))?{DASH}|{city}\s[-–—]\s(?={day})"
        ),
        "dateline_inside": re.compile(rf"(?<=\s)(?:{bracketed}|{outlet}\s+[-–—]\s*(?=[{UPPER}]))"),
        "lead_dateline": re.compile(
            rf"\([^()\n]{{2,30}}\){DASH}|(?!(?:{_any(data['body_acronyms'])})\b)[A-ZĐ]{{2,7}}\s*[-–—]\s*(?=[{UPPER}][{LOWER}])"
            rf"|(?:{city_word}\s){{1,3}}{city_word}(?=[{UPPER}][{LOWER}])"
        ),
        "first_day": re.compile(
            r"(?:vào |từ )?(?:(?:rạng )?sáng|trưa|chiều|tối|đêm|ngày|hôm)\s(?:ngày\s|nay|qua)?\s?"
            r"(?:\(?\d{1,2}\s?[-/.]\s?\d|,|\(|\d{1,2} tháng)"
        ),
        "going_on": re.compile(rf"(?:{_any(map(fold, data['going_on']))})(?!\w)"),
        "lead_inside": re.compile(rf"(?<=[^\s.,;:!?–—-])\s(?={day}|Hôm\snay)"),
    }


def _captions(data: _Words) -> _Patterns:
    """How captions go, and where a sentence is glued to one."""
    return {
        "opener": re.compile(rf"(?:{_any(data['caption_openers'])})(?!\w)"),
        "posed": re.compile(rf"(?<!\w)(?:{_any(data['posed'])})(?!\w)(.*)", re.DOTALL),
        "final": re.compile(rf"(?:{_any(data['posed_final'])})(?:\s[^,;:]{{0,60}})?$"),
        "position": re.compile(rf"\((?:[^()]{{0,30}}\s)?(?:{_any(data['positions'])})(?:\s[^()]{{0,30}})?\)"),
        "subject": re.compile(rf"(?:{_any(data['caption_subjects'])})(?!\w)"),
        "picture": re.compile(
            rf"[(\[]?\s*(?:{_any({*data['credit_heads'], *data['picture_heads']})})\s*\d?\s*[:：]\s*"
        ),
        "adverbial": re.compile(rf"(?:[*•+–-]\s?)?(?:{_any(data['adverbials'])})(?!\w)"),
        "saying": re.compile(rf"(?<!\w)(?:{_any(data['saying'])})(?!\w)"),
        "sentence_opener": re.compile(rf"(?:{_any(data['sentence_openers'])}|{DAY_OPENING})(?!\w)"),
        "glued": re.compile(rf"(?<=[^\W_])\s(?=(?:{_any(data['sentence_openers'])}|{DAY_OPENING})(?!\w))"),
    }


def _credits(data: _Words) -> _Patterns:
    """Lines that tell who made a text or a picture."""
    return {
        "credit": re.compile(
            rf"(?:{_any({*data['credit_heads'], *data['credit_bare']})})(\s*[:：]\s*|\s+(?=[{UPPER}])|(?![{LOWER}\d_]))"
        ),
        "source": re.compile(rf"[(\[]?(?:{_any(data['source_heads'])})\s*[:：]?\s*[\"“]?[{UPPER}].{{1,90}}"),
        "byline": re.compile(
            rf"{NAME}\s\(?(?:thực hiện|ghi|lược ghi|tổng hợp|lược dịch)\)?"
            rf"|(?:{_any(data['byline_heads'])})\s*[:：]\s*\S.{{0,80}}|{_any(data['byline_heads'])}"
        ),
        "name": re.compile(rf"{NAME}(?:\s*[-–(].{{0,30}})?"),
    }
