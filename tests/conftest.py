"""A small graph made by hand: three articles with facts of every kind, written for the purpose."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from kg.articles.model import Article, Published
from kg.dataset import write_dataset
from kg.facts import (
    Body,
    BodySeen,
    Change,
    ChangePart,
    Credit,
    Directive,
    DocumentCited,
    Event,
    Fact,
    Figure,
    Office,
    Participant,
    Party,
    PersonSeen,
    Span,
    Statement,
    Status,
    UnitRef,
    UnitSeen,
)
from kg.link.linkset import write_links
from kg.rdf import turtle
from kg.rdf.derived import describe_derived
from kg.rdf.describe import describe_article
from kg.rdf.entities import Entities
from kg.rdf.iris import Iris, file_name
from kg.rdf.units import describe_units

# No test is timed: what loads on first use would fail one on a busy machine.
settings.register_profile("kg", deadline=None)
settings.load_profile("kg")

Example = list[tuple[Article, tuple[Fact, ...]]]

DA_NANG = UnitRef("thành phố Đà Nẵng", "48@2025-07-01", "48", "2025")
AN_HAI = UnitRef("phường An Hải", "20275@2025-07-01", "20275", "2025")
PHUOC_MY = UnitRef("phường Phước Mỹ", None, None, "2024", (), "not looked up")
HAI_PHONG = UnitRef("thành phố Hải Phòng", "31@2025-07-01", "31", "2025")
UNKNOWN = UnitRef(
    "xã Đồng Tâm",
    None,
    None,
    "2025",
    (
        "01165@2025-07-01",
        "25390@2025-07-01",
    ),
    "two provinces have one",
)
CITY = Body("Ủy ban nhân dân thành phố Đà Nẵng", "peoples-committee", DA_NANG)
WARD = Body("Ủy ban nhân dân phường An Hải", "peoples-committee", AN_HAI)
FINANCE = Body("Sở Tài chính thành phố Đà Nẵng", "department", DA_NANG)
SERVICE = Body("Trung tâm Phục vụ hành chính công phường An Hải", "public-service-centre", AN_HAI)
PORT = Body("Ủy ban nhân dân thành phố Hải Phòng", "peoples-committee", HAI_PHONG)

FIRST = """Kiểm tra phường An Hải
Sáng 10-7, Phó Chủ tịch UBND thành phố Đà Nẵng Trần Văn Mẫu kiểm tra phường An Hải (trước là phường Phước Mỹ).
Ông Mẫu đề nghị Sở Tài chính sớm cấp kinh phí trước ngày 31-7. "Phải phục vụ tốt", ông nói.
Chủ tịch UBND phường Lý Thị Thử cho biết trung tâm đã nhận hơn 1.200 hồ sơ, theo Nghị quyết 99-NQ/TW. Ảnh: H.AN"""
SECOND = """Phường An Hải có chủ tịch mới
Ngày 1-9, ông Ngô Văn Sau nhận quyết định làm Chủ tịch UBND phường An Hải thay bà Lý Thị Thử nghỉ hưu.
Phó Chủ tịch UBND thành phố Đà Nẵng TRẦN VĂN MẪU trao quyết định. Trung tâm nhận 1.500 hồ sơ."""
THIRD = """Hải Phòng
Ông Trần Văn Mẫu, Chủ tịch UBND thành phố Hải Phòng, thăm xã Đồng Tâm."""


def at(text: str, words: str) -> tuple[Span, ...]:
    start = text.index(words)
    return (Span(start, start + len(words)),)


def _first() -> tuple[Fact, ...]:
    def on(words: str) -> tuple[Span, ...]:
        return at(FIRST, words)

    return (
        PersonSeen(evidence=on("Trần Văn Mẫu"), name="Trần Văn Mẫu", variants=("Ông Mẫu",)),
        PersonSeen(evidence=on("Lý Thị Thử"), name="Lý Thị Thử"),
        PersonSeen(evidence=on("H.AN"), name="Hoàng An", private=True),
        UnitSeen(evidence=on("phường An Hải"), unit=AN_HAI),
        UnitSeen(evidence=on("thành phố Đà Nẵng"), unit=DA_NANG),
        BodySeen(evidence=on("Sở Tài chính"), body=FINANCE),
        BodySeen(evidence=on("UBND thành phố Đà Nẵng"), body=CITY),
        Office(
            evidence=on("Phó Chủ tịch UBND thành phố Đà Nẵng Trần Văn Mẫu"),
            person="Trần Văn Mẫu",
            role="Phó Chủ tịch",
            concept="vice-chairperson",
            body=CITY,
            start="2021-06",
            term="2021-2026",
        ),
        Office(
            evidence=on("Chủ tịch UBND phường Lý Thị Thử"),
            person="Lý Thị Thử",
            role="Chủ tịch",
            concept="chairperson",
            body=WARD,
        ),
        Event(
            evidence=on("kiểm tra phường An Hải (trước"),
            kind="working-session",
            label="Phó Chủ tịch UBND thành phố Đà Nẵng kiểm tra phường An Hải",
            start="2025-07-10",
            day_part="morning",
            unit=AN_HAI,
            host=WARD,
            participants=(Participant("Trần Văn Mẫu", "lead", on("Trần Văn Mẫu")),),
        ),
        Directive(
            evidence=on("đề nghị Sở Tài chính sớm cấp kinh phí trước ngày 31-7"),
            issuer=Party(person="Trần Văn Mẫu"),
            assignee=Party(body=FINANCE),
            task="sớm cấp kinh phí",
            deadline="2025-07-31",
            event=0,
        ),
        Statement(
            evidence=on("Phải phục vụ tốt"),
            speaker=Party(person="Trần Văn Mẫu"),
            text="Phải phục vụ tốt",
            verb="nói",
            quoted=True,
        ),
        Figure(
            evidence=on("hơn 1.200 hồ sơ"),
            value=1200,
            unit="hồ sơ",
            comparator=">",
            subject=Party(body=SERVICE),
            measure="dossiers",
            period_end="2025-07-10",
            quote="hơn 1.200 hồ sơ",
        ),
        DocumentCited(evidence=on("Nghị quyết 99-NQ/TW"), type="Nghị quyết", number="99-NQ/TW", date="2024"),
        Change(
            evidence=on("trước là phường Phước Mỹ"),
            kind="merger",
            origin=(ChangePart(PHUOC_MY, whole=True),),
            to=AN_HAI,
            date="2025-07-01",
        ),
        Credit(evidence=on("Ảnh: H.AN"), creator="Hoàng An", kind="photo"),
    )


def _second() -> tuple[Fact, ...]:
    def on(words: str) -> tuple[Span, ...]:
        return at(SECOND, words)

    return (
        PersonSeen(evidence=on("TRẦN VĂN MẪU"), name="TRẦN VĂN MẪU"),
        PersonSeen(evidence=on("Ngô Văn Sau"), name="Ngô Văn Sau"),
        PersonSeen(evidence=on("Lý Thị Thử"), name="Lý Thị Thử"),
        UnitSeen(evidence=on("Phường An Hải"), unit=AN_HAI),
        Office(
            evidence=on("ông Ngô Văn Sau nhận quyết định làm Chủ tịch UBND phường An Hải"),
            person="Ngô Văn Sau",
            role="Chủ tịch",
            concept="chairperson",
            body=WARD,
            status=Status.INCOMING,
            start="2025-09-01",
        ),
        Office(
            evidence=on("bà Lý Thị Thử nghỉ hưu"),
            person="Lý Thị Thử",
            role="Chủ tịch",
            concept="chairperson",
            body=WARD,
            status=Status.FORMER,
        ),
        Office(
            evidence=on("Phó Chủ tịch UBND thành phố Đà Nẵng TRẦN VĂN MẪU"),
            person="TRẦN VĂN MẪU",
            role="Phó Chủ tịch",
            concept="vice-chairperson",
            body=CITY,
            start="2021-07",
        ),
        Event(
            evidence=on("trao quyết định"),
            kind="appointment",
            label="trao quyết định",
            start="2025-09-01",
            unit=AN_HAI,
            participants=(Participant("TRẦN VĂN MẪU", "lead"), Participant("Ngô Văn Sau", "subject")),
        ),
        Figure(
            evidence=on("1.500 hồ sơ"),
            value=1500,
            unit="hồ sơ",
            subject=Party(body=SERVICE),
            measure="dossiers",
            quote="1.500 hồ sơ",
        ),
    )


def _third() -> tuple[Fact, ...]:
    def on(words: str) -> tuple[Span, ...]:
        return at(THIRD, words)

    return (
        PersonSeen(evidence=on("Trần Văn Mẫu"), name="Trần Văn Mẫu"),
        UnitSeen(evidence=on("xã Đồng Tâm"), unit=UNKNOWN),
        Office(
            evidence=on("Chủ tịch UBND thành phố Hải Phòng"),
            person="Trần Văn Mẫu",
            role="Chủ tịch",
            concept="chairperson",
            body=PORT,
        ),
        Event(
            evidence=on("thăm xã Đồng Tâm"),
            kind="visit",
            label="thăm xã Đồng Tâm",
            unit=UNKNOWN,
            participants=(Participant("Trần Văn Mẫu", "lead"),),
        ),
    )


@pytest.fixture(scope="session")
def example() -> Example:
    """Three articles with their facts."""
    return [
        (
            Article(
                id="first",
                text=FIRST,
                title="Kiểm tra phường An Hải",
                url="https://news.example/1 a",
                publisher="Báo Thử",
                published=Published("2025-07-10", "metadata"),
            ),
            _first(),
        ),
        (Article(id="second", text=SECOND, published=Published("2025-09-02", "metadata")), _second()),
        (Article(id="../third #3", text=THIRD), _third()),
    ]


def write_graph(folder: Path, articles: Example, iris: Iris | None = None) -> None:
    """What a build writes, without the store."""
    iris = iris or Iris()
    entities, units = Entities(), set[UnitRef]()
    for article, facts in articles:
        described = describe_article(article, facts, iris.base)
        entities.add(described.seen)
        units.update(described.seen.units)
        turtle.write(folder / "articles" / f"{file_name(article.id)}.ttl", described.triples, iris.prefixes())
    joined = list(entities.triples())
    shared = {
        "entities": joined,
        "derived": describe_derived(units, joined, iris),
        "units": describe_units(units, iris),
    }
    for name, triples in shared.items():
        turtle.write(folder / f"{name}.ttl", triples, iris.prefixes())
    write_links(folder, iris.base)
    write_dataset(folder, iris.base)


@pytest.fixture(scope="session")
def graph_folder(example: Example, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example as a build folder; not to be changed (copy it)."""
    folder = tmp_path_factory.mktemp("graph")
    write_graph(folder, example)
    return folder
