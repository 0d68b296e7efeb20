"""Offices that several people of a list share, and those that an act concerns."""

from __future__ import annotations

import re

from kg.extract.annotations import PersonMention
from kg.extract.office_pronouns import called_in
from kg.extract.office_scene import WINDOW, Link, Scene, cue
from kg.extract.office_told import status_of
from kg.extract.office_turns import turned
from kg.extract.patterns import GapPatterns
from kg.extract.role_model import Role
from kg.facts import Status

__all__ = ["companions", "group", "late", "others_before", "paired", "several", "sharing", "with_office"]

_P = GapPatterns("office_patterns.toml", "lists")

_GROUP_OPENS = re.compile(r"\s*:(?=[^;]*;)")
_LIST_OPENS = re.compile(r"\s*:")
_DASH = re.compile(r"\s*[-–]")
_NEXT_PART = re.compile(r";\s*(?:và\s+)?")
_LIST_BEGINS = re.compile(r"(?:[;:•*+]|[-–])\s*$")

_ACTS = ("taking", "leaving", "staying")
_HIGHEST = "politburo-member"
_DEPUTIES = ("council-deputy", "national-assembly-deputy")
_OVER = ("nguyên", "cựu")
_APPOSED = re.compile(r"\s*[,(–-]\s*")
_IN_BRACKETS = re.compile(r"\([^()]*\)")


def several(scene: Scene) -> bool:
    """Whether the words before an office say that several hold it: "các Phó Chủ tịch", "hàng ngũ Thứ trưởng"."""
    lead = scene.between(max(scene.sentence.start, scene.chain.start - 48), scene.chain.start)
    return _P.several.search(lead) is not None


def group(scene: Scene) -> list[Link]:
    """Ties to all of a list that the chain opens: "các Ủy viên Trung ương Đảng: Chánh Văn phòng X Trần A; Lê B, …"."""
    chain = scene.chain
    rest = scene.between(chain.end, scene.sentence.end)
    opens = _GROUP_OPENS.match(rest)
    if not several(scene):
        return [Link(one, role, status_of(scene, role, ""), "before") for one in _named(scene) for role in chain.roles]
    if opens is None:
        dashed = (_dashed(scene) if _LIST_OPENS.match(rest) else []) or _titled(scene)
        return [Link(person, role, status_of(scene, role, ""), "before") for person in dashed for role in chain.roles]
    ties: list[Link] = []
    at, bare = chain.end + opens.end(), False
    for item in rest[opens.end() :].split(";"):
        end = at + len(item)
        named = [person for person in scene.people if at <= person.start < end]
        if not named or _P.item_apart.match(item) or (chain.roles[0].concept.key == _HIGHEST and _P.lower.match(item)):
            break
        own = any(scene.starts.any_in(person.end, person.end + 4) for person in named)
        if ties and bare and own:
            break  # "các Phó Viện trưởng: A, B; đồng chí C, Tỉnh ủy viên"
        bare = not own and not scene.starts.any_in(at, named[0].start)
        ties += [Link(person, role, status_of(scene, role, ""), "before") for person in named for role in chain.roles]
        at = end + 1
    return ties


def _named(scene: Scene) -> list[PersonMention]:
    """Those whose bare names follow an office that many hold: "Phó Chủ tịch UBND xã: A, B", "đại biểu HĐND xã A, B"."""
    found: list[PersonMention] = []
    end = scene.chain.end
    opens = _P.deputies if scene.chain.roles[-1].concept.key in _DEPUTIES else _P.colon
    for person in (one for one in scene.people if one.start >= end):
        if (_P.next_name if found else opens).fullmatch(scene.between(end, person.start)) is None:
            break
        found, end = [*found, person], person.end
    single = any(role.concept.note("singleSeat") == "true" for role in scene.chain.roles)
    joined = " và " in scene.between(scene.chain.end, end) and not scene.starts.any_in(end, end + 4)
    return found if joined and not single and len(found) > 1 else []


def _dashed(scene: Scene) -> list[PersonMention]:
    """Those of a list without semicolons who have an office each behind a dash: "các Tỉnh ủy viên: A - …, B - …"."""
    found: list[PersonMention] = []
    for person in scene.people:
        if person.start < scene.chain.end:
            continue
        own = scene.starts.any_in(person.end, person.end + 4)
        if person.honorific or not own or _DASH.match(scene.notes.folded, person.end) is None:
            break
        found.append(person)
    return found if len(found) > 1 else []


def _titled(scene: Scene) -> list[PersonMention]:
    """Those of a list without semicolons who are named by an office each: "các Tỉnh ủy viên: Thẩm phán A, …".

    The office behind a name is the next one's; bare names go on those who have the last one.
    """
    opens = _P.own_offices.match(scene.notes.folded, scene.chain.end)
    if opens is None or not (scene.chain.roles[0].concept.broader == "member" or several(scene)):
        return []
    at, found = opens.end(), list[PersonMention]()
    for person in scene.people:
        if person.start < at:
            continue
        begin = at + 4 if scene.notes.folded.startswith("các ", at) else at
        bare = bool(found) and scene.between(at, person.start - person.honorific) == ""
        if not bare and (begin not in scene.starts or len(scene.between(begin, person.start)) > WINDOW):
            break
        found.append(person)
        joint = _P.next_item.match(scene.notes.folded, person.end)
        if joint is None:
            break
        at = joint.end()
    return found if len(found) > 1 else []


def seated_as(scene: Scene, first: PersonMention) -> list[Link]:
    """Ties of a seat to those named by their offices: "bầu hai ủy viên UBND là Giám đốc Sở X A và Chánh án B"."""
    roles = scene.chain.roles
    if len(roles) == 1 or scene.between(roles[0].end, roles[1].start) != " là " or not several(scene):
        return []
    status = turned(scene, " là ")
    if status is None:
        return []
    ties = [Link(first, role, status_of(scene, role, ""), "before") for role in roles[1:]]
    people, last = [first], first
    for person in scene.people[scene.people.index(first) + 1 :]:
        joint = _P.next_item.match(scene.notes.folded, last.end)
        if joint is None or joint.end() not in scene.starts:
            break
        people.append(person)
        last = person
    return [*(Link(person, roles[0], status, "list") for person in people), *ties]


def late(scene: Scene) -> list[Link]:
    """Ties to those whom an act on an office concerns: "miễn nhiệm chức danh … đối với ông A, …; ông B và bà C"."""
    chain, right = scene.chain, scene.right
    if short := _late_by_given_name(scene):
        return short
    if right is None:
        return []
    gap = _P.concerns.fullmatch(scene.between(chain.end, right.start - right.honorific))
    act = scene.between(max(scene.sentence.start, chain.start - WINDOW), chain.start)
    acted = (
        cue("leaving").search(act)
        or cue("taking").search(act)
        or _P.handed_over.search(act)
        or (_P.seat_of.search(act) and gap and gap["to"] == "của")
    )
    if gap is None or (gap["to"] in ("của", "với", "giữa") and not acted):
        return []
    if gap["too"] and scene.left is not None and _APPOSED.fullmatch(scene.between(scene.left.end, chain.start)):
        return []  # "… đối với ông A, nguyên Giám đốc Sở X, và miễn nhiệm chức vụ đại biểu đối với ông B"
    if gap["to"] == "giữa":
        return _between_two(scene, right) if _P.handed_over.search(act) else []
    if (before := _act_before(scene)) is not None:
        act = before
    people = [right]
    for person in scene.people[scene.people.index(right) + 1 :]:
        if not _goes_on(scene, people[-1], person):
            break
        people.append(person)
    if gap["to"] == "cho" and _P.handed_over.search(act):
        given = [Link(person, role, Status.INCOMING, "verb", act) for person in people for role in chain.roles]
        giver = scene.left if scene.left is not None and chain.start - scene.left.end < WINDOW else None
        return given + ([Link(giver, role, Status.FORMER, "verb", act) for role in chain.roles] if giver else [])
    return [
        Link(person, role, status_of(scene, role, act), "verb", act) for person, role in paired(people, chain.roles)
    ]


def paired(
    people: list[PersonMention], roles: list[Role], scene: Scene | None = None
) -> list[tuple[PersonMention, Role]]:
    """Who has which office: one each where as many are named and one of them has a single holder, else all have all.

    "bầu chức danh Chủ tịch và Phó Chủ tịch HĐND xã đối với ông A và bà B". In a `scene` that commas alone part them in
    they are the last one's: "ông A và ông B, nguyên Giám đốc Sở X, Chủ tịch UBND tỉnh".
    """
    single = any(role.concept.note("singleSeat") == "true" for role in roles)
    if single and len(people) == len(roles) > 1:
        said = (role.marker and scene and scene.notes.folded.startswith(role.marker, role.start) for role in roles)
        each = all(said)  # "các ông A, B - nguyên Bí thư, nguyên Chủ tịch UBND huyện"
        if scene is not None and not each and " và " not in scene.between(roles[0].end, roles[-1].start + 1):
            people = people[-1:] * len(roles)
        return list(zip(people, roles, strict=True))
    return [(person, role) for person in people for role in roles]


def _late_by_given_name(scene: Scene) -> list[Link]:
    """The same where the first is called by a given name: "miễn nhiệm Ủy viên UBND đối với bà Trúc và ông Lê Văn B"."""
    chain, right = scene.chain, scene.right
    until = right.start - right.honorific if right is not None else scene.sentence.end
    calls = called_in(scene.notes, chain.end, min(until, chain.end + WINDOW * 2))
    if not calls or _P.concerns.fullmatch(scene.between(chain.end, calls[0][0])) is None:
        return []
    act = scene.between(max(scene.sentence.start, chain.start - WINDOW), chain.start)
    if not (cue("leaving").search(act) or cue("taking").search(act)):
        return []
    people, end = [calls[0][2]], calls[0][1]
    for begin, stop, person in calls[1:]:
        if not _P.next_item.fullmatch(scene.between(end, begin)):
            break
        people.append(person)
        end = stop
    if right is not None and _P.next_item.fullmatch(scene.between(end, until)):
        people.append(right)
    return [Link(person, role, status_of(scene, role, act), "verb", act) for person in people for role in chain.roles]


def _between_two(scene: Scene, first: PersonMention) -> list[Link]:
    """Ties to who hands an office over and who takes it: "bàn giao chức vụ Chỉ huy trưởng giữa ông A và ông B"."""
    rest = scene.people[scene.people.index(first) + 1 :]
    if not rest or not _P.next_item.fullmatch(scene.between(first.end, rest[0].start - rest[0].honorific)):
        return []
    return [
        Link(person, role, status, "verb")
        for person, status in ((first, Status.FORMER), (rest[0], Status.INCOMING))
        for role in scene.chain.roles
    ]


def _act_before(scene: Scene) -> str | None:
    """The act that a list of offices goes on: "phê chuẩn kết quả bầu: Chủ tịch … đối với ông A; Chủ tịch … với B"."""
    last = scene.earlier[-1] if scene.earlier else None
    if last is None or last.form != "verb" or last.role.start < scene.sentence.start:
        return None
    opens = scene.between(last.person.end, scene.chain.start).rstrip().endswith((";", " và"))
    return last.act if opens and last.person.start > last.role.start else None


def _goes_on(scene: Scene, last: PersonMention, person: PersonMention) -> bool:
    """Whether a list of people, each perhaps with offices of their own, goes on from one to the next."""
    gap = _IN_BRACKETS.sub("", scene.between(last.end, person.start - person.honorific))
    if not person.honorific and not _P.item.fullmatch(gap) and not gap.rstrip().endswith(";"):
        return False
    if gap.rstrip().endswith(";"):
        return "đối với" not in gap
    own = _P.list_end.search(gap) is not None and "." not in gap and len(gap) < WINDOW * 2
    return own and not cue("taking").search(gap) and not cue("leaving").search(gap)


def others_before(scene: Scene, first: PersonMention) -> list[Link]:
    """The other people of "các Phó Chủ tịch UBND tỉnh: A, B và C", also with offices of their own ("A, …; B, …")."""
    if not (several(scene) or _P.plural.search(scene.between(scene.chain.end, first.start))):
        return _lined_up(scene, first)
    opens = _P.opens.search(scene.between(scene.chain.end, first.start)) is not None
    ties, last = [], first
    for person in scene.people:
        if person.start <= first.start:
            continue
        gap = scene.between(last.end, person.start - person.honorific)
        apart = opens and "cùng" not in gap and (gap.rstrip().endswith(";") or _goes_on(scene, last, person))
        apart = apart or (opens and last is not first and _ends_list(scene, person, gap))
        if not apart and not _P.next_item.fullmatch(gap):
            break
        ties += [Link(person, role, status_of(scene, role, ""), "before") for role in scene.chain.roles]
        last = person
    return ties


def _lined_up(scene: Scene, first: PersonMention) -> list[Link]:
    """The others that an office is told of, which lists of office-holders need no plural for.

    Behind the bare names of "- Phó Chủ tịch UBND xã: A; B" no office stands; where semicolons part those of an office
    that several may hold ("- Ủy viên: ông A, Trưởng Công an; bà B, …", "Phó Bí thư có bà A; ông B, Chủ tịch UBND"),
    each has perhaps one of their own.
    """
    colon = _LIST_OPENS.match(scene.notes.folded, scene.chain.end) is not None
    opened = colon or _P.opens.search(scene.between(scene.chain.end, first.start)) is not None
    many = opened and not any(role.concept.note("singleSeat") == "true" for role in scene.chain.roles)
    ties: list[Link] = []
    last = first
    for person in scene.people[scene.people.index(first) + 1 :]:
        gap = scene.between(last.end, person.start - person.honorific)
        alone = _P.item_ends.match(scene.notes.folded, person.end) is not None
        bare = re.fullmatch(r"\s*[,;]\s*", gap) is not None and alone and colon
        side = many and alone and person.honorific > 0 and _P.side_by_side.fullmatch(gap) is not None
        part = many and (_part_begins(scene, person, gap) or (bool(ties) and _ends_list(scene, person, gap)))
        if not (bare or side or part):
            break
        ties += [Link(person, role, status_of(scene, role, ""), "before") for role in scene.chain.roles]
        last = person
    return ties


def _part_begins(scene: Scene, person: PersonMention, gap: str) -> bool:
    """Whether a name opens the next of the parts that semicolons divide a list into, and an office stands behind it."""
    before = gap[gap.rfind(";") :] if ";" in gap else ""
    if not _NEXT_PART.fullmatch(before) or gap.count(";") > 1 or _P.takes_post.search(gap):
        return False
    return _P.own_part.match(scene.notes.folded, person.end) is not None


def _ends_list(scene: Scene, person: PersonMention, gap: str) -> bool:
    """Whether "và" alone joins the last of a list that semicolons divide: "…; bà B, Giám đốc và ông C, Chủ tịch"."""
    joined = gap.startswith(", ") and gap.endswith(" và ") and ";" not in gap and len(gap) < WINDOW
    return joined and _P.takes_post.search(gap) is None and scene.starts.any_in(person.end, person.end + 4)


def sharing(scene: Scene, last: PersonMention) -> list[PersonMention]:
    """The bare names before `last` that share the office behind it: "…; A, B và C - Phó Chủ tịch UBND tỉnh".

    With a comma before the office, a plural must open the list ("các ông A, B, Phó Chủ tịch"), or one form of address
    stands for all: "ông A và B, Phó Chủ tịch". One seat has one holder, unless all are told to have it, or had it.
    """
    gap = scene.between(last.end, scene.chain.start)
    both = _P.both.search(gap) is not None
    if "(" in gap and ")" not in gap and not both:
        return []  # "các bị cáo A, B (nguyên Chủ tịch UBND xã)"
    former = scene.chain.roles[0].marker in _OVER
    if any(role.concept.note("singleSeat") == "true" for role in scene.chain.roles) and not (both or former):
        return []
    taken = {id(link.person) for link in scene.earlier}
    found: list[PersonMention] = []
    first = last
    for person in reversed(scene.people[: scene.people.index(last)]):
        gap = _IN_BRACKETS.sub("", scene.between(person.end, first.start - first.honorific))
        if id(person) in taken or not _P.side_by_side.fullmatch(gap):
            break
        found.append(person)
        first = person
    if not found:
        return []
    start = first.start - first.honorific
    lead = scene.between(max(scene.sentence.start, start - 40), first.start)
    plural = _P.plural.search(lead) or _P.plural.search(scene.between(max(scene.sentence.start, start - 40), start))
    dash = _DASH.match(scene.notes.folded, last.end) is not None
    opens = _LIST_BEGINS.search(scene.between(max(0, start - 12), start)) is not None or start == scene.sentence.start
    seats = all(role.concept.key in _DEPUTIES for role in scene.chain.roles)  # "ông A và bà B, đại biểu HĐND huyện"
    alone = first is scene.people[0] and first.honorific > 0
    deputies = all(role.label.startswith("Phó") for role in scene.chain.roles)
    ranked = deputies and all(_armed(scene, person) for person in (*found, last))  # "Đại tá A, Đại tá B, Phó Giám đốc"
    named_as_one = first.honorific > 0 and not any(person.honorific for person in (last, *found[:-1]))
    as_one = deputies and named_as_one and " và " in scene.between(found[0].end, last.start + 1)
    shared = plural or both or (dash and opens) or (seats and (opens or alone)) or ranked or as_one
    return found if shared else []


def _armed(scene: Scene, person: PersonMention) -> bool:
    """Whether a name stands behind a rank of the army or police."""
    return _P.armed.fullmatch(scene.between(person.start - person.honorific, person.start).strip()) is not None


def companions(scene: Scene, subject: PersonMention) -> list[PersonMention]:
    """People the verb has for subjects too: "bà A, … và bà B, … giữ chức", "các đồng chí: A, B, C giữ chức"."""
    at = scene.people.index(subject)
    act = scene.between(subject.end, scene.chain.start)
    if "," in act and _P.own_clause.search(act):
        return []
    found: list[PersonMention] = []
    listed: list[PersonMention] = []
    chosen: list[PersonMention] = []
    while at > 0:
        other, this = scene.people[at - 1], scene.people[at]
        gap = _IN_BRACKETS.sub("", scene.between(other.end, with_office(scene, this)))
        if _P.takes_post.search(gap) or any(cue(act).search(gap) for act in _ACTS):
            break
        if _P.and_last.search(gap):
            found += [*listed, other]
            listed = []
        elif gap.strip() == "," or (gap.strip().endswith((",", ";")) and len(gap) < 2 * WINDOW):
            listed.append(other)
        else:
            break
        start = other.start - other.honorific
        lead = max(scene.sentence.start, start - 24)
        if _P.plural.search(scene.between(lead, other.start)) or _P.plural.search(scene.between(lead, start)):
            return [*found, *listed]
        first = with_office(scene, other)
        together = found or first < start or _deputies_both(scene, other, subject)
        if together and _P.appointed.search(scene.between(max(scene.sentence.start, first - 24), first)):
            return [*found, *listed]
        if listed and _clause_opens(scene, start) and _P.chosen.search(scene.between(subject.end, scene.chain.start)):
            chosen = [*found, *listed]  # "ông A, bà B được bầu làm …"
        at -= 1
    return chosen or found


def _deputies_both(scene: Scene, one: PersonMention, other: PersonMention) -> bool:
    """Whether a comma alone parts two who are made deputies: "bầu bà A, ông B làm Phó Chủ tịch"."""
    deputies = all(role.label.startswith("Phó") for role in scene.chain.roles)
    between = scene.between(one.end, other.start - other.honorific)
    return deputies and one.honorific > 0 and other.honorific > 0 and between.strip() == ","


def with_office(scene: Scene, person: PersonMention) -> int:
    """Where someone's name begins, or the office right before it: "bổ nhiệm | Phó Giám đốc Sở A Lê B giữ chức …"."""
    own = [tie.role for tie in scene.earlier if tie.person is person and tie.form == "before"]
    start = person.start - person.honorific
    beside = own and scene.between(own[-1].end, start).strip() == ""
    return min(role.start for role in own) if beside else start


def _clause_opens(scene: Scene, start: int) -> bool:
    """Whether nothing stands before `start` in its sentence, or in its part of one that semicolons divide."""
    lead = scene.between(scene.sentence.start, start)
    return not lead[lead.rfind(";") + 1 :].strip(' "“–•*+-\n')
