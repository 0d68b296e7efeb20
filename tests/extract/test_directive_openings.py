"""Tasks shared out: announced before a colon or in the sentence before, item by item."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Directive

VISIT = "Chiều 9/9, Chủ tịch UBND tỉnh Sơn La Lò Văn Hiệp kiểm tra việc khắc phục mưa lũ tại xã Mường Bú. "
SIGNED = "Chủ tịch UBND tỉnh Sơn La Lò Văn Hiệp vừa ký Công điện số 12/CĐ-UBND về ứng phó bão số 9.\n\n"


def tasks(text: str) -> list[tuple[str, str]]:
    article = make_article(text, "x", {"published": "2025-09-10"})
    found = [fact for fact in extract(article) if isinstance(fact, Directive)]
    return [(fact.assignee.name if fact.assignee else "", fact.task) for fact in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Ông Hiệp phân việc ngay tại hiện trường: Sở Xây dựng kéo hai máy xúc về; Công an tỉnh gác hai đầu ngầm.",
            [
                ("Sở Xây dựng tỉnh Sơn La", "kéo hai máy xúc về"),
                ("Công an tỉnh Sơn La", "gác hai đầu ngầm"),
            ],
        ),
        (
            "Ông Hiệp nêu hai việc. Thuế tỉnh Sơn La gọi từng hộ nợ đọng lên. Sở Tài chính thì lập bảng theo dõi.",
            [
                ("Thuế tỉnh Sơn La", "gọi từng hộ nợ đọng lên"),
                ("Sở Tài chính tỉnh Sơn La", "lập bảng theo dõi"),
            ],
        ),
        (
            "Với UBND xã Mường Bú, ông ra hạn: hết tháng 9 phải trả xong tiền đền bù.",
            [("Ủy ban nhân dân xã Mường Bú", "hết tháng 9 phải trả xong tiền đền bù")],
        ),
        (
            "Ông Hiệp quay sang Giám đốc Sở Y tế: “Đồng chí phải đưa đủ thuốc về các trạm trước thứ Sáu”.",
            [("Sở Y tế tỉnh Sơn La", "đưa đủ thuốc về các trạm trước thứ Sáu")],
        ),
    ],
)
def test_work_shared_out_is_a_task_for_each(words: str, expected: list[tuple[str, str]]) -> None:
    assert tasks(VISIT + words) == expected


def test_items_name_who_has_which_task() -> None:
    items = (
        "Công điện giao việc cho từng đơn vị:\n\n- Sở Công Thương: trữ 200 tấn gạo ở các kho vùng cao;\n\n"
        "- Công an tỉnh là đầu mối, chặn xe ở các ngầm tràn; thúc các xã báo tin từng giờ.\n\n"
        "Hôm nay, mưa đã ngớt. Sở Y tế tỉnh Sơn La có 12 đội cơ động."
    )
    assert tasks(SIGNED + items) == [
        ("Sở Công Thương tỉnh Sơn La", "trữ 200 tấn gạo ở các kho vùng cao"),
        ("Công an tỉnh Sơn La", "là đầu mối, chặn xe ở các ngầm tràn; thúc các xã báo tin từng giờ"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Ông Hiệp cho biết, năm tới địa phương chọn ba nhiệm vụ trọng tâm: Một là làm đường; Hai là trồng rừng.",
        "Trước đó, xã đã giao nhiệm vụ cho từng tổ. Phòng Kinh tế xã Mường Bú đo xong diện tích lúa mất trắng.",
        "Ông Hiệp nêu ba việc đã làm được. Sở Xây dựng đã vá xong quốc lộ 6.",
        "Nghị quyết về sáp nhập bản: nhập bản Pá với bản Nó.",
    ],
)
def test_plans_and_reports_share_out_nothing(words: str) -> None:
    assert tasks(VISIT + words) == []
