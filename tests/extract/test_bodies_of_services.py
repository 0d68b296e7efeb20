"""Bodies of services, firms and areas, and those of a unit that the article only calls by its kind."""

from __future__ import annotations

import pytest
from extract.test_bodies_told import _bodies

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import DocumentCited, Office


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                "UBND tỉnh Lào Cai mời Công ty TNHH MTV Chiếu sáng công cộng tỉnh Lào Cai, Công ty Thủy lợi tỉnh Phú "
                "Thọ và Công ty TNHH Sao Mai tỉnh Phú Thọ."
            ),
            {
                "Ủy ban nhân dân tỉnh Lào Cai",
                "Công ty TNHH MTV Chiếu sáng công cộng tỉnh Lào Cai",
                "Công ty Thủy lợi tỉnh Phú Thọ",
                "Công ty TNHH Sao Mai",
            },
        ),
        (
            "Chi cục Kiểm lâm tỉnh Lào Cai họp với 3 hạt kiểm lâm khu vực Bắc Hà, Mường Khương và Bảo Thắng.",
            {
                "Chi cục Kiểm lâm tỉnh Lào Cai",
                "Hạt kiểm lâm khu vực Bắc Hà",
                "Hạt kiểm lâm khu vực Mường Khương",
                "Hạt kiểm lâm khu vực Bảo Thắng",
            },
        ),
        (
            "Thuế tỉnh Lào Cai giao các Thuế cơ sở 2, 3 rà soát hộ kinh doanh.",
            {"Thuế tỉnh Lào Cai", "Thuế cơ sở 2", "Thuế cơ sở 3"},
        ),
        (
            "Đội Kiểm lâm cơ động và Phòng cháy chữa cháy rừng (PCCCR) số 1 trực tại tỉnh Lào Cai.",
            {"Đội Kiểm lâm cơ động và Phòng cháy chữa cháy rừng số 1 tỉnh Lào Cai"},
        ),
        ("Lực lượng Cảnh sát cơ động Công an tỉnh Lào Cai trực chiến.", {"Công an tỉnh Lào Cai"}),
        ("Ngành Thuế, ngành Kiểm lâm tỉnh bạn đến tỉnh Lào Cai dự giải tranh Cúp Agribank.", set()),
        (
            (
                "Ông Lù Văn Tá, Phó Chủ tịch UB. MTTQ xã Bát Xát kiêm Chủ tịch Hội CCB xã, thăm Chi hội Nông dân "
                "(CHND) thôn Bản Vai."
            ),
            {
                "Ủy ban Mặt trận Tổ quốc Việt Nam xã Bát Xát",
                "Hội Cựu chiến binh xã Bát Xát",
                "Chi hội Nông dân thôn Bản Vai",
            },
        ),
    ],
)
def test_services_and_firms_go_as_far_as_their_place(text: str, names: set[str]) -> None:
    assert _bodies(text) == names


def test_a_sub_department_that_only_provinces_have_is_the_provinces_beside_a_districts_committee() -> None:
    told = _bodies("UBND tỉnh Lào Cai giao Chi cục Kiểm lâm, UBND huyện Bát Xát tuần tra.", "2019-10-15")
    assert told == {
        "Ủy ban nhân dân tỉnh Lào Cai",
        "Chi cục Kiểm lâm tỉnh Lào Cai",
        "Ủy ban nhân dân huyện Bát Xát",
    }


def test_where_somebody_holds_an_office_of_a_province_without_a_name_its_other_bodies_count() -> None:
    held = "Tại trụ sở Hội Người cao tuổi tỉnh, bà Lò Thị Én, Phó Bí thư Tỉnh ủy, gặp Chánh án TAND tỉnh."
    assert _bodies(held) >= {"Tỉnh ủy", "Hội Người cao tuổi tỉnh", "Tòa án nhân dân tỉnh"}
    assert _bodies("UBND tỉnh có trách nhiệm ban hành bảng giá đất trình HĐND tỉnh.") == set()


@pytest.mark.parametrize(("mark", "province"), [("(BLC)", "Lai Châu"), ("QTO", "Quảng Trị"), ("(ĐN)", "Đồng Nai")])
def test_the_mark_of_a_paper_tells_the_province(mark: str, province: str) -> None:
    assert _bodies(f"{mark} - Chiều 9/7, Sở Xây dựng bàn giao hai cây cầu.") == {f"Sở Xây dựng tỉnh {province}"}


def test_each_clause_between_semicolons_is_of_the_province_that_it_names() -> None:
    text = (
        "Tỉnh Phú Thọ đăng cai hội thi. Trao cờ cho đoàn Lào Cai có ông Lù Văn Tá, Chủ tịch UBND tỉnh; trao cờ cho "
        "đoàn Sơn La có bà Lò Thị Én, Phó Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh."
    )
    facts = extract(make_article(text, "clauses", {"published": "2025-10-15"}))
    assert {(fact.person, fact.body.name) for fact in facts if isinstance(fact, Office) and fact.body} == {
        ("Lù Văn Tá", "Ủy ban nhân dân tỉnh Lào Cai"),
        ("Lò Thị Én", "Tỉnh ủy Sơn La"),
        ("Lò Thị Én", "Hội đồng nhân dân tỉnh Sơn La"),
    }


def test_papers_of_one_code_that_each_have_their_day_share_who_issued_them() -> None:
    text = (
        "Hội LHPN xã Bát Xát đọc Quyết định số 41/QĐ-BTV ngày 2/7/2025 và Quyết định số 42/QĐ-BTV ngày 3/7/2025 của "
        "Ban Thường vụ Hội LHPN tỉnh Lào Cai."
    )
    facts = extract(make_article(text, "papers", {"published": "2025-10-15"}))
    issuers = [fact.issuer.name for fact in facts if isinstance(fact, DocumentCited) and fact.issuer]
    assert issuers == ["Ban Thường vụ Hội Liên hiệp Phụ nữ tỉnh Lào Cai"] * 2


@pytest.mark.parametrize(
    ("named", "body"),
    [
        ("Ban Chấp hành Đảng bộ UBND tỉnh Lào Cai", "Ban Chấp hành Đảng bộ Ủy ban nhân dân tỉnh Lào Cai"),
        ("Ban Chấp hành Đảng bộ Quân sự tỉnh Lào Cai", "Ban Chấp hành Đảng bộ Quân sự tỉnh Lào Cai"),
        ("Ban Chấp hành Đảng bộ Sở Y tế tỉnh Lào Cai", "Ban Chấp hành Đảng bộ Sở Y tế tỉnh Lào Cai"),
        ("Ban Chấp hành Đảng ủy Bệnh viện Phổi tỉnh Lào Cai", "Ban Chấp hành Đảng ủy Bệnh viện Phổi tỉnh Lào Cai"),
        ("Ban Thường vụ Đảng ủy UBND tỉnh Lào Cai", "Ban Thường vụ Đảng ủy Ủy ban nhân dân tỉnh Lào Cai"),
        ("Ban Thường vụ Đảng ủy các cơ quan Đảng tỉnh Lào Cai", "Ban Thường vụ Đảng ủy các cơ quan Đảng tỉnh Lào Cai"),
        ("Đảng bộ Chính phủ", "Đảng bộ Chính phủ"),
    ],
)
def test_boards_of_agencies_party_organisations_are_no_boards_of_the_provinces(named: str, body: str) -> None:
    assert _bodies(f"{named} họp phiên đầu năm.") == {body}


def test_boards_named_in_a_row_share_the_agency() -> None:
    told = _bodies("Ban Chấp hành, Ban Thường vụ Đảng bộ UBND tỉnh Lào Cai họp phiên đầu năm.")
    assert told == {
        "Ban Chấp hành Đảng bộ Ủy ban nhân dân tỉnh Lào Cai",
        "Ban Thường vụ Đảng bộ Ủy ban nhân dân tỉnh Lào Cai",
    }


def test_a_hospital_for_one_illness_shares_no_town() -> None:
    told = _bodies(
        "UBKT Tỉnh ủy Lào Cai giám sát Đảng ủy Bệnh viện Mắt, Đảng ủy Bệnh viện Đa khoa huyện Bát Xát.", "2020-10-15"
    )
    assert told >= {"Đảng ủy Bệnh viện Mắt tỉnh Lào Cai", "Đảng ủy Bệnh viện Đa khoa huyện Bát Xát"}


def test_the_letters_of_who_issued_a_paper_may_stand_apart() -> None:
    text = "UBND tỉnh Lào Cai làm theo Hướng dẫn số 52/HD – STC ngày 3/2/2025 và Kế hoạch số 8/KH - UBND về tiết kiệm."
    facts = extract(make_article(text, "apart", {"published": "2025-02-15"}))
    assert [fact.number for fact in facts if isinstance(fact, DocumentCited)] == ["52/HD-STC", "8/KH-UBND"]


@pytest.mark.parametrize(
    ("text", "published", "names"),
    [
        ("(BĐ) - Sở Y tế cấp thuốc cho dân.", "2025-10-15", {"Sở Y tế tỉnh Gia Lai"}),
        ("(GLO)- Sở Y tế cấp thuốc cho dân.", "2015-10-15", {"Sở Y tế tỉnh Gia Lai"}),
        (
            "Ban Cán sự Đảng Ủy ban nhân dân tỉnh Lào Cai họp.",
            "2022-10-15",
            {"Ban Cán sự Đảng Ủy ban nhân dân tỉnh Lào Cai"},
        ),
        (
            "Đảng ủy, UBND các xã Bát Xát, Mường Hum (tỉnh Lào Cai) họp; Trạm Y tế các xã Bát Xát, Mường Hum trực.",
            "2025-10-15",
            {
                *("Đảng ủy xã Bát Xát", "Ủy ban nhân dân xã Bát Xát", "Trạm Y tế xã Bát Xát"),
                *("Đảng ủy xã Mường Hum", "Ủy ban nhân dân xã Mường Hum", "Trạm Y tế xã Mường Hum"),
            },
        ),
        (
            "Đồn Biên phòng Y Tý lập tổ công tác ở xã Y Tý. UBND xã giao Đồn Biên phòng tuần tra.",
            "2025-10-15",
            {"Đồn Biên phòng Y Tý", "Ủy ban nhân dân xã Y Tý"},
        ),
        ("Bệnh viện thông tin thêm về ca mổ ở tỉnh Lào Cai.", "2025-10-15", set()),
        (
            "Bộ Tư lệnh Vùng Cảnh sát biển 3 và Trung đoàn Cảnh sát cơ động Tây Nam bộ đến. Bộ Tư lệnh Vùng cử tàu.",
            "2025-10-15",
            {"Bộ Tư lệnh Vùng Cảnh sát biển 3", "Trung đoàn Cảnh sát cơ động Tây Nam bộ"},
        ),
        (
            "Phòng Giao dịch số 1 - Kho bạc Nhà nước khu vực VIII chi trả.",
            "2025-10-15",
            {"Phòng Giao dịch số 1 Kho bạc Nhà nước khu vực VIII", "Kho bạc Nhà nước khu vực VIII"},
        ),
    ],
)
def test_bodies_that_are_told_with_less_than_their_name(text: str, published: str, names: set[str]) -> None:
    assert _bodies(text, published) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "UBND phường Lào Cai (tỉnh Lào Cai) lập 2 phòng chuyên môn: Văn hóa - Xã hội; Kinh tế, Hạ tầng và Đô thị.",
            {
                "Ủy ban nhân dân phường Lào Cai",
                "Phòng Văn hóa - Xã hội phường Lào Cai",
                "Phòng Kinh tế, Hạ tầng và Đô thị phường Lào Cai",
            },
        ),
        ("Ban Quản lý các chợ phường Lào Cai thu phí.", {"Ban Quản lý các chợ phường Lào Cai"}),
        ("Tỉnh Lào Cai nhắc BQL các di tích giữ vệ sinh.", set()),
        (
            "Dự có ông Lù Văn Tá-Bí thư đảng ủy, CT.HĐND xã Bát Xát.",
            {"Đảng ủy xã Bát Xát", "Hội đồng nhân dân xã Bát Xát"},
        ),
        ("Tỉnh Lào Cai trao quyết định cho các bí thư đảng ủy.", set()),
        (
            "BCH phòng chống thiên tai và TKCN tỉnh Lào Cai, BCH PTDS xã Bát Xát và BCH Đảng bộ xã Bát Xát họp.",
            {
                "Ban Chỉ huy Phòng chống thiên tai và Tìm kiếm cứu nạn tỉnh Lào Cai",
                "Ban Chỉ huy Phòng thủ dân sự xã Bát Xát",
                "Ban Chấp hành Đảng bộ xã Bát Xát",
            },
        ),
        ("Tỉnh Lào Cai thi hành công điện số 15/CĐ.UBND ngày 3/7.", set()),
        (
            "Ban Điều phối các dự án vốn nước ngoài tỉnh Lào Cai họp.",
            {"Ban Điều phối các dự án vốn nước ngoài tỉnh Lào Cai"},
        ),
        ("Tổng công ty XDCT giao thông 6-CTCP thi công ở tỉnh Lào Cai.", {"Tổng công ty XDCT giao thông 6-CTCP"}),
    ],
)
def test_lists_of_divisions_and_boards_over_several_places(text: str, names: set[str]) -> None:
    assert _bodies(text) == names
