"""What annotators hand to each other: mentions in the text, in `doc._.kg`.

Each spaCy component of the pipeline reads what earlier ones wrote and adds its own kind of thing. Offsets are
characters of the article's text, as everywhere; `kg.extract.spans.mirror` copies them into `doc.spans` for display.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Literal, Protocol, Self, TypeVar

import msgspec
from spacy.tokens import Doc

from kg.articles.model import Article, Kind, Paragraph
from kg.extract.hits import Hits
from kg.facts import Body, Fact, Status, UnitRef
from kg.language.folding import fold
from kg.vocabulary import Concept

__all__ = [
    "Annotations",
    "Around",
    "BodyMention",
    "Context",
    "CreditName",
    "DateMention",
    "PersonMention",
    "RoleMention",
    "Sentence",
    "UnitMention",
    "annotated",
    "annotations",
    "in_order",
]


_KEY = "kg"
"""Where the annotations are in `doc.user_data`; the way by `doc._` makes two objects each time."""


class Mention(msgspec.Struct):
    """Characters `start` to `end` (exclusive)."""

    start: int
    end: int


class Sentence(Mention):
    """A sentence, inside one paragraph of that kind. Captions and body glued together are two sentences."""

    kind: Kind


class DateMention(Mention):
    """A date, period or time resolved against the article's date; ISO strings, None where nothing fixes them."""

    first: str | None
    """First day (or "2025-09", "2025", "2025-09-17T14:00")."""
    last: str | None = None
    """Last day of a range or period."""
    precision: Literal["minute", "day", "month", "quarter", "half", "year", "period", "unknown"] = "day"
    day_part: str | None = None
    """"morning", "noon", "afternoon", "evening", "night"."""
    bound: Literal["", "from", "until", "before"] = ""
    """"từ ngày 1-7", "đến hết ngày 25/8", "trước ngày 9/4": the day limits something rather than dating it."""


class UnitMention(Mention):
    """An administrative unit named ("phường An Hải", "Đà Nẵng") or meant ("phường", "thành phố")."""

    unit: UnitRef
    generic: bool = False
    """A bare kind ("phường", "địa phương") that stands for `unit`."""
    named_in: Literal["", "body", "road", "school", "project", "firm"] = ""
    """The mention is part of a longer name; all but "" and "body" do not count as naming the unit."""


class PersonMention(Mention):
    """A person named or meant; `name` is the fullest name in the article."""

    name: str
    by_name: bool = True
    """False for "ông", "đồng chí", an office standing for its holder."""
    honorific: int = 0
    """Characters before `start` that are a form of address: "đồng chí ", "ông "."""


class BodyMention(Mention):
    """A body named or meant; overlapping unit mentions are part of its name."""

    body: Body
    generic: bool = False
    """"UBND", "nhà trường", "ban" standing for a body named elsewhere."""


class RoleMention(Mention):
    """An office named with its body: "Phó Chủ tịch UBND thành phố"; `person` where it is tied to one."""

    concept: Concept
    role: str
    body: Body
    status: Status = Status.CURRENT
    person: str | None = None


class Placed(Protocol):
    """Anything at characters `start` to `end` (exclusive)."""

    start: int
    end: int


_P = TypeVar("_P", bound=Placed)


def in_order(placed: Iterable[_P]) -> list[_P]:
    """In the order of the text, of those that begin at one place the longest first."""
    return sorted(sorted(placed, key=_END, reverse=True), key=_START)


_START, _END = attrgetter("start"), attrgetter("end")


@dataclass(frozen=True, slots=True)
class CreditName:
    """A name at characters `start` to `end` that a credit or byline gives, and what it is for."""

    start: int
    end: int
    kinds: tuple[Literal["photo", "text"], ...]


@dataclass(slots=True)
class Context:
    """What the whole article fixes."""

    date: str | None = None
    """ISO date (or month, or year) of the article; None if unknown."""
    reckoned: bool = False
    """Whether nothing tells the year of `date`: days are counted as if it were that year's, and no fact has it."""
    edition: str = "2025"
    """Which units a bare name means: "2025" in force since 2025-07-01, "2024" before."""
    day: str | None = None
    """ISO day on which units of that edition are looked up; None for the last of each."""
    province: UnitRef | None = None
    """The province the article is about, where one is."""
    unit: UnitRef | None = None
    """The unit the article is about (smallest one that most of it is about)."""
    home: UnitRef | None = None
    """The district or commune whose own site the article stands on."""

    @property
    def known(self) -> str | None:
        """The article's date, where its year is told."""
        return None if self.reckoned else self.date


@dataclass(frozen=True, slots=True)
class Around:
    """What the page says around a report that is one of several on it."""

    province: UnitRef | None = None
    unit: UnitRef | None = None
    """The unit the page is about, for a report that names none."""


@dataclass(slots=True)
class Annotations:
    """All mentions and facts of one article."""

    article: Article
    text: str
    folded: str
    """`fold(text)`: same length, so offsets agree."""
    paragraphs: list[Paragraph] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    context: Context = field(default_factory=Context)
    dates: list[DateMention] = field(default_factory=list)
    units: list[UnitMention] = field(default_factory=list)
    people: list[PersonMention] = field(default_factory=list)
    bodies: list[BodyMention] = field(default_factory=list)
    roles: list[RoleMention] = field(default_factory=list)
    credits: list[CreditName] | None = None
    sections: list[tuple[int, int, UnitRef]] | None = None
    """Lists that a unit heads: first character, end and unit; None until asked for."""
    """Names in credits and bylines, from kg_people on."""
    hits: Hits | None = None
    """Wordings of roles and kinds of bodies, from kg_bodies on."""
    facts: list[Fact] = field(default_factory=list)
    around: Around = field(default_factory=Around)
    _ends: list[int] = field(default_factory=list, repr=False, compare=False)
    """Where the sentences of `_ends_of` end, so that `sentence_at` need not ask each; a list is never added to."""
    _ends_of: list[Sentence] | None = field(default=None, repr=False, compare=False)
    _people_at: list[int] = field(default_factory=list, repr=False, compare=False)
    """Where the people of `_people_of` begin, likewise."""
    _people_of: list[PersonMention] | None = field(default=None, repr=False, compare=False)

    @classmethod
    def of(cls, article: Article) -> Self:
        """Annotations of an article that hold its text and the paragraphs it came with, and nothing found yet."""
        return cls(article, article.text, fold(article.text), list(article.paragraphs))

    def people_from(self, offset: int) -> Iterator[PersonMention]:
        """Those that begin at `offset` or after it, in the order of the text."""
        people = self.people
        for at in range(bisect_left(self._people_starts(), offset), len(people)):
            yield people[at]

    def people_before(self, offset: int) -> Iterator[PersonMention]:
        """Those that begin before `offset`, the last first."""
        people = self.people
        for at in range(bisect_left(self._people_starts(), offset) - 1, -1, -1):
            yield people[at]

    def _people_starts(self) -> list[int]:
        if self._people_of is not self.people:
            self._people_of, self._people_at = self.people, [person.start for person in self.people]
        return self._people_at

    def units_in(self, start: int, end: int) -> list[UnitMention]:
        """Those that begin from `start` to before `end`, in the order of the text."""
        first = bisect_left(self.units, start, key=_START)
        return self.units[first : bisect_left(self.units, end, first, key=_START)]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds character `offset`."""
        sentences = self.sentences
        if self._ends_of is not sentences:
            self._ends_of, self._ends = sentences, [sentence.end for sentence in sentences]
        at = bisect_right(self._ends, offset)
        return sentences[at] if at < len(sentences) and sentences[at].start <= offset else None


def annotated(doc: Doc) -> Annotations:
    """The annotations of a Doc; a Doc made from bare text gets an article of one body paragraph."""
    found = doc.user_data.get(_KEY)
    if found is None:
        text = doc.text
        article = Article(id="text", text=text, paragraphs=(Paragraph(0, len(text), Kind.BODY),))
        found = doc.user_data[_KEY] = Annotations.of(article)
    assert isinstance(found, Annotations)
    return found


annotations = annotated
"""The same by its first name, which type checkers mix up with `from __future__ import annotations`."""


def _keep(doc: Doc, notes: Annotations) -> None:
    doc.user_data[_KEY] = notes


if not Doc.has_extension("kg"):
    Doc.set_extension("kg", getter=lambda doc: doc.user_data.get(_KEY), setter=_keep)
