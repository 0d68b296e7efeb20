"""Who took part in an event: those in lists, who preside, sign, are mourned; and those only named beside it."""

from __future__ import annotations

import pytest
from holders import facts

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Event

BOOK = "Sáng 12/8, Sở Y tế tỉnh Nghệ An tổ chức hội nghị sơ kết công tác y tế.\n"


def people(text: str, kind: str) -> dict[str, str]:
    """Name → part of those who took part in the first event of a kind."""
    found = extract(make_article(text, "people", {"published": "2025-08-13"}))
    event = next(e for e in found if isinstance(e, Event) and e.kind == kind)
    return {p.person: p.part for p in event.participants}


@pytest.mark.parametrize(
    "listed",
    [
        " các ông: Lê Văn Bình, Giám đốc Sở Xây dựng; Hồ Văn Cường, Chủ tịch UBND xã Diễn Châu.",
        " các đồng chí:\n- Lê Văn Bình, Giám đốc Sở Xây dựng;\n- Hồ Văn Cường, Chủ tịch UBND xã Diễn Châu.",
    ],
)
def test_all_of_a_list_are_reprimanded(listed: str) -> None:
    text = f"Ngày 12/8, Ủy ban Kiểm tra Tỉnh ủy Nghệ An quyết định kỷ luật cảnh cáo{listed}\nÔng Mai Văn Tý chủ trì."
    told = people(f"Kỷ luật cán bộ\n\n{text}", "decision")
    assert {name for name, part in told.items() if part == "subject"} == {"Lê Văn Bình", "Hồ Văn Cường"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # each with the office, one behind the other
        (
            (
                "Sáng 12/8, HĐND tỉnh Nghệ An miễn nhiệm chức danh Ủy viên UBND tỉnh đối với bà Lê Thị Bình, "
                "nguyên Giám đốc Sở Y tế; ông Trần Văn An, nguyên Giám đốc Sở Tài chính; "
                "ông Hồ Văn Cường, nguyên Chánh Thanh tra."
            ),
            {"Lê Thị Bình", "Trần Văn An", "Hồ Văn Cường"},
        ),
        # line by line
        (
            (
                "Sáng 12/8, Quốc hội miễn nhiệm Phó Thủ tướng Trần Văn An. Tỷ lệ phiếu cụ thể như sau:\n"
                "1. Bộ trưởng Bộ Y tế Lê Thị Bình: 475 phiếu, bằng 96% tổng số đại biểu.\n"
                "2. Bộ trưởng Bộ Xây dựng Hồ Văn Cường: 460 phiếu, bằng 93% tổng số đại biểu.\n"
                "Ông Phan Văn Dũng cho biết kỳ họp bế mạc ngày mai."
            ),
            {"Trần Văn An", "Lê Thị Bình", "Hồ Văn Cường"},
        ),
        # who is only reprimanded stays
        (
            (
                "Ngày 12/8, Ban Thường vụ Tỉnh ủy Nghệ An kỷ luật cảnh cáo đối với ông Lê Văn Bình, Bí thư Đảng "
                "ủy xã "
                "Diễn Châu; cách chức Phó Bí thư Đảng ủy xã đối với ông Hồ Văn Cường."
            ),
            {"Hồ Văn Cường"},
        ),
    ],
)
def test_dismissed(text: str, names: set[str]) -> None:
    """All who leave an office are subjects, and nobody else."""
    assert {name for name, part in people(text, "dismissal").items() if part == "subject"} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                "Sáng 12/8, HĐND tỉnh Nghệ An bầu ông Trần Văn An giữ chức Chủ tịch UBND tỉnh. Ông An sẽ thay "
                "ông Lê Văn Bình làm Chủ tịch UBND tỉnh."
            ),
            {"Trần Văn An"},
        ),
        (
            (
                "Sáng 12/8, HĐND phường Vinh Phú bầu các đồng chí: Thượng tá Trần Văn An "
                "(Trưởng Công an phường), Trung tá Lê Văn Bình (Chỉ huy trưởng Ban CHQS phường), "
                "Hồ Thị Cúc (Trưởng phòng) làm Ủy viên UBND phường."
            ),
            {"Trần Văn An", "Lê Văn Bình", "Hồ Thị Cúc"},
        ),
    ],
)
def test_appointed(text: str, names: set[str]) -> None:
    """Whom someone replaces is no party to it; ranks do not break a list."""
    assert {name for name, part in people(text, "appointment").items() if part == "subject"} == names


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (f"{BOOK}Đồng chí Trần Văn An, Phó Chủ tịch UBND tỉnh cùng đại diện các sở, ngành đã đến dự.", "attendee"),
        ("Giám đốc Sở Y tế Trần Văn An chủ trì cuộc họp.\n" + BOOK, "lead"),
        (f"{BOOK}Trao đổi với Sông Lam Online, ông Trần Văn An, Giám đốc Sở Y tế cho biết sẽ có thêm thuốc.", None),
        (f"{BOOK}Bộ trưởng Bộ Y tế Trần Văn An gửi thư chúc mừng hội nghị.", None),
        (f"{BOOK}Ông Trần Văn An, Phó Chủ tịch được giao điều hành UBND tỉnh, vắng mặt.", None),
    ],
)
def test_part_in_a_meeting(text: str, part: str | None) -> None:
    """Those who come, preside; not those who speak elsewhere."""
    assert people(text, "meeting").get("Trần Văn An") == part


def test_relative_of_those_visited() -> None:
    """The dead are only named to say whose child somebody is."""
    text = "Ngày 12/8, Bí thư Tỉnh ủy Nghệ An Trần Văn An đã đến thăm bà Lê Thị Bình, con liệt sĩ Lê Văn Cường."
    assert people(text, "visit") == {"Trần Văn An": "lead", "Lê Thị Bình": "subject"}


def test_funeral() -> None:
    """Whom it is for, and who heads the committee."""
    text = (
        "Tổ chức lễ tang cấp Nhà nước nguyên Phó Chủ tịch Quốc hội Trần Văn An\n"
        "Ban lễ tang Nhà nước gồm 25 thành viên; làm Trưởng ban là ông Lê Văn Bình, Phó Chủ tịch Quốc hội.\n"
        "Lễ viếng bắt đầu từ 7h ngày 12/8."
    )
    assert people(text, "ceremony") == {"Trần Văn An": "subject", "Lê Văn Bình": "lead"}


def test_signer_of_what_is_withdrawn() -> None:
    """Who signs now, not who signed before."""
    text = (
        "Ngày 12/8, ông Trần Văn An, Phó Chủ tịch UBND tỉnh Nghệ An vừa ký ban hành quyết định thu hồi 3 dự án "
        "do ông "
        "Lê Văn Bình, cựu Chủ tịch UBND tỉnh, ký."
    )
    assert people(text, "decision") == {"Trần Văn An": "lead"}


def test_reprimanded_are_subjects_of_the_decision() -> None:
    """Those who keep their offices, listed after what was decided."""
    text = (
        "Ngày 12/8, Ban Thường vụ Tỉnh ủy Nghệ An quyết định thi hành kỷ luật cảnh cáo đối với Đảng ủy xã Diễn "
        "Châu.\n"
        "Cụ thể, kỷ luật khiển trách ông Trần Văn An, Bí thư Đảng ủy xã; kỷ luật cảnh cáo ông Lê Văn Bình, Phó "
        "Bí thư."
    )
    assert people(text, "decision") == {"Trần Văn An": "subject", "Lê Văn Bình": "subject"}


def test_one_expelled_from_the_party_is_subject_of_the_decision() -> None:
    text = (
        "Ngày 12/8, Ủy ban Kiểm tra Tỉnh ủy Nghệ An quyết định khai trừ ra khỏi Đảng ông Trần Văn An, nguyên Giám đốc "
        "Sở Y tế."
    )
    assert people(text, "decision") == {"Trần Văn An": "subject"}


def test_sender_of_a_telegram() -> None:
    """Who writes from afar does not speak at the event."""
    text = (
        "Ngày 12/8, Quốc hội bầu ông Trần Văn An giữ chức Chủ tịch nước.\n"
        "Tổng Thống Lê Văn Bình gửi điện mừng.\nÔng Bình tin tưởng quan hệ hai nước sẽ phát triển."
    )
    assert "Lê Văn Bình" not in people(text, "appointment")


@pytest.mark.parametrize(
    "opening",
    [
        "Ông Trần Văn An - Bí thư Quận ủy; ông Lê Văn Bình - Chủ tịch UBND quận chủ trì hội nghị.",
        "Chủ tọa hội nghị gồm các đồng chí: Trần Văn An - Bí thư Quận ủy; Lê Văn Bình - Chủ tịch UBND quận.",
    ],
)
def test_several_who_preside(opening: str) -> None:
    text = f"Sáng 12/8, tại Hội trường Quận ủy, Ban Chấp hành Đảng bộ quận Cầu Giấy tổ chức hội nghị.\n{opening}"
    assert people(text, "meeting") == {"Trần Văn An": "lead", "Lê Văn Bình": "lead"}


def test_who_signs_several_decisions_in_one_go() -> None:
    text = (
        "Phó Thủ tướng Trần Văn An ký nhiều Quyết định của Thủ tướng phê chuẩn kết quả bầu, miễn nhiệm.\n"
        "Cụ thể, Thủ tướng Chính phủ phê chuẩn kết quả bầu chức vụ Chủ tịch UBND tỉnh Lào Cai đối với ông Lê Văn "
        "Bình."
    )
    assert people(text, "appointment") == {"Trần Văn An": "lead", "Lê Văn Bình": "subject"}


def test_suspended_from_work() -> None:
    text = (
        "Ngày 12/8, Chủ tịch UBND huyện Cẩm Xuyên ký quyết định tạm đình chỉ công tác đối với ông Lê Văn Bình, "
        "Chủ tịch UBND xã Cẩm Lạc."
    )
    assert people(text, "decision") == {"Lê Văn Bình": "subject"}


def test_who_receives_the_delegation_takes_part_in_the_session() -> None:
    text = (
        "Làm việc\nNgày 27/9, đoàn công tác Bộ Xây dựng do Thứ trưởng Lê Quang Hải dẫn đầu làm việc với UBND "
        "tỉnh Nghệ An. "
        "Bà Trần Thị Hà, Phó Chủ tịch UBND tỉnh Nghệ An chủ trì tiếp Đoàn."
    )
    facts = extract(make_article(text, "x", {"published": "2025-09-27"}))
    (event,) = [fact for fact in facts if isinstance(fact, Event)]
    assert event.kind == "working-session"
    assert {p.person: p.part for p in event.participants} == {"Lê Quang Hải": "lead", "Trần Thị Hà": "lead"}


def test_those_of_a_list_of_lines_take_part_as_its_opening_says() -> None:
    text = (
        "Đại hội\nSáng 14/8, Đảng bộ xã Quỳ Hợp (tỉnh Nghệ An) tổ chức Đại hội đại biểu lần thứ I.\nDự đại hội "
        "có các đồng "
        "chí:\n- Lê Hồng An, Phó Bí thư Tỉnh ủy;\n- Đại tá Vũ Minh Sơn, Phó Giám đốc Công an tỉnh;\n- Trần Thị Thu."
    )
    facts = extract(make_article(text, "x", {"published": "2025-08-15"}))
    (event,) = [fact for fact in facts if isinstance(fact, Event)]
    parts = {p.person: p.part for p in event.participants}
    assert parts == dict.fromkeys(("Lê Hồng An", "Vũ Minh Sơn", "Trần Thị Thu"), "attendee")


def test_who_receives_citizens_leads() -> None:
    text = (
        "Chủ tịch UBND xã tiếp công dân\n"
        "Ngày 12/8, đồng chí Trần Văn An, Chủ tịch UBND xã Lục Ngạn tiếp công dân định kỳ."
    )
    assert people(text, "meeting") == {"Trần Văn An": "lead"}


def test_who_is_quoted_at_a_visit_is_not_visited() -> None:
    text = (
        "Sáng 12/8, Phó Chủ tịch UBND tỉnh Nghệ An Trần Văn An thăm các hộ dân vùng lũ.\n"
        "“Năm nay xã cho loa báo sớm nên bà con kịp chạy lũ”, Bí thư Đảng ủy xã Lượng Minh Vũ Thị Hằng cho biết."
    )
    assert people(text, "visit") == {"Trần Văn An": "lead", "Vũ Thị Hằng": "speaker"}


def test_those_who_ask_at_a_dialogue_speak() -> None:
    text = (
        "Sáng 12/8, Chủ tịch UBND phường Long Xuyên Trần Văn An chủ trì hội nghị đối thoại với thanh niên.\n"
        "Anh Lâm Quốc Thịnh, chủ cơ sở mắm ở khóm Đông Thành hỏi: Thanh niên được hỗ trợ gì?"
    )
    assert people(text, "meeting") == {"Trần Văn An": "lead", "Lâm Quốc Thịnh": "speaker"}


def test_who_speaks_for_the_people_at_a_ceremony() -> None:
    text = (
        "Sáng 12/8, tại xã Mù Cả, UBND tỉnh Lai Châu tổ chức lễ khởi công đường Mù Cả - Tà Tổng.\n"
        "Đại diện cho nhân dân, ông Pờ Chinh Phạ, người có uy tín ở bản Xi Nế, nghẹn ngào: Đời con cháu hết khổ."
    )
    assert people(text, "ceremony") == {"Pờ Chinh Phạ": "speaker"}


def test_who_asks_for_an_occasion_to_be_held_takes_no_part_in_it() -> None:
    text = (
        "Chiều 12/8, Bí thư Tỉnh ủy Thái Nguyên Trần Văn An làm việc với xã Vô Tranh.\n"
        "Đồng chí yêu cầu Đảng ủy xã tổ chức đại hội Đảng bộ xã lần thứ I vào ngày 22/8."
    )
    assert people(text, "congress") == {}


def test_who_is_only_told_to_do_something_does_not_speak() -> None:
    text = (
        "Sáng 12/8, Chủ tịch UBND tỉnh Đồng Tháp Trần Văn An chủ trì cuộc họp về sạt lở.\n"
        "Chủ tịch UBND tỉnh giao Phó Chủ tịch UBND tỉnh Lâm Kim Phụng trực tiếp chỉ đạo."
    )
    assert people(text, "meeting") == {"Trần Văn An": "lead"}


def test_a_clerk_by_trade_gives_no_orders() -> None:
    text = BOOK + "Nhờ chị Lê Thị Thảo - giao dịch viên ngân hàng nghi ngờ, một cụ bà không mất tiền."
    assert people(text, "meeting") == {}


def test_by_whose_account_something_will_begin_takes_no_part_in_it() -> None:
    text = BOOK + "Theo Giám đốc Sở Y tế Trần Văn An, bệnh viện mới sẽ khởi công trong quý IV/2025."
    assert people(text, "ceremony") == {}


def test_who_puts_questions_at_a_session_speaks() -> None:
    text = (
        "Ngày 12/8, HĐND tỉnh Nghệ An tiếp tục kỳ họp thứ 9 với phiên chất vấn.\nĐại biểu Lô Thị Niêm (tổ đại biểu "
        "Quỳ Châu) đặt vấn đề: miền núi thiếu giáo viên. Đại biểu Trần Văn Năm nêu thực trạng thiếu bác sĩ."
    )
    assert people(text, "meeting") == {"Lô Thị Niêm": "speaker", "Trần Văn Năm": "speaker"}


def test_who_asks_by_a_document_takes_no_part() -> None:
    text = (
        "Ngày 12/8, Sở Y tế tỉnh Nghệ An lấy ý kiến dự thảo quy chế.\nTrước đó, tại Thông báo số 412/TB-UBND ngày "
        "2/8/2025, Phó Chủ tịch UBND tỉnh Lê Văn Long yêu cầu Sở Y tế hoàn thiện hồ sơ."
    )
    assert people(text, "consultation") == {}


def test_a_delegation_behind_a_meeting_is_led_by_who_presided() -> None:
    text = (
        "Chiều 12/8, Phó Chủ tịch UBND tỉnh Nghệ An Lê Văn Long chủ trì cuộc họp với xã Quỳ Châu.\n"
        "Trước đó, sáng cùng ngày, đoàn đã đi kiểm tra hiện trường tại xã Hùng Chân."
    )
    assert people(text, "working-session") == {"Lê Văn Long": "lead"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Hội nghị do Giám đốc Sở Y tế Trần Văn An; Phó Giám đốc Sở Vũ Đình Dũng; bà Lò Thị Mai chủ trì.",
        "Hội nghị do các đồng chí: Trần Văn An, Giám đốc Sở; Vũ Đình Dũng, Lò Thị Mai, Phó Giám đốc Sở chủ trì.",
    ],
)
def test_all_by_whom_an_occasion_is_chaired_preside(sentence: str) -> None:
    assert people(BOOK + sentence, "meeting") == dict.fromkeys(("Trần Văn An", "Vũ Đình Dũng", "Lò Thị Mai"), "lead")


@pytest.mark.parametrize(
    "sentence",
    [
        "Các đại biểu chất vấn Giám đốc Sở Tài chính Vũ Đình Dũng về đất công; Giám đốc Sở Y tế Lò Thị Mai về thuốc.",
        "HĐND tiến hành chất vấn đối với ông Vũ Đình Dũng, Giám đốc Sở Tài chính và bà Lò Thị Mai, Giám đốc Sở Y tế.",
        "Đăng đàn trả lời chất vấn có Giám đốc Sở Tài chính Vũ Đình Dũng và Giám đốc Sở Y tế Lò Thị Mai.",
    ],
)
def test_who_is_questioned_speaks(sentence: str) -> None:
    text = "Sáng 12/8, HĐND tỉnh Nghệ An khai mạc kỳ họp thứ hai.\n" + sentence
    assert people(text, "meeting") == {"Vũ Đình Dũng": "speaker", "Lò Thị Mai": "speaker"}


def test_who_tells_of_a_vote_from_house_to_house_speaks_at_none() -> None:
    text = (
        "Từ ngày 11 đến 13/8, huyện Bình Gia, tỉnh Lạng Sơn lấy ý kiến cử tri đại diện hộ gia đình về phương án sắp "
        "xếp.\nBà Vi Thị Kiềm, Phó Chủ tịch UBND huyện Bình Gia, cho biết các tổ đã phát 5.000 phiếu."
    )
    assert people(text, "consultation") == {}


def test_anyone_who_takes_the_floor_speaks() -> None:
    text = BOOK + "Phát biểu cảm nghĩ, cô giáo Lê Thị Oanh, nguyên Hiệu trưởng, rưng rưng: “Trường nay đã khác”."
    assert people(text, "meeting") == {"Lê Thị Oanh": "speaker"}


def test_who_reports_for_others_speaks() -> None:
    text = (
        "Chiều 12/8, Bí thư Tỉnh ủy Nghệ An Hồ Đạm chủ trì phiên họp Ban Thường vụ Tỉnh ủy.\nPhiên họp nghe ông Phạm "
        "Tuyền, Chủ tịch UBND tỉnh thay mặt Ban Cán sự đảng UBND tỉnh báo cáo thu ngân sách.\nTrước đó, sáng 12/8, "
        "Thường trực Tỉnh ủy làm việc với xã Quỳ Châu. Phó Bí thư Tỉnh ủy Lê Tín chỉ đạo xã di dời dân."
    )
    assert people(text, "meeting") == {"Hồ Đạm": "lead", "Phạm Tuyền": "speaker"}
    assert people(text, "working-session") == {"Lê Tín": "speaker"}


def test_who_spoke_at_an_occasion_of_long_ago_is_not_at_the_one_told() -> None:
    found = facts(
        "Ngày 12/9, Phó Thủ tướng Lê Văn Huệ chủ trì buổi họp về cầu Ngã Ba. Tại buổi làm việc với tỉnh Cà Mau ngày "
        "28-9-2024, Thủ tướng Trần Xuân Phú đã kết luận giao Bộ Tài chính bố trí vốn."
    )
    assert {p.person for e in found if isinstance(e, Event) for p in e.participants} == {"Lê Văn Huệ"}
