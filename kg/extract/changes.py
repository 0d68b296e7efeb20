"""What became of units: mergers, splits, renamings, new units, conversions; one change per resulting unit."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from kg.articles.model import Kind
from kg.extract.annotations import Annotations, Sentence, UnitMention
from kg.extract.annotations import annotations as annotations_of
from kg.extract.change_called import called_before
from kg.extract.change_clause import Draft
from kg.extract.change_confirmed import confirmed
from kg.extract.change_reader import read, read_row
from kg.extract.change_result import PROPOSED
from kg.extract.change_table import table_rows
from kg.extract.change_units import level_of, unit_of
from kg.extract.change_words import change_words, patterns
from kg.extract.unit_edition import decided
from kg.facts import Change, ChangePart, DocumentCited, Span, UnitRef
from kg.language.folding import fold
from kg.language.numbers import parse_digits, parse_words
from kg.units import REFORM

__all__ = ["changes", "find_changes"]

_P = patterns("changes")
_LONG_AGO = "2020"
"""Years before this one are no time of the reform."""
_ROW = 3
"""Units that a row of a table names, at the least."""


def find_changes(ann: Annotations) -> list[Change]:
    """The changes an article tells, each resulting unit once, in the order of the text."""
    units = [m for m in ann.units if m.named_in == ""]
    found: dict[str, tuple[Draft, list[Span], Sentence]] = {}
    for draft, sentence, by_words in _drafts(ann, units):
        if _of_the_past(ann, draft, sentence):
            continue
        key = fold(draft.to.name) + _option(ann, draft) + _district(draft)
        if not by_words and any(_names(draft) <= _names(other) for other, _, _ in found.values()):
            continue  # those units are told to have become another one
        span = Span(draft.start, draft.end)
        if key not in found:
            found[key] = (draft, [span], sentence)
        elif by_words or (_names(draft) > _names(found[key][0]) and not _taken(draft, found, key)):
            earlier, spans, first = found[key]
            found[key] = (_joined(earlier, draft), [*spans, span], first)
    return [_change(ann, draft, spans, sentence) for draft, spans, sentence in found.values()]


def _district(draft: Draft) -> str:
    """Where a ward lies that only has a number for a name, by the units it was made of; "" for others."""
    if not draft.to.name[-1].isdigit() or " " in draft.to.name.removeprefix("phường "):
        return ""
    return next((f" {unit.parent}" for part in draft.origin if (unit := unit_of(part.unit))), "")


def _of_the_past(ann: Annotations, draft: Draft, sentence: Sentence) -> bool:
    """Whether a sentence tells of years long before the reform, so that no unit of today came out of it."""
    if draft.to.edition != "2025":
        return False
    years = {m.first[:4] for m in ann.dates if sentence.start <= m.start < sentence.end and m.first}
    return bool(years) and max(years) < _LONG_AGO


def _taken(draft: Draft, found: dict[str, tuple[Draft, list[Span], Sentence]], key: str) -> bool:
    """Whether what the register adds to a change is told to have gone elsewhere, as a proposal has it."""
    added = _names(draft) - _names(found[key][0])
    return any(added & _names(other) for name, (other, _, _) in found.items() if name != key)


def _option(ann: Annotations, draft: Draft) -> str:
    """Which of several proposals a change is part of: "phương án 2"."""
    sentence = ann.sentence_at(draft.start)
    told = list(_P.option.finditer(ann.folded, sentence.start if sentence else draft.start, draft.end))
    return f" {told[-1]['number']}" if told and told[-1]["number"] else ""


def _names(draft: Draft) -> set[str]:
    return {fold(part.unit.name) for part in draft.origin}


def _drafts(ann: Annotations, units: list[UnitMention]) -> Iterator[tuple[Draft, Sentence, bool]]:
    """What sentences tell by their words (True), then what the register bears out of lists beside a unit."""
    starts = [m.start for m in units]
    before: Draft | None = None
    telling = list(_telling(ann, starts))
    for sentence, inside in telling:
        for draft in read(ann, sentence, units[inside]):
            before = _with_those_before(ann, draft, before)
            yield draft, sentence, True
    for sentence, inside in _rows(ann, starts, {sentence.start for sentence, _ in telling}):
        for draft in read_row(ann, sentence, units[inside]):
            yield draft, sentence, True
    for draft in table_rows(ann):
        told = ann.sentence_at(draft.start)
        if told is not None:
            yield draft, told, False
    for draft, sentence in called_before(ann, units):
        yield draft, sentence, False
    for draft in confirmed(ann, units):
        told = ann.sentence_at(draft.start)
        if told is not None:
            yield draft, told, False


def _with_those_before(ann: Annotations, draft: Draft, before: Draft | None) -> Draft:
    """The change with the origins it shares with the one told before: "phần còn lại của 5 phường nói trên"."""
    match = _P.those.search(ann.folded, draft.start, draft.end) if before else None
    if match and before and _counted(match[1]) == len(before.origin):
        known = {part.unit.name for part in draft.origin}
        draft.origin += [ChangePart(part.unit, False) for part in before.origin if part.unit.name not in known]
    return draft


def _counted(number: str) -> int:
    value = parse_digits(number) if number.isdigit() else parse_words(number)
    return int(value or 0)


def _telling(ann: Annotations, starts: list[int]) -> Iterator[tuple[Sentence, slice]]:
    """Sentences with a word that changes are told with, and which of the mentions that start at `starts` they hold."""
    done = 0
    for offset, _, cue in change_words().cues.find(ann.folded):
        if not cue or offset < done:
            continue
        sentence = ann.sentence_at(offset)
        if sentence is None:
            continue
        done = sentence.end
        inside = slice(bisect_left(starts, sentence.start), bisect_left(starts, sentence.end))
        if inside.start < inside.stop:
            yield sentence, inside


def _rows(ann: Annotations, starts: list[int], told: set[int]) -> Iterator[tuple[Sentence, slice]]:
    """Other sentences that name three units and more, in an article that tells changes: its lists and tables."""
    at = 0
    tells = bool(told) or any(cue for _, _, cue in change_words().cues.find(ann.folded))
    while tells and at + _ROW <= len(starts):
        sentence = ann.sentence_at(starts[at])
        if sentence is None:
            at += 1
            continue
        inside = slice(at, bisect_left(starts, sentence.end))
        if inside.stop - at >= _ROW and sentence.start not in told:
            yield sentence, inside
        at = max(inside.stop, at + 1)


def _joined(one: Draft, other: Draft) -> Draft:
    """The same result told twice: the fuller list of origins, with what either says of the parts."""
    fuller, poorer = (one, other) if len(one.origin) >= len(other.origin) else (other, one)
    said = {part.unit.name: part.whole for part in poorer.origin if part.whole is not None}
    fuller.origin = [
        ChangePart(part.unit, said.get(part.unit.name) if part.whole is None else part.whole) for part in fuller.origin
    ]
    if fuller.to.version is None and poorer.to.version is not None:
        fuller.to = poorer.to
    return fuller


def _change(ann: Annotations, draft: Draft, spans: list[Span], sentence: Sentence) -> Change:
    cited = [fact for fact in ann.facts if isinstance(fact, DocumentCited) and fact.number]
    here = [fact for fact in cited if sentence.start <= fact.evidence[0].start < sentence.end]
    return Change(
        kind=draft.kind,
        origin=tuple(draft.origin),
        to=draft.to,
        date=draft.day or _date(ann, sentence) or _in_force(ann, draft.to),
        decree=here[0].number if here else _only_decree(cited, draft.to),
        planned=_planned(ann, draft, sentence),
        evidence=(*spans, Span(sentence.start, sentence.end)),
        confidence=0.85 if draft.origin else 0.7,
    )


def _only_decree(cited: list[DocumentCited], to: UnitRef) -> str | None:
    """The one resolution of the article by which units of that level are changed."""
    code = "/QH" if level_of(to) == "province" else "/NQ-UBTVQH"
    numbers = {fact.number for fact in cited if fact.number and code in fact.number}
    return numbers.pop() if len(numbers) == 1 else None


def _in_force(ann: Annotations, to: UnitRef) -> str | None:
    """The one day from which the article says "có hiệu lực", "hoạt động", if the register has nothing against it."""
    days = {
        m.first
        for m in ann.dates
        if m.bound == "from" and m.precision == "day" and _P.holds.search(ann.folded, max(0, m.start - 40), m.start)
    }
    day = days.pop() if len(days) == 1 else None
    told = ann.context.known or ""
    if day and told and abs(int(day[:4]) - int(told[:4])) > 1:
        return None  # of one change of the past, not of all
    return day if day and (to.version is None or to.version.endswith(f"@{day}")) else None


def _date(ann: Annotations, sentence: Sentence) -> str | None:
    """The day from which the change holds, where the sentence says "từ ngày …"."""
    days = [m for m in ann.dates if sentence.start <= m.start < sentence.end and m.bound == "from"]
    return days[0].first if days and days[0].precision == "day" else None


def _headlines(ann: Annotations) -> Iterator[tuple[int, int]]:
    """Where the headlines begin and end."""
    return ((one.start, one.end) for one in ann.paragraphs if one.kind is Kind.HEADLINE)


def _planned(ann: Annotations, draft: Draft, sentence: Sentence) -> bool:
    """Whether the change is only proposed: by the sentence's words, or because the article is older than the result."""
    date = ann.context.known
    if draft.to.edition == "2025":
        return bool(date and date < REFORM[: len(date)]) and not decided(ann)
    if ann.context.edition == "2024" and draft.to.version is None and draft.to.reason == PROPOSED:
        return True
    if ann.context.edition == "2024" and any(_P.plans.search(ann.folded, *head) for head in _headlines(ann)):
        return True
    return change_words()["planned"].search(ann.folded, sentence.start, sentence.end) is not None


@Language.component("kg_changes")
def changes(doc: Doc) -> Doc:
    """Adds a Change for each unit that came out of others."""
    notes = annotations_of(doc)
    notes.facts += find_changes(notes)
    return doc
