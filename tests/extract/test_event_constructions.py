"""Events told by a construction rather than one verb: comfort, relief, honours, decisions spoken of, round-ups."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Event


def told(text: str, published: str) -> list[Event]:
    return [fact for fact in extract(make_article(text, "a", {"published": published})) if isinstance(fact, Event)]


def brief(text: str, published: str) -> list[tuple[str, str | None, set[str]]]:
    return [(e.kind, e.start, {p.person for p in e.participants}) for e in told(text, published)]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            (
                "Nhận được tin dữ, tối 13/9, Chủ tịch UBND xã Mường Chanh Lò Văn Ngoan đã có mặt chia sẻ, động viên "
                "gia đình "
                "hai nạn nhân bị lũ cuốn trôi tại bản Piềng."
            ),
            {"Lò Văn Ngoan"},
        ),
        (
            (
                "Tối 13/9, Bí thư Tỉnh ủy Nghệ An Trần Quang Huấn đã đến động viên các lực lượng đang khắc phục sự "
                "cố vỡ đê "
                "tại xã Hưng Nguyên Nam."
            ),
            {"Trần Quang Huấn"},
        ),
        ("Ngày 13/9, Hội Chữ thập đỏ tỉnh Thái Nguyên trao tiền hỗ trợ cho 12 hộ dân ở phường Tích Lương.", set()),
        (
            (
                "Ngày 13/9, Bộ CHQS tỉnh Gia Lai phối hợp với Hội Chữ thập đỏ tỉnh trao tặng 30 suất học bổng cho "
                "học sinh "
                "nghèo xã Ia Púch."
            ),
            set(),
        ),
    ],
)
def test_comfort_and_relief_on_the_spot_are_visits(text: str, people: set[str]) -> None:
    assert brief(text, "2025-09-14") == [("visit", "2025-09-13", people)]


def test_honours_are_a_ceremony_but_not_one_more_where_one_is_told() -> None:
    alone = "Ngày 20/10, UBND xã Tiên Lữ trao Bằng công nhận trường đạt chuẩn quốc gia cho Trường Tiểu học Thiện Phiến."
    assert brief(alone, "2025-10-21") == [("ceremony", "2025-10-20", set())]
    within = (
        "Chiều 20/10, UBND xã Tiên Lữ tổ chức hội nghị sơ kết phong trào thi đua.\n"
        "Dịp này, Chủ tịch UBND xã Đỗ Văn Nhật tặng Giấy khen cho 12 tập thể."
    )
    assert [event[:2] for event in brief(within, "2025-10-21")] == [("meeting", "2025-10-20")]


@pytest.mark.parametrize(
    ("text", "kind", "day", "people"),
    [
        (
            (
                "Ông Phạm Hoài Nam được bổ nhiệm làm Phó Giám đốc Sở Xây dựng tỉnh Cà Mau. "
                "Quyết định do Chủ tịch UBND tỉnh Trần Văn Lâu ký ngày 10/9."
            ),
            "appointment",
            "2025-09-10",
            {"Phạm Hoài Nam", "Trần Văn Lâu"},
        ),
        (
            (
                "Thượng tá Đỗ Mạnh Hùng được điều động làm Trưởng Công an phường Hồng Gai. "
                "Công an tỉnh Quảng Ninh công bố quyết định này chiều 11/9."
            ),
            "appointment",
            "2025-09-11",
            {"Đỗ Mạnh Hùng"},
        ),
        (
            (
                "Theo quyết định được trao sáng 12/9, ông Hà Đức Thiện rời ghế Chánh Văn phòng UBND tỉnh Hưng Yên để "
                "nhận "
                "nhiệm vụ Giám đốc Sở Tư pháp."
            ),
            "appointment",
            "2025-09-12",
            {"Hà Đức Thiện"},
        ),
        (
            (
                "UBND tỉnh Điện Biên thành lập Trung tâm Chuyển đổi số trực thuộc Sở Khoa học và Công nghệ. "
                "Quyết định được ban hành ngày 11/9."
            ),
            "establishment",
            "2025-09-11",
            set(),
        ),
    ],
)
def test_a_decision_spoken_of_tells_the_day_of_what_it_does(text: str, kind: str, day: str, people: set[str]) -> None:
    assert brief(text, "2025-09-12") == [(kind, day, people)]


def test_the_day_of_handing_over_goes_before_the_day_of_signing() -> None:
    text = (
        "Ngày 11/9, Sở Nội vụ tỉnh Sơn La công bố quyết định bổ nhiệm bà Lò Thị Mai giữ chức Phó Giám đốc Sở Y tế. "
        "Quyết định này do Chủ tịch UBND tỉnh ký ngày 9/9."
    )
    assert brief(text, "2025-09-12") == [("appointment", "2025-09-11", {"Lò Thị Mai"})]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            ("Ngày 1/12, các đại biểu HĐND phường Long Xuyên có buổi gặp gỡ, lắng nghe tâm tư của cử tri."),
            "voter-meeting",
        ),
        ("Chiều 1/12, Ban Pháp chế HĐND tỉnh Bắc Ninh thẩm tra các dự thảo nghị quyết trình kỳ họp.", "meeting"),
        (
            ("Tối 1/12, hơn 90 hộ dân xã Tả Van tập trung tại nhà văn hóa nghe phổ biến chính sách bồi thường."),
            "meeting",
        ),
        (
            ("Viện KSND khu vực 4 ngày 1/12 trực tiếp kiểm sát việc tạm giữ tại Công an tỉnh Tây Ninh."),
            "working-session",
        ),
        (
            ("Từ ngày 1/12, thôn Đông Hạ và thôn Đông Thượng của xã Yên Lãng nhập làm một, lấy tên mới."),
            "reorganisation",
        ),
    ],
)
def test_what_bodies_voters_and_villages_do(text: str, kind: str) -> None:
    assert [event[:2] for event in brief(text, "2025-12-02")] == [(kind, "2025-12-01")]


def test_paragraphs_that_each_open_with_a_day_are_news_of_their_own() -> None:
    text = (
        "TIN TRONG TỈNH\n"
        "Ngày 9/9, tại xã Hữu Lũng, đồng chí Lương Trọng Khoa, Bí thư Tỉnh ủy Lạng Sơn tiếp xúc cử tri xã Hữu Lũng.\n"
        "Ngày 9/9, đồng chí Vi Minh Thư, Chủ tịch UBND tỉnh kiểm tra thực địa dự án cao tốc qua xã Đồng Đăng.\n"
        "Ngày 9/9, Ủy ban MTTQ Việt Nam tỉnh tổ chức Hội nghị phản biện xã hội đối với dự thảo chính sách mới. "
        "Đồng chí Hứa Thị Lan, Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh chủ trì hội nghị.\n"
        "Ngày 8/9, UBND phường Lương Văn Tri ra mắt Tổ công nghệ số lưu động gồm 9 thành viên."
    )
    assert brief(text, "2026-09-10") == [
        ("voter-meeting", "2026-09-09", {"Lương Trọng Khoa"}),
        ("working-session", "2026-09-09", {"Vi Minh Thư"}),
        ("meeting", "2026-09-09", {"Hứa Thị Lan"}),
        ("establishment", "2026-09-08", set()),
    ]


def test_what_a_session_will_pass_and_what_is_only_reported_of_one_are_no_decisions() -> None:
    coming = (
        "Sáng 12/6, Thường trực HĐND phường Tân Hưng họp thống nhất nội dung kỳ họp thứ ba. "
        "Tại kỳ họp này, HĐND phường sẽ xem xét, thông qua 6 nghị quyết."
    )
    assert "decision" not in [event[0] for event in brief(coming, "2026-06-13")]
    reported = (
        "Sáng 12/6, Tổ đại biểu số 3 Quốc hội tiếp xúc cử tri phường Hải Châu. "
        "Ông Nguyễn Hữu Khải, Phó Trưởng đoàn cho biết tại kỳ họp thứ 10, Quốc hội đã thông qua 51 luật."
    )
    assert "decision" not in [event[0] for event in brief(reported, "2026-06-13")]


def test_minutes_behind_the_hour_open_no_list_of_days() -> None:
    text = "Bí thư Đảng ủy xã Cẩm Khê sẽ chủ trì Hội nghị đối thoại với bà con lúc 08 giờ 00, ngày 21/11/2025."
    (event,) = told(text, "2025-11-14")
    assert (event.kind, (event.start or "")[:10], event.planned) == ("meeting", "2025-11-21", True)
