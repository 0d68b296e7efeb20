"""Tables of mappings as SSSOM 1.1 prescribes: metadata as YAML in comment lines, then tab-separated values.

The rules are those of https://mapping-commons.github.io/sssom/: `mapping_set_id` and `license` are required of a set;
`subject_id`, `predicate_id`, `object_id` and `mapping_justification` of a mapping; entities are CURIEs of `curie_map`.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass, fields

from kg import __version__
from kg.link.curies import Prefixes, known_prefixes
from kg.link.model import Mapping
from kg.rdf.iris import Iris

__all__ = ["MappingSet", "SssomError", "table"]

_COLUMNS = (
    "subject_id",
    "subject_label",
    "predicate_id",
    "predicate_modifier",
    "object_id",
    "object_label",
    "mapping_justification",
    "author_id",
    "author_label",
    "mapping_provider",
    "mapping_source",
    "mapping_tool",
    "mapping_date",
    "confidence",
    "comment",
)
"""In the order of the specification, so that two versions of a table can be compared line by line."""

_ENTITIES = ("subject_id", "predicate_id", "object_id", "author_id", "mapping_source")
_LISTS = ("author_id", "author_label")
_ALWAYS = ("subject_id", "subject_label", "predicate_id", "object_id", "object_label", "mapping_justification")


class SssomError(ValueError):
    """A table of mappings cannot be read; the message names the file and the reason."""


@dataclass(frozen=True, slots=True)
class MappingSet:
    """Metadata of a set of mappings; names are SSSOM's."""

    mapping_set_id: str
    license: str
    mapping_set_title: str = ""
    mapping_set_description: str = ""
    subject_source: str = ""
    """An IRI."""
    mapping_set_version: str = __version__


def table(mappings: Sequence[Mapping], about: MappingSet, iris: Iris | None = None) -> bytes:
    """The table in UTF-8, the same for the same mappings; columns that no mapping fills are left out."""
    prefixes = Prefixes(known_prefixes(iris or Iris()))
    prefixes.learn(iri for mapping in mappings for name in _ENTITIES if (iri := getattr(mapping, name)))
    filled = {name for name in _COLUMNS if any(getattr(one, name) not in ("", None) for one in mappings)}
    columns = [name for name in _COLUMNS if name in filled or name in _ALWAYS]
    body = io.StringIO()
    writer = csv.writer(body, delimiter="\t", lineterminator="\n")
    writer.writerow(columns)
    for mapping in mappings:
        writer.writerow([_cell(name, getattr(mapping, name), prefixes) for name in columns])
    return (_header(about, prefixes) + body.getvalue()).encode()


def _cell(name: str, value: object, prefixes: Prefixes) -> str:
    if value is None or value == "":
        return ""
    if name == "mapping_justification":
        return prefixes.shorten(f"https://w3id.org/semapv/vocab/{value}")
    if name in _ENTITIES:
        return prefixes.shorten(str(value))
    if isinstance(value, float):
        return f"{value:.4f}".rstrip("0").rstrip(".")
    text = " ".join(str(value).split())
    return text.replace("|", r"\|") if name in _LISTS else text


def _header(about: MappingSet, prefixes: Prefixes) -> str:
    """YAML; strings are quoted as JSON does it, which is YAML too, so that nothing in them is taken for syntax."""
    source = prefixes.shorten(about.subject_source)  # an entity, so a CURIE; its prefix is listed below
    lines = ['sssom_version: "1.1"', "curie_map:"]
    lines += [f"  {json.dumps(name)}: {json.dumps(iri)}" for name, iri in sorted(prefixes.used.items())]
    for field in fields(about):
        if value := source if field.name == "subject_source" else getattr(about, field.name):
            lines.append(f"{field.name}: {json.dumps(value, ensure_ascii=False)}")
    return "".join(f"#{line}\n" for line in lines)
