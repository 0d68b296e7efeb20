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

_P = Patterns("statement_patterns.toml", "statements")

_PROSE = frozenset((Kind.LEAD, Kind.BODY, Kind.HEADING))
_QUOTES = {"“": "”", '"': '"'}
"""Opening → closing quotation mark."""
_VERB = 16
"""Characters that a verb of saying has at most."""
_CLOSES = re.compile(r"[”\"](?=[\s,.–-])")
_BEHIND = 200
"""Characters behind a quotation within which the speaker is named, with office and home."""
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
    if not actor.party.person and _P.told_to.search(reading.folded, sentence.start, actor.start):
        return None
    if _P.passive.search(reading.folded, sentence.start, actor.start):
        return None
    if _P.asked_to_say.search(reading.folded, max(sentence.start, actor.start - _VERB), actor.end):
        return None
    if not (actor.party.person or actor.office):
        member = next((a for a in reading.acting(sentence.start, actor.start) if a.party.person), None)
        if member and _P.member_of.fullmatch(reading.folded, member.end, actor.start) and verb - actor.end < _VERB:
            return member if _P.between.fullmatch(reading.folded, actor.end, verb) else None
    gap = reading.folded[actor.end : verb]
    return actor if len(gap) < 60 and _P.between.fullmatch(gap) else None


def _quotation(text: str, start: int, limit: int) -> tuple[int, int] | None:
    """The words inside the quotation marks that open at `start`, to the mark that closes them."""
    closing = _QUOTES.get(text[start : start + 1])
    end = text.find(closing, start + 1, limit) if closing else -1
    return (start + 1, end) if end > 0 else None


def _paragraph_end(reading: Reading, offset: int) -> int:
    end = reading.text.find("\n", offset)
    return end if end >= 0 else len(reading.text)


def _said(reading: Reading, sentence: Sentence, end: int) -> tuple[int, int, bool] | None:
    """What a verb that ends at `end` introduces, and whether it is a quotation."""
    text = reading.text
    into = _P.into.match(text, end)
    begin = into.end() if into else end
    if begin == end + 1 and _P.about.match(reading.folded, begin):
        return None
    quoted = _quotation(text, begin, _paragraph_end(reading, begin))
    if quoted:
        return (*quoted, True)
    asks = _P.also_asks.search(reading.folded, begin, sentence.end)
    if _P.praises.search(reading.folded, max(sentence.start, end - _VERB), end):
        asks = _P.then_asks.search(reading.folded, begin, asks.start() if asks else sentence.end) or asks
    stop = asks.start() if asks else sentence.end
    while stop > begin and text[stop - 1] in " .,;:…\n":
        stop -= 1
    if stop - begin < 3:
        return None
    return begin, stop, False


def _preceding(reading: Reading, actor: Actor) -> tuple[int, int, bool] | None:
    """“…”, ông A nói: the quotation that ends right before the speaker."""
    head = reading.text[max(0, actor.start - 1600) : actor.start]
    close = _P.closed.plain.search(head)
    if not close:
        return None
    at = actor.start - len(head) + close.start()
    opening = next(mark for mark, closing in _QUOTES.items() if closing == reading.text[at])
    begin = reading.text.rfind(opening, 0, at)
    if begin < 0 or "\n" in reading.text[begin:at]:
        return None
    if reading.text[max(0, begin - 2) : begin].strip().endswith(":"):
        return None  # another speaker's words, quoted in passing
    return begin + 1, at, True


def _statement(reading: Reading, actor: Actor, verb: str, said: tuple[int, int, bool]) -> Statement | None:
    begin, end, quoted = said
    text = reading.text[begin:end].strip()
    if len(text.split()) < _SHORT:
        return None
    whole = Span(min(actor.start, begin), max(end, actor.end))
    return Statement(speaker=actor.party, text=" ".join(text.split()), verb=verb, quoted=quoted, evidence=(whole,))


def _candidates(reading: Reading) -> Iterator[Statement | None]:
    """What verbs of saying introduce, then what is told by someone's account; None for what is no statement."""
    for start, end, _ in _matcher().find(reading.folded):
        sentence = reading.notes.sentence_at(start)
        actor = _speaker(reading, sentence, start) if sentence and sentence.kind in _PROSE else None
        if sentence is None or actor is None:
            continue
        if said := _preceding(reading, actor) or _said(reading, sentence, end):
            yield _statement(reading, actor, reading.text[start:end], said)
    yield from _behaving(reading)
    for sentence in reading.notes.sentences:
        if sentence.kind in _PROSE:
            yield _by_account(reading, sentence)


def _behaving(reading: Reading) -> Iterator[Statement | None]:
    """As in “…”, ông A cười: a quotation beside somebody who is told to do something else than saying it."""
    told = [(verb, True) for verb in _behind_quotations(reading)]
    told += [(verb, False) for verb in _P.behaves_first.finditer(reading.folded)]
    for verb, behind in told:
        start, end = verb.span("verb")
        sentence = reading.notes.sentence_at(start)
        actor = reading.before(sentence, start) if sentence and sentence.kind in _PROSE else None
        if sentence is None or actor is None or not actor.party.person:
            continue
        if not (actor.end == verb.start() or _P.lives.fullmatch(reading.folded, actor.end, verb.start())):
            continue
        words = _preceding(reading, actor) if behind else _said(reading, sentence, verb.end())
        if words and words[2]:
            yield _statement(reading, actor, reading.text[start:end], words)


def _behind_quotations(reading: Reading) -> Iterator[re.Match[str]]:
    """Verbs of behaving near enough behind a quotation that whoever behaves so may have said it."""
    seen = -1
    for mark in _CLOSES.finditer(reading.folded):
        for verb in _P.behaves.finditer(reading.folded, mark.end(), min(len(reading.folded), mark.end() + _BEHIND)):
            if verb.start() > seen:
                seen = verb.start()
                yield verb


def _by_account(reading: Reading, sentence: Sentence) -> Statement | None:
    """As in "Theo ông A, …"."""
    actors = reading.acting(sentence.start, sentence.end)
    if not actors or not _P.account.search(reading.folded[sentence.start : actors[0].start]):
        return None
    actor = actors[0]
    if actor.party.unit or not reading.text.startswith(",", actor.end):
        return None
    said = _said(reading, sentence, actor.end)
    return _statement(reading, actor, "theo", said) if said else None


def find_statements(reading: Reading) -> list[Statement]:
    """What people and bodies of an article are reported to have said, each stretch of text once."""
    out: list[Statement] = []
    taken: list[Span] = []
    for one in _candidates(reading):
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
