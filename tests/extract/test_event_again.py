"""Events told once more, in part or beside others: sessions that open and close, stops of one way, weeks in review."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Event


def told(text: str, published: str) -> list[Event]:
    return [fact for fact in extract(make_article(text, "a", {"published": published})) if isinstance(fact, Event)]


def brief(text: str, published: str) -> list[tuple[str, str | None, set[str]]]:
    return [(e.kind, e.start, {p.person for p in e.participants}) for e in told(text, published)]


def units(text: str, published: str) -> list[tuple[str, str | None]]:
    return [(e.kind, e.unit.name if e.unit else None) for e in told(text, published)]


@pytest.mark.parametrize(
    "rest",
    [
        "Sáng cùng ngày, HĐND tỉnh khai mạc kỳ họp do ông Chu Đức Thịnh, Chủ tịch HĐND tỉnh chủ tọa.",
        "Sáng cùng ngày, các đại biểu chất vấn Giám đốc Sở Y tế Chu Đức Thịnh.",
        "Phát biểu bế mạc, ông Chu Đức Thịnh, Chủ tịch HĐND tỉnh cảm ơn cử tri. Kỳ họp bế mạc trưa 10/12.",
    ],
)
def test_a_session_that_opens_sits_and_closes_is_one(rest: str) -> None:
    text = f"Chiều 9/12, HĐND tỉnh Lạng Sơn tiến hành kỳ họp thứ 41.\n\n{rest}"
    assert brief(text, "2025-12-10") == [("meeting", "2025-12-09", {"Chu Đức Thịnh"})]


def test_a_place_that_was_listed_is_no_further_visit() -> None:
    text = (
        "Sáng 3/2, đoàn của Hội Nông dân tỉnh Sơn La do Chủ tịch Hội Quàng Thị Chung dẫn đầu đến thăm, tặng quà hộ "
        "nghèo các xã Mường La, Chiềng Lao và Ngọc Chiến.\n\n"
        "Cũng trong sáng nay, đoàn đến thăm gia đình ông Lò Văn Inh ở xã Ngọc Chiến."
    )
    assert brief(text, "2026-02-03") == [("visit", "2026-02-03", {"Quàng Thị Chung", "Lò Văn Inh"})]


def test_offices_filled_at_a_conference_of_the_week_are_of_its_day() -> None:
    text = (
        "Tuần qua, hai tỉnh kiện toàn nhân sự.\n\n"
        "Sáng 4/8, tại Hội nghị Ban Chấp hành Đảng bộ tỉnh Lai Châu, ông Tẩn Văn Phìn, Phó Bí thư Tỉnh ủy công bố "
        "quyết định về công tác cán bộ. Theo đó, bà Lý Mỷ Xá giữ chức Trưởng Ban Tổ chức Tỉnh ủy.\n\n"
        "Sáng 6/8, Tỉnh ủy Cà Mau tổ chức hội nghị công bố quyết định về công tác cán bộ:\n\n"
        "Điều động ông Lê Út Mười (sinh năm 1977), Phó Bí thư Tỉnh ủy Vĩnh Long, giữ chức Phó Bí thư Tỉnh ủy Cà Mau."
    )
    appointments = [(e.start, e.unit.name if e.unit else None) for e in told(text, "2025-08-08")]
    assert ("2025-08-04", "tỉnh Lai Châu") in appointments and ("2025-08-06", "tỉnh Cà Mau") in appointments
    moved = {p.person: e.start for e in told(text, "2025-08-08") for p in e.participants if p.part == "subject"}
    assert moved == {"Lý Mỷ Xá": "2025-08-04", "Lê Út Mười": "2025-08-06"}


def test_those_elected_at_an_earlier_session_are_of_that_day() -> None:
    text = (
        "Sáng 12/1, HĐND tỉnh Nghệ An bầu bà Vi Thị Hoan giữ chức Phó Chủ tịch HĐND tỉnh.\n\n"
        "Trước đó, chiều 9/1, HĐND tỉnh Hà Tĩnh tổ chức kỳ họp thứ 30. Tại kỳ họp, các đại biểu bầu ông Bùi Nhân "
        "Quý làm Phó Chủ tịch UBND tỉnh."
    )
    assert ("appointment", "2026-01-09", {"Bùi Nhân Quý"}) in brief(text, "2026-01-12")


def test_approvals_signed_in_one_go_are_those_told_one_by_one() -> None:
    text = (
        "Ngày 6/11, Phó Chủ tịch Quốc hội Hà Kiều Trinh ký các nghị quyết phê chuẩn kết quả bầu, miễn nhiệm nhân sự "
        "tỉnh Cao Bằng.\n\n"
        "Nghị quyết số 1811 phê chuẩn kết quả miễn nhiệm Chủ tịch HĐND tỉnh đối với ông Bế Long kể từ ngày 1/11.\n\n"
        "Nghị quyết số 1812 phê chuẩn kết quả bầu Chủ tịch HĐND tỉnh đối với bà Nông Thị Tuyết kể từ ngày 1/11."
    )
    found = [(kind, start) for kind, start, _ in brief(text, "2025-11-06")]
    assert found == [("dismissal", "2025-11-01"), ("appointment", "2025-11-01")]


def test_a_congress_that_a_conference_speaks_of_is_none() -> None:
    text = (
        "Chiều 8/10, Đảng ủy xã Tân Hồng (Đồng Tháp) tổ chức hội nghị sơ kết quý III.\n\n"
        "Phát biểu tại hội nghị, ông Huỳnh Văn Tấn, Bí thư Đảng ủy xã cho hay Đại hội Đảng bộ xã lần thứ I đã thông "
        "qua 20 chỉ tiêu."
    )
    assert brief(text, "2025-10-09") == [("meeting", "2025-10-08", {"Huỳnh Văn Tấn"})]


def test_inspections_made_known_take_place_there() -> None:
    text = (
        "Ngày 15/1, Đoàn kiểm tra của Ban Thường vụ Thành ủy Huế do bà Tôn Nữ Minh Châu làm trưởng đoàn, đã tiến "
        "hành công bố kế hoạch và giám sát việc chuẩn bị bầu cử tại phường Vỹ Dạ."
    )
    assert brief(text, "2026-01-16") == [("working-session", "2026-01-15", {"Tôn Nữ Minh Châu"})]


def test_a_warning_is_decided_whoever_stands_between() -> None:
    text = (
        "Ngày 5/9, Ban Thường vụ Tỉnh ủy An Giang họp định kỳ. Qua xem xét, Ban Thường vụ Tỉnh ủy quyết định thi hành "
        "kỷ luật nguyên Phó Chủ tịch UBND tỉnh Kiên Giang Danh Hoàng Em bằng hình thức khiển trách."
    )
    assert ("decision", "2025-09-05", {"Danh Hoàng Em"}) in brief(text, "2025-09-06")


def test_who_presided_the_day_before_was_at_his_seat() -> None:
    text = (
        "Sáng 5/11, Chủ tịch UBND tỉnh Gia Lai Rah Lan Thiên kiểm tra hồ chứa tại xã Ia Ly.\n\n"
        "Trước đó, tối 4/11, ông Rah Lan Thiên đã chủ trì cuộc họp trực tuyến về ứng phó bão."
    )
    assert units(text, "2025-11-05") == [("working-session", "xã Ia Ly"), ("meeting", "tỉnh Gia Lai")]


def test_what_was_done_before_dates_no_news() -> None:
    text = (
        "Chủ tịch UBND tỉnh Sơn La Cầm Bá Trọng vừa ký quyết định thành lập Ban Chỉ đạo về chuyển đổi số.\n\n"
        "Trước đó, ngày 12/1, tỉnh phát động phong trào bình dân học vụ số."
    )
    assert brief(text, "2026-01-21")[0][:2] == ("establishment", None)


def test_what_a_project_aims_at_is_no_ceremony() -> None:
    text = (
        "Sáng 2/10, UBND tỉnh Tây Ninh khởi công cầu Rạch Tràm.\n\nCông trình gồm bốn làn xe. Nhiều hộ đã nhường đất. "
        "Toàn tuyến dài 4 km.\n\nDự án dự kiến thông xe vào quý III/2027."
    )
    assert [e.start for e in told(text, "2025-10-03")] == ["2025-10-02"]


def test_ballots_counted_up_to_an_hour_are_of_that_day() -> None:
    text = (
        "Theo Ủy ban bầu cử tỉnh Cao Bằng, đến 20h ngày 15/3, toàn tỉnh có 99,9% cử tri tham gia bầu cử.\n\n"
        "Sáng 15/3, Bí thư Tỉnh ủy Đoàn Khắc Nông bỏ phiếu tại khu vực bỏ phiếu số 1, phường Thục Phán, cùng hàng trăm "
        "cử tri."
    )
    assert [(e.start, e.unit.name if e.unit else None) for e in told(text, "2026-03-16")] == [
        ("2026-03-15", "tỉnh Cao Bằng")
    ]


def test_all_listed_behind_the_chair_preside() -> None:
    text = (
        "Sáng 29/1, Đảng ủy xã Cần Giờ (TPHCM) tổ chức hội nghị giao ban.\n\nHội nghị do Thường trực Đảng ủy xã chủ "
        "trì, gồm các đồng chí: Mai Ngọc Hân, Bí thư Đảng ủy; Võ Tấn Đời, Phó Bí thư Thường trực Đảng ủy."
    )
    assert brief(text, "2026-01-29") == [("meeting", "2026-01-29", {"Mai Ngọc Hân", "Võ Tấn Đời"})]


def test_an_ambassador_received_is_no_visit() -> None:
    text = (
        "Sáng 13/1, Bí thư Thành ủy Hải Phòng Vũ Thanh Hà tiếp xã giao bà Maria Novak, Đại sứ Cộng hòa Séc. Bà chúc "
        "mừng ngài Tổng Lãnh sự vừa nhận nhiệm vụ."
    )
    assert [(kind, start) for kind, start, _ in brief(text, "2026-01-13")] == [("working-session", "2026-01-13")]


def test_a_council_that_goes_on_sitting_holds_one_meeting() -> None:
    text = (
        "Sáng 5/12, tiếp tục chương trình Kỳ họp thứ 9, HĐND tỉnh Gia Lai làm việc tại hội trường. Phó Chủ tịch UBND "
        "tỉnh Siu Y Nam trình bày báo cáo.\n\nChiều cùng ngày, HĐND tỉnh chất vấn Giám đốc Sở Xây dựng Đỗ Đình Kha."
    )
    assert brief(text, "2025-12-05") == [("meeting", "2025-12-05", {"Siu Y Nam", "Đỗ Đình Kha"})]


def test_the_month_a_lead_opens_with_dates_it() -> None:
    text = "Đầu tháng 2/2026, Bí thư Tỉnh ủy Cà Mau Hứa Tấn Lực có các chuyến kiểm tra thực địa tại nhiều dự án."
    assert brief(text, "2026-02-12") == [("working-session", "2026-02", {"Hứa Tấn Lực"})]


def test_a_meeting_told_by_its_day_was_where_its_speaker_is_in_office() -> None:
    text = (
        "Vì sao cầu qua xã Ngọc Lâm chưa xong?\n\nDân xã Ngọc Lâm đi đò. Cầu khởi công tháng 6/2023, dài 300 m.\n\n"
        "Trước đó, tại cuộc họp ngày 28/8, Chủ tịch UBND tỉnh Đồng Nai Hồ Văn Hà yêu cầu nhà thầu tăng ca."
    )
    assert units(text, "2025-09-11") == [("meeting", "tỉnh Đồng Nai")]


def test_voters_are_asked_where_they_live() -> None:
    text = (
        "Sáng 30/1, Ủy ban MTTQ Việt Nam tỉnh Phú Thọ tổ chức hội nghị lấy ý kiến cử tri nơi cư trú tại khu 4, phường "
        "Nông Trang đối với bà Hà Thị Liễu, Phó Chủ tịch UBND tỉnh."
    )
    assert units(text, "2026-01-30") == [("consultation", "phường Nông Trang")]


def test_who_hands_over_does_not_leave() -> None:
    text = (
        "Chiều 26/6, Tỉnh ủy Lai Châu tổ chức hội nghị tổng kết. Tại hội nghị, lãnh đạo tỉnh trao quyết định nghỉ hưu "
        "cho 9 cán bộ.\n\nÔng Sùng Mí Vàng, Bí thư Tỉnh ủy Lai Châu, trao quyết định nghỉ hưu cho các cán bộ."
    )
    parts = {(p.person, p.part) for e in told(text, "2025-06-27") for p in e.participants}
    assert parts == {("Sùng Mí Vàng", "lead")}


def test_what_a_department_is_to_prepare_is_none() -> None:
    text = (
        "UBND tỉnh Hưng Yên vừa có văn bản chỉ đạo phòng dịch.\n\nSở Y tế tham mưu tổ chức hội nghị đánh giá trong "
        "tháng 12/2025."
    )
    assert [kind for kind, _, _ in brief(text, "2025-10-22")] == ["decision"]


def test_who_hears_people_out_takes_part() -> None:
    text = (
        "Ngày 19/9, UBND phường Phú Định (quận 8 cũ), TP.HCM tổ chức buổi gặp gỡ người dân.\n\nBuổi gặp gỡ diễn ra "
        "thân tình, ông Đàm Vĩnh Phát, Bí thư Đảng ủy phường trực tiếp lắng nghe từng ý kiến."
    )
    found = told(text, "2025-09-20")
    assert [{p.person for p in e.participants} for e in found] == [{"Đàm Vĩnh Phát"}]
    assert [(e.unit.name, e.unit.edition) for e in found if e.unit] == [("phường Phú Định", "2025")]


def test_a_conference_that_sets_up_party_cells_is_that() -> None:
    text = (
        "Chiều 9/1, Đảng ủy phường An Hải tổ chức hội nghị công bố các quyết định thành lập 9 chi bộ trường học.\n\n"
        "Theo đó, Đảng ủy phường công bố và trao quyết định thành lập 9 chi bộ."
    )
    assert [(kind, start) for kind, start, _ in brief(text, "2026-01-10")] == [("establishment", "2026-01-09")]


def test_who_led_the_offering_of_incense_leads_the_visit() -> None:
    text = (
        "Sáng 30/8, tại Nghĩa trang liệt sĩ phường Long Bình, đoàn do ông Từ Công Nhã, Phó Chủ tịch HĐND tỉnh Đồng Nai "
        "làm trưởng đoàn đã dâng hương các liệt sĩ.\n\nTiếp đó, đoàn đã đến thăm mẹ Việt Nam anh hùng Ngô Thị Sen."
    )
    assert brief(text, "2025-08-31")[1] == ("visit", "2025-08-30", {"Từ Công Nhã", "Ngô Thị Sen"})


def test_a_resolution_of_the_city_is_told_of_in_the_ward() -> None:
    text = (
        "Ông Phan Thanh Lữ, Bí thư Đảng ủy phường Kim Long quán triệt Nghị quyết Đại hội Đảng bộ thành phố Huế\n\n"
        "Tham dự có đảng viên các tổ dân phố.\n\nSau hội nghị sáng 8/9, các lớp học tập tiếp tục diễn ra."
    )
    assert units(text, "2025-09-08")[0] == ("meeting", "phường Kim Long")
