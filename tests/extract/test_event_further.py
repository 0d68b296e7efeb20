"""Events that an article tells beside its main one: of the same day, of days before, announced for later."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Event

MAIN = """Chủ tịch UBND tỉnh làm việc tại xã Mường Hoa
Sáng 20/9, đồng chí Trần Huy An, Chủ tịch UBND tỉnh Lào Cai làm việc với xã Mường Hoa về phát triển kinh tế.
Tại buổi làm việc, đồng chí đánh giá cao kết quả của xã.
Các đại biểu nêu nhiều ý kiến về hạ tầng.
Đường giao thông còn khó khăn.
"""


def further(sentence: str) -> list[tuple[str, str | None, str | None]]:
    """Kind, day and unit of what is told beside the main event."""
    article = make_article(MAIN + sentence, "further", {"published": "2025-09-21"})
    told = [(e.kind, e.start, e.unit.name if e.unit else None) for e in extract(article) if isinstance(e, Event)]
    main = ("working-session", "2025-09-20", "xã Mường Hoa")
    assert told.count(main) >= 1
    told.remove(main)
    return told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Trước đó, Chủ tịch UBND tỉnh đã thăm, tặng quà 3 gia đình có công ở xã Bắc Hà.",
            ("visit", "2025-09-20", "xã Bắc Hà"),
        ),
        (
            "Chiều cùng ngày, đoàn công tác làm việc với Đảng ủy xã Bắc Hà.",
            ("working-session", "2025-09-20", "xã Bắc Hà"),
        ),
        (
            "Chiều 20/9, Ban Thường vụ Đảng ủy xã Mường Hoa họp phiên thường kỳ.",
            ("meeting", "2025-09-20", "xã Mường Hoa"),
        ),
        (
            "Trước đó, chiều 17.9, Ban Chấp hành Đảng bộ tỉnh đã họp, thống nhất chủ trương xây trụ sở.",
            ("meeting", "2025-09-17", "tỉnh Lào Cai"),
        ),
        (
            "Trước đó, hôm 10.9, Bí thư Tỉnh ủy Trịnh Việt Hào tại cuộc giao ban với các xã đã nhắc nhở việc này.",
            ("meeting", "2025-09-10", "tỉnh Lào Cai"),
        ),
        (
            "Đồng chí giao UBND xã Bắc Hà chuẩn bị kỳ họp thứ nhất HĐND xã khóa II, dự kiến ngày 27/10/2025.",
            ("meeting", "2025-10-27", "xã Bắc Hà"),
        ),
        (
            "Ngày 18.9, UBND xã Bắc Hà cho biết từ ngày 29 đến hết ngày 31.10 sẽ tổ chức lấy ý kiến cử tri.",
            ("consultation", "2025-10-29", "xã Bắc Hà"),
        ),
        (
            "Từ ngày 1/10/2025, Công an tỉnh Lào Cai giải thể 12 đội nghiệp vụ.",
            ("reorganisation", "2025-10-01", "tỉnh Lào Cai"),
        ),
        (
            "Nhân dịp này, đoàn trao 20 suất quà cho hộ nghèo xã Mường Hoa.",
            ("visit", "2025-09-20", "xã Mường Hoa"),
        ),
    ],
)
def test_it_is_an_event_of_its_own(sentence: str, expected: tuple[str, str, str]) -> None:
    assert further(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Chủ tịch nước gửi điện chúc mừng cán bộ xã Mường Hoa.",
        "Xã thi đua lập thành tích chào mừng Đại hội Đảng bộ tỉnh lần thứ I.",
        "Sau đó, đoàn kiểm tra thực tế đường liên thôn.",
        "Năm 2024, đoàn giám sát đã kiểm tra 250 cơ sở.",
    ],
)
def test_it_is_none_where_nothing_further_takes_place(sentence: str) -> None:
    assert further(sentence) == []


def test_drawing_lots_is_no_visit() -> None:
    text = "Chị Trần Thị Sương, công nhân ở thành phố Đà Nẵng, cho hay sáng 19-8 sẽ bốc thăm mua căn hộ."
    facts = extract(make_article(text, "x", {"published": "2025-08-20"}))
    assert not [fact for fact in facts if isinstance(fact, Event)]
