"""`python -m kg.store.worker`: answers one query, given on standard input, and ends. See `kg.store.bounded`."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

from kg.store import load
from kg.store.bounded import Job, encode_answer, unpack
from kg.store.model import Answer, QueryError, Store, StoreError
from kg.store.oxigraph import OxigraphStore

__all__ = ["main"]


def main() -> None:
    """Reads a Job, writes an encoded answer."""
    job = msgspec.json.decode(sys.stdin.buffer.read(), type=Job)
    values = {name: unpack(term) for name, term in job.values.items()}
    answer: Answer | QueryError | StoreError
    try:
        store: Store = (
            OxigraphStore.on_disk(Path(job.place)) if job.place else load(Path(job.folder), job.engine, job.on)
        )
        answer = store.query(job.text, values=values, limit=job.limit)
    except (QueryError, StoreError) as problem:
        answer = problem
    sys.stdout.buffer.write(encode_answer(answer))


if __name__ == "__main__":
    main()
