"""What an annotation names, as single letters: patterns then see people, roles and tasks and cannot tear them apart."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from typing import ClassVar

from kg.evaluation.gold import Gold

__all__ = ["Masks"]

_PEOPLE, _ROLES, _TASKS, _NEGATED, _END = 0xE000, 0xE400, 0xE800, 0xEC00, 0xF000
_NOT_TO_BE_TOLD = re.compile(r"(?:không|cần|phải|chưa|được|đừng|chớ|hết sức|nhất thiết)\b")
_WORD = re.compile(r"\w+")
_NOT_AFTER = r"(?<!ỉnh )(?<!hành )(?<!uyện )(?<!uận )(?<!hị )(?<!ảng )"  # "Tỉnh ủy viên" is a word of its own
_STRANGE = 2
"""How many words of an office may be others than those of its role and body."""


def _letters(start: int, end: int) -> str:
    return f"{chr(start)}-{chr(end - 1)}"


class Masks:
    """Puts letters of the private use area in the place of an article's people, roles and tasks, and takes them off."""

    SLOTS: ClassVar[Mapping[str, str]] = {
        "people": _letters(_PEOPLE, _ROLES),
        "roles": _letters(_ROLES, _TASKS),
        "tasks": _letters(_TASKS, _END),
        "person": f"[{_letters(_PEOPLE, _ROLES)}]",
        "role": f"[{_letters(_ROLES, _TASKS)}]",
        "task": f"[{_letters(_TASKS, _END)}]",
        "negated": f"[{_letters(_NEGATED, _END)}]",
    }
    """How patterns speak of the letters; `negated` is a task before which no "phải" can stand."""

    def __init__(self, gold: Gold) -> None:
        told = gold.told
        self._text = gold.text
        self._people = sorted(set(told.people), key=len, reverse=True)
        self._roles: dict[str, set[str]] = defaultdict(set)
        self._offices: dict[str, set[str]] = defaultdict(set)
        for office in told.offices:
            self._roles[office.person].add(office.role.casefold())
            words = f"{office.role} {office.organisation} viên nguyên quyền cựu".casefold()
            self._offices[office.person].update(_WORD.findall(words))
        self._words: dict[str, str] = {}
        tasks = sorted({row.task for row in told.directives}, key=len, reverse=True)
        roles = sorted({row.role for row in told.offices}, key=len, reverse=True)
        role = rf"{_NOT_AFTER}(?i:{'|'.join(map(re.escape, roles)) or '(?!)'})"
        forms = [*map(re.escape, (*tasks, *self._people)), role]
        self._tasks = frozenset(tasks)
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")
        quotes = [*tasks, *(row.quote for row in told.figures), *(row.title or "" for row in told.documents)]
        self._quotes = [quote for quote in {*quotes, *(row.unit for row in told.figures), *told.people} if quote]

    def put_on(self, text: str) -> str:
        """The text with a letter for each person, role and task."""
        return self._pattern.sub(lambda found: self._letter(found[0]), text)

    def taken_off(self, text: str) -> str:
        """The text with the words that the letters stand for."""
        return "".join(self._words.get(letter, letter) for letter in text)

    def _letter(self, words: str) -> str:
        start = _PEOPLE if words in self._people else _ROLES
        if words in self._tasks:
            start = _NEGATED if _NOT_TO_BE_TOLD.match(words) else _TASKS
        letter = next(chr(code) for code in range(start, _END) if self._words.get(chr(code), words) == words)
        self._words[letter] = words
        return letter

    def holds(self, person: str, office: str) -> bool:
        """Whether the office, with letters, is said in words of those that the annotation gives the person."""
        name, roles = self._words[person], [self._words[letter] for letter in office if letter in self._words]
        words = [word.casefold() for word in _WORD.findall(self.taken_off(office)) if not word.isupper()]
        known = self._offices.get(name, set())
        strange = [word for word in words if word not in known]
        held = all(role.casefold() in self._roles.get(name, set()) for role in roles)
        return held and len(office) > 1 and len(strange) <= _STRANGE and words[-1:] not in ([word] for word in strange)

    def title(self, person: str) -> str:
        """How the person is addressed: as the text does, else by the gender that the name tells, else "đồng chí"."""
        name = self._words[person]
        for title in ("bà", "ông"):
            if re.search(rf"\b(?i:{title}) (?:{re.escape(name)}|{re.escape(name.split()[-1])})\b", self._text):
                return title
        return "bà" if " Thị " in name else "ông" if " Văn " in name else "đồng chí"

    def keeps(self, before: str, after: str) -> bool:
        """Whether all words that the annotation quotes are in the text still, and no bracket is left open."""
        balanced = all(before.count(a) - before.count(b) == after.count(a) - after.count(b) for a, b in ("()", "“”"))
        return balanced and all(quote in after for quote in self._quotes if quote in before)
