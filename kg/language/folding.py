"""One spelling for matching: small letters, the tone mark where the older rule puts it, y where schools write i.

Vietnamese news writes "Đảng uỷ" and "Đảng ủy", "hoà" and "hòa", "nhiệm kì" and "nhiệm kỳ" side by side. The folded
text has exactly as many characters as the NFC text it comes from, so that offsets found in one hold in the other.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["fold", "nfc", "slug"]

# New placement (on the glide's second vowel) → old placement, for the three rhymes where the two rules differ in open
# syllables. Closed syllables ("toàn", "thuý" + consonant) are written alike under both and must stay.
_TONES = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_MOVABLE = re.compile(r"(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?<!q..)(?!\w)")  # a look back at the start would be tried everywhere
_I_FOR_Y = {"kì": "kỳ", "kí": "ký", "kỉ": "kỷ", "kĩ": "kỹ", "lí": "lý", "mĩ": "mỹ", "quí": "quý"}
"""Syllables that schools write with i, news with y: "nhiệm kì", "quản lí"."""
_WITH_I = re.compile(rf"(?<!\w)(?:{'|'.join(_I_FOR_Y)})(?!\w)")
_SHORT = 64  # names and wordings come again and again; whole texts do not, and would fill the memory


def nfc(text: str) -> str:
    """Unicode NFC, the form of every text in the project."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Small letters, one tone placement, y for i; NFC in, the same number of characters out.

    >>> fold("Đảng uỷ phường Hoà Thọ")
    'đảng ủy phường hòa thọ'
    >>> fold("Nhiệm kì, lí do")
    'nhiệm kỳ, lý do'
    >>> fold("Thuý, quý, toàn")
    'thúy, quý, toàn'
    """
    return _short(text) if len(text) < _SHORT else _folded(text)


def _folded(text: str) -> str:
    lowered = text.lower()
    if len(lowered) != len(text):  # "İ" and its like grow
        lowered = "".join(low if len(low := c.lower()) == 1 else c for c in text)
    if any(syllable in lowered for syllable in _I_FOR_Y):
        lowered = _WITH_I.sub(lambda m: _I_FOR_Y[m[0]], lowered)
    return _MOVABLE.sub(lambda m: _TONES[m[0]], lowered)


_short = lru_cache(maxsize=8192)(_folded)


def slug(text: str) -> str:
    """Letters a–z, digits and hyphens, for the readable part of an IRI.

    >>> slug("Ủy ban nhân dân TP. Đà Nẵng")
    'uy-ban-nhan-dan-tp-da-nang'
    """
    plain = unicodedata.normalize("NFD", fold(text).replace("đ", "d"))
    ascii_only = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
