"""Who was there: at launches, before the occasion is told, in teams, on two stops of one day, beside reporters."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Event


def told(text: str, published: str = "2025-12-05") -> list[Event]:
    return [fact for fact in extract(make_article(text, "a", {"published": published})) if isinstance(fact, Event)]


def parts(text: str, published: str = "2025-12-05") -> list[tuple[str, str | None, dict[str, str]]]:
    return [(e.kind, e.start, {p.person: p.part for p in e.participants}) for e in told(text, published)]


def test_those_present_at_the_launch_of_a_body_take_part() -> None:
    text = (
        "Ngày 4/12, UBND xã Trà Linh tổ chức ra mắt mô hình “Camera an ninh” tại thôn 2. Tham dự có đồng chí Nguyễn "
        "Văn Minh, Phó Chủ tịch UBND xã; Trung tá Hồ Văn Tuấn, Trưởng Công an xã."
    )
    assert parts(text) == [("establishment", "2025-12-04", {"Nguyễn Văn Minh": "attendee", "Hồ Văn Tuấn": "attendee"})]


def test_who_hands_over_the_decision_on_a_new_body_belongs_to_its_launch() -> None:
    text = (
        "Sáng 4/12, Liên đoàn Lao động tỉnh Quảng Ngãi tổ chức lễ ra mắt Nghiệp đoàn nghề cá xã Tịnh Khê. Đồng chí "
        "Nguyễn Phúc Nhân, Chủ tịch Liên đoàn Lao động tỉnh, trao quyết định thành lập. Ông Lê Văn Hòa được chỉ định "
        "làm Chủ tịch Nghiệp đoàn."
    )
    assert parts(text) == [
        ("establishment", "2025-12-04", {"Nguyễn Phúc Nhân": "lead"}),
        ("appointment", "2025-12-04", {"Lê Văn Hòa": "subject"}),
    ]


def test_who_presides_leads_whatever_else_is_said() -> None:
    text = (
        "Sáng 4/12, HĐND xã Trà Linh khóa XII tổ chức kỳ họp thứ 5. Chủ tọa kỳ họp, bà Nguyễn Thị Lan, Chủ tịch HĐND "
        "xã, đề nghị các tổ đại biểu nâng cao chất lượng giám sát."
    )
    assert parts(text) == [("meeting", "2025-12-04", {"Nguyễn Thị Lan": "lead"})]


@pytest.mark.parametrize(
    "behind",
    [
        "Phó Chủ tịch UBND phường Trần Thị Mai tham gia.",
        "Phó Chủ tịch UBND phường Trần Thị Mai cùng đi.",
        "Phó Chủ tịch UBND phường Trần Thị Mai tham gia đoàn kiểm tra.",
    ],
)
def test_who_takes_part_in_the_sentence_behind_attends(behind: str) -> None:
    text = f"Chiều 4/12, Chủ tịch UBND phường Hòa Xuân Phạm Văn Dũng kiểm tra chợ Cẩm Lệ. {behind}"
    assert parts(text) == [("working-session", "2025-12-04", {"Phạm Văn Dũng": "lead", "Trần Thị Mai": "attendee"})]


def test_what_a_leader_asks_for_on_an_inspection_tells_the_inspection() -> None:
    text = (
        "Đó là yêu cầu của Phó Bí thư Tỉnh ủy Phú Yên Cao Đình Lực trong chuyến kiểm tra việc ứng phó bão số 4 "
        "tại các "
        "vùng nuôi thủy sản sáng nay."
    )
    assert [(e.kind, e.start) for e in told(text, "2022-09-27")] == [("working-session", "2022-09-27")]


def test_results_of_an_election_laid_before_a_session_are_no_election() -> None:
    text = (
        "Chiều 29/6/2021, HĐND xã Tân Lộc khóa XII tổ chức kỳ họp thứ nhất. Mở đầu kỳ họp, Ủy ban Bầu cử xã báo cáo "
        "kết quả bầu cử đại biểu HĐND xã. Theo đó, tỷ lệ cử tri đi bầu đạt 99,8%; 25 đại biểu trúng cử."
    )
    assert [e.kind for e in told(text, "2021-06-30")] == ["meeting"]


def test_decisions_made_known_by_two_communes_on_one_day_are_two_appointments() -> None:
    text = (
        "Sáng 4/12, Đảng ủy phường Cẩm Thành công bố quyết định bổ nhiệm bà Trần Thị Yến giữ chức Trưởng phòng "
        "Kinh tế "
        "phường.\n\nChiều cùng ngày, Đảng ủy xã Tịnh Khê công bố quyết định bổ nhiệm ông Lê Văn Hòa giữ chức Trưởng "
        "phòng Kinh tế xã."
    )
    assert [(e.unit.name if e.unit else None, [p.person for p in e.participants]) for e in told(text)] == [
        ("phường Cẩm Thành", ["Trần Thị Yến"]),
        ("xã Tịnh Khê", ["Lê Văn Hòa"]),
    ]


def test_two_teams_in_two_communes_are_two_inspections() -> None:
    text = (
        "Ngày 4/12, Ban An toàn giao thông tỉnh Quảng Ngãi chia làm hai đoàn kiểm tra. Đoàn thứ nhất do ông Lê "
        "Văn Hòa, "
        "Phó Giám đốc Công an tỉnh, làm trưởng đoàn kiểm tra tại xã Tịnh Khê; đoàn thứ hai do bà Trần Thị Yến, "
        "Phó Giám "
        "đốc Sở Xây dựng, dẫn đầu kiểm tra tại xã An Phú."
    )
    assert parts(text) == [
        ("working-session", "2025-12-04", {"Lê Văn Hòa": "lead"}),
        ("working-session", "2025-12-04", {"Trần Thị Yến": "lead"}),
    ]


def test_a_villager_whom_reporters_ask_takes_no_part_but_who_speaks_there_does() -> None:
    text = "Sáng 4/12, UBND xã Tịnh Khê họp dân thôn Cổ Lũy bàn việc di dời. Chủ tịch UBND xã Lê Văn Hòa chủ trì. {}"
    asked = "Anh Nguyễn Văn Tám, 35 tuổi, người dân thôn Cổ Lũy, cho biết gia đình anh đã sẵn sàng di dời."
    spoke = "Tại cuộc họp, anh Nguyễn Văn Tám, người dân thôn Cổ Lũy, kiến nghị sớm có đất ở mới."
    assert [set(people) for _, _, people in parts(text.format(asked))] == [{"Lê Văn Hòa"}]
    assert [set(people) for _, _, people in parts(text.format(spoke))] == [{"Lê Văn Hòa", "Nguyễn Văn Tám"}]


def test_who_hears_citizens_leads() -> None:
    text = (
        "Tại buổi tiếp công dân định kỳ ngày 4/12, Bí thư Đảng ủy phường Cẩm Thành Lê Văn Hòa đã tiếp 5 lượt công dân."
    )
    assert parts(text) == [("meeting", "2025-12-04", {"Lê Văn Hòa": "lead"})]


def test_a_conference_chaired_by_a_guest_of_another_province_is_the_one_told() -> None:
    text = (
        "Chiều 25/6/2025, Bộ Chỉ huy Quân sự tỉnh Đắk Lắk tổ chức hội nghị bàn giao công tác. Hội nghị do Đại tá "
        "Phan "
        "Văn Đạt, Chính ủy Bộ Chỉ huy Quân sự tỉnh Phú Yên chủ trì."
    )
    assert parts(text, "2025-06-26") == [("meeting", "2025-06-25", {"Phan Văn Đạt": "lead"})]


def test_whose_house_is_told_of_takes_no_part_in_the_inspection() -> None:
    text = (
        "Sáng 4/12, ông Lê Văn Hoàng, Phó Chủ tịch UBND tỉnh Gia Lai kiểm tra tuyến đường qua xã Đề Gi.\n"
        "Hộ ông Huỳnh Tấn Lộc bị thu hồi 180 m2 đất. “Chúng tôi chỉ mong sớm có nền nhà”, ông Lộc nói."
    )
    assert [names for _, _, names in parts(text)] == [{"Lê Văn Hoàng": "lead"}]


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("Tại buổi ra quân, Phó Chủ tịch UBND phường - ông Nguyễn Thành Công nhắc nhở các hộ dân.", "attendee"),
        ("Tại lễ ra quân, ông Nguyễn Thành Công, Phó Chủ tịch UBND phường xem các gian hàng.", "attendee"),
        ("Tại lễ ra quân, ông Nguyễn Thành Công, Phó Chủ tịch UBND phường được tặng Bằng khen.", "subject"),
    ],
)
def test_who_does_anything_at_an_occasion_was_there(sentence: str, part: str) -> None:
    text = f"Sáng 18/9, UBND phường Cốc Lếu tổ chức lễ ra quân giữ gìn trật tự đô thị. {sentence}"
    (event,) = told(text, "2025-09-20")
    assert [(one.person, str(one.part)) for one in event.participants] == [("Nguyễn Thành Công", part)]


def test_the_name_of_a_department_says_nothing() -> None:
    text = (
        "Sáng 18-9-2025, Phó Bí thư Tỉnh ủy Lào Cai Trần Thanh Lâm, Giám đốc Sở Thông tin và Truyền thông Trịnh Minh "
        "Châu chủ trì hội nghị thông tin báo chí."
    )
    assert [(e.kind, e.start) for e in told(text, "2025-09-20")] == [("meeting", "2025-09-18")]


@pytest.mark.parametrize(
    ("opening", "kind"),
    [
        ("Bí thư Tỉnh ủy Lào Cai Trần Thanh Lâm đã nhấn mạnh như trên tại buổi họp mặt kỷ niệm 90 năm", "meeting"),
        (
            "Đó là yêu cầu của Bí thư Tỉnh ủy Lào Cai Trần Thanh Lâm tại buổi làm việc với phường Cốc Lếu.",
            "working-session",
        ),
        ("Bí thư Tỉnh ủy Lào Cai Trần Thanh Lâm nêu vấn đề trên tại hội nghị trực tuyến với các xã.", "meeting"),
    ],
)
def test_where_the_words_of_a_headline_were_said(opening: str, kind: str) -> None:
    (event,) = told(f"Phải nhanh nhạy, thuyết phục\n{opening}")
    assert event.kind == kind
    assert [one.person for one in event.participants] == ["Trần Thanh Lâm"]


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("Tại buổi thăm, đồng chí Trần Thanh Lâm gửi lời thăm hỏi đến các gia đình.", "speaker"),
        ("Tại những nơi đến thăm, ông Trần Thanh Lâm, Phó Chủ tịch UBND tỉnh ân cần thăm hỏi các gia đình.", "speaker"),
        ("Tại các đơn vị đến thăm, thay mặt tỉnh, ông Trần Thanh Lâm gửi lời chúc mừng đến chiến sĩ.", "speaker"),
        ("Phát biểu tại buổi thăm, đồng chí Trần Thanh Lâm mong các gia đình tiếp tục cố gắng.", "speaker"),
        ("Tại buổi thăm, mẹ Trần Thanh Lâm xúc động cảm ơn đoàn.", "subject"),
        ("Tại gia đình ông Trần Thanh Lâm, đoàn đã ân cần thăm hỏi.", "subject"),
    ],
)
def test_who_goes_to_see_others_is_not_the_one_seen(sentence: str, part: str) -> None:
    for lead in ("Đoàn công tác tỉnh thăm, tặng quà gia đình chính sách", "Sáng 18/9, tỉnh Lào Cai thăm các gia đình."):
        (event,) = told(f"{lead}\n{sentence}", "2025-09-20")
        assert event.kind == "visit"
        assert [(one.person, str(one.part)) for one in event.participants] == [("Trần Thanh Lâm", part)]


def test_who_did_anything_at_what_the_headline_tells_of() -> None:
    text = (
        "Đoàn công tác của tỉnh làm việc với huyện Bảo Thắng\nTại buổi làm việc, ông Trần Thanh Lâm, Phó Chủ tịch UBND "
        "tỉnh yêu cầu huyện rà soát các dự án."
    )
    (event,) = told(text, "2025-09-20")
    assert [one.person for one in event.participants] == ["Trần Thanh Lâm"]


@pytest.mark.parametrize(
    ("does", "part"),
    [
        ("khai mạc hội nghị", "speaker"),
        ("đã bế mạc hội nghị", "speaker"),
        ("đến dự khai mạc hội nghị", "attendee"),
        ("khai mạc và điều hành hội nghị", "lead"),
    ],
)
def test_who_opens_a_conference(does: str, part: str) -> None:
    text = f"Ngày 18/9, UBND xã Ngan Dừa tổ chức hội nghị đối thoại.\nĐồng chí Trần Thanh Lâm, Bí thư Đảng ủy {does}."
    (event,) = told(text, "2025-09-20")
    assert [(one.person, str(one.part)) for one in event.participants] == [("Trần Thanh Lâm", part)]


@pytest.mark.parametrize(
    "then",
    [
        "Sau lễ phát động, các đoàn viên, thanh niên ra quân tẩy xóa biển quảng cáo.",
        "Ngay sau lễ ra quân, các đoàn viên đã diễu hành trên các tuyến đường.",
        "Kết quả hội nghị sẽ được thông báo vào sáng 25/9.",
    ],
)
def test_what_is_done_after_a_ceremony_is_part_of_it(then: str) -> None:
    text = f"Ngày 18-9, Huyện đoàn Hồng Dân tổ chức lễ phát động Tháng Thanh niên.\n{then}"
    assert [(e.kind, e.start) for e in told(text, "2025-09-20")] == [("ceremony", "2025-09-18")]
