"""Reads a clause for what became of units: which went into which, by the words between their names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.annotations import Annotations, Sentence, UnitMention
from kg.extract.change_bare import with_bare
from kg.extract.change_clause import Clause, Draft, draft_of, of_level
from kg.extract.change_cuts import clauses
from kg.extract.change_founded import add_kept, closing, founded, told_where
from kg.extract.change_names import became, converted, listed, now, renamed, together
from kg.extract.change_new import created, established, of_namesakes, paired, remembered
from kg.extract.change_proposed import with_proposed
from kg.extract.change_result import PROPOSED, as_written, named_after
from kg.extract.change_shape import shaped
from kg.extract.change_split import split
from kg.extract.change_units import bare, kept_name, level_of, neighbours, result_of, shared_result
from kg.extract.change_words import SHARED, change_words, levels, patterns
from kg.facts import ChangePart, UnitRef
from kg.language.folding import fold
from kg.units import Level

__all__ = ["read", "read_row"]

_P = patterns("reader")
_NEAR = 60
"""Characters between a unit and the words that tell what it took in."""


def read(ann: Annotations, sentence: Sentence, units: list[UnitMention]) -> Iterator[Draft]:
    """The changes that a sentence tells; `units` are its mentions that name units in their own right."""
    units = with_bare(ann, sentence.start, sentence.end, units)
    units = with_proposed(ann, sentence.start, sentence.end, units)
    told = False
    for clause in clauses(ann, sentence, units):
        if not clause.named:
            yield from _counted(clause)
            yield from remembered(clause)
            continue
        yield from now(clause)
        for reader in (*_READERS, _likewise) if told else _READERS:
            if drafts := [draft for draft in reader(clause) if not _of_itself(draft)]:
                yield from drafts
                told = True
                break


def read_row(ann: Annotations, sentence: Sentence, units: list[UnitMention]) -> Iterator[Draft]:
    """The changes that a row of a list or table shows, in which no word tells of one."""
    named = with_proposed(ann, sentence.start, sentence.end, units)
    yield from shaped(Clause(ann, sentence.start, sentence.end, named))


def _of_itself(draft: Draft) -> bool:
    anew = draft.to.edition == "2025" or draft.to.reason == PROPOSED
    return [part.unit.name for part in draft.origin] == [draft.to.name] and not (anew and draft.founded)


def _composed(clause: Clause) -> Iterator[Draft]:
    """As in "xã A (mới) được hợp nhất từ xã B và xã C", "xã A (sáp nhập xã B, xã C)"."""
    for match in _P.made_of.finditer(clause.folded, clause.start, clause.end):
        new, origins = told_where(clause, clause.before(match.start())), clause.after(match.end())
        if not new or SHARED.bodies.match(clause.folded, match.end(), clause.end):
            continue
        opened = clause.folded.rfind("(", clause.start, match.end())
        close = closing(clause.folded, opened + 1, clause.end) if opened >= match.start() - 1 >= 0 else -1
        origins = [m for m in of_level(origins, level_of(new[0].unit)) if close < 0 or m.start < close]
        origins = origins or neighbours(clause.ann, new[0], match.end())
        to = as_written(clause, new[0])
        if _P.vaguely.search(match[0]) and not _made_of_old(to, origins):
            continue
        if len(origins) > 1:
            yield draft_of(clause, "merger", to, origins, match.end())


def _likewise(clause: Clause) -> Iterator[Draft]:
    """As in "(xã A được thành lập từ …;) xã B từ xã C và xã D": the verb of the clause before goes on."""
    yield from _became_likewise(clause)
    match = _P.out_of.search(clause.folded, clause.start, clause.end)
    new = clause.before(match.start())[-1:] if match else []
    if match is None or not new or not _P.opening.fullmatch(clause.folded[clause.start : new[0].start]):
        return
    origins = of_level(clause.after(match.end()), level_of(new[0].unit))
    if origins or (origins := neighbours(clause.ann, new[0], match.end())):
        yield draft_of(clause, "merger", as_written(clause, new[0]), origins, match.end())


def _became_likewise(clause: Clause) -> Iterator[Draft]:
    """As in "(… sáp nhập thành xã A;) xã B, C và D thành xã D": a list and what it became, no verb."""
    for match in _P.becomes.finditer(clause.folded, clause.start, clause.end):
        to, listed = clause.after(match.end())[:1], together(clause, clause.before(match.start()))
        if to and len(listed) > 1 and _P.opening.fullmatch(clause.folded[clause.start : listed[0].start]):
            yield draft_of(clause, "merger", as_written(clause, to[0]), listed, listed[0].start)
            return


def _made_of_old(to: UnitRef, origins: list[UnitMention]) -> bool:
    """A unit of today, or one yet to be, that consists of units of before the reform came out of them."""
    editions = [m.unit.edition for m in origins]
    return (
        (to.edition == "2025" or to.reason == PROPOSED)
        and "2025" not in editions
        and editions.count("2024") * 2 > len(editions)
    )


def _merged_into(clause: Clause) -> Iterator[Draft]:
    """As in "sáp nhập A và B thành C", "sắp xếp A và B thành xã mới có tên gọi là C", "nhập xã A vào xã B"."""
    words = change_words()
    verbs = ("merge", "arrange", "move")
    for match in (m for verb in verbs for m in words[verb].finditer(clause.folded, clause.start, clause.end)):
        if SHARED.bodies.match(clause.folded, match.end(), clause.end):
            continue
        since = match.end()
        for into in words["into"].finditer(clause.folded, match.end(), clause.end):
            after = clause.after(into.end())
            if after and _P.lies.search(clause.folded, into.end(), after[0].start):
                continue  # "thành lập thêm phường thuộc tỉnh A"
            if not after or (since > match.end() and not _goes_on(clause, since, into.start())):
                continue
            if draft := _went_into(clause, match, since, into, after):
                yield draft
                yield from _divided(draft, after)
                since = max(after[0].end, since)
        if since > match.end():
            return


def _went_over(clause: Clause) -> Iterator[Draft]:
    """As in "xã A thì về với xã B", where other words of the sentence tell of mergers."""
    words = change_words()
    for match in words["went_over"].finditer(clause.folded, clause.start, clause.end):
        after = clause.after(match.end())
        draft = _went_into(clause, match, match.end(), match, after) if after else None
        if draft and any(words[name].search(clause.folded, *_around(clause)) for name in ("merge", "found")):
            yield draft


def _around(clause: Clause) -> tuple[int, int]:
    """The sentence of a clause, with what stands before it in its line."""
    sentence = clause.ann.sentence_at(clause.start)
    start, end = (sentence.start, sentence.end) if sentence else (clause.start, clause.end)
    return clause.folded.rfind("\n", 0, start) + 1, end


def _goes_on(clause: Clause, start: int, end: int) -> bool:
    """Whether another pair follows that shares the verb: "nhập xã A vào xã B, xã C vào xã D"."""
    units = clause.after(start, end=end, glued=False)
    return bool(units) and SHARED.listed.fullmatch(clause.folded[start : units[0].start]) is not None


def _went_into(
    clause: Clause, match: re.Match[str], since: int, into: re.Match[str], after: list[UnitMention]
) -> Draft | None:
    """The change that the units between `since` and the word `into`, or those before the verb, went through."""
    words = change_words()
    to = after[0]
    level = level_of(to.unit)
    inside = of_level(clause.after(since, end=into.start()), level)
    before = [m for m in clause.before(match.start()) if _may_go_into(m.unit, to.unit)]
    origins = inside or of_level(before, level)
    if inside and words["with"].match(clause.folded, match.end() + 1, clause.end):
        origins = [*of_level(before, level)[-1:], *inside]  # "xã A nhập với xã B thành xã C"
    if not origins or clause.of_bodies(origins):
        return None
    begin = min(since, origins[0].start)
    draft = draft_of(clause, "merger", as_written(clause, to), origins, begin)
    if _P.taken_in.fullmatch(into[0]) and not _P.anew.search(clause.folded, into.end(), to.start + 12):
        draft.kind = "merger"
        if new := _formed(clause, after, level):
            draft = draft_of(clause, "merger", new.unit, [*origins, to], begin)
        elif draft.to.name not in [part.unit.name for part in draft.origin]:
            draft.origin.append(ChangePart(_before_it(to.unit, draft.to)))
    return draft


def _divided(draft: Draft, after: list[UnitMention]) -> Iterator[Draft]:
    """The further units that a single one became: "điều chỉnh huyện A để thành lập quận B và quận C"."""
    others = [m.unit for m in of_level(after, level_of(draft.to))[1:]]
    if len(draft.origin) != 1 or not others or draft.kind == "conversion":
        return
    went = [other for other in others if result_of(UnitRef(other.name), [draft.origin[0].unit]).version]
    if went:
        draft.kind = "split"
    yield from (Draft("split", other, [ChangePart(draft.origin[0].unit)], draft.start, draft.end) for other in went)


def _formed(clause: Clause, after: list[UnitMention], level: Level | None) -> UnitMention | None:
    """As in "nhập xã A vào xã B để lập xã C": what came out, other than the unit that the others went into."""
    results = of_level(after, level)[:2]
    if len(results) < 2:
        return None
    gap = clause.folded[results[0].end : results[1].start].strip(" ,")
    return results[1] if _P.also_into.fullmatch(gap) else None


def _received(clause: Clause) -> Iterator[Draft]:
    """As in "phường A được mở rộng trên cơ sở nhận toàn bộ xã B": a unit that kept its name and took in others."""
    for match in change_words()["receive"].finditer(clause.folded, clause.start, clause.end):
        before = clause.before(match.start(), glued=False)
        origins = clause.after(match.end(), glued=False)
        level = level_of(origins[0].unit) if origins else None
        near = of_level(before, level)[-1:]
        if not near or match.start() - near[0].end > _NEAR:
            continue
        draft = draft_of(clause, "merger", near[0].unit, of_level(origins, level), match.start())
        draft.kind = "merger"
        if draft.to.name not in [part.unit.name for part in draft.origin]:
            draft.origin.append(ChangePart(_before_it(near[0].unit, draft.to)))
        yield draft
        return


def _may_go_into(unit: UnitRef, to: UnitRef) -> bool:
    """Not a unit of today, but for the one that kept its name."""
    return unit.edition != "2025" or not to.version or fold(unit.name) == fold(to.name)


def _before_it(named: UnitRef, result: UnitRef) -> UnitRef:
    """The unit that kept its name: as the text means it, unless that is the result itself."""
    return named if named.version != result.version else kept_name(result) or UnitRef(named.name)


def _merged(clause: Clause) -> Iterator[Draft]:
    """As in "sau khi xã A, xã B hợp nhất, xã C …", "xã C gồm xã A và xã B hợp nhất lại", "hợp nhất A và B"."""
    for match in change_words()["merge"].finditer(clause.folded, clause.start, clause.end):
        if SHARED.bodies.match(clause.folded, match.end(), clause.end):
            continue
        around = clause.after(match.end()), clause.before(match.start())
        old = next(filter(None, ([m for m in side if _of_old(m.unit)] for side in around)), [])
        if not old or clause.of_bodies(old):
            continue
        level = level_of(old[0].unit)
        origins = of_level(old, level)
        new = [m for m in of_level(clause.units, level) if m.unit.edition == "2025" or _proposed(m)]
        beyond = [m for m in clause.main(new) if m.start > match.end()]
        to = (beyond or clause.main(new)[::-1])[0].unit if new else None
        with_it = change_words()["with"].match(clause.folded, match.end() + 1) is not None
        to = to or _told_of(clause, shared_result([m.unit for m in origins], alone=with_it))
        if to and len({m.unit.name for m in origins} - {to.name}) >= 1 and _confirmed(to, origins):
            draft = draft_of(clause, "merger", to, origins, min(match.end(), origins[0].start))
            if with_it or len(draft.origin) == 1:
                add_kept(draft)  # "sáp nhập với tỉnh B, tỉnh A …"
            yield draft
            return


def _told_of(clause: Clause, unit: UnitRef | None) -> UnitRef | None:
    """The unit, if the article names it anywhere."""
    return unit if unit and bare(unit) in clause.ann.folded else None


def _proposed(mention: UnitMention) -> bool:
    return mention.unit.reason == PROPOSED


def _of_old(unit: UnitRef) -> bool:
    return unit.edition == "2024" or (not unit.version and unit.reason != PROPOSED)


def _confirmed(to: UnitRef, origins: list[UnitMention]) -> bool:
    """With two or more origins the words suffice; a single one must have gone there by the register."""
    return len(origins) > 1 or result_of(UnitRef(to.name), [m.unit for m in origins]).version is not None


def _counted(clause: Clause) -> Iterator[Draft]:
    """As in "3 phường cũ trước khi hợp nhất": the origins are not named, the result is what the words are about."""
    if clause.ann.context.edition != "2025":
        return
    match = _P.counted.search(clause.folded, clause.start, clause.end)
    if match is None:
        return
    level = levels("units_word")[match["a"] or match["b"]]
    inside = [m for m in of_level(clause.units, level) if not (match.start() <= m.start < match.end())]
    after = [m for m in inside if m.start >= match.end()]
    about = [*(m.unit for m in reversed(inside) if m.end <= match.start()), clause.ann.context.unit]
    to = after[0].unit if after else next((unit for unit in about if unit and level_of(unit) == level), None)
    if to and to.edition == "2025":
        yield Draft("merger", to, [], match.start(), match.end())


_READERS = (
    split,
    became,
    renamed,
    converted,
    _received,
    of_namesakes,
    paired,
    founded,
    _composed,
    listed,
    _merged_into,
    _went_over,
    named_after,
    _merged,
    shaped,
    _counted,
    created,
    established,
    remembered,
)
"""In this order: the first that finds a change in a clause is believed."""
