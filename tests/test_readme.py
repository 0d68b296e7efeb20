"""What the README shows works as shown."""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path

import pytest
import typer

import kg
from kg.cli import app
from kg.query import list_queries, run
from kg.query_output import show

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


def test_the_first_answer_is_the_one_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    kg.build([ROOT / "seeds"], tmp_path)
    monkeypatch.setenv("COLUMNS", "101")
    out = Terminal()
    show(run("asked-of", graph=tmp_path, params={"organisation": "Sở Xây dựng"}), "table", out)
    given = [line.rstrip() for line in re.sub(r"\x1b\[\d*m", "", out.getvalue()).splitlines()]
    shown = re.search(r"\$ kg query asked-of [^\n]*\n(.*?)```", README, re.DOTALL)
    assert shown is not None
    assert shown[1].splitlines() == given


def test_the_commands_shown_exist_with_their_options() -> None:
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    shown = re.findall(r"\$ kg (\w+)([^\n#]*)", README) + re.findall(r"`kg (\w+)([^`]*)`", README)
    assert len(shown) > 30
    for name, words in shown:
        known = {option for parameter in commands[name].params for option in parameter.opts}
        assert set(re.findall(r"(?<=\s)--?[a-z][a-z-]*", words)) <= {*known, "--help"}, f"kg {name} {words}"


def test_the_queries_named_exist() -> None:
    named = set(re.findall(r"kg query ([a-z][a-z-]+)", README))
    assert named
    assert named <= {query.name for query in list_queries()}


def test_nothing_is_left_to_fill_in() -> None:
    assert "@@" not in README


def test_every_link_into_the_repository_leads_somewhere() -> None:
    targets = re.findall(r"\]\((?!http)([^)#]+)\)", README)
    assert targets
    for target in targets:
        assert (ROOT / target).exists(), target
