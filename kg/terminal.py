"""What is shown on a terminal: never a character that steers it, whoever wrote the text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment

from kg.printable import printable

__all__ = ["PlainConsole", "for_terminal"]


def for_terminal(text: str, out: TextIO) -> str:
    """The text as it is, unless `out` is a terminal: there it is `printable`."""
    return printable(text) if out.isatty() else text


class PlainConsole(Console):
    """A console of rich that styles text and passes no control characters on that stand in it."""

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        """See `rich.console.Console.render`."""
        for segment in super().render(renderable, options):
            yield segment if segment.control else segment._replace(text=printable(segment.text))
