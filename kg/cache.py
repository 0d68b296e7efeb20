"""Facts kept between builds: one file per article in `cache/`, keyed by its content and the extractor's version.

The cache is private to the machine that built it: it holds the articles' texts, which the graph does not.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from functools import cache
from pathlib import Path

import msgspec

import kg
from kg.articles.model import Article
from kg.facts import Fact
from kg.files import write_bytes
from kg.rdf.iris import file_name
from kg.rdf.seen import Seen
from kg.resources import ontology_dir

__all__ = ["NOT_DESCRIBED", "Cache", "Entry", "UnreadableError", "article_key", "encode", "version"]

_CODE = ("extract", "language", "units", "rdf", "identity", "articles")


NOT_DESCRIBED = "none yet"
"""In place of the digest of a Turtle file that is still to be written."""


class Entry(msgspec.Struct, frozen=True):
    """An article, its facts, and what they contribute to shared resources."""

    key: str
    base: str
    article: Article
    facts: tuple[Fact, ...]
    seen: Seen
    triples: int
    turtle: str
    """SHA-256 of the article's Turtle file: a build that was killed between the two files notices."""
    known: dict[str, str] = {}
    """IRIs that the article alone would give → those that it got when all articles were looked at (`kg.identity`)."""


class _Text(msgspec.Struct):
    """What an entry of any version has: enough to make the rest anew."""

    article: Article
    base: str = ""
    turtle: str = ""


class UnreadableError(ValueError):
    """An entry is there and not even its article can be read; the message is the reason."""


@cache
def version() -> str:
    """Digest of everything that facts and triples are made with: code, word lists, vocabulary.

    Nobody has to remember to raise a number: any change in what extracts makes old entries stale.
    """
    root = Path(kg.__file__).parent
    digest = hashlib.sha256()
    files = [path for part in _CODE for path in (root / part).rglob("*") if path.is_file() and path.suffix != ".pyc"]
    files += [root / "facts.py", root / "making.py", root / "vocabulary.py", *ontology_dir().glob("*.ttl")]
    for path in sorted(files):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def article_key(article: Article, base: str) -> str:
    """Key of an article's entry: changes with its text or metadata, the base of IRIs, and the version."""
    content = msgspec.json.encode(article, order="deterministic")
    return hashlib.sha256(b"\0".join((content, base.encode(), version().encode()))).hexdigest()[:32]


def encode(entry: Entry) -> bytes:
    """An entry as `Cache.put` takes it and its file has it: JSON, the same entry the same bytes."""
    return msgspec.json.encode(entry, order="deterministic")


class Cache:
    """The entries in a build folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "cache"
        self._decoder = msgspec.json.Decoder(Entry)

    def _path(self, article_id: str) -> Path:
        return self._folder / f"{file_name(article_id)}.json"

    def get(self, article_id: str) -> Entry | None:
        """The entry of an article; None if there is none, or one that cannot be read."""
        try:
            return self.load(self._path(article_id))
        except UnreadableError:
            return None

    def holds(self, article_id: str) -> bool:
        """Whether there is an entry of the article, readable or not."""
        return self._path(article_id).exists()

    def put(self, article_id: str, entry: bytes) -> None:
        """Keeps an entry as `encode` writes it. Raises WriteError."""
        write_bytes(self._path(article_id), entry, durable=False)

    def drop(self, article_id: str) -> None:
        """Forgets an article; nothing happens for one that has no entry."""
        self._path(article_id).unlink(missing_ok=True)

    def entries(self) -> list[Path]:
        """The files of all entries, sorted by name; none where the folder is not there."""
        return sorted(self._folder.glob("*.json"))

    def load(self, path: Path) -> Entry | None:
        """The entry in a file of `entries`; None where it is gone.

        Of one that another version of kg wrote and of which only the article can be read it has no facts and the key
        "", so that it counts as out of date. Raises UnreadableError.
        """
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as problem:
            raise UnreadableError((problem.strerror or str(problem)).lower()) from problem
        with suppress(msgspec.DecodeError, UnicodeDecodeError):
            return self._decoder.decode(data)
        try:
            old = msgspec.json.decode(data, type=_Text)
        except (msgspec.DecodeError, UnicodeDecodeError) as problem:
            raise UnreadableError(str(problem)) from problem
        return Entry("", old.base, old.article, (), Seen(old.article.id, None), 0, old.turtle)
