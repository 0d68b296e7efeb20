"""Bodies that are founded, joined and dissolved, and papers signed, told as news with their day."""

import pytest

from tests.extract.holders import events

_TITLE = "Quảng Nam: Tin trong ngày\n"


@pytest.mark.parametrize(
    "body",
    ["Ban Chỉ đạo chuyển đổi số", "Hội Doanh nhân trẻ", "Câu lạc bộ Hưu trí", "Trung tâm Phục vụ hành chính công"],
)
@pytest.mark.parametrize(
    "when", ["được thành lập ngày 12/5", "vừa được thành lập hôm 12/5", "được thành lập vào ngày 12/5"]
)
def test_a_body_was_founded_on_the_day_told_behind_it(body: str, when: str) -> None:
    found = events(f"{_TITLE}{body} huyện Đại Lộc {when}.", "2025-05-13")
    assert [row[:2] for row in found] == [("establishment", "2025-05-12")]


def test_a_founding_of_long_ago_is_no_news() -> None:
    assert events(f"{_TITLE}Hội Doanh nhân trẻ huyện Đại Lộc được thành lập ngày 12/5/2005.", "2025-05-13") == []
    text = f"{_TITLE}Hội Doanh nhân trẻ huyện Đại Lộc gặp mặt kỷ niệm 20 năm thành lập 12/5."
    assert "establishment" not in {kind for kind, _, _ in events(text, "2025-05-13")}


@pytest.mark.parametrize("act", ["giải thể", "sáp nhập", "hợp nhất"])
def test_a_body_is_dissolved_or_joined_by_decision(act: str) -> None:
    text = f"{_TITLE}Ngày 12/5, UBND tỉnh Quảng Nam quyết định {act} Ban Quản lý rừng phòng hộ Sông Tranh và Đắk Mi."
    assert [row[:2] for row in events(text, "2025-05-13")] == [("reorganisation", "2025-05-12")]


@pytest.mark.parametrize("paper", ["Công điện số 31/CĐ-UBND", "Quyết định số 12/QĐ-UBND", "Công văn số 5/UBND-KT"])
@pytest.mark.parametrize("signs", ["đặt bút ký", "hạ bút ký", "ký"])
def test_a_paper_that_one_signs_is_a_decision(paper: str, signs: str) -> None:
    text = f"{_TITLE}Ngày 12/5, Chủ tịch UBND tỉnh Quảng Nam Lê Văn Tám {signs} {paper} về ứng phó mưa lũ."
    assert [row[:2] for row in events(text, "2025-05-13")] == [("decision", "2025-05-12")]
