"""The five stars of open data (Tim Berners-Lee, https://5stardata.info/), each only with those before it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.fair.looking import Folder, is_public, licences_of
from kg.fair.model import Check, licences, open_formats
from kg.rdf.namespaces import DCAT, VOID

__all__ = ["stars"]


def stars(folder: Folder) -> Iterator[Check]:
    """The five checks."""
    yield _licence(folder)
    yield _structured(folder)
    yield _format(folder)
    yield _iris(folder)
    yield _links(folder)


def _licence(folder: Folder) -> Check:
    told, known = licences_of(folder), licences()
    strange = sorted(iri or "none" for iri in told if iri not in known)
    if not folder.description:
        return Check("★1", False, "no dataset.ttl, so no licence", "build again (kg build)")
    return Check(
        "★1",
        not strange,
        ", ".join(known.get(iri, iri or "no licence") for iri in sorted(told)),
        f"set an open licence as license in dataset.toml (is: {', '.join(strange)})" if strange else "",
    )


def _media(folder: Folder) -> list[str]:
    return [
        iri.partition("media-types/")[2]
        for node in folder.distributions()
        for iri in folder.said(DCAT, "mediaType", node) or [""]
    ]


def _structured(folder: Folder) -> Check:
    known, told = open_formats(), _media(folder)
    names = sorted({known.get(one, one) or "no media type" for one in told})
    fine = bool(told) and all(told)
    fix = "" if fine else "build again: every file is to be described with its media type"
    return Check("★2", fine, f"{len(told)} distributions: {', '.join(names)}", fix)


def _format(folder: Folder) -> Check:
    known, told = open_formats(), _media(folder)
    closed = sorted({one or "no media type" for one in told if one not in known})
    evidence = f"not open: {', '.join(closed)}" if closed else ", ".join(sorted({known[one] for one in told}))
    fix = "describe files in open formats" if closed else ""
    return Check("★3", bool(told) and not closed, evidence or "no distributions", fix)


def _iris(folder: Folder) -> Check:
    wrong = folder.blank + folder.local
    reachable = is_public(folder.base)
    evidence = f"{folder.counts.subjects:,} things under {folder.base}"
    if wrong:
        evidence += f"; {wrong:,} triples with blank nodes or IRIs that are not http(s)"
    fix = "" if reachable else "build with --base on a host that others can reach, and serve the IRIs there"
    return Check("★4", reachable and not wrong, evidence, fix or ("give every thing an http(s) IRI" if wrong else ""))


def _links(folder: Folder) -> Check:
    total = sum(folder.counts.links.values())
    places = sorted({place for _, place in folder.counts.links})
    described = sum(
        int(count)
        for node in folder.said(VOID, "subset")
        for count in folder.said(VOID, "triples", node)
        if folder.said(VOID, "linkPredicate", node)
    )
    evidence = f"{total:,} links to {len(places)} data sets: {', '.join(places)}" if total else "no link leads out"
    fix = "" if total else "kg link (units come with links; people and bodies need --wikidata, --service or --from)"
    if total and described != total:
        fix = "build again: the linksets in dataset.ttl are not those of the files"
    return Check("★5", bool(total) and described == total, evidence, fix)
