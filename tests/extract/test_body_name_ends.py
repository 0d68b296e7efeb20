"""Where names of bodies end, in the places of a sentence in which bodies stand."""

import pytest

from kg.extract.office_abroad import precedes_name
from kg.facts import PersonSeen
from tests.extract.holders import bodies, facts, of

_PLACES = (
    "Trao đổi với phóng viên, ông Lê Văn Tám, Giám đốc {}, cho biết vụ việc đang được làm rõ.",
    "Ông Lê Văn Tám - Giám đốc {} - nói vậy tại buổi làm việc.",
    "Theo {}, đến nay đã có 15 hồ sơ được giải quyết.",
    "Sáng 12/5, UBND tỉnh Quảng Nam phối hợp với {} tổ chức hội nghị tập huấn cho cán bộ.",
    "Dự lễ có đại diện {} và Báo Quảng Nam.",
    "{} vừa có văn bản gửi các đơn vị liên quan.",
)

_OF_THE_COUNTRY = (
    "Ngân hàng Chính sách xã hội Việt Nam",
    "Kho bạc Nhà nước Trung ương",
    "Hội đồng Thi đua - Khen thưởng Trung ương",
    "Quỹ Bảo trợ trẻ em Việt Nam",
    "Ủy ban sông Mê Công Việt Nam",
    "Ban Quản lý Lăng Chủ tịch Hồ Chí Minh",
    "Đảng ủy Khối Doanh nghiệp Trung ương",
    "Hội đồng thẩm định Nhà nước",
    "Tòa án quân sự Quân khu 9",
    "Viện kiểm sát quân sự Quân khu 7",
    "Cục Cảnh sát phòng, chống tội phạm sử dụng công nghệ cao",
    "Cục Quản lý, giám sát bảo hiểm",
    "Học viện Cảnh sát nhân dân",
    "Tổng cục Quản lý thị trường",
    "Cục Kiểm lâm",
    "Viện Nghiên cứu lập pháp",
    "Tổ chức Y tế Thế giới",
    "Ban Chỉ đạo Tây Nguyên",
    "Đại sứ quán Hoa Kỳ tại Việt Nam",
    "Cổng Thông tin điện tử Chính phủ",
    "Ban Chỉ đạo quốc gia phòng, chống dịch COVID-19",
    "Trung tâm Lưu trữ quốc gia IV",
    "Trung tâm Bảo tồn Di tích Cố đô Huế",
    "Văn phòng Luật sư Nguyễn Hà",
)
_NAMED = (
    "Quỹ Tín dụng nhân dân Thanh Hà",
    "Nông trường Cao su Chư Prông",
    "Bệnh viện Quân y 175",
    "Trung đoàn 95",
    "Bệnh viện Nhi đồng 1",
    "Làng trẻ em SOS Đà Lạt",
    "Nhà xuất bản Chính trị quốc gia Sự thật",
    "Trường Cao đẳng Nghề số 5",
    "Bệnh viện Quốc tế Vinh",
)
_OF_UNITS = (
    "Trung tâm Giống vật nuôi và cây trồng tỉnh An Giang",
    "Trung tâm Kiểm nghiệm thuốc, mỹ phẩm, thực phẩm tỉnh Quảng Ngãi",
    "Trung tâm Điều trị nghiện ma túy tỉnh Hà Tĩnh",
    "Chi cục Biển, hải đảo và Kiểm ngư tỉnh Bình Thuận",
    "Hội Doanh nhân Cựu chiến binh tỉnh Quảng Bình",
    "Trường Quân sự tỉnh Long An",
    "Cơ sở cai nghiện ma túy tỉnh Sơn La",
    "Nhà Văn hóa Lao động tỉnh Bắc Ninh",
)


@pytest.mark.parametrize("place", _PLACES)
@pytest.mark.parametrize("name", _OF_THE_COUNTRY + _NAMED + _OF_UNITS)
def test_a_name_goes_to_its_end_wherever_it_stands(name: str, place: str) -> None:
    text = "Quảng Nam: Tin trong ngày\n" + place.format(name)
    assert name in bodies(text, "2019-05-13")
    if "Giám đốc" in place:
        assert ("Giám đốc", name, "current") in of("Lê Văn Tám", text, "2019-05-13")


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("BQL các KCN Hải Dương", "Ban Quản lý các khu công nghiệp tỉnh Hải Dương"),
        ("TTKSBT tỉnh Long An", "Trung tâm Kiểm soát bệnh tật tỉnh Long An"),
        ("NHCSXH huyện Mang Yang", "Ngân hàng Chính sách xã hội huyện Mang Yang"),
        (
            "BCH PCTT-TKCN huyện Tuy An",
            "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn huyện Tuy An",
        ),
        ("Quận ủy 7", "Quận ủy quận 7"),
        ("Quận đoàn 3", "Quận đoàn quận 3"),
        ("LĐLĐ thành phố Hải Phòng", "Liên đoàn Lao động thành phố Hải Phòng"),
    ],
)
@pytest.mark.parametrize("place", _PLACES)
def test_letters_and_numbers_of_a_name_are_written_out(short: str, name: str, place: str) -> None:
    assert name in bodies("Quảng Nam: Tin trong ngày\n" + place.format(short), "2019-05-13")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Ban Thường vụ Trung ương Hội Nông dân Việt Nam vừa họp.", "Ban Thường vụ Trung ương Hội Nông dân Việt Nam"),
        ("Kết quả của trường Tiểu học đứng đầu huyện Tiên Phước.", None),
        ("Ngân hàng Chính sách xã hội hỗ trợ huyện Tiên Phước.", "Ngân hàng Chính sách xã hội huyện Tiên Phước"),
        ("Trung đoàn 95 và 12 tổ chức hội được khen.", "Trung đoàn 95"),
    ],
)
def test_what_a_body_does_is_no_part_of_its_name(sentence: str, name: str | None) -> None:
    found = bodies("Quảng Nam: Tin trong ngày\n" + sentence, "2019-05-13")
    assert found == ({name} if name else set())


@pytest.mark.parametrize(
    ("office", "body"),
    [
        ("Giám đốc Ban Quản lý dự án Mỹ Thuận", "Ban Quản lý dự án Mỹ Thuận"),
        ("Giám đốc Ban Quản lý dự án 85", "Ban Quản lý dự án 85"),
        ("Giám đốc HTX Nông nghiệp Đại Hiệp", "Hợp tác xã Nông nghiệp Đại Hiệp"),
        ("Giám đốc Vườn quốc gia Cát Tiên", "Vườn quốc gia Cát Tiên"),
        ("Phó Tổng Biên tập Báo Thanh Niên", "Báo Thanh Niên"),
        ("Hải đội trưởng Hải đội 2", "Hải đội 2"),
        ("Giám đốc điều hành Công ty CP Tân Hiệp", "Công ty cổ phần Tân Hiệp"),
        ("Vụ phó Vụ Địa phương", "Vụ Địa phương"),
    ],
)
@pytest.mark.parametrize("name", ["Trần Văn Bình", "Phạm Hồng Lượng"])
def test_a_name_right_behind_that_of_a_body_is_the_person_s(office: str, body: str, name: str) -> None:
    text = f"Quảng Nam: Tin trong ngày\nTheo {office} {name}, việc này đã được báo cáo."
    assert {held[1] for held in of(name, text, "2019-05-13")} == {body}


def test_an_address_is_no_person() -> None:
    text = "Quảng Nam: Tin trong ngày\nGiám đốc Sở Xây dựng cho biết dự án 85 Trần Hưng Đạo đang vướng."
    assert [fact.name for fact in facts(text, "2019-05-13") if isinstance(fact, PersonSeen)] == []


@pytest.mark.parametrize(
    ("country", "following", "named"),
    [
        ("mỹ", "thuận", False),
        ("mỹ", "joe", True),
        ("đức", "thọ", False),
        ("lào", "bun", True),
        ("trung quốc", "lý", True),
    ],
)
def test_a_country_that_sounds_like_a_place_precedes_foreign_names_alone(
    country: str, following: str, named: bool
) -> None:
    assert precedes_name(country, following) is named


@pytest.mark.parametrize("written", ["Thành Uỷ Hà Nội", "Thành Ủy Hà Nội", "Thành ủy Hà Nội", "thành ủy Hà Nội"])
def test_a_party_committee_in_capitals_is_no_person(written: str) -> None:
    text = f"Quảng Nam: Tin trong ngày\nÔng Trần Văn Bình, Bí thư {written}, cho biết đã nắm thông tin."
    assert of("Trần Văn Bình", text, "2019-05-13") == {("Bí thư", "Thành ủy Hà Nội", "current")}


def test_party_committees_in_small_letters_are_named_with_their_commune() -> None:
    assert bodies("Quảng Nam: Tin trong ngày\nTheo đảng ủy xã Hải Phú, đến nay.", "2019-05-13") == {
        "Đảng ủy xã Hải Phú"
    }
    assert bodies("Quảng Nam: Tin trong ngày\nCác đảng ủy xã, phường đã họp.", "2019-05-13") == set()


@pytest.mark.parametrize(
    "body",
    ["Nhà xuất bản Kim Đồng", "Vườn quốc gia Hà Mòn", "Trại giam Hà Mòn", "Trạm Kiểm lâm Hà Mòn", "Tạp chí Kim Đồng"],
)
def test_a_name_that_only_such_bodies_bear_is_no_person_s(body: str) -> None:
    text = f"Quảng Nam: Tin trong ngày\nÔng Trần Văn Bình, Giám đốc {body}, cho biết đã nắm thông tin."
    assert of("Trần Văn Bình", text, "2019-05-13") == {("Giám đốc", body, "current")}


@pytest.mark.parametrize("office", ["Giám đốc Vườn quốc gia Cúc Phương", "Trạm trưởng Trạm Kiểm lâm Hà Mòn"])
def test_whoever_is_named_behind_such_a_body_holds_the_office(office: str) -> None:
    text = f"Quảng Nam: Tin trong ngày\nTheo {office} Lê Văn Tám, việc này đã rõ."
    assert {held[1] for held in of("Lê Văn Tám", text, "2019-05-13")} == {office.split(maxsplit=2)[2]}
