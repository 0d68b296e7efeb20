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
    assert (tmp_path / ".lock").read_bytes() == b""


def test_a_folder_is_free_again_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(KeyError), locked(tmp_path):
        raise KeyError
    with locked(tmp_path), pytest.raises(BusyError), locked(tmp_path):
        pass
