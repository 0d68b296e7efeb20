from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kg.build import build
from kg.lock import BusyError, locked

SEEDS = Path(__file__).parent.parent / "seeds"
HOLD = """
import sys
from pathlib import Path
from kg.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_two_builds_in_one_folder_are_kept_apart(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            HOLD,
            str(tmp_path),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    with pytest.raises(BusyError, match=rf"another build is at work in .* \(process {holder.pid}\): wait"):
        build([SEEDS], tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [".lock"]
    holder.kill()
    holder.communicate()
    assert build([SEEDS], tmp_path, check=False).articles == 2  # what a killed process leaves locks nothing
    assert not list(tmp_path.glob(".*lock"))


def test_a_folder_is_free_again_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(KeyError), locked(tmp_path):
        raise KeyError
    with locked(tmp_path), pytest.raises(BusyError), locked(tmp_path):
        pass


def test_nothing_is_left_of_a_first_build_that_makes_no_graph(tmp_path: Path) -> None:
    (tmp_path / "noise.txt").write_bytes(bytes(range(256)))
    assert build([tmp_path / "noise.txt"], tmp_path / "new").problems
    assert not (tmp_path / "new").exists()


def test_whoever_takes_a_lock_file_while_it_is_being_removed_does_not_hold_it(tmp_path: Path) -> None:
    """Many processes, each of which takes, holds and removes the file: never two at a time."""
    counting = """
import sys
from pathlib import Path
from kg.lock import held
home = Path(sys.argv[1])
for _ in range(200):
    with held(home / ".lock"):
        number = int((home / "count").read_text())
        (home / "count").write_text(str(number + 1))
"""
    (tmp_path / "count").write_text("0")
    several = [subprocess.Popen([sys.executable, "-c", counting, str(tmp_path)]) for _ in range(3)]
    assert [one.wait() for one in several] == [0, 0, 0]
    assert (tmp_path / "count").read_text() == "600"
    assert not (tmp_path / ".lock").exists()
