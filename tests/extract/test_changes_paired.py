"""Units that several others became, each its own, and units of lists and of merged districts; invented sentences."""

from __future__ import annotations

import pytest

from kg.facts import Change, DocumentCited, UnitSeen
from tests.extract.holders import facts


def changes(text: str, published: str) -> list[tuple[str, list[str], str]]:
    found = (f for f in facts(text, published) if isinstance(f, Change))
    return [(f.kind, [part.unit.name for part in f.origin], f.to.name) for f in found]


def codes(text: str, published: str) -> dict[str, str | None]:
    return {f.unit.name: f.unit.code for f in facts(text, published) if isinstance(f, UnitSeen)}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Hai phường Huyền Tụng, Xuất Hóa thuộc thị xã Bắc Kạn được thành lập trên cơ sở 2 xã Huyền Tụng, Xuất Hóa.",
            ["phường Huyền Tụng", "phường Xuất Hóa"],
        ),
        (
            "Thành lập 2 phường Hải Châu, Ninh Hải thuộc thị xã Nghi Sơn trên cơ sở các xã Hải Châu, Ninh Hải.",
            ["phường Hải Châu", "phường Ninh Hải"],
        ),
    ],
)
def test_each_of_several_becomes_its_namesake(told: str, expected: list[str]) -> None:
    found = changes(told, "2020-06-05")
    assert [(kind, to) for kind, _, to in found] == [("conversion", name) for name in expected]
    assert all(len(origins) == 1 for _, origins, _ in found)


def test_merged_by_others() -> None:
    told = "Xã Bảo Hiệu, huyện Yên Thủy được sáp nhập bởi 2 xã Lạc Hưng và Bảo Hiệu."
    assert changes(told, "2022-10-05") == [("merger", ["xã Lạc Hưng", "xã Bảo Hiệu"], "xã Bảo Hiệu")]


def test_a_merged_unit_lies_in_the_district_that_is_named() -> None:
    told = "Thành lập phường Hải An thuộc thị xã Nghi Sơn trên cơ sở xã Hải An."
    assert codes(told, "2020-07-23")["xã Hải An"] == "16585"
    assert codes("Cán bộ xã Hải An, huyện Hải Hậu họp.", "2020-07-23")["xã Hải An"] == "14284"


def test_a_list_goes_on_behind_a_name_that_is_misspelt() -> None:
    told = "Thị xã Nghi Sơn có 3 phường (Hải An, Hải Bằng, Ninh Hải) và 2 xã (Hải Hà, Nghi Sơn)."
    assert {"phường Hải An", "phường Ninh Hải", "xã Hải Hà", "xã Nghi Sơn"} <= codes(told, "2020-06-25").keys()


def test_a_title_goes_on_behind_a_short_form() -> None:
    told = "HĐND tỉnh thông qua Nghị quyết về việc thành lập TP. Bắc Kạn thuộc tỉnh Bắc Kạn."
    titles = [f.title for f in facts(told, "2015-01-05") if isinstance(f, DocumentCited)]
    assert titles == ["Nghị quyết về việc thành lập TP. Bắc Kạn thuộc tỉnh Bắc Kạn"]
