"""Files written whole or not at all."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["WriteError", "is_stream", "replacing", "sweep", "unfinished", "write_bytes", "write_text"]


_UNFINISHED = ".writing-"
"""What the names of files begin with that are not whole yet."""

_OPEN = {"/dev", "/dev/fd", "/proc/self/fd"}
"""Folders of links to what a process has open: /dev/stdout can lead to a plain file that the shell opened."""


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


_UMASK = _umask()
"""The process's umask. It can only be read by setting it: once, before there are threads that make files meanwhile."""


class WriteError(ValueError):
    """A file cannot be written; the message names it and says why."""


@contextmanager
def replacing(path: Path, *, durable: bool = True) -> Iterator[Path]:
    """A temporary path in the same folder that becomes `path` when the block ends well, and vanishes when it does not.

    With `durable` the content reaches the disk before the name does, so that a machine that stops leaves the old file
    or the new one. Raises WriteError where the folder or the file cannot be written.
    """
    try:
        if path.is_symlink():  # what it leads to is written, and the link stays
            path = path.resolve()
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=_UNFINISHED, suffix=path.suffix)
        os.close(handle)
    except OSError as problem:
        raise WriteError(f"cannot write {path}: {problem.strerror or problem}") from problem
    temporary = Path(name)
    try:
        yield temporary
        if durable:
            with temporary.open("rb+") as file:
                os.fsync(file.fileno())
        temporary.chmod(0o666 & ~_UMASK)  # mkstemp makes it readable for its owner only
        temporary.replace(path)
    except OSError as problem:
        raise WriteError(f"cannot write {path}: {problem.strerror or problem}") from problem
    finally:
        temporary.unlink(missing_ok=True)


def unfinished(path: Path) -> bool:
    """Whether a file is one that is being written, or that a killed process left behind."""
    return path.name.startswith(_UNFINISHED)


def sweep(folder: Path) -> None:
    """Removes what killed processes left in a folder; only for one that nobody else writes to."""
    for path in folder.glob(f"{_UNFINISHED}*"):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def write_bytes(path: Path, data: bytes, *, durable: bool = True) -> bool:
    """Writes `data` to `path`, whole or not at all; False if those bytes were there already (the file is not touched).

    A device or pipe (`/dev/stdout`) is written to, never replaced. Raises WriteError.
    """
    if is_stream(path):
        _pour(path, data)
        return True
    try:
        if path.stat().st_size == len(data) and path.read_bytes() == data:
            return False
    except OSError:
        pass  # not there or not readable: written below, where the error has a name
    with replacing(path, durable=durable) as temporary:
        temporary.write_bytes(data)
    return True


def is_stream(path: Path) -> bool:
    """Whether bytes written to `path` go to a device, a pipe or an open file, so that there is no file to replace."""
    if str(path.parent) in _OPEN and path.is_symlink():
        return True
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _pour(path: Path, data: bytes) -> None:
    try:
        with path.open("ab") as stream:
            stream.write(data)
    except BrokenPipeError:
        raise
    except OSError as problem:
        raise WriteError(f"cannot write {path}: {problem.strerror or problem}") from problem


def write_text(path: Path, text: str, *, durable: bool = True) -> bool:
    """`write_bytes` of the text in UTF-8."""
    return write_bytes(path, text.encode(), durable=durable)
