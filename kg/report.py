"""What commands print: the offices with the words they rest on, counts, verdicts, progress."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import msgspec
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from kg.articles.model import Article
from kg.build import Build
from kg.difference import Difference
from kg.facts import Fact
from kg.sentences import quoted
from kg.terminal import PlainConsole
from kg.validate import Report
from kg.wording import counted, worded

__all__ = [
    "build_json",
    "facts_json",
    "print_build",
    "print_difference",
    "print_facts",
    "print_report",
    "progress",
    "summary",
]

_NAMES = {
    "person": "people named",
    "unit": "units named",
    "organisation": "bodies named",
    "office": "offices",
    "event": "events",
    "directive": "directives",
    "figure": "figures",
    "document": "documents",
    "change": "changes of units",
    "statement": "statements",
    "credit": "credits",
}
_SHOWN_OFFICES = 40
_SHOWN_CONTRADICTIONS = 5
_SHOWN_REPLACED = 10
_MUCH = 0.1
"""Loss of facts from one build to the next above which a warning is due."""


def console() -> Console:
    """Standard output, words as they are: a name with brackets or colons is no markup. In a pipe lines are long."""
    return PlainConsole(width=None if sys.stdout.isatty() else 160, markup=False, highlight=False, emoji=False)


@contextmanager
def progress(*, quiet: bool) -> Iterator[Callable[[str, int], None]]:
    """A function to tell what is being done and how much of it is done; shown on standard error, on a terminal."""
    error = PlainConsole(stderr=True, markup=False, emoji=False)
    if quiet or not error.is_terminal:
        yield lambda _what, _count: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[count]}"), TimeElapsedColumn())
    with Progress(*columns, console=error, transient=True) as bar:
        task = bar.add_task("articles", total=None, count="")

        def tell(what: str, count: int) -> None:
            bar.update(task, description=what, count=f"{count:,}" if count else "")

        yield tell


def print_build(done: Build) -> None:
    """Who holds which office, counts, verdict, files, and what to try next."""
    out = console()
    if not done.articles:
        out.print("No article: there is no graph.")
        return
    _print_offices(out, done)
    kept = f", {done.articles - done.read} from earlier builds" if done.articles > done.read else ""
    out.print(
        f"\n{counted(done.articles, 'article')} in the graph ({done.extracted} new or changed{kept}); "
        f"{done.triples:,} triples"
    )
    if done.replaced:
        more = f" and {len(done.replaced) - _SHOWN_REPLACED} more" if len(done.replaced) > _SHOWN_REPLACED else ""
        out.print(f"Replaced, as another text was given: {', '.join(done.replaced[:_SHOWN_REPLACED])}{more}")
    out.print(f"Facts: {_counted(done.facts)}")
    out.print(f"Since the last build: {_counted(done.added)} added, {_counted(done.removed)} removed")
    if done.loss > _MUCH:
        out.print(f"Warning: {done.loss:.0%} of the facts that were here are gone", style="bold red")
    _print_contradictions(out, done)
    if done.report is not None:
        out.print(f"Validation: {_verdict(done.report)}")
    names = Counter("articles/*.ttl" if path.parent.name == "articles" else path.name for path in done.written)
    files = ", ".join(f"{name} ({count})" if count > 1 else name for name, count in sorted(names.items()))
    out.print(f"Written to {done.folder}/: {files or 'nothing new, every file is as it was'}")
    graph = "" if done.folder == Path("build") else f" --graph {done.folder}"
    asks = f"kg query directives{graph} · kg query person --param name='…'{graph}"
    out.print(f"Next: kg query --list · {asks} · kg validate {done.folder}")


def _print_contradictions(out: Console, done: Build) -> None:
    """How many there are, and the first ones in words."""
    found = done.contradictions
    if not found:
        return
    graph = "" if done.folder == Path("build") else f" --graph {done.folder}"
    out.print(f"Contradictions: {len(found)}, kept as told (kg query contradictions{graph})")
    for row in found[:_SHOWN_CONTRADICTIONS]:
        told = f"{row['one']} ({row['oneArticle']}) or {row['other']} ({row['otherArticle']})"
        out.print(Text(f"  {row['kind']}, {row['about']}: {told}"))


def _counted(facts: Counter[str]) -> str:
    kinds = ", ".join(f"{name} {facts[kind]}" for kind, name in _NAMES.items() if facts[kind])
    return f"{facts.total()}" + (f" ({kinds})" if kinds else "")


def _print_offices(out: Console, done: Build) -> None:
    """The offices of the articles given, each with the sentence it rests on and where that stands."""
    if not done.offices:
        return
    table = Table(title="Who holds which office", title_justify="left", show_lines=True)
    for column in ("Person", "Office", "Body", "Status", "In the words of the article"):
        table.add_column(column, overflow="fold")
    for held in done.offices[:_SHOWN_OFFICES]:
        place = Text(f"\n{held.article}, character {held.at}", style="dim")
        table.add_row(held.person, held.role, held.body, held.status, Text(f"“{held.sentence}”") + place)
    out.print(table)
    if done.facts["office"] > min(len(done.offices), _SHOWN_OFFICES):
        graph = "" if done.folder == Path("build") else f" --graph {done.folder}"
        out.print(f"… of {done.facts['office']} offices in the graph; all: kg query offices{graph}")


def print_report(report: Report, *, as_json: bool = False) -> None:
    """The verdict on a graph and each finding on a line."""
    if as_json:
        findings = [msgspec.to_builtins(asdict(finding)) for finding in report.findings]
        told = {"folder": str(report.folder), "valid": report.ok, "triples": report.triples, "findings": findings}
        sys.stdout.write(msgspec.json.encode(told).decode() + "\n")
        return
    out = console()
    for finding in report.findings:
        out.print(Text(str(finding)))
    out.print(_verdict(report))


def _verdict(report: Report) -> str:
    if report.ok:
        return f"{report.folder}: valid, {report.triples:,} triples in {report.files} files"
    return f"{report.folder}: {counted(len(report.findings), 'finding')} in {report.triples:,} triples"


def build_json(done: Build) -> str:
    """The build's figures as one JSON object."""
    return msgspec.json.encode(summary(done)).decode()


def summary(done: Build) -> dict[str, object]:
    """Figures of a build for scripts."""
    return {
        "folder": str(done.folder),
        "read": done.read,
        "extracted": done.extracted,
        "articles": done.articles,
        "replaced": done.replaced,
        "facts": dict(sorted(done.facts.items())),
        "added": dict(sorted(done.added.items())),
        "removed": dict(sorted(done.removed.items())),
        "triples": done.triples,
        "problems": [str(problem) for problem in done.problems],
        "written": [str(path) for path in done.written],
        "contradictions": None if done.contradictions is None else len(done.contradictions),
        "valid": None if done.report is None else done.report.ok,
    }


def print_difference(found: Difference, *, as_json: bool = False) -> None:
    """Facts added (+), removed (-) and changed (~), a line each, and how many were kept."""
    if as_json:
        sys.stdout.write(msgspec.json.encode(asdict(found)).decode() + "\n")
        return
    out = console()
    for sign, lines in (("+", found.added), ("-", found.removed)):
        for line in lines:
            out.print(Text(f"{sign} {line.article}:{line.start} {line.kind} “{line.quote}”"), soft_wrap=True)
    for old, new in found.changed:
        out.print(Text(f"~ {new.article}:{new.start} {new.kind} “{old.quote}” → “{new.quote}”"), soft_wrap=True)
    counts = f"{len(found.added)} added, {len(found.removed)} removed, {len(found.changed)} changed, {found.kept} kept"
    out.print(counts + (f"; warning: {found.loss:.0%} of the facts are gone" if found.loss > _MUCH else ""))


def print_facts(article: Article, facts: tuple[Fact, ...]) -> None:
    """Facts of an article by kind, each with the sentence it rests on."""
    out = console()
    out.print(Text(f"{article.id}  {article.headline}", style="bold"))
    if article.published:
        out.print(Text(f"published {article.published.value} ({article.published.basis})", style="dim"))
    table = Table(show_lines=False, box=None, pad_edge=False)
    for column in ("kind", "fact", "sentence"):
        table.add_column(column, overflow="fold", ratio=None if column == "kind" else 1)
    for fact in facts:
        kind = str(fact.__struct_config__.tag)
        table.add_row(kind, Text(worded(fact, article.text)), Text(quoted(article, fact.evidence[0]), style="dim"))
    out.print(table)
    out.print()


def facts_json(article: Article, facts: tuple[Fact, ...]) -> str:
    """An article's facts as one line of JSON, each with the exact words of its evidence."""
    told = []
    for fact in facts:
        value = msgspec.to_builtins(fact)
        value["evidence"] = [
            {"from": span.start, "to": span.end, "quote": span.of(article.text)} for span in fact.evidence
        ]
        told.append(value)
    published = msgspec.to_builtins(article.published)
    return msgspec.json.encode(
        {"id": article.id, "title": article.headline or None, "published": published, "facts": told}
    ).decode()
