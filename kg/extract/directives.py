"""Tasks given: by whom, to whom, in which words, by when, at which event."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from spacy.language import Language
from spacy.tokens import Doc

from kg.articles.model import Kind
from kg.extract.annotations import Sentence, annotations
from kg.extract.directive_address import Address, address_at, party_of
from kg.extract.directive_tasks import deadline_in, task_span, task_text
from kg.extract.directive_words import Asking, askings, opener, starts_with
from kg.extract.event_actors import Actor, Reading, reading
from kg.facts import Directive, Event, Party, Span

__all__ = ["directives", "find_directives"]

_PROSE = frozenset((Kind.LEAD, Kind.BODY))
_NO_AUTHORITY = re.compile(
    r"\b(?:cử tri|người dân|bà con|nhân dân|bạn đọc|hộ dân|các hộ|phụ huynh|một số ý kiến|nhiều ý kiến|các đại biểu|"
    r"đại biểu|ý kiến|doanh nghiệp|luật sư|chuyên gia|viện kiểm sát|cơ quan điều tra)\s(?:\w+\s){0,6}$"
)
_NOUN_BEFORE = re.compile(r"\b(?:các|những|một số|theo|với|về|hồ sơ|đơn|nhiều|mọi|bất kỳ|thực hiện|đúng|trước|từ|nhu cầu|khi có|cụ thể hóa|của)\s$")
_NOUN_AFTER = re.compile(r"\s*(?:của|về|khi|trên|này|đó|trong|\)|là)(?!\w)")
_SAYING = re.compile(r"\b(?:nhấn mạnh|cho rằng|lưu ý|khẳng định|kết luận|nêu rõ|phát biểu|chỉ rõ|gợi ý|định hướng|chỉ đạo|yêu cầu)\b[^.]{0,240}$")
_BARE_NEED = re.compile(r"\b(?:nhấn mạnh|cho rằng|khẳng định|chỉ rõ|kết luận|nêu rõ)(?: thêm)?[\s,:]+(?:rằng\s)?(?:thời gian tới,?\s)?(?:cần|phải)\s")
_NEED = re.compile(r"(?:\s(?:cũng|còn|nhất định|đặc biệt|trước hết|trước mắt|luôn))*,?\s(?:cần phải|cần|phải)(?!\w)(?!\sthiết)")
_DONE = re.compile(r"\b(?:đã|đang|được|đạt|từng|vừa|hiện có|sẽ)\b")
_THING = re.compile(r"[\W_]*(?:việc|công tác|quá trình)\s[^,;.]{3,80}?\s(?:phải|cần)\s")
_DUTY = re.compile(r"\bnhiệm vụ[^.;:]{0,50}?\slà\s")
_NOMINAL = re.compile(r"\b(?:yêu cầu|đề nghị|chỉ đạo|lưu ý)(?: \w+){0,2} của ")
_THIS_IS = re.compile(r"[\W_]*(?:đây|đó) (?:cũng )?là (?:yêu cầu|chỉ đạo|ý kiến chỉ đạo|đề nghị|lưu ý|nội dung chỉ đạo)(?: \w+){0,3} của ")
_CONTINUES = re.compile(r"[\W_]*(?:cụ thể|theo đó|trong đó|đồng thời|cùng với đó|bên cạnh đó)\b")
_BREAKS = re.compile(
    r"[\W_]*(?:báo cáo|theo (?:báo cáo|ông|bà|đồng chí)|tại (?:buổi|hội nghị)|trước đó|hiện nay|đến nay|được biết|kết quả|"
    r"năm \d{4}|sáng|chiều|trong \d+ (?:ngày|tháng)|quý|dịp này)\b"
)
_PATIENCE = 2
"""Sentences without a task that an instruction passage outlasts."""


@dataclass(slots=True)
class _Passage:
    """Who is giving tasks to whom at this point of the article."""

    issuer: Party | None = None
    parties: list[Party] = field(default_factory=list)
    left: int = 0

    @property
    def active(self) -> bool:
        return self.left > 0


@dataclass(slots=True)
class _Found:
    """A task before it becomes facts, one for each of `parties` (one with nobody where there are none)."""

    issuer: Party | None
    parties: list[Party]
    task: Span
    span: Span
    headline: bool = False


class _Finder:
    """Walks through an article's sentences and keeps who speaks and who is spoken to."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.folded = reading.folded
        self.found: list[_Found] = []
        self.passage = _Passage()
        self.visited = self._visited()
        self.held = {role.person for role in reading.notes.roles if role.person}

    def _visited(self) -> Party | None:
        """The unit a working session is held with: whom tasks are for that name nobody."""
        for fact in self.reading.notes.facts:
            if isinstance(fact, Event) and fact.kind == "working-session":
                if fact.unit and len(fact.unit.code or "") > 2:
                    return Party(unit=fact.unit)
                return None
        return None

    def walk(self) -> None:
        """Reads headline and prose."""
        by_sentence: dict[int, list[Asking]] = {}
        for asking in askings(self.folded):
            sentence = self.reading.notes.sentence_at(asking.start)
            if sentence:
                by_sentence.setdefault(sentence.start, []).append(asking)
        headline: list[tuple[Sentence, list[Asking]]] = []
        previous: Sentence | None = None
        for sentence in self.reading.notes.sentences:
            mine = by_sentence.get(sentence.start, [])
            if sentence.kind is Kind.HEADLINE:
                headline.append((sentence, mine))
                previous = sentence
            elif sentence.kind in _PROSE:
                self.sentence(sentence, mine, previous)
                previous = sentence
        self._headline(headline)

    def _headline(self, sentences: list[tuple[Sentence, list[Asking]]]) -> None:
        """A headline repeats a task of the text; it counts alone where the text has none of that issuer."""
        if self.found:
            return
        for sentence, mine in sentences:
            self.passage = _Passage()
            self.sentence(sentence, mine, None)

    # -- one sentence ---------------------------------------------------------------------------------------------

    def sentence(self, sentence: Sentence, mine: list[Asking], previous: Sentence | None) -> None:
        """Adds the tasks of a sentence and moves the passage on."""
        before = len(self.found)
        if not self._this_is(sentence, previous):
            real = [a for a in mine if self._gives(sentence, a)]
            for index, asking in enumerate(real):
                limit = real[index + 1].start if index + 1 < len(real) else sentence.end
                self._asked(sentence, asking, limit)
            if len(self.found) == before:
                self._goes_on(sentence)
        if len(self.found) > before:
            self.passage.left = _PATIENCE
        elif _BREAKS.match(self.folded, sentence.start) or self._other_speaker(sentence):
            self.passage = _Passage()
        else:
            self.passage.left -= 1

    def _other_speaker(self, sentence: Sentence) -> bool:
        first = next((a for a in self.reading.acting(sentence.start, sentence.end) if a.party.person), None)
        return bool(first and first.start - sentence.start < 60 and first.party != self.passage.issuer)

    def _gives(self, sentence: Sentence, asking: Asking) -> bool:
        before = self.folded[sentence.start : asking.start]
        after = self.folded[asking.end : sentence.end]
        if _NOMINAL.match(self.folded, asking.start):
            return True
        return not (_NOUN_BEFORE.search(before) or _NOUN_AFTER.match(after) or _NO_AUTHORITY.search(before[-60:]))

    def _issuer(self, sentence: Sentence, offset: int) -> tuple[Actor | None, Party | None]:
        """The actor before a verb of asking, else whoever gave the last task."""
        actor = self.reading.before(sentence, offset)
        if actor is None:
            return None, self.passage.issuer
        gap = self.folded[actor.end : offset]
        if len(gap) > 90 or ";" in gap:
            return None, self.passage.issuer
        party = actor.party
        if party.person and party.person not in self.held and self.held:
            return actor, None
        return actor, party

    def _asked(self, sentence: Sentence, asking: Asking, limit: int) -> None:
        nominal = _NOMINAL.match(self.folded, asking.start)
        if nominal:
            self._nominal(sentence, nominal.end(), limit)
            return
        actor, issuer = self._issuer(sentence, asking.start)
        if actor is not None and issuer is None:
            return
        passive = self._passive(sentence, actor)
        if passive:
            self._add(issuer, [party_of(passive)], asking.end, limit, passive.start)
            return
        address = address_at(self.reading, asking.end, limit)
        if not address.found and (asking.addressed or issuer is None):
            return
        start = actor.start if actor else asking.start
        if address.found:
            self._rows(issuer, address, limit, start)
            return
        if re.match(r"\s*\d", self.folded[asking.end : limit]):
            return
        parties = self.passage.parties if _CONTINUES.match(self.folded, sentence.start) else self._default(issuer)
        self._add(issuer, list(parties), asking.end, limit, start)

    def _default(self, issuer: Party | None) -> list[Party]:
        if self.visited is None or self.visited == issuer:
            return []
        return [self.visited]

    def _passive(self, sentence: Sentence, issuer: Actor | None) -> Actor | None:
        """ "Phường A được Bí thư Tỉnh ủy đề nghị …": the one before "được"."""
        if issuer is None or not re.search(r"\bđược\s$", self.folded[sentence.start : issuer.start]):
            return None
        return self.reading.before(sentence, issuer.start)

    def _rows(self, issuer: Party | None, address: Address, limit: int, start: int) -> None:
        """The task of those addressed; after ";" others may be given their own."""
        cuts = [m.start() for m in re.finditer(";", self.folded[address.end : limit])]
        for cut in cuts:
            at = address.end + cut
            other = address_at(self.reading, at + 1, limit)
            if other.parties and other.end < limit and self._new(other, address):
                self._add(issuer, address.parties, address.end, at, start)
                self._rows(issuer, other, limit, at + 1)
                return
        self._add(issuer, address.parties, address.end, limit, start)

    @staticmethod
    def _new(other: Address, address: Address) -> bool:
        return bool(address.parties) and other.parties[0] not in address.parties

    def _nominal(self, sentence: Sentence, position: int, limit: int) -> None:
        """ "Một yêu cầu khác của Chủ tịch tỉnh với hai phường là …"."""
        issuer = self.reading.at(position)
        if issuer is None:
            return
        address = address_at(self.reading, issuer.end, limit)
        rest = re.match(r"\s*là\s(?!của)", self.folded[address.end : limit])
        if rest:
            self._add(issuer.party, address.parties or self._default(issuer.party), address.end + rest.end(), limit, sentence.start)

    def _this_is(self, sentence: Sentence, previous: Sentence | None) -> bool:
        """ "Đây là yêu cầu của …": the sentence before, mostly the headline, is the task."""
        opening = _THIS_IS.match(self.folded, sentence.start)
        issuer = self.reading.at(opening.end()) if opening else None
        if not issuer or previous is None:
            return False
        told = self.reading.acting(previous.start, previous.end)
        addressed = [a for a in told if not a.party.person]
        last = addressed[-1].end if addressed else previous.start
        begin = last if previous.end - last > 12 else previous.start
        self._add(issuer.party, [party_of(a) for a in addressed[-1:]] or self._default(issuer.party), begin, previous.end, previous.start)
        return True

    # -- a passage that goes on -----------------------------------------------------------------------------------

    def _goes_on(self, sentence: Sentence) -> None:
        """Tasks without a verb of asking: "Phường cần …", "Đồng thời, tập trung …"."""
        bare = _BARE_NEED.search(self.folded, sentence.start, sentence.end)
        if bare:
            actor, issuer = self._issuer(sentence, bare.start())
            if issuer:
                self._add(issuer, self._default(issuer), bare.end(), sentence.end, actor.start if actor else sentence.start)
                return
        if self._needed(sentence) or not self.passage.active:
            return
        issuer = self.passage.issuer
        thing = _THING.match(self.folded, sentence.start, sentence.end)
        duty = _DUTY.search(self.folded, sentence.start, sentence.end)
        if thing or duty:
            at = thing.end() if thing else duty.end()  # type: ignore[union-attr]
            self._add(issuer, self.passage.parties, at, sentence.end, sentence.start)
            return
        self._imperative(sentence)

    def _needed(self, sentence: Sentence) -> bool:
        """Someone "cần", "phải" do something, said in a passage of tasks or by one who is telling what must be done."""
        for actor in self.reading.acting(sentence.start, sentence.end):
            need = _NEED.match(self.folded, actor.end, sentence.end)
            if not need or actor.by_name:
                continue
            before = self.folded[sentence.start : actor.start]
            opened = opener().match(self.folded, sentence.start, actor.start)
            whole = opened is not None and len(before) - (opened.end() - sentence.start) <= 16
            saying = _SAYING.search(before)
            speaker, issuer = self._issuer(sentence, sentence.start + saying.start()) if saying else (None, self.passage.issuer)
            if (self.passage.active and whole) or (saying and issuer and re.search(r"(?:,|rằng|là)\s*(?:\w+\s){0,2}$", before)):
                start = speaker.start if speaker else sentence.start
                self._add(issuer, [party_of(actor)], need.end(), sentence.end, start)
                return True
        group = self._group_needed(sentence)
        if group and self.passage.active:
            self._add(self.passage.issuer, self.passage.parties if group[1] else [], group[0], sentence.end, sentence.start)
            return True
        return False

    def _group_needed(self, sentence: Sentence) -> tuple[int, bool] | None:
        """End of "các sở cần" and whether the group is the one addressed before ("đơn vị cần")."""
        opened = opener().match(self.folded, sentence.start, sentence.end)
        at = opened.end() if opened else sentence.start
        bare = re.match(r"(?:cần phải|cần|phải)\s", self.folded[at : at + 12])
        if bare:
            return at + bare.end(), True
        address = address_at(self.reading, at, sentence.end)
        if not address.group:
            return None
        need = _NEED.match(self.folded, address.end, sentence.end)
        single = not self.folded.startswith(("các ", "tất cả"), at)
        return (need.end(), single) if need else None

    def _imperative(self, sentence: Sentence) -> None:
        """ "Phường khẩn trương …", "Đồng thời, rà soát …"."""
        opened = opener().match(self.folded, sentence.start, sentence.end)
        at = opened.end() if opened else sentence.start
        address = address_at(self.reading, at, sentence.end)
        begin = address.end if address.found else at
        verb = starts_with("directive_imperatives.txt").match(self.folded, begin + (self.folded[begin : begin + 1] == " "))
        if not verb or _DONE.search(self.folded, begin, min(sentence.end, verb.end() + 40)):
            return
        parties = address.parties or self.passage.parties
        self._add(self.passage.issuer, parties, begin, sentence.end, sentence.start)

    # -- results --------------------------------------------------------------------------------------------------

    def _add(self, issuer: Party | None, parties: list[Party], position: int, limit: int, start: int) -> None:
        task = task_span(self.reading, position, limit)
        if len(task.of(self.folded).split()) < 2:
            return
        parties = [p for p in parties if p != issuer]
        self.found.append(_Found(issuer, parties, task, Span(min(start, task.start), task.end)))
        self.passage.issuer = issuer or self.passage.issuer
        self.passage.parties = parties


def _event_index(reading: Reading, issuer: Party | None) -> int | None:
    """The event a task was given at: one its issuer took part in, else the first gathering."""
    events = [f for f in reading.notes.facts if isinstance(f, Event)]
    if issuer and issuer.person:
        for index, event in enumerate(events):
            if any(p.person == issuer.person for p in event.participants) and event.kind != "visit":
                return index
    gatherings = [i for i, e in enumerate(events) if e.kind in ("working-session", "meeting", "congress", "voter-meeting")]
    return gatherings[0] if gatherings and (issuer is None or not issuer.unit) else None


def find_directives(notes_reading: Reading) -> list[Directive]:
    """The tasks given in an article, one fact for each addressee and task."""
    finder = _Finder(notes_reading)
    finder.walk()
    out: list[Directive] = []
    seen: set[tuple[str, str]] = set()
    for one in finder.found:
        task = task_text(notes_reading, one.task)
        for assignee in one.parties or [None]:
            key = (assignee.name if assignee else "", task.lower())
            if key in seen:
                continue
            seen.add(key)
            out.append(
                Directive(
                    issuer=one.issuer,
                    assignee=assignee,
                    task=task,
                    deadline=deadline_in(notes_reading, one.task.start, one.task.end),
                    event=_event_index(notes_reading, one.issuer),
                    evidence=(one.span,),
                )
            )
    return out


@Language.component("kg_directives")
def directives(doc: Doc) -> Doc:
    """Adds the Directive facts of the article; reads the Event facts found before."""
    annotations(doc).facts += find_directives(reading(doc))
    return doc
