"""The benchmark of pages with several reports: what it puts together, and that it finds what is lost."""

from __future__ import annotations

from tests.benchmark import benchmark

_REPORTS = benchmark("reports")

_ONE = (
    "2025-09-03",
    """Xã Krông Năng họp rút kinh nghiệm
Sáng 2/9, UBND xã Krông Năng, tỉnh Đắk Lắk tổ chức hội nghị đánh giá hai tháng vận hành bộ máy.
Phó Chủ tịch UBND xã Y Blang Êban trình bày báo cáo về hồ sơ đã giải quyết trong hai tháng qua.
Ảnh: P.V""",
)
_OTHER = (
    "2025-09-05",
    """Phường Ea Kao ra quân dọn vệ sinh
Chiều 4/9, Đảng ủy phường Ea Kao, tỉnh Đắk Lắk tổ chức hội nghị phát động phong trào sạch đường.
Bí thư Đảng ủy phường H'Yim Kđoh dự và phát biểu trước đông đảo đoàn viên, hội viên của phường.""",
)


def test_a_page_that_is_read_by_reports_loses_nothing() -> None:
    for headline, bare in ((_REPORTS.HEADLINE, False), (_REPORTS.HEADLINE, True)):
        alone, together = _REPORTS.compared([_ONE, _OTHER], headline=headline, bare=bare)
        assert ("event", "meeting", "2025-09-02", "xã Krông Năng") in alone
        assert alone == together


def test_what_a_page_has_not_is_counted() -> None:
    told = _OTHER[1].replace("Phường Ea Kao ra quân dọn vệ sinh", "Bà Lý Thị Mẩy giữ chức Bí thư Đảng ủy phường Ea Kao")
    alone, together = _REPORTS.compared([_ONE, (_OTHER[0], told)], headline="", bare=True)
    assert ("person", "Lý Thị Mẩy") in alone - together


def test_reports_are_cut_to_headline_and_two_paragraphs() -> None:
    assert _REPORTS.short(_ONE[1]).count("\n") == 2
    assert "Ảnh" not in _REPORTS.short(_ONE[1])
    assert _REPORTS.short("Một dòng\nHai dòng") == ""


def test_pages_are_of_one_province_and_year() -> None:
    elsewhere = ("2025-09-06", _OTHER[1].replace("tỉnh Đắk Lắk", "tỉnh Cà Mau"))
    later = ("2026-09-05", _OTHER[1])
    assert list(_REPORTS.groups([_ONE, _OTHER], 2, mixed=False)) == [[_ONE, _OTHER]]
    assert not list(_REPORTS.groups([_ONE, elsewhere], 2, mixed=False))
    assert list(_REPORTS.groups([_ONE, elsewhere], 2, mixed=True))
    assert not list(_REPORTS.groups([_ONE, later], 2, mixed=False))
