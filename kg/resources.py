"""Where `ontology/` and `queries/` lie: beside the package in a checkout, in `kg/_data` of an installed wheel."""

from __future__ import annotations

from pathlib import Path

__all__ = ["ResourceMissingError", "ontology_dir", "queries_dir"]

_PACKAGE = Path(__file__).resolve().parent


class ResourceMissingError(ValueError):
    """A folder that belongs to kg is not where it should be; the message says where it was looked for."""


def ontology_dir() -> Path:
    """The folder of `vngov.ttl`, `shapes.ttl` and the SKOS schemes.

    Raises ResourceMissingError if neither a checkout nor an installation has it.
    """
    return _folder("ontology")


def queries_dir() -> Path:
    """The folder of the named queries (`*.rq`).

    Raises ResourceMissingError if neither a checkout nor an installation has it.
    """
    return _folder("queries")


def _folder(name: str) -> Path:
    """The checkout's folder comes first, so that an edited vocabulary is the one that is used."""
    places = [_PACKAGE.parent / name, _PACKAGE / "_data" / name]
    # A folder called "queries" may lie beside an installed package by chance; a checkout also has its pyproject.toml.
    if (_PACKAGE.parent / "pyproject.toml").is_file() and places[0].is_dir():
        return places[0]
    if places[1].is_dir():
        return places[1]
    looked = " and ".join(str(place) for place in places)
    raise ResourceMissingError(f"kg is not completely installed: no folder {name} (looked for {looked})")
