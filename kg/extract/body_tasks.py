"""Steering committees are called by their task, whatever its words, up to the unit: "Ban Chỉ đạo | xóa nhà tạm"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kg.extract.body_runs import is_stop
from kg.extract.patterns import GapPatterns, word_file
from kg.language.wordlists import either, wordlist

if TYPE_CHECKING:
    from kg.extract.body_reader import Reader

__all__ = ["task_end", "topic_end"]

_P = GapPatterns("body_patterns.toml", "tasks")

_STEP = re.compile(r"(,\s|\s[-–]\s|\s)[“\"(]?([^\W_][\w./&-]*)[”\")]*")
"""What leads on to the next word of a task, and that word."""
_OPENERS = re.compile(rf" (?:{'|'.join(word_file('body_words.json').words('tasks'))})\b")
_EARLY = re.compile(rf"(?:{'|'.join(word_file('body_words.json').words('carried_out'))})\b")
"""Words that a task may begin with, and that otherwise end names."""
_NATIONAL = (" trung ương về ", " quốc gia về ", " nhà nước về ")
_LONGEST_TASK, _SECOND = 26, 2


def task_end(reader: Reader, start: int) -> int:
    """Where the task that a committee is for ends before its unit; 0 where it is none or no unit follows."""
    text, folded, end = reader.text, reader.folded, start
    if not _OPENERS.match(folded, start):
        return 0
    for step in range(_LONGEST_TASK):
        word = _STEP.match(text, end)
        if word is None:
            return 0
        at = word.start(2)
        if at in reader.units or _P.of_unit.match(folded, at):
            return 0 if word[1].startswith(",") or not step else end
        joined = word[1].startswith(",") or folded.endswith(" và ", 0, at)
        inner = _P.inner.match(folded, at) or (_EARLY.match(folded, at) if step < _SECOND or joined else None)
        if not joined and step and _P.deed.match(folded, at):
            return 0
        if inner is None and _ends(reader, at, listed=word[1].startswith(",")):
            return 0
        end = inner.end() if inner is not None else word.end()
    return 0


def topic_end(reader: Reader, start: int) -> int:
    """Where the field of a committee of the whole country ends: "Ban Chỉ đạo | Trung ương về phòng, chống ma túy"."""
    if not reader.folded.startswith(_NATIONAL, start):
        return 0
    found = _topics().match(reader.folded, reader.folded.index(" về ", start) + len(" về "))
    return found.end() if found is not None else 0


@cache
def _topics() -> re.Pattern[str]:
    """Fields of work, one behind the other: "phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số"."""
    topic = either(wordlist("kg.extract", "body_topics.txt"))
    return re.compile(rf"{topic}(?:(?:, và|,| và| và phát triển) {topic})*(?!\w)")


def _ends(reader: Reader, at: int, *, listed: bool) -> bool:
    """Whether no task goes on at `at`: somebody is named there, or something is done."""
    folded = reader.folded
    role = reader.hits.at(at)
    if at in reader.people or at in reader.many or (role is not None and role.family == "role"):
        return True
    if at in reader.readings and reader.text[at].isupper():
        return True
    if listed and _P.others.match(folded, at):
        return True
    return folded.startswith(_verbs(), at) or is_stop(folded, at)


@cache
def _verbs() -> tuple[str, ...]:
    return tuple(f"{verb} " for verb in wordlist("kg.extract", "body_verbs.txt"))
