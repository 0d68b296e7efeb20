"""The SKOS vocabulary of ontology/ as the lexicon that extractors match with."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path

import pyoxigraph as ox

from kg.language.abbreviations import set_apart
from kg.language.folding import fold, nfc
from kg.resources import ontology_dir

__all__ = [
    "SCHEMES",
    "Concept",
    "Scheme",
    "VocabularyError",
    "heads_below",
    "load",
    "phrases",
    "scheme",
    "with_short_forms",
    "wordings",
]

SCHEMES = ("roles", "organisations", "events", "measures")
"""The concept schemes of kg, each in ontology/NAME.ttl."""

_BETWEEN_WORDS = re.compile(r"(?<=[^\W\d_A-ZĐ]) - (?=\w[^\W\d_A-ZĐ])")
"""Signs between words, none of them in letters."""
_VG = "https://w3id.org/vngov/ontology#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"


class VocabularyError(ValueError):
    """A vocabulary file is missing, is not Turtle, or is not the lexicon it should be; the message names the file."""


@dataclass(frozen=True, slots=True, eq=False)
class Concept:
    """A SKOS concept: what the extractors need of it."""

    key: str
    """Last part of its IRI, stable: "chairperson", "working-session"."""
    iri: str
    label_vi: str
    label_en: str
    wordings: tuple[str, ...]
    """Preferred, alternative and hidden (misspelt) Vietnamese wordings, as written, and with usual abbreviations."""
    broader: str | None = None
    """Key of the broader concept."""
    notes: dict[str, str] = field(default_factory=dict)
    """Literal properties (vg: namespace) that have one value, by local name: rank, unitForm …"""
    properties: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """All literal properties (vg: namespace) by local name, values sorted: headOf, level, verb …"""

    @property
    def matched(self) -> bool:
        """Whether its wordings are looked for in text; not so for headings ("bodies of the state") and the like."""
        return self.note("unmatched") != "true"

    @property
    def label(self) -> str:
        """What is written for it: the bare role "Ủy viên" for "Tỉnh ủy viên", else the preferred label."""
        return self.note("label") or self.label_vi

    def note(self, name: str) -> str:
        """The value of a single-valued property, "" where there is none."""
        return self.notes.get(name, "")

    def values(self, name: str) -> tuple[str, ...]:
        """The values of a property, none or more."""
        return self.properties.get(name, ())


@dataclass(frozen=True)
class Scheme:
    """A concept scheme: its concepts by key."""

    name: str
    concepts: dict[str, Concept]

    def __getitem__(self, key: str) -> Concept:
        """The concept of that key; KeyError where there is none."""
        return self.concepts[key]

    def __iter__(self) -> Iterator[Concept]:
        """All concepts, in the order of their keys."""
        return iter(self.concepts.values())

    def __len__(self) -> int:
        return len(self.concepts)

    def by_wording(self, folded: str) -> tuple[Concept, ...]:
        """The concepts that are worded so, given folded text; several where the wording is ambiguous."""
        return self._index.get(folded, ())

    def path(self, key: str) -> tuple[Concept, ...]:
        """The concept and all that are broader, nearest first."""
        found: list[Concept] = []
        at: str | None = key
        while at is not None:
            found.append(self.concepts[at])
            at = found[-1].broader
        return tuple(found)

    def within(self, key: str, ancestor: str) -> bool:
        """Whether the concept is `ancestor` or narrower."""
        at: str | None = key
        while at is not None:
            if at == ancestor:
                return True
            at = self.concepts[at].broader
        return False

    def top(self, key: str) -> Concept:
        """The broadest concept above that is no heading ("meeting" for "council-session"), else the concept."""
        path = self.path(key)
        return next((concept for concept in reversed(path) if concept.matched), path[0])

    @cached_property
    def _index(self) -> dict[str, tuple[Concept, ...]]:
        index: dict[str, tuple[Concept, ...]] = {}
        for wording, concept in phrases(self):
            index[wording] = (*index.get(wording, ()), concept)
        return index


@cache
def scheme(name: str) -> Scheme:
    """The scheme in ontology/NAME.ttl ("roles", "organisations", "events", "measures").

    Raises VocabularyError as `load` does.
    """
    return load(ontology_dir() / f"{name}.ttl")


def load(path: Path) -> Scheme:
    """The scheme in a Turtle file, named as the file is.

    Raises VocabularyError for a file that cannot be read, is not Turtle, or has a concept without labels in both
    languages, with two broader concepts, or with a broader concept that is missing or leads back to it.
    """
    raw: dict[str, dict[str, list[ox.Literal | ox.NamedNode]]] = {}
    try:
        for triple in ox.parse(path=path, format=ox.RdfFormat.TURTLE):
            if isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.Literal | ox.NamedNode):
                raw.setdefault(triple.subject.value, {}).setdefault(triple.predicate.value, []).append(triple.object)
    except (OSError, SyntaxError, ValueError) as error:
        raise VocabularyError(f"{path}: no vocabulary ({str(error).splitlines()[0]})") from error
    about = sorted(iri for iri, told in raw.items() if _SKOS + "inScheme" in told)
    concepts = [_concept(path, iri, raw[iri]) for iri in about]
    found = Scheme(path.stem, {concept.key: concept for concept in concepts})
    _check(path, found)
    return found


def heads_below(scheme: Scheme, ancestor: str) -> list[str]:
    """Folded `vg:head` words of the concepts below one, the longest first: "tổ dân phố", "thôn" for "community"."""
    below = [concept for concept in scheme if scheme.within(concept.key, ancestor)]
    return sorted({fold(head) for concept in below for head in concept.values("head")}, key=lambda h: (-len(h), h))


def phrases(scheme: Scheme) -> list[tuple[str, Concept]]:
    """Folded wordings with their concepts, each pair once; headings have none."""
    pairs = ((fold(wording), concept) for wording, concept in wordings(scheme))
    return list(dict.fromkeys(pairs))


def wordings(scheme: Scheme) -> list[tuple[str, Concept]]:
    """Wordings as written with their concepts, for matching that minds capitals; headings have none."""
    return [(wording, concept) for concept in scheme for wording in concept.wordings if concept.matched]


def _concept(path: Path, iri: str, told: dict[str, list[ox.Literal | ox.NamedNode]]) -> Concept:
    """One concept from its triples."""
    preferred = {
        node.language: node.value for node in told.get(_SKOS + "prefLabel", []) if isinstance(node, ox.Literal)
    }
    if not {"vi", "en"} <= preferred.keys():
        raise VocabularyError(f"{path}: {iri} has no skos:prefLabel in both vi and en")
    broader = [node.value for node in told.get(_SKOS + "broader", [])]
    if len(broader) > 1:
        raise VocabularyError(f"{path}: {iri} has two broader concepts")
    others = sorted(
        nfc(node.value)
        for name in ("altLabel", "hiddenLabel")
        for node in told.get(_SKOS + name, [])
        if isinstance(node, ox.Literal) and node.language == "vi"
    )
    properties = {
        name.removeprefix(_VG): tuple(sorted(nfc(node.value) for node in nodes))
        for name, nodes in sorted(told.items())
        if name.startswith(_VG)
    }
    return Concept(
        key=_key(iri),
        iri=iri,
        label_vi=nfc(preferred["vi"]),
        label_en=preferred["en"],
        wordings=_as_written((nfc(preferred["vi"]), *others)),
        broader=_key(broader[0]) if broader else None,
        notes={name: values[0] for name, values in properties.items() if len(values) == 1},
        properties=properties,
    )


def _as_written(wordings: tuple[str, ...]) -> tuple[str, ...]:
    """Wordings in each way that news writes them: with letters for words, "Truyền thanh-Truyền hình" for "… - …"."""
    found = dict.fromkeys(with_short_forms(tuple(form for each in wordings for form in set_apart(each))))
    joined = (_BETWEEN_WORDS.sub(way, each) for each in wordings for way in ("-", " – ") if " - " in each)
    return tuple(found | dict.fromkeys(joined))


def with_short_forms(wordings: tuple[str, ...]) -> tuple[str, ...]:
    """Wordings, and those with words that news abbreviates: "Ủy ban Kiểm tra Trung ương", "Ủy ban Kiểm tra TƯ"."""
    found = dict.fromkeys(wordings)
    for words, short in _short_forms():
        found.update(dict.fromkeys(re.sub(rf"\b{words}\b", short, each) for each in tuple(found) if words in each))
    return tuple(found)


@cache
def _short_forms() -> tuple[tuple[str, str], ...]:
    """Words and a short form of theirs, each pair of data/wording_short_forms.csv."""
    data = files("kg.language").joinpath("data/wording_short_forms.csv").read_text(encoding="utf-8")
    return tuple((row["words"], row["short"]) for row in csv.DictReader(data.splitlines()))


def _key(iri: str) -> str:
    return iri.rpartition("#")[2]


def _check(path: Path, found: Scheme) -> None:
    """Every way up must end, or `Scheme.path` would not."""
    for concept in found:
        seen: set[str] = set()
        at: str | None = concept.key
        while at is not None:
            if at in seen or at not in found.concepts:
                raise VocabularyError(f"{path}: no way up from {concept.key}: {at} is no concept or comes twice")
            seen.add(at)
            at = found.concepts[at].broader
