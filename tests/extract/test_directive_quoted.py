"""Tasks in somebody's own words."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Directive

INSPECTS = (
    "Kiểm tra hồ chứa\n13/10, ông Lương Trọng Quý, Phó Chủ tịch UBND tỉnh Lạng Sơn kiểm tra hồ chứa tại xã Yên Bình."
)


def tasks(words: str, text: str = INSPECTS) -> list[tuple[str, str]]:
    article = make_article(f"{text}\n{words}", "x", {"published": "2025-10-14"})
    found = [fact for fact in extract(article) if isinstance(fact, Directive)]
    return [(fact.assignee.name if fact.assignee else "", fact.task) for fact in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            'Ông Quý nhấn mạnh: "Không để hộ nào đói, rét. Xã phải lo chỗ ở tạm cho bà con".',
            [("xã Yên Bình", "Không để hộ nào đói, rét"), ("xã Yên Bình", "lo chỗ ở tạm cho bà con")],
        ),
        (
            "“Đập xuống cấp, nước thấm. Sở Xây dựng cần khoanh vùng nguy hiểm ngay trong đêm”, ông Quý nói.",
            [("Sở Xây dựng tỉnh Lạng Sơn", "khoanh vùng nguy hiểm ngay trong đêm")],
        ),
        (
            "Ông Quý chỉ rõ: “Mưa còn kéo dài. Các xã phải trực 24/24 giờ”.",
            [("", "trực 24/24 giờ")],
        ),
        (
            "Ông Quý cho rằng Công an xã nên cắm biển báo ở các ngầm tràn.",
            [("Công an xã Yên Bình", "cắm biển báo ở các ngầm tràn")],
        ),
        (
            "“Sở Xây dựng phải trực ở ngầm tràn cả đêm” - đó là mệnh lệnh của Chủ tịch UBND tỉnh Hà Văn Đông.",
            [("Sở Xây dựng tỉnh Lạng Sơn", "trực ở ngầm tràn cả đêm")],
        ),
        (
            "Ông Quý dặn UBND xã đừng để hàng dồn về một chỗ.",
            [("Ủy ban nhân dân xã Yên Bình", "đừng để hàng dồn về một chỗ")],
        ),
    ],
)
def test_what_one_who_leads_says_others_must_do(words: str, expected: list[tuple[str, str]]) -> None:
    assert tasks(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "“Nước lên nhanh quá, nhà tôi phải chạy lên đồi. Xã phải cứu chúng tôi”, bà Lý Thị Sao ở thôn Nà Lùng kể.",
        "“Muốn giữ giáo viên thì phải có nhà công vụ, có chế độ”, ông Quý nói.",
        "Ông Quý nói: “Tôi từng nghĩ phải mất cả tháng. Người dân phải được báo trước thì mới kịp chạy”.",
    ],
)
def test_what_residents_say_and_what_befalls_people_are_no_tasks(words: str) -> None:
    assert tasks(words) == []


@pytest.mark.parametrize("whom", ["các đồng chí nhận nhiệm vụ mới", "các đồng chí nhận quyết định", "các đồng chí"])
def test_a_group_is_all_that_it_is_called(whom: str) -> None:
    assert tasks(f"Ông Quý yêu cầu {whom} sớm bàn giao công việc.") == [("", "sớm bàn giao công việc")]


def test_items_numbered_by_keys_are_read_as_any_others() -> None:
    words = "Ông Quý yêu cầu:\n1️⃣ UBND xã lập danh sách hộ nghèo.\n2️⃣ Công an xã cắm biển báo ở ngầm tràn."
    assert tasks(words) == [
        ("Ủy ban nhân dân xã Yên Bình", "lập danh sách hộ nghèo"),
        ("Công an xã Yên Bình", "cắm biển báo ở ngầm tràn"),
    ]


def test_a_request_that_is_told_of_gives_no_task() -> None:
    assert tasks("Bà Lê Thị Tư yêu cầu UBND xã trả lời. Đến nay yêu cầu ấy vẫn nằm trên giấy.") == [
        ("Ủy ban nhân dân xã Yên Bình", "trả lời")
    ]


def test_who_says_that_he_asked_gives_the_task_up_to_the_end_of_his_words() -> None:
    text = (
        "Ông Đỗ Tiến Công, Chủ tịch UBND huyện Quỳnh Phụ dẫn khách ra đồng. "
        '"Về đích rồi nhưng không dừng. Tôi đã yêu cầu Phòng Nội vụ rà soát lại từng tiêu chí", ông Công quả quyết.'
    )
    found = [f for f in extract(make_article(text, "x", {"published": "2023-11-14"})) if isinstance(f, Directive)]
    assert [(f.issuer and f.issuer.person, f.task) for f in found] == [("Đỗ Tiến Công", "rà soát lại từng tiêu chí")]


def test_what_somebody_else_thinks_must_be_is_no_task_of_a_document() -> None:
    text = (
        "Ngày 3/6, UBND tỉnh Lạng Sơn có Công văn số 1287/UBND-NN yêu cầu UBND các xã tuyên truyền nông dân.\n"
        "“Muốn đi đường dài thì phải làm ăn tử tế”, ông Cao Là Riêu, Chủ tịch Hội Nông dân xã Yên Bình khẳng định."
    )
    assert [task for _, task in tasks("", text)] == ["tuyên truyền nông dân"]


def test_the_end_of_a_name_asks_for_nothing() -> None:
    assert tasks("Không riêng xã Quỳnh Giao, xã An Ninh cũng là nơi có cách làm hay.", "Nông thôn mới") == []


def test_a_new_item_of_a_round_up_goes_on_with_nobodys_tasks() -> None:
    text = (
        "* Tại xã Chi Lăng, Chủ tịch UBND tỉnh Lạng Sơn Đoàn Thanh Sơn yêu cầu Công an tỉnh làm rõ nguyên nhân.\n"
        "* Công an xã Thất Khê ra mắt mô hình mới."
    )
    assert [body for body, _ in tasks("", text)] == ["Công an tỉnh Lạng Sơn"]
