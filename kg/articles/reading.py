"""Reading articles from files, folders and standard input, one after the other, whatever becomes of the one before."""

from __future__ import annotations

import codecs
import errno
import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from kg.articles import warc
from kg.articles.decoding import LONGEST, RefusedError, decode, is_binary
from kg.articles.making import check_id, digest_id, make_article, safe_id, url_id
from kg.articles.markup import from_html, from_markdown, looks_like_html
from kg.articles.model import Article, ReadProblem
from kg.articles.sources import Format, Source, opened, sources

__all__ = ["read"]

LONGEST_PAGE = 8_000_000
"""Bytes of an HTML page: more than of a text, for its markup."""
LONGEST_UTF16 = 64_000_000
"""Bytes of JSON Lines in UTF-16, which are decoded at once."""
_METADATA_KEYS = ("title", "date", "published", "url", "publisher")


def read(paths: Iterable[str | Path]) -> Iterator[Article | ReadProblem]:
    """Articles, and between them a problem for each input or line that cannot be read.

    `paths` are files (.txt, .md, .html, .jsonl, .warc, each also gzipped), folders (read recursively, in the order of
    names) or "-" for standard input. A text's id is its file's name, on standard input a digest of it; its date, url
    and publisher stand in `NAME.meta.json` beside it, in Markdown's front matter, in the page, or in the JSON record
    (id, title, text, published, url, publisher; other keys are kept in `extra`). Records and archived pages without an
    id are named by their address (`kg.articles.making.url_id`). An id given twice is refused the second time. Memory
    does not grow with the number of articles but for their ids.
    """
    taken: dict[str, tuple[str, int | None, str]] = {}
    for source in [paths] if isinstance(paths, str) else paths:
        for found in sources([source]):
            if isinstance(found, ReadProblem):
                yield found
                continue
            for line, item in _articles(found):
                if isinstance(item, Article):
                    counted = "record" if found.format == "warc" else "line"
                    first = taken.setdefault(item.id, (found.name, line, counted))
                    if first[:2] != (found.name, line):
                        place = first[0] if first[1] is None else f"{first[0]}, {first[2]} {first[1]}"
                        yield ReadProblem(found.name, line, f"id {item.id} is already taken by {place}", counted)
                        continue
                yield item


def _articles(source: Source) -> Iterator[tuple[int | None, Article | ReadProblem]]:
    """The articles of one file with their lines; what goes wrong with the whole file ends it."""
    try:
        with opened(source) as stream:
            kind = source.format if source.format != "stdin" else _sniff(stream)
            if kind == "jsonl":
                yield from _records(source, stream)
            elif kind == "warc":
                yield from warc.pages(source.name, stream, LONGEST_PAGE)
            else:
                yield from ((None, item) for item in _whole(source, kind, stream))
    except RefusedError as problem:
        yield None, ReadProblem(source.name, None, str(problem))


def _sniff(stream: BinaryIO) -> Format:
    """What standard input holds: JSON Lines if it begins with a brace, a page if it looks like one, else text."""
    start = stream.peek(4000)[:4000].decode("utf-8", "ignore").lstrip("\ufeff \t\r\n")  # type: ignore[attr-defined]
    if start.startswith("{"):
        return "jsonl"
    return "html" if looks_like_html(start) else "text"


def _whole(source: Source, kind: Format, stream: BinaryIO) -> Iterator[Article | ReadProblem]:
    """The article of a file that holds one."""
    limit = LONGEST_PAGE if kind == "html" else LONGEST
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise RefusedError(f"more than {limit:,} bytes, no article")
    if not data.strip():
        raise RefusedError("empty file")
    text = decode(data)
    metadata: dict[str, Any] = {}
    if kind == "html":
        text, metadata = from_html(text)
    elif kind == "markdown":
        text, metadata = from_markdown(text.replace("\r\n", "\n"))
    beside, problem = _beside(source)
    if problem:
        yield problem
    given = metadata.pop("id", None)
    article = make_article(text, check_id(given) if given else _stem(source, text), {**metadata, **beside})
    if kind != "html" or "published" in beside or "date" in beside:  # pages of others say what they like
        yield from _undated(source, None, article)
    yield article


def _beside(source: Source) -> tuple[dict[str, Any], ReadProblem | None]:
    """Metadata from `NAME.meta.json` in the file's folder."""
    path = source.path.with_name(f"{source.stem}.meta.json") if source.path else None
    if path is None:
        return {}, None
    try:
        found = msgspec.json.decode(path.read_bytes())
    except FileNotFoundError:
        return {}, None
    except OSError as problem:
        if problem.errno == errno.ENAMETOOLONG:  # then nothing can be there
            return {}, None
        return {}, ReadProblem(str(path), None, f"metadata that cannot be read: {problem.strerror or problem}")
    except (ValueError, RecursionError) as problem:
        return {}, ReadProblem(str(path), None, f"metadata that cannot be read: {problem}")
    if not isinstance(found, dict):
        return {}, ReadProblem(str(path), None, "metadata that is no JSON object")
    return {key: found[key] for key in _METADATA_KEYS if found.get(key)}, None


def _records(source: Source, stream: BinaryIO) -> Iterator[tuple[int | None, Article | ReadProblem]]:
    """The articles of JSON Lines. A damaged line is told and passed over."""
    number = 0
    try:
        for number, line in _lines(stream):
            if not isinstance(line, bytes):
                yield number, ReadProblem(source.name, number, line)
            elif number == 1 and not line.lstrip().startswith(b"{") and is_binary(line[:4096]):
                raise RefusedError("binary data, no text")
            elif line.strip():
                try:
                    article = _record(source, number, line)
                    yield from ((number, problem) for problem in _undated(source, number, article))
                    yield number, article
                except RefusedError as problem:
                    yield number, ReadProblem(source.name, number, str(problem))
    except EOFError:
        yield number + 1, ReadProblem(source.name, number + 1, "gzip that breaks off before its end")
        return
    if number == 0:
        raise RefusedError("empty file")


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | str]]:
    """Numbered lines as UTF-8; a line that is too long is given as the reason, without being held in memory."""
    first = stream.readline(LONGEST * 2 + 1)
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        rest = stream.read(LONGEST_UTF16)
        if stream.read(1):
            raise RefusedError(f"UTF-16 of more than {LONGEST_UTF16:,} bytes: convert it to UTF-8")
        stream = io.BytesIO(decode(first + rest).encode())
        first = stream.readline(LONGEST * 2 + 1)
    number = 0
    line = first
    while line:
        number += 1
        if len(line) > LONGEST * 2 and not line.endswith(b"\n"):
            while line and not line.endswith(b"\n"):
                line = stream.readline(LONGEST)
            yield number, f"a line of more than {LONGEST * 2:,} bytes"
        else:
            yield number, line
        line = stream.readline(LONGEST * 2 + 1)


def _undated(source: Source, line: int | None, article: Article) -> Iterator[ReadProblem]:
    """A problem where the source gives a date that is none; the article is read all the same."""
    if (told := article.extra.get("published")) is not None:
        yield ReadProblem(
            source.name, line, f"published is no date: {str(told)[:40]!r}; {article.id} is read without it"
        )


def _record(source: Source, number: int, line: bytes) -> Article:
    """The article of one line. Raises RefusedError."""
    text = decode(line)
    try:
        record = msgspec.json.decode(text)
    except msgspec.DecodeError as problem:
        told = str(problem).removeprefix("JSON is malformed: ")
        raise RefusedError(f"malformed JSON: {told[:1].lower()}{told[1:]}") from None
    except RecursionError:
        raise RefusedError("JSON nested too deeply") from None
    if not isinstance(record, dict):
        raise RefusedError("JSON, but no object")
    if not isinstance(record.get("text"), str) or not record["text"].strip():
        raise RefusedError("a record without text")
    given = record.get("id")
    article_id = check_id(given) if given is not None else _derived_id(source, number, record)
    return make_article(record["text"], article_id, record)


def _derived_id(source: Source, number: int, record: dict[str, Any]) -> str:
    """An id for a record without one: by its address, else by file and line; in standard input by its text."""
    url = record.get("url")
    found = url_id(url) if isinstance(url, str) else None
    if found is None and source.path is not None:
        return f"{safe_id(source.stem)}-{number}"
    return found or _stem(source, record["text"])


def _stem(source: Source, text: str) -> str:
    """The id of a text by the name of its file; standard input has none, so that it is named by what it says."""
    return digest_id(source.stem, text) if source.path is None else safe_id(source.stem)
