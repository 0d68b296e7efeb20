"""Queries that stop when their time is over: each runs in a process of its own, which can be ended at any point."""

from __future__ import annotations

import os
import subprocess
import sys

import msgspec
import pyoxigraph as ox

from kg.store.model import DEFAULT_LIMIT, Answer, QueryError, QueryStoppedError, Row, StoreError, Term, Values

__all__ = ["BoundedStore", "Job", "decode_answer", "encode_answer", "pack", "unpack"]


class Job(msgspec.Struct, frozen=True):
    """What the worker process is told."""

    folder: str
    engine: str
    text: str
    values: dict[str, str]
    """Terms as `pack` writes them."""
    limit: int
    on: str | None = None
    """The day of a view, as `kg.store.load` takes it."""
    place: str = ""
    """An Oxigraph store on disk that is asked in place of the folder's graph."""


class _Wire(msgspec.Struct):
    """An answer between processes; terms as N-Triples."""

    form: str = "rows"
    variables: tuple[str, ...] = ()
    rows: list[list[str | None]] = []
    truth: bool = False
    triples: bytes = b""
    cut: bool = False
    error: str = ""
    no_graph: bool = False


class BoundedStore:
    """Queries over a build folder, each in a process that ends after `timeout` seconds.

    With `place` they ask that Oxigraph store and not the folder's own.
    """

    def __init__(self, folder: str, engine: str, timeout: float, on: str | None = None, place: str = "") -> None:
        self._folder, self._engine, self._timeout, self._on = folder, engine, timeout, on
        self._place = place

    def query(self, text: str, *, values: Values | None = None, limit: int = DEFAULT_LIMIT) -> Answer:
        """See `kg.store.model.Store`; QueryStoppedError when the time is over."""
        packed = {name: pack(term) for name, term in (values or {}).items()}
        job = msgspec.json.encode(Job(self._folder, self._engine, text, packed, limit, self._on, self._place))
        # The child finds the same modules, wherever this process got them from.
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        try:
            done = subprocess.run(
                [sys.executable, "-m", "kg.store.worker"],
                input=job,
                capture_output=True,
                timeout=self._timeout,
                env=environment,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise QueryStoppedError(f"the query was stopped after {self._timeout:g} seconds") from None
        if done.returncode:
            told = done.stderr.decode(errors="replace").strip().splitlines()
            raise QueryError(f"the query failed: {told[-1] if told else f'exit status {done.returncode}'}")
        return decode_answer(done.stdout)


def encode_answer(answer: Answer | QueryError | StoreError) -> bytes:
    """An answer, or why there is none, as bytes."""
    if isinstance(answer, ValueError):
        return msgspec.msgpack.encode(_Wire(error=str(answer), no_graph=isinstance(answer, StoreError)))
    triples = ox.serialize(answer.triples, format=ox.RdfFormat.N_TRIPLES)
    rows = [[None if term is None else pack(term) for term in row] for row in answer.rows]
    wire = _Wire(answer.form, answer.variables, rows, answer.truth, triples or b"", answer.cut)
    return msgspec.msgpack.encode(wire)


def decode_answer(data: bytes) -> Answer:
    """The inverse; raises the error that was encoded."""
    wire = msgspec.msgpack.decode(data, type=_Wire)
    if wire.error:
        raise (StoreError if wire.no_graph else QueryError)(wire.error)
    rows: list[Row] = [tuple(None if term is None else unpack(term) for term in row) for row in wire.rows]
    triples = [quad.triple for quad in ox.parse(input=wire.triples, format=ox.RdfFormat.N_TRIPLES)]
    form = wire.form
    assert form in ("rows", "truth", "triples")
    return Answer(form, wire.variables, rows, wire.truth, triples, wire.cut)  # type: ignore[arg-type]


def pack(term: Term) -> str:
    """One letter for what it is, then its parts, the value last."""
    if isinstance(term, ox.NamedNode):
        return "i" + term.value
    if isinstance(term, ox.BlankNode):
        return "b" + term.value
    if term.language:
        return f"l{term.language} {term.value}"
    return f"t{term.datatype.value} {term.value}"


def unpack(packed: str) -> Term:
    """The inverse of `pack`."""
    kind, rest = packed[0], packed[1:]
    if kind == "i":
        return ox.NamedNode(rest)
    if kind == "b":
        return ox.BlankNode(rest)
    about, _, value = rest.partition(" ")
    return ox.Literal(value, language=about) if kind == "l" else ox.Literal(value, datatype=ox.NamedNode(about))
