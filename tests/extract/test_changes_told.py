"""Mergers told with names no register has, by the shape of a list, beside bare names, and by what stands before."""

import pytest
from extract.test_changes import changes, only, origins

HEAD = "Tỉnh Yên Bái sắp xếp đơn vị hành chính\n"


@pytest.mark.parametrize(
    "told",
    [
        "Xã {to} được thành lập trên cơ sở sáp nhập xã Hồ Bốn và xã Khao Mang.",
        "Sáp nhập các xã Hồ Bốn, Khao Mang thành xã {to}.",
        "Dự kiến, xã Hồ Bốn và xã Khao Mang sau khi hợp nhất lấy tên là xã {to}.",
        "Xã {to} gồm xã Hồ Bốn và xã Khao Mang.",
        "- Xã {to}: xã Hồ Bốn, xã Khao Mang.",
        "Cử tri xã Hồ Bốn và xã Khao Mang đã đồng ý sáp nhập. Xã mới sẽ mang tên {to}.",
        "Phương án 1: xã {to} (hợp nhất Hồ Bốn và Khao Mang).",
    ],
)
@pytest.mark.parametrize("to", ["Hòa Sơn Thượng", "Mù Cang 2"])
def test_results_that_no_register_has(told: str, to: str) -> None:
    change = only(HEAD + told.format(to=to), "2025-04-20")
    assert (change.to.name, change.to.version) == (f"xã {to}", None)
    assert set(origins(change)) == {"xã Hồ Bốn", "xã Khao Mang"}
    assert change.planned


@pytest.mark.parametrize(
    "told",
    [
        "Xã Khao Mang hôm nay được tạo nên từ hai xã Hồ Bốn và Khao Mang.",
        "Xã Khao Mang (trước đây là xã Hồ Bốn và xã Khao Mang) có nhiều ruộng bậc thang.",
        "Xã Khao Mang có tiền thân là các xã Hồ Bốn, Khao Mang.",
        "Danh sách sau sáp nhập\nXã Khao Mang | xã Hồ Bốn, xã Khao Mang",
        "Danh sách sau sáp nhập\nXã Hồ Bốn + xã Khao Mang = xã Khao Mang",
    ],
)
def test_shapes_with_a_name_that_was_kept(told: str) -> None:
    change = only("Tỉnh Lào Cai sắp xếp đơn vị hành chính\n" + told)
    assert change.to.version == "04465@2025-07-01"
    assert set(origins(change)) == {"xã Hồ Bốn", "xã Khao Mang"}


def test_a_list_of_units_is_no_merger() -> None:
    assert changes("Đoàn đã thăm các xã Long Thạnh, Vĩnh Thạnh, Vĩnh Phú và tặng quà gồm gạo, mì từ nhà hảo tâm.") == []
    road = "Đường nối xã Long Thạnh với các xã Vĩnh Thạnh, Vĩnh Phú (huyện Giồng Riềng) được thông xe."
    assert changes(road, "2024-07-20") == []


def test_bare_names_are_units_beside_a_verb_of_merging() -> None:
    text = "Huyện Mù Căng Chải, tỉnh Yên Bái họp. Dự kiến nhập Hồ Bốn với Khao Mang, tên mới là xã Nậm Kim."
    change = only(text, "2025-04-20")
    assert (change.to.name, set(origins(change))) == ("xã Nậm Kim", {"xã Hồ Bốn", "xã Khao Mang"})


def test_the_name_taken_after_one_went_into_another() -> None:
    change = only("Xã Hồ Bốn nhập vào xã Khao Mang và lấy tên là xã Nậm Kim.", "2025-04-20")
    assert (change.to.name, set(origins(change))) == ("xã Nậm Kim", {"xã Hồ Bốn", "xã Khao Mang"})


def test_two_proposals_of_one_name_stay_apart() -> None:
    text = (
        HEAD + "Phương án 1, xã Nậm Kim Hạ sáp nhập từ xã Hồ Bốn và xã Khao Mang. "
        "Phương án 2, xã Nậm Kim Hạ sáp nhập từ xã Lao Chải và xã Khao Mang."
    )
    found = changes(text, "2025-04-20")
    assert [origins(change) for change in found] == [["xã Hồ Bốn", "xã Khao Mang"], ["xã Lao Chải", "xã Khao Mang"]]


def test_those_told_before_are_meant_again() -> None:
    text = (
        HEAD + "Xã Nậm Kim Hạ được thành lập từ phần lớn diện tích của các xã Hồ Bốn, Khao Mang.\n"
        "Xã Nậm Kim Thượng gồm xã Lao Chải, xã Chế Tạo và phần còn lại của 2 xã nói trên."
    )
    found = changes(text, "2025-04-20")
    assert set(origins(found[1])) == {"xã Lao Chải", "xã Chế Tạo", "xã Hồ Bốn", "xã Khao Mang"}


@pytest.mark.parametrize(
    ("text", "kind", "to", "origin"),
    [
        ("Huyện đảo Cô Tô trở thành đặc khu Cô Tô.", "conversion", "đặc khu Cô Tô", "huyện Cô Tô"),
        (
            "Đặc khu Cồn Cỏ được thành lập trên cơ sở huyện đảo Cồn Cỏ.",
            "conversion",
            "đặc khu Cồn Cỏ",
            "huyện Cồn Cỏ",
        ),
        (
            "Tỉnh Quảng Nam được chia tách từ tỉnh Quảng Nam - Đà Nẵng năm 1997.",
            "split",
            "tỉnh Quảng Nam",
            "tỉnh Quảng Nam - Đà Nẵng",
        ),
        (
            "Thị trấn A Lưới thuộc huyện A Lưới được đổi tên thành xã A Lưới 2.",
            "renaming",
            "xã A Lưới 2",
            "thị trấn A Lưới",
        ),
    ],
)
def test_zones_splits_and_renamings(text: str, kind: str, to: str, origin: str) -> None:
    change = only(text, "2025-07-20")
    assert (change.kind, change.to.name, origins(change)) == (kind, to, [origin])


def test_what_the_article_is_about_took_in_another() -> None:
    change = only("Tỉnh Khánh Hòa đổi mới\nBộ máy ổn định sau khi hợp nhất với tỉnh Ninh Thuận.")
    assert (change.to.name, set(origins(change))) == ("tỉnh Khánh Hòa", {"tỉnh Khánh Hòa", "tỉnh Ninh Thuận"})


def test_lists_parted_by_semicolons_go_on() -> None:
    text = (
        HEAD + "1. Thành lập xã Nậm Kim Hạ trên cơ sở nhập xã Hồ Bốn; xã Khao Mang; xã Lao Chải.\n"
        "2. Thành lập xã Chế Tạo trên cơ sở xã Chế Tạo cũ."
    )
    found = changes(text, "2025-04-20")
    assert [(change.to.name, len(change.origin)) for change in found] == [("xã Nậm Kim Hạ", 3), ("xã Chế Tạo", 1)]


def test_several_results_that_are_counted_first() -> None:
    text = (
        HEAD + "Huyện sáp nhập 4 xã thành 2 xã, gồm: xã Nậm Kim Hạ (sáp nhập xã Hồ Bốn, xã Khao Mang), "
        "xã Nậm Kim Thượng (sáp nhập các xã Lao Chải, Chế Tạo)."
    )
    found = changes(text, "2025-04-20")
    assert {change.to.name: set(origins(change)) for change in found} == {
        "xã Nậm Kim Hạ": {"xã Hồ Bốn", "xã Khao Mang"},
        "xã Nậm Kim Thượng": {"xã Lao Chải", "xã Chế Tạo"},
    }


def test_bodies_that_merge_are_no_change_of_units() -> None:
    text = "Hội Nông dân xã Khao Mang được hợp nhất từ Hội các xã Hồ Bốn (cũ), xã Khao Mang (cũ)."
    assert changes(HEAD + text) == []


def test_the_founding_that_an_anniversary_is_kept_of() -> None:
    change = only("Huyện Văn Yên tổ chức lễ kỷ niệm 60 năm ngày thành lập huyện (1/3/1965 - 1/3/2025).", "2025-03-02")
    assert (change.kind, change.to.name, change.origin, change.date) == ("creation", "huyện Văn Yên", (), "1965-03-01")
