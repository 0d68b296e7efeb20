"""Those of several units who hold an occasion together, "Công an các xã A và B", and the voters of one."""

from __future__ import annotations

import itertools
import re

from kg.extract.annotations import Sentence
from kg.extract.event_actors import Actor, Reading
from kg.extract.event_cues import Cue
from kg.extract.patterns import Patterns
from kg.facts import Body, UnitRef

__all__ = ["far_apart", "home_of", "opened_by", "seats", "voters_of"]

_P = Patterns("event_patterns.toml", "place")

_LISTED = re.compile(r"(?:, (?:và )?| và | cùng )(?:các )?")
_PROVINCE = 2
"""Digits of a province's code."""
_NAME = 40
"""Characters behind the word for an occasion in which its number and its term are told."""
_COMMUNE = 5
"""Digits of the code of a commune."""


def seats(reading: Reading, sentence: Sentence, cue: Cue, host: Body | None) -> list[UnitRef]:
    """The units of those of one level that hold an occasion with `host`, its own first; none for a host alone."""
    if host is None or host.unit is None:
        return []
    acting = reading.acting(sentence.start, cue.start)
    first = next((at for at, actor in enumerate(acting) if actor.party.body == host and not actor.office), len(acting))
    found = [host.unit]
    for one, other in zip(acting[first:], acting[first + 1 :], strict=False):
        unit = _host(other)
        listed = _LISTED.fullmatch(reading.folded, one.end, other.start)
        if unit is None or listed is None or len(unit.code or "") != len(host.unit.code or ""):
            break
        found.append(unit)
    return found if len({unit.version for unit in found}) > 1 else []


def _host(actor: Actor) -> UnitRef | None:
    """The unit of a body that is named as such."""
    return actor.party.body.unit if actor.party.body and not actor.office else None


def far_apart(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence lists several provinces as places or hosts, which no unit holds: "tại hai tỉnh A và B"."""
    acting = reading.acting(sentence.start, sentence.end)
    for one, other in itertools.pairwise(acting):
        units = [actor.party.unit or _host(actor) for actor in (one, other)]
        codes = {unit.code for unit in units if unit and len(unit.code or "") == _PROVINCE}
        if len(codes) > 1 and _LISTED.fullmatch(reading.folded, one.end, other.start):
            return True
    return False


def voters_of(reading: Reading, sentence: Sentence, cue: Cue) -> UnitRef | None:
    """The commune whose voters speak at a meeting: "Cử tri phường A đã gửi 18 ý kiến tại buổi tiếp xúc với …"."""
    for actor in reading.acting(sentence.start, cue.start):
        unit = actor.party.unit
        if unit and len(unit.code or "") == _COMMUNE and _P.voters.search(reading.folded, sentence.start, actor.start):
            return unit
    return None


def opened_by(reading: Reading, sentence: Sentence, cue: Cue) -> Body | None:
    """The body that acts at an occasion its sentence opens with: "Tại kỳ họp thứ 39, UBND xã A đã thông qua …"."""
    if not cue.noun or not _P.opened_at.fullmatch(reading.folded, sentence.start, cue.start):
        return None
    comma = reading.folded.find(", ", cue.end, min(sentence.end, cue.end + _NAME))
    behind = reading.at(comma + 2) if comma > 0 else None
    if behind is None or behind.office or behind.start != comma + 2:
        return None
    return behind.party.body


def home_of(reading: Reading, sentence: Sentence) -> UnitRef | None:
    """The commune where somebody lives who gets a house: "bàn giao nhà cho ông A, trú tại thôn 2, xã B"."""
    for actor in reading.acting(sentence.start, sentence.end):
        if actor.party.person and _P.house_for.search(reading.folded, sentence.start, actor.start):
            units = (a.party.unit for a in reading.acting(actor.end, sentence.end))
            return next((unit for unit in units if unit and len(unit.code or "") == _COMMUNE), None)
    return None
