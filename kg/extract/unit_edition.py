"""Which units an article means by a bare name: those of before the reform of 2025-07-01 or those since."""

from __future__ import annotations

from kg.extract.annotations import Annotations
from kg.extract.unit_cues import cues
from kg.extract.unit_mentions import Found
from kg.units.model import REFORM

__all__ = ["ABOLISHED", "day_meant", "edition_of"]

ABOLISHED = frozenset(("quận", "huyện", "thị xã", "thị trấn"))
_EVE = "2025-06-30"


def edition_of(notes: Annotations, found: list[Found]) -> str:
    """"2025" or "2024", by the article's date or, where that is unknown (or only "2025"), by what it speaks of."""
    date = _date(notes)
    if date and len(date) == 4 and date != "2025":
        return "2025" if date > "2025" else "2024"
    if date and len(date) > 4:
        return "2025" if date[:7] >= REFORM[:7] else "2024"
    return "2025" if _leaning(notes, found) >= 0 else "2024"


def _date(notes: Annotations) -> str | None:
    if notes.context.date:
        return notes.context.date
    return notes.article.published.value if notes.article.published else None


def _leaning(notes: Annotations, found: list[Found]) -> float:
    """Above zero for content of after the reform, below for content of before it."""
    score = 2.0 * min(3, sum(1 for _ in cues().two_tier.finditer(notes.folded)))
    days = [d.first for d in notes.dates if d.first and len(d.first) >= 7 and d.bound != "until"]
    if days:
        latest = max(days)
        score += 2 if latest[:7] >= REFORM[:7] else -2
    seen: set[str] = set()
    for each in found:
        if not each.candidates or each.former or each.key in seen or each.named_in not in ("", "body"):
            continue
        seen.add(each.key)
        editions = {unit.edition for unit in each.candidates}
        if not ABOLISHED.isdisjoint(each.kinds):
            score -= 1.5
        elif editions == {"2025"}:
            score += 2
        elif editions == {"2024"}:
            score -= 1
    return score


def day_meant(notes: Annotations, edition: str) -> str:
    """The ISO day on which units of that edition are looked up: the article's, kept inside the edition."""
    date = _date(notes) or (REFORM if edition == "2025" else _EVE)
    day = date if len(date) >= 10 else f"{date}-15" if len(date) == 7 else f"{date}-07-01"
    day = day[:10]
    return max(day, REFORM) if edition == "2025" else min(day, _EVE)
