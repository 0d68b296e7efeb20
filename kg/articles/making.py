"""An Article from text and metadata: cleaned, its paragraphs labelled, its date told."""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from kg.articles.dating import publication
from kg.articles.decoding import LONGEST, RefusedError, clean
from kg.articles.items import part_items
from kg.articles.model import Article
from kg.articles.paragraphs import label
from kg.articles.wrapping import unwrap
from kg.language.folding import nfc, slug
from kg.printable import printable

__all__ = ["check_id", "digest_id", "make_article", "safe_id", "url_id"]

LONGEST_ID = 200
_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,119}")
_KNOWN = frozenset({"id", "title", "text", "published", "date", "url", "publisher"})


def make_article(text: str, id: str, metadata: Mapping[str, Any] | None = None) -> Article:  # noqa: A002
    """The article of `text`; of `metadata` title, url, publisher and published (or date) are used, the rest is `extra`.

    What `published` and `url` say is kept in `extra` where it is no date, no address. Raises RefusedError (a
    ValueError) for text that is empty or longer than two million characters.
    """
    metadata = metadata or {}
    if len(text) > LONGEST:
        raise RefusedError(f"text of {len(text):,} characters, more than {LONGEST:,}")
    text = part_items(unwrap(clean(text)))
    if not text.strip():
        raise RefusedError("no text")
    told = metadata.get("published") or metadata.get("date")
    published = publication(text, told)
    extra = {key: value for key, value in metadata.items() if key not in _KNOWN}
    if told and (published is None or not published.basis.startswith("metadata")):
        extra["published"] = told
    url = _words(metadata.get("url"))
    if url and not _is_address(url):
        extra["url"], url = url, None
    title = _words(metadata.get("title"))
    return Article(
        id=id,
        text=text,
        paragraphs=label(text, title),
        title=title,
        url=url,
        publisher=_words(metadata.get("publisher")),
        published=published,
        extra=extra,
    )


def _words(value: object) -> str | None:
    """One line of text without control characters, or None."""
    return printable(" ".join(nfc(value).split())) or None if isinstance(value, str) else None


def _is_address(url: str) -> bool:
    """Whether it is one of the web: "http://[x" is none, nor is what a browser would run ("javascript:…")."""
    try:
        return urlsplit(url).scheme in ("http", "https") and urlsplit(url).hostname is not None
    except ValueError:
        return False


def check_id(value: object) -> str:
    """An article's id as given.

    Raises RefusedError for what could not name a file or a resource: nothing, slashes, "..", control characters, more
    than 200 characters.
    """
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise RefusedError("id that is neither text nor a whole number")
    name = nfc(str(value)).strip()
    if not name:
        raise RefusedError("empty id")
    if len(name) > LONGEST_ID:
        raise RefusedError(f"id of {len(name)} characters, more than {LONGEST_ID}: {name[:30]}…")
    if any(not c.isprintable() for c in name):
        raise RefusedError(f"id with a control character: {name!a}")
    if "/" in name or "\\" in name or name.strip(".") == "" or ".." in name.split("/"):
        raise RefusedError(f"id with a slash or made of dots: {name}")
    return name


def safe_id(name: str) -> str:
    """An id from a file's name or an address: kept if plain, else letters a–z, digits and hyphens.

    >>> safe_id("000_df62"), safe_id("Phường An Hải (1)")
    ('000_df62', 'phuong-an-hai-1')
    """
    name = nfc(name).strip()
    if _SAFE.fullmatch(name) and ".." not in name:
        return name
    plain = slug(name)
    return plain if 0 < len(plain) <= 120 else f"{plain[:100]}-{zlib.crc32(name.encode()):08x}".lstrip("-")


def url_id(url: str) -> str | None:
    """An id from an address: its last part to recognise it by, and a digest of all of it.

    The same address has the same id wherever it is read; "index.html" of two sites are two. None for no address.

    >>> url_id("https://example.org/tin/xa-hop.html?p=1#top")
    'xa-hop-c640b0f4'
    """
    address = url.strip().partition("#")[0]
    last = address.partition("?")[0].rstrip("/").rsplit("/", 1)[-1]
    stem = safe_id(last.rsplit(".", 1)[0] if "." in last else last)
    return digest_id(stem or "page", address) if address else None


def digest_id(name: str, told: str) -> str:
    """An id from a name and what tells it apart from others of that name."""
    return f"{name}-{hashlib.sha256(told.encode(errors='surrogatepass')).hexdigest()[:8]}"
