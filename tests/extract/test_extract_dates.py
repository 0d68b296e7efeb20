"""The components kg_paragraphs and kg_dates, alone and together."""

from __future__ import annotations

import pytest
from holders import facts

import kg.extract.dates
import kg.extract.paragraphs
from kg.articles import Kind, make_article
from kg.extract.annotations import Annotations, annotated
from kg.extract.pipeline import annotate
from kg.facts import DocumentCited, Event
from kg.language.tokens import blank_vi

MODULES = (kg.extract.dates, kg.extract.paragraphs)  # importing them registers the components


def run(text: str, *names: str, published: str | None = None) -> Annotations:
    nlp = blank_vi()
    for name in names:
        nlp.add_pipe(name)
    doc = nlp.make_doc(text)
    doc._.kg = Annotations.of(make_article(text, "a", {"published": published}))
    for _, component in nlp.pipeline:
        doc = component(doc)
    return annotated(doc)


def test_the_articles_date_is_the_context() -> None:
    found = run("Sáng 3-2, xã họp. Hôm qua, xã khác họp.", "kg_dates", published="2026-02-04T07:00:00+07:00")
    assert found.context.date == "2026-02-04"
    assert found.context.edition == "2025"
    assert [(d.first, d.day_part) for d in found.dates] == [("2026-02-03", "morning"), ("2026-02-03", None)]


def test_the_edition_follows_the_date() -> None:
    assert run("Huyện họp.", "kg_dates", published="2025-06-30").context.edition == "2024"
    assert run("Xã họp.", "kg_dates", published="2025-07").context.edition == "2025"
    assert run("Xã họp.", "kg_dates", published="2017").context.edition == "2024"
    assert run("Xã họp.", "kg_dates").context.date is None


def test_a_bare_sentence_is_enough() -> None:
    nlp = blank_vi()
    nlp.add_pipe("kg_paragraphs")
    nlp.add_pipe("kg_dates")
    doc = nlp("Sáng 26/8/2025, ông Bình họp.Đặc biệt, bà Hoa đến. Hôm sau, họ đi.")
    assert [s.text for s in doc.sents] == ["Sáng 26/8/2025, ông Bình họp.", "Đặc biệt, bà Hoa đến.", "Hôm sau, họ đi."]
    assert annotated(doc).dates[0].first == "2025-08-26"
    assert nlp("").text == ""


def test_sentences_know_their_paragraph() -> None:
    text = (
        "Xã Tân Lập họp dân\n(Baothu.vn) - Sáng 2/8, xã Tân Lập họp. Có 50 người dự.\nQuang cảnh buổi họp. Ảnh: L.A\n"
        "Dân nêu ba ý kiến về đường thôn, nước sạch và nhà văn hóa của xã."
    )
    found = run(text, "kg_paragraphs")
    told = [(text[s.start : s.end], s.kind) for s in found.sentences]
    assert told[0] == ("Xã Tân Lập họp dân", Kind.HEADLINE)
    assert ("Có 50 người dự.", Kind.LEAD) in told
    assert ("Quang cảnh buổi họp.", Kind.CAPTION) in told
    assert ("Ảnh: L.A", Kind.CREDIT) in told
    middle = found.sentence_at(text.index("50"))
    assert middle is not None
    assert text[middle.start : middle.end] == "Có 50 người dự."


def test_the_day_of_the_opening_stands_for_a_bare_year() -> None:
    before = run("Sáng 14/4, huyện họp.", "kg_dates", published="2025")
    assert (before.context.date, before.context.edition) == ("2025-04-14", "2024")
    since = run("Sáng 14/8, xã họp.", "kg_dates", published="2025")
    assert (since.context.date, since.context.edition) == ("2025-08-14", "2025")


def test_what_a_council_has_just_decided_is_news_where_only_the_year_is_known() -> None:
    text = (
        "Xã thông qua đề án\nSáng 14/8, HĐND xã Tân Lập, tỉnh Thái Nguyên thông qua nghị quyết về đề án sắp xếp thôn."
    )
    told = {(e.kind, e.start) for e in facts(text, "2025") if isinstance(e, Event)}
    assert told == {(e.kind, e.start) for e in facts(text, "2025-08-14") if isinstance(e, Event)}
    assert ("decision", "2025-08-14") in told


UNDATED = "Xã thông qua đề án\nSáng 14/8, HĐND xã Tân Lập, tỉnh Thái Nguyên thông qua nghị quyết về đề án sắp xếp thôn."


def test_days_are_counted_where_no_year_is_told_and_no_fact_has_a_year() -> None:
    [decision] = [e for e in facts(UNDATED, "") if isinstance(e, Event) and e.kind == "decision"]
    assert decision.start is None
    found = annotate(make_article(UNDATED, "a"))
    assert all(mention.first is None for mention in annotated(found).dates)


def test_days_told_with_their_year_stay_where_the_articles_is_not_known() -> None:
    text = f"{UNDATED} Xã họp dân ngày 2/3/2019 theo Nghị quyết số 12/NQ-HĐND ngày 5/1/2018 của HĐND tỉnh."
    assert {f.date for f in facts(text, "") if isinstance(f, DocumentCited) and f.number} == {"2018-01-05"}
    assert all(e.start in (None, "2019-03-02") for e in facts(text, "") if isinstance(e, Event))


def test_an_article_without_a_year_gives_the_events_of_the_same_article_with_one() -> None:
    text = (
        "Phường họp\nSáng 14/8, bà Lê Thị Hoa, Chủ tịch UBND phường Vĩnh Tân, tỉnh Đồng Nai kiểm tra chợ Vĩnh Tân. "
        "Trước đó, ngày 12/8, UBND phường ban hành Kế hoạch số 31/KH-UBND về chỉnh trang chợ. "
        "Ngày 20/8, HĐND phường họp kỳ thứ ba."
    )
    undated, dated = ([e for e in facts(text, day) if isinstance(e, Event)] for day in ("", "2025-08-14"))
    assert [(e.kind, e.participants) for e in undated] == [(e.kind, e.participants) for e in dated]
    assert {e.kind for e in undated} >= {"working-session", "decision"}
    assert {e.start for e in undated} == {None}


@pytest.mark.parametrize("stamp", ["Thứ Hai, 18/08/2025 14:20", "Đăng ngày: 18-08-2025", "15:20 18/08/2025"])
def test_a_time_of_publication_on_the_line_of_the_lead_is_not_the_day_of_what_is_told(stamp: str) -> None:
    text = f"Phường Vĩnh Tân kiểm tra chợ {stamp} Sáng 14/8, bà Lê Thị Hoa, Chủ tịch UBND phường Vĩnh Tân kiểm tra chợ."
    assert [(e.kind, e.start) for e in facts(text, "2025-08-18") if isinstance(e, Event)] == [
        ("working-session", "2025-08-14")
    ]
