"""Folders of this process alone, for copies of the graph: nobody else reads them, and they are gone when it is.

Each lies beside other temporary files and holds a lock, which the operating system lets go with the process, however
that ends. What a killed one left is known by its lock, which anybody can take, and is removed by the next that comes.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
import weakref
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from kg.files import WriteError

try:
    import fcntl
except ImportError:  # Windows: what a killed process left stays there
    fcntl = None  # type: ignore[assignment]

__all__ = ["Passing", "passing_for", "sweep_passing"]

_PREFIX = "kg-view-"
_LOCK = "lock"
_FORGOTTEN = 24 * 3600
"""Seconds after which a folder without a lock is nobody's: it is made a moment before its lock."""


class Passing:
    """A folder that is gone when this object is let go, or when the process ends."""

    def __init__(self) -> None:
        """Raises WriteError where there is no room for it."""
        sweep_passing()
        try:
            self.path = Path(tempfile.mkdtemp(prefix=_PREFIX))
            held = os.open(self.path / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as problem:
            raise WriteError(f"cannot write {tempfile.gettempdir()}: {problem.strerror or problem}") from problem
        if fcntl is not None:
            with suppress(OSError):  # a file system without locks
                fcntl.flock(held, fcntl.LOCK_EX)
        self._end = weakref.finalize(self, _removed, self.path, held, os.getpid())

    def close(self) -> None:
        """Removes the folder now."""
        self._end()


@cache
def passing_for(folder: Path) -> Passing:
    """The folder of this process for what cannot be kept in a build's `folder`; one for all that is asked of it."""
    del folder
    return Passing()


def sweep_passing() -> None:
    """Removes what processes left that were killed; of this user's alone."""
    if fcntl is None:
        return
    for place in _left():
        with suppress(OSError):
            about = place.lstat()
            if about.st_uid == os.geteuid() and place.is_dir() and not place.is_symlink() and _nobodys(place):
                shutil.rmtree(place, ignore_errors=True)


def _left() -> Iterator[Path]:
    with suppress(OSError):
        yield from Path(tempfile.gettempdir()).glob(f"{_PREFIX}*")


def _nobodys(place: Path) -> bool:
    """Whether the process that made it has ended. Raises OSError where nobody can tell."""
    try:
        asked = os.open(place / _LOCK, os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW)
    except FileNotFoundError:
        return time.time() - place.lstat().st_mtime > _FORGOTTEN
    try:
        fcntl.flock(asked, fcntl.LOCK_EX | fcntl.LOCK_NB)
    finally:
        os.close(asked)
    return True


def _removed(place: Path, held: int, owner: int) -> None:
    if os.getpid() == owner:  # a process that was forked off has it from its parent
        shutil.rmtree(place, ignore_errors=True)
    os.close(held)
