"""Bodies that stand in letters, lists or short forms for what the article names in full elsewhere."""

from __future__ import annotations

import pytest
from holders import facts, of, tasks

from kg.facts import BodySeen


def bodies(text: str, published: str = "2025-09-12") -> set[str]:
    return {fact.body.name for fact in facts(text, published) if isinstance(fact, BodySeen)}


def test_a_list_shares_the_area_it_ends_in() -> None:
    text = "Tại trụ sở ba cơ quan VKSND, TAND và Phòng THADS khu vực 5 - Lạng Sơn, Phòng THADS khu vực 5 phát biểu."
    assert bodies(text) == {
        "Viện kiểm sát nhân dân khu vực 5 - Lạng Sơn",
        "Tòa án nhân dân khu vực 5 - Lạng Sơn",
        "Phòng Thi hành án dân sự khu vực 5 - Lạng Sơn",
    }


def test_a_management_board_is_the_one_named_in_full() -> None:
    text = (
        "Tiểu khu 1483 do Ban Quản lý rừng phòng hộ Đắk Huýt giữ. Ông Trịnh Đăng Quyết, Trưởng Ban Quản lý rừng phòng "
        "hộ, cho rằng huyện Tuy Đức cần hỗ trợ."
    )
    board = "Ban Quản lý rừng phòng hộ Đắk Huýt"
    assert of("Trịnh Đăng Quyết", text, "2017-03-10") == {("Trưởng ban", board, "current")}


def test_bare_boards_are_those_of_the_union_whose_committee_meets() -> None:
    text = (
        "Liên đoàn Lao động tỉnh Hưng Yên họp\nSáng 14/10, Ban Chấp hành Liên đoàn Lao động tỉnh Hưng Yên họp.\n"
        "Về nhân sự, Ban Chấp hành nhất trí cho ông Lại Thế Anh thôi tham gia Ban Thường vụ để nghỉ hưu."
    )
    found = bodies(text, "2025-10-15")
    assert "Ban Thường vụ Liên đoàn Lao động tỉnh Hưng Yên" in found
    assert not {name for name in found if "Đảng" in name or "Tỉnh ủy" in name}


@pytest.mark.parametrize("again", ["làm Chủ tịch UBND tỉnh từ năm 1993 đến 2001", "từng là Chủ tịch UBND tỉnh"])
def test_the_province_of_a_former_office_is_the_one_it_is_told_of(again: str) -> None:
    text = (
        "Tỉnh Gia Lai tổ chức lễ tang\nÔng Đào Trọng Kính, nguyên Chủ tịch UBND tỉnh Bình Định (nay thuộc Gia Lai), từ "
        f"trần.\nTỉnh ủy Gia Lai cho biết ông Kính quê ở phường Tam Quan. Ông {again}."
    )
    office = ("Chủ tịch", "Ủy ban nhân dân tỉnh Bình Định", "former")
    assert of("Đào Trọng Kính", text, "2026-02-26") == {office}


def test_a_paragraph_on_one_district_goes_on_about_it() -> None:
    far = "đoàn kiểm tra liên ngành phát hiện nhiều diện tích rừng bị chặt hạ, đốt trụi ngay sát đường tuần tra; "
    text = (
        "Kỷ luật ở Hậu Giang, Kon Tum\nÔng Dương Hoàng Nhựt, Trưởng phòng Nội vụ huyện Phụng Hiệp, bị kỷ luật. Huyện "
        "Phụng Hiệp (tỉnh Hậu Giang) sẽ kiểm điểm.\nChủ tịch UBND huyện Tu Mơ Rông (tỉnh Kon Tum) Lê Văn Hùng phê bình "
        f"hai xã vì để mất rừng: {far}{far}{far}không ai báo cáo. Lãnh đạo huyện giao Hạt Kiểm lâm xác minh."
    )
    assert "Hạt Kiểm lâm huyện Tu Mơ Rông" in bodies(text, "2023-05-20")


def test_a_department_named_as_the_whole_of_an_office_is_meant_by_its_kind() -> None:
    text = (
        "Tỉnh Lạng Sơn điều động ông Hoàng Văn Kiệm, Phó Giám đốc Sở Nội vụ, đến Sở Tư pháp. Bà Nông Thị Thảo, Chánh "
        "Văn phòng Sở Nội vụ, được bổ nhiệm giữ chức Phó Giám đốc Sở."
    )
    assert ("Phó Giám đốc", "Sở Nội vụ tỉnh Lạng Sơn", "incoming") in of("Nông Thị Thảo", text)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Chi hội Cựu chiến binh thôn Nà Tèo", "Chi hội Cựu chiến binh thôn Nà Tèo"),
        ("Chi hội Phụ nữ thôn", "Chi hội Phụ nữ thôn Nà Tèo"),
        ("Ban Công tác Mặt trận thôn", "Ban Công tác Mặt trận thôn Nà Tèo"),
    ],
)
def test_the_bodies_of_a_village_are_not_its_communes(said: str, name: str) -> None:
    assert name in bodies(f"Xã Mường Hung, tỉnh Sơn La thăm thôn Nà Tèo. {said} góp ngày công.")


@pytest.mark.parametrize(
    "name",
    [
        "Trại giam Thanh Lâm",
        "Trạm Kiểm lâm Cẩm Châu",
        "Trạm Kiểm soát Biên phòng Tén Tằn",
        "Đội Quản lý thị trường số 7",
        "Trường Tiểu học Cẩm Ngọc 2",
        "Trung đoàn 762",
        "Phòng giao dịch Ngân hàng Chính sách xã hội Cẩm Thủy",
    ],
)
@pytest.mark.parametrize("frame", ["Đại diện {} dự.", "Chương trình do {} tổ chức thu hút người dân."])
def test_a_name_that_says_where_it_is_takes_no_province_and_no_verb(name: str, frame: str) -> None:
    assert bodies(f"UBND tỉnh Thanh Hóa họp. {frame.format(name)}") == {name, "Ủy ban nhân dân tỉnh Thanh Hóa"}


@pytest.mark.parametrize(
    ("named", "alone"),
    [
        ("Hạt Kiểm lâm khu vực Cửa Lò", "Hạt Kiểm lâm"),
        ("Thuế cơ sở 9", "Thuế cơ sở"),
        ("Trung tâm Y tế khu vực Cửa Lò", "Trung tâm Y tế"),
        ("Viện kiểm sát nhân dân khu vực 3", "Viện kiểm sát nhân dân"),
    ],
)
def test_a_kind_alone_is_the_only_one_that_an_area_names(named: str, alone: str) -> None:
    text = f"UBND phường Cửa Lò, tỉnh Nghệ An họp. {named} báo cáo. Chủ tịch khen {alone}. {alone} cảm ơn."
    assert bodies(text) == {"Ủy ban nhân dân phường Cửa Lò", named}


def test_a_kind_alone_behind_two_areas_is_neither() -> None:
    text = "UBND tỉnh Nghệ An họp. Thuế cơ sở 9 và Thuế cơ sở 12 báo cáo. Chủ tịch yêu cầu Thuế cơ sở thu đủ."
    ((whom, task),) = tasks(text)
    assert (whom in ("Thuế cơ sở 9", "Thuế cơ sở 12"), task) == (False, "thu đủ")


def test_one_body_written_with_other_capitals_is_one() -> None:
    text = "Cụm Thi đua số 5 họp tại thành phố Cần Thơ. Ngày 12/9, Cụm thi đua số 5 tổng kết."
    assert bodies(text) == {"Cụm Thi đua số 5"}


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("Công ty TNHH thương mại và dịch vụ T-S.Home việc hủy kết quả", "Công ty TNHH thương mại và dịch vụ T-S.Home"),
        ("Công ty TNHH Bệnh viện Hồng Phúc sáng nay", "Công ty TNHH Bệnh viện Hồng Phúc"),
        ("Công ty CP Bệnh viện Đa khoa Cà Mau - Bến Thành", "Công ty cổ phần Bệnh viện Đa khoa Cà Mau - Bến Thành"),
        ("Liên danh nhà thầu Trường Hải - Sông Hồng", "Liên danh nhà thầu Trường Hải - Sông Hồng"),
    ],
)
def test_names_of_firms_that_hold_signs_or_other_kinds(said: str, written: str) -> None:
    assert written in bodies(f"Ngày 12/9, UBND tỉnh Cà Mau thông báo đến {said}.")


def test_a_joint_venture_of_firms_named_is_these_firms() -> None:
    found = bodies("Gói thầu do Liên danh Công ty Cổ phần Sông Hồng - Tổng Công ty Trường Hải thi công.")
    assert found == {"Công ty Cổ phần Sông Hồng", "Tổng Công ty Trường Hải"}
