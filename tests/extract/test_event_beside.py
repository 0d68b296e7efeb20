"""Who is told of beside the account of an occasion: under pictures, behind letters for offices, with what they do."""

from __future__ import annotations

import pytest
from holders import events, taking_part


@pytest.mark.parametrize("title", ["Đ/c", "Thiếu tá", "Hòa thượng"])
def test_who_is_on_a_picture_between_paragraphs(title: str) -> None:
    told = taking_part(
        "Sáng 9/9, xã Bảo Thắng tổ chức lễ kỷ niệm.\n"
        f"{title} Ngô Văn Trịnh, Chủ tịch Hội Nông dân xã tặng hoa chúc mừng\n"
        "Trải qua 70 năm chiến đấu, xây dựng và trưởng thành, quân đội ta đã xây đắp nên những truyền thống cao đẹp."
    )
    assert told == {"Ngô Văn Trịnh": "attendee"}


def test_letters_for_an_office_end_no_sentence() -> None:
    told = taking_part(
        "Sáng 9/9, huyện Nghĩa Đàn tổ chức lễ kỷ niệm. Tham dự có ông Lê Văn Năm, TUV. Bí thư Huyện ủy; "
        "ông Phạm Văn Hải, UV. BTV Huyện ủy."
    )
    assert told == {"Lê Văn Năm": "attendee", "Phạm Văn Hải": "attendee"}


@pytest.mark.parametrize("does", ["đã ôn lại truyền thống 58 năm của Hội", "trao giải cho các đội"])
def test_who_recalls_and_who_hands_over_prizes(does: str) -> None:
    told = taking_part(
        f"Sáng 5/9, huyện Nghĩa Đàn tổ chức lễ kỷ niệm. Anh Nguyễn Hoàng Điểm, Bí thư Huyện đoàn {does}."
    )
    assert set(told) == {"Nguyễn Hoàng Điểm"}


def test_a_line_on_one_stop_does_not_say_where_all_of_it_was() -> None:
    ((_, _, unit),) = events(
        "Chiều 5/9, đồng chí Võ Tiến Sỹ, Chủ tịch UBND huyện Nghĩa Đàn kiểm tra các công trình xây dựng trên địa bàn.\n"
        "Kiểm tra công trình cầu khe Trôi xã Nghĩa Mai\nĐồng chí Chủ tịch yêu cầu các đơn vị bảo đảm tiến độ."
    )
    assert unit == "huyện Nghĩa Đàn"


def test_two_delegations_each_with_its_leader() -> None:
    told = taking_part(
        "Chiều 3/9, tại thành phố Móng Cái (Việt Nam), Đoàn đại biểu thành phố Móng Cái do đồng chí Hồ Quang Huy, "
        "Chủ tịch UBND thành phố là Trưởng đoàn đã có buổi hội đàm với Đoàn đại biểu thành phố Đông Hưng (Trung Quốc), "
        "do đồng chí Lý Kiện, Phó Bí thư Thành ủy là Trưởng đoàn."
    )
    assert told == {"Hồ Quang Huy": "lead", "Lý Kiện": "lead"}


def test_a_delegation_is_nobody() -> None:
    told = taking_part(
        "Ngày 7/9, Đoàn Ban Tôn giáo Chính phủ do ông Nguyễn Tiến Trọng, Phó Trưởng ban Ban Tôn giáo Chính phủ đã thăm "
        "và chúc mừng Tòa Giám mục Thanh Hóa."
    )
    assert told == {"Nguyễn Tiến Trọng": "lead"}
