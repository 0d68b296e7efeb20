"""Articles in other constructions: what is annotated stays true and its words stay whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.evaluation import Gold, GoldError, read_gold
from kg.evaluation.constructions import CONSTRUCTIONS
from kg.evaluation.model import Directive, Figure, Office, Told
from kg.evaluation.variation import ALL_KINDS, KINDS, kinds_named, vary

BLIND = Path(__file__).resolve().parents[1] / "quality" / "blind"
SEEDS = range(30)
MAN = "Trần Văn Mẫu"
OFFICES = (Office(MAN, "Chủ tịch", "Ủy ban nhân dân phường An Hải", "current"),)


def ways(kind: str, text: str, *tasks: str, people: tuple[str, ...] = (MAN,)) -> set[str]:
    """All that the text becomes with some seeds, beside itself."""
    directives = tuple(Directive(None, None, task) for task in tasks)
    gold = Gold("a", text, Told(people, OFFICES, (), (), (), directives, (), ()))
    return {vary(gold, seed, [kind]).text for seed in SEEDS} - {text}


def test_an_office_stands_before_its_name_or_behind() -> None:
    assert ways("offices", f"Chủ tịch UBND phường {MAN} phát biểu.") == {
        f"Ông {MAN}, Chủ tịch UBND phường, phát biểu.",
        f"Ông {MAN} - Chủ tịch UBND phường phát biểu.",
        f"Ông {MAN} – Chủ tịch UBND phường, phát biểu.",
        f"Ông {MAN} (Chủ tịch UBND phường) phát biểu.",
    }
    assert f"Chủ tịch UBND phường {MAN} yêu cầu rà soát." in ways(
        "offices", f"Ông {MAN}, Chủ tịch UBND phường, yêu cầu rà soát."
    )


def test_only_an_office_of_the_annotation_is_moved() -> None:
    assert not ways("offices", f"Giám đốc Sở Y tế {MAN} phát biểu.")
    assert not ways("offices", f"Báo cáo với Phó Thủ tướng, Chủ tịch UBND phường {MAN} nêu.", people=("Lê An",))


def test_a_task_is_given_in_other_ways_and_stays_verbatim() -> None:
    task = "rà soát hộ nghèo"
    found = ways("requests", f"Ông Mẫu yêu cầu UBND phường {task} trong tháng 8.", task)
    assert {
        f"UBND phường được ông Mẫu yêu cầu {task} trong tháng 8.",
        f"Theo yêu cầu của ông Mẫu, UBND phường phải {task} trong tháng 8.",
        f"Đối với UBND phường, ông Mẫu yêu cầu {task} trong tháng 8.",
    } <= found
    assert all(task in text for text in found)


def test_who_speaks_at_the_head_stays_the_one_who_asks() -> None:
    found = ways("requests", "Kiểm tra tại chỗ, ông Mẫu yêu cầu UBND phường rà soát.", "rà soát")
    assert found
    assert all(text.startswith("Kiểm tra tại chỗ, ông Mẫu") for text in found)


def test_no_duty_is_put_before_what_is_not_to_be_done() -> None:
    found = ways("requests", "Ông Mẫu yêu cầu UBND phường không chậm trễ.", "không chậm trễ")
    assert found
    assert not any("phải không" in text or "cần không" in text for text in found)


@pytest.mark.parametrize(
    ("kind", "text", "other"),
    [
        ("times", "Sáng 5/8, UBND xã tổ chức hội nghị.", "UBND xã tổ chức hội nghị vào sáng 5/8."),
        ("times", "UBND xã tổ chức hội nghị sáng 5/8.", "Sáng 5/8, UBND xã tổ chức hội nghị."),
        ("times", "(GLO) - Sáng 5/8, UBND xã tổ chức hội nghị.", "(GLO) - UBND xã, sáng 5/8, tổ chức hội nghị."),
        ("chairs", f"Ông {MAN} chủ trì hội nghị.", f"Hội nghị diễn ra dưới sự chủ trì của ông {MAN}."),
        ("chairs", f"Hội nghị do ông {MAN} chủ trì.", f"Hội nghị dưới sự chủ trì của ông {MAN}."),
        ("guests", f"Dự hội nghị có ông {MAN}.", f"Có mặt tại hội nghị còn có ông {MAN}."),
        ("guests", f"Ông {MAN} cùng dự hội nghị.", f"Dự hội nghị có ông {MAN}."),
        ("bullets", "Ông yêu cầu: Sở A làm x; xã B làm y.", "Ông yêu cầu:\n- Sở A làm x;\n- Xã B làm y."),
        ("bullets", "Ông yêu cầu:\n- Sở A làm x;\n- Các xã làm y.", "Ông yêu cầu: Sở A làm x; các xã làm y."),
        ("speakers", "“Dân không phải chờ lâu”, ông nói.", "Ông nói: “Dân không phải chờ lâu”."),
        ("speakers", "Theo ông Mẫu, xã còn 5 hộ nghèo khó.", "Xã còn 5 hộ nghèo khó, ông Mẫu cho biết."),
        ("joints", "Ông khen xã; đồng thời yêu cầu rà soát.", "Ông khen xã. Đồng thời, yêu cầu rà soát."),
        ("joints", "Ông khen xã. Đồng thời, ông yêu cầu rà soát.", "Ông khen xã; đồng thời ông yêu cầu rà soát."),
        ("places", "Sáng 5/8, tại nhà văn hóa, UBND xã họp dân.", "Tại nhà văn hóa, sáng 5/8, UBND xã họp dân."),
    ],
)
def test_what_a_sentence_can_become(kind: str, text: str, other: str) -> None:
    assert other in ways(kind, text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("bullets", "Chủ tịch các xã: A Rem, B Rem; làm ngay việc này."),
        ("bullets", "Các đồng chí: Lê An, Bí thư; Vũ Sơn, Chủ tịch, chủ tọa."),
        ("places", "Sáng 5/8, tại Quảng trường 3/2, phường Bắc Giang, UBND tỉnh họp."),
        ("speakers", f"Ông {MAN} cho biết đã xử lý 9 trường hợp vi phạm."),
    ],
)
def test_what_would_read_badly_or_otherwise_stays(kind: str, text: str) -> None:
    assert not ways(kind, text)


def test_a_list_that_the_annotation_quotes_in_one_stays_in_one() -> None:
    task = "làm x; xã làm y"
    assert not ways("bullets", f"Ông yêu cầu: Sở A {task}.", task)
    quote = "5 hộ nghèo; 6 hộ cận nghèo"
    told = Told((), (), (), (), (), (), (Figure(5, "hộ", quote),), ())
    assert {vary(Gold("a", f"Kết quả gồm: {quote}.", told), seed, ["bullets"]).text for seed in SEEDS} == {
        f"Kết quả gồm: {quote}."
    }


@pytest.mark.parametrize("kind", CONSTRUCTIONS)
def test_every_kind_changes_articles_and_keeps_what_their_annotation_quotes(kind: str) -> None:
    changed = 0
    for gold in read_gold([BLIND]):
        varied = vary(gold, 1, [kind])
        assert (varied.told, varied.published, varied.url) == (gold.told, gold.published, gold.url)
        assert varied == vary(gold, 1, [kind])
        quotes = [
            *gold.told.people,
            *(row.task for row in gold.told.directives),
            *(row.quote for row in gold.told.figures),
            *(row.title or "" for row in gold.told.documents),
        ]
        assert [quote for quote in quotes if quote in gold.text and quote not in varied.text] == []
        assert not any(0xE000 <= ord(letter) < 0xF900 for letter in varied.text)
        changed += varied.text != gold.text
    assert changed


def test_kinds_are_named_alone_or_together() -> None:
    assert kinds_named("wordings") == KINDS
    assert kinds_named("places, wordings") == (*KINDS, "places")
    assert kinds_named("all") == ALL_KINDS == (*KINDS, *CONSTRUCTIONS)
    with pytest.raises(GoldError, match="no kind jokes: one of words"):
        kinds_named("places,jokes")


def test_words_are_exchanged_alike_beside_constructions() -> None:
    gold = read_gold([BLIND])[0]
    assert vary(gold, 3, ALL_KINDS).told == vary(gold, 3, KINDS).told
