"""`python -m kg.store.worker`: answers one query, given on standard input, and ends. See `kg.store.bounded`."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

import msgspec

from kg.store import load, load_place
from kg.store.bounded import Job, encode_answer, unpack
from kg.store.guard import check
from kg.store.model import Answer, QueryError, StoreError

try:
    import resource
except ImportError:  # Windows: there the time alone is bounded
    resource = None  # type: ignore[assignment]

__all__ = ["main"]


def main() -> None:
    """Reads a Job, writes an encoded answer."""
    job = msgspec.json.decode(sys.stdin.buffer.read(), type=Job)
    _bound(job)
    values = {name: unpack(term) for name, term in job.values.items()}
    answer: Answer | QueryError | StoreError
    try:
        check(job.text)
        store = load_place(Path(job.place), job.engine) if job.place else load(Path(job.folder), job.engine)
        answer = store.query(job.text, values=values, limit=job.limit)
    except (QueryError, StoreError) as problem:
        answer = problem
    written = encode_answer(answer)
    if job.answer and len(written) > job.answer:
        written = encode_answer(QueryError(f"the answer has more than {job.answer // 1_000_000:,} MB: ask for less"))
    sys.stdout.buffer.write(written)


def _bound(job: Job) -> None:
    """Lets the operating system end this process for what it takes beyond the job's limits."""
    if resource is None:
        return
    for what, most in ((resource.RLIMIT_CPU, job.seconds), (resource.RLIMIT_DATA, job.memory)):
        if most:
            with suppress(ValueError, OSError):  # a stricter limit is set already
                resource.setrlimit(what, (most, most))


if __name__ == "__main__":
    main()
