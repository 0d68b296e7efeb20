"""Captions and credits: whole lines, and those glued into a line of the body."""

from __future__ import annotations

import re

from kg.articles.layout import layout
from kg.articles.model import Kind, Paragraph
from kg.language.folding import fold
from kg.language.names import LOWER, UPPER, is_syllable
from kg.language.sentences import split

__all__ = ["find_credit", "is_caption", "is_caption_line", "is_labelled", "is_posed", "pieces"]

LONGEST = 420
"""Characters beyond which nothing is a caption."""
_TOKEN = re.compile(r"[^\s()\[\],;:]+")
_SENTENCE_ENDS = (".", "!", "?", "…", ")", "”", '"')
_SHORT = 8
"""Words of a caption that may stand before a sentence on its line, told from it by a blank alone."""
_CLOSING = re.compile(r"[.)\]|\s]*")
_SOURCE = re.compile(rf"[{UPPER}][{LOWER}]+(?: [^\s.!?…,;:]+){{1,4}}[.)\]|\s]*")
"""What is left of a line after "Ảnh:", when it is short: "Công an cung cấp", "Media Quốc hội."."""
_CAMEL = re.compile(rf"[{LOWER}](?=[{UPPER}][{LOWER}])")
_WORDS = re.compile(r"\S+")
_BLANKS = re.compile(r"[^\S\n]*")
_ITEM = re.compile(r"\s*(?:\d{1,2}[.)]|[a-hđ]\))\s")
"""What an item of a list begins with."""
_QUOTED = re.compile(r"[“\"][^“”\"\n]{20,}[”\"]\s?[,–-]")
"""Somebody's words, behind which the speaker is named: “…”, ông A chỉ đạo."""


def is_caption(sentence: str) -> bool:
    """Whether a lone sentence tells what a picture shows ("Đồng chí … phát biểu.", "Quang cảnh buổi làm việc.").

    The rule: it begins with an opener of the kind "Quang cảnh", tells places in a picture ("(giữa)"), or names someone
    and what they do without a date, a quotation or a verb of saying, and ends with the act or the occasion.
    """
    rules = layout()
    sentence = sentence.strip().rstrip(".")
    if len(sentence) > LONGEST or ":" in sentence or "“" in sentence[-40:] or rules.saying.search(sentence):
        return False
    if _ITEM.match(sentence) or _QUOTED.match(sentence):
        return False
    words = len(_WORDS.findall(sentence))
    if rules.opener.match(sentence):
        return words <= 30
    if rules.adverbial.match(sentence) or words < 4:
        return False
    if rules.position.search(sentence):
        return words <= 45
    posed = rules.posed.search(sentence)
    if posed is None or words > 40 or re.search(r"\d{1,2}[/.-]\d", sentence):
        return False
    return not posed[1].strip() or rules.final.search(fold(sentence)) is not None


def is_posed(line: str) -> bool:
    """Whether a line without a full stop names people and what they do on a picture, as no heading does."""
    rules = layout()
    words = len(_WORDS.findall(line))
    if not 6 <= words <= 40 or ":" in line or not rules.subject.match(line) or rules.saying.search(line):
        return False
    return rules.posed.search(line) is not None


def is_labelled(line: str) -> bool:
    """Whether a line is called a picture and tells what it shows: "[Ảnh: Các đại biểu biểu quyết …]"."""
    label = layout().picture.match(line)
    if label is None:
        return False
    told = line[label.end() :].rstrip(" .)]|")
    return is_posed(told) or (layout().opener.match(told) is not None and ":" not in told)


def is_caption_line(text: str, start: int, end: int) -> bool:
    """Whether a line is captions and nothing else: a sentence may be glued to one, or stand behind one."""
    return all(is_caption(text[begin:stop]) for begin, stop in split(text, start, end))


def find_credit(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The next "Ảnh: ", "(Ảnh minh họa" …: where it begins and where the name after it does."""
    rules = layout()
    for match in rules.credit.finditer(text, start, end):
        begin, before = match.start(), text[max(0, match.start() - 2) : match.start()]
        head = " ".join(text[begin : match.start(1)].split())
        glued = not match[1] and text[match.end() : match.end() + 1].isalpha()
        if before[-1:].isalnum() or (glued and head not in rules.bare_credits):
            continue
        colon = match[1].strip() != ""
        after_sentence = (
            begin == start or before[-1:] in "([" or (before[:1] in _SENTENCE_ENDS and before[-1:].isspace())
        )
        if colon or head in rules.bare_credits or (match[1] and after_sentence and head in ("Ảnh", "ẢNH")):
            return begin - (begin > start and before[-1:] in ("(", "[")), match.end()
    return None


def pieces(text: str, start: int, end: int) -> list[Paragraph]:
    """A line of the body cut into body, caption and credit stretches, in order."""
    found: list[Paragraph] = []
    at = start
    while at < end and (credit := find_credit(text, at, end)):
        credit_start, name = credit
        credit_end = name if _nameless(text, credit_start, name) else _credit_end(text, name, end)
        caption = _caption_start(text, at, credit_start)
        found += _body(text, at, caption)
        found += _stretch(
            text, caption, credit_start, Kind.BODY if _reports(text, caption, credit_start) else Kind.CAPTION
        )
        found += _stretch(text, credit_start, credit_end, Kind.CREDIT)
        at = credit_end
    return found + _body(text, at, end)


def _reports(text: str, start: int, end: int) -> bool:
    """Whether what stands before a credit is a report with its day, or too long for a caption."""
    return end - start > LONGEST or layout().first_day.match(fold(text[start : start + 40])) is not None


def _nameless(text: str, start: int, name: int) -> bool:
    """Whether a credit that needs no name has none: a sentence or a dateline comes behind it."""
    rules = layout()
    if " ".join(text[start:name].strip(" ([").split()) not in rules.bare_credits:
        return False
    after = _BLANKS.match(text, name)
    begin = after.end() if after else name
    word = _WORDS.match(text, begin)
    glued = begin == name and text[name - 1].isalpha() and text[name : name + 1].isalpha()
    return (
        glued or rules.dateline.match(text, begin) is not None or (word is not None and word[0] in rules.credit_stops)
    )


def _stretch(text: str, start: int, end: int, kind: Kind) -> list[Paragraph]:
    """The stretch without blanks, as a list of one or none."""
    words = text[start:end]
    lead = len(words) - len(words.lstrip())
    return [Paragraph(start + lead, start + len(words.rstrip()), kind)] if lead < len(words) else []


def _caption_start(text: str, start: int, end: int) -> int:
    """Where the sentence before a credit begins: all of the line if that is short, else its last sentence."""
    sentences = split(text, start, end)
    if not sentences:
        return start
    begin = sentences[-1][0]
    return start if len(sentences) == 1 else begin


def _credit_end(text: str, at: int, end: int) -> int:
    """Where the credit's name ends: at a full stop or bracket, or before the sentence that is glued to it."""
    if _SOURCE.fullmatch(text, at, end):
        return end
    tokens = list(_TOKEN.finditer(text, at, min(end, at + 80)))[:7]
    capitals = bool(tokens) and tokens[0][0].isupper() and len(tokens[0][0].strip(".")) > 1
    last = at
    for count, token in enumerate(tokens):
        word = token[0]
        if count and _breaks(text, last, token.start(), word, capitals):
            break
        if not (word[0].isupper() or word in ("-", "–", "và", "&")):
            if count > 1 and text[last - 1] not in ".,)" and word[0].islower():
                last = tokens[count - 2].end()  # "Ảnh: Quang Hưng Hay huyện …": the last capital begins a sentence
            break
        if (glued := _CAMEL.search(word)) and is_syllable(fold(word[: glued.end()])):
            last = token.start() + glued.end()  # "Ảnh: Hải AnhCán bộ …"
            break
        last = token.end()
    rest = _CLOSING.match(text, last, end)
    return rest.end() if rest else last


def _breaks(text: str, last: int, start: int, word: str, capitals: bool) -> bool:
    """Whether the next word of a credit no longer belongs to it."""
    between = text[last:start]
    if between.strip(" -–,&/") or (text[last - 1] == "." and not _initial(text, last)):
        return True
    return word in layout().credit_stops or (capitals and not word.isupper())


def _initial(text: str, end: int) -> bool:
    """Whether the full stop before `end` belongs to an initial ("N.H", "M. Quế")."""
    return text[end - 1] == "." and end >= 2 and text[end - 2].isupper() and (end < 3 or not text[end - 3].isalpha())


def _body(text: str, start: int, end: int) -> list[Paragraph]:
    """Body, with captions that are glued to it by a missing blank or a missing full stop cut out."""
    found: list[Paragraph] = []
    at = start
    for place in layout().glued.finditer(text, start, end):
        sentence = split(text, at, place.start())[-1:]
        words = len(_WORDS.findall(text, sentence[0][0], sentence[0][1])) if sentence else 0
        if sentence and 4 <= words <= 40 and sentence[0][1] == place.start():
            found += _stretch(text, at, sentence[0][0], Kind.BODY)
            found += _stretch(text, sentence[0][0], sentence[0][1], Kind.CAPTION)
            at = place.end()
    for begin, stop in split(text, at, end):
        first = begin == start and layout().opener.match(text, begin, stop) is not None
        glued = stop < end and (not text[stop].isspace() or (first and len(text[begin:stop].split()) <= _SHORT))
        if glued and is_caption(text[begin:stop]):
            found += _stretch(text, at, begin, Kind.BODY)
            found += _stretch(text, begin, stop, Kind.CAPTION)
            at = stop
    return found + _stretch(text, at, end, Kind.BODY)
