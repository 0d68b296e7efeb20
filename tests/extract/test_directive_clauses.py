"""Whom the clauses of tasks are for: set off by a topic, joined to others, called by a common name, presided over."""

from __future__ import annotations

import pytest
from holders import facts, tasks

from kg.facts import Directive

OPENS = (
    "Hội nghị giao ban\n"
    "Ngày 9/10, xã Krông Pắc (tỉnh Đắk Lắk) tổ chức hội nghị giao ban. Đồng chí Lò Văn Phương, "
    "Bí thư Đảng ủy xã chủ trì.\n"
)
FIRST = "Đồng chí yêu cầu Trạm Y tế xã không để hộ nào thiếu thuốc. "


def given(text: str) -> list[tuple[str | None, str]]:
    """Who is to do what, by the words after the first sentences of a report."""
    return tasks(OPENS + text, "2025-10-10")


@pytest.mark.parametrize(
    ("words", "bodies"),
    [
        ("Đối với Công an xã, giải quyết thủ tục đúng hạn.", {"Công an xã Krông Pắc"}),
        ("Bên cạnh đó, đối với Công an xã, giải quyết thủ tục đúng hạn.", {"Công an xã Krông Pắc"}),
        (
            "Đối với Công an xã, Hội Nông dân xã, giải quyết thủ tục đúng hạn.",
            {"Công an xã Krông Pắc", "Hội Nông dân xã Krông Pắc"},
        ),
        ("Các phòng chuyên môn thuộc UBND xã phải giải quyết thủ tục đúng hạn.", {None}),
        ("Cùng với đó, cần giải quyết thủ tục đúng hạn.", {"Trạm Y tế xã Krông Pắc"}),
        ("Bên cạnh đó, cần giải quyết thủ tục đúng hạn.", {None}),
    ],
)
def test_a_topic_tells_whom_the_next_task_is_for(words: str, bodies: set[str | None]) -> None:
    found = [(who, task) for who, task in given(FIRST + words) if "giải quyết" in task]
    assert {who for who, _ in found} == bodies
    assert all(task.startswith("giải quyết thủ tục đúng hạn") for _, task in found)


@pytest.mark.parametrize("mark", ["- ", ""])
def test_items_headed_by_several_are_for_all_of_them(mark: str) -> None:
    items = (
        f"{mark}Đối với Công an xã, UBND xã: Giữ vững an ninh.\n{mark}Đối với các cơ quan, đơn vị: Công khai thủ tục.\n"
    )
    found = given(f"Đồng chí yêu cầu:\n{items}")
    assert {who for who, task in found if "an ninh" in task} == {"Công an xã Krông Pắc", "Ủy ban nhân dân xã Krông Pắc"}
    assert {who for who, task in found if "Công khai" in task} == {None}


@pytest.mark.parametrize(
    ("words", "bodies"),
    [
        ("Đồng chí nhấn mạnh rằng Công an xã và trưởng các thôn phải bám sát cơ sở.", {"Công an xã Krông Pắc"}),
        ("Đồng chí nhấn mạnh, Công an xã, cơ quan thường trực, cần bám sát cơ sở.", {"Công an xã Krông Pắc"}),
        ("Đồng chí nhấn mạnh, chủ đầu tư và các nhà thầu cần bám sát cơ sở.", {None}),
        (
            "Đồng chí yêu cầu Công an xã cùng Hội Nông dân xã bám sát cơ sở.",
            {"Công an xã Krông Pắc", "Hội Nông dân xã Krông Pắc"},
        ),
        ("Đồng chí phân công Đoàn Thanh niên xã, trưởng các thôn bám sát cơ sở.", {"Đoàn Thanh niên xã Krông Pắc"}),
        ("Đồng chí biểu dương Công an xã và yêu cầu đơn vị thời gian tới bám sát cơ sở.", {"Công an xã Krông Pắc"}),
        ("Đồng chí lưu ý cá nhân đồng chí Lê Văn An bám sát cơ sở.", {"Lê Văn An"}),
        ("Đồng chí trực tiếp giao Công an xã bám sát cơ sở.", {"Công an xã Krông Pắc"}),
        (
            "Đồng chí yêu cầu Trạm Y tế xã tận tình với người dân và giao Công an xã bám sát cơ sở.",
            {"Công an xã Krông Pắc"},
        ),
        ("Cử tri và người dân đề nghị Công an xã bám sát cơ sở.", set()),
    ],
)
def test_those_named_together_have_the_task_together(words: str, bodies: set[str | None]) -> None:
    assert {who for who, task in given(words) if "bám sát" in task} == bodies


@pytest.mark.parametrize(
    "words",
    [
        "Đồng chí chủ trì hội nghị yêu cầu Công an xã bám sát cơ sở.",
        "Sau khi nghe báo cáo của Hội Nông dân xã, đồng chí chủ trì hội nghị đã yêu cầu Công an xã bám sát cơ sở.",
        "Đồng chí chủ trì nhấn mạnh Công an xã phải bám sát cơ sở.",
    ],
)
def test_who_presides_gives_the_task(words: str) -> None:
    found = [f for f in facts(OPENS + words, "2025-10-10") if isinstance(f, Directive)]
    assert [(f.issuer and f.issuer.name, f.assignee and f.assignee.name) for f in found] == [
        ("Lò Văn Phương", "Công an xã Krông Pắc")
    ]


def test_what_bodies_assign_is_part_of_what_they_must_do() -> None:
    found = given("Đồng chí nhấn mạnh, Công an xã cần nắm địa bàn và phân công thành viên phụ trách từng thôn.")
    assert found == [("Công an xã Krông Pắc", "nắm địa bàn và phân công thành viên phụ trách từng thôn")]


def test_a_task_is_not_cut_where_it_tells_its_place() -> None:
    found = given(
        "Đồng chí yêu cầu Công an xã chuyển đổi số, nhất là tại bộ phận một cửa; Hội Nông dân xã vận động hội viên."
    )
    assert ("Công an xã Krông Pắc", "chuyển đổi số, nhất là tại bộ phận một cửa") in found


@pytest.mark.parametrize(
    "words",
    [
        "Dưới sự chỉ đạo của đồng chí Lò Văn Phương, Công an xã đẩy nhanh tiến độ.",
        "Tiếp thu ý kiến chỉ đạo, Công an xã sẽ đẩy nhanh tiến độ.",
        "Trả lời cử tri, lãnh đạo Công an xã cho biết sẽ đẩy nhanh tiến độ.",
        "Công an xã xác định nhiệm vụ trọng tâm là đẩy nhanh tiến độ.",
        "Các đại biểu cho rằng cần đẩy nhanh tiến độ.",
        "Theo các chuyên gia, doanh nghiệp cần đẩy nhanh tiến độ.",
        "Công an xã luôn đẩy nhanh tiến độ.",
        "Bên cạnh kết quả đạt được, Công an xã còn chậm đẩy nhanh tiến độ.",
        "Công an xã đề xuất Sở Y tế sớm đẩy nhanh tiến độ.",
        "Các đại biểu tập trung thảo luận giải pháp đẩy nhanh tiến độ.",
    ],
)
def test_what_others_do_or_think_is_no_task_behind_one(words: str) -> None:
    assert len(given(FIRST + words)) == 1


def test_what_a_body_has_its_own_people_do_is_no_task() -> None:
    assert given("Công an xã phân công cán bộ bám sát cơ sở.") == []


@pytest.mark.parametrize("whom", ["UBND xã Ea Kar", "các xã, phường"])
def test_items_below_those_they_are_for_are_theirs_whatever_their_verb(whom: str) -> None:
    items = "- Phân công cán bộ bám cơ sở;\n- Có văn bản trả lời cử tri;\n- Báo cáo kết quả trước ngày 15/11."
    found = given(f"Đồng chí yêu cầu {whom} tập trung một số nhiệm vụ:\n{items}")
    assert [task for _, task in found] == [
        "Phân công cán bộ bám cơ sở",
        "Có văn bản trả lời cử tri",
        "Báo cáo kết quả trước ngày 15/11",
    ]
    assert {who for who, _ in found} == {"Ủy ban nhân dân xã Ea Kar" if whom.startswith("UBND") else None}


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("“Trưởng Công an xã cần bám sát cơ sở”, đồng chí Bí thư Đảng ủy xã yêu cầu.", "Công an xã Krông Pắc"),
        (FIRST + "Đối với Chủ tịch UBND xã, yêu cầu bám sát cơ sở.", "Ủy ban nhân dân xã Krông Pắc"),
        (FIRST + "Trưởng Công an xã Hà Văn Nam phải bám sát cơ sở.", "Hà Văn Nam"),
        (
            "Đồng chí giao Sở Văn hóa, Thể thao và Du lịch, các địa phương bám sát cơ sở.",
            "Sở Văn hóa, Thể thao và Du lịch tỉnh Đắk Lắk",
        ),
    ],
)
def test_offices_and_people_have_tasks_as_bodies_have(words: str, who: str) -> None:
    assert [name for name, task in given(words) if "bám sát" in task] == [who]


@pytest.mark.parametrize(
    ("words", "bodies"),
    [
        ("các sở Nội vụ và Y tế", {"Sở Nội vụ tỉnh Đắk Lắk", "Sở Y tế tỉnh Đắk Lắk"}),
        ("các Sở Khoa học và Công nghệ và Y tế", {"Sở Khoa học và Công nghệ tỉnh Đắk Lắk", "Sở Y tế tỉnh Đắk Lắk"}),
        ("các Sở Khoa học và Công nghệ", {"Sở Khoa học và Công nghệ tỉnh Đắk Lắk"}),
    ],
)
def test_two_departments_that_share_a_head_are_two(words: str, bodies: set[str]) -> None:
    assert {who for who, _ in given(f"Đồng chí đề nghị {words} bám sát cơ sở.")} == bodies


def test_items_are_for_those_before_a_group_too_and_for_agencies_that_look_like_a_word() -> None:
    found = given(
        "Đồng chí yêu cầu:\n1. Giao Thông tấn xã Việt Nam đưa tin rộng rãi.\n"
        "2. Công an xã, UBND các xã, phường có trách nhiệm bám sát cơ sở.\n"
    )
    assert found == [("Thông tấn xã Việt Nam", "đưa tin rộng rãi"), ("Công an xã Krông Pắc", "bám sát cơ sở")]


@pytest.mark.parametrize(
    ("words", "task"),
    [
        (
            "Đồng chí yêu cầu các đơn vị quản lý hồ chứa thủy điện, thủy lợi và các đơn vị liên quan trực ban.",
            "trực ban",
        ),
        (
            FIRST + "Thời gian không còn nhiều, do vậy, các ban xây dựng Đảng khẩn trương rà soát.",
            "khẩn trương rà soát",
        ),
        (
            "Đồng chí chỉ đạo:\n1- Công an xã tuần tra;\n2- Các thôn di dời dân khỏi nơi nguy hiểm.",
            "di dời dân khỏi nơi nguy hiểm",
        ),
    ],
)
def test_groups_are_told_their_task_whatever_stands_around_their_name(words: str, task: str) -> None:
    assert given(words)[-1] == (None, task)


@pytest.mark.parametrize(
    ("words", "who", "task"),
    [
        (
            "Đồng chí đề nghị Trạm Y tế xã trực cấp cứu. Đề nghị đơn vị quan tâm thực hiện.",
            "Trạm Y tế xã Krông Pắc",
            "quan tâm thực hiện",
        ),
        (
            "Về nhiệm vụ tháng 6, Thường trực HĐND xã chỉ đạo tiếp tục chuẩn bị kỳ họp.",
            None,
            "tiếp tục chuẩn bị kỳ họp",
        ),
        ("Giám đốc Công an tỉnh đã có Điện chỉ đạo số 104 yêu cầu các đơn vị trực sẵn sàng.", None, "trực sẵn sàng"),
    ],
)
def test_orders_by_bodies_and_papers_and_to_those_addressed_before(words: str, who: str | None, task: str) -> None:
    assert given(words)[-1] == (who, task)


@pytest.mark.parametrize(
    "words",
    [
        "Riêng Hội Nông dân xã, các chi bộ, đồng chí Bí thư Đảng ủy xã đề nghị tập trung thu ngân sách.",
        "Với Hội Nông dân xã, đồng chí chủ trì hội nghị đề nghị tập trung thu ngân sách.",
        "Nhấn mạnh yêu cầu đẩy nhanh tiến độ, đồng chí chủ trì hội nghị giao Hội Nông dân xã tập trung thu ngân sách.",
        "Đồng chí đề nghị Hội Nông dân xã thực hiện các nội dung sau:\nMột là, tập trung thu ngân sách.",
    ],
)
def test_topics_and_openings_before_who_asks(words: str) -> None:
    assert given(words) == [("Hội Nông dân xã Krông Pắc", "tập trung thu ngân sách")]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("“UBND xã phải xong mặt bằng”, ông Lò Văn Phương nói và yêu cầu Công an xã trực đêm.", "Công an xã Krông Pắc"),
        ("Đồng chí đề nghị trong 6 tháng cuối năm Hội Nông dân xã cần trực đêm.", "Hội Nông dân xã Krông Pắc"),
        ("Đồng chí đề nghị Đài PT-TH tỉnh trực đêm.", "Đài Phát thanh - Truyền hình Đắk Lắk"),
        ("Đồng chí đề nghị Công an xã (cơ quan thường trực) và Hội Nông dân xã trực đêm.", "Hội Nông dân xã Krông Pắc"),
        (
            "Đồng chí đề nghị Công an xã (cơ quan thường trực Ban Chỉ đạo 35), Hội Nông dân xã trực đêm.",
            "Hội Nông dân xã Krông Pắc",
        ),
        ("Đồng chí đề nghị Đài Truyền hình tỉnh trực đêm.", "Đài Truyền hình Đắk Lắk"),
    ],
)
def test_those_asked_behind_a_quotation_a_time_and_stations_of_a_province(words: str, who: str) -> None:
    assert given(words)[-1] == (who, "trực đêm")


def test_the_opening_of_a_list_is_no_task() -> None:
    found = given("UBND xã thông báo và yêu cầu như sau:\n- Công an xã thông báo, kêu gọi tàu thuyền vào bờ.")
    assert found == [("Công an xã Krông Pắc", "thông báo, kêu gọi tàu thuyền vào bờ")]
