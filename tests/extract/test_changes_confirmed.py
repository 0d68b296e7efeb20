"""Changes told in any words, which the register bears out, and new units named apart from what they came out of."""

import pytest
from extract.test_changes import changes, only, origins

from kg.articles import make_article
from kg.extract.annotations import annotations
from kg.extract.pipeline import annotate
from kg.facts import Change


@pytest.mark.parametrize(
    "text",
    [
        "Đà Nẵng: người dân ba phường Phước Mỹ, An Hải Bắc, An Hải Nam cũ giờ là cư dân phường An Hải.",
        "Đà Nẵng: phường An Hải ra đời trên nền ba phường cũ là Phước Mỹ, An Hải Bắc và An Hải Nam.",
        "Đà Nẵng\nPhường An Hải (Phước Mỹ, An Hải Bắc, An Hải Nam trước đây) có dân số hơn 82.000 người.",
        "Đà Nẵng\nPhường Phước Mỹ, phường An Hải Bắc và phường An Hải Nam nay làm một. Phường An Hải có trụ sở mới.",
        "Danh sách phường mới của Đà Nẵng\nSTT | Phường mới | Từ\n3 | Phường An Hải | Phước Mỹ, An Hải Bắc, An Hải Nam",
    ],
)
def test_a_list_that_became_the_unit_beside_it(text: str) -> None:
    change = only(text)
    assert change.to.version == "20275@2025-07-01"
    assert origins(change) == ["phường Phước Mỹ", "phường An Hải Bắc", "phường An Hải Nam"]


def test_neighbours_of_today_are_no_parts() -> None:
    text = "Đà Nẵng: phường An Hải cùng các phường Sơn Trà, Ngũ Hành Sơn và Hòa Xuân ra quân từ sáng nay."
    assert changes(text) == []


def test_a_unit_listed_after_its_parts_is_the_result() -> None:
    text = "Thái Nguyên\nSau khi sáp nhập thị trấn Đu với các xã Yên Lạc, Động Đạt, xã Phú Lương có 62 xóm."
    change = only(text)
    assert change.to.version == "05611@2025-07-01"
    assert origins(change) == ["thị trấn Đu", "xã Yên Lạc", "xã Động Đạt"]


def test_a_province_that_kept_its_name() -> None:
    assert origins(only("Tỉnh Bình Phước đã sáp nhập với Đồng Nai từ ngày 1/7.")) == [
        "tỉnh Bình Phước",
        "tỉnh Đồng Nai",
    ]


def test_cells_of_a_table_on_lines_of_their_own() -> None:
    article = make_article("Các phường của Đà Nẵng\nPhường An Hải\nPhước Mỹ, An Hải Bắc, An Hải Nam\n", "a", {})
    (change,) = [fact for fact in annotations(annotate(article)).facts if isinstance(fact, Change)]
    assert (change.to.name, len(change.origin)) == ("phường An Hải", 3)


def test_bodies_that_merge_are_no_units() -> None:
    assert changes("Sáng 31/12, tỉnh hợp nhất các Ban Quản lý dự án của Cà Mau và Bạc Liêu (cũ).", "2025-12-31") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Quảng Ninh: ba xã Bằng Cả, Dân Chủ và Tân Dân sẽ hợp nhất. Xã mới dự kiến mang tên Đồng Sơn.",
            "xã Đồng Sơn",
        ),
        (
            "Quảng Ninh: cử tri đồng ý nhập xã Bằng Cả và xã Dân Chủ; tên xã mới được chọn là Thanh Sơn.",
            "xã Thanh Sơn",
        ),
    ],
)
def test_the_name_told_apart(text: str, expected: str) -> None:
    change = only(text, "2025-03-15")
    assert (change.to.name, change.planned) == (expected, True)


def test_several_pairs_share_a_verb() -> None:
    text = "Đạ Tẻh bàn giao hồ sơ sau khi nhập xã Hà Đông vào xã Mỹ Đức, xã Hương Lâm vào xã Đạ Lây."
    assert [change.to.name for change in changes(text, "2019-11-20")] == ["xã Mỹ Đức", "xã Đạ Lây"]


def test_new_units_without_what_they_came_out_of() -> None:
    text = (
        "Quốc hội ra nghị quyết thành lập thị trấn Cô Tô thuộc huyện Tri Tôn và thị trấn Vĩnh Bình thuộc huyện Châu "
        "Thành, tỉnh An Giang."
    )
    found = changes(text, "2020-12-12")
    assert [(change.kind, change.to.name) for change in found] == [
        ("creation", "thị trấn Cô Tô"),
        ("creation", "thị trấn Vĩnh Bình"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Hà Nội: huyện Gia Lâm mít tinh kỷ niệm 20 năm ngày thành lập huyện Gia Lâm.",
        "Thành phố quyết định thành lập Đội tình nguyện phường Cầu Đất.",
    ],
)
def test_a_founding_remembered_is_no_change(text: str) -> None:
    assert changes(text, "2024-09-15") == []


def test_a_town_raised_to_a_city() -> None:
    change = only("Quảng Ninh: tỉnh đề xuất nâng thị xã Quảng Yên lên thành phố Quảng Yên.", "2024-06-15")
    assert (change.kind, change.to.name, origins(change)) == ("conversion", "thành phố Quảng Yên", ["thị xã Quảng Yên"])


def test_a_province_of_before_the_register() -> None:
    found = changes("Năm 1991, tỉnh Gia Lai - Kon Tum được tách thành hai tỉnh Gia Lai và Kon Tum.", "2024-09-15")
    assert [change.to.name for change in found] == ["tỉnh Gia Lai", "tỉnh Kon Tum"]
    assert origins(found[0]) == ["tỉnh Gia Lai - Kon Tum"]


def test_bare_names_of_a_list_are_units_of_before() -> None:
    notes = annotations(annotate("Đà Nẵng\nPhường An Hải gồm Phước Mỹ, An Hải Bắc và An Hải Nam trước đây."))
    named = [(each.unit.name, each.unit.edition) for each in notes.units if each.unit.edition == "2024"]
    assert named == [("phường Phước Mỹ", "2024"), ("phường An Hải Bắc", "2024"), ("phường An Hải Nam", "2024")]


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        (
            "Nga Sơn, Thanh Hóa: xã Nga Sơn 1 (gồm thị trấn Nga Sơn và xã Nga Yên), xã Nga Sơn 2 (xã Nga Hiệp).",
            "2025-03-20",
            {"xã Nga Sơn 1": ["thị trấn Nga Sơn", "xã Nga Yên"]},
        ),
        (
            "Phường Nại Hiên Đông (quận Sơn Trà, Đà Nẵng) sẽ nhập với phường Mân Thái, Thọ Quang thành phường Sơn Trà.",
            "2025-04-20",
            {"phường Sơn Trà": ["phường Nại Hiên Đông", "phường Mân Thái", "phường Thọ Quang"]},
        ),
        (
            "Xã Quảng La, tỉnh Quảng Ninh được công nhận là phường Quảng La.",
            "2026-05-10",
            {"phường Quảng La": ["xã Quảng La"]},
        ),
        (
            "Huyện Từ Liêm (Hà Nội) được điều chỉnh để thành lập quận Bắc Từ Liêm và quận Nam Từ Liêm.",
            "2013-12-28",
            {"quận Bắc Từ Liêm": ["huyện Từ Liêm"], "quận Nam Từ Liêm": ["huyện Từ Liêm"]},
        ),
        (
            "Phú Thọ: sau sáp nhập, ba xã Kinh Kệ, Hợp Hải, Sơn Dương có tên chung là Phùng Nguyên.",
            "2020-01-05",
            {"xã Phùng Nguyên": ["xã Kinh Kệ", "xã Hợp Hải", "xã Sơn Dương"]},
        ),
        (
            "Quốc hội đồng ý để tỉnh Thừa Thiên Huế trở thành thành phố Huế trực thuộc Trung ương.",
            "2024-12-20",
            {"thành phố Huế": ["tỉnh Thừa Thiên Huế"]},
        ),
    ],
)
def test_further_wordings(text: str, day: str, expected: dict[str, list[str]]) -> None:
    assert {change.to.name: origins(change) for change in changes(text, day)} == expected
