"""Bodies as news writes them otherwise than in full: without the kind of their unit, in small letters, with letters."""

import pytest

from tests.extract.holders import bodies

BEFORE, SINCE = "2019-05-13", "2026-01-13"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Công an Tràm Chim", "Công an xã Tràm Chim"),
        ("UBND Phong Mỹ", "Ủy ban nhân dân xã Phong Mỹ"),
        ("Hội Nông dân Tràm Chim", "Hội Nông dân xã Tràm Chim"),
        ("Ủy ban MTTQ Việt Nam Tân Hồng", "Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân Hồng"),
        ("Ban CHQS Tháp Mười", "Ban Chỉ huy Quân sự xã Tháp Mười"),
        ("Đảng ủy Tân Hồng", "Đảng ủy xã Tân Hồng"),
        ("Trung tâm Y tế Tháp Mười", "Trung tâm Y tế Tháp Mười"),  # serves more than the commune
        ("Công an Đồng Dương", "Công an Đồng Dương"),  # of another province: not that of this one
    ],
)
def test_communes_without_their_kind_behind_their_bodies(written: str, name: str) -> None:
    for told in (f"Theo {written}, có 15 hồ sơ.", f"Sáng 12/5, {written} tổ chức hội nghị tổng kết."):
        found = bodies(f"Đồng Tháp: Tin trong ngày\n{told}", SINCE)
        assert name in found
        assert not any(other.endswith("tỉnh Đồng Tháp") for other in found)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Ban CHQS Duy Xuyên", "Ban Chỉ huy Quân sự huyện Duy Xuyên"),
        ("Công an Đức Hòa", "Công an Đức Hòa"),
        ("UBND Tam Thanh", "Ủy ban nhân dân xã Tam Thanh"),
        ("Trạm Y tế Nậm Cắn", "Trạm Y tế Nậm Cắn"),
        ("Sở Nông nghiệp và Phát triển nông thôn Đắk Nông", "Sở Nông nghiệp và Phát triển nông thôn tỉnh Đắk Nông"),
        ("Hội Bảo vệ quyền trẻ em Nghệ An", "Hội Bảo vệ quyền trẻ em tỉnh Nghệ An"),
        ("Liên minh Hợp tác xã Vĩnh Long", "Liên minh Hợp tác xã tỉnh Vĩnh Long"),
        ("HTX Phú Thọ", "Hợp tác xã Phú Thọ"),
        ("Quỹ tín dụng nhân dân Thăng Bình", "Quỹ tín dụng nhân dân Thăng Bình"),
        ("bệnh viện Nguyễn Tri Phương", "Bệnh viện Nguyễn Tri Phương"),
        ("chi cục Thủy lợi tỉnh", "Chi cục Thủy lợi tỉnh Quảng Nam"),
        ("trung tâm Trợ giúp pháp lý nhà nước tỉnh", "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Quảng Nam"),
        ("bảo tàng tỉnh Kiên Giang", "Bảo tàng tỉnh Kiên Giang"),
        ("trung đoàn 174", "Trung đoàn 174"),
        ("trại giam An Điềm", "Trại giam An Điềm"),
        ("Đài Truyền thanh-Truyền hình huyện Thăng Bình", "Đài Truyền thanh - Truyền hình huyện Thăng Bình"),
        ("Hội đồng Thi đua – Khen thưởng tỉnh", "Hội đồng Thi đua - Khen thưởng tỉnh Quảng Nam"),
        ("Tòa án nhân dân khu vực 4-Gia Lai", "Tòa án nhân dân khu vực 4 - Gia Lai"),
        ("Chi cục Thuế khu vực Tam Kỳ-Phú Ninh", "Chi cục Thuế khu vực Tam Kỳ - Phú Ninh"),
        ("TT Y tế huyện Thăng Bình", "Trung tâm Y tế huyện Thăng Bình"),
        ("Bộ Tư lệnh QK 5", "Bộ Tư lệnh Quân khu 5"),
        ("BCH Bộ đội BP tỉnh", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh Quảng Nam"),
        ("Trại giam số 5", "Trại giam số 5"),
        ("Trại tạm giam số 1 Công an tỉnh", "Trại tạm giam số 1 Công an tỉnh Quảng Nam"),
        ("Hội thánh Tin lành Việt Nam (miền Nam)", "Hội thánh Tin lành Việt Nam (miền Nam)"),
        (
            "Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ Công an tỉnh",
            "Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ Công an tỉnh Quảng Nam",
        ),
    ],
)
def test_names_in_other_letters(written: str, name: str) -> None:
    for told in (f"Theo {written}, có 15 hồ sơ.", f"Sáng 12/5, {written} tổ chức hội nghị tổng kết."):
        found = bodies(f"Quảng Nam: Tin trong ngày\n{told}", BEFORE)
        assert name.casefold() in {one.casefold() for one in found}


@pytest.mark.parametrize(
    "name",
    [
        "Báo Công an nhân dân",
        "Báo Công an Thành phố Hồ Chí Minh",
        "Trạm Công an Khu công nghiệp Quế Võ",
        "Đồn Công an Đông Hưng",
        "Cơ sở Cai nghiện ma túy số 2 tỉnh Hà Tĩnh",
        "Đội Thanh tra giao thông số 2 tỉnh Hà Nam",
        "Trường Giáo dưỡng số 4",
        "Trường Trung cấp Y tế tỉnh Kon Tum",
        "Trường Dạy trẻ khuyết tật tỉnh Đồng Tháp",
        "Phân hiệu Đại học Huế tại Quảng Trị",
        "Hội Nước mắm Phú Quốc",
        "Hội Phụ nữ từ thiện tỉnh Vĩnh Long",
        "Hạt Quản lý đê điều huyện Yên Mô",
        "Chi cục Hải quan Bắc Phong Sinh",
        "Văn phòng Ban An toàn giao thông tỉnh Hưng Yên",
        "Ban Chỉ đạo thi tốt nghiệp trung học phổ thông tỉnh Yên Bái",
        "Trung tâm Quản lý, khai thác công trình công cộng huyện Tân Uyên",
        "Trung tâm Phát triển cụm công nghiệp và Dịch vụ công ích huyện Châu Đức",
        "Trung tâm Hỗ trợ doanh nghiệp nhỏ và vừa tỉnh Nghệ An",
        "Ban điều hành khu phố 4",
        "Ban quản lý thôn Phú Lộc",
        "Ban phát triển thôn Nà Lùng",
        "Tổ hòa giải thôn Kim Sơn",
        "Tổ tiết kiệm và vay vốn thôn 5",
        "Ban Quản lý Khu kinh tế Dung Quất",
        "Trại tạm giam Bố Lá Công an Thành phố Hồ Chí Minh",
        "Cục Cảnh sát quản lý trại giam, cơ sở giáo dục bắt buộc, trường giáo dưỡng",
        "Phòng Cảnh sát thi hành án và hỗ trợ tư pháp Công an tỉnh Đồng Tháp",
        "Bệnh viện Y học cổ truyền và Phục hồi chức năng tỉnh Bắc Ninh",
        "Hội Cựu chiến binh Khối các cơ quan tỉnh Lạng Sơn",
        "Hội Cựu Công an nhân dân tỉnh Bình Thuận",
        "Câu lạc bộ Nhà báo nữ tỉnh Quảng Ngãi",
        "Đoàn Nghệ thuật Khmer tỉnh Trà Vinh",
        "Công đoàn Khu kinh tế Nghi Sơn",
        "Học viện Tòa án",
        "Trường Trung học cơ sở Thị trấn Phong Thổ",
        "Đoàn Đặc nhiệm phòng, chống ma túy và tội phạm số 3",
    ],
)
def test_names_read_to_their_end(name: str) -> None:
    for told in (f"Theo {name}, có 15 hồ sơ.", f"Sáng 12/5, {name} tổ chức hội nghị tổng kết."):
        found = bodies(f"Quảng Nam: Tin trong ngày\n{told}", BEFORE)
        assert name.casefold() in {one.casefold() for one in found}


@pytest.mark.parametrize(
    "told",
    [
        "Khu trung tâm Đà Lạt đông khách, trung tâm Sài Gòn thì vắng.",
        "Các trung tâm ở Quảng Nam vừa mở cửa, bảo tàng đón 300 khách.",
        "Giám đốc bệnh viện Nguyễn Văn Hải cho biết.",
        "Cán bộ trung đoàn về thăm quê.",
        "36 thanh niên thực hiện nghĩa vụ tham gia Công an nhân dân.",
    ],
)
def test_words_that_name_no_body(told: str) -> None:
    assert bodies(f"Quảng Nam: Tin trong ngày\n{told}", BEFORE) == set()


def test_a_prison_is_called_by_the_commune_without_its_kind() -> None:
    told = "Trại giam Quyết Tiến đón Huân chương\nTrại giam Quyết Tiến thành lập tại xã Quyết Tiến, huyện Quản Bạ."
    assert "Trại giam Quyết Tiến" in bodies(told, BEFORE)


def test_a_firm_and_a_unit_are_two() -> None:
    told = "UBND tỉnh Hà Tĩnh phối hợp với Công ty cổ phần Xây dựng Hồng Lam và huyện Vũ Quang tổ chức lễ khánh thành."
    assert "Công ty cổ phần Xây dựng Hồng Lam" in bodies(told, BEFORE)
