"""Tasks given: by whom, to whom, in which words, by when, at which event."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.annotations import annotations as annotations_of
from kg.extract.directive_passages import tasks
from kg.extract.directive_tasks import deadline_in, task_text
from kg.extract.event_actors import Reading, reading
from kg.facts import Directive, Event, Party

__all__ = ["directives", "find_directives"]

_COMMUNES = (" xã", " phường", " thị trấn", " đặc khu")
_GATHERINGS = frozenset(("working-session", "meeting", "congress", "voter-meeting", "ceremony", "appointment"))


def _event_index(reading: Reading, issuer: Party | None) -> int | None:
    """The event a task was given at: the first its issuer took part in, else the first gathering."""
    events = [fact for fact in reading.notes.facts if isinstance(fact, Event)]
    if issuer and issuer.person:
        for index, event in enumerate(events):
            if any(p.person == issuer.person for p in event.participants):
                return index
        return None
    return next((i for i, e in enumerate(events) if e.kind in _GATHERINGS and not e.planned), None)


def _is_any(party: Party) -> bool:
    """Whether a body of no commune in particular is meant: "Chủ tịch UBND xã phải …" in news of a province."""
    return party.body is not None and party.body.name.endswith(_COMMUNES)


def find_directives(notes_reading: Reading) -> list[Directive]:
    """The tasks given in an article, one fact for each addressee and task."""
    out: list[Directive] = []
    seen: set[tuple[str, str]] = set()
    for one in tasks(notes_reading):
        task = task_text(notes_reading, one.task)
        for party in (*one.parties,) or (None,):
            assignee = None if party is None or _is_any(party) else party
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
    annotations_of(doc).facts += find_directives(reading(doc))
    return doc
