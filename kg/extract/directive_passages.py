"""Instruction passages: a verb of asking opens one, sentences without one go on with it until someone else speaks."""

from __future__ import annotations

import re

from kg.articles.model import Kind
from kg.extract.annotations import Sentence
from kg.extract.directive_address import Address, address_at, party_of
from kg.extract.directive_state import PATIENCE, FoundTask, Passage
from kg.extract.directive_tasks import task_span
from kg.extract.directive_words import Asking, askings, opener, starts_with
from kg.extract.event_actors import Actor, Reading
from kg.facts import Event, Party, Span

__all__ = ["tasks"]

_PROSE = frozenset((Kind.LEAD, Kind.BODY))
_NO_AUTHORITY = re.compile(
    r"\b(?:cử tri|người dân|bà con|nhân dân|bạn đọc|hộ dân|các hộ|phụ huynh|một số ý kiến|nhiều ý kiến|các đại biểu|"
    r"đại biểu|doanh nghiệp|luật sư|chuyên gia|viện kiểm sát|cơ quan điều tra)\s(?:\w+\s){0,6}$"
)
_NOUN_BEFORE = re.compile(
    r"\b(?:các|những|một số|theo|với|về|hồ sơ|đơn|nhiều|mọi|bất kỳ|thực hiện|đúng|trước|từ|nhu cầu|khi có|của|là|khi)\s$"
)
_NOUN_AFTER = re.compile(r"\s*(?:của|về|khi|trên|này|đó|trong|\)|là)(?!\w)")
_SAYING = re.compile(
    r"\b(?:nhấn mạnh|cho rằng|lưu ý|khẳng định|kết luận|nêu rõ|phát biểu|chỉ rõ|gợi ý|định hướng|chỉ đạo|yêu cầu|nói)\b[^.]{0,240}$"
)
_BARE_NEED = re.compile(
    r"\b(?:nhấn mạnh|cho rằng|khẳng định|chỉ rõ|kết luận|nêu rõ)(?: thêm)?[\s,:]+(?:rằng\s)?(?:thời gian tới,?\s)?(?:cần|phải)\s"
)
_NEED = re.compile(
    r"(?:\s(?:cũng|còn|nhất định|đặc biệt|trước hết|trước mắt|luôn))*,?\s(?:cần phải|cần|phải)(?!\w)(?!\s(?:thiết|là|có sự)\b)"
)
_STRONG = re.compile(r"yêu cầu|giao|chỉ đạo|phân công")
_BESIDE = re.compile(r"(?:[\s,]|\([^)]*\)|\b(?:đã|cũng|còn|vừa|tiếp tục|đồng thời|trực tiếp|luôn|sau đó|nhấn mạnh|và)\b)*")
_LIVES = re.compile(r"\b(?:ngụ|trú|thường trú|cư trú|thôn|tổ|ấp|khu phố|bản|buôn|làng|xóm|đường)\b")
_PLACED = re.compile(r"\b(?:của|tại|ở|với|cho|địa bàn|từ|đến|về|và|trong)\s$")
_DONE = re.compile(r"\b(?:đã|đang|được|đạt|từng|vừa|hiện có|sẽ)\b")
_TOLD = re.compile(
    r"\s(?:đã|đang|được|đạt|từng|vừa|hiện|sẽ|là|có (?!giải pháp|phương án|kế hoạch|biện pháp|trách nhiệm|nhiệm vụ)|thuộc|gồm|chiếm|còn|cho biết|cho rằng|"
    r"cho hay|kiến nghị|đề xuất|mong|cam kết|bày tỏ|khẳng định|nhận (?!diện)|trao|tặng|đón|nằm|thu|cũng|bày tỏ|ghi nhận|phát biểu|báo cáo)\b"
)
_THING = re.compile(r"[\W_]*(?:việc|công tác|quá trình)\s[^,;.]{3,80}?\s(?:phải|cần)\s")
_DUTY = re.compile(r"\bnhiệm vụ[^.;:]{0,50}?\slà\s")
_NOMINAL = re.compile(r"\b(?:yêu cầu|đề nghị|chỉ đạo|lưu ý)(?: \w+){0,2} của ")
_THIS_IS = re.compile(
    r"[\W_]*(?:đây|đó) (?:cũng )?là (?:yêu cầu|chỉ đạo|ý kiến chỉ đạo|đề nghị|lưu ý|nội dung chỉ đạo)(?: \w+){0,3} của "
)
_CONTINUES = re.compile(r"[\W_]*(?:cụ thể|theo đó|trong đó|đồng thời|cùng với đó|bên cạnh đó)\b")
_BREAKS = re.compile(
    r"[\W_]*(?:báo cáo|theo (?:báo cáo|ông|bà|đồng chí|thống kê)|tại (?:buổi|hội nghị)|trước đó|hiện nay|đến nay|được biết|"
    r"kết quả|năm \d{4}|sáng|chiều|trong \d+ (?:ngày|tháng)|quý|dịp này|tính đến|hiện)\b"
)
_NEW_ASKING = re.compile(r"(?:[;,.:]|\bvà|\bđồng thời|\bcũng|\bđã|\bnhưng)\s*$")
_TO_WHOM = re.compile(r"[\W_]*(?:riêng )?(?:với|đối với)\s(?:cá nhân )?")
_COLON = re.compile(r"\b(?:yêu cầu|đề nghị|giao|chỉ đạo|kết luận|lưu ý|giao nhiệm vụ|phân công)\b[^.;]{0,60}:\s*(?:[1-9][.)]?|-)?\s*$")


class _Walk:
    """A walk through the sentences of an article."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.folded = reading.folded
        self.found: list[FoundTask] = []
        self.passage = Passage()
        events = [fact for fact in reading.notes.facts if isinstance(fact, Event)]
        self.visited = _visited(events)
        self.held = {role.person for role in reading.notes.roles if role.person}
        self.held |= {p.person for event in events for p in event.participants if p.part == "lead"}

    # -- one sentence ---------------------------------------------------------------------------------------------

    def sentence(self, sentence: Sentence, mine: list[Asking], previous: Sentence | None) -> None:
        """Adds the tasks of a sentence and moves the passage on."""
        before = len(self.found)
        real: list[Asking] = []
        if not self._this_is(sentence, previous):
            for asking in mine:
                if self._an_item(sentence, asking):
                    continue
                if self._gives(sentence, asking) and not (real and self._inside(sentence, asking)):
                    real.append(asking)
            if len(real) > 1 and self._frames(sentence, real[0], real[1]):
                real.pop(0)
            for index, asking in enumerate(real):
                limit = real[index + 1].start if index + 1 < len(real) else sentence.end
                self._asked(sentence, asking, limit)
            broken = _BREAKS.match(self.folded, sentence.start) is not None
            if len(self.found) == before and not self._opens_list(sentence) and not broken:
                self._goes_on(sentence)
        if len(self.found) > before or (self.passage.listing and _COLON.search(self.folded, sentence.start, sentence.end)):
            self.passage.left = PATIENCE
        elif _BREAKS.match(self.folded, sentence.start) or self._other_speaker(sentence):
            self.passage = Passage()
        else:
            self.passage.left -= 1

    def _other_speaker(self, sentence: Sentence) -> bool:
        first = next((a for a in self.reading.acting(sentence.start, sentence.end) if a.party.person), None)
        return bool(first and first.start - sentence.start < 60 and first.party != self.passage.issuer)

    def _an_item(self, sentence: Sentence, asking: Asking) -> bool:
        """Whether a verb is the task of the bodies an item of a list opens with: "5. Bộ Quốc phòng chỉ đạo các đơn vị …"."""
        if not (self.passage.fresh and self.folded.startswith("chỉ đạo", asking.start)):
            return False
        opened = opener().match(self.folded, sentence.start, asking.start)
        first = self.reading.at(opened.end() if opened else sentence.start)
        if first is None or first.office:
            return False
        address = address_at(self.reading, opened.end() if opened else sentence.start, asking.start + 1)
        bodies = [p for p in address.parties if not p.person and p != self.passage.issuer]
        return bool(bodies) and len(bodies) == len(address.parties) and address.end + 1 == asking.start

    def _gives(self, sentence: Sentence, asking: Asking) -> bool:
        if _NOMINAL.match(self.folded, asking.start):
            return True
        if self.reading.text.startswith(" ban ", asking.end):  # "giao ban"
            return False
        before = self.folded[sentence.start : asking.start]
        after = self.folded[asking.end : sentence.end]
        return not (_NOUN_BEFORE.search(before) or _NOUN_AFTER.match(after) or _NO_AUTHORITY.search(before[-60:]))

    def _inside(self, sentence: Sentence, asking: Asking) -> bool:
        """Whether a later verb is part of a task: "yêu cầu UBND huyện chỉ đạo Phòng …"."""
        if _NEW_ASKING.search(self.folded[sentence.start : asking.start]):
            return False
        actor = self.reading.before(sentence, asking.start)
        return not (actor and actor.party.person and asking.start - actor.end < 12)

    def _frames(self, sentence: Sentence, first: Asking, second: Asking) -> bool:
        """Whether a verb without a subject only frames the next one: "Giao nhiệm vụ cho các cán bộ, Thứ trưởng đề nghị …"."""
        if self.reading.before(sentence, first.start):
            return False
        return any(a.party.person or a.office for a in self.reading.acting(first.end, second.start))

    def _issuer(self, sentence: Sentence, offset: int) -> tuple[Actor | None, Party | None]:
        """The actor before a verb of asking, else whoever gave the last task; (actor, None) for one without authority."""
        actor = self._subject(sentence, offset)
        if actor is None:
            return None, self.passage.issuer
        gap = self.folded[actor.end : offset]
        if len(gap) > 160 or (";" in gap and not actor.party.person):
            return None, self.passage.issuer
        party = actor.party
        strong = _STRONG.match(self.folded, offset) is not None
        if party.person and not strong and self.held and party.person not in self.held:
            return actor, None
        return actor, party

    def _subject(self, sentence: Sentence, offset: int) -> Actor | None:
        """The actor beside a verb, else the last person before it, else the last body that is no place or owner."""
        actors = [a for a in self.reading.acting(sentence.start, offset) if a.end <= offset]
        people = [a for a in actors if a.party.person or a.office]
        if people and actors[-1].party.unit and _LIVES.search(self.folded, people[-1].end, actors[-1].start):
            return people[-1]
        if actors and _BESIDE.fullmatch(self.folded, actors[-1].end, offset):
            return actors[-1]
        if people:
            return people[-1]
        free = [a for a in actors if not _PLACED.search(self.folded[sentence.start : a.start])]
        return free[-1] if free else None

    def _asked(self, sentence: Sentence, asking: Asking, limit: int) -> None:
        nominal = _NOMINAL.match(self.folded, asking.start)
        if nominal:
            self._nominal(sentence, nominal.end(), limit)
            return
        if len(self.found) and self.found[-1].span.covers(Span(asking.start, asking.end)):
            return
        actor, issuer = self._issuer(sentence, asking.start)
        if any(f.span.start >= sentence.start for f in self.found):  # the second verb of a sentence has its first one's subject
            actor, issuer = None, self.passage.issuer
        elif actor is not None and issuer is None:
            return
        if self.folded.startswith("được ", asking.start - 5):
            self._told(sentence, asking, limit)
            return
        passive = self._passive(sentence, actor)
        if passive:
            self.add(issuer, [party_of(passive)], asking.end, limit, passive.start)
            return
        address = address_at(self.reading, asking.end, limit)
        topic = self._to_whom(sentence, actor)
        address.parties = [*topic, *(p for p in address.parties if p not in topic)]
        if not address.found and (asking.addressed or issuer is None):
            return
        if actor is None and address.parties and address.parties[0].person and self.folded[asking.end : asking.end + 10].count(","):
            return  # "Khi giao nhiệm vụ, ông A …": the name behind the comma is the one who speaks
        start = actor.start if actor else asking.start
        if address.found:
            self.rows(issuer, address, limit, start)
            return
        if re.match(r"\s*\d", self.folded[asking.end : limit]):
            return
        parties = self.passage.parties if _CONTINUES.match(self.folded, sentence.start) else self.default(issuer)
        self.add(issuer, list(parties), asking.end, limit, start)

    def default(self, issuer: Party | None) -> list[Party]:
        """Whom a task is for that names nobody: the unit visited, but not by itself."""
        return [] if self.visited is None or self.visited == issuer else [self.visited]

    def _told(self, sentence: Sentence, asking: Asking, limit: int) -> None:
        """ "Công an tỉnh, Sở Y tế được giao …", in a passage of tasks: its subjects have the task."""
        opened = opener().match(self.folded, sentence.start, asking.start)
        address = address_at(self.reading, opened.end() if opened else sentence.start, asking.start)
        if self.passage.active and address.parties and asking.start - address.end <= 6:
            address.end = asking.end
            self.rows(self.passage.issuer, address, limit, sentence.start)

    def _to_whom(self, sentence: Sentence, issuer: Actor | None) -> list[Party]:
        """ "Riêng với đồng chí A, Bí thư Tỉnh ủy đề nghị …": the one named before the issuer."""
        opening = _TO_WHOM.match(self.folded, sentence.start)
        actor = self.reading.at(opening.end()) if opening else None
        if actor is None or issuer is None or actor is issuer or actor.end > issuer.start:
            return []
        return [party_of(actor)] if self.folded.startswith(",", actor.end) else []

    def _passive(self, sentence: Sentence, issuer: Actor | None) -> Actor | None:
        """ "Phường A được Bí thư Tỉnh ủy đề nghị …": the one before "được"."""
        if issuer is None or not re.search(r"\bđược\s$", self.folded[sentence.start : issuer.start]):
            return None
        return self.reading.before(sentence, issuer.start)

    def rows(self, issuer: Party | None, address: Address, limit: int, start: int) -> None:
        """The task of those addressed; after ";" (or a comma before another body's verb) others have their own."""
        for cut in re.finditer(r"[;,]", self.folded[address.end : limit]):
            at = address.end + cut.start()
            other = self._next_addressed(at, limit, address, cut.group())
            if other:
                self.add(issuer, address.parties, address.end, at, start)
                self.rows(issuer, other, limit, at + 1)
                return
        self.add(issuer, address.parties, address.end, limit, start)

    def _next_addressed(self, at: int, limit: int, address: Address, mark: str) -> Address | None:
        opened = opener().match(self.folded, at + 1, limit) if mark == ";" else None
        other = address_at(self.reading, max(at + 1, opened.end() if opened else 0), limit)
        if not other.found or other.end >= limit or any(p in address.parties for p in other.parties):
            return None
        verb = starts_with("directive_imperatives.txt").match(self.folded, other.end + 1)
        if mark == ";":
            return other if other.parties or verb else None
        listed = any(a.end == at for a in self.reading.acting(max(0, at - 200), at))
        person = any(p.person or p.unit for p in other.parties)
        return other if other.parties and verb and not listed and not person else None

    def _nominal(self, sentence: Sentence, position: int, limit: int) -> None:
        """ "Một yêu cầu khác của Chủ tịch tỉnh với hai phường là …"."""
        issuer = self.reading.at(position)
        if issuer is None:
            return
        address = address_at(self.reading, issuer.end, limit)
        rest = re.match(r"\s*là\s(?!của)", self.folded[address.end : limit])
        if rest:
            parties = address.parties or self.default(issuer.party)
            self.add(issuer.party, parties, address.end + rest.end(), limit, sentence.start)

    def _this_is(self, sentence: Sentence, previous: Sentence | None) -> bool:
        """ "Đây là yêu cầu của …": the sentence before, mostly the headline, is the task."""
        opening = _THIS_IS.match(self.folded, sentence.start)
        issuer = self.reading.at(opening.end()) if opening else None
        if not issuer or previous is None:
            return False
        told = [a for a in self.reading.acting(previous.start, previous.end) if not a.party.person]
        last = told[-1].end if told else previous.start
        begin = last if previous.end - last > 12 else previous.start
        parties = [party_of(a) for a in told[-1:]] or self.default(issuer.party)
        self.add(issuer.party, parties, begin, previous.end, previous.start)
        return True

    def _opens_list(self, sentence: Sentence) -> bool:
        """ "Chủ tịch UBND tỉnh yêu cầu:" before a list of tasks."""
        found = _COLON.search(self.folded, sentence.start, sentence.end)
        if not found:
            return False
        actor, issuer = self._issuer(sentence, found.start())
        if issuer is None:
            return False
        self.passage = Passage(issuer, self.default(issuer), PATIENCE, listing=True)
        return True

    # -- a passage that goes on -----------------------------------------------------------------------------------

    def _goes_on(self, sentence: Sentence) -> None:
        """Tasks without a verb of asking: "Phường cần …", "Đồng thời, tập trung …"."""
        bare = _BARE_NEED.search(self.folded, sentence.start, sentence.end)
        if bare:
            actor, issuer = self._issuer(sentence, bare.start())
            if issuer:
                self.add(issuer, self.default(issuer), bare.end(), sentence.end, actor.start if actor else sentence.start)
                return
        if self._needed(sentence) or not self.passage.active:
            return
        issuer = self.passage.issuer
        found = _THING.match(self.folded, sentence.start, sentence.end) or _DUTY.search(
            self.folded, sentence.start, sentence.end
        )
        if found:
            self.add(issuer, self.passage.parties, found.end(), sentence.end, sentence.start)
            return
        self._imperative(sentence)

    def _needed(self, sentence: Sentence) -> bool:
        """Someone "cần", "phải" do something, in a passage of tasks or by one who is telling what must be done."""
        for actor in self.reading.acting(sentence.start, sentence.end):
            need = _NEED.match(self.folded, actor.end, sentence.end)
            if need and not actor.by_name and self._need(sentence, actor.start, [party_of(actor)], need.end()):
                return True
        return self._group_needed(sentence)

    def _need(self, sentence: Sentence, subject: int, parties: list[Party], task: int) -> bool:
        before = self.folded[sentence.start : subject]
        opened = opener().match(self.folded, sentence.start, subject)
        whole = opened is not None and len(before) - (opened.end() - sentence.start) <= 16
        saying = _SAYING.search(before)
        if saying and re.search(r"(?:,|rằng|là)\s*(?:\w+\s){0,2}$", before):
            speaker, issuer = self._issuer(sentence, sentence.start + saying.start())
            if issuer:
                start = speaker.start if speaker else sentence.start
                self.rows(issuer, Address(task, parties), sentence.end, start)
                return True
        if self.passage.active and whole:
            self.rows(self.passage.issuer, Address(task, parties), sentence.end, sentence.start)
            return True
        return False

    def _group_needed(self, sentence: Sentence) -> bool:
        """ "Các sở cần …" (nobody in particular), "đơn vị cần …" (the one addressed before), "Cần …"."""
        opened = opener().match(self.folded, sentence.start, sentence.end)
        at = opened.end() if opened else sentence.start
        bare = re.match(r"(?:cần phải|cần|phải)\s", self.folded[at : at + 12])
        if bare and self.passage.active:
            self.add(self.passage.issuer, self.passage.parties, at + bare.end(), sentence.end, sentence.start)
            return True
        for need in re.finditer(r"\s(?:cần phải|cần|phải)\s", self.folded[sentence.start : sentence.end]):
            begin = self._group_before(sentence, sentence.start + need.start())
            if begin is None:
                continue
            single = not self.folded.startswith(("các ", "tất cả", "mỗi "), begin)
            parties = (self.passage.parties or self.default(self.passage.issuer)) if single else []
            if self._need(sentence, begin, parties, sentence.start + need.end()):
                return True
        return False

    def _group_before(self, sentence: Sentence, end: int) -> int | None:
        """Where a group's name begins that ends (but for "cũng", "còn") at `end`."""
        head = re.sub(r"(?:\s(?:cũng|còn|luôn))+$", "", self.folded[sentence.start : end])
        for match in re.finditer(r"(?:^|(?<=[\s,]))\w", head[-60:]):
            at = sentence.start + max(0, len(head) - 60) + match.start()
            if self.reading.text[at - 1 : at] in ("“", '"') or self.folded.startswith("cơ ", at - 3):
                continue  # a quoted thought on what people ought to be; "cơ sở" is no "sở"
            group = starts_with("directive_groups.txt").match(self.folded, at)
            if group and group.end() == sentence.start + len(head):
                return at
        return None

    def _imperative(self, sentence: Sentence) -> None:
        """ "Phường khẩn trương …", "Đồng thời, rà soát …", an item of a list of tasks."""
        opened = opener().match(self.folded, sentence.start, sentence.end)
        at = opened.end() if opened else sentence.start
        address = address_at(self.reading, at, sentence.end)
        begin = address.end if address.found else at
        speaker = self.reading.at(at)
        if speaker and (speaker.party.person or speaker.party == self.passage.issuer):
            return
        verb = starts_with("directive_imperatives.txt").match(self.folded, begin + (self.folded[begin : begin + 1] == " "))
        if verb:
            if _DONE.search(self.folded, begin, min(sentence.end, verb.end() + 40)):
                return
        elif not (address.parties and self.passage.fresh) or self._says(begin):
            return
        elif any(p.person for p in address.parties) or self.folded[begin : begin + 1] != " ":
            return
        single = address.group and not self.folded.startswith(("các ", "tất cả"), at)
        if single and not address.parties:
            address.parties = list(self.passage.parties)
        if address.found:
            self.rows(self.passage.issuer, address, sentence.end, sentence.start)
        else:
            self.add(self.passage.issuer, self.passage.parties, begin, sentence.end, sentence.start)

    def _says(self, position: int) -> bool:
        """Whether what follows a body tells what it did or said, rather than what it shall do."""
        after = self.folded[position : position + 24]
        if re.match(r"\s(?:chỉ đạo|giao|phân công)\b", after):
            return False
        return _TOLD.match(after) is not None or starts_with("saying_verbs.txt").match(after, 1) is not None

    def add(self, issuer: Party | None, parties: list[Party], position: int, limit: int, start: int) -> None:
        """Keeps a task and whom it was for; nothing where the words are none."""
        task = task_span(self.reading, position, limit)
        words = task.of(self.folded)
        if len(words.split()) < 2 or words.endswith("?") or re.match(r"(?:điều|những) gì\b", words):
            return
        parties = [p for p in parties if p != issuer]
        self.found.append(FoundTask(issuer, parties, task, Span(min(start, task.start), task.end)))
        self.passage.issuer = issuer or self.passage.issuer
        self.passage.parties = parties


def _visited(events: list[Event]) -> Party | None:
    """The unit a working session is held with: whom tasks are for that name nobody."""
    for event in events:
        if event.kind == "working-session":
            return Party(unit=event.unit) if event.unit and len(event.unit.code or "") > 2 else None
    return None


def tasks(reading: Reading) -> list[FoundTask]:
    """The tasks an article tells; a headline's, which repeats one of the text, only where the text has none."""
    by_sentence: dict[int, list[Asking]] = {}
    for asking in askings(reading.folded):
        sentence = reading.notes.sentence_at(asking.start)
        if sentence:
            by_sentence.setdefault(sentence.start, []).append(asking)
    walk = _Walk(reading)
    headlines: list[Sentence] = []
    previous: Sentence | None = None
    for sentence in reading.notes.sentences:
        if sentence.kind is Kind.HEADLINE:
            headlines.append(sentence)
            previous = sentence
        elif sentence.kind in _PROSE:
            walk.sentence(sentence, by_sentence.get(sentence.start, []), previous)
            previous = sentence
    if not walk.found:
        for sentence in headlines:
            walk.passage = Passage()
            walk.sentence(sentence, by_sentence.get(sentence.start, []), None)
    return walk.found
