"""Tasks as portals and papers tell them: where the one who asks is, items below a line, partners, accounts."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Directive

LED = "Ngày 1/9, ông Trần Văn Sáng, Chủ tịch UBND tỉnh Cao Bằng, họp với các sở. "


def tasks(text: str) -> list[tuple[str, str, str]]:
    found = (d for d in extract(make_article(text, "a", {"published": "2025-09-02"})) if isinstance(d, Directive))
    return [(d.issuer.name if d.issuer else "", d.assignee.name if d.assignee else "", d.task) for d in found]


@pytest.mark.parametrize(
    ("told", "issuer"),
    [
        ("UBND xã Trà Lĩnh (tỉnh Cao Bằng) đề nghị Công an xã mở đợt tuần tra.", "Ủy ban nhân dân xã Trà Lĩnh"),
        ("Lãnh đạo UBND xã Trà Lĩnh (Cao Bằng) yêu cầu các xóm khơi mương.", "Ủy ban nhân dân xã Trà Lĩnh"),
        ("Đảng ủy xã Trà Lĩnh, tỉnh Cao Bằng giao Văn phòng Đảng ủy lập hồ sơ.", "Đảng ủy xã Trà Lĩnh"),
        (
            "Ban Quản lý dự án Hà Trung (Cao Bằng) đề nghị UBND xã Trà Lĩnh giao đất.",
            "Ban Quản lý dự án Hà Trung",
        ),
    ],
)
def test_where_one_is_who_asks(told: str, issuer: str) -> None:
    assert {one for one, _, _ in tasks(told)} == {issuer}


def test_items_below_a_line_that_names_whose_they_are() -> None:
    told = (
        "UBND tỉnh Cao Bằng yêu cầu thực hiện các nội dung sau:\n1. Sở Xây dựng\n- Soát lại kè sông trước ngày 20/9.\n"
        "2. UBND các xã, phường\n- Báo tin cho dân.\n3. Giao Sở Tài chính\n- Ứng kinh phí."
    )
    assert [(who, task) for _, who, task in tasks(told)] == [
        ("Sở Xây dựng tỉnh Cao Bằng", "Soát lại kè sông trước ngày 20/9"),
        ("", "Báo tin cho dân"),
        ("Sở Tài chính tỉnh Cao Bằng", "Ứng kinh phí"),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Ông giao Sở Nội vụ phối hợp với các thôn, hội quán, Công an tỉnh lập sổ theo dõi.",
        "Ông giao Sở Nội vụ phối hợp cùng các chủ rừng, Kho bạc Nhà nước khu vực VII lập sổ theo dõi.",
    ],
)
def test_partners_have_no_task_of_their_own(told: str) -> None:
    assert [who for _, who, _ in tasks(LED + told)] == ["Sở Nội vụ tỉnh Cao Bằng"]


@pytest.mark.parametrize(
    "told",
    [
        "9 tháng qua, Hội Nông dân xã Trà Lĩnh bám sát nghị quyết. Hội đã mở lớp, chỉ đạo Chi hội xóm Nà Rằng góp vốn.",
        "Chủ tịch UBND tỉnh Cao Bằng nói về cấp xã. Tháng qua, UBND tỉnh Cao Bằng đã giao 3 xã lập sổ.",
    ],
)
def test_what_a_body_has_done(told: str) -> None:
    assert tasks(told) == []


def test_others_go_on_telling_what_they_did() -> None:
    told = "UBND xã Trà Lĩnh đã chỉ đạo Phòng Kinh tế xã soát 90 hộ. Hội Phụ nữ xã phối hợp Trạm Y tế xã phát màn."
    assert [task for _, _, task in tasks(told)] == ["soát 90 hộ"]


def test_any_commune_is_none() -> None:
    told = (
        "“Chủ tịch UBND xã phải gặp dân hằng tuần” - đó là chỉ đạo của Bí thư Tỉnh ủy Cao Bằng Lý Văn Páo tại hội nghị."
    )
    assert [(who, task) for _, who, task in tasks(told)] == [("", "gặp dân hằng tuần")]


def test_a_common_name_is_that_of_the_host_and_no_part_of_a_name() -> None:
    told = (
        "Hội Nông dân xã Trà Lĩnh mở đại hội. Hội Nông dân xã Trà Lĩnh có từ Hội Nông dân xã Cao Chương và Hội Nông dân"
        " xã Quang Hán cũ. Ông Trần Văn Sáng, Chủ tịch Hội Nông dân tỉnh Cao Bằng đề nghị Hội chăm lo chi hội nghề."
    )
    assert [who for _, who, _ in tasks(told)] == ["Hội Nông dân xã Trà Lĩnh"]
    assert tasks(LED + "Ông giao Trạm bơm Nà Rằng chạy máy suốt đêm.") == []


@pytest.mark.parametrize(
    ("told", "whose", "task"),
    [
        ("Ông đề nghị trong thời gian tới cần dời chợ tạm.", "", "dời chợ tạm"),
        ("Ông giao Phòng Tổ chức của Sở soạn mẫu đơn.", "Phòng Tổ chức", "soạn mẫu đơn"),
        ("Ông yêu cầu dời lán. Sở Y tế chịu trách nhiệm toàn diện về việc này.", "Sở Y tế", "chịu trách nhiệm toàn"),
        ("Ông yêu cầu Bệnh viện Đa khoa khu vực Bảo Lạc điều trị 4 em.", "Bệnh viện Đa khoa khu", "điều trị 4 em"),
    ],
)
def test_bounds(told: str, whose: str, task: str) -> None:
    _, who, words = tasks(LED + told)[-1]
    assert who.startswith(whose)
    assert words.startswith(task)


def test_a_topic_is_no_task() -> None:
    assert tasks(LED + "Ông lưu ý Sở Nội vụ về số biên chế.") == []
