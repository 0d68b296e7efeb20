"""What comes to a terminal steers it no more than the program itself does."""

from __future__ import annotations

import io

import pyoxigraph as ox
import pytest
from rich.text import Text

from kg.articles.model import ReadProblem
from kg.query_output import show
from kg.store import Answer
from kg.terminal import PlainConsole

HOSTILE = "Báo\x1b]0;pwned\x07\x9b2J\x7f Thử"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_answers_are_shown_without_control_characters(form: str) -> None:
    answer, out = Answer("rows", ("a",), [(ox.Literal(HOSTILE),)]), Terminal()
    show(answer, form, out)
    assert not [sign for sign in ("\x1b]", "\x07", "\x9b", "\x7f") if sign in out.getvalue()]
    assert "Thử" in out.getvalue()


def test_a_file_gets_what_is_there() -> None:
    out = io.StringIO()
    show(Answer("rows", ("a",), [(ox.Literal(HOSTILE),)]), "csv", out)
    assert HOSTILE in out.getvalue()


def test_styles_stay_and_what_is_in_the_text_goes() -> None:
    out = Terminal()
    PlainConsole(file=out, force_terminal=True, color_system="standard").print(Text(HOSTILE, style="bold"))
    assert out.getvalue() == "\x1b[1mBáo]0;pwned2J Thử\x1b[0m\n"


def test_a_name_of_a_file_is_told_without_them() -> None:
    assert str(ReadProblem("a\x1b[2J.txt", 3, "no text")) == "a[2J.txt, line 3: no text"
