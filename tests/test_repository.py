"""What the repository holds: files that are the same wherever it is cloned to."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LINK = "120000"


def test_no_file_is_a_link() -> None:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a clone")
    listed = subprocess.run([git, "ls-files", "--stage"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("git does not read this clone")
    files = listed.stdout.splitlines()
    assert files
    assert [line for line in files if line.startswith(LINK)] == []
