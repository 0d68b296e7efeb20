"""Graphs that exports are tried on: names made to break formats, and people who must not be found."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import write_graph

from kg.articles.model import Article, Published
from kg.export import Exporter
from kg.facts import (
    Body,
    BodySeen,
    Credit,
    Directive,
    Event,
    Figure,
    Office,
    Participant,
    Party,
    PersonSeen,
    Span,
    Statement,
    UnitRef,
    UnitSeen,
)

HOSTILE = '<script>alert("1")</script> & \'x\' \\N ]]> {$a}\u2028"; \\"\nSở\x0b'
"""A name with everything that ends a string or begins markup in some format."""

AN_HAI = UnitRef("phường An Hải", "20275@2025-07-01", "20275", "2025")
HA_GIANG = UnitRef("tỉnh Hà Giang", "02@2004-08-31", "02", "2024")
WARD = Body("Ủy ban nhân dân phường An Hải", "peoples-committee", AN_HAI)


def installed(exporter: Exporter) -> None:
    """Skips the test of a format whose library is an extra that is not installed."""
    if exporter.name == "parquet":
        pytest.importorskip("pyarrow")


def spans(text: str, words: str) -> tuple[Span, ...]:
    start = text.index(words)
    return (Span(start, start + len(words)),)


def hostile_graph(folder: Path) -> Path:
    """A graph whose names, quotations and addresses are hostile."""
    text = f"Ông Lê Văn Hại đề nghị {HOSTILE} làm {HOSTILE} ngay."
    body = Body(HOSTILE, "organisation", AN_HAI)
    facts = (
        PersonSeen(evidence=spans(text, "Lê Văn Hại"), name="Lê Văn Hại"),
        UnitSeen(evidence=spans(text, "đề nghị"), unit=AN_HAI),
        BodySeen(evidence=spans(text, HOSTILE), body=body),
        Office(evidence=spans(text, "Ông Lê Văn Hại"), person="Lê Văn Hại", role=HOSTILE, concept="x", body=body),
        Event(
            evidence=spans(text, text),
            kind="visit",
            label=HOSTILE,
            start="2025-07-10T08:30",
            unit=AN_HAI,
            host=body,
            place=HOSTILE,
            participants=(Participant("Lê Văn Hại", "lead"),),
        ),
        Directive(
            evidence=spans(text, text), issuer=Party(person="Lê Văn Hại"), assignee=Party(body=body), task=HOSTILE
        ),
    )
    article = Article(
        id='a"<b>; 1',
        text=text,
        title=HOSTILE,
        url="javascript:alert(1)",
        publisher=HOSTILE,
        published=Published("2025-07", "metadata"),
    )
    write_graph(folder, [(article, facts)])
    return folder


PRIVATE = ("Đinh Thị Kín", "Bạch Văn Giấu", "Hà Giang", "ông Giấu", "GIẤU", "dinh-thi-kin", "bach-van-giau")
"""What must not be found: names, forms of address with a given name, capitals, the spelling of addresses."""


def private_graph(folder: Path) -> Path:
    """A graph with two residents and a reporter, told of in facts of public people too."""
    first = (
        "Ông Trần Văn Mẫu thăm gia đình bà Đinh Thị Kín ở phường An Hải. Ông Mẫu giao phường hỗ trợ bà Đinh  Thị\n"
        "Kín và ông Bạch Văn Giấu. Ông Giấu nói: cảm ơn. BẠCH VĂN GIẤU nhận 5 triệu đồng. Ở tỉnh Hà Giang cũng vậy. "
        "Ảnh: HÀ GIANG"
    )
    second = "Ông Trần Văn Mẫu họp ở phường An Hải, nhắc chuyện của bà Đinh Thị Kín."
    mau = "Trần Văn Mẫu"
    facts = (
        PersonSeen(evidence=spans(first, mau), name=mau, variants=("Ông Mẫu",)),
        PersonSeen(evidence=spans(first, "Đinh Thị Kín"), name="Đinh Thị Kín", private=True),
        PersonSeen(evidence=spans(first, "Bạch Văn Giấu"), name="Bạch Văn Giấu", variants=("Ông Giấu",), private=True),
        PersonSeen(evidence=spans(first, "HÀ GIANG"), name="Hà Giang", variants=("HÀ GIANG",), private=True),
        UnitSeen(evidence=spans(first, "tỉnh Hà Giang"), unit=HA_GIANG),
        Office(evidence=spans(first, mau), person=mau, role="Chủ tịch", concept="chairperson", body=WARD),
        Event(
            evidence=spans(first, "Ông Trần Văn Mẫu thăm gia đình bà Đinh Thị Kín"),
            kind="visit",
            label="thăm gia đình bà Đinh Thị Kín",
            start="2025-08",
            unit=AN_HAI,
            participants=(Participant(mau, "lead"), Participant("Đinh Thị Kín", "subject")),
        ),
        Directive(
            evidence=spans(first, "giao phường hỗ trợ bà Đinh  Thị\nKín và ông Bạch Văn Giấu"),
            issuer=Party(person=mau),
            assignee=Party(unit=AN_HAI),
            task="hỗ trợ bà Đinh  Thị\nKín và ông Bạch Văn Giấu",
        ),
        Statement(evidence=spans(first, "Ông Giấu nói: cảm ơn"), speaker=Party(person="Bạch Văn Giấu"), text="cảm ơn"),
        Figure(
            evidence=spans(first, "BẠCH VĂN GIẤU nhận 5 triệu đồng"),
            value=5e6,
            unit="đồng",
            subject=Party(person="Bạch Văn Giấu"),
            quote="BẠCH VĂN GIẤU nhận 5 triệu đồng",
        ),
        Credit(evidence=spans(first, "Ảnh: HÀ GIANG"), creator="Hà Giang", kind="photo"),
    )
    later = (
        PersonSeen(evidence=spans(second, mau), name=mau),
        Office(evidence=spans(second, mau), person=mau, role="Chủ tịch", concept="chairperson", body=WARD),
        Event(
            evidence=spans(second, second),
            kind="meeting",
            label=second,
            start="2025-09-02",
            unit=AN_HAI,
            participants=(Participant(mau, "lead"),),
        ),
    )
    articles = [
        Article(
            id="one",
            text=first,
            title="Chuyện bà Đinh Thị Kín",
            url="https://news.example/chuyen-ba-dinh-thi-kin-1.html",
            published=Published("2025-08-05", "metadata"),
        ),
        Article(id="two", text=second, published=Published("2025-09-02", "metadata")),
    ]
    write_graph(folder, [(articles[0], facts), (articles[1], later)])
    return folder
