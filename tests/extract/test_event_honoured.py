"""Who wins or is honoured at an occasion, and whose name only a street or a memorial bears."""

from __future__ import annotations

import pytest
from holders import events, taking_part


@pytest.mark.parametrize(
    "result",
    [
        "Kết quả, ông Võ Hồng Dân, Chi hội trưởng thôn Một đoạt giải Nhất.",
        "Giải Nhất thuộc về thí sinh Võ Hồng Dân.",
        "Ban tổ chức trao giải Nhất cho thí sinh Võ Hồng Dân.",
        "Có một hội viên được tặng Bằng khen là đồng chí Võ Hồng Dân, sinh năm 1960.",
        "Ông Võ Hồng Dân (thứ ba từ phải sang) nhận Bằng khen của tỉnh.",
    ],
)
def test_who_wins_is_honoured(result: str) -> None:
    told = taking_part(f"Ngày 2/9, Hội Nông dân xã Bảo Thắng tổ chức hội thi. {result}")
    assert told == {"Võ Hồng Dân": "subject"}


def test_several_who_are_honoured_in_one_list() -> None:
    told = taking_part(
        "Ngày 2/9, Đảng ủy xã Bảo Thắng tổ chức lễ trao Huy hiệu Đảng. Trong đó có 2 đồng chí được trao tặng huy hiệu "
        "65 năm tuổi Đảng là đồng chí Trần Thị Mậu sinh năm 1936, sinh hoạt Đảng tại chi bộ khu Cầu Mười và "
        "đồng chí Hồ Sỹ Trị, sinh năm 1937."
    )
    assert told == {"Trần Thị Mậu": "subject", "Hồ Sỹ Trị": "subject"}


def test_who_hands_over_the_prize_is_not_honoured() -> None:
    told = taking_part(
        "Ngày 2/9, Hội Nông dân xã Bảo Thắng tổ chức hội thi. Bà Lê Thị Hoa, Chủ tịch Hội Nông dân xã trao giải Nhất."
    )
    assert told.get("Lê Thị Hoa") not in (None, "subject")


@pytest.mark.parametrize("saw", ["vì đã có hành động dũng cảm cứu người", "có hành động dũng cảm cứu người đuối nước"])
def test_where_somebody_was_brave_is_not_where_honours_are_given(saw: str) -> None:
    ((_, _, unit),) = events(
        "Ngày 2/9, tại xã Bảo Thắng, bà Hồ Hồng Nguyên, Bí thư Tỉnh đoàn Lào Cai trao huy hiệu cho đại úy "
        f"Thái Ngô Hiếu {saw} ở xã Phong Hải."
    )
    assert unit == "xã Bảo Thắng"


@pytest.mark.parametrize(
    "place", ["phố đi bộ Nguyễn Huệ", "đường sách Nguyễn Văn Bình", "chợ đêm Nguyễn Thái Học", "chợ tình Khâu Vai"]
)
def test_whom_a_street_is_named_after_takes_no_part(place: str) -> None:
    assert taking_part(f"Tối 7/9, tại {place}, Ban tổ chức khai mạc lễ hội văn hóa.") == {}


@pytest.mark.parametrize("place", ["Khu di tích Cụ Phó bảng Nguyễn Sinh Sắc", "Nhà lưu niệm đồng chí Hoàng Văn Thụ"])
def test_whom_a_memorial_is_for_takes_no_part(place: str) -> None:
    told = taking_part(f"Sáng 5/9, Chủ tịch UBND tỉnh Lào Cai Trần Huy Tuấn đến dâng hương tại {place}.")
    assert set(told) == {"Trần Huy Tuấn"}


@pytest.mark.parametrize("says", ["phát biểu khai mạc hội nghị", "phát biểu tại hội nghị"])
def test_who_speaks_on_the_picture_above_the_account(says: str) -> None:
    told = taking_part(
        f"Triển khai văn bản đại hội\nÔng Lê Minh Thắng, Bí thư Đảng ủy xã Bảo Thắng {says}. (Ảnh: Phương Hoa/TTXVN)\n"
        "Ngày 3/9, Đảng bộ xã Bảo Thắng tổ chức hội nghị triển khai các văn bản phục vụ đại hội."
    )
    assert told == {"Lê Minh Thắng": "speaker"}


def test_two_who_say_the_same() -> None:
    told = taking_part(
        "Sáng 5/9, xã Bảo Thắng tổ chức hội nghị. Ông Lê Văn Chung và ông Phạm Văn Tuấn cho biết, xã đã hoàn thành."
    )
    assert told == {"Lê Văn Chung": "speaker", "Phạm Văn Tuấn": "speaker"}
