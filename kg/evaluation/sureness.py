"""Whether confidence tells right from wrong: the facts of annotated articles, how sure each is, and whether it holds.

Facts are taken from the extractors, not from a graph, so that each keeps its own confidence and signs; they are
compared by the same rules as the answers of a graph (`kg.evaluation.families`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import msgspec
from rich.table import Table

from kg import facts
from kg.articles import make_article
from kg.evaluation.families import compare
from kg.evaluation.gold import ChoiceError, Gold, read_gold
from kg.evaluation.model import Change, Directive, Document, Event, Figure, Office, Participant, Row, Told, Unit
from kg.extract.annotations import annotated
from kg.extract.confidence import Among, confidence, kind_of, signs
from kg.extract.pipeline import annotate, pipeline
from kg.facts import Fact, Party, UnitRef
from kg.report import console

__all__ = ["CUTS", "FAMILY_OF", "Judged", "Kept", "judge", "kept", "told_by_confidence"]

FAMILY_OF = {
    "person": "people",
    "office": "offices",
    "unit": "units",
    "organisation": "organisations",
    "event": "events",
    "directive": "directives",
    "figure": "figures",
    "document": "documents",
    "change": "changes",
}
"""Kinds of facts whose confidence is measured, and the family of the annotation guide that judges them."""

CUTS = (0.0, 0.8, 0.9, 0.95)
"""Least confidences that are shown; 0 keeps all."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A fact of an annotated article: its kind, its signs, its confidence, and whether the annotation has it."""

    article: str
    kind: str
    signs: tuple[str, ...]
    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """What is left of a kind of facts where only those of at least some confidence count."""

    kind: str
    least: float
    facts: int
    right: int
    of: int
    """How many facts there are of any confidence."""
    mean: float
    """The mean confidence of those left: what `right / facts` should be."""


def judge(golds: Iterable[Gold]) -> Iterator[Judged]:
    """Every fact of those articles whose kind has a measured confidence."""
    nlp = pipeline(disable=("kg_confidence",))
    for gold in golds:
        article = make_article(gold.text, gold.id, {"published": gold.published, "url": gold.url})
        notes = annotated(annotate(article, nlp))
        among = Among(notes.facts, notes.paragraphs)
        rows = [(fact, row) for fact in notes.facts if (row := _row(fact)) is not None]
        outcomes = compare(gold.told, _told(rows))
        wrong = {family: Counter(outcomes[family].extras) for family in FAMILY_OF.values()}
        for fact, row in rows:
            kind = str(kind_of(fact))
            extras, told = wrong[FAMILY_OF[kind]], tuple(signs(fact, among))
            right = extras[row] <= 0
            extras[row] -= 1
            yield Judged(gold.id, kind, told, confidence(kind, told), right)


def kept(judged: Sequence[Judged], cuts: Sequence[float]) -> list[Kept]:
    """By kind of fact and cut: how many facts of at least that confidence there are, and how many of them are right."""
    found = []
    for kind in FAMILY_OF:
        of_kind = [one for one in judged if one.kind == kind]
        for cut in cuts if of_kind else ():
            left = [one for one in of_kind if one.confidence >= cut]
            mean = sum(one.confidence for one in left) / len(left) if left else 0.0
            found.append(Kept(kind, cut, len(left), sum(one.right for one in left), len(of_kind), mean))
    return found


def told_by_confidence(folders: Iterable[str | Path], families: Sequence[str], *, as_json: bool = False) -> str:
    """For people or as JSON: of annotated articles, how many facts of at least some confidence there are and are right.

    Raises GoldError for folders that cannot be used, ChoiceError for families whose facts have no measured confidence.
    """
    if unknown := sorted(set(families) - set(FAMILY_OF.values())):
        raise ChoiceError(f"no confidence of {', '.join(unknown)}: one of {', '.join(FAMILY_OF.values())}")
    judged = list(judge(read_gold(folders)))
    found = [one for one in kept(judged, CUTS) if not families or FAMILY_OF[one.kind] in families]
    if as_json:
        rows = [{"family": FAMILY_OF[one.kind], **asdict(one)} for one in found]
        return msgspec.json.encode({"confidence": rows}).decode() + "\n"
    return _as_table(found)


def _as_table(found: Iterable[Kept]) -> str:
    table = Table(title="facts of at least that confidence", title_justify="left")
    for column in ("family", "at least", "facts", "of all", "mean confidence", "right"):
        table.add_column(column, justify="left" if column == "family" else "right")
    for one in found:
        share = f"{one.facts / one.of:.3f}"
        shares = (share, f"{one.mean:.3f}", f"{one.right / one.facts:.3f}") if one.facts else (share, "–", "–")
        table.add_row(FAMILY_OF[one.kind], f"{one.least:.2f}", str(one.facts), *shares)
    out = console()
    with out.capture() as shown:
        out.print(table)
    return shown.get()


def _name(one: Party | UnitRef | None) -> str:
    return one.name if one else ""


def _row(fact: Fact) -> Row | None:
    """The fact as an annotation would have it; None where none could."""
    match fact:
        case facts.PersonSeen():
            return fact.name
        case facts.BodySeen():
            return fact.body.shown
        case facts.UnitSeen():
            return Unit(fact.unit.name, fact.unit.code, fact.unit.edition or "") if fact.unit.code else None
        case facts.Office():
            return Office(fact.person, fact.role, fact.body.shown, str(fact.status))
        case facts.Event():
            people = tuple(Participant(one.person, one.part) for one in fact.participants)
            return Event(fact.kind, fact.start, _name(fact.unit), fact.label, people)
        case facts.Directive():
            return Directive(_name(fact.issuer), _name(fact.assignee), fact.task)
        case facts.Figure():
            return Figure(fact.value, fact.unit, fact.quote, fact.measure or "")
        case facts.DocumentCited():
            return Document(fact.type, fact.number, fact.title)
        case facts.Change():
            return Change(_name(fact.to), tuple(part.unit.name for part in fact.origin), fact.kind)
        case _:
            return None


def _told(rows: Iterable[tuple[Fact, Row]]) -> Told:
    """The rows as what an article tells."""
    families: dict[str, list[Row]] = {family: [] for family in FAMILY_OF.values()}
    for fact, row in rows:
        families[FAMILY_OF[str(kind_of(fact))]].append(row)
    return Told(**{family: tuple(found) for family, found in families.items()})  # type: ignore[arg-type]
