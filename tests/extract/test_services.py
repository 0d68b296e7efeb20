"""Personnel news of the army, procuracies and unions: divisions of a service, offices handed over, boards."""

from __future__ import annotations

import pytest
from extract.test_bodies import bodies

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Directive, Event, Office


def held(text: str, published: str = "2025-11-14") -> set[tuple[str, str, str, str]]:
    facts = extract(make_article(text, "services", {"published": published}))
    return {(f.person, f.role, f.body.name, str(f.status)) for f in facts if isinstance(f, Office) and f.body}


@pytest.mark.parametrize(
    ("text", "division"),
    [
        (
            "Bộ CHQS tỉnh Tây Ninh họp. Thiếu tướng A giao Phòng Tham mưu lập kế hoạch.",
            "Phòng Tham mưu Bộ Chỉ huy Quân sự tỉnh Tây Ninh",
        ),
        (
            "VKSND tỉnh Lai Châu họp. Bà Lò Thị Hương, Phòng 7, báo cáo án.",
            "Phòng 7 Viện kiểm sát nhân dân tỉnh Lai Châu",
        ),
        (
            "VKSND tỉnh Lai Châu họp. Ông Tao Văn Pín, Trưởng phòng Tổ chức cán bộ và Thanh tra công bố.",
            "Phòng Tổ chức cán bộ và Thanh tra Viện kiểm sát nhân dân tỉnh Lai Châu",
        ),
        (
            "Công an tỉnh Lai Châu họp với VKSND tỉnh Lai Châu. Phòng Tham mưu báo cáo.",
            "Phòng Tham mưu Công an tỉnh Lai Châu",
        ),
        (
            "Thuế tỉnh Phú Thọ họp. Bà Lê Thị Sen, Trưởng phòng Nghiệp vụ, Dự toán, Pháp chế, báo cáo.",
            "Phòng Nghiệp vụ, Dự toán, Pháp chế Thuế tỉnh Phú Thọ",
        ),
        (
            "Sở Nội vụ tỉnh Lâm Đồng họp. Bà Lê Thị Sen, Phó Trưởng phòng Tổ chức cán bộ, báo cáo.",
            "Phòng Tổ chức cán bộ Sở Nội vụ tỉnh Lâm Đồng",
        ),
        (
            "Công an tỉnh Lâm Đồng họp. Trung tá K'Brếp, Phó trưởng Phòng An ninh nội địa, báo cáo.",
            "Phòng An ninh nội địa Công an tỉnh Lâm Đồng",
        ),
        (
            "Hội LHPN tỉnh Hưng Yên họp. Bà Lê Thị Sen, Trưởng Ban Tổ chức - Kiểm tra của Hội, báo cáo.",
            "Ban Tổ chức - Kiểm tra Hội Liên hiệp Phụ nữ tỉnh Hưng Yên",
        ),
        (
            "Quân khu 7 họp. Đại tá Vũ Đình Bảo, Phó Trưởng phòng Cán bộ, Cục Chính trị Quân khu công bố quyết định.",
            "Phòng Cán bộ Cục Chính trị Quân khu 7",
        ),
    ],
)
def test_the_service_that_a_division_is_of(text: str, division: str) -> None:
    assert division in bodies(text)


def test_high_courts_have_their_seat_in_their_name() -> None:
    found = bodies("Tỉnh Đồng Tháp họp với TAND cấp cao tại TP Hồ Chí Minh và VKSND cấp cao tại Hà Nội.")
    assert found == [
        "Tòa án nhân dân cấp cao tại Thành phố Hồ Chí Minh",
        "Viện kiểm sát nhân dân cấp cao tại Hà Nội",
    ]


def test_a_session_of_a_congress_is_that_congress() -> None:
    text = (
        "Chiều 7/10, trong phiên làm việc thứ hai của Đại hội Đảng bộ tỉnh Lâm Đồng, các quyết định nhân sự được công "
        "bố. Sáng 8/10, Đại hội bế mạc."
    )
    facts = extract(make_article(text, "session", {"published": "2025-10-08"}))
    assert [(f.kind, f.start) for f in facts if isinstance(f, Event) and f.kind in ("meeting", "congress")] == [
        ("congress", "2025-10-07")
    ]


def test_areas_of_procuracies_in_general_are_none() -> None:
    found = bodies("VKSND tỉnh Lai Châu họp. Từ khi VKSND khu vực đi vào hoạt động, án giảm.")
    assert found == ["Viện kiểm sát nhân dân tỉnh Lai Châu"]


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            (
                "Bộ CHQS tỉnh Tây Ninh bàn giao chức vụ Chỉ huy trưởng giữa Đại tá Trần Quang Diệu và Thượng tá Lê "
                "Hoàng Vũ."
            ),
            {
                ("Trần Quang Diệu", "Chỉ huy trưởng", "Bộ Chỉ huy Quân sự tỉnh Tây Ninh", "former"),
                ("Lê Hoàng Vũ", "Chỉ huy trưởng", "Bộ Chỉ huy Quân sự tỉnh Tây Ninh", "incoming"),
            },
        ),
        (
            (
                "Hội LHPN tỉnh Hưng Yên họp. Hội nghị bầu bà Hà Thị Miền, Chủ tịch Hội LHPN xã Quỳnh Phụ, làm "
                "Phó Chủ "
                "tịch."
            ),
            {
                ("Hà Thị Miền", "Chủ tịch", "Hội Liên hiệp Phụ nữ xã Quỳnh Phụ", "former"),
                ("Hà Thị Miền", "Phó Chủ tịch", "Hội Liên hiệp Phụ nữ tỉnh Hưng Yên", "incoming"),
            },
        ),
        (
            (
                "Dự có các đồng chí Phó Viện trưởng VKSND tỉnh Lai Châu: Lù Văn Chung, Đào Thị Mai; đồng chí Giàng A "
                "Tính, Phó Trưởng ban Nội chính Tỉnh ủy."
            ),
            {
                ("Lù Văn Chung", "Phó Viện trưởng", "Viện kiểm sát nhân dân tỉnh Lai Châu", "current"),
                ("Đào Thị Mai", "Phó Viện trưởng", "Viện kiểm sát nhân dân tỉnh Lai Châu", "current"),
                ("Giàng A Tính", "Phó Trưởng ban", "Ban Nội chính Tỉnh ủy Lai Châu", "current"),
            },
        ),
        (
            (
                "Đại hội bầu Ban Thường vụ Tỉnh ủy Lâm Đồng.\nCác ủy viên ban thường vụ còn lại:\n1. Bùi Thắng, Giám "
                "đốc Sở Y tế.\n2. Lê Trọng Yên, Phó Chủ tịch UBND tỉnh."
            ),
            {
                ("Bùi Thắng", "Ủy viên Ban Thường vụ", "Tỉnh ủy Lâm Đồng", "incoming"),
                ("Lê Trọng Yên", "Ủy viên Ban Thường vụ", "Tỉnh ủy Lâm Đồng", "incoming"),
                ("Bùi Thắng", "Giám đốc", "Sở Y tế tỉnh Lâm Đồng", "current"),
                ("Lê Trọng Yên", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Lâm Đồng", "current"),
            },
        ),
    ],
)
def test_offices(text: str, offices: set[tuple[str, str, str, str]]) -> None:
    assert held(text) == offices


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            (
                "Sở Y tế tỉnh Quảng Trị và ông Phan Mạnh Hải, nguyên Trưởng ban Nội chính Tỉnh ủy Quảng Bình, dự họp "
                "tại phường Đồng Hới, tỉnh Quảng Trị.\nPhát biểu, Bí thư Tỉnh ủy Nguyễn Văn Phước cảm ơn."
            ),
            ("Nguyễn Văn Phước", "Bí thư", "Tỉnh ủy Quảng Trị", "current"),
        ),
        (
            "HĐND tỉnh Bắc Ninh bầu ông Ngụy Kim Phượng làm Phó Chủ tịch. Trưởng ban Dân tộc là ông Tạ Đăng Khoa.",
            ("Tạ Đăng Khoa", "Trưởng ban", "Ban Dân tộc Hội đồng nhân dân tỉnh Bắc Ninh", "incoming"),
        ),
        (
            (
                "HĐND tỉnh Bắc Ninh bầu bổ sung hai ủy viên UBND tỉnh là Giám đốc Sở Y tế Từ Quốc Hiển và Chánh án "
                "TAND tỉnh Phan Thế Tú."
            ),
            ("Phan Thế Tú", "Ủy viên", "Ủy ban nhân dân tỉnh Bắc Ninh", "incoming"),
        ),
        (
            (
                "HĐND tỉnh Bắc Ninh họp. Bà Nguyễn Thị Hương giới thiệu ông Vương Quốc Tú, Giám đốc Sở Y tế, để bầu bổ "
                "sung Phó Chủ tịch HĐND tỉnh. Ông Tú nhận 82/84 phiếu."
            ),
            ("Vương Quốc Tú", "Phó Chủ tịch", "Hội đồng nhân dân tỉnh Bắc Ninh", "incoming"),
        ),
        (
            (
                "Đồng chí Lâm Gia Bảo giữ chức Bí thư Đoàn TNCS Hồ Chí Minh phường Bến Thành.\nĐại hội Đoàn phường Bến "
                "Thành bầu Ban Chấp hành; đồng chí Lâm Gia Bảo tái đắc cử chức danh Bí thư."
            ),
            ("Lâm Gia Bảo", "Bí thư", "Đoàn Thanh niên Cộng sản Hồ Chí Minh phường Bến Thành", "current"),
        ),
        (
            (
                "Ban Thường vụ Tỉnh ủy Điện Biên chỉ định 2 cán bộ tham gia Ban Chấp hành, làm Phó Bí thư Đảng ủy "
                "các xã, gồm:\n- Thiếu tá Lò Văn Thoại, giữ chức Phó Bí thư Đảng ủy xã Sín Thầu;\n- Đại úy Hạng A Dế, "
                "giữ chức Phó Bí thư Đảng ủy xã Nà Bủng."
            ),
            ("Hạng A Dế", "Ủy viên", "Đảng ủy xã Nà Bủng", "incoming"),
        ),
        (
            (
                "Sở Y tế tỉnh Cao Bằng trao quyết định tại xã Bảo Lạc. Ông Nông Tuấn Phong, Bí thư Đảng ủy, Giám đốc "
                "Sở chủ trì."
            ),
            ("Nông Tuấn Phong", "Bí thư", "Đảng ủy Sở Y tế tỉnh Cao Bằng", "current"),
        ),
        (
            (
                "HĐND tỉnh Đồng Tháp bầu bà Nguyễn Thị Trúc làm Trưởng ban Pháp chế HĐND tỉnh; miễn nhiệm Ủy viên UBND "
                "tỉnh đối với bà Trúc và ông Lê Quang Biểu."
            ),
            ("Nguyễn Thị Trúc", "Ủy viên", "Ủy ban nhân dân tỉnh Đồng Tháp", "former"),
        ),
        (
            (
                "Ủy ban Bầu cử phường Thuận Hóa, thành phố Huế công bố kết quả bầu cử đại biểu HĐND phường.\nĐơn vị "
                "số 1 có 2 vị trúng cử: ông Phan Thiên Nam, Trưởng Công an phường; bà Lê Thị Như Ý, chủ nhà hàng."
            ),
            ("Lê Thị Như Ý", "Đại biểu", "Hội đồng nhân dân phường Thuận Hóa", "incoming"),
        ),
        (
            (
                "Hội Nông dân phường Ea Kao, tỉnh Đắk Lắk vừa tổ chức Đại hội đại biểu lần thứ I.\nTại phiên đầu, "
                "Ban Chấp hành bầu Ban Thường vụ 5 người; ông Y Blơi Niê, Phó Chủ tịch Ủy ban MTTQ Việt Nam phường, "
                "giữ chức Chủ tịch."
            ),
            ("Y Blơi Niê", "Chủ tịch", "Hội Nông dân phường Ea Kao", "incoming"),
        ),
    ],
)
def test_one_office(text: str, office: tuple[str, str, str, str]) -> None:
    assert office in held(text)


def test_a_number_that_joins_a_committee_seats_nobody_named_behind_it() -> None:
    text = "Tỉnh ủy Quảng Ngãi chỉ định 27 đồng chí vào Ban Chấp hành; đồng chí Võ Văn Hào giữ chức Bí thư Tỉnh ủy."
    assert {role for _, role, _, _ in held(text)} == {"Bí thư"}


def test_an_office_left_is_not_that_of_the_appointment_before() -> None:
    text = (
        "Ông Châu Văn Bình được luân chuyển giữ chức Phó Bí thư Đảng ủy xã Ba Tri, tỉnh Vĩnh Long.\nNguyên Bí thư Đảng "
        "ủy xã Tân Thủy Nguyễn Thị Mười bàn giao công việc."
    )
    assert {(role, body) for person, role, body, _ in held(text) if person == "Nguyễn Thị Mười"} == {
        ("Bí thư", "Đảng ủy xã Tân Thủy")
    }


def test_the_inspection_commission_of_a_union() -> None:
    found = bodies("Phường Bến Thành họp. Đại hội bầu Ban Chấp hành Đoàn phường; Ủy ban Kiểm tra có 5 đồng chí.")
    assert "Ủy ban Kiểm tra Đoàn Thanh niên Cộng sản Hồ Chí Minh phường Bến Thành" in found


def test_a_students_association_is_of_its_school() -> None:
    found = bodies("Phường Bến Thành họp. Anh A là Chủ tịch Hội Sinh viên Trường Đại học Luật TPHCM.")
    assert "Hội Sinh viên Trường Đại học Luật Thành phố Hồ Chí Minh" in found


def test_the_board_beside_a_secretary_is_that_of_the_committee() -> None:
    found = bodies("Tỉnh ủy Bến Tre yêu cầu Bí thư Huyện ủy Thạnh Phú cùng tập thể Ban Thường vụ sớm họp.")
    assert "Ban Thường vụ Huyện ủy Thạnh Phú" in found


@pytest.mark.parametrize(
    "text",
    [
        "Giám đốc Sở Y tế tỉnh Cao Bằng Nông Tuấn Phong cảm ơn, yêu cầu tân Giám đốc Bệnh viện Đa khoa tỉnh đổi mới.",
        "HĐND tỉnh Cao Bằng họp. Giám đốc Sở Y tế tỉnh Cao Bằng Nông Tuấn Phong, đại biểu đã nghe báo cáo.",
    ],
)
def test_the_office_of_others_is_not_that_of_who_speaks(text: str) -> None:
    assert held(text) == {("Nông Tuấn Phong", "Giám đốc", "Sở Y tế tỉnh Cao Bằng", "current")}


def test_officers_are_no_ministry() -> None:
    found = bodies("Tỉnh Sơn La truy thăng đồng chí Lường Văn Hậu, cán bộ Công an xã Chiềng Sơ.")
    assert found == ["Công an xã Chiềng Sơ"]


def test_who_is_thanked_gives_no_task() -> None:
    text = (
        "Chủ tịch UBND tỉnh Tây Ninh Nguyễn Mạnh Quyền ghi nhận đóng góp của Đại tá Trần Quang Diệu; đề nghị Sở "
        "Y tế tỉnh "
        "tiếp tục hỗ trợ."
    )
    given = [f.issuer for f in extract(text) if isinstance(f, Directive)]
    assert [issuer.person for issuer in given if issuer] == ["Nguyễn Mạnh Quyền"]


def test_who_is_quoted_gives_the_task_told_in_the_quotation() -> None:
    text = (
        "Thanh tra tỉnh Thanh Hóa ban hành kết luận.\nÔng Trịnh Văn Súy, Bí thư Đảng ủy xã Yên Định, cho biết đã nắm "
        "tin. “Người dân rất lo. Chúng tôi đã đề nghị Sở Y tế hướng dẫn”, ông Súy nói."
    )
    given = [f.issuer for f in extract(text) if isinstance(f, Directive)]
    assert [issuer.person for issuer in given if issuer] == ["Trịnh Văn Súy"]


def test_an_appointment_looked_back_on_is_not_that_of_the_day() -> None:
    text = (
        "Ngày 13/11, Hội Nông dân tỉnh Hưng Yên tổ chức hội nghị.\nTrước đó, ngày 30/10, bà Nguyễn Thị Lan được điều "
        "động giữ chức Bí thư Đảng ủy phường Phố Hiến.\nVới 39/39 phiếu, bà Vũ Kim Cứ đã trúng cử Chủ tịch Hội Nông "
        "dân tỉnh."
    )
    facts = extract(make_article(text, "since", {"published": "2025-11-14"}))
    named = [f for f in facts if isinstance(f, Event) and f.kind == "appointment"]
    days = {p.person: f.start for f in named for p in f.participants}
    assert days == {"Nguyễn Thị Lan": "2025-10-30", "Vũ Kim Cứ": "2025-11-13"}


def test_several_who_leave_without_a_name_are_nobody_named_before() -> None:
    text = (
        "Ngày 13/11, Hội Nông dân tỉnh Hưng Yên họp, bầu bà Hà Thị Miền làm Phó Chủ tịch; cho thôi tham gia Ban Chấp "
        "hành đối với 4 chị nghỉ hưu."
    )
    facts = extract(make_article(text, "leave", {"published": "2025-11-14"}))
    gone = [p.person for f in facts if isinstance(f, Event) and f.kind == "dismissal" for p in f.participants]
    assert gone == []
