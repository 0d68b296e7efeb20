"""Names of bodies with letters in brackets among their words, of branches of banks, of what districts alone had."""

from __future__ import annotations

import pytest

from tests.extract.holders import bodies

_OLD = "2019-05-10"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hợp tác xã (HTX) Nông nghiệp Tân Hưng cung ứng rau.", "Hợp tác xã Nông nghiệp Tân Hưng"),
        ("Trường Tiểu học (TH) Võ Thị Sáu đón 200 em.", "Trường Tiểu học Võ Thị Sáu"),
        ("Công ty cổ phần (CP) Gạch ngói Thanh Bình nộp phạt.", "Công ty cổ phần Gạch ngói Thanh Bình"),
        ("Đồn Biên phòng (ĐBP) Cửa khẩu Thường Phước bắt 2 người.", "Đồn Biên phòng Cửa khẩu Thường Phước"),
        ("Ban Quản lý (BQL) rừng phòng hộ Sông Kôn mở lớp.", "Ban Quản lý rừng phòng hộ Sông Kôn"),
        ("Agribank chi nhánh Cao Lãnh tài trợ 20 triệu đồng.", "Agribank chi nhánh Cao Lãnh"),
        ("BCĐ 389 tỉnh Đồng Tháp họp.", "Ban Chỉ đạo 389 tỉnh Đồng Tháp"),
        ("Quỹ Khuyến học Nguyễn Hiền trao 20 suất.", "Quỹ Khuyến học Nguyễn Hiền"),
        ("Nhà hát Trần Hữu Trang diễn vở mới.", "Nhà hát Trần Hữu Trang"),
        ("BIDV Chi nhánh Đồng Tháp tài trợ 20 triệu đồng.", "BIDV Chi nhánh Đồng Tháp"),
    ],
)
def test_the_letters_are_left_out(text: str, name: str) -> None:
    assert {told.casefold() for told in bodies(text, _OLD)} == {name.casefold()}


def test_letters_for_something_else_end_the_name() -> None:
    assert "Công ty Thanh Bình" not in bodies("Công ty (ABC) Thanh Bình nộp phạt.", _OLD)


@pytest.mark.parametrize(
    "post", ["Trưởng phòng GD&ĐT", "Phó Trưởng phòng Nội vụ", "Trưởng phòng Tài nguyên và Môi trường"]
)
def test_a_division_of_the_district_beside_a_post_in_a_commune(post: str) -> None:
    text = f"UBND huyện Lai Vung họp. Ông Lê Văn Tám, {post} giữ chức Bí thư Đảng ủy xã Tân Dương."
    (division,) = [name for name in bodies(text, _OLD) if name.startswith("Phòng")]
    assert division.endswith("huyện Lai Vung")


def test_boards_of_the_committee_told_in_the_next_office() -> None:
    text = (
        "Huyện ủy Lai Vung họp. Bà Lê Thị Sáu tham gia Ban Chấp hành, Ban Thường vụ Huyện ủy và giữ chức Phó Bí thư "
        "Huyện ủy Lấp Vò."
    )
    assert "Ban Chấp hành Đảng bộ huyện Lấp Vò" in bodies(text, _OLD)


def test_sections_of_a_committee_are_none_of_their_own() -> None:
    text = "UBND phường An Hòa họp. UBND phường giao các bộ phận UBND phường và các ban HĐND phường thực hiện."
    assert {name for name in bodies(text, "2025-09-20") if name.startswith(("Bộ phận", "Ban"))} == set()
