"""The alignment to other vocabularies: one source, terms that exist, nothing said that the ontology denies."""

from __future__ import annotations

from importlib.util import find_spec

import pytest
import rdflib
from rdflib import RDFS, SKOS, URIRef, namespace

from kg.link.alignment import TABLE, alignment_triples
from kg.link.curies import Prefixes, known_prefixes
from kg.link.model import JUSTIFICATIONS
from kg.link.reading import read_table
from kg.rdf import turtle
from kg.rdf.iris import Iris
from kg.resources import ontology_dir

ONTOLOGY = rdflib.Graph().parse(ontology_dir() / "vngov.ttl")
VG = "https://w3id.org/vngov/ontology#"
TRIPLES = [tuple(str(term)[1:-1] for term in (t.subject, t.predicate, t.object)) for t in alignment_triples()]
TARGETS = sorted({target for _, _, target in TRIPLES})
OWN = (RDFS.subClassOf, RDFS.subPropertyOf)

# Terms of vocabularies without a package to check them against, from their documentation:
# https://lig-coin.imag.fr/tsnchange, http://purl.org/net/tsn#, https://semiceu.github.io/CPOV/releases/2.1.1/
DOCUMENTED = {
    "http://purl.org/net/tsn#": {"Level", "UnitVersion", "hasIdentifier", "hasSuperUnit", "referencePeriod"},
    "http://purl.org/net/tsnchange#": {
        "Appearance", "Change", "ContinuationChange", "Merge", "NameChange", "Split", "UnitChange", "date",
        "inputUnitVersion",
    },
    "http://data.europa.eu/m8g/": {"PublicOrganisation"},
}  # fmt: skip


def spaces() -> tuple[type[namespace.DefinedNamespace], ...]:
    """Vocabularies whose terms rdflib lists."""
    return namespace.ORG, namespace.PROV, namespace.SDO, namespace.DCTERMS


def test_the_triples_are_those_of_the_table() -> None:
    assert set(turtle.read(ontology_dir() / "alignment.ttl")) == set(alignment_triples())
    assert len(TRIPLES) == len(set(TRIPLES)) > 80


def test_subclasses_and_subproperties_are_declared_by_the_ontology() -> None:
    known = tuple(str(space) for space in spaces())
    declared = {
        (str(one), str(predicate), str(other))
        for predicate in OWN
        for one, other in ONTOLOGY.subject_objects(predicate)
        if str(one).startswith(VG) and str(other).startswith(known)
    }
    told = {triple for triple in TRIPLES if URIRef(triple[1]) in OWN}
    assert told <= declared
    assert len(told) > 15


def test_subjects_are_terms_of_the_ontology_under_their_names() -> None:
    prefixes = Prefixes(known_prefixes(Iris()))
    for _, row in read_table(ontology_dir() / TABLE).rows:
        subject = URIRef(str(prefixes.expand(row["subject_id"])))
        names = {str(label) for label in ONTOLOGY.objects(subject, RDFS.label) if label.language == "en"}  # type: ignore[attr-defined]
        assert names == {row["subject_label"]}, row
        assert row["object_label"], row
        assert row["mapping_justification"].removeprefix("semapv:") in JUSTIFICATIONS


@pytest.mark.parametrize("target", TARGETS)
def test_every_term_of_others_exists(target: str) -> None:
    for space in spaces():
        if target.startswith(str(space)):
            assert URIRef(target) in space
            return
    for base, names in DOCUMENTED.items():
        if target.startswith(base):
            assert target.removeprefix(base) in names
            return
    if target.startswith("http://www.wikidata.org/entity/"):
        assert target.removeprefix("http://www.wikidata.org/entity/P").isdigit()
        return
    assert target.startswith("https://schema.followthemoney.tech/#")


@pytest.mark.skipif(find_spec("followthemoney") is None, reason="followthemoney is not installed")
def test_schemata_and_properties_of_followthemoney_exist() -> None:
    from followthemoney import model

    names = [target.partition("#")[2] for target in TARGETS if "followthemoney" in target]
    assert names
    for name in names:
        schema, _, prop = name.partition(":")
        found = model.get(schema)
        assert found is not None, name
        assert not prop or prop in found.properties, name


def test_no_term_is_both_wider_and_narrower_than_another() -> None:
    kinds: dict[tuple[str, str], set[str]] = {}
    for subject, predicate, target in TRIPLES:
        kinds.setdefault((subject, target), set()).add(predicate)
    assert [pair for pair, told in kinds.items() if len(told) > 1] == []
    assert {predicate for _, predicate, _ in TRIPLES} <= {
        str(term)
        for term in (*OWN, SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch)
    }
