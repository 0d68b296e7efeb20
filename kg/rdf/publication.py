"""What the user says of a data set: publisher, contact, where it can be had (`dataset.toml` in the build folder)."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec

__all__ = ["SETTINGS", "Distribution", "Party", "Publication", "PublicationError", "read_publication"]

SETTINGS = "dataset.toml"
"""Name of the file of settings, in the folder of a graph."""


class PublicationError(ValueError):
    """The settings cannot be used; the message names the file and the reason."""


class Party(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who publishes, or whom to write to."""

    name: str = ""
    iri: str = ""
    homepage: str = ""
    email: str = ""
    url: str = ""


class Distribution(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of the build, or a folder of files ("articles/"), with its description."""

    file: str
    vi: str
    en: str


class Publication(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that is said of a data set and not counted from it; see `data/dataset.toml`."""

    license: str
    title: dict[str, str]
    """By language tag, as in `description` and `keywords`."""
    description: dict[str, str]
    keywords: dict[str, list[str]]
    themes: list[str]
    languages: list[str]
    spatial: list[str]
    frequency: str
    access_rights: str
    availability: str
    access_url: str
    files_url: str
    landing_page: str
    publisher: Party
    contact: Party
    distribution: list[Distribution]


_PLACES = ("license", "frequency", "access_rights", "availability", "access_url", "files_url", "landing_page")


def read_publication(folder: Path | None = None) -> Publication:
    """The settings of a build folder over those that come with kg. Raises PublicationError."""
    told: dict[str, Any] = tomllib.loads((files("kg.rdf") / "data" / SETTINGS).read_text(encoding="utf-8"))
    path = folder / SETTINGS if folder else None
    if path is None or not path.exists():
        return msgspec.convert(told, Publication)
    try:
        own = tomllib.loads(path.read_text(encoding="utf-8"))
        for name, value in own.items():
            told[name] = told[name] | value if isinstance(told.get(name), dict) and isinstance(value, dict) else value
        found = msgspec.convert(told, Publication)
    except OSError as problem:
        raise PublicationError(f"{path}: {problem.strerror}") from problem
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as problem:
        raise PublicationError(f"{path}: {problem}") from problem
    _check(found, path)
    return found


def _check(found: Publication, path: Path) -> None:
    """Whatever becomes an IRI must be one."""
    parties = (found.publisher, found.contact)
    told = [getattr(found, name) for name in _PLACES]
    told += (value for party in parties for value in (party.iri, party.homepage, party.url))
    told += (*found.themes, *found.languages, *found.spatial)
    for value in told:
        if value and not _is_address(value):
            raise PublicationError(f"{path}: not an http(s) address: {value!r}")
    if found.files_url and not found.files_url.endswith("/"):
        raise PublicationError(f"{path}: files_url must end in /")
    for party in parties:
        if party.email and not _is_email(party.email):
            raise PublicationError(f"{path}: not an e-mail address: {party.email!r}")


def _is_address(text: str) -> bool:
    return text.startswith(("http://", "https://")) and not set(text) & set(' <>"{}|\\^`\n\t')


def _is_email(text: str) -> bool:
    return text.count("@") == 1 and not set(text) & set(' <>"{}|\\^`\n\t') and not text.startswith("@")
