"""Lines that quote somebody or tell what must be done, which are no captions."""

import pytest

from kg.articles import Kind, make_article

_BEFORE = "Kiểm tra công trình thủy lợi\nSáng 12/5, Chủ tịch UBND tỉnh Quảng Nam Lê Trí Thanh kiểm tra hồ Phú Ninh.\n"


def _kind(line: str) -> Kind:
    article = make_article(_BEFORE + line, "a", {"published": "2019-05-13"})
    return article.paragraphs[-1].kind


@pytest.mark.parametrize(
    "act", ["chỉ đạo", "phát biểu", "kết luận", "phát biểu tại buổi làm việc", "chỉ đạo tại hội nghị"]
)
def test_a_quotation_with_its_speaker_is_no_caption(act: str) -> None:
    line = f"“Sở Xây dựng phải kiểm tra, xử lý nghiêm vi phạm”, ông Lê Trí Thanh {act}."
    assert _kind(line) is Kind.BODY
    assert _kind(line.replace("”, ", "” - ")) is Kind.BODY


@pytest.mark.parametrize(
    "line",
    [
        "Các cơ quan báo, đài cần thông tin rộng rãi để cử tri biết, tham gia.",
        "Ông cũng giao Văn phòng HĐND tỉnh chuẩn bị chu đáo các điều kiện phục vụ kỳ họp.",
        "Thường trực HĐND xã có trách nhiệm đôn đốc việc trả lời kiến nghị của cử tri.",
    ],
)
def test_what_must_be_done_is_no_caption(line: str) -> None:
    assert _kind(line) is Kind.BODY


@pytest.mark.parametrize(
    "line",
    [
        "Đồng chí Lê Trí Thanh phát biểu chỉ đạo tại buổi kiểm tra.",
        "Quang cảnh buổi làm việc tại hồ Phú Ninh.",
        "Ông Lê Trí Thanh (thứ hai từ phải sang) trao quà cho bà con.",
    ],
)
def test_what_a_picture_shows_is_one(line: str) -> None:
    assert _kind(line) is Kind.CAPTION
