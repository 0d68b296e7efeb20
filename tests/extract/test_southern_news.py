"""Wordings of news from the South and the Central Highlands: programmes for the poor, boards, funds, lists, tasks."""

from __future__ import annotations

from functools import partial

import pytest
from extract import holders

from kg.facts import Change, Event, Figure, PersonSeen, UnitSeen

DATE = "2026-01-23"
facts, tasks = partial(holders.facts, published=DATE), partial(holders.tasks, published=DATE)
bodies, offices = partial(holders.bodies, published=DATE), partial(holders.told, published=DATE)
events = partial(holders.events, published=DATE)


def test_nobody_must_do_anything_in_a_place_called_can_tho() -> None:
    text = (
        "Tại đại hội, Chủ tịch Quốc hội Lò Văn Mẫn nói Cần Thơ có nhiều lợi thế. Cần Thơ sẽ là động lực của vùng. "
        "Đồng chí đề nghị Đảng bộ thành phố phát triển kinh tế số. Cần Giuộc phát huy lợi thế cảng biển."
    )
    assert tasks(text) == [("Đảng bộ thành phố Cần Thơ", "phát triển kinh tế số")]


@pytest.mark.parametrize(
    ("text", "assignee", "task"),
    [
        (
            (
                "Phó Chủ tịch UBND tỉnh Gia Lai Lê Thị Lịch kết luận:\n"
                "Đối với UBND xã Đak Đoa: Yêu cầu địa phương này đình chỉ hoạt động cây xăng."
            ),
            "Ủy ban nhân dân xã Đak Đoa",
            "đình chỉ hoạt động cây xăng",
        ),
        (
            (
                "Tỉnh Đắk Lắk yêu cầu các sở, ngành theo dõi sát diễn biến của bão.\n"
                "Đối với vùng trũng, UBND tỉnh Đắk Lắk chỉ đạo các đơn vị sơ tán người dân."
            ),
            None,
            "sơ tán người dân",
        ),
        (
            (
                "Tại buổi làm việc với Đảng ủy xã Mỹ Lộc, tỉnh Tây Ninh chiều 22/1, Phó Bí thư Tỉnh ủy Nguyễn Thanh Hà "
                "yêu cầu địa phương này bắt nhịp với mô hình mới."
            ),
            "xã Mỹ Lộc",
            "bắt nhịp với mô hình mới",
        ),
    ],
)
def test_whom_a_task_is_for_behind_a_topic(text: str, assignee: str | None, task: str) -> None:
    assert tasks(text)[-1] == (assignee, task)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "Ngày 22-1, Đồn Biên phòng Kà Tum tổ chức chương trình “Tết quân dân” tại xã Tân Đông, tỉnh Tây Ninh. "
                "Tại chương trình, ban tổ chức đã trao 200 phần quà Tết cho hộ nghèo."
            ),
            [("visit", "2026-01-22", "xã Tân Đông")],
        ),
        (
            (
                "Ngày 22-1, Hội Chữ thập đỏ tỉnh Cà Mau tổ chức chương trình “Xuân yêu thương” tại xã Hưng Hội. "
                "Dịp này, 300 suất học bổng được trao cho học sinh."
            ),
            [("visit", "2026-01-22", "xã Hưng Hội")],
        ),
        (
            "Sở Nông nghiệp và Môi trường và Công an tỉnh Đồng Tháp vừa ký kết quy chế phối hợp trong quản lý đất đai.",
            [("signing", None, "tỉnh Đồng Tháp")],
        ),
        (
            "Ông Lê Minh Thành, Phó ban Tổ chức Tỉnh ủy Cà Mau, bị kỷ luật cảnh cáo do để xảy ra sai phạm.",
            [("decision", None, "tỉnh Cà Mau")],
        ),
        ("Chánh Thanh tra tỉnh Cà Mau vừa ký Kết luận thanh tra về đất đai.", [("decision", None, "tỉnh Cà Mau")]),
        (
            "Ngày 22/1, Tỉnh đoàn Cà Mau đã thành lập Đoàn đến thăm, tặng quà các chùa.",
            [("visit", "2026-01-22", "tỉnh Cà Mau")],
        ),
        ("Ngày 22/1, Đội CSGT số 2, Công an tỉnh An Giang dừng kiểm tra xe tải do ông Lê Văn Tý điều khiển.", []),
        (
            (
                "Các đại biểu HĐND tỉnh An Giang tiếp xúc cử tri ngày 22/1. Tại hội nghị, Tổ đại biểu báo cáo kết quả "
                "kỳ họp. Cử tri phường Rạch Giá quan tâm giá cả."
            ),
            [("voter-meeting", "2026-01-22", "phường Rạch Giá")],
        ),
        (
            "Giám đốc Công an tỉnh Đồng Nai thông tin về việc tăng cường 20 cán bộ về làm việc tại công an các phường.",
            [],
        ),
    ],
)
def test_events(text: str, told: list[tuple[str, str | None, str | None]]) -> None:
    assert events(text) == told


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tại chương trình, Ban Tổ chức trao tặng 100 suất quà cho hộ nghèo xã Vĩnh Xương, tỉnh An Giang.", set()),
        (
            "Ban Vận động Quỹ “Vì người nghèo” tỉnh Cà Mau và Quỹ Thiện Tâm phối hợp với UBND xã Hưng Hội.",
            {
                "Ban Vận động Quỹ Vì người nghèo tỉnh Cà Mau",
                "Quỹ Thiện Tâm",
                "Ủy ban nhân dân xã Hưng Hội",
            },
        ),
        (
            "Công đoàn Công ty Cổ phần Phân bón – Dầu khí Cà Mau dự lễ.",
            {"Công đoàn Công ty Cổ phần Phân bón - Dầu khí Cà Mau"},
        ),
        (
            "Bà Trần Thị Yến, Trưởng Ban Kinh tế - xã hội Hội LHPN TPHCM, đến dự.",
            {"Ban Kinh tế - Xã hội Hội Liên hiệp Phụ nữ Thành phố Hồ Chí Minh"},
        ),
        (
            "Ông Trần Tú, Trưởng Phòng Tham mưu, Cục An ninh đối ngoại, dự họp.",
            {"Phòng Tham mưu Cục An ninh đối ngoại"},
        ),
        (
            "Hội Liên hiệp Thanh niên (LHTN) Việt Nam tỉnh Đồng Nai họp.",
            {"Hội Liên hiệp Thanh niên Việt Nam tỉnh Đồng Nai"},
        ),
        (
            "HĐND hai tỉnh Gia Lai và Đắk Lắk thống nhất. Đội CSGT số 2, Công an tỉnh An Giang tuần tra.",
            {
                "Hội đồng nhân dân tỉnh Gia Lai",
                "Hội đồng nhân dân tỉnh Đắk Lắk",
                "Đội Cảnh sát giao thông số 2 Công an tỉnh An Giang",
            },
        ),
        (
            (
                "Xã Tân Lộc khánh thành cầu\n\n17/01/2026 - 08:40\n\n"
                "Đảng ủy, UBND xã Tân Lộc, tỉnh Cà Mau khánh thành cầu."
            ),
            {"Đảng ủy xã Tân Lộc", "Ủy ban nhân dân xã Tân Lộc"},
        ),
        ("Trường THPT Lương Định Của và dời về địa điểm cũ.", {"Trường Trung học phổ thông Lương Định Của"}),
        ("Ông khen kết quả của Trung đoàn 1, đồng thời khen Tiểu đoàn Vệ binh.", {"Trung đoàn 1", "Tiểu đoàn Vệ binh"}),
    ],
)
def test_names_of_bodies(text: str, names: set[str]) -> None:
    assert bodies(text) >= names
    assert "Tổ chức" not in " ".join(bodies(text))


def test_who_is_made_head_before_the_next_office_is_named() -> None:
    text = (
        "UBND tỉnh Đắk Lắk thành lập Sở Chỉ huy tiền phương. Sở Chỉ huy đặt tại trụ sở UBND tỉnh (số 7 đường Độc Lập, "
        "phường Tuy Hòa), do Chủ tịch UBND Lê Anh Tú làm Chỉ huy trưởng, Phó Chủ tịch UBND tỉnh Hồ Thị Thảo làm "
        "Phó Chỉ huy trưởng."
    )
    post, committee = "Sở Chỉ huy tiền phương tỉnh Đắk Lắk", "Ủy ban nhân dân tỉnh Đắk Lắk"
    assert {row[:3] for row in offices(text)} == {
        ("Lê Anh Tú", "Chủ tịch", committee),
        ("Lê Anh Tú", "Chỉ huy trưởng", post),
        ("Hồ Thị Thảo", "Phó Chủ tịch", committee),
        ("Hồ Thị Thảo", "Phó Chỉ huy trưởng", post),
    }


def test_what_an_officer_was_before_is_over() -> None:
    text = "Trước đó, đại tá Vũ Hồng Vân là Phó Giám đốc Công an tỉnh Đắc Lắk."
    assert offices(text) == {("Vũ Hồng Vân", "Phó Giám đốc", "Công an tỉnh Đắk Lắk", "former")}


def test_who_is_chosen_with_the_one_told_first() -> None:
    text = (
        "Đại hội Đảng bộ phường Bình Dương, TPHCM họp. Ông Nguyễn Văn Đồng được chỉ định giữ chức Bí thư Đảng ủy "
        "phường; ông Võ Chí Tâm, Phó bí thư Đảng ủy, Chủ tịch UBND phường.\n\nÔng Nguyễn Văn Đồng giữ chức Bí thư "
        "Thành ủy Thủ Dầu Một trước khi tỉnh Bình Dương sáp nhập với TPHCM và Bà Rịa - Vũng Tàu."
    )
    assert offices(text) == {
        ("Nguyễn Văn Đồng", "Bí thư", "Đảng ủy phường Bình Dương", "incoming"),
        ("Võ Chí Tâm", "Phó Bí thư", "Đảng ủy phường Bình Dương", "incoming"),
        ("Võ Chí Tâm", "Chủ tịch", "Ủy ban nhân dân phường Bình Dương", "incoming"),
        ("Nguyễn Văn Đồng", "Bí thư", "Thành ủy Thủ Dầu Một", "former"),
    }
    units = {f.unit.name for f in facts(text) if isinstance(f, UnitSeen)}
    assert "tỉnh Bà Rịa - Vũng Tàu" in units
    assert "thành phố Vũng Tàu" not in units


def test_a_headline_that_gives_an_office_tells_of_an_appointment() -> None:
    text = (
        "Anh Phan Thế Kông giữ chức Chủ tịch Hội LHTN Việt Nam tỉnh Đồng Nai\n\n"
        "Ngày 22/1, Đại hội đại biểu Hội LHTN Việt Nam tỉnh Đồng Nai lần thứ I diễn ra với 264 đại biểu."
    )
    assert [row[3] for row in offices(text)] == ["incoming"]
    assert {kind for kind, _, _ in events(text)} == {"appointment", "congress"}


def test_names_behind_the_youth_union_and_a_rare_surname() -> None:
    text = (
        "Bí thư thứ nhất Trung ương Đoàn Bùi Quang Hùng phát biểu. Dự có Bí thư Trung ương Đoàn Nguyễn Minh Trí; Bí "
        "thư Thành Đoàn Trần Anh Tú; Thượng tá Ông Văn Ân, Phó Tham mưu trưởng Sư đoàn 302; ông Đoàn Lê Minh."
    )
    assert {f.name for f in facts(text) if isinstance(f, PersonSeen)} == {
        "Bùi Quang Hùng",
        "Nguyễn Minh Trí",
        "Trần Anh Tú",
        "Ông Văn Ân",
        "Đoàn Lê Minh",
    }
    assert (
        "Bùi Quang Hùng",
        "Bí thư Thứ nhất",
        "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh",
        "current",
    ) in offices(text)


@pytest.mark.parametrize("clan", ["Niê Kđăm", "Niê K’Đăm"])
@pytest.mark.parametrize("before", ["Bí thư Tỉnh ủy", "Bí thư Tỉnh ủy Lâm Đồng", "Ông"])
def test_names_of_the_ede_behind_an_office_and_a_unit(before: str, clan: str) -> None:
    text = f"{before} Y Thanh Hòa {clan} tặng hoa Công an tỉnh Lâm Đồng."
    assert [f.name for f in facts(text) if isinstance(f, PersonSeen)] == [f"Y Thanh Hòa {clan}".replace("’", "'")]
    assert not any("Thanh" in name for name in bodies(text))


def test_requests_for_recognition_are_no_tasks_and_boards_in_the_plural_have_theirs() -> None:
    text = (
        "Tỉnh Vĩnh Long có 3 xã đủ điều kiện đề nghị công nhận đạt chuẩn gồm xã Tân Hưng, xã Tân Lộc "
        "đạt chuẩn nâng cao. "
        "Đại tá Đinh Văn Thế, Phó Chỉ huy trưởng Bộ CHQS tỉnh nhấn mạnh: Các Ban CHQS cần ổn định tổ chức."
    )
    assert tasks(text) == [(None, "ổn định tổ chức")]


def test_wards_by_number_go_on_to_the_last() -> None:
    text = (
        "Phường Bình Thạnh, TP.HCM được thành lập trên cơ sở sáp nhập ba phường 12, 14 và 26 theo chủ trương sắp xếp."
    )
    found = [
        {each.unit.name for each in f.origin} for f in facts(text, published="2025-08-08") if isinstance(f, Change)
    ]
    assert found == [{"phường 12", "phường 14", "phường 26"}]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Mưa lũ khiến một số xã phía Tây tỉnh Đắk Lắk như Yang Mao, Cư Pui, Ea Súp… bị ngập.",
            {"tỉnh Đắk Lắk", "xã Yang Mao", "xã Cư Pui", "xã Ea Súp"},
        ),
        (
            "Một số địa phương trong tỉnh Đồng Tháp như: Mỹ Thọ, Thanh Bình chưa giải ngân hết vốn.",
            {"tỉnh Đồng Tháp", "xã Mỹ Thọ", "xã Thanh Bình"},
        ),
        ("Các địa phương như Cần Thơ, Vĩnh Long đã làm tốt.", {"thành phố Cần Thơ", "tỉnh Vĩnh Long"}),
    ],
)
def test_units_named_as_examples(text: str, names: set[str]) -> None:
    assert {f.unit.name for f in facts(text) if isinstance(f, UnitSeen)} == names


def test_a_stall_named_after_no_price_counts_nothing() -> None:
    text = "Phường Tân Thới Hiệp mở gian hàng 0 đồng, trao 20 phần quà."
    assert [f.quote for f in facts(text) if isinstance(f, Figure)] == ["20 phần quà"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Tổng cục Hải quan vừa yêu cầu Cục Hải quan TP Hải Phòng cử Phòng Thanh tra - Kiểm tra xuống cảng.",
            {
                "Tổng cục Hải quan",
                "Cục Hải quan thành phố Hải Phòng",
                "Phòng Thanh tra - Kiểm tra Cục Hải quan thành phố Hải Phòng",
            },
        ),
        (
            "Đoàn làm việc tại Trung tâm Huấn luyện và Bồi dưỡng nghiệp vụ Công an thành phố Cần Thơ.",
            {"Trung tâm Huấn luyện và Bồi dưỡng nghiệp vụ Công an thành phố Cần Thơ"},
        ),
        (
            "Đoàn công tác HĐND, UBND, UBMTQ Việt Nam tỉnh Cà Mau đã đến thăm các hộ.",
            {
                "Hội đồng nhân dân tỉnh Cà Mau",
                "Ủy ban nhân dân tỉnh Cà Mau",
                "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Cà Mau",
            },
        ),
    ],
)
def test_general_departments_are_the_countrys_and_divisions_inspect(text: str, names: set[str]) -> None:
    assert bodies(text) == names


def test_boards_before_who_heads_a_union_are_the_unions() -> None:
    text = (
        "Ban chấp hành LĐLĐ tỉnh Đồng Nai đã bầu bổ sung ông Nguyễn Quốc Dũng - Tỉnh ủy viên - tham gia "
        "Ban chấp hành, Ban Thường vụ và giữ chức Chủ tịch LĐLĐ tỉnh Đồng Nai."
    )
    assert {(role, body) for _, role, body, _ in offices(text)} == {
        ("Ủy viên", "Tỉnh ủy Đồng Nai"),
        ("Ủy viên", "Liên đoàn Lao động tỉnh Đồng Nai"),
        ("Ủy viên Ban Thường vụ", "Liên đoàn Lao động tỉnh Đồng Nai"),
        ("Chủ tịch", "Liên đoàn Lao động tỉnh Đồng Nai"),
    }


def test_titles_deeds_told_and_those_counted_are_no_tasks() -> None:
    text = (
        "Liên quan vụ “Bí thư Tỉnh ủy yêu cầu kỷ luật Chủ tịch huyện”, Thường trực Tỉnh ủy Gia Lai yêu cầu "
        "Ban cán sự Đảng UBND tỉnh Gia Lai kiểm điểm ông Nguyễn Thế Hạ.\n\n"
        "Mở rộng điều tra, Công an tỉnh Gia Lai bắt giam ông Đỗ Ngọc Phi để điều tra về hành vi vi phạm."
    )
    assert tasks(text) == [("Ban Cán sự Đảng Ủy ban nhân dân tỉnh Gia Lai", "kiểm điểm ông Nguyễn Thế Hạ")]
    text = (
        "Chủ tịch UBND xã Kim Sơn, tỉnh Gia Lai yêu cầu các địa phương này tổ chức trồng lại rừng. "
        "Theo đó, 7 tập thể bị yêu cầu kiểm điểm trách nhiệm."
    )
    assert tasks(text) == [(None, "tổ chức trồng lại rừng")]


def test_bodies_that_are_directed_to_inspect_hold_no_session() -> None:
    text = (
        "Ngày 28/12, ông Nguyễn Văn Hòa đã chỉ đạo Giám đốc Sở Nội vụ, Chi cục trưởng Chi cục Kiểm lâm tỉnh Gia Lai "
        "khẩn trương tổ chức kiểm tra xác minh nội dung phản ánh."
    )
    assert events(text) == []
    text = (
        "Thực hiện chỉ đạo của Bộ Công an về mở đợt cao điểm, ngày 10/1, Công an TP Cần Thơ ban hành Kế hoạch 237 "
        "triển khai cao điểm."
    )
    assert events(text) == [("decision", "2026-01-10", "thành phố Cần Thơ")]


@pytest.mark.parametrize(
    ("programme", "kind"),
    [
        ("“Xuân Biên phòng ấm lòng dân bản”", "visit"),
        ('"Cà phê sáng - Tân Định lắng nghe và hành động"', "meeting"),
    ],
)
def test_programmes_are_told_by_their_names(programme: str, kind: str) -> None:
    text = f"Sáng 12/1, UBND phường Tân Định, TPHCM tổ chức chương trình {programme} với người dân khu phố."
    assert events(text) == [(kind, "2026-01-12", "phường Tân Định")]


def test_those_who_explain_what_is_planned_speak_at_the_session() -> None:
    text = (
        "Ngày 15/1, Phó Chủ tịch UBND thành phố Cần Thơ Nguyễn Văn Hòa đã làm việc với Sở Xây dựng.\n\n"
        "Theo Phó Giám đốc Sở Xây dựng Lê Văn Việt, thành phố sẽ khởi công và khánh thành 18 công trình.\n\n"
        "Giám đốc Sở Tài chính Phạm Văn Tươi cho biết, Sở được giao 10 dự án khởi công và khánh thành trong đợt này."
    )
    taking = {f.kind: {p.person for p in f.participants} for f in facts(text) if isinstance(f, Event)}
    assert taking == {"working-session": {"Nguyễn Văn Hòa", "Lê Văn Việt", "Phạm Văn Tươi"}, "ceremony": set()}


def test_visitors_whose_offices_come_first_are_all_there() -> None:
    text = (
        "Sáng 20/1, UBND xã Kim Sơn, tỉnh Gia Lai tổ chức lễ khánh thành cầu. Phó Chủ tịch HĐND tỉnh Đỗ Tấn Kiệt; "
        "Phó Chủ tịch UBND tỉnh Lê Văn Nung đã đến dự."
    )
    (ceremony,) = (f for f in facts(text) if isinstance(f, Event))
    assert {(p.person, p.part) for p in ceremony.participants} == {
        ("Đỗ Tấn Kiệt", "attendee"),
        ("Lê Văn Nung", "attendee"),
    }


def test_a_zone_called_by_a_former_province_leaves_the_province_of_now() -> None:
    text = (
        "Ngày 11/1, đồng chí Cao Thị Hòa - Phó Bí thư Thường trực Tỉnh ủy đã đến thăm các lực lượng. Cùng tham gia có "
        "đồng chí Huỳnh Lữ Tân - Trưởng ban Quản lý Khu kinh tế Phú Yên; Đào Văn Mỹ - Phó Chủ tịch UBND tỉnh.\n\n"
        "Đoàn đến thăm Viettel Đắk Lắk tại xã Tuy An Đông; Bộ Chỉ huy Quân sự tỉnh tại xã Xuân Lộc."
    )
    assert {"Tỉnh ủy Đắk Lắk", "Ủy ban nhân dân tỉnh Đắk Lắk", "Bộ Chỉ huy Quân sự tỉnh Đắk Lắk"} <= bodies(text)


def test_the_commission_with_letters_in_its_name_is_the_central_one() -> None:
    text = "Ngày 20/1, Ủy ban Kiểm tra (UBKT) Trung ương thông báo kết luận tại kỳ họp thứ 14 về tỉnh Lâm Đồng."
    assert bodies(text) == {"Ủy ban Kiểm tra Trung ương"}


def test_a_province_directs_its_departments() -> None:
    text = (
        "Ngày 21/1, Chủ tịch UBND tỉnh Đắk Lắk yêu cầu lãnh đạo các xã, phường tập trung ứng phó.\n\n"
        "Tỉnh chỉ đạo Sở Y tế hỗ trợ ngay thuốc, vật tư cho các địa phương."
    )
    assert tasks(text) == [
        (None, "tập trung ứng phó"),
        ("Sở Y tế tỉnh Đắk Lắk", "hỗ trợ ngay thuốc, vật tư cho các địa phương"),
    ]


def test_offices_before_that_of_a_term_that_is_over_are_over_too() -> None:
    text = "Hội đồng xem xét ông Lê Tiến Phú, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lâm Đồng nhiệm kỳ 2011-2016."
    assert {status for _, _, _, status in offices(text)} == {"former"}


@pytest.mark.parametrize(
    ("told", "role", "body"),
    [
        (
            "Kiểm toán trưởng Kiểm toán nhà nước (KTNN) khu vực IX",
            "Kiểm toán trưởng",
            "Kiểm toán nhà nước khu vực IX",
        ),
        (
            "Phó Chánh tòa Tòa Dân sự TAND tỉnh Lào Cai",
            "Phó Chánh tòa",
            "Tòa Dân sự Tòa án nhân dân tỉnh Lào Cai",
        ),
        (
            "Trưởng phòng Tổ chức - Cán bộ, Thanh tra và Thi đua, Khen thưởng TAND tỉnh Lào Cai",
            "Trưởng phòng",
            "Phòng Tổ chức - Cán bộ, Thanh tra và Thi đua, Khen thưởng Tòa án nhân dân tỉnh Lào Cai",
        ),
        ("Giám đốc Sở Lao động - TB&XH", "Giám đốc", "Sở Lao động - Thương binh và Xã hội tỉnh Lào Cai"),
    ],
)
def test_offices_of_courts_auditors_and_bodies_in_letters(told: str, role: str, body: str) -> None:
    text = f"Hội nghị ở Lào Cai\nTại tỉnh Lào Cai, ông Vàng Văn Hiển, {told} tham dự hội nghị."
    assert offices(text) == {("Vàng Văn Hiển", role, body, "current")}


def test_the_issuer_of_a_document_ends_before_the_next() -> None:
    text = (
        "Theo Thông tư số 17/2016/TT-BTC của Bộ Lao động - TB&XH và Thông tư số 14/2018/TT-BTC, tỉnh Lào Cai rà soát."
    )
    assert "Bộ Lao động - Thương binh và Xã hội" in bodies(text)


def test_a_disabled_veteran_holds_the_office_told_behind() -> None:
    text = "Ông Phan Văn Út, bệnh binh 2/3, nguyên Chủ tịch UBND xã Trà Côn (tỉnh Vĩnh Long) kể chuyện xưa."
    assert offices(text) == {("Phan Văn Út", "Chủ tịch", "Ủy ban nhân dân xã Trà Côn", "former")}
