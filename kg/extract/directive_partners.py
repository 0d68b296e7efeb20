"""Those with whom something is to be done: who follows in their list has no task of its own."""

from __future__ import annotations

import re

from kg.extract.directive_adverbs import predicate_at
from kg.extract.event_actors import Reading

__all__ = ["still_partners"]

_WITH = re.compile(r"phối hợp(?: chặt chẽ)?\s(?:với |cùng )?")
_BLANK = re.compile(r"\s")


def still_partners(reading: Reading, begin: int, end: int) -> bool:
    """As in "phối hợp với các ấp, hội đoàn thể |, Trạm Y tế rà soát …": no verb yet behind those who help."""
    last = next(reversed(list(_WITH.finditer(reading.folded, begin, end))), None)
    if last is None:
        return False
    named = reading.acting(last.end(), end)
    for blank in _BLANK.finditer(reading.folded, last.end() - 1, end):
        if any(actor.start - 1 <= blank.start() < actor.end for actor in named):
            continue
        if predicate_at(reading.folded, blank.start(), end):
            return False
    return True
