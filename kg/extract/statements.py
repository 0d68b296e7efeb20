"""Who said what: a verb of saying and its speaker, with what follows it or the quotation before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.articles.model import Kind
from kg.extract.annotations import Sentence
from kg.extract.annotations import annotations as annotations_of
from kg.extract.event_actors import Actor, Reading, reading
from kg.extract.patterns import Patterns
from kg.facts import Span, Statement
from kg.language.matcher import PhraseMatcher
from kg.language.wordlists import wordlist

__all__ = ["find_statements", "statements"]

_P = Patterns("directive_patterns.toml", "statements")

_PROSE = frozenset((Kind.LEAD, Kind.BODY, Kind.HEADING))
_INTO = re.compile(r"[\s,:]*(?:rằng|là)?[\s,:]*")
_OPEN, _CLOSE = '“"', '”"'
_AFTER_QUOTE = re.compile(r"[”\"][\s,.–-]*")
# "phát biểu tại hội nghị", "phát biểu kết luận" tell that somebody spoke and not what was said.
_ABOUT = re.compile(r"(?:kết luận|chỉ đạo|khai mạc|bế mạc|nhận nhiệm vụ|tại|trong|trước|với (?:báo|phóng viên|pv))\b")
_THEO = re.compile(r"(?:^|(?<=[.,;:“\s]))theo\s$")
_SHORT = 4
"""Syllables below which something said is no statement."""


@cache
def _matcher() -> PhraseMatcher[str]:
    return PhraseMatcher(((verb, verb) for verb in wordlist("kg.extract", "statement_verbs.txt")), shared=True)


def _speaker(reading: Reading, sentence: Sentence, verb: int) -> Actor | None:
    """The person or body right before a verb of saying."""
    actor = reading.before(sentence, verb)
    if actor is None or not (actor.party.person or actor.party.body or actor.office):
        return None
    gap = reading.folded[actor.end : verb]
    return actor if len(gap) < 60 and _P.between.fullmatch(gap) else None


def _quotation(text: str, start: int, limit: int) -> tuple[int, int] | None:
    """The words inside the quotation marks that open at `start`, to the mark that closes them."""
    if start >= len(text) or text[start] not in _OPEN:
        return None
    closing = "”" if text[start] == "“" else '"'
    end = text.find(closing, start + 1, limit)
    return (start + 1, end) if end > 0 else None


def _paragraph_end(reading: Reading, offset: int) -> int:
    end = reading.text.find("\n", offset)
    return end if end >= 0 else len(reading.text)


def _said(reading: Reading, sentence: Sentence, end: int) -> tuple[int, int, bool] | None:
    """What a verb that ends at `end` introduces, and whether it is a quotation."""
    text = reading.text
    into = _INTO.match(text, end)
    begin = into.end() if into else end
    if _ABOUT.match(reading.folded, begin):
        return None
    quoted = _quotation(text, begin, _paragraph_end(reading, begin))
    if quoted:
        return (*quoted, True)
    stop = sentence.end
    while stop > begin and text[stop - 1] in " .,;:…\n":
        stop -= 1
    if stop - begin < 3:
        return None
    return begin, stop, False


def _preceding(reading: Reading, actor: Actor) -> tuple[int, int] | None:
    """“…”, ông A nói: the quotation that ends right before the speaker."""
    head = reading.text[max(0, actor.start - 1600) : actor.start]
    close = re.search(r"[”\"][\s,.–-]{1,4}(?:theo )?$", head)
    if not close:
        return None
    at = actor.start - len(head) + close.start()
    opening = "“" if reading.text[at] == "”" else '"'
    begin = reading.text.rfind(opening, 0, at)
    if begin < 0 or "\n" in reading.text[begin:at]:
        return None
    if reading.text[max(0, begin - 2) : begin].strip().endswith(":"):
        return None  # another speaker's words, quoted in passing
    return begin + 1, at


def _statement(reading: Reading, actor: Actor, verb: str, said: tuple[int, int, bool]) -> Statement | None:
    begin, end, quoted = said
    text = reading.text[begin:end].strip()
    if len(text.split()) < _SHORT:
        return None
    whole = Span(min(actor.start, begin), max(end, actor.end))
    return Statement(speaker=actor.party, text=" ".join(text.split()), verb=verb, quoted=quoted, evidence=(whole,))


def _candidates(reading: Reading) -> Iterator[Statement | None]:
    prose = [s for s in reading.notes.sentences if s.kind in _PROSE]
    for start, end, _ in _matcher().find(reading.folded):
        sentence = reading.notes.sentence_at(start)
        if sentence is None or sentence.kind not in _PROSE:
            continue
        actor = _speaker(reading, sentence, start)
        if actor is None:
            continue
        verb = reading.text[start:end]
        before = _preceding(reading, actor)
        if before:
            yield _statement(reading, actor, verb, (*before, True))
            continue
        said = _said(reading, sentence, end)
        if said:
            yield _statement(reading, actor, verb, said)
    for sentence in prose:
        yield _by_account(reading, sentence)


def _by_account(reading: Reading, sentence: Sentence) -> Statement | None:
    """As in "Theo ông A, …"."""
    actors = reading.acting(sentence.start, sentence.end)
    if not actors or not _THEO.search(reading.folded[sentence.start : actors[0].start]):
        return None
    actor = actors[0]
    if actor.party.unit or not reading.text.startswith(",", actor.end):
        return None
    said = _said(reading, sentence, actor.end)
    return _statement(reading, actor, "theo", said) if said else None


def find_statements(notes_reading: Reading) -> list[Statement]:
    """What people and bodies of an article are reported to have said, each stretch of text once."""
    out: list[Statement] = []
    taken: list[Span] = []
    for one in _candidates(notes_reading):
        if one is None or any(span.overlaps(one.evidence[0]) for span in taken):
            continue
        taken.append(one.evidence[0])
        out.append(one)
    return out


@Language.component("kg_statements")
def statements(doc: Doc) -> Doc:
    """Adds the Statement facts of the article."""
    annotations_of(doc).facts += find_statements(reading(doc))
    return doc
