"""Who is only named in an account, who is received or given something, and who comes to whose house."""

from __future__ import annotations

import pytest
from holders import events, taking_part


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "Ngày 12/9, bà Lê Thị Hoa, Chủ tịch UBND xã Bảo Thắng đến thăm hộ bà Trần Thị Mai, tặng quà của "
                "Tổng Bí thư Tô Lâm và Chủ tịch Quốc hội Trần Thanh Mẫn."
            ),
            {"Lê Thị Hoa": "lead", "Trần Thị Mai": "subject"},
        ),
        (
            "Ngày 12/9, Công an xã Bảo Hà thăm, trao thư chúc mừng của Bộ trưởng Lương Tam Quang tới cụ Hồ Văn Tư.",
            {"Hồ Văn Tư": "subject"},
        ),
        (
            (
                "Thực hiện chỉ đạo của Chủ tịch UBND tỉnh Lào Cai Trần Huy Tuấn, ngày 12/9, Sở Y tế kiểm tra an toàn "
                "thực phẩm tại xã Bảo Thắng."
            ),
            {},
        ),
        (
            (
                "Ngày 12/9, thay mặt Chủ tịch UBND tỉnh Lào Cai Trần Huy Tuấn, ông Lê Văn An, Giám đốc Sở Nội vụ đến "
                "thăm, tặng quà gia đình ông Trần Văn Tám."
            ),
            {"Lê Văn An": "lead", "Trần Văn Tám": "subject"},
        ),
        (
            "Ngày 12/9, Ban Tổ chức hội thảo về Thiếu tướng Hoàng Sâm đến thăm, tặng quà bà Trần Thị Mai.",
            {"Trần Thị Mai": "subject"},
        ),
        (
            "Ngày 12/9, bà Lê Thị Hoa, Chủ tịch UBND xã Bảo Thắng thăm ông Trần Văn Mai có bố là liệt sĩ Trần Văn Bé.",
            {"Lê Thị Hoa": "lead", "Trần Văn Mai": "subject"},
        ),
        # who stands in for a body is there
        (
            "Ngày 12/9, thay mặt Đảng ủy, ông Lê Văn An, Bí thư Đảng ủy xã Bảo Thắng đến thăm ông Trần Văn Tám.",
            {"Lê Văn An": "lead", "Trần Văn Tám": "subject"},
        ),
        (
            "Ngày 12/9, tại xã Bảo Thắng diễn ra hội thảo về chuyển đổi số do ông Lê Văn An, Bí thư xã chủ trì.",
            {"Lê Văn An": "lead"},
        ),
    ],
)
def test_who_is_only_named_takes_no_part(text: str, told: dict[str, str]) -> None:
    assert taking_part(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "đã tiếp ông Ito Naoki, Đại sứ Nhật Bản tại Việt Nam.",
        "tiếp xã giao ngài Ito Naoki, Tổng Lãnh sự Nhật Bản tại TP Hồ Chí Minh đến chào từ biệt.",
        "có buổi tiếp ông Ito Naoki, Bí thư Thành ủy Kirin, tỉnh Vân Nam (Trung Quốc).",
        "tiếp và làm việc với ông Ito Naoki, Tổng Giám đốc Công ty Nam Sông Mã.",
    ],
)
def test_a_guest_is_received_where_the_host_is(text: str) -> None:
    told = f"Sáng 12/9, Phó Chủ tịch UBND tỉnh Nghệ An Lê Văn Cường {text}"
    assert taking_part(told) == {"Lê Văn Cường": "lead", "Ito Naoki": "subject"}
    assert events(told) == [("working-session", "2025-09-12", "tỉnh Nghệ An")]


def test_no_place_is_where_somebody_fell() -> None:
    text = (
        "Ngày 12/9, bà Lê Thị Hoa, Chủ tịch UBND xã Bảo Thắng thăm bà Trần Thị Mai, mẹ liệt sĩ Hồ Văn Tám, hy sinh "
        "năm 1972 tại mặt trận Quảng Trị."
    )
    assert events(text) == [("visit", "2025-09-12", "xã Bảo Thắng")]


@pytest.mark.parametrize(
    "text",
    [
        "tổ chức bàn giao nhà đại đoàn kết cho hộ bà Hồ Thị Mùi (thôn Một) và 01 nhà cho hộ ông Lê Văn Tư (thôn Hai).",
        "tổ chức lễ khởi công nhà đại đoàn kết tặng bà Hồ Thị Mùi, thôn Một, ông Lê Văn Tư - thôn Hai.",
        "tổ chức lễ bàn giao nhà. Nhà trao cho bà Hồ Thị Mùi, ở thôn Hai; nhà trao cho ông Lê Văn Tư, thôn Ba.",
        "tổ chức lễ trao Giấy khen cho 5 tập thể và bà Hồ Thị Mùi, ông Lê Văn Tư.",
        "tổ chức lễ trao Huy hiệu Đảng cho các đảng viên: Hồ Thị Mùi, Lê Văn Tư.",
    ],
)
def test_each_who_gets_something_is_who_it_is_about(text: str) -> None:
    told = taking_part(f"Ngày 12/9, Ủy ban MTTQ xã Bảo Thắng {text}")
    assert told == {"Hồ Thị Mùi": "subject", "Lê Văn Tư": "subject"}


def test_whose_house_others_come_to() -> None:
    told = taking_part("Ngày 12/9, đoàn công tác đến nhà ông Trần Văn Tám thăm hỏi, động viên tại xã Bảo Thắng.")
    assert told == {"Trần Văn Tám": "subject"}


def test_who_only_sees_what_is_signed() -> None:
    told = taking_part(
        "Ngày 12/9, tại xã Bảo Thắng, trước sự chứng kiến của ông Lê Văn An, Bí thư Đảng ủy xã, UBND xã và Công ty "
        "An Phát đã ký kết thỏa thuận hợp tác."
    )
    assert told == {"Lê Văn An": "attendee"}


@pytest.mark.parametrize(
    ("caption", "told"),
    [
        (
            "Đồng chí Hồ Thị Hậu - Bí thư Đảng ủy xã và đồng chí Vũ Khắc Hào\n- Chủ tịch UBND xã chủ trì Hội nghị",
            {"Hồ Thị Hậu": "lead", "Vũ Khắc Hào": "lead"},
        ),
        ("Đồng chí Phạm Đức Cường - Chủ tịch UBND xã\nbáo cáo tổng hợp ý kiến", {"Phạm Đức Cường": "speaker"}),
    ],
)
def test_a_caption_broken_between_name_and_deed(caption: str, told: dict[str, str]) -> None:
    assert taking_part(f"Ngày 12/9, UBND xã Bảo Thắng tổ chức hội nghị đối thoại.\n{caption}") == told
