"""The command `kg link`."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.printable import printable

if TYPE_CHECKING:
    from kg.link.deciding import Case
    from kg.link.linking import Linked, Service

__all__ = ["link"]


def link(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder of a graph.")] = Path("build"),
    tables: Annotated[
        list[Path] | None, typer.Option("--from", metavar="FILE", help="Take in links from a CSV or SSSOM table.")
    ] = None,
    wikidata: Annotated[
        bool, typer.Option("--wikidata", help="Ask Wikidata's reconciliation service about people and bodies.")
    ] = False,
    service: Annotated[str | None, typer.Option(metavar="URL", help="Ask this reconciliation service instead.")] = None,
    only: Annotated[str | None, typer.Option(metavar="KIND", help="Ask about person, body or unit alone.")] = None,
    threshold: Annotated[float, typer.Option(help="Score from which a candidate is taken (up to 1: of 1).")] = 90.0,
    margin: Annotated[float, typer.Option(help="How far the next candidate must be behind.")] = 10.0,
    hints: Annotated[
        Path | None, typer.Option(metavar="FILE.toml", help="Types and properties that the service knows.")
    ] = None,
    accept: Annotated[
        list[str] | None, typer.Option(metavar="SUBJECT=OBJECT", help="Your verdict: they are the same.")
    ] = None,
    reject: Annotated[
        list[str] | None, typer.Option(metavar="SUBJECT=OBJECT", help="Your verdict: they are not.")
    ] = None,
    by: Annotated[str, typer.Option(metavar="NAME", help="Who gives the verdicts, or made the table.")] = "",
    undecided: Annotated[bool, typer.Option("--undecided", help="List candidates that wait for a verdict.")] = False,
    refresh: Annotated[bool, typer.Option("--refresh", help="Ask again what was answered before.")] = False,
    pause: Annotated[float, typer.Option(metavar="SECONDS", min=0, help="Pause between requests.")] = 1.0,
    timeout: Annotated[float, typer.Option(metavar="SECONDS", min=0.1, help="Longest wait for an answer.")] = 30.0,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="JSON on standard output.")] = False,
) -> None:
    """Link a graph to other data sets; the network is used only with --wikidata or --service."""
    from kg.link.deciding import Policy
    from kg.link.hints import wikidata as address
    from kg.link.linking import link as run
    from kg.report import progress

    if wikidata and service:
        raise typer.BadParameter("--wikidata and --service: one at a time")
    if only not in (None, "person", "body", "unit"):
        raise typer.BadParameter("--only: person, body or unit")
    if not (math.isfinite(threshold) and math.isfinite(margin)):
        raise typer.BadParameter("--threshold and --margin: numbers")
    url = address() if wikidata else service
    asked = _service(url, Policy(threshold, margin), only, hints, refresh, pause, timeout) if url else None
    with progress(quiet=quiet or as_json) as tell:
        done = run(
            folder, tables=tables or (), accept=accept or (), reject=reject or (), by=by, service=asked, tell=tell
        )
    for problem in done.problems:
        typer.echo(printable(f"kg: {problem}"), err=True)
    if as_json:
        typer.echo(json.dumps(_told(done), ensure_ascii=False, indent=2))
    elif not quiet:
        _show(done, folder, undecided=undecided)
    raise typer.Exit(1 if done.problems else 0)


def _service(
    url: str, policy: object, only: str | None, hints: Path | None, refresh: bool, pause: float, timeout: float
) -> Service:
    from kg.link.deciding import Policy
    from kg.link.hints import read_hints
    from kg.link.linking import Service
    from kg.link.reconciliation import Transport

    assert isinstance(policy, Policy)
    return Service(
        Transport(url, timeout=timeout, pause=pause),
        policy,
        (only,) if only else ("person", "body"),
        read_hints(hints) if hints else None,
        refresh,
    )


def _counts(done: Linked) -> dict[str, int]:
    kinds = [
        mapping.predicate_id.rpartition("#")[2] for mapping in done.links.mappings if not mapping.predicate_modifier
    ]
    return {kind: kinds.count(kind) for kind in sorted(set(kinds))}


def _told(done: Linked) -> dict[str, object]:
    return {
        "links": _counts(done),
        "rejected": sum(bool(mapping.predicate_modifier) for mapping in done.links.mappings),
        "imported": done.imported,
        "asked": done.asked,
        "kept": done.kept,
        "accepted": [_case(case) for case in done.cases if case.accepted],
        "undecided": [_case(case) for case in done.cases if not case.accepted],
        "problems": done.problems,
    }


def _case(case: Case) -> dict[str, object]:
    return {
        "subject": case.subject.iri,
        "name": case.subject.name,
        "reason": case.reason,
        "candidates": [
            {"iri": iri, "name": one.name, "score": one.score, "description": one.description}
            for iri, one in case.candidates
        ],
    }


def _show(done: Linked, folder: Path, *, undecided: bool) -> None:
    from rich.table import Table
    from rich.text import Text

    from kg.report import console
    from kg.wording import counted

    counts = ", ".join(f"{count} {kind}" for kind, count in _counts(done).items()) or "no links"
    typer.echo(f"{folder / 'links.ttl'}, {folder / 'links.sssom.tsv'}: {counts}")
    if done.imported:
        typer.echo(f"{counted(done.imported, 'link')} taken in")
    if done.asked or done.kept:
        typer.echo(f"{counted(done.asked, 'question')} asked, {done.kept} answered before")
    for case in done.cases:
        if case.accepted:
            iri, best = case.candidates[0]
            typer.echo(printable(f"  {case.subject.name} → {best.name} {iri} ({case.reason})"))
    waiting = [case for case in done.cases if not case.accepted]
    if waiting and not undecided:
        typer.echo(f"{len(waiting)} wait for a verdict: --undecided lists them")
    if waiting and undecided:
        table = Table("subject", "candidate", "score", "why not by itself", "verdict: --accept or --reject …")
        for case in waiting:
            for iri, one in case.candidates:
                about = Text(f"{one.name}\n{one.description}" if one.description else one.name)
                verdict = Text(f"{case.subject.iri}={iri}", overflow="fold")
                table.add_row(Text(case.subject.name), about, f"{one.score:g}", case.reason, verdict)
        console().print(table)
