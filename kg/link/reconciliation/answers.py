"""Answers kept on disk, one file per question: asked once is asked for good, and a stopped run goes on where it was.

They lie in `cache/`, which is private to the machine: the questions are names.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from kg.files import write_bytes
from kg.link.reconciliation.protocol import Candidate, Query

__all__ = ["Answer", "Answers", "every_answer"]


_PLACE = Path("cache") / "reconciliation"
_MANIFEST = "manifest"


class Answer(msgspec.Struct, frozen=True):
    """What a service said to a question, and on which day (ISO)."""

    query: Query
    candidates: tuple[Candidate, ...]
    day: str


class Answers:
    """The answers of one service in a build folder."""

    def __init__(self, folder: Path, url: str) -> None:
        self._folder = folder / _PLACE / hashlib.sha256(url.encode()).hexdigest()[:12]
        self._decoder = msgspec.json.Decoder(Answer)

    def _path(self, query: Query) -> Path:
        digest = hashlib.sha256(msgspec.json.encode(query, order="deterministic")).hexdigest()[:24]
        return self._folder / f"{digest}.json"

    def get(self, query: Query) -> Answer | None:
        """The answer to a question; None if there is none, or one that cannot be read."""
        try:
            return self._decoder.decode(self._path(query).read_bytes())
        except (OSError, msgspec.DecodeError):
            return None

    def manifest(self) -> bytes | None:
        """The service's manifest as it was kept; None if it was not."""
        try:
            return (self._folder / _MANIFEST).read_bytes()
        except OSError:
            return None

    def put_manifest(self, data: bytes) -> None:
        """Keeps the service's manifest. Raises kg.files.WriteError."""
        write_bytes(self._folder / _MANIFEST, data, durable=False)

    def put(self, answer: Answer) -> None:
        """Keeps an answer. Raises kg.files.WriteError."""
        write_bytes(self._path(answer.query), msgspec.json.encode(answer), durable=False)


def every_answer(folder: Path) -> Iterator[tuple[Path, Answer | None]]:
    """The answers of all services in a build folder with their files; None for one that cannot be read."""
    decoder = msgspec.json.Decoder(Answer)
    for path in sorted((folder / _PLACE).glob("*/*.json")):
        try:
            yield path, decoder.decode(path.read_bytes())
        except (OSError, msgspec.DecodeError):
            yield path, None
