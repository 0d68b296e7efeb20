"""Which candidate is taken: by score and margin; where these do not suffice, by a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.link.asking import Subject
from kg.link.ledger import Entry
from kg.link.reconciliation.answers import Answer
from kg.link.reconciliation.protocol import Candidate, Manifest
from kg.rdf.namespaces import SKOS

__all__ = ["Case", "Policy", "decide", "entries_of"]


@dataclass(frozen=True, slots=True)
class Policy:
    """When a score decides."""

    threshold: float = 90.0
    """The best candidate must have at least this; a value up to 1 means that the service scores from 0 to 1."""
    margin: float = 10.0
    """And so much more than the next."""

    @property
    def scale(self) -> float:
        """The score of a perfect match."""
        return 1.0 if self.threshold <= 1 else 100.0


@dataclass(frozen=True, slots=True)
class Case:
    """A subject and what came of it."""

    subject: Subject
    answer: Answer
    candidates: tuple[tuple[str, Candidate], ...]
    """With their IRIs; those that were rejected are gone."""
    accepted: bool
    reason: str
    """Why it was not accepted, or by what score it was."""


def decide(
    told: Iterable[tuple[Subject, Answer]], about: Manifest, policy: Policy, rejected: set[tuple[str, str]]
) -> list[Case]:
    """A case for each subject that has candidates.

    A name alone never decides on a person: Vietnamese full names are shared by many, so a person without an office to
    send along waits for a verdict. Nor does a candidate that is the best of two subjects.
    """
    cases = []
    for subject, answer in told:
        known = [(iri, one) for one in answer.candidates if (iri := about.iri(one.id))]
        left = tuple(pair for pair in known if (subject.iri, pair[0]) not in rejected)
        if left:
            against = _against(subject, answer, [one for _, one in left], policy)
            cases.append(Case(subject, answer, left, not against, against or f"score {left[0][1].score:g}"))
    claimed = Counter(case.candidates[0][0] for case in cases if case.accepted)
    return [_contested(case) if case.accepted and claimed[case.candidates[0][0]] > 1 else case for case in cases]


def _against(subject: Subject, answer: Answer, candidates: Sequence[Candidate], policy: Policy) -> str:
    best = candidates[0]
    if best.score < policy.threshold:
        return f"score {best.score:g} under {policy.threshold:g}"
    if len(candidates) > 1 and best.score - candidates[1].score < policy.margin:
        return f"score {best.score:g}, the next has {candidates[1].score:g}"
    if subject.kind == "person" and not (subject.offices and answer.query.hints):
        return "a name alone does not tell a person"
    return ""


def _contested(case: Case) -> Case:
    return Case(case.subject, case.answer, case.candidates, False, "best candidate of another subject too")


def entries_of(cases: Iterable[Case], url: str, policy: Policy) -> list[Entry]:
    """Entries for the accepted cases: close matches, as nobody has vouched for them."""
    entries = []
    for case in cases:
        if not case.accepted:
            continue
        iri, best = case.candidates[0]
        entries.append(
            Entry(
                basis="score",
                subject_id=case.subject.iri,
                subject_label=case.subject.name,
                predicate_id=SKOS["closeMatch"].value,
                object_id=iri,
                object_label=best.name,
                mapping_justification="CompositeMatching",
                mapping_provider=url,
                mapping_tool="kg",
                mapping_date=case.answer.day,
                confidence=round(min(max(best.score / policy.scale, 0.0), 1.0), 4),
                comment=_comment(case),
            )
        )
    return entries


def _comment(case: Case) -> str:
    scores = [one.score for _, one in case.candidates[:2]]
    after = f", the next {scores[1]:g}" if len(scores) > 1 else ""
    return f"score {scores[0]:g}{after}"
