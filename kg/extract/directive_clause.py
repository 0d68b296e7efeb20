"""How the clause of a task is built: connectives, adverbials and asides, who is to act, the verb phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from kg.extract.directive_address import Address, address_at
from kg.extract.directive_adverbs import adverbial_ends, beyond_connective, predicate_at
from kg.extract.directive_words import starts_with
from kg.extract.event_actors import Actor, Reading
from kg.extract.patterns import Patterns

__all__ = [
    "Clause",
    "behind_time",
    "beyond_leads",
    "beyond_topic",
    "clause_at",
    "led_by",
    "only_connected",
    "topic_begins",
    "topic_opening",
]

_P = Patterns("directive_patterns.toml", "clause")
_STATE = Patterns("directive_patterns.toml", "state")

_MOST = 5
"""Connectives and adverbials that at most stand before the subject."""
_OPENING = re.compile(
    r"[\W_]*(?:(?:\d{1,2}\s?(?:[.)]|[/–-](?=\s))\s*|[a-zđ]\)\s|[a-zđ]\.\s|(?:một|hai|ba|bốn|năm|sáu|bảy|tám),\s))?"
)
_TENSE = re.compile(r"\b(?:sẽ|đã(?! được)|đang|vừa)\s")
_BEGUN = re.compile(r"\s(?:cần|phải|cần phải) được\s")
"""Behind a comma it shows that the clause has begun: "Với các ý kiến khác, Tổ đại biểu sẽ tập hợp, gửi …"."""
_TIME_LENGTH = 60
"""Characters that a time told without a comma may have."""
_BLANK = re.compile(r"\s")
_WHOM = re.compile(r"(?:đối với|riêng với|riêng đối với|với|về phía|riêng)\s")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a task: those named from character `begin` on (if any) are to do what `address.end` begins."""

    begin: int
    address: Address


def clause_at(reading: Reading, position: int, limit: int) -> Clause | None:
    """The clause of a task from `position` on, where connectives or adverbials lead it; None where none does."""
    begin = beyond_leads(reading, position, limit, within=True)
    if begin <= position + 2:
        return None
    whom = _whom(reading, position, begin)
    address = address_at(reading, begin, limit)
    if address.found and address.end < limit:
        return Clause(begin, address)
    if whom:
        whom.end = begin
        return Clause(begin, whom)
    return Clause(begin, Address(begin)) if predicate_at(reading.folded, begin, limit) else None


def _whom(reading: Reading, start: int, end: int) -> Address | None:
    """As in "yêu cầu, đối với Sở A, | khẩn trương …": those named by the adverbial itself."""
    found = _WHOM.match(reading.folded, _OPENING.match(reading.folded, start).end(), end)  # type: ignore[union-attr]
    address = address_at(reading, found.end(), end) if found else None
    return address if address and address.found and not re.search(r"\w", reading.folded[address.end : end]) else None


def beyond_leads(reading: Reading, start: int, limit: int, *, within: bool = False) -> int:
    """Where the subject or verb of a clause begins behind what leads it; `within` a sentence more may lead."""
    *_, last = _leads(reading, start, limit, within=within)
    return last


def only_connected(reading: Reading, start: int, begin: int) -> bool:
    """As in "Ngoài ra, | cần …": whether nothing but connectives stands before the clause at `begin`."""
    at: int | None = _OPENING.match(reading.folded, start, begin).end()  # type: ignore[union-attr]
    while at is not None and at < begin:
        at = beyond_connective(reading.folded, at, begin)
    return at == begin


def led_by(reading: Reading, start: int, begin: int) -> Address | None:
    """As in "Ngoài ra, đối với Sở A, | khẩn trương …": those whom what leads the clause at `begin` is for."""
    leads = _leads(reading, start, begin, within=True)
    found = [whom for at, end in pairwise(leads) if (whom := _whom(reading, at, end))]
    return found[-1] if found else None


def _leads(reading: Reading, start: int, limit: int, *, within: bool) -> Iterator[int]:
    """Where each of what leads a clause begins, and the clause."""
    opening = _P.paper.match(reading.folded, start, limit) or _OPENING.match(reading.folded, start, limit)
    yield (at := opening.end() if opening else start)
    for _ in range(_MOST):
        end = beyond_connective(reading.folded, at, limit) or _beyond_adverbial(reading, at, limit, within=within)
        if end is None:
            break
        yield (at := end)


def topic_opening(reading: Reading, start: int, limit: int) -> re.Match[str] | None:
    """What opens a sentence, or a part of one, before those whom a task is for: "Đối với | Sở A, đề nghị …"."""
    return _P.to_whom.match(reading.folded, start, limit)


def beyond_topic(reading: Reading, start: int, asking: int) -> int:
    """As in "Đối với UBND tỉnh, | đề nghị …": behind those addressed who stand alone before a verb; else `start`."""
    begin = max(start, reading.folded.rfind(";", start, asking) + 1)
    opening = topic_opening(reading, begin, asking)
    address = address_at(reading, opening.end(), asking) if opening else None
    return asking if address and address.found and reading.folded[address.end : asking] == ", " else start


def topic_begins(reading: Reading, start: int, asking: int) -> int:
    """As in "giao Sở A …; | đối với Sở B, ông yêu cầu …": where a part of a sentence opens with those it is for.

    The verb of asking itself where none does.
    """
    cut = reading.folded.rfind(";", start, asking) + 1
    opening = topic_opening(reading, cut, asking) if cut > start else None
    return cut if opening and address_at(reading, opening.end(), asking).found else asking


def behind_time(reading: Reading, start: int, limit: int) -> int | None:
    """As in "từ ngày 5/11 | Trung tâm A bố trí …": where the first named stands behind a time told without a comma."""
    first = next(iter(reading.acting(start, min(limit, start + _TIME_LENGTH))), None)
    if first is None or first.party.person or not _P.time.fullmatch(reading.folded, start, first.start):
        return None
    verbs = starts_with("directive_imperatives.txt")  # "cuối mỗi tuần gửi báo cáo về UBND tỉnh"
    acts = any(
        verbs.match(reading.folded, word.end(), first.start)
        for word in _BLANK.finditer(reading.folded, start, first.start)
    )
    return None if acts else first.start


def _beyond_adverbial(reading: Reading, start: int, limit: int, *, within: bool) -> int | None:
    """Where an adverbial ends: at the first comma that a verb follows, or one who acts; else at its first comma."""
    ends = adverbial_ends(reading.folded, start, limit, within=within)
    if (whom := _set_off(reading, start, limit)) is not None:
        return whom if whom > start else None
    if not ends or _BEGUN.search(reading.folded, start, ends[0]):
        return None  # "Đối với các vấn đề nổi cộm cần được khắc phục, xử lý"
    ends = [end for end in ends if not _TENSE.search(reading.folded, ends[0], end)]
    speaks = [a.start for a in reading.acting(start, ends[-1] + 1) if a.party.person or a.office]
    ends = [end for end in ends if end <= next((at for at in speaks if at in ends), limit)]
    acting = next((end for end in ends[:3] if _acts(reading, end, limit)), None)
    bare = next((end for end in ends if predicate_at(reading.folded, end, limit)), None)
    if acting is not None and (bare is None or acting <= bare or _aims().match(reading.folded, start)):
        return acting
    return bare if bare is not None else ends[0]


def _set_off(reading: Reading, start: int, limit: int) -> int | None:
    """As in "đối với Sở A, Sở B, | rà soát": behind all set off; `start` where a colon is, None where none are."""
    found = _WHOM.match(reading.folded, start, limit)
    address = address_at(reading, found.end(), limit) if found else None
    if found is None or address is None or not address.found:
        return None
    named = reading.acting(found.end(), address.end)
    if any(reading.folded.endswith(", ", found.end(), a.start) and _asks(reading, a) for a in named):
        return None  # "đối với Sở A, ông B yêu cầu"
    if reading.folded.startswith(":", address.end):
        return start
    return address.end + 2 if reading.folded.startswith(", ", address.end) else None


def _asks(reading: Reading, actor: Actor) -> bool:
    """Whether one who is called by name or office has a verb of asking or saying behind."""
    at = _STATE.beside.match(reading.folded, actor.end)
    verbs = [starts_with(words) for words in ("directive_verbs.txt", "saying_verbs.txt")]
    person = actor.party.person or actor.office
    return bool(person and at and any(verb.match(reading.folded, at.end()) for verb in verbs))


def _acts(reading: Reading, position: int, limit: int) -> bool:
    """Whether somebody who does or shall do something is named at a position."""
    address = address_at(reading, position, limit)
    return address.found and predicate_at(reading.folded, address.end, limit) is not None


@cache
def _aims() -> re.Pattern[str]:
    """What tells an aim or a ground, whose own verbs stand behind commas, too."""
    return re.compile(r"(?:để|nhằm|muốn|trên cơ sở|cùng với|song song với|bên cạnh|ngoài|căn cứ|với)\s")
