"""What an event is called: the words of the sentence that tells it, without its date and its last clauses."""

from __future__ import annotations

import re

__all__ = ["MAX_SYLLABLES", "clipped"]

MAX_SYLLABLES = 40
_LEADING = re.compile(r"[\s,;:.–—-]+")


def clipped(text: str, limit: int = MAX_SYLLABLES) -> str:
    """The text on one line, cut at `limit` syllables, and there at the end of a clause where one is near.

    >>> clipped("  , họp bàn việc chung.  ")
    'họp bàn việc chung'
    >>> clipped("một hai ba, bốn năm sáu", 4)
    'một hai ba'
    """
    text = _LEADING.sub("", text, count=1) if _LEADING.match(text) else text
    words = text.split()
    if len(words) > limit:
        words = words[:limit]
        ends = [i for i, word in enumerate(words) if word[-1] in ",;" and i + 1 >= limit * 0.6]
        if ends:
            words = words[: ends[-1] + 1]
    return " ".join(words).rstrip(" .,;:–-/")
