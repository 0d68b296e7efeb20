"""Which units an article names or plainly means: the facts of that family."""

from __future__ import annotations

from kg.extract.annotations import Annotations, BodyMention, UnitMention
from kg.extract.change_units import bare, unit_of
from kg.extract.unit_cues import cues
from kg.facts import Change, Span, UnitRef, UnitSeen
from kg.language.folding import fold

__all__ = ["unit_facts"]

_NAMED, _MEANT = 0.95, 0.8
_LOCALITY = "địa phương"


def unit_facts(notes: Annotations) -> list[UnitSeen]:
    """One fact per unit; a mention that stays open gives one too, without a version and with its candidates.

    A unit that stands only in the name of a road, school, project or firm, or is only proposed, gives none. Units that
    are only meant ("thành phố" in an article of a ward) have a lower confidence.
    """
    named: dict[UnitRef, list[UnitMention]] = {}
    meant: dict[UnitRef, list[UnitMention | BodyMention]] = {}
    for mention in notes.units:
        if mention.named_in in ("", "body") and (mention.unit.version or mention.unit.candidates):
            (meant if mention.generic else named).setdefault(mention.unit, []).append(mention)
    for body in notes.bodies:  # "Thành ủy" alone: the unit is known through the body
        unit = body.body.unit
        head = cues().body_head.match(notes.folded, body.start, body.end) if unit and unit.version else None
        if unit and head and unit.name.lower().startswith(cues().body_kinds[head[0].removesuffix(" viên")]):
            meant.setdefault(unit, []).append(body)
    for unit in set(meant) - set(named):  # "địa phương" says too little to bring in a unit by itself
        if all(notes.folded.startswith(_LOCALITY, mention.start) for mention in meant[unit]):
            del meant[unit]
    facts = []
    planned = [fact for fact in notes.facts if isinstance(fact, Change) and fact.planned]
    for unit in [*named, *(unit for unit in meant if unit not in named)]:
        if planned and _namesake_of_planned(planned, unit):
            continue
        told = [*named.get(unit, ()), *meant.get(unit, ())]
        spans = tuple(Span(mention.start, mention.end) for mention in told)
        confidence = (_NAMED if unit in named else _MEANT) if unit.version else 0.5
        facts.append(UnitSeen(unit=unit, evidence=spans, confidence=confidence))
    return [*facts, *_changed(notes, facts)]


def _namesake_of_planned(planned: list[Change], unit: UnitRef) -> bool:
    """Whether the words propose a unit of that name, and the register has it only in a province of no origin."""
    name, seen = fold(unit.name), unit_of(unit)
    for change in planned:
        if fold(change.to.name) != name or seen is None:
            continue
        provinces = {known.province for part in change.origin if (known := unit_of(part.unit))}
        if provinces and seen.province not in provinces and unit.version != change.to.version:
            return True
    return False


def _changed(notes: Annotations, known: list[UnitSeen]) -> list[UnitSeen]:
    """Units that only a change makes plain: bare names in the list of origins, a result told before it is in force."""
    seen = {fact.unit.version for fact in known}
    found: list[UnitSeen] = []
    for change in (fact for fact in notes.facts if isinstance(fact, Change)):
        origins = [part.unit for part in change.origin]
        for unit in origins if change.planned else [change.to, *origins]:
            told = _words(notes, unit, change.evidence) if unit.version and unit.version not in seen else None
            if told and (unit is change.to or fold(unit.name) != fold(change.to.name)):
                seen.add(unit.version)
                found.append(UnitSeen(unit=unit, evidence=(told,), confidence=_MEANT))
    return found


def _words(notes: Annotations, unit: UnitRef, where: tuple[Span, ...]) -> Span | None:
    """Where the words of a change spell a unit's name, with its kind if that stands before it."""
    for span in where:
        for wording in (fold(unit.name), bare(unit)):
            at = notes.folded.find(wording, span.start, span.end)
            if at >= 0:
                return Span(at, at + len(wording))
    return None
