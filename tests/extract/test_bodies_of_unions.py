"""Bodies of unions, of party organisations in agencies and of firms, as local papers name them in 2025 and 2026."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import BodySeen, Office


def _facts(text: str, published: str = "2026-03-12") -> tuple[set[str], set[tuple[str, str, str, str]]]:
    facts = extract(make_article(text, "unions", {"published": published}))
    bodies = {fact.body.name for fact in facts if isinstance(fact, BodySeen)}
    return bodies, {(f.person, f.role, f.body.name, f.status.value) for f in facts if isinstance(f, Office)}


@pytest.mark.parametrize(
    "behind",
    [
        "Ban Chấp hành, Ban Thường vụ, các chức danh chủ chốt của Hội Nông dân tỉnh",
        "Ban Chấp hành, Ban Thường vụ, Chủ tịch và Phó Chủ tịch Hội Nông dân tỉnh",
        "Ban Chấp hành, Ủy ban Kiểm tra, Chủ tịch Hội Nông dân tỉnh",
    ],
)
def test_boards_are_of_the_union_whose_offices_stand_behind_them(behind: str) -> None:
    bodies, _ = _facts(f"Hội Nông dân tỉnh Lào Cai họp. Hội nghị thông qua đề án nhân sự {behind} khóa mới.")
    assert "Ban Chấp hành Hội Nông dân tỉnh Lào Cai" in bodies
    assert not any("Đảng" in name or "ủy Lào Cai" in name for name in bodies)


def test_a_second_board_of_a_union_is_its_own_too() -> None:
    bodies, _ = _facts("Hội Nông dân tỉnh Lào Cai bàn nhân sự Ủy ban Kiểm tra khóa mới, Chủ nhiệm, Phó Chủ nhiệm UBKT.")
    assert bodies == {"Hội Nông dân tỉnh Lào Cai", "Ủy ban Kiểm tra Hội Nông dân tỉnh Lào Cai"}


def test_boards_that_lead_to_the_head_of_a_union_are_the_unions() -> None:
    bodies, offices = _facts(
        "Liên đoàn Lao động tỉnh Lào Cai họp. Bà Lê Thị Mận được chỉ định tham gia Ban Chấp hành, Ban Thường vụ và "
        "giữ chức Chủ tịch LĐLĐ tỉnh Lào Cai."
    )
    assert "Ban Thường vụ Liên đoàn Lao động tỉnh Lào Cai" in bodies
    assert ("Lê Thị Mận", "Chủ tịch", "Liên đoàn Lao động tỉnh Lào Cai", "incoming") in offices


@pytest.mark.parametrize(
    "agency",
    [
        *("Sở Công Thương tỉnh Lào Cai", "Bệnh viện Đa khoa tỉnh Lào Cai", "Trường Đại học Hùng Sơn"),
        *("Công an tỉnh Lào Cai", "Viện kiểm sát nhân dân tỉnh Lào Cai"),
    ],
)
def test_the_secretary_of_an_agencys_party_organisation_sits_in_its_committee(agency: str) -> None:
    bodies, offices = _facts(f"Ông Lê Văn Mận, Bí thư Đảng bộ {agency} phát biểu tại hội nghị.")
    assert f"Đảng bộ {agency}" in bodies
    assert offices == {("Lê Văn Mận", "Bí thư", f"Đảng ủy {agency}", "current")}


def test_a_military_party_committee_without_a_unit_is_the_provinces() -> None:
    _, offices = _facts(
        "Đại tá Lê Văn Mận, Phó Bí thư Đảng ủy Quân sự, Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh Lào Cai dự buổi lễ."
    )
    assert ("Lê Văn Mận", "Phó Bí thư", "Đảng ủy Quân sự tỉnh Lào Cai", "current") in offices


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (
            "Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam",
            "Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
        ),
        ("Đoàn Chủ tịch UBTƯ MTTQ Việt Nam", "Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
        ("Đoàn Chủ tịch Tổng LĐLĐ Việt Nam", "Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam"),
    ],
)
def test_presidiums_of_national_bodies(said: str, name: str) -> None:
    assert _facts(f"Sáng 4/3, tại Hà Nội, {said} tổ chức hội nghị.")[0] == {name}


def test_the_front_beside_its_central_committee_is_the_countrys() -> None:
    bodies, offices = _facts(
        "Tại Hà Nội, bà Lê Thị Mận, Chủ tịch Ủy ban Trung ương MTTQ Việt Nam, Trưởng Ban Chỉ đạo công tác bầu cử của "
        "MTTQ Việt Nam, chủ trì hội nghị."
    )
    board = "Ban Chỉ đạo công tác bầu cử của Mặt trận Tổ quốc Việt Nam"
    assert bodies == {"Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", board}
    assert ("Lê Thị Mận", "Trưởng ban", board, "current") in offices


def test_a_steering_committee_has_its_unit_once() -> None:
    bodies, _ = _facts(
        "Đoàn công tác của Ban Chỉ đạo cuộc bầu cử đại biểu HĐND các cấp tỉnh do ông Lê Văn Mận, Chủ tịch HĐND tỉnh "
        "Lào Cai, Phó Trưởng Ban Chỉ đạo làm Trưởng đoàn đi kiểm tra."
    )
    assert not any("tỉnh Lào Cai tỉnh Lào Cai" in name for name in bodies)


@pytest.mark.parametrize("firm", ["Lọc hóa dầu Bình An", "Phân lân nung chảy Văn Sơn", "Dệt sợi và Hóa chất Tân An"])
def test_a_firms_name_goes_on_behind_the_first_syllable_of_a_word(firm: str) -> None:
    assert _facts(f"Công ty Cổ phần {firm} tặng 20 suất quà.")[0] == {f"Công ty Cổ phần {firm}"}


@pytest.mark.parametrize("deed", ["hỗ trợ Lào Cai 2 tỷ đồng", "ủng hộ Lào Cai", "xây cầu ở Lào Cai"])
def test_what_a_firm_does_is_no_part_of_its_name(deed: str) -> None:
    assert _facts(f"Công ty TNHH Đức {deed}.")[0] == {"Công ty TNHH Đức"}


@pytest.mark.parametrize("many", ["Công an tỉnh, thành phố", "UBND tỉnh, thành phố", "UBND tỉnh/thành phố"])
def test_bodies_of_all_provinces_are_none_in_particular(many: str) -> None:
    assert _facts(f"Chiều 4/3, tại Hà Nội, Bộ Nội vụ họp và giao việc cho {many} theo quy định.")[0] == {"Bộ Nội vụ"}


def test_commands_of_communes_named_in_a_row() -> None:
    bodies, _ = _facts("Ban Chỉ huy Quân sự các xã Cẩm Khê, Hạ Hòa ra quân. Tỉnh ủy Phú Thọ biểu dương.")
    assert {"Ban Chỉ huy Quân sự xã Cẩm Khê", "Ban Chỉ huy Quân sự xã Hạ Hòa"} <= bodies


@pytest.mark.parametrize("office", ["phó chủ tịch chuyên trách", "phó chủ tịch"])
def test_a_paragraph_lists_those_chosen_for_an_office_of_the_body_before(office: str) -> None:
    _, offices = _facts(
        f"Ủy ban MTTQ Việt Nam tỉnh Lào Cai họp. Đại hội hiệp thương cử 2 {office}.\n\n2 {office} gồm: bà Lê Thị Mận "
        "và ông Trần Văn Bưởi."
    )
    body = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lào Cai"
    assert offices == {
        (who, office.replace("phó c", "Phó C"), body, "incoming") for who in ("Lê Thị Mận", "Trần Văn Bưởi")
    }


@pytest.mark.parametrize("whom", ["danh sách các sĩ quan", "danh sách cán bộ", "việc 12 sĩ quan", "các cán bộ"])
def test_who_tells_of_others_appointed_gets_no_office(whom: str) -> None:
    _, offices = _facts(
        f"Ông Lê Văn Mận, Giám đốc Sở Nội vụ tỉnh Lào Cai thông tin về {whom} được bổ nhiệm giữ chức Phó Chủ tịch UBND "
        "các xã."
    )
    assert offices == {("Lê Văn Mận", "Giám đốc", "Sở Nội vụ tỉnh Lào Cai", "current")}


@pytest.mark.parametrize("seat", ["UV. BTV", "UV.BTV", "UV BTV"])
def test_a_seat_in_letters_with_a_full_stop_ends_no_sentence(seat: str) -> None:
    _, offices = _facts(f"Dự họp có đồng chí Lê Văn Mận - {seat}, Chủ tịch MTTQ Việt Nam phường Xuân Đài.")
    assert {office[1:3] for office in offices} == {
        ("Ủy viên Ban Thường vụ", "Đảng ủy phường Xuân Đài"),
        ("Chủ tịch", "Ủy ban Mặt trận Tổ quốc Việt Nam phường Xuân Đài"),
    }
