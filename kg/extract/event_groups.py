"""Accounts of one event: what they tell of it together."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.event_actors import Reading
from kg.extract.event_acts import ACTS
from kg.extract.event_drafts import Draft
from kg.extract.event_place import common_unit
from kg.extract.event_telling import LED
from kg.extract.participants import Role
from kg.facts import UnitRef

__all__ = ["GATHERINGS", "LED", "Group", "daily", "is_result"]


GATHERINGS = frozenset(
    ("meeting", "congress", "consultation", "voter-meeting", "appointment", "working-session", "ceremony", "dismissal")
)


@dataclass(slots=True)
class Group:
    """Accounts of one event."""

    kind: str
    drafts: list[Draft]
    roles: list[Role] = field(default_factory=list)

    @property
    def best(self) -> Draft:
        """The account that names the event: no headline, dated, early."""
        return min(self.drafts, key=lambda d: (d.place.headline, d.start is None, d.cue.start))

    @property
    def dated(self) -> Draft | None:
        """The account that tells the day: the one it takes effect on before the one it is told on."""
        known = [d for d in self.drafts if d.start]
        if self.kind == "congress":
            return min(known, key=lambda d: (not daily(d), d.start or "")) if known else None
        return min(known, key=lambda d: (not d.effective, is_result(d), not daily(d), _stays(d))) if known else None

    @property
    def end(self) -> str | None:
        """The last day: told so, or the day on which a congress that opened earlier closed."""
        first = self.dated
        if first is None or first.end or self.kind != "congress":
            return first.end if first else None
        last = max((d.start[:10] for d in self.drafts if d.start), default="")
        return last if first.start and last > first.start[:10] else None

    @property
    def start(self) -> str | None:
        """The day, None where no account tells it."""
        return self.dated.start if self.dated else None

    @property
    def item(self) -> int:
        """The item of a round-up that tells it, 0 outside of them."""
        return self.drafts[0].place.item

    def unit(self, reading: Reading) -> UnitRef | None:
        """The unit of all accounts: where one says a place in so many words, that; of several communes the province."""
        if self.kind in ACTS:
            told = [d.unit for d in self.drafts if d.unit and not d.place.headline]
            hosted = [d.unit for d in self.drafts if d.unit and d.host]
            return common_unit((hosted or told)[:1] if self.kind != "appointment" else hosted or told, reading)
        placed = [d.unit for d in self.drafts if d.placed and d.unit]
        units = [*placed, self.best.unit, *(d.unit for d in self.drafts)]
        found = next((unit for unit in units if unit), None)
        above = [d for d in self.drafts if d.place.headline and d.sentence.start < self.best.sentence.start]
        titled = next((d.unit for d in above if d.unit and _names(reading, d)), None)
        if self.kind in LED and titled and found and len(found.code or "") < len(titled.code or ""):
            return titled  # the text says "the commune", the headline which
        return found


def _names(reading: Reading, draft: Draft) -> bool:
    """Whether a sentence names the unit its account is of, rather than leaving it to the article."""
    acting = reading.acting(draft.sentence.start, draft.sentence.end)
    return draft.unit is not None and any(a.unit and a.unit.version == draft.unit.version for a in acting)


def _stays(draft: Draft) -> bool:
    """Whether an account tells the days of a whole stay, "từ ngày 20 - 22/4, đoàn thăm và làm việc tại tỉnh"."""
    return draft.way and draft.end not in (None, draft.start)


def daily(draft: Draft) -> bool:
    """Whether an account tells its day, rather than a month or year."""
    return draft.start is not None and len(draft.start) >= 10


def is_result(draft: Draft) -> bool:
    """Whether an account is of the results of an election, made known after the day of it."""
    return draft.kind == "election" and "kết quả" in draft.words
