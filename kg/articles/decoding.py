"""Bytes to clean text: UTF-8 and UTF-16 to Unicode NFC; everything else is refused with what is wrong with it."""

from __future__ import annotations

import codecs
import re

from kg.articles.leftovers import without_markup
from kg.language.folding import nfc

__all__ = ["LONGEST", "RefusedError", "clean", "decode", "is_binary"]

LONGEST = 2_000_000
"""Bytes of a text or characters of an article beyond which it is refused: the longest real ones have some 100,000."""

_BLANKS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LOOKALIKES = str.maketrans("\u00d0\u00f0\u0189\u01a2\u01a3", "ĐđĐƯư")
"""Letters of other alphabets that old keyboards and conversions put for Vietnamese ones."""
_WIDE = re.compile(r"(?<=\S) {2,}(?=\S)")
_COMMA = re.compile(r",(?=[^\W\d_])(?<=\w,)|,(?=\d)(?<=[^\W\d_],)")
"""A comma glued to the word behind it: "xã Tân Lập,xã Tân Hòa"."""
_PAREN = re.compile(r"(?<=\() (?=[\w“\"])|(?<=[\w”\".%]) (?=\))")
"""A blank within parentheses: "( Đà Nẵng )"."""
_DASH = re.compile(r"(?<=[^\W\d_])([—–])(?=[^\W\d_])|(?<=[)”\"])([—–])(?=[^\W\d_])|(?<=[^\W\d_])(—)(?=[“\"(])")
"""A long dash glued to the words beside it: "ông Lê A—Chủ tịch UBND xã"."""
_KEYCAP = "\u20e3"
_NUMBERED = re.compile("([0-9])\ufe0f?\u20e3[^\\S\n]*")
"""A digit drawn as a key: "1️⃣ UBND xã …"."""
_NOTHING = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_BREAKS = re.compile("\r\n?|\u2028|\u2029|\x85")
_VIETNAMESE = re.compile("[\u1ea0-\u1ef9ăĂđĐơƠưƯ]")
# The marks of letters in fonts from before Unicode: "Uû ban nh©n d©n" (TCVN3), "Uyû ban nhaân daân" (VNI).
_TCVN3 = re.compile("[a-z][¨©ª«¬®µ¶·¸¹»¼½¾Æ×Ø][a-z\\s]|[¨©ª«¬®][mnptc]")
_VNI = re.compile("[aeouyAEOUY][äâáàåãéèëêïùøûõ][a-z]|[oö]ä[a-z]|ñ[aeiouy]")


class RefusedError(ValueError):
    """Input that cannot be read; the message is the reason, in one line."""


def decode(data: bytes) -> str:
    """Text of UTF-8 (with or without BOM) or UTF-16 (with BOM), not cleaned.

    Raises RefusedError for binary data and for other encodings, with the first byte that shows it.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and not data.startswith(codecs.BOM_UTF32_LE):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as problem:
            raise RefusedError(f"damaged UTF-16 at offset {problem.start}") from None
    if b"\x00" in data[:4096]:
        raise RefusedError("binary data, no text")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        offset = problem.start + (3 if data.startswith(codecs.BOM_UTF8) else 0)
        if problem.reason == "unexpected end of data" and not data[: problem.start].isascii():
            raise RefusedError("UTF-8 text that breaks off inside a character") from None
        if is_binary(data[:4096]):
            raise RefusedError("binary data, no text") from None
        raise RefusedError(f"not UTF-8 or UTF-16 (invalid byte 0x{data[offset]:02X} at offset {offset})") from None


def clean(text: str) -> str:
    r"""The text that every offset counts: NFC, lines ended by "\n", single plain blanks, no invisible characters.

    A digit drawn as a key, which numbers an item, is written as "1."; a comma between words stands behind the first
    and before a blank, a long dash between words between blanks; no blank stands within parentheses; markup that was
    left in the text goes (`kg.articles.leftovers`).

    Raises RefusedError for Vietnamese in the encodings of fonts from before Unicode (TCVN3, VNI).

    >>> clean("Hoa\u0300\u00a0Tho\u0323\r\n"), clean("xã Tân Lập,xã Tân Hòa , xã Tân An")
    ('Hoà Thọ\n', 'xã Tân Lập, xã Tân Hòa, xã Tân An')
    """
    text = without_markup(text)
    if not text.isascii():
        if _KEYCAP in text:
            text = _NUMBERED.sub(r"\1. ", text)
        text = nfc(_NOTHING.sub("", text))
        if any(chr(letter) in text for letter in _LOOKALIKES):
            text = text.translate(_LOOKALIKES)
        _refuse_legacy(text)
    text = _BLANKS.sub(" ", _BREAKS.sub("\n", text))
    text = _COMMA.sub(", ", text)
    if "—" in text or "–" in text:
        text = _DASH.sub(lambda dash: f" {dash[0]} ", text)
    text = _PAREN.sub("", text) if "( " in text or " )" in text else text
    text = text.replace(" , ", ", ") if " , " in text else text
    return _WIDE.sub(" ", text) if "  " in text else text


def _refuse_legacy(text: str) -> None:
    sample = text[:20_000]
    if len(_VIETNAMESE.findall(sample)) * 50 > len(sample):
        return
    words = sample.count(" ") + 1
    for name, marks in (("TCVN3", _TCVN3), ("VNI", _VNI)):
        if words > 3 and len(marks.findall(sample)) * 4 > words:
            raise RefusedError(f"text in the old font encoding {name}, not Unicode")


def is_binary(data: bytes) -> bool:
    """Whether there are zeros, or more control characters than any text has."""
    return b"\x00" in data or sum(byte < 9 or 13 < byte < 32 for byte in data) * 20 > len(data)
