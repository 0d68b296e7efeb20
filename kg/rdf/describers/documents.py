"""Documents that an article cites."""

from __future__ import annotations

import re

from kg.facts import DocumentCited
from kg.identity import NATIONAL
from kg.language.folding import fold
from kg.rdf.namespaces import VG
from kg.rdf.scribe import Scribe
from kg.rdf.seen import SeenDocument

__all__ = ["describe_document"]

_NATIONAL_TYPE = re.compile(r"(?:hiến pháp|bộ luật|luật|pháp lệnh|nghị định|thông tư)\b")
_NATIONAL_NUMBER = re.compile(r"[-/](?:TW|CP|TTg|CTN|(?:UBTV)?QH\d+)$")
_SEPARATORS = re.compile(r"[\s.\-–/]+")


def describe_document(scribe: Scribe, fact: DocumentCited) -> None:
    """The citation as in this article; the document itself is joined over all articles in `entities.ttl`."""
    issuer = scribe.body(fact.issuer) if fact.issuer else None
    label = " ".join(filter(None, (fact.type, fact.number or fact.title)))
    document = scribe.iris.document(label, _key(scribe, fact))
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


def _key(scribe: Scribe, fact: DocumentCited) -> str:
    """Numbers start anew every year and in every province: type, number or title, and whose document it is."""
    where = scribe.anchors.body(fact.issuer)
    if _of_the_centre(fact):
        where = NATIONAL
    name = fact.number if fact.number else fact.title or ""
    return "|".join((fold(fact.type), _SEPARATORS.sub("-", fold(name)), where))


def _of_the_centre(fact: DocumentCited) -> bool:
    """Whether only a national body can have issued it.

    By its type (Law 64/2025/QH15 on legal documents, article 4) or by the issuer in its number (Decree 30/2020/NĐ-CP,
    appendix III, for the state; Guidance 36-HD/VPTW for the Party).
    """
    return bool(_NATIONAL_TYPE.match(fold(fact.type)) or (fact.number and _NATIONAL_NUMBER.search(fact.number)))
