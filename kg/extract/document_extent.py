"""The titles of documents: where they begin after a number, and where they end in the sentence."""

from __future__ import annotations

import re
from functools import cached_property

from kg.extract.annotations import Annotations
from kg.extract.document_words import document_words, numbered_type, titled_type
from kg.extract.patterns import GapPatterns

__all__ = ["Titles"]

_P = GapPatterns("document_patterns.toml", "extent")

_BEGIN = re.compile(
    r"[\s,:]*(?:(?i:(?:quy định\s)?về(?:\sviệc)?)\s)?[“\"'](?P<quoted>[^”\"'\n]{8,220})[”\"']"
    r"|[\s,)]*(?i:(?:quy định\s)?(?:về|v/v)\s(?:việc\s)?)(?P<about>)"
)
_WORD = re.compile(r"[\s,]*[(“\"]?(\d+(?:[.,]\d+)+|(?:tp|tx|tt)\.(?=\s?[^\W\d_])|[^\s,;.:()“”\"]+)")
_ASIDE = re.compile(r"[(“\"](?:[^()\d]{1,25}|tỷ lệ 1/\d[\d.]*)[)”\"]")
_QUOTED = re.compile(r"\s[“\"][^”\"\n]{4,200}[”\"](?:\s(?:giai đoạn|năm|đến năm)\s\d{4}(?:\s?[-–]\s?\d{4})?)?")
_ENDS_IN_YEAR = re.compile(r"(?:năm \d{4}|(?:giai đoạn|(?:nhiệm kỳ|nk)|thời kỳ) \d{4}\s?[-–]\s?\d{4})\Z")
_PERIOD = 24
"""Characters before a comma in which the year or the period of a title stands."""
_LONGEST = 45


class Titles:
    """Finds the titles in one article."""

    def __init__(self, ann: Annotations) -> None:
        self._ann = ann

    def after(self, offset: int) -> str | None:
        """The title that follows `offset`: in quotation marks, after "về", or told by a verb ("phê duyệt Đề án …")."""
        sent = _P.sent_to.match(self._ann.text, offset)
        offset = sent.end() if sent else offset
        match = _BEGIN.match(self._ann.text, offset)
        if match is None:
            return self._told_by_verb(offset)
        if match["quoted"]:
            return match["quoted"].strip()
        end = self.end(match.end())
        return self._ann.text[match.start("about") : end] if end > match.end() else None

    def _told_by_verb(self, offset: int) -> str | None:
        """A title that is what the document does: "Quyết định số … phê duyệt Đề án …"."""
        first = _WORD.match(self._ann.folded, offset)
        second = _WORD.match(self._ann.folded, first.end()) if first else None
        if first is None or second is None or self._ann.text[offset : first.start(1)] != " ":
            return None
        if f"{first[1]} {second[1]}" not in document_words()["numbered_title_verbs"]:
            return None
        end = self.end(offset)
        return self._ann.text[first.start(1) : end] if end > second.end() else None

    def end(self, offset: int) -> int:
        """Where a title that goes on from `offset` ends: before a verb that says what became of the document."""
        text, folded = self._ann.text, self._ann.folded
        if quoted := _QUOTED.match(text, offset):
            return quoted.end()
        sentence = self._ann.sentence_at(offset)
        limit = sentence.end if sentence else len(text)
        stops, goes_on = document_words()["title_stops"], document_words()["title_goes_on"]
        before, end, last = offset, offset, ""
        comma = 0
        for _ in range(_LONGEST):
            match = _WORD.match(folded, end, limit)
            if match is None or "\n" in match[0]:
                break
            following = _WORD.match(folded, match.end(), limit)
            pair = f"{match[1]} {following[1]}" if following else match[1]
            stop = pair in stops or (match[1] in stops and pair not in goes_on)
            stop = stop and f"{last} {match[1]}" not in document_words()["title_goes_on_behind"]
            if (stop and text[match.start(1)].islower()) or self._leaves(match, pair):  # "Cần Thơ" begins with no "cần"
                acts = stop and comma and _P.acts.match(folded, match.start(1))
                if acts and sentence and _P.fronted.match(folded, sentence.start):
                    return comma  # "Thực hiện Nghị quyết về A, các xã | đã …"
                break
            comma = end if "," in match[0] else comma
            if (last == "và" or "," in match[0]) and (
                numbered_type(folded, match.start(1)) or titled_type(text, match.start(1))
            ):
                return before if last == "và" else end
            before, end, last = end, match.end(), match[1]
            if text[end : end + 1] == "”" and "“" not in text[offset:end]:
                break  # what is quoted opens before the title: "phê duyệt “Đề án A”"
            if text[end : end + 1] in ("”", '"', ")"):
                end += 1
                if text[end - 1] != ")" and text[end : end + 1] in (",", ";"):
                    break  # "phê duyệt “Đề án A”, Kế hoạch B"
        return end

    def _leaves(self, match: re.Match[str], pair: str) -> bool:
        """Whether the sentence, not the title, goes on with a word: after a comma, or in longer brackets."""
        before = match[0][: match.start(1) - match.start()]
        if "(" in before:
            return _ASIDE.match(self._ann.text, match.start() + before.index("(")) is None
        if "," not in before:
            return False
        if _ENDS_IN_YEAR.search(self._ann.folded, max(0, match.start() - _PERIOD), match.start()):
            return match[1] not in ("tầm", "định", "giai", "và")  # "… năm 2025, tỉnh A có 99 xã"
        if not document_words()["title_stops_after_comma"].isdisjoint((match[1], pair)):
            return True
        if match.start(1) in self._days:
            return True  # "… về lập lại trật tự đô thị, chiều 16/10, đồng chí A đi kiểm tra"
        return match.start(1) in self._subjects and match.start() not in self._body_ends

    @cached_property
    def _subjects(self) -> frozenset[int]:
        """Where bodies begin, and "tỉnh", "phường" that stand for a unit: after a comma a main clause begins there."""
        return frozenset(m.start for m in (*self._ann.bodies, *(m for m in self._ann.units if m.generic)))

    @cached_property
    def _days(self) -> frozenset[int]:
        """Where days begin, but for those up to or from which something holds."""
        return frozenset(m.start for m in self._ann.dates if m.precision in ("day", "minute") and not m.bound)

    @cached_property
    def _body_ends(self) -> frozenset[int]:
        return frozenset(m.end for m in self._ann.bodies)
