"""Bodies whose whole or unit is only meant, names just as they are said, and words that name no body."""

import pytest
from extract.test_bodies import bodies

_BOARD = "Ban Quản lý dự án đầu tư xây dựng tỉnh Sơn La"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{_BOARD} chậm tiến độ. Ông A giao Phòng Kỹ thuật của ban làm việc với nhà thầu.",
            [_BOARD, f"Phòng Kỹ thuật {_BOARD}"],
        ),
        (
            "Bệnh viện Đa khoa Sơn La có giám đốc mới.",
            ["Bệnh viện Đa khoa Sơn La"],
        ),
        (
            "UBND huyện Mộc Châu họp. Tại xã Lóng Sập, Phòng Tài nguyên và Môi trường báo cáo.",
            ["Ủy ban nhân dân huyện Mộc Châu", "Phòng Tài nguyên và Môi trường huyện Mộc Châu"],
        ),
        (
            "Bà B, Trưởng phòng Kinh tế, phường Chiềng An, dự họp với UBND phường Chiềng Cơi.",
            ["Phòng Kinh tế phường Chiềng An", "Ủy ban nhân dân phường Chiềng Cơi"],
        ),
        (
            "Công an tỉnh Sơn La trao quyết định. Các đồng chí được lãnh đạo Bộ và Ban Giám đốc tin tưởng.",
            ["Công an tỉnh Sơn La", "Ban Giám đốc Công an tỉnh Sơn La"],
        ),
        (
            "Bệnh viện Đa khoa Sơn La họp với Sở Y tế Sơn La. Ban Giám đốc bệnh viện báo cáo.",
            [
                "Bệnh viện Đa khoa Sơn La",
                "Sở Y tế tỉnh Sơn La",
                "Ban Giám đốc Bệnh viện Đa khoa Sơn La",
            ],
        ),
    ],
)
def test_the_whole_that_is_meant(text: str, expected: list[str]) -> None:
    assert bodies(text) == expected


def test_a_province_that_the_paragraph_opens_with() -> None:
    text = (
        "Nhân sự mới ở Cần Thơ và Sơn La\n\nChiều 11/9, UBND thành phố Cần Thơ họp.\n\n"
        "Ở Sơn La, ông A nhận việc mới. Ban Tuyên giáo và Dân vận chúc mừng ông."
    )
    assert "Ban Tuyên giáo và Dân vận Tỉnh ủy Sơn La" in bodies(text)


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("UBND tỉnh Sơn La ban hành Thông báo kết luận 26-TB/TU ngày 5/9.", "Tỉnh ủy Sơn La"),
        ("UBND tỉnh Sơn La giao:\nSở Y tế: Thanh tra đột xuất 30 phòng khám.", "Thanh tra tỉnh Sơn La"),
        ("UBND tỉnh Sơn La họp. Thống kê sơ bộ, mưa lũ làm 12 người chết.", "Thống kê tỉnh Sơn La"),
        ("UBND tỉnh Sơn La họp. Thanh tra 12 dự án, đoàn thấy nhiều sai phạm.", "Thanh tra tỉnh Sơn La"),
        ("UBND tỉnh Sơn La họp. Bảo hiểm xã hội tự nguyện có thêm 400 người.", "Bảo hiểm xã hội tỉnh Sơn La"),
        ("UBND tỉnh Sơn La họp. Thuế thu nhập cá nhân tăng 2%.", "Thuế tỉnh Sơn La"),
        ("UBND phường Chiềng An phân công Đoàn phường dọn vệ sinh.", "Công đoàn phường Chiềng An"),
        ("UBND phường Chiềng An họp.\n\nĐOÀN KẾT – SÁNG TẠO", "ĐOÀN KẾT - SÁNG TẠO phường Chiềng An"),
        (
            ("UBND phường Chiềng An họp.\n\nKết thúc lúc 11 giờ.\n\nĐài Truyền thanh phường"),
            "Đài Truyền thanh phường Chiềng An",
        ),
    ],
)
def test_words_that_name_no_body(text: str, none: str) -> None:
    assert none not in bodies(text)


def test_a_body_whose_name_is_also_a_deed() -> None:
    text = "UBND tỉnh Sơn La họp. Thống kê tỉnh và Thanh tra tỉnh báo cáo."
    assert bodies(text) == ["Ủy ban nhân dân tỉnh Sơn La", "Thống kê tỉnh Sơn La", "Thanh tra tỉnh Sơn La"]


def test_who_is_put_forward_for_an_office_of_a_commune_is_in_its_committee() -> None:
    text = (
        "Bí thư Đảng ủy xã Lóng Sập (tỉnh Sơn La) dự. Bà Lò Thị Mai được chỉ định làm Phó Bí thư Đảng ủy, giới thiệu "
        "để HĐND xã bầu giữ chức Chủ tịch UBND xã Phiêng Pằn."
    )
    assert bodies(text)[1:] == [
        "Đảng ủy xã Phiêng Pằn",
        "Hội đồng nhân dân xã Phiêng Pằn",
        "Ủy ban nhân dân xã Phiêng Pằn",
    ]


def test_a_kind_of_unit_before_the_youth_union() -> None:
    text = "Tại xã Lóng Sập, tỉnh Sơn La, Ủy ban MTTQ Việt Nam tỉnh, Tỉnh đoàn vận động người dân."
    assert "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La" in bodies(text)
