"""What each stretch of an article is: headline, section, dateline, lead, body, caption, credit, byline."""

from __future__ import annotations

import re

from kg.articles.captions import find_credit, is_caption, is_caption_line, is_labelled, is_posed, pieces
from kg.articles.headings import headings
from kg.articles.layout import layout
from kg.articles.model import Kind, Paragraph
from kg.language.folding import fold
from kg.language.marks import BULLETS
from kg.language.names import name_words
from kg.language.sentences import split

__all__ = ["label"]

LONGEST_HEADLINE = 240
SHORTEST_SUBTITLE = 60
"""Characters from which a line without a full stop, right under the headline, sums the article up."""
LONGEST_OPEN = 500
"""Characters beyond which a line is text, whatever it ends with."""
STAMP_ROOM = 80
"""Characters at the end of a line in which a time of publication is looked for."""
FRONT = 8
"""Lines in which a site's furniture may stand before the lead."""
_PROSE = 60
"""Characters from which a line that ends with a full stop is prose."""

_LINE = re.compile(r"[^\n]+")
_SIGNED = re.compile(r"(?<=[.!?…”\"])\s*([^.!?…”\"]{4,40}|(?:[^\W\d_]\.){1,2}\s?[^\W\d_]{2,})$")
_BLANKS = re.compile(r"\s+")
_NUMERAL = re.compile(r"(?:[IVX]{1,4}\s?[.)-]|(?:TM|T/M|KT|TUQ|TL)\.?)\s")
"""Before what is no name: the number of a section, for whom a paper is signed."""


def label(text: str, title: str | None = None) -> tuple[Paragraph, ...]:
    """The paragraphs of `text` in order; they do not overlap and hold every character that is no blank.

    `title` is the headline where the source tells it apart. The rules are those of Vietnamese news sites in general
    (layout.json); what fits none of them is body.
    """
    labelled = _Labeller(text, title)
    return tuple(labelled.run())


class _Labeller:
    """Goes through the lines once, from the top."""

    def __init__(self, text: str, title: str | None) -> None:
        self.text = text
        self.title = fold(_BLANKS.sub(" ", title).strip()) if title else ""
        self.lines = [
            (m.start() + len(m[0]) - len(m[0].lstrip()), m.start() + len(m[0].rstrip()))
            for m in _LINE.finditer(text)
            if not m[0].isspace()
        ]
        self.headings = headings([text[start:end] for start, end in self.lines])
        self.found: list[Paragraph] = []
        self.headline = self.lead = self.related = False
        self.told = self._told()

    def _told(self) -> int:
        """How many lines there are without the buttons and tags at the end."""
        told = len(self.lines)
        while told > 1 and self.is_furniture(told - 1, self.text[slice(*self.lines[told - 1])], front=False):
            told -= 1
        return told

    def run(self) -> list[Paragraph]:
        for number, (start, end) in enumerate(self.lines):
            self.line(number, start, end)
        return self.found

    def add(self, start: int, end: int, kind: Kind) -> None:
        words = self.text[start:end]
        lead = len(words) - len(words.lstrip())
        if lead < len(words):
            self.found.append(Paragraph(start + lead, start + len(words.rstrip()), kind))

    def line(self, number: int, start: int, end: int) -> None:
        """Labels one line."""
        words = self.text[start:end]
        front = not self.lead and number < FRONT
        if self.is_related(words) or self.is_furniture(number, words, front):
            self.add(start, end, Kind.SECTION)
        elif front and not self.headline and (rest := self.head(number, start, end)) is not None:
            if rest < end:
                self.content(number, rest, end)
        elif (front or number >= self.told - 3) and self.signature(number, start, end):
            pass
        else:
            self.content(number, start, end)

    def is_furniture(self, number: int, words: str, front: bool) -> bool:
        """A time of publication, a button, a counter; before the lead, a rubric."""
        rules = layout()
        if front and (rubric := rules.rubric.match(words)) and rubric.end() == len(words):
            return True
        if front and not self.headline and (self.is_path(words) or self.is_overline(number, words)):
            return True
        if front and (stamped := rules.stamp_first.match(words)) and len(words) - stamped.end() >= SHORTEST_SUBTITLE:
            return False
        return len(words) < 400 and bool(rules.stamp.fullmatch(words) or rules.furniture.fullmatch(fold(words)))

    def is_related(self, words: str) -> bool:
        """Whether a line is the headline of another article, in a list below "Tin liên quan"; nothing before the lead.

        The list goes on as long as lines have no full stop.
        """
        if self.lead and layout().related.fullmatch(fold(words)):
            self.related = True
        elif words.endswith((".", "!", ":", ";")) and not words.endswith("..."):
            self.related = False
        return self.related

    def is_path(self, words: str) -> bool:
        """A path of rubrics and no headline: "Gia đình > Món ngon", "ĐỜI SỐNG | TÔN GIÁO"."""
        return len(words) <= 70 and layout().path.fullmatch(words) is not None

    def is_overline(self, number: int, words: str) -> bool:
        """A first line of at most four words over a headline of its own."""
        if number + 2 >= len(self.lines) or len(words.split()) > 4 or words[-1] in ".;,!?":
            return False
        below = self.text[slice(*self.lines[number + 1])]
        rules = layout()
        taken = rules.dateline.match(below) or rules.stamp_at_end.search(below[-STAMP_ROOM:]) or self.is_name(below)
        return not taken and len(below.split()) > 5 and self.plain_headline(number + 1, below)

    def dateline_inside(self, start: int, end: int) -> int | None:
        """Where a dateline begins that is glued behind a headline; a short form of the words before it is none."""
        found = layout().dateline_inside.search(self.text, start + 10, min(end, start + LONGEST_HEADLINE + 60))
        if found is None:
            return None
        letters = "".join(filter(str.isalpha, found[0].partition(")")[0])).casefold()
        words = self.text[start : found.start()].split()[-len(letters) :]
        spelled = "".join(word[0] for word in words).casefold()  # "Liên hiệp Phụ nữ (LHPN)"
        return None if letters and spelled.endswith(letters[-3:]) else found.start()

    def head(self, number: int, start: int, end: int) -> int | None:
        """Labels a headline, with a rubric before it, and returns where it ends; None if the line has none."""
        rules = layout()
        words = self.text[start:end]
        told = self.titled(start, end)
        if not told and (stamped := rules.stamp_inside.match(self.text, start, end)) and stamped.end() < end:
            self.add(start, stamped.end(), Kind.SECTION)
            return stamped.end()
        if told:
            begin, stop = told
        elif inside := self.dateline_inside(start, end):
            begin, stop = start, inside
        elif stamped := rules.stamp_inside.search(self.text, start + 15, min(end, start + LONGEST_HEADLINE + 60)):
            self.add(start, stamped.start(), Kind.HEADLINE)
            self.add(stamped.start(), stamped.end(), Kind.SECTION)
            self.headline = True
            return stamped.end()
        elif is_caption(words) and len(words) < 80 and (rules.opener.match(words) or not self.above_prose(number)):
            return None
        elif stamp := rules.stamp_at_end.search(words, max(20, len(words) - STAMP_ROOM)):
            begin, stop = start, start + stamp.start()
        elif not rules.dateline.match(words) and (lead := rules.lead_inside.search(words, 15, LONGEST_HEADLINE)):
            begin, stop = start, start + lead.start()
        elif self.plain_headline(number, words):
            begin, stop = start, end
        else:
            return None
        if not told and len(split(self.text, begin, stop)) > 1:
            return None
        glued = stop < end and not told
        if glued and (rubric := rules.rubric.match(words)) and start + rubric.end() < stop - 10:
            begin = start + rubric.end()
        self.add(start, begin, Kind.SECTION)
        self.add(begin, stop, Kind.HEADLINE)
        self.headline = True
        if stop < end and rules.stamp_at_end.fullmatch(self.text[stop:end]):
            self.add(stop, end, Kind.SECTION)
            return end
        return stop

    def titled(self, start: int, end: int) -> tuple[int, int] | None:
        """Where the source's title stands in the line."""
        if not self.title:
            return None
        pattern = r"\s+".join(re.escape(word) for word in self.title.split())
        found = re.compile(pattern).search(fold(self.text[start : min(end, start + len(self.title) * 2 + 120)]))
        return (start + found.start(), start + found.end()) if found and found.start() < 80 else None

    def above_prose(self, number: int) -> bool:
        """Whether a line opens the text and stands right above one of prose, which no picture's words do."""
        if self.found or number + 1 >= len(self.lines):
            return False
        start, end = self.lines[number + 1]
        prose = self.text[start:end]
        return len(prose) > _PROSE and prose.endswith(".") and not is_caption_line(self.text, start, end)

    def plain_headline(self, number: int, words: str) -> bool:
        """A first line that is short, has no full stop, and is followed by more."""
        more = number + 1 < len(self.lines)
        unfinished = words[-1] not in ".:;," or words.endswith(("...", "TP."))
        return more and unfinished and len(words) <= LONGEST_HEADLINE and not layout().dateline.match(words)

    def signature(self, number: int, start: int, end: int) -> bool:
        """Labels a byline or a source line; False if the line is neither."""
        rules = layout()
        words = self.text[start:end]
        stamp = rules.stamp_at_end.search(words, max(0, len(words) - STAMP_ROOM))
        if not self.lead and stamp and stamp.start() and self.is_name(words[: stamp.start()]):
            self.add(start, start + stamp.start(), Kind.BYLINE)
            self.add(start + stamp.start(), end, Kind.SECTION)
        elif self.is_byline(words) and not self.in_list(number):
            self.add(start, end, Kind.BYLINE)
        elif len(words) <= 110 and rules.source.fullmatch(words) and not words.rstrip('”"').endswith((".", ":")):
            self.add(start, end, Kind.CREDIT)
        elif not self.lead and self.headline and len(words) <= 60 and self.before_stamp(number):
            self.add(start, end, Kind.SECTION)
        else:
            return False
        return True

    def in_list(self, number: int) -> bool:
        """Whether a line is one of a list of marked lines: one stands before it, or a colon that opens the list."""
        if number == 0 or self.words_of(number)[:1] not in BULLETS:
            return False
        before = self.words_of(number - 1)
        return before[:1] in BULLETS or before.rstrip().endswith(":")

    def words_of(self, number: int) -> str:
        """The words of a line, without the blanks before them."""
        start, end = self.lines[number]
        return self.text[start:end].lstrip()

    def is_byline(self, words: str) -> bool:
        """An author's name, "Bài và ảnh: …"; not the question of an interview ("Phóng viên: …?")."""
        if layout().byline.fullmatch(words):
            return words[-1] != "?"
        return (self.headline or self.lead) and self.is_name(words)

    def is_name(self, words: str) -> bool:
        """One to five words with capitals, or initials: an author."""
        tokens = words.strip(" -–").split()
        if not 1 <= len(tokens) <= 5 or len(words) > 45 or (len(tokens) == 1 and len(words) < 2):
            return False
        if _NUMERAL.match(words) or _is_body(tokens):
            return False  # "II. THƯỜNG TRỰC HĐND"
        return layout().name.fullmatch(words.strip(" -–")) is not None and all(
            t[0].isupper() or t in ("-", "–", "và") for t in tokens
        )

    def before_stamp(self, number: int) -> bool:
        """Whether a time of publication comes within three lines, as after a site's path of rubrics."""
        rules = layout()
        following = (self.text[s:e] for s, e in self.lines[number + 1 : number + 4])
        return any(rules.stamp.fullmatch(line) or rules.stamp_at_end.search(line[-40:]) for line in following)

    def content(self, number: int, start: int, end: int) -> None:
        """Labels dateline, lead, body, heading, caption and credit of a line."""
        rules = layout()
        if number < FRONT and (stamped := self.stamp_before(start, end)) > start:
            self.add(start, stamped, Kind.SECTION)
            start = stamped
        words = self.text[start:end]
        dateline = rules.dateline.match(words)
        if (dateline is None and not self.lead and self.headline) or number == 0:
            dateline = dateline or rules.lead_dateline.match(words)
        if dateline:
            self.add(start, start + dateline.end(), Kind.DATELINE)
            start += dateline.end()
            words = self.text[start:end]
        plain = find_credit(self.text, start, end) is None and len(self.lines) > 1 and not self.in_list(number)
        open_ended = len(words) < LONGEST_OPEN and not words.endswith((".", ":", ";", ","))
        if (plain and is_caption_line(self.text, start, end)) or is_labelled(words):
            self.add(start, end, Kind.CAPTION)
        elif plain and open_ended and dateline is None and self.below_headline():
            self.add(start, end, Kind.LEAD if len(words) >= SHORTEST_SUBTITLE else Kind.HEADING)
        elif plain and open_ended and is_posed(words):
            self.add(start, end, Kind.CAPTION)
        elif plain and dateline is None and (self.lead or self.headline) and number in self.headings:
            self.add(start, end, Kind.HEADING)
        else:
            author = self.author_at_end(number, start, end)
            for piece in pieces(self.text, start, author):
                self.piece(piece, first=piece.start == start)
            self.add(author, end, Kind.BYLINE)

    def stamp_before(self, start: int, end: int) -> int:
        """Where the text begins behind a time of publication, rubrics, buttons and files; `start` without any."""
        rules = layout()
        at = self.stamped(start, end)
        front = rules.front.match(self.text, at, end)
        return front.end() if front and front.end() < end else at

    def stamped(self, start: int, end: int) -> int:
        """Where the text behind a time of publication begins; `start` without one."""
        rules = layout()
        found = rules.stamp_inside.search(self.text, start, min(end, start + STAMP_ROOM + 40))
        if found and found.start() > start and self.is_path_before(self.text[start : found.start()].strip(" |-–")):
            behind = rules.stamp_behind.match(self.text, found.end(), end)
            return behind.end() if behind else start
        stamped = rules.stamp_first.match(self.text, start, end)
        return stamped.end() if stamped else start

    def is_path_before(self, words: str) -> bool:
        """Whether what stands before a time of publication is a path of rubrics or a site's name in capitals."""
        return bool(words) and (words.isupper() or self.is_path(words) or layout().rubric.fullmatch(words) is not None)

    def piece(self, piece: Paragraph, *, first: bool) -> None:
        """Adds a piece of a line; the first of the body is the lead, behind a caption with a dateline of its own."""
        if piece.kind is not Kind.BODY or self.lead:
            self.found.append(piece)
            return
        words = self.text[piece.start : piece.end]
        dateline = None if first else layout().dateline.match(words) or layout().lead_dateline.match(words)
        begin = piece.start + (dateline.end() if dateline else 0)
        self.add(piece.start, begin, Kind.DATELINE)
        self.add(begin, piece.end, Kind.LEAD)
        self.lead = True

    def author_at_end(self, number: int, start: int, end: int) -> int:
        """Where an author's name stands after the last sentence of the last line; `end` where none does."""
        if number + 1 < len(self.lines):
            return end
        signed = _SIGNED.search(self.text, max(start, end - 45), end)
        if signed and self.text[start : signed.start()].strip(" .").isdigit():
            return end  # "2. Bà Lê Thị Chín"
        several = signed and (len(signed[1].split()) > 1 or "." in signed[1])
        return signed.start(1) if signed and several and self.is_name(signed[1]) else end

    def below_headline(self) -> bool:
        """Whether nothing stands between the headline and this line."""
        return bool(self.found) and self.found[-1].kind is Kind.HEADLINE


def _is_body(tokens: list[str]) -> bool:
    """Whether a line in capitals begins as a body's or an office's name does: "UBND PHƯỜNG", "THƯỜNG TRỰC HĐND"."""
    keys = [fold(token) for token in tokens]
    if not all(map(str.isupper, tokens)):
        return False
    return keys[0] in name_words("name_blockers", "words") or " ".join(keys[:2]) in name_words("name_blockers", "pairs")
