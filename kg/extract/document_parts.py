"""The parts of a citation around its type and number: date, issuer, title."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cached_property

from kg.extract.annotations import Annotations, BodyMention, DateMention
from kg.extract.document_words import document_words
from kg.extract.figure_words import last_words
from kg.facts import Body, Span

__all__ = ["Cited", "Parts"]

_BEFORE_DATE = re.compile(r"[\s,(]*(?:năm \d{4},?\s*)?(?:(?:được\s)?(?:ban hành|ký|ra)\s*)?(?:ngày\s*)?")
_OF = re.compile(r"\s?[,)]?\s?(?:của|do)\s(?:tập thể\s|lãnh đạo\s)?")
_TITLE = re.compile(
    r"[\s,:]*(?:(?:quy định\s)?về(?:\sviệc)?\s)?[“\"'](?P<quoted>[^”\"'\n]{8,220})[”\"']"
    r"|[\s,)]*(?:quy định\s)?về\s(?:việc\s)?(?P<about>)"
)
_WORD = re.compile(r"[\s,]*[(“\"]?([^\s,;.:()“”\"]+)")
_LONGEST_TITLE = 45


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation as it is being read."""

    span: Span
    kind: str
    number: str | None = None
    title: str | None = None
    date: str | None = None
    issuer: Body | None = None


class Parts:
    """Finds the parts of the citations of one article."""

    def __init__(self, ann: Annotations) -> None:
        self._ann = ann

    @cached_property
    def _bodies(self) -> list[BodyMention]:
        return sorted(self._ann.bodies, key=lambda m: m.start)

    @cached_property
    def _starts(self) -> list[int]:
        return [m.start for m in self._bodies]

    def complete(self, cited: Cited, *, listed_until: int, of: tuple[int, int] = (-1, -1)) -> Cited:
        """The citation with date, issuer and title from the words around it.

        `listed_until` is the end of the last number of its list; `of` the words between type and number ("của UBND
        tỉnh").
        """
        date, end = self.date_after(cited.span.end)
        issuer, end = self.issuer_after(max(end, listed_until))
        if issuer is None and of[0] >= 0:
            issuer = self.issuer_after(of[0])[0]
        if date is None:
            date, end = self.date_after(end)
        if issuer is None:
            issuer, told = self.issued_before(cited.span.start)
            date = date or told
        issuer = issuer or self.issuer_of_code(cited)
        return replace(cited, date=date, issuer=issuer, title=self._title_after(end))

    def date_after(self, offset: int) -> tuple[str | None, int]:
        """The day right after `offset`, and where its words end."""
        near = self._date_from(offset, offset + 34)
        if near is None or near.precision != "day" or near.first is None:
            return None, offset
        gap = _BEFORE_DATE.match(self._ann.folded, offset, max(near.start, offset))
        if gap is None or gap.end() < near.start:
            return None, offset
        return near.first, near.end

    def _date_from(self, start: int, end: int) -> DateMention | None:
        days = [m for m in self._ann.dates if start <= m.start < end and m.precision == "day"]
        return days[0] if days else None

    def issuer_after(self, offset: int) -> tuple[Body | None, int]:
        """The body after "của" at `offset`, and where its words end."""
        match = _OF.match(self._ann.folded, offset)
        if match is None:
            return None, offset
        at = bisect_left(self._starts, match.end())
        if at < len(self._bodies) and self._bodies[at].start <= match.end() + 2:
            return self._bodies[at].body, self._bodies[at].end
        for name, (full, kind) in document_words().issuer_names.items():
            if self._ann.folded.startswith(name, match.end()):
                return Body(full, kind), match.end() + len(name)
        return None, offset

    def issued_before(self, offset: int) -> tuple[Body | None, str | None]:
        """The subject of "ban hành", "thông qua" … right before `offset`, and the day told before it."""
        sentence = self._ann.sentence_at(offset)
        if sentence is None:
            return None, None
        words = last_words(self._ann.folded, sentence.start, offset)
        if words and words[-1] in ("các", "những"):
            words.pop()
        if not any(" ".join(words[-k:]) in document_words()["issued_by_verbs"] for k in (1, 2, 3)):
            return None, None
        begin, end = bisect_left(self._starts, sentence.start), bisect_left(self._starts, offset)
        if begin == end:
            return None, None
        day = self._date_from(sentence.start, offset)
        return self._bodies[end - 1].body, day.first if day and not day.bound else None

    def issuer_of_code(self, cited: Cited) -> Body | None:
        """Who issues under the code of a number: "CP" of "150/2025/NĐ-CP"; for local codes the body meant nearby."""
        sentence = self._ann.sentence_at(cited.span.start)
        codes = [re.sub(r"\d+$", "", code) for code in re.split(r"[/-]", cited.number or "")]
        for code in reversed(codes):
            if named := document_words().issuers.get(code):
                return Body(*named)
            if kinds := document_words().local_issuers.get(code):
                fitting = [m for m in self._bodies if m.body.kind in kinds]
                if code == "TW":  # any of three: only where the sentence says which
                    fitting = [m for m in fitting if self._ann.sentence_at(m.start) is sentence]
                near = min(fitting, key=lambda m: abs(m.start - cited.span.start), default=None)
                return near.body if near else None
        return None

    def _title_after(self, offset: int) -> str | None:
        match = _TITLE.match(self._ann.text, offset)
        if match is None:
            return None
        if match["quoted"]:
            return match["quoted"].strip()
        end = self.title_end(match.end())
        return self._ann.text[match.start("about") : end] if end > match.end() else None

    def title_end(self, offset: int) -> int:
        """Where a title that goes on from `offset` ends: before a verb that says what became of the document."""
        sentence = self._ann.sentence_at(offset)
        limit = sentence.end if sentence else len(self._ann.text)
        stops = document_words()["title_stops"]
        end, count = offset, 0
        while count < _LONGEST_TITLE:
            match = _WORD.match(self._ann.folded, end, limit)
            if match is None:
                break
            following = _WORD.match(self._ann.folded, match.end(), limit)
            pair = f"{match[1]} {following[1]}" if following else match[1]
            if "\n" in match[0] or match[1] in stops or pair in stops:
                break
            end, count = match.end(), count + 1
            if self._ann.text[end : end + 1] in ("”", '"', ")"):
                end += 1
        return end
