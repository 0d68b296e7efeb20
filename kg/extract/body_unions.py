"""Boards of unions and associations, whose fields differ from those of the Party's boards that begin alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.extract.annotations import Annotations
from kg.extract.body_kinds import may_own, within
from kg.extract.body_names import head_words
from kg.extract.body_reading import Reading
from kg.extract.patterns import GapPatterns
from kg.facts import Body
from kg.language.folding import fold
from kg.vocabulary import scheme

if TYPE_CHECKING:
    from kg.extract.body_reader import Reader

__all__ = ["UnionBoards", "union_board_end", "union_of"]

_P = GapPatterns("body_patterns.toml", "unions")

_SYLLABLE = re.compile(r"[^\W\d_]+(?=\s)")
_ELECTED = 60
"""Characters before a board in which a congress is told to elect it."""
_MEETING = ("front-body", "association")
"""Kinds of bodies that hold congresses of their own, besides the Party."""
_OF_CONGRESS = ("ban kiểm tra", "ban kiểm soát", "ban thư ký")
"""Boards that a congress fills besides the executive committee."""
_COMMITTEE = "association-executive-committee"
_BOARD = "board"
_FIELD = 3
"""Syllables that the second field may have."""


def union_board_end(reader: Reader, head_end: int) -> int:
    """Where the second field of a union's board ends: "Ban Tuyên giáo | - Nữ công | Liên đoàn Lao động"; else 0."""
    joint = _P.joint.match(reader.folded, head_end)
    at = joint.end() if joint else 0
    for _ in range(_FIELD if joint else 0):
        word = _SYLLABLE.match(reader.folded, at)
        if word is None:
            break
        at = word.end() + 1
        owner = reader.readings.get(at)
        if owner is not None and within(owner.concept, "front-body"):
            return word.end()
    return 0


def union_of(body: Body) -> Body | None:
    """The union that a board is of by its name: "Tỉnh đoàn Nghệ An" of "Ban Tuyên giáo Tỉnh đoàn Nghệ An"."""
    if body.kind == "central-youth-union-board":
        return Body("Trung ương Đoàn", "central-youth-union")
    organisations, name = scheme("organisations"), f"{fold(body.name)} "
    whole = body.kind in organisations.concepts and organisations.within(body.kind, "front-body")
    if whole and body.kind != _COMMITTEE:
        return None
    found: tuple[int, int, str] = (0, 0, "")
    for kind in organisations.concepts.values():
        label = fold(kind.label_vi)
        at = name.find(f" {label} ") + 1 if within(kind, "front-body") else 0
        if at > 0 and not name.endswith("xã ", 0, at):  # no "Hội" in "Phòng Văn hóa - Xã hội"
            found = max(found, (len(label), at, kind.key))  # of "Hội" and "Hội Nông dân" the longer
    return Body(body.name[found[1] :], found[2], body.unit) if found[2] else None


def _of_committee(reading: Reading) -> Reading | None:
    """The union whose committee is named with its unit in one: "Ban Chấp hành | Đoàn phường"."""
    if reading.concept.key != _COMMITTEE or reading.parent is not None or not reading.explicit:
        return None
    organisations = scheme("organisations")
    name = fold(f"{reading.head} {reading.tail}").strip().removeprefix("ban chấp hành ")
    found = (organisations["youth-union"],) if name.startswith("đoàn") else organisations.by_wording(name)
    if not found or not within(found[0], "front-body"):
        return None
    words = head_words(found[0], found[0].label_vi)
    return Reading(reading.start, reading.end, found[0], words, unit=reading.unit, explicit=True, bare=True)


def _of_union(reading: Reading) -> bool:
    """Whether a board that the Party has, too, is a union's by what it is part of."""
    return reading.parent is not None and within(reading.parent.concept, "front-body")


class UnionBoards:
    """Boards named without a union right behind one: "Hội LHPN tỉnh A họp Ban Chấp hành khóa XVI"."""

    _BOARDS = ("party-executive-committee", "party-standing-committee", "party-inspection-commission")

    def __init__(self, notes: Annotations, readings: Sequence[Reading] = ()) -> None:
        self.notes = notes
        self.behind = {reading.start: reading for reading in readings}
        self.union: Reading | None = None
        self.latest: Reading | None = None
        """The one named last, whatever has been told since."""
        self.congress: Reading | None = None
        """The one whose congress is told of."""
        self.meeting: Reading | None = None
        """The one whose executive committee the article opens with."""
        self.opening = notes.paragraphs[1].end if len(notes.paragraphs) > 1 else 0
        """The end of the headline and the first paragraph."""
        self.sentence = 0
        """Start of the sentence that names it."""

    def take(self, reading: Reading) -> bool:
        """Whether a bare board is that of the union named last, in its sentence or the one before; it is made so."""
        named = reading.parent or reading.unit or reading.explicit or reading.shares
        if self.congress is not None and not named and fold(f"{reading.head} {reading.tail}") in _OF_CONGRESS:
            reading.parent = self.congress
            return True
        if self.meeting is not None and not named and self._of_meeting(reading):
            self.make_part(reading, self.meeting)
            return True
        board = reading.concept.key in self._BOARDS and reading.bare and reading.parent is None
        if board and not reading.explicit and (led := _P.union_behind.match(self.notes.folded, reading.end)):
            self._of_union_behind(reading, led.end())
            return True
        if board and self.latest is not None and _P.leads_union.match(self.notes.folded, reading.end):
            self.make_part(reading, self.latest)
            reading.shares = None
            return True
        if not board or reading.shares:
            return False
        elected = _P.elects.search(self.notes.folded, max(0, reading.start - _ELECTED), reading.start)
        if self.congress is not None and (elected is not None or self._tells_of_itself(reading)):
            self.make_part(reading, self.congress)
            return True
        if self.union is None or _P.more_boards.match(self.notes.folded, reading.end):
            return False
        between = self.notes.folded[self.union.end : reading.start]
        if _P.party.search(between):
            return False
        sentence = self.notes.sentence_at(reading.start)
        near = sentence is not None and sum(end in between for end in (". ", "\n")) <= (sentence.start != self.sentence)
        if not near:
            return False
        self.make_part(reading, self.union)
        return True

    def _of_union_behind(self, reading: Reading, at: int) -> None:
        """Makes a bare board that of the union named with the offices behind it; of "Hội cơ sở" it is nobody's."""
        union = self.behind.get(at)
        if union is not None and within(union.concept, "front-body"):
            self.make_part(reading, union)
            reading.shares = None
        else:
            reading.owned = True

    def _tells_of_itself(self, reading: Reading) -> bool:
        """Whether a bare board stands in a sentence of the congress that has no word of the Party before it."""
        sentence = self.notes.sentence_at(reading.start)
        if sentence is None or reading.explicit or reading.unit is not None:
            return False
        fills = _P.fills.match(self.notes.folded, reading.end) is not None
        return fills and "đảng" not in self.notes.folded[sentence.start : reading.start].split()

    def _of_meeting(self, reading: Reading) -> bool:
        """Whether a bare board is of the union whose committee meets: no body of the Party stands in its sentence."""
        if not (reading.bare and reading.concept.key in self._BOARDS) and reading.concept.key != _BOARD:
            return False
        sentence = self.notes.sentence_at(reading.start)
        before = self.notes.folded[sentence.start : reading.start] if sentence else ""
        return _P.party.search(before) is None and "đảng" not in before.split()

    @staticmethod
    def make_part(reading: Reading, union: Reading) -> None:
        """Makes a bare board that of a union."""
        if reading.concept.key == "party-executive-committee":
            reading.concept = scheme("organisations")[_COMMITTEE]
            reading.head = "Ban Chấp hành"
        reading.parent = union

    def _meets(self, reading: Reading) -> bool:
        """Whether an association or union is the one whose congress the article tells of."""
        if not any(within(reading.concept, kind) for kind in _MEETING):
            return False
        start, folded = reading.start, self.notes.folded
        return bool(_P.congress_of.search(folded, max(0, start - 24), start) or _P.congress.match(folded, reading.end))

    def see(self, reading: Reading) -> None:
        """Remember a union; forget it at a body of the Party that is named with its unit."""
        if self.congress is None and self._meets(reading):
            self.congress = reading
        own = _of_committee(reading)
        if self.meeting is None and own is not None and reading.start < self.opening:
            self.meeting = own
        reading = own or reading
        named = reading.unit or reading.explicit
        if within(reading.concept, "front-body") and (reading.bare or reading.tail) and named:
            if may_own(reading.concept, scheme("organisations")["party-standing-committee"]):
                sentence = self.notes.sentence_at(reading.start)
                self.union, self.sentence = reading, sentence.start if sentence else -1
                self.latest = reading
        elif within(reading.concept, "party-body") and not _of_union(reading):
            self.union = None
