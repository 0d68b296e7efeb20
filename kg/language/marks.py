"""What marks the items of a list at the head of their lines: a dash, a bullet, a number, a letter."""

from __future__ import annotations

from kg.language.patterns import GapPatterns

__all__ = ["BULLETS", "mark_end"]

BULLETS = tuple("-–—•+*◦▪●")
"""Dashes and bullets."""

_P = GapPatterns("kg.language", "marks.toml", "marks")


def mark_end(folded: str, start: int = 0) -> int:
    """Where the mark of an item ends that stands at `start`, blanks before it left aside; `start` without one.

    >>> mark_end("a) công an xã"), mark_end(" 2. trạm y tế"), mark_end("+ các thôn"), mark_end("3.214 ha rừng")
    (3, 4, 2, 0)
    """
    found = _P.mark.match(folded, start)
    return found.end() if found else start
