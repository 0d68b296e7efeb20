"""Documents that an article cites."""

from __future__ import annotations

from kg.facts import DocumentCited
from kg.identity.documents import document_key, document_label
from kg.rdf.namespaces import VG
from kg.rdf.scribe import Scribe
from kg.rdf.seen import SeenDocument

__all__ = ["describe_document"]


def describe_document(scribe: Scribe, fact: DocumentCited) -> None:
    """The citation as in this article; the document itself is joined over all articles in `entities.ttl`."""
    issuer = scribe.body(fact.issuer) if fact.issuer else None
    document = scribe.iris.document(document_label(fact), document_key(fact, scribe.anchors))
    node = scribe.new("document", document.value, fact.number, fact.title, fact.date, issuer.value if issuer else None)
    if not scribe.fact(node, fact, VG["DocumentCitation"]):
        return
    scribe.add(node, VG["document"], document)
    scribe.text(node, VG["documentType"], fact.type)
    scribe.text(node, VG["documentNumber"], fact.number)
    scribe.text(node, VG["documentTitle"], fact.title)
    scribe.moment(node, VG["documentDate"], fact.date)
    scribe.add(node, VG["documentIssuer"], issuer)
    scribe.documents.add(
        SeenDocument(
            iri=document.value,
            type=fact.type,
            number=fact.number,
            title=fact.title,
            date=fact.date,
            issuer=issuer.value if issuer else None,
        )
    )
