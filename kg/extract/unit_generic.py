"""What "phường", "thành phố", "tỉnh" mean where they stand alone: the unit of that kind the text has in mind."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter

from kg.articles.model import Kind
from kg.extract.annotations import Annotations
from kg.extract.unit_cues import cues
from kg.extract.unit_mentions import Found
from kg.extract.unit_parties import one_of, party_at
from kg.language.names import UPPER
from kg.units.model import Unit
from kg.units.register import register

__all__ = ["GenericReader", "clause_of", "localities", "opens"]

_COUNCILS = ("hđnd", "hội đồng nhân dân")
_OPENING = re.compile(
    r"(?:(?:cụ thể|trong đó|theo đó|tương tự|ngoài ra|đồng thời|bên cạnh đó|cũng vậy|còn|riêng)\b,?\s*)?"
    r"(?:(?:(?:sáng|trưa|chiều|tối)\s+)?(?:cùng|hôm đó|trước đó)(?:\s+(?:ngày|buổi|thời gian))?,?\s*(?=ở|tại))?"
    r"(?:ở|tại|riêng|đối với|riêng đối với|với)?"
)

_SIDE = re.compile(
    r"(?:^|[\s,])(?:(?:về\s)?phía(?:\sđoàn(?:\s(?:công tác|đại biểu))?)?|đoàn (?:công tác|đại biểu|cán bộ))(?:\scủa)?\Z"
)
_ITS = re.compile(r",?\s(?:có|gồm|do)\b")
"""Before and behind whose people are named: "Về phía đoàn | A | có ông B", "Đoàn công tác | tỉnh A | do ông B"."""
_SIDED = 40
"""Characters of an opening in which the first of them stands."""

_ROW = re.compile(r",\s+(?:phó\s)?(?:chủ tịch|bí thư|trưởng|giám đốc|chủ nhiệm|ủy viên)\b[^,.;:()\n]{0,40}\s")
"""Between the unit of one office and the kind of unit of the next in a row."""
_AREA = ("khu vực ", "liên huyện ", "liên xã ")
"""Before a name that is an area's, of which no unit is meant: "Trung tâm Y tế khu vực A"."""
_BODY = re.compile(rf"(?<!\w)([{UPPER}]\w*(?: \w+)?) $")
"""The words of a body that a unit, or its kind alone, ends: "Công an | tỉnh", "UBND | tỉnh"."""
_BODY_SIZE = 16
_FEW = 3
_NEAR = 260
"""Characters: a unit named this closely before is meant rather than the article's main one of the kind."""


class GenericReader:
    """Resolves kinds that stand alone against the units named in the article and its province."""

    def __init__(
        self,
        notes: Annotations,
        found: list[Found],
        province: Unit | None,
        home: Unit | None = None,
        *,
        clear: bool = False,
    ) -> None:
        """`province` is the article's, `clear` if no other comes near it; `home` whose own site the article is on."""
        self.notes, self.found, self.province, self.home, self.clear = notes, found, province, home, clear
        self.by_kind: dict[str, list[Found]] = {}
        self.mains: dict[str, Unit] = {}
        self.heads: dict[str, Unit | None] = {}
        self.bygone: list[Found] = []
        self.last: dict[str, Found] = {}
        for each in found:
            if each.chosen is not None and not each.generic and each.chosen.edition != notes.context.edition:
                self.bygone.append(each)
            named_here = not each.generic and each.named_in in ("", "body") and not each.former
            if (
                each.chosen is not None
                and named_here
                and not each.aside
                and not notes.folded.endswith(_AREA, 0, each.start)
            ):
                self.by_kind.setdefault(each.chosen.kind, []).append(each)
        era = notes.context.edition
        for kind, named in self.by_kind.items():  # a unit of before the reform is meant only where there is no other
            self.by_kind[kind] = [each for each in named if each.chosen and each.chosen.edition == era] or named
        if era == "2025" and province is not None and province.edition == era and province.kind == "tỉnh":
            now = [each for each in self.by_kind.get("tỉnh", []) if each.chosen and each.chosen.edition == era]
            self.by_kind["tỉnh"] = now  # one that is no more may only name a zone: "Khu kinh tế Phú Yên"

    def run(self) -> None:
        """Fill in `chosen` of every generic mention, or its `reason`."""
        for each in self.found:
            if each.generic:
                each.chosen = self._meant(each)
                if each.chosen is not None:
                    self.last[each.kinds[0]] = each
                else:
                    each.reason = f"no {each.kinds[0]} in the article that it could stand for"

    def _meant(self, each: Found) -> Unit | None:
        kind = each.kinds[0]
        named = self.by_kind.get(kind, [])
        if (of_row := self._in_row(each)) is not None:
            return of_row
        if len(named) > 1 and (of_party := self._of_party(each)) is not None:
            return of_party
        if named:
            main = self._main(kind) if self._dominates(kind) else self._headed(kind)
            if main is not None and main.level != "province" and self._passed(each, named, main):
                return main
            if self.province is not None and self.province.kind == kind and main != self.province:
                main = self._going_on(each, named) or self.province  # named less often, and yet most speaks for it
            return self._near(each, named) or main or self._going_on(each, named)
        if self.home is not None and (of_site := self._around_home(kind)) is not None:
            return of_site
        if self.province is not None and self.province.kind == kind:
            return self.province
        if kind in ("quận", "huyện", "thị xã", "thành phố"):
            return self._district(kind)
        return None

    def _in_row(self, each: Found) -> Unit | None:
        """The unit of before the reform of the office before in a row: "Bí thư Tỉnh ủy A, Chủ tịch HĐND tỉnh"."""
        at = bisect_left([other.start for other in self.bygone], each.start) - 1
        last = self.bygone[at] if at >= 0 else None
        if last is None or last.chosen is None or last.chosen.kind != each.kinds[0]:
            return None
        return last.chosen if _ROW.fullmatch(self.notes.folded, last.end, each.start) is not None else None

    def _of_party(self, each: Found) -> Unit | None:
        """The unit of the delegation or of its hosts, whose people the sentence names: "Cùng đi có Chủ tịch … tỉnh"."""
        party = party_at(self.notes, each.start)
        if party is None:
            return None
        near = (one for one in self.found if party.told <= one.start < each.start and one.chosen is not None)
        units = ((one.start, one.chosen) for one in near if not one.generic or one.start < party.names)
        return one_of(party, ((at, unit) for at, unit in units if unit and unit.kind == each.kinds[0]), each.start)

    def _around_home(self, kind: str) -> Unit | None:
        """The unit of the kind whose own site the article stands on, or that of the commune's district."""
        if self.home is None or self.home.kind == kind:
            return self.home
        above = register().parent(self.home)
        return above if above is not None and above.level == "district" and above.kind == kind else None

    def _near(self, each: Found, named: list[Found]) -> Unit | None:
        """The last one named before it in the same or the previous sentence, unless several were named together."""
        at = bisect_left([other.start for other in named], each.start) - 1
        if at < 0 or named[at].group >= 0:
            return None
        if each.start - named[at].end > _NEAR:
            return named[at].chosen if self._set_in(named[at], each) or self._of_item(named[at], each) else None
        if each.kinds[0] in ("thành phố", "tỉnh") and self.province is not None:
            main = self._main(each.kinds[0])
            set_apart = self._set_in(named[at], each) or self._of_clause(named, at, each)
            set_apart = set_apart or self._within(named[at], each) or self._again(named[at], each)
            set_apart = set_apart or self._of_paragraph(named, at, each)
            if main == self.province and not set_apart:
                return main
        return (self._opening(named, at) or named[at]).chosen

    def _passed(self, each: Found, named: list[Found], main: Unit) -> bool:
        """Whether the one named last stands in a paragraph before, in an article whose head names `main` alone."""
        at = bisect_left([other.start for other in named], each.start) - 1
        if at < 0 or named[at].chosen == main or "\n" not in self.notes.text[named[at].end : each.start]:
            return False
        return self._headed(each.kinds[0]) == main

    def _headed(self, kind: str) -> Unit | None:
        """The unit of the kind that the headline names, or else the lead, if it is the only one there."""
        if kind not in self.heads:
            self.heads[kind] = self._alone_in_head(self.by_kind[kind])
        return self.heads[kind]

    def _alone_in_head(self, named: list[Found]) -> Unit | None:
        if all(each.chosen is None or each.chosen.level == "province" for each in named):
            return None  # an article on several provinces goes from one to the next
        for kind in (Kind.HEADLINE, Kind.LEAD):
            heads = [(p.start, p.end) for p in self.notes.paragraphs if p.kind is kind]
            if told := {one.chosen for one in named if any(start <= one.start < end for start, end in heads)}:
                return told.pop() if len(told) == 1 else None
        return None

    def _going_on(self, each: Found, named: list[Found]) -> Unit | None:
        """What the word meant a little before, in an article on several units of which none has been named since."""
        at = bisect_left([other.start for other in named], each.start) - 1
        last = self.last.get(each.kinds[0])
        if at < 0 or last is None or named[at].group >= 0 or each.start - last.end > _NEAR:
            return None
        return last.chosen if last.start > named[at].start and last.chosen == named[at].chosen else None

    def _opening(self, named: list[Found], at: int) -> Found | None:
        """The unit that a sentence opens with, before one named in passing: "Tại xã A, trụ sở đặt ở B, … của xã"."""
        folded, last = self.notes.folded, named[at]
        sentence = self.notes.sentence_at(last.start)
        if sentence is None or folded.startswith(last.kinds or "?", last.start):
            return None
        here = (each for each in named[max(0, at - _FEW) : at] if each.start >= sentence.start)
        return next((each for each in here if opens(folded, sentence.start, each.start, each.end)), None)

    def _set_in(self, named: Found, each: Found) -> bool:
        """Whether the sentence opens with another province: "Ở Lào Cai, ông A bị xóa tư cách Chủ tịch UBND tỉnh"."""
        sentence = self.notes.sentence_at(each.start)
        if sentence is None or named.start < sentence.start:
            return False
        return opens(self.notes.folded, sentence.start, named.start, named.end)

    def _of_item(self, named: Found, each: Found) -> bool:
        """Whether a paragraph that names one district or commune alone goes on about it, in an article on several."""
        folded = self.notes.folded
        line, end = folded.rfind("\n", 0, each.start) + 1, folded.find("\n", each.start)
        if named.start < line or each.kinds[0] in ("tỉnh", "thành phố"):
            return False
        stop = end if end >= 0 else len(folded)
        return len({one.chosen for one in self.by_kind[each.kinds[0]] if line <= one.start < stop}) == 1

    def _of_clause(self, named: list[Found], at: int, each: Found) -> bool:
        """Whether the clause is of a province of its own: "mừng đội Hà Giang có … UBND tỉnh; mừng đội Sơn La có …"."""
        clause = clause_of(self.notes, each.start)
        if clause is None or named[at].start < clause[0]:
            return False
        start, end, first, last = clause
        others = (one.chosen for one in named if first <= one.start < last and not start <= one.start < end)
        return any(other is not None and other != named[at].chosen for other in others)

    def _of_paragraph(self, named: list[Found], at: int, each: Found) -> bool:
        """Whether the paragraph names one other province, and that more than once: news of it beside the main one's."""
        line = self.notes.folded.rfind("\n", 0, each.start) + 1
        here = [other.chosen for other in named[max(0, at - _FEW) : at + 1] if other.start >= line]
        return len(here) > 1 and len(set(here)) == 1

    def _again(self, named: Found, each: Found) -> bool:
        """Whether the body named with it goes before the word, too: "Công an tỉnh A …, Giám đốc Công an tỉnh"."""
        sentence = self.notes.sentence_at(each.start)
        if sentence is None or named.start < sentence.start:
            return False
        first, again = (_BODY.search(self.notes.text, max(0, at - _BODY_SIZE), at) for at in (named.start, each.start))
        return first is not None and again is not None and first[1] == again[1]

    def _within(self, named: Found, each: Found) -> bool:
        """Whether the unit's council acts in the sentence: "HĐND tỉnh A đã bầu ông B giữ chức Chủ tịch UBND tỉnh"."""
        sentence = self.notes.sentence_at(each.start)
        council = self.notes.folded[max(0, named.start - 24) : named.start].rstrip()
        return sentence is not None and named.start >= sentence.start and council.endswith(_COUNCILS)

    def _dominates(self, kind: str) -> bool:
        """Whether the article speaks of one unit of the kind above all, so that the word may mean it anywhere."""
        main, named = self._main(kind), self.by_kind[kind]
        if main is self.province or 2 * sum(each.chosen is main for each in named) > len(named):
            return True
        alone = [each for each in named if each.group < 0]  # "lãnh đạo các huyện A, B, C" are named in passing
        of_main = sum(each.chosen is main for each in alone)
        return of_main > 1 and 2 * of_main > len(alone)

    def _main(self, kind: str) -> Unit | None:
        """The article's province if it is of the kind and clearly one, or unnamed; else the one named most often."""
        if kind not in self.mains:
            self.mains[kind] = self._named_most(self.by_kind[kind], kind)
        return self.mains[kind]

    def _named_most(self, named: list[Found], kind: str) -> Unit:
        unnamed = all(each.chosen != self.province for each in named)
        if self.province is not None and self.province.kind == kind and (self.clear or unnamed):
            return self.province
        alone = [each.chosen for each in named if each.group < 0] or [each.chosen for each in named]
        counts = Counter((unit.code, unit.valid_from) for unit in alone if unit is not None)
        top = max(counts.values())
        return next(u for u in alone if u is not None and counts[u.code, u.valid_from] == top)

    def _district(self, kind: str) -> Unit | None:
        """The district of the commune that the article is about, if it is of that kind."""
        communes = Counter(
            (each.chosen.code, each.chosen.valid_from)
            for each in self.found
            if each.chosen is not None and not each.generic and each.chosen.level == "commune"
        )
        for (code, start), _ in communes.most_common(1):
            above = register().parent(register().get(f"{code}@{start}"))
            if above is not None and above.kind == kind:
                return above
        return None


def clause_of(notes: Annotations, at: int) -> tuple[int, int, int, int] | None:
    """The clause between semicolons that holds an offset and its sentence: start, end, start, end; None for no such."""
    sentence = notes.sentence_at(at)
    if sentence is None or ";" not in notes.text[sentence.start : sentence.end]:
        return None
    start, end = notes.text.rfind(";", sentence.start, at), notes.text.find(";", at, sentence.end)
    return max(start, sentence.start), end if end >= 0 else sentence.end, sentence.start, sentence.end


def opens(folded: str, sentence: int, start: int, end: int) -> bool:
    """Whether a unit at `start` to `end` sets what its sentence is about: "Ở Sơn La, …", "Riêng Huế …", "* Huế: …".

    So does the one whose people it names: "Về phía đoàn Huế có ông A, …".
    """
    opening = folded[sentence:start].strip(" *•–-\n")
    if not opening:
        return folded[end : end + 1] == ":"
    if _OPENING.fullmatch(opening) is not None:
        return True
    return _SIDE.search(opening[-_SIDED:]) is not None and _ITS.match(folded, end) is not None


def localities(notes: Annotations, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those "địa phương" at `places` that stand for the unit the article is about, not for several or as an adjective.

    "địa phương đã chi trả" is the unit; "các địa phương", "chính quyền địa phương", "bộ, ngành, địa phương" are not.
    """
    folded, known = notes.folded, cues()
    kept = []
    for start, end in places:
        before = folded[max(0, start - 16) : start].split()
        last = before[-1] if before else ""
        several = last.isdigit() or last.endswith((",", "/")) or last in known.not_a_locality
        if not several and not known.not_a_locality_after.match(folded, end):
            kept.append((start, end))
    return kept
