"""The command `kg fair`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from kg.fair.assessing import Assessment
    from kg.fair.model import Check

__all__ = ["fair"]


def fair(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder of a graph.")] = Path("build"),
    online: Annotated[bool, typer.Option("--online", help="Look a sample of the IRIs up on the web.")] = False,
    min_stars: Annotated[int, typer.Option(min=0, max=5, metavar="N", help="Exit with 1 under so many stars.")] = 0,
    min_fair: Annotated[
        int, typer.Option(min=0, max=100, metavar="PERCENT", help="Exit with 1 if fewer of the principles hold.")
    ] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="JSON on standard output.")] = False,
) -> None:
    """Score a graph as published data: five stars, FAIR, what is missing and how to mend it."""
    from kg.fair.assessing import assess

    found = assess(folder, online=online)
    if as_json:
        typer.echo(json.dumps(_told(found), ensure_ascii=False, indent=2))
    else:
        _show(found)
    raise typer.Exit(0 if found.star_count >= min_stars and found.fair * 100 >= min_fair else 1)


def _told(found: Assessment) -> dict[str, object]:
    return {
        "folder": str(found.folder),
        "base": found.base,
        "stars": found.star_count,
        "fair": round(found.fair, 4),
        "checks": [_row(check) for check in (*found.stars, *found.principles, found.privacy)],
        "lookedUp": found.looked_up,
    }


def _row(check: Check) -> dict[str, object]:
    return {
        "id": check.id,
        "title": check.title,
        "passed": check.passed,
        "evidence": check.evidence,
        "fix": check.fix,
    }


_VERDICTS = {True: "yes", False: "NO", None: "?"}


def _show(found: Assessment) -> None:
    from rich.table import Table
    from rich.text import Text

    from kg.report import console

    table = Table("", "", "what it asks for", "found", "to mend it", show_lines=False)
    for check in (*found.stars, *found.principles, found.privacy):
        cells = (check.id, _VERDICTS[check.passed], check.title, check.evidence, check.fix)
        table.add_row(*(Text(cell, overflow="fold") for cell in cells))
    console().print(table)
    told = [check.passed for check in found.principles]
    open_ = told.count(None)
    typer.echo(
        f"{'★' * found.star_count}{'☆' * (5 - found.star_count)} {found.star_count} of 5 stars; "
        f"{told.count(True)} of {len(told) - open_} FAIR principles hold, {open_} nothing here can tell"
    )
