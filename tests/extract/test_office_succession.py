"""Who makes way for whom, where the office is told of only one of them."""

from __future__ import annotations

import pytest
from holders import of, told

CHAIR = ("Phó Chủ tịch", "Hội đồng nhân dân xã Na Ngoi")
GOES = "HĐND xã Na Ngoi miễn nhiệm chức danh Phó Chủ tịch HĐND xã đối với ông Xồng Bá Lẩu"


@pytest.mark.parametrize(
    "follows",
    [
        " và bầu bà Vừ Y Xi, Chủ tịch Hội LHPN xã, thay thế.",
        " do chuyển công tác và bầu bà Vừ Y Xi thay thế.",
        ". Bà Vừ Y Xi được bầu thay ông Lẩu.",
        ". Bà Vừ Y Xi, Chủ tịch Hội LHPN xã, được các đại biểu tín nhiệm bầu thay ông Lẩu.",
        ". Người kế nhiệm là bà Vừ Y Xi, nguyên Chủ tịch Hội LHPN xã.",
    ],
)
def test_who_takes_the_place_of_another_has_the_office(follows: str) -> None:
    text = GOES + follows
    assert {row for row in of("Vừ Y Xi", text) if row[0] == "Phó Chủ tịch"} == {(*CHAIR, "incoming")}
    assert of("Xồng Bá Lẩu", text) == {(*CHAIR, "former")}


@pytest.mark.parametrize("follows", ["và giới thiệu bà Vừ Y Xi để bầu thay thế.", "và chúc mừng bà Vừ Y Xi."])
def test_who_is_only_put_forward_or_greeted_has_not(follows: str) -> None:
    assert not of("Vừ Y Xi", f"{GOES} {follows}")


def test_who_follows_one_that_retires() -> None:
    text = (
        "Tỉnh ủy Lai Châu để ông Thào A Chứ, Trưởng Ban Nội chính Tỉnh ủy, nghỉ hưu từ ngày 1/9. Người kế nhiệm là bà "
        "Tao Thị Vân, nguyên Bí thư Đảng ủy phường Tân Phong."
    )
    assert ("Trưởng ban", "Ban Nội chính Tỉnh ủy Lai Châu", "incoming") in of("Tao Thị Vân", text)


def test_whom_someone_followed_who_is_called_by_the_given_name() -> None:
    text = (
        "Bà Trương Mỹ Lệ - Chủ tịch Hội LHPN phường Vườn Lài dự. Bà Lệ thay bà Phan Thị Tuyết, nay đã chuyển công tác."
    )
    assert told(text) == {
        ("Trương Mỹ Lệ", "Chủ tịch", "Hội Liên hiệp Phụ nữ phường Vườn Lài", "current"),
        ("Phan Thị Tuyết", "Chủ tịch", "Hội Liên hiệp Phụ nữ phường Vườn Lài", "former"),
    }


POST = ("Đồn trưởng", "Đồn Biên phòng Bát Mọt")
NEW = "Ông Lò Văn Thoại được bổ nhiệm làm Đồn trưởng Đồn Biên phòng Bát Mọt."
GONE = "Ông Hoàng Văn Điền thôi làm Đồn trưởng Đồn Biên phòng Bát Mọt."


@pytest.mark.parametrize(
    "text",
    [
        "Lên thay ông Hoàng Văn Điền ở vị trí Đồn trưởng Đồn Biên phòng Bát Mọt là ông Lò Văn Thoại.",
        f"{GONE} Kế nhiệm ông, cấp trên chọn ông Lò Văn Thoại.",
        f"{GONE} Lấp vào chỗ trống là ông Lò Văn Thoại.",
        f"{NEW} Vị trí này trống từ tháng 7, khi ông Hoàng Văn Điền nghỉ hưu.",
        f"{NEW} Ông Hoàng Văn Điền, người giữ chức này từ năm 2022, chuyển công tác.",
        f"{NEW} Ông nhận bàn giao từ ông Hoàng Văn Điền.",
    ],
)
def test_both_of_an_office_that_changes_hands(text: str) -> None:
    assert told(text) == {("Hoàng Văn Điền", *POST, "former"), ("Lò Văn Thoại", *POST, "incoming")}


def test_who_follows_someone_told_in_a_new_office_has_the_old_one() -> None:
    text = (
        "Chánh án TAND tỉnh Hưng Yên Phạm Minh Tuấn được bổ nhiệm Thẩm phán Tòa án nhân dân tối cao. Thay ông Tuấn ở "
        "Hưng Yên là bà Vũ Thị Hồng Vân."
    )
    court = ("Chánh án", "Tòa án nhân dân tỉnh Hưng Yên")
    assert of("Vũ Thị Hồng Vân", text) == {(*court, "incoming")}
    assert (*court, "former") in of("Phạm Minh Tuấn", text)


def test_a_letter_of_resignation_that_is_accepted() -> None:
    text = (
        "Đơn xin từ nhiệm của Phó Chủ tịch HĐND phường Hà Tiên Danh Thị Lan đã được kỳ họp thông qua. Vào thay là ông "
        "Lê Quang Khải, Trưởng Ban Pháp chế HĐND phường."
    )
    deputy = ("Phó Chủ tịch", "Hội đồng nhân dân phường Hà Tiên")
    assert of("Danh Thị Lan", text) == {(*deputy, "former")}
    assert of("Lê Quang Khải", text) == {
        (*deputy, "incoming"),
        ("Trưởng ban", "Ban Pháp chế Hội đồng nhân dân phường Hà Tiên", "former"),
    }


def test_whose_place_is_taken_tells_which_office() -> None:
    text = (
        "UBND tỉnh Lai Châu điều động ông Lò Văn Pán, Giám đốc Sở Y tế, về Trường Cao đẳng Y tế. Bà Vàng Thị Mẩy, Phó "
        "Giám đốc Sở Tư pháp, được điều động về Hội Chữ thập đỏ tỉnh. Thay ông Pán, tỉnh bổ nhiệm ông Giàng A Chư, "
        "Phó Giám đốc Sở Nội vụ, làm Giám đốc Sở Y tế."
    )
    assert {row for row in of("Giàng A Chư", text) if row[2] == "incoming"} == {
        ("Giám đốc", "Sở Y tế tỉnh Lai Châu", "incoming")
    }
