"""Who joins the party, what two do side by side, who is told in captions and lists of voters' meetings."""

from __future__ import annotations

import pytest
from holders import taking_part

CELL = "Sáng 12/9, Chi bộ Quân sự xã Bảo Thắng tổ chức lễ kết nạp"


@pytest.mark.parametrize(
    "text",
    [
        f"{CELL} đảng viên mới cho đồng chí Đỗ Thị Thương và đồng chí Mai Văn Dung vào Đảng Cộng sản Việt Nam.",
        f"{CELL} cho quần chúng Đỗ Thị Thương, tổ trưởng tổ Toán và quần chúng Mai Văn Dung – Tổ phó tổ Văn vào Đảng.",
        f"{CELL} đảng viên cho 02 quần chúng ưu tú: Đỗ Thị Thương và Mai Văn Dung.",
        f"{CELL} đảng viên. Hai quần chúng được kết nạp là Đỗ Thị Thương và Mai Văn Dung.",
        (
            f"{CELL} đảng viên. Tại buổi lễ, đồng chí Bí thư Chi bộ công bố Quyết định kết nạp đối với đồng chí "
            "Đỗ Thị Thương, đồng chí Mai Văn Dung. Đồng chí Mai Văn Dung đọc lời tuyên thệ."
        ),
    ],
)
def test_who_joins_is_who_the_ceremony_is_about(text: str) -> None:
    assert taking_part(text) == {"Đỗ Thị Thương": "subject", "Mai Văn Dung": "subject"}


def test_who_is_to_help_a_new_member_takes_no_part() -> None:
    text = f"{CELL} đảng viên. Chi bộ phân công đồng chí Mai Thị Thúy – đảng viên chính thức giúp đỡ đảng viên mới."
    assert taking_part(text) == {}


def test_two_who_do_the_same() -> None:
    told = taking_part(
        "Ngày 9/9, UBND xã Bảo Thắng tổ chức các đoàn thăm, tặng quà các đơn vị.\n"
        "Bà Lê Thị Bình (thứ 2 từ phải qua), Chủ tịch HĐND xã và ông Vũ Hồng Thuấn (thứ 3 từ trái qua) thăm, tặng quà "
        "Trạm Y tế xã."
    )
    assert set(told) == {"Lê Thị Bình", "Vũ Hồng Thuấn"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tổ đại biểu có ĐB Võ Anh Tuấn, Chánh Văn phòng HĐND tỉnh.", {"Võ Anh Tuấn": "attendee"}),
        ("Theo cử tri Lê Xuân Lợi, cần sớm nâng cấp đường.", {"Lê Xuân Lợi": "speaker"}),
        ("\nÔng Võ Văn Hồng, Chủ tịch HĐND xã trả lời kiến nghị của cử tri", {"Võ Văn Hồng": "speaker"}),
    ],
)
def test_who_is_at_a_meeting_with_voters(text: str, told: dict[str, str]) -> None:
    meeting = "Sáng 16-9, Tổ đại biểu số 2 HĐND tỉnh Lào Cai tiếp xúc cử tri xã Bảo Thắng."
    assert taking_part(f"{meeting} {text}") == told


@pytest.mark.parametrize("label", ["Ảnh: ", "Trong ảnh: ", ""])
def test_who_is_on_a_picture_is_not_who_took_it(label: str) -> None:
    meeting = "Ngày 9/9, xã Bảo Thắng tổ chức hội nghị sơ kết."
    caption = f"{label}Đồng chí Nguyễn Việt Hùng – Chủ tịch UBND xã phát biểu tại hội nghị. Ảnh: Lê Thu Hà"
    assert taking_part(f"{meeting}\n{caption}\nHội nghị thống nhất các giải pháp.") == {"Nguyễn Việt Hùng": "speaker"}


def test_guests_told_before_the_occasion_without_a_verb_of_being_there() -> None:
    told = taking_part(
        "Khai mạc giải bóng chuyền xã Bảo Thắng năm 2025\nTham dự đồng chí Hoàng Trọng Lý - Phó Chủ tịch HĐND xã; đồng "
        "chí Trương Xuân Thắng - Phó Chủ tịch UBND xã.\nGiải bóng chuyền năm nay có 23 đội.\nGiải diễn ra trong 2 ngày "
        "8 và 9/9."
    )
    assert told == {"Hoàng Trọng Lý": "attendee", "Trương Xuân Thắng": "attendee"}
