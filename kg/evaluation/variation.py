"""Annotated articles said in other words, to see whether what is found hangs on the words of one text.

A variation exchanges what does not change the facts: a verb of asking for another, a form of the date, the name of a
person or of a commune, with the annotation changed alike; or the construction (`kg.evaluation.constructions`). An
extractor that reads the language scores the same on both; one that was fitted to texts does not. What may stand for
what is told in `data/variations.toml`.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from kg.evaluation.constructions import CONSTRUCTIONS, reconstructed
from kg.evaluation.gold import ChoiceError, Gold
from kg.evaluation.model import Told
from kg.language.folding import slug
from kg.language.names import LOWER, UPPER
from kg.units.model import Unit
from kg.units.register import register

__all__ = ["ALL_KINDS", "KINDS", "kinds_named", "vary"]

Rewrite = Callable[[str], str]
"""Takes any string of the article or its annotation to the varied one."""

KINDS = ("words", "shapes", "letters", "layout", "people", "units")
"""What is varied where nothing else is asked for, each by itself: single words and names."""

ALL_KINDS = (*KINDS, *CONSTRUCTIONS)
"""What can be varied: words and names, and the constructions they stand in."""

_TOGETHER = {"wordings": KINDS, "constructions": CONSTRUCTIONS, "all": ALL_KINDS}

_WORDED = {"directives": ("task",), "events": ("gist",), "figures": ("quote", "unit"), "documents": ("title",)}
"""The fields of an annotation that quote the article; all others hold names."""
_HALF = 0.5
_SENTENCE_END = re.compile(rf"(?<=[{LOWER}]{{2}}\.) (?=[{UPPER}][{LOWER}])")
_TITLES = r"(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Aa]nh|[Cc]hị|Đ/c|đ/c)"


class _Words(msgspec.Struct, frozen=True):
    name: str
    any: tuple[str, ...]
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    before_digit: bool = False


class _Shape(msgspec.Struct, frozen=True):
    name: str
    pattern: str
    any: tuple[str, ...]


class _Letters(msgspec.Struct, frozen=True):
    name: str
    any: tuple[tuple[str, str], ...]


class _Settings(msgspec.Struct, frozen=True):
    words: tuple[_Words, ...]
    shapes: tuple[_Shape, ...]
    letters: tuple[_Letters, ...]
    people: Mapping[str, tuple[str, ...]]


@cache
def _settings() -> _Settings:
    told = tomllib.loads(files("kg.evaluation").joinpath("data", "variations.toml").read_text(encoding="utf-8"))
    return msgspec.convert(told, _Settings)


def vary(gold: Gold, seed: int, kinds: Sequence[str] = KINDS) -> Gold:
    """The article and its annotation said otherwise; the same seed gives the same words.

    `kinds` are those of ALL_KINDS to vary; each does the same alone and beside others. An article that tells of changes
    of units keeps its units.
    """
    gold = replace(gold, text=reconstructed(gold, kinds, seed))
    chance = random.Random(f"{seed}/{gold.id}")  # noqa: S311 -- words, no secrets, and the same every time
    units = _new_units(gold, chance) if "units" in kinds else {}
    people = _new_names(gold, chance) if "people" in kinds else {}
    names = [*_renamings(units), *(one for old, new in people.items() for one in _renaming(old, new))]
    wordings = [rewrite for kind, made in _WORDINGS.items() if kind in kinds for rewrite in made(chance)]
    told: dict[str, Any] = _deep(msgspec.to_builtins(gold.told), _chain(names))
    codes = {old.code: new.code for old, new in units.items()}
    for row in told["units"]:
        row["code"] = codes.get(row["code"], row["code"]) if row["edition"] == "2025" else row["code"]
    for family, fields in _WORDED.items():
        for row in told[family]:
            row.update({field: _chain(wordings)(row[field]) for field in fields if row[field]})
    text = _chain([*names, *wordings])(gold.text)
    tells = gold.url and any(slug(unit.name).replace("-", "") in gold.url.replace("-", "") for unit in units)
    return replace(gold, text=text, told=msgspec.convert(told, Told), url=None if tells else gold.url)


def kinds_named(names: str) -> tuple[str, ...]:
    """The kinds of a list with commas, in their order; "wordings", "constructions" and "all" are several at once.

    Raises GoldError for one that there is not.

    >>> kinds_named("places,words")
    ('words', 'places')
    """
    asked = [kind for name in names.split(",") for kind in _TOGETHER.get(name.strip(), (name.strip(),))]
    if unknown := sorted(set(asked) - set(ALL_KINDS)):
        raise ChoiceError(f"no kind {', '.join(unknown)}: one of {', '.join((*ALL_KINDS, *_TOGETHER))}")
    return tuple(kind for kind in ALL_KINDS if kind in asked)


def _chain(rewrites: Sequence[Rewrite]) -> Rewrite:
    def apply(text: str) -> str:
        for rewrite in rewrites:
            text = rewrite(text)
        return text

    return apply


def _deep(value: Any, rewrite: Rewrite) -> Any:
    """The value with every string in it rewritten."""
    if isinstance(value, str):
        return rewrite(value)
    if isinstance(value, dict):
        return {key: _deep(one, rewrite) for key, one in value.items()}
    return [_deep(one, rewrite) for one in value] if isinstance(value, list | tuple) else value


# -- wordings


def _words(chance: random.Random) -> Iterator[Rewrite]:
    for group in _settings().words:
        yield _exchange(_word_pattern(group), {word.lower(): chance.choice(group.any) for word in group.any})


def _word_pattern(group: _Words) -> re.Pattern[str]:
    after = "".join(rf"(?<!\b{re.escape(word)} )" for word in group.not_after)
    before = "".join(rf"(?! ?{re.escape(word)}\b)" for word in group.not_before)
    before += r"(?= (?:ngày )?\d)" * group.before_digit
    words = sorted({form for word in group.any for form in (word, word[:1].upper() + word[1:])}, key=len, reverse=True)
    return re.compile(rf"{after}(?<![\w/-])(?:{'|'.join(map(re.escape, words))})\b{before}")


def _shapes(chance: random.Random) -> Iterator[Rewrite]:
    for shape in _settings().shapes:
        yield _expand(re.compile(shape.pattern), chance.choice(shape.any))


def _letters(chance: random.Random) -> Iterator[Rewrite]:
    for letters in _settings().letters:
        if chance.random() < _HALF:
            pairs = dict(letters.any)
            yield _exchange(re.compile(rf"(?:{'|'.join(pairs)})\b"), pairs)


def _layout(chance: random.Random) -> Iterator[Rewrite]:
    """Another way to set the paragraphs: with an empty line between them, or with a sentence in each."""
    yield chance.choice((lambda text: text, _with_empty_lines, _line_by_line))


def _with_empty_lines(text: str) -> str:
    return "\n\n".join(line for line in text.split("\n") if line.strip()) + "\n" if "\n" in text else text


def _line_by_line(text: str) -> str:
    return _SENTENCE_END.sub("\n", text)


def _exchange(pattern: re.Pattern[str], chosen: Mapping[str, str]) -> Rewrite:
    """What the pattern finds, for another; with a capital where the found word has one."""

    def new(found: re.Match[str]) -> str:
        to = chosen[found[0].lower()]
        return to[:1].upper() + to[1:] if found[0][:1].isupper() else to

    return lambda text: pattern.sub(new, text)


def _expand(pattern: re.Pattern[str], template: str) -> Rewrite:
    return lambda text: pattern.sub(template, text)


_WORDINGS: Mapping[str, Callable[[random.Random], Iterator[Rewrite]]] = {
    "words": _words,
    "shapes": _shapes,
    "letters": _letters,
    "layout": _layout,
}


# -- names


def _new_names(gold: Gold, chance: random.Random) -> dict[str, str]:
    """Each person's new name, of the same gender; two of one given name keep theirs, for "ông Hải" is one of them."""
    given = [person.split()[-1] for person in gold.told.people]
    pools = {kind: chance.sample(names, len(names)) for kind, names in _settings().people.items()}
    found: dict[str, str] = {}
    for person in sorted(gold.told.people, key=len, reverse=True):
        pool = pools["women" if _is_woman(person, gold.text) else "men"]
        if pool and given.count(person.split()[-1]) == 1 and _only(person, gold):
            found[person] = pool.pop()
    return found


def _is_woman(person: str, text: str) -> bool:
    return " Thị " in person or re.search(rf"\b[Bb]à {re.escape(person)}\b", text) is not None


def _only(name: str, gold: Gold) -> bool:
    """Whether a single person or unit of the annotation has that name in its own."""
    names = (*gold.told.people, *(unit.name for unit in gold.told.units))
    return sum(name in other for other in names) == 1


def _renaming(old: str, new: str) -> Iterator[Rewrite]:
    """The full name, in small letters and in capitals, and the given name behind a title."""
    yield from _renamed(old, new)
    short = re.compile(rf"\b({_TITLES} ){re.escape(old.split()[-1])}\b(?! [{UPPER}])")
    yield _expand(short, rf"\g<1>{new.split()[-1]}")


def _renamed(old: str, new: str) -> Iterator[Rewrite]:
    for form, to in ((old, new), (old.upper(), new.upper())):
        yield _expand(re.compile(rf"\b{re.escape(form)}\b"), to)


def _new_units(gold: Gold, chance: random.Random) -> dict[Unit, Unit]:
    """For each commune of today another of its kind in its province."""
    found: dict[Unit, Unit] = {}
    for told in gold.told.units if not gold.told.changes else ():
        unit = _commune_of_today(told.code, told.edition)
        if unit is None or unit.name.isdigit() or not _only(unit.name, gold):
            continue
        others = [
            other
            for other in register().children(register().province(unit))
            if other.kind == unit.kind and other not in found.values() and other.name not in gold.text
        ]
        if others:
            found[unit] = chance.choice(others)
    return found


def _commune_of_today(code: str | None, edition: str) -> Unit | None:
    unit = register().in_edition(code, edition) if code and edition == "2025" else None
    return unit if unit is not None and unit.level == "commune" else None


def _renamings(units: Mapping[Unit, Unit]) -> Iterator[Rewrite]:
    for old, new in units.items():
        yield from _renamed(old.name, new.name)
