"""What kind of event an account tells, where its first cue says less than those behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.extract.event_actors import Reading
from kg.extract.event_telling import asks_committee, is_session
from kg.extract.patterns import Patterns

if TYPE_CHECKING:
    from kg.extract.event_drafts import Draft

__all__ = ["refined", "tells_new_order"]

_P = Patterns("event_patterns.toml", "drafts")

_OF_AN_OCCASION = ("khai mạc", "bế mạc", "trù bị", "họp")
"""Verbs that leave what is held to the noun behind them."""
_NARROWER = {
    "meeting": ("consultation", "voter-meeting", "signing"),
    "visit": ("working-session",),
    "ceremony": ("congress", "signing", "establishment"),
    "working-session": ("voter-meeting",),
}
_RECEPTIONS = ("buổi tiếp", "cuộc tiếp")
_JOINS = ("chung vui", "chia vui")
_REACH = 70
_OTHER_MATTER = re.compile(r"[;:]|\bvà phát biểu|\bnhân dịp|\bmừng\b|\bhướng tới\b")


def refined(reading: Reading, draft: Draft) -> str:
    """The kind of an account's event: that of its first cue, or a narrower one that a cue behind it tells."""
    opened = draft.cues[1] if draft.words.endswith(_OF_AN_OCCASION) and len(draft.cues) > 1 else None
    if (
        opened
        and (opened.noun or opened.kind == "congress")
        and opened.start - draft.cue.end < (2 if draft.words.endswith("họp") else 30)
        and ", " not in reading.folded[draft.cue.end : opened.start]
    ):
        return opened.kind  # "họp Đại hội", "bế mạc kỳ họp"
    if draft.words.startswith("phiên") and (of := _congress_of(reading, draft)):
        return of  # "giữa phiên làm việc của Đại hội"
    if draft.words.endswith(("thanh tra", "kiểm tra", "giám sát")) and draft.cue.noun:
        return draft.kind  # whose decisions are read out inspects, and appoints nobody
    if draft.words.endswith(_JOINS) and any(cue.kind == "ceremony" and cue.noun for cue in draft.cues[1:]):
        return "ceremony"  # "đến chung vui cùng bà con trong Ngày hội …"
    if draft.words in _RECEPTIONS and _P.citizens.search(reading.folded):
        return "meeting"  # "Dự buổi tiếp có …", of citizens
    if draft.words.startswith("viếng") and _P.mourning.search(reading.folded):
        return "ceremony"
    if draft.kind == "ceremony" and not draft.cue.noun and _P.offering.match(draft.words):
        later = [
            cue
            for cue in draft.cues[1:]
            if cue.kind == "visit" and not cue.weak and not _P.offering.match(reading.folded, cue.start)
        ]
        if later and ";" not in reading.folded[draft.cue.end : later[0].start]:
            return "visit"
    if _P.rehearsal.search(draft.words):
        return draft.kind  # "tổng duyệt chương trình Đại hội"
    narrower = _NARROWER.get(draft.kind, ())
    for cue in draft.cues[1:]:
        gap = reading.folded[draft.cue.end : cue.start]
        if len(gap) <= _REACH and cue.kind in narrower and not _OTHER_MATTER.search(gap):
            how = cue.kind == "consultation" and (
                _P.how_to_ask.search(draft.words + gap) or asks_committee(reading, cue)
            )
            return draft.kind if how else cue.kind
    return _by_matter(reading, draft)


def _by_matter(reading: Reading, draft: Draft) -> str:
    """The kind of an occasion by what it is for: decisions that are read out fill or free offices, found bodies."""
    rest = reading.folded[draft.cue.end : draft.sentence.end]
    if presided := _P.presided.match(rest):
        rest = rest[: presided.start(1)]  # who presides is nobody whom it is about
    if guests := _P.guests_of.search(rest):
        rest = rest[: guests.start()]
    if issuer := _P.issued_by.match(rest):
        rest = rest[issuer.end() :]
    if tells_new_order(reading, draft):
        return "meeting" if draft.words.startswith("hội nghị") else "ceremony"
    session = is_session(reading, draft.cue)
    near = reading.folded[draft.cue.start : draft.cue.end + _REACH]
    read_out = draft.kind == "appointment" or (draft.kind in ("meeting", "ceremony") and _P.reads.search(near))
    if read_out and (leaving := _P.retires.match(rest)) and not _P.names_to.search(leaving[0]):
        return "dismissal"
    if draft.kind in ("meeting", "ceremony") and draft.cue.noun and not session and _P.hands_over.search(near):
        return "appointment"
    if read_out and draft.cue.noun and _P.founds.match(rest):
        return "establishment"
    if draft.kind == "appointment" and draft.cue.noun:
        units = _P.of_units.search(rest[:120])
        if "trúng cử" in rest:
            return "meeting"
        if units and not _P.of_people.search(rest[: units.start()]):
            return "ceremony" if "lễ" in draft.words else "meeting"
    if not session and draft.kind in ("meeting", "ceremony") and _P.reads.search(near):
        people = _P.of_people.search(rest)
        if people and "trúng cử" not in rest and not _P.of_units.search(rest[: people.start()]):
            return "appointment"
    return draft.kind


def tells_new_order(reading: Reading, draft: Draft) -> bool:
    """Whether an occasion is held to make known a new order of units: "Lễ công bố nghị quyết sáp nhập …".

    Decisions on bodies and people are read out at it too, and it stays that occasion.
    """
    if not draft.cue.noun or draft.kind not in ("meeting", "ceremony", "appointment", "establishment"):
        return False
    return _P.new_order.match(reading.folded, draft.cue.start, draft.sentence.end) is not None


def _congress_of(reading: Reading, draft: Draft) -> str | None:
    """The kind of the congress that a sitting is told to be of."""
    for cue in draft.cues[1:]:
        if cue.kind == "congress" and _P.sitting_of.fullmatch(reading.folded, draft.cue.end, cue.start):
            return cue.kind
    return None
