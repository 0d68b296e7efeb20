"""What `kg link` does: takes in tables, verdicts and a service's answers, and writes the links of a build folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from kg.dataset import base_of, write_dataset
from kg.link.asking import ask, query_for, subjects_of
from kg.link.curies import Prefixes, known_prefixes
from kg.link.deciding import Case, Policy, decide, entries_of
from kg.link.foreign import read_foreign, subject_iri
from kg.link.hints import Hints, hints_for
from kg.link.ledger import Entry, merge, read_ledger, write_ledger
from kg.link.linkset import Linkset, Subjects, write_links
from kg.link.reconciliation.answers import Answers
from kg.link.reconciliation.protocol import AnswerError, Manifest, manifest
from kg.link.reconciliation.transport import ServiceError, Transport
from kg.lock import locked
from kg.rdf.iris import Iris
from kg.rdf.namespaces import SKOS
from kg.rdf.publication import read_publication
from kg.store import StoreError, build_store, turtle_files

__all__ = ["Linked", "Service", "VerdictError", "link"]


class VerdictError(ValueError):
    """A verdict names something that cannot be linked; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Service:
    """A service to ask and how."""

    transport: Transport
    policy: Policy = field(default_factory=Policy)
    kinds: tuple[str, ...] = ("person", "body")
    hints: Hints | None = None
    """None: what kg knows of services with these identifiers."""
    refresh: bool = False
    """Ask again what was answered before."""


@dataclass(slots=True)
class Linked:
    """What came of it."""

    links: Linkset
    asked: int = 0
    """Questions put to the service in this run."""
    kept: int = 0
    """Questions answered in earlier runs."""
    imported: int = 0
    cases: list[Case] = field(default_factory=list)
    """Subjects that have candidates."""
    problems: list[str] = field(default_factory=list)


def link(
    folder: Path,
    *,
    tables: Sequence[Path] = (),
    accept: Iterable[str] = (),
    reject: Iterable[str] = (),
    by: str = "",
    service: Service | None = None,
    tell: Callable[[str, int], None] = lambda _what, _count: None,
) -> Linked:
    """Brings the links of a build folder up to date.

    `tables` are files of somebody else's links, `accept` and `reject` verdicts as "SUBJECT=OBJECT", `by` who gives
    them. Without a service there is no network. Raises ValueErrors of one line: VerdictError, kg.link.sssom.SssomError,
    kg.link.ledger.LedgerError, kg.link.reconciliation.ServiceError, kg.rdf.turtle.TurtleError, kg.store.StoreError,
    kg.lock.BusyError.
    """
    turtle_files(folder)  # locking would make a folder that is not there
    if missing := [name for name in ("units.ttl", "entities.ttl") if not (folder / name).exists()]:
        raise StoreError(
            f"no graph in {folder}: {missing[0]} is not there (make one with: kg build ARTICLES -o {folder})"
        )
    with locked(folder):
        read_publication(folder)  # what cannot be written in the end is not begun
        base = base_of(folder)
        iris, subjects = Iris(base), Subjects.of(folder)
        entries, done = read_ledger(folder), Linked(Linkset([], []))
        for path in tables:
            found = read_foreign(path, subjects, iris, by=by)
            done.problems += found.problems
            done.imported += len(found.entries)
            entries = merge(entries, found.entries)
        verdicts = [_verdict(text, "", subjects, iris, by) for text in accept]
        verdicts += [_verdict(text, "Not", subjects, iris, by) for text in reject]
        _agreeing(verdicts)
        entries = merge(entries, _labelled(verdicts, entries))
        if service is not None:
            entries = _reconcile(folder, service, subjects, entries, done, tell)
        write_ledger(folder, entries)
        done.links = write_links(folder, base)
        write_dataset(folder, base)
        build_store(folder)
    return done


def _verdict(text: str, modifier: str, subjects: Subjects, iris: Iris, by: str) -> Entry:
    told, sign, target = text.partition("=")
    prefixes = Prefixes(known_prefixes(iris))
    iri = prefixes.expand(target.strip())
    if not sign or iri is None:
        raise VerdictError(f"{text}: not SUBJECT=OBJECT with an http(s) IRI or a CURIE such as wikidata:Q25282")
    try:
        subject = subject_iri(told.strip(), subjects, prefixes)
    except ValueError as problem:
        raise VerdictError(f"{text}: {problem}") from problem
    return Entry(
        basis="person",
        subject_id=subject,
        subject_label=subjects.labels[subject],
        predicate_id=SKOS["exactMatch"].value,
        predicate_modifier="Not" if modifier else "",
        object_id=iri,
        mapping_justification="ManualMappingCuration",
        mapping_date=datetime.now(UTC).date().isoformat(),
        author_label=by,
        confidence=1.0,
    )


def _agreeing(verdicts: Iterable[Entry]) -> None:
    """Raises VerdictError where the same two are accepted and rejected at once."""
    told: dict[tuple[str, str], str] = {}
    for one in verdicts:
        if told.setdefault(one.pair, one.predicate_modifier) != one.predicate_modifier:
            raise VerdictError(f"{one.subject_id}={one.object_id}: both accepted and rejected")


def _labelled(verdicts: Iterable[Entry], entries: Iterable[Entry]) -> list[Entry]:
    """The verdicts, with what the ledger knows of the objects' names."""
    labels = {entry.pair: entry.object_label for entry in entries}
    return [msgspec.structs.replace(one, object_label=labels.get(one.pair, "")) for one in verdicts]


def _reconcile(
    folder: Path,
    service: Service,
    subjects: Subjects,
    entries: list[Entry],
    done: Linked,
    tell: Callable[[str, int], None],
) -> list[Entry]:
    """The entries with those that the service's answers bring; earlier ones of the same service give way to them."""
    url, answers = service.transport.url, Answers(folder, service.transport.url)
    about = _manifest(service, answers)
    hints = service.hints or hints_for(about.identifier_space)
    asked = {one: query_for(one, hints, about) for one in subjects_of(folder) if one.kind in service.kinds}
    went = ask(list(asked.values()), service.transport, about, answers, refresh=service.refresh, tell=tell)
    done.asked, done.kept = went.answered, went.kept
    done.problems += went.problems
    told = [(subject, answer) for subject, query in asked.items() if (answer := answers.get(query)) is not None]
    rejected = {(subjects.today(one.subject_id), one.object_id) for one in entries if one.predicate_modifier}
    accepted = [one for one in entries if one.basis == "person" and not one.predicate_modifier]
    settled = {subjects.today(one.subject_id) for one in accepted}
    open_ = [(subject, answer) for subject, answer in told if subject.iri not in settled]
    done.cases = decide(open_, about, service.policy, rejected)
    old = [entry for entry in entries if entry.basis != "score" or entry.mapping_provider != url]
    return merge(old, entries_of(done.cases, url, service.policy))


def _manifest(service: Service, answers: Answers) -> Manifest:
    """The service's manifest, asked for once."""
    data = None if service.refresh else answers.manifest()
    if data is None:
        data = service.transport.get()
        try:
            about = manifest(data)
        except AnswerError as problem:
            raise ServiceError(f"{service.transport.url}: {problem}") from problem
        answers.put_manifest(data)
        return about
    return manifest(data)
