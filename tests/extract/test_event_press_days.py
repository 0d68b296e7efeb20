"""Days that belong to what is told, not to whoever tells the press of it or to long ago; receptions told further."""

from __future__ import annotations

import pytest

from kg.facts import Event
from tests.extract.holders import DATE, events, facts


def _parts(text: str) -> list[dict[str, str]]:
    return [{p.person: str(p.part) for p in f.participants} for f in facts(text, DATE) if isinstance(f, Event)]


@pytest.mark.parametrize(
    "opening",
    [
        "Sáng 19/9, UBND huyện Bảo Thắng cho biết, ngày 17/9,",
        "Ngày 19/9, thông tin từ UBND huyện Bảo Thắng cho biết chiều 17/9,",
        "Ngày 19/9, tin từ Văn phòng UBND huyện Bảo Thắng, hôm 17/9,",
        "Tối 19-9, trao đổi với phóng viên, bà Hồ Thị Lan, Chánh Văn phòng UBND huyện Bảo Thắng xác nhận, ngày 17-9",
        "Ngày 19/9, Ban Tổ chức Huyện ủy Bảo Thắng thông báo, vào ngày 17/9",
    ],
)
def test_the_day_of_the_event_and_not_of_telling_the_press(opening: str) -> None:
    text = f"{opening} UBND huyện Bảo Thắng đã tổ chức hội nghị tổng kết công tác cải cách hành chính."
    assert [(kind, start) for kind, start, _ in events(text)] == [("meeting", "2025-09-17")]


def test_what_is_spoken_of_at_a_gathering_does_not_date_it() -> None:
    text = (
        "Sáng 19/9, tại hội nghị giao ban báo chí, ông Lê Văn Tám, Chánh Văn phòng UBND tỉnh Nghệ An cho biết, "
        "ngày 17/9, tỉnh đã ban hành kế hoạch."
    )
    assert [(kind, start) for kind, start, _ in events(text)] == [("meeting", "2025-09-19")]


@pytest.mark.parametrize(
    "act",
    [
        "UBND tỉnh Lạng Sơn đã ban hành Kế hoạch số 12/KH-UBND về phòng chống ma túy.",
        "Công an tỉnh Lạng Sơn đã tổ chức lễ ra mắt Phòng An ninh mạng.",
        "Công an tỉnh Lạng Sơn tổ chức lễ công bố quyết định nghỉ hưu trước tuổi đối với 13 sĩ quan.",
    ],
)
def test_an_act_of_long_before_is_not_of_the_day_of_the_news(act: str) -> None:
    text = f"Ngày 19/9, Công an tỉnh Lạng Sơn tổ chức hội nghị sơ kết quý III.\nTrước đó, ngày 19/4, {act}"
    assert [(kind, start) for kind, start, _ in events(text)] == [("meeting", "2025-09-19")]


def test_who_hands_over_is_no_subject_for_being_in_charge() -> None:
    text = (
        "Ngày 19/9, Công an tỉnh Đồng Tháp tổ chức lễ trao quyết định nghỉ hưu cho 15 cán bộ.\n"
        "Đại tá Võ Thị Hoài Ngọc, Phó Giám đốc phụ trách Công an tỉnh Đồng Tháp trao quyết định cho các cán bộ."
    )
    assert [kind for kind, _, _ in events(text)] == ["dismissal"]
    assert _parts(text) == [{"Võ Thị Hoài Ngọc": "lead"}]


def test_those_who_leave_at_one_session_leave_together() -> None:
    text = (
        "Sáng 19/9, HĐND thành phố Hà Nội họp kỳ thứ bảy. Theo tờ trình, Chủ tịch UBND thành phố trình HĐND thành phố "
        "miễn nhiệm chức danh Ủy viên UBND thành phố đối với ông Nguyễn Văn Anh, nguyên Tư lệnh Bộ Tư lệnh Thủ đô, do "
        "thuyên chuyển công tác; bà Phan Lan Tú, nguyên Giám đốc Sở Tư pháp, do nghỉ hưu."
    )
    assert [kind for kind, _, _ in events(text)].count("dismissal") == 1


@pytest.mark.parametrize(
    ("what", "kind"), [("tiếp công dân", "meeting"), ("tiếp đoàn công tác tỉnh Champasak", "visit")]
)
def test_a_reception_gone_on_about_is_one_event(what: str, kind: str) -> None:
    text = (
        f"Chiều 16/9, đồng chí Nguyễn Văn Sơn, Chủ tịch UBND tỉnh Tuyên Quang {what}. "
        "Dự buổi tiếp có các đồng chí: Lê Thị Thanh Trà, Phó Chủ tịch HĐND tỉnh; Ma Thị Thúy, Bí thư Tỉnh Đoàn."
    )
    assert [one for one, _, _ in events(text)] == [kind]
    assert _parts(text) == [{"Nguyễn Văn Sơn": "lead", "Lê Thị Thanh Trà": "attendee", "Ma Thị Thúy": "attendee"}]


@pytest.mark.parametrize(
    "basis",
    [
        "Thực hiện Quyết định số 2200-QĐ/TU ngày 25/5/2017 của Thành ủy Hà Nội về quy chế tiếp xúc, đối thoại; vào",
        "Triển khai Kế hoạch kiểm tra, giám sát năm 2025 của Thành ủy Hà Nội,",
        "Được sự đồng ý của Thành ủy Hà Nội về việc tổ chức lễ kỷ niệm,",
        "Theo Kế hoạch làm việc với cơ sở của Thành ủy Hà Nội,",
        "Căn cứ Hướng dẫn số 12 của Thành ủy Hà Nội về tổ chức đại hội,",
    ],
)
def test_what_is_carried_out_is_not_where_or_what_was_held(basis: str) -> None:
    text = f"{basis} sáng 18/9, Đảng ủy phường Giảng Võ tổ chức hội nghị đối thoại với nhân dân."
    assert events(text) == [("meeting", "2025-09-18", "phường Giảng Võ")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sáng 16/9, Công an tỉnh Lào Cai diễn tập phương án chữa cháy tại chợ Cốc Lếu.",
            [("ceremony", "2025-09-16", "tỉnh Lào Cai")],
        ),
        (
            "Ngày 16/9, Đoàn thẩm tra của tỉnh Lào Cai tiến hành thẩm tra 19 tiêu chí nông thôn mới tại xã Bảo Thắng.",
            [("working-session", "2025-09-16", "xã Bảo Thắng")],
        ),
        ("Sáng 16/9, UBND xã Bảo Thắng họp rút kinh nghiệm diễn tập.", [("meeting", "2025-09-16", "xã Bảo Thắng")]),
        ("Chủ tịch UBND tỉnh Lào Cai yêu cầu Công an tỉnh diễn tập phương án chữa cháy trước ngày 28/9.", []),
    ],
)
def test_exercises_and_appraisals(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert events(text) == expected


@pytest.mark.parametrize(
    ("headline", "opening", "kind"),
    [
        ("Lễ công bố và trao quyết định bổ nhiệm Hiệu trưởng Trường THPT Cốc Lếu", "Buổi lễ", "appointment"),
        ("Lễ công bố quyết định thành lập Trung tâm Y tế khu vực Lào Cai", "Buổi lễ", "establishment"),
        ("Hội nghị tiếp xúc cử tri phường Cốc Lếu", "Hội nghị", "voter-meeting"),
        ("Lễ ký kết quy chế phối hợp giữa Hội Nông dân tỉnh Lào Cai và Ngân hàng Chính sách", "Buổi lễ", "signing"),
    ],
)
def test_a_headline_tells_what_a_bare_occasion_is(headline: str, opening: str, kind: str) -> None:
    text = (
        f"{headline}\n{opening} diễn ra sáng 16/9 tại hội trường. Dự có ông Lê Văn An, Giám đốc Sở Y tế tỉnh Lào Cai."
    )
    assert [(one, start) for one, start, _ in events(text)] == [(kind, "2025-09-16")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ông Ngô Quang Chính, Chủ tịch HĐND tỉnh chúc mừng đồng chí được bầu giữ chức Chủ tịch UBND tỉnh.",
        "Ông Ngô Quang Chính (Chủ tịch HĐND tỉnh) tặng hoa chúc mừng người được bầu giữ chức Chủ tịch UBND tỉnh.",
    ],
)
def test_who_congratulates_is_named_to_nothing(sentence: str) -> None:
    text = f"Ngày 18/9, HĐND tỉnh Lào Cai bầu ông Lê Văn Tám làm Chủ tịch UBND tỉnh. {sentence}"
    assert _parts(text)[0]["Lê Văn Tám"] == "subject"
    assert _parts(text)[0].get("Ngô Quang Chính") != "subject"


def test_a_party_organisation_taken_over_is_no_appointment() -> None:
    text = "Ngày 17/9, Đảng ủy phường Cốc Lếu tổ chức hội nghị công bố quyết định tiếp nhận tổ chức đảng và đảng viên."
    assert [kind for kind, _, _ in events(text)] == ["meeting"]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        (
            (
                "Sáng 18/9, Đảng bộ phường Xóm Chiếu, TPHCM tổ chức Đại hội lần thứ I. Theo quyết định của Ban "
                "Thường vụ Thành ủy, bà Lưu Thị Ngọc Diễm giữ chức Bí thư Đảng ủy phường.\nCùng ngày, Đảng bộ phường "
                "Chợ Quán cũng tiến hành đại hội. Đại hội công bố quyết định chỉ định ông Trần Quốc Hiển giữ chức Bí "
                "thư Đảng ủy phường."
            ),
            ["phường Chợ Quán", "phường Xóm Chiếu"],
        ),
        (
            (
                "Ngày 18/9, Thành ủy Huế tổ chức lễ trao quyết định chỉ định ông Trần Duy Mẫn làm Bí thư Đảng ủy "
                "phường Vỹ Dạ; ông Nguyễn Khoa Tín làm Bí thư Đảng ủy phường Kim Trà."
            ),
            ["thành phố Huế"],
        ),
    ],
)
def test_communes_that_fill_their_own_offices_do_so_apart(text: str, units: list[str]) -> None:
    assert sorted(unit or "" for kind, _, unit in events(text) if kind == "appointment") == units


def test_a_committee_shown_at_its_congress_is_no_new_body() -> None:
    text = "Sáng 18/9, Đại hội Đảng bộ xã Tân Lập bế mạc và ra mắt Ban Chấp hành khóa mới gồm 15 đồng chí."
    assert [kind for kind, _, _ in events(text)] == ["congress"]


def test_a_document_that_the_news_goes_back_to_is_no_event() -> None:
    text = (
        "Sáng 18/9, UBND xã Bảo Thắng họp khẩn triển khai ứng phó bão.\nTrước đó, ngày 17/9, UBND tỉnh Lào Cai đã có "
        "Công điện số 16/CĐ-UBND về ứng phó với bão."
    )
    assert [kind for kind, _, _ in events(text)] == ["meeting"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "UBND tỉnh Lào Cai vừa ban hành Quyết định số 128/QĐ-UBND về việc sáp nhập thôn, tổ dân phố tại 12 xã.",
            ["decision"],
        ),
        ("UBND tỉnh Lào Cai vừa có quyết định sáp nhập Trung tâm Y tế và Bệnh viện Bảo Thắng.", ["decision"]),
        ("Ban Tổ chức kỷ niệm các ngày lễ lớn tỉnh Lào Cai gồm 33 thành viên.", []),
        ("Chậm nhất ngày 25/9, Ủy ban bầu cử tỉnh Lào Cai công bố kết quả bầu cử đại biểu HĐND tỉnh.", []),
    ],
)
def test_papers_committees_and_limits(text: str, expected: list[str]) -> None:
    assert [kind for kind, _, _ in events(text)] == expected


@pytest.mark.parametrize(
    ("lead", "days"),
    [
        ("Sáng 30/3, đoàn giám sát của HĐND tỉnh làm việc với UBND xã Ninh Hòa về cải cách hành chính.", ["03-30"] * 2),
        (
            "Ngày 30/3, đoàn giám sát của HĐND tỉnh tiếp xúc cử tri tại xã Ninh Hòa về cải cách hành chính.",
            ["03-30"] * 2,
        ),
    ],
)
def test_a_page_may_be_dated_long_after_the_news_it_opens_with(lead: str, days: list[str]) -> None:
    text = f"{lead}\nChiều cùng ngày, đoàn giám sát làm việc với UBND xã Ngan Dừa về cải cách hành chính."
    told = [f.start for f in facts(text, "2018-08-28") if isinstance(f, Event) and f.start]
    assert told == [f"2018-{day}" for day in days]


def test_an_old_day_is_history_where_a_newer_one_is_told() -> None:
    text = (
        "Ngày 27/3, UBND xã Ninh Hòa tổ chức hội nghị tổng kết công tác dân số và giao chỉ tiêu cho các thôn.\n"
        "Ngày 25/8, bà Lê Thị Hoa, Phó Chủ tịch UBND huyện kiểm tra tiến độ tại xã Ninh Hòa."
    )
    assert [f.start for f in facts(text, "2018-08-28") if isinstance(f, Event)] == ["2018-08-25"]


@pytest.mark.parametrize(
    "going",
    [
        "Dịp này, đoàn sẽ tiếp tục thăm các cơ sở tôn giáo khác trên địa bàn tỉnh.",
        "Trong đợt này, đoàn cũng sẽ đến thăm các chùa tại huyện Long Điền.",
    ],
)
def test_where_leaders_will_go_some_day_is_no_visit_yet(going: str) -> None:
    text = f"Sáng 24/5, ông Trần Văn Lợi, Phó Chủ tịch UBND tỉnh thăm các cơ sở tại huyện Châu Đức.\n{going}"
    assert len([f for f in facts(text, "2018-05-25") if isinstance(f, Event)]) == 1


@pytest.mark.parametrize(
    "office",
    [
        "Phó Trưởng ban Thường trực Ban chỉ đạo phòng, chống dịch COVID-19 tỉnh",
        "Trưởng Ban chỉ đạo phòng chống dịch tỉnh",
        "Trưởng ban chỉ đạo các chương trình mục tiêu quốc gia tỉnh",
    ],
)
def test_a_steering_committee_in_an_office_asks_for_nothing(office: str) -> None:
    text = f"Sáng 15/9, đồng chí Vương Quốc Tuấn, {office} chủ trì hội nghị triển khai các biện pháp cấp bách."
    assert [(kind, start) for kind, start, _ in events(text)] == [("meeting", "2025-09-15")]


@pytest.mark.parametrize("name", ["chương trình Tết sum vầy", "Tết Sum vầy năm 2025 cho công nhân", "Tết nhân ái"])
def test_programmes_of_the_new_year_without_quotation_marks(name: str) -> None:
    text = f"Ngày 15/9, Liên đoàn Lao động tỉnh Sóc Trăng tổ chức {name}."
    assert [(kind, start) for kind, start, _ in events(text)] == [("visit", "2025-09-15")]
