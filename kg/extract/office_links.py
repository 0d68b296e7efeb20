"""Which person a chain of offices belongs to.

News puts offices before the name ("Phó Chủ tịch UBND tỉnh Trần A"), after it ("ông Trần A, Phó Chủ tịch …", "Trần A -
Bí thư …", "Trần A (Bí thư …)") or behind a verb ("bầu ông Trần A giữ chức …", "giao quyền … cho bà B").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import replace

from kg.articles.model import Kind
from kg.extract.annotations import Annotations, PersonMention, Sentence
from kg.extract.name_evidence import right_sign
from kg.extract.office_cards import carded
from kg.extract.office_careers import career_line, life
from kg.extract.office_each import in_turn
from kg.extract.office_given import fronted, given, replaced, vacated
from kg.extract.office_lines import named_below
from kg.extract.office_lists import group, late, others_before, paired, seated_as, several, sharing
from kg.extract.office_pronouns import also_called
from kg.extract.office_scene import WINDOW, Link, Scene, Starts, fits
from kg.extract.office_told import period, status_of
from kg.extract.office_verbs import verb_ties
from kg.extract.patterns import GapPatterns
from kg.extract.role_chains import BY_ORDER, delegates_too, next_of_list
from kg.extract.role_model import Chain
from kg.facts import Status
from kg.language.folding import fold
from kg.language.names import name_words
from kg.language.wordlists import either, wordlist
from kg.vocabulary import scheme

__all__ = ["links"]

_P = GapPatterns(
    "office_patterns.toml",
    "links",
    ranks=lambda: either(name_words("honorifics", "title")),
    saying=lambda: either(wordlist("kg.extract", "saying_verbs.txt")),
)

_DASH = re.compile(r"\s+[-–]\s*|[-–]\s+")
_ASIDE = re.compile(r"\s*\([^()]*\)")
_BEFORE_LATE = re.compile(r"\s*(?:,|\s[–-])\s*")

_ANY_OFFICIAL = "civil-servant"
"""A word for officials in general, an office only right behind a name."""

_MANY = ("Phó", "Ủy viên", "Đại biểu", "Thành viên")
"""How offices begin that several hold at a time."""
_LEADER = "hồ chí minh"
"""The leader, whom news calls chairman, of nothing that it names."""
_OFTEN = 3
"""Mentions from which on someone may be whom an article is about."""


def links(notes: Annotations, found: list[Chain]) -> list[Link]:
    """Every tie between a role of `found` and a person, in the order of the text."""
    held = {chain.start for chain in found}
    credited = {credit.start for credit in notes.credits or () if not _office_behind(notes, credit.end, held)}
    named = [one for one in notes.people if one.by_name and one.start not in credited and not also_called(notes, one)]
    starts = [person.start for person in named]
    ties: list[Link] = []
    chain_starts = Starts(chain.start for chain in found)
    topic = _topic(notes, named)
    for chain in found:
        sentence = notes.sentence_at(chain.start) or Sentence(0, len(notes.text), notes.paragraphs[0].kind)
        low, high = bisect_left(starts, _clause_start(notes, sentence)), bisect_left(starts, sentence.end)
        last_before = named[low - 1] if low else None
        ties += _tie(Scene(notes, chain, sentence, named[low:high], last_before, topic, chain_starts, ties))
    return [tie for tie in ties if tie.role.explicit or fold(tie.person.name) != _LEADER]


def _office_behind(notes: Annotations, end: int, held: set[int]) -> bool:
    """Whether an office stands right behind a name in its line: "Lê Văn Hai, Chủ tịch UBND xã" signs or is listed."""
    gap = _P.after_name.match(notes.folded, end)
    return gap is not None and gap.end() in held


def _topic(notes: Annotations, named: list[PersonMention]) -> PersonMention | None:
    headline = next((each for each in notes.paragraphs if each.kind is Kind.HEADLINE), None)
    if headline is not None:
        titled = {person.name: person for person in named if headline.start <= person.start < headline.end}
        if len(titled) == 1:
            return next(iter(titled.values()))
    counts = Counter(person.name for person in notes.people).most_common(2)
    if not counts or counts[0][1] < _OFTEN or (len(counts) > 1 and counts[1][1] == counts[0][1]):
        return None
    return next((person for person in named if person.name == counts[0][0]), None)


def _clause_start(notes: Annotations, sentence: Sentence) -> int:
    """Where the sentence begins, lines before it included that end in "và" ("- Bà A, … và / - Bà B, … giữ chức …")."""
    start = sentence.start
    while (joined := _P.line_end.search(notes.folded, max(0, start - 12), start)) is not None:
        before = notes.sentence_at(joined.start())
        if before is None or before.start >= start:
            break
        start = before.start
    return start


def _tie(scene: Scene) -> list[Link]:
    chain, left, right = scene.chain, scene.left, scene.right
    stands = _P.stands.search(scene.between(max(0, chain.start - 30), chain.start))
    if stands is not None and not _then_takes(scene) and not _is_filled(scene):
        if stands[0].startswith("danh sách") and (listed := named_below(scene)):
            return listed
        return [] if _P.put_up.search(scene.between(scene.sentence.start, chain.start)) else late(scene)
    if shared := group(scene) or in_turn(scene) or named_below(scene):
        return shared
    after = left is not None and _stands_after(scene, left)
    before = (right is not None and not _by_order_of(scene, right)) and (
        fits(scene.between(chain.end, right.start - right.honorific), _P.before)
        or (not after and _dashed(scene, right))
        or _among_titles(scene, right)
        or _ranked(scene, right)
        or _leaves_is(scene, right)
        or _in_capacity(scene, right)
        or (not after and _who_acts(scene, right))
        or _is_titled(scene, right)
        or (several(scene) and fits(scene.between(chain.end, right.start - right.honorific), _P.several_are))
    )
    if chain.roles[0].concept.key == "delegate" and _P.delegates.match(scene.notes.folded, chain.end):
        return []  # "…, đại biểu đã nghe"
    if delegates_too(scene.notes, chain.roles[0]):
        return []
    if not after and chain.roles[0].concept.key == _ANY_OFFICIAL:
        return []  # "vị trí việc làm công chức cấp xã", "cán bộ, công chức xã gồm: ông A, Bí thư …"
    if _of_unnamed(scene):
        return []
    if led := replaced(scene) or fronted(scene):
        return led
    if before and right is not None:
        made = left is not None and _P.made.fullmatch(scene.between(left.end, chain.start)) is not None
        split = min(1, len(chain.roles) - 1) if made else _split(scene, left if after else None)
        if appointed := seated_as(scene, right):
            return appointed
        ties = [Link(right, role, status_of(scene, role, ""), "before") for role in chain.roles[split:]]
        if left is not None:
            form, act = ("verb", scene.between(left.end, chain.start)) if made else ("after", "")
            ties = [Link(left, role, status_of(scene, role, act), form, act) for role in chain.roles[:split]] + ties
        return [_standing(scene, tie) for tie in ties + others_before(scene, right)]
    if concerned := late(scene) or given(scene) or vacated(scene):
        return concerned
    goes_on = left is not None and _P.on_to.match(scene.notes.folded, chain.end) is not None
    if goes_on and left is not None and _P.gone_from.fullmatch(scene.between(left.end, chain.start)):
        return [Link(left, role, Status.FORMER, "after") for role in chain.roles]
    if after and left is not None and not _new_subject(scene, left):
        past = _P.then_was.search(scene.between(scene.sentence.start, left.start - left.honorific)) is not None
        return [
            Link(one, role, Status.FORMER if past else status_of(scene, role, ""), "after")
            for one, role in paired([*reversed(sharing(scene, left)), left], chain.roles, scene)
        ]
    told = verb_ties(scene) or life(scene) or career_line(scene) or _listed_on(scene) or carded(scene)
    if told:
        return told
    if right is not None and _BEFORE_LATE.fullmatch(scene.between(chain.end, right.start - right.honorific)):
        act = scene.between(max(scene.sentence.start, chain.start - WINDOW), chain.start)
        if _ends_phrase(scene, right):
            form = "verb" if act.strip() else "before"
            return [Link(right, role, status_of(scene, role, act), form, act) for role in chain.roles]
    return []


def _then_takes(scene: Scene) -> bool:
    """Whether whoever is named behind an office is chosen for another: "bầu Bí thư Đảng ủy A giữ chức Chủ tịch …"."""
    right = scene.right
    if right is None or scene.between(scene.chain.end, right.start - right.honorific).strip(" ,"):
        return False
    return _P.then_takes.match(scene.notes.folded, right.end) is not None


def _is_filled(scene: Scene) -> bool:
    """Whether an office that is filled has its holder named behind: "HĐND xã bầu Trưởng ban Pháp chế là ông A"."""
    if scene.right is None or _P.put_up.search(scene.between(scene.sentence.start, scene.chain.start)):
        return False
    gap = scene.between(scene.chain.end, scene.right.start - scene.right.honorific)
    return _P.holder_is.search(gap) is not None and fits(gap, _P.before)


def _stands_after(scene: Scene, left: PersonMention) -> bool:
    """Whether an office stands behind a name, with no more than others or particulars between."""
    gap = scene.between(left.end, scene.chain.start)
    last = scene.earlier[-1] if ";" in gap and scene.earlier else None
    if last and last.person is left and next_of_list(scene.notes, last.role, scene.chain.roles[0]):
        return False
    return fits(gap, _P.after, _P.particulars) or (_P.speaks.search(gap) is None and fits(gap, _P.titles_after))


def _by_order_of(scene: Scene, person: PersonMention) -> bool:
    """Whether a colon parts those whom a decision concerns from whose it is: "Theo quyết định của Bộ trưởng: ông A"."""
    lead = scene.between(max(scene.sentence.start, scene.chain.start - WINDOW), scene.chain.start)
    return ":" in scene.between(scene.chain.end, person.start) and _P.orders.search(lead) is not None


def _standing(scene: Scene, tie: Link) -> Link:
    """The office of the one of several whom brackets single out: "Hai Phó Bí thư là bà A (Phó thường trực) và …".

    Likewise who holds it anew: "… được bầu gồm ông A (tái cử), bà B".
    """
    role = tie.role
    if tie.form == "before" and tie.status is Status.INCOMING and _P.kept.match(scene.notes.folded, tie.person.end):
        return replace(tie, status=Status.CURRENT)
    if tie.form != "before" or not _P.standing_one.match(scene.notes.folded, tie.person.end):
        return tie
    if not role.label.startswith("Phó") or role.label.endswith(("Thường trực", "chuyên trách")):
        return tie
    label = f"{role.label} Thường trực"
    found = scheme("roles").by_wording(fold(label))
    return replace(tie, role=replace(role, label=label, concept=found[0] if found else role.concept))


def _among_titles(scene: Scene, person: PersonMention) -> bool:
    """Whether only offices that the vocabulary does not know part an office from its holder."""
    start = person.start - person.honorific
    known = scene.starts.any_in(scene.chain.end, start)
    return not known and fits(scene.between(scene.chain.end, start), _P.titles_before)


def _dashed(scene: Scene, person: PersonMention) -> bool:
    """Whether a dash parts an office from its holder, who has none behind the name: "Chủ tịch UBND xã - Trần A"."""
    if _DASH.fullmatch(scene.between(scene.chain.end, person.start - person.honorific)) is None:
        return False
    return not _own_office(scene, person)


def _who_acts(scene: Scene, person: PersonMention) -> bool:
    """Whether a comma parts an office that opens a clause from who holds it: "Chủ tịch UBND tỉnh, Trần Văn A nói"."""
    if person.honorific or scene.between(scene.chain.end, person.start) != ", ":
        return False
    if _P.opens_clause.fullmatch(scene.between(scene.sentence.start, scene.chain.start)) is None:
        return False
    behind = right_sign(scene.notes.folded, person.end) == "deed" or _P.speaks.match(scene.notes.folded, person.end)
    return bool(behind)


def _of_unnamed(scene: Scene) -> bool:
    """Whether an office is told of who is not named: "ông A, Chánh Văn phòng, xác nhận giám đốc sở đã ký".

    Likewise of several: "ông A, Bí thư Tỉnh ủy cùng các đồng chí là Ủy viên Ban Thường vụ".
    """
    left, right = scene.left, scene.right
    if left is None or (right is not None and not scene.between(scene.chain.end, right.start).strip(" ,–-")):
        return False
    told = scene.between(max(left.end, scene.chain.start - WINDOW), scene.chain.start)
    if _P.of_others.search(f"{told}là " if scene.chain.roles[0].marker else told):
        return True
    begun = max([tie.role.end for tie in scene.earlier if tie.role.end <= scene.chain.start], default=left.end)
    return _P.tells_of.fullmatch(scene.between(max(begun, left.end), scene.chain.start)) is not None


def _own_office(scene: Scene, person: PersonMention) -> bool:
    """Whether someone has an office of his own right behind the name."""
    own = _P.own_office.match(scene.notes.folded, person.end)
    return own is not None and scene.starts.any_in(own.start(), own.end() + 1)


def _ranked(scene: Scene, person: PersonMention) -> bool:
    """Whether a rank or degree alone parts an office from its holder: "Thứ trưởng Bộ Quốc phòng, Thượng tướng A".

    Who has an office of his own behind the name is the next of a list.
    """
    rank = scene.between(person.start - person.honorific, person.start).strip()
    if not rank or _P.polite.search(rank) or scene.between(scene.chain.end, person.start - person.honorific) != ", ":
        return False
    before = scene.between(max(0, scene.chain.start - 30), scene.chain.start)
    if BY_ORDER.search(before) or before.endswith((" của ", " với ", " gặp ")):
        return False
    if scene.left is not None and _P.then_takes.match(scene.notes.folded, person.end):
        return _P.held_by.search(scene.between(scene.left.end, scene.chain.start)) is None  # "A giữ chức X, B làm Y"
    return not _own_office(scene, person)


def _is_titled(scene: Scene, right: PersonMention) -> bool:
    """Whether an office is told to be somebody's who is called by another: "Trưởng ban là Chủ tịch UBND xã | ông A"."""
    whom = _P.is_whom.match(scene.notes.folded, scene.chain.end, right.start)
    if whom is None or whom.end() not in scene.starts:
        return False
    return _P.apart.search(scene.notes.folded, whom.end(), right.start) is None


def _leaves_is(scene: Scene, person: PersonMention) -> bool:
    """Whether a verb of leaving parts an office from its holder: "Giám đốc Sở A nghỉ hưu đợt này là ông B"."""
    gap = scene.between(scene.chain.end, person.start - person.honorific)
    return person.honorific > 0 and _P.leaves_is.fullmatch(gap) is not None


def _in_capacity(scene: Scene, person: PersonMention) -> bool:
    """Whether a clause opens with in what capacity someone acts: "…, với vai trò Giám đốc Sở A, ông B đã …"."""
    if not person.honorific or scene.between(scene.chain.end, person.start - person.honorific) != ", ":
        return False
    return _P.in_capacity.search(scene.between(scene.sentence.start, scene.chain.start)) is not None


def _listed_on(scene: Scene) -> list[Link]:
    """An office that goes on a list of one person's: "Ông là Ủy viên … khóa 12; Ủy viên Bộ Chính trị; đại biểu …"."""
    last = scene.earlier[-1] if scene.earlier else None
    if last is None or last.role.start < scene.sentence.start or last.form == "list":
        return []
    gap = scene.between(last.role.end, scene.chain.start)
    several = sum(link.role is last.role for link in scene.earlier) > 1
    between = any(last.role.end <= person.start < scene.chain.start for person in scene.people)
    after = last.person.start < last.role.start
    if (
        several
        or between
        or not after
        or next_of_list(scene.notes, last.role, scene.chain.roles[0])
        or not _P.goes_on.fullmatch(_ASIDE.sub("", gap))
        or _P.speaks.match(scene.notes.folded, scene.chain.end)
    ):
        return []
    own = period(scene) is not None
    return [
        Link(
            last.person,
            role,
            status_of(scene, role, "") if own or role.marker else last.status,
            last.form,
            last.act,
            last.past,
        )
        for role in scene.chain.roles
    ]


def _new_subject(scene: Scene, left: PersonMention) -> bool:
    """Whether the office after a name begins the next clause: "Riêng với đồng chí A, Bí thư Tỉnh ủy đề nghị …"."""
    start, folded = left.start - left.honorific, scene.notes.folded
    if _P.beside_opens.fullmatch(scene.between(scene.sentence.start, start)) and scene.chain.start - left.end <= 2:
        return _P.goes_on_to.match(folded, scene.chain.end) is not None
    opening = scene.between(scene.sentence.start, start)
    if _P.at_home.fullmatch(opening) or (_P.to_someone.fullmatch(opening) and _has_holder(scene, left)):
        end = scene.chain.end
        acts = right_sign(folded, end) == "deed" or _P.speaks.match(folded, end) or _P.gives_there.match(folded, end)
        return bool(acts) and not scene.chain.roles[0].marker
    addressed = _P.addressed.search(scene.between(max(scene.sentence.start, start - 14), start))
    return addressed is not None and _P.speaks.match(folded, scene.chain.end) is not None


def _has_holder(scene: Scene, person: PersonMention) -> bool:
    """Whether someone else was told to hold the office, of which there is one."""
    role = scene.chain.roles[0]
    if role.body is None or role.label.startswith(_MANY):
        return False
    ties = (tie for tie in scene.earlier if tie.role.label == role.label and tie.role.body == role.body)
    return any(tie.person.name != person.name and tie.status is Status.CURRENT for tie in ties)


def _ends_phrase(scene: Scene, person: PersonMention) -> bool:
    """Whether a name set off by a comma ("Phó Bí thư Thành ủy, Ngô A, khi …") closes its apposition.

    With a form of address before it, it may be the next of a list; not where the two speak: "…, ông Ngô A, cho biết".
    """
    if person.honorific:
        folded, comma = scene.notes.folded, scene.between(person.end, person.end + 1) == ","
        lead = scene.between(scene.sentence.start, scene.chain.start).strip(' "“–•*+-\n')
        opens = not lead or _P.time_opens.fullmatch(lead) is not None
        if opens and _P.born_aside.match(folded, person.end):
            return True
        begins = opens or _P.clause_opens.search(scene.between(scene.sentence.start, scene.chain.start)) is not None
        if begins and not comma:
            listed = _P.next_listed.match(folded, person.end)
            return listed is None or _alike(scene, listed.end())
        return comma and (
            _P.speaks.match(folded, person.end + 1) is not None or (opens and _acts(scene, person.end + 1))
        )
    return scene.between(person.end, person.end + 1) in {",", ".", ")", ""}


def _alike(scene: Scene, at: int) -> bool:
    """Whether the next of a list is told in the same way: "Chủ tịch UBND xã A, ông B và Phó Chủ tịch xã, bà C"."""
    office = next((start for start in scene.starts if at <= start <= at + 2), None)
    holder = next((p for p in scene.people if office is not None and p.start > office and p.honorific), None)
    return holder is not None and scene.between(scene.sentence.start, holder.start - holder.honorific).endswith(", ")


def _acts(scene: Scene, comma: int) -> bool:
    """Whether what stands behind the comma after a name is no next item of a list, but what its bearer does."""
    names = (person.start - person.honorific for person in scene.people)
    beside = any(comma <= at <= comma + 1 for at in (*scene.starts, *names))
    return not beside and _P.next_title.match(scene.notes.folded, comma) is None


def _split(scene: Scene, left: PersonMention | None) -> int:
    """How many roles of a chain between two people belong to the one before it."""
    chain = scene.chain
    if left is None or len(chain.roles) == 1:
        return 0
    for index in range(len(chain.roles) - 1, 0, -1):
        gap = scene.between(chain.roles[index - 1].end, chain.roles[index].start)
        if ";" in gap or " và " in gap:
            return index
    if any(link.person is left and link.form == "before" for link in scene.earlier) and not left.honorific:
        return 0
    return len(chain.roles) - 1
