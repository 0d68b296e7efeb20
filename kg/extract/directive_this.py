"""Whom "đơn vị này", "doanh nghiệp nói trên", "chủ đầu tư" mean: the body just spoken of, the firm that invests."""

from __future__ import annotations

from kg.extract.event_actors import Actor, Reading
from kg.extract.patterns import Patterns
from kg.facts import Body, Party
from kg.vocabulary import scheme

__all__ = ["spoken_of"]

_P = Patterns("directive_patterns.toml", "this")


def spoken_of(reading: Reading, position: int, limit: int) -> tuple[int, list[Party]] | None:
    """Where the words at a position end that speak of a body told before, and that body; None where none do."""
    found = _P.this.match(reading.folded, position, limit)
    if found is not None:
        meant = _last(reading, position, firm=found["firm"] is not None)
        return found.end(), [Party(body=meant)] if meant else []
    found = _P.investor.match(reading.folded, position, limit)
    firm = _investor(reading, position) if found else None
    return (found.end(), [Party(body=firm)]) if found and firm else None


def _last(reading: Reading, position: int, *, firm: bool) -> Body | None:
    """The body named last that does not speak here: in the sentence, else in the one before."""
    sentence = reading.notes.sentence_at(position)
    before = reading.notes.sentence_at(sentence.start - 2) if sentence else None
    if sentence is None:
        return None
    here = reading.acting(sentence.start, position)
    spoken_to = here and _P.spoken_to.search(reading.folded, sentence.start, here[-1].start)
    if here and not spoken_to and not _P.apart.search(reading.folded, here[-1].end, position):
        here = here[:-1]  # who asks stands right before the verb
    earlier = reading.acting(before.start, before.end) if before else []
    return next((body for actor in reversed([*earlier, *here]) if (body := _of(actor, firm=firm))), None)


def _of(actor: Actor, *, firm: bool) -> Body | None:
    body = actor.party.body
    if body is None or actor.office or actor.generic:
        return None
    return body if not firm or scheme("organisations").within(body.kind, "enterprise") else None


def _investor(reading: Reading, position: int) -> Body | None:
    """The one firm that the article has told to invest: "do Công ty A làm chủ đầu tư"."""
    firms: dict[str, Body] = {}
    for mention in reading.notes.bodies:
        if mention.start < position and not mention.generic:
            behind = _P.invests.match(reading.folded, mention.end)
            if behind or _P.invested_by.search(reading.folded, max(0, mention.start - 30), mention.start):
                firms[mention.body.name] = mention.body
    return next(iter(firms.values())) if len(firms) == 1 else None
