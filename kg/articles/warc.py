"""Web archives (WARC, ISO 28500) as crawlers write them: the articles among their pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from kg.articles.decoding import RefusedError, decode
from kg.articles.making import make_article, safe_id
from kg.articles.markup import from_html
from kg.articles.model import Article, ReadProblem

__all__ = ["pages"]

_PAGES = ("text/html", "application/xhtml+xml")


def pages(name: str, stream: BinaryIO, longest: int) -> Iterator[tuple[int | None, Article | ReadProblem]]:
    """The articles of an archive with the number of their record; `stream` is unpacked, `longest` in bytes of a page.

    Only pages that were answered with 200 are read, each address once. A crawl holds menus, lists and pictures too:
    what is no article is passed over, and told only if there is nothing else. Addresses are kept as `url`; the day of
    the crawl says nothing of the day of publication. Raises RefusedError if the archive cannot be read at all.
    """
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise RefusedError("WARC needs a package (pip install warcio)") from None
    seen: set[str] = set()
    number = found = 0
    try:
        for number, record in enumerate(ArchiveIterator(stream), 1):
            address = record.rec_headers.get_header("WARC-Target-URI") or ""
            if address in seen or not _is_page(record):
                continue
            seen.add(address)
            data = record.content_stream().read(longest + 1)
            if len(data) > longest:
                yield number, ReadProblem(name, number, f"a page of more than {longest:,} bytes, no article")
                continue
            article = _article(address, number, data)
            if article is not None:
                found += 1
                yield number, article
    except (ArchiveLoadFailed, EOFError, ValueError) as problem:
        if not number:
            raise RefusedError("no WARC") from None
        yield number + 1, ReadProblem(name, number + 1, f"an archive that cannot be read further: {_line(problem)}")
        return
    if not found:
        raise RefusedError("an archive without articles")


def _is_page(record: object) -> bool:
    headers = getattr(record, "http_headers", None)
    if getattr(record, "rec_type", "") != "response" or headers is None or headers.get_statuscode() != "200":
        return False
    return str(headers.get_header("Content-Type") or "").partition(";")[0].strip().lower() in _PAGES


def _article(address: str, number: int, data: bytes) -> Article | None:
    """The article of a page; None where it holds none."""
    last = address.split("?")[0].rstrip("/").rsplit("/", 1)[-1]
    stem = safe_id(last.rsplit(".", 1)[0] if "." in last else last) or f"record-{number}"
    try:
        text, metadata = from_html(decode(data))
        metadata.pop("id", None)
        return make_article(text, stem, {**metadata, "url": address})
    except RefusedError:
        return None


def _line(problem: Exception) -> str:
    return " ".join(str(problem).split())[:120]
