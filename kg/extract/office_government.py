"""Members of the government who are in no ministry: "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ"."""

from __future__ import annotations

from kg.extract.office_scene import Link
from kg.facts import Body

__all__ = ["of_no_ministry"]

_CHAIRS = {"minister": "committee-chair", "deputy-minister": "committee-deputy-chair"}
"""The office of an office or committee of the government that goes with the rank of a minister or deputy."""


def of_no_ministry(link: Link, ties: list[Link]) -> Body | None:
    """The body of a bare "Bộ trưởng", "Thứ trưởng" whose holder heads an office or committee; None for others.

    A minister is one of the government, the deputy of one is of the committee named.
    """
    chair = _CHAIRS.get(link.role.concept.key)
    if chair is None:
        return None
    for other in ties:
        beside = other.person is link.person and 0 < other.role.start - link.role.end <= len(" kiêm ")
        if beside and other.role.concept.key == chair:
            return Body("Chính phủ", "government") if link.role.concept.key == "minister" else other.role.body
    return None
