"""Text that steers no terminal, whoever wrote it."""

from __future__ import annotations

import re

__all__ = ["printable"]

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""Control characters but tab and line feed: with some of them a text could rewrite what stands on the screen."""


def printable(text: str) -> str:
    r"""The text without control characters other than tabs and ends of lines.

    >>> printable("Báo\x1b]0;pwned\x07 Thử\n")
    'Báo]0;pwned Thử\n'
    """
    return _STEERING.sub("", text)
