"""SVG in pieces: elements from values that are escaped, and how much room text takes."""

from __future__ import annotations

import re
from html import escape
from unicodedata import normalize

__all__ = ["FONT", "document", "element", "shortened", "text", "title", "width"]

FONT = "DejaVu Sans, Noto Sans, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif"
"""Fonts that have all letters of Vietnamese; the first is what PNG is drawn with."""

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NARROW, _WIDE = frozenset("iljtfrI.,:;'|!()[] -"), frozenset("mwMW%@Ơơ—…")


def element(name: str, content: str = "", **attributes: object) -> str:
    """An element; `content` is markup already. Underscores in names of attributes stand for hyphens.

    >>> element("circle", r=2.50, fill_opacity=0.5, id='"')
    '<circle r="2.5" fill-opacity="0.5" id="&quot;"/>'
    """
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"' for key, value in attributes.items() if value != ""
    )
    return f"<{name}{told}>{content}</{name}>" if content else f"<{name}{told}/>"


def text(words: str, x: float, y: float, size: float = 12, **attributes: object) -> str:
    """Words at a place; `y` is the line they stand on."""
    return element("text", _plain(words), x=x, y=y, font_size=size, **attributes)


def title(words: str) -> str:
    """What shows when the pointer rests on an element, and is read to those who cannot see it."""
    return element("title", _plain(words)) if words else ""


def document(content: str, wide: float, high: float, label: str, background: str = "#fff") -> str:
    """A picture of that size that stands alone and shrinks to the width of a page."""
    ground = element("rect", width=wide, height=high, fill=background) if background else ""
    return element(
        "svg",
        title(label) + ground + content,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_value(wide)} {_value(high)}",
        width=wide,
        height=high,
        role="img",
        font_family=FONT,
    )


def width(words: str, size: float) -> float:
    """About how wide words are at a size, a little too much rather than too little.

    >>> round(width("Đà Nẵng", 10)), width("i", 10) < width("m", 10)
    (44, True)
    """
    return size * sum(_share(character) for character in normalize("NFC", words))


def shortened(words: str, size: float, room: float) -> str:
    """Words that fit into the room, the rest an ellipsis."""
    if width(words, size) <= room:
        return words
    while words and width(f"{words}…", size) > room:
        words = words[:-1]
    return f"{words.rstrip()}…"


def _share(character: str) -> float:
    if character in _NARROW:
        return 0.4
    if character in _WIDE:
        return 0.95
    return 0.74 if character.isupper() else 0.64


def _value(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.1f}".rstrip("0").rstrip(".") if abs(value) >= 1 or not value else f"{value:.3g}"
    return escape(_NOT_XML.sub("\ufffd", str(value)))


def _plain(words: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", words), quote=False)
