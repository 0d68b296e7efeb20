"""The spaCy component `kg_units`: administrative units named or meant, and what the whole article is about."""

import re
from collections import defaultdict
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.articles.model import Kind
from kg.extract.annotations import Annotations, UnitMention, annotations, in_order
from kg.extract.unit_asides import mark_asides, mark_homes
from kg.extract.unit_choice import Chooser
from kg.extract.unit_edition import edition_of
from kg.extract.unit_generic import GenericReader, localities
from kg.extract.unit_hints import of_institutions
from kg.extract.unit_hosts import site_of
from kg.extract.unit_links import links
from kg.extract.unit_mentions import Found, find_units
from kg.extract.unit_parts import name_parts, parts_by_name
from kg.extract.units_seen import unit_facts
from kg.facts import UnitRef
from kg.units.model import Unit
from kg.units.register import register

__all__ = ["reference", "unit_facts", "units"]

_SPOKEN = 2
"""What speaks for a province at the least for the article to be taken for its own."""
_COMMUNE, _DISTRICT = 5, 3
"""Digits of their codes."""


def reference(unit: Unit) -> UnitRef:
    """The fact's form of a version of the register."""
    return _reference(unit.code, unit.valid_from)


@cache
def _reference(code: str, start: str) -> UnitRef:
    unit = register().get(f"{code}@{start}")
    return UnitRef(unit.full_name, unit.version, unit.code, unit.edition)


def _open(each: Found, text: str) -> UnitRef:
    """The fact's form of a mention that stays open, with the versions it may be and why none was chosen."""
    name = re.sub(r"\s+", " ", text[each.start : each.end])
    if each.open_to:
        name = each.open_to[0].full_name
    elif each.kinds and not each.generic:
        bare = each.candidates[0].name if each.candidates and not each.guessed else text[each.kind_end : each.end]
        name = f"{each.kinds[0]} {bare.strip(' .')}"
    elif each.kinds:
        name = each.kinds[0]
    return UnitRef(name, candidates=tuple(unit.version for unit in each.open_to), reason=each.reason)


def _only_ones(found: list[Found]) -> dict[tuple[str, ...], Found]:
    """By kinds, the first unit of them where all of these are one, known by name only: an "xã Phú Sơn" of many."""
    chosen = {each.kinds for each in found if each.chosen}
    first: dict[tuple[str, ...], Found] = {}
    keys = defaultdict[tuple[str, ...], set[str]](set)
    for each in found:
        if not each.generic and each.chosen is None:
            first.setdefault(each.kinds, each)
            if each.named_in in ("", "body"):
                keys[each.kinds].add(each.key)
    return {kinds: each for kinds, each in first.items() if len(keys[kinds]) == 1 and kinds not in chosen}


@Language.component("kg_units")
def units(doc: Doc) -> Doc:
    """Fills `annotations(doc).units` and `context` (edition, province, unit; the date is left as it is)."""
    notes = annotations(doc)
    mentions = name_parts(notes, find_units(notes.text, notes.folded))
    parents = links(notes.folded, mentions)
    if "quê" in notes.folded or "quán" in notes.folded:
        mark_homes(notes.folded, mentions.named)
    notes.context.edition = edition = edition_of(notes, mentions, parents)
    chooser = Chooser(notes, mentions, parents, edition)
    notes.context.day = chooser.days[edition]
    chooser.run()
    found = [each for each in mentions.found if not _person_after_all(each, chooser) and not _far_off(each, chooser)]
    province = _province(chooser, edition)
    mark_asides(notes.folded, found)
    home = site_of(notes.article).of(edition) or _of_page(notes)
    notes.context.home = reference(home) if home else None
    generic = GenericReader(notes, found, province, home, clear=chooser.votes.clear())
    generic.run()
    only = _only_ones(found)  # what a kind alone stands for: "UBND xã" after it
    meant = [only.get(each.kinds, each) if each.generic else each for each in found]
    notes.units = [
        UnitMention(
            each.start, each.end, reference(each.chosen) if each.chosen else _open(named, notes.text),
            generic=each.generic or each.stand_in, named_in=each.named_in,
        )
        for each, named in zip(found, meant, strict=True)
    ]  # fmt: skip
    notes.context.province = reference(province) if province else None
    own = _own(notes, found, province)
    if (own is None or own is province) and home is not None and notes.around.unit is not None:
        own = home
    notes.context.unit = reference(own) if own else notes.context.province
    if (own is None or own is province) and (open_one := _known_by_name(notes, found)) is not None:
        notes.context.unit = open_one
    if notes.context.unit:
        unit = notes.context.unit
        called = localities(notes, mentions.phrases["locality"])
        generic_ones = [UnitMention(start, end, unit, generic=True) for start, end in called]
        notes.units = in_order([*notes.units, *generic_ones])
    return doc


def _of_page(notes: Annotations) -> Unit | None:
    """The district or commune of the page that the report is one of several on."""
    unit = notes.around.unit
    found = register().get(unit.version) if unit is not None and unit.version else None
    return found if found is not None and found.level != "province" else None


def _person_after_all(each: Found, chooser: Chooser) -> bool:
    """Make a name that could be a person's the kind alone where no such unit lies in a province of the article.

    "Phó Chủ tịch UBND xã Lê Lợi" far from any xã Lê Lợi is about Mr Lê Lợi. Returns whether nothing is left of it.
    """
    if not each.surname or each.generic or each.group >= 0:
        return False
    spoken = {code for code, weight in chooser.provinces.items() if weight >= 2}
    if not spoken or any(chooser.space(unit) in spoken for unit in each.candidates):
        return False
    if not each.kinds:
        return True
    each.end, each.generic, each.chosen, each.open_to, each.reason = each.kind_end, True, None, (), ""
    return False


def _far_off(each: Found, chooser: Chooser) -> bool:
    """Whether a bare name is only that of a district outside the article's provinces, or of another time.

    So is that of a commune that only the body named before it tells of: "Công an | Tràm Chim".
    """
    if each.generic or each.kinds or each.headed or each.named_in == "body":
        return False
    if each.governed and each.chosen is not None and each.chosen.level == "commune":
        return chooser.provinces[chooser.space(each.chosen)] < 3
    if each.chosen is None or each.chosen.level != "district":
        return each.chosen is None and (each.governed or not each.open_to)
    said = any(other.key == each.key and other.kinds for other in chooser.named)
    if each.former:
        return False
    return not said and (chooser.edition == "2025" or chooser.provinces[chooser.space(each.chosen)] < 3)


def _province(chooser: Chooser, edition: str) -> Unit | None:
    """The province that most of the article speaks for, if it is clearly one."""
    ranked, weights = chooser.ranked, chooser.provinces
    if not ranked or weights[ranked[0]] < _SPOKEN:
        code = of_institutions(chooser.notes, edition)
        return _standing(chooser, code, edition) if code else None
    first = ranked[0]
    if weights[first] < 0.35 * sum(weights.values()):
        return None
    if len(ranked) > 1 and chooser.votes.speaks(ranked[1]) >= 0.85 * chooser.votes.speaks(first):
        return None
    chosen = [f.chosen for f in chooser.named if f.chosen and f.chosen.code == first and f.chosen.edition == edition]
    ended = {
        (each.chosen.code, each.chosen.valid_from): each.chosen
        for each in chooser.named
        if each.chosen and each.chosen.level == "province" and not each.former and chooser.space(each.chosen) == first
    }
    now = any(f.chosen and f.chosen.edition == edition and chooser.space(f.chosen) == first for f in chooser.named)
    if not chosen and len(ended) == 1 and not (edition == "2025" and now):
        return next(iter(ended.values()))  # all that the article knows is the province of before
    return chosen[0] if chosen else _standing(chooser, first, edition)


def _standing(chooser: Chooser, code: str, edition: str) -> Unit | None:
    """The version of a province that stood on the article's day, or in its edition."""
    return register().on(code, chooser.days[edition]) or register().in_edition(code, edition)


def _known_by_name(notes: Annotations, found: list[Found]) -> UnitRef | None:
    """The commune that an article is about where the register has several of its name and nothing says which."""
    open_ones = [each for each in found if each.chosen is None and not each.generic and each.named_in in ("", "body")]
    communes = [each for each in open_ones if _COMMUNE in {len(unit.code) for unit in each.open_to}]
    if len({each.key for each in communes}) != 1 or any(
        each.chosen is not None and not each.generic and len(each.chosen.code) == _COMMUNE for each in found
    ):
        return None
    headed = any(
        p.kind in (Kind.HEADLINE, Kind.LEAD) and p.start <= communes[0].start < p.end for p in notes.paragraphs
    )
    return _open(communes[0], notes.text) if headed or len(communes) > 1 else None


def _own(notes: Annotations, found: list[Found], province: Unit | None) -> Unit | None:
    """The smallest unit that most of the article is about."""
    weights: dict[tuple[str, str], float] = {}
    units: dict[tuple[str, str], Unit] = {}
    heads = [(p.start, p.end) for p in notes.paragraphs if p.kind in (Kind.HEADLINE, Kind.LEAD)]
    for each in found:
        if each.chosen is None or each.aside or each.named_in not in ("", "body"):
            continue
        weight = 1 if each.group < 0 else 0.5
        if any(start <= each.start < end for start, end in heads):
            weight += 2
        key = each.chosen.code, each.chosen.valid_from
        weights[key] = weights.get(key, 0) + weight
        units[key] = each.chosen
    total = sum(weights.values())
    for size in (_COMMUNE, _DISTRICT):
        own = [(weight, key) for key, weight in weights.items() if len(key[0]) == size]
        if not own:
            continue
        weight, key = max(own)
        parts = {(part.code, part.valid_from) for part in parts_by_name(units[key].version).values()}
        others = sum(w for w, other in own if other != key and other not in parts)
        if weight >= 2 and weight > others and weight >= 0.3 * total:
            return units[key]
    return province
