"""Where units lie, by the register."""

from __future__ import annotations

from kg.units import Details, UnknownUnitError, register

__all__ = ["details", "point"]


def details(code: str, first_day: str) -> Details:
    """What the register has of a version; nothing for one that it does not know (a graph of another edition)."""
    version = f"{code}@{first_day}"
    try:
        return register().details(register().get(version))
    except UnknownUnitError:
        return Details(version)


def point(code: str, first_day: str) -> tuple[float, float] | None:
    """Longitude and latitude (WGS 84), None where they are not known."""
    known = details(code, first_day)
    return None if known.lon is None or known.lat is None else (known.lon, known.lat)
