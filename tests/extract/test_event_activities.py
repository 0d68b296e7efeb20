"""What is held and told only by what is done at it; guests and honours of what was told before."""

from __future__ import annotations

import pytest

from kg.facts import Event
from tests.extract.holders import events, facts

GUEST = "\n\nĐến dự có ông Nguyễn Hoàng Thao, Bí thư Đảng ủy xã.\n"


def people(text: str) -> list[set[str]]:
    """Who took part in each event."""
    return [{one.person for one in f.participants} for f in facts(text) if isinstance(f, Event)]


@pytest.mark.parametrize(
    ("held", "kind"),
    [
        ("tổ chức tuyên truyền phòng cháy, chữa cháy tại chợ Mới", "meeting"),
        ("tổ chức chương trình tư vấn, hướng nghiệp cho học sinh lớp 12", "meeting"),
        ("phối hợp với Trường Chính trị tỉnh tổ chức bồi dưỡng kiến thức quốc phòng cho chức việc", "meeting"),
        ("tổ chức học tập, quán triệt Nghị quyết 57", "meeting"),
        ("tổ chức khám bệnh, phát thuốc miễn phí cho 200 người dân", "visit"),
        ("tổ chức diễn tập phòng thủ dân sự", "ceremony"),
        ("đã tiến hành cuộc diễn tập khu vực phòng thủ", "ceremony"),
        ("tổ chức sơ duyệt diễn tập", "ceremony"),
        ("tổ chức chương trình hiến máu tình nguyện đợt 3", "ceremony"),
        ("tổ chức hành trình về nguồn tại Côn Đảo", "ceremony"),
        ("tổ chức chương trình họp mặt kỷ niệm 92 năm Ngày thành lập Đoàn", "ceremony"),
        ("tổ chức chương trình Vui Tết Trung thu", "ceremony"),
        ("tổ chức tuyên truyền và tặng 20 suất quà cho học sinh nghèo", "visit"),
    ],
)
def test_an_activity_with_its_day_is_an_event(held: str, kind: str) -> None:
    text = f"Chiều 19/9, tại xã Tiên Lục, UBND xã Tiên Lục {held}.{GUEST}"
    assert events(text) == [(kind, "2025-09-19", "xã Tiên Lục")]
    assert people(text) == [{"Nguyễn Hoàng Thao"}]


@pytest.mark.parametrize(
    "told",
    [
        "Thực hiện Kế hoạch số 12, ngày 5/9, UBND xã Tiên Lục yêu cầu các thôn tổ chức tuyên truyền về ma túy.",
        "Từ đầu năm đến nay, Công an xã Tiên Lục tổ chức tuyên truyền 15 buổi với 2.000 lượt người tham gia.",
        "Từ đầu năm đến nay, Hội Chữ thập đỏ tỉnh Bắc Ninh đã thăm và tặng 18.796 suất quà.",
        "Trong 6 tháng đầu năm, Hội Chữ thập đỏ xã đã thăm và tặng 200 suất quà.",
        "Trước đây, cứ ngày 15 hằng tháng, xã tổ chức dọn vệ sinh đường làng.",
        "Xã Tiên Lục tập trung tổ chức thực hiện chương trình giáo dục phổ thông mới.",
        "UBND phường Hạc Thành đã thành lập các đoàn công tác đến từng hộ dân.",
    ],
)
def test_what_is_asked_for_or_done_over_time_is_none(told: str) -> None:
    assert events(f"Xã Tiên Lục xây dựng nông thôn mới\n{told}\n") == []


def test_a_caption_alone_makes_no_meeting() -> None:
    text = """Xã Tiên Lục đẩy mạnh chuyển đổi số

Những năm qua, xã Tiên Lục đẩy mạnh chuyển đổi số, 100% hồ sơ được xử lý trên mạng.

Quang cảnh hội nghị. Ảnh: VĂN A

Đến nay, xã có 20 tổ công nghệ số cộng đồng.
"""
    assert events(text) == []
    assert [kind for kind, _, _ in events(text + "\nTại hội nghị, các đại biểu đã thảo luận.\n")] == ["meeting"]


def test_guests_and_honours_belong_to_what_was_told() -> None:
    held = "Chiều 19/9, Công đoàn ngành Y tế tỉnh Tuyên Quang tổ chức lễ công bố quyết định thành lập Công đoàn cơ sở"
    text = f"{held} Bệnh viện Phương Bắc. Dự lễ công bố có đồng chí Đỗ Văn Ngọc - Phó Chủ tịch LĐLĐ tỉnh.\n"
    assert [kind for kind, _, _ in events(text)] == ["establishment"]
    assert people(text) == [{"Đỗ Văn Ngọc"}]
    met = "Chiều 19/9, UBND xã Tiên Lục tổ chức hội nghị tổng kết hè.\n"
    text = f"{met}Đồng chí Nguyễn Hoàng Thao, Bí thư Đảng ủy xã đã trao Giấy khen cho bà Trần Thị Kiều Oanh.\n"
    assert [kind for kind, _, _ in events(text)] == ["meeting"]
    assert people(text) == [{"Nguyễn Hoàng Thao", "Trần Thị Kiều Oanh"}]


@pytest.mark.parametrize(
    "told",
    [
        "Chủ trì cuộc họp ông Nguyễn Hoàng Thao - Phó Chủ tịch UBND xã; cùng dự có bà Trần Thị Kiều Oanh.",
        "Các đại biểu đã nghe ông Nguyễn Hoàng Thao, Phó Chủ tịch xã báo cáo; bà Trần Thị Kiều Oanh nói thêm.",
        "Ông Nguyễn Hoàng Thao triển khai chuyên đề 1; bà Trần Thị Kiều Oanh truyền đạt chuyên đề 2.",
    ],
)
def test_who_presides_and_who_is_heard(told: str) -> None:
    text = f"Chiều 19/9, UBND xã Tiên Lục tổ chức họp đánh giá tiến độ giải ngân.\n\n{told}\n"
    assert people(text) == [{"Nguyễn Hoàng Thao", "Trần Thị Kiều Oanh"}]


@pytest.mark.parametrize(
    "went",
    ["đã dự sinh hoạt Đảng tại tổ đảng số 10, Chi bộ số 12", "tham gia sinh hoạt cùng Chi bộ số 12"],
)
def test_a_leader_at_the_meeting_of_a_cell(went: str) -> None:
    text = f"Ngày 4/9, Bí thư Đảng ủy phường Xuân La Lê Thị Thu Hằng {went}, Đảng bộ phường Xuân La.\n"
    assert events(text) == [("meeting", "2025-09-04", "phường Xuân La")]
    assert people(text) == [{"Lê Thị Thu Hằng"}]


def test_rules_of_working_together_are_issued() -> None:
    text = "UBND tỉnh Gia Lai và Hội Liên hiệp Phụ nữ tỉnh vừa ban hành Quy chế phối hợp giai đoạn 2025-2030.\n"
    assert [kind for kind, _, _ in events(text)] == ["decision"]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Ngày 18/9, TAND huyện Yên Thế mở phiên tòa xét xử lưu động vụ án hình sự.", ("meeting", "2025-09-18")),
        ("Ngày 18/9, TAND tỉnh Bắc Ninh đưa ra xét xử sơ thẩm bị cáo Lê Văn Tám.", ("meeting", "2025-09-18")),
        (
            "Ngày 18/9, đoàn của tỉnh Bắc Ninh đã tiến hành thẩm định tại xã Tiên Lục.",
            ("working-session", "2025-09-18"),
        ),
        ("Ngày 18/9, Tỉnh đoàn tổ chức Chương trình 'Tháng Ba biên giới' tại xã Ia O.", ("ceremony", "2025-09-18")),
        ("Ngày 18/9, bà Lê Thị Tư, Phó Chủ tịch xã đã đến tặng hoa chúc mừng Hội Khuyến học.", ("visit", "2025-09-18")),
        ("Đoàn xã Tiên Lục vừa tổ chức hiến máu tình nguyện đợt 2.", ("ceremony", None)),
        ("Ngày 18/9, Công an tỉnh Bắc Ninh thưởng nóng các lực lượng phá án.", ("ceremony", "2025-09-18")),
        ("Ngày 18/9, Hội Phụ nữ xã Tiên Lục trao mô hình sinh kế cho chị Lê Thị Lan.", ("visit", "2025-09-18")),
        (
            "Ngày 18/9, Đồn Biên phòng Ia O phối hợp với UBND xã Ia O bàn giao 4 con heo giống cho hộ ông Rơ Châm Min.",
            ("ceremony", "2025-09-18"),
        ),
        (
            "Sở Giáo dục và Đào tạo TPHCM vừa công bố quyết định bổ nhiệm nhiều vị trí hiệu trưởng, phó hiệu trưởng.",
            ("appointment", None),
        ),
        (
            "Trước tình hình mưa lớn từ đêm ngày 17/9 đến sáng 18/9, ông Lê Văn Hà, Chủ tịch UBND xã đi kiểm tra đê.",
            ("working-session", None),
        ),
    ],
)
def test_courts_rewards_and_days_of_the_weather(told: str, found: tuple[str, str | None]) -> None:
    assert [(kind, day) for kind, day, _ in events(f"{told}\n")] == [found]


def test_offices_are_filled_on_the_last_day_of_a_congress() -> None:
    text = """Trong 2 ngày 17 và 18/9, Đảng bộ xã Tiên Lục tổ chức Đại hội đại biểu lần thứ I, nhiệm kỳ 2025-2030.

Tại phiên họp thứ nhất, đồng chí Nguyễn Hoàng Thao được bầu giữ chức Bí thư Đảng ủy.
"""
    assert [(kind, day) for kind, day, _ in events(text)] == [("congress", "2025-09-17"), ("appointment", "2025-09-18")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Ngày 19/9, Liên đoàn Lao động tỉnh Huế bàn giao nhà “Mái ấm Công đoàn” cho đoàn viên Lê Thị Huyền.",
            {"Lê Thị Huyền"},
        ),
        (
            (
                "Ngày 19/9, Công đoàn xã tổ chức bàn giao 2 “Mái ấm Công đoàn” cho chị Lê Thị Chót (ấp Tân Phú) và chị "
                "Trần Thị Bích (ngụ ấp Bình Hưng)."
            ),
            {"Lê Thị Chót", "Trần Thị Bích"},
        ),
        (
            (
                "Sáng 19/9, Đảng ủy xã Tiên Lục tổ chức hội nghị tổng kết.\n\nDự hội nghị có đồng chí Hồ Hồng Nam - Bí "
                "thư Đảng ủy. Đồng chí Trần Thị Lĩnh - Phó Bí thư Đảng ủy. Đồng chí Lê Thị Hải - Phó Chủ tịch HĐND; "
                "các đồng chí trong Ban Chấp hành."
            ),
            {"Hồ Hồng Nam", "Trần Thị Lĩnh", "Lê Thị Hải"},
        ),
    ],
)
def test_who_gets_something_and_who_is_listed(text: str, who: set[str]) -> None:
    assert people(f"{text}\n") == [who]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Chiều 19/9, Đại hội Đảng bộ tỉnh Bắc Ninh lần thứ I đã nghe công bố kết quả bầu Ban Chấp hành.", "congress"),
        ("Ngày 19/9, tiếp tục ngày làm việc thứ 2 kỳ họp thứ 4 HĐND tỉnh Bắc Ninh khóa XIX.", "meeting"),
    ],
)
def test_sittings_of_later_days(told: str, kind: str) -> None:
    assert events(f"{told}\n") == [(kind, "2025-09-19", "tỉnh Bắc Ninh")]


def test_another_ceremony_of_the_same_day() -> None:
    text = """Sáng 19/9, tại xã Tiên Lục đã diễn ra lễ khánh thành Trường Mầm non Tiên Lục.

Cũng trong khuôn khổ chương trình, chiều cùng ngày, UBND xã Tiên Lục tổ chức lễ phát động trồng cây.
"""
    assert [kind for kind, _, _ in events(text)] == ["ceremony", "ceremony"]
