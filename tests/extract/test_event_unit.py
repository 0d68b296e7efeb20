"""Which administrative unit an event is of: where it was, else the seat of who held it."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Event

INSPECTION = "Sáng 12/8, đồng chí Trần Văn An, Chủ tịch UBND tỉnh Nghệ An đi kiểm tra công tác phòng, chống bão."


def units(text: str, published: str = "2025-08-13") -> list[tuple[str, str | None]]:
    """Kind and unit of each event told."""
    found = extract(make_article(text, "unit", {"published": published}))
    return [(e.kind, e.unit.name if e.unit else None) for e in found if isinstance(e, Event)]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        # the place is told in a later sentence
        (f"{INSPECTION}\nĐồng chí Trần Văn An đã đến kiểm tra tuyến đê biển tại xã Diễn Châu.", "xã Diễn Châu"),
        # two places: the unit that holds both
        (
            (
                f"{INSPECTION}\nĐồng chí Trần Văn An đã đến kiểm tra tuyến đê biển tại xã Diễn Châu. "
                "Đồng chí Trần Văn An còn kiểm tra việc di dời dân ở xã Quỳnh Lưu."
            ),
            "tỉnh Nghệ An",
        ),
        # several places at once, whatever is told of one of them
        (
            (
                "Sáng 12/8, đồng chí Trần Văn An, Chủ tịch UBND tỉnh Nghệ An kiểm tra việc làm đường ven "
                "biển qua các xã Quỳnh Phú, Quỳnh Anh.\nĐồng chí Trần Văn An kiểm tra nút giao tại xã Quỳnh Anh."
            ),
            "tỉnh Nghệ An",
        ),
        # another day is another event
        (f"{INSPECTION}\nNgày 5/8, đồng chí Trần Văn An đã đến kiểm tra tuyến đê tại xã Diễn Châu.", "tỉnh Nghệ An"),
        # a unit inside the one said
        (
            "Ngày 12/8, có mặt tại tỉnh Nghệ An, Phó Chủ tịch nước Trần Thị An tới thăm cán bộ, nhân dân xã Diễn Châu.",
            "xã Diễn Châu",
        ),
        # whom the guests came to
        (
            "Ngày 12/8, UBND tỉnh Nghệ An làm việc với đơn vị tư vấn về quy hoạch xã Diễn Châu.",
            "tỉnh Nghệ An",
        ),
        # what is one of many in a wider unit
        (
            (
                "Diễn Châu là xã. Ngày 12/8, xã Diễn Châu, một trong những xã đầu tiên trên địa bàn tỉnh Nghệ An, "
                "tổ chức hội nghị triển khai công tác bầu cử."
            ),
            "xã Diễn Châu",
        ),
        # who presides over a meeting with others
        (
            (
                "Ngày 12/8, cuộc họp khẩn với Sở Y tế và UBND xã Diễn Châu do ông Trần Văn An, Chủ tịch UBND tỉnh "
                "Nghệ An chủ trì đã diễn ra."
            ),
            "tỉnh Nghệ An",
        ),
        # a body of the whole country meets about a ward
        (
            (
                "Sáng 12/8, tại phiên họp thứ 40 của Ủy ban Thường vụ Quốc hội, các đại biểu cho ý kiến về đề án "
                "thành lập phường Hòa Xuân của thành phố Đà Nẵng."
            ),
            None,
        ),
        # on which basis somebody meets
        (
            (
                "Ngày 12/8, căn cứ báo cáo của Đảng ủy xã Diễn Châu, Ban Thường vụ Tỉnh ủy Nghệ An họp, xem xét "
                "công tác cán bộ."
            ),
            "tỉnh Nghệ An",
        ),
        # where what is begun stands
        (
            (
                "Ngày 12/8, Sở Xây dựng tỉnh Nghệ An tổ chức lễ khởi công dự án Bệnh viện Hoa Sen.\n"
                "Dự án tọa lạc tại khối 3, phường Vinh Lộc với tổng diện tích 3 ha."
            ),
            "phường Vinh Lộc",
        ),
    ],
)
def test_unit(text: str, unit: str | None) -> None:
    """The smallest unit that holds the whole event, None for one of the whole country."""
    assert units(text)[0][1] == unit


def test_funeral_is_where_the_coffin_lies() -> None:
    """A national funeral is not held where the dead came from."""
    text = (
        "Lễ tang cấp Nhà nước nguyên Phó Chủ tịch Quốc hội Trần Văn An\n"
        "Linh cữu ông Trần Văn An quàn tại Nhà tang lễ Quốc gia, thành phố Hà Nội.\n"
        "Lễ viếng bắt đầu từ 7h ngày 12/8.\nÔng sinh năm 1930 ở xã Diễn Châu, tỉnh Nghệ An."
    )
    assert ("ceremony", "thành phố Hà Nội") in units(text)


def test_paper_of_the_government_has_no_place() -> None:
    """What a national body decides on is not where it decides."""
    text = (
        "Công điện số 163/CĐ-TTg ngày 12/8/2025 về việc chìm tàu tại tỉnh Khánh Hòa vừa được Thủ tướng Chính phủ "
        "Trần Văn An ký."
    )
    assert ("decision", None) in units(text)


def test_kept_office_places_an_appointment() -> None:
    """Someone named again by a national body to an office of a province."""
    text = (
        "Ông Trần Văn An, Bí thư Tỉnh ủy đương nhiệm được Bộ Chính trị chỉ định tiếp tục làm Bí thư Tỉnh ủy Tây Ninh "
        "nhiệm kỳ 2025-2030.\nQuyết định nhân sự của Bộ Chính trị được công bố ngày 12/8."
    )
    assert ("appointment", "tỉnh Tây Ninh") in units(text)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        (
            (
                "Ngày 12/8, Ủy ban Thường vụ Quốc hội ban hành Nghị quyết số 1110/NQ-UBTVQH14 về việc "
                "thành lập thị trấn Tân Bình thuộc huyện Bắc Tân Uyên, tỉnh Bình Dương."
            ),
            "huyện Bắc Tân Uyên",
        ),
        (
            "Ban Bí thư vừa ban hành quyết định kỷ luật cảnh cáo đối với Tỉnh ủy Khánh Hòa.",
            "tỉnh Khánh Hòa",
        ),
    ],
)
def test_decision_about_one_place(text: str, unit: str) -> None:
    """A national body that sets up a unit or punishes a committee acts on that place."""
    assert ("decision", unit) in units(text, "2020-08-13")


def test_another_leader_opens_the_school_year_elsewhere_on_the_same_day() -> None:
    text = (
        "Sáng 12/8, học sinh tỉnh Ninh Bình dự lễ khai giảng năm học mới.\n"
        "Cùng ngày, tại Trường Tiểu học Giao Hưng, xã Giao Minh, Phó Chủ tịch HĐND tỉnh Mai Thanh Lịch dự lễ."
    )
    assert units(text) == [("ceremony", "tỉnh Ninh Bình"), ("ceremony", "xã Giao Minh")]


def test_where_something_was_inspected_stands_behind_what_it_was_about() -> None:
    text = (
        "* Ngày 10.5, Chủ tịch UBND tỉnh Bình Định Lê Hữu Đoan đi kiểm tra tiến độ tại huyện Phù Cát.\n\n"
        "* Cùng ngày, Ban Pháp chế HĐND tỉnh đã giám sát việc chấp hành pháp luật về thi hành án dân sự tại Chi cục "
        "Thi hành án dân sự huyện Hoài Nhơn."
    )
    found = units(text, "2017-05-11")
    assert found == [("working-session", "huyện Phù Cát"), ("working-session", "huyện Hoài Nhơn")]


def test_a_session_is_of_whom_it_is_named_for() -> None:
    text = (
        "* Tại phiên họp UBND tỉnh Đồng Nai ngày 10-6, Chủ tịch UBND tỉnh Cao Hữu Định yêu cầu H.Long Thành đền bù cho "
        "1.520 hộ ở xã Bình Sơn."
    )
    assert units(text, "2020-06-12") == [("meeting", "tỉnh Đồng Nai")]


def test_the_second_day_of_a_survey_is_part_of_it() -> None:
    text = (
        "Trong 2 ngày 20 và 21.4, đoàn giám sát của HĐND tỉnh Quảng Nam làm việc tại huyện Tây Giang.\n"
        "Làm việc với đoàn sáng 21.4, Chủ tịch UBND huyện Tây Giang Bríu Liếc báo cáo kết quả giảm nghèo."
    )
    assert units(text, "2015-04-22") == [("working-session", "huyện Tây Giang")]


def test_who_only_belongs_to_a_body_above_holds_it_in_the_unit_headed() -> None:
    text = (
        "Sáng 12/8, đồng chí Phan Đình Thiện, Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Đảng ủy phường Thành Vinh, tỉnh "
        "Nghệ An chủ trì hội nghị sơ kết."
    )
    assert units(text) == [("meeting", "phường Thành Vinh")]
