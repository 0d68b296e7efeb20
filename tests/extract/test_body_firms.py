"""Names of firms and banks as news writes them, of schools in a list, of bodies abroad, of blocks of flats."""

import pytest
from extract.test_bodies import bodies


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Phường An Hải mời công ty Sao Mai và bệnh viện Thiện Nhân.", ["Công ty Sao Mai", "Bệnh viện Thiện Nhân"]),
        ("Giám đốc công ty Trần Văn Lĩnh nhắc tới các công ty Nhật Bản, công ty Việt Nam.", []),
        (
            "Agribank Chi nhánh Mộc Hương góp quỹ. Đại diện Agribank Mộc Hương trao biển.",
            ["Agribank Chi nhánh Mộc Hương"],
        ),
        ("BIDV Huế, Viettel tỉnh Sơn La góp quà.", ["BIDV Huế", "Viettel tỉnh Sơn La"]),
        ("Viettel Sơn La góp máy. Viettel sửa mạng.", ["Viettel Sơn La"]),
        ("Ngân hàng Hoa Mai chi nhánh Sơn La, Ngân hàng Hoa Mai.", ["Ngân hàng Hoa Mai chi nhánh Sơn La"]),
        ("Tỉnh Sơn La có Bệnh viện Đa khoa khu vực Mộc Hương đón 9 ca.", ["Bệnh viện Đa khoa khu vực Mộc Hương"]),
        ("Xã Mường La mời Quỹ hỗ trợ phụ nữ nghèo tỉnh Sơn La.", ["Quỹ hỗ trợ phụ nữ nghèo tỉnh Sơn La"]),
        ("Tiểu ban Văn kiện in xong tài liệu.", ["Tiểu ban Văn kiện"]),
        ("XÃ MƯỜNG LA HỌP BÍ THƯ CÁC CHI, ĐẢNG BỘ TRỰC THUỘC\nXã Mường La mời các bản.", []),
        (
            "Công an tỉnh Sơn La giúp bản ở xã Sin Suối Hồ, tỉnh Lai Châu. Công an tỉnh tặng áo ấm.",
            ["Công an tỉnh Sơn La"],
        ),
        ("Ban Quản trị chung cư Hoa Mai họp dân.", ["Ban Quản trị chung cư Hoa Mai"]),
        ("Công ty Thoát nước và Xử lý nước thải nạo cống.", ["Công ty Thoát nước và Xử lý nước thải"]),
        ("Công ty Hải Vân tặng Trường Tiểu học Kim Liên tủ sách.", ["Công ty Hải Vân", "Trường Tiểu học Kim Liên"]),
        (
            "Các trường THCS Kim Liên, THPT Lê Lai dự hội thao.",
            ["Trường Trung học cơ sở Kim Liên", "Trường Trung học phổ thông Lê Lai"],
        ),
        (
            "Viện Sốt rét Trung ương, Viện Pasteur Thành phố Hồ Chí Minh cử người.",
            ["Viện Sốt rét Trung ương", "Viện Pasteur Thành phố Hồ Chí Minh"],
        ),
        ("Tỉnh Sơn La đón Bộ CHQS tỉnh Attapeu (Lào).", ["Bộ Chỉ huy Quân sự tỉnh Attapeu"]),
        ("Các viện, bệnh viện trực thuộc Bộ Y tế trực dịch.", ["Bộ Y tế"]),
        ("HỘI NGHỊ GIAO BAN CÔNG TÁC DÂN VẬN QUÝ III\nXã Mường La mời các thôn.", []),
        (
            "Họp có lãnh đạo sở, ngành: Công Thương, Tài chính tỉnh Sơn La.",
            ["Sở Công Thương tỉnh Sơn La", "Sở Tài chính tỉnh Sơn La"],
        ),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert list(dict.fromkeys(bodies(text))) == expected
