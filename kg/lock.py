"""One build at a time in a folder.

The lock is the operating system's and ends with the process that holds it, however that ends: a `.lock` file that a
killed build left behind locks nothing. Whoever ends in order takes the file away again.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kg.files import WriteError

try:
    import fcntl
except ImportError:  # Windows: two processes are not kept apart there
    fcntl = None  # type: ignore[assignment]

__all__ = ["BusyError", "at_work", "held", "locked"]

_LOCK = ".lock"
_MOMENT = 0.1
"""Seconds, many times what `at_work` takes to look."""


class BusyError(ValueError):
    """Another build is at work in the folder."""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Holds the folder for this process while the block runs; the folder is made where it is missing.

    One that was made for this and is empty at the end is taken away again. Raises BusyError at once if another process
    holds it, WriteError where it cannot be written.
    """
    made = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise WriteError(f"cannot write {folder}: {problem.strerror or problem}") from problem
    try:
        with held(folder / _LOCK, wait=False) as handle:
            _note(handle, str(os.getpid()))
            yield
    except _HeldError as problem:
        who = f" (process {problem.holder})" if problem.holder.isdigit() else ""
        raise BusyError(
            f"another build is at work in {folder}{who}: wait until it has ended, or give another folder with -o"
        ) from None
    finally:
        if made:
            with suppress(OSError):  # something is in it
                folder.rmdir()


def at_work(folder: Path) -> bool:
    """Whether a build holds the folder, of this process or another."""
    if fcntl is None:
        return False
    try:
        handle = os.open(folder / _LOCK, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    finally:
        os.close(handle)
    return False


class _HeldError(Exception):
    """Another process holds the file; `holder` is what it noted there."""

    def __init__(self, holder: str) -> None:
        super().__init__(holder)
        self.holder = holder


@contextmanager
def held(path: Path, *, wait: bool = True) -> Iterator[int]:
    """Holds a lock file, made for the purpose and removed at the end, while the block runs; gives its handle.

    With `wait` it waits for whoever holds it. Raises WriteError where it cannot be made.
    """
    handle = _take(path, wait)
    try:
        yield handle
    finally:
        with suppress(OSError):
            path.unlink()  # while it is held: nobody else can have taken this very file
        os.close(handle)


def _take(path: Path, wait: bool) -> int:
    while True:
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        except OSError as problem:
            raise WriteError(f"cannot write {path.parent}: {problem.strerror or problem}") from problem
        try:
            _lock(handle, wait)
        except BaseException:
            os.close(handle)
            raise
        if _same(handle, path):
            return handle
        os.close(handle)  # its holder took it away meanwhile: the next one to come would make another


def _lock(handle: int, wait: bool) -> None:
    if fcntl is None:
        return
    for patient in (True, False):
        try:
            fcntl.flock(handle, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if not patient:
                raise _HeldError(os.pread(handle, 20, 0).decode(errors="replace")) from None
            time.sleep(_MOMENT)  # somebody may only look whether a build is at work
        except OSError:
            return  # a file system without locks, as some network ones: better a build than none
        else:
            return


def _same(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except OSError:
        return False


def _note(handle: int, holder: str) -> None:
    """Who holds the folder, for the other's message; a full disk has no room for it and does not need it."""
    with suppress(OSError):
        os.truncate(handle, 0)
        os.pwrite(handle, holder.encode(), 0)
