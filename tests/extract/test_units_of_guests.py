"""Whose "tỉnh" is meant where another province's delegation comes: the hosts', but for what is told of the guests."""

from __future__ import annotations

import pytest

from tests.extract.holders import of

DAY = "2025-10-16"
HEADS = (
    "Phường Diên Hồng tiếp đoàn công tác tỉnh Thái Nguyên",
    "Đoàn công tác tỉnh Thái Nguyên thăm, làm việc tại phường Diên Hồng",
    "Trao đổi kinh nghiệm chuyển đổi số",
)
LEADS = (
    "UBND phường Diên Hồng, tỉnh Gia Lai làm việc với đoàn công tác phường Phan Đình Phùng, tỉnh Thái Nguyên.",
    "Đoàn công tác tỉnh Thái Nguyên do bà Lê Thị Hảo, Phó Chủ tịch UBND tỉnh dẫn đầu đã thăm tỉnh Gia Lai ngày 15/10.",
    "Ngày 15/10, tại phường Diên Hồng (tỉnh Gia Lai), đoàn cán bộ tỉnh Thái Nguyên tìm hiểu mô hình chính quyền số.",
)
REST = (
    "Hai bên trao đổi nhiều nội dung về chuyển đổi số, cải cách hành chính, vận hành chính quyền địa phương hai cấp.",
    "Đại diện đoàn công tác tỉnh Thái Nguyên cảm ơn sự đón tiếp.",
)


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("rest", REST)
def test_departments_of_the_hosts(head: str, lead: str, rest: str) -> None:
    text = f"{head}\n\n{lead}\n\n{rest}\n\nÔng Nay Khem, Giám đốc Sở Khoa học và Công nghệ giới thiệu kết quả của tỉnh."
    assert of("Nay Khem", text, DAY) == {("Giám đốc", "Sở Khoa học và Công nghệ tỉnh Gia Lai", "current")}


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("lead", LEADS)
def test_the_hosts_province_far_behind_the_guests(head: str, lead: str) -> None:
    text = f"{head}\n\n{lead}\n\n{REST[0]} {REST[0]}\n\nÔng Nay Khem, Phó Chủ tịch UBND tỉnh cho biết phường dẫn đầu."
    assert of("Nay Khem", text, DAY) == {("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Gia Lai", "current")}


@pytest.mark.parametrize("head", HEADS)
def test_who_leads_the_guests_is_of_their_province(head: str) -> None:
    text = f"{head}\n\n{LEADS[1]}\n\n{REST[0]}"
    assert of("Lê Thị Hảo", text, DAY) == {("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Thái Nguyên", "current")}


def test_a_province_that_visits_its_own_commune_is_no_guest() -> None:
    text = (
        "Kiểm tra công tác phòng, chống lụt bão\n\nNgày 15/10, đoàn công tác của tỉnh Gia Lai kiểm tra tại phường Diên "
        "Hồng.\n\nÔng Nay Khem, Giám đốc Sở Nông nghiệp và Môi trường báo cáo."
    )
    assert of("Nay Khem", text, DAY) == {("Giám đốc", "Sở Nông nghiệp và Môi trường tỉnh Gia Lai", "current")}
