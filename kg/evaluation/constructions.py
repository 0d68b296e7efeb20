"""Annotated articles in other constructions: an office behind its name, a task in the passive, a list in bullets.

The rules are told in `data/constructions.toml`. What the annotation names (people, roles, tasks) is one letter of the
private use area each while a rule is applied, so that a rule sees where they stand and cannot tear them apart.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

import msgspec

from kg.evaluation.gold import Gold
from kg.evaluation.masks import Masks
from kg.language.sentences import split

__all__ = ["CONSTRUCTIONS", "reconstructed"]

Chance = random.Random

CONSTRUCTIONS = ("offices", "requests", "times", "chairs", "guests", "bullets", "speakers", "joints", "places")
"""The kinds of constructions, each by itself."""

_OFTEN = 0.8
"""How many of the places that a rule could change are changed."""
_SLOT = re.compile(r"\{([a-z_]+)\}")
_FILLER = re.compile(r"\{(\^?)([a-z]+)\}")
_SENTENCE_HEAD = re.compile(r"(?:\A|[.!?…\n] ?)\Z")
_DATELINE = re.compile(r"(?:\([^()\n]{2,25}\) ?[-–]? ?|[A-ZĐ][\w./ ]{1,24}(?: [-–] |[-–] )|[-+*•] |\d{1,2}[.)] )?")
_LISTED = re.compile(r"\b[Cc]ác (?:đồng chí|đ/c|ông|bà)(?:, bà)?(?::| [\ue000-\ue3ff])")
_COMMA_BEFORE = re.compile(r", ?(?=[,.;:)])")
_ITEMS = re.compile(
    r"\A(?P<before>(?!Các (?:đồng chí|ông|bà))[^:;\n“”\"]{10,}"
    r"(?<! xã)(?<!phường)(?<! Bộ)(?<! sở)(?<!ngành)(?<!tỉnh)(?<!thôn)): "
    r"(?P<items>[^:\n“”\"]+(?:; [^:\n“”\"]+)+)\Z"
)
_BULLETS = re.compile(r":\n+(?P<items>(?:[-+•] [^\n]+\n+)+(?:[-+•] [^\n]+))")
_BULLET = re.compile(r"[;.]?\n+[-+•] ")


class _Rule(msgspec.Struct, frozen=True):
    kind: str
    name: str
    pattern: str
    any: tuple[str, ...]
    scope: str = "sentence"


class _Settings(msgspec.Struct, frozen=True):
    lowered: tuple[str, ...]
    slots: Mapping[str, str]
    rules: tuple[_Rule, ...]


@cache
def _settings() -> _Settings:
    told = tomllib.loads(files("kg.evaluation").joinpath("data", "constructions.toml").read_text(encoding="utf-8"))
    return msgspec.convert(told, _Settings)


@cache
def _compiled(kind: str, scope: str) -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    rules = [rule for rule in _settings().rules if (rule.kind, rule.scope) == (kind, scope)]
    return tuple((re.compile(_filled(rule.pattern)), rule.any) for rule in rules)


def _filled(pattern: str) -> str:
    """The pattern with its slots, and those in them, written out."""
    slots = {**_settings().slots, **Masks.SLOTS}
    while _SLOT.search(pattern):
        pattern = _SLOT.sub(lambda slot: slots[slot[1]], pattern)
    return pattern


def reconstructed(gold: Gold, kinds: Sequence[str], seed: int) -> str:
    """The article's text with constructions of those kinds exchanged at random; what is annotated stays true.

    A change that would cut words which the annotation quotes is not made.
    """
    text, masks = gold.text, Masks(gold)
    for kind in CONSTRUCTIONS:
        if kind in kinds:
            chance = random.Random(f"{seed}/{gold.id}/{kind}")  # noqa: S311 -- texts, no secrets, the same every time
            text = _bulleted(text, masks, chance) if kind == "bullets" else _rewritten(text, kind, masks, chance)
    return text


def _rewritten(text: str, kind: str, masks: Masks, chance: Chance) -> str:
    by_line = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)] if _compiled(kind, "line") else []
    text = _each(text, by_line, lambda part: _varied(part, kind, "line", masks, chance))
    by_sentence = split(text) if _compiled(kind, "sentence") else []
    return _each(text, by_sentence, lambda part: _varied(part, kind, "sentence", masks, chance))


def _each(text: str, spans: Sequence[tuple[int, int]], rewrite: Callable[[str], str]) -> str:
    """The text with every span rewritten."""
    done, at = [], 0
    for start, end in spans:
        done += [text[at:start], rewrite(text[start:end])]
        at = end
    return "".join([*done, text[at:]])


def _varied(part: str, kind: str, scope: str, masks: Masks, chance: Chance) -> str:
    """The sentence or line by one of the rules that change it, or as it is."""
    dateline = _DATELINE.match(part)
    lead = dateline[0] if dateline and scope == "sentence" else ""
    masked = masks.put_on(part[len(lead) :])
    found = [
        new for new in _choices(masked, kind, scope, masks, chance) if masks.keeps(part, lead + masks.taken_off(new))
    ]
    if not found or chance.random() > _OFTEN:
        return part
    return lead + masks.taken_off(chance.choice(found))


def _choices(masked: str, kind: str, scope: str, masks: Masks, chance: Chance) -> Iterator[str]:
    for pattern, templates in _compiled(kind, scope):
        new = _exchanged(masked, pattern, templates, masks, chance)
        if new != masked:
            yield new


def _exchanged(masked: str, pattern: re.Pattern[str], templates: Sequence[str], masks: Masks, chance: Chance) -> str:
    return pattern.sub(lambda found: _said(found, chance.choice(templates), masks), masked)


def _said(found: re.Match[str], template: str, masks: Masks) -> str:
    """What was found, by the template: small and capital letters and commas as they fall."""
    given = found.groupdict()
    if given.get("person") and given.get("office") and not masks.holds(given["person"], given["office"]):
        return found[0]
    at_head = _SENTENCE_HEAD.search(found.string[: found.start()]) is not None

    def fill(slot: re.Match[str]) -> str:
        value = given[slot[2]] or ""
        value = _lower_first(value) if found.start(slot[2]) == found.start() and at_head else value
        return value[:1].upper() + value[1:] if slot[1] else value

    if "{a} " in template:
        title = "" if _LISTED.search(found.string) else given.get("title") or masks.title(given["person"])
        template = template.replace("{a} ", f"{_lower_first(title)} ".lstrip())
    said = _COMMA_BEFORE.sub("", _FILLER.sub(fill, template))
    if found.string[found.end() : found.end() + 1] in ("", ",", ".", ";"):
        said = said.removesuffix(",")
    return said[:1].upper() + said[1:] if at_head else said


def _lower_first(value: str) -> str:
    first = re.match(r"\w*", value)
    return value[:1].lower() + value[1:] if first and first[0] in _settings().lowered else value


# -- lists


def _bulleted(text: str, masks: Masks, chance: Chance) -> str:
    """Lists of a sentence as bullets, bullets as a sentence."""
    inline = _BULLETS.sub(lambda found: _kept(found[0], _in_a_sentence(found), masks, chance), text)
    return _each(inline, split(inline), lambda part: _kept(part, _ITEMS.sub(_as_bullets, part), masks, chance))


def _kept(part: str, new: str, masks: Masks, chance: Chance) -> str:
    return new if masks.keeps(part, new) and chance.random() < _OFTEN else part


def _as_bullets(found: re.Match[str]) -> str:
    items = [item[:1].upper() + item[1:] for item in found["items"].split("; ")]
    return f"{found['before']}:\n- " + ";\n- ".join(items)


def _in_a_sentence(found: re.Match[str]) -> str:
    items = _BULLET.split("\n" + found["items"])[1:]
    return ": " + "; ".join(_lower_first(item) for item in items)
