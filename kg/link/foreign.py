"""Links somebody else made: CSV or SSSOM, every row checked; bad ones are named and the others go on."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from kg.link.curies import Prefixes, known_prefixes
from kg.link.ledger import Entry
from kg.link.linkset import Subjects
from kg.link.model import JUSTIFICATIONS, PREDICATES
from kg.link.reading import BROKEN, read_table
from kg.rdf.iris import Iris
from kg.rdf.namespaces import SKOS

__all__ = ["Foreign", "read_foreign", "subject_iri"]

_TEXTS = ("object_label", "author_label", "mapping_tool", "comment")
_KEY = re.compile(r"(\d{2}|\d{3}|\d{5})[@-](\d{4}-\d\d-\d\d)")
_CODE = re.compile(r"\d{2}|\d{3}|\d{5}")


class _RowError(ValueError):
    """Why a row cannot be taken."""


class Foreign:
    """What a table held."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.problems: list[str] = []
        """One line for each bad row, with the file and the line."""


def read_foreign(path: Path, subjects: Subjects, iris: Iris, *, by: str = "") -> Foreign:
    """The links in a table with the columns of SSSOM (or `subject`, `object` …), comma- or tab-separated.

    A subject is an IRI, a CURIE, or a unit's code or key ("20275@2025-07-01"); an object an IRI or a CURIE with a
    known prefix or one of the table's `curie_map`. `by` is the author where the table names none. Raises SssomError
    for a file that is no such table.
    """
    told, found, seen = read_table(path), Foreign(), set[tuple[str, str]]()
    prefixes = Prefixes(known_prefixes(iris) | told.curie_map)
    for number, row in told.rows:
        try:
            entry = _entry(row, subjects, prefixes, source=told.mapping_set_id, by=by)
            if entry.pair in seen:
                raise _RowError("the same subject and object as in a row above")
        except _RowError as problem:
            found.problems.append(f"{path}, line {number}: {problem}")
            continue
        seen.add(entry.pair)
        found.entries.append(entry)
    return found


def _entry(row: dict[str, str], subjects: Subjects, prefixes: Prefixes, *, source: str, by: str) -> Entry:
    if BROKEN in row:
        raise _RowError(row[BROKEN])
    modifier = row.get("predicate_modifier", "")
    if modifier not in ("", "Not"):
        raise _RowError(f"predicate_modifier {modifier!r} is neither empty nor Not")
    subject = subject_iri(row["subject_id"], subjects, prefixes)
    told = {name: row[name].replace(r"\|", "|") for name in _TEXTS if row.get(name)}
    told |= {name: _iri(row[name], prefixes, name) for name in ("author_id", "mapping_provider") if row.get(name)}
    if by and "author_id" not in told:
        told.setdefault("author_label", by)
    return Entry(
        basis="import",
        subject_id=subject,
        subject_label=subjects.labels[subject],
        predicate_id=_predicate(row.get("predicate_id", ""), prefixes),
        predicate_modifier="Not" if modifier else "",
        object_id=_iri(row["object_id"], prefixes, "object"),
        mapping_justification=_justification(row.get("mapping_justification", "")),
        mapping_date=_checked(row.get("mapping_date", ""), _day),
        mapping_source=_iri(row["mapping_source"], prefixes, "mapping_source") if row.get("mapping_source") else source,
        confidence=_confidence(row.get("confidence", "")),
        **told,
    )


def subject_iri(text: str, subjects: Subjects, prefixes: Prefixes) -> str:
    """The subject that an IRI, a CURIE, or a unit's code or key means.

    Raises ValueError where there is none in the graph, or it is a private person.
    """
    if not text:
        raise _RowError("no subject")
    iri = _unit(text, subjects) or subjects.today(_iri(text, prefixes, "subject"))
    if iri not in subjects.labels:
        raise _RowError(f"{text} is not in this graph")
    if iri in subjects.private:
        raise _RowError("a private person: no link is kept")
    return iri


def _unit(text: str, subjects: Subjects) -> str | None:
    """The unit in the graph that a code or a key of the register names."""
    key = _KEY.fullmatch(text)
    if not key and not _CODE.fullmatch(text):
        return None
    wanted = f"{key[1]}@{key[2]}" if key else f"{text}@"
    found = sorted(iri for iri, version in subjects.versions.items() if version.startswith(wanted))
    if not found:
        raise _RowError(f"no unit {text} in this graph")
    if len(found) > 1:
        versions = ", ".join(subjects.versions[iri] for iri in found)
        raise _RowError(f"code {text} was borne by several: say which ({versions})")
    return found[0]


def _iri(text: str, prefixes: Prefixes, what: str) -> str:
    if not text:
        raise _RowError(f"no {what}")
    iri = prefixes.expand(text)
    if iri is None:
        raise _RowError(f"{what} {text[:80]!r} is neither an http(s) IRI nor a CURIE with a known prefix")
    return iri


def _predicate(text: str, prefixes: Prefixes) -> str:
    if not text:
        return SKOS["closeMatch"].value
    iri = SKOS[text].value if SKOS[text].value in PREDICATES else prefixes.expand(text)
    if iri not in PREDICATES:
        allowed = ", ".join(f"skos:{name}" for name in PREDICATES.values())
        raise _RowError(f"{text[:80]} is no mapping property (one of {allowed})")
    return iri


def _justification(text: str) -> str:
    if not text:
        return "UnspecifiedMatching"
    name = text.removeprefix("semapv:").removeprefix("https://w3id.org/semapv/vocab/")
    if name not in JUSTIFICATIONS:
        raise _RowError(f"{text[:80]} is no mapping justification of semapv")
    return name


def _confidence(text: str) -> float | None:
    if not text:
        return None
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise _RowError(f"confidence {text[:40]} is not between 0 and 1")
    return value


def _checked(text: str, check: Callable[[str], str]) -> str:
    return check(text) if text else ""


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise _RowError(f"{text[:40]} is no day (write 2025-07-01)") from None
