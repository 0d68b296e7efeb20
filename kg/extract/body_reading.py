"""A body as read from the text, before it is known which unit it belongs to."""

from __future__ import annotations

import re

import msgspec

from kg.extract.body_names import full_name, unit_form
from kg.facts import Body, UnitRef
from kg.language.folding import fold
from kg.vocabulary import Concept, scheme

__all__ = ["Reading"]

_DEEPEST = 10
_OF_KIND = re.compile(r"\b(?:tỉnh|thành|huyện|quận|thị) (?:đoàn|ủy)$")
"""Ends of heads that tell the kind of unit: "Ban Chấp hành Tỉnh đoàn | Bắc Ninh"."""


class Reading(msgspec.Struct):
    """A body as read: where, of what kind, and what it belongs to."""

    start: int
    end: int
    concept: Concept
    head: str
    tail: str = ""
    parent: Reading | None = None
    unit: UnitRef | None = None
    explicit: bool = False
    """The unit or parent stands in the text with this body."""
    glued: bool = False
    """Inside a role ("Trưởng ban Tuyên giáo")."""
    bare: bool = False
    """Nothing but the words of its kind."""
    named: bool = False
    """The words of its kind and those behind it are told in one, as its head: "Trạm Y tế Mỹ Lộc"."""
    owned: bool = False
    """Swallowed by the name of a body that is part of it."""
    proper: bool = False
    """The unit is part of a proper name ("Bệnh viện Đa khoa khu vực Tháp Mười")."""
    general: bool = False
    """Whose it is nobody tells: the "Ban Giám hiệu" of no school that is named."""
    constituency: str = ""
    """Number after the unit: "Tổ đại biểu HĐND thành phố A | đơn vị số 8"."""
    shares: Reading | None = None
    """The next body of the same list, whose unit this one takes."""

    def _names_unit(self) -> bool:
        """Whether the name ends in its unit's already: "Bệnh viện Nhi | Thanh Hóa"."""
        bare = self.unit.name.partition(" ")[2].removeprefix("phố ") if self.unit is not None and self.tail else ""
        return bool(bare) and fold(self.tail).endswith(f" {fold(bare)}")

    def body(self, depth: int = 0) -> Body:
        """The value; bodies named one within the other without end ("Ban Ban Ban …") are told to the tenth."""
        if self.parent is not None and depth < _DEEPEST:
            owner = self.parent.body(depth + 1)
            return Body(full_name(self.head, self.tail, owner.name, ""), self.concept.key, owner.unit)
        of_body = "{body}" in self.concept.note("fullName")
        unit = self.unit.name if of_body and self.unit else unit_form(self.concept, self.unit)
        if unit and _OF_KIND.search(fold(self.head)):
            unit = unit_form(scheme("organisations")["provincial-party-committee"], self.unit)
        if self.proper or self._names_unit():
            unit = ""
        unit = f"{unit} {self.constituency}".strip()
        return Body(full_name(self.head, self.tail, "", unit), self.concept.key, self.unit)
