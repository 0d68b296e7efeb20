"""Events told in other words than in reports: seats taken and left, leaders who drop in, things brought."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Event


def told(text: str) -> set[tuple[str, str | None, str | None, str | None]]:
    """The events of an article of 20 September 2025: kind, day, unit, and whom it is led by or about."""
    facts = extract(make_article(text, "x", {"published": "2025-09-20"}))
    return {
        (
            event.kind,
            (event.start or "")[:10] or None,
            event.unit.name if event.unit else None,
            next((p.person for p in event.participants if p.part in ("subject", "lead")), None),
        )
        for event in facts
        if isinstance(event, Event)
    }


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            (
                "HĐND xã Trà Côn (Vĩnh Long) hôm 19/9 chọn bà Thạch Thị Na vào vị trí Phó Chủ tịch HĐND xã, vị trí bỏ "
                "trống từ tháng 8."
            ),
            ("appointment", "2025-09-19", "xã Trà Côn", "Thạch Thị Na"),
        ),
        (
            (
                "Cô Giàng Thị Sua đã được UBND xã Tả Van, tỉnh Lào Cai cất nhắc làm Hiệu trưởng Trường Tiểu học Tả Van "
                ", "
                "quyết định đề ngày 18/9."
            ),
            ("appointment", "2025-09-18", "xã Tả Van", "Giàng Thị Sua"),
        ),
        (
            "Sở Tài chính tỉnh Cà Mau có thêm hai phó giám đốc kể từ ngày 18/9: bà Quách Kim Hồng và ông Lâm Chí Công.",
            ("appointment", "2025-09-18", "tỉnh Cà Mau", "Quách Kim Hồng"),
        ),
        (
            (
                "Thượng tá Lò Văn Inh được Giám đốc Công an tỉnh Sơn La trao quyết định làm Trưởng Công an "
                "xã Tà Xùa hôm "
                "16/9, sau ba năm công tác ở Phòng Cảnh sát hình sự."
            ),
            ("appointment", "2025-09-16", "tỉnh Sơn La", "Lò Văn Inh"),
        ),
        (
            (
                "Ký khống 12 hồ sơ đất, ông Trần Công Hiển phải rời ghế Phó Chủ tịch UBND xã Hòa Mỹ, tỉnh "
                "Đắk Lắk từ ngày "
                "18/9."
            ),
            ("dismissal", "2025-09-18", "xã Hòa Mỹ", "Trần Công Hiển"),
        ),
        (
            (
                "Đơn xin thôi chức Chủ tịch UBND xã Ngự Thiên của ông Vũ Đức Cương đã được Ban Thường vụ "
                "Tỉnh ủy Hưng Yên "
                "chấp thuận hôm 17/9."
            ),
            ("dismissal", "2025-09-17", "xã Ngự Thiên", "Vũ Đức Cương"),
        ),
    ],
)
def test_seats_are_taken_and_left_whatever_the_verb(
    text: str, event: tuple[str, str | None, str | None, str | None]
) -> None:
    assert event in told(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            (
                "Không hẹn trước, 7 giờ 45 sáng 19/9, Phó Chủ tịch UBND tỉnh Phú Thọ Trần Duy Hưởng ghé "
                "Trung tâm Phục vụ "
                "hành chính công xã Kim Bôi, hỏi từng người dân đang chờ."
            ),
            ("working-session", "2025-09-19", "xã Kim Bôi", "Trần Duy Hưởng"),
        ),
        (
            (
                "Ông Hoàng Văn Thụy, Chủ tịch UBND tỉnh Lạng Sơn, trưa 19/9 lên tận chỗ sạt lở ở xã Chi "
                "Lăng xem bà con "
                "dọn đất đá."
            ),
            ("working-session", "2025-09-19", "xã Chi Lăng", "Hoàng Văn Thụy"),
        ),
        (
            (
                "Ông Hoàng Văn Thụy, Chủ tịch UBND tỉnh Lạng Sơn, hôm nay (20/9) gọi các sở và chủ đầu tư "
                "lên họp để gỡ "
                "vướng cho dự án khu dân cư."
            ),
            ("meeting", "2025-09-20", "tỉnh Lạng Sơn", "Hoàng Văn Thụy"),
        ),
        (
            (
                "Nén hương và 20 triệu đồng được Phó Chủ tịch UBND tỉnh Sơn La Quàng Văn Hương mang đến "
                "nhà anh Mùa A Chống "
                "ở xã Xím Vàng chiều 19/9."
            ),
            ("visit", "2025-09-19", "xã Xím Vàng", "Quàng Văn Hương"),
        ),
        (
            "Hội Chữ thập đỏ phường Tân An (thành phố Cần Thơ) ra đời hôm 19/9, Ban Chấp hành lâm thời có 9 người.",
            ("establishment", "2025-09-19", "phường Tân An", None),
        ),
        (
            "Xã Pa Ủ, tỉnh Lai Châu gộp 12 điểm trường thành 5 trường kể từ ngày 1/10, theo quyết định của UBND xã.",
            ("reorganisation", "2025-10-01", "xã Pa Ủ", None),
        ),
        (
            "Cả 27 nghị quyết trình ra đều được HĐND tỉnh Gia Lai bấm nút thông qua sáng 19/9.",
            ("decision", "2025-09-19", "tỉnh Gia Lai", None),
        ),
        (
            (
                "Công an các xã Xuân Đài, Khả Cửu và Thanh Sơn (Phú Thọ) chiều 19/9 ký kết quy chế phối "
                "hợp bảo đảm an ninh "
                "trật tự vùng giáp ranh."
            ),
            ("signing", "2025-09-19", "tỉnh Phú Thọ", None),
        ),
        (
            "Cuộc đối thoại giữa lãnh đạo tỉnh Gia Lai và 120 doanh nghiệp đã diễn ra chiều 19/9 tại phường Diên Hồng.",
            ("meeting", "2025-09-19", "phường Diên Hồng", None),
        ),
    ],
)
def test_doings_are_told_in_other_words(text: str, event: tuple[str, str | None, str | None, str | None]) -> None:
    assert event in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nhiều nơi tổ chức họp dân mỗi tháng một lần.",
        "Quy trình bổ nhiệm chủ tịch UBND xã theo luật mới",
        "Cử tri có quyền bỏ phiếu hoặc không.",
        "Ông Lê Văn Hiền rời ghế Chủ tịch UBND xã Kim Liên năm 2015.",
    ],
)
def test_habits_rules_and_the_past_are_no_event(text: str) -> None:
    assert told(text) == set()
