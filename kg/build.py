"""The whole way, readable from top to bottom: articles in, a validated graph out.

    read → extract → identify → describe → write → load → validate

Facts are kept in `cache/` by the article's content and the version of what extracts; everything after them is made anew
from there. A folder's graph is that of every article it holds: those given now and those of earlier builds whose
`articles/ID.ttl` is still there. Removing that file and building again withdraws an article.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

import msgspec
from pyoxigraph import Triple

from kg.articles import ReadProblem, read
from kg.articles.model import Article
from kg.cache import NOT_DESCRIBED, Cache, Entry, UnreadableError
from kg.contradictions import contradictions
from kg.dataset import write_dataset
from kg.facts import Fact, Office, UnitRef, encode
from kg.files import WriteError, sweep, write_bytes
from kg.holdings import base_kept, carried, check_folder, orphans, unreadable
from kg.identity.decided import Resolution
from kg.identity.ledger import ledger_locked, ledger_path, read_verdicts
from kg.identity.ledger import write as write_ledger
from kg.identity.resolution import Identities
from kg.link.forgetting import forget
from kg.link.ledger import read_ledger as read_links
from kg.link.linkset import TABLE, Linkset, Subjects
from kg.lock import locked
from kg.making import LeftOut, Made, Maker, turtle_path
from kg.modules import call
from kg.rdf import turtle
from kg.rdf.derived import describe_derived
from kg.rdf.entities import Entities
from kg.rdf.forwards import describe_forwards
from kg.rdf.iris import BaseError, Iris, check_base, file_name
from kg.rdf.namespaces import DEFAULT_BASE
from kg.rdf.publication import read_publication
from kg.rdf.units import describe_units
from kg.sentences import quoted
from kg.store import build_store, drop_store, drop_views
from kg.validate import Report, validate

__all__ = ["Build", "Held", "UnknownArticleError", "build", "withdraw"]

Progress = Callable[[str, int], None]
"""Called with what is being done and how much of it is done."""


_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Held:
    """An office with the sentence it rests on, for showing."""

    article: str
    at: int
    person: str
    role: str
    body: str
    status: str
    sentence: str


@dataclass(slots=True)
class Build:
    """What a build did."""

    folder: Path
    read: int = 0
    """Articles given."""
    extracted: int = 0
    """Of these, how many were new or had changed."""
    articles: int = 0
    """Articles in the graph."""
    facts: Counter[str] = field(default_factory=Counter)
    """Facts by kind, over all articles."""
    triples: int = 0
    added: Counter[str] = field(default_factory=Counter)
    """Facts by kind that the folder did not hold before."""
    removed: Counter[str] = field(default_factory=Counter)
    """Facts by kind that it held and holds no more."""
    replaced: list[str] = field(default_factory=list)
    """Articles given of which the folder had another text."""
    problems: list[ReadProblem] = field(default_factory=list)
    written: list[Path] = field(default_factory=list)
    """Files whose bytes changed."""
    offices: list[Held] = field(default_factory=list)
    """The first offices of the articles given."""
    contradictions: list[dict[str, str]] | None = None
    """What articles tell differently, as `kg query contradictions` has it; None where it was not asked for."""
    report: Report | None = None

    @property
    def loss(self) -> float:
        """Which part of the facts there were before is gone."""
        before = self.facts.total() - self.added.total() + self.removed.total()
        return self.removed.total() / before if before else 0.0

    @property
    def ok(self) -> bool:
        """Every input could be read and the graph is valid."""
        return not self.problems and (self.report is None or self.report.ok)


def build(
    inputs: Iterable[str | Path],
    folder: str | Path = "build",
    *,
    base: str | None = None,
    fresh: bool = False,
    check: bool = True,
    jobs: int | None = None,
    progress: Progress | None = None,
) -> Build:
    """Builds the graph of `inputs` (files, folders, "-") into `folder`.

    With `fresh` the articles of earlier builds are dropped; without `check` nothing is validated. `jobs` processes do
    the work, by default as many as there are cores if there is much of it. Inputs that cannot be read are listed in
    `problems` and the others go on; where that leaves no article at all, no graph is written. `base` is by default that
    of the graph in the folder; another one is for new folders and `fresh` builds. Raises BaseError (a ValueError, as
    the others) for a `base` that no IRI can begin with or that is not the folder's, WriteError if the folder cannot be
    written or holds files that kg has not written, BusyError if another build is at work in it.
    """
    folder, base = Path(folder), _base(Path(folder), base, fresh=fresh)
    check_folder(folder)
    with locked(folder):
        return _build(inputs, folder, base, fresh=fresh, check=check, jobs=jobs, tell=progress or _silent)


def _base(folder: Path, asked: str | None, *, fresh: bool = False) -> str:
    """What IRIs begin with. Raises BaseError: with another one, whatever links to the graph would lead nowhere."""
    if asked is not None:
        check_base(asked)
    kept = None if fresh and asked is not None else base_kept(folder)
    if asked is not None and kept is not None and asked != kept:
        raise BaseError(
            f"--base {asked}: the IRIs in {folder} begin with {kept}; give another folder, or all articles with --fresh"
        )
    return asked or kept or DEFAULT_BASE


def _silent(_what: str, _count: int) -> None:
    """Progress for nobody."""


def _build(
    inputs: Iterable[str | Path], folder: Path, base: str, *, fresh: bool, check: bool, jobs: int | None, tell: Progress
) -> Build:
    done = Build(folder)
    _prepare(done.folder)
    # What the user keeps in the folder is better found wanting before the work than after it.
    read_verdicts(done.folder), read_links(done.folder), read_publication(done.folder)
    iris, cache = Iris(base), Cache(done.folder)
    given: set[str] = set()
    with closing(Maker(done.folder, base, cache, jobs)) as maker:
        for made in maker.run((article, cache.get(article.id)) for article in _articles(inputs, done)):
            if isinstance(made, LeftOut):
                done.problems.append(_left_out(made))
                continue
            given.add(file_name(made.entry.article.id))
            done.read += 1
            if made.before is not None and made.before.article.text != made.entry.article.text:
                done.replaced.append(made.entry.article.id)
            _count(done, made)
            if len(done.offices) < _SHOWN:
                done.offices += _held(made.entry)
            tell("articles", done.read)
        if done.problems and not given and not cache.entries():
            with suppress(OSError):  # what makes no graph leaves no folder
                (done.folder / "articles").rmdir()
            return done  # nothing could be read and nothing was there
        fresh = fresh and bool(given)  # nothing read is no reason to drop all
        if not fresh and (base_kept(done.folder) or base) != base:
            return done  # nor to give what is there other names
        _gather(done, cache, maker, iris, given if fresh else None, tell=tell)
    tell("store", 0)
    drop_views(done.folder)
    if done.articles:
        build_store(done.folder)
    else:
        drop_store(done.folder)  # what was withdrawn last must not stay in it
    if check and done.articles:
        tell("contradictions", 0)
        done.contradictions = contradictions(done.folder, done.triples)
        tell("validation", 0)
        done.report = validate(done.folder, jobs=jobs, progress=tell)
    return done


def withdraw(
    article_ids: Iterable[str],
    folder: str | Path = "build",
    *,
    base: str | None = None,
    check: bool = True,
    jobs: int | None = None,
    progress: Progress | None = None,
) -> Build:
    """Takes articles out of a graph, with all that rests on them alone; the rest ends as if they had never been in it.

    Raises UnknownArticleError if one of them is not in the folder (then nothing is withdrawn), and what `build` does.
    """
    folder = Path(folder)
    paths, cache = {one: turtle_path(folder, one) for one in article_ids}, Cache(folder)
    if missing := sorted(one for one, path in paths.items() if not (path.exists() or cache.holds(one))):
        raise UnknownArticleError(f"not in {folder}: {', '.join(missing)}")
    base = _base(folder, base)
    check_folder(folder)
    with locked(folder):
        for one, path in paths.items():
            entry = cache.get(one)
            path.unlink(missing_ok=True)
            if entry is None or entry.turtle == NOT_DESCRIBED:  # unreadable, or a build was killed: as if never begun
                cache.drop(one)
        return _build([], folder, base, fresh=False, check=check, jobs=jobs, tell=progress or _silent)


class UnknownArticleError(ValueError):
    """An article that is not in the graph."""


def _prepare(folder: Path) -> None:
    try:
        (folder / "articles").mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise WriteError(f"cannot write {folder}: {problem.strerror}") from problem
    if not os.access(folder / "articles", os.W_OK):
        raise WriteError(f"cannot write {folder}: no permission")
    with ledger_locked(folder):  # a verdict may be given while a build is at work
        sweep(folder)
    for part in (folder / "articles", folder / "cache", folder / "cache" / "passed"):
        sweep(part)


def _articles(inputs: Iterable[str | Path], done: Build) -> Iterator[Article]:
    for item in read(inputs):
        if isinstance(item, ReadProblem):
            done.problems.append(item)
        else:
            yield item


def _left_out(made: LeftOut) -> ReadProblem:
    return ReadProblem(made.article_id, None, f"left out: {made.reason}")


def _count(done: Build, made: Made) -> None:
    if made.again:
        done.extracted += 1
        _compare(done, made.before.facts if made.before else (), made.entry.facts)
    if made.written:
        done.written.append(turtle_path(done.folder, made.entry.article.id))


def _compare(done: Build, before: tuple[Fact, ...], after: tuple[Fact, ...]) -> None:
    """Counts what came and what went; the words it rests on and the confidence do not make another fact."""
    old, new = {_told(fact): _kind(fact) for fact in before}, {_told(fact): _kind(fact) for fact in after}
    done.added.update(new[told] for told in new.keys() - old.keys())
    done.removed.update(old[told] for told in old.keys() - new.keys())


def _told(fact: Fact) -> bytes:
    return encode((msgspec.structs.replace(fact, evidence=(), confidence=0.0),))


def _held(entry: Entry) -> list[Held]:
    return [
        Held(
            entry.article.id,
            fact.evidence[0].start,
            fact.person,
            fact.role,
            fact.body.shown,
            str(fact.status),
            quoted(entry.article, fact.evidence[0]),
        )
        for fact in entry.facts
        if isinstance(fact, Office)
    ]


def _gather(
    done: Build, cache: Cache, maker: Maker, iris: Iris, only: Container[str] | None, *, tell: Progress
) -> None:
    """Says who is who, gives the articles' facts the IRIs that follow, joins what they share, and writes it."""
    lost: list[str] = []
    resolution = _identify(done, cache, maker, iris, only, lost, tell=tell)
    write_ledger(done.folder, resolution.decisions)
    entities, units = Entities(), set[UnitRef]()
    for made in maker.run(_entries(cache, lost), resolution.known):
        if isinstance(made, LeftOut):
            done.problems.append(_left_out(made))
            continue
        if made.written:
            done.written.append(turtle_path(done.folder, made.entry.article.id))
        entry = made.entry
        entities.add(entry.seen)
        units.update(entry.seen.units)
        done.articles += 1
        done.facts.update(_kind(fact) for fact in entry.facts)
        tell("joining", done.articles)
    joined = [*entities.triples(), *describe_forwards(resolution.forwards, resolution.namesakes)]
    shared = {"entities.ttl": joined, "units.ttl": list(describe_units(units, iris))}
    kept = carried(done.folder, lost, chain(*shared.values()))
    for name, content in shared.items():
        content += kept[name]
    done.articles += sum((done.folder / "articles" / f"{stem}.ttl").exists() for stem in lost)
    subjects = Subjects([*joined, *shared["units.ttl"]])
    forget(done.folder, subjects)
    links = Linkset.gather(subjects, read_links(done.folder))
    shared["links.ttl"] = list(links.triples())
    shared["derived.ttl"] = [*describe_derived(units, joined, iris), *kept["derived.ttl"]]
    for name, content in shared.items():
        _write(done, done.folder / name, content, iris.base)
    write_bytes(done.folder / TABLE, links.table(iris))
    tell("describing", 0)
    changed, counts, own = write_dataset(done.folder, iris.base)
    done.triples = counts.triples + own
    done.written += [done.folder / "dataset.ttl"] if changed else []


def _identify(
    done: Build, cache: Cache, maker: Maker, iris: Iris, only: Container[str] | None, lost: list[str], *, tell: Progress
) -> Resolution:
    """Brings all entries up to date and decides, over all of them, who and what is the same.

    `lost` gets the names of articles in the graph whose entries cannot be read.
    """
    identities = Identities(iris)
    # Entries of earlier builds are as they are, unless what extracts has changed since.
    for number, made in enumerate(maker.run(_kept(done, cache, only, lost)), start=1):
        if isinstance(made, LeftOut):
            done.problems.append(_left_out(made))
            continue
        _count(done, made)
        identities.add(made.entry.article, made.entry.facts)
        tell("identity", number)
    if only is None:
        stems, problems = orphans(done.folder, {path.stem for path in cache.entries()})
        lost += stems
        done.problems += problems
    resolution = identities.resolve(read_verdicts(done.folder))
    done.problems += [ReadProblem(ledger_path(done.folder).name, None, problem) for problem in resolution.problems]
    return resolution


def _entries(cache: Cache, lost: Container[str]) -> Iterator[tuple[Article, Entry]]:
    paths = (path for path in cache.entries() if path.stem not in lost)
    return ((entry.article, entry) for path in paths if (entry := cache.load(path)) is not None)


def _kept(done: Build, cache: Cache, only: Container[str] | None, lost: list[str]) -> Iterator[tuple[Article, Entry]]:
    """Articles of the folder with their entries; drops those whose file was removed, and all but `only` if given."""
    for path in cache.entries():
        turtle_file = done.folder / "articles" / f"{path.stem}.ttl"
        wanted = only is None or path.stem in only
        try:
            entry = cache.load(path)
        except UnreadableError as problem:
            entry = None
            if wanted:
                done.problems.append(unreadable(path, str(problem)))
                lost.append(path.stem)
                continue
        if entry is not None and wanted and (entry.turtle == NOT_DESCRIBED or turtle_file.exists()):
            yield entry.article, entry
            continue
        # The entry last: without one, the other file would be of an article that nobody knows.
        turtle_file.unlink(missing_ok=True)
        path.unlink(missing_ok=True)
        _compare(done, entry.facts if entry is not None else (), ())
    if only is not None:
        for turtle_file in (done.folder / "articles").glob("*.ttl"):
            if turtle_file.stem not in only:
                turtle_file.unlink()


def _kind(fact: Fact) -> str:
    return str(fact.__struct_config__.tag)


def _write(done: Build, path: Path, triples: Iterable[Triple], base: str) -> None:
    if turtle.write(path, triples, Iris(base).prefixes()):
        done.written.append(path)


call(__name__, build)
