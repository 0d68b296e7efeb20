"""Bodies as an article spells them: "UBND huyện Đăk Glei", where the official name of the unit is "Đắk Glei".

Everything before this goes by the official names, and so does what is one across articles; only what is shown of a body
follows the article.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from typing import TypeVar

import msgspec

from kg.extract.annotations import Annotations
from kg.facts import Body, Fact, Party
from kg.language.folding import slug
from kg.units import register

__all__ = ["as_spelt", "spellings_told"]

_Value = TypeVar("_Value")
_SOUNDS = str.maketrans("yck", "iqq", "-")
"""One sound has several letters: "Quy" and "Qui", "Đắk" and "Đắc"; blanks and hyphens come and go."""


def spellings_told(notes: Annotations) -> dict[str, tuple[str, str]]:
    """Version of a unit → its official bare name and the one that the article has more often."""
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for mention in notes.units:
        if mention.unit.version and not mention.generic:
            seen[mention.unit.version][notes.text[mention.start : mention.end]] += 1
    found = {}
    for version, texts in seen.items():
        official = register().get(version).name
        if all(text.endswith(official) for text in texts):
            continue
        told = Counter[str]()
        for text, times in texts.items():
            told[_as_told(text, official)] += times
        best = max(told, key=lambda name: (told[name], name == official, name))
        if best != official and best:
            found[version] = official, best
    return found


@lru_cache(maxsize=4096)
def _as_told(text: str, official: str) -> str:
    """The name in a mention's words, "" where they hold another one ("HN") or tell nothing of its spelling (capitals).

    >>> _as_told("H.Mù Cang Chải", "Mù Căng Chải"), _as_told("TP Đà Lạt", "Đà Lạt"), _as_told("HUYỆN QUI", "Quy")
    ('Mù Cang Chải', 'Đà Lạt', '')
    """
    if text.isupper():
        return ""
    words, sound = text.replace(".", " ").split(), slug(official).translate(_SOUNDS)
    for first in range(len(words)):
        name = " ".join(words[first:])
        if slug(name).translate(_SOUNDS) == sound:
            return name if name[:1].isupper() else ""
    return ""


def as_spelt(facts: list[Fact], told: dict[str, tuple[str, str]]) -> list[Fact]:
    """The facts with what is shown of bodies as the article spells their units; `told` is not empty."""
    return [_within(fact, told) for fact in facts]


def _within(value: _Value, told: dict[str, tuple[str, str]]) -> _Value:
    changed: dict[str, object] = {}
    for field in value.__struct_fields__:  # type: ignore[attr-defined]
        part = getattr(value, field)
        if isinstance(part, Party) and part.body:
            changed[field] = _within(part, told)
        elif isinstance(part, Body) and part.unit and part.unit.version in told:
            official, spelt = told[part.unit.version]
            head, name, tail = part.name.rpartition(official)
            if name:
                changed[field] = msgspec.structs.replace(part, told=head + spelt + tail)
    return msgspec.structs.replace(value, **changed) if changed else value  # type: ignore[type-var]
