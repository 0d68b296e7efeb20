"""Articles said in other words: the facts stay, their words and the annotation change alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.evaluation import Gold, evaluate, read_gold
from kg.evaluation.model import Directive, Event, Figure, Office, Participant, Told, Unit
from kg.evaluation.variation import KINDS, vary
from kg.units.register import register

BLIND = Path(__file__).resolve().parents[1] / "quality" / "blind"

TEXT = """Phường An Hải họp bàn việc dạy hè
Ngày 10/7/2025, ông Trần Văn Mẫu, Chủ tịch UBND phường An Hải, chủ trì hội nghị. Bà Lý Thị Thử đề nghị Công an phường
hỗ trợ thủy lợi hơn 20 tỷ đồng. Đồng thời, ông Mẫu yêu cầu các thôn khẩn trương rà soát
theo yêu cầu của Nghị quyết 12/NQ-HĐND.
"""
GOLD = Gold(
    id="a",
    text=TEXT,
    url="https://anhai.example/tin",
    told=Told(
        people=("Trần Văn Mẫu", "Lý Thị Thử"),
        offices=(Office("Trần Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân phường An Hải", "current"),),
        units=(Unit("phường An Hải", "20275", "2025"),),
        organisations=("Công an phường An Hải",),
        events=(Event("meeting", "2025-07-10", "phường An Hải", "Trần Văn Mẫu họp", (Participant("Trần Văn Mẫu"),)),),
        directives=(Directive("Trần Văn Mẫu", None, "khẩn trương rà soát theo yêu cầu của Nghị quyết"),),
        figures=(Figure(2e10, "tỷ đồng", "hơn 20 tỷ đồng"),),
        documents=(),
    ),
)
SEEDS = range(40)


def test_the_same_seed_gives_the_same_words_and_others_give_others() -> None:
    assert vary(GOLD, 1) == vary(GOLD, 1)
    assert len({vary(GOLD, seed).text for seed in SEEDS}) > len(SEEDS) // 2


def test_names_are_exchanged_in_the_text_and_in_all_families() -> None:
    varied = vary(GOLD, 3, ["people"])
    person, woman = varied.told.people
    assert person != "Trần Văn Mẫu"
    assert " Thị " in woman or woman.startswith("H'")
    assert varied.told.offices[0].person == varied.told.events[0].participants[0].name == person
    assert varied.told.events[0].gist == f"{person} họp"
    assert f"ông {person}, Chủ tịch" in varied.text
    assert f"ông {person.split()[-1]} yêu cầu" in varied.text
    assert "Mẫu" not in varied.text


def test_two_of_one_given_name_keep_their_names() -> None:
    told = Told(("Trần Văn Hải", "Lê Hải", "Vũ Sơn"), (), (), (), (), (), (), ())
    varied = vary(Gold("b", "Trần Văn Hải, Lê Hải, Vũ Sơn. Ông Hải nói.", told), 1, ["people"])
    assert varied.told.people[:2] == ("Trần Văn Hải", "Lê Hải")
    assert varied.told.people[2] != "Vũ Sơn"


def test_a_commune_becomes_another_of_its_kind_and_province() -> None:
    varied = vary(GOLD, 3, ["units"])
    told = varied.told.units[0]
    unit = register().in_edition(told.code or "", "2025")
    assert unit is not None
    assert (unit.full_name, unit.kind) == (told.name, "phường")
    assert unit.name != "An Hải"
    assert register().province(unit).name == "Đà Nẵng"
    assert varied.told.organisations == (f"Công an {told.name}",)
    assert "An Hải" not in varied.text
    assert varied.url is None, "the address tells the old unit"


def test_units_stay_where_changes_of_units_are_told() -> None:
    merged = [gold for gold in read_gold([BLIND]) if gold.told.changes]
    assert merged
    assert all(vary(gold, 1, ["units"]).text == gold.text for gold in merged)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_varied_alone_leaves_the_rest(kind: str) -> None:
    varied = [vary(GOLD, seed, [kind]) for seed in SEEDS]
    if kind not in ("people", "units"):
        assert {(one.told.people, one.told.units, one.told.offices) for one in varied} == {
            (GOLD.told.people, GOLD.told.units, GOLD.told.offices)
        }
    assert len({one.text for one in varied}) > 1


def test_what_only_looks_like_a_wording_stays() -> None:
    texts = [vary(GOLD, seed, ["words"]).text for seed in SEEDS]
    assert all("theo yêu cầu của Nghị quyết 12/NQ-HĐND" in text for text in texts)
    assert any("Bà Lý Thị Thử yêu cầu Công an" in text for text in texts)


def test_quotations_of_the_annotation_stay_words_of_the_text() -> None:
    for gold in read_gold([BLIND]):
        varied = vary(gold, 2, ["words", "shapes", "letters", "people", "units"])
        before = [figure.quote in gold.text for figure in gold.told.figures]
        assert [figure.quote in varied.text for figure in varied.told.figures] == before


def test_varied_articles_are_evaluated_with_the_varied_annotation(tmp_path: Path) -> None:
    for suffix in (".json", ".txt", ".meta.json"):
        (tmp_path / f"x01{suffix}").write_bytes((BLIND / f"x01{suffix}").read_bytes())
    found = evaluate([tmp_path], varied=1)
    assert found.golds[0].told.people != read_gold([tmp_path])[0].told.people
    assert found.score("people", draws=0).f1 > 0.9
