"""What is sent to a service beside a name (`data/services.toml`, or a file of the user's)."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import msgspec

__all__ = ["Aspect", "Hints", "HintsError", "hints_for", "read_hints", "wikidata"]


class HintsError(ValueError):
    """A file of hints cannot be used; the message names it and says why."""


class Aspect(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hints for people, for bodies or for units."""

    type: str = ""
    properties: dict[str, str] = {}
    """Identifier of the property by what it tells: "office", "unit", "country"."""


class Hints(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hints for one service."""

    identifier_space: str = ""
    country: dict[str, str] = {}
    person: Aspect = Aspect()
    body: Aspect = Aspect()
    unit: Aspect = Aspect()

    def aspect(self, kind: str) -> Aspect:
        """Hints for "person", "body" or "unit"."""
        return {"person": self.person, "body": self.body, "unit": self.unit}[kind]


class _Services(msgspec.Struct, forbid_unknown_fields=True):
    wikidata: str
    service: list[Hints]


def _services() -> _Services:
    text = (files("kg.link") / "data" / "services.toml").read_text(encoding="utf-8")
    return msgspec.toml.decode(text, type=_Services)


def wikidata() -> str:
    """Address of the reconciliation service over Wikidata."""
    return _services().wikidata


def hints_for(identifier_space: str) -> Hints:
    """What is known of services with these identifiers; to others nothing is sent but names."""
    known = _services().service
    return next((hints for hints in known if hints.identifier_space == identifier_space), Hints())


def read_hints(path: Path) -> Hints:
    """Hints from a file: `country`, `person`, `body` and `unit` as in `data/services.toml`. Raises HintsError."""
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Hints)
    except OSError as problem:
        raise HintsError(f"{path}: {problem.strerror}") from problem
    except (msgspec.DecodeError, UnicodeDecodeError) as problem:
        raise HintsError(f"{path}: {problem}") from problem
