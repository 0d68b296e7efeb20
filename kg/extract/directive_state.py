"""What a walk through instructions keeps: who gives tasks to whom just now, and the tasks found."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.annotations import Sentence
from kg.extract.directive_address import Address, address_at
from kg.extract.directive_adverbs import adverbial_ends, predicate_at, verb_behind_attribute
from kg.extract.directive_clause import behind_time, beyond_leads, beyond_topic
from kg.extract.directive_meant import visited
from kg.extract.directive_partners import still_partners
from kg.extract.directive_passage import PATIENCE, FoundTask, Passage, Quotation
from kg.extract.directive_tasks import task_span
from kg.extract.directive_voices import experts, voices
from kg.extract.directive_words import alternatives, ends_in_group, starts_with
from kg.extract.event_actors import Actor, Reading
from kg.extract.interviews import Interview
from kg.extract.patterns import Patterns
from kg.facts import Event, Party, Span, Status
from kg.language.folding import fold

__all__ = ["MUST_NOT", "Walk"]

_P = Patterns("directive_patterns.toml", "state")
_FOLLOW = Patterns("directive_patterns.toml", "follow")
_NEXT_NAME = re.compile(r"(?:\s?\([^()]*\))?(?:[;,]|\svà)?\s*")
_STRONG = re.compile(r"yêu cầu|giao|chỉ đạo|phân công|chỉ thị|nhắc|quán triệt|căn dặn")
_WITH = re.compile(r"\s(?:cùng|với|phối hợp|và|tại|ở|trong|trên|của|cho|đến|tới)\s")
_THEN = re.compile(r"\sthì\s(?!đã|đang|có|là|sẽ|được)")
MUST_NOT = re.compile(r"\skhông\s(?!có|phải|chỉ|đạt|bị|còn|thể|khỏi|ít|những)")
"""What a group is not to do, behind it: "…; các phòng | không đùn đẩy hồ sơ"."""
_MUST = re.compile(r"\s(?:cần phải|cần|phải|có trách nhiệm|chịu trách nhiệm)\s")
_CASE = re.compile(r"\s(?:nơi nào|nếu|khi|đơn vị nào|địa phương nào|trường hợp|đối với|với|về)\s")
_BY = re.compile(r",\s(?:theo (?:ông|bà|đồng chí)|(?:ông|bà) (?:nói|yêu cầu|nhấn mạnh|lưu ý))[^,;]{0,40},\s?$")
_STRESSED = (" là", " và")
"""How what joins a second one to those addressed ends: ", đặc biệt là xã A cần …"."""
_OWN = ("địa phương", "về phía tỉnh", "về phía thành phố")
"""Words that, said by who acts for a province, do not address the province."""
_FAR = 160
"""Characters behind an actor beyond which a verb is not its own, unless it is told to be one more of its verbs."""
_OBJECT = 40
"""Characters before a name in which a word stands that has it for an object."""
_PROVINCE_CODE = 2
"""Digits of the code of a province."""


class Walk:
    """A walk through the sentences of an article: its reading, what was found, the passage it is in."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.folded = reading.folded
        self.found: list[FoundTask] = []
        self.passage = Passage()
        self.interview = Interview(reading)
        self.quoted: list[Quotation] = []
        """The quotations of those who may give tasks."""
        self.author: Party | None = None
        """Who issued the document that tasks stand in."""
        self.decider: Party | None = None
        """Who issued a decision, whose last sentences say who carries it out."""
        self.decided: Party | None = None
        self.announced: Party | None = None
        """The same of the document, and of the decision before, where the sentence before tells it."""
        self.waiting: list[Party] = []
        """Those addressed with one verb who share the task behind the next: "giao Sở A và đề nghị hội B …"."""
        self.told: set[str | None] = set()
        """People who were told to do something, or appointed: what they must do is a task, too."""
        self.speaker: Party | None = None
        """Who said something in the sentence before."""
        self.urging: Party | None = None
        """Who spoke in the sentence before as one who tells others what to do: "… nhấn mạnh: Đây là …"."""
        self.stressed: tuple[Party, int] | None = None
        """The last of them, and for how many more sentences "therefore" leads to what others must do by it."""
        self.ordered = self.exhorts = False
        """Whether the document of the sentence before tells others what to do; `urging` did before a colon."""
        events = [fact for fact in reading.notes.facts if isinstance(fact, Event)]
        self.visited = visited(events)
        roles = reading.notes.roles
        self.held = {role.person for role in roles if role.person and role.status is not Status.FORMER}
        self.at_home = {
            r.person for r in roles if r.person and r.body and self.visited and r.body.unit == self.visited.unit
        }
        appointed = (p for e in events if e.kind == "appointment" for p in e.participants)
        self.told |= {p.person for p in appointed if p.part == "subject"}
        self.voices = list(voices(reading))
        self.led = {p.person for event in events for p in event.participants if p.part == "lead"}
        self.held |= self.led
        self.experts = set(experts(reading))
        """Those who only give an opinion, whatever it is that others "must" do: lawyers, experts."""

    def default(self, issuer: Party | None) -> list[Party]:
        """Whom a task is for that names nobody: the unit visited, but not by itself or who holds an office there."""
        if self.visited is None or self.visited == issuer:
            return []
        home = issuer is not None and issuer.person in self.at_home
        home |= issuer is not None and issuer.body is not None and issuer.body.unit == self.visited.unit
        return [] if home else [self.visited]

    def issuer(self, sentence: Sentence, offset: int) -> tuple[Actor | None, Party | None]:
        """The actor before a verb of asking, else whoever gave the last task; (actor, None) for no authority."""
        if chair := self.chair_beside(sentence, offset):
            return None, chair
        actor = self.subject(sentence, offset)
        if actor is None:
            answering = self.with_say(self.interview.speaker(offset))
            voice = self._voice(offset) or self._chair(sentence, offset)
            told = offset + len("quyết định ") * self.folded.startswith("quyết định giao", offset)
            decided = self.decider if _P.decision.match(self.folded, sentence.start, told) else None
            return None, voice or decided or self.passage.issuer or self.speaker or answering or self.author
        gap = self.folded[actor.end : offset]
        far = len(gap) > _FAR and not (actor.party.person and _P.likewise.search(gap))
        if far or (";" in gap and not actor.party.person):
            return None, self._voice(offset) or self.passage.issuer or self.speaker or self.author
        strong = _STRONG.match(self.folded, offset) is not None
        return actor, actor.party if strong or self.has_say(actor) else None

    def _chair(self, sentence: Sentence, offset: int) -> Party | None:
        """The one who leads, by "Chủ tọa kỳ họp đề nghị …"."""
        opens = len(self.led) == 1 and _P.chair.match(self.folded, sentence.start, offset)
        return Party(person=next(iter(self.led))) if opens else None

    def chair_beside(self, sentence: Sentence, offset: int) -> Party | None:
        """The same right before a verb: "…, đồng chí chủ trì hội nghị yêu cầu …"."""
        calls = len(self.led) == 1 and _P.chair_beside.search(self.folded, sentence.start, offset)
        return Party(person=next(iter(self.led))) if calls else None

    def _voice(self, offset: int) -> Party | None:
        """In whose quoted words an offset stands, whoever that is: "Chúng tôi đã đề nghị Sở A …"."""
        return next((one.speaker for one in self.voices if one.start <= offset < one.end), None)

    def has_say(self, actor: Actor) -> bool:
        """Whether one may give tasks: a body, who holds an office or leads, whoever is given the floor."""
        person, body = actor.party.person, actor.party.body
        if person in self.experts or (not person and body and _P.of_lawyers.match(fold(body.name))):
            return False
        if not person or not self.held or person in self.held:
            return True
        return _P.seated.search(self.folded, max(0, actor.start - 10), actor.end) is not None

    def with_say(self, party: Party | None) -> Party | None:
        """The same party, None for a person who may give no tasks."""
        if party is None or not party.person or not self.held or party.person in self.held:
            return party
        return None

    def last_person(self, offset: int) -> Party | None:
        """The last person before an offset who may give tasks."""
        actors = self.reading.acting(max(0, offset - 600), offset)
        return next((a.party for a in reversed(actors) if a.party.person in self.held and a.end <= offset), None)

    def quoting(self, offset: int) -> Party | None:
        """Whose words an offset stands in, if they may give tasks."""
        return next((one.speaker for one in self.quoted if one.start <= offset < one.end), None)

    def speaker_in(self, sentence: Sentence) -> Party | None:
        """Who says something in a sentence: a person called by name or office, a verb of saying behind it."""
        for actor in self.reading.acting(sentence.start, sentence.end):
            one = actor.party.person or actor.office
            if one and _has_the_floor().match(self.folded, actor.end, sentence.end):
                return actor.party
        return None

    def urging_in(self, sentence: Sentence) -> Party | None:
        """Who tells in a sentence what matters, behind which a duty of others is a task: "ông A nhấn mạnh: …"."""
        found = _P.urges.search(self.folded, sentence.start, sentence.end)
        actor = self.reading.before(sentence, found.start()) if found else None
        if found is None or actor is None or not (actor.party.person or actor.office) or not self.has_say(actor):
            return None
        return actor.party if _P.beside.fullmatch(self.folded, actor.end, found.start()) else None

    def is_own(self, speaker: Party, parties: list[Party]) -> bool:
        """Whether one of those named is a body or unit that a speaker acts for."""
        roles = self.reading.notes.roles if speaker.person else ()
        held = [r.body for r in roles if r.person == speaker.person and r.body]
        held += [speaker.body] if speaker.body else []
        own = [Party(body=body) for body in held] + [Party(unit=body.unit) for body in held if body.unit]
        return any(party in own or party.person for party in parties)

    def acts_for(self, issuer: Party | None, other: Party) -> bool:
        """Whether a body is the People's Committee that who gives a task is of, or that acts for the unit that does."""
        if issuer is None or other.body is None or other.body.kind != "peoples-committee":
            return False
        held = (r.body for r in self.reading.notes.roles if issuer.person and r.person == issuer.person)
        return (issuer.unit is not None and issuer.unit == other.body.unit) or other.body in held

    def speaks(self, sentence: Sentence, offset: int) -> bool:
        """Whether someone who acts stands right before a verb."""
        actor = self.reading.before(sentence, offset)
        return actor is not None and _P.beside.fullmatch(self.folded, actor.end, offset) is not None

    def subject(self, sentence: Sentence, offset: int) -> Actor | None:
        """The actor beside a verb, else the last person before it, else the last body that is no place or owner."""
        free = self.reading.acting(beyond_topic(self.reading, sentence.start, offset), offset)
        free = [a for a in free if a.end <= offset and not (a.party.unit and self.folded[a.start - 1] == "(")]
        actors = [a for a in free if not _P.concerned.search(self.folded, max(0, a.start - 16), a.start)] or free
        doing = [a for a in actors if not self._is_object(a)]
        actors = doing if any(a.party.person for a in doing) else actors
        people = [a for a in actors if a.party.person or a.office]
        if wishes := _P.wishes.search(self.folded, sentence.start, offset):
            wishing = [a for a in people if a.end <= wishes.start()]
            actors, people = (wishing, wishing) if wishing else (actors, people)
        if people and actors[-1].party.unit and _P.lives.search(self.folded, people[-1].end, actors[-1].start):
            return people[-1]
        if actors and _P.beside.fullmatch(self.folded, actors[-1].end, offset):
            last = actors[-1]  # "biểu dương công an tỉnh, đồng thời yêu cầu": behind a comma the person goes on
            owner = people and last not in people and _P.placed.search(self.folded, people[-1].end, last.start)
            if not people or last in people or not (owner or "," in self.folded[last.end : offset]):
                return last
        if people:
            return people[-1]
        free = [a for a in actors if not _P.placed.search(self.folded[sentence.start : a.start])]
        return free[-1] if free else None

    def _is_object(self, actor: Actor) -> bool:
        """Whether someone is only spoken of or thanked: "ghi nhận đóng góp của Đại tá A; đề nghị …"."""
        begin = max(0, actor.start - _OBJECT)
        return actor.party.person is not None and _P.object.search(self.folded, begin, actor.start) is not None

    def rows(self, issuer: Party | None, address: Address, limit: int, start: int) -> None:
        """The task of those addressed; after ";" (or a comma before another body's verb) others have their own."""
        for cut in _P.cuts.plain.finditer(self.folded[address.end : limit]):
            at = address.end + cut.start()
            other = self._next_addressed(at, limit, address, cut.group())
            if other:
                self.add(issuer, address.parties, address.end, self._before_leads(address.end, at), start)
                self.rows(issuer, other, limit, at + 1)
                return
        self.add(issuer, address.parties, address.end, limit, start)

    def _before_leads(self, begin: int, end: int) -> int:
        """The end of a task without what leads the next: "làm đầu mối |; chậm nhất ngày 30-7, Sở B phải …"."""
        last = self.folded.rfind(";", begin, end)
        leads = last >= 0 and adverbial_ends(self.folded, last + 2, end + 2, within=True)
        return last if leads and leads[0] >= end else end

    def _next_addressed(self, at: int, limit: int, address: Address, mark: str) -> Address | None:
        at += len(mark) - 1
        mark = "," if mark.endswith(_STRESSED) else ";" if len(mark) > 1 or mark == ":" else mark
        opened = beyond_leads(self.reading, at + 1, limit) if mark == ";" else at + 1
        if mark == ";" and (behind := self._behind_clause(at + 1, limit)):
            return behind
        if mark == "," and _WITH.match(self.folded, at + 1):
            return None  # "làm đầu mối, cùng Bộ B đưa …", "…, nhất là tại xã C; Sở D rà soát …"
        if mark == ";" and (timed := behind_time(self.reading, opened, limit)):
            opened = timed
        other = address_at(self.reading, opened, limit)
        whose = _P.whose.match(self.folded, opened, other.end) and not self.folded.startswith(":", other.end)
        if whose or not other.found or other.end >= limit or any(p in address.parties for p in other.parties):
            return None
        speaks = any(p.person for p in other.parties) or any(a.office for a in self.reading.acting(at, other.end))
        says = starts_with("saying_verbs.txt").match(self.folded, other.end + 1)
        if speaks and says and not self._both_people(address, other):
            return None
        verb = starts_with("directive_imperatives.txt").match(self.folded, other.end + 1)
        if mark == ";" and verb is None and other.group and not other.parties:
            people = not _are_offices(self.folded, opened, other.end)
            verb = MUST_NOT.match(self.folded, other.end)
            begins = None if verb else verb_behind_attribute(self.folded, other.end, limit, people=people)
            other.end = begins - 1 if begins else other.end
        if (
            other.parties
            and _THEN.match(self.folded, other.end)
            and not _P.no_task_behind.match(self.folded, other.end)
        ):
            return other  # "…, Đảng ủy xã A thì kiện toàn nhân sự"
        if mark == ";":
            return self._behind_semicolon(at, opened, limit, address, other, begun=verb is not None)
        listed = any(a.end == at for a in self.reading.acting(max(0, at - 200), at))
        listed |= _P.partners.search(self.folded, address.end, at) is not None
        listed |= still_partners(self.reading, address.end, at)
        listed |= _P.kinds_before.search(self.folded, max(address.end, at - _OBJECT), at) is not None
        of_many = other.group or any(p.unit for p in other.parties)
        listed |= of_many and ends_in_group(self.folded, max(address.end, at - 40), at)
        person = any(p.person or p.unit for p in other.parties)
        if person and self._both_people(address, other) and predicate_at(self.folded, other.end, limit):
            return other  # "phân công ông A theo dõi xã B, ông C theo dõi xã D"
        if verb and not listed and other.group and not other.parties and self._parallel(address.end, at, other.end):
            return other
        if other.parties and _MUST.match(self.folded, other.end) and not listed:
            return other
        bodies = other.parties and all(p.body for p in other.parties)
        follows = self.passage.listing and self.folded[other.end : other.end + 1] == " " and not says
        told = follows and _FOLLOW.told.match(self.folded, other.end) is None
        acts = verb or (bodies and (told or predicate_at(self.folded, other.end, limit)))
        named = any(p.person for p in other.parties)
        beside = not named and acts and not _P.governs.search(self.folded, address.end, at)  # "…, phường B lo ống"
        return other if other.parties and acts and not listed and (beside or not person) else None

    def _behind_semicolon(
        self, at: int, opened: int, limit: int, address: Address, other: Address, *, begun: bool
    ) -> Address | None:
        """Those named behind a semicolon at `at`, if they have their own task; `begun` where a verb follows them."""
        partner = _P.partner.search(self.folded, address.end, at)
        if partner and self._only_names(partner.end(), at):
            return None  # "phối hợp Sở A; Sở B; UBND xã C làm …"
        if begun or (other.parties and not _P.no_task_behind.match(self.folded, other.end)):
            return other
        list_goes_on = any(a.end == at for a in self.reading.acting(max(0, at - 200), at))
        if not other.group or list_goes_on or other.parties:
            return None
        acts = predicate_at(self.folded, other.end, limit) or _are_offices(self.folded, opened, other.end)
        return other if acts else None

    def _only_names(self, begin: int, end: int) -> bool:
        """Whether a stretch names bodies one after the other and nothing else: "Sở A; Điện lực B (PC B)"."""
        named = self.reading.acting(begin, end)
        for actor in named:
            if "(" in self.folded[begin : actor.start]:
                continue
            if not _NEXT_NAME.fullmatch(self.folded, begin, actor.start):
                return False
            begin = actor.end
        return bool(named) and _NEXT_NAME.fullmatch(self.folded, begin, end) is not None

    def _both_people(self, one: Address, other: Address) -> bool:
        """Whether people called by name are told something here and there."""
        people = [p.person for p in (*one.parties, *other.parties)]
        return bool(one.parties and other.parties and all(people)) and not other.group

    def _parallel(self, begin: int, at: int, end: int) -> bool:
        """As in "Sở A rà soát thuốc, | các xã chuẩn bị …": others begin a clause, no object of the one before."""
        clause = begin + max(self.folded[begin:at].rfind(mark) for mark in (";", ",", " và ")) + 1
        grows = _P.governs.search(self.folded, min(clause, at), at) or _P.governs.search(self.folded, begin, at)
        return _P.offices.match(self.folded, at + 2, end) is not None and grows is None

    def _behind_clause(self, begin: int, limit: int) -> Address | None:
        """As in "…; nơi nào làm hình thức, Ủy ban Kiểm tra có trách nhiệm …": who must do something in that case."""
        end = self.folded.find(";", begin, limit)
        for actor in self.reading.acting(begin, end if end > 0 else limit):
            need = _MUST.match(self.folded, actor.end, limit)
            lead = self.folded[begin : actor.start]
            told = lead.rstrip().endswith(",") and (_CASE.match(lead) or _BY.search(lead))
            if need and told and (actor.party.body or actor.party.unit):
                return Address(need.end(), [Party(body=actor.body) if actor.body else actor.party])
        return None

    def _names_only(self, task: Span) -> bool:
        """Whether the words of a task are but names: of the bodies that someone is in charge of."""
        actors = self.reading.acting(task.start, task.end)
        if len(actors) < 2:
            return False
        left = task.end - task.start - sum(min(a.end, task.end) - a.start for a in actors)
        return left <= 3 * len(actors)

    def own_province(self, issuer: Party | None) -> Party | None:
        """The province that who gives a task acts for: "địa phương" is not the province itself then."""
        if issuer is None:
            return None
        held = (r.body for r in self.reading.notes.roles if issuer.person and r.person == issuer.person)
        bodies = [issuer.body, *held]
        units = (body.unit for body in bodies if body and body.unit)
        return next((Party(unit=unit) for unit in units if len(unit.code or "") == _PROVINCE_CODE), None)

    def add(self, issuer: Party | None, parties: list[Party], position: int, limit: int, start: int) -> None:
        """Keeps a task and whom it was for; nothing where the words are none, or give somebody an office."""
        task = task_span(self.reading, position, limit)
        words = task.of(self.folded)
        if len(words.split()) < 2 or words.endswith("?") or _P.article.match(words):
            return
        if _P.no_task.match(words) or self._names_only(task):
            return
        vague = any(word in self.folded[start:position] for word in _OWN)
        own = self.own_province(issuer) if vague else None
        parties = [p for p in parties if p not in (issuer, own)]
        if self.folded.startswith(":", task.end) and _P.announces.search(words):
            self.passage = Passage(issuer or self.passage.issuer, parties, PATIENCE, listing=True, opened=start)
            return
        self.told |= {party.person for party in parties if party.person}
        self.found.append(FoundTask(issuer, parties, task, Span(min(start, task.start), task.end)))
        self.passage.issuer = issuer or self.passage.issuer
        self.passage.parties = parties


def _are_offices(folded: str, start: int, end: int) -> bool:
    """Whether a group is one of offices or places that are told something, "các ban HĐND lên lịch …", and no people."""
    many = folded.startswith(("các ", "những ", "ubnd các ", "mỗi ", "từng ", "ngành ", "ubnd "), start)
    return many and not _FOLLOW.people.search(folded, start, end) and not _P.reports.match(folded, end)


@cache
def _has_the_floor() -> re.Pattern[str]:
    return re.compile(rf"{_P.floor.pattern}(?:{alternatives('saying_verbs.txt')})(?!\w)")
