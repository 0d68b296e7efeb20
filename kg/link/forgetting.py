"""Forgetting whom the graph no longer names in public: their answers from services, and what scores said of them.

A person whose last article is withdrawn, or who turns out to be private, must not live on in a cache. Verdicts and
links taken in are the user's own and stay in the ledger.
"""

from __future__ import annotations

from pathlib import Path

from kg.link.ledger import read_ledger, write_ledger
from kg.link.linkset import Subjects
from kg.link.reconciliation.answers import every_answer

__all__ = ["forget"]


def forget(folder: Path, subjects: Subjects) -> None:
    """Drops what is kept of names and subjects that are not in the graph or are private.

    Raises kg.link.ledger.LedgerError and kg.files.WriteError.
    """
    names = {name for iri, name in subjects.labels.items() if subjects.linkable(iri)}
    for path, answer in every_answer(folder):
        if answer is None or answer.query.name not in names:
            path.unlink(missing_ok=True)
    entries = read_ledger(folder)
    kept = [one for one in entries if one.basis != "score" or subjects.linkable(subjects.today(one.subject_id))]
    if len(kept) < len(entries):
        write_ledger(folder, kept)
