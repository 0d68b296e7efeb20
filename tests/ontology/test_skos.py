"""The vocabulary files as published SKOS: complete, tidy, in NFC."""

import unicodedata
from collections import Counter, defaultdict
from functools import cache
from itertools import product

import pyoxigraph as ox
import pytest

from kg.language.folding import fold
from kg.resources import ontology_dir

SCHEMES = ["roles", "organisations", "events", "measures"]
SKOS = "http://www.w3.org/2004/02/skos/core#"
VG = "https://w3id.org/vngov/ontology#"
CONCEPT = ox.NamedNode(SKOS + "Concept")
TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")

# Properties of the lexicon by scheme: (single-valued, with values that are keys of organisations.ttl).
PROPERTIES = {
    "roles": {"rank", "label", "impliesBody", "headOf", "unitBody", "gluesTo", "singleSeat", "unmatched"},
    "organisations": {
        "fullName", "head", "level", "unitForm", "unitKind", "partOf", "officesIn", "sharedWording", "unmatched",
        "endsWithUnit", "actsForUnit",
    },
    "events": {"verb"},
    "measures": {"unitLabel", "unmatched"},
}  # fmt: skip
SINGLE = {
    "rank",
    "label",
    "singleSeat",
    "unmatched",
    "endsWithUnit",
    "actsForUnit",
    "fullName",
    "unitForm",
    "unitLabel",
}
KEYS = {"impliesBody", "headOf", "unitBody", "partOf", "officesIn"}


@cache
def told(name: str) -> dict[str, dict[str, list[ox.Literal | ox.NamedNode]]]:
    """Concept by key: property IRI to values."""
    triples = list(ox.parse(path=ontology_dir() / f"{name}.ttl", format=ox.RdfFormat.TURTLE))
    concepts = {t.subject for t in triples if t.predicate == TYPE and t.object == CONCEPT}
    found: dict[str, dict[str, list[ox.Literal | ox.NamedNode]]] = {}
    for triple in triples:
        if triple.subject in concepts:
            key = triple.subject.value.removeprefix(f"https://w3id.org/vngov/ontology/{name}#")
            found.setdefault(key, defaultdict(list))[triple.predicate.value].append(triple.object)
    return found


def texts(values: list[ox.Literal | ox.NamedNode]) -> list[str]:
    return [value.value for value in values]


@pytest.mark.parametrize("name", SCHEMES)
def test_every_concept_has_labels_and_a_definition_in_both_languages(name: str) -> None:
    for key, about in told(name).items():
        for wanted in ("prefLabel", "definition"):
            languages = Counter(value.language for value in about[SKOS + wanted])
            assert languages == {"vi": 1, "en": 1}, (key, wanted)
        for value in about[SKOS + "definition"]:
            assert len(value.value) > 5, key
            assert value.value.endswith("."), key


@pytest.mark.parametrize("name", SCHEMES)
def test_keys_are_stable_kebab_case_and_lie_in_their_scheme(name: str) -> None:
    assert len(told(name)) > 20
    for key, about in told(name).items():
        assert all(part.isalnum() and part.isascii() and part.islower() for part in key.split("-")), key
        assert texts(about[SKOS + "inScheme"]) == [f"https://w3id.org/vngov/ontology/{name}"], key


@pytest.mark.parametrize("name", SCHEMES)
def test_broader_concepts_exist_and_the_rest_are_top_concepts(name: str) -> None:
    base = f"https://w3id.org/vngov/ontology/{name}#"
    for key, about in told(name).items():
        broader = texts(about[SKOS + "broader"])
        assert len(broader) <= 1, key
        assert bool(broader) != bool(about[SKOS + "topConceptOf"]), key
        assert all(iri.removeprefix(base) in told(name) for iri in broader), key


@pytest.mark.parametrize("name", SCHEMES)
def test_every_text_is_nfc_trimmed_and_single_spaced(name: str) -> None:
    for key, about in told(name).items():
        for value in (value for values in about.values() for value in values if isinstance(value, ox.Literal)):
            assert value.value == unicodedata.normalize("NFC", value.value), key
            assert value.value == " ".join(value.value.split()), (key, value.value)


@pytest.mark.parametrize("name", SCHEMES)
def test_a_wording_belongs_to_one_concept_unless_it_is_declared_shared(name: str) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    shared: dict[str, set[str]] = defaultdict(set)
    for key, about in told(name).items():
        if about[VG + "unmatched"]:
            continue
        for value in about[SKOS + "prefLabel"] + about[SKOS + "altLabel"]:
            if value.language == "vi":
                owners[fold(value.value)].add(key)
        for value in about[VG + "sharedWording"]:
            shared[fold(value.value)].add(key)
    assert {wording: keys for wording, keys in owners.items() if len(keys) > 1} == dict(shared)


def test_a_verb_tells_of_one_kind_of_event_only() -> None:
    owners = Counter(fold(value.value) for about in told("events").values() for value in about[VG + "verb"])
    assert [verb for verb, count in owners.items() if count > 1] == []


@pytest.mark.parametrize("name", SCHEMES)
def test_only_known_properties_are_used_and_single_ones_once(name: str) -> None:
    for key, about in told(name).items():
        used = {iri.removeprefix(VG) for iri in about if iri.startswith(VG) and about[iri]}
        assert used <= PROPERTIES[name], (key, used - PROPERTIES[name])
        assert all(len(about[VG + single]) <= 1 for single in SINGLE), key


@pytest.mark.parametrize(("name", "wanted"), list(product(["roles", "organisations"], sorted(KEYS))))
def test_bodies_are_referred_to_by_keys_that_exist(name: str, wanted: str) -> None:
    for key, about in told(name).items():
        assert set(texts(about[VG + wanted])) <= told("organisations").keys(), key


def test_every_role_has_a_rank_from_head_to_staff() -> None:
    for key, about in told("roles").items():
        if not about[VG + "unmatched"]:
            assert texts(about[VG + "rank"]) in [[str(rank)] for rank in range(1, 7)], key


def test_every_kind_of_body_says_its_level_and_how_its_name_carries_the_unit() -> None:
    levels, forms = {"national", "province", "district", "commune", "any"}, {"name", "kind+name", "none"}
    for key, about in told("organisations").items():
        if about[VG + "unmatched"] and not about[VG + "fullName"]:
            continue
        assert texts(about[VG + "level"]), key
        assert set(texts(about[VG + "level"])) <= levels, key
        assert set(texts(about[VG + "unitForm"])) <= forms, key
        assert len(texts(about[VG + "fullName"])) == 1, key


def test_a_body_whose_name_goes_on_with_a_topic_says_after_which_words() -> None:
    for key, about in told("organisations").items():
        full = texts(about[VG + "fullName"])
        if full and "{topic}" in full[0]:
            assert about[VG + "head"], key


@pytest.mark.parametrize("name", SCHEMES)
def test_matches_are_wikidata_items(name: str) -> None:
    for key, about in told(name).items():
        for match in texts(about[SKOS + "closeMatch"] + about[SKOS + "exactMatch"]):
            number = match.removeprefix("http://www.wikidata.org/entity/Q")
            assert number.isdigit(), (key, match)
