"""Occasions told by other verbs or by none: where leaders were, who met whom, what was asked."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Event


def told(text: str, published: str | None = "2025-11-10") -> list[Event]:
    facts = extract(make_article(text, "a", {"published": published} if published else {}))
    return [fact for fact in facts if isinstance(fact, Event)]


def brief(text: str, published: str | None = "2025-11-10") -> list[tuple[str, str | None, str | None]]:
    return [(e.kind, e.start, e.unit.name if e.unit else None) for e in told(text, published)]


def parts(event: Event) -> dict[str, str]:
    return {p.person: p.part for p in event.participants}


@pytest.mark.parametrize(
    "sentence",
    [
        "Sáng 8/11, Chủ tịch UBND tỉnh Gia Lai Trần Văn An đã có mặt tại xã Ia Grai.",
        (
            "Hừng đông 8/11, ông Trần Văn An, Chủ tịch UBND tỉnh Gia Lai, dẫn đoàn xuống xã Ia Grai xem lại tuyến đê "
            "bao."
        ),
        (
            "Ngày 8/11, ông Trần Văn An, Chủ tịch UBND tỉnh Gia Lai lội bộ vào tận làng Klah, xã Ia Grai, nghe dân "
            "kể khó."
        ),
        "Có mặt ở xã Ia Grai từ sáng 8/11 để chỉ đạo tại chỗ, Chủ tịch UBND tỉnh Trần Văn An cho dựng lều bạt.",
    ],
)
def test_a_leader_who_is_somewhere_to_see_inspects_it(sentence: str) -> None:
    (event,) = told(sentence)
    assert (event.kind, event.start) == ("working-session", "2025-11-08")
    assert event.unit and event.unit.name == "xã Ia Grai"
    assert parts(event) == {"Trần Văn An": "lead"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ngày 8/11, cử tri xã Ia Grai đến hội trường UBND xã.",
        "Ngày 8/11, ông Trần Văn An, Phó Giám đốc Sở Y tế tỉnh Gia Lai, về nhà ở xã Ia Grai sinh sống.",
        "Ngày 8/11, ông Trần Văn An, Chủ tịch UBND tỉnh Gia Lai cho biết sẽ về xã Ia Grai.",
    ],
)
def test_who_only_goes_somewhere_inspects_nothing(sentence: str) -> None:
    assert not [event for event in told(sentence) if event.kind == "working-session"]


def test_a_delegation_that_reporters_follow_is_led_by_who_is_told_next() -> None:
    text = (
        "Theo chân tổ kiểm tra của xã ngày 8/11, chúng tôi có mặt ở làng Klah, xã Ia Grai, tỉnh Gia Lai. Dẫn đầu "
        "tổ là "
        "Bí thư Đảng ủy xã Trần Văn An, cùng ông có Phó Chủ tịch UBND xã Vũ Đình Dũng."
    )
    (event,) = told(text)
    assert (event.kind, event.start) == ("working-session", "2025-11-08")
    assert parts(event) == {"Trần Văn An": "lead", "Vũ Đình Dũng": "attendee"}


def test_what_others_do_later_that_day_is_another_session() -> None:
    text = (
        "Sáng 8/11, Phó Chủ tịch UBND xã Ia Grai Trần Văn An có mặt tại làng Klah, xã Ia Grai, tỉnh Gia Lai.\n"
        "Đến chiều cùng ngày, đoàn công tác của tỉnh do Chủ tịch UBND tỉnh Vũ Đình Dũng dẫn đầu đến kiểm tra hiện "
        "trường và làm việc với lãnh đạo xã Ia Grai."
    )
    assert [(e.kind, e.start, parts(e)) for e in told(text)] == [
        ("working-session", "2025-11-08", {"Trần Văn An": "lead"}),
        ("working-session", "2025-11-08", {"Vũ Đình Dũng": "lead"}),
    ]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Tối 8/11, Bí thư Đảng ủy xã Ia Grai Trần Văn An triệu tập các ngành vào cuộc họp khẩn.", "meeting"),
        ("Chiều 8/11, HĐND xã Ia Grai nhóm họp bất thường.", "meeting"),
        ("Chiều 8/11, 120 cử tri xã Ia Grai đến gặp Tổ đại biểu HĐND tỉnh tại hội trường UBND xã.", "voter-meeting"),
        ("Chiều 8/11, Tổ đại biểu HĐND tỉnh ngồi lại với cử tri xã Ia Grai.", "voter-meeting"),
        ("Ngày 8/11, UBND xã Ia Grai phát phiếu hỏi ý kiến các hộ về việc nhập làng.", "consultation"),
        ("Ngày 8/11, xã Ia Grai thu về 1.204 phiếu của cử tri đại diện hộ gia đình.", "consultation"),
    ],
)
def test_an_occasion_is_told_by_many_a_verb(sentence: str, kind: str) -> None:
    assert [(e.kind, e.start) for e in told(sentence)] == [(kind, "2025-11-08")]


def test_a_session_has_the_day_it_began_and_the_day_it_closed() -> None:
    text = "Khai mạc sáng 6/11, kỳ họp thứ tám HĐND tỉnh Gia Lai khóa XII bế mạc chiều 8/11."
    assert [(e.kind, e.start, e.end) for e in told(text)] == [("meeting", "2025-11-06", "2025-11-08")]


def test_a_sitting_of_a_congress_is_the_congress() -> None:
    text = "Sáng 8/11, giữa phiên làm việc của Đại hội đại biểu Đảng bộ xã Ia Grai, danh sách được đọc lên."
    assert [e.kind for e in told(text)] == ["congress"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kế hoạch này đặt ra việc tổng kiểm tra nhà trọ trên toàn tỉnh Gia Lai, hạn chót là 30/11.",
        "Riêng Công an xã Ia Grai ra quân xử lý xe tự chế, báo cáo kết quả vào ngày 20/11.",
        "Ban Quản lý dự án tỉnh Gia Lai phấn đấu khởi công cầu Ia Grai vào dịp 25/11.",
    ],
)
def test_a_day_by_which_something_is_to_be_done_tells_no_event(sentence: str) -> None:
    assert told(sentence) == []


def test_a_place_whose_name_holds_a_word_for_a_ceremony_is_none() -> None:
    assert told("Ngày 8/11, mưa lớn gây ngập tại xã Hữu Lễ, tỉnh Lạng Sơn.") == []


def test_the_elections_of_several_provinces_are_told_apart() -> None:
    text = (
        "Theo Ủy ban bầu cử tỉnh Gia Lai, cử tri trong tỉnh đã bầu đủ 75 đại biểu HĐND tỉnh.\n"
        "Tỉnh Lâm Đồng cũng vừa công bố kết quả bầu cử đại biểu Quốc hội."
    )
    assert [unit for kind, _, unit in brief(text) if kind == "election"] == ["tỉnh Gia Lai", "tỉnh Lâm Đồng"]


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("Dẫn đầu đoàn là Chủ tịch UBND tỉnh Trần Văn An.", "lead"),
        ("Thay nhau điều hành phiên họp là Chủ tịch UBND tỉnh Trần Văn An và các phó chủ tịch.", "lead"),
        ("Phần đầu do Chủ tịch UBND tỉnh Trần Văn An điều khiển.", "lead"),
        ("Đọc báo cáo của đoàn là Chủ tịch UBND tỉnh Trần Văn An.", "speaker"),
        ("Trả lời bà con, ông Trần Văn An, Chủ tịch UBND tỉnh cho hay đường sẽ được vá.", "speaker"),
        ("Qua trình bày của Chủ tịch UBND tỉnh Trần Văn An, thu ngân sách đạt khá.", "speaker"),
        ("Chủ tịch UBND tỉnh Trần Văn An đặt việc cho từng nơi: sở lo giống, xã lo đất.", "speaker"),
        ("Ngồi ở hàng ghế khách mời còn có Chủ tịch UBND tỉnh Trần Văn An.", "attendee"),
        ("Thành viên đoàn còn có Chủ tịch UBND tỉnh Trần Văn An.", "attendee"),
        ("Thư ký hội nghị: Chủ tịch UBND tỉnh Trần Văn An.", "attendee"),
    ],
)
def test_parts_are_told_in_many_constructions(sentence: str, part: str) -> None:
    text = f"Sáng 8/11, UBND tỉnh Gia Lai tổ chức hội nghị về giữ rừng. {sentence}"
    (event,) = told(text)
    assert parts(event) == {"Trần Văn An": part}


def test_presents_at_a_ceremony_are_part_of_it_and_calls_after_it_are_a_visit_there() -> None:
    text = (
        "Sáng 8/11, Chủ tịch UBND tỉnh Gia Lai Trần Văn An dự Ngày hội Đại đoàn kết toàn dân tộc tại xã Ia Grai.\n"
        "Trước khi ra về, ông Trần Văn An tặng 20 suất quà cho hộ nghèo."
    )
    assert [(e.kind, e.start) for e in told(text)] == [("ceremony", "2025-11-08")]
    text = (
        "Sáng 8/11, Chủ tịch UBND tỉnh Gia Lai Trần Văn An kiểm tra công tác giữ rừng tại xã Ia Grai.\n"
        "Rời hiện trường, ông Trần Văn An đến thăm, tặng quà gia đình bà Lê Thị Bình."
    )
    assert brief(text) == [
        ("working-session", "2025-11-08", "xã Ia Grai"),
        ("visit", "2025-11-08", "xã Ia Grai"),
    ]


def test_a_conference_of_its_own_stays_one_though_decisions_are_read_out_at_it() -> None:
    text = (
        "Khép lại hội nghị tổng kết công tác năm của Sở Y tế tỉnh Gia Lai sáng 8/11 là phần công bố quyết định bổ "
        "nhiệm bà Lê Thị Bình giữ chức Phó Giám đốc Sở Y tế."
    )
    assert [e.kind for e in told(text)] == ["meeting", "appointment"]


def test_a_new_order_of_villages_is_told_by_the_day_it_begins() -> None:
    text = (
        "Xã Cốc Pàng còn 12 xóm\n\n"
        "Sáng 8/11, HĐND xã Cốc Pàng, tỉnh Cao Bằng họp kỳ chuyên đề. Kể từ 1/12, 25 xóm của xã được sắp xếp lại, còn "
        "12 xóm."
    )
    assert brief(text) == [
        ("meeting", "2025-11-08", "xã Cốc Pàng"),
        ("reorganisation", "2025-12-01", "xã Cốc Pàng"),
    ]


def test_a_merger_told_as_background_is_no_event() -> None:
    text = (
        "Sáng 8/11, Chủ tịch UBND tỉnh Gia Lai Trần Văn An kiểm tra công tác giữ rừng tại xã Ia Grai. Từ 1/11, xã "
        "Ia Grai nhập thêm làng Klah."
    )
    assert [e.kind for e in told(text)] == ["working-session"]


def test_a_body_that_comes_into_being_is_established_then() -> None:
    text = "Trung tâm Dịch vụ tổng hợp xã Ia Grai, tỉnh Gia Lai chính thức ra đời từ 15/11, theo quyết định của xã."
    assert [(e.kind, e.start) for e in told(text)] == [("establishment", "2025-11-15")]


def test_groups_of_deputies_meet_the_voters_of_each_commune() -> None:
    text = "Sáng 8/11, các tổ đại biểu HĐND tỉnh Gia Lai tiếp xúc cử tri các xã Ia Grai, Chư Păh và Ia Ly."
    assert [(e.kind, e.unit.name if e.unit else None) for e in told(text)] == [
        ("voter-meeting", "xã Ia Grai"),
        ("voter-meeting", "xã Chư Păh"),
        ("voter-meeting", "xã Ia Ly"),
    ]
