"""Tasks in a passage told by who stands where: received in the passive, falling to a body, by somebody's account."""

from __future__ import annotations

import pytest
from test_directive_openings import VISIT, tasks

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Directive

ASKS = "Ông Hiệp yêu cầu xã Mường Bú rà soát các hộ nghèo. "


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Sở Nội vụ được ông giao cử người về giúp xã.", ("Sở Nội vụ tỉnh Sơn La", "cử người về giúp xã")),
        (
            "Công an xã nhận lệnh thức trắng đêm canh bờ suối.",
            ("Công an xã Mường Bú", "thức trắng đêm canh bờ suối"),
        ),
        (
            "Sở Xây dựng bị ấn định hạn chót 30/9 vá xong quốc lộ 6.",
            ("Sở Xây dựng tỉnh Sơn La", "vá xong quốc lộ 6"),
        ),
        (
            "Đưa điện về bản Pá Nó là phần việc của Công ty Điện lực Sơn La.",
            ("Công ty Điện lực Sơn La", "Đưa điện về bản Pá Nó"),
        ),
        (
            "Sở Tài chính, theo yêu cầu của ông, rót vốn ngay trong tuần.",
            ("Sở Tài chính tỉnh Sơn La", "rót vốn ngay trong tuần"),
        ),
        (
            "Công an tỉnh, ông nhấn mạnh, phải bám các bản giáp biên.",
            ("Công an tỉnh Sơn La", "bám các bản giáp biên"),
        ),
        ("Sở Y tế, ông giao lo thuốc khử khuẩn.", ("Sở Y tế tỉnh Sơn La", "lo thuốc khử khuẩn")),
        (
            "Ông cho Sở Xây dựng thời hạn 10 ngày vá hết ổ gà.",
            ("Sở Xây dựng tỉnh Sơn La", "thời hạn 10 ngày vá hết ổ gà"),
        ),
    ],
)
def test_who_stands_where_tells_a_task(words: str, expected: tuple[str, str]) -> None:
    assert tasks(VISIT + ASKS + words)[1:] == [expected]


def test_a_task_before_its_body_stands_beside_others() -> None:
    words = "Gùi gạo vào bản là nhiệm vụ của Bộ Chỉ huy Quân sự tỉnh; Sở Công Thương thì lo chỗ trữ hàng."
    assert tasks(VISIT + ASKS + words)[1:] == [
        ("Bộ Chỉ huy Quân sự tỉnh Sơn La", "Gùi gạo vào bản"),
        ("Sở Công Thương tỉnh Sơn La", "lo chỗ trữ hàng"),
    ]


def test_groups_of_offices_have_their_own_task() -> None:
    text = "Ông Hiệp yêu cầu UBND xã Mường Bú hoàn thiện hồ sơ; các ban HĐND lên lịch giám sát đến từng bản."
    assert tasks(VISIT + text)[1:] == [("", "lên lịch giám sát đến từng bản")]


def test_an_office_given_is_no_task() -> None:
    assert tasks(VISIT + "Ông Hiệp giao bà Lò Thị Mai làm Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy.") == []


def test_a_name_that_reads_like_a_modal_is_a_name() -> None:
    text = "Sáng 9/9, Chủ tịch UBND tỉnh Sơn La Lò Văn Cần yêu cầu Sở Y tế lo đủ thuốc."
    assert tasks(text) == [("Sở Y tế tỉnh Sơn La", "lo đủ thuốc")]


@pytest.mark.parametrize(
    "words",
    [
        "Sở Nội vụ tỉnh Sơn La được giao 12 biên chế.",
        "Bảo vệ rừng là trách nhiệm của mỗi người dân.",
        "Ông Quàng Văn Tâm được phân công phụ trách địa bàn.",
    ],
)
def test_what_is_known_of_bodies_is_no_task(words: str) -> None:
    assert tasks(VISIT + words) == []


def test_what_who_gives_the_tasks_agrees_to_is_none() -> None:
    text = (
        "Chiều 3/3, Chủ tịch UBND tỉnh Cà Mau Lâm Văn Bửu yêu cầu xã Đất Mũi bàn giao mặt bằng; Sở Xây dựng hướng dẫn "
        "xã lập quy hoạch. Riêng đề xuất về trụ sở cũ, ông đồng ý chủ trương."
    )
    found = [d.task for d in extract(make_article(text, "a", {"published": "2026-03-04"})) if isinstance(d, Directive)]
    assert found == ["bàn giao mặt bằng", "hướng dẫn xã lập quy hoạch"]


def test_what_a_voter_asks_for_is_no_task() -> None:
    text = (
        "Ngày 22-11, đại biểu Quốc hội tiếp xúc cử tri huyện Lục Ngạn, tỉnh Bắc Giang. Cử tri Hoàng Thị Nhâm, Phó Chủ "
        "tịch Hội Phụ nữ thị trấn Chũ phản ánh nợ xấu, đề nghị Công an huyện vào cuộc."
    )
    found = extract(make_article(text, "a", {"published": "2018-11-22"}))
    assert [fact for fact in found if isinstance(fact, Directive)] == []


def test_a_task_ends_where_somebody_else_takes_the_floor() -> None:
    text = (
        "Chủ tịch UBND huyện Tri Tôn (An Giang) Lê Văn Tám giao UBND xã Ô Lâm giữ rừng; đại biểu Trần Văn Tư, Bí thư "
        "Đảng ủy xã Lương Phi cho biết sẽ làm ngay."
    )
    found = extract(make_article(text, "a", {"published": "2012-12-05"}))
    assert [fact.task for fact in found if isinstance(fact, Directive)] == ["giữ rừng"]
