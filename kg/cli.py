"""The command `kg`: each command a few lines over the package.

Exit codes: 0 all well, 1 something could not be read or is not valid, 2 wrong usage (an option or parameter has a value
that it cannot have, whatever the data: `kg.usage`), 130 interrupted.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg import __version__
from kg.fair.command import fair
from kg.files import is_stream
from kg.identity.verdict_commands import different, same, unsure, why
from kg.link.command import link
from kg.options import AsJson, Base, Folder, Inputs, Jobs, PrivateToo, Quiet
from kg.terminal import PlainConsole
from kg.usage import UsageError
from kg.web.command import serve

if TYPE_CHECKING:
    from kg.build import Build

__all__ = ["app", "main"]

_INTERRUPTED = 130
"""The exit code of what was stopped by Ctrl-C, as shells have it: 128 and the number of the signal."""

app = typer.Typer(
    help="A knowledge graph of Vietnamese local government, built from the news.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"kg {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    del version


@app.command()
def build(
    inputs: Inputs,
    output: Folder = Path("build"),
    base: Base = None,
    fresh: Annotated[bool, typer.Option(help="Drop the articles of earlier builds in DIR.")] = False,
    jobs: Jobs = None,
    quiet: Quiet = False,
    as_json: AsJson = False,
) -> None:
    """Build and validate the graph of articles."""
    from kg.build import build as run_build
    from kg.report import progress

    with progress(quiet=quiet or as_json) as tell:
        done = run_build(inputs, output, base=base, fresh=fresh, jobs=jobs, progress=tell)
    _tell_problems(done)
    _show_build(done, quiet=quiet, as_json=as_json)
    raise typer.Exit(0 if done.ok else 1)


def _tell_problems(done: Build) -> None:
    for problem in done.problems:
        typer.echo(f"kg: {problem}", err=True)


def _show_build(done: Build, *, quiet: bool, as_json: bool) -> None:
    from kg.report import build_json, print_build

    if as_json:
        typer.echo(build_json(done))
    elif not quiet:
        print_build(done)


@app.command()
def withdraw(
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLE…", help="Ids of articles.")],
    output: Folder = Path("build"),
    base: Base = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
    as_json: AsJson = False,
) -> None:
    """Take articles out of a graph, with all that rests on them alone."""
    from kg.build import withdraw as run_withdraw
    from kg.report import progress

    with progress(quiet=quiet or as_json) as tell:
        done = run_withdraw(articles, output, base=base, jobs=jobs, progress=tell)
    _tell_problems(done)
    _show_build(done, quiet=quiet, as_json=as_json)
    raise typer.Exit(0 if done.ok else 1)


@app.command()
def extract(
    source: Annotated[str, typer.Argument(metavar="FILE|-", help="One article, or several in one file.")],
    as_json: AsJson = False,
) -> None:
    """Show the facts of an article, each with the sentence it rests on."""
    from kg.articles import ReadProblem, read
    from kg.extract.pipeline import extract as facts_of
    from kg.report import facts_json, print_facts

    failed = False
    for item in read([source]):
        if isinstance(item, ReadProblem):
            typer.echo(f"kg: {item}", err=True)
            failed = True
        elif as_json:
            typer.echo(facts_json(item, facts_of(item)))
        else:
            print_facts(item, facts_of(item))
    raise typer.Exit(1 if failed else 0)


@app.command()
def query(
    name: Annotated[
        str | None,
        typer.Argument(metavar="NAME|FILE|-", help="A named query, a file with SPARQL, or - for standard input."),
    ] = None,
    param: Annotated[
        list[str] | None, typer.Option("--param", "-p", metavar="NAME=VALUE", help="Set a parameter.")
    ] = None,
    graph: Annotated[Path, typer.Option("--graph", metavar="DIR", help="Folder of the graph.")] = Path("build"),
    endpoint: Annotated[str | None, typer.Option(metavar="URL", help="Ask this SPARQL endpoint instead.")] = None,
    output_format: Annotated[
        str, typer.Option("--format", "-f", metavar="FORMAT", help="table, csv, json or turtle.")
    ] = "table",
    engine: Annotated[str, typer.Option(metavar="ENGINE", help="oxigraph or rdflib.")] = "oxigraph",
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="Ask the graph as of that day.")] = None,
    listing: Annotated[
        bool, typer.Option("--list", help="List the named queries with their questions and columns.")
    ] = False,
) -> None:
    """Ask the graph: a named query or SPARQL of your own."""
    from kg.query import parameters, run
    from kg.query_output import FORMATS, list_table, show
    from kg.store import ParameterError

    if listing or name is None:
        list_table()
        raise typer.Exit(0 if listing else 2)
    if output_format not in FORMATS:
        raise ParameterError(f"no format {output_format!r}: one of {', '.join(FORMATS)}")
    params = parameters(param or [])
    text = _standard_input() if name == "-" else name
    answer = run(text, graph=None if endpoint else graph, endpoint=endpoint, params=params, engine=engine, on=on)
    show(answer, output_format)


def _standard_input() -> str:
    """The text on standard input. Raises ValueError for what is no text."""
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise ValueError(f"standard input: not UTF-8 (byte {problem.start})") from None


@app.command()
def validate(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder of a graph.")] = Path("build"),
    as_json: AsJson = False,
) -> None:
    """Check a graph against the shapes and cross-checks."""
    from kg.report import print_report
    from kg.validate import validate as check

    report = check(folder)
    print_report(report, as_json=as_json)
    raise typer.Exit(0 if report.ok else 1)


@app.command()
def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="Folder of a graph.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="Folder of a graph.")],
    as_json: AsJson = False,
) -> None:
    """List the facts that NEW has and OLD has not, the reverse, and those that changed."""
    from kg.difference import difference
    from kg.report import print_difference

    print_difference(difference(old, new), as_json=as_json)


@app.command()
def units(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME|CODE", help="As news writes it: “phường An Hải”, “Q.1”, “20275”.")
    ] = None,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="In force on that day.")] = None,
    inside: Annotated[
        str | None, typer.Option("--in", metavar="UNIT", help="Inside that province or district.")
    ] = None,
    successors: Annotated[bool, typer.Option(help="What became of it.")] = False,
    predecessors: Annotated[bool, typer.Option(help="What went into it.")] = False,
    export: Annotated[Path | None, typer.Option(metavar="FILE.ttl", help="Write the whole register as RDF.")] = None,
    as_json: AsJson = False,
) -> None:
    """Look up administrative units, past and present."""
    from kg.units.command import export_register, look_up

    if export is not None:
        typer.echo(export_register(export), err=is_stream(export))
    if name is not None:
        typer.echo(
            look_up(name, on=on, inside=inside, successors=successors, predecessors=predecessors, as_json=as_json)
        )
    elif export is None:
        raise typer.BadParameter("say which unit, or --export FILE.ttl")


@app.command()
def evaluate(
    folders: Annotated[list[Path], typer.Argument(metavar="GOLD_DIR…", help="Folders of ID.json beside ID.txt.")],
    errors: Annotated[bool, typer.Option("--errors", help="List each miss and each extra with its sentence.")] = False,
    family: Annotated[list[str] | None, typer.Option("--family", metavar="FAMILY", help="Only this family.")] = None,
    varied: Annotated[
        int | None, typer.Option("--varied", metavar="SEED", help="Say the articles otherwise first.")
    ] = None,
    kinds: Annotated[
        str,
        typer.Option(metavar="KIND,…", help="What --varied varies: wordings, constructions, all, or kinds of them."),
    ] = "wordings",
    confidence: Annotated[
        bool, typer.Option("--confidence", help="How many facts of each confidence are right, instead.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Compare what is extracted with annotated articles."""
    if confidence:
        from kg.evaluation.sureness import told_by_confidence

        if errors or varied is not None:
            raise UsageError("--confidence goes with --family and --json only")

        typer.echo(told_by_confidence(folders, family or [], as_json=as_json), nl=False)
        return
    from kg.evaluation import evaluate as run_evaluation
    from kg.evaluation.output import as_json as evaluation_json
    from kg.evaluation.output import chosen, show
    from kg.evaluation.variation import kinds_named

    families = chosen(family or [])
    found = run_evaluation(folders, varied=varied, kinds=kinds_named(kinds))
    if as_json:
        typer.echo(evaluation_json(found, families, with_errors=errors))
    else:
        show(found, families, with_errors=errors)


@app.command()
def annotate(
    source: Annotated[str, typer.Argument(metavar="FILE|-", help="One article.")],
    html: Annotated[Path, typer.Option("--html", metavar="FILE.html", help="The page to write.")],
) -> None:
    """Draw an article with everything that is found in it."""
    from kg.annotate import annotate_file

    typer.echo(annotate_file(source, html), err=is_stream(html))


@app.command()
def analyse(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder of a graph.")] = Path("build"),
    projection: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only this network (kg export --list).")
    ] = None,
    measure: Annotated[str | None, typer.Option(metavar="NAME", help="Only this measure.")] = None,
    top: Annotated[int, typer.Option(min=0, metavar="N", help="How many of each, 0 for all.")] = 10,
    edges: Annotated[bool, typer.Option("--edges", help="The edges with the articles behind them.")] = False,
    during: Annotated[str | None, typer.Option(metavar="PERIOD", help="Only this time: 2025-07..2025-12.")] = None,
    between: Annotated[
        tuple[str, str] | None, typer.Option(metavar="PERIOD PERIOD", help="What changed from one time to another.")
    ] = None,
    backend: Annotated[str | None, typer.Option(metavar="NAME", help="A backend of networkx to compute on.")] = None,
    output_format: Annotated[
        str | None, typer.Option("--format", "-f", metavar="FORMAT", help="table, csv, json, ttl, svg or png.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where to write; its suffix is the format.")
    ] = None,
    include_private: PrivateToo = False,
) -> None:
    """Measure networks in the facts: who meets whom, who instructs which unit, what became of which unit."""
    from kg.analysis import period
    from kg.analysis.command import Question
    from kg.analysis.running import run
    from kg.export import published
    from kg.waiting import waiting

    asked = Question(projection, measure, top or None, period(during) if during else None, backend)
    periods = (period(between[0]), period(between[1])) if between else None
    with waiting("measuring networks"):
        store = published(folder, include_private=include_private).store
        write = run(store, asked, output=output, output_format=output_format, with_edges=edges, between=periods)
    write()


@app.command()
def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder of a graph.")] = Path("build"),
    to: Annotated[str | None, typer.Option(metavar="FORMAT", help="graphml, gexf, jsonld, csv … (see --list).")] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where to write.")] = None,
    projection: Annotated[str | None, typer.Option(metavar="NAME", help="Which network to draw.")] = None,
    include_private: PrivateToo = False,
    listing: Annotated[bool, typer.Option("--list", help="List formats and networks.")] = False,
) -> None:
    """Write a graph in the form of another program, private people left out."""
    from kg.export import export as write
    from kg.export.command import listing as list_formats
    from kg.waiting import waiting

    if listing or to is None:
        list_formats()
        raise typer.Exit(0 if listing else 2)
    with waiting(f"exporting to {to}"):
        paths = write(folder, to, output, projection=projection, include_private=include_private)
    for path in paths:
        typer.echo(path, err=is_stream(path))


for _command in (link, serve, fair, why, same, different, unsure):
    app.command()(_command)


@app.command()
def report(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder of a graph.")] = Path("build"),
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="One page (.html), or Markdown (.md) with pictures.")
    ] = Path("report.html"),
    language: Annotated[str, typer.Option(metavar="LANG", help="vi or en; quotations stay as they are.")] = "vi",
    include_private: PrivateToo = False,
) -> None:
    """Tell the story of a graph with pictures, every number with the words it rests on."""
    from kg.story import report as write
    from kg.waiting import waiting

    with waiting("writing the report"):
        paths = write(folder, output, language=language, include_private=include_private)
    for path in paths:
        typer.echo(path, err=is_stream(path))


def main() -> None:
    """Runs the command line; errors of the package's own kind become one line and exit code 1, of usage 2."""
    _guarded(app)


def _guarded(command: Callable[[], object]) -> None:
    try:
        command()
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
    except (KeyboardInterrupt, SystemExit) as leaving:
        if isinstance(leaving, SystemExit) and leaving.code != _INTERRUPTED:  # typer makes an exit of an interruption
            raise
        typer.echo("kg: interrupted; no file is half written", err=True)
        sys.exit(_INTERRUPTED)
    except (ValueError, OSError) as problem:
        PlainConsole(stderr=True, markup=False, highlight=False, emoji=False).print(f"kg: {problem}", soft_wrap=True)
        sys.exit(2 if isinstance(problem, UsageError) else 1)
