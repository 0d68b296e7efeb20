from __future__ import annotations

import re

import pytest

from kg.articles import make_article
from kg.articles.model import Article, Kind
from kg.extract.annotations import Annotations, RoleMention, Sentence, annotated
from kg.extract.coreference import coreferences
from kg.extract.people import people
from kg.extract.pipeline import annotate, extract
from kg.facts import Body, Directive, Status
from kg.vocabulary import Concept


def notes_of(text: str) -> Annotations:
    notes = Annotations.of(Article(id="x", text=text))
    notes.sentences = [Sentence(m.start(), m.end(), Kind.BODY) for m in re.finditer(r"[^.\n]+(?:\.|\n|$)", text)]
    notes.people = people(notes)
    return notes


def meant(notes: Annotations) -> list[tuple[str, str]]:
    return [(notes.text[m.start : m.end], m.name) for m in coreferences(notes)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đồng chí Lê Văn Hai dự. Đồng chí nhấn mạnh việc này.", [("Đồng chí", "Lê Văn Hai")]),
        ("Bà Trần Thị Tư cho biết, bà rất vui.", [("bà", "Trần Thị Tư")]),
        ("Ông Lê Văn Hai gặp bà Trần Thị Tư. Bà cảm ơn.", [("Bà", "Trần Thị Tư")]),
        ("Ông Lê Văn Hai thăm ông Vũ Quốc Năm. Ông nói chuyện.", [("Ông", "Lê Văn Hai")]),
        ("Bí thư Lê Văn Hai phát biểu. Ông đề nghị xã làm nhanh. Ông cũng lưu ý.", [("Ông", "Lê Văn Hai")] * 2),
        ("Ông Lê Văn Được và bà Vũ Thị Hằng dự. Bà Hằng nghe.", [("Bà Hằng", "Vũ Thị Hằng")]),
        ("Ông Lê Văn Được và bà Vũ Thị Hằng dự. Ông Được nói.", [("Ông Được", "Lê Văn Được")]),
        ("Bà Amina Khalil đến. Bà Khalil cảm ơn.", [("Bà Khalil", "Amina Khalil")]),
        ("Anh Giàng A Páo kể. Anh Páo trồng chè.", [("Anh Páo", "Giàng A Páo")]),
    ],
)
def test_address_means_the_person(text: str, expected: list[tuple[str, str]]) -> None:
    assert meant(notes_of(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Hai dự. Các đồng chí lãnh đạo xã cùng đi, có 27 đồng chí.",
        "Ông Lê Văn Hai dự. Bà con phấn khởi; anh em công nhân; ông bà ngoại.",
        "Ông Lê Văn Hai dự. Bà nhấn mạnh.",
        "Ông Lê Văn Hai dự. Ông Tuấn nói.",
        "Ông Lê Văn Hai và ông Vũ Quốc Năm cùng dự. Ông nói.",
        "Ông Lê Văn Hai dự. Đơn vị này làm tốt.",
        "Không có ai. Ông nói. Đồng chí nhấn mạnh.",
    ],
)
def test_what_is_unclear_stays_out(text: str) -> None:
    assert meant(notes_of(text)) == []


def test_too_far_back_is_unclear() -> None:
    assert meant(notes_of("Ông Lê Văn Hai dự." + " Xã làm đường." * 8 + " Ông nói.")) == []


def test_of_two_people_of_one_given_name_the_last_named_is_meant() -> None:
    text = "Ông Lê Văn Nam nói. Ông Vũ Quốc Nam đáp. Ông Nam cười."
    assert meant(notes_of(text)) == [("Ông Nam", "Vũ Quốc Nam")]


CHAIR = Concept("chairperson", "x", "Chủ tịch", "chairperson", ("Chủ tịch",), notes={"rank": "1"})
MEMBER = Concept("member", "x", "Ủy viên", "member", ("Ủy viên",), notes={"rank": "4"})


def with_roles(text: str, *roles: tuple[str, int, str | None, Concept, Status]) -> Annotations:
    notes = notes_of(text)
    for wording, nth, person, concept, status in roles:
        start = [m.start() for m in re.finditer(re.escape(wording), text)][nth]
        notes.roles.append(RoleMention(start, start + len(wording), concept, "", Body("UBND tỉnh Y"), status, person))
    return notes


def test_an_office_stands_for_its_holder() -> None:
    text = "Chủ tịch UBND tỉnh Lê Văn Hai kiểm tra. Chủ tịch UBND tỉnh yêu cầu làm nhanh."
    role = "Chủ tịch UBND tỉnh"
    notes = with_roles(text, (role, 0, "Lê Văn Hai", CHAIR, Status.CURRENT), (role, 1, None, CHAIR, Status.CURRENT))
    assert meant(notes) == [(role, "Lê Văn Hai")]


@pytest.mark.parametrize(
    ("text", "concept", "status"),
    [
        ("Chủ tịch UBND tỉnh Lê Văn Hai dự. Xã bầu chức danh Chủ tịch UBND tỉnh mới.", CHAIR, Status.CURRENT),
        ("Chủ tịch UBND tỉnh Lê Văn Hai dự. Các Chủ tịch UBND tỉnh cùng ký.", CHAIR, Status.CURRENT),
        ("Chủ tịch UBND tỉnh Lê Văn Hai dự. Theo Chủ tịch UBND tỉnh cũ, đã xong.", CHAIR, Status.FORMER),
        ("Chủ tịch UBND tỉnh Lê Văn Hai dự. Theo Chủ tịch UBND tỉnh, đã xong.", MEMBER, Status.CURRENT),
    ],
)
def test_a_post_is_not_its_holder(text: str, concept: Concept, status: Status) -> None:
    role = "Chủ tịch UBND tỉnh"
    notes = with_roles(text, (role, 0, "Lê Văn Hai", concept, Status.CURRENT), (role, 1, None, concept, status))
    assert meant(notes) == []


def test_an_office_of_two_people_means_the_last_named() -> None:
    text = "Phó Chủ tịch xã Lê Văn Hai nói. Phó Chủ tịch xã Vũ Quốc Năm đáp. Phó Chủ tịch xã kết luận."
    role = "Phó Chủ tịch xã"
    notes = with_roles(
        text,
        (role, 0, "Lê Văn Hai", CHAIR, Status.CURRENT),
        (role, 1, "Vũ Quốc Năm", CHAIR, Status.CURRENT),
        (role, 2, None, CHAIR, Status.CURRENT),
    )
    assert meant(notes) == [(role, "Vũ Quốc Năm")]


def test_a_syllable_of_a_place_is_nobody() -> None:
    notes = notes_of("Ông Lê Văn Hai dự họp. Phường lập từ phường Rạch Ông và phường Cầu Bà Sáu.")
    assert meant(notes) == []


_DIALOGUE = (
    "Ngày 14/10/2025, Đảng ủy xã Bình Phú (tỉnh Đồng Tháp) tổ chức hội nghị đối thoại với thanh niên. "
    "Đồng chí Trương Hoàng Được, Bí thư Đảng ủy xã và bà Lê Thị Bích Ngân, Chủ tịch UBND xã chủ trì.\n"
    "Bên lề hội nghị, chị Trần Mỹ Duyên phấn khởi nói: “Lần đầu tiên em được nói thẳng với lãnh đạo xã”.\n"
)


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Kết luận hội nghị, đồng chí Bí thư yêu cầu Công an xã tuần tra ban đêm.", "Trương Hoàng Được"),
        ("Kết luận hội nghị, bà Chủ tịch giao Công an xã tuần tra ban đêm.", "Lê Thị Bích Ngân"),
        ("Kết luận hội nghị, đồng chí Phó Chủ tịch yêu cầu Công an xã tuần tra ban đêm.", None),
    ],
)
def test_who_is_called_by_office_alone_gives_the_task_and_no_guest_who_spoke_before(
    text: str, issuer: str | None
) -> None:
    facts = extract(make_article(_DIALOGUE + text, "x", {"published": "2025-10-15"}))
    issuers = [fact.issuer.person if fact.issuer else None for fact in facts if isinstance(fact, Directive)]
    assert issuers == [issuer]


def test_several_of_an_office_are_not_one_holder() -> None:
    text = _DIALOGUE + "Các đồng chí Bí thư nghe và ghi chép."
    notes = annotated(annotate(make_article(text, "x", {"published": "2025-10-15"})))
    start = text.index("Các đồng chí Bí thư")
    assert not [one for one in notes.people if one.start >= start]


def test_comrades_are_those_in_office_where_citizens_are_not_called_so() -> None:
    text = (
        "Đồng chí Lê Văn Hai, Chủ tịch UBND huyện Lục Ngạn tiếp công dân.\n"
        "Bà Nông Thị Sầm phản ánh việc chồng lấn đất rừng. Vụ việc của bà Sầm, đồng chí giao Hạt Kiểm lâm đo lại."
    )
    facts = extract(make_article(text, "x", {"published": "2024-06-11"}))
    issuers = [fact.issuer for fact in facts if isinstance(fact, Directive)]
    assert [issuer.person for issuer in issuers if issuer] == ["Lê Văn Hai"]


@pytest.mark.parametrize("told", ["Người đứng đầu UBND tỉnh", "người đứng đầu chính quyền tỉnh"])
def test_the_head_of_a_body_is_who_leads_it(told: str) -> None:
    text = (
        "Chiều 14/8, Chủ tịch UBND tỉnh Nghệ An Hồ Sỹ Khang làm việc với huyện Quỳ Châu.\n"
        f"Kết luận, {told} giao Sở Tài chính bố trí vốn."
    )
    found = extract(make_article(text, "head", {"published": "2019-08-14"}))
    assert [d.issuer.name for d in found if isinstance(d, Directive) and d.issuer] == ["Hồ Sỹ Khang"]
