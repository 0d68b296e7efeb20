"""Party cells of villages, schools and offices, and what their members hold besides."""

from __future__ import annotations

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import BodySeen, Directive, Event, Fact, Figure, Office

CELL = "Chi bộ thôn Đông Hòa"


def facts(text: str) -> tuple[Fact, ...]:
    return extract(make_article(text, "x", {"published": "2026-03-06"}))


def offices(text: str) -> set[tuple[str, str, str, str]]:
    return {(f.person, f.role, f.body.name, f.status.value) for f in facts(text) if isinstance(f, Office)}


def bodies(text: str) -> set[str]:
    return {f.body.name for f in facts(text) if isinstance(f, BodySeen)}


def test_the_only_cell_of_an_article_is_meant_by_its_kind_alone() -> None:
    text = (
        "Chi bộ thôn Đông Hòa đại hội\nNgày 5/3, Chi bộ thôn Đông Hòa, xã Trường Văn (Thanh Hóa) đại hội. Ông Nguyễn "
        "Bá Thực - Bí thư Chi bộ khai mạc. Bà Trịnh Thị Hằng - Phó Bí thư Chi bộ báo cáo. Ông Lê Văn Đoàn (Trưởng thôn "
        "Đông Hòa) được bầu giữ chức Phó Bí thư Chi bộ."
    )
    assert offices(text) == {
        ("Nguyễn Bá Thực", "Bí thư", CELL, "current"),
        ("Trịnh Thị Hằng", "Phó Bí thư", CELL, "current"),
        ("Lê Văn Đoàn", "Phó Bí thư", CELL, "incoming"),
        ("Lê Văn Đoàn", "Trưởng thôn", "Thôn Đông Hòa", "current"),
    }
    assert "Chi bộ xã Trường Văn" not in bodies(text)


def test_a_member_of_a_committee_in_charge_of_a_centre_is_a_member_of_the_committee() -> None:
    text = "Xã Mường Ảng (Điện Biên) họp. Bà Quàng Thị Xôm, Đảng ủy viên, phụ trách Trung tâm Dịch vụ tổng hợp xã dự."
    assert offices(text) == {("Quàng Thị Xôm", "Ủy viên", "Đảng ủy xã Mường Ảng", "current")}


def test_a_board_called_by_letters_is_the_one_named_before() -> None:
    text = (
        "Xã Quan Thành (Nghệ An) chống dịch\nÔng Phan Bá Ngọc, Chủ tịch UBND xã, Trưởng Ban Chỉ đạo phòng, chống dịch "
        "bệnh động vật xã chỉ đạo:\n- Thành viên BCĐ: bám sát địa bàn.\n- Các xóm trưởng: tổ chức ký cam kết."
    )
    board = "Ban Chỉ đạo phòng, chống dịch bệnh động vật xã Quan Thành"
    assert board in bodies(text)
    assert "Ban Chỉ đạo xã Quan Thành" not in bodies(text)
    told = {(f.assignee.body.name if f.assignee and f.assignee.body else None) for f in facts(text)
            if isinstance(f, Directive)}  # fmt: skip
    assert told == {board, None}


def test_a_minority_is_counted() -> None:
    text = "Xã Quan Thành (Nghệ An) có 45 người ứng cử: nữ 18 người, dân tộc thiểu số 15 người, trẻ tuổi 9 người."
    assert {f.value for f in facts(text) if isinstance(f, Figure)} == {45, 18, 15, 9}


def test_of_those_who_come_and_direct_the_first_does() -> None:
    text = (
        "Xã Ea Hiao (Đắk Lắk) ký kết\nSáng 5/3, Mặt trận xã Ea Hiao tổ chức Lễ ký kết Chương trình phối hợp. Tới dự và "
        "chỉ đạo Lễ ký kết có: Đ/c Nguyễn Trọng Hoàng - Bí thư Đảng ủy xã; Đ/c Y Nguyên Mlô - Chủ tịch UBND xã; Đ/c "
        "H'Yer Kbuôr - Trưởng Ban Xây dựng Đảng Đảng ủy xã."
    )
    event = next(f for f in facts(text) if isinstance(f, Event))
    assert {p.person: p.part for p in event.participants} == {
        "Nguyễn Trọng Hoàng": "lead",
        "Y Nguyên Mlô": "attendee",
        "H'Yer Kbuôr": "attendee",
    }
