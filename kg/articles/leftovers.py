"""Markup that programs leave in texts they take from pages: names of characters, tags, marks of Markdown."""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5

__all__ = ["without_markup"]

_ENTITY = re.compile(r"&(?:(?:amp|#38|#x26);)*(?P<name>#\d{2,6}|#[xX][\da-fA-F]{2,5}|[A-Za-z]{2,8}\d{0,2});")
"""A character told by name or number, as pages tell it, however often it was escaped."""
_BLOCK_TAG = re.compile(
    r"<(?:br|hr|/?(?:p|div|ul|ol|li|h[1-6]|table|tbody|tr|blockquote|figure|figcaption|section|article))(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_CELL_TAG = re.compile(r"</?t[dh](?:\s[^<>]*)?>", re.IGNORECASE)
_INLINE_TAG = re.compile(
    r"</?(?:a|abbr|b|big|center|em|font|i|img|ins|mark|o:p|s|small|span|strike|strong|sub|sup|u)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_STARS = re.compile(r"\*{2,}")
_LINK = re.compile(r"!?\[(?P<words>[^\[\]\n]*)\]\((?:https?://|/|#|\.{1,2}/)[^()\s]*(?: \"[^\"\n]*\")?\)")
_HEADING = re.compile(r"^[ \t]*#{1,6}[ \t]+", re.MULTILINE)


def without_markup(text: str) -> str:
    r"""The text with the characters that "&ldquo;" and "&#8211;" tell, without tags, "**" and targets of links.

    What opens a line or a cell of a table becomes a line or a blank; the words of links, headings and pictures stay.

    >>> without_markup("<p>&Ocirc;ng A</p>"), without_markup("## **UBND xã** [họp](https://example.org/1)")
    ('\nÔng A\n', 'UBND xã họp')
    """
    if "&" in text:
        text = _ENTITY.sub(_named, text)
    if "<" in text and ">" in text:
        text = _INLINE_TAG.sub("", _CELL_TAG.sub(" ", _BLOCK_TAG.sub("\n", text)))
    if "](" in text:
        text = _LINK.sub(r"\g<words>", text)
    if "#" in text:
        text = _HEADING.sub("", text)
    return _STARS.sub("", text) if "**" in text else text


def _named(entity: re.Match[str]) -> str:
    """The character that an entity names; the entity as it was before escapes where no character has that name."""
    name = entity["name"]
    return unescape(f"&{name};") if name.startswith("#") else html5.get(f"{name};", f"&{name};")
