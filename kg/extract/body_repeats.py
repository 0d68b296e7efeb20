"""Names written another way in one place: "Công ty cổ phần Gió hàng hải" beside "… Gió Hàng hải"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.extract.annotations import UnitMention
from kg.extract.body_beside import bygone
from kg.extract.body_kinds import within
from kg.extract.body_lists import NEXT_LISTED
from kg.extract.body_reading import Reading
from kg.extract.body_units import level_of
from kg.extract.patterns import word_file
from kg.language.folding import fold
from kg.language.names import is_syllable
from kg.vocabulary import Concept, scheme

if TYPE_CHECKING:
    from kg.extract.body_reader import Reader

__all__ = ["CALLED_AGAIN", "repeat_names"]

_LONG = 4
"""Syllables from which on a name is not another one's beginning by chance."""
_BLOCKS = (("block-party-committee", "Đảng ủy Khối"), ("agency-party-organisation", "Đảng bộ Khối"))
"""Kinds that are called by these words alone where the article names them in full."""
_COMMITTEE, _OF_AGENCIES = "commune-party-committee", ("agency-party-committee", "agency-party-organisation")
_SO = re.compile(r" Sở(?!\w)(?! [A-ZĐ])")
CALLED_AGAIN = ("steering-committee", "border-post")
"""Kinds that are told by their kind alone where one is named."""
_HIGH_COMMAND = "high-command"
_SORTS = tuple(word_file("body_words.json").words("army_sorts"))
"""What a high command may be called for short."""
_OF_AREAS = ("regional-court", "regional-procuracy", "regional-enforcement", "peoples-court", "peoples-procuracy")
"""Kinds that share the areas they are named for."""
_BRANCH, _WITH_BRANCHES = " chi nhánh ", ("bank", "company")
_REGIONAL = {"peoples-court": "regional-court", "peoples-procuracy": "regional-procuracy"}


def repeat_names(reader: Reader) -> None:
    """Lengthens a name cut short where the article writes the whole of it elsewhere; capitals aside, the same words."""
    _share_areas(reader)
    _name_areas(reader)
    _name_blocks(reader)
    _agency_committees(reader)
    _place_villages(reader)
    _boards_again(reader)
    _commands_again(reader)
    _parts_of_departments(reader)
    _areas_again(reader)
    _branches_again(reader)
    _of_one_province(reader)
    whole: dict[str, list[str]] = {}
    for reading in reader.readings.values():
        name = reader.folded[reading.start : reading.end]
        shouted = reader.text[reading.start : reading.end].isupper()  # in a headline, whose verbs are no names
        if reading.tail and len(name.split()) >= _LONG and _proper(reading.concept) and not shouted:
            whole.setdefault(reading.concept.key, []).append(name)
    for names in whole.values():
        names.sort(key=len, reverse=True)
    for start, reading in sorted(reader.readings.items()):
        if start not in reader.readings or not reading.tail or reading.explicit:
            continue
        for name in whole.get(reading.concept.key, ()):
            end = start + len(name)
            if end <= reading.end or not reader.folded.startswith(name, start):
                continue
            for inner in [at for at in range(start + 1, end) if at in reader.readings]:
                del reader.readings[inner]
            tail = reader.text.find(reading.tail, start)
            reading.tail, reading.end = reader.text[tail:end], end
            break


def _of_one_province(reader: Reader) -> None:
    """Gives "Công an tỉnh" the province that one was named with before another province that is but a place.

    As in "Công an tỉnh A phối hợp với xã B, tỉnh C …, Công an tỉnh | đề nghị"; of one named in passing later it is not.
    """
    ends = {mention.end: mention for mention in reader.units.values()}
    places = _only_places(reader, ends)
    kinds = tuple(mention.unit.name.split(" ")[0] for mention in ends.values() if mention.unit.version in places)
    first = min((at for at, mention in reader.units.items() if mention.unit.version in places), default=0)
    told: dict[tuple[str, str], dict[str, Reading]] = {}
    for _, reading in sorted(reader.readings.items()) if places else ():
        unit, mention = reading.unit, ends.get(reading.end)
        if mention is None or unit is None or level_of(unit) != "province":
            continue
        named = told.setdefault((reading.concept.key, fold(f"{reading.head} {reading.tail}")), {})
        if not mention.generic:
            if reading.start < first and unit.name.startswith(kinds):
                named.setdefault(unit.version or "", reading)
        elif len(named) == 1 and unit.version in places:
            (one,) = named.values()
            reading.unit = one.unit


def _only_places(reader: Reader, ends: dict[int, UnitMention]) -> set[str | None]:
    """The provinces that an article only names behind a smaller unit that lies there: "xã A, tỉnh B"."""
    named: dict[str | None, bool] = {}
    for start, mention in reader.units.items():
        if not mention.generic and level_of(mention.unit) == "province":
            place = reader.text[start - 2 : start] in (", ", " (") and start - 2 in ends
            named[mention.unit.version] = named.get(mention.unit.version, True) and place
    return {version for version, place in named.items() if place} if len(named) > 1 else set()


def _branches_again(reader: Reader) -> None:
    """Names a firm's branch as elsewhere: "Agribank A", "Ngân hàng B" beside "Agribank Chi nhánh A", "… B chi nhánh A".

    A brand alone is the only one named with a place, "VNPT | A"; else none.
    """
    firms = {at: each for at, each in reader.readings.items() if each.concept.key in _WITH_BRANCHES}
    named = {fold(f"{each.head} {each.tail}"): each for each in firms.values() if each.tail}
    branches = {name.replace(_BRANCH, " "): each for name, each in named.items() if _BRANCH in name}
    for start, reading in firms.items():
        name = fold(f"{reading.head} {reading.tail}").strip()
        brand = reading.bare and not is_syllable(fold(reading.head)) and " " not in reading.head
        branch = branches.get(name)
        if branch is None and not reading.explicit and (brand or (reading.tail and reading.concept.key == "bank")):
            begin = f"{name} " if brand else f"{name}{_BRANCH}"
            alike = [each for other, each in named.items() if other.startswith(begin)]
            one = len({fold(each.tail).removeprefix(_BRANCH[1:]) for each in alike}) == 1
            branch = alike[0] if one else None
        if branch is not None and branch is not reading:
            reading.head, reading.tail, reading.unit, reading.bare = branch.head, branch.tail, branch.unit, False
            reading.proper, reading.explicit = branch.proper, branch.explicit
        elif brand and not (reading.explicit or reading.unit or reading.parent):
            del reader.readings[start]


def _areas_again(reader: Reader) -> None:
    """Names a body told by its kind alone, "Hạt Kiểm lâm", by the only area named before: "Hạt Kiểm lâm khu vực A".

    Where one of the kind is told with a unit, or two areas are named, it stays open.
    """
    named: dict[str, dict[str, Reading]] = {}
    for _, reading in sorted(reader.readings.items()):
        if within(reading.concept, "party-body"):
            continue
        key = _REGIONAL.get(reading.concept.key, reading.concept.key)
        told = named.setdefault(key, {})
        by_area = reading.proper and (not reading.tail or reading.concept.key in _OF_AREAS)
        if by_area or reading.unit is not None:
            told[fold(f"{reading.head} {reading.tail}").strip()] = reading
        elif len(told) == 1 and reading.bare and not (reading.explicit or reading.parent or reading.shares):
            ((name, whole),) = told.items()
            if whole.proper and whole.unit is None and name.startswith(f"{fold(reading.head)} "):
                reading.concept, reading.head, reading.tail = whole.concept, whole.head, whole.tail
                reading.bare, reading.proper, reading.explicit = False, True, True


def _share_areas(reader: Reader) -> None:
    """Gives courts and procuracies the area a list ends in: "VKSND, | TAND và Phòng THADS khu vực 5 - Lạng Sơn"."""
    for one, after in reversed(list(pairwise(reader.readings[at] for at in sorted(reader.readings)))):
        key = _REGIONAL.get(one.concept.key)
        alone = one.bare and one.unit is None and one.parent is None
        placed = after.concept.key in _OF_AREAS and after.proper and after.tail
        if key and alone and placed and NEXT_LISTED.fullmatch(reader.folded, one.end, after.start) is not None:
            one.concept, one.head, one.tail = scheme("organisations")[key], f"{one.head} khu vực", after.tail
            one.proper = one.explicit = True


def _name_areas(reader: Reader) -> None:
    """Gives a body of a numbered area the place named with it elsewhere: "TAND khu vực 7" beside "… 7 - Tây Ninh".

    A court and a procuracy of one number are of one area.
    """
    placed: dict[str, set[str]] = {}
    for reading in reader.readings.values():
        number, joint, _ = reading.tail.partition(" - ")
        if joint and reading.proper:
            placed.setdefault(f"{reading.head} {number}", set()).add(reading.tail)
            if reading.concept.key in _OF_AREAS:
                placed.setdefault(number, set()).add(reading.tail)
    for reading in reader.readings.values():
        tails = placed.get(f"{reading.head} {reading.tail}", set()) if reading.tail else set()
        if not tails and reading.tail and reading.concept.key in _OF_AREAS:
            tails = placed.get(reading.tail, set())
        if len(tails) == 1 and reading.proper:
            reading.tail = next(iter(tails))


def _name_blocks(reader: Reader) -> None:
    """Names the agencies of a Party committee that is called "Đảng ủy Khối" by those of the one told in full."""
    full = [
        (start, reading.head.removeprefix(words))
        for start, reading in sorted(reader.readings.items())
        for kind, words in _BLOCKS
        if reading.concept.key == kind and reading.head.startswith(f"{words} ")
    ]
    for start, reading in reader.readings.items():
        if full and (reading.concept.key, reading.head) in _BLOCKS:
            reading.head += next((rest for at, rest in reversed(full) if at < start), full[0][1])


def _agency_committees(reader: Reader) -> None:
    """Names the agencies of a "Đảng ủy" behind that of "các cơ quan Đảng tỉnh A", where no commune has one."""
    last, about = None, reader.notes.context.unit
    if about is not None and level_of(about) == "commune":
        return
    for _, reading in sorted(reader.readings.items()):
        key, head = reading.concept.key, fold(reading.head)
        if key == _COMMITTEE and (reading.unit is not None or reading.shares is not None):
            return
        if key in _OF_AGENCIES and reading.explicit and reading.parent is None and len(head.split()) > _LONG:
            last = reading
        elif key == _COMMITTEE and last is not None and reading.parent is None and head == "đảng ủy":
            reading.concept, reading.unit, reading.explicit = scheme("organisations")[_OF_AGENCIES[0]], last.unit, True
            reading.head = f"{reading.head} {' '.join(last.head.split()[2:])}"


def _place_villages(reader: Reader) -> None:
    """Gives a village's body the commune named with it elsewhere: "Chi bộ thôn 6" beside "Chi bộ thôn 6, xã A"."""
    placed: dict[str, dict[str, Reading]] = {}
    for reading in reader.readings.values():
        if reading.unit is not None and reading.proper:
            short = fold(reading.tail).removesuffix(f" {fold(reading.unit.name)}")
            if short != fold(reading.tail):
                placed.setdefault(f"{reading.concept.key} {short}", {})[reading.unit.version or ""] = reading
    for reading in reader.readings.values():
        named = placed.get(f"{reading.concept.key} {fold(reading.tail)}", {}) if reading.unit is None else {}
        if len(named) == 1:
            ((_, fuller),) = named.items()
            reading.tail, reading.unit = fuller.tail, fuller.unit


def _boards_again(reader: Reader) -> None:
    """Names a board or post that is called by its kind alone after the only one named before it: "BCĐ", "Đồn"."""
    told: dict[str, dict[str, Reading]] = {}
    for start, reading in sorted(reader.readings.items()):
        if reading.concept.key not in CALLED_AGAIN or reading.parent is not None:
            continue
        named = told.setdefault(reading.concept.key, {})
        if reading.tail:
            named.setdefault(fold(reading.tail), reading)
        elif len(named) == 1 and reading.unit is None:
            ((_, first),) = named.items()
            reading.head, reading.tail, reading.unit = first.head, first.tail, first.unit
            reading.proper = first.proper
        elif reading.bare and reading.unit is None:
            del reader.readings[start]


def _commands_again(reader: Reader) -> None:
    """Names the high command told by its sort alone by the only one of that sort: "Bộ Tư lệnh Vùng | 2 Hải quân"."""
    told = [(at, each) for at, each in reader.readings.items() if each.concept.key == _HIGH_COMMAND and each.tail]
    for start, reading in told:
        if fold(reading.tail) in _SORTS and not reading.explicit:
            whole = {each.tail for _, each in told if fold(each.tail).startswith(f"{fold(reading.tail)} ")}
            if len(whole) == 1:
                reading.tail, reading.proper = whole.pop(), True
            else:
                del reader.readings[start]


def _parts_of_departments(reader: Reader) -> None:
    """Gives a part of "Sở" the department named last: "Văn phòng Sở", "Thanh tra Sở" in news of a department."""
    last: Reading | None = None
    for start, reading in sorted(reader.readings.items()):
        if within(reading.concept, "department") and reading.head != "Sở":
            last = last if last is not None and bygone(reader.notes, reading) else reading
        elif last is not None and reading.parent is None and not reading.explicit:
            named = reading.tail == "Sở" or reading.tail.endswith(" Sở")
            behind = reading.concept.key == "inspectorate" and _SO.match(reader.text, reading.end) is not None
            if (named or behind) and start > last.start:
                reading.tail = reading.tail.removesuffix("Sở").strip()
                reading.parent, reading.explicit, reading.unit = last, True, None
                reading.end += len(" Sở") if behind else 0


def _proper(concept: Concept) -> bool:
    return concept.note("unitForm") == "none" and "{topic}" in concept.note("fullName")
