"""Decisions told by nothing but a fresh document: whatever was issued in the last days is the news of the article."""

from __future__ import annotations

from kg.extract.annotations import Sentence
from kg.extract.event_actors import Actor, Reading
from kg.extract.event_drafts import Draft
from kg.extract.event_labels import clipped
from kg.extract.event_place import is_national
from kg.extract.event_time import dated, day_beside, days_apart
from kg.extract.patterns import Patterns
from kg.facts import Body, DocumentCited, Event, Participant, Span

__all__ = ["day_of_paper", "papers_issued"]

_P = Patterns("event_patterns.toml", "papers")
_ACTS = frozenset(("decision", "reorganisation", "appointment", "dismissal", "establishment", "signing"))
"""Kinds of events that a document issued may be."""
_WEEKS = 45
"""Days before an article within which a paper that it calls just issued may be dated."""
_BESIDE = 16
"""Characters between who issues a document and the verb: room for "đã chính thức"."""
_KNOWN = "công bố"
_NEAR = 40
"""Characters behind a document, its day told, within which its issuer is named."""
_FRESH = 5
"""Days before an article within which what was issued is its news."""


def papers_issued(reading: Reading, events: list[Event]) -> list[Event]:
    """The events with the decisions of documents issued in the last days, where no act of those days is told.

    In annotated news five of six documents dated at most five days before the article are the document of an act told
    there; the others are named as grounds, or beside the one that is the news. So where a decision is told already a
    further one must be of the article's own day.
    """
    out = list(events)
    for paper in reading.notes.facts:
        sentence = reading.notes.sentence_at(paper.evidence[0].start) if isinstance(paper, DocumentCited) else None
        if sentence is None or not isinstance(paper, DocumentCited):
            continue
        day = _day(reading, paper, sentence, out)
        if day is None or any(_is_of(event, day, sentence) for event in out):
            continue
        told = any(e.kind == "decision" and not e.planned for e in out)
        if not told or days_apart(day, reading.notes.context.date) == 0:
            out.append(_decision(reading, paper, day, sentence))
    return out


def day_of_paper(reading: Reading, draft: Draft) -> str | None:
    """The day of the paper that is issued, told where the article names it in full.

    As in "Chánh Thanh tra vừa ban hành kết luận thanh tra … Theo Kết luận thanh tra số 6 ngày 18/6, …": of all papers
    of its kind that the article names with a day, if these are of one day of the last weeks.
    """
    kind = _P.kinds.match(reading.folded, draft.cue.end, draft.sentence.end)
    kind = kind or _P.kinds.search(reading.folded, draft.cue.start, draft.cue.end)
    if kind is None:
        return None
    papers = (fact for fact in reading.notes.facts if isinstance(fact, DocumentCited) and fact.number and fact.date)
    days = {p.date for p in papers if _may_be(reading, draft, p, kind["kind"])}
    day = days.pop() if len(days) == 1 else None
    apart = days_apart(day, reading.notes.context.date)
    return day if apart is not None and -_WEEKS <= apart <= 0 else None


def _may_be(reading: Reading, draft: Draft, paper: DocumentCited, kind: str) -> bool:
    """Whether a paper told behind is of the kind that is issued, nobody else's, and no grounds for that one."""
    at = paper.evidence[0].start
    if at < draft.cue.end or not reading.folded.startswith(kind, at) or paper.issuer not in (None, draft.host):
        return False
    return _P.carried_out.search(reading.folded, max(0, at - 40), at) is None


def _day(reading: Reading, paper: DocumentCited, sentence: Sentence, events: list[Event]) -> str | None:
    """The day on which a document is told to be issued, if that is one of the last before the article."""
    at = paper.evidence[0].start
    grounds = _P.grounds.search(reading.folded, max(sentence.start, at - 40), at) or _P.grounds_in.search(
        reading.folded, max(sentence.start, at - 100), at
    )
    if grounds and not _P.then.search(reading.folded, at, sentence.end):
        return None
    verbs = _P.issues.finditer(reading.folded, sentence.start, sentence.end)
    issues = [v for v in verbs if v[0] != _KNOWN or not _P.prepared.search(reading.folded, sentence.start, v.start())]
    gathers = any(e.kind in ("meeting", "congress", "ceremony") and _within(e, sentence) for e in events)
    if gathers or not issues:
        issues = [verb for verb in issues if not _P.passes.match(verb[0])]
    if not issues and not _asks_through(reading, paper, sentence):
        return None
    beside = next((d for verb in issues if (d := day_beside(reading, verb.end(), sentence.end, of_paper=True))), None)
    own = beside or dated(reading, sentence, sentence.start, sentence.end)
    day = paper.date or (own.first if own else None)
    apart = days_apart(day, reading.notes.context.date)
    return day[:10] if day and apart is not None and -_FRESH <= apart <= 0 else None


def _asks_through(reading: Reading, paper: DocumentCited, sentence: Sentence) -> bool:
    """As in "tại Văn bản số 12 ngày 3/9, UBND tỉnh đề nghị …": the issuer asks for something in the document."""
    at = paper.evidence[0]
    issuer = _issuer_behind(reading, paper, sentence) or paper.issuer
    if issuer is None or not _P.through.search(reading.folded, sentence.start, at.start):
        return False
    return _P.asks.search(reading.folded, at.end, sentence.end) is not None


def _issuer_behind(reading: Reading, paper: DocumentCited, sentence: Sentence) -> Body | None:
    """The body named right behind a document that it asks for something in: "Tại Công văn số 12, Sở A yêu cầu …"."""
    end = paper.evidence[0].end
    behind = next((a for a in reading.acting(end, min(sentence.end, end + _NEAR)) if a.party.body or a.body), None)
    if behind is None or not _P.then_who.fullmatch(reading.folded, end, behind.start):
        return None
    return behind.body or behind.party.body


def _issuer_before(reading: Reading, sentence: Sentence) -> Actor | None:
    """Who is told right before a verb of issuing: "Sở A gửi Công văn số 12 …", "… được Thanh tra tỉnh ban hành"."""
    verb = _P.issues.search(reading.folded, sentence.start, sentence.end)
    actor = reading.before(sentence, verb.start()) if verb else None
    near = actor is not None and verb is not None and verb.start() - actor.end <= _BESIDE
    return actor if near else None


def _within(event: Event, sentence: Sentence) -> bool:
    return any(sentence.start <= span.start < sentence.end for span in event.evidence)


def _is_of(event: Event, day: str, sentence: Sentence) -> bool:
    """Whether an act told is what the document does."""
    return event.kind in _ACTS and (_within(event, sentence) or event.start == day)


def _decision(reading: Reading, paper: DocumentCited, day: str, sentence: Sentence) -> Event:
    signer = _signer(reading, sentence) or _asker(reading, paper, sentence)
    announcer = _announcer(reading, paper, sentence)
    if announcer is not None:
        return Event(
            kind="ceremony",
            label=clipped(reading.text[announcer.end : sentence.end].strip()),
            start=day,
            unit=announcer.unit,
            host=announcer.party.body,
            evidence=(Span(sentence.start, sentence.end),),
        )
    host = _issuer_behind(reading, paper, sentence) or paper.issuer
    by = None if host else _issuer_before(reading, sentence)
    return Event(
        kind="decision",
        label=clipped(reading.text[paper.evidence[0].start : sentence.end]),
        start=day,
        unit=host.unit if host else by.unit if by else None,
        host=host or (by.party.body if by else None),
        participants=(Participant(signer, "lead", evidence=(Span(sentence.start, sentence.end),)),) if signer else (),
        evidence=(Span(sentence.start, sentence.end),),
    )


def _announcer(reading: Reading, paper: DocumentCited, sentence: Sentence) -> Actor | None:
    """Who makes a paper of the state known at home: "huyện A tổ chức công bố Nghị quyết của Quốc hội"."""
    verb = _P.makes_known.search(reading.folded, sentence.start, paper.evidence[0].start)
    actor = reading.before(sentence, verb.start()) if verb else None
    if verb is None or actor is None or actor.unit is None or verb.start() - actor.end > _BESIDE:
        return None
    of_state = paper.issuer is not None and is_national(paper.issuer)
    return actor if of_state and not is_national(actor.party.body) else None


def _asker(reading: Reading, paper: DocumentCited, sentence: Sentence) -> str | None:
    """Who asks through a document: "Tại Công điện số 9 ngày 3/9, Thủ tướng A chỉ đạo …"."""
    if not _asks_through(reading, paper, sentence):
        return None
    first = next((a for a in reading.acting(paper.evidence[0].end, sentence.end)), None)
    return first.party.person if first and _P.asks.match(reading.folded, first.end + 1, sentence.end) else None


def _signer(reading: Reading, sentence: Sentence) -> str | None:
    """Who signs: "do ông A ký", "Chủ tịch A vừa ký …", "với chữ ký của ông A"."""
    for actor in reading.acting(sentence.start, sentence.end):
        signs = _P.signs.match(reading.folded, actor.end, sentence.end)
        if actor.party.person and (signs or _P.signature.search(reading.folded, sentence.start, actor.start)):
            return actor.party.person
    return None
