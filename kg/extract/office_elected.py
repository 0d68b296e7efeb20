"""Seats that a list of the elected gives: "Danh sách trúng cử đại biểu HĐND xã X gồm: ông A, Bí thư …; bà B"."""

from __future__ import annotations

import re

from kg.extract.annotations import Annotations
from kg.extract.office_links import Link
from kg.extract.office_status import Told
from kg.extract.role_chains import Chain, Role
from kg.facts import Status

__all__ = ["elected"]

_LIST = re.compile(r"\b(?:danh sách|những người|người|các vị|các ông, bà)(?: những người| người)?\s+(?:đã )?trúng cử\b")
_SEATS = frozenset({"council-deputy", "national-assembly-deputy"})


def elected(notes: Annotations, found: list[Chain]) -> list[Told]:
    """A seat for each person named after such an opening in its sentence; none where no council is named before."""
    told: list[Told] = []
    if "trúng cử" not in notes.folded:
        return told
    seats = [role for chain in found for role in chain.roles if role.concept.key in _SEATS and role.body is not None]
    for opening in _LIST.finditer(notes.folded):
        sentence = notes.sentence_at(opening.start())
        if sentence is None:
            continue
        seat = next((role for role in reversed(seats) if role.start < sentence.end), None)
        if seat is None or seat.body is None:
            continue
        for person in notes.people:
            if person.by_name and opening.end() <= person.start < sentence.end:
                role = Role(seat.start, seat.end, seat.concept, seat.body, explicit=True, label=seat.label)
                told.append(Told(Link(person, role, Status.INCOMING, "list"), seat.body, Status.INCOMING))
    return told
