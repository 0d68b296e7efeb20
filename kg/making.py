"""From an article to its facts and its Turtle file: the part of a build that runs in worker processes."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import TypeAlias

import msgspec

from kg.articles.model import Article
from kg.cache import NOT_DESCRIBED, Cache, Entry, article_key, encode
from kg.engine import WorkError, Workers
from kg.extract.pipeline import extract
from kg.facts import Fact
from kg.files import write_bytes
from kg.rdf import turtle
from kg.rdf.describe import describe_article
from kg.rdf.iris import Iris, file_name
from kg.rdf.seen import Seen

__all__ = ["LeftOut", "Made", "Maker", "make", "turtle_path"]


class Job(msgspec.Struct, frozen=True):
    """What a worker is told."""

    key: str
    base: str
    article: Article
    known: dict[str, str] | None = None
    """IRIs that identity has settled; None before it has: then facts are all that is wanted."""
    facts: tuple[Fact, ...] | None = None
    """Where they need not be extracted again."""


class _Result(msgspec.Struct, frozen=True):
    """What it answers: both files' bytes; no Turtle where only facts were wanted."""

    entry: bytes
    turtle: bytes | None


class Made(msgspec.Struct, frozen=True):
    """An article's entry, up to date, and what there was before if it is new or was made again."""

    entry: Entry
    before: Entry | None
    again: bool
    written: bool
    """Whether the bytes of its Turtle file changed."""


class LeftOut(msgspec.Struct, frozen=True):
    """An article that a rule tripped on."""

    article_id: str
    reason: str


def make(data: bytes) -> bytes:
    """The work itself, on a Job; needs nothing but the package."""
    job = msgspec.json.decode(data, type=Job)
    facts = job.facts if job.facts is not None else extract(job.article)
    if job.known is None:
        entry = Entry(job.key, job.base, job.article, facts, Seen(job.article.id, None), 0, NOT_DESCRIBED, {})
        return msgspec.msgpack.encode(_Result(encode(entry), None))
    described = describe_article(job.article, facts, job.base, job.known)
    text = turtle.serialize(described.triples, Iris(job.base).prefixes())
    digest = hashlib.sha256(text).hexdigest()
    triples = len(described.triples)
    entry = Entry(job.key, job.base, job.article, facts, described.seen, triples, digest, job.known)
    return msgspec.msgpack.encode(_Result(encode(entry), text))


def turtle_path(folder: Path, article_id: str) -> Path:
    """Where the facts of an article stand in a build folder."""
    return folder / "articles" / f"{file_name(article_id)}.ttl"


_Waiting: TypeAlias = tuple[Article, Entry | None, Future[bytes] | None]


class Maker:
    """Brings articles' entries and Turtle files up to date, in the order in which articles come."""

    def __init__(self, folder: Path, base: str, cache: Cache, jobs: int | None = None) -> None:
        self._folder, self._base, self._cache = folder, base, cache
        self._workers = Workers(make, jobs)
        self.close: Callable[[], None] = self._workers.close

    def run(
        self, articles: Iterable[tuple[Article, Entry | None]], known: Mapping[str, dict[str, str]] | None = None
    ) -> Iterator[Made | LeftOut]:
        """Each article with what the cache has of it → the same up to date. Raises WriteError.

        `known` gives for each article the IRIs that identity has settled: its Turtle file is written. Without it only
        the facts are brought up to date.
        """
        waiting: deque[_Waiting] = deque()
        for article, kept in articles:
            names = None if known is None else dict(sorted(known.get(article.id, {}).items()))
            waiting.append((article, kept, self._begin(article, kept, names)))
            while len(waiting) >= self._workers.look_ahead or (waiting and waiting[0][2] is None):
                yield self._finish(*waiting.popleft())
        while waiting:
            yield self._finish(*waiting.popleft())

    def _begin(self, article: Article, kept: Entry | None, known: dict[str, str] | None) -> Future[bytes] | None:
        key, facts = article_key(article, self._base), None
        if kept is not None and kept.key == key:
            if known is None or (kept.known == known and kept.turtle == _digest(turtle_path(self._folder, article.id))):
                return None
            facts = kept.facts
        return self._workers.submit(msgspec.json.encode(Job(key, self._base, article, known, facts)))

    def _finish(self, article: Article, kept: Entry | None, made: Future[bytes] | None) -> Made | LeftOut:
        if made is None:
            assert kept is not None
            return Made(kept, kept, again=False, written=False)
        try:
            result = msgspec.msgpack.decode(made.result(), type=_Result)
        except WorkError as problem:
            return LeftOut(article.id, str(problem))
        # The entry last: one that is there speaks of a file that is there.
        path = turtle_path(self._folder, article.id)
        written = result.turtle is not None and write_bytes(path, result.turtle)
        self._cache.put(article.id, result.entry)
        entry = msgspec.json.decode(result.entry, type=Entry)
        return Made(entry, kept, again=True, written=written)


def _digest(path: Path) -> str:
    """Of the file's bytes; "" if there is none."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
