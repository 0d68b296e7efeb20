"""`identity.jsonl`: what was decided and why, and the verdicts of people, which outlive every build.

A line is a verdict of a person (they come first, in the order in which they were given) or a decision of the program,
made anew by each build. The file is written whole or not at all, under a lock, so that a verdict given while a build
is at work is not lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from kg.files import write_bytes
from kg.identity.decided import Decision
from kg.identity.verdicts import Verdict
from kg.lock import held

__all__ = ["LedgerError", "add_verdict", "ledger_locked", "ledger_path", "read_decisions", "read_verdicts", "write"]


class LedgerError(ValueError):
    """The ledger cannot be read; the message names the line."""


def ledger_path(folder: Path) -> Path:
    """Where the ledger of a build folder is."""
    return folder / "identity.jsonl"


def read_verdicts(folder: Path) -> list[Verdict]:
    """The verdicts in a folder's ledger, in the order in which they were given; none where there is no ledger.

    Raises LedgerError for a line that cannot be read: a verdict must not vanish because of a slip in an editor.
    """
    found: list[Verdict] = []
    for number, line in enumerate(_lines(folder), start=1):
        try:
            if "verdict" in msgspec.json.decode(line, type=dict[str, msgspec.Raw]):
                found.append(msgspec.json.decode(line, type=Verdict))
        except (msgspec.DecodeError, TypeError) as problem:
            raise LedgerError(
                f"{ledger_path(folder)}, line {number}: not a verdict ({problem}); mend or remove the line"
            ) from problem
    return found


def read_decisions(folder: Path) -> Iterator[Decision]:
    """The decisions in a folder's ledger. Raises LedgerError."""
    for number, line in enumerate(_lines(folder), start=1):
        try:
            if "verdict" not in msgspec.json.decode(line):
                yield msgspec.json.decode(line, type=Decision)
        except (msgspec.DecodeError, TypeError) as problem:
            raise LedgerError(f"{ledger_path(folder)}, line {number}: not a decision ({problem})") from problem


def write(folder: Path, decisions: Iterable[Decision]) -> bool:
    """Replaces the decisions, keeps the verdicts that are there now; False if nothing changed.

    Raises WriteError and LedgerError.
    """
    lines = sorted(map(msgspec.json.encode, decisions))
    with ledger_locked(folder):
        return _write(folder, read_verdicts(folder), lines)


def add_verdict(folder: Path, verdict: Verdict) -> None:
    """Adds a verdict after those there are. Raises WriteError and LedgerError."""
    with ledger_locked(folder):
        decisions = [line for line in _lines(folder) if b'"verdict":' not in line]
        _write(folder, [*read_verdicts(folder), verdict], decisions)


def _write(folder: Path, verdicts: Iterable[Verdict], decisions: Iterable[bytes]) -> bool:
    lines = [*map(msgspec.json.encode, verdicts), *decisions]
    return write_bytes(ledger_path(folder), b"".join(line + b"\n" for line in lines))


def _lines(folder: Path) -> list[bytes]:
    try:
        return [line for line in ledger_path(folder).read_bytes().splitlines() if line.strip()]
    except FileNotFoundError:
        return []
    except OSError as problem:
        raise LedgerError(f"cannot read {ledger_path(folder)}: {problem.strerror}") from problem


@contextmanager
def ledger_locked(folder: Path) -> Iterator[None]:
    """Holds the ledger for this process while the block runs; waits for whoever holds it, which is never long."""
    with held(folder / ".identity.lock"):
        yield
