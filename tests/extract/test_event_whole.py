"""Two occasions of one day, each told with its day, its host and its name, stay two; one told twice stays one."""

from __future__ import annotations

import pytest

from tests.extract.holders import events

MAIN = """Phường An Phú đối thoại với thanh niên

Chiều 12/9, UBND phường An Phú, tỉnh Gia Lai tổ chức hội nghị đối thoại với thanh niên. Nhiều ý kiến được trả lời.

{}"""


@pytest.mark.parametrize(
    ("told", "kind", "unit"),
    [
        ("Sáng 12/9, Sở Y tế tổ chức hội nghị sơ kết công tác phòng, chống dịch.", "meeting", "tỉnh Gia Lai"),
        ("Ngày 12/9, Hội Nông dân tỉnh tổ chức hội nghị triển khai đề án cà phê.", "meeting", "tỉnh Gia Lai"),
        ("Tối 12/9, Tỉnh đoàn tổ chức lễ phát động tháng thanh niên.", "ceremony", "tỉnh Gia Lai"),
        ("Sáng 12/9, UBND xã Ia Dom tổ chức hội nghị tổng kết vụ mùa.", "meeting", "xã Ia Dom"),
    ],
)
def test_another_host_holds_another_occasion_of_the_day(told: str, kind: str, unit: str) -> None:
    found = events(MAIN.format(told))
    assert ("meeting", "2025-09-12", "phường An Phú") in found
    assert (kind, "2025-09-12", unit) in found
    assert len(found) == 2


@pytest.mark.parametrize(
    "told",
    [
        "Chiều 12/9, tại hội trường, UBND phường tổ chức hội nghị đối thoại với thanh niên.",
        "Ngày 12/9, Đoàn Thanh niên phường phối hợp tổ chức hội nghị đối thoại này.",
        "Hội nghị do UBND phường tổ chức thu hút 200 đoàn viên.",
    ],
)
def test_the_same_occasion_told_again_is_one(told: str) -> None:
    assert events(MAIN.format(told)) == [("meeting", "2025-09-12", "phường An Phú")]
