"""Administrative units as versions, the changes that lead from one to the next, and what else is known of them."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

__all__ = ["REFORM", "Change", "Details", "Level", "Link", "Unit", "level_of_code"]

Level: TypeAlias = Literal["province", "district", "commune"]
"""Of administration; "district" ended with the reform of 2025-07-01."""

REFORM = "2025-07-01"
"""The day on which districts ended and provinces and communes were merged (Resolution 202/2025/QH15)."""

_LEVELS: dict[int, Level] = {2: "province", 3: "district", 5: "commune"}
"""Digits of a code of the statistics office → the level of its unit."""


def level_of_code(code: str) -> Level | None:
    """The level of the unit that has a code of the statistics office; None for what is no such code."""
    return _LEVELS.get(len(code))


class Unit(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One version of a unit: what stayed as it was from `valid_from` to `valid_until`.

    A code alone names nothing (most codes of 2025 belonged to another unit before); code and first day do.
    """

    code: str
    """Official code: two digits for provinces, three for districts, five for communes."""
    valid_from: str
    """First day, ISO. "2004-08-31", the first official roster, also stands for any earlier day."""
    valid_until: str | None
    """Last day, ISO; None while in force."""
    kind: str
    """In small letters: "phường", "xã", "thị trấn", "đặc khu", "quận", "huyện", "thị xã", "thành phố", "tỉnh"."""
    name: str
    """Bare: "An Hải", "12"."""
    parent: str
    """Code of the unit above (before 2025-07-01 a commune's district), "" for provinces."""
    province: str
    """Code of the province it lay in on its last day, its own for provinces."""
    decrees: tuple[str, ...] = ()
    """What brought it about; for many dates before 2025 the decrees in force that day, one of which it is."""
    clause: str = ""
    variants: tuple[str, ...] = ()
    """Other official spellings of the name."""

    @property
    def version(self) -> str:
        """The register's key: "20275@2025-07-01"."""
        return f"{self.code}@{self.valid_from}"

    @property
    def level(self) -> Level:
        """Which of the three levels."""
        return _LEVELS[len(self.code)]

    @property
    def full_name(self) -> str:
        """Kind in small letters and name: "phường An Hải"."""
        return f"{self.kind} {self.name}"

    @property
    def edition(self) -> str:
        """Which roster it is of: "2025" if in force since the reform, "2024" for those before."""
        return "2025" if self.valid_from >= REFORM else "2024"

    def in_force(self, day: str) -> bool:
        """Whether it stood on that day (ISO); a day before the first roster counts as that roster's."""
        return max(day, "2004-08-31") >= self.valid_from and (self.valid_until is None or day <= self.valid_until)


class Change(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """(Part of) a version went into another on `date`. `origin` and `result` are positions in `Register.units`."""

    origin: int
    result: int
    date: str
    extent: str
    """"whole", "part", "rest" (of one split before), "part_area", "unchanged" … as the conversion table says."""
    whole: bool | None
    """Whether all of the origin went there; None where the sources do not say."""
    decrees: tuple[str, ...] = ()
    clause: str = ""


class Link(msgspec.Struct, frozen=True, array_like=True):
    """The like unit in another data set."""

    target: str
    """"wikidata", "geonames", "osm_relation", "iso3166_2", "wof" (Who's On First)."""
    id: str
    status: str = ""
    source: str = ""


class Details(msgspec.Struct, frozen=True):
    """What is known of a version beside its place in the order; None where unknown."""

    version: str
    """Key of the version described."""
    lat: float | None = None
    lon: float | None = None
    bbox: tuple[float, ...] | None = None
    """West, south, east, north in degrees (WGS 84)."""
    area_km2: float | None = None
    population: int | None = None
    population_flag: str = ""
    """How far to trust `population`: read it before using the figure."""
    seat: str = ""
    former_names: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
