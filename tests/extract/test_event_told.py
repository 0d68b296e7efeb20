"""What an article tells as its own news, and what it only refers to; articles read by the whole pipeline."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Event


def told(text: str, published: str | None = "2025-09-10") -> list[Event]:
    facts = extract(make_article(text, "a", {"published": published} if published else {}))
    return [fact for fact in facts if isinstance(fact, Event)]


def brief(text: str, published: str | None = "2025-09-10") -> list[tuple[str, str | None, str | None]]:
    return [(e.kind, e.start, e.unit.name if e.unit else None) for e in told(text, published)]


def parts(event: Event) -> dict[str, str]:
    return {p.person: p.part for p in event.participants}


def test_a_body_whose_name_holds_a_word_of_asking_works_with_a_province() -> None:
    text = (
        "Chiều 8/9, Ủy ban An toàn giao thông Quốc gia do ông Lò Văn Tuệ, Phó Chủ tịch chuyên trách Ủy ban An toàn "
        "giao thông Quốc gia làm Trưởng đoàn đã có buổi làm việc với tỉnh Lào Cai về trật tự đường bộ.\n"
        "Tiếp và làm việc với Đoàn có ông Vừ A Páo, Phó Chủ tịch UBND tỉnh."
    )
    (event,) = told(text)
    assert (event.kind, event.start) == ("working-session", "2025-09-08")
    assert parts(event) == {"Lò Văn Tuệ": "lead", "Vừ A Páo": "attendee"}


@pytest.mark.parametrize(
    "step",
    [
        "Ngày 12/3, ông Khang được bầu giữ chức Chủ tịch HĐND tỉnh.",
        "Tháng 4/2021, ông Khang được bầu làm Chủ tịch HĐND tỉnh.",
        "Ông Khang từng được điều động giữ chức Bí thư Huyện ủy.",
    ],
)
def test_steps_of_a_career_are_no_news(step: str) -> None:
    text = (
        "Ngày 9/9, HĐND tỉnh Gia Lai bầu ông Đinh Trọng Khang giữ chức Chủ tịch UBND tỉnh.\n"
        f"Ông Đinh Trọng Khang sinh năm 1975, quê xã Ia Hrung, tỉnh Gia Lai. {step}"
    )
    assert brief(text) == [("appointment", "2025-09-09", "tỉnh Gia Lai")]


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("Sáng 9/9, Quốc hội họp phiên bế mạc kỳ họp bất thường.", None),
        ("Sáng 9/9, Bộ Y tế tổ chức hội nghị trực tuyến về tiêm chủng.", None),
        ("Thủ tướng bổ nhiệm bà Lê Thu Nga, Phó Bí thư Tỉnh ủy Lâm Đồng, giữ chức Thứ trưởng Bộ Y tế.", None),
        ("Sáng 9/9, Sở Y tế tỉnh Lâm Đồng tổ chức hội nghị về tiêm chủng.", "tỉnh Lâm Đồng"),
    ],
)
def test_what_the_whole_country_does_is_of_no_unit(sentence: str, unit: str | None) -> None:
    text = f"{sentence}\nBà Hoàng Thị Lan ở tỉnh Lâm Đồng cho biết người dân Lâm Đồng mong chờ việc này."
    assert [one[2] for one in brief(text)] == [unit]


def test_an_old_day_is_history() -> None:
    text = (
        "Sáng 9/9, UBND tỉnh Cà Mau họp về chống sạt lở.\n"
        "Ngày 2/4, UBND tỉnh đã tổ chức hội nghị về chống sạt lở với các xã ven biển."
    )
    assert brief(text) == [("meeting", "2025-09-09", "tỉnh Cà Mau")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kế hoạch số 12/KH-UBND về trồng rừng được UBND tỉnh Cà Mau ban hành ngày 8/9.",
        "Ngày 8/9, UBND tỉnh Cà Mau ban hành Kế hoạch số 12/KH-UBND về trồng rừng.",
        "Chủ tịch UBND tỉnh Cà Mau vừa ký ban hành Kế hoạch số 12/KH-UBND, ngày 8/9 về trồng rừng.",
    ],
)
def test_a_document_is_issued_or_said_to_have_been(sentence: str) -> None:
    assert brief(sentence) == [("decision", "2025-09-08", "tỉnh Cà Mau")]


def test_who_signs_leads() -> None:
    (event,) = told("Ngày 8/9, ông Tạ Minh Đức - Phó Chủ tịch UBND tỉnh Cà Mau - đã ký quyết định thu hồi 3 dự án.")
    assert (event.kind, parts(event)) == ("decision", {"Tạ Minh Đức": "lead"})


def test_those_who_leave_offices_of_different_provinces_are_told_apart() -> None:
    text = (
        "Quyết định kỷ luật ông Vi Văn Lộc vừa được Phó Thủ tướng Hà Thế Quân ký: ông bị xóa tư cách Chủ tịch UBND "
        "tỉnh Sơn La.\n"
        "Ở Gia Lai, ông Rơ Châm Hyút bị Thủ tướng xóa tư cách Phó Chủ tịch UBND tỉnh."
    )
    found = told(text)
    assert [event.kind for event in found] == ["dismissal", "dismissal"]
    assert [parts(event) for event in found] == [
        {"Hà Thế Quân": "lead", "Vi Văn Lộc": "subject"},
        {"Rơ Châm Hyút": "subject"},
    ]


def test_an_occasion_called_by_a_bare_word_is_the_one_told_before() -> None:
    text = (
        "Ủy ban MTTQ thành phố Huế tổ chức tiếp xúc cử tri với người ứng cử đại biểu HĐND.\n"
        "Hội nghị diễn ra sáng 9/9 ở hội trường UBND phường Thuận Hóa. Bà Lê Thu Nga phát biểu."
    )
    assert brief(text) == [("voter-meeting", "2025-09-09", "phường Thuận Hóa")]


def test_a_day_without_a_year_still_tells_an_event() -> None:
    text = "Ngày 22-7, hội nghị giao ban của UBND phường Tam Điệp họp do ông Lưu Danh Phú chủ trì."
    assert [event.kind for event in told(text, None)] == ["meeting"]


def test_the_place_stands_behind_the_name_of_a_building() -> None:
    text = "Sáng 9/9, tại Nhà văn hóa thôn 5, xã Trà My, Sở Xây dựng Đà Nẵng tổ chức lễ khởi công 5 căn nhà."
    assert brief(text) == [("ceremony", "2025-09-09", "xã Trà My")]


def test_the_mourned_is_what_a_funeral_is_about() -> None:
    text = "Lễ viếng đồng chí Nông Văn Phách tổ chức từ 7 giờ ngày 9/9 tại Nhà tang lễ tỉnh Cao Bằng."
    (event,) = told(text)
    assert (event.kind, parts(event)) == ("ceremony", {"Nông Văn Phách": "subject"})


def test_those_who_preside_and_those_at_another_end_of_the_line() -> None:
    text = (
        "Kỳ họp thứ 8 HĐND thành phố Huế khai mạc sáng 9/9. Các đồng chí Lê Trọng Lưu, Chủ tịch HĐND thành phố; "
        "Bùi Thị Nhài, Phó Chủ tịch HĐND thành phố chủ tọa kỳ họp. Tại điểm cầu xã A Lưới 2 có đồng chí Hồ Văn Ngoan, "
        "Chủ tịch UBND xã."
    )
    (event,) = told(text)
    assert parts(event) == {"Lê Trọng Lưu": "lead", "Bùi Thị Nhài": "lead", "Hồ Văn Ngoan": "attendee"}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Sáng nay, Thường trực Tỉnh ủy Lào Cai đã nghe báo cáo tiến độ các công trình trọng điểm.", "working-session"),
        (
            "Chiều 9/9, dưới sự chủ trì của ông Lò Tuệ, Chủ tịch UBND tỉnh Lào Cai, Tổ công tác 318 họp nghe tiến độ.",
            "meeting",
        ),
        ("Chiều 9/9, Ban Chỉ đạo chuyển đổi số tỉnh Lào Cai họp phiên thứ hai.", "meeting"),
        ("Sáng 9/9, HDND tỉnh Lào Cai khai mạc kỳ họp thứ ba.", "meeting"),
    ],
)
def test_bodies_and_groups_that_hear_reports_and_meet(sentence: str, kind: str) -> None:
    (event,) = told(sentence)
    assert event.kind == kind
    assert event.unit is not None
    assert event.unit.name == "tỉnh Lào Cai"


def test_what_a_body_meets_for_is_no_decision() -> None:
    text = (
        "Sáng nay (9/9), UBND tỉnh Lào Cai tổ chức buổi làm việc để tháo gỡ vướng mắc trong giải quyết đơn thư, "
        "phê duyệt phương án bồi thường."
    )
    assert [event.kind for event in told(text)] == ["working-session"]


def test_a_warning_is_a_decision_and_a_removal_a_dismissal() -> None:
    warned = "Ngày 9/9, Ban Thường vụ Tỉnh ủy Lào Cai quyết định thi hành kỷ luật khiển trách ông Lò Văn Tuệ."
    assert [event.kind for event in told(warned)] == ["decision"]
    removed = "Ngày 9/9, Ban Thường vụ Tỉnh ủy Lào Cai quyết định cách chức Phó Bí thư Huyện ủy đối với ông Lò Văn Tuệ."
    assert [event.kind for event in told(removed)] == ["dismissal"]


def test_a_document_is_issued_by_its_signature() -> None:
    text = (
        "Công văn số 871/UBND-NC ngày 9.9 do ông Vừ A Páo - Chủ tịch UBND tỉnh Lào Cai ký nêu rõ việc xử lý xe quá tải."
    )
    assert brief(text) == [("decision", "2025-09-09", "tỉnh Lào Cai")]


def test_the_day_someone_speaks_is_not_the_day_of_what_was_decided() -> None:
    text = "Chiều 9/9, Sở Tài chính tỉnh Lào Cai cho biết, UBND tỉnh đã quyết định hỗ trợ 4 tỷ đồng cho vùng lũ."
    ((kind, start, _),) = brief(text)
    assert (kind, start) == ("decision", None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Tối 7/2, xã Bảo Hà tổ chức hội nghị lấy ý kiến cử tri về người ứng cử HĐND xã nhiệm kỳ 2026 - 2031.",
            "2026-02-07",
        ),
        ("Sáng 11/12, HĐND xã Bảo Thắng khai mạc kỳ họp thường lệ cuối năm 2025.", "2025-12-11"),
    ],
)
def test_terms_and_sessions_tell_the_year_of_an_article_without_one(text: str, day: str) -> None:
    (event,) = told(text, published=None)
    assert event.start == day


def test_decisions_handed_over_at_a_conference_told_in_passing_have_its_day() -> None:
    text = (
        "Sáng 9/9, tại kỳ họp thứ 22, HĐND tỉnh Lào Cai đã miễn nhiệm Chủ tịch HĐND tỉnh đối với ông Lò Văn Tuệ.\n"
        "Trước đó, vào ngày 5/9, tại Hà Nội, Ban Tổ chức Trung ương tổ chức hội nghị công bố quyết định về công tác "
        "cán bộ. Tại hội nghị, Trưởng Ban Tổ chức Trung ương Lê Văn Minh đã trao quyết định điều động ông Lò Văn Tuệ "
        "giữ chức Phó Trưởng Ban Tổ chức Trung ương."
    )
    days = {event.kind: event.start for event in told(text)}
    assert days == {"meeting": "2025-09-09", "dismissal": "2025-09-09", "appointment": "2025-09-05"}


def test_an_election_told_of_several_provinces_is_one_event_each() -> None:
    text = "Ủy ban bầu cử các tỉnh Lào Cai, Sơn La và Cà Mau đã công bố kết quả bầu cử đại biểu Quốc hội."
    assert [(kind, unit) for kind, _, unit in brief(text)] == [
        ("election", "tỉnh Lào Cai"),
        ("election", "tỉnh Sơn La"),
        ("election", "tỉnh Cà Mau"),
    ]


def test_each_resolution_of_the_national_assemblys_committee_is_a_decision() -> None:
    text = (
        "Ủy ban Thường vụ Quốc hội đã ban hành Nghị quyết số 871/NQ-UBTVQH15 về việc thành lập các phường thuộc thị xã "
        "Sa Pa.\nỦy ban Thường vụ Quốc hội cũng ban hành Nghị quyết số 872/NQ-UBTVQH15 về việc thành lập thị trấn "
        "thuộc huyện Bảo Thắng."
    )
    assert [event.kind for event in told(text, "2024-09-10")] == ["decision", "decision"]


def test_an_article_that_begins_in_the_middle_tells_the_occasion_it_goes_on_about() -> None:
    text = (
        "Bão đổ bộ vào tỉnh Lào Cai gây thiệt hại lớn.\n"
        "Báo cáo tại buổi làm việc, Chủ tịch UBND tỉnh Lào Cai Vừ A Páo nói tỉnh đã sơ tán dân."
    )
    (event,) = told(text)
    assert (event.kind, [p.person for p in event.participants]) == ("working-session", ["Vừ A Páo"])


def test_who_is_only_put_forward_and_what_only_prepares_are_no_events() -> None:
    text = (
        "Ngày 9/9, Ban Thường vụ Tỉnh ủy Lào Cai họp. Hội nghị thống nhất giới thiệu ông Lò Văn Tuệ để HĐND tỉnh bầu "
        "làm Chủ tịch UBND tỉnh.\nHiện nay Tỉnh ủy đã có quyết định thành lập Ban tổ chức đại hội và các tiểu ban."
    )
    assert [event.kind for event in told(text)] == ["meeting"]


@pytest.mark.parametrize(
    "body", ["Sở Nội vụ", "Ban Thường vụ Tỉnh ủy", "Trung tâm dịch vụ việc làm", "Trường Đại học Sinh học"]
)
def test_a_word_inside_a_name_ties_no_day_to_something_else(body: str) -> None:
    text = f"{body} Lào Cai tổ chức hội nghị sơ kết vào ngày 9/9/2025."
    assert [event.start for event in told(text)] == ["2025-09-09"]


def test_a_time_of_publication_does_not_swallow_the_day_of_the_next_line() -> None:
    text = "Ngày đăng 10/09/2025 02:57\nTrong 2 ngày 8 và 9-9, UBND tỉnh Lào Cai đã tổ chức kiểm tra các công trình."
    (event,) = told(text, published=None)
    assert (event.start, event.end) == ("2025-09-08", "2025-09-09")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Sáng sớm 9/9, cử tri xã Bảo Hà, tỉnh Lào Cai đã tập trung về điểm bầu cử số 1 bầu cử đại biểu HĐND.",
            "election",
        ),
        ("UBND tỉnh Lào Cai vừa quyết định thành lập 503 tổ bảo vệ an ninh, trật tự.", "establishment"),
        ("UBND xã Bảo Hà, tỉnh Lào Cai thông báo việc lấy ý kiến cử tri về đề án sáp nhập thôn.", "consultation"),
    ],
)
def test_more_ways_of_telling_votes_and_new_groups(text: str, kind: str) -> None:
    assert [event.kind for event in told(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 9/9, căn cứ các quy định về thủ tục bầu, từ chức, miễn nhiệm thành viên UBND, tỉnh rà soát hồ sơ.",
        "Căn cứ Kế hoạch số 12/KH-UBND ngày 9/9/2025 của UBND tỉnh Lào Cai về thành lập các phường.",
        "Quý III, Thường trực HĐND tỉnh Lào Cai đã tổ chức thành công 1 kỳ họp, thông qua 16 nghị quyết.",
    ],
)
def test_procedure_grounds_and_counts_are_no_events(text: str) -> None:
    assert not [
        event for event in told(text) if event.kind in ("appointment", "dismissal", "establishment", "decision")
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Tối 27/11, tỉnh Lào Cai tổ chức khai mạc Ngày hội Văn hóa năm 2022.", "2022-11-27"),
        (
            "Ngày 22/1, Ủy ban MTTQ Việt Nam tỉnh Lào Cai tổ chức hội nghị tổng kết công tác mặt trận năm 2014.",
            "2015-01-22",
        ),
    ],
)
def test_the_sentence_of_the_day_tells_the_year(text: str, day: str) -> None:
    (event,) = told(text, published=None)
    assert event.start == day


def test_a_session_in_passing_and_what_it_decides_are_apart_from_what_was_told_before() -> None:
    text = (
        "Sáng 17/11, Tỉnh ủy Lào Cai trao quyết định chỉ định ông Lò Văn Tuệ giữ chức Phó Bí thư Tỉnh ủy.\n"
        "Cùng ngày, tại kỳ họp thứ 5, HĐND tỉnh Lào Cai đã bầu ông Vừ A Páo giữ chức Chủ tịch UBND tỉnh Lào Cai."
    )
    assert [event.kind for event in told(text, "2025-11-17")].count("appointment") == 2


def test_a_plenum_of_a_party_committee_is_a_meeting_besides_whom_it_elects() -> None:
    text = (
        "Sáng nay (9/9), đồng chí Lò Văn Tuệ, Bí thư Tỉnh ủy Lào Cai chủ trì hội nghị Ban Chấp hành Đảng bộ tỉnh "
        "kỳ chuyên đề về công tác cán bộ.\nHội nghị đã bầu ông Vừ A Páo giữ chức Phó Bí thư Tỉnh ủy Lào Cai."
    )
    assert sorted(event.kind for event in told(text)) == ["appointment", "meeting"]


def test_a_session_known_only_from_what_it_did_is_told() -> None:
    text = "Tại kỳ họp, HĐND huyện Bảo Thắng đã miễn nhiệm chức vụ Chủ tịch UBND huyện đối với ông Vừ A Páo."
    assert sorted(event.kind for event in told(text, "2024-09-10")) == ["dismissal", "meeting"]


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 9/9, các đại biểu HĐND tỉnh Lào Cai đã bỏ phiếu bầu giữ chức vụ Phó Chủ tịch HĐND đối với ông Vừ A Páo.",
        "Ngày 9/9, tại kỳ họp, HĐND tỉnh Lào Cai nghe báo cáo kết quả cuộc bầu cử đại biểu Quốc hội khóa XVI.",
    ],
)
def test_votes_within_a_session_are_no_general_election(text: str) -> None:
    assert "election" not in [event.kind for event in told(text)]


def test_what_a_session_has_before_it_is_not_done_yet() -> None:
    text = (
        "Ngày 9/9, HĐND tỉnh Lào Cai đã tổ chức kỳ họp xem xét, quyết định các vấn đề về đổi tên thôn, miễn nhiệm và "
        "bầu bổ sung một số chức danh."
    )
    assert [event.kind for event in told(text)] == ["meeting"]


def test_results_of_asking_voters_tell_that_they_were_asked() -> None:
    text = "UBND tỉnh Lào Cai vừa có báo cáo tổng hợp kết quả lấy ý kiến cử tri về việc sắp xếp các xã."
    assert [event.kind for event in told(text)] == ["consultation"]


def test_a_force_is_launched_on_a_day_to_come() -> None:
    text = "Ngày 1/10 tới đây, tỉnh Lào Cai sẽ tổ chức lễ ra mắt lực lượng bảo vệ an ninh trật tự ở cơ sở."
    ((event),) = told(text)
    assert (event.kind, event.start, event.planned) == ("establishment", "2025-10-01", True)


def test_leaders_call_on_people_on_the_way_of_the_day() -> None:
    text = (
        "Chiều 8/9, Chủ tịch UBND tỉnh Lào Cai Vừ A Páo kiểm tra việc khắc phục mưa lũ tại xã Bảo Hà.\n"
        "Xã có nhiều nhà bị sập.\n"
        "Tại thực địa, ông Vừ A Páo thăm hỏi, tặng quà gia đình bà Lý Thị Sửu có nhà bị cuốn trôi."
    )
    assert [(event.kind, event.start) for event in told(text)] == [
        ("working-session", "2025-09-08"),
        ("visit", "2025-09-08"),
    ]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Chiều 9/9, Phó Chủ tịch UBND tỉnh Lào Cai Lò Tuệ đã đi bộ vào xã Bảo Hà để kiểm tra việc cứu trợ.",
            ["working-session"],
        ),
        ("Chiều 9/9, Tổ đại biểu HĐND tỉnh Lào Cai có buổi gặp cử tri hai xã Bảo Hà, Bảo Yên.", ["voter-meeting"]),
        (
            "Sáng 9/9, Bí thư Tỉnh ủy Lào Cai Lò Tuệ đến thăm và làm việc tại Đồn Biên phòng Bản Phiệt.",
            ["working-session"],
        ),
        ("Quyết định về tình huống khẩn cấp vừa được Chủ tịch UBND tỉnh Lào Cai - Lò Tuệ ký ban hành.", ["decision"]),
        ("Tỉnh Lào Cai có 6 cán bộ lãnh đạo sở, ngành được Tỉnh ủy đồng ý cho nghỉ hưu trước tuổi.", ["dismissal"]),
        ("Chiều 9/9, Sở Y tế tỉnh Lào Cai phải thường xuyên đi kiểm tra các cơ sở.", []),
        ("Bước kế tiếp là trình HĐND tỉnh Lào Cai thông qua nghị quyết.", []),
    ],
)
def test_what_was_done_and_what_is_to_be_done(text: str, kinds: list[str]) -> None:
    assert [event.kind for event in told(text)] == kinds


def test_the_day_of_a_document_is_not_the_day_on_which_it_is_handed_over() -> None:
    text = (
        "Chiều 8/1, Tỉnh ủy Tuyên Quang tổ chức hội nghị công bố quyết định về công tác cán bộ. Theo Quyết định số "
        "512-QĐ/TU ngày 5/1/2026, đồng chí Bàn Thị Nái được điều động, chỉ định giữ chức Bí thư Đảng ủy xã Na Hang."
    )
    (event,) = told(text, "2026-01-09")
    assert (event.kind, event.start, [one.person for one in event.participants]) == (
        "appointment",
        "2026-01-08",
        ["Bàn Thị Nái"],
    )


def test_a_document_tells_the_day_where_nothing_else_does() -> None:
    text = (
        "Tại Quyết định số 512-QĐ/TU ngày 5/1/2026, đồng chí Bàn Thị Nái được chỉ định giữ chức Bí thư Đảng ủy xã "
        "Na Hang."
    )
    assert [event.start for event in told(text, "2026-01-09")] == ["2026-01-05"]


def test_an_occasion_called_by_a_name_in_quotes() -> None:
    text = (
        "Những ngày giáp Tết rét đậm. Bà con vẫn ra đồng.\n"
        "Sáng 8/9, UBND xã Mường Bi, tỉnh Phú Thọ tổ chức “Ngày hội toàn dân giao nộp vũ khí”.\n"
        "Dự ngày hội có ông Đinh Công Nháy, Phó Bí thư Đảng ủy xã."
    )
    (event,) = told(text)
    assert (event.kind, event.start, parts(event)) == ("ceremony", "2025-09-08", {"Đinh Công Nháy": "attendee"})


def test_a_committee_named_after_what_it_does_holds_no_event_by_its_name() -> None:
    text = (
        "Ngày 8/9, Ủy ban MTTQ Việt Nam xã Mường Lạn, tỉnh Sơn La tổ chức hội nghị tổng kết công tác.\n"
        "Dự hội nghị có đ/c Cầm Văn Ước - Trưởng Ban Dân chủ, Giám sát và Phản biện xã hội, Ủy ban MTTQ Việt Nam tỉnh."
    )
    assert brief(text) == [("meeting", "2025-09-08", "xã Mường Lạn")]


def test_what_comes_at_a_session_that_is_only_announced() -> None:
    text = (
        "Kỳ họp thứ 4 HĐND tỉnh Sơn La dự kiến khai mạc sáng 20/9.\n"
        "Tại kỳ họp, các đại biểu sẽ chất vấn Giám đốc Sở Y tế Lê Văn Lâm. Chủ tịch UBND tỉnh Hà Văn Đạt dự kiến "
        "báo cáo thêm.\nTheo bà Lò Thị Mai, Chánh Văn phòng HĐND tỉnh, công tác chuẩn bị đã hoàn tất."
    )
    (event,) = told(text)
    assert parts(event) == {"Lê Văn Lâm": "speaker", "Hà Văn Đạt": "speaker"}
