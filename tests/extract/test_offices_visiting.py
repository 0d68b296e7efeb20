"""Whose people come with a delegation, and whose receive it, where their offices name no unit."""

from __future__ import annotations

import pytest

from tests.extract.holders import told

GUESTS = "Lê Thị Hoa"
HOSTS = "Võ Minh Tâm"
LED = "do Bí thư Tỉnh ủy Trần Văn Bình dẫn đầu"


def _bodies(person: str, text: str) -> set[str]:
    return {row[2].replace("Hoà", "Hòa") for row in told(text, "2022-05-10") if row[0] == person}


@pytest.mark.parametrize(
    "opener", ["Cùng đi có", "Tham gia đoàn có", "Đi cùng đoàn công tác còn có", "Thành viên đoàn gồm"]
)
@pytest.mark.parametrize(
    ("office", "body"),
    [
        ("Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Hà Tĩnh"),
        ("Trưởng Ban Tổ chức Tỉnh ủy", "Ban Tổ chức Tỉnh ủy Hà Tĩnh"),
        ("Giám đốc Sở Du lịch", "Sở Du lịch tỉnh Hà Tĩnh"),
    ],
)
def test_who_comes_with_a_delegation_is_of_its_unit(opener: str, office: str, body: str) -> None:
    visit = f"Đoàn công tác tỉnh Hà Tĩnh {LED} có buổi làm việc với lãnh đạo tỉnh Nghệ An."
    assert _bodies(GUESTS, f"{visit} {opener} bà {GUESTS}, {office}.") == {body}


@pytest.mark.parametrize("opener", ["Tiếp đoàn có", "Tiếp và làm việc với đoàn có", "Tham gia đón tiếp đoàn có"])
@pytest.mark.parametrize(
    "visit",
    [
        f"Ngày 10/5, tại tỉnh Nghệ An, đoàn công tác của tỉnh Hà Tĩnh {LED} đã trao đổi kinh nghiệm.",
        f"Đoàn công tác tỉnh Hà Tĩnh {LED} đến thăm tỉnh Nghệ An.",
    ],
)
def test_who_receives_a_delegation_is_of_the_other_unit(opener: str, visit: str) -> None:
    text = f"{visit} {opener} các đồng chí: {HOSTS}, Phó Bí thư Tỉnh ủy; {GUESTS}, Phó Chủ tịch UBND tỉnh."
    assert _bodies(HOSTS, text) == {"Tỉnh ủy Nghệ An"}
    assert _bodies(GUESTS, text) == {"Ủy ban nhân dân tỉnh Nghệ An"}


def test_guests_and_hosts_of_two_districts() -> None:
    text = (
        "Đoàn công tác huyện Yên Châu (tỉnh Sơn La) do đồng chí Trần Văn Bình, Chủ tịch UBND huyện làm trưởng đoàn "
        f"đến thăm huyện Mộc Châu. Cùng đi có đồng chí {GUESTS}, Phó Chủ tịch UBND huyện. Tiếp đoàn có bà {HOSTS}, "
        "Phó Chủ tịch UBND huyện."
    )
    assert _bodies(GUESTS, text) == {"Ủy ban nhân dân huyện Yên Châu"}
    assert _bodies(HOSTS, text) == {"Ủy ban nhân dân huyện Mộc Châu"}


@pytest.mark.parametrize(
    ("visit", "office", "body"),
    [
        (
            "Đoàn công tác của Bộ Y tế do Thứ trưởng Trần Văn Bình làm trưởng đoàn làm việc với tỉnh Sơn La.",
            "Phó Chủ tịch UBND tỉnh",
            "Ủy ban nhân dân tỉnh Sơn La",
        ),
        (
            "Đoàn công tác của tỉnh Sơn La do ông Trần Văn Bình làm trưởng đoàn kiểm tra tại huyện Mộc Châu.",
            "Chủ tịch UBND huyện",
            "Ủy ban nhân dân huyện Mộc Châu",
        ),
    ],
)
def test_a_delegation_from_above_takes_the_hosts_along(visit: str, office: str, body: str) -> None:
    assert _bodies(GUESTS, f"Sáng 10/5, {visit} Cùng đi có bà {GUESTS}, {office}.") == {body}


def test_a_unit_told_at_hand_is_meant() -> None:
    text = f"Đoàn công tác tỉnh Hà Tĩnh {LED} đến tỉnh Nghệ An. Cùng đi có bà {GUESTS}, Giám đốc Sở Y tế tỉnh Nghệ An."
    assert _bodies(GUESTS, text) == {"Sở Y tế tỉnh Nghệ An"}
