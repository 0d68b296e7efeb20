"""Lists of office-holders under headings: "3. Ủy ban nhân dân phường:" gives its body to "- Đồng chí A – Chủ tịch"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from kg.extract.annotations import Annotations, BodyMention, Sentence
from kg.extract.body_kinds import plain
from kg.extract.body_names import full_name, head_words
from kg.extract.body_sections import section_unit
from kg.extract.body_settle import implied_body
from kg.extract.body_unions import union_of
from kg.extract.body_units import fits
from kg.extract.office_government import of_no_ministry
from kg.extract.office_scene import Link
from kg.extract.office_status import is_gone
from kg.extract.patterns import GapPatterns
from kg.extract.role_bodies import seat
from kg.extract.role_model import Role
from kg.facts import Body, Status, UnitRef
from kg.language.folding import fold
from kg.vocabulary import Concept, scheme

__all__ = ["heading_bodies", "nearest_body", "of_said_level", "unplaced_body"]

_P = GapPatterns("office_patterns.toml", "headings")

_MOST_BESIDE = 12
_LONGEST_LINE = 160
"""Characters of a line of a list below a heading."""
_OF_CELLS = ("party-cell-secretary", "party-cell-deputy-secretary")
_STANDING, _LEVELLED = "thường trực ", ("-party-committee", "military-region", "military-unit")
_COMMUNE, _AGENCY, _ARMY = "commune-party-committee", "agency-party-committee", ("military-region", "military-unit")
_COMMITTEES = ("association-executive-committee", "party-standing-committee")
_SEATED = ("peoples-council", "national-assembly")


def _headings(notes: Annotations) -> list[tuple[int, Body]]:
    """Sentences that are little more than a body's name, with where they end."""
    starts = [mention.start for mention in notes.bodies]
    found: list[tuple[int, Body]] = []
    for sentence in notes.sentences:
        at = bisect_left(starts, sentence.start)
        if at >= len(starts) or starts[at] >= sentence.end:
            continue
        mention = notes.bodies[at]
        rest = notes.folded[sentence.start : mention.start] + notes.folded[mention.end : sentence.end]
        if sentence.end - sentence.start < 120 and len(_P.beside_name.sub("", rest)) <= _MOST_BESIDE:
            found.append((sentence.end, _whole(notes, mention) or mention.body))
    return found


def _whole(notes: Annotations, mention: BodyMention) -> Body | None:
    """The body whose standing members a heading announces: the council for "THƯỜNG TRỰC HĐND PHƯỜNG"."""
    name, unit = fold(mention.body.name), mention.body.unit
    if unit is None or not name.startswith(_STANDING):
        return None
    words = name.removeprefix(_STANDING).removesuffix(fold(unit.name)).strip()
    found = [concept for concept in scheme("organisations").by_wording(words) if fits(concept, unit)]
    return implied_body(notes, found[0].key, unit, mention.start) if found else None


def heading_bodies(notes: Annotations, ties: list[Link]) -> None:
    """Fills in the body of roles that name none, from the heading they stand under.

    In a list right below it, that of an office whose body is only taken from the next: "Phó Chủ tịch, Chủ tịch Hội X:".
    """
    open_links = [link for link in ties if link.role.body is None or (link.role.assumed and not link.role.explicit)]
    if not open_links:
        return
    headings = _headings(notes)
    ends = [end for end, _ in headings]
    for link in open_links:
        role = link.role
        at = bisect_left(ends, role.start) - 1
        headed = at >= 0 and headings[at][1].kind in (*role.concept.values("headOf"), *role.concept.values("unitBody"))
        if headed and (role.body is None or _right_below(notes, ends[at], role.start)):
            role.body = of_said_level(notes, role, _headed(notes, link, role.concept) or headings[at][1])
        elif role.body is None and (unit := section_unit(notes, role.start)) is not None:
            role.body = _committee_of(notes, role, unit)


def _right_below(notes: Annotations, heading: int, start: int) -> bool:
    """Whether there are only lines of a list between the end of a heading and an office."""
    until = notes.folded.find("\n", start)
    lines = notes.folded[heading : until if until >= 0 else len(notes.folded)].split("\n")
    return max(map(len, lines)) < _LONGEST_LINE


def _committee_of(notes: Annotations, role: Role, unit: UnitRef) -> Body | None:
    """The party committee of the unit that heads a list, for its secretaries: "- Phó Bí thư Thường trực: ông A"."""
    organisations = scheme("organisations")
    for key in role.concept.values("unitBody"):
        if organisations.within(key, "party-committee") and fits(organisations[key], unit):
            return implied_body(notes, key, unit, role.start)
    return None


def nearest_body(notes: Annotations, link: Link, ties: list[Link]) -> Body | None:
    """The body of a role that names none: the last one before it in its sentence that such a role is an office of.

    "UBND tỉnh có Chủ tịch là ông D", "đại biểu E (đoàn Đà Nẵng)",
    "Ban Pháp chế (do bà A làm Trưởng ban)", "Đại diện Tập đoàn X, ông B - Phó Tổng Giám đốc -", "ông C, Phó Giám đốc
    phụ trách Bệnh viện Y, được bổ nhiệm giữ chức Giám đốc". What opens its sentence ("Hai Phó Bí thư là bà F …") or
    stands behind a verb goes back to the beginning of its paragraph.
    """
    wanted = link.role.concept
    sentence = notes.sentence_at(link.role.start)
    if not wanted.values("headOf") or sentence is None:
        return None
    if wanted.key == "delegate":
        return _council(notes, link)
    if (of_government := of_no_ministry(link, ties)) is not None:
        return of_government
    if link.form == "verb" and (there := _moved_to(notes, link, wanted)):
        return there
    if link.form == "verb" and (own := _own_body(notes, link, ties, wanted, sentence)):
        return _electing_union(notes, link, wanted, sentence) or own
    if link.form == "verb" and (electing := _electing(notes, link, wanted, sentence)):
        return electing
    if link.form == "verb" and (told := _of_same_office(link, ties)):
        return told
    if link.form == "after" and (ahead := _risen_in(link, ties, wanted, sentence)):
        return ahead
    names = _P.names.search(notes.folded, link.role.end, max(link.role.end, link.person.start)) is not None
    names = names or _P.has.search(notes.folded, sentence.start, link.role.start) is not None
    names = names or _P.led_by.search(notes.folded, sentence.start, link.role.start) is not None
    bracketed = notes.folded.startswith(" (", link.person.end) and link.form == "before"
    if link.form == "before" and (headed := _headed(notes, link, wanted)) is not None:
        return headed
    if bracketed and (behind := _behind(notes, link, wanted)) is not None:
        return behind  # "5 giám đốc: ông A (Sở Tài chính), bà B (Sở Y tế)"
    if link.form == "before" and not names:
        beside = _behind(notes, link, wanted) or _beside(notes, link, wanted)
        return beside or _taken_ahead(link, ties, wanted, sentence) or _of_subject(notes, link, wanted, sentence)
    held = _held_beside(link, ties, sentence)
    back = notes.folded.rfind("\n", 0, sentence.start) + 1 if names or link.form == "verb" else sentence.start
    for mention in sorted(notes.bodies, key=lambda m: (_is_inside(m, held), -m.start)):
        if not back <= mention.start < link.role.start:
            continue
        if _P.for_another.search(notes.folded, max(0, mention.start - 12), mention.start):
            continue
        body = seat(notes, mention.body, mention.start) or mention.body
        if _was_of(notes, link, body):
            continue
        if _heads(wanted, body):
            elector = _electing_union(notes, link, wanted, sentence) if _is_inside(mention, held) else None
            return elector or body
    if link.form == "verb" and link.status is Status.INCOMING:
        # "Ông A được bầu làm Chủ tịch." of what the news is about
        return next((m.body for m in _told(notes, link, wanted)), None)
    listed = names and link.form == "before"  # "8 phó chủ tịch gồm: bà A, …" in a paragraph of its own
    return _told_before(notes, link, wanted) if link.form == "after" or listed else None


def _told(notes: Annotations, link: Link, wanted: Concept) -> Iterator[BodyMention]:
    """The bodies told before an office that such an office heads."""
    told = (m for m in notes.bodies if m.start < link.role.start)
    return (m for m in told if _heads(wanted, m.body) and not _was_of(notes, link, m.body))


def _was_of(notes: Annotations, link: Link, body: Body) -> bool:
    """Whether an office is taken up and a body's unit has ended: "nguyên Phó Chủ tịch Hội B huyện C … làm Chủ tịch"."""
    return link.status is Status.INCOMING and is_gone(notes, body)


def _told_before(notes: Annotations, link: Link, wanted: Concept) -> Body | None:
    """The body that the text before a sentence is about, of a bare office in it: "X họp. Ông A, Giám đốc, nói".

    The only one so far that such an office heads, or the one of the paragraph or the one before it; of several the one
    in the headline.
    """
    before = [m for m in notes.bodies if m.start < link.role.start and _heads(wanted, m.body)]
    here = notes.folded.rfind("\n", 0, link.role.start) + 1
    near = (notes.folded.rfind("\n", 0, max(0, here - 1)) + 1, here, 0)
    for start in sorted(near, reverse=True):
        among = {fold(m.body.name): m.body for m in before if m.start >= start}
        if len(among) == 1:
            return next(iter(among.values()))
        if among and start:
            return None
    titled = {fold(m.body.name): m.body for m in before if m.start < notes.paragraphs[0].end}
    return next(iter(titled.values())) if len(titled) == 1 else None


def of_said_level(notes: Annotations, role: Role, body: Body | None) -> Body | None:
    """The body that a text gives an office, unless the office is said to be one of another level.

    A "Phó Bí thư Huyện ủy" is none of the "Đảng ủy xã A" that is named before, a "Chính ủy Quân khu" of no regiment.
    """
    if body is None or not body.kind.endswith(_LEVELLED):
        return body
    gap = _P.of.match(notes.folded, role.end)
    hit = notes.hits.at(gap.end()) if gap and notes.hits is not None else None
    if hit is None or hit.family != "body" or not hit.concept.key.endswith(_LEVELLED):
        return body
    said = notes.folded[hit.start : hit.end]
    if body.kind in _ARMY or said == "tu":
        return body if said == "tu" or fold(body.name).startswith(said) else None
    return body if hit.concept.key in (_COMMUNE, _AGENCY, body.kind) else None


def unplaced_body(notes: Annotations, role: Role) -> Body | None:
    """The body that a role's words name, without the unit that the article does not tell: "Bí thư Huyện ủy"."""
    gap = _P.of.match(notes.folded, role.end)
    hit = notes.hits.at(gap.end()) if gap and notes.hits is not None else None
    organisations = scheme("organisations")
    if hit is not None and hit.family == "body":
        words, concept = notes.text[hit.start : hit.end], hit.concept
    else:
        keys = [key for key in role.concept.values("impliesBody") if key in organisations.concepts]
        level = role.concept.key.partition("-")[0]  # "provincial" of a "Tỉnh ủy viên", who is no "Thành ủy viên"
        key = next((key for key in keys if key.startswith(level)), keys[0] if keys else "")
        if key not in organisations.concepts or role.concept.key in _OF_CELLS:
            return None
        words, concept = organisations[key].label_vi, organisations[key]
    if not plain(concept) or concept.note("unitForm") in ("", "none") or not concept.matched:
        return None
    return Body(full_name(head_words(concept, words), "", "", ""), concept.key)


def _of_party(body: Body) -> bool:
    """Whether a body is a seat of the Party that has no head of its own: "Ban Bí thư", "Ban Thường vụ"."""
    organisations = scheme("organisations")
    return body.kind in organisations.concepts and organisations.within(body.kind, "party-body")


def _behind(notes: Annotations, link: Link, wanted: Concept) -> Body | None:
    """The body right behind the name: "luật sư A (Đoàn Luật sư thành phố B)"."""
    at = bisect_left(notes.bodies, link.person.end, key=lambda mention: mention.start)
    mention = notes.bodies[at] if at < len(notes.bodies) else None
    if mention is None or notes.folded[link.person.end : mention.start] not in (" (", ", ", " - ", " – "):
        return None
    return mention.body if _heads(wanted, mention.body) else None


def _beside(notes: Annotations, link: Link, wanted: Concept) -> Body | None:
    """The body right before the office: "Đại diện Sở Tài chính, Phó Giám đốc A cho biết"."""
    at = bisect_left(notes.bodies, link.role.start, key=lambda mention: mention.start) - 1
    mention = notes.bodies[at] if at >= 0 else None
    if mention is None or notes.folded[mention.end : link.role.start] != ", ":
        return None
    return mention.body if _heads(wanted, mention.body) else None


def _heads(wanted: Concept, body: Body) -> bool:
    """Whether such an office is one in a body of that kind, or in one so named: "Trưởng ban" in any "Ban …"."""
    kinds, noun = wanted.values("headOf"), fold(wanted.note("gluesTo"))
    union = noun == "đoàn" and "youth-union" in body.kind  # whose members no "Trưởng đoàn" leads
    named = bool(noun) and fold(body.name).startswith(f"{noun} ") and not (union or _of_party(body))
    return named or any(concept.key in kinds for concept in scheme("organisations").path(body.kind))


def _headed(notes: Annotations, link: Link, wanted: Concept) -> Body | None:
    """The body that an office is said to head: "điều hành UBND tỉnh là Chủ tịch A"."""
    at = bisect_left(notes.bodies, link.role.start, key=lambda mention: mention.start) - 1
    mention = notes.bodies[at] if at >= 0 else None
    if mention is None or notes.folded[mention.end : link.role.start] not in (" là ", " gồm ", ": "):
        return None
    return mention.body if _heads(wanted, mention.body) else None


def _moved_to(notes: Annotations, link: Link, wanted: Concept) -> Body | None:
    """The body that someone is sent to: "đến nhận nhiệm vụ tại Sở Tài chính, làm Phó Giám đốc"."""
    for mention in reversed(notes.bodies):
        if mention.start >= link.role.start:
            continue
        if mention.start < link.person.end:
            return None
        before = notes.folded[max(link.person.end, mention.start - 40) : mention.start]
        if _P.sent_to.search(before) and _heads(wanted, mention.body):
            return mention.body
    return None


def _own_body(notes: Annotations, link: Link, ties: list[Link], wanted: Concept, sentence: Sentence) -> Body | None:
    """The body of another office told of the person in the sentence: "A, Phó Giám đốc Sở X, giữ chức Giám đốc".

    Who heads a body is not made a deputy in it, but for who steps down: "làm Phó Giám đốc đơn vị này".
    """
    this_one = _P.this_one.match(notes.folded, link.role.end) is not None
    for other in ties:
        body = other.role.body
        if body is None or other.person.name != link.person.name or other.role.start > link.role.start:
            continue
        higher = _rank(other.role.concept) < _rank(wanted) and not this_one
        if higher or _was_of(notes, link, body):
            continue
        if other.role.start >= sentence.start and _heads(wanted, body):
            return body
    return None


def _of_same_office(link: Link, ties: list[Link]) -> Body | None:
    """The body of the same office told of the person before: "bà A, Phó Chủ tịch Hội B …. Bà đảm nhận Phó Chủ tịch"."""
    told = (t for t in ties if t.role.body is not None and t.role.label == link.role.label)
    return next(
        (t.role.body for t in told if t.person.name == link.person.name and t.role.start < link.role.start), None
    )


def _risen_in(link: Link, ties: list[Link], wanted: Concept, sentence: Sentence) -> Body | None:
    """The body in which someone rises: "A, Phó Chỉ huy trưởng, Tham mưu trưởng giữ chức Chỉ huy trưởng Bộ X"."""
    for other in ties:
        body, ahead = other.role.body, link.role.end < other.role.start < sentence.end
        if not ahead or body is None or other.person is not link.person or other.form != "verb":
            continue
        if other.status is Status.INCOMING and other.role.label != link.role.label and _heads(wanted, body):
            return body
    return None


def _held_beside(link: Link, ties: list[Link], sentence: Sentence) -> list[Role]:
    """The offices that people of the sentence hold already, told beside their names before one that a verb gives."""
    if link.form != "verb":
        return []
    return [t.role for t in ties if t.form != "verb" and sentence.start <= t.role.start < link.role.start]


def _is_inside(mention: BodyMention, roles: list[Role]) -> bool:
    return any(role.start <= mention.start < role.end for role in roles)


def _taken_ahead(link: Link, ties: list[Link], wanted: Concept, sentence: Sentence) -> Body | None:
    """The body in which someone goes on to another office: "Phó Chủ tịch A là quyền Chủ tịch UBND huyện B"."""
    for other in ties:
        body = other.role.body
        ahead = link.person.end < other.role.start < sentence.end
        if ahead and body is not None and other.person is link.person and _heads(wanted, body):
            return body
    return None


def _of_subject(notes: Annotations, link: Link, wanted: Concept, sentence: Sentence) -> Body | None:
    """The one body before that such an office heads, of its sentence, else of all: "X họp do Chủ nhiệm A chủ trì"."""
    before = [m for m in notes.bodies if m.start < link.role.start and _heads(wanted, m.body)]
    here = [m for m in before if m.start >= sentence.start] or before
    if len({fold(mention.body.name) for mention in here}) != 1:
        return None
    met = _P.met.search(notes.folded, max(sentence.start, here[0].start - 40), here[0].start)
    return None if met else here[0].body


def _electing(notes: Annotations, link: Link, wanted: Concept, sentence: Sentence) -> Body | None:
    """The body that elects someone to an office of its own: "Hội Nông dân xã bầu ông A giữ chức Chủ tịch"."""
    for mention in notes.bodies:
        if mention.start >= link.person.start:
            break
        here = mention.start >= sentence.start and _heads(wanted, mention.body)
        if here and _P.elects.match(notes.folded, mention.end):
            return mention.body
    return None


def _electing_union(notes: Annotations, link: Link, wanted: Concept, sentence: Sentence) -> Body | None:
    """The union whose committee elects someone: "Ban Chấp hành bầu ông A, Phó Chủ tịch MTTQ xã, giữ chức Chủ tịch"."""
    for mention in notes.bodies:
        if mention.start >= link.person.start:
            break
        if mention.start < sentence.start or mention.body.kind not in _COMMITTEES:
            continue
        union = union_of(mention.body) if _P.elects.match(notes.folded, mention.end) else None
        if union is not None and _heads(wanted, union):
            return union
    return None


def _rank(concept: Concept) -> int:
    return int(concept.note("rank") or 9)


def _council(notes: Annotations, link: Link) -> Body | None:
    """What a "đại biểu" sits in: the National Assembly for one of a delegation, else the council that is in session.

    Delegates of a congress or a conference hold no office.
    """
    if _P.of_delegation.match(notes.folded, link.person.end):
        return Body("Quốc hội", "national-assembly")
    if not _P.session.search(notes.folded) or "đại hội" in notes.folded[: notes.folded.find("\n")]:
        return None
    seated = [mention for mention in notes.bodies if mention.body.kind in _SEATED]
    meeting = [
        m
        for m in seated
        if _P.holds_session.match(notes.folded, m.end)
        or _P.session_of.search(notes.folded, max(0, m.start - 30), m.start)
    ]
    before = [mention.body for mention in meeting or seated if mention.start < link.role.start]
    return before[-1] if before else seated[0].body if seated else None
