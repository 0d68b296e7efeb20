"""A graph as of a day: what had been told by then, the units that stood, the tenures that were held.

The view is a store of its own beside the graph's, made once for a day and thrown away when the graph changes:

- articles of later days are left out, and those without a date, as nobody knows whether they were there;
- so is what no article left over names: people, bodies, posts, documents, events;
- tenures have the dates and the status that the articles left over give them; those that had not begun by the day, or
  were over before it, are left out, and what follows from a later day (`vg:impliedEnd` of a successor) with them;
- units that began later are left out, with `vg:inheritsFrom` and other ties to them; those that had ended stay with
  their last day, as facts of before are about them.

Names are those of the whole graph, and who is who is decided over all of it.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Sequence
from datetime import date
from importlib.resources import files
from pathlib import Path

import pyoxigraph as ox

from kg.files import WriteError
from kg.rdf.namespaces import PREFIXES, SCHEMA
from kg.store.folder import fingerprint, load_files, turtle_files
from kg.store.kept import kept
from kg.store.model import ParameterError, StoreError
from kg.store.passing import passing_for

__all__ = ["VIEWS", "as_of", "drop_views"]

VIEWS = "views"
_PUBLISHED = re.compile(rf"(?:<{SCHEMA['datePublished'].value}>|schema:datePublished) \"(\d{{4}}(?:-\d\d(?:-\d\d)?)?)")


def as_of(folder: Path, day: str) -> Path:
    """The store of the view, made unless it is there; for this process alone where the folder cannot be written.

    Raises QueryError for what is no day, StoreError, WriteError.
    """
    try:
        day = date.fromisoformat(day).isoformat()
    except ValueError:
        raise ParameterError(f"--on {day}: not a date like 2025-08-01") from None
    turtle = turtle_files(folder)

    def make(place: Path) -> None:
        _make([path for path in turtle if _told_by(path, day)], place, day)

    made_of = fingerprint(turtle, folder)
    try:
        return kept(folder / VIEWS / day, made_of, make)
    except WriteError:
        return kept(passing_for(folder.resolve()).path / day, made_of, make)


def drop_views(folder: Path) -> None:
    """Removes all views: they may hold what was withdrawn since."""
    shutil.rmtree(folder / VIEWS, ignore_errors=True)


def _told_by(path: Path, day: str) -> bool:
    """Whether a file belongs to the view: an article of that day or before, or a file that articles share."""
    if path.parent.name != "articles":
        return True
    found = _PUBLISHED.search(path.read_text(encoding="utf-8"))
    # A month or year is over before anybody can say that the article was there.
    return found is not None and (found[1] if len(found[1]) == 10 else f"{found[1]}-99") <= day


def _make(files_of_view: Sequence[Path], place: Path, day: str) -> None:
    if not any(path.parent.name == "articles" for path in files_of_view):
        raise StoreError(f"no article had been told by {day}")
    load_files(files_of_view, place)
    store = ox.Store(str(place))
    for statement in _statements(day):
        store.update(statement, prefixes=PREFIXES)
    store.flush()


def _statements(day: str) -> Iterator[str]:
    """The updates of `view.ru`, each after a line of dashes, for the day."""
    text = files("kg.store").joinpath("data", "view.ru").read_text(encoding="utf-8")
    for part in text.split("# ---\n"):
        yield part.replace("$ON", f'"{day}"')
