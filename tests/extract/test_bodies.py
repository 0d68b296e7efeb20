"""Bodies in full words with the unit they belong to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.annotations import annotations
from kg.extract.pipeline import annotate


def bodies(text: str) -> list[str]:
    return [mention.body.name for mention in annotations(annotate(text)).bodies]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND TP. Huế họp.", ["Ủy ban nhân dân thành phố Huế"]),
        (
            "Đảng ủy, HĐND, UBND phường Cửa Nam họp.",
            ["Đảng ủy phường Cửa Nam", "Hội đồng nhân dân phường Cửa Nam", "Ủy ban nhân dân phường Cửa Nam"],
        ),
        ("Ban Tuyên giáo và Dân vận Tỉnh ủy Đắk Lắk họp.", ["Ban Tuyên giáo và Dân vận Tỉnh ủy Đắk Lắk"]),
        ("Sở GD&ĐT tỉnh Cao Bằng họp.", ["Sở Giáo dục và Đào tạo tỉnh Cao Bằng"]),
        ("Thành ủy TP.HCM họp.", ["Thành ủy Thành phố Hồ Chí Minh"]),
        ("Phòng Kinh tế, Hạ tầng và Đô thị phường Bạch Mai họp.", ["Phòng Kinh tế, Hạ tầng và Đô thị phường Bạch Mai"]),
        ("Trường THPT Lê Hồng Phong khai giảng.", ["Trường Trung học phổ thông Lê Hồng Phong"]),
        ("Công ty TNHH Minh Phát trao quà.", ["Công ty TNHH Minh Phát"]),
    ],
)
def test_full_names(text: str, expected: list[str]) -> None:
    assert bodies(text) == expected


def test_a_department_without_unit_belongs_to_the_articles_province() -> None:
    assert "Sở Xây dựng tỉnh Tây Ninh" in bodies("UBND tỉnh Tây Ninh họp. Sở Xây dựng báo cáo.")


def test_several_departments_share_their_head() -> None:
    found = bodies("UBND tỉnh Lai Châu giao các sở: Nội vụ, Tài chính và Y tế thực hiện.")
    assert {"Sở Nội vụ tỉnh Lai Châu", "Sở Tài chính tỉnh Lai Châu", "Sở Y tế tỉnh Lai Châu"} <= set(found)


@pytest.mark.parametrize("text", ["Các sở, ban, ngành vào cuộc.", "UBND các xã, phường rà soát.", "Hội An đón khách."])
def test_what_names_no_body(text: str) -> None:
    assert bodies(text) == []


def test_the_body_stops_before_a_persons_name() -> None:
    assert bodies("Chủ tịch UBND tỉnh Điện Biên Quàng Văn Hương dự.") == ["Ủy ban nhân dân tỉnh Điện Biên"]


@given(st.text(alphabet="UBNDSởPhòng Tài chính, và - phường xã HĐ\n.;()1", max_size=120))
def test_mentions_are_spans_of_the_text_in_order(text: str) -> None:
    found = annotations(annotate(text)).bodies
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert [m.start for m in found] == sorted(m.start for m in found)
