"""What the host name of a state site tells. The sentences were written for these tests."""

import pytest
from test_units_component import read

from kg.articles import make_article
from kg.extract.unit_hosts import site_of


def site(url: str) -> tuple[set[str], float]:
    found = site_of(make_article("Họp.", "t", {"url": url}))
    return {f"{unit.full_name}/{unit.edition}" for unit in found.units}, found.leaning


@pytest.mark.parametrize(
    ("url", "units", "sign"),
    [
        ("https://caugiay.hanoi.gov.vn/tin", {"quận Cầu Giấy/2024", "phường Cầu Giấy/2025"}, 0),
        ("http://tptuyhoa.phuyen.gov.vn/tin", {"thành phố Tuy Hoà/2024"}, -1),
        ("https://lacduong.lamdong.gov.vn:443/tin", {"huyện Lạc Dương/2024", "xã Lạc Dương/2025"}, 0),
        ("https://tanlap.danphuong.hanoi.gov.vn", {"xã Tân Lập/2024"}, -1),
        ("https://nambanlamha.lamdong.gov.vn", {"xã Nam Ban Lâm Hà/2025"}, 1),
        ("https://www.hagiang.gov.vn/tin", set(), -1),
        ("https://sonoivu.lamdong.gov.vn/tin", set(), 0),
        ("https://www.gov.vn/tin", set(), 0),
        ("https://caugiay.example.com/tin", set(), 0),
        ("http://[::1/", set(), 0),
    ],
)
def test_host_names_its_unit(url: str, units: set[str], sign: int) -> None:
    found, leaning = site(url)
    assert found == units
    assert (leaning > 0) - (leaning < 0) == sign


def test_bare_kind_means_the_unit_of_the_site() -> None:
    notes = read("Chủ tịch UBND thành phố kiểm tra tiến độ dự án.", "2023-03-01", url="https://hoian.gov.vn/tin/1")
    assert {mention.unit.name for mention in notes.units} == {"thành phố Hội An"}
    assert notes.context.province is None or notes.context.province.name == "tỉnh Quảng Nam"


def test_undated_page_of_a_site_that_ended_means_units_of_before() -> None:
    text = "Bí thư Tỉnh ủy thăm xã Tân Lập."
    assert read(text, None, url="https://tanlap.danphuong.hanoi.gov.vn/1").context.edition == "2024"
    assert read("Đảng ủy xã họp.", None, url="https://nambanlamha.lamdong.gov.vn/1").context.edition == "2025"
