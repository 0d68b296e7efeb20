"""Two occasions of one sentence, teams sent out, what is signed at other occasions, guests of a headline."""

import pytest

from kg.facts import Event
from tests.extract.holders import events, facts

_AN = "Phó Chủ tịch UBND tỉnh Trần Văn An"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"Ngày 11/9, {_AN} dự hội nghị sơ kết tại xã Triệu Phong và lễ khởi công trụ sở Công an xã Triệu Bình.",
            [("meeting", "xã Triệu Phong"), ("ceremony", "xã Triệu Bình")],
        ),
        (
            (
                f"Sáng 11/9, {_AN} đã về dự ngày hội Đại đoàn kết toàn dân tộc tại thôn Đông, xã Triệu Phong và dự lễ "
                "khánh thành Trường Mầm non Hoa Sen, xã Triệu Bình, tỉnh Quảng Trị."
            ),
            [("ceremony", "xã Triệu Phong"), ("ceremony", "xã Triệu Bình")],
        ),
        (
            (
                f"Ngày 11/9, {_AN} dự hội nghị sơ kết tại xã Triệu Phong và thăm, tặng quà gia đình chính sách tại xã "
                "Triệu Bình."
            ),
            [("meeting", "xã Triệu Phong"), ("visit", "xã Triệu Bình")],
        ),
        (
            f"Ngày 11/9, tại xã Triệu Phong, {_AN} dự hội nghị tổng kết và lễ công bố xã đạt chuẩn nông thôn mới.",
            [("meeting", "xã Triệu Phong")],
        ),
        (
            "Sáng 11/9, UBND tỉnh Quảng Trị tổ chức lễ khởi công đường ven biển qua xã Triệu Phong và xã Triệu Bình.",
            [("ceremony", "tỉnh Quảng Trị")],
        ),
    ],
)
def test_two_occasions_in_two_places(text: str, expected: list[tuple[str, str]]) -> None:
    """Each of two occasions of one sentence that are held in two places is told; one place has one."""
    assert [(kind, unit) for kind, start, unit in events(text) if start == "2025-09-11"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sáng 2/9, Thường trực Huyện ủy Kim Thành đã tổ chức các đoàn kiểm tra công tác phòng, chống dịch.", 1),
        ("Ngày 2/9, UBND huyện Kim Thành tổ chức 2 đoàn kiểm tra công tác phòng, chống bão tại các xã.", 1),
        ("Ngay sau cuộc họp sáng 2/9, lãnh đạo huyện Kim Thành chia làm 4 đoàn đi kiểm tra phòng, chống bão.", 1),
        ("Ngày 2/9, HĐND huyện Kim Thành cử đoàn giám sát việc chi trả tại xã Kim Tân.", 1),
        ("Năm 2024, HĐND huyện Kim Thành đã tổ chức 12 đoàn giám sát.", 0),
        ("Chủ tịch UBND huyện yêu cầu Phòng Nông nghiệp tổ chức đoàn kiểm tra tại các xã.", 0),
    ],
)
def test_teams_are_sent_out(text: str, expected: int) -> None:
    """Who sends teams out to inspect holds an inspection; teams counted over a year or asked for are none."""
    assert sum(kind == "working-session" for kind, _, _ in events(text, "2021-09-02")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Sáng 11/9, UBND xã Triệu Phong tổ chức Ngày hội Văn hóa các dân tộc. Tại ngày hội, Đồn Biên phòng "
                "Hướng Lập và Công an xã, Ban CHQS xã ký kết quy chế phối hợp."
            ),
            [("signing", "2025-09-11")],
        ),
        (
            (
                "Chiều 11/9, lãnh đạo tỉnh Quảng Trị hội đàm với Đoàn đại biểu tỉnh Savannakhet. Kết thúc hội đàm, hai "
                "đồng chí Trần Văn An và Lê Văn Bình ký biên bản ghi nhớ hợp tác giữa hai tỉnh."
            ),
            [("signing", "2025-09-11")],
        ),
        (
            (
                "Chiều 11/9, UBND tỉnh Quảng Trị làm việc với Tập đoàn FPT. Tại buổi làm việc, ông Trần Văn An, Chủ "
                "tịch UBND tỉnh cho biết UBND tỉnh đã ký kết thỏa thuận hợp tác với VNPT."
            ),
            [],
        ),
    ],
)
def test_signed_there(text: str, expected: list[tuple[str, str]]) -> None:
    """What is signed at a festival or at the end of talks is signed that day; what a speaker tells of is not."""
    assert [(kind, start) for kind, start, _ in events(text) if kind == "signing"] == expected


@pytest.mark.parametrize(
    ("text", "person", "there"),
    [
        (
            (
                "Tổng Bí thư Tô Lâm dự Đại hội Đảng bộ tỉnh Quảng Trị\n\nSáng 11/9, tại phường Đông Hà, Đại hội đại "
                "biểu Đảng bộ tỉnh Quảng Trị lần thứ I khai mạc trọng thể."
            ),
            "Tô Lâm",
            True,
        ),
        (
            (
                f"{_AN} dự lễ khai giảng tại Trường THPT Lê Lợi\n\nSáng 5/9, Trường THPT Lê Lợi (phường Đông Hà, tỉnh "
                "Quảng Trị) tổ chức lễ khai giảng năm học mới."
            ),
            "Trần Văn An",
            True,
        ),
        (
            (
                f"{_AN}: Tập trung giải ngân vốn đầu tư công\n\nChiều 11/9, UBND tỉnh Quảng Trị tổ chức hội nghị trực "
                "tuyến về giải ngân."
            ),
            "Trần Văn An",
            False,
        ),
    ],
)
def test_headline_guests(text: str, person: str, there: bool) -> None:
    """Who a headline says attends the occasion is there; who it only quotes is not."""
    present = {p.person for f in facts(text) if isinstance(f, Event) for p in f.participants}
    assert (person in present) is there


def test_meeting_people_is_part_of_a_visit() -> None:
    """What those on a visit do there is no meeting; a vote on a plan is no election."""
    visit = (
        "Ngày 13/9, UBND xã Triệu Phong tổ chức thăm, tặng quà hộ nghèo.\n\nCụ thể, đoàn đã gặp mặt, trao 20 suất "
        "quà cho bà con thôn Đông."
    )
    assert [kind for kind, _, _ in events(visit)] == ["visit"]
    vote = (
        "Ngày 16/9, xã Sầm Dương tổ chức lấy ý kiến cử tri về phương án sáp nhập xã. Có 1.485/1.507 cử tri đi bỏ "
        "phiếu, 1.304 cử tri đồng ý."
    )
    assert [kind for kind, _, _ in events(vote)] == ["consultation"]


def test_the_day_of_talks_within_a_stay() -> None:
    """Of a delegation's stay and the talks on one of its days the day of the talks is that of the session."""
    text = (
        "Từ ngày 20 - 22/8, Đoàn đại biểu tỉnh Attapeu do ông Khăm Phon làm trưởng đoàn thăm, làm việc tại tỉnh "
        "Quảng Ngãi.\n\nSáng 21/8, Bí thư Tỉnh ủy Quảng Ngãi Hồ Văn Trung tiếp và làm việc với đoàn."
    )
    assert [(kind, start) for kind, start, _ in events(text)] == [("working-session", "2025-08-21")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Ngày 2/9, UBND phường Tân Định tổ chức lễ bàn giao nhà.\n\nCũng trong khuôn khổ buổi lễ, đại diện "
                "UBND phường đã trao tặng các phần quà cho gia đình bà Nguyễn Thị Tiền."
            ),
            [("ceremony", "2025-09-02")],
        ),
        (
            (
                "Sáng 9/9, Chủ tịch UBND tỉnh Quảng Trị Trần Văn An trao bằng khen cho Công an tỉnh.\n\nPhát biểu tại "
                "buổi trao thưởng, ông An đánh giá cao việc truy bắt nhanh nghi phạm vào rạng sáng 5/9."
            ),
            [("ceremony", "2025-09-09")],
        ),
        ("Chủ tịch UBND tỉnh Thanh Hóa vừa quyết định đổi tên Bệnh viện Tĩnh Gia thành Bệnh viện Nghi Sơn.", None),
        ("Sáng 11/9, Ban Dân vận Thành ủy Tam Kỳ tổ chức sinh hoạt kỷ niệm 88 năm Ngày truyền thống.", "ceremony"),
    ],
)
def test_of_that_occasion(text: str, expected: object) -> None:
    """What is done within an occasion has its day, and a day that a speaker tells of is not its own."""
    found = [(kind, start) for kind, start, _ in events(text)]
    if expected is None:
        assert found == [("reorganisation", None)]
    elif isinstance(expected, str):
        assert found == [(expected, "2025-09-11")]
    else:
        assert found == expected


def test_lines_of_a_schedule() -> None:
    """Each line of a schedule that a verb of meeting opens behind its day tells a meeting."""
    text = (
        "Sự kiện trong tuần\n\n- Ngày 22/9: Hội nghị giao ban kinh tế - xã hội tháng 9.\n\n- Ngày 23/9: Họp thông qua "
        "nhiệm vụ quy hoạch tỉnh Đồng Nai."
    )
    assert [(kind, start) for kind, start, _ in events(text)] == [("meeting", "2025-09-22"), ("meeting", "2025-09-23")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Theo kế hoạch vừa được Chủ tịch UBND tỉnh Cà Mau ký ban hành, từ ngày 13 - 16/12, tỉnh sẽ tổ chức "
                "Festival tôm Cà Mau."
            ),
            {("ceremony", "2025-12-13"), ("decision", None)},
        ),
        (
            "UBND tỉnh Lạng Sơn có Kế hoạch số 34/KH-UBND, ngày 19/9/2025 về tổ chức các hoạt động kỷ niệm.",
            {("decision", "2025-09-19")},
        ),
        (
            (
                "Chiều 9/9, Phó Chủ tịch UBND tỉnh Quảng Nam Lê Văn An làm việc với Sở Văn hóa về tổ chức các hoạt "
                "động kỷ niệm 60 năm kết nghĩa giữa hai tỉnh Quảng Nam - Thanh Hóa."
            ),
            {("working-session", "2025-09-09")},
        ),
        (
            (
                "Chủ tịch UBND xã Ô Diên kiểm tra công tác phòng, chống bão.\n\nQua kiểm tra, Chủ tịch UBND xã ghi "
                "nhận việc khắc phục nhanh hậu quả cơn giông lốc chiều 18/9."
            ),
            {("working-session", None)},
        ),
        (
            (
                "Sáng 19/9, ông Nguyễn Văn An, Phó Chủ tịch HĐND thành phố Đà Nẵng cho hay đã có thông báo triệu tập "
                "đại biểu cho phiên họp bất thường này."
            ),
            {("meeting", None)},
        ),
        ("Chiều 19/9, Chủ tịch UBND xã Hòa Vang Lê Văn An có buổi làm việc với PV báo Dân Việt về vụ việc.", set()),
    ],
)
def test_the_day_of_its_own(text: str, expected: set[tuple[str, str | None]]) -> None:
    """An event has no day of what is planned, noted or said beside it."""
    assert {(kind, start) for kind, start, _ in events(text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sáng 5/9, UBND huyện Vĩnh Lợi, tỉnh Bạc Liêu chính thức công bố dịch tả heo châu Phi.", ["decision"]),
        ("Sáng 5/9, UBND tỉnh Bạc Liêu công bố dịch vụ công trực tuyến mới.", []),
        (
            "Sáng 13/9, Phó Chủ tịch HĐND tỉnh Nguyễn Thị An đã về chung vui với bà con thôn Đông, xã Triệu Phong.",
            ["visit"],
        ),
        ("Sáng 5/9, Kiểm toán Nhà nước khu vực XI công bố quyết định kiểm toán tỉnh Thanh Hóa.", ["working-session"]),
        (
            (
                "Sáng 8/9, Ban Thường vụ Huyện ủy Lạc Dương tổ chức Hội nghị Ban Chấp hành.\n\nHội nghị đã thông qua "
                "nội dung công văn số 1403 ngày 17/9/2025 của Ban Tổ chức Tỉnh ủy."
            ),
            ["meeting"],
        ),
    ],
)
def test_made_known(text: str, expected: list[str]) -> None:
    """Diseases made known, audits begun, neighbours joined; a paper that is only read out is no decision."""
    assert [kind for kind, _, _ in events(text)] == expected


def test_who_receives_a_guest() -> None:
    """Who receives the one on a visit takes part in it."""
    text = (
        "Chiều 2/9, Phó Thủ tướng Trịnh Văn Dũng đã đến thăm tỉnh Vĩnh Phúc. Tiếp Phó Thủ tướng tại Tỉnh ủy có đồng "
        "chí Hoàng Thị Lan, Bí thư Tỉnh ủy; đồng chí Trần Văn Vinh, Chủ tịch UBND tỉnh."
    )
    present = {p.person for f in facts(text) if isinstance(f, Event) for p in f.participants}
    assert present == {"Trịnh Văn Dũng", "Hoàng Thị Lan", "Trần Văn Vinh"}
