from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.engine import EngineError, WorkError, Workers
from kg.engine.worker import resolve


@pytest.fixture(autouse=True)
def _functions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "some_work.py").write_text(
        "import os, sys, time\n"
        "def shout(data):\n"
        "    print('noise')\n"
        "    return data.upper() + b' ' + str(os.getpid()).encode()\n"
        "def fail(data):\n"
        "    if data == b'die': os._exit(7)\n"
        "    if data == b'trip': raise KeyError('a rule')\n"
        "    return data\n"
        "def sleep(data):\n"
        "    time.sleep(60)\n",
        encoding="utf-8",
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "some_work", raising=False)


@pytest.mark.parametrize("jobs", [1, 3])
def test_results_belong_to_what_was_submitted(jobs: int) -> None:
    with Workers(resolve("some_work:shout"), jobs) as workers:
        futures = [workers.submit(f"n{number}".encode()) for number in range(20)]
        results = [future.result().decode().split() for future in futures]
    assert [word for word, _ in results] == [f"N{number}" for number in range(20)]
    processes = {process for _, process in results}
    assert len(processes) <= jobs
    assert (str(os.getpid()) in processes) == (jobs == 1)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_failure_is_that_of_one_piece_of_work(jobs: int) -> None:
    with Workers(resolve("some_work:fail"), jobs) as workers:
        first, second, third = (workers.submit(data) for data in (b"one", b"trip", b"three"))
        assert (first.result(), third.result()) == (b"one", b"three")
        with pytest.raises(WorkError, match=r"^KeyError: 'a rule'$"):
            second.result()


def test_a_process_that_dies_costs_its_piece_of_work_only() -> None:
    with Workers(resolve("some_work:fail"), 2) as workers:
        futures = [workers.submit(b"die" if number == 3 else b"go on") for number in range(12)]
        with pytest.raises(WorkError, match="status 7"):
            futures[3].result()
        assert {future.result() for number, future in enumerate(futures) if number != 3} == {b"go on"}


def test_processes_that_cannot_start_are_an_error() -> None:
    def nowhere(data: bytes) -> bytes:
        return data

    nowhere.__module__ = "no_such_module"
    with Workers(nowhere, 2) as workers, pytest.raises(EngineError, match="while it started"):
        workers.submit(b"x").result()


def test_closing_does_not_wait_for_what_is_not_done() -> None:
    began = time.monotonic()
    with Workers(resolve("some_work:sleep"), 2) as workers:
        for _ in range(10):
            workers.submit(b"")
    assert time.monotonic() - began < 30


def test_no_worker_outlives_a_killed_parent(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(
        "from kg.engine import Workers\nfrom kg.engine.worker import resolve\n"
        "workers = Workers(resolve('some_work:shout'), 2)\n"
        "pids = {f.result().split()[-1].decode() for f in [workers.submit(b'x') for _ in range(9)]}\n"
        "print(*pids, flush=True)\nimport time\ntime.sleep(60)\n",
        encoding="utf-8",
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    parent = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, env=environment)
    assert parent.stdout is not None
    pids = [int(pid) for pid in parent.stdout.readline().split()]
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    assert pids
    deadline = time.monotonic() + 20
    while any(_lives(pid) for pid in pids) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(_lives(pid) for pid in pids)


def _lives(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
