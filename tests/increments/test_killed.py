"""Whatever happens to a build, no file is half written, nothing is lost, and the next build ends in the same bytes."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="looks for processes in /proc")

KILLING = Path(__file__).with_name("killing.py")
SEEDS = Path(__file__).parents[2] / "seeds"


def run(*arguments: object) -> tuple[dict[str, object], list[str]]:
    done = subprocess.run([sys.executable, KILLING, *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    *told, result = done.stdout.splitlines()
    return json.loads(result), told


def test_a_build_killed_at_any_moment_is_completed_by_the_next(tmp_path: Path) -> None:
    result, _ = run("kill", tmp_path, 15, 1)
    assert result["interrupted"] > 0
    assert result["same"]


def test_a_full_disk_is_told_and_harms_nothing(tmp_path: Path) -> None:
    result, told = run("fill", tmp_path, 100, 3000, 12_000, 60_000)
    assert set(result["codes"]) <= {0, 1}
    assert result["codes"][0] == 1
    assert result["same"]
    assert len(told) == result["codes"].count(1)
    assert all(line.startswith("told: cannot write ") for line in told), told


def test_the_command_killed_with_its_workers_leaves_nothing_at_work(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "kg", "build", str(SEEDS), "-o", str(tmp_path / "build"), "--jobs", "2", "-q"]
    for wait in (0.8, 2.5):
        process = subprocess.Popen(command, start_new_session=True)
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.wait()
        deadline = time.monotonic() + 30
        while _members(process.pid) and time.monotonic() < deadline:
            time.sleep(0.1)
        assert not _members(process.pid)
    assert subprocess.run(command, check=False).returncode == 0
    last = subprocess.run([*command[:-1], "--json"], capture_output=True, check=True)
    assert json.loads(last.stdout)["extracted"] == 0


def _members(session: int) -> list[int]:
    """Processes of a session that are not over."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, _, member_of = path.read_text().rsplit(")", 1)[1].split()[:4]
        except OSError:
            continue
        if int(member_of) == session and state != "Z":
            found.append(int(path.parent.name))
    return found
