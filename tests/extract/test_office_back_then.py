"""Offices that somebody had at the time that is told of, careers and lives told in a row."""

from __future__ import annotations

import pytest

from tests.extract.holders import of

HEAD = ("Chủ tịch", "Ủy ban nhân dân huyện Nam Trực", "former")


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Hải bị bắt. Hành vi của ông Hải xảy ra từ lúc ông giữ chức Chủ tịch UBND huyện Nam Trực.",
        "Ông Lê Văn Hải bị bắt. Sai phạm xảy ra khi ông Hải còn là Chủ tịch UBND huyện Nam Trực.",
        "Ông Lê Văn Hải bị bắt. Sai phạm xảy ra trong thời gian ông Hải làm Chủ tịch UBND huyện Nam Trực.",
        "Ông Lê Văn Hải bị bắt vì sai phạm trong thời gian giữ chức Chủ tịch UBND huyện Nam Trực.",
        "Ông Lê Văn Hải bị khởi tố do sai phạm trong thời kỳ ông này giữ chức Chủ tịch UBND huyện Nam Trực.",
        "Khi ông Lê Văn Hải còn làm Chủ tịch UBND huyện Nam Trực, nhiều công trình mọc lên.",
        "Ông Lê Văn Hải khi đó vẫn giữ chức Chủ tịch UBND huyện Nam Trực.",
        "Ông Hai sinh năm 1950. Ông Lê Văn Hải từng nắm giữ nhiều vị trí như: Chủ tịch UBND huyện Nam Trực.",
    ],
)
def test_held_at_the_time_told_of(text: str) -> None:
    assert of("Lê Văn Hải", text, "2024-05-20") == {HEAD}


@pytest.mark.parametrize(
    "text",
    [
        "Với cương vị Chủ tịch UBND huyện Nam Trực, ông Lê Văn Hải yêu cầu các xã kiểm tra.",
        "Ông Lê Văn Hải - đồng thời là Chủ tịch UBND huyện Nam Trực - dự lễ.",
        "Ông Lê Văn Hải, hiện là Chủ tịch UBND huyện Nam Trực, dự lễ.",
    ],
)
def test_held_now(text: str) -> None:
    assert of("Lê Văn Hải", text, "2024-05-20") == {(*HEAD[:2], "current")}


def test_death_notice_with_the_name_in_a_line_of_its_own() -> None:
    text = (
        "TIN BUỒN\nThành ủy Hà Nội và gia đình thương tiếc báo tin:\nĐồng chí LÊ VĂN HẢI\n"
        "Sinh ngày 11-11-1942; quê quán: xã Bình Hòa, huyện Giồng Trôm, tỉnh Bến Tre; vào Đảng ngày 25-10-1964; "
        "Ủy viên Ban Chấp hành Trung ương Đảng các khóa VII, VIII; nguyên Phó Thủ tướng Chính phủ.\n"
        "Sau một thời gian lâm bệnh nặng, đồng chí đã từ trần ngày 19-2-2021."
    )
    assert of("Lê Văn Hải", text, "2021-02-20") == {
        ("Ủy viên", "Ban Chấp hành Trung ương Đảng", "former"),
        ("Phó Thủ tướng", "Chính phủ", "former"),
    }


def test_life_that_goes_on_in_the_next_sentence() -> None:
    text = (
        "Ông Lê Văn Hải từ trần ngày 3/8. Đồng thời, ông cũng nguyên Bí thư Tỉnh ủy, nguyên Chủ tịch HĐND tỉnh "
        "Ninh Bình."
    )
    assert of("Lê Văn Hải", text, "2022-08-05") == {
        ("Bí thư", "Tỉnh ủy Ninh Bình", "former"),
        ("Chủ tịch", "Hội đồng nhân dân tỉnh Ninh Bình", "former"),
    }


def test_the_last_of_those_appointed_behind_a_conjunction() -> None:
    text = (
        "Chủ tịch nước bổ nhiệm chức vụ phó thủ tướng Chính phủ đối với các ông Lê Văn Hải, Trần Quốc Bình; Bộ trưởng "
        "Bộ Xây dựng đối với ông Vũ Đức Long và Bộ trưởng Bộ Tư pháp đối với ông Đỗ Hải Ninh."
    )
    assert of("Vũ Đức Long", text) == {("Bộ trưởng", "Bộ Xây dựng", "incoming")}
    assert of("Đỗ Hải Ninh", text) == {("Bộ trưởng", "Bộ Tư pháp", "incoming")}


def test_held_before_another_in_one_sentence() -> None:
    text = (
        "Thiếu tướng Lê Văn Hải được điều động giữ chức Phó Bí thư Tỉnh ủy Hà Tĩnh sau chưa đầy một năm làm Giám đốc "
        "Công an tỉnh Nghệ An."
    )
    assert of("Lê Văn Hải", text) == {
        ("Phó Bí thư", "Tỉnh ủy Hà Tĩnh", "incoming"),
        ("Giám đốc", "Công an tỉnh Nghệ An", "former"),
    }


def test_posts_gone_through() -> None:
    text = (
        "Công an tỉnh Nghệ An công bố quyết định bổ nhiệm. Thượng tá Lê Văn Hải 44 tuổi, từng trải qua các vị trí công "
        "tác từ cơ sở đến Bộ Công an, giữ chức vụ Phó Bí thư Đoàn Thanh niên Bộ Công an."
    )
    assert of("Lê Văn Hải", text) == {("Phó Bí thư", "Đoàn Thanh niên Bộ Công an", "former")}


@pytest.mark.parametrize("why", ["để nhận nhiệm vụ mới", "do chuyển công tác", "vì lý do sức khỏe"])
def test_let_go_with_the_reason_before_the_name(why: str) -> None:
    text = (
        f"HĐND tỉnh miễn nhiệm chức vụ Phó Chủ tịch HĐND tỉnh Nghệ An nhiệm kỳ 2021 - 2026 {why} đối với bà Lê Thị Lan."
    )
    assert of("Lê Thị Lan", text) == {("Phó Chủ tịch", "Hội đồng nhân dân tỉnh Nghệ An", "former")}
