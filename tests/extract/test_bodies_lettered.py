"""Bodies in letters for words and with fields that go on: departments, hospitals, branches of the police, boards."""

from __future__ import annotations

import pytest

from tests.extract.holders import bodies, told

_OLD = "2023-05-10"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sở LĐ - TB - XH tỉnh Hà Nam phát biểu.", "Sở Lao động - Thương binh và Xã hội tỉnh Hà Nam"),
        ("Sở LĐ - TB&XH tỉnh Hà Nam phát biểu.", "Sở Lao động - Thương binh và Xã hội tỉnh Hà Nam"),
        ("Sở VH, TT và DL tỉnh Hà Nam phát biểu.", "Sở Văn hóa, Thể thao và Du lịch tỉnh Hà Nam"),
        ("Sở KH – ĐT tỉnh Hà Nam phát biểu.", "Sở Kế hoạch và Đầu tư tỉnh Hà Nam"),
        ("Bộ TN - MT phát biểu.", "Bộ Tài nguyên và Môi trường"),
        ("Phòng TC - KH huyện Bình Lục phát biểu.", "Phòng Tài chính - Kế hoạch huyện Bình Lục"),
        ("Phòng kinh tế hạ tầng huyện Bình Lục phát biểu.", "Phòng Kinh tế hạ tầng huyện Bình Lục"),
        (
            "Theo phòng tài nguyên môi trường huyện Bình Lục, có 2 mỏ.",
            "Phòng tài nguyên môi trường huyện Bình Lục",
        ),
        (
            "Trung tâm Văn hóa, Thông tin và Truyền thanh huyện Bình Lục đưa tin.",
            "Trung tâm Văn hóa, Thông tin và Truyền thanh huyện Bình Lục",
        ),
        ("Bệnh viện Nhi đồng 1 tiếp nhận 2 ca.", "Bệnh viện Nhi đồng 1"),
        ("Bệnh viện Y học cổ truyền Nguyễn Thiện Thuật mở cửa.", "Bệnh viện Y học cổ truyền Nguyễn Thiện Thuật"),
        ("Sáng nay, BVĐK tỉnh Hà Nam tiếp nhận 2 ca.", "Bệnh viện Đa khoa tỉnh Hà Nam"),
        ("Sáng nay, bệnh viện Chợ Rẫy cấp cứu 2 người.", "Bệnh viện Chợ Rẫy"),
        ("Ban Quản lý rừng phòng hộ Sông Kôn bảo vệ 5 ha rừng.", "Ban Quản lý rừng phòng hộ Sông Kôn"),
        ("Trung đoàn 151 Bộ CHQS tỉnh Hà Nam giúp dân.", "Trung đoàn 151 Bộ Chỉ huy Quân sự tỉnh Hà Nam"),
        (
            "Cơ quan Cảnh sát điều tra, Công an huyện Bình Lục khởi tố vụ án.",
            "Cơ quan Cảnh sát điều tra Công an huyện Bình Lục",
        ),
        (
            "Phòng Cảnh sát Kinh tế (PC03), Công an tỉnh Hà Nam bắt giữ 2 người.",
            "Phòng Cảnh sát Kinh tế Công an tỉnh Hà Nam",
        ),
        (
            "Đội Cảnh sát điều tra tội phạm về kinh tế và ma túy Công an huyện Bình Lục bắt giữ 2 người.",
            "Đội Cảnh sát điều tra tội phạm về kinh tế và ma túy Công an huyện Bình Lục",
        ),
        (
            "Phòng CSĐT tội phạm về trật tự xã hội Công an tỉnh Hà Nam bắt giữ 2 người.",
            "Phòng Cảnh sát điều tra tội phạm về trật tự xã hội Công an tỉnh Hà Nam",
        ),
        (
            "Cơ quan CSĐT-Công an TP Phủ Lý khởi tố vụ án.",
            "Cơ quan Cảnh sát điều tra Công an thành phố Phủ Lý",
        ),
        ("Phòng CSHS - CATP Hải Phòng bắt giữ 2 người.", "Phòng Cảnh sát hình sự Công an thành phố Hải Phòng"),
        ("CAQ Long Biên bắt giữ 2 người.", "Công an quận Long Biên"),
        ("Công ty cổ phần ô tô Hoàng Mai trao 5 suất quà.", "Công ty cổ phần ô tô Hoàng Mai"),
        ("Công ty TNHH thức ăn gia súc Đồng Tiến trao 5 suất quà.", "Công ty TNHH thức ăn gia súc Đồng Tiến"),
        (
            "Hội Truyền thống Trường Sơn - đường Hồ Chí Minh tỉnh Hà Nam trao 5 suất quà.",
            "Hội Truyền thống Trường Sơn - đường Hồ Chí Minh tỉnh Hà Nam",
        ),
        ("T.Ư Đoàn trao 5 suất quà.", "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
        ("Trung ương Hội LHPN Việt Nam trao 5 suất quà.", "Trung ương Hội Liên hiệp Phụ nữ Việt Nam"),
        (
            "Phòng Cảnh sát PCCC&CNCH Công an tỉnh Hà Nam dập lửa.",
            "Phòng Cảnh sát phòng cháy, chữa cháy và Cứu nạn, cứu hộ Công an tỉnh Hà Nam",
        ),
    ],
)
def test_the_name_in_full(text: str, name: str) -> None:
    assert {told.casefold() for told in bodies(text, _OLD)} == {name.casefold()}


@pytest.mark.parametrize(
    ("office", "role", "body"),
    [
        ("Chủ tịch HĐQT kiêm Tổng Giám đốc Công ty CP Dệt Sao Mai", "Chủ tịch", "Hội đồng quản trị"),
        ("Chủ tịch HĐTV, Giám đốc Công ty TNHH Dệt Sao Mai", "Chủ tịch", "Hội đồng thành viên"),
        ("Bí thư Đảng ủy, Chủ tịch Hội đồng trường Trường Đại học Sao Mai", "Chủ tịch", "Hội đồng trường"),
    ],
)
def test_the_chair_of_a_board_sits_in_the_firm_of_the_next_office(office: str, role: str, body: str) -> None:
    rows = told(f"UBND tỉnh Hà Nam họp. Ông Lê Văn Tám - {office} dự.", _OLD)
    (name,) = [row[2] for row in rows if row[1] == role]
    assert name.startswith(f"{body} ") and name.endswith("Sao Mai")


def test_a_board_of_no_school_that_is_named_is_none() -> None:
    assert bodies("UBND huyện Bình Lục họp. Ban Giám hiệu nhà trường cảm ơn.", _OLD) == {
        "Ủy ban nhân dân huyện Bình Lục"
    }


def test_a_central_association_before_a_provincial_one_is_of_no_province() -> None:
    text = "Ông Lê Văn Tám, Ủy viên Ban Thường vụ Trung ương Hội CCBVN, Chủ tịch Hội CCB tỉnh Hà Nam dự."
    assert {row[2] for row in told(text, _OLD)} == {
        "Trung ương Hội Cựu chiến binh Việt Nam",
        "Hội Cựu chiến binh tỉnh Hà Nam",
    }


def test_a_bureau_that_has_no_field_but_the_localities() -> None:
    text = "Ông Lê Văn Tám, Phó Vụ trưởng Vụ Địa phương, Ban Tổ chức Trung ương dự."
    assert {row[2] for row in told(text, _OLD)} == {"Vụ Địa phương Ban Tổ chức Trung ương"}
