"""A sign on a terminal that something takes its time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.text import Text

__all__ = ["waiting"]


@contextmanager
def waiting(what: str) -> Iterator[None]:
    """Shows what is being done on standard error while it is done; nothing where that is no terminal."""
    console = Console(stderr=True, markup=False, emoji=False)
    if not console.is_terminal:
        yield
        return
    with console.status(Text(what)):
        yield
