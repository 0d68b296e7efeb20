"""Offices that two or three people share, and those of terms told by their numbers."""

from __future__ import annotations

import pytest

from tests.extract.holders import of, told

DEPUTY = ("Phó Chủ tịch", "Ủy ban nhân dân huyện Nam Trực", "current")
ONCE = ("Chủ tịch", "Ủy ban nhân dân xã Nam Hồng", "former")


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Ông Lê Văn Hải và Trần Quốc Bình, Phó Chủ tịch UBND huyện Nam Trực, bị bắt.", DEPUTY),
        ("Bị can gồm: Lê Văn Hải (SN 1966) và Trần Quốc Bình. Hai ông này đều là Phó Chủ tịch UBND huyện Nam Trực.",
         DEPUTY),
        ("Công an bắt ông Lê Văn Hải và ông Trần Quốc Bình. Cả hai đều là nguyên Chủ tịch UBND xã Nam Hồng.", ONCE),
        ("Liên quan vụ án, Lê Văn Hải, Trần Quốc Bình - đều nguyên là Chủ tịch UBND xã Nam Hồng.", ONCE),
        ("Các ông Lê Văn Hải, Trần Quốc Bình (cùng là cựu Chủ tịch UBND xã Nam Hồng) bị tuyên án.", ONCE),
        ("Hai ông Lê Văn Hải và Trần Quốc Bình, nguyên Chủ tịch UBND xã Nam Hồng, bị kỷ luật.", ONCE),
    ],
)  # fmt: skip
def test_all_who_are_named_have_the_office(text: str, row: tuple[str, str, str]) -> None:
    for person in ("Lê Văn Hải", "Trần Quốc Bình"):
        assert of(person, text, "2024-05-20") == {row}


@pytest.mark.parametrize(
    "text",
    [
        "Dự lễ có ông Lê Văn Hải và bà Trần Thị Bình, Chủ tịch UBND xã Nam Hồng.",
        "Ông Lê Văn Hải và ông Trần Quốc Bình, Phó Chủ tịch UBND huyện Nam Trực, bị bắt.",
        "Các bị cáo Lê Văn Hải, Trần Quốc Bình (cựu Chủ tịch UBND xã Nam Hồng) và Nguyễn Thị Lan bị tuyên án.",
        "Công an bắt ông Lê Văn Hải, ông Trần Quốc Bình và bà Vũ Thị Lan. Cả hai đều là Phó Chủ tịch UBND huyện.",
    ],
)
def test_the_last_alone_has_it(text: str) -> None:
    assert of("Lê Văn Hải", text, "2024-05-20") == set()


def test_one_office_each_of_those_who_held_two() -> None:
    text = "Dự lễ có các ông Lê Văn Hải, Trần Quốc Bình - nguyên bí thư, nguyên chủ tịch UBND huyện Nam Trực."
    assert of("Lê Văn Hải", text, "2024-05-20") == {("Bí thư", "Huyện ủy Nam Trực", "former")}
    assert of("Trần Quốc Bình", text, "2024-05-20") == {("Chủ tịch", "Ủy ban nhân dân huyện Nam Trực", "former")}


SEAT = ("Ủy viên", "Ban Chấp hành Trung ương Đảng")


@pytest.mark.parametrize(
    ("text", "central", "deputy"),
    [
        ("Bà là Ủy viên Trung ương Đảng khóa XII, XIII, đại biểu Quốc hội khóa XV.", "current", "current"),
        ("Bà là Ủy viên Trung ương Đảng các khóa X, XI, XII và đại biểu Quốc hội khóa XIII, XIV.", "former", "former"),
        ("Bà là Ủy viên Trung ương Đảng: Khóa XII, XIII; Đại biểu Quốc hội khóa XII.", "current", "former"),
        ("Bà là Ủy viên Trung ương Đảng khóa XIII (từ 4/2021); đại biểu Quốc hội khóa XIV.", "current", "former"),
    ],
)
def test_terms_of_national_bodies(text: str, central: str, deputy: str) -> None:
    whole = f"Bà Trần Thị Lan sinh năm 1970. {text}"
    assert of("Trần Thị Lan", whole, "2023-05-20") == {(*SEAT, central), ("Đại biểu", "Quốc hội", deputy)}


@pytest.mark.parametrize(
    ("terms", "status"),
    [
        ("nhiệm kỳ 2016-2021 và nhiệm kỳ 2021-2026", "current"),
        ("nhiệm kỳ 2016-2021 (từ ngày 9/12/2020) và 2021-2026", "current"),
        ("các nhiệm kỳ 2011-2016, 2016-2021", "former"),
    ],
)
def test_the_last_of_several_terms_counts(terms: str, status: str) -> None:
    text = f"Thủ tướng kỷ luật ông Lê Văn Hải, Chủ tịch UBND tỉnh Nam Định {terms}, do có vi phạm."
    assert of("Lê Văn Hải", text, "2022-12-14") == {("Chủ tịch", "Ủy ban nhân dân tỉnh Nam Định", status)}


def test_office_taken_from_someone_for_two_terms() -> None:
    text = (
        "Thủ tướng xóa tư cách chức vụ Chủ tịch UBND tỉnh Đồng Nai nhiệm kỳ 2011 - 2016 và nhiệm kỳ 2016 - 2021 "
        "đối với ông Lê Văn Hải do có vi phạm."
    )
    assert of("Lê Văn Hải", text, "2023-09-20") == {("Chủ tịch", "Ủy ban nhân dân tỉnh Đồng Nai", "former")}


def test_list_of_accused_with_age_and_home() -> None:
    text = (
        "Bốn người bị khởi tố gồm:\n"
        "Lê Quang Trung (58 tuổi) – nguyên Chủ tịch UBND xã Nam Hồng;\n"
        "Trần Quốc Bình (SN 1983, trú tại thôn Ngọc Diêm 2, xã Nam Hồng, huyện Nam Trực) – Phó Chủ tịch UBND xã "
        "Nam Hồng.\n"
        "Trước đó, ngày 26/9, Công an tỉnh Nam Định đã ra quyết định."
    )
    assert told(text, "2024-10-15") == {
        ("Lê Quang Trung", *ONCE),
        ("Trần Quốc Bình", "Phó Chủ tịch", "Ủy ban nhân dân xã Nam Hồng", "current"),
    }
