"""Offices that change hands in other words than "được bầu giữ chức": lists, places, careers, verbs before "là"."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Office


def held(text: str, published: str = "2025-09-20") -> set[tuple[str, str, str, str]]:
    facts = extract(make_article(text, "a", {"published": published}))
    return {(f.person, f.role, f.body.name, str(f.status)) for f in facts if isinstance(f, Office)}


@pytest.mark.parametrize(
    ("text", "person", "role", "body", "status"),
    [
        (
            "Trúng cử Chủ tịch HĐND xã Ea Kar là ông Trần Văn Lực, được trọn 26 phiếu.",
            *("Trần Văn Lực", "Chủ tịch", "Hội đồng nhân dân xã Ea Kar", "incoming"),
        ),
        (
            "Tiếp tục được bầu làm Chủ tịch HĐND xã Ea Kar là ông Trần Văn Lực.",
            *("Trần Văn Lực", "Chủ tịch", "Hội đồng nhân dân xã Ea Kar", "current"),
        ),
        (
            "Phòng Kinh tế phường Trà Vinh có Trưởng phòng mới là ông Lâm Văn Sóc.",
            *("Lâm Văn Sóc", "Trưởng phòng", "Phòng Kinh tế phường Trà Vinh", "incoming"),
        ),
        (
            "Chức Trưởng Công an xã Kim Liên được giao cho Trung tá Hoàng Văn Long.",
            *("Hoàng Văn Long", "Trưởng Công an", "Công an xã Kim Liên", "incoming"),
        ),
        (
            "Chiếc ghế Bí thư Đảng ủy phường Hòa Cường nay thuộc về ông Phạm Đức Long.",
            *("Phạm Đức Long", "Bí thư", "Đảng ủy phường Hòa Cường", "incoming"),
        ),
        (
            "Vị trí Bí thư Đảng ủy xã Bù Đăng để trống từ khi ông Lâm Quốc Huy nghỉ hưu.",
            *("Lâm Quốc Huy", "Bí thư", "Đảng ủy xã Bù Đăng", "former"),
        ),
        (
            "Ông Trần Văn Khoa rời vị trí Bí thư Đảng ủy xã Ba Chẽ để đảm đương chức Bí thư Đảng ủy xã Bình Liêu.",
            *("Trần Văn Khoa", "Bí thư", "Đảng ủy xã Bình Liêu", "incoming"),
        ),
        (
            (
                "Toàn bộ đại biểu bỏ phiếu cho bà Lê Thị Hà, Phó Bí thư Đảng ủy, đang là Phó Chủ tịch HĐND, làm "
                "Chủ tịch "
                "UBND xã Ea Kar."
            ),
            *("Lê Thị Hà", "Chủ tịch", "Ủy ban nhân dân xã Ea Kar", "incoming"),
        ),
        (
            (
                "Ông Hoàng Trọng Nghĩa - Phó Bí thư Đảng ủy phường Phước Long - sang xã Phú Riềng ngồi ghế Bí thư "
                "Đảng ủy."
            ),
            *("Hoàng Trọng Nghĩa", "Bí thư", "Đảng ủy xã Phú Riềng", "incoming"),
        ),
        (
            (
                "HĐND xã bầu bà Lê Thị Hà làm Chủ tịch UBND xã Ea Kar; miễn nhiệm ông Trịnh Công Bình khỏi chức danh "
                "này."
            ),
            *("Trịnh Công Bình", "Chủ tịch", "Ủy ban nhân dân xã Ea Kar", "former"),
        ),
        (
            (
                "Ông Nguyễn Văn Bình, Chủ tịch UBND xã Tân Hội, dự họp. Trước đó, khi đang giữ chức Giám đốc Sở Y tế "
                "tỉnh Sơn La, vào tháng 5/2018, ông Bình được luân chuyển về xã."
            ),
            *("Nguyễn Văn Bình", "Giám đốc", "Sở Y tế tỉnh Sơn La", "former"),
        ),
        (
            "Năm 2012, đang là Giám đốc Sở Y tế tỉnh Sơn La, ông Nguyễn Văn Bình được cử đi học.",
            *("Nguyễn Văn Bình", "Giám đốc", "Sở Y tế tỉnh Sơn La", "former"),
        ),
        (
            "Sau ba năm làm Chủ tịch UBND xã Tân Hội, ông Nguyễn Văn Bình xin nghỉ.",
            *("Nguyễn Văn Bình", "Chủ tịch", "Ủy ban nhân dân xã Tân Hội", "former"),
        ),
        (
            (
                "Ông Trần Công Danh là Chủ tịch UBND phường Cái Răng. Trước khi được bầu, ông là Phó Bí thư "
                "Thành đoàn "
                "Cần Thơ."
            ),
            *("Trần Công Danh", "Phó Bí thư", "Thành đoàn Cần Thơ", "former"),
        ),
        (
            (
                "Đại tá Trần Minh Quân giữ chức Giám đốc Công an tỉnh Sơn La, thế chỗ Thiếu tướng Lò Văn Thành "
                "chuyển "
                "công tác."
            ),
            *("Lò Văn Thành", "Giám đốc", "Công an tỉnh Sơn La", "former"),
        ),
        (
            (
                "Thượng tá Phạm Hải Nam sẽ thay Đại tá Vương Đình Quân trên cương vị Chỉ huy trưởng Bộ CHQS tỉnh "
                "Sơn La. "
                "Còn Đại tá Quân chuyển về làm Phó Tham mưu trưởng Quân khu 2."
            ),
            *("Vương Đình Quân", "Phó Tham mưu trưởng", "Quân khu 2", "incoming"),
        ),
        (
            "Trường THPT Lê Lợi (tỉnh Quảng Trị) có hiệu trưởng mới: thầy Đặng Văn Thanh.",
            *("Đặng Văn Thanh", "Hiệu trưởng", "Trường Trung học phổ thông Lê Lợi", "incoming"),
        ),
    ],
)
def test_offices_change_hands_in_other_words(text: str, person: str, role: str, body: str, status: str) -> None:
    assert (person, role, body, status) in held(text)


def test_a_list_under_a_telling_of_an_election_fills_offices() -> None:
    told = (
        "Bộ máy HĐND, UBND phường Cái Răng\n\nKỳ họp thứ nhất HĐND phường khai mạc. Kiểm phiếu xong, HĐND phường "
        "bầu:\n\n"
        "I. HỘI ĐỒNG NHÂN DÂN\n\n- Chủ tịch: đồng chí Hoàng Nghĩa Thắng, Bí thư Đảng ủy phường (31/31 phiếu);\n\n"
        "II. ỦY BAN NHÂN DÂN\n\n- Phó Chủ tịch: đồng chí Hồ Quốc Việt và đồng chí Trần Thị Dương;\n\n"
        "- Ủy viên: Thượng tá Lê Văn Hào, Trưởng Công an phường; đồng chí Vi Thị Ngọc, Trưởng Phòng Kinh tế.\n"
        "\nTặng hoa những người được tín nhiệm, lãnh đạo tỉnh mong HĐND phường truy vấn đến cùng, UBND phường "
        "bắt tay vào "
        "việc ngay trong tuần đầu. Thay mặt tập thể UBND phường, ông Hồ Quốc Việt mời người dân cùng giám sát.\n\n"
        "Trước giờ nghỉ trưa, kỳ họp biểu quyết xong bảy nghị quyết về ngân sách, đất đai và trường học.\n"
    )
    assert held(told, "2026-03-30") >= {
        ("Hoàng Nghĩa Thắng", "Chủ tịch", "Hội đồng nhân dân phường Cái Răng", "incoming"),
        ("Hoàng Nghĩa Thắng", "Bí thư", "Đảng ủy phường Cái Răng", "current"),
        ("Hồ Quốc Việt", "Phó Chủ tịch", "Ủy ban nhân dân phường Cái Răng", "incoming"),
        ("Trần Thị Dương", "Phó Chủ tịch", "Ủy ban nhân dân phường Cái Răng", "incoming"),
        ("Lê Văn Hào", "Ủy viên", "Ủy ban nhân dân phường Cái Răng", "incoming"),
        ("Vi Thị Ngọc", "Ủy viên", "Ủy ban nhân dân phường Cái Răng", "incoming"),
    }


def test_who_is_elected_again_keeps_the_office_of_the_others() -> None:
    told = (
        "Các chức danh Phó Chủ tịch UBND tỉnh Sơn La được bầu gồm các ông, bà: Hoàng Văn Phong (tái cử), Hồ Thị "
        "Sương, "
        "Lê Quang Huấn."
    )
    statuses = {(person, status) for person, role, _, status in held(told) if role == "Phó Chủ tịch"}
    assert statuses == {("Hoàng Văn Phong", "current"), ("Hồ Thị Sương", "incoming"), ("Lê Quang Huấn", "incoming")}


def test_a_career_is_told_line_by_line() -> None:
    told = (
        "Chân dung ông Trần Đăng Khôi, tân Chủ tịch UBND tỉnh Sơn La\n\nQuá trình công tác của ông Trần Đăng "
        "Khôi:\n\n"
        "- 2003 - 2008: Phó Trưởng phòng Tổ chức, Sở Xây dựng tỉnh Sơn La;\n\n"
        "- Từ tháng 5/2008 đến tháng 8/2014: Phó Giám đốc Sở Tài chính tỉnh Sơn La;\n\n"
        "- 7/2025 đến nay: Ủy viên Ban Thường vụ Tỉnh ủy Sơn La.\n"
    )
    assert held(told) >= {
        ("Trần Đăng Khôi", "Phó Giám đốc", "Sở Tài chính tỉnh Sơn La", "former"),
        ("Trần Đăng Khôi", "Ủy viên Ban Thường vụ", "Tỉnh ủy Sơn La", "current"),
    }


def test_an_office_behind_nay_la_is_of_the_last_of_a_list_alone() -> None:
    told = (
        "Trách nhiệm thuộc về các đồng chí: Đào Văn Khoát, nguyên Bí thư Đảng ủy xã Kim Động; Vũ Trọng Khang, nguyên "
        "Phó Bí thư Đảng ủy xã Kim Động, nay là Chủ tịch HĐND xã Lương Bằng."
    )
    assert {person for person, _, body, _ in held(told) if body.endswith("Lương Bằng")} == {"Vũ Trọng Khang"}


def test_a_bare_office_is_one_of_the_only_body_of_its_kind() -> None:
    told = (
        "Ngày 18/9, Trường Cao đẳng Y tế Hà Đông khai giảng năm học mới. Hiệu trưởng Lê Thị Minh đánh trống. Sở Y tế "
        "thành phố Hà Nội tặng hoa."
    )
    assert ("Lê Thị Minh", "Hiệu trưởng", "Trường Cao đẳng Y tế Hà Đông", "current") in held(told)
