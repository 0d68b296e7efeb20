"""Steering committees, which are called by their task up to the unit."""

from __future__ import annotations

import pytest
from extract.test_bodies_told import _bodies


@pytest.mark.parametrize(
    "task",
    [
        "xóa nhà tạm, nhà dột nát",
        "phòng, chống lũ",
        "các Chương trình mục tiêu quốc gia",
        "sắp xếp, tổ chức lại đơn vị hành chính",
        "phát triển khoa học, công nghệ và chuyển đổi số",
        "thực hiện Quy chế dân chủ ở cơ sở",
        "xây dựng xã hội học tập",
        "Đề án 06",
        "phòng, chống dịch tả lợn châu Phi",
    ],
)
def test_a_committee_is_called_by_its_whole_task(task: str) -> None:
    told = _bodies(f"Tỉnh Phú Thọ họp. Ban Chỉ đạo {task} tỉnh nghe Ban Chỉ đạo {task} xã Hy Cương báo cáo.")
    assert told == {f"Ban Chỉ đạo {task} tỉnh Phú Thọ", f"Ban Chỉ đạo {task} xã Hy Cương"}


def test_what_a_committee_does_is_no_task_of_it() -> None:
    told = _bodies(
        "Tỉnh Phú Thọ họp. Ban Chỉ đạo du lịch giao phường Việt Trì làm điểm. Ban Chỉ đạo tổ chức hội nghị ở xã Hy "
        "Cương. Ban Chỉ đạo chuyển đổi số, lãnh đạo xã Hy Cương cùng dự."
    )
    assert {name.partition(" xã ")[0] for name in told} == {"Ban Chỉ đạo du lịch", "Ban Chỉ đạo chuyển đổi số"}
