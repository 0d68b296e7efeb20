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
