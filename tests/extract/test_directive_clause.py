"""The clause of a task reads the same wherever adverbials, parentheses and those addressed stand in it."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Directive

LED = "Ngày 1/9, ông Trần Văn Sáng, Chủ tịch UBND tỉnh Cao Bằng, họp với các sở.\n\n"
TASK = "bố trí lực lượng trực 24/24 giờ"
ADVERBIALS = (
    "trong thời gian tới",
    "ngay sau cuộc họp",
    "trên cơ sở phương án ứng phó lũ quét, sạt lở đã được duyệt",
    "trước khi bão đổ bộ",
    "chậm nhất ngày 15/9",
    "với tinh thần khẩn trương, trách nhiệm",
    "trong bối cảnh nguồn lực còn hạn chế",
)
WHOM = (
    ("UBND xã Cô Ba", ["Ủy ban nhân dân xã Cô Ba"]),
    ("Công an tỉnh và Sở Y tế", ["Công an tỉnh Cao Bằng", "Sở Y tế tỉnh Cao Bằng"]),
    ("các xã, phường", [""]),
)
AROUND = (
    "Ông yêu cầu, {adverbial}, {whom} {task}.",
    "Ông yêu cầu {whom}, {adverbial}, {task}.",
    "Ông nhấn mạnh, {adverbial}, {whom} cần {task}.",
    "Ông cho rằng {adverbial}, {whom} phải {task}.",
)
FRAMES = (
    "Ông giao {whom} (đơn vị đầu mối) {task}.",
    "Ông lưu ý mưa còn lớn, đòi hỏi {whom} phải {task}.",
    "Chỉ đạo của Chủ tịch UBND tỉnh đối với {whom} là {task}.",
    "“{whom} phải {task}”, ông Sáng nói.",
    "Ông có ý kiến chỉ đạo {whom} {task}.",
    "Ông nêu rõ: {whom} cần {task}.",
    "Ông yêu cầu:\n\n1. {whom}:\n\n- {task}.",
    "Ông biểu dương kết quả của tỉnh và yêu cầu {whom} {task}.",
    "{whom} được ông Sáng giao {task}.",
)


def rows(text: str) -> list[tuple[str | None, str, str]]:
    article = make_article(LED + text, "a", {"published": "2025-09-02"})
    found = [d for d in extract(article) if isinstance(d, Directive)]
    return [(d.issuer.person if d.issuer else None, d.assignee.name if d.assignee else "", d.task) for d in found]


@pytest.mark.parametrize("frame", AROUND)
@pytest.mark.parametrize("adverbial", ADVERBIALS)
def test_adverbials_change_neither_who_is_meant_nor_the_task(frame: str, adverbial: str) -> None:
    for whom, names in WHOM:
        text = frame.format(adverbial=adverbial, whom=whom, task=TASK)
        assert rows(text) == [("Trần Văn Sáng", name, TASK) for name in names], text


@pytest.mark.parametrize("frame", FRAMES)
def test_every_frame_gives_the_same_rows(frame: str) -> None:
    for whom, names in WHOM:
        text = frame.format(whom=whom, task=TASK)
        assert rows(text) == [("Trần Văn Sáng", name, TASK) for name in names], text


@pytest.mark.parametrize("goes_on", ["Đồng thời, lắp biển báo.", "\n\nĐồng thời, trước mắt, lắp biển báo."])
def test_a_connective_goes_on_with_the_same_ones(goes_on: str) -> None:
    told = rows("Ông yêu cầu UBND xã Cô Ba khẩn trương di dời dân. " + goes_on)
    assert told[1:] == [("Trần Văn Sáng", "Ủy ban nhân dân xã Cô Ba", "lắp biển báo")]


@pytest.mark.parametrize(
    "told",
    [
        "Ngay sau cuộc họp, Đoàn Thanh niên xã Cô Ba ra quân dọn vệ sinh.",
        "Đến nay, kế hoạch vốn được UBND tỉnh giao đạt 56%.",
        "Ông đã chỉ đạo Sở Tài chính, tới nay cơ bản xong.",
        "Thông báo do Chánh Văn phòng UBND tỉnh ký.",
        "Đồng thời, trao 20 suất quà cho các hộ nghèo.",
        "Trong thời gian qua, UBND xã Cô Ba triển khai nhiều mô hình mới.",
        "Chỉ đạo của Chủ tịch UBND tỉnh là cơ sở để các xã thực hiện.",
    ],
)
def test_what_only_reports_is_no_task(told: str) -> None:
    assert rows("Ông yêu cầu Sở Y tế khẩn trương mua thuốc. " + told)[1:] == []


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Riêng dự án kè sông Bằng phải xong trong tháng 9 này.", ("", "xong trong tháng 9 này")),
        ("Theo chỉ đạo của ông Sáng, UBND xã Cô Ba phải trực đêm.", ("Ủy ban nhân dân xã Cô Ba", "trực đêm")),
        ("Ông nhấn mạnh Sở Y tế phải trực đêm.", ("Sở Y tế tỉnh Cao Bằng", "trực đêm")),
        ("Ông chốt lại: UBND xã Cô Ba phải trực đêm.", ("Ủy ban nhân dân xã Cô Ba", "trực đêm")),
    ],
)
def test_who_or_what_must(told: str, expected: tuple[str, str]) -> None:
    assert [row[1:] for row in rows("Ông yêu cầu các xã khẩn trương dọn kênh. " + told)][1:] == [expected]


def test_what_each_member_must_do_leaves_the_others_addressed() -> None:
    told = rows("Ông yêu cầu UBND xã Cô Ba dọn kênh. Mỗi cán bộ phải gương mẫu. Đồng thời, lắp biển báo.")
    assert [row[1] for row in told] == ["Ủy ban nhân dân xã Cô Ba", "", "Ủy ban nhân dân xã Cô Ba"]


def test_a_local_government_without_a_name_is_the_one_visited() -> None:
    article = make_article(
        "Ngày 1/9, ông Trần Văn Sáng, Chủ tịch UBND tỉnh Cao Bằng, kiểm tra, khảo sát tình hình sạt lở tại xã Cô Ba. "
        "Ông yêu cầu chính quyền địa phương trực đêm.",
        "a",
        {"published": "2025-09-02"},
    )
    assert [d.assignee.name for d in extract(article) if isinstance(d, Directive) and d.assignee] == ["xã Cô Ba"]


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        ("“Người dân phải đi lại lần thứ hai”, ông Sáng nói.", set()),
        (  # he holds the meeting, so that this is an order
            "“Không để người dân phải đi lại lần thứ hai”, ông Sáng nói.",
            {"không để người dân phải đi lại lần thứ hai"},
        ),
        (
            "“Không để người dân phải đi lại lần thứ hai”, ông Sáng lưu ý.",
            {"không để người dân phải đi lại lần thứ hai"},
        ),
        ("Ông nhấn mạnh, không để các xã phải chờ đợi.", {"không để các xã phải chờ đợi"}),
        ("“Nếu các xã phải chờ đợi, dân sẽ khổ”, ông Sáng nói.", set()),
    ],
)
def test_what_befalls_people_is_no_task_of_theirs(text: str, tasks: set[str]) -> None:
    assert {task.lower() for _, _, task in rows(text)} == tasks
