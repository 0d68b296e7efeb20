"""A figure is told of whom its sentence means: by a common noun, by who speaks, by whom presents are for."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Figure


def told_of(text: str) -> list[tuple[float, str]]:
    """The value of each figure and the name or wording of what it is of."""
    facts = extract(make_article(text, "figures", {"published": "2025-11-20"}))
    figures = [fact for fact in facts if isinstance(fact, Figure)]
    return [(one.value, one.subject.name if one.subject else one.subject_text) for one in figures]


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [
        ("Trường THCS Lê Lợi tổ chức khai giảng.", "Năm nay, nhà trường có 28 lớp.", "Trường Trung học cơ sở Lê Lợi"),
        ("Hợp tác xã Chè Tân Cương làm ăn giỏi.", "Hợp tác xã có 41 thành viên.", "Hợp tác xã Chè Tân Cương"),
        ("Hội Nông dân xã Phú Xuyên họp.", "Hội kết nạp 28 hội viên.", "Hội Nông dân xã Phú Xuyên"),
        ("HĐND xã Phú Xuyên họp kỳ thứ ba.", "Kỳ họp thông qua 6 nghị quyết.", "Hội đồng nhân dân xã Phú Xuyên"),
        ("Thôn Đồng Vàng, xã Phú Xuyên vui ngày hội.", "Cả thôn còn 4 hộ nghèo.", "thôn Đồng Vàng"),
    ],
)
def test_a_common_noun_stands_for_the_body_named_before(first: str, then: str, expected: str) -> None:
    assert told_of(f"{first} {then}")[-1][1] == expected


def test_what_someone_tells_is_of_the_speakers_unit_or_body() -> None:
    text = "Đoàn của tỉnh Lạng Sơn đi kiểm tra. Chủ tịch UBND xã Thất Khê Nông Văn Bình cho biết 610 hộ đã dời đi."
    assert told_of(text) == [(610, "xã Thất Khê")]
    text = "Theo Thượng úy Nông Văn Bình, Trưởng Công an xã Thất Khê, đơn vị duy trì 28 tổ tuần tra."
    assert told_of(text) == [(28, "Công an xã Thất Khê")]


def test_a_commune_committee_is_told_of_as_its_commune() -> None:
    assert told_of("UBND xã Thất Khê đã sửa 12 cây cầu.") == [(12, "xã Thất Khê")]


def test_presents_are_told_of_those_they_are_for() -> None:
    text = "Tại phường Kỳ Lừa, đoàn trao 15 xe đạp cho học sinh Trường Tiểu học Vĩnh Trại."
    assert told_of(text) == [(15, "Trường Tiểu học Vĩnh Trại")]


def test_what_each_one_is_worth_is_told_of_it() -> None:
    text = "Phường Kỳ Lừa trao 20 suất quà, mỗi suất trị giá 500.000 đồng."
    assert told_of(text) == [(20, "phường Kỳ Lừa"), (500_000, "suất quà")]


def test_figures_in_brackets_are_told_of_the_unit_before_them() -> None:
    text = "Nhập xã Hồng Phong (dân số 6.120 người) và xã Bắc La (dân số 5.240 người)."
    assert told_of(text) == [(6120, "xã Hồng Phong"), (5240, "xã Bắc La")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thu nhập bình quân đạt 65 triệu đồng/năm, tỷ lệ đô thị hóa trên 60%.", ["income-per-head", "share"]),
        ("Thu ngân sách đạt 58% dự toán.", ["budget-revenue"]),
        ("Xã bàn giao 8 căn nhà tình thương, 40 căn nhà bị tốc mái.", ["houses-built", "houses"]),
        ("Đoàn viên hiến 200 đơn vị máu.", ["blood-units"]),
        ("Có 3 nhà thầu dự thầu.", ["enterprises"]),
    ],
)
def test_a_measure_is_what_is_counted_and_no_other_before_it(text: str, expected: list[str]) -> None:
    facts = extract(make_article(text, "measures", {"published": "2025-11-20"}))
    assert [fact.measure for fact in facts if isinstance(fact, Figure)] == expected


def test_a_project_is_told_of_by_its_name_and_in_the_sentence_that_goes_on() -> None:
    text = "UBND xã Ia Hrú họp. Dự án xây dựng trạm bơm Đắk Ke có vốn đầu tư 12 tỷ đồng. Quy mô gồm 6 trạm."
    assert [subject for _, subject in told_of(text)] == ["dự án xây dựng trạm bơm Đắk Ke"] * 2


def test_votes_are_for_the_one_named_or_of_the_council() -> None:
    session = "HĐND xã Ia Hrú, tỉnh Gia Lai họp kỳ họp thứ 3."
    assert told_of(f"{session} Bà Nông Thị Mơ được bầu với 30/30 phiếu.") == [(30, "Nông Thị Mơ")]
    council = "Hội đồng nhân dân xã Ia Hrú"
    assert told_of(f"{session} Nghị quyết được 100% đại biểu có mặt tán thành.") == [(100, council)]


def test_members_are_of_the_body_they_belong_to() -> None:
    text = "Xã Ia Hrú, tỉnh Gia Lai họp. Đảng bộ xã Ia Hrú tổng kết năm. Toàn xã có 412 đảng viên và 8.000 dân."
    assert told_of(text) == [(412, "Đảng bộ xã Ia Hrú"), (8000, "xã Ia Hrú")]


def test_each_one_is_named_in_full_and_a_time_is_none() -> None:
    text = "Đoàn trao 40 phần quà cho hộ nghèo, mỗi phần 800.000 đồng. Mỗi năm xã Ia Hrú đón 900 lượt khách."
    assert told_of(text)[1:] == [(800_000, "phần quà"), (900, "xã Ia Hrú")]


def test_who_sits_in_the_central_committee_speaks_for_the_province() -> None:
    text = "Ông Phạm Đại Hải, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Phú Thọ cho biết, biên chế giảm 112 người."
    assert told_of(text) == [(112, "tỉnh Phú Thọ")]


def test_an_item_of_a_round_up_is_of_whom_it_begins_with() -> None:
    text = (
        "Tin vắn an ninh trật tự\n"
        "* Tại xã Ba Sơn, tỉnh Lạng Sơn, tổ tuần tra bắt quả tang một người vận chuyển ma túy.\n"
        "* Công an phường Kỳ Lừa: Bà con giao nộp nhiều vũ khí. Bà Chu Thị Sằm đã vận động 9 hộ dân tự giác giao nộp."
    )
    assert told_of(text)[-1] == (9, "Công an phường Kỳ Lừa")


def test_a_province_that_was_taken_in_is_not_what_is_counted() -> None:
    text = "Sau hợp nhất với Ninh Thuận, tỉnh Khánh Hòa có hơn 26.700 doanh nghiệp đang hoạt động."
    assert told_of(text) == [(26_700, "tỉnh Khánh Hòa")]


def test_the_paper_that_has_told_of_it_is_not_what_is_counted() -> None:
    assert told_of("Như Tuổi Trẻ Online đã thông tin, tỉnh Cà Mau có 12 mỏ đá đang khai thác.") == [(12, "tỉnh Cà Mau")]
