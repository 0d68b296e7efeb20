"""Markdown and HTML to plain text with its metadata."""

from __future__ import annotations

import re
from typing import Any

from kg.articles.decoding import RefusedError

__all__ = ["from_html", "from_markdown", "looks_like_html"]

SHORTEST = 80
"""Characters of an extracted page below which it holds no article."""
_FRONT = re.compile(r"\ufeff?---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_KEY = re.compile(r"([\w-]+)[ \t]*:[ \t]*(.*)")
_HTML = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype|html|head|body|article|div|meta|p)\b", re.IGNORECASE | re.DOTALL)
_BLOCK = re.compile(r"\s*(?:[-*+]\s|\d{1,3}[.)]\s|#{1,6}\s|>|\||`{3}|~{3}|$)")
_RULE = re.compile(r"\s*(?:[-*_][ \t]*){3,}|\s*(?:`{3}|~{3})\w*|\s*=+\s*")
_CAPTION = re.compile(r"<(/?)figcaption\b[^<>]*>", re.IGNORECASE)
_FIGURE = re.compile(r"</?figure\b[^<>]*>", re.IGNORECASE)
_STRIP = (
    (re.compile(r"<!--[^>]*-->|<https?://[^>\s]*>|</?(?:b|i|em|strong|u|br|p|div|span|center)\b[^<>]*>"), ""),
    (re.compile(r"!\[([^\]\n]*)\]\([^()\n]*\)"), r"\1"),
    (re.compile(r"\[([^\]\n]*)\]\([^()\n]*\)"), r"\1"),
    (re.compile(r"\[([^\]\n]+)\]\[[^\]\n]*\]"), r"\1"),
    (re.compile(r"(?<![\w*])(\*{1,3})(?=\S)([^*\n]+?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"(?<![\w_])(_{1,3})(?=\S)([^_\n]+?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!>])"), r"\1"),
)


def from_markdown(text: str) -> tuple[str, dict[str, Any]]:
    """Plain text and the keys of the front matter (`key: value` lines between two `---`).

    Markup goes, the words stay: emphasis, links (their text), images (their caption), headings, quotes; lines of one
    paragraph become one line; lists stay as lines.
    """
    keys: dict[str, Any] = {}
    if front := _FRONT.match(text):
        for line in front[1].splitlines():
            if pair := _KEY.match(line):
                keys[pair[1].lower()] = pair[2].strip().strip("\"'")
        text = text[front.end() :]
    lines: list[str] = []
    joins = False
    for raw in text.split("\n"):
        if _RULE.fullmatch(raw) and raw.strip():
            joins = False
            continue
        block = _BLOCK.match(raw) is not None
        line = re.sub(r"^\s*(?:#{1,6}\s+|(?:>\s?)+)|\s+#+\s*$", "", raw).strip()
        if joins and not block and line:
            lines[-1] += " " + line
        else:
            lines.append(line)
        joins = bool(line) and not raw.lstrip().startswith("#") and not raw.endswith(("  ", "\\"))
    plain = "\n".join(lines)
    for pattern, replacement in _STRIP:
        plain = pattern.sub(replacement, plain)
    return re.sub(r"\n{3,}", "\n\n", plain).strip() + "\n", keys


def looks_like_html(text: str) -> bool:
    """Whether text begins like a page."""
    return _HTML.match(text[:4000]) is not None


def _captions_as_paragraphs(page: str) -> str:
    """Captions of pictures made plain paragraphs: an office may be told there only, and trafilatura drops them."""
    return _FIGURE.sub("", _CAPTION.sub(r"<\1p>", page))


def from_html(text: str) -> tuple[str, dict[str, Any]]:
    """The article of a page, headline first, and title, date, url, publisher where the page tells them.

    Menus, advertisements, comments and related links are left out (trafilatura). Raises RefusedError if the page holds
    no article.
    """
    import trafilatura
    from trafilatura.settings import Document  # here: it takes 0.3 s to load, and most inputs are no pages

    try:
        page = trafilatura.bare_extraction(_captions_as_paragraphs(text), include_comments=False, with_metadata=True)
    except Exception as problem:  # noqa: BLE001 - any failure of the parser is a page that cannot be read
        raise RefusedError(f"HTML that cannot be parsed ({type(problem).__name__})") from None
    body = (page.text or "").strip() if isinstance(page, Document) else ""
    if not isinstance(page, Document) or len(body) < SHORTEST:
        raise RefusedError("HTML without an article")
    title = (page.title or "").strip()
    if title and not body[: len(title) + 200].casefold().lstrip().startswith(title.casefold()):
        body = f"{title}\n{body}"
    keys = {"title": title, "date": page.date, "url": page.url, "publisher": page.sitename, "author": page.author}
    return body + "\n", {key: value for key, value in keys.items() if value}
