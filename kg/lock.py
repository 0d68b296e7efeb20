"""One build at a time in a folder.

The lock is the operating system's and ends with the process that holds it, however that ends: a `.lock` file that a
killed build left behind locks nothing.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kg.files import WriteError

try:
    import fcntl
except ImportError:  # Windows: two builds at once are not kept apart there
    fcntl = None  # type: ignore[assignment]

__all__ = ["BusyError", "locked"]


class BusyError(ValueError):
    """Another build is at work in the folder."""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Holds the folder for this process while the block runs; the folder is made where it is missing.

    Raises BusyError at once if another process holds it, WriteError where it cannot be written.
    """
    path = folder / ".lock"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    except OSError as problem:
        raise WriteError(f"cannot write {folder}: {problem.strerror or problem}") from problem
    try:
        if fcntl is not None:
            _take(handle, folder)
        _note(handle, str(os.getpid()))
        yield
        _note(handle, "")
    finally:
        os.close(handle)


def _note(handle: int, holder: str) -> None:
    """Who holds the folder, for the other's message; a full disk has no room for it and does not need it."""
    with suppress(OSError):
        os.truncate(handle, 0)
        os.pwrite(handle, holder.encode(), 0)


def _take(handle: int, folder: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = os.pread(handle, 20, 0).decode(errors="replace")
        who = f" (process {holder})" if holder.isdigit() else ""
        raise BusyError(
            f"another build is at work in {folder}{who}: wait until it has ended, or give another folder with -o"
        ) from None
    except OSError:
        return  # a file system without locks, as some network ones: better a build than none
