"""Units of lists that name places, sites and credits; mergers whose parts are told with the verb."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Change, UnitSeen


def _units(text: str, published: str) -> set[tuple[str, str | None]]:
    facts = extract(make_article(text, "told", {"published": published}))
    return {(fact.unit.name, fact.unit.edition) for fact in facts if isinstance(fact, UnitSeen)}


@pytest.mark.parametrize(
    ("text", "published", "units"),
    [
        (
            "Tỉnh Vĩnh Long đặt trạm tại: Xã Càng Long (xã An Trường, xã Tân An); Xã Cầu Kè (xã Phong Thạnh).",
            "2025-08-05",
            {
                ("tỉnh Vĩnh Long", "2025"),
                ("xã Càng Long", "2025"),
                ("xã An Trường", "2025"),
                ("xã Tân An", "2025"),
                ("xã Cầu Kè", "2025"),
                ("xã Phong Thạnh", "2025"),
            },
        ),
        (
            "Trụ sở cấp huyện (trước sắp xếp) nằm ở trung tâm phường Pleiku, tỉnh Gia Lai được giao lại.",
            "2025-11-02",
            {("phường Pleiku", "2025"), ("tỉnh Gia Lai", "2025")},
        ),
        (
            "Lễ hội diễn ra tại sân vận động thị trấn Đồng Văn, huyện Đồng Văn, tỉnh Hà Giang.",
            "2024-10-12",
            {("thị trấn Đồng Văn", "2024"), ("huyện Đồng Văn", "2024"), ("tỉnh Hà Giang", "2024")},
        ),
        (
            "UBND huyện Ba Tơ, tỉnh Quảng Ngãi đi kiểm tra.\nMinh Đạt (Trung tâm TT - VH - TT Ba Tơ)",
            "2023-10-13",
            {("huyện Ba Tơ", "2024"), ("tỉnh Quảng Ngãi", "2024")},
        ),
        (
            "Chủ tịch HĐND xã Phan Bá Thuận yêu cầu UBND xã Bích Hào, tỉnh Nghệ An sớm họp.",
            "2025-11-26",
            {("xã Bích Hào", "2025"), ("tỉnh Nghệ An", "2025")},
        ),
        (
            "Dân phường Cái Răng, Hưng Phú và xã Phong Điền góp đất. UBND TP Cần Thơ biểu dương.",
            "2025-08-12",
            {
                ("phường Cái Răng", "2025"),
                ("phường Hưng Phú", "2025"),
                ("xã Phong Điền", "2025"),
                ("thành phố Cần Thơ", "2025"),
            },
        ),
    ],
)
def test_units(text: str, published: str, units: set[tuple[str, str | None]]) -> None:
    assert _units(text, published) == units


def test_a_bare_name_is_the_commune_of_before_where_todays_lies_elsewhere() -> None:
    text = (
        "Xã Nam Ban Lâm Hà, tỉnh Lâm Đồng tránh bỏ hoang hai trạm y tế ở Mê Linh và Đông Thanh. Dân gốc Hà Nội.\n"
        "Tháng 7/2025, thị trấn Nam Ban cùng các xã Đông Thanh, Mê Linh hợp nhất thành xã Nam Ban Lâm Hà."
    )
    found = _units(text, "2025-11-27")
    assert ("xã Mê Linh", "2024") in found
    assert ("xã Mê Linh", "2025") not in found


def test_both_that_merge_are_the_origin() -> None:
    text = "Thị trấn Quan Hóa sáp nhập với xã Hồi Xuân thành thị trấn Hồi Xuân, huyện Quan Hóa."
    facts = extract(make_article(text, "told", {"published": "2019-12-30"}))
    (change,) = [fact for fact in facts if isinstance(fact, Change)]
    assert {part.unit.name for part in change.origin} == {"thị trấn Quan Hóa", "xã Hồi Xuân"}
    assert change.to.name == "thị trấn Hồi Xuân"


def test_an_association_of_firms_names_its_commune() -> None:
    text = "Hội Doanh nghiệp phường Long Hoa (tỉnh Tây Ninh) họp."
    assert _units(text, "2025-08-16") == {("phường Long Hoa", "2025"), ("tỉnh Tây Ninh", "2025")}


def test_places_in_brackets_of_today_did_not_merge() -> None:
    text = "Trạm đặt tại: Xã Càng Long (xã An Trường, xã Tân An), tỉnh Vĩnh Long."
    facts = extract(make_article(text, "told", {"published": "2025-08-05"}))
    assert not [fact for fact in facts if isinstance(fact, Change)]


def test_a_list_of_names_is_of_the_kind_told_behind_it() -> None:
    text = "Ở huyện Quỳnh Phụ, tỉnh Thái Bình, An Ninh, Quỳnh Hải và Đông Hải cũng là những xã có cách làm hay."
    assert {("xã An Ninh", "2024"), ("xã Quỳnh Hải", "2024"), ("xã Đông Hải", "2024")} <= _units(text, "2023-11-14")


def test_a_plateau_names_no_district() -> None:
    text = "Tại huyện Mèo Vạc, tỉnh Hà Giang, du khách mê Cao nguyên đá Đồng Văn."
    assert ("huyện Đồng Văn", "2024") not in _units(text, "2025-05-21")


def test_bare_names_go_on_a_list_that_a_commune_opens() -> None:
    text = "Nhà yến ở xã Phước Dinh, Cà Ná (tỉnh Khánh Hòa) cần mã số. Xã Phước Dinh 41,2%, Cà Ná 44%."
    assert _units(text, "2025-10-16") == {
        ("xã Phước Dinh", "2025"),
        ("xã Cà Ná", "2025"),
        ("tỉnh Khánh Hòa", "2025"),
    }


@pytest.mark.parametrize(
    "told",
    [
        "Huyện Quỳ Châu (Nghệ An) mới có 2/11 xã đạt chuẩn nông thôn mới là Châu Bính và Châu Tiến.",
        "Tỉnh Nghệ An: các mô hình ở Châu Bính, Châu Tiến (Quỳ Châu) cho thu nhập cao.",
    ],
)
def test_communes_that_a_count_or_their_district_in_brackets_tells(told: str) -> None:
    assert _units(told, "2019-08-14") >= {("xã Châu Bính", "2024"), ("xã Châu Tiến", "2024")}
