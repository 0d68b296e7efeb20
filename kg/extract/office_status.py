"""What a whole article tells of offices held: who left for a new post, retired, died, or was followed by whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.extract.annotations import Annotations, Sentence
from kg.extract.body_settle import implied_body
from kg.extract.office_scene import Link, cue
from kg.extract.patterns import GapPatterns
from kg.extract.role_model import Role
from kg.facts import Body, Status, UnitRef
from kg.language.folding import fold
from kg.language.names import name_words
from kg.language.wordlists import either
from kg.vocabulary import scheme

__all__ = ["Told", "by_edition", "is_gone", "member", "moves", "of_bygone_units", "same_office"]

_P = GapPatterns("office_patterns.toml", "status", ranks=lambda: either(name_words("honorifics", "title")))

_MEMBER_RANK = 4
_POLITICAL = ("party-committee", "central-committee", "peoples-council", "national-assembly", "na-delegation")
_SEPARATE = {"peoples-council", "peoples-committee"}
"""Who leads the one of a unit does not lead the other (Law on the Organisation of Local Government)."""
_BESIDE_OFFICE = (
    "steering-committee",
    "command-board",
    "election-committee",
    "election-board",
    "council",
    "traffic-safety-board",
    "working-team",
    "funeral-committee",
    "organising-committee",
)
"""Bodies set up for a task, in which officials sit beside their office."""
_CAUCUSES = ("party-caucus", "party-delegation")
"""Bodies of the party that an agency's own heads make up."""
_BESIDES = (", kiêm ", ", kiêm nhiệm ", ", đồng thời là ")
"""Words before an office held besides the one that is told first."""
_FRONT = "front-committee"
_HONORARY = (
    "association",
    "business-association",
    "lawyers-association",
    "journalists-association",
    "student-association",
    "youth-federation",
    "chamber-of-commerce",
)
"""Bodies whose chairs have their work elsewhere."""
_UNIONS = "front-body"
_LASTING = ("hospital", "school", "school-part")
"""Bodies that keep the name of a unit that has ended."""
_BESIDE = 90
"""Characters behind a name within which its holder's office stands."""
_NEAR = 400


@dataclass(slots=True)
class Told:
    """One telling of an office."""

    link: Link
    body: Body
    status: Status


def of_bygone_units(notes: Annotations, told: list[Told]) -> None:
    """Gives a former office of "the province" to the one that ended, where the office is told of that one elsewhere.

    "nguyên Chủ tịch UBND tỉnh Bình Định … ông làm Chủ tịch UBND | tỉnh từ năm 1993 đến 2001" in an article on Gia Lai.
    """
    gone = [one for one in told if one.status is Status.FORMER and is_gone(notes, one.body)]
    for one in told if notes.context.edition == "2025" else ():
        unit = one.body.unit
        if one.status is not Status.FORMER or unit is None or is_gone(notes, one.body) or _named_near(notes, one, unit):
            continue
        if (here := _bygone_here(notes, one, unit)) is not None:
            one.body = implied_body(notes, one.body.kind, here, one.link.role.start) or one.body
            continue
        same = [old for old in gone if old.link.person.name == one.link.person.name and old.body.kind == one.body.kind]
        alike = {old.body.name: old for old in same if fold(old.link.role.label) == fold(one.link.role.label)}
        if len(alike) == 1:
            one.body = next(iter(alike.values())).body


def _bygone_here(notes: Annotations, one: Told, unit: UnitRef) -> UnitRef | None:
    """The only unit of that kind that its sentence names, where it is no more: "lãnh đạo tỉnh A cũ gồm ông B (cựu …)".

    None for bodies that are not told by their kind and unit alone.
    """
    sentence = notes.sentence_at(one.link.role.start)
    if sentence is None or one.body.kind not in (*_SEPARATE, "provincial-party-committee"):
        return None
    kind = unit.name.partition(" ")[0]
    named = {
        mention.unit.version: mention.unit
        for mention in notes.units
        if not mention.generic
        and sentence.start <= mention.start < one.link.role.start
        and mention.unit.name.startswith(f"{kind} ")
    }
    found = next(iter(named.values())) if len(named) == 1 else None
    return found if found is not None and found.edition == "2024" else None


def _named_near(notes: Annotations, one: Told, unit: UnitRef) -> bool:
    """Whether the sentence of an office names its unit."""
    sentence = notes.sentence_at(one.link.role.start)
    name = fold(unit.name).partition(" ")[2].removeprefix("phố ")
    return sentence is not None and notes.folded.find(name, sentence.start, sentence.end) >= 0


def by_edition(notes: Annotations, link: Link, body: Body) -> Status:
    """An office in a body of a unit that ended with the reform is a former one in an article from after it."""
    return Status.FORMER if link.status is Status.CURRENT and is_gone(notes, body) else link.status


def is_gone(notes: Annotations, body: Body) -> bool:
    """Whether a body's unit had ended when the article was written; of one without a date nobody knows."""
    return (
        notes.context.known is not None
        and notes.context.edition == "2025"
        and body.unit is not None
        and body.unit.edition == "2024"
        and not _outlives(body)
    )


def _outlives(body: Body) -> bool:
    """Whether a body goes on under its name when its unit ends: "Bệnh viện Đa khoa tỉnh Hòa Bình"."""
    organisations = scheme("organisations")
    kinds = {concept.key for concept in organisations.path(body.kind)} if body.kind in organisations.concepts else set()
    return not kinds.isdisjoint(_LASTING)


def moves(notes: Annotations, told: list[Told], planned: list[Told]) -> None:
    """Who is given a new post leaves the full-time one named beside the name: "ông A, Giám đốc Sở X, giữ chức …".

    What someone was elected to long ago is held since, unless another post was taken up after it. `planned` tells whom
    somebody put forward for what: the office named there is left too, once the election has taken place.
    """
    taken: dict[str, list[Told]] = {}
    for one in told:
        if one.status is Status.INCOMING and one.link.form == "verb" and _held_already(notes, one, told):
            one.status = Status.CURRENT
        elif one.status is Status.INCOMING and one.link.form == "verb":
            _refounded(notes, one, told)
    for one in told:
        chosen = one.link.form == "verb" or (one.link.form == "before" and not one.link.role.marker)
        if chosen and _takes_post(one) and not member(one.link.role):
            taken.setdefault(one.link.person.name, []).append(one)
    for old in told:
        news = taken.get(old.link.person.name, ())
        if old.link.past and old.status is Status.INCOMING:
            later = any(new is not old and _followed(old, new) for new in news) or _now_elsewhere(old, told)
            old.status = Status.FORMER if later or is_gone(notes, old.body) else Status.CURRENT
            continue
        held = old.status is Status.CURRENT or (old.status is Status.ACTING and old.link.role.marker == "phụ trách")
        stands = held and not member(old.link.role) and (old.link.form != "verb" or _goes_on_from(notes, old, news))
        stands = stands and not notes.folded.endswith(_BESIDES, 0, old.link.role.start)
        again = [new for new in told if new.link.form == "verb" and new.link.person.name == old.link.person.name]
        if (
            stands
            and not _renewed(old, again)
            and any(not new.link.past and (_displaces(new, old) or _put_forward(new, old, planned)) for new in news)
        ):
            old.status = Status.FORMER


def _now_elsewhere(old: Told, told: list[Told]) -> bool:
    """Whether whoever took up a post long ago is told to hold another now: "Hiện ông là Bí thư Đảng ủy phường A"."""
    return any(
        new.link.person.name == old.link.person.name
        and new.status is Status.CURRENT
        and _P.at_present.match(new.link.act) is not None
        and _displaces(new, old)
        for new in told
    )


def _goes_on_from(notes: Annotations, old: Told, news: Iterable[Told]) -> bool:
    """Whether the sentence of an office told with a verb goes on to a new one: "đang ngồi ghế A, được bầu làm B"."""
    sentence = notes.sentence_at(old.link.role.start)
    if sentence is None or cue("renewed").search(old.link.act):
        return False
    return any(old.link.role.end < new.link.role.start < sentence.end for new in news)


def _held_already(notes: Annotations, new: Told, told: list[Told]) -> bool:
    """Whether the sentence names someone by the very office he is elected to: he is re-elected, and stays.

    Behind the name that office has the term that ends: "bầu Chủ tịch UBND tỉnh X nhiệm kỳ 2021-2026 đối với ông A, Chủ
    tịch UBND tỉnh X nhiệm kỳ 2016-2021".
    """
    sentence = notes.sentence_at(new.link.role.start)
    return any(
        old.status is Status.CURRENT and (old.link.role.start < new.link.role.start or old.link.role.term is not None)
        for old in _told_of(new, told, sentence)
    )


def _told_of(new: Told, told: list[Told], sentence: Sentence | None) -> Iterator[Told]:
    """The tellings in a sentence of the office that someone is given there, beside the name."""
    for old in told:
        beside = old is not new and old.link.form != "verb" and old.link.person.name == new.link.person.name
        here = sentence is not None and sentence.start <= old.link.role.start < sentence.end
        if beside and here and same_office(old, new):
            yield old


def _refounded(notes: Annotations, new: Told, told: list[Told]) -> None:
    """Who led a unit that is merged and leads the new one of its name has the office anew: "nguyên … cũ, làm …"."""
    for old in _told_of(new, told, notes.sentence_at(new.link.role.start)):
        if old.status is Status.FORMER and old.link.role.start < new.link.role.start:
            old.status = Status.INCOMING


def same_office(one: Told, other: Told) -> bool:
    """Whether two tellings are of one office."""
    return fold(one.link.role.label) == fold(other.link.role.label) and fold(one.body.name) == fold(other.body.name)


def _takes_post(one: Told) -> bool:
    """Whether an office is newly given; as acting one only where the person is sent there from elsewhere."""
    if one.status is Status.CURRENT:
        return one.link.form == "verb" and _P.taken.search(one.link.act) is not None
    return one.status is Status.INCOMING or (one.status is Status.ACTING and _P.sent.search(one.link.act) is not None)


def _followed(old: Told, new: Told) -> bool:
    """Whether a post taken up long ago gave way to another: one of now, or one told after it."""
    same = fold(new.body.name) == fold(old.body.name) and fold(new.link.role.label) == fold(old.link.role.label)
    return not same and not member(old.link.role) and (not new.link.past or new.link.role.start > old.link.role.start)


def member(role: Role) -> bool:
    """A seat among several that is held beside other offices: members, deputies of councils, heads of delegations."""
    rank = int(role.concept.note("rank") or 9)
    seat = role.label.startswith(("Ủy viên", "Thành viên", "Đại biểu"))
    return seat or rank >= _MEMBER_RANK or role.concept.key.startswith(("delegation", "full-time-delegation"))


def _renewed(old: Told, news: Iterable[Told]) -> bool:
    """Whether the office is one of those newly given: "A, Giám đốc Công ty X, được … bổ nhiệm giữ chức Giám đốc"."""
    told = (fold(old.link.role.label), fold(old.body.name))
    return any((fold(new.link.role.label), fold(new.body.name)) == told for new in news if not new.link.past)


def _displaces(new: Told, old: Told) -> bool:
    concerned = (
        new.link.role.end < new.link.person.start and "youth-union" not in new.body.kind
    )  # "bầu chức Phó Chủ tịch đối với ông A, Bí thư Huyện ủy"
    behind = concerned and 0 < old.link.role.start - new.link.person.end < _BESIDE
    if (old.link.role.start > new.link.role.start and not behind) or new.body.kind in _BESIDE_OFFICE:
        return False
    if _P.besides.search(new.link.act) is not None:
        return False  # "ông A, Phó Giám đốc Sở X, kiêm nhiệm giữ chức Hiệu trưởng"
    if fold(new.body.name) == fold(old.body.name):
        return not fold(old.link.role.label).startswith(fold(new.link.role.label))
    if new.body.kind in _CAUCUSES or (new.body.unit is None and _of_party_board(new.body) and _of_firm(old.body)):
        return False  # the caucus of an agency, the inspectors of a firm's party committee are who leads it anyway
    if new.link.role.start - old.link.role.end > _NEAR or "party-cell" in (new.body.kind, old.body.kind):
        return False  # who is elected to lead a cell leads its village or office all the same
    if _beside_work(new.body, old.body) or _beside_work(old.body, new.body):
        return False  # who heads a firm chairs the association of firms besides
    if _in_front(new.body, old.body):
        return False  # the Front's deputies head the unions and associations
    if {new.body.kind, old.body.kind} == _SEPARATE and old.body.unit == new.body.unit:
        return True
    if _of_party_board(old.body) and new.body.kind in _SEPARATE:
        return True  # who leads a board of the party committee gives it up for the council or the People's Committee
    if _of_council_board(old.body) and new.body.kind == "peoples-council" and not member(new.link.role):
        return True  # who leads a board of the council gives it up for the council's own leadership
    if _of_council_board(new.body):  # a seat that many hold beside their work, but for those of the council itself
        return _of_council_board(old.body) or (old.body.kind, old.body.unit) == ("peoples-council", new.body.unit)
    political = any(word in kind for word in _POLITICAL for kind in (old.body.kind, new.body.kind))
    return not (political and old.body.unit == new.body.unit)


def _beside_work(one: Body, other: Body) -> bool:
    """Whether an association is led besides one's work in an agency, a firm or a school, which is no union."""
    organisations = scheme("organisations")
    if one.kind not in organisations.concepts or other.kind not in organisations.concepts:
        return False
    working = not organisations.within(other.kind, _UNIONS)
    return working and any(organisations.within(one.kind, kind) for kind in _HONORARY)


def _in_front(one: Body, other: Body) -> bool:
    """Whether two bodies are the Front of a unit and what may be one of its unions or associations."""
    if one.unit != other.unit or _FRONT not in (one.kind, other.kind):
        return False
    if one.kind == _FRONT:
        return True
    organisations = scheme("organisations")
    return one.kind in organisations.concepts and organisations.within(one.kind, "front-body")


def _put_forward(new: Told, old: Told, planned: list[Told]) -> bool:
    """Whether a plan that names the old office beside the name has come true."""
    return any(
        plan.link.person.name == new.link.person.name and same_office(plan, new) and _displaces(plan, old)
        for plan in planned
    )


def _of_council_board(body: Body) -> bool:
    """Whether a body is one of the boards of a People's Council: "Ban Pháp chế HĐND tỉnh X"."""
    concept = scheme("organisations").concepts.get(body.kind)
    return (
        concept is not None
        and concept.values("partOf") == ("peoples-council",)
        and "{body}" in concept.note("fullName")
    )


def _of_party_board(body: Body) -> bool:
    """Whether a body is one of the boards that work for a party committee: "Ban Nội chính Tỉnh ủy X"."""
    organisations = scheme("organisations")
    return body.kind in organisations.concepts and organisations.within(body.kind, "party-board")


def _of_firm(body: Body) -> bool:
    organisations = scheme("organisations")
    return body.kind in organisations.concepts and organisations.within(body.kind, "enterprise")
