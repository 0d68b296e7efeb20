"""People told line by line, or of a funeral: parts that no verb of their sentence tells."""

from __future__ import annotations

from itertools import pairwise

from kg.articles.model import Kind
from kg.extract.annotations import Sentence
from kg.extract.event_actors import Actor, Reading
from kg.extract.event_groups import Group
from kg.extract.participants import Role, people_in, says
from kg.extract.patterns import Patterns
from kg.facts import Part, Span

__all__ = ["Attendance", "Roster", "mourners"]

_P = Patterns("event_patterns.toml", "personnel")
_FUNERAL = Patterns("event_patterns.toml", "funeral")

_JOINTS = (", ", "; ", " và ", " cùng ")
_AND_OTHERS = (
    " cùng ",
    ", cùng ",
    "; cùng ",
    "; các ",
    ", các ",
    " và các ",
    "; đại diện ",
    ", đại diện ",
    "; lãnh đạo ",
)
"""Behind the last who is named: others who are not."""
_REACH = 130
"""Characters of a line within which its office and name stand."""


class Roster:
    """A list of those named to offices or leaving them, line by line behind "… gồm:", "… như sau:"."""

    def __init__(self, reading: Reading, groups: list[Group]) -> None:
        self._reading = reading
        self._groups = [g for g in groups if g.kind in ("appointment", "dismissal", "election")]
        self._open: Group | None = None
        self._verb: str | None = None
        """The last verb of the sentence before, which may be what a bare "Cụ thể như sau:" goes on about."""

    def read(self, sentence: Sentence) -> None:
        """Takes a sentence in; gives the person of a line of the list to the event the list is about."""
        if not self._groups or sentence.kind is Kind.HEADLINE:
            return
        folded, span = self._reading.folded, (sentence.start, sentence.end)
        if self._open is not None and _P.list_item.match(folded, *span):
            people = people_in(self._reading, Sentence(span[0], min(span[1], span[0] + _REACH), sentence.kind))
            if people and not says(self._reading, people[0].end, span[1]):
                name = people[0].party.person
                assert name
                self._open.roles.append((name, "subject", Span(*span)))
            return
        if _P.constituency.match(folded, *span):  # "Đơn vị bầu cử số 1 (5 đại biểu)", over those elected there
            self._open = next((g for g in self._groups if g.kind == "election"), None)
            return
        verbs = [m.group() for m in _P.names_people.finditer(folded, *span)]
        verb = verbs[-1] if verbs else self._verb
        self._open = self._event(sentence, verb) if verb and _P.list_opens.search(folded, *span) else None
        self._verb = verbs[-1] if verbs else None

    def _event(self, sentence: Sentence, verb: str) -> Group | None:
        """The last event told so far that a list with such a verb is about."""
        kind = "dismissal" if _P.leaving.match(verb) else "appointment"
        told = [g for g in self._groups if g.kind == kind and g.drafts[0].sentence.start <= sentence.start]
        return told[-1] if told else None


class Attendance:
    """Who is told in sentences of their own behind those who attend: "Dự có ông A, Bí thư. Ông B, Chủ tịch. …"."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._open: list[Group] = []
        self._end = 0

    def goes_on(self, sentence: Sentence) -> bool:
        """Whether a sentence tells nothing but people with their offices; they attend what those before it attend."""
        people = people_in(self._reading, sentence)
        behind = self._reading.text[self._end : sentence.start] in ("", " ")
        if not (self._open and behind and self._only(sentence, people)):
            self._open = []
            return False
        told = Span(sentence.start, sentence.end)
        for group in self._open:
            group.roles += [(a.party.person, "attendee", told) for a in people if a.party.person]
        self._end = sentence.end
        return True

    def see(self, sentence: Sentence, groups: list[Group]) -> None:
        """Takes in the groups whose people a sentence tells; they may be gone on with if it ends with one attending."""
        people = people_in(self._reading, sentence)
        if people and self._ends_with(sentence, people[-1]):
            last = (people[-1].party.person, "attendee", Span(sentence.start, sentence.end))
            self._open = [group for group in groups if last in group.roles]
            self._end = sentence.end

    def _only(self, sentence: Sentence, people: list[Actor]) -> bool:
        """Whether a sentence has no words but those of people and their offices."""
        if not people or people[0].start != sentence.start or not self._ends_with(sentence, people[-1]):
            return False
        return all(self._reading.folded[a.end : b.start] in _JOINTS for a, b in pairwise(people))

    def _ends_with(self, sentence: Sentence, last: Actor) -> bool:
        """Whether a sentence ends with the office of the last of its people."""
        rest = self._reading.folded[last.end : sentence.end]
        return last.office and (rest.strip() in ("", ".", ";") or rest.startswith(_AND_OTHERS))


def mourners(reading: Reading, groups: list[Group]) -> None:
    """Gives a funeral the one it is for, and who heads the committee that holds it."""
    funerals = [g for g in groups if g.kind == "ceremony" and any(_FUNERAL.held.search(d.words) for d in g.drafts)]
    if not funerals:
        return
    roles: list[Role] = []
    for sentence in reading.notes.sentences:
        for actor in people_in(reading, sentence):
            assert actor.party.person
            if part := _part(reading, sentence, actor, told=bool(roles)):
                roles.append((actor.party.person, part, Span(sentence.start, sentence.end)))
    for funeral in funerals:
        funeral.roles += roles


def _part(reading: Reading, sentence: Sentence, actor: Actor, *, told: bool) -> Part | None:
    """Someone's part in a funeral: the dead, told first, and who heads the committee."""
    folded, start = reading.folded, sentence.start
    if not told:
        here = _FUNERAL.for_whom.search(folded, start, actor.start) or _FUNERAL.died.match(folded, actor.end)
        return "subject" if here else None
    if sentence.kind is Kind.HEADLINE:
        return None
    others = [
        a.start for a in reading.acting(actor.end, sentence.end) if a.party.person not in (None, actor.party.person)
    ]
    until = min([sentence.end, *others])
    committee = _FUNERAL.held.search(folded, start, sentence.end) and _FUNERAL.heads_it.match(folded, actor.end, until)
    if committee and not _FUNERAL.sets_up.search(folded, start, actor.start):
        return "attendee" if committee["deputy"] else "lead"
    heads = _FUNERAL.heads.search(folded, start, actor.start) or _FUNERAL.heads.search(folded, start, actor.start + 10)
    return "lead" if heads else None
