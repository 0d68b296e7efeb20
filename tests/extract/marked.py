"""Articles with mentions made by hand, for testing what reads mentions without the components that find them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.articles.model import Article, Kind, Paragraph, Published
from kg.extract.annotations import (
    Annotations,
    BodyMention,
    DateMention,
    PersonMention,
    RoleMention,
    Sentence,
    UnitMention,
)
from kg.extract.event_actors import Reading
from kg.facts import Body, Status, UnitRef
from kg.vocabulary import scheme

PROVINCE = UnitRef("tỉnh Kỳ Sơn", "97@2025-07-01", "97", "2025")
WARD = UnitRef("phường Thanh Bình", "97001@2025-07-01", "97001", "2025")
OTHER = UnitRef("xã Đại Đồng", "97002@2025-07-01", "97002", "2025")
UBND = Body("Ủy ban nhân dân tỉnh Kỳ Sơn", "peoples-committee", PROVINCE)
WARD_UBND = Body("Ủy ban nhân dân phường Thanh Bình", "peoples-committee", WARD)
WARD_PARTY = Body("Đảng ủy phường Thanh Bình", "party-committee", WARD)
FINANCE = Body("Sở Tài chính tỉnh Kỳ Sơn", "department", PROVINCE)
BUILDING = Body("Sở Xây dựng tỉnh Kỳ Sơn", "department", PROVINCE)
COUNCIL = Body("Hội đồng nhân dân phường Thanh Bình", "peoples-council", WARD)

_BODIES = {
    "UBND tỉnh": UBND,
    "UBND phường": WARD_UBND,
    "Đảng ủy phường": WARD_PARTY,
    "Sở Tài chính": FINANCE,
    "Sở Xây dựng": BUILDING,
    "HĐND phường": COUNCIL,
}
_UNITS = {"phường Thanh Bình": WARD, "xã Đại Đồng": OTHER, "tỉnh Kỳ Sơn": PROVINCE}
_PEOPLE = ("Trần Văn An", "Lê Thị Bình", "Phạm Quốc Cường", "Vũ Đình Dũng")
_OFFICES = {
    "Chủ tịch UBND tỉnh": ("Chủ tịch", UBND, "Trần Văn An"),
    "Bí thư Đảng ủy phường": ("Bí thư", WARD_PARTY, "Lê Thị Bình"),
    "Chủ tịch UBND phường": ("Chủ tịch", WARD_UBND, "Phạm Quốc Cường"),
    "Giám đốc Sở Tài chính": ("Giám đốc", FINANCE, "Vũ Đình Dũng"),
}
_DATE = re.compile(r"(?:(trước|từ) )?ngày (\d{1,2})/(\d{1,2})(?:/(\d{4}))?")


def _spans(text: str, wording: str) -> Iterator[tuple[int, int]]:
    for found in re.finditer(rf"(?<!\w){re.escape(wording)}(?!\w)", text):
        yield found.span()


def _sentences(text: str, headline: bool) -> Iterator[Sentence]:
    for number, line in enumerate(re.finditer(r"[^\n]+", text)):
        for found in re.finditer(r"\S.*?(?:[.!?](?=\s+[A-ZĐÂÔĂ“])|$)", line.group()):
            kind = Kind.HEADLINE if headline and number == 0 else Kind.LEAD if number <= headline else Kind.BODY
            if "Ảnh:" in found.group():
                kind = Kind.CAPTION
            yield Sentence(line.start() + found.start(), line.start() + found.end(), kind)


def reading_of(text: str, *, date: str | None = "2025-08-20", headline: bool = False) -> Reading:
    """A text about people, bodies and units of an invented province, read with all its mentions marked.

    Bodies are "UBND tỉnh", "UBND phường", "Sở Tài chính" …; days are written "ngày 20/8" (this year).
    """
    article = Article(
        id="a",
        text=text,
        paragraphs=(Paragraph(0, len(text), Kind.BODY),),
        published=Published(date, "metadata") if date else None,
    )
    notes = Annotations.of(article)
    notes.sentences = list(_sentences(text, headline))
    notes.context.date, notes.context.province, notes.context.unit = date, PROVINCE, WARD
    notes.people = [PersonMention(a, b, name) for name in _PEOPLE for a, b in _spans(text, name)]
    notes.bodies = [BodyMention(a, b, body) for wording, body in _BODIES.items() for a, b in _spans(text, wording)]
    notes.units = [UnitMention(a, b, unit) for wording, unit in _UNITS.items() for a, b in _spans(text, wording)]
    concept = scheme("roles")["chairperson"]
    notes.roles = [
        RoleMention(a, b, concept, role, body, Status.CURRENT, person if person in text else None)
        for wording, (role, body, person) in _OFFICES.items()
        for a, b in _spans(text, wording)
    ]
    bounds = {"trước": "before", "từ": "from", None: ""}
    notes.dates = [
        DateMention(m.start(), m.end(), f"{m[4] or '2025'}-{int(m[3]):02}-{int(m[2]):02}", bound=bounds[m[1]])
        for m in _DATE.finditer(text)
    ]
    for mentions in (notes.people, notes.bodies, notes.units, notes.roles, notes.dates):
        mentions.sort(key=lambda mention: mention.start)  # type: ignore[attr-defined]
    return Reading(notes)
