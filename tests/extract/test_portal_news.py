"""What sites of communes, departments and the Front print: seats in the Front, parts of a department, former units."""

from __future__ import annotations

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import BodySeen, Directive, DocumentCited, Fact, Figure, Office

FRONT = "Ủy ban Mặt trận Tổ quốc Việt Nam xã Nho Quan"


def facts(text: str) -> tuple[Fact, ...]:
    return extract(make_article(text, "x", {"published": "2026-02-27"}))


def bodies(text: str) -> set[str]:
    return {f.body.name for f in facts(text) if isinstance(f, BodySeen)}


def test_who_is_put_on_a_committee_of_the_front_or_leaves_it() -> None:
    text = (
        "MTTQ xã Nho Quan (Ninh Bình) họp\nHội nghị cho thôi tham gia Ủy ban MTTQ Việt Nam xã đối với ông Trần Văn "
        "Sáu. Hội nghị hiệp thương cử bổ sung 2 vị vào Ủy ban MTTQ Việt Nam xã gồm: bà Trần Ngọc Diễm, Phó "
        "Chủ tịch Hội LHPN xã; ông Bùi Quang Hiếu, thôn Lạc 1."
    )
    assert {(f.person, f.status.value) for f in facts(text) if isinstance(f, Office) and f.body.name == FRONT} == {
        ("Trần Văn Sáu", "former"),
        ("Trần Ngọc Diễm", "incoming"),
        ("Bùi Quang Hiếu", "incoming"),
    }


def test_a_part_of_the_department_that_the_news_is_of() -> None:
    text = (
        "Sở Nội vụ tỉnh Lạng Sơn họp\nBà Nông Thị Liên, Phó Giám đốc Sở giao Văn phòng Sở theo dõi, đôn đốc. "
        "Thanh tra Sở báo cáo. Sở tổng hợp, trình UBND tỉnh."
    )
    told = bodies(text)
    assert {"Văn phòng Sở Nội vụ tỉnh Lạng Sơn", "Thanh tra Sở Nội vụ tỉnh Lạng Sơn"} <= told
    assert not any("theo dõi" in name or "tổng hợp" in name for name in told)
    assert {
        f.assignee.body.name for f in facts(text) if isinstance(f, Directive) and f.assignee and f.assignee.body
    } >= {"Văn phòng Sở Nội vụ tỉnh Lạng Sơn"}


def test_brackets_that_say_what_was_there_before_own_no_bodies() -> None:
    text = (
        "Đảng ủy đặc khu Vân Đồn họp\nNgày 10/2, tại thôn 8 (xã Hạ Long cũ), ông Tô Văn Hải, Bí thư Đảng ủy tiếp dân ở "
        "đặc khu Vân Đồn, tỉnh Quảng Ninh."
    )
    assert {f.body.name for f in facts(text) if isinstance(f, Office)} == {"Đảng ủy đặc khu Vân Đồn"}


def test_lotteries_and_houses() -> None:
    text = (
        "Xã Quách Phẩm (Cà Mau): Công ty TNHH MTV Xổ số kiến thiết Cà Mau trao 4 căn nhà bảo đảm 3 cứng cho hộ nghèo."
    )
    assert "Công ty TNHH MTV Xổ số kiến thiết Cà Mau" in bodies(text)
    assert [f.value for f in facts(text) if isinstance(f, Figure)] == [4]


def test_a_letterhead_dates_its_paper() -> None:
    text = (
        "UBND XÃ NHO QUAN (NINH BÌNH)\nSố: 59/QĐ-UBND\n\nNho Quan, ngày 22 tháng 02 năm 2026\nQUYẾT ĐỊNH ban hành Quy "
        "chế làm việc"
    )
    assert [f.date for f in facts(text) if isinstance(f, DocumentCited) and f.number] == ["2026-02-22"]
