"""What the README shows works as shown."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from kg.query import list_queries

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_python_shown_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    assert blocks
    for block in blocks:
        exec(compile(block, "README.md", "exec"), {})
    shown = capsys.readouterr().out
    assert "Lâm Văn Đạt Chủ tịch Ủy ban nhân dân phường An Phong current" in shown
    assert "Trần Văn Bình" in shown


def test_the_queries_named_exist() -> None:
    named = set(re.findall(r"kg query ([a-z][a-z-]+)", README))
    assert named
    assert named <= {query.name for query in list_queries()}


def test_nothing_is_left_to_fill_in() -> None:
    assert "@@" not in README


def test_every_link_into_the_repository_leads_somewhere() -> None:
    for target in re.findall(r"\]\((?!http)([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
