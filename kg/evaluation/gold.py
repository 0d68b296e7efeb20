"""Reading gold: folders of ID.json (what the article tells) with ID.txt (its text) and often ID.meta.json."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

import msgspec

from kg.evaluation.model import Told
from kg.usage import UsageError

__all__ = ["Gold", "GoldError", "digest", "read_gold"]

S = TypeVar("S", bound=msgspec.Struct)

_SUFFIXES = (".json", ".txt")


class GoldError(ValueError):
    """A folder or file of gold that cannot be used; one line that names it."""


class ChoiceError(GoldError, UsageError):
    """There is no such family or kind to choose."""


@dataclass(frozen=True, slots=True)
class Gold:
    """An annotated article."""

    id: str
    text: str
    told: Told
    published: str | None = None
    url: str | None = None

    @property
    def site(self) -> str:
        """The host of its address, else what its id begins with before a hyphen, else "other"."""
        host = urlsplit(self.url).hostname if self.url else None
        if host:
            return host.removeprefix("www.")
        prefix, hyphen, _ = self.id.partition("-")
        return prefix if hyphen else "other"


class _Meta(msgspec.Struct, frozen=True):
    date: str | None = None
    url: str | None = None


def read_gold(folders: Iterable[str | Path]) -> list[Gold]:
    """The annotated articles of all folders, in the order given and by id.

    Raises GoldError for a folder without gold, an annotation without text, one that is malformed, and for an id that
    two folders have.
    """
    found: dict[str, Gold] = {}
    for folder in map(Path, folders):
        for path in _annotations(folder):
            if path.stem in found:
                raise GoldError(f"{path}: another folder has an article {path.stem} too")
            found[path.stem] = _read(path)
    return list(found.values())


def digest(folder: str | Path) -> str:
    """SHA-256 of a gold folder's annotations, texts and metadata, to tell whether scores are of the same articles.

    Raises GoldError for a folder without gold.
    """
    sums = hashlib.sha256()
    _annotations(Path(folder))
    for path in sorted(Path(folder).iterdir()):
        if path.suffix in _SUFFIXES:
            sums.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return sums.hexdigest()


def _annotations(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise GoldError(f"{folder}: no such folder")
    found = sorted(path for path in folder.glob("*.json") if not path.name.endswith(".meta.json"))
    if not found:
        raise GoldError(f"{folder}: no annotated articles (ID.json beside ID.txt)")
    return found


def _read(path: Path) -> Gold:
    told = _decode(path, Told)
    text_path, meta_path = path.with_suffix(".txt"), path.with_suffix(".meta.json")
    try:
        text = text_path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise GoldError(f"{path}: its text {text_path.name} is missing") from None
    except UnicodeDecodeError:
        raise GoldError(f"{text_path}: not UTF-8") from None
    meta = _decode(meta_path, _Meta) if meta_path.exists() else _Meta()
    return Gold(path.stem, text, told, meta.date or told.published, meta.url)


def _decode(path: Path, kind: type[S]) -> S:
    """The file as a value of that kind. Raises GoldError."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except OSError as problem:
        raise GoldError(f"{path}: {problem.strerror}") from problem
    except ValueError as problem:
        raise GoldError(f"{path}: {problem}") from None
