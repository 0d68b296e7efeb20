"""The regular expressions for date expressions, built once from data/dates.json; all match folded text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from ahocorasick_rs import AhoCorasick

from kg.language.wordlists import either

__all__ = ["Patterns", "matches", "patterns"]

DASH = "[-–—]"
YEAR = r"(?:19|20)\d\d"
PART = r"(?:(?:rạng\s)?sáng|trưa|chiều|tối|đêm)\s"
JOIN = rf"(?:\s?{DASH}\s?|\s?,\s?(?:rạng\ssáng\s)?|\srạng\ssáng\s|,?\s(?:và|&|đến|tới)\s(?:{PART})?)(?:hết\s)?"
# "ngày" goes on with a list only where a word for a day or "từ" opened it: "bão số 3, ngày 15/9" is one day.
_OPENERS = ("ngày", "hôm", "mùng", "mồng", "sáng", "trưa", "chiều", "tối", "đêm", "từ")
OPENED = "(?:" + "|".join(rf"(?<={word}\s)" for word in _OPENERS) + ")"
# At most eight days in one list: enough for any article, and it keeps a text of nothing but numbers linear.
DAYS = rf"(?:{OPENED}\d{{1,2}}(?:{JOIN}(?:ngày\s)?\d{{1,2}}){{0,7}}?|\d{{1,2}}(?:{JOIN}\d{{1,2}}){{0,7}}?)"

SPAN_OF_YEAR = rf"""(?P<hn>\d{{1,2}}|@COUNTS@)\stháng\s
   (?:(?P<hp>đầu|cuối)(?:\scủa)?\snăm(?!\shọc)|(?:của\s)?năm(?=\s{YEAR}))(?:\s(?P<hy>{YEAR})(?!\d)|\s(?P<hr>nay|ngoái))?"""

# Before the year of "3/4/2018", with or without blanks: "3/ 4/2018", "3/4/ 2018".
YEAR_MARK = r"(?:(?P=ns)|(?<=/\s\d)/|(?<=/\s\d\d)/|(?<=/\d)\s?/\s?|(?<=/\d\d)\s?/\s?)"

NUMERIC = rf"""
 (?P<document>\d{{1,5}}(?:/\d{{4}})?[-/][a-zđ][a-zđ&][\w/&-]*)
|(?P<iso>(?P<iy>{YEAR})-(?P<im>\d\d)-(?P<id>\d\d)(?!\d))
|(?P<span>(?P<sd>\d{{1,2}})(?P<ss>[/.])(?P<sm>\d{{1,2}})(?:(?P=ss)(?P<sy>{YEAR}))?\s?{DASH}\s?
   (?P<ed>\d{{1,2}})(?P=ss)(?P<em>\d{{1,2}})(?:(?P=ss)(?P<ey>{YEAR}))?(?!\d|[/.]\d))
|(?P<months>@SPAN_OF_YEAR@)
|(?P<words>(?P<wd>{DAYS})\stháng\s(?P<wm>\d{{1,2}}|@MONTHS@)(?!\w)
   (?:(?:,?\snăm\s|\s?[-/.]\s?)(?P<wy>{YEAR})(?!\d)|\snăm\s(?P<wr>nay|ngoái))?)
|(?P<numbers>(?P<nd>{DAYS})(?P<ns>[-.]|\s?/\s?|\s-\s(?=\d{{1,2}}\s-\s{YEAR})
   |(?P<nw>\s?{DASH}\s?(?=(?:0?[1-9]|1[0-2])(?!\d|\s?[-–—/.]\s?\d\d?(?!\d)))))
   (?P<nm>\d{{1,2}})   (?:{YEAR_MARK}(?P<ny>{YEAR}))?(?!\d|[-/.,]\d)
   (?:\snăm\s(?:(?P<nv>{YEAR})(?!\d)|(?P<nr>nay|ngoái)))?)
|(?P<monthyear>(?P<ym>\d{{1,2}})\s?[/]\s?(?P<yy>{YEAR})(?![\d/-]))
"""

WORDY = rf"""
 (?P<term>(?:nhiệm\skỳ|nk|khóa)(?:\s(?:là\s)?\w+\snăm)?\s?\(?{YEAR}\s?(?:{DASH}|đến)\s?(?:{YEAR}|\d\d)(?!\d))
|(?P<wordmonths>@SPAN_IN_WORDS@)
|(?P<birth>(?:(?<!giáng\s)(?<!học\s)(?<!tuyển\s)(?<!thí\s)(?<!vệ\s)sinh\snăm|sn\s?:?|tuổi)\s?{YEAR})
|(?P<period>(?:giai\sđoạn|thời\skỳ|năm\shọc|niên\skhóa|niên\sđộ|năm|từ)\s(?:từ\s)?(?:năm\s)?
   (?P<p1>{YEAR})\s?(?:{DASH}|đến(?:\snăm)?)\s?(?P<p2>{YEAR}|\d\d)(?![\d/]))
|(?P<quarter>quý\s(?P<q1>iv|i{{1,3}}|[1-4])(?:\s?(?:{DASH}|và)\s?(?:quý\s)?(?P<q2>iv|i{{1,3}}|[1-4]))?(?!\w)
   (?:(?:,?\snăm\s|\s?[-/.]\s?)(?P<qy>{YEAR})(?!\d)|\snăm\s(?P<qr>nay|ngoái))?)
|(?P<month>(?:(?P<mpos>đầu|giữa|cuối|trung\stuần|thượng\stuần|hạ\stuần)\s)?tháng\s(?P<mm>\d{{1,2}}|@MONTHS@)(?!\w|-\d{{1,2}}(?!\d))
   (?:\s?{DASH}\s?(?P<mm2>\d{{1,2}})(?=\s?/\s?{YEAR}|\snăm\s{YEAR}))?
   (?:(?:,?(?:\scủa)?\snăm\s|\s?[-/.]\s?)(?P<my>{YEAR})(?!\d)|\snăm\s(?P<mr>nay|ngoái))?)
|(?P<thismonth>@UNCOUNTED@tháng\s(?P<tm>này|trước|sau|tới|qua)(?!\w))
|(?P<year>(?:(?P<ypos>đầu|giữa|cuối)\s)?năm\s(?:tài\schính\s)?(?P<y>{YEAR})(?![\d/]))
|(?P<thisyear>(?:(?:đầu|giữa|cuối)\s)?@UNCOUNTED@năm\s(?P<ty>nay|ngoái|tới|trước|sau)(?!\w)|(?P<tpos>đầu|cuối|giữa)\snăm(?!\shọc|\s\d|\sngoái|\snay)(?!\w))
|(?P<relative>(?:(?P<rpart>@PARTS@)\s)?(?:ngày\s)?(?P<rday>@RELATIVE@)(?!\w))
|(?P<partday>(?P<ppart>@PARTS@)\s(?P<pday>nay|qua|mai)(?!\w))
|(?P<same>(?:(?P<spart>@PARTS@)\s)?cùng\sngày(?!\w))
|(?P<weekday>(?:(?P<kpart>@PARTS@)\s)?(?:thứ\s(?P<kday>hai|ba|tư|năm|sáu|bảy|[2-7])|(?P<sunday>chủ\snhật))
   (?:\s(?P<kweek>tuần\s(?:này|trước|qua|tới|sau)|tới|này|vừa\squa|vừa\srồi)|(?(kpart)|(?!)))(?!\w|\s(?:đầu\s)?(?:hàng|hằng|mỗi)\s))
|(?P<week>@UNCOUNTED@tuần\s(?P<wk>này|qua|vừa\squa|trước|tới|sau)(?!\w))
|(?P<vague>(?:@VAGUE@)(?!\w))
"""

# What a wording can begin with, literal first: a word of any other kind costs one failed look-ahead.
GATE = r"""nhiệm\skỳ|nk\s|khóa\s\d|sinh\s|sn|tuổi\s|giai\sđoạn|thời\skỳ|niên\s|từ\s(?:\d|năm)|quý\s|năm\s
|tháng\s|(?:@COUNTS@)\stháng\s|tuần\s|thứ\s|chủ\snhật|cùng\sngày|(?:đầu|giữa|cuối)\s(?:năm|tháng)|(?:trung|thượng|hạ)\stuần
|(?:@PARTS@)\s(?:ngày|hôm|nay|qua|mai|cùng|thứ|chủ)|ngày\s(?:@RELATIVE@)|(?:@RELATIVE@)|(?:@VAGUE@)"""

PREFIX = rf"""(?:(?<![\w/.,-])|(?<=\bngày)|(?<=^-)|(?<=[^\W\d_]-)|(?<=\)-))
 (?:(?:từ\s|lúc\s|vào\slúc\s|khoảng\s|hồi\s)?
    (?P<h1>[01]?\d|2[0-4])\s?(?:h|g|giờ|:)\s?(?P<n1>[0-5]\d)?(?:\s?(?:phút|'|’))?
    (?:\s?(?:{DASH}|đến|tới)\s?(?P<h2>[01]?\d|2[0-4])\s?(?:h|g|giờ|:)\s?(?P<n2>[0-5]\d)?(?:\s?(?:phút|'|’))?)?,?\s?)?
 (?:(?P<part>@PARTS@)(?:\s?(?:,|và|{DASH})\s?(?:@PARTS@))?,?\s)?
 (?:(?:(?<!họp\s)(?<!lần\s)thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\snhật)\s?[,(]?\s?)?
 (?:(?:(?<!tháng\s)(?<!quý\s)(?<!đầu\s)(?<!cuối\s)(?<!cả\s)(?P<many>trong\s(?:hai|ba|bốn|năm|0?\d)|hai|ba|bốn|năm|[2-9]|các|những)\s)?(?P<day>ngày|hôm|mùng|mồng|rằm|ngày\smùng|ngày\smồng)(?:(?(many)[:,]?\s\(?|:?\s)|(?<=ngày)))?$"""

SUFFIX_TIME = r"\s?(?:[-–|,]\s?)?(?:lúc\s)?(?P<h>[01]?\d|2[0-3])\s?(?::|h|g)\s?(?P<n>[0-5]\d)(?::[0-5]\d)?(?![\d])"
LUNAR = (
    r"\s(?:âm\slịch|tết|al\b|năm\s(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý)\s"
    r"(?:tý|sửu|dần|mão|thìn|tỵ|ngọ|mùi|thân|dậu|tuất|hợi))"
)


# First words of the gate's grammar; those of the lists in data/dates.json come to them.
GATE_WORDS = (
    "nhiệm", "nk", "khóa", "sinh", "sn", "tuổi", "giai", "thời", "niên", "từ", "quý", "năm", "tháng", "tuần", "thứ",
    "chủ", "cùng", "đầu", "giữa", "cuối", "trung", "thượng", "hạ", "ngày",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Patterns:
    """Compiled patterns and the word lists beside them."""

    core: re.Pattern[str]
    openings: AhoCorasick
    """Digits and first words of all that `core` matches: it is only tried where one begins a word."""
    prefix: re.Pattern[str]
    bound: re.Pattern[str]
    weak: re.Pattern[str]
    counted: re.Pattern[str]
    acting: re.Pattern[str]
    excluded: re.Pattern[str]
    ahead: re.Pattern[str]
    lunar: re.Pattern[str]
    suffix_time: re.Pattern[str]
    range_gap: re.Pattern[str]
    to_now: re.Pattern[str]
    words: dict[str, Any]


def matches(folded: str) -> Iterator[re.Match[str]]:
    """What `core.finditer` finds, some times as fast."""
    rules = patterns()
    found = rules.openings.find_matches_as_indexes(folded, overlapping=True)
    free = 0
    for start in sorted({start for _, start, _ in found if _begins(folded, start)}):
        if start >= free and (match := rules.core.match(folded, start)):
            yield match
            free = match.end()


def _begins(folded: str, start: int) -> bool:
    """Whether a date may begin at `start`: where a word does, or a blank is left out, "ngày27/4/2018"."""
    return (
        start == 0 or not folded[start - 1].isalnum() or (folded[start].isdigit() and folded.endswith("ngày", 0, start))
    )


def _any(words: Iterable[str]) -> str:
    """An alternation, longest first so that no wording hides a longer one."""
    return either(words).replace(r"\ ", r"\s")


@cache
def patterns() -> Patterns:
    """The patterns; data is read and compiled at the first call."""
    words = json.loads((resources.files("kg.language") / "data" / "dates.json").read_text("utf-8"))

    def build(source: str) -> re.Pattern[str]:
        filled = (
            source.replace("@SPAN_OF_YEAR@", SPAN_OF_YEAR)
            .replace("@SPAN_IN_WORDS@", re.sub(r"\?P<(h\w)>", r"?P<w\1>", SPAN_OF_YEAR))
            .replace("@UNCOUNTED@", "".join(rf"(?<!{word}\s)" for word in ("\\d", *words["before_spans"])))
            .replace("@PARTS@", _any(words["day_parts"]))
            .replace("@MONTHS@", _any([*words["month_words"], *words["lunar_months"]]))
            .replace("@COUNTS@", _any(words["counts"]))
            .replace("@RELATIVE@", _any(words["relative_days"]))
            .replace("@VAGUE@", _any(words["vague"]))
        )
        return re.compile(filled, re.VERBOSE)

    # What follows the digits of any date: a mark, "tháng", "và", "đến", "tới"; "8 giờ 00, ngày 21/11" opens no list.
    numeric = (
        rf"(?=\d{{1,5}}\s?(?:[-–—/.,&]|tháng|và|đến|tới|rạng))(?<![/.,-])(?<!\d:)(?!(?<=giờ\s)[0-5]\d,\s)(?:{NUMERIC})"
    )
    core = rf"(?:(?<!\w)|(?<=\bngày)(?=\d))(?:{numeric}|(?!\d)(?={GATE})(?:{WORDY}))"
    counted = _any(w for w in words["counted"] if w[0].isalnum())
    lists = ("counts", "day_parts", "relative_days", "vague")
    openings = {*GATE_WORDS, *"0123456789", *(word.split()[0] for name in lists for word in words[name])}
    return Patterns(
        core=build(core),
        openings=AhoCorasick(sorted(openings)),
        prefix=build(PREFIX),
        bound=re.compile(rf"(?<!\w)({_any(words['bounds'])})(?:\skhoảng)?\s$"),
        weak=re.compile(rf"(?<!\w)(?:{_any(words['weak_cues'])})[\s:]+$|\($"),
        acting=re.compile(rf"\s(?:{_any(words['acting'])})(?!\w)"),
        counted=re.compile(rf"\s?(?:[%‰]|(?:{counted})(?!\w| chức\b))"),
        excluded=re.compile(rf"(?<!\w)(?:{_any(words['not_dates'])})\s$"),
        ahead=re.compile(rf"(?<!\w)(?:{_any(words['forward_cues'])})(?!\w)"),
        lunar=re.compile(LUNAR),
        suffix_time=re.compile(SUFFIX_TIME),
        range_gap=re.compile(rf"\s?(?:{DASH}|(?:cho\s)?đến(?:\shết)?|tới(?:\shết)?)\s?$"),
        to_now=re.compile(r"\s(?:cho\s)?(?:đến|tới)\s(?:nay|thời\sđiểm\snày|hiện\stại)(?!\w)"),
        words=words,
    )
