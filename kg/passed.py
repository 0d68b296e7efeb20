"""Which files of a build passed the shapes, by digest: kept in `cache/`, thrown away when the shapes change."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from kg.files import WriteError, write_bytes

__all__ = ["Passed"]


class _Kept(msgspec.Struct):
    shapes: str
    files: dict[str, str]


class Passed:
    """Digests of the files that conformed when they were last checked against these shapes."""

    def __init__(self, folder: Path, shapes: str) -> None:
        self._folder, self._shapes = folder, shapes
        self._path = folder / "cache" / "passed" / "shapes.json"
        self._now: dict[str, str] = {}
        try:
            kept = msgspec.json.decode(self._path.read_bytes(), type=_Kept)
            self._before = kept.files if kept.shapes == shapes else {}
        except (OSError, msgspec.DecodeError):
            self._before = {}

    def knows(self, path: Path) -> bool:
        """Whether the file has the bytes with which it passed."""
        name = str(path.relative_to(self._folder))
        self._now[name] = hashlib.sha256(path.read_bytes()).hexdigest()
        return self._before.get(name) == self._now[name]

    def remember(self) -> None:
        """Keeps what was asked about as passed; nothing in a folder that cannot be written or is no build of ours."""
        if self._now == self._before or not (self._folder / "cache").is_dir():
            return
        try:
            write_bytes(self._path, msgspec.json.encode(_Kept(self._shapes, self._now), order="deterministic"))
        except WriteError:
            return
