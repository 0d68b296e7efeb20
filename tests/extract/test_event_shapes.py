"""Sentences of many shapes that tell one occasion, or several, of an invented week."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Event

DAY = "2025-09-19"
SESSION = "Sáng 19/9, HĐND xã Mường Hoa, tỉnh Lào Cai tổ chức kỳ họp thứ 3, nhiệm kỳ 2021 - 2026.\n\n"


def told(text: str) -> list[tuple[str, str | None]]:
    facts = extract(make_article(f"Tin Mường Hoa\n\n{text}\n", "x", {"published": "2025-09-20"}))
    return sorted((f.kind, f.start[:10] if f.start else None) for f in facts if isinstance(f, Event))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Chiều 19/9, Chủ tịch UBND tỉnh Lào Cai Trần Huy Tuấn tiếp Đại sứ Ấn Độ tại Việt Nam.", ["working-session"]),
        (
            (
                "Chiều 19/9, tại trụ sở UBND tỉnh Lào Cai, Phó Chủ tịch UBND tỉnh Vàng Thị Máy có buổi tiếp "
                "Tổng Lãnh sự Hàn Quốc."
            ),
            ["working-session"],
        ),
        (
            (
                "Đây là yêu cầu của Bí thư Tỉnh ủy Lào Cai Trịnh Việt Hùng khi kiểm tra công tác khắc phục mưa lũ "
                "tại xã Mường Hoa sáng 19/9."
            ),
            ["working-session"],
        ),
        (
            (
                "Chiều 19/9, đoàn công tác của tỉnh Lào Cai do ông Trần Huy Tuấn, Chủ tịch UBND tỉnh làm trưởng đoàn "
                "khảo sát tuyến đường ở xã Mường Hoa."
            ),
            ["working-session"],
        ),
        (
            (
                "Sáng 19/9, trong chuyến công tác tại Lào Cai, Thủ tướng Phạm Minh Chính đã đến thăm, động viên "
                "bà con "
                "vùng lũ xã Mường Hoa."
            ),
            ["visit"],
        ),
        (
            (
                "Sáng 19/9, đoàn đại biểu tỉnh Lào Cai do Bí thư Tỉnh ủy Trịnh Việt Hùng dẫn đầu đã đến dâng hương, "
                "viếng các anh hùng liệt sĩ."
            ),
            ["ceremony"],
        ),
        (
            "Sáng 19/9, UBND xã Mường Hoa tổ chức lễ công bố nghị quyết sáp nhập thôn Hang Đá và thôn Séo Mý Tỷ.",
            ["ceremony"],
        ),
        ("Sáng 19/9, UBND xã Mường Hoa khai mạc lớp tập huấn chuyển đổi số cho 80 cán bộ thôn.", ["meeting"]),
        ("Hội Nông dân xã Mường Hoa tổ chức lễ kỷ niệm 95 năm ngày thành lập diễn ra vào tối 19/9.", ["ceremony"]),
        ("UBND xã Mường Hoa, tỉnh Lào Cai, sáng 19-9 tổ chức trao nhà tình nghĩa cho ông Giàng A Sử.", ["ceremony"]),
        (
            (
                "Sáng 19/9, Tổ đại biểu HĐND tỉnh số 5 tiếp xúc cử tri xã Mường Hoa; chiều cùng ngày, Tổ đại "
                "biểu tiếp "
                "xúc cử tri xã Bản Hồ."
            ),
            ["voter-meeting", "voter-meeting"],
        ),
        (
            (
                "Ngày 19/9, Hội Cựu chiến binh xã Mường Hoa tổ chức thành công Đại hội đại biểu lần "
                "thứ I. "
                "Đại hội đã bầu ông Lù Văn Pao giữ chức Chủ tịch Hội."
            ),
            ["appointment", "congress"],
        ),
        (
            SESSION + "HĐND xã đã biểu quyết bầu bổ sung Trưởng Ban Kinh tế - Xã hội HĐND xã.",
            ["appointment", "meeting"],
        ),
        (
            SESSION + "HĐND xã nhất trí cho thôi làm nhiệm vụ đại biểu với hai người.",
            ["dismissal", "meeting"],
        ),
        (
            (
                "Ngày 19/9, Thủ tướng Phạm Minh Chính kiểm tra công tác khắc phục mưa lũ tại xã Mường Hoa và dự "
                "cuộc họp về hỗ trợ người dân."
            ),
            ["meeting", "working-session"],
        ),
        (
            (
                "Sáng 19/9, Bí thư Tỉnh ủy Lào Cai Trịnh Việt Hùng kiểm tra khu tái định cư tại xã Mường Hoa.\n\n"
                "Dịp này, Bí thư Tỉnh ủy Trịnh Việt Hùng cũng đã dự lễ khai trương nhà máy chè tại xã Bản Hồ."
            ),
            ["ceremony", "working-session"],
        ),
        (
            (
                "Sáng 19/9, Chủ tịch nước Lương Cường đã đến thăm Đồn Biên phòng Bát Xát, tỉnh Lào Cai.\n\n"
                "Trước đó, Chủ tịch nước dâng hương tại Đền Thượng."
            ),
            ["ceremony", "visit"],
        ),
        (
            (
                "Quyết định bổ nhiệm ông Lù Văn Pao làm Giám đốc Sở Y tế Lào Cai vừa được Chủ tịch UBND tỉnh ký ngày "
                "19/9."
            ),
            ["appointment"],
        ),
    ],
)
def test_what_happens_on_the_day_is_told(text: str, kinds: list[str]) -> None:
    assert told(text) == [(kind, DAY) for kind in kinds]


def test_a_session_announced_beside_the_meeting_that_prepares_it_has_its_own_day() -> None:
    text = (
        "Ngày 19/9, Thường trực HĐND xã Mường Hoa tổ chức hội nghị liên tịch thống nhất nội dung kỳ họp thứ 4 HĐND "
        "xã, dự kiến diễn ra từ ngày 10 đến ngày 11/10."
    )
    assert told(text) == [("meeting", DAY), ("meeting", "2025-10-10")]


def test_what_a_programme_tells_needs_no_actor() -> None:
    text = "Theo chương trình, những người ứng cử gặp gỡ cử tri tại xã Mường Hoa, tỉnh Lào Cai vào ngày 27/9."
    assert told(text) == [("voter-meeting", "2025-09-27")]


def test_who_is_replaced_leaves_on_a_day_of_his_own() -> None:
    text = (
        "Chiều 19/9, Tỉnh ủy Lào Cai tổ chức hội nghị công bố các quyết định về công tác cán bộ.\n\n"
        "Theo đó, bà Vàng Thị Máy được điều động giữ chức Bí thư Đảng ủy xã Mường Hoa, thay ông Lù Văn Pao nghỉ hưu "
        "từ ngày 1/11."
    )
    assert told(text) == [("appointment", DAY), ("dismissal", "2025-11-01")]


def test_someone_else_appointed_before_is_another_event() -> None:
    text = (
        "Sáng 19/9, HĐND xã Mường Hoa, tỉnh Lào Cai bầu bà Vàng Thị Máy giữ chức Chủ tịch UBND xã.\n\n"
        "Trước đó, ông Lù Văn Pao được điều động giữ chức Giám đốc Sở Y tế tỉnh Lào Cai."
    )
    assert [kind for kind, _ in told(text)] == ["appointment", "appointment"]


def test_units_just_recognised_are_a_decision_with_the_day_of_its_paper() -> None:
    text = (
        "UBND tỉnh Lào Cai vừa công nhận xã Mường Hoa và xã Bản Hồ đạt chuẩn nông thôn mới (tại các Quyết định số: "
        "41/QĐ-UBND, 45/QĐ-UBND, ngày 18/9/2025)."
    )
    assert told(text) == [("decision", "2025-09-18")]


def test_an_appointment_by_a_dated_paper_has_its_day() -> None:
    text = (
        "Thủ tướng Chính phủ vừa ký Quyết định số 1855/QĐ-TTg ngày 18/9/2025 bổ nhiệm ông Lê Đức An giữ chức Thứ "
        "trưởng Bộ Y tế."
    )
    assert told(text) == [("appointment", "2025-09-18")]


@pytest.mark.parametrize(
    "text",
    [
        "Những năm qua, xã thường xuyên tổ chức hội nghị tuyên truyền, kiểm tra các cơ sở lưu trú ở Mường Hoa.",
        "Tại kỳ họp cuối năm, cử tri xã Mường Hoa sẽ tiếp tục kiến nghị.",
        "Đợt mưa làm sập 3 nhà ở xã Mường Hoa. Lực lượng chức năng đang kiểm tra, khắc phục.",
    ],
)
def test_habits_wishes_and_work_under_way_are_no_events(text: str) -> None:
    assert told(text) == []


def test_a_year_that_ends_the_headline_is_not_that_of_the_day_below() -> None:
    facts = extract(
        make_article(
            "Hội Nông dân xã tổng kết công tác năm 2025\n\n"
            "Ngày 9/1, Hội Nông dân xã Mường Hoa, tỉnh Lào Cai tổ chức hội nghị tổng kết phong trào nông dân.\n",
            "x",
            {"published": "2026-01-10"},
        )
    )
    assert [(f.kind, f.start) for f in facts if isinstance(f, Event)] == [("meeting", "2026-01-09")]


def test_what_is_asked_for_a_month_dates_neither_the_meeting_nor_itself() -> None:
    text = (
        "Sáng 19/9, Phó Thủ tướng Nguyễn Chí Dũng kiểm tra các dự án tại xã Mường Hoa, tỉnh Lào Cai.\n\n"
        "Phát biểu tại buổi làm việc, Phó Thủ tướng yêu cầu khởi công các dự án còn lại trong tháng 12."
    )
    assert told(text) == [("working-session", DAY)]


def test_what_a_session_is_to_do_is_not_done() -> None:
    text = SESSION + "Theo chương trình, kỳ họp xem xét 40 tờ trình và bầu bổ sung một số chức danh."
    assert told(text) == [("meeting", DAY)]


def test_leaders_at_several_places_on_one_day() -> None:
    text = (
        "Sáng 19/9, Chủ tịch UBND tỉnh Lào Cai Trần Huy Tuấn dự Ngày hội Đại đoàn kết tại xã Mường Hoa.\n\n"
        "Cùng ngày, Phó Bí thư Tỉnh ủy Lù Văn Pao dự ngày hội tại xã Bản Hồ; Phó Chủ tịch UBND tỉnh Vàng Thị Máy dự "
        "ngày hội tại phường Cam Đường."
    )
    assert told(text) == [("ceremony", DAY)] * 3


def test_a_conference_that_lets_people_retire_is_that() -> None:
    text = (
        "Chiều 19/9, Tỉnh ủy Lào Cai tổ chức hội nghị công bố các quyết định về công tác cán bộ.\n\n"
        "Tại hội nghị, Ban Tổ chức Tỉnh ủy công bố quyết định của Ban Thường vụ Tỉnh ủy về việc nghỉ hưu trước tuổi "
        "đối với ông Lù Văn Pao, Giám đốc Sở Y tế; bà Vàng Thị Máy, Phó Giám đốc Sở Nội vụ, kể từ ngày 1/10."
    )
    assert told(text) == [("dismissal", "2025-10-01")]


@pytest.mark.parametrize(
    "passed",
    [
        "Đại biểu đã thông qua 8 nghị quyết.",
        ("Kỳ họp đã thông qua 8 nghị quyết, trong đó có Nghị quyết về dự toán ngân sách xã."),
    ],
)
def test_resolutions_a_session_passes_are_its_decision(passed: str) -> None:
    text = SESSION + "Ông Lù Văn Pao chủ tọa kỳ họp. Bà Vàng Thị Máy thẩm tra.\n\n" + passed
    assert told(text) == [("decision", DAY), ("meeting", DAY)]


def test_resolutions_of_a_session_looked_back_on_are_no_decision() -> None:
    text = (
        "Sáng 19/9, HĐND xã Mường Hoa (tỉnh Lào Cai) họp giao ban. Trong tháng, HĐND xã tổ chức thành công kỳ họp "
        "thứ 6, "
    )
    assert told(text + "thông qua 14 nghị quyết.") == [("meeting", DAY)]


def test_who_reads_out_that_he_inspects_appoints_nobody() -> None:
    text = (
        "Sáng 19/9, Thanh tra tỉnh Lào Cai tổ chức hội nghị công bố quyết định thanh tra trách nhiệm của Chủ "
        "tịch UBND "
        "xã Mường Hoa."
    )
    assert told(text) == [("meeting", DAY)]


def test_a_congress_begins_with_its_preparatory_session() -> None:
    text = (
        "Sáng 19/9, Đại hội đại biểu Đảng bộ tỉnh Lào Cai lần thứ I khai mạc trọng thể.\n\n"
        "Chiều 18/9, Đại hội đã họp phiên trù bị."
    )
    assert told(text) == [("congress", "2025-09-18")]


def test_cheering_people_on_an_inspection_is_part_of_it() -> None:
    text = (
        "Sáng 19/9, Chủ tịch UBND tỉnh Lào Cai Trần Huy Tuấn kiểm tra Trung tâm hành chính công xã Mường Hoa.\n\n"
        "Tại đây, ông Trần Huy Tuấn đã hỏi thăm người dân đến làm thủ tục."
    )
    assert told(text) == [("working-session", DAY)]
