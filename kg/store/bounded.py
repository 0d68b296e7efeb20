"""Queries that stop when their time is over: each runs in a process of its own, which can be ended at any point."""

from __future__ import annotations

import os
import subprocess
import sys
import threading

import msgspec
import pyoxigraph as ox

from kg.store.model import DEFAULT_LIMIT, Answer, QueryError, QueryStoppedError, Row, StoreError, Term, Values

__all__ = ["BoundedStore", "Job", "decode_answer", "encode_answer", "pack", "unpack"]

_UNWANTED = "nobody waits for its answer"
_LONGER = 5
"""Seconds of processor time that a worker has beyond its own, should nobody be left to end it."""


class Job(msgspec.Struct, frozen=True):
    """What the worker process is told."""

    folder: str
    engine: str
    text: str
    values: dict[str, str]
    """Terms as `pack` writes them."""
    limit: int
    place: str = ""
    """An Oxigraph store on disk that is asked in place of the folder's graph."""
    seconds: int = 0
    """Of processor time at most, 0 for no limit."""
    memory: int = 0
    """Bytes at most, 0 for no limit."""
    answer: int = 0
    """Bytes of the answer at most, 0 for no limit."""


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

    With `place` they ask that Oxigraph store and not the folder's own; `keeping` is whatever must not be let go while
    they do. `memory` and `answer` (bytes) bound what the process may take and give back, 0 for no limit.
    """

    def __init__(
        self,
        folder: str,
        engine: str,
        timeout: float,
        *,
        place: str = "",
        keeping: object = None,
        memory: int = 0,
        answer: int = 0,
    ) -> None:
        self._folder, self._engine, self._timeout, self._keeping = folder, engine, timeout, keeping
        self._place, self._memory, self._answer = place, memory, answer
        self._lock = threading.Lock()
        self._running: set[subprocess.Popen[bytes]] = set()
        self._stopped = ""
        """Why, if it was stopped."""

    def query(self, text: str, *, values: Values | None = None, limit: int = DEFAULT_LIMIT) -> Answer:
        """See `kg.store.model.Store`; QueryStoppedError when the time is over or `stop` was called."""
        packed = {name: pack(term) for name, term in (values or {}).items()}
        job = Job(
            *(self._folder, self._engine, text, packed, limit, self._place),
            seconds=int(self._timeout) + _LONGER,
            memory=self._memory,
            answer=self._answer,
        )
        status, answered, told = self._run(msgspec.json.encode(job))
        if status < 0:
            raise QueryError("the query failed: it is nested too deeply, or takes more memory than it may")
        if status:
            lines = told.decode(errors="replace").strip().splitlines()
            raise QueryError(f"the query failed: {lines[-1] if lines else f'exit status {status}'}")
        return decode_answer(answered)

    def stop(self, why: str = _UNWANTED) -> None:
        """Ends the queries that run, and those to come, at once; from any thread."""
        with self._lock:
            self._stopped = self._stopped or why
            for process in self._running:
                process.kill()

    def _run(self, job: bytes) -> tuple[int, bytes, bytes]:
        """Exit status, output and errors of a worker that was given the job."""
        if self._stopped:
            raise QueryStoppedError(f"the query was stopped: {self._stopped}")
        # The child finds the same modules, wherever this process got them from.
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        pipe = subprocess.PIPE
        with subprocess.Popen(
            [sys.executable, "-m", "kg.store.worker"], env=environment, stdin=pipe, stdout=pipe, stderr=pipe
        ) as process:
            with self._lock:
                self._running.add(process)
                if self._stopped:
                    process.kill()
            try:
                answered, told = process.communicate(job, timeout=self._timeout)
            except subprocess.TimeoutExpired:
                raise QueryStoppedError(f"the query was stopped after {self._timeout:g} seconds") from None
            finally:
                process.kill()
                with self._lock:
                    self._running.discard(process)
        if self._stopped:
            raise QueryStoppedError(f"the query was stopped: {self._stopped}")
        return process.returncode, answered, told


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
    if term.direction:
        return f"d{term.direction.value} {term.language} {term.value}"
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
    if kind == "d":
        language, _, value = value.partition(" ")
        return ox.Literal(value, language=language, direction=ox.BaseDirection(about))
    return ox.Literal(value, language=about) if kind == "l" else ox.Literal(value, datatype=ox.NamedNode(about))
