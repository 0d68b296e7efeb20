"""Processes that call one function of bytes, each fed by a thread of this one.

Not `multiprocessing`: its workers outlive a killed parent, and it runs the main module of a user's script again. Here
each worker is a plain process that ends when its input does. Spark would be another such class (`submit`, `close`):
it takes ten seconds to start and is then as fast, so that it pays from several machines on.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from queue import Empty, SimpleQueue
from threading import Lock
from types import TracebackType

from kg.engine import frames

__all__ = ["EngineError", "WorkError", "Workers", "cores"]

AT_HOME = 48
"""Pieces of work done in this process before others are started: loading the rules takes each some two seconds."""


class EngineError(ValueError):
    """Worker processes cannot be started."""


class WorkError(ValueError):
    """The function failed on one piece of work; the message is that of its error."""


def cores() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Workers:
    """Runs `function`, which a module defines, on pieces of work in any number of processes.

    `jobs` None means as many as there are cores, started only when there is more work than `at_home` pieces; 1 means
    this process alone.
    """

    def __init__(self, function: Callable[[bytes], bytes], jobs: int | None = None, *, at_home: int = AT_HOME) -> None:
        self._function = function
        self._jobs = jobs or cores()
        self._at_home = at_home if jobs is None else 0
        self._threads = ThreadPoolExecutor(self._jobs)
        self._idle: SimpleQueue[_Process] = SimpleQueue()
        self._started: list[_Process] = []
        self._lock, self._closed = Lock(), False

    @property
    def look_ahead(self) -> int:
        """How many pieces of work to have in hand: enough that no worker waits, few enough that memory stays flat."""
        return 1 if self._jobs == 1 else 4 * self._jobs

    def submit(self, data: bytes) -> Future[bytes]:
        """The result to come. Its `result()` raises WorkError where the function failed, or its process died."""
        if self._jobs == 1 or self._at_home > 0:
            self._at_home -= 1
            return _done(self._function, data)
        return self._threads.submit(self._elsewhere, data)

    def _elsewhere(self, data: bytes) -> bytes:
        try:
            process = self._idle.get_nowait()
        except Empty:
            process = self._start()
            process.await_start()
        answer = process.ask(data)
        if answer is None:
            raise WorkError(f"its process ended with status {process.end()}")
        self._idle.put(process)
        well, result = answer
        if not well:
            raise WorkError(result.decode())
        return result

    def _start(self) -> _Process:
        with self._lock:
            if self._closed:
                raise EngineError("closed")
            process = _Process(f"{self._function.__module__}:{self._function.__qualname__}")
            self._started.append(process)
            return process

    def close(self) -> None:
        """Ends the workers; what was not begun is dropped."""
        with self._lock:
            self._closed = True
        self._threads.shutdown(wait=False, cancel_futures=True)
        for process in self._started:
            process.end()
        self._threads.shutdown()

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def _done(function: Callable[[bytes], bytes], data: bytes) -> Future[bytes]:
    future: Future[bytes] = Future()
    try:
        future.set_result(function(data))
    except Exception as problem:  # noqa: BLE001 -- raised where the result is asked for, as from another process
        future.set_exception(WorkError(f"{type(problem).__name__}: {problem}"))
    return future


class _Process:
    """One worker."""

    def __init__(self, function: str) -> None:
        # The child finds the same modules, wherever this process got them from.
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        command = [sys.executable, "-m", "kg.engine.worker", function]
        try:
            self._process = subprocess.Popen(  # noqa: S603 -- this very interpreter
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
            )
        except OSError as problem:
            raise EngineError(f"cannot start a worker process: {problem}") from problem
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._to, self._from = self._process.stdin, self._process.stdout

    def await_start(self) -> None:
        """Returns when the function is loaded. Raises EngineError if that fails."""
        if frames.read(self._from) is None:
            raise EngineError(f"a worker process ended while it started, with status {self.end()}")

    def ask(self, data: bytes) -> tuple[bool, bytes] | None:
        """The answer; None if the process is gone."""
        try:
            frames.write(self._to, data)
            return frames.read(self._from)
        except (OSError, ValueError):  # ValueError: closed by `end`
            return None

    def end(self) -> int:
        """Ends the process and gives its status."""
        if self._process.poll() is None:
            self._process.terminate()
        return self._process.wait()
