from __future__ import annotations

from typing import Any

import msgspec
import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.articles import make_article
from kg.articles.model import Article
from kg.facts import (
    Body,
    Change,
    ChangePart,
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
    UnitRef,
    UnitSeen,
    decode,
    encode,
)
from kg.rdf.describe import describe, describe_article
from kg.rdf.iris import Iris
from kg.rdf.namespaces import ITSRDF, NIF, PROV, RDF, SCHEMA, VG
from kg.rdf.turtle import serialize

TEXT = "Ông Trần Văn Mẫu làm việc với phường An Hải ngày 10-7-2025 và nói nhiều điều."
ARTICLE = Article(id="a", text=TEXT)

spans = st.integers(0, len(TEXT) - 2).flatmap(
    lambda start: st.integers(start + 1, len(TEXT)).map(lambda end: Span(start, end))
)
names = st.sampled_from(["Trần Văn Mẫu", "Lý Thị Thử", "H' Hen Niê", "Thích Quảng Đức"])
dates = st.sampled_from(["2025-07-10", "2025-07", "2025", "2025-07-10T14:00"])
words = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1, max_size=30)
units = st.one_of(
    st.just(UnitRef("phường An Hải", "20275@2025-07-01", "20275", "2025")),
    words.map(lambda name: UnitRef(name, reason="two of the name")),
)
bodies = st.builds(Body, words, st.just("department"), st.none() | units)
parties = st.one_of(
    names.map(lambda name: Party(person=name)),
    bodies.map(lambda body: Party(body=body)),
    units.map(lambda unit: Party(unit=unit)),
)
base: dict[str, Any] = {
    "evidence": st.lists(spans, min_size=1, max_size=3).map(tuple),
    "confidence": st.floats(0, 1).map(lambda value: round(value, 3)),
}
facts = st.one_of(
    st.builds(PersonSeen, name=names, variants=st.lists(words, max_size=2).map(tuple), private=st.booleans(), **base),
    st.builds(UnitSeen, unit=units, **base),
    st.builds(
        Office,
        person=names,
        role=words,
        concept=st.just("chairperson"),
        body=bodies,
        start=st.none() | dates,
        **base,
    ),
    st.builds(
        Event,
        kind=st.just("meeting"),
        label=words,
        start=st.none() | dates,
        unit=st.none() | units,
        participants=st.lists(st.builds(Participant, names, st.just("lead")), max_size=2).map(tuple),
        **base,
    ),
    st.builds(
        Directive, issuer=st.none() | parties, assignee=st.none() | parties, task=words, event=st.just(0), **base
    ),
    st.builds(Statement, speaker=parties, text=words, **base),
    st.builds(Figure, value=st.floats(0, 1e12), unit=words, subject=st.none() | parties, **base),
    st.builds(DocumentCited, type=words, title=words, date=st.none() | dates, issuer=st.none() | bodies, **base),
    st.builds(
        Change,
        kind=st.just("merger"),
        origin=st.lists(st.builds(ChangePart, units), max_size=2).map(tuple),
        to=units,
        **base,
    ),
)


def values(triples: list[ox.Triple], predicate: ox.NamedNode) -> list[str]:
    return [triple.object.value for triple in triples if triple.predicate == predicate]  # type: ignore[union-attr]


def of_type(triples: list[ox.Triple], name: str) -> set[Any]:
    return {t.subject for t in triples if t.predicate == RDF["type"] and t.object == VG[name]}


@settings(max_examples=60)
@given(st.lists(facts, max_size=6))
def test_turtle_of_any_facts_reads_back_as_the_same_graph(told: list[Fact]) -> None:
    assert decode(encode(tuple(told))) == tuple(told)
    triples = describe(ARTICLE, told)
    data = serialize(triples, Iris().prefixes())
    assert {quad.triple for quad in ox.parse(input=data, format=ox.RdfFormat.TURTLE)} == set(triples)
    assert len(triples) == len(set(triples))


@settings(max_examples=40)
@given(st.lists(facts, max_size=5), facts)
def test_one_more_fact_moves_no_other(told: list[Fact], another: Fact) -> None:
    # The province an article is about tells namesakes apart, and directives point to events by their place: both given.
    place = UnitSeen(evidence=(Span(0, 5),), unit=UnitRef("phường An Hải", "20275@2025-07-01", "20275", "2025"))
    told = [place, Event(evidence=(Span(0, 5),), kind="meeting", label="họp"), *told]
    gone = set(describe(ARTICLE, told)) - set(describe(ARTICLE, [*told, another]))
    assert {triple.predicate for triple in gone} <= {VG["confidence"]}


def test_every_passage_is_the_exact_words_and_the_text_itself_is_not_there(
    example: list[tuple[Article, tuple[Fact, ...]]],
) -> None:
    for article, told in example:
        triples = describe(article, told)
        begin = {t.subject: int(t.object.value) for t in triples if t.predicate == NIF["beginIndex"]}  # type: ignore[union-attr]
        end = {t.subject: int(t.object.value) for t in triples if t.predicate == NIF["endIndex"]}  # type: ignore[union-attr]
        quotes = {t.subject: t.object.value for t in triples if t.predicate == NIF["anchorOf"]}  # type: ignore[union-attr]
        assert quotes
        for mention, quote in quotes.items():
            assert article.text[begin[mention] : end[mention]] == quote
        assert article.text not in {t.object.value for t in triples if isinstance(t.object, ox.Literal)}


def test_every_fact_has_evidence_and_belongs_to_its_article(example: list[tuple[Article, tuple[Fact, ...]]]) -> None:
    for article, told in example:
        triples = describe(article, told)
        node = Iris().article(article.id)
        owned = {t.subject for t in triples if t.predicate == VG["article"] and t.object == node}
        assert len(owned) == len(told)
        assert owned == {t.subject for t in triples if t.predicate == VG["mainEvidence"]}
        assert all(str(fact).startswith(f"<{node.value}/") for fact in owned)


def test_what_is_told_twice_is_one_fact_with_the_evidence_of_both() -> None:
    once = PersonSeen(evidence=(Span(4, 16),), name="Trần Văn Mẫu", confidence=0.5)
    again = PersonSeen(evidence=(Span(0, 16),), name="TRẦN VĂN MẪU", confidence=0.8)
    triples = describe(ARTICLE, [once, again])
    (fact,) = of_type(triples, "PersonSighting")
    assert len([t for t in triples if t.subject == fact and t.predicate == PROV["wasDerivedFrom"]]) == 2
    assert values([t for t in triples if t.subject == fact], VG["confidence"]) == ["0.8"]
    assert values([t for t in triples if t.subject == fact], SCHEMA["name"]) == ["Trần Văn Mẫu"]


def test_the_same_event_told_twice_has_the_participants_of_both() -> None:
    one = Event(
        evidence=(Span(0, 5),), kind="meeting", label="họp", participants=(Participant("Trần Văn Mẫu", "lead"),)
    )
    two = msgspec.structs.replace(one, participants=(Participant("Lý Thị Thử", "attendee"),))
    triples = describe(ARTICLE, [one, two])
    assert len(of_type(triples, "EventReport")) == 1
    assert len(of_type(triples, "Participation")) == 2


def test_a_directive_points_to_the_event_of_its_index_though_events_are_merged() -> None:
    meeting = Event(evidence=(Span(0, 5),), kind="meeting", label="họp")
    visit = Event(evidence=(Span(0, 5),), kind="visit", label="thăm")
    order = Directive(evidence=(Span(0, 5),), issuer=None, assignee=None, task="làm", event=2)
    triples = describe(ARTICLE, [meeting, meeting, visit, order])
    (node,) = values(triples, VG["givenAt"])
    (report,) = {t.subject for t in triples if t.predicate == VG["event"] and t.object.value == node}  # type: ignore[union-attr]
    assert {t.object.value for t in triples if t.subject == report and t.predicate == SCHEMA["name"]} == {"thăm"}  # type: ignore[union-attr]


def test_an_unresolved_unit_is_the_articles_own_with_candidates_and_reason() -> None:
    unit = UnitRef("xã Đồng Tâm", candidates=("09997@2025-07-01", "01108@2025-07-01"), reason="two provinces have one")
    told = [UnitSeen(evidence=(Span(0, 5),), unit=unit)]
    here, there = describe(ARTICLE, told), describe(Article(id="b", text=TEXT), told)
    assert of_type(here, "UnresolvedUnit").isdisjoint(of_type(there, "UnresolvedUnit"))
    assert len(values(here, VG["candidate"])) == 2
    assert values(here, VG["reason"]) == ["two provinces have one"]
    assert not [t for t in here if isinstance(t.subject, ox.BlankNode) or isinstance(t.object, ox.BlankNode)]


def test_mentions_point_to_whom_they_name(example: list[tuple[Article, tuple[Fact, ...]]]) -> None:
    triples = describe(*example[0])
    (person,) = {t.object for t in triples if t.predicate == ITSRDF["taIdentRef"] and "tran-van-mau" in str(t.object)}
    mentions = {t.subject for t in triples if t.object == person and t.predicate == ITSRDF["taIdentRef"]}
    quotes = {t.object.value for t in triples if t.subject in mentions and t.predicate == NIF["anchorOf"]}  # type: ignore[union-attr]
    assert quotes == {"Trần Văn Mẫu"}


def test_an_address_that_is_none_is_left_out_and_a_crooked_one_mended() -> None:
    def url(given: str) -> list[str]:
        return values(describe(msgspec.structs.replace(ARTICLE, url=given), []), SCHEMA["url"])

    assert url("javascript:alert(1)") == []
    assert url("https://news.example/1 a<b>") == ["https://news.example/1%20a%3Cb%3E"]
    assert url("https://news.example/tin?id[]=1%2#a#b") == ["https://news.example/tin?id%5B%5D=1%252#a%23b"]
    assert url("https://news.example:port/") == []


def test_a_date_that_is_none_is_an_error_with_the_date() -> None:
    with pytest.raises(ValueError, match="ngày mai"):
        describe(ARTICLE, [Event(evidence=(Span(0, 5),), kind="meeting", label="họp", start="ngày mai")])


def test_what_an_article_shares_with_others_survives_a_cache(example: list[tuple[Article, tuple[Fact, ...]]]) -> None:
    seen = describe_article(*example[0]).seen
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(seen), type=type(seen)) == seen
    assert {office.role for office in seen.offices} == {"Phó Chủ tịch", "Chủ tịch"}
    assert "20275@2025-07-01" in {unit.version for unit in seen.units}


@pytest.mark.parametrize(
    ("type_", "number", "joined"),
    [
        ("Nghị quyết", "57-NQ/TW", True),
        ("Nghị quyết", "1659/NQ-UBTVQH15", True),
        ("Luật", "72/2025/QH15", True),
        ("Nghị định", "150/2025/NĐ-CP", True),
        ("Quyết định", "12/QĐ-UBND", False),
        ("Nghị quyết", "05-NQ/TU", False),
    ],
)
def test_a_provinces_number_is_not_that_of_another_province(type_: str, number: str, joined: bool) -> None:
    def cited(version: str) -> set[str]:
        place = UnitSeen(evidence=(Span(0, 5),), unit=UnitRef("x", version))
        document = DocumentCited(evidence=(Span(0, 5),), type=type_, number=number)
        return set(values(describe(ARTICLE, [place, document]), VG["document"]))

    assert (cited("48@2025-07-01") == cited("31@2025-07-01")) is joined


def test_a_headline_in_the_text_stands_in_for_a_title() -> None:
    text = "Phường An Hải có chủ tịch mới\nNgày 2/9/2025, ông Ngô Văn Sáu được bổ nhiệm làm Chủ tịch UBND phường."
    plain, titled = make_article(text, "a"), make_article(text, "a", {"title": "Chủ tịch mới"})
    assert values(describe(plain, []), SCHEMA["headline"]) == ["Phường An Hải có chủ tịch mới"]
    assert values(describe(titled, []), SCHEMA["headline"]) == ["Chủ tịch mới"]
    assert values(describe(make_article("họp.", "a"), []), SCHEMA["headline"]) == []
