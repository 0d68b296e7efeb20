"""Who gets an office and who gives it, lists of several holders, and offices beside an age."""

from __future__ import annotations

import pytest

from tests.extract.holders import of

DIRECTOR = ("Giám đốc", "Sở Tài chính tỉnh Quảng Trị", "incoming")


@pytest.mark.parametrize(
    "giver",
    [
        "Chủ tịch UBND tỉnh Quảng Trị Trần Quốc Bình bổ nhiệm giữ chức",
        "ông Trần Quốc Bình, Chủ tịch UBND tỉnh Quảng Trị, bổ nhiệm làm",
        "ông Trần Quốc Bình (Chủ tịch UBND tỉnh Quảng Trị) ký quyết định bổ nhiệm làm",
        "Chủ tịch UBND tỉnh Quảng Trị Trần Quốc Bình trao quyết định giữ chức",
    ],
)
def test_given_by_somebody_named(giver: str) -> None:
    text = f"Ông Lê Văn Hải được {giver} Giám đốc Sở Tài chính."
    assert of("Lê Văn Hải", text) == {DIRECTOR}
    assert of("Trần Quốc Bình", text) == {("Chủ tịch", "Ủy ban nhân dân tỉnh Quảng Trị", "current")}


def test_given_by_somebody_to_whom_a_pronoun_means() -> None:
    text = (
        "Bà Lê Thị Lan được bầu giữ chức Phó Chủ tịch HĐND tỉnh Quảng Trị. Trước đó, bà được Thủ tướng Phạm Minh Hải "
        "phê chuẩn giữ chức Phó Chủ tịch UBND tỉnh Quảng Trị."
    )
    assert of("Phạm Minh Hải", text) == {("Thủ tướng", "Chính phủ", "current")}
    assert ("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Quảng Trị", "incoming") in of("Lê Thị Lan", text)


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Quốc Bình gặp ông Lê Văn Hải, người được bổ nhiệm làm Giám đốc Sở Tài chính tỉnh Quảng Trị.",
        "Ông Trần Quốc Bình cho biết ông Lê Văn Hải được bổ nhiệm làm Giám đốc Sở Tài chính tỉnh Quảng Trị.",
    ],
)
def test_the_last_gets_it(text: str) -> None:
    assert of("Lê Văn Hải", text) == {DIRECTOR}
    assert of("Trần Quốc Bình", text) == set()


@pytest.mark.parametrize("many", ["Tám", "Bảy", "Các", "Ba"])
def test_list_with_ages(many: str) -> None:
    text = (
        f"{many} Phó Chủ tịch UBND thành phố Đà Nẵng bao gồm các ông Lê Văn Hải (54 tuổi), Trần Quốc Bình (51 tuổi) và "
        "bà Vũ Thị Lan (49 tuổi)."
    )
    for person in ("Lê Văn Hải", "Trần Quốc Bình", "Vũ Thị Lan"):
        assert of(person, text) == {("Phó Chủ tịch", "Ủy ban nhân dân thành phố Đà Nẵng", "current")}


def test_chosen_again() -> None:
    text = "HĐND thành phố Huế bầu hai Phó Chủ tịch UBND thành phố tái đắc cử là ông Lê Văn Hải và ông Trần Quốc Bình."
    assert of("Lê Văn Hải", text) == {("Phó Chủ tịch", "Ủy ban nhân dân thành phố Huế", "current")}


@pytest.mark.parametrize("age", ["49 tuổi", "(49 tuổi)", "49 tuổi, quê Quảng Nam"])
def test_office_behind_an_age(age: str) -> None:
    text = f"Ông Lê Văn Hải dự họp. Ông Hải {age}, Ủy viên Trung ương Đảng, thạc sĩ Quản trị kinh doanh."
    assert of("Lê Văn Hải", text) == {("Ủy viên", "Ban Chấp hành Trung ương Đảng", "current")}
