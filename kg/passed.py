"""Which files of a build passed the checks, by digest: kept in `cache/`, thrown away when the rules change."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

import msgspec

from kg.files import WriteError, write_bytes

__all__ = ["Passed"]


class _Kept(msgspec.Struct):
    rules: str
    files: dict[str, str]


class Passed:
    """Digests of the files that were sound when they were last checked by these rules."""

    def __init__(self, folder: Path, rules: str) -> None:
        self._folder, self._rules = folder, rules
        self._path = folder / "cache" / "passed" / "shapes.json"
        self._now: dict[str, str] = {}
        try:
            kept = msgspec.json.decode(self._path.read_bytes(), type=_Kept)
            self._before = kept.files if kept.rules == rules else {}
        except (OSError, msgspec.DecodeError):
            self._before = {}

    def knows(self, path: Path) -> bool:
        """Whether the file has the bytes with which it passed."""
        name = str(path.relative_to(self._folder))
        self._now[name] = hashlib.sha256(path.read_bytes()).hexdigest()
        return self._before.get(name) == self._now[name]

    def forget(self, paths: Iterable[Path]) -> None:
        """Files that did not pass."""
        for path in paths:
            self._now.pop(str(path.relative_to(self._folder)), None)

    def remember(self) -> None:
        """Keeps as passed what was asked about and not forgotten.

        Does nothing in a folder that cannot be written or is no build of ours.
        """
        if self._now == self._before or not (self._folder / "cache").is_dir():
            return
        try:
            write_bytes(self._path, msgspec.json.encode(_Kept(self._rules, self._now), order="deterministic"))
        except WriteError:
            return
