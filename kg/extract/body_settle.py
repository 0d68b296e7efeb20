"""Which unit or larger body a body belongs to where its own name does not say."""

from __future__ import annotations

from itertools import pairwise, zip_longest

from kg.extract.annotations import Annotations
from kg.extract.body_beside import alike, bygone, led_beside, look_ahead, market_team, nobodys, stands_beside
from kg.extract.body_boards import DIRECTED, NAMED_BEFORE, directs, firm_before, headed_agency, leads, name_board
from kg.extract.body_deputies import called_group, is_deputies, join_groups
from kg.extract.body_generic import ends_in_name
from kg.extract.body_kinds import OF_STATE, has_cell, may_own, plain, within
from kg.extract.body_names import full_name, head_words, unit_form
from kg.extract.body_own import its_own
from kg.extract.body_reading import Reading
from kg.extract.body_services import Services
from kg.extract.body_shared import suit, suit_to_context
from kg.extract.body_unions import UnionBoards
from kg.extract.body_units import default_unit, district_of, fits, level_of, lift, of_party, opened_by, set_in
from kg.extract.patterns import GapPatterns, word_file
from kg.facts import Body, UnitRef
from kg.language.abbreviations import expand
from kg.language.folding import fold
from kg.language.wordlists import wordlist
from kg.vocabulary import Concept, scheme

__all__ = ["implied_body", "settle"]

_P = GapPatterns("body_patterns.toml", "settle")

_WORDS = word_file("body_words.json")
_COMMUNES = tuple(_WORDS.words("communes"))
_WITHOUT_COMMITTEE = ("office", "inspectorate", "division", "ministry-bureau", "council")
"""Parts whose officials sit in the party committee of the whole: "Bí thư Đảng ủy, Chánh Văn phòng Hội A"."""
_OF_AGENCY = {"commune-party-committee": "agency-party-committee", "party-organisation": "agency-party-organisation"}
_OF_UNIT, _COMMANDS = ("peoples-committee", "peoples-council"), ("provincial-military-command", "military-command")
"""Their party committees are called "Đảng ủy Quân sự" with their unit."""
_OF_FIRMS = ("board-of-directors", "members-council")
_BOARDS = ("school-board", *_OF_FIRMS)
"""Boards that lead a school or firm, whose party committee their heads lead: "Bí thư Đảng ủy, Chủ tịch HĐQT"."""
_NAMED_SHORT, _SANGHA = "front-standing-body", "sangha-board"
"""Their names are said in full once, "Ban Thường trực", "Ban Trị sự" from then on."""
_TOLD_AGAIN = ("peoples-court", "peoples-procuracy", "inspectorate")
"""Bodies of several levels that an article which names one in full calls by their kind alone."""
_SELF_PLACED = ("institute", "hospital", "cooperative", "political-school", "working-team", "broadcaster")


def implied_body(notes: Annotations, key: str, unit: UnitRef | None, start: int) -> Body | None:
    """The body that a role names by itself: of a kind (key of a concept) with its unit, or a literal national body.

    None where the body needs a unit and the article gives none.
    """
    concept = scheme("organisations").concepts.get(key)
    if concept is None:
        return Body(key)
    if concept.note("unitForm") == "none":
        return Body(concept.note("fullName") or concept.label_vi, key)
    owner = (lift(notes, unit, concept) if unit else None) or default_unit(notes, concept, start)
    if owner is None:
        return None
    head = head_words(concept, concept.label_vi)
    if "{body}" in concept.note("fullName"):
        parent = None if unit else _part_of(Reading(start, start, concept, head), owner)
        return Body(full_name(head, "", parent.body().name if parent else owner.name, ""), key, owner)
    return Body(full_name(head, "", "", unit_form(concept, owner)), key, owner)


def settle(notes: Annotations, readings: list[Reading]) -> None:
    """Gives a unit to every body that has none: of its list, the last one of its name, its kind, the context."""
    last: dict[str, Reading] = {}
    schools: list[Reading] = []
    provincial: Reading | None = None
    committee: Reading | None = None
    unions = UnionBoards(notes, readings)
    services = Services(readings)
    groups = [r for r in readings if is_deputies(r)]
    first = {_again(r): r for r in reversed(readings) if r.explicit and _again(r)}
    named = any(not called_group(r) for r in groups) or any(r.concept.key == "na-deputies-group" for r in readings)
    for reading, after in reversed(list(pairwise(readings))):
        look_ahead(notes, reading, after)
    for reading, after in zip_longest(readings, readings[1:]):
        if after is not None and alike(notes, reading, after):
            reading.unit = after.unit
        if called_group(reading):
            reading.owned = named or notes.text[reading.start - 1 : reading.start] == "("
            reading.head = head_words(reading.concept, reading.concept.label_vi)
        short = reading.concept.key == _SANGHA and fold(reading.head) == "ban trị sự"
        if (reading.concept.key == _NAMED_SHORT or short) and reading.parent is None:
            reading.head = reading.concept.label_vi
        name = fold(f"{reading.head} {reading.tail}")
        if is_deputies(reading) and _P.several.search(notes.folded, max(0, reading.start - 8), reading.start):
            reading.owned = True  # "các tổ đại biểu HĐND tỉnh"
            if reading.parent is not None:
                reading.parent.owned = False
            continue
        if nobodys(reading):
            reading.owned = True
            continue
        if reading.concept.key == "management-board" and reading.tail and not reading.explicit:
            name_board(reading, readings)
        if (its := its_own(notes, reading, readings)) is not None:
            reading.parent, reading.explicit = its, True
        taken = unions.take(reading)
        unions.see(reading)
        if not taken and reading.parent is None and reading.unit is None and not reading.proper and _unitary(reading):
            same = last.get(name) or last.get(_again(reading)) or first.get(_again(reading))
            _settle_one(notes, reading, same, schools, _elected(notes, reading, committee))
            _agree(notes, reading, provincial)
        if reading.parent is None and reading.unit is not None and _of_committee(notes, reading):
            reading.parent = _part_of(reading, reading.unit)
        gone = bygone(notes, reading)
        services.take(reading, gone=gone)
        if reading.explicit and not (gone and (name in last or notes.context.province)):
            last[name] = reading
            if _again(reading):
                last[_again(reading)] = reading
        of_province = reading.unit is not None and level_of(reading.unit) == "province"
        if reading.explicit and of_province and "province" in reading.concept.values("level") and not gone:
            provincial = reading
        if any(within(reading.concept, kind) for kind in (*NAMED_BEFORE, *DIRECTED)) and not (gone and schools):
            schools.append(reading)
        if reading.concept.key == "party-executive-committee" or stands_beside(notes, reading, after):
            committee = reading
    join_groups(groups)


def _again(reading: Reading) -> str:
    """By what a court, procuracy or inspectorate is told again, "VKS" of "VKSND tỉnh A": its kind; "" for others."""
    return reading.concept.key if reading.concept.key in _TOLD_AGAIN and not reading.tail else ""


def _of_committee(notes: Annotations, reading: Reading) -> bool:
    """Whether a board of the Party is told as "của" a unit, whose party committee is meant: "Ủy ban … của huyện"."""
    concept = reading.concept
    board = "{body}" in concept.note("fullName") and concept.broader == "party-board"
    return board and " của " in notes.folded[reading.start : reading.end]


def _unitary(reading: Reading) -> bool:
    """Whether its name carries a unit; a party cell takes the school or office its secretary heads."""
    return reading.concept.note("unitForm") != "none" or (reading.bare and reading.shares is not None)


def _agree(notes: Annotations, reading: Reading, provincial: Reading | None) -> None:
    """A provincial body is of the province that the last body named before it in its sentence is of.

    "UBND tỉnh Lâm Đồng giao Sở Tài chính …" in an article on Ninh Thuận means the department of Lâm Đồng.
    """
    if provincial is None or reading.shares is not None or reading.parent is not None:
        return
    sentence = notes.sentence_at(reading.start)
    near = sentence is not None and provincial.start >= sentence.start
    if reading.concept.values("level") == ("province",) and (near or reading.unit is None):
        unit = provincial.unit
        if unit is not None and fits(reading.concept, unit):
            reading.unit = unit


def _elected(notes: Annotations, reading: Reading, committee: Reading | None) -> Reading | None:
    """The executive committee named before a reading in its sentence, whose standing committee may be meant."""
    sentence = notes.sentence_at(reading.start)
    return committee if committee and sentence and sentence.start <= committee.start else None


def _settle_one(
    notes: Annotations,
    reading: Reading,
    same: Reading | None,
    institutions: list[Reading],
    before: Reading | None,
) -> None:
    if reading.shares is None and reading.concept.values("sharedWording"):
        suit_to_context(notes, reading)
    if _of_state(notes, reading):
        reading.concept = scheme("organisations")["central-front-committee"]
        reading.head = reading.concept.label_vi
    if (agency := headed_agency(notes, reading, institutions)) is not None:
        reading.concept, reading.head = scheme("organisations")["agency-party-committee"], "Đảng ủy"
        reading.parent = agency
        return
    concept = reading.concept
    if _national(reading):
        return
    if concept.key == "party-standing-committee" and reading.bare and reading.shares is None and before is not None:
        reading.unit = before.body().unit
        reading.parent = _part_of(reading, reading.unit) if reading.unit else None
        return
    if concept.key == "police-branch" and not fold(reading.head).startswith(("đội ", "trạm ")):
        reading.parent = same.parent if same is not None and same.parent is not None else _force(notes, reading)
        return
    if reading.shares is not None:
        _settle_shared(notes, reading, reading.shares, institutions)
        if reading.proper:
            return
    elif same is not None and _toldalike(reading) and not _set_elsewhere(notes, reading):
        reading.unit, reading.parent = same.unit, same.parent
    named = ends_in_name(concept, reading.tail, reading.head) or market_team(reading)
    if (
        named
        or (concept.key in _SELF_PLACED and reading.tail)
        or "tang" in fold(f"{reading.head} {reading.tail}").split()
    ):
        return  # its proper name says where it is
    if reading.unit is None and reading.parent is None:
        reading.parent = _parent_by_kind(notes, reading, institutions)
    reading.general = leads(reading) and reading.parent is None and reading.unit is None
    if reading.unit is None and reading.parent is None and not reading.proper:
        reading.parent = firm_before(reading, institutions)
    if reading.unit is None and reading.parent is None and not reading.proper and concept.key not in _OF_FIRMS:
        unit = default_unit(notes, concept, reading.start, reading.tail, reading.head)
        reading.unit = unit if unit is None or fits(concept, unit) else lift(notes, unit, concept)


def _toldalike(reading: Reading) -> bool:
    """Whether one of its name told before is the same body: it has more than the words of a kind of several levels."""
    one_level = len(reading.concept.values("level")) == 1
    return bool(reading.tail) or is_deputies(reading) or one_level or bool(_again(reading))


def _set_elsewhere(notes: Annotations, reading: Reading) -> bool:
    """Whether its sentence opens with a unit that may be its own: "Ở Quảng Ngãi, …, Phó Bí thư Tỉnh ủy là …"."""
    sentence, start = notes.sentence_at(reading.start), reading.start
    if sentence is None:
        return False
    here = set_in(notes, sentence, start) or opened_by(notes, sentence, start, reading.concept)
    return here is not None or of_party(notes, reading.concept, start) is not None


def _of_state(notes: Annotations, reading: Reading) -> bool:
    """Whether a Front without a unit stands among bodies of the state, and no unit does: it is the central one."""
    if reading.concept.key not in ("front-committee", "fatherland-front") or reading.shares is not None:
        return False
    if _P.beside_state.search(notes.folded, max(0, reading.start - 20), reading.start):
        return True  # "lãnh đạo Đảng, Nhà nước, MTTQ Việt Nam"
    sentence = notes.sentence_at(reading.start)
    if sentence is not None and _P.centre.search(notes.folded, sentence.start, reading.start):
        return True  # "Chủ tịch Ủy ban Trung ương MTTQ Việt Nam, Trưởng Ban Chỉ đạo của MTTQ Việt Nam"
    if sentence is None or any(sentence.start <= mention.start < sentence.end for mention in notes.units):
        return False
    told = notes.folded[sentence.start : sentence.end]
    return any(word in told for word in wordlist("kg.extract", "body_state.txt"))


def _national(reading: Reading) -> bool:
    """Whether a name says by itself that the body is the whole country's: "Trung ương Hội …", "Hội … Việt Nam"."""
    head = fold(reading.head)
    if head in _WORDS.words("broadcasters") and not reading.tail and reading.unit is None:
        return True
    if head.startswith("trung ương hội ") and not reading.tail and reading.unit is None:
        reading.head += "" if head.endswith(" việt nam") else " Việt Nam"  # "Trung ương Hội Nông dân"
        return True
    alone, tail = reading.shares is None or head.startswith("trung ương "), f" {fold(expand(reading.tail))} "
    if head == "trung ương hội" and reading.unit is None:
        return True
    if alone and (tail.rstrip().endswith(OF_STATE) or tail.startswith(tuple(f"{words} " for words in OF_STATE))):
        return True
    if reading.tail == "" and head.endswith(OF_STATE) and not fold(reading.concept.label_vi).endswith(OF_STATE):
        return reading.unit is None or "national" in reading.concept.values("level")
    return "national" in reading.concept.values("level") and head.startswith(("trung ương ", "tổng cục "))


def _settle_shared(notes: Annotations, reading: Reading, shared: Reading, institutions: list[Reading]) -> None:
    owner = shared.parent
    if reading.concept.key == "commune-party-committee" and shared.concept.key == "leadership" and owner is not None:
        shared = owner  # "Đảng ủy, Ban Giám đốc Công an tỉnh": both are the police's
        owner = shared.parent
    if reading.concept.key == "commune-party-committee" and shared.concept.key in _BOARDS:
        whole = owner or _parent_by_kind(notes, shared, institutions)
        if whole is not None:
            reading.concept, reading.head = scheme("organisations")["agency-party-committee"], "Đảng ủy"
            reading.parent = whole  # "Bí thư Đảng ủy, Chủ tịch Hội đồng trường"
            return
    if leads(reading) and may_own(shared.concept, reading.concept):
        reading.parent = shared  # "Chủ tịch HĐQT, Giám đốc Công ty A"
        return
    of_unit = reading.concept.key == "party-organisation" and shared.concept.key in _OF_UNIT
    if reading.concept.key in _OF_AGENCY and _of_agency(shared) and not of_unit:
        own = shared.parent if shared.parent is not None and shared.concept.key in _WITHOUT_COMMITTEE else shared
        reading.concept, reading.parent = scheme("organisations")[_OF_AGENCY[reading.concept.key]], own
        reading.head = reading.concept.label_vi.removesuffix(" cơ quan")
        if own.concept.key in _COMMANDS and own.unit is not None:
            reading.tail, reading.unit, reading.parent = f"Quân sự {own.unit.name}", own.unit, None
        return
    promoted = _P.promoted.search(notes.folded, reading.end, shared.start) is not None
    divided = promoted and reading.tail and reading.concept.key == "division"
    cell = (reading.concept.key == "party-cell" and has_cell(shared.concept)) or led_beside(reading, shared)
    if divided and within(shared.concept, "division"):
        reading.parent = owner  # "Phó Trưởng phòng A, giữ chức Trưởng phòng B": both are of one department
        return
    if cell or (divided and may_own(shared.concept, reading.concept)):
        reading.parent = shared  # "Trưởng phòng Quản lý vận tải giữ chức Phó Giám đốc Sở Giao thông vận tải"
        return
    if within(shared.concept, "community"):
        reading.tail, reading.proper = shared.body().name, True  # "Bí thư Chi bộ, Trưởng bản X": that village's cell
        return
    if owner is not None and reading.concept.key == "party-executive-committee" and within(owner.concept, "front-body"):
        UnionBoards.make_part(reading, owner)  # "Ban Chấp hành, Ban Thường vụ Tỉnh đoàn"
        return
    part = "{body}" in reading.concept.note("fullName") or reading.concept.key == "party-executive-committee"
    if owner is not None and part and may_own(owner.concept, reading.concept):
        reading.parent = owner
        return
    last = _last(shared)
    owner, unit = last.parent, last.body().unit
    if unit is None and owner is not None and owner.shares is not None:
        unit = _last(owner.shares).body().unit  # "Ban Chấp hành, Ban Thường vụ Huyện ủy và giữ chức Bí thư Huyện ủy A"
    if unit is None and last.concept.note("unitForm") != "none":
        unit = default_unit(notes, (owner or last).concept, last.start)
    if unit is not None:
        unit = district_of(notes, reading.concept, reading.tail, unit, reading.start) or unit
        suit(reading, unit)
        reading.unit = lift(notes, unit, reading.concept, reading.head, reading.tail)
        if "{body}" in reading.concept.note("fullName"):
            reading.parent = _part_of(reading, unit)


def _of_agency(shared: Reading) -> bool:
    """Whether a Đảng ủy named beside a body is that body's own: "Bí thư Đảng ủy, Giám đốc Công an tỉnh"."""
    if within(shared.concept, "party-body"):
        return False
    last = shared.parent if shared.parent is not None and shared.concept.key in _WITHOUT_COMMITTEE else shared
    if within(last.concept, "front-body"):
        return _of_no_commune(last)
    if not may_own(shared.concept, scheme("organisations")["agency-party-committee"]):
        return False
    if (unit := _last(shared).body().unit) is not None:
        return level_of(unit) != "commune" and not unit.name.startswith(_COMMUNES)
    if shared.tail and within(shared.concept, "hospital"):
        return True  # "Bí thư Đảng ủy, Giám đốc Bệnh viện Bạch Mai"
    levels = set(shared.concept.values("level"))
    return shared.concept.note("unitForm") == "none" or not {"commune", "any"} & levels


def _last(shared: Reading) -> Reading:
    """The last body of a list, which has the unit or whole that all share."""
    while shared.unit is None and shared.parent is None and shared.shares is not None:
        shared = shared.shares
    return shared


def _of_no_commune(union: Reading) -> bool:
    """Whether a union or the Front is the country's or a province's, which have party committees of their own."""
    unit = _last(union).body().unit
    return level_of(unit) == "province" if unit is not None else _national(union)


def _parent_by_kind(notes: Annotations, reading: Reading, institutions: list[Reading]) -> Reading | None:
    """For boards that are always part of another body ("Ban Kinh tế - Ngân sách" of the HĐND): that body."""
    if "{body}" not in reading.concept.note("fullName"):
        return None
    organisations = scheme("organisations")
    wanted = reading.concept.values("partOf")
    if reading.concept.key == "police-branch":
        return _force(notes, reading)
    if any(organisations.within(key, kind) for key in wanted for kind in NAMED_BEFORE):
        return next((r for r in reversed(institutions) if directs(notes, reading, r)), None)
    sentence = notes.sentence_at(reading.start)
    elsewhere = set_in(notes, sentence, reading.start) if sentence is not None else None
    about = elsewhere or of_party(notes, reading.concept, reading.start) or notes.context.unit
    if about is not None and (found := _part_of(reading, about)) is not None and not reading.tail:
        return found
    for key in _owners(reading.concept):
        concept = organisations[key]
        unit = default_unit(notes, concept, reading.start)
        if unit is not None and fits(concept, unit):
            return _part_of(reading, unit)
    return None


def _force(notes: Annotations, reading: Reading) -> Reading | None:
    """The police that a branch named alone belongs to: a division is of a province's, a team of the nearest unit's."""
    head = fold(reading.head)
    if head.startswith(("cục ", "bộ tư lệnh ")) or notes.folded.endswith("cục trưởng ", 0, reading.start):
        reading.proper = True
        return None
    organisations = scheme("organisations")
    police, department = organisations["local-police"], organisations["department"]
    team = head.startswith(("đội ", "trạm ")) and notes.context.edition != "2025"  # communes have no teams
    unit = default_unit(notes, police if team else department, reading.start)
    if unit is None:
        return None
    return Reading(reading.start, reading.end, police, "Công an", unit=unit)


def _owners(concept: Concept) -> list[str]:
    """Kinds of body it can be part of, for one of the Party its committees before unions and associations."""
    organisations = scheme("organisations")
    party = organisations.within(concept.key, "party-body")
    return sorted(concept.values("partOf"), key=lambda key: party and not organisations.within(key, "party-body"))


def _part_of(reading: Reading, unit: UnitRef) -> Reading | None:
    """The body of `unit` that a body like `reading` is part of; a "Đảng ủy Quân sự" is the unit's itself."""
    for key in _owners(reading.concept) if not fold(reading.head).endswith(" quân sự") else ():
        concept = scheme("organisations")[key]
        of_none = concept.note("unitForm") == "none" or "{wording}" in concept.note("fullName")
        if not of_none and plain(concept) and fits(concept, unit):
            return Reading(reading.start, reading.end, concept, head_words(concept, concept.label_vi), unit=unit)
    return None
