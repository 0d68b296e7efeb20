"""Offices in lists: under the unit that heads them, of those elected in constituencies, of groups of deputies."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Office


def held(text: str) -> set[tuple[str, str, str, str]]:
    facts = extract(make_article(text, "a", {"published": "2025-07-02"}))
    return {(f.person, f.role, f.body.name, str(f.status)) for f in facts if isinstance(f, Office)}


@pytest.mark.parametrize(
    "heads", [("1. Phường Bạch Mai", "2. Phường Hồng Hà"), ("PHƯỜNG BẠCH MAI:", "PHƯỜNG HỒNG HÀ:")]
)
def test_the_unit_at_the_head_of_a_list_has_the_bodies_below(heads: tuple[str, str]) -> None:
    told = (
        f"Danh sách lãnh đạo một số phường của Hà Nội\n{heads[0]}\n- Bí thư Đảng ủy: Ông Lê Văn Mận\n"
        "- Phó Bí thư Thường trực: Bà Trần Thị Bưởi\n- Chủ tịch UBND: Ông Phạm Văn Ổi\n"
        f"{heads[1]}\n- Bí thư: Ông Lê Văn Chanh\nChủ tịch UBND thành phố Trần Sỹ Mít chúc mừng."
    )
    assert held(told) == {
        ("Lê Văn Mận", "Bí thư", "Đảng ủy phường Bạch Mai", "current"),
        ("Trần Thị Bưởi", "Phó Bí thư Thường trực", "Đảng ủy phường Bạch Mai", "current"),
        ("Phạm Văn Ổi", "Chủ tịch", "Ủy ban nhân dân phường Bạch Mai", "current"),
        ("Lê Văn Chanh", "Bí thư", "Đảng ủy phường Hồng Hà", "current"),
        ("Trần Sỹ Mít", "Chủ tịch", "Ủy ban nhân dân thành phố Hà Nội", "current"),
    }


def test_a_line_that_a_unit_opens_is_the_units() -> None:
    told = (
        "Hà Nội công bố trụ sở các phường\n1. Phường Bạch Mai: trụ sở tại phố Đại La. Chủ tịch UBND: bà Lê Thị Mận.\n"
        "2. Phường Hồng Hà: trụ sở tại số 3 phố Bạch Đằng. Chủ tịch UBND: ông Lê Văn Chanh."
    )
    assert held(told) == {
        ("Lê Thị Mận", "Chủ tịch", "Ủy ban nhân dân phường Bạch Mai", "current"),
        ("Lê Văn Chanh", "Chủ tịch", "Ủy ban nhân dân phường Hồng Hà", "current"),
    }


def test_a_list_after_the_news_of_appointments_tells_incoming_offices() -> None:
    told = (
        "Hà Nội có lãnh đạo hai phường mới\nSáng nay, thành phố công bố quyết định chỉ định nhân sự hai phường.\n"
        "Phường Bạch Mai\n1. Chủ tịch UBND: Lê Văn Mận\nPhường Hồng Hà\n1. Chủ tịch UBND: Lê Văn Chanh"
    )
    assert held(told) == {
        ("Lê Văn Mận", "Chủ tịch", "Ủy ban nhân dân phường Bạch Mai", "incoming"),
        ("Lê Văn Chanh", "Chủ tịch", "Ủy ban nhân dân phường Hồng Hà", "incoming"),
    }


@pytest.mark.parametrize(
    "lines",
    [
        "Đơn vị bầu cử số 1: ông Lê Văn Mận (92,1%); bà Trần Thị Bưởi.\nĐơn vị bầu cử số 2: ông Phạm Văn Ổi.",
        "1. Ông Lê Văn Mận;\n2. Bà Trần Thị Bưởi;\n3. Ông Phạm Văn Ổi.",
    ],
)
def test_a_list_of_those_elected_goes_on_over_its_lines(lines: str) -> None:
    told = f"Danh sách người trúng cử đại biểu HĐND xã Thanh Sơn:\n{lines}\nÔng Hồ Văn Mít dự buổi công bố."
    seat = ("Đại biểu", "Hội đồng nhân dân xã Thanh Sơn", "incoming")
    assert held(told) == {(one, *seat) for one in ("Lê Văn Mận", "Trần Thị Bưởi", "Phạm Văn Ổi")}


def test_those_a_group_of_deputies_consists_of_are_deputies() -> None:
    told = "Tổ đại biểu HĐND tỉnh Nghệ An số 5 gồm ông Lê Văn Mận; bà Trần Thị Bưởi và ông Phạm Văn Ổi gặp cử tri."
    seat = ("Đại biểu", "Hội đồng nhân dân tỉnh Nghệ An", "current")
    assert held(told) == {(one, *seat) for one in ("Lê Văn Mận", "Trần Thị Bưởi", "Phạm Văn Ổi")}


def test_ranks_in_a_group_of_deputies() -> None:
    told = (
        "Tổ đại biểu HĐND tỉnh Nghệ An gồm ông Lê Văn Mận (Tổ trưởng), bà Trần Thị Bưởi (Tổ phó) và các thành viên: "
        "ông Phạm Văn Ổi, bà Võ Thị Cam."
    )
    body = "Tổ đại biểu Hội đồng nhân dân tỉnh Nghệ An"
    assert held(told) == {
        ("Lê Văn Mận", "Tổ trưởng", body, "current"),
        ("Trần Thị Bưởi", "Tổ phó", body, "current"),
        ("Phạm Văn Ổi", "Thành viên", body, "current"),
        ("Võ Thị Cam", "Thành viên", body, "current"),
    }


def test_a_delegation_to_the_assembly_may_have_others_with_it() -> None:
    told = "Đoàn ĐBQH tỉnh Nghệ An gồm ông Lê Văn Mận, bà Trần Thị Bưởi gặp cử tri."
    assert held(told) == set()
    told = "Đoàn ĐBQH tỉnh Nghệ An gồm các đại biểu: Lê Văn Mận, Trần Thị Bưởi gặp cử tri."
    assert {row[:3] for row in held(told)} == {
        ("Lê Văn Mận", "Đại biểu", "Quốc hội"),
        ("Trần Thị Bưởi", "Đại biểu", "Quốc hội"),
    }


def test_what_those_chosen_from_a_list_were_is_no_new_office() -> None:
    text = (
        "HĐND tỉnh Sơn La bầu các Phó Chủ tịch UBND tỉnh:\n- Ông Lò Văn Mai, Giám đốc Sở Y tế;\n"
        "- Bà Cầm Thị Hoa, Chủ tịch UBND xã Mường La."
    )
    assert {row[1:] for row in held(text) if row[0] == "Lò Văn Mai" and row[3] == "incoming"} == {
        ("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La", "incoming")
    }


@pytest.mark.parametrize(
    "told",
    [
        "bầu bà Võ Thị Ngân, ông Đặng Hoài Nam làm Phó Chủ tịch Hội Nông dân xã Kép",
        "bầu các anh, chị: Võ Thị Ngân, Đặng Hoài Nam làm Phó Chủ tịch Hội Nông dân xã Kép",
    ],
)
def test_several_are_made_deputies(told: str) -> None:
    text = f"Đại hội Hội Nông dân xã Kép\nNgày 15/9, Đại hội Hội Nông dân xã Kép (Bắc Ninh) đã {told}."
    found = extract(make_article(text, "x", {"published": "2025-09-16"}))
    made = {(f.person, f.role, f.status.value) for f in found if isinstance(f, Office)}
    assert made == {("Võ Thị Ngân", "Phó Chủ tịch", "incoming"), ("Đặng Hoài Nam", "Phó Chủ tịch", "incoming")}


def test_a_titled_guest_who_comes_last_holds_the_office_before() -> None:
    text = (
        "Tỉnh Bắc Ninh họp\nNgày 15/9, dự họp có Giám đốc Công an tỉnh Bắc Ninh, Thiếu tướng Bùi Quang Bình; Viện "
        "trưởng VKSND tỉnh, đồng chí Trần Thị Hồng Việt cùng dự."
    )
    found = extract(make_article(text, "x", {"published": "2025-09-16"}))
    assert {f.person: f.role for f in found if isinstance(f, Office)} == {
        "Bùi Quang Bình": "Giám đốc",
        "Trần Thị Hồng Việt": "Viện trưởng",
    }
