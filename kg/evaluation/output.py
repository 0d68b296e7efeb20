"""An evaluation on the screen or as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

import msgspec
from rich.table import Table
from rich.text import Text

from kg.evaluation.errors import errors
from kg.evaluation.families import FAMILIES
from kg.evaluation.gold import ChoiceError
from kg.evaluation.run import Evaluation
from kg.report import console

__all__ = ["as_json", "chosen", "show"]


def chosen(names: Sequence[str]) -> tuple[str, ...]:
    """The families of those names in their order, all if none is named. Raises GoldError for one that there is not."""
    if unknown := sorted(set(names) - set(FAMILIES)):
        raise ChoiceError(f"no family {', '.join(unknown)}: one of {', '.join(FAMILIES)}")
    return tuple(family for family in FAMILIES if not names or family in names)


def show(found: Evaluation, families: Sequence[str], *, with_errors: bool = False) -> None:
    """Prints the figures by family, F1 by site, and on request every error."""
    out = console()
    table = Table(title=f"{len(found.golds)} articles", title_justify="left")
    for column in ("family", "precision", "recall", "F1", "95 % of samples", "gold", "answers"):
        table.add_column(column, justify="left" if column == "family" else "right")
    for family in families:
        got = found.score(family)
        shares = (f"{share:.3f}" for share in (got.precision, got.recall, got.f1))
        table.add_row(family, *shares, f"{got.low:.3f} to {got.high:.3f}", str(got.gold), str(got.answers))
    out.print(table)
    if len(found.sites()) > 1:
        out.print(_by_site(found, families))
    if with_errors:
        for error in errors(found, families):
            out.print(Text.assemble((f"{error.kind:5} ", "bold"), f"{error.family}  {error.article}  {error.said}"))
            out.print(Text(f"      {error.sentence}", style="dim"))


def _by_site(found: Evaluation, families: Sequence[str]) -> Table:
    """F1 of each family at each site; a dash where there was nothing to find and nothing found."""
    table = Table(title="F1 by site", title_justify="left")
    table.add_column("site")
    for column in ("articles", *families):
        table.add_column(column.replace("-", " "), justify="right")
    for site, count in found.sites().items():
        scores = (found.score(family, site, draws=0) for family in families)
        table.add_row(site, str(count), *(f"{got.f1:.3f}" if got.gold or got.answers else "–" for got in scores))
    return table


def as_json(found: Evaluation, families: Sequence[str], *, with_errors: bool = False) -> str:
    """The scores by family and by site as one JSON object; with `with_errors` every single error, too."""
    told: dict[str, object] = {
        "articles": len(found.golds),
        "families": {family: asdict(found.score(family)) for family in families},
        "sites": {
            site: {
                "articles": count,
                "families": {family: asdict(found.score(family, site)) for family in families},
            }
            for site, count in found.sites().items()
        },
    }
    if with_errors:
        told["errors"] = [asdict(error) for error in errors(found, families)]
    return msgspec.json.encode(told).decode()
