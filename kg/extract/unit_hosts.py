"""The district or commune whose site an article stands on, by its host name: "caoloc.langson.gov.vn"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from urllib.parse import urlsplit

from kg.articles.model import Article
from kg.language.folding import slug
from kg.units.model import REFORM, Unit
from kg.units.register import register

__all__ = ["Site", "host_of", "site_of"]

_STATE = ".gov.vn"
_LABEL = re.compile(r"(?:(tp|thanhpho|tx|thixa|huyen|quan|phuong|xa|tt|thitran)(?=[a-z]{3}))?([a-z]{3,}?)(city)?\d?")
_KINDS = {"tp": "thành phố", "thanhpho": "thành phố", "tx": "thị xã", "thixa": "thị xã", "huyen": "huyện",
          "quan": "quận", "phuong": "phường", "xa": "xã", "tt": "thị trấn", "thitran": "thị trấn"}  # fmt: skip
_OLD, _NEW = "2024", "2025"


@dataclass(frozen=True, slots=True)
class Site:
    """What the host name of a state site tells."""

    units: tuple[Unit, ...] = ()
    """The one unit of each edition that it may be, below the province."""
    leaning: float = 0.0
    """Above zero where only units of since the reform are so called, below where only such as ended with it."""

    def of(self, edition: str) -> Unit | None:
        """The unit of that edition."""
        return next((unit for unit in self.units if unit.edition == edition), None)


def site_of(article: Article) -> Site:
    """What the address of an article says; an empty `Site` where it is no state site or that of a province."""
    host = host_of(article)
    return _read(host.removeprefix("www.")) if host.endswith(_STATE) else Site()


def host_of(article: Article) -> str:
    """The host name in an article's address, "" where it has none."""
    try:
        return (urlsplit(article.url).hostname or "") if article.url else ""
    except ValueError:  # "http://[::1/"
        return ""


@cache
def _by_slug() -> dict[str, tuple[Unit, ...]]:
    found: dict[str, list[Unit]] = {}
    for unit in register().units:
        found.setdefault(slug(unit.name).replace("-", ""), []).append(unit)
    return {name: tuple(units) for name, units in found.items()}


@lru_cache(maxsize=256)
def _read(host: str) -> Site:
    labels = host.removesuffix(_STATE).split(".")
    if len(labels) > 3:
        return Site()
    kind, name = _bare(labels[-1])
    above = [u for u in _by_slug().get(name, ()) if u.level == "province" and kind in ("", u.kind)]
    provinces = {unit.code for unit in above}
    local = labels[:-1] if above and len(labels) > 1 else labels if not above else []
    leaning = -2.0 if above and all(unit.edition == _OLD for unit in above) else 0.0
    if not local or len(local) > 2:
        return Site(leaning=leaning)
    if len(local) == 2:  # a commune in its district
        districts = [u for u in _called(local[1], provinces) if u.level == "district"]
        communes = [u for u in _called(local[0], provinces) if u.parent in {d.code for d in districts}]
        return Site(_one_each(communes or districts), -3.0) if districts else Site(leaning=leaning)
    named = _called(local[0], provinces)
    districts = [unit for unit in named if unit.level == "district"]
    units = _one_each([unit for unit in named if unit.edition == _NEW] + (districts or named))
    editions = {unit.edition for unit in named}
    if len(editions) == 1 and above:
        leaning += 3.0 if editions == {_NEW} else -2.0
    return Site(units, leaning)


def _bare(label: str) -> tuple[str, str]:
    """The kind that a label says, "" where none, and the name: "tphaiduong1" → "thành phố", "haiduong"."""
    m = _LABEL.fullmatch(label)
    if m is None or label in _by_slug():
        return "", label
    return _KINDS.get(m[1] or ("tp" if m[3] else ""), ""), m[2]


def _called(label: str, provinces: set[str]) -> list[Unit]:
    """Units below the province so called that stood on the eve of the reform or stand since, inside the provinces."""
    kind, name = _bare(label)
    found = [
        unit for unit in _by_slug().get(name, ())
        if unit.level != "province" and (unit.in_force(REFORM) or unit.in_force("2025-06-30"))
        and (not provinces or unit.province in provinces)
    ]  # fmt: skip
    return [unit for unit in found if unit.kind == kind] or found


def _one_each(units: list[Unit]) -> tuple[Unit, ...]:
    """Of each edition the one unit, where there is just one."""
    kept: list[Unit] = []
    for edition in (_OLD, _NEW):
        inside = {unit.code: unit for unit in units if unit.edition == edition}
        if len(inside) == 1:
            kept += inside.values()
    return tuple(kept)
