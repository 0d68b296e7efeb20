"""Bodies of several units with one head, departments without the words between their parts, boards by number."""

import pytest

from kg.articles import make_article
from kg.extract.annotations import annotated
from kg.extract.pipeline import annotate


def bodies(text: str, day: str = "2025-09-24") -> list[str]:
    return [each.body.name for each in annotated(annotate(make_article(text, "a", {"published": day}))).bodies]


def test_further_units_have_the_bodies_of_the_first() -> None:
    found = bodies("Tỉnh Lào Cai: Đảng ủy, HĐND, UBND phường Yên Bái và xã Khao Mang tổ chức lễ đón.")
    kinds = ("Đảng ủy", "Hội đồng nhân dân", "Ủy ban nhân dân")
    assert set(found) == {f"{kind} {unit}" for kind in kinds for unit in ("phường Yên Bái", "xã Khao Mang")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Công an tỉnh Lào Cai và Sơn La cùng dự.", ["Công an tỉnh Lào Cai", "Công an tỉnh Sơn La"]),
        (
            "Ban Thường vụ Tỉnh ủy 2 tỉnh Lào Cai và Sơn La ban hành quyết định.",
            ["Ban Thường vụ Tỉnh ủy Lào Cai", "Ban Thường vụ Tỉnh ủy Sơn La"],
        ),
        (
            "UBND xã Khao Mang, tỉnh Lào Cai họp.",
            ["Ủy ban nhân dân xã Khao Mang"],
        ),
    ],
)
def test_rows_of_units(text: str, expected: list[str]) -> None:
    assert bodies(text) == expected


@pytest.mark.parametrize(
    ("said", "official"),
    [
        ("Sở Nông nghiệp - Môi trường", "Sở Nông nghiệp và Môi trường"),
        ("Sở Giáo dục Đào tạo", "Sở Giáo dục và Đào tạo"),
        ("Sở Kế hoạch đầu tư", "Sở Kế hoạch và Đầu tư"),
        ("Sở Văn hóa, Thể thao, Du lịch", "Sở Văn hóa, Thể thao và Du lịch"),
    ],
)
def test_departments_are_written_as_founded(said: str, official: str) -> None:
    assert bodies(f"Tỉnh Lào Cai: {said} tham mưu, đề xuất kinh phí.") == [f"{official} tỉnh Lào Cai"]


def test_departments_listed_by_their_fields() -> None:
    found = bodies("Tỉnh Lào Cai: Sở KH&CN, Tài chính, Nông nghiệp và Môi trường và Công an tỉnh cùng dự.")
    assert found == [
        "Sở Khoa học và Công nghệ tỉnh Lào Cai",
        "Sở Tài chính tỉnh Lào Cai",
        "Sở Nông nghiệp và Môi trường tỉnh Lào Cai",
        "Công an tỉnh Lào Cai",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tổ Đại biểu số 1 - HĐND huyện Mường La tiếp xúc cử tri.",
            "Tổ đại biểu số 1 Hội đồng nhân dân huyện Mường La",
        ),
        (
            "Ban Thường trực Ủy ban TW MTTQ Việt Nam họp.",
            "Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
        ),
        (
            "Văn phòng Đoàn ĐB Quốc hội và HĐND tỉnh Sơn La báo cáo.",
            "Văn phòng Đoàn Đại biểu Quốc hội và Hội đồng nhân dân tỉnh Sơn La",
        ),
    ],
)
def test_boards_with_numbers_and_short_forms(text: str, expected: str) -> None:
    assert bodies(text, "2024-09-24") == [expected]


def test_the_front_of_a_unit_stands_for_its_committee() -> None:
    found = bodies("Ủy ban MTTQ Việt Nam xã Khao Mang, tỉnh Lào Cai họp. MTTQ xã Khao Mang trao 20 suất quà.")
    assert set(found) == {"Ủy ban Mặt trận Tổ quốc Việt Nam xã Khao Mang"}
