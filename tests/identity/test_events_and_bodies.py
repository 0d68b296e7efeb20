"""Bodies and events over several articles."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import pytest

import kg
from kg.articles import Article, make_article
from kg.build import build
from kg.export.published import published
from kg.facts import Body, BodySeen, DocumentCited, Event, Fact, Participant, Span, UnitRef, UnitSeen
from kg.identity.decided import Resolution
from kg.identity.resolution import Identities
from kg.rdf.iris import Iris

HERE = (Span(0, 2),)
CITY = UnitRef("thành phố Đà Nẵng", "48@2025-07-01", "48", "2025")
LAO_CAI = UnitRef("tỉnh Lào Cai", "15@2025-07-01", "15", "2025")
AN_HAI = UnitRef("phường An Hải", "20275@2025-07-01", "20275", "2025")
HEALTH = Body("Sở Y tế thành phố Đà Nẵng", "department-of-health", CITY)
BARE = Body("Sở Y tế", "department-of-health")


def article(name: str, day: str = "2025-08-05") -> Article:
    return make_article("Bài báo viết để thử.", name, {"published": day})


def resolved(*articles: tuple[str, str, tuple[Fact, ...]]) -> Resolution:
    found = []
    for order in (articles, articles[::-1]):
        identities = Identities(Iris())
        for name, day, facts in order:
            identities.add(article(name, day), facts)
        found.append(identities.resolve())
    assert found[0].known == found[1].known
    assert found[0].forwards == found[1].forwards
    return found[0]


def iris(found: Resolution, thing: str) -> dict[str, set[str]]:
    by_article: dict[str, set[str]] = defaultdict(set)
    for iri, members in found.members.items():
        for member in members:
            if member.thing == thing:
                by_article[member.article].add(iri)
    return by_article


def body(told: Body) -> BodySeen:
    return BodySeen(evidence=HERE, body=told)


def unit(told: UnitRef) -> UnitSeen:
    return UnitSeen(evidence=HERE, unit=told)


def test_a_body_without_its_unit_is_that_of_the_articles_province() -> None:
    found = resolved(
        ("full", "2025-08-01", (body(HEALTH), unit(CITY))),
        ("here", "2025-08-02", (body(BARE), unit(CITY))),
        ("there", "2025-08-03", (body(BARE), unit(LAO_CAI))),
    )
    seen = iris(found, "body")
    assert seen["here"] == seen["full"] == {Iris().body(HEALTH.name, "unit/48-2025-07-01").value}
    assert seen["there"] != seen["here"]


@pytest.mark.parametrize(
    ("left_open", "whose"),
    [
        pytest.param("phường", {"a", "b", "c"}, id="of some ward: the one ward's, not the city's"),
        pytest.param("phường Trần Hải", {"c"}, id="a ward nobody knows is no other"),
        pytest.param("xã", {"c"}, id="no commune is named"),
        pytest.param("phường An Hải", {"a", "b", "c"}, id="the ward by its name"),
    ],
)
def test_the_committee_of_a_ward_left_open_is_a_wards(left_open: str, whose: set[str]) -> None:
    """ "UBND phường" is never the People's Committee of the city, however alone that stands."""
    of_city = Body("Ủy ban nhân dân thành phố Đà Nẵng", "peoples-committee", CITY)
    of_ward = Body("Ủy ban nhân dân phường An Hải", "peoples-committee", AN_HAI)
    told = Body(f"Ủy ban nhân dân {left_open}", "peoples-committee", UnitRef(left_open, reason="open"))
    found = resolved(
        ("a", "2025-08-01", (unit(CITY), body(of_city), body(of_ward))),
        ("b", "2025-08-02", (unit(CITY), body(of_ward))),
        ("c", "2025-08-03", (unit(CITY), body(told))),
    )
    (iri,) = iris(found, "body").get("c", {""})
    sharing = {name for name, those in iris(found, "body").items() if iri in those} | {"c"}
    assert sharing == whose
    assert "thanh-pho" not in iri


def test_bodies_of_unlike_names_stay_apart_though_one_took_over_the_other() -> None:
    planning = Body("Sở Kế hoạch và Đầu tư thành phố Đà Nẵng", "department-of-planning-investment", CITY)
    finance = Body("Sở Tài chính thành phố Đà Nẵng", "department-of-finance", CITY)
    found = resolved(
        ("a", "2025-02-01", (body(planning), unit(CITY))), ("b", "2025-08-01", (body(finance), unit(CITY)))
    )
    assert not found.known
    assert not found.forwards


def test_a_number_that_starts_anew_every_year_is_another_document() -> None:
    def cited(date: str | None, number: str = "12/NQ-HĐND") -> DocumentCited:
        return DocumentCited(evidence=HERE, type="Nghị quyết", number=number, date=date)

    found = resolved(
        ("a", "2024-07-01", (cited("2024-06-30"), unit(CITY))),
        ("b", "2025-07-01", (cited("2025-06-30"), unit(CITY))),
        ("c", "2025-08-01", (cited(None), unit(CITY))),
        ("d", "2024-08-01", (cited(None), cited("2025-01-01", "12/2025/NQ-HĐND"), unit(CITY))),
        ("e", "2025-08-01", (cited("2024-06-30"), unit(LAO_CAI))),
    )
    assert set(found.known) == {"b", "c"}
    assert found.known["b"] == found.known["c"]


def event(label: str, day: str | None, kind: str = "conference", where: UnitRef = AN_HAI, *people: str) -> Event:
    taking = tuple(Participant(name, "lead" if number == 0 else "attendee") for number, name in enumerate(people))
    return Event(evidence=HERE, kind=kind, label=label, start=day, unit=where, participants=taking)


LEAD, GUEST = "Khương Đắc Lữ", "Mạc Thị Diệu Oanh"


def test_one_occasion_in_two_papers_is_one_event_and_the_next_day_another() -> None:
    found = resolved(
        ("a", "2025-08-05", (event("hội nghị sơ kết sáu tháng", "2025-08-05", "conference", AN_HAI, LEAD, GUEST),)),
        ("b", "2025-08-06", (event("sơ kết công tác sáu tháng", "2025-08-05", "conference", AN_HAI, LEAD, GUEST),)),
        ("c", "2025-08-07", (event("hội nghị sơ kết sáu tháng", "2025-08-06", "conference", AN_HAI, LEAD, GUEST),)),
        ("d", "2025-08-05", (event("khai giảng năm học", "2025-08-05", "ceremony", CITY),)),
    )
    seen = iris(found, "event")
    assert seen["a"] == seen["b"]
    assert len(seen["a"] | seen["c"] | seen["d"]) == 3
    assert {new for old, new in found.forwards.items() if "/event/" in old} == seen["a"]


def test_an_article_tells_its_own_events_apart() -> None:
    two = (
        event("họp bàn về đê", "2025-08-05", "meeting", AN_HAI, LEAD),
        event("họp về đê", "2025-08-05", "meeting", AN_HAI, LEAD),
    )
    found = resolved(("a", "2025-08-05", two), ("b", "2025-08-05", two[:1]))
    assert len(iris(found, "event")["a"]) == 2


STORY = (
    "Ngày 5/8/2025, tại phường An Hải, thành phố Đà Nẵng, ông Khương Đắc Lữ, Bí thư Đảng ủy phường An Hải, "
    "chủ trì hội nghị sơ kết công tác sáu tháng."
)


def test_the_query_gives_a_row_for_each_article_with_one_event(tmp_path: Path) -> None:
    lines = [
        {"id": "one", "published": "2025-08-05", "text": STORY},
        {"id": "two", "published": "2025-08-06", "text": STORY.replace("công tác sáu tháng", "sáu tháng đầu năm")},
    ]
    (tmp_path / "in.jsonl").write_text(
        "\n".join(json.dumps(line, ensure_ascii=False) for line in lines), encoding="utf-8"
    )
    assert build([tmp_path / "in.jsonl"], tmp_path / "build").ok
    graph = kg.open(tmp_path / "build")
    rows = graph.query("events")
    assert [row["article"] for row in rows] == ["one", "two"]
    assert len({row["event"] for row in rows}) == 1
    (joined,) = graph.query("SELECT ?event ?reports WHERE { ?event a vg:Event ; vg:reports ?reports }")
    assert joined == {"event": rows[0]["event"], "reports": "2"}
    assert len([row for row in graph.query("evidence") if row["kind"] == "event"]) >= 2


def test_a_private_name_does_not_stand_in_a_joined_event(tmp_path: Path) -> None:
    text = (
        "Ngày 5/8/2025, ông Trần Văn Mẫu, Chủ tịch UBND phường An Hải, thành phố Đà Nẵng, "
        "thăm hỏi gia đình bà Hoàng An, trú tại phường An Hải."
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    build([tmp_path / "a.txt"], tmp_path / "build", check=False)
    assert "Hoàng An" in (tmp_path / "build" / "entities.ttl").read_text(encoding="utf-8")
    for triple in published(tmp_path / "build").triples():
        assert "Hoàng An" not in str(triple)
        assert "hoang-an" not in str(triple)
