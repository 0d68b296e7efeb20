"""Boards of unions and associations, whose fields differ from those of the Party's boards that begin alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.extract.body_kinds import within
from kg.facts import Body
from kg.language.folding import fold
from kg.vocabulary import scheme

if TYPE_CHECKING:
    from kg.extract.body_reader import Reader

__all__ = ["union_board_end", "union_of"]

_JOINT = re.compile(r"\s*[-–&]\s*|\s+và\s+")
_SYLLABLE = re.compile(r"[^\W\d_]+(?=\s)")
_FIELD = 3
"""Syllables that the second field may have."""


def union_board_end(reader: Reader, head_end: int) -> int:
    """Where the second field of a union's board ends: "Ban Tuyên giáo | - Nữ công | Liên đoàn Lao động"; else 0."""
    joint = _JOINT.match(reader.folded, head_end)
    at = joint.end() if joint else 0
    for _ in range(_FIELD if joint else 0):
        word = _SYLLABLE.match(reader.folded, at)
        if word is None:
            break
        at = word.end() + 1
        owner = reader.readings.get(at)
        if owner is not None and within(owner.concept, "front-body"):
            return word.end()
    return 0


def union_of(body: Body) -> Body | None:
    """The union that a board is of by its name: "Tỉnh đoàn Nghệ An" of "Ban Tuyên giáo Tỉnh đoàn Nghệ An"."""
    if body.kind == "central-youth-union-board":
        return Body("Trung ương Đoàn", "central-youth-union")
    organisations, name = scheme("organisations"), f"{fold(body.name)} "
    if body.kind in organisations.concepts and organisations.within(body.kind, "front-body"):
        return None
    for kind in organisations.concepts.values():
        at = name.find(f" {fold(kind.label_vi)} ") + 1 if within(kind, "front-body") else 0
        if at > 0:
            return Body(body.name[at:], kind.key, body.unit)
    return None
