"""Of which kind an event is, where its wording holds words of several, and which wordings tell none."""

from __future__ import annotations

import pytest
from holders import events

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Event

Told = list[tuple[str, str | None]]


def told(text: str, published: str | None = "2025-09-10") -> Told:
    """Kind and day of the events of a text, in its order."""
    facts = extract(make_article(text, "kinds", {"published": published} if published else {}))
    return [(e.kind, e.start) for e in facts if isinstance(e, Event)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ngày 9/9, UBND huyện Krông Nô tổ chức hội nghị triển khai lấy ý kiến cử tri về đề án sắp xếp các xã.",
            [("meeting", "2025-09-09")],
        ),
        (
            "Ngày 9/9, Công đoàn Sở Y tế tỉnh Cà Mau tổ chức hội nghị cử tri nơi công tác đối với ông Lâm Văn Đức.",
            [("consultation", "2025-09-09")],
        ),
        (
            "Ngày 7/9, cử tri các xã của tỉnh Cà Mau đã bỏ phiếu cho ý kiến về đề án sắp xếp thôn, ấp.",
            [("consultation", "2025-09-07")],
        ),
        (
            "UBND thành phố Hải Phòng vừa có văn bản trình Bộ Nội vụ về phương án sắp xếp các phòng chuyên môn.",
            [],
        ),
        (
            (
                "Chủ tịch UBND tỉnh Gia Lai Rơ Châm Hùng vừa thay mặt UBND tỉnh ban hành kế hoạch số 12 về chuyển "
                "đổi số."
            ),
            [("decision", None)],
        ),
        (
            "Ngày 9/9, UBND xã Bắc Hà công bố Quyết định số 44/QĐ-UBND về việc thành lập Tổ công nghệ số của xã.",
            [("establishment", "2025-09-09")],
        ),
        (
            (
                "Ngày 9/9, Ủy ban Kiểm tra Tỉnh ủy Gia Lai quyết định kỷ luật cảnh cáo ông Đinh Văn Khôi, "
                "nguyên Chủ tịch UBND xã Ia Pa; khai trừ ra khỏi Đảng đối với ông Siu Hùng."
            ),
            [("decision", "2025-09-09")],
        ),
        (
            (
                "Ngày 9/9, đoàn công tác do ông Trần Văn An, Chủ tịch UBND tỉnh Lào Cai dẫn đầu đã viếng Nghĩa trang "
                "liệt sĩ xã Bắc Hà, thăm và tặng quà 12 gia đình có công."
            ),
            [("visit", "2025-09-09")],
        ),
        (
            "Sáng 8/9, đoàn khảo sát thực tế tại các xã Bắc Hà và Si Ma Cai, tỉnh Lào Cai.",
            [("working-session", "2025-09-08")],
        ),
        (
            "Để chào mừng Đại hội Đảng bộ tỉnh, ngày 20/9, UBND tỉnh Lào Cai sẽ tổ chức lễ khởi công cầu Làng Giàng.",
            [("ceremony", "2025-09-20")],
        ),
        (
            "Ngày 9/9, Công an tỉnh Cà Mau tổ chức lễ công bố các quyết định nghỉ công tác hưởng chế độ hưu trí.",
            [("dismissal", "2025-09-09")],
        ),
        (
            (
                "Ngày 9/9, Hội Nông dân tỉnh Cà Mau tổ chức hội nghị công bố Quyết định thành lập Hội Nông dân xã "
                "Đất Mũi."
            ),
            [("establishment", "2025-09-09")],
        ),
        (
            "Chiều 8/9, Phó Thủ tướng Lê Văn Bình cùng đoàn công tác đến tỉnh Cà Mau, trực tiếp chỉ đạo ứng phó bão.",
            [("working-session", "2025-09-08")],
        ),
        (
            "Chiều 8/9, HĐND xã Đất Mũi khai mạc kỳ họp thứ ba để báo cáo kết quả bầu cử bổ sung đại biểu HĐND xã.",
            [("meeting", "2025-09-08")],
        ),
    ],
)
def test_the_wording_tells_the_kind(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_the_result_of_electing_someone_to_an_office_is_an_appointment() -> None:
    text = (
        "Sáng 9/9, HĐND tỉnh Gia Lai tổ chức kỳ họp thứ 10.\n"
        "Kỳ họp đã thông qua Nghị quyết xác nhận kết quả bầu cử bổ sung chức vụ Chủ tịch UBND tỉnh đối với ông "
        "Siu Văn."
    )
    assert told(text) == [("meeting", "2025-09-09"), ("appointment", "2025-09-09")]


def test_two_accounts_of_one_sentence_are_one_event_and_what_came_before_another() -> None:
    text = (
        "Ngày 9/9, HĐND tỉnh Ninh Bình tổ chức kỳ họp thứ 9. Ông Đỗ Thanh Sơn được bầu giữ chức Chủ tịch UBND tỉnh.\n"
        "Trước đó, sáng 8/9, Tỉnh ủy Ninh Bình tổ chức hội nghị công bố quyết định của Ban Bí thư về việc cho ông "
        "Đỗ Thanh Sơn thôi giữ chức Phó Bí thư Tỉnh ủy Thái Nguyên; điều động ông Sơn tham gia Ban Chấp hành, "
        "Ban Thường vụ và chỉ định giữ chức Phó Bí thư Tỉnh ủy Ninh Bình."
    )
    assert sorted(told(text)) == [
        ("appointment", "2025-09-08"),
        ("appointment", "2025-09-09"),
        ("meeting", "2025-09-09"),
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            (
                "Chiều cùng ngày, làm việc với lãnh đạo tỉnh Quảng Trị, Phó Thủ tướng Lê Văn Bình biểu dương sự chủ "
                "động."
            ),
            ("working-session", "2025-09-09"),
        ),
        ("Dịp này, UBND xã ra mắt Trung tâm Học tập cộng đồng.", ("establishment", "2025-09-09")),
        ("Nhân dịp này, Đảng ủy xã khánh thành công trình đường điện dài 2 km.", ("ceremony", "2025-09-09")),
    ],
)
def test_what_follows_the_main_event(sentence: str, expected: tuple[str, str]) -> None:
    text = (
        "Sáng 9/9, Phó Thủ tướng Lê Văn Bình kiểm tra công tác phòng, chống lũ tại xã Bắc Hà, tỉnh Lào Cai.\n"
        "Các đại biểu nêu nhiều ý kiến. Đường đi còn khó khăn. Người dân mong có cầu mới. Trời vẫn mưa.\n"
    )
    assert expected in told(text + sentence)[1:]


def test_the_work_of_a_coming_month_does_not_contradict_the_year_of_the_months_told() -> None:
    text = (
        "Chiều 29/8, UBND phường Tân Hưng họp giao ban tháng 8 và triển khai nhiệm vụ trọng tâm tháng 9/2025.\n"
        "Trong tháng 8/2025, phường tiếp nhận 931 hồ sơ. Đại hội Đảng bộ phường, nhiệm kỳ 2025-2030 diễn ra tốt đẹp."
    )
    assert told(text, None) == [("meeting", "2025-08-29")]


def test_a_conference_that_hands_over_retirements_is_the_dismissal() -> None:
    text = (
        "Chiều 8/9, Tỉnh ủy Cà Mau tổ chức hội nghị triển khai các quyết định về công tác cán bộ. "
        "Dự hội nghị có ông Lâm Văn Đức, Bí thư Tỉnh ủy.\n"
        "Tại hội nghị, Ban Tổ chức Tỉnh ủy đã công bố quyết định về việc nghỉ hưu trước tuổi đối với ông Trần "
        "Văn Lộc, "
        "Ủy viên Ban Thường vụ Tỉnh ủy, từ ngày 1/10/2025."
    )
    assert told(text) == [("dismissal", "2025-10-01")]


def test_different_leaders_at_different_places_are_different_events() -> None:
    text = (
        "Ngày 8/9, Phó Chủ tịch UBND tỉnh Cà Mau Lê Văn Sử kiểm tra tuyến đê biển tại xã Đất Mũi.\n"
        "Ngày 8/9, Phó Chủ tịch UBND tỉnh Cà Mau Huỳnh Quốc Bình kiểm tra điểm sơ tán dân tại xã Tân Ân."
    )
    assert told(text) == [("working-session", "2025-09-08")] * 2


def test_a_prime_minister_who_approves_in_several_provinces_makes_several_appointments() -> None:
    text = (
        "Thủ tướng Chính phủ vừa phê chuẩn kết quả bầu chức vụ Chủ tịch UBND tỉnh Cà Mau đối với ông Lê Văn Sử.\n"
        "Thủ tướng Chính phủ cũng phê chuẩn kết quả bầu chức vụ Chủ tịch UBND tỉnh Lào Cai đối với ông Trần Huy An."
    )
    facts = extract(make_article(text, "kinds", {"published": "2025-09-10"}))
    units = {e.unit.name for e in facts if isinstance(e, Event) and e.unit and e.kind == "appointment"}
    assert units == {"tỉnh Cà Mau", "tỉnh Lào Cai"}


def test_handing_over_an_office_and_its_beginning_are_one_appointment() -> None:
    text = (
        "Ngày 9/9, Sở Y tế tỉnh Lâm Đồng trao quyết định bổ nhiệm ông Nguyễn Xuân Tảo giữ chức Giám đốc Bệnh "
        "viện II.\n"
        "Ông Nguyễn Xuân Tảo được bổ nhiệm làm Giám đốc Bệnh viện II kể từ ngày 15/9/2025."
    )
    assert told(text) == [("appointment", "2025-09-15")]


def test_a_conference_where_an_office_is_handed_over_is_the_appointment() -> None:
    text = (
        "Ngày 9/9, Bộ Chỉ huy Quân sự tỉnh Đồng Nai tổ chức hội nghị bàn giao chức vụ Chỉ huy trưởng.\n"
        "Theo quyết định của Bộ Quốc phòng, Đại tá Phan Quốc Vinh được bổ nhiệm giữ chức Chỉ huy trưởng Bộ CHQS tỉnh."
    )
    assert told(text) == [("appointment", "2025-09-09")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Sáng 9/9, kỳ họp thứ 12 HĐND tỉnh An Giang khai mạc. "
                "Kỳ họp nhằm báo cáo tình hình năm qua; thông qua Nghị quyết về nhiệm vụ năm tới."
            ),
            [("meeting", "2025-09-09")],
        ),
        (
            (
                "Tại Quyết định số 25/QĐ-TTg ngày 5/9/2025, Thủ tướng Chính phủ phê chuẩn việc miễn nhiệm chức vụ "
                "Chủ tịch UBND tỉnh Lào Cai đối với ông Trần Huy An."
            ),
            [("dismissal", "2025-09-05")],
        ),
        (
            (
                "Ngày 9/9, tổ đại biểu HĐND phường An Hòa tiếp xúc cử tri. "
                "Bà Triệu Thị Nái, giáo viên nghỉ hưu, phản ánh ngõ thiếu đèn."
            ),
            [("voter-meeting", "2025-09-09")],
        ),
        (
            "Ngày 9/9, các thôn của xã Bắc Hà họp dân tuyên truyền việc nhập xã và thành lập các phường.",
            [("meeting", "2025-09-09")],
        ),
        (
            (
                "Ngày 8/9, Phó Thủ tướng Lê Văn Sáng kiểm tra việc khắc phục hậu quả bão tại tỉnh Lào Cai.\n"
                "Phó Thủ tướng Lê Văn Sáng động viên, tặng quà các hộ mất nhà."
            ),
            [("working-session", "2025-09-08")],
        ),
        (
            "Ngày 9/9, Chi bộ UBND xã Bắc Hà tổ chức sinh hoạt thường kỳ tháng 9.",
            [("meeting", "2025-09-09")],
        ),
    ],
)
def test_what_is_only_meant_said_or_part_of_it_is_no_event_of_its_own(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_the_end_of_a_name_sets_up_nothing_and_the_accused_gets_no_office() -> None:
    text = "Ngày 9/9, Đồn Biên phòng Hướng Lập tổ chức trao tặng 200 suất quà tại xã Hướng Lập, tỉnh Quảng Trị."
    assert told(text) == [("visit", "2025-09-09")]
    text = (
        "Ngày 9/9, Tòa án nhân dân khu vực 5 - Cần Thơ xét xử vụ án tham ô đối với bị cáo Lê Thị Mỹ Tiên.\n"
        "Hợp tác xã An Phú đã đại hội lại, bầu ông Nguyễn Văn Út làm Chủ tịch Hội đồng quản trị."
    )
    events = [e for e in extract(make_article(text, "x", {"published": "2025-09-10"})) if isinstance(e, Event)]
    assert "Lê Thị Mỹ Tiên" not in {p.person for e in events for p in e.participants}


def test_numbered_items_of_a_round_up_tell_an_event_each() -> None:
    text = (
        "Tin hoạt động\n"
        "1. Ngày 8/9, Công an tỉnh Sơn La tổ chức lễ bàn giao 3 căn nhà tại xã Mường La.\n"
        "2. Chiều 9/9, tại xã Tà Xùa, Hiệp hội Du lịch tỉnh tổ chức tọa đàm phát triển điểm du lịch."
    )
    assert told(text) == [("ceremony", "2025-09-08"), ("meeting", "2025-09-09")]


def test_who_goes_to_see_people_leads_also_where_the_verb_comes_first() -> None:
    text = "Ngày 9/9, lũ rút. Ghé thăm các chiến sĩ đang nghỉ, Phó Chủ tịch UBND thành phố Huế Hoàng Hải Minh tặng quà."
    events = [e for e in extract(make_article(text, "x", {"published": "2025-09-10"})) if isinstance(e, Event)]
    assert [(p.person, p.part) for e in events for p in e.participants] == [("Hoàng Hải Minh", "lead")]


def test_hopes_are_no_ceremony_and_who_gets_a_decision_gives_no_badge() -> None:
    assert told("Khởi công năm ngoái với kỳ vọng thông xe dịp 30/9/2025, đến nay cầu Hiếu Liêm mới xong 9 trụ.") == []
    text = (
        "Ngày 9/9, Thường trực Đảng ủy phường Võ Cường đã trao Quyết định chuẩn y đồng chí Đỗ Thị Hồng Vân tham gia "
        "Ban Chấp hành Đảng bộ phường; trao Huy hiệu 60 năm tuổi Đảng cho đảng viên Vũ Đình Lộc."
    )
    events = [e for e in extract(make_article(text, "x", {"published": "2025-09-10"})) if isinstance(e, Event)]
    ceremony = next(e for e in events if e.kind == "ceremony")
    assert [(p.person, p.part) for p in ceremony.participants] == [("Vũ Đình Lộc", "subject")]


def test_a_plenum_is_held_besides_the_congress_that_elected_it() -> None:
    text = (
        "Đại hội đại biểu Đảng bộ tỉnh Lào Cai lần thứ 12 đã bầu 48 người vào Ban Chấp hành.\n"
        "Hội nghị lần thứ nhất Ban Chấp hành Đảng bộ tỉnh Lào Cai đã bầu Ban Thường vụ gồm 14 người."
    )
    assert [kind for kind, _ in told(text)] == ["congress", "meeting"]


def test_an_office_handed_over_to_nobody_named_is_only_a_conference() -> None:
    text = "Ngày 9/9, Bộ Chỉ huy Quân sự tỉnh Đồng Nai tổ chức hội nghị bàn giao chức vụ Chỉ huy trưởng."
    assert told(text) == [("meeting", "2025-09-09")]


def test_those_who_retire_and_follow_by_decisions_told_behind_a_colon() -> None:
    text = (
        "Bộ CHQS tỉnh Sơn La mới tổ chức hội nghị bàn giao nhiệm vụ Chỉ huy trưởng.\n"
        "Theo các quyết định được công bố: Thượng tá Lò Văn Páo, Chỉ huy trưởng Bộ CHQS tỉnh nghỉ chờ hưu; Thượng tá "
        "Cà Văn Nọi giữ chức Chỉ huy trưởng Bộ CHQS tỉnh từ ngày 15/9/2025."
    )
    assert sorted(told(text)) == [("appointment", "2025-09-15"), ("dismissal", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chín tháng qua, tỉnh Gia Lai giải ngân 48% vốn; nhiều dự án khởi công từ đầu năm vẫn chờ mặt bằng.", []),
        (
            "Huyện Quỳnh Phụ tổ chức Lễ công bố quyết định và đón Huân chương Lao động vào tối 9/9.",
            [("ceremony", "2025-09-09")],
        ),
        (
            (
                "Sáng 9/9, ông Lê Văn Hoàng, Phó Chủ tịch UBND tỉnh Gia Lai kiểm tra tuyến đường qua xã Đề Gi. "
                "Chủ tịch UBND xã Trần Quốc Vịnh cho biết, xã vừa thành lập hai tổ vận động."
            ),
            [("working-session", "2025-09-09")],
        ),
    ],
)
def test_what_began_long_ago_and_teams_in_passing_are_no_news(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_a_site_foreseen_makes_no_plan_of_its_inspection() -> None:
    text = "Sáng 9/9, đoàn công tác của UBND tỉnh Gia Lai khảo sát vị trí dự kiến xây cầu tại xã Phù Cát."
    facts = extract(make_article(text, "kinds", {"published": "2025-09-10"}))
    assert [e.planned for e in facts if isinstance(e, Event)] == [False]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (
            "lễ công bố Quyết định của Chủ tịch UBND tỉnh về việc công nhận xã Mường Lát đạt chuẩn nông thôn mới",
            "ceremony",
        ),
        ("lễ công bố và trao Quyết định của Giám đốc Sở xếp hạng di tích đình Bảng Môn", "ceremony"),
        ("lễ công bố Quyết định của Ban Thường vụ Tỉnh ủy về điều động cán bộ", "appointment"),
    ],
)
def test_who_issued_a_decision_does_not_make_it_one_on_people(words: str, kind: str) -> None:
    text = f"Chiều 12/9, UBND xã Mường Lát, tỉnh Thanh Hóa tổ chức {words}."
    assert [told[0] for told in events(text)] == [kind]
