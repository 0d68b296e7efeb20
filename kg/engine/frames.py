"""How processes pass bytes to each other: a mark (whether it went well), the length, the bytes."""

from __future__ import annotations

import struct
from typing import IO

__all__ = ["read", "write"]

_HEAD = struct.Struct(">?I")


def write(stream: IO[bytes], data: bytes, *, well: bool = True) -> None:
    """One frame. Raises OSError if nobody is at the other end."""
    stream.write(_HEAD.pack(well, len(data)) + data)
    stream.flush()


def read(stream: IO[bytes]) -> tuple[bool, bytes] | None:
    """The next frame; None if the other end is gone, even in the middle of one."""
    head = stream.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    well, length = _HEAD.unpack(head)
    data = stream.read(length)
    return (well, data) if len(data) == length else None
