"""The commands on who is who: `kg why`, `kg same`, `kg different`, `kg unsure`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.options import AsJson, GraphFolder
from kg.printable import printable

__all__ = ["different", "same", "unsure", "why"]

One = Annotated[str, typer.Argument(metavar="ONE", help="An IRI, a name, or NAME@ARTICLE.")]
Other = Annotated[str, typer.Argument(metavar="OTHER", help="The other one.")]
Note = Annotated[str, typer.Option(metavar="TEXT", help="Why; kept with the verdict.")]
By = Annotated[str, typer.Option(metavar="NAME", help="Who says so, by default the user's name.")]
Later = Annotated[bool, typer.Option("--later", help="Only record it; the next build follows it.")]


def why(one: One, other: Other, graph: GraphFolder = Path("build"), as_json: AsJson = False) -> None:
    """Say why two people, bodies or events are taken for one or for two."""
    from kg.identity.command import why as tell

    tell(graph, one, other, as_json=as_json)


def _judge(judgement: str, one: str, other: str, graph: Path, note: str, by: str, later: bool) -> None:
    from kg.identity.command import judge
    from kg.identity.judgement import Judgement

    told, done = judge(graph, one, other, Judgement(judgement), note=note, by=by, later=later)
    typer.echo(printable(told))
    for problem in done.problems if done else ():
        typer.echo(f"kg: {problem}", err=True)
    if done and done.report is not None and not done.report.ok:
        typer.echo(f"kg: {graph}: not valid any more, see kg validate {graph}", err=True)
    raise typer.Exit(0 if done is None or done.ok else 1)


def same(
    one: One, other: Other, graph: GraphFolder = Path("build"), note: Note = "", by: By = "", later: Later = False
) -> None:
    """Say that two are one; it outweighs every score and is kept for good."""
    _judge("same", one, other, graph, note, by, later)


def different(
    one: One, other: Other, graph: GraphFolder = Path("build"), note: Note = "", by: By = "", later: Later = False
) -> None:
    """Say that two are two, also where they were taken for one."""
    _judge("different", one, other, graph, note, by, later)


def unsure(
    one: One, other: Other, graph: GraphFolder = Path("build"), note: Note = "", by: By = "", later: Later = False
) -> None:
    """Say that it is open whether two are one; takes an earlier verdict on them back."""
    _judge("unsure", one, other, graph, note, by, later)
