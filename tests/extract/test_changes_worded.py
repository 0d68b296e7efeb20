"""Mergers and renamings in words that no reader knows, borne out by the register or by where bare names stand."""

import pytest
from extract.test_changes import changes, only, origins


@pytest.mark.parametrize(
    "text",
    [
        "Tại tỉnh Nghệ An, ba xã Ngọc Sơn, Xuân Dương và Minh Tiến gom lại thành xã Xuân Lâm.",
        "Tại tỉnh Nghệ An, xã Xuân Lâm là kết quả của việc nhập xã Ngọc Sơn, xã Xuân Dương và xã Minh Tiến.",
        "Tại tỉnh Nghệ An, xã Xuân Lâm do các xã Ngọc Sơn, Xuân Dương, Minh Tiến ghép lại.",
        "Ở tỉnh Nghệ An, sau khi Ngọc Sơn, Xuân Dương và Minh Tiến về một mối, xã Xuân Lâm có 20.000 dân.",
    ],
)
def test_mergers_in_other_verbs(text: str) -> None:
    change = only(text)
    assert change.to.version == "17779@2025-07-01"
    assert origins(change) == ["xã Ngọc Sơn", "xã Xuân Dương", "xã Minh Tiến"]


def test_a_unit_that_kept_its_name_among_those_it_was_made_of() -> None:
    text = "Xã Tân Đoàn (Lạng Sơn) ghép từ Tân Thành bên Cao Lộc, Tân Đoàn và Tràng Phái của Văn Quan cũ."
    assert origins(only(text)) == ["xã Tân Thành", "xã Tân Đoàn", "xã Tràng Phái"]


def test_bare_names_of_one_district_before_the_reform() -> None:
    text = (
        "Từ 1/1/2020, huyện Đức Thọ (tỉnh Hà Tĩnh) có các xã mới: xã Lâm Trung Thủy do Đức Lâm, Trung Lễ, "
        "Đức Thủy ghép lại; xã Quang Vĩnh từ Đức Quang và Đức Vĩnh; xã Đức Bồng thì về với thị trấn Đức Thọ."
    )
    found = {change.to.name: origins(change) for change in changes(text, "2020-02-10")}
    assert found["xã Lâm Trung Thủy"] == ["xã Đức Lâm", "xã Trung Lễ", "xã Đức Thủy"]
    assert found["xã Quang Vĩnh"] == ["xã Đức Quang", "xã Đức Vĩnh"]


@pytest.mark.parametrize(
    ("text", "origin", "to"),
    [
        ("Xã Buôn Đôn (tỉnh Đắk Lắk), tên cũ là Krông Na, nằm sát biên giới.", "xã Krông Na", "xã Buôn Đôn"),
        ("Xã Krông Na, tỉnh Đắk Lắk từ 1-7 mang tên mới: xã Buôn Đôn.", "xã Krông Na", "xã Buôn Đôn"),
        (
            "Xã Mường Lát (Thanh Hóa) - nơi vốn là thị trấn Mường Lát - họp phiên đầu.",
            "thị trấn Mường Lát",
            "xã Mường Lát",
        ),
    ],
)
def test_another_name_or_kind_that_the_register_bears_out(text: str, origin: str, to: str) -> None:
    change = only(text)
    assert (origins(change), change.to.name) == ([origin], to)


def test_an_office_before_and_after_is_no_renaming() -> None:
    text = "Ông A, nguyên Bí thư Đảng ủy thị trấn Mường Lát, nay là Bí thư Đảng ủy xã Mường Lát (Thanh Hóa)."
    assert changes(text) == []


def test_bodies_of_provinces_that_merge_are_no_provinces() -> None:
    text = "Sở Y tế tỉnh Đồng Nai và Sở Y tế tỉnh Bình Phước hợp nhất thành Sở Y tế tỉnh Đồng Nai."
    assert changes(text) == []


def test_a_visit_is_no_merger() -> None:
    text = "Đoàn viên xã Thạch Đài, huyện Thạch Hà, tỉnh Hà Tĩnh về với xã Thạch Trị trong ngày hội."
    assert changes(text, "2019-05-01") == []
