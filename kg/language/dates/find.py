"""Finding date expressions: telling them from fractions and decimals, and joining what belongs together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.language.dates.drafts import Draft, make
from kg.language.dates.patterns import matches, patterns
from kg.language.dates.resolve import resolve
from kg.language.dates.when import Anchor, When
from kg.language.folding import fold

__all__ = ["find"]

_TOLD = re.compile(r"(?:ngày|hôm|nay|qua|mai|thứ|nhật|tuần)\b[^.]{0,24}\($")
_JUST_TOLD = re.compile(r"(?:hôm|sáng|trưa|chiều|tối|đêm|ngày)\s(?:nay|qua|mai)(?:[\s,(]+|\s[-–]\s)$")
_BORN = re.compile(r"\b(?:sinh|mất)\s(?:ngày\s)?$")
"""Before a day of someone's life, which "cùng ngày" never means."""
_OPENS = re.compile(r"(?:\A|\n|[.!?…)”]|[-–—])\s*(?:(?:vào|ngay|cũng)\s){0,2}\Z")
_EARLIER = re.compile(r"trước đó,?\s(?:(?:vào|ngay|cũng)\s){0,2}\Z")
"""Before a day that is no other than the one told: "Trước đó, sáng cùng ngày, …"."""
_SEVERAL = re.compile(r"\s(?:và|đến)\s")
_JOINED = re.compile(r"\d[-.]\d{1,2},?\s(?:và|đến|tới)\s$")
WINDOW = 44
"""Characters before a number in which "14 giờ 30 phút, sáng thứ Hai, ngày" has room."""
_GOES_ON = re.compile(r"[,:] [^\W\d]")
"""Behind a day that opens a line: "17/9, UBND xã …"."""
_DATELINE = re.compile(r"\s*(?:[*•–-]\s*)?(?:\([^()\n]{2,30}\)\s*(?:[-–]\s*)?|[a-zđ][a-zđ.]{1,14}\s[-–]\s)?")
"""What may stand before it: nothing, a mark, the paper's name: "(Baonghean.vn) - 17/9, UBND xã …"."""

_TITLED = re.compile(
    r"\b(?:luật|pháp lệnh|hiến pháp|nghị quyết|nghị định|chỉ thị|thông tư|quyết định|kết luận|chương trình|kế hoạch"
    r"|đề án|dự án|dự toán|chỉ tiêu|nhiệm vụ|phong trào|cuộc vận động|công tác|tổng kết|sơ kết|kết quả|tình hình"
    r"|quyết toán|ngân sách)\b[^.;:\n]{0,90}$"
)
"""Before a year: whose it is, and no narrative's: "Thực hiện Luật Đất đai | năm 2013, sáng 24/9, …"."""
_TITLE = 110
"""Characters before a year in which that is looked for."""


def find(text: str, anchor: str | None = None, *, folded: str | None = None) -> list[When]:
    """Date expressions of `text` in order, resolved against `anchor` (an ISO day, month or year; None: unknown).

    `folded` is `fold(text)` where the caller has it. Numbers of documents, fractions and shares ("10/12 chỉ tiêu"),
    terms of office, ages and durations are no dates. A day without a year gets the one that brings it nearest to the
    anchor; news looks back, unless "sẽ", "trước ngày" or their like say otherwise. Time is linear in the text.

    >>> [(w.first, w.last) for w in find("Sáng 26/8 … từ ngày 1-7 đến nay, quý III", "2025-08-26")]
    [('2025-08-26', None), ('2025-07-01', '2025-08-26'), ('2025-07', '2025-09')]
    """
    folded = fold(text) if folded is None else folded
    known = Anchor.parse(anchor)
    drafts = _joined(folded, list(_drafts(folded)))
    found: list[When] = []
    last_day: str | None = None
    main_day: str | None = None  # the last that a sentence began with: what "Cùng ngày" at another's start means
    past: Draft | None = None  # "năm 1968, ngày 11.2": a year of the past that the narrative has just named
    for draft in drafts:
        told = past is not None and draft.kind == "days" and folded[past.end : draft.start] in (" ", ",", ", ")
        opens = _OPENS.search(folded, max(0, draft.start - 24), draft.start) is not None
        earlier = _EARLIER.search(folded, max(0, draft.start - 24), draft.start) is not None
        same = main_day if (opens or earlier) and main_day else last_day
        when = resolve(draft, Anchor(past.days[0][2] or 0) if told and past else known, same)
        past = draft if _narrated(folded, draft) else None
        born = _BORN.search(folded, max(0, draft.start - 16), draft.start) is not None
        # "trước 30-11", "từ 1-8" to come, "tính đến 9-9" of what went before: no day on which anything was told
        ends = draft.bound == "until" and (last_day or "") > (when.first or "")
        term = draft.bound == "before" or ends or (draft.bound in ("from", "until") and _is_ahead(when, known))
        if when.first and when.precision in ("day", "minute") and not (born or term):
            last_day = when.first[:10]
            main_day = last_day if opens else main_day
        found.append(when)
    return found


def _narrated(folded: str, draft: Draft) -> bool:
    """Whether it is a year that a narrative may go on in, and not one in the name of a paper."""
    if draft.kind != "years" or not draft.full or draft.precision != "year":
        return False
    return _TITLED.search(folded, max(0, draft.start - _TITLE), draft.start) is None


def _is_ahead(when: When, anchor: Anchor | None) -> bool:
    """Whether the day is later than the article's."""
    day = anchor.whole() if anchor else None
    return day is not None and (when.first or "") > day.isoformat()


def _drafts(folded: str) -> Iterator[Draft]:
    """One draft for each expression, prefixes ("14h sáng thứ Hai, ngày") and bounds ("từ", "trước") included."""
    rules = patterns()
    for match in matches(folded):
        draft = make(match)
        if draft is None:
            continue
        draft.core = draft.start
        if draft.precision == "day" and draft.kind in ("days", "unknown", "shift", "same", "weekday"):
            many = _prefixed(folded, draft)
            if many is None:
                continue
        else:
            many = False
        if not many and (bound := rules.bound.search(folded, max(0, draft.start - 20), draft.start)):
            draft.bound = rules.words["bounds"][bound[1]]
        if draft.bound == "from" and len(draft.days) > 1:
            draft.bound = ""
        now = rules.to_now.match(folded, draft.end)
        if now and draft.kind in ("days", "months", "quarter", "years"):
            draft.end, draft.to_now, draft.bound = now.end(), True, "from"
        yield draft


def _prefixed(folded: str, draft: Draft) -> bool | None:
    """Takes in what stands before a day. None if it is no date after all, else whether days were counted before it."""
    rules = patterns()
    low = max(0, draft.start - WINDOW)
    low = max(low, folded.rfind("\n", low, draft.start) + 1)
    window = folded[low : draft.start]
    prefix = rules.prefix.search(window)
    many, strong = False, bool(_JUST_TOLD.search(window))
    if prefix and prefix[0]:
        many = bool(prefix["many"])
        strong = strong or bool(prefix[0].strip(" (,"))
        draft.start = low + prefix.start() + len(prefix[0]) - len(prefix[0].lstrip())
        if prefix["part"]:
            draft.part = rules.words["day_parts"][" ".join(prefix["part"].split())]
        draft.times = _times(prefix, draft.part)
    if draft.kind != "days":
        return many
    if draft.wide and (many or rules.bound.search(folded, max(0, draft.start - 20), draft.start)):
        return None  # "các ngày 5 - 9", "từ ngày 5 - 9"
    if not draft.full and not _is_date(folded, draft, window, strong):
        return None
    if draft.full and (clock := rules.suffix_time.match(folded, draft.end)) and not draft.times:
        draft.times, draft.end = (f"T{int(clock['h']):02}:{clock['n']}",), clock.end()
    if lunar := rules.lunar.match(folded, draft.end):
        draft.kind, draft.days, draft.end, draft.precision = "unknown", (), lunar.end(), "unknown"
    draft.ahead = bool(rules.ahead.search(folded, max(0, draft.start - 60), min(len(folded), draft.end + 25)))
    return many


def _times(prefix: re.Match[str], part: str | None) -> tuple[str, ...]:
    """'T14:30' for each time before a date; "2 giờ chiều" is 14:00."""
    times = []
    for hour_text, minute in ((prefix["h1"], prefix["n1"]), (prefix["h2"], prefix["n2"])):
        if hour_text is None:
            continue
        hour = int(hour_text)
        if part in ("afternoon", "evening") and 1 <= hour < 12:
            hour += 12
        times.append(f"T{hour % 24:02}:{minute or '00'}")
    return tuple(times)


def _is_date(folded: str, draft: Draft, window: str, strong: bool) -> bool:
    """Whether "10/7", "10-7", "10.7" without a year means a day here rather than a share, a range or a decimal."""
    rules = patterns()
    core = folded[draft.core : draft.end]
    if rules.excluded.search(window):
        return False
    line = folded[folded.rfind("\n", 0, draft.core) + 1 : draft.core]
    if _GOES_ON.match(folded, draft.end) and _DATELINE.fullmatch(line):
        return True
    (day, month, _), in_words, slash = draft.days[0], "tháng" in core, "/" in core
    if strong and (in_words or slash):
        return True
    if strong and (day > 12 or rules.acting.match(folded, draft.end)):  # "sáng 19-9 đồng chí A", "ngày 8.9 tổ công tác"
        return True
    if rules.counted.match(folded, draft.end) and not (slash and day > month):  # 31/12 is no share
        return False
    if draft.wide:
        return strong
    if strong or in_words:
        return strong or day > 12
    if slash:
        return core.replace(" ", "") != "24/7" and bool(rules.weak.search(window))
    if window.endswith("("):
        return folded[draft.end : draft.end + 1] == ")" and bool(_TOLD.search(window))
    unlike_a_range = day > 12 if "." in core else day > month
    return (unlike_a_range or bool(_SEVERAL.search(core) or _JOINED.search(window))) and bool(rules.weak.search(window))


def _joined(folded: str, drafts: list[Draft]) -> list[Draft]:
    """Puts together "sáng nay (6-2)" and "từ 28/2 đến 2/3"."""
    out: list[Draft] = []
    for draft in drafts:
        previous = out[-1] if out else None
        if previous is None:
            out.append(draft)
        elif _retold(folded, previous, draft):
            out[-1] = _merged(folded, previous, draft)
        elif draft.start >= previous.end and _range(folded, previous, draft):
            previous.days += draft.days[-1:]
            previous.end, previous.bound, previous.full = draft.end, "", draft.full
            previous.ahead = previous.ahead or draft.ahead
            previous.times += draft.times
        elif draft.start >= previous.end:
            out.append(draft)
    return out


def _retold(folded: str, previous: Draft, draft: Draft) -> bool:
    """Whether the day is the one just told in words: "sáng nay (6-2)", "thứ Hai, 7/7"."""
    if draft.kind != "days" or previous.kind not in ("shift", "weekday", "same"):
        return False
    return draft.start < previous.end or folded[previous.end : draft.start] in (" (", "(", ", ", " ", " - ", " – ")


def _merged(folded: str, previous: Draft, draft: Draft) -> Draft:
    closing = 1 if folded[previous.end : draft.core].find("(") >= 0 and folded[draft.end : draft.end + 1] == ")" else 0
    draft.start, draft.end = min(previous.start, draft.start), draft.end + closing
    draft.part, draft.bound = draft.part or previous.part, previous.bound
    draft.times = draft.times or previous.times
    return draft


def _range(folded: str, first: Draft, last: Draft) -> bool:
    """Whether the two are the ends of one range."""
    if first.kind != last.kind or first.kind not in ("days", "months", "years", "quarter"):
        return False
    if first.to_now or last.to_now or len(first.days) != 1 or last.start - first.end > 20:
        return False
    return patterns().range_gap.match(folded[first.end : last.start]) is not None
