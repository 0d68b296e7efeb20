"""Who made a picture or a text: credits beside captions, bylines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, TypeAlias

from spacy.language import Language
from spacy.tokens import Doc

from kg.articles.model import Kind
from kg.extract.annotations import Annotations, CreditName
from kg.extract.annotations import annotations as annotations_of
from kg.extract.name_evidence import any_of
from kg.extract.name_openers import addresses
from kg.extract.patterns import Patterns
from kg.facts import Credit, Span
from kg.language.folding import fold
from kg.language.marks import BULLETS
from kg.language.names import (
    given_syllables,
    is_syllable,
    name_words,
    surname_class,
    surname_length,
)
from kg.units.register import register

__all__ = ["CreditName", "credit_facts", "credit_names", "kg_credits"]

_Kinds: TypeAlias = tuple[Literal["photo", "text"], ...]

_COLON = re.compile(r":\s*")
_CUE_LENGTH = 40
"""Characters before a colon that a cue may take."""
_P, _LINE = Patterns("credit_patterns.toml", "credits"), Patterns("credit_patterns.toml", "bylines")
_LINE_LENGTH = 60
"""Characters of a byline, at the most."""
_PEN_NAME = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}")
_MANY_LINES = 4
"""More lines than this that look like a byline are a list of something else."""


def credit_names(notes: Annotations) -> list[CreditName]:
    """The names of people in an article's credits and bylines, in order; agencies and bare initials are left out."""
    if notes.credits is None:
        found = {name.start: name for name in _by_line(notes)}
        found.update((name.start, name) for name in _by_cue(notes.text, notes.folded.replace("：", ":")))
        notes.credits = [found[start] for start in sorted(found)]
    return notes.credits


def _by_cue(text: str, folded: str) -> Iterator[CreditName]:
    for colon in _COLON.finditer(folded):
        before = folded[max(0, colon.start() - _CUE_LENGTH) : colon.start()]
        cue = _P.cue.search(before)
        if cue is None:
            continue
        photo: _Kinds = ("photo",) if _P.photo.search(cue["what"]) else ()
        prose: _Kinds = ("text",) if _P.prose.search(cue["what"]) else ()
        yield from _names_at(text, folded, colon.end(), (*photo, *prose))
    for cue in _P.bare_cue.plain.finditer(text):
        yield from _names_at(text, folded, cue.end(), ("photo",))


def _names_at(text: str, folded: str, at: int, kinds: _Kinds) -> Iterator[CreditName]:
    if source := _P.source.match(text, at):
        at = source.end()
    while (match := _P.name.match(text, at)) is not None:
        end = _name_end(text, folded, match)
        if end:
            yield CreditName(match.start(), end, kinds)
        after = _P.next.match(text, end or match.end())
        if after is None:
            return
        at = after.end()


def _name_end(text: str, folded: str, match: re.Match[str]) -> int:
    """Where the person's name that begins a match ends, 0 where it is none."""
    if "." in match[0]:
        last = match[0].rsplit(".", 1)[1].strip()
        return match.end() if len(last) > 1 and is_syllable(fold(last)) and not _acronym(last) else 0
    words = [(m.start() + match.start(), m.end() + match.start(), m[0]) for m in re.finditer(r"\S+", match[0])]
    capitals = next((word.isupper() for _, _, word in words if len(word) > 1), False)
    same = 1
    while same < len(words) and (len(words[same][2]) == 1 or words[same][2].isupper() == capitals):
        same += 1
    cut = same < len(words)
    words = words[:same]
    if not cut and _P.goes_on.match(text, match.end()) and not _P.after.match(text, match.end()):
        words.pop()  # "Ảnh: Quang Hưng Hay huyện …": the next sentence, glued on
    keys = [folded[start:end] for start, end, _ in words]
    for size in range(2, len(words)):
        if keys[size] in name_words("name_blockers", "words"):
            words, keys = words[:size], keys[:size]
            break
    if len(keys) > 2 and keys[0] in addresses() and surname_class(keys[1]):
        return 0  # "Anh Lê Văn Tám, Bí thư Đoàn xã cho hay."
    limit = 5 if surname_length(keys) else 4
    if not 2 <= len(words) <= limit or not _personal(keys) or " ".join(keys) in _provinces():
        return 0
    return words[-1][1]


@cache
def _provinces() -> frozenset[str]:
    """Folded names of provinces: "Ảnh: An Giang" is a paper's, or of its site."""
    return frozenset(fold(unit.name) for units in register().provinces.values() for unit in units)


def _acronym(word: str) -> bool:
    return word.isupper() and fold(word) in name_words("name_blockers", "agencies")


def _personal(keys: list[str]) -> bool:
    """Whether folded words can be a person's name in a credit: no agency, every word a syllable or a clan's name."""
    agencies, whole = name_words("name_blockers", "agencies"), " ".join(keys)
    begins = {" ".join(keys[:size]) for size in (1, 2, 3)}
    if (
        whole in agencies
        or not agencies.isdisjoint(begins)
        or not name_words("name_blockers", "pairs").isdisjoint(begins)
    ):
        return False
    blocked = name_words("name_blockers", "words").intersection(keys)
    if not surname_class(keys[0]) and not blocked <= given_syllables():
        return False
    return all(map(is_syllable, keys)) or "a" in (surname_class(keys[0]), surname_class(keys[-1]))


def _by_line(notes: Annotations) -> Iterator[CreditName]:
    """Bylines: lines that hold names and nothing else, and a name after the last sentence of the article."""
    found: list[CreditName] = []
    text = notes.text
    cells = _in_cards(text)
    stretches = [(p.start, p.end, True) for p in notes.paragraphs if p.kind is Kind.BYLINE and p.start not in cells]
    last = len(text.rstrip())
    at = 0
    listed = False
    for number, line in enumerate(text.split("\n")):
        start, at = at, at + len(line) + 1
        marked = line.lstrip()[:1] in BULLETS
        if number and 3 <= len(line) <= _LINE_LENGTH and not (marked and listed) and start not in cells:
            offset = start + len(line) - len(line.lstrip(" \t-–*•"))
            stretches.append((offset, start + len(line), at > last))
        if line.strip():
            listed = marked or line.rstrip().endswith(":")
    if closing := _LINE.closing.plain.search(text, max(0, last - _LINE_LENGTH), last):
        stretches.append((closing.start(1), last, False))
    for start, end, sure in stretches:
        found += [name for name in _line_names(notes, start, end, sure) if name not in found]
        if len(found) > _MANY_LINES:
            return
    yield from found


def _in_cards(text: str) -> set[int]:
    """Where lines begin that are cells of a table of officials, with an office or label below, or signatures.

    One name above an office alone may be an author's above the caption of a picture.
    """
    lines = [m for m in re.finditer(r"[^\n]+", text) if not m[0].isspace() and not _LINE.signed.match(m[0])]
    cells: set[int] = set()
    sure: set[int] = set()
    for above, line, below in zip(lines, lines[1:], [*lines[2:], None], strict=False):
        if _P.name.fullmatch(line[0].strip()) is None:
            continue
        under = fold(below[0].strip()) if below is not None else ""
        over = above[0].strip()
        signs = over.isupper() and _LINE.office_in_capitals.fullmatch(fold(over)) is not None
        office = _LINE.office.match(under) is not None
        if signs or _LINE.labelled.match(under) or (office and _LINE.row.fullmatch(over)):
            sure.add(line.start())
        elif office:
            cells.add(line.start())
    return sure | (cells if len(cells) > 1 else set())


def _line_names(notes: Annotations, start: int, end: int, sure: bool) -> list[CreditName]:
    """The names of a line of names ("A", "A - B", "A 25/07/2025 - 15:10"); none where it is anything else.

    In a `sure` place, the last line or one that the reader took for a byline, no word needs to be a known name, and a
    pen name that is a place's or a word's counts beside another name: "Lý Nhân - Mai Lan".
    """
    found: list[CreditName] = []
    named = False
    if opening := _opening().match(notes.folded, start, end):
        start = opening.end()
    while (match := _P.name.match(notes.text, start, end)) is not None:
        stop = _name_end(notes.text, notes.folded, match)
        author = stop == match.end() and _by_author(notes, match.start(), stop, sure)
        if not author and not (sure and _may_be_pen_name(notes, match.start(), match.end())):
            break
        named, stop = named or author, match.end()
        found.append(CreditName(match.start(), stop, ("text",)))
        joint = _LINE.joint.match(notes.text, stop, end)
        if joint is None:
            break
        start = joint.end()
    return found if named and _LINE.tail.match(notes.text, found[-1].end, end) else []


def _may_be_pen_name(notes: Annotations, start: int, stop: int) -> bool:
    """Whether two words may be what an author is called, whatever else they are: no agency, no place told elsewhere."""
    if not _PEN_NAME.fullmatch(notes.text, start, stop) or not all(map(is_syllable, notes.folded[start:stop].split())):
        return False
    if notes.folded[start:stop] in name_words("name_blockers", "agencies"):
        return False
    covered = any(unit.start < stop and start < unit.end for unit in notes.units)
    return not covered or notes.folded.count(notes.folded[start:stop]) == 1


@cache
def _opening() -> re.Pattern[str]:
    """What a line may begin with before its author's name: "Theo", "Thứ Năm, 10/07/2025 | "."""
    words = any_of(name_words("name_cues", "byline openings"))
    return re.compile(rf"{_LINE.date.pattern}|{words}\s+")


def _by_author(notes: Annotations, start: int, stop: int, sure: bool) -> bool:
    keys = notes.folded[start:stop].split()
    if "." in keys[0]:
        return True
    known = [surname_class(key) is not None or key in given_syllables() for key in keys]
    if surname_class(keys[-1]) == "a":
        return True  # "Y KRÔNG BYĂ"
    if sure and surname_class(keys[0]) in ("a", "b"):
        known.pop()  # "VI VĂN LỐP": given names are made of any syllable
    if notes.text[start:stop].isupper() and not all(known):
        return False  # "BÀI MỚI ĐĂNG"
    if " ".join(keys) in name_words("name_blockers", "places"):
        return False
    if any(unit.start < stop and start < unit.end for unit in notes.units):
        return False
    return sure or surname_class(keys[0]) in ("a", "b") or keys[0] in given_syllables()


def credit_facts(notes: Annotations) -> list[Credit]:
    """The article's Credit facts, for names that the annotations know as people."""
    people = {(mention.start, mention.end): mention.name for mention in notes.people if mention.by_name}
    found: dict[tuple[str, str], list[Span]] = {}
    for name in credit_names(notes):
        if person := people.get((name.start, name.end)):
            for kind in name.kinds:
                found.setdefault((person, kind), []).append(Span(name.start, name.end))
    return [
        Credit(creator=person, kind="photo" if kind == "photo" else "text", evidence=tuple(spans))
        for (person, kind), spans in found.items()
    ]


@Language.component("kg_credits")
def kg_credits(doc: Doc) -> Doc:
    """Adds the article's credits to its facts."""
    notes = annotations_of(doc)
    notes.facts.extend(credit_facts(notes))
    return doc
