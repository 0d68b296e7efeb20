"""Units that are others now, and those that went into another: which of two editions is meant."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.annotations import annotated
from kg.extract.pipeline import annotate


def units(text: str, published: str | None) -> set[tuple[str, str | None, str | None]]:
    doc = annotated(annotate(make_article(text, "x", {"published": published} if published else {})))
    return {(m.unit.name, m.unit.code, m.unit.edition) for m in doc.units}


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (
            "Kênh thủy lợi qua xã Hòa Phú, xã Hòa Phong (nay là xã Hòa Vang). UBND thành phố Đà Nẵng họp.",
            "2025-09-06",
            {
                ("xã Hòa Phú", "20317", "2024"),
                ("xã Hòa Phong", "20320", "2024"),
                ("xã Hòa Vang", "20320", "2025"),
                ("thành phố Đà Nẵng", "48", "2025"),
            },
        ),
        (
            "Thị xã Chơn Thành (Bình Phước) sẽ có 5 phường, trong đó có phường Minh Thành.",
            "2022-08-20",
            {
                ("thị xã Chơn Thành", "697", "2024"),
                ("tỉnh Bình Phước", "70", "2024"),
                ("phường Minh Thành", "25447", "2024"),
            },
        ),
        (
            "Phường Minh Thành (thị xã Quảng Yên) họp.",
            "2022-08-20",
            {("phường Minh Thành", "07138", "2024"), ("thị xã Quảng Yên", "206", "2024")},
        ),
        (
            "Kỳ họp đầu tiên sau khi hợp nhất với tỉnh Quảng Nam, thành phố Đà Nẵng có 94 xã, phường.",
            "2025-07-10",
            {("tỉnh Quảng Nam", "49", "2024"), ("thành phố Đà Nẵng", "48", "2025")},
        ),
        (
            "Đoàn đến các trạm y tế của xã Tà Rụt, A Bung thuộc huyện Đakrông.",
            "2019-05-09",
            {("xã Tà Rụt", "19588", "2024"), ("xã A Bung", "19591", "2024"), ("huyện Đa Krông", "467", "2024")},
        ),
        (
            "Ban Chỉ huy Phòng thủ khu vực 2 đến xã Lũng Cú, tỉnh Tuyên Quang.",
            None,
            {("xã Lũng Cú", "00715", "2025"), ("tỉnh Tuyên Quang", "08", "2025")},
        ),
    ],
)
def test_units_are_of_the_edition_meant(
    text: str, published: str | None, expected: set[tuple[str, str | None, str | None]]
) -> None:
    assert units(text, published) == expected
