"""Bodies as papers tell them: parts of schools and police, groups of deputies, headlines, captions, signatures."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import BodySeen


def _bodies(text: str, published: str = "2025-10-15") -> set[str]:
    facts = extract(make_article(text, "told", {"published": published}))
    return {fact.body.name for fact in facts if isinstance(fact, BodySeen)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Trường Mầm non Hoa Sen khai giảng.\nBan đại diện cha mẹ học sinh tặng quà. Ban Giám hiệu cảm ơn.",
            {
                "Trường Mầm non Hoa Sen",
                "Ban đại diện cha mẹ học sinh Trường Mầm non Hoa Sen",
                "Ban Giám hiệu Trường Mầm non Hoa Sen",
            },
        ),
        (
            (
                "UBND xã Tân Biên họp. Tham gia có bà Lê Thị Hà, Trưởng phòng NN&PTNT và đại diện Ban Quản lý dự án "
                "ĐTXD xã."
            ),
            {
                "Ủy ban nhân dân xã Tân Biên",
                "Phòng Nông nghiệp và Phát triển nông thôn xã Tân Biên",
                "Ban Quản lý dự án đầu tư xây dựng xã Tân Biên",
            },
        ),
        (
            "Đoàn Thanh niên Công an xã Bến Cầu ra quân. Hội đồng kỷ luật UBND xã Bến Cầu họp.",
            {"Đoàn Thanh niên Công an xã Bến Cầu", "Hội đồng kỷ luật Ủy ban nhân dân xã Bến Cầu"},
        ),
        (
            "Ban Chấp hành Công đoàn phường Ninh Kiều ra mắt.",
            {"Ban Chấp hành Công đoàn phường Ninh Kiều"},
        ),
        (
            "LÃNH ĐẠO XÃ THĂM CÁN BỘ LÃO THÀNH\nĐoàn số 1 và Đoàn số 2 của UBND xã Bát Xát đã đến thăm.",
            {"Ủy ban nhân dân xã Bát Xát"},
        ),
        ("Vụ 14 cán bộ đi lễ trong giờ làm: UBND xã Bát Xát họp.", {"Ủy ban nhân dân xã Bát Xát"}),
        (
            "UBND xã Bát Xát họp dân.\nTrưởng làng Út 2 nêu kiến nghị.\nHữu Lợi - Trung tâm Dịch vụ tổng hợp xã",
            {"Ủy ban nhân dân xã Bát Xát"},
        ),
        (
            "Sáng 3/2, ông Lê Hữu Phước – Tỉnh ủy viên, Bí thư Đảng ủy phường Vàng Danh (Quảng Ninh) dự.",
            {"Tỉnh ủy Quảng Ninh", "Đảng ủy phường Vàng Danh"},
        ),
        (
            "Ban Thường vụ Đoàn phường Tam Điệp ra quân. Công an, dân quân giúp 54 hộ.",
            {"Ban Thường vụ Đoàn Thanh niên Cộng sản Hồ Chí Minh phường Tam Điệp"},
        ),
        (
            "Đảng bộ cơ quan UBND xã Bạch Ngọc đại hội. Bí thư chi bộ, Trưởng ban Công tác Mặt trận 10 xóm dự.",
            {"Đảng bộ cơ quan Ủy ban nhân dân xã Bạch Ngọc"},
        ),
        (
            "VKSND huyện Krông Nô dự.\nTheo Thông tư 01/2017/TTLT-BCA-BQP-VKSNDTC, Đoàn kiểm sát ghi nhận.",
            {"Viện kiểm sát nhân dân huyện Krông Nô"},
        ),
        (
            "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Thanh Hóa mời Viện Lúa Đồng bằng sông Cửu Long.",
            {"Trung tâm Trợ giúp pháp lý nhà nước tỉnh Thanh Hóa", "Viện Lúa Đồng bằng sông Cửu Long"},
        ),
    ],
)
def test_bodies(text: str, names: set[str]) -> None:
    assert _bodies(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Trường Phổ thông dân tộc bán trú Tiểu học và THCS Hướng Việt (xã Hướng Lập, Quảng Trị) khai giảng.",
            {"Trường Phổ thông dân tộc bán trú Tiểu học và Trung học cơ sở Hướng Việt"},
        ),
        ("Tại xã Hướng Lập, Agribank Hướng Hóa rà soát nợ.", {"Agribank Hướng Hóa"}),
        ("Hội đồng xét xử tuyên phạt bị cáo 9 năm tù.", set()),
        (
            "Liên danh Công ty CP Xây dựng 47 - Công ty TNHH Tân Lập thi công.",
            {"Công ty cổ phần Xây dựng 47", "Công ty TNHH Tân Lập"},
        ),
    ],
)
def test_schools_banks_courts_and_consortia(text: str, names: set[str]) -> None:
    assert _bodies(text) == names


def test_a_group_of_deputies_is_one_body_with_its_number() -> None:
    text = (
        "Tổ đại biểu HĐND tỉnh Đồng Tháp tiếp xúc cử tri\n"
        "Sáng 18/11, Tổ đại biểu số 9 của HĐND tỉnh gặp cử tri xã Lấp Vò. Tổ đại biểu số 9 nghe 20 ý kiến."
    )
    assert _bodies(text) == {"Tổ đại biểu số 9 Hội đồng nhân dân tỉnh Đồng Tháp"}


def test_boards_that_a_congress_fills_are_those_of_who_holds_it() -> None:
    names = _bodies(
        "Hội Doanh nghiệp phường Long Hoa (tỉnh Tây Ninh) tổ chức Đại hội thành lập, hợp nhất từ "
        "Chi hội Doanh nghiệp thị xã Hòa Thành. Đại hội đã bầu Ban Chấp hành gồm 15 thành viên; "
        "ông Võ Ngọc Châu giữ nhiệm vụ Trưởng Ban Kiểm tra.",
        "2025-08-16",
    )
    assert "Ban Chấp hành Hội Doanh nghiệp phường Long Hoa" in names
    assert "Ban Kiểm tra Hội Doanh nghiệp phường Long Hoa" in names


def test_a_firms_name_goes_on_with_a_field_that_sounds_like_a_name() -> None:
    text = "Công ty CP Môi trường và Công trình Đô thị Huế huy động 42 xe."
    assert _bodies(text) == {"Công ty cổ phần Môi trường và Công trình Đô thị Huế"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Trường THPT Xuân Trường B tổ chức lễ kỷ niệm.", {"Trường Trung học phổ thông Xuân Trường B"}),
        (
            "Ban Trị sự GHPGVN huyện Ba Tri (tỉnh Bến Tre) họp. Ban Trị sự đã vận động 18 tỷ đồng.",
            {"Ban Trị sự Giáo hội Phật giáo Việt Nam huyện Ba Tri"},
        ),
        (
            "Bà Lê Thị Tuyết Nga, Phó Trưởng ban Tôn giáo, Sở Nội vụ tỉnh Bến Tre dự lễ.",
            {"Ban Tôn giáo Sở Nội vụ tỉnh Bến Tre"},
        ),
    ],
)
def test_schools_of_places_like_schools_sanghas_and_boards_of_departments(text: str, names: set[str]) -> None:
    assert _bodies(text, "2022-05-30") == names


def test_a_school_of_a_place_that_ends_like_a_kind_of_unit() -> None:
    assert _bodies("Sóng uy hiếp Trường Tiểu học Phước Tỉnh 3.") == {"Trường Tiểu học Phước Tỉnh 3"}


def test_deputies_of_the_national_assembly_are_of_no_council() -> None:
    text = "Tổ đại biểu số 3, Quốc hội khóa XV tiếp xúc cử tri phường Hải Châu. UBND phường tiếp thu."
    assert _bodies(text) == {"Quốc hội", "Ủy ban nhân dân phường Hải Châu"}


def test_a_province_has_the_kind_it_had_on_the_day() -> None:
    text = "Công an phường Vàng Danh báo cáo. Ông Lê Hữu Phước, Phó Giám đốc Sở Nội vụ, chủ trì."
    assert "Sở Nội vụ tỉnh Quảng Ninh" in _bodies(text, "2026-02-03")


def test_an_amount_given_is_no_part_of_a_name() -> None:
    text = "Đoàn thăm Trung tâm Bảo trợ xã hội tỉnh An Giang, tặng Trung tâm 20 triệu đồng."
    assert _bodies(text) == {"Trung tâm Bảo trợ xã hội tỉnh An Giang"}


def test_what_somebody_tells_is_no_credit() -> None:
    text = "Ông Y Nguyên, Bí thư Đảng ủy xã Ea Knốp, thông tin: UBND tỉnh Đắk Lắk đã thu hồi 215 ha đất."
    assert "Ủy ban nhân dân tỉnh Đắk Lắk" in _bodies(text)


def test_a_department_has_the_bare_province_behind_its_name() -> None:
    assert _bodies("Phó Giám đốc Sở Công Thương Lạng Sơn cho biết, hàng đã thông.") == {"Sở Công Thương tỉnh Lạng Sơn"}


def test_the_old_name_ends_where_it_becomes_the_new_one() -> None:
    names = _bodies("Xã Cát Ngạn đã đổi tên Trường THCS Đại Đồng thành Trường THCS Cát Ngạn.")
    assert names == {"Trường Trung học cơ sở Đại Đồng", "Trường Trung học cơ sở Cát Ngạn"}


def test_firms_that_build_together_are_two_bodies() -> None:
    text = "Liên danh Tổng Công ty Trường Sơn - Công ty Cổ phần 873 thi công."
    assert _bodies(text) == {"Tổng Công ty Trường Sơn", "Công ty Cổ phần 873"}


def test_the_board_of_a_market_has_its_name() -> None:
    assert "Ban Quản lý chợ Lũng" in next(iter(_bodies("Ban Quản lý chợ Lũng lập danh sách hộ kinh doanh.")))


def test_a_board_called_by_what_it_manages_is_the_one_named_elsewhere() -> None:
    text = "Đoàn yêu cầu Ban Quản lý chợ sửa bể nước. Ông Thọ, Trưởng Ban Quản lý chợ Gia Nghĩa, tiếp thu."
    assert _bodies(text) == {"Ban Quản lý chợ Gia Nghĩa"}


def test_what_is_counted_ends_a_name() -> None:
    assert "12" not in "".join(_bodies("UBND tỉnh Hưng Yên lập tổ công tác kiểm tra 12 bệnh viện trong quý I."))


def test_a_department_is_not_of_the_city_of_an_institute_named_beside_it() -> None:
    text = (
        "Tỉnh Cà Mau dập dịch\nUBND tỉnh Cà Mau họp về dịch sốt xuất huyết. Xã Đất Mũi, tỉnh Cà Mau có 46 ca mắc.\n"
        "Đoàn công tác Viện Pasteur TP Hồ Chí Minh làm việc với Sở Y tế về giám sát."
    )
    assert "Sở Y tế tỉnh Cà Mau" in _bodies(text)


def test_a_board_for_new_houses_has_the_whole_of_its_field() -> None:
    names = _bodies("Ông Bế Thanh Hòa, Trưởng Ban Chỉ đạo xóa nhà tạm, nhà dột nát tỉnh Cao Bằng đi kiểm tra.")
    assert "Ban Chỉ đạo xóa nhà tạm, nhà dột nát tỉnh Cao Bằng" in names


def test_courts_and_inspectorates_are_told_again_by_their_kind() -> None:
    text = (
        "Thanh tra chỉ ra sai phạm tại huyện Hoằng Hóa\n\nThanh tra tỉnh Thanh Hóa ban hành kết luận. VKSND tỉnh Thanh "
        "Hóa truy tố cán bộ huyện Hoằng Hóa. VKS cho rằng lời khai không phù hợp."
    )
    assert {name for name in _bodies(text, "2018-11-29") if name.startswith(("Thanh tra", "Viện"))} == {
        "Thanh tra tỉnh Thanh Hóa",
        "Viện kiểm sát nhân dân tỉnh Thanh Hóa",
    }


@pytest.mark.parametrize(
    "named", ["UBND xã, phường", "UBND phường, xã", "Công an xã, phường", "UBND xã/phường", "Hội LHPN xã và phường"]
)
def test_bodies_of_many_units_by_kinds_are_none_in_particular(named: str) -> None:
    told = _bodies(f"Thuế tỉnh Phú Thọ họp. Các đơn vị phối hợp {named} tuyên truyền.")
    assert told == {"Thuế tỉnh Phú Thọ"}


def test_a_commune_beside_a_named_town_has_its_body() -> None:
    assert "Ủy ban nhân dân phường Việt Trì" in _bodies("UBND tỉnh Phú Thọ họp với UBND phường Việt Trì, xã Hy Cương.")
