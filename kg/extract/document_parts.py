"""The parts of a citation around its type and number: date, issuer, title."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cached_property

from kg.extract.annotations import Annotations, BodyMention, DateMention, Sentence
from kg.extract.clause_days import acts_behind, is_clause_day
from kg.extract.document_extent import Titles
from kg.extract.document_words import document_words
from kg.extract.figure_words import last_words
from kg.facts import Body, Span

__all__ = ["Cited", "Parts"]

_LETTERHEAD = re.compile(r"\s*[\n|]\s*[^\n,|]{2,30},\s*(?:ngày\s)?")
"""Between the number of a paper and its day: "Số: 214/TB-UBND / Hòa Khánh, ngày 05 tháng 3 năm 2026"."""
_BEFORE_DATE = re.compile(r"[\s,(]*(?:năm \d{4},?\s*)?(?:(?:được\s)?(?:ban hành|ký|ra)\s*)?(?:ngày\s*)?")
_OF = re.compile(
    r"\s?[,)]?\s?(?:của|do)\s(?:(?:tập thể|lãnh đạo|chủ tịch|bộ trưởng,? chủ nhiệm|bộ trưởng|thống đốc)\s"
    r"|hội nghị(?:\slần thứ\s\S+(?:,)?|\s(?:trung ương|tw)\s\S+(?:,)?)?\s)?"
)
_NUMBERED = re.compile(r"\d[/-][\w/-]*[A-ZĐ][\w/-]*[\s,(]*(?:ngày\s)?\Z|số\s\d+[\s,(]*(?:ngày\s)?\Z")
"""A number right before a day, which then is that document's."""
_NEXT = re.compile(r"\s?(?:,|;|và)\s(?:[^\W\d_]+\s){0,3}?(?:số\s)?(?P<number>\d{1,5}(?:/\d{4})?[/-][\w&/-]*[\w&])")
"""The next paper of a list, each with its own day: ", | Quyết định số 13/QĐ-UBND ngày 5/7/2025 của UBND tỉnh"."""
_MOST_LISTED = 6
_IN_PAPER = re.compile(r"\s(?:tại|trong|bằng)\s(?:các\s)?")
_TERM = re.compile(r"(?:,?\s\(?khóa\s[ivx\d]+\)?)?")
_SUBJECT = re.compile(r",\s(?:đồng chí\s)?")
_ENACTS = re.compile(
    r"\s(?:đã\s|cũng\s)?(?:quyết định|quyết nghị|quy định|thống nhất|thông qua|chấp thuận|phê duyệt)\b"
)


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
        self.titles = Titles(ann)

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
        if issuer:
            end = self._after_term(end)
        issuer = issuer or self._issuer_of_list(cited, end)
        if issuer is None and of[0] >= 0:
            issuer = self.issuer_after(of[0])[0]
        if date is None and not self._opens_clause(end):
            date, end = self.date_after(end)
        if issuer is None:
            issuer, told = self.issued_before(cited.span.start)
            date = date or told
        issuer = issuer or self._asking_by(cited.span) or self.issuer_of_code(cited) or self._enacted_by(cited.span)
        issuer = issuer or self.issuer_of_type(cited.kind)
        return replace(cited, date=date, issuer=issuer, title=self.titles.after(end))

    def _issuer_of_list(self, cited: Cited, end: int) -> Body | None:
        """Who issued the last of several papers of one code, each with its day: "số 12/QĐ-A … và số 13/QĐ-A …"."""
        code = re.sub(r"^\d+\W?(?:\d{4}\W)?", "", cited.number or "")
        for _ in range(_MOST_LISTED if code else 0):
            following = _NEXT.match(self._ann.text, end)
            if following is None or not following["number"].endswith(code):
                return None
            _, end = self.date_after(following.end())
            issuer, end = self.issuer_after(end)
            if issuer is not None:
                return issuer
        return None

    def issuer_of_type(self, kind: str) -> Body | None:
        """Who alone issues that type: laws are the National Assembly's."""
        named = document_words().type_issuers.get(kind)
        return Body(*named) if named else None

    def _after_term(self, offset: int) -> int:
        """Past "khóa XII" after a body."""
        match = _TERM.match(self._ann.folded, offset)
        return match.end() if match else offset

    def _asking_by(self, span: Span) -> Body | None:
        """Who asked for something by it: "theo đề nghị của Sở Tài chính tại | Tờ trình số 412/TTr-STC"."""
        at = bisect_left(self._starts, span.start) - 1
        told = at >= 0 and _IN_PAPER.fullmatch(self._ann.folded, self._bodies[at].end, span.start)
        return self._bodies[at].body if told else None

    def _enacted_by(self, span: Span) -> Body | None:
        """The body that decides by it: "tại Nghị quyết số 892, Ủy ban Thường vụ Quốc hội quyết định …"."""
        comma = _SUBJECT.match(self._ann.folded, span.end)
        at = bisect_left(self._starts, comma.end()) if comma else len(self._bodies)
        if comma is None or at >= len(self._bodies) or self._bodies[at].start != comma.end():
            return None
        return self._bodies[at].body if _ENACTS.match(self._ann.folded, self._bodies[at].end) else None

    def date_after(self, offset: int) -> tuple[str | None, int]:
        """The day right after `offset`, and where its words end; in a letterhead it stands behind a place."""
        head = self._date_from(offset, offset + 60)
        if head is not None and head.first and head.start > offset and self._in_letterhead(offset, head):
            return head.first, head.end
        near = self._date_from(offset, offset + 34)
        if near is None or near.precision != "day" or near.first is None:
            return None, offset
        gap = _BEFORE_DATE.match(self._ann.folded, offset, max(near.start, offset))
        if gap is None or gap.end() < near.start or is_clause_day(self._ann, near):
            return None, offset
        return near.first, near.end

    def _in_letterhead(self, offset: int, day: DateMention) -> bool:
        """Whether a paper's number, which ends at `offset`, has its place and day behind it, at the end of a line."""
        rest = self._ann.folded[day.end :].partition("\n")[0]
        return not rest.strip(" |\t") and _LETTERHEAD.fullmatch(self._ann.folded, offset, day.start) is not None

    def _opens_clause(self, offset: int) -> bool:
        """Whether a day set off by commas tells when someone acts: "theo Công văn số 5 của Bộ X, ngày 25/8, UBND …"."""
        near = self._date_from(offset, offset + 34)
        return near is not None and self._ann.text.startswith(",", offset) and acts_behind(self._ann, near.end)

    def _date_from(self, start: int, end: int) -> DateMention | None:
        dates = self._ann.dates
        for at in range(bisect_left(dates, start, key=lambda mention: mention.start), len(dates)):
            if dates[at].start >= end:
                break
            if dates[at].precision == "day":
                return dates[at]
        return None

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

    def within(self, start: int, end: int) -> Body | None:
        """The first body named between two characters."""
        at = bisect_left(self._starts, start)
        return self._bodies[at].body if at < len(self._bodies) and self._bodies[at].start < end else None

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
        clause = max(sentence.start, self._ann.text.rfind(";", sentence.start, offset))
        date = self._own_day(clause, offset)
        if begin == end:
            named = document_words().named_issuer.search(self._ann.folded, sentence.start, offset)
            return (Body(*document_words().issuer_names[named[0]]), date) if named else (None, None)
        last = self._bodies[end - 1]
        owner = self._ann.folded.endswith("của ", sentence.start, last.start)
        return (None if owner and "," in self._ann.text[last.end : offset] else last.body), date

    def _own_day(self, start: int, end: int) -> str | None:
        """The first day between two characters, if it is not the one of a document with a number told there."""
        for day in self._ann.dates:
            if start <= day.start < end and day.precision == "day":
                if _NUMBERED.search(self._ann.text, max(0, day.start - 40), day.start):
                    continue
                return None if day.bound else day.first
        return None

    def _distance(self, mention: BodyMention, offset: int, sentence: Sentence | None) -> tuple[bool, int]:
        """How far a body is told from a citation; one of the same sentence is always nearer."""
        return self._ann.sentence_at(mention.start) is not sentence, abs(mention.start - offset)

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
                near = min(fitting, key=lambda m: self._distance(m, cited.span.start, sentence), default=None)
                return near.body if near else None
        return None
