"""Web archives (WARC, ISO 28500) as crawlers write them: the articles among their pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from kg.articles.decoding import RefusedError, decode
from kg.articles.making import make_article, url_id
from kg.articles.markup import from_html
from kg.articles.model import Article, ReadProblem

__all__ = ["pages"]

_PAGES = ("text/html", "application/xhtml+xml")
_BLOCK = 65_536
_BREAK = "an archive that breaks off"


class _Stream:
    """An archive's bytes as far as they go; what ends them early is kept, and not mistaken for the end."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream: Any = stream
        self.broken = ""

    def read(self, size: int = -1) -> bytes:
        """What is there at once: with all that was asked for, the last bytes before a break would be lost."""
        try:
            return bytes(self._stream.read1(size))
        except EOFError:
            self.broken = "gzip that breaks off before its end"
            return b""


def pages(name: str, stream: BinaryIO, longest: int) -> Iterator[tuple[int | None, Article | ReadProblem]]:
    """The articles of an archive with the number of their record; `stream` is unpacked, `longest` in bytes of a page.

    Only pages that were answered with 200 are read, each address once. A crawl holds menus, lists and pictures too:
    what is no article is passed over, and told only if there is nothing else. Addresses are kept as `url`; the day of
    the crawl says nothing of the day of publication. Of an archive that breaks off the whole records are read. Raises
    RefusedError if the archive cannot be read at all.
    """
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
        from warcio.statusandheaders import StatusAndHeadersParserException
    except ImportError:
        raise RefusedError("WARC needs a package (pip install warcio)") from None
    given = _Stream(stream)
    seen: set[str] = set()
    number = found = 0
    told = ""
    try:
        archive = ArchiveIterator(given)
        for number, record in enumerate(archive, 1):
            item = _page(name, number, record, seen, longest)
            if told := _missing(record):
                break
            if item is not None:
                found += 1
                yield number, item
        else:
            told = given.broken or (_BREAK if archive.next_line else "")
            number += bool(told)
    except (ArchiveLoadFailed, StatusAndHeadersParserException, ValueError, AttributeError) as problem:
        # AttributeError: warcio asks headers that broke off for the address
        if not number:
            raise RefusedError("no WARC") from None
        known = given.broken or (_BREAK if isinstance(problem, AttributeError) else "")
        number, told = number + 1, known or f"an archive that cannot be read further: {_line(problem)}"
    if told:
        yield number, ReadProblem(name, number, told, "record")
    elif not found:
        raise RefusedError("an archive without articles")


def _missing(record: Any) -> str:
    """What a record lacks of the bytes that it announces, "" if all are there; it is read to its end for that."""
    if record.length is None:
        return _BREAK
    while record.raw_stream.read(_BLOCK):
        pass
    left = getattr(record.raw_stream, "limit", 0)
    return f"{_BREAK}: {left:,} of {record.length:,} bytes of the record are missing" if left else ""


def _page(name: str, number: int, record: Any, seen: set[str], longest: int) -> Article | ReadProblem | None:
    """The article of a record; None where it holds none."""
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    if address in seen or not _is_page(record):
        return None
    seen.add(address)
    data = record.content_stream().read(longest + 1)
    if len(data) > longest:
        return ReadProblem(name, number, f"a page of more than {longest:,} bytes, no article", "record")
    return _article(address, number, data)


def _is_page(record: Any) -> bool:
    headers = record.http_headers
    if record.rec_type != "response" or headers is None or headers.get_statuscode() != "200":
        return False
    return str(headers.get_header("Content-Type") or "").partition(";")[0].strip().lower() in _PAGES


def _article(address: str, number: int, data: bytes) -> Article | None:
    try:
        text, metadata = from_html(decode(data))
        metadata.pop("id", None)
        return make_article(text, url_id(address) or f"record-{number}", {**metadata, "url": address})
    except RefusedError:
        return None


def _line(problem: Exception) -> str:
    return " ".join(str(problem).split())[:120]
