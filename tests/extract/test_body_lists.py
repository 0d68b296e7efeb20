"""Bodies named in lists, short forms an article explains, names that no register knows."""

from __future__ import annotations

import pytest

from kg.extract.annotations import annotated
from kg.extract.body_shorts import ShortForms
from kg.extract.pipeline import annotate

LEAD = "Huyện họp cuối năm\n\nSáng 5/6/2024, hội nghị diễn ra. "


def bodies(text: str) -> list[str]:
    return [mention.body.name for mention in annotated(annotate(LEAD + text)).bodies]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thủ tướng giao Bộ trưởng các Bộ: Công an, Văn hóa, Thể thao và Du lịch, Y tế thực hiện.",
            ["Bộ Công an", "Bộ Văn hóa, Thể thao và Du lịch", "Bộ Y tế"],
        ),
        (
            "Yêu cầu Chủ tịch UBND các tỉnh: Lào Cai, Yên Bái khắc phục.",
            ["Ủy ban nhân dân tỉnh Lào Cai", "Ủy ban nhân dân tỉnh Yên Bái"],
        ),
        ("Thủ tướng phê chuẩn kết quả bầu Chủ tịch UBND 3 tỉnh: Lào Cai, Yên Bái, Sơn La.", []),
        ("Dự có Thường trực Đảng ủy, HĐND, UBND các xã, phường.", []),
        ("Ông là Bí thư Huyện ủy Ba Tri.", ["Huyện ủy Ba Tri"]),
        ("Ông là Bí thư Khu ủy Tả Ngạn, Bí thư Xứ ủy Nam Bộ.", ["Khu ủy Tả Ngạn", "Xứ ủy Nam Bộ"]),
        ("Ông là Bí thư Đảng ủy Cảng Bến Sỏi.", ["Đảng ủy Cảng Bến Sỏi"]),
        (
            "Đảng ủy, Ban Giám đốc Công an tỉnh Sơn La thống nhất.",
            ["Đảng ủy Công an tỉnh Sơn La", "Ban Giám đốc Công an tỉnh Sơn La"],
        ),
        (
            "Bà là chuyên viên Phòng Kinh tế UBND phường Cửa Nam.",
            ["Phòng Kinh tế Ủy ban nhân dân phường Cửa Nam"],
        ),
        (
            "Ông dạy ở Bộ môn Hóa sinh, Khoa Dược, Trường Đại học Sông Lam.",
            ["Bộ môn Hóa sinh Khoa Dược Trường Đại học Sông Lam"],
        ),
        ("UBND tỉnh Đoàn Văn Quý phát biểu.", ["Ủy ban nhân dân tỉnh"]),
        ("Dự án xây dựng Trường THCS Sao Mai khởi công.", []),
        ("Trao đổi với Tuổi Trẻ, ông nói rõ. Như Sông Lam Online đã đưa tin, có mưa.", ["Tuổi Trẻ", "Sông Lam Online"]),
        ("Đoàn viên mặc áo Thanh Niên xanh.", []),
        ("Xã bố trí trụ sở làm trạm y tế. Ngành Công an vào cuộc. Ban tổ chức đọc tiểu sử.", []),
        (
            "Bà là Hiệu trưởng Trường Đại học Luật TP.HCM.",
            ["Trường Đại học Luật Thành phố Hồ Chí Minh"],
        ),
        (
            "Bộ Tư lệnh Cảnh sát cơ động diễn tập ở tỉnh Sơn La. Ông An là Ủy viên Đảng ủy Công an Trung ương.",
            ["Bộ Tư lệnh Cảnh sát cơ động", "Đảng ủy Công an Trung ương"],
        ),
        (
            "Công ty TNHH MTV Thủy lợi Sông Lam và Tổng Công ty Điện lực miền Bắc dự.",
            ["Công ty TNHH MTV Thủy lợi Sông Lam", "Tổng Công ty Điện lực miền Bắc"],
        ),
        ("Ủy ban Tư pháp và Ủy ban Xã hội Quốc hội.", ["Ủy ban Tư pháp", "Ủy ban Xã hội của Quốc hội"]),
        ("Ông Nam, Cục trưởng Cục Bổ trợ tư pháp, dự họp tại Hà Nội.", ["Cục Bổ trợ tư pháp"]),
        (
            "Thủ tướng và Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam tặng hoa.",
            ["Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"],
        ),
        (
            "Công ty cổ phần Gió Khơi hàng hải - GKH họp. Giám đốc Công ty cổ phần Gió Khơi Hàng hải - GKH dự.",
            ["Công ty cổ phần Gió Khơi hàng hải - GKH", "Công ty cổ phần Gió Khơi hàng hải - GKH"],
        ),
        (
            "Cục trưởng Cục Gìn giữ hòa bình (GGHB) Việt Nam dự. Cục GGHB Việt Nam báo cáo.",
            ["Cục Gìn giữ hòa bình Việt Nam", "Cục Gìn giữ hòa bình Việt Nam"],
        ),
    ],
)
def test_bodies_of_lists_and_proper_names(text: str, expected: list[str]) -> None:
    assert bodies(text) == expected


def test_letters_are_explained_by_the_words_before_them() -> None:
    forms = ShortForms("phòng chống cháy nổ (PCCN) và Cục X (ABC)")
    assert forms.words == {"PCCN": "phòng chống cháy nổ"}
    assert forms.expand("Ban PCCN xã, ban PCCN-1") == "Ban phòng chống cháy nổ xã, ban PCCN-1"


def test_a_text_without_explanations_leaves_names_alone() -> None:
    assert ShortForms("Cục X họp.").expand("Cục PCCN (X)") == "Cục PCCN (X)"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ban Chấp hành Hội LHPN phường Cửa Nam ra mắt.", ["Ban Chấp hành Hội Liên hiệp Phụ nữ phường Cửa Nam"]),
        (
            "Ban Chấp hành lâm thời Hội Người cao tuổi phường Cửa Nam ra mắt.",
            ["Ban Chấp hành lâm thời Hội Người cao tuổi phường Cửa Nam"],
        ),
        (
            "Hội Nông dân xã Tân Lập đại hội. Ban Chấp hành khóa mới gồm 15 người, Ban Thường vụ gồm 5 người.",
            [
                "Hội Nông dân xã Tân Lập",
                "Ban Chấp hành Hội Nông dân xã Tân Lập",
                "Ban Thường vụ Hội Nông dân xã Tân Lập",
            ],
        ),
        (
            "Hội Nông dân xã Tân Lập gửi Đảng ủy xã Tân Lập báo cáo. Ban Thường vụ cho ý kiến.",
            ["Hội Nông dân xã Tân Lập", "Đảng ủy xã Tân Lập", "Ban Thường vụ Đảng ủy xã Tân Lập"],
        ),
        (
            "Bà là Trưởng Ban Công tác Phụ nữ, Ủy ban MTTQ Việt Nam tỉnh Sơn La.",
            ["Ban Công tác Phụ nữ Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La"],
        ),
        ("Ban Tuyên giáo - Dân vận Tỉnh ủy Sơn La họp.", ["Ban Tuyên giáo và Dân vận Tỉnh ủy Sơn La"]),
        ("Quà trao cho các Đồn Biên phòng Ga Lâu, Tr'Lan.", ["Đồn Biên phòng Ga Lâu", "Đồn Biên phòng Tr'Lan"]),
        ("Đoàn thăm Đồn Biên phòng cửa khẩu Lóng Sập.", ["Đồn Biên phòng cửa khẩu Lóng Sập"]),
        (
            "Ông là Bí thư Đảng ủy cơ quan Ban Tổ chức Tỉnh ủy Sơn La.",
            ["Đảng ủy cơ quan Ban Tổ chức Tỉnh ủy Sơn La"],
        ),
        (
            "Thường trực HĐND, lãnh đạo UBND tỉnh Sơn La dự.",
            ["Thường trực Hội đồng nhân dân tỉnh Sơn La", "Ủy ban nhân dân tỉnh Sơn La"],
        ),
        ("Đại diện các ban Đảng Tỉnh ủy Sơn La dự.", ["Tỉnh ủy Sơn La"]),
        ("Đoàn Chủ tọa Kỳ họp điều hành.", []),
        (
            "Gần đây báo Lao động, báo Người đưa tin có tin. Bà thông báo Lao động dôi dư.",
            ["Báo Lao động", "Báo Người đưa tin"],
        ),
    ],
)
def test_boards_of_unions_and_posts(text: str, expected: list[str]) -> None:
    assert bodies(text) == expected
