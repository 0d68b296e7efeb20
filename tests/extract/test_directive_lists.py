"""Whom tasks address in lists that say their head once, behind documents, topics and groups; invented sentences."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Directive

LED = "Ngày 1/9, ông Trần Văn Sáng, Chủ tịch UBND tỉnh Cao Bằng, họp với các sở. "


def rows(text: str) -> list[tuple[str, str]]:
    article = make_article(text, "a", {"published": "2025-09-02"})
    return [(d.assignee.name if d.assignee else "", d.task) for d in extract(article) if isinstance(d, Directive)]


@pytest.mark.parametrize(
    ("told", "expected", "task"),
    [
        ("Ông đề nghị trưởng các thôn Nà Rằng, Lũng Mười vận động bà con.", ("thôn Nà Rằng", "thôn Lũng Mười"), "vận"),
        (
            "Ông giao các Tổng công ty: Điện lực miền Bắc, Đường sắt Việt Nam bảo đảm an toàn.",
            ("Tổng công ty Điện lực miền Bắc", "Tổng công ty Đường sắt Việt Nam"),
            "bảo đảm an toàn",
        ),
        ("Ông giao Ban Công an, Ban Chỉ huy quân sự xã Trà Lĩnh tuần tra.", ("Công an", "Ban Chỉ huy"), "tuần tra"),
        ("Ông giao Sở Y tế căn cứ chức năng, nhiệm vụ được giao rà soát kho thuốc.", ("Sở Y tế",), "rà soát kho"),
        ("Ông yêu cầu vận động. Riêng đối với hộ chây ì, không hợp tác thì cưỡng chế ngay.", ("", ""), "vận động"),
        ("Các xã được yêu cầu cam kết mốc bàn giao đất.", ("",), "cam kết mốc bàn giao"),
        ("Ông đề nghị các xã rà soát. Trước mắt, từng hội lập quy chế.", ("", ""), "rà soát"),
    ],
)
def test_addressees_of_lists(told: str, expected: tuple[str, ...], task: str) -> None:
    found = rows(LED + told)
    assert len(found) == len(expected), found
    assert all(name.startswith(start) for (name, _), start in zip(found, expected, strict=True))
    assert found[0][1].startswith(task)


def test_partners_listed_behind_a_semicolon_get_no_task() -> None:
    told = "Ông giao Sở Xây dựng chủ trì, phối hợp Sở Y tế; Sở Nội vụ; UBND các xã làm thủ tục."
    assert [name for name, _ in rows(LED + told)] == ["Sở Xây dựng tỉnh Cao Bằng"]


def test_who_carries_out_a_decision() -> None:
    told = (
        "Chủ tịch UBND tỉnh Hải Dương vừa ký quyết định công nhận 5 xã đạt chuẩn nông thôn mới.\n\n"
        "Toàn tỉnh nay có 80 xã đạt chuẩn.\n\n"
        "UBND các huyện: Bình Giang, Cẩm Giàng tổ chức công bố xã đạt chuẩn trong tháng 1."
    )
    article = make_article(told, "a", {"published": "2022-12-30"})
    found = [d for d in extract(article) if isinstance(d, Directive)]
    named = [d.assignee.name for d in found if d.assignee]
    assert named == ["Ủy ban nhân dân huyện Bình Giang", "Ủy ban nhân dân huyện Cẩm Giàng"]
    assert all(d.issuer and d.issuer.name == "Ủy ban nhân dân tỉnh Hải Dương" for d in found)


def test_what_bodies_of_an_item_direct_is_their_task() -> None:
    told = "Ông yêu cầu theo dõi bão. UBND các xã tuyên truyền sâu rộng; chỉ đạo lực lượng dân quân canh ngầm tràn."
    assert [task for _, task in rows(LED + told)][1].startswith("tuyên truyền sâu rộng; chỉ đạo lực lượng")


@pytest.mark.parametrize(
    "told",
    [
        "Tỉnh lập các tổ giúp việc Ban chỉ đạo gồm: Tổ an sinh, chuẩn bị nội dung về an sinh xã hội.",
        "Phân công ông Lê Văn Hùng, Phó Bí thư Tỉnh ủy theo dõi, phụ trách Đảng bộ xã Trà Lĩnh.",
    ],
)
def test_no_tasks(told: str) -> None:
    assert rows(LED + told) == []


def test_a_group_behind_a_document_directs_others() -> None:
    told = (
        "UBND tỉnh Cao Bằng đã có văn bản số 27/UBND-ĐT về trật tự xây dựng.\n\n"
        "Theo đó, UBND các xã chỉ đạo kiểm tra nhà xây trái phép."
    )
    assert [name for name, _ in rows(told)] == [""]


def test_bodies_of_several_provinces_are_a_group() -> None:
    told = "Ông giao Chi cục Kiểm lâm 3 tỉnh hoàn chỉnh quy chế phối hợp."
    assert rows(LED + told) == [("", "hoàn chỉnh quy chế phối hợp")]
