"""Events told beside others: warnings by two bodies, decisions handed over elsewhere, programmes, houses, guests."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Event


def told(text: str, published: str) -> list[Event]:
    return [fact for fact in extract(make_article(text, "a", {"published": published})) if isinstance(fact, Event)]


def brief(text: str, published: str) -> list[tuple[str, str | None, set[str]]]:
    return [(e.kind, e.start, {p.person for p in e.participants}) for e in told(text, published)]


def test_warnings_by_two_bodies_are_two_decisions() -> None:
    text = (
        "Ban Thường vụ Huyện ủy Krông Bông quyết định hình thức cảnh cáo đối với ông Phan Văn Đạt, Trưởng phòng "
        "Nội vụ huyện.\n\n"
        "Ủy ban Kiểm tra Huyện ủy Krông Bông quyết định khiển trách bà Lê Thị Nhàn, Phó Bí thư Đảng ủy xã Hòa Lễ."
    )
    assert brief(text, "2019-05-10") == [
        ("decision", None, {"Phan Văn Đạt"}),
        ("decision", None, {"Lê Thị Nhàn"}),
    ]


def test_what_a_meeting_agreed_on_is_no_decision() -> None:
    text = (
        "Hội đồng kỷ luật UBND huyện Krông Bông họp và thống nhất hình thức kỷ luật cảnh cáo đối với ông Phan Văn Đạt."
    )
    assert [e.kind for e in told(text, "2019-05-10")] == ["meeting"]


def test_a_resolution_on_a_person_among_others_is_a_dismissal() -> None:
    text = (
        "Chiều 20/11/2025, HĐND xã Tân Lộc tổ chức Kỳ họp thứ 4. Kỳ họp đã thông qua 3 nghị quyết: Nghị quyết về "
        "điều "
        "chỉnh kế hoạch đầu tư công; Nghị quyết về miễn nhiệm Ủy viên UBND xã Tân Lộc đối với ông Lâm Văn Út; Nghị "
        "quyết ban hành Chương trình giám sát."
    )
    assert ("dismissal", "2025-11-20", {"Lâm Văn Út"}) in brief(text, "2025-11-21")


def test_the_afternoon_s_visit_of_others_is_another() -> None:
    text = (
        "Sáng 20/7, đoàn Hội Cựu chiến binh tỉnh Đồng Tháp thăm, tặng quà hội viên khó khăn.\n\n"
        "Sáng cùng ngày, Phó Bí thư Tỉnh ủy Trần Thanh Lộc đến thăm gia đình thương binh. Cùng ngày, Phó Chủ "
        "tịch UBND "
        "tỉnh Ngô Thị Mỹ Dung đến chúc mừng tập thể y bác sĩ Bệnh viện Đa khoa tỉnh."
    )
    leads = [{p.person for p in e.participants} for e in told(text, "2025-07-21")]
    assert {"Trần Thanh Lộc"} in leads and {"Ngô Thị Mỹ Dung"} in leads


def test_decisions_handed_over_elsewhere_that_afternoon_are_another_appointment() -> None:
    text = (
        "Sáng 12/6, tại Huyện ủy Châu Thành, lãnh đạo tỉnh Tiền Giang công bố quyết định điều động ông Võ Sơn Hà giữ "
        "chức Bí thư Huyện ủy Châu Thành.\n\n"
        "Chiều cùng ngày, tại Thị ủy Cai Lậy, Phó Bí thư Tỉnh ủy Lê Minh Tâm trao quyết định cho ông Đỗ Chí Hải giữ "
        "chức Bí thư Thị ủy Cai Lậy."
    )
    assert [kind for kind, _, _ in brief(text, "2019-06-13")] == ["appointment", "appointment"]


@pytest.mark.parametrize(
    ("text", "published", "kind", "start"),
    [
        (
            (
                "Trước diễn biến phức tạp của bão số 6, sáng 21-8, Chủ tịch UBND tỉnh Thanh Hóa ký Công điện số "
                "17/CĐ-UBND."
            ),
            "2026-08-21",
            "decision",
            "2026-08-21",
        ),
        (
            "Theo kế hoạch, sáng 4/3, Lễ giao nhận quân tại xã Lệ Thủy sẽ tiễn 318 thanh niên lên đường.",
            "2026-02-28",
            "ceremony",
            "2026-03-04",
        ),
        (
            "Ngày 12-9, TAND tỉnh Vĩnh Long trao quyết định bổ nhiệm 2 Phó chánh án, có hiệu lực từ ngày 15-9.",
            "2025-09-13",
            "appointment",
            "2025-09-15",
        ),
        (
            (
                "Chiều 4-9, Chủ tịch UBND thành phố Huế Đặng Minh Khôi tiếp ông Peter Jensen, Đại sứ Đan Mạch tại "
                "Việt Nam."
            ),
            "2025-09-05",
            "working-session",
            "2025-09-04",
        ),
        (
            "Trường THCS Nguyễn Du (phường Sơn Trà) tổ chức kỷ niệm 30 năm thành lập vào sáng 18/11.",
            "2025-11-19",
            "ceremony",
            "2025-11-18",
        ),
        (
            'Ngày 11/8, Công ty Điện lực bàn giao 2 nhà "Đại đoàn kết" cho hộ nghèo phường Bắc Hà.',
            "2025-08-12",
            "ceremony",
            "2025-08-11",
        ),
    ],
)
def test_what_is_told(text: str, published: str, kind: str, start: str) -> None:
    assert [(e.kind, e.start) for e in told(text, published)] == [(kind, start)]


@pytest.mark.parametrize(
    "text",
    [
        "Nhiệm kỳ qua, HĐND phường Vân Phú đã ban hành 412 nghị quyết; tổ chức 58 cuộc giám sát chuyên đề.",
        "Nước lên nhanh. Ông Đinh Xuân Hậu cho biết: “Phường đã họp khẩn, phát loa cấm biển, lập 4 tổ trực chốt”.",
        "Chủ tịch UBND phường Vĩnh Phước tiếp công dân định kỳ vào các ngày 10/12 và 24/12/2025 tại trụ sở phường.",
    ],
)
def test_what_is_no_event(text: str) -> None:
    assert told(text, "2025-12-03") == []


def test_a_birthday_is_not_the_day_told_before() -> None:
    text = (
        "Tại Quyết định số 2716/QĐ-TTg ngày 12/12/2025, Thủ tướng phê chuẩn kết quả bầu chức vụ Phó Chủ tịch "
        "UBND tỉnh "
        "Quảng Trị đối với ông Đặng Hữu Trường. Ông Đặng Hữu Trường sinh ngày 9/7/1979.\n\n"
        "Cùng ngày, tại Quyết định số 2718/QĐ-TTg, Thủ tướng phê chuẩn việc miễn nhiệm chức vụ Phó Chủ tịch UBND "
        "tỉnh "
        "Vĩnh Long đối với ông Trương Minh Hậu."
    )
    assert {start for _, start, _ in brief(text, "2025-12-13")} == {"2025-12-12"}


def test_what_a_body_of_the_province_holds_with_a_commune_is_held_there() -> None:
    text = (
        "Ngày 10/11, Ban Chỉ huy Bộ đội Biên phòng tỉnh Đắk Lắk phối hợp xã Ia Rvê (tỉnh Đắk Lắk) tổ chức lễ "
        "trao nhà "
        "Đại đoàn kết. Các hộ được nhận nhà gồm ông Hà Văn Pín, bà Lò Thị Sanh và anh Vi Văn Tới."
    )
    (event,) = told(text, "2025-11-11")
    assert event.unit and event.unit.name == "xã Ia Rvê"
    assert {p.person: p.part for p in event.participants} == dict.fromkeys(
        ("Hà Văn Pín", "Lò Thị Sanh", "Vi Văn Tới"), "subject"
    )


def test_voters_meet_deputies_where_they_live() -> None:
    text = (
        "Cử tri phường Tam Kỳ (thành phố Đà Nẵng) đã gửi 18 ý kiến tại buổi tiếp xúc với Tổ đại biểu HĐND thành phố "
        "vào chiều 24/10."
    )
    assert [e.unit and e.unit.name for e in told(text, "2025-10-25")] == ["phường Tam Kỳ"]


def test_a_headline_names_the_congress_that_the_text_tells_only_acts_of() -> None:
    text = (
        "Đại hội Đảng bộ cơ quan UBND xã Bạch Ngọc lần thứ nhất nhiệm kỳ 2025-2030\n\n"
        "Đồng chí Phan Đình Thắng, Chủ tịch UBND xã được chỉ định giữ chức Bí thư Đảng ủy cơ quan UBND xã."
    )
    assert {kind for kind, _, _ in brief(text, "2025-07-24")} == {"congress", "appointment"}


def test_parties_of_several_communes_each_hold_their_congress() -> None:
    text = (
        "Ngày 9/8, Đảng bộ các phường An Cựu, Vỹ Dạ (TP Huế) tổ chức đại hội đại biểu lần thứ I.\n"
        "Phát biểu tại đại hội phường Vỹ Dạ, Phó Chủ tịch UBND TP Huế Phan Thanh Vỹ chúc mừng Đảng bộ phường."
    )
    found = told(text, "2025-08-09")
    assert [(e.kind, e.unit and e.unit.name) for e in found] == [
        ("congress", "phường An Cựu"),
        ("congress", "phường Vỹ Dạ"),
    ]
    assert [[p.person for p in e.participants] for e in found] == [[], ["Phan Thanh Vỹ"]]


def test_offices_filled_in_another_commune_on_the_same_day() -> None:
    text = (
        "Sáng 9/8, Tỉnh ủy Sơn La trao quyết định điều động ông Lê Viết Tường giữ chức Bí thư Đảng ủy xã Mường La.\n"
        "Cùng ngày, tại xã Chiềng Lao, ông Trần Duy Mẫn được chỉ định giữ chức Bí thư Đảng ủy xã."
    )
    assert [(e.kind, e.unit and e.unit.name) for e in told(text, "2025-08-09")] == [
        ("appointment", "xã Mường La"),
        ("appointment", "xã Chiềng Lao"),
    ]


def test_an_election_is_of_its_day_whenever_its_results_are_made_known() -> None:
    text = (
        "Ngày 18/3/2026, Ủy ban bầu cử xã Mường La, tỉnh Sơn La ban hành Nghị quyết số 16/NQ-UBBC công bố kết quả bầu "
        "cử đại biểu HĐND xã. Theo đó, ngày 15/3/2026, toàn xã có 9.432 cử tri đi bầu, đạt 99%.\n"
        "Một số kết quả như sau:\n"
        "Đơn vị bầu cử số 1 (5 đại biểu)\n"
        "- Ông Lê Viết Tường, Bí thư Đảng ủy xã: 93,12%\n"
        "Đơn vị bầu cử số 2 (5 đại biểu)\n"
        "- Bà Lò Thị Hặc: 91,87%"
    )
    decision, election = told(text, "2026-03-19")
    assert [(e.kind, e.start) for e in (decision, election)] == [("decision", "2026-03-18"), ("election", "2026-03-15")]
    assert {p.person: p.part for p in election.participants} == {"Lê Viết Tường": "subject", "Lò Thị Hặc": "subject"}


def test_an_election_told_at_a_session_after_it() -> None:
    text = (
        "Sáng 27/3, HĐND xã Mường La, tỉnh Sơn La khóa II tiến hành kỳ họp thứ nhất, sau ngày bầu cử 15/3.\n"
        "Theo báo cáo, toàn xã có 9.432 cử tri đi bỏ phiếu, đạt 99%; cử tri đã bầu đủ 24 đại biểu.\n"
        "Kết quả, ông Lê Viết Tường trúng cử Chủ tịch HĐND xã."
    )
    found = {e.kind: (e.start, [p.person for p in e.participants]) for e in told(text, "2026-03-28")}
    assert found == {
        "meeting": ("2026-03-27", []),
        "election": ("2026-03-15", []),
        "appointment": ("2026-03-27", ["Lê Viết Tường"]),
    }


def test_presents_given_at_a_ceremony_are_part_of_it() -> None:
    text = (
        "Chiều 14/11, Ban công tác Mặt trận thôn Khoang, xã Mường La, tỉnh Sơn La tổ chức Ngày hội Đại đoàn kết.\n"
        "Dịp này, lãnh đạo xã tặng quà cho thôn và 5 hộ gia đình tiêu biểu."
    )
    assert [e.kind for e in told(text, "2025-11-16")] == ["ceremony"]


def test_a_letter_of_blame_is_another_decision_than_a_reprimand_elsewhere() -> None:
    text = (
        "Ban Thường vụ Thị ủy Đức Phổ đã thống nhất thi hành kỷ luật khiển trách đối với ông Phùng Văn Tấn, nguyên Chủ "
        "tịch UBND xã Phổ Nhơn.\nChủ tịch UBND huyện Tu Mơ Rông, tỉnh Kon Tum vừa ký Công văn số 689/UBND-NN phê bình "
        "Chủ tịch UBND xã Đắk Hà."
    )
    assert [(e.kind, e.unit and e.unit.name) for e in told(text, "2023-05-18")] == [
        ("decision", "thị xã Đức Phổ"),
        ("decision", "huyện Tu Mơ Rông"),
    ]


def test_a_team_called_by_its_number_is_told_to_go_elsewhere_on_another_day() -> None:
    text = (
        "Ngày 25/11, Đoàn giám sát do bà Ma Thị Thúy Vân, Trưởng Ban Dân tộc HĐND tỉnh Tuyên Quang làm Trưởng đoàn đã "
        "giám sát tại xã Phố Bảng.\nNgày 27/11, Tổ 3 sẽ giám sát tại xã Sà Phìn."
    )
    found = [(e.start, e.unit and e.unit.name, e.planned) for e in told(text, "2025-11-26")]
    assert found == [("2025-11-25", "xã Phố Bảng", False), ("2025-11-27", "xã Sà Phìn", True)]


def test_a_certificate_received_at_a_ceremony_is_no_decision() -> None:
    text = (
        "Sáng 18/11, Trường THCS Cẩm Phú (xã Cẩm Tân, tỉnh Thanh Hóa) tổ chức Lễ kỷ niệm Ngày Nhà giáo Việt Nam và đón "
        "Bằng công nhận trường đạt chuẩn quốc gia."
    )
    assert [e.kind for e in told(text, "2025-11-19")] == ["ceremony"]


def test_an_agreement_signed_besides_a_conference() -> None:
    text = (
        "Sáng 14/10, Liên đoàn Lao động tỉnh Hưng Yên tổ chức hội nghị Ban Chấp hành lần thứ hai.\nHội nghị bàn việc "
        "chăm lo đoàn viên. Liên đoàn Lao động tỉnh cũng ký thỏa thuận hợp tác với Bệnh viện Mắt Thái Bình."
    )
    assert [(e.kind, e.start) for e in told(text, "2025-10-14")] == [
        ("meeting", "2025-10-14"),
        ("signing", "2025-10-14"),
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "UBND huyện An Lão sẽ tổ chức lễ hội cồng chiêng ngày 22/9, hội thi hoa ngày 24/9 và hội thảo ngày 26/9.",
            [("ceremony", "2025-09-22"), ("ceremony", "2025-09-24"), ("meeting", "2025-09-26")],
        ),
        (
            "Theo kế hoạch, ngày 22/9 sẽ diễn ra lễ khai mạc, ngày 25/9 tổ chức hội thảo tại tỉnh Gia Lai.",
            [("ceremony", "2025-09-22"), ("meeting", "2025-09-25")],
        ),
        (
            "Ngày 12/9, tỉnh Gia Lai tổ chức lễ ra quân, ngày 15/9, UBND tỉnh tổ chức hội nghị tổng kết.",
            [("ceremony", "2025-09-12"), ("meeting", "2025-09-15")],
        ),
        (
            "Sáng 18/9, HĐND tỉnh Gia Lai tổ chức hội nghị thẩm tra, chuẩn bị kỳ họp thứ 8 dự kiến khai mạc ngày 25/9.",
            [("meeting", "2025-09-18"), ("meeting", "2025-09-25")],
        ),
        (
            "Ngày 18/9, UBND tỉnh Gia Lai họp đánh giá công tác chuẩn bị hội báo xuân ngày 22/9 và lễ hội ngày 24/9.",
            [("meeting", "2025-09-18")],
        ),
        (
            "Lễ hội diễn ra từ ngày 15/9 đến 17/9 với lễ rước ngày 15/9, lễ tế ngày 16/9 tại tỉnh Gia Lai.",
            [("ceremony", "2025-09-15")],
        ),
    ],
)
def test_each_occasion_of_a_sentence_with_its_own_day(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert sorted((kind, start) for kind, start, _ in brief(sentence, "2025-09-20")) == sorted(expected)
