"""Offices as the text strings them together: "Ủy viên Ban Thường vụ Thành ủy, Phó Chủ tịch Thường trực Ủy ban MTTQ".

A chain is one or more roles in a row, each with its body; it belongs to one person (or several), who stands before or
after it. Roles of a chain that name no body take it from their neighbours.
"""

from __future__ import annotations

import itertools
import re

from kg.extract.annotations import Annotations
from kg.extract.hits import Hit
from kg.extract.office_scene import national_term
from kg.extract.patterns import GapPatterns, word_file
from kg.extract.role_bodies import Places
from kg.extract.role_model import Chain, Role
from kg.extract.role_sharing import share
from kg.language.names import UPPER

__all__ = ["BY_ORDER", "chains", "delegates_too", "next_of_list"]

_P = GapPatterns("role_patterns.toml", "chains")
BY_ORDER = _P.by_order

_TITLE_FOLLOWS = tuple(word_file("body_words.json").words("before_titles"))
_BEHIND = 12
"""Characters behind an office in which its holder is named."""
_COMMON = frozenset({"delegate", "civil-servant"})
"""Titles that in small letters are common nouns, with a body as well."""
_SECRETARIES = frozenset({"party-secretary", "deputy-party-secretary", "standing-deputy-party-secretary"})
_DEPUTIES = frozenset({"delegate", "council-deputy", "national-assembly-deputy"})
_NAME_FOLLOWS = re.compile(rf" [{UPPER}]['’\w]* [{UPPER}]")


def chains(notes: Annotations) -> list[Chain]:
    """Every chain of the article, in order; roles that no body can be found for are left without one."""
    if notes.hits is None:
        return []
    places = Places(notes)
    found: list[Chain] = []
    taken = -1
    for hit in notes.hits.roles:
        if hit.start < taken:
            continue
        role = places.role(hit)
        if role is None:
            continue
        # "chất vấn giám đốc Sở Xây dựng …": what has its body behind it is a title in small letters, too
        small = notes.text[hit.start : hit.end].islower()
        bodied = small and role.body is not None and hit.concept.key not in _COMMON
        if not (bodied or _said(notes, hit) or (found and hit.start == taken + 1)):
            continue
        _surroundings(notes, role, hit)
        last = found[-1] if found else None
        if last is not None and _continues(notes, last, role):
            last.roles.append(role)
        else:
            found.append(Chain([role]))
        taken = role.end
    for chain in found:
        share(notes, chain)
    return found


def _said(notes: Annotations, hit: Hit) -> bool:
    """Whether a hit is a title: at least a capital in it, or an office verb or status word before it."""
    if hit.concept.key == "state-president" and notes.folded.endswith("đoàn ", 0, hit.start):
        return False  # "Dẫn đầu Đoàn Chủ tịch nước là …"
    if hit.concept.key == "civil-servant" and _P.staff_level.match(notes.folded, hit.end):
        return False  # "246 cán bộ, công chức cấp xã"
    if not notes.text[hit.start : hit.end].islower() or _P.delegate.match(notes.text, hit.start):
        return True
    before = notes.folded[max(0, hit.start - 24) : hit.start].rstrip()
    if hit.concept.key in ("delegate", "lawyer") and _NAME_FOLLOWS.match(notes.text, hit.end):
        return True
    if before[-1:].isdigit() and hit.concept.key != "delegate":
        return True  # "2 phó chủ tịch UBND huyện A, là các ông B và C"
    if before.endswith(_TITLE_FOLLOWS) or _P.of_body.match(notes.text, hit.end):
        return True
    if any(hit.start - 1 == person.end for person in notes.people):
        return True  # "Kết quả ông A bí thư đảng ủy được bầu …"
    if hit.concept.key == "delegate":
        return False
    # "Ban Pháp chế có trưởng ban mới là ông A", "theo hiệu trưởng B"
    held = _P.held_by.match(notes.folded, hit.end) is not None
    return held or any(hit.end + 1 == person.start for person in notes.people)


def _surroundings(notes: Annotations, role: Role, hit: Hit) -> None:
    before = _P.status.search(notes.folded, max(0, hit.start - 28), hit.start)
    if before is not None:
        role.marker, role.start = before[1], before.start()
    tail = _P.tail.match(notes.text, role.end)
    words = tail[0] if tail else ""
    if _P.old.match(words.lower()) or _P.old.match(notes.folded, role.end):
        role.marker = role.marker or "cũ"
    if (term := _P.term.search(words)) is not None:
        last = term[2] if len(term[2]) == 4 else term[1][:2] + term[2]
        role.term = f"{term[1]}-{last}"
    elif role.body is not None and role.body.unit is None and (numbers := _P.numbers.findall(words)):
        role.term = national_term(role.body.kind, numbers[-1])
    if tail is not None:
        role.end = tail.end()


def _continues(notes: Annotations, chain: Chain, role: Role) -> bool:
    gap = _P.between.fullmatch(notes.folded, chain.end, role.start)
    between = notes.text[chain.end : role.start]
    if gap is None or "." in between or "\n" in between:
        return False
    first = chain.roles[-1]
    if ";" in between and _P.is_named.match(notes.folded, role.end):
        return False  # "… giữ chức Bí thư; Phó Bí thư Thường trực là ông A"
    if ";" in between and (next_of_list(notes, first, role) or delegates_too(notes, role)):
        return False  # "…; ông A, Trưởng phòng Nội vụ huyện; Chủ tịch UBND xã B và các cá nhân liên quan"
    if ";" in between and _taken_up(notes, chain):
        return False  # "do ông A làm Trưởng ban; Giám đốc Sở X B làm Phó Trưởng ban"
    if not between.strip():
        # "UVBTV phó Chủ tịch UBND phường", "Phó bí thư Chủ tịch UBND xã"
        joined = first.concept.broader == "member" or (
            first.concept.key in _SECRETARIES and role.concept.key == "chairperson"
        )
        return joined and between == " "
    if BY_ORDER.search(notes.folded[max(0, chain.start - 30) : chain.start]) or _apart(first, role):
        return False
    sentence = notes.sentence_at(role.start)
    return sentence is None or sentence.start <= chain.start


def delegates_too(notes: Annotations, role: Role) -> bool:
    """Whether the delegates of a council are there with others: "ông A, Bí thư; đại biểu HĐND xã và 50 cử tri"."""
    if role.concept.key not in _DEPUTIES or not notes.text[role.start].islower():
        return False
    return notes.folded.endswith("; ", 0, role.start) and _P.delegates_too.match(notes.folded, role.end) is not None


def next_of_list(notes: Annotations, one: Role, other: Role) -> bool:
    """Whether a list of several people goes on with an office of another place, whose holder is not named."""
    units = [role.body.unit.version for role in (one, other) if role.body and role.body.unit]
    sentence = notes.sentence_at(other.start)
    if len(set(units)) < 2 or other.marker or sentence is None:
        return False
    people = [p for p in notes.people if p.by_name and sentence.start <= p.start < sentence.end]
    if any(0 <= person.start - other.end < _BEHIND for person in people):
        return False
    return any(";" in notes.text[a.end : b.start] for a, b in itertools.pairwise(people))


def _taken_up(notes: Annotations, chain: Chain) -> bool:
    """Whether a verb right before a chain gives it to somebody who stands before the verb."""
    verb = _P.taken_up.search(notes.folded, max(0, chain.start - 24), chain.start)
    return verb is not None and any(person.end == verb.start() for person in notes.people)


def _apart(one: Role, other: Role) -> bool:
    """Whether no one person holds both: a member of the government and the head of a local body."""
    if one.body is None or other.body is None:
        return False
    first, second = sorted((one.body, other.body), key=lambda body: body.kind != "government")
    return first.kind == "government" and second.unit is not None
