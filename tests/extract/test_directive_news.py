"""Tasks in passages as news put them, read by the whole extraction: tests/extract/told/tasks.txt."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Directive

TOLD = Path(__file__).parent / "told" / "tasks.txt"
ALIKE = 0.8
"""How much of the words of a task must be found, and of those found be in it."""


def cases() -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Date, passage and tasks of each case."""
    found = []
    for part in re.split(r"^@@ ", TOLD.read_text(encoding="utf-8"), flags=re.M)[1:]:
        date, _, rest = part.partition("\n")
        text, _, told = rest.partition("\n--")
        rows = [line.partition(" | ") for line in told.strip().splitlines()]
        found.append((date, text, [("" if who == "null" else who, task) for who, _, task in rows]))
    return found


def alike(one: str, other: str) -> bool:
    """Whether two tasks are told in nearly the same words."""
    a, b = set(one.lower().split()), set(other.lower().split())
    return len(a & b) >= ALIKE * max(len(a), len(b))


@pytest.mark.parametrize(("date", "text", "expected"), cases())
def test_tasks_of_a_passage(date: str, text: str, expected: list[tuple[str, str]]) -> None:
    facts = extract(make_article(text, "news", {"published": date}))
    found = [(f.assignee.name if f.assignee else "", f.task) for f in facts if isinstance(f, Directive)]
    assert [who for who, _ in found] == [who for who, _ in expected]
    assert all(alike(task, told) for (_, task), (_, told) in zip(found, expected, strict=True)), found
