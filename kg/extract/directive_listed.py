"""Names listed behind a head told once, where nothing else reads them: "các thôn A, B", "UBND xã A, B"."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from kg.extract.directive_words import alternatives, starts_with
from kg.extract.event_actors import Reading
from kg.facts import Body, Party
from kg.language.names import UPPER
from kg.vocabulary import scheme

__all__ = ["heads_of_group", "listed_behind"]

_LONGEST = 160
"""Characters that the names of a list may have together."""
_PART = re.compile(r", | và |, và ")


@cache
def _task() -> re.Pattern[str]:
    """What a task opens with behind the last name, small letters only."""
    return re.compile(rf"\s(?:{alternatives('directive_imperatives.txt')}|cần|phải|chỉ đạo|có trách nhiệm)(?!\w)")


@cache
def _heads() -> dict[str, str]:
    lines = files("kg.extract").joinpath("data", "directive_list_heads.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split(" = ") for line in lines if line and not line.startswith("#"))


def heads_of_group(group: str) -> str | None:
    """The head that each name behind a group shares: "trưởng các thôn" → "thôn", None for other groups."""
    return _heads().get(group.rpartition("các ")[2]) if "các " in group else None


def listed_behind(reading: Reading, position: int, limit: int, head: str, gap: str) -> tuple[int, list[Party]] | None:
    """Those named behind `gap` (a pattern) up to the verb of their task, each with `head` before its name."""
    opening = re.compile(rf"{gap}(?=[{UPPER}])").match(reading.text, position, limit)
    if opening is None:
        return None
    last = min(limit, opening.end() + _LONGEST)
    for verb in _task().finditer(reading.text, opening.end(), last):
        listed = reading.text[opening.end() : verb.start()]
        if re.search(r"[;:.“”\n]", listed) or reading.acting(opening.end(), verb.start()):
            return None
        names = _PART.split(listed)
        if not all(name[:1].isupper() for name in names):
            return None
        if starts_with("directive_imperatives.txt").match(reading.folded, opening.end()):
            return None  # "Các tổ dân phố: Phối hợp vận động …"
        concepts = scheme("organisations").by_wording(head)
        kind = concepts[0].key if concepts else "organisation"
        return verb.start(), [Party(body=Body(f"{head} {name}", kind, None)) for name in names]
    return None
