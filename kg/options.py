"""Options and arguments that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

__all__ = ["AsJson", "Base", "Folder", "GraphFolder", "Inputs", "Jobs", "PrivateToo", "Quiet"]

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT…", help="Articles: .txt .md .html .jsonl .warc (also .gz), folders, or - for standard input."
    ),
]
Folder = Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="Folder of the graph.")]
Base = Annotated[str | None, typer.Option(metavar="IRI", help="What the IRIs of resources begin with.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes that work; as many as cores if not given."),
]
AsJson = Annotated[bool, typer.Option("--json", help="JSON on standard output.")]
PrivateToo = Annotated[
    bool, typer.Option("--include-private/--public", help="With people marked private, or (the default) without.")
]
GraphFolder = Annotated[Path, typer.Option("--graph", "--output", "-o", metavar="DIR", help="Folder of the graph.")]
