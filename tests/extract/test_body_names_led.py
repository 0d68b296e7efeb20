"""Names of bodies that words in small letters lead on, branches of banks, kinds told once before a colon."""

import pytest
from extract.test_bodies import bodies


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Câu lạc bộ Hát then đàn tính xã Yên Bình gồm 20 người.",
            ["Câu lạc bộ Hát then đàn tính xã Yên Bình"],
        ),
        ("HTX Nông nghiệp hữu cơ Tân Phát ký hợp đồng.", ["Hợp tác xã Nông nghiệp hữu cơ Tân Phát"]),
        ("HTX dược liệu sạch Sín Chéng bán hàng.", ["Hợp tác xã dược liệu sạch Sín Chéng"]),
        ("HTX trồng dưa lưới ở Tân Phát.", []),
        (
            "Ngân hàng TMCP Sài Gòn - Hà Nội chi nhánh Hậu Giang tài trợ cho phường.",
            ["Ngân hàng TMCP Sài Gòn - Hà Nội chi nhánh Hậu Giang"],
        ),
        (
            "Công đoàn cơ sở Công ty Cổ phần Xi măng Bỉm Sơn họp.",
            ["Công đoàn cơ sở Công ty Cổ phần Xi măng Bỉm Sơn"],
        ),
        (
            "Ngân hàng TMCP Công thương Việt Nam (VietinBank) Chi nhánh Thanh Hóa ủng hộ 500 triệu đồng.",
            ["Ngân hàng TMCP Công thương Việt Nam Chi nhánh Thanh Hóa"],
        ),
        (
            "Agribank Chi nhánh Bảo Thắng tặng quà tại xã Phong Hải. Xã cảm ơn Vietcombank Chi nhánh Bảo Yên!",
            ["Agribank Chi nhánh Bảo Thắng", "Vietcombank Chi nhánh Bảo Yên"],
        ),
        ("Trách nhiệm của Ngân hàng với xã Phong Hải được ghi nhận.", []),
        (
            "UBND XÃ PHONG HẢI LÀM VIỆC VỚI ĐOÀN GIÁM SÁT CỦA HĐND TỈNH LÀO CAI",
            ["Ủy ban nhân dân xã Phong Hải", "Hội đồng nhân dân tỉnh Lào Cai"],
        ),
        ("Phòng 9 VKSND tỉnh Gia Lai cử người dự.", ["Phòng 9 Viện kiểm sát nhân dân tỉnh Gia Lai"]),
        ("Ban Quản lý dự án tỉnh Sơn La hoàn thiện đồ án.", ["Ban Quản lý dự án tỉnh Sơn La"]),
        (
            "Công đoàn các Khu công nghiệp tỉnh Sơn La tặng quà.",
            ["Công đoàn các Khu công nghiệp tỉnh Sơn La"],
        ),
        ("Phòng 9 xã Mường La để trống.", []),
        (
            "Tổ bảo vệ an ninh, trật tự ở cơ sở thôn Phú Đa, xã Mường La ra quân.",
            ["Tổ bảo vệ an ninh, trật tự ở cơ sở thôn Phú Đa"],
        ),
        ("Đội Thuế liên huyện Cầu Kè - Tiểu Cần. Từ đó thu tăng.", ["Đội Thuế liên huyện Cầu Kè - Tiểu Cần"]),
        ("Hạt Kiểm lâm số 4 tuần tra.", ["Hạt Kiểm lâm số 4"]),
        (
            "Ban Quản lý rừng phòng hộ Anh Sơn và Công an xã Môn Sơn tuần tra.",
            ["Ban Quản lý rừng phòng hộ Anh Sơn", "Công an xã Môn Sơn"],
        ),
        ("Tại tỉnh Sơn La, Chi cục Thủy sản kiểm tra lồng bè.", ["Chi cục Thủy sản tỉnh Sơn La"]),
    ],
)
def test_names_end_where_they_do(text: str, expected: list[str]) -> None:
    assert bodies(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Giao các công ty: Điện lực Sơn La, Cấp nước Sơn La và Cổ phần Chè Mộc Châu; UBND tỉnh Sơn La theo dõi.",
            [
                "Công ty Điện lực Sơn La",
                "Công ty Cấp nước Sơn La",
                "Công ty Cổ phần Chè Mộc Châu",
                "Ủy ban nhân dân tỉnh Sơn La",
            ],
        ),
        (
            "Đại diện các trường: THPT Ngô Quyền, Tiểu học Lê Lợi và Mầm non Hoa Sen dự.",
            ["Trường Trung học phổ thông Ngô Quyền", "Trường Tiểu học Lê Lợi", "Trường Mầm non Hoa Sen"],
        ),
        ("Đại diện các đồn biên phòng: Cha Lo, Ra Mai dự.", ["Đồn biên phòng Cha Lo", "Đồn biên phòng Ra Mai"]),
        ("Các công ty Nhật Bản tới tìm hiểu.", []),
    ],
)
def test_a_kind_before_a_colon_is_that_of_all_behind_it(text: str, expected: list[str]) -> None:
    assert bodies(text) == expected
