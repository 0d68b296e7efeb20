"""One thing that is looked at, what was found, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Check"]


@dataclass(frozen=True, slots=True)
class Check:
    """A star or a principle and its verdict."""

    id: str
    """"★3", "F2", "R1.1" …"""
    passed: bool | None
    """None: nothing in the folder can tell, somebody has to look."""
    evidence: str
    """What was found."""
    fix: str = ""
    """What to do where it does not pass."""

    @property
    def title(self) -> str:
        """What it asks for, in a line."""
        return titles()[self.id]


def titles() -> dict[str, str]:
    """What each star and principle asks for, by id (`data/titles.csv`)."""
    return _table("titles.csv", "id", "title")


def _table(name: str, key: str, value: str) -> dict[str, str]:
    import csv
    from importlib.resources import files

    lines = (files("kg.fair") / "data" / name).read_text(encoding="utf-8").splitlines()
    return {row[key]: row[value] for row in csv.DictReader(lines)}


def licences() -> dict[str, str]:
    """Names of open licences by IRI (`data/licences.csv`), after the Open Definition's list."""
    return _table("licences.csv", "iri", "name")


def open_formats() -> dict[str, str]:
    """Names of open, structured formats by IANA media type (`data/formats.csv`)."""
    return _table("formats.csv", "media_type", "name")
