"""Decisions told by nothing but a fresh document."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Event
from tests.extract.holders import events


def decisions(text: str) -> list[tuple[str | None, set[str]]]:
    """The days of the decisions an article from 20 August 2025 tells, and who takes part in them."""
    facts = extract(make_article(text, "x", {"published": "2025-08-20"}))
    found = [f for f in facts if isinstance(f, Event) and f.kind == "decision"]
    return [(event.start, {p.person for p in event.participants}) for event in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Trắng đêm gọi tàu vào bờ\nBộ đội biên phòng gọi tàu từ mờ sáng. Đợt ra quân ấy là để thực hiện Công "
                "điện số "
                "19/CĐ-UBND, văn bản được UBND tỉnh Nghệ An phát đi tối 19/8 với chữ ký của ông Trần Văn An, Phó Chủ "
                "tịch UBND "
                "tỉnh."
            ),
            [("2025-08-19", {"Trần Văn An"})],
        ),
        (
            (
                "Rà soát nhà trọ\nKhu trọ chật, lối đi hẹp. Đây là lý do của Kế hoạch số 402/KH-UBND mà UBND tỉnh "
                "Nghệ An phát "
                "hành ngày 18/8/2025 về kiểm tra nhà trọ."
            ),
            [("2025-08-18", set())],
        ),
        (
            (
                "Chủ động ứng phó mưa lớn\nĐể bảo vệ dân, tại Văn bản số 107/UBND-NNMT ngày 18/8/2025, UBND tỉnh "
                "Nghệ An đề nghị các sở, ngành trực 24/24 giờ."
            ),
            [("2025-08-18", set())],
        ),
    ],
)
def test_what_was_issued_in_the_last_days_is_a_decision(text: str, expected: list[tuple[str, set[str]]]) -> None:
    assert decisions(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # long ago, grounds only, passed at a gathering that is told itself
        (
            "Rừng xanh trở lại\nUBND tỉnh Nghệ An ban hành Kế hoạch số 12/KH-UBND ngày 3/2/2024 về trồng rừng. Nay "
            "đồi đã xanh."
        ),
        (
            "Cán bộ xuống thôn\nThực hiện Kế hoạch số 12/KH-UBND ngày 18/8/2025 của UBND tỉnh Nghệ An, thanh niên "
            "dọn kênh."
        ),
        (
            "Đảng ủy họp\nChiều 19/8, Đảng ủy xã Quỳ Hợp (tỉnh Nghệ An) tổ chức hội nghị, thông qua Kế hoạch số "
            "12-KH/ĐU ngày "
            "19/8/2025 về cây dược liệu."
        ),
    ],
)
def test_other_documents_are_none(text: str) -> None:
    assert decisions(text) == []


def test_the_day_of_the_meeting_is_not_that_of_the_paper_on_it() -> None:
    text = (
        "Khắc phục sạt lở\nVăn phòng UBND tỉnh Đồng Tháp vừa ban hành Thông báo số 286/TB-VPUBND truyền đạt kết luận "
        "của Chủ tịch UBND tỉnh Phạm Thành Nghị tại cuộc họp ngày 18/8/2025 về khắc phục sạt lở."
    )
    assert decisions(text) == [(None, {"Phạm Thành Nghị"})]
    signed = (
        "Khắc phục sạt lở\nNgày 19/8, Phó Chủ tịch UBND tỉnh Đồng Tháp Trần Văn An ký Thông báo số 286/TB-UBND kết "
    )
    signed += "luận của Chủ tịch UBND tỉnh tại cuộc họp ngày 18/8 về khắc phục sạt lở."
    assert [day for day, _ in decisions(signed)] == ["2025-08-19"]


def test_the_day_of_something_else_is_no_papers() -> None:
    text = (
        "UBND tỉnh An Giang vừa ban bố tình huống khẩn cấp đối với đoạn sạt lở tại xã Châu Phong.\n\n"
        "Sáng 17/8, đoàn công tác của Bộ Nông nghiệp và Môi trường đã khảo sát các điểm sạt lở."
    )
    assert decisions(text) == [(None, set())]


def test_what_a_council_passed_before_is_no_decision_of_the_day() -> None:
    text = (
        "Nghệ An khởi công tuyến đường\n\nSáng 19/8, tại xã Yên Thành, UBND tỉnh Nghệ An tổ chức lễ khởi công.\n\n"
        "Trước đó, ngày 28/4, HĐND tỉnh Nghệ An thông qua Nghị quyết số 88/NQ-HĐND về chủ trương đầu tư dự án."
    )
    assert decisions(text) == []
    assert decisions(text.replace("28/4", "12/8")) == []


@pytest.mark.parametrize(
    ("does", "count"),
    [
        ("tổ chức kỳ họp thứ 25 xem xét, thảo luận, thống nhất phương án tổ chức bộ máy", 0),
        ("tổ chức kỳ họp thứ 25 để xem xét, thông qua 12 nghị quyết", 0),
        ("tổ chức kỳ họp thứ 25, xem xét và đã thông qua 12 nghị quyết", 1),
    ],
)
def test_what_a_session_is_held_for_is_not_yet_decided(does: str, count: int) -> None:
    assert len(decisions(f"Ngày 19/8, HĐND tỉnh Nghệ An {does}.")) == count


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        (
            "Sáng 19/9, huyện Hưng Nguyên tổ chức công bố Nghị quyết số 831 của Quốc hội về sắp xếp xã.",
            "huyện Hưng Nguyên",
        ),
        ("Ngày 19/9, tỉnh Quảng Ninh đã công bố Nghị quyết số 100/NQ-CP của Chính phủ về đặc khu.", "tỉnh Quảng Ninh"),
    ],
)
def test_a_paper_of_the_state_made_known_at_home(text: str, unit: str) -> None:
    assert events(text) == [("ceremony", "2025-09-19", unit)]


def test_a_paper_whose_publication_is_only_prepared() -> None:
    text = "Sáng 19/9, lãnh đạo tỉnh Ninh Bình kiểm tra công tác chuẩn bị cho sự kiện công bố Nghị quyết của Quốc hội."
    assert events(text) == [("working-session", "2025-09-19", "tỉnh Ninh Bình")]
