"""Pages with several reports: each is read by itself, and an article with sections stays one."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.annotations import annotated
from kg.extract.pipeline import annotate, extract
from kg.extract.spans import mirror
from kg.facts import Directive, Event, Fact, Office, PersonSeen, UnitSeen

ROADS = """Xã Bản Liền nghiệm thu tuyến đường bản Mù
Chiều 4/8, UBND xã Bản Liền, tỉnh Lào Cai tổ chức hội nghị nghiệm thu tuyến đường bản Mù. Dự hội nghị có ông Vàng Seo \
Páo, Chủ tịch UBND xã. Ông Páo yêu cầu Phòng Kinh tế xã hoàn thành hồ sơ trước ngày 20/8.
"""
SCHOOLS = """Sóc Trăng không còn phòng học tạm ở phường Vĩnh Phước
Sáng 6/8, Đảng ủy phường Vĩnh Phước, thành phố Cần Thơ tổ chức hội nghị triển khai năm học mới. Dự hội nghị có bà \
Thạch Thị Đa, Bí thư Đảng ủy phường. Bà Đa đề nghị UBND phường bố trí thêm giáo viên cho điểm trường Giồng Dú.
"""
DATELINE = SCHOOLS.replace("Sáng 6/8,", "(CTO) - Thông tin từ địa phương,")
BARE = SCHOOLS.split("\n", 1)[1]


def read(text: str) -> tuple[Fact, ...]:
    return extract(make_article(text, "page", {"published": "2025-08-07"}))


def told(facts: tuple[Fact, ...]) -> set[tuple[object, ...]]:
    """Offices, events with their parts, tasks, units and people, without where they stand."""
    rows: set[tuple[object, ...]] = set()
    for fact in facts:
        if isinstance(fact, Office):
            rows.add(("office", fact.person, fact.role, fact.body.name))
        elif isinstance(fact, Event):
            people = tuple(sorted((one.person, one.part) for one in fact.participants))
            rows.add(("event", fact.kind, fact.start, fact.unit.name if fact.unit else None, people))
        elif isinstance(fact, Directive):
            rows.add(("task", fact.assignee.name if fact.assignee else None, fact.task, fact.deadline))
        elif isinstance(fact, PersonSeen | UnitSeen):
            rows.add((type(fact).__name__, fact.name if isinstance(fact, PersonSeen) else fact.unit.name))
    return rows


@pytest.mark.parametrize(
    ("page", "reports"),
    [
        pytest.param(ROADS + "Lý Mẩy\n" + SCHOOLS, (ROADS, SCHOOLS), id="an author's name between"),
        pytest.param(ROADS + DATELINE, (ROADS, DATELINE), id="a dateline"),
        pytest.param(
            ROADS + SCHOOLS.replace("\n", "\n06/08/2025 09:15\n", 1), (ROADS, SCHOOLS), id="a time of publication"
        ),
        pytest.param("TIN VẮN TRONG TUẦN\n" + ROADS + SCHOOLS, (ROADS, SCHOOLS), id="a round-up"),
        pytest.param("ĐIỂM TIN\n\n" + ROADS + SCHOOLS, (ROADS, SCHOOLS), id="a round-up whose title stands alone"),
        pytest.param("Điểm tin các địa phương\n" + ROADS + BARE, (ROADS, BARE), id="a round-up without headlines"),
        pytest.param("Lào Cai: Tin nhanh\n" + ROADS + SCHOOLS, (ROADS, SCHOOLS), id="a round-up behind a place"),
    ],
)
def test_each_report_tells_what_it_tells_alone(page: str, reports: tuple[str, ...]) -> None:
    alone = set[tuple[object, ...]]().union(*(told(read(report)) for report in reports))
    assert told(read(page)) == alone | ({("PersonSeen", "Lý Mẩy")} if "Lý Mẩy" in page else set())
    assert sum(row[0] == "event" for row in alone) == 2
    assert sum(row[0] == "task" for row in alone) == 2


@pytest.mark.parametrize(
    "second",
    [
        pytest.param(
            "Lý Mẩy\nÔng Vàng Seo Páo kiểm tra thêm ba tuyến đường khác\n"
            "Sáng 6/8, ông Páo đi kiểm tra đường bản Phìn. Cùng đi có bà Lý Thị Ghến và nhiều người dân trong bản.\n",
            id="the same people",
        ),
        pytest.param(
            "Lý Mẩy\nNgười dân góp công làm đường ở bản Phìn\n"
            "Sáng 6/8, bà Lý Thị Ghến, Trưởng bản Phìn, xã Bản Liền cho biết 40 hộ đã góp 300 ngày công.\n",
            id="the same commune",
        ),
        pytest.param(
            "Người dân phường Sa Pa cũng góp công làm đường\n"
            "Chiều cùng ngày, bà Lý Thị Ghến, Chủ tịch UBND phường Sa Pa cho biết 40 hộ đã góp 300 ngày công.\n",
            id="nobody signs what is before",
        ),
        pytest.param(
            "Người dân phường Sa Pa cũng góp công làm đường\n"
            "Sáng 6/8, bà Lý Thị Ghến, Chủ tịch UBND phường Sa Pa cho biết 40 hộ đã góp 300 ngày công.\n",
            id="a day alone",
        ),
        pytest.param(
            "Lý Mẩy\nNhững việc còn phải làm\n"
            "Sáng 6/8, bà Lý Thị Ghến, Chủ tịch UBND phường Sa Pa góp ý về hồ sơ của tuyến đường nói trên.\n",
            id="a short heading",
        ),
    ],
)
def test_sections_of_one_article_stay_together(second: str) -> None:
    """ "Ông Páo" and "Công an xã" of a later paragraph are those of the article."""
    page = ROADS + second + "Ông Páo đề nghị Công an xã đẩy nhanh tiến độ lắp đặt biển báo trên toàn tuyến đường mới.\n"
    tasks = [fact for fact in read(page) if isinstance(fact, Directive)]
    assert [(task.issuer and task.issuer.name, task.assignee and task.assignee.name) for task in tasks] == [
        ("Vàng Seo Páo", "Phòng Kinh tế xã Bản Liền"),
        ("Vàng Seo Páo", "Công an xã Bản Liền"),
    ]


def test_a_rubric_above_an_article_is_no_round_up() -> None:
    page = (
        "Tin tức\n"
        + ROADS
        + "Ông Páo kiểm tra các bản\nSáng 6/8, ông Páo đề nghị Công an xã đẩy nhanh tiến độ cấp thẻ.\n"
    )
    issuers = [fact.issuer.name for fact in read(page) if isinstance(fact, Directive) and fact.issuer]
    assert issuers == ["Vàng Seo Páo", "Vàng Seo Páo"]


def test_facts_stand_where_they_stand_on_the_page() -> None:
    page = "Tin tức trong tuần\n" + ROADS + SCHOOLS
    facts = read(page)
    for fact in facts:
        for span in fact.evidence:
            assert span.of(page).strip() == span.of(page) != ""
    assert [fact.name for fact in facts if isinstance(fact, PersonSeen)] == ["Vàng Seo Páo", "Thạch Thị Đa"]
    seen = next(fact for fact in facts if isinstance(fact, PersonSeen) and fact.name == "Thạch Thị Đa")
    assert "Thạch Thị" in seen.evidence[0].of(page)
    assert [fact.evidence[0] for fact in facts] == sorted(fact.evidence[0] for fact in facts)


def test_a_task_keeps_the_event_it_was_given_at() -> None:
    facts = read("Tin vắn\n" + ROADS + SCHOOLS)
    events = [fact for fact in facts if isinstance(fact, Event)]
    days = {
        task.task: events[task.event].start for task in facts if isinstance(task, Directive) and task.event is not None
    }
    assert set(days.values()) == {"2025-08-04", "2025-08-06"}


def test_who_is_in_two_reports_is_one_fact_with_the_words_of_both() -> None:
    again = SCHOOLS.replace("Dự hội nghị có bà", "Dự hội nghị có ông Vàng Seo Páo, Chủ tịch UBND xã Bản Liền và bà")
    facts = read("Tin vắn\n" + ROADS + again)
    people = [fact for fact in facts if isinstance(fact, PersonSeen) and fact.name == "Vàng Seo Páo"]
    offices = [fact for fact in facts if isinstance(fact, Office) and fact.person == "Vàng Seo Páo"]
    assert len(people) == len(offices) == 1
    assert len(offices[0].evidence) >= 2


def test_what_a_report_does_not_name_is_that_of_its_page() -> None:
    second = (
        "Phường Sa Pa ra quân dọn vệ sinh môi trường\nSáng 6/8, bà Lý Thị Ghến, Phó Giám đốc Sở Y tế dự lễ ra quân.\n"
    )
    text = "Lào Cai: Tin trong tuần\n" + ROADS + second.replace("Phường Sa Pa", "Ngành y tế")
    assert ("office", "Lý Thị Ghến", "Phó Giám đốc", "Sở Y tế tỉnh Lào Cai") in told(
        read(text + "Lễ ra quân kéo dài.\n")
    )


def test_annotations_of_a_page_can_be_drawn() -> None:
    doc = annotate(make_article(ROADS + "Lý Mẩy\n" + SCHOOLS, "page", {"published": "2025-08-07"}))
    notes = annotated(doc)
    assert all(notes.text[one.start : one.end] for one in (*notes.people, *notes.units, *notes.bodies, *notes.roles))
    assert {notes.text[one.start : one.end] for one in notes.people} >= {"Vàng Seo Páo", "Ông Páo", "Bà Đa"}
    mirror(doc)
    assert doc.spans


def test_a_province_that_the_page_names_more_often_is_not_that_of_a_report_about_another() -> None:
    other = """Cán bộ ngành y tế bàn việc trường lớp
Sáng 7/8, UBND tỉnh Cà Mau tổ chức hội nghị. Dự hội nghị có bà Thạch Thị Đa, Giám đốc Sở Y tế.
"""
    again = """Phường Sa Pa, tỉnh Lào Cai ra quân
Sáng 6/8, UBND phường Sa Pa, tỉnh Lào Cai tổ chức lễ ra quân dọn vệ sinh môi trường trên các tuyến phố.
"""
    text = "Điểm tin trong tuần\n" + ROADS + other + again
    assert ("office", "Thạch Thị Đa", "Giám đốc", "Sở Y tế tỉnh Cà Mau") in told(read(text))
