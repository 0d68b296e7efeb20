"""Tasks that documents give: to whom they are sent, and who has a task by them."""

from __future__ import annotations

import pytest
from test_directive_forms import rows

ISSUED = "Chiều nay, Chủ tịch UBND tỉnh Cao Bằng đã ban hành văn bản về bến thuyền. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "UBND tỉnh Cao Bằng vừa có công văn số 12/UBND gửi Sở Y tế, Sở Xây dựng yêu cầu kiểm tra bến thuyền.",
            [
                ("Sở Y tế tỉnh Cao Bằng", "kiểm tra bến thuyền"),
                ("Sở Xây dựng tỉnh Cao Bằng", "kiểm tra bến thuyền"),
            ],
        ),
        (
            "UBND tỉnh Cao Bằng đã có văn bản gửi Sở Y tế: Khẩn trương phun thuốc diệt muỗi.",
            [("Sở Y tế tỉnh Cao Bằng", "Khẩn trương phun thuốc diệt muỗi")],
        ),
        (
            "UBND tỉnh Cao Bằng yêu cầu các cơ quan ban ngành, nhất là Sở Y tế phun thuốc diệt muỗi.",
            [("Sở Y tế tỉnh Cao Bằng", "phun thuốc diệt muỗi")],
        ),
    ],
)
def test_those_a_document_is_sent_to_are_addressed(text: str, expected: list[tuple[str, str]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize("duty", ["có nhiệm vụ", "chịu trách nhiệm", "được giao nhiệm vụ"])
def test_a_duty_told_of_a_document_is_a_task(duty: str) -> None:
    text = f"Theo nội dung văn bản, Sở Xây dựng {duty} tháo dỡ cầu tạm."
    assert rows(ISSUED + text) == [("Sở Xây dựng tỉnh Cao Bằng", "tháo dỡ cầu tạm")]
    assert rows(f"Sở Xây dựng tỉnh Cao Bằng {duty} tháo dỡ cầu tạm.") == []


def test_tasks_follow_a_decision() -> None:
    text = "Theo đó, UBND tỉnh Cao Bằng đồng ý chủ trương mở bến thuyền. Sở Xây dựng chủ trì, lập đồ án."
    assert rows(text) == [("Sở Xây dựng tỉnh Cao Bằng", "chủ trì, lập đồ án")]


LED = "Chủ tịch UBND tỉnh Cao Bằng giao Sở Xây dựng sửa các cầu yếu. "


@pytest.mark.parametrize(
    ("told", "task"),
    [
        ("Báo cáo UBND tỉnh trước mùa lũ.", "Báo cáo UBND tỉnh trước mùa lũ"),
        ("Sau đó, tổ chức rào chắn hai đầu cầu.", "tổ chức rào chắn hai đầu cầu"),
        ("Đặc biệt là các cầu treo trên sông Gâm. Trong đó, chú trọng cầu Bản Láp.", "chú trọng cầu Bản Láp"),
    ],
)
def test_the_one_addressed_before_goes_on(told: str, task: str) -> None:
    assert rows(LED + told)[1:] == [("Sở Xây dựng tỉnh Cao Bằng", task)]


def test_what_announces_a_list_is_no_task() -> None:
    text = "Chủ tịch UBND tỉnh Cao Bằng yêu cầu Sở Y tế thực hiện một số nội dung sau:\n\n"
    items = "Tổ chức phun thuốc diệt muỗi ở các bản.\n\nRà soát số thuốc còn trong kho."
    assert rows(text + items) == [
        ("Sở Y tế tỉnh Cao Bằng", "Tổ chức phun thuốc diệt muỗi ở các bản"),
        ("Sở Y tế tỉnh Cao Bằng", "Rà soát số thuốc còn trong kho"),
    ]


def test_what_a_guest_asks_of_a_congress_is_for_the_unit_that_holds_it() -> None:
    text = (
        "Sáng 12/8, ông Trần Văn An, Ủy viên Ban Thường vụ Tỉnh ủy Cao Bằng, đã dự và chỉ đạo Đại hội đại biểu "
        "Đảng bộ phường Thục Phán lần thứ I.\n\nÔng Trần Văn An nhấn mạnh, cần sửa các cây cầu yếu."
    )
    assert rows(text) == [("phường Thục Phán", "sửa các cây cầu yếu")]
