"""Which units an article means by a bare name: those of before the reform of 2025-07-01 or those since."""

from __future__ import annotations

import re

from kg.extract.annotations import Annotations
from kg.extract.unit_cues import cues
from kg.extract.unit_hosts import site_of
from kg.extract.unit_links import lies_in, rank
from kg.extract.unit_mentions import Found, Mentions
from kg.language.dates import terms
from kg.units.model import REFORM

__all__ = ["ABOLISHED", "day_meant", "decided", "edition_of"]

ABOLISHED = frozenset(("quận", "huyện", "thị xã", "thị trấn"))
_EVE = "2025-06-30"
REFORM_DECIDED = "2025-06-12"
"""Day of Resolution 202/2025/QH15 on the provinces; those on their communes followed from 2025-06-16 on."""
_ROW = 8
"""Provinces listed together, of which before the reform two in five would bear names that ended with it."""
_PREPARED = re.compile(r"\b(?:xây dựng mô hình|chuẩn bị (?:cho|các điều kiện|thực hiện|sắp xếp)|dự kiến)\b")
_DECIDED_BY = ("ủy ban thường vụ quốc hội", "ubtvqh")


def edition_of(notes: Annotations, mentions: Mentions, parents: dict[int, Found]) -> str:
    """The edition by the article's date or, where that is unknown (or only "2025"), by what it speaks of.

    Where nothing tells it is the one of before the reform, of which there are far more years.
    """
    date = _date(notes)
    if date and len(date) == 4 and date != "2025":
        return "2025" if date > "2025" else "2024"
    if date and len(date) > 4:
        return "2025" if date[:7] >= REFORM[:7] else "2024"
    return "2025" if _leaning(notes, mentions, parents) > 0 else "2024"


def _date(notes: Annotations) -> str | None:
    if notes.context.known:
        return notes.context.known
    return notes.article.published.value if notes.article.published else None


def _leaning(notes: Annotations, mentions: Mentions, parents: dict[int, Found]) -> float:
    """Above zero for content of after the reform, below for content of before it.

    Speaks for after: the words of the two-tier reform, "cũ" at units, days since July 2025, communes named straight
    with their province, units that did not exist before. For before: districts that are not called former.
    """
    tiers = [at for at, _ in mentions.phrases["two_tier"] if not _to_come(notes, at)]
    score = 2.0 * min(3, len(tiers)) + _by_days(notes) + site_of(notes.article).leaning
    seen: set[str] = set()
    lasting: set[str] = set()
    former, districts, communes, gone = 0, 0, 0, 0
    for position, each in enumerate(mentions.named):
        if not each.candidates or each.named_in not in ("", "body") or each.key in seen:
            continue
        seen.add(each.key)
        if each.former:
            former += 1
            continue
        editions = _editions(each, parents.get(position))
        if each.group >= 0 and rank(each) == 0 and editions == {"2024", "2025"}:
            lasting.add(each.key)
        if _is_district(each):
            districts += 1
        elif editions == {"2025"}:
            score += 2
        elif editions == {"2024"}:
            score -= 1
            gone += rank(each) == 0
        communes += rank(each) == 2
        above = parents.get(position)
        if above is not None and rank(each) == 2 and rank(above) == 0:
            score += 1.5
    generic = sum(1 for each in mentions.found if each.generic and each.kinds[0] in ABOLISHED)
    told = [at for at, end in mentions.phrases["merger"] if not _planned(notes, at, end)]
    score += 1.5 * bool(told) + 1.5 * min(former, 2) - 1.5 * min(districts, 3) - min(generic, 2)
    if not (told or former or tiers):
        score -= min(gone, 1)  # "tỉnh Bạc Liêu", in a text that knows of no merger
    if gone == 0 and len(lasting) >= _ROW:
        score += 3
    return score + (1 if communes and not districts and not generic else 0)


def _is_district(each: Found) -> bool:
    """Such as "quận Cầu Giấy", and "Cầu Giấy" of "Quận ủy Cầu Giấy"."""
    if each.kinds:
        return ABOLISHED.issuperset(each.kinds)
    return each.named_in == "body" and all(unit.level == "district" for unit in each.candidates)


def _by_years(notes: Annotations) -> float:
    """What the latest year or end of a term says where the text names no day of its own."""
    told = [d.last or d.first for d in notes.dates if d.precision in ("year", "half", "quarter", "period")]
    years = [int(year[:4]) for year in told if year]
    ends = [int(term.value[5:]) for term in terms(notes.text, folded=notes.folded)]
    if ends and max(ends) < 2025:
        return -3
    return -2 if years and not ends and max(years) < 2025 else 0


def _by_days(notes: Annotations) -> float:
    """Days and months the text names; terms and years say little ("nhiệm kỳ 2021-2026" goes on after the reform)."""
    days = [
        d.first for d in notes.dates if d.first and d.precision in ("minute", "day", "month") and d.bound != "until"
    ]
    if not days:
        return _by_years(notes)
    latest = max(days)
    return 3 if latest[:7] >= REFORM[:7] else -2 if latest < "2025" else 0


def _to_come(notes: Annotations, start: int) -> bool:
    """Whether the two-tier reform is still being prepared: "kế hoạch xây dựng mô hình chính quyền hai cấp"."""
    before = notes.folded[max(0, start - 120) : start].rpartition(".")[2]
    return _PREPARED.search(before) is not None


def _planned(notes: Annotations, start: int, end: int) -> bool:
    return cues().planned.search(notes.folded, max(0, start - 120), end + 120) is not None


def _editions(each: Found, above: Found | None) -> set[str]:
    """Editions that have a unit of that name, in the unit said to hold it if one is."""
    if above is not None:
        inside = {(unit.code, unit.edition) for unit in above.candidates}
        held = {unit.edition for unit in each.candidates if lies_in(unit, inside)}
        if held:
            return held
    return {unit.edition for unit in each.candidates}


def decided(notes: Annotations) -> bool:
    """Whether the article is from the days when the new units were decided and not yet in force."""
    date = _date(notes)
    if date == REFORM_DECIDED[:7]:  # no day is known: by whose resolution it tells
        return any(name in notes.folded for name in _DECIDED_BY)
    return date is not None and REFORM_DECIDED <= date < REFORM


def day_meant(notes: Annotations, edition: str) -> str:
    """The ISO day on which units of that edition are looked up: the article's, kept inside the edition."""
    date = _date(notes) or (REFORM if edition == "2025" else _EVE)
    day = date if len(date) >= 10 else f"{date}-15" if len(date) == 7 else f"{date}-07-01"
    day = day[:10]
    return max(day, REFORM) if edition == "2025" else min(day, _EVE)
