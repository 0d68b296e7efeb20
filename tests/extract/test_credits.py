from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.articles.model import Article, Kind, Paragraph
from kg.extract.annotations import Annotations
from kg.extract.credits import credit_facts, credit_names
from kg.extract.people import people
from kg.extract.pipeline import extract
from kg.facts import Credit, PersonSeen, UnitSeen


def notes_of(text: str) -> Annotations:
    return Annotations.of(Article(id="x", text=text))


def credited(text: str) -> list[str]:
    return [text[name.start : name.end] for name in credit_names(notes_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Toàn cảnh. Ảnh: Hoài Thu", ["Hoài Thu"]),
        ("Toàn cảnh. ẢNH: HOÀI THU", ["HOÀI THU"]),
        ("Đại biểu dự họp (Ảnh: Bảo Sơn).", ["Bảo Sơn"]),
        ("Người dân làm thủ tục. Ảnh Lan Phương.", ["Lan Phương"]),
        ("Ảnh minh họa: Thạch Lam\nTheo đó, …", ["Thạch Lam"]),
        ("Ảnh: H.THU", ["H.THU"]),
        ("Tin, ảnh: Hồng Hà - Đức Toàn", ["Hồng Hà", "Đức Toàn"]),
        ("Bài và ảnh: NGUYỄN HỒNG HÀ", ["NGUYỄN HỒNG HÀ"]),
        ("Ảnh: Nhật Nam/VGP", ["Nhật Nam"]),
        ("Ảnh: VGP/Nhật Nam", ["Nhật Nam"]),
        ("Ảnh: Phạm Kiên - TTXVN", ["Phạm Kiên"]),
        ("Một góc chợ. Ảnh: Quang Hải Hay huyện bên cũng vậy.", ["Quang Hải"]),
        ("Tin: Y Krơng Byă", ["Y Krơng Byă"]),
        ("Ảnh: Y KRƠNG BYĂ", ["Y KRƠNG BYĂ"]),
        ("Hội nghị bế mạc.\nHỜ A DẾ", ["HỜ A DẾ"]),
        ("Hội nghị bế mạc.\nLý Nhân - Mai Lan", ["Lý Nhân", "Mai Lan"]),
        ("Hội nghị bế mạc.\nTRẦN HỮU - THÀNH CÔNG", ["TRẦN HỮU", "THÀNH CÔNG"]),
        ("Hội nghị bế mạc.\nVI VĂN LỐP - BÀN TÀI TIẾN", ["VI VĂN LỐP", "BÀN TÀI TIẾN"]),
        ("Ảnh: MẠNH HẢI Dự hội nghị có lãnh đạo tỉnh.", ["MẠNH HẢI"]),
    ],
)
def test_credits_name_people(text: str, expected: list[str]) -> None:
    assert credited(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ảnh: N.H",
        "Ảnh: TTXVN",
        "Ảnh: VGP",
        "Ảnh: BTC",
        "Ảnh: Ph.\nThay mặt thường trực, bà tiếp thu.",
        "Ảnh: PV. Tại hội nghị",
        "Ảnh: Báo Bình Định",
        "Ảnh: BÁO ĐÀ NẴNG",
        "Ảnh: Facebook",
        "Ảnh: Hùng",
        "Ảnh: Công an cung cấp",
        "Ảnh: UBND phường",
        "Ảnh cắt từ clip",
        "Nguồn: Tổng cục Thống kê",
        "Kết luận: Đảng ủy xã lãnh đạo",
    ],
)
def test_agencies_initials_and_single_names_are_nobody(text: str) -> None:
    assert credited(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xã mới họp\nTrần Ân 25/07/2025 - 15:10\nSáng nay, xã họp.", ["Trần Ân"]),
        ("Xã mới họp\nSáng nay, xã họp.\nHiền Thảo", ["Hiền Thảo"]),
        ("Xã mới họp\nSáng nay, xã họp.\nSông Lam - Văn Truyền", ["Sông Lam", "Văn Truyền"]),
        ("Xã mới họp\nSáng nay, xã họp. Kim Dung", ["Kim Dung"]),
        ("Xã mới họp\nSáng nay, xã họp.\nHồ Xuân Mạnh -\nHết.", ["Hồ Xuân Mạnh"]),
        ("Minh Anh\nTiêu đề không phải tên tác giả.", []),
        ("Danh sách xã\nHòa Bình\nTân An\nMinh Đức\nThanh Sơn\nAn Phú\nTân Hòa", []),
        ("Xã mới họp\nKinh Tế\nSáng nay, xã họp.", []),
    ],
)
def test_bylines(text: str, expected: list[str]) -> None:
    assert credited(text) == expected


def test_a_byline_that_the_reader_marked_needs_no_known_name() -> None:
    text = "Tin xã\nDạ Thảo Vy Anh | 10:00\nSáng nay, xã họp.\nHết tin."
    start = text.index("Dạ")
    article = Article(id="x", text=text, paragraphs=(Paragraph(start, text.index("\nSáng"), Kind.BYLINE),))
    assert [text[n.start : n.end] for n in credit_names(Annotations.of(article))] == ["Dạ Thảo Vy Anh"]


def test_facts_join_the_wordings_of_one_creator() -> None:
    notes = notes_of("Ông An nói. Ảnh: H.THU\nToàn cảnh. Ảnh: HOÀI THU\nTin, ảnh: Lê Nam")
    notes.people = people(notes)
    found = [(fact.creator, fact.kind, [span.of(notes.text) for span in fact.evidence]) for fact in credit_facts(notes)]
    assert found == [
        ("Hoài Thu", "photo", ["H.THU", "HOÀI THU"]),
        ("Lê Nam", "photo", ["Lê Nam"]),
        ("Lê Nam", "text", ["Lê Nam"]),
    ]


def test_a_link_in_capitals_is_no_author_and_initials_after_the_end_are() -> None:
    assert credited("Xã họp dân.\nXã đã xong việc.\nTIN MỚI NHẤT\n") == []
    assert credited("Xã họp dân.\nXã đang làm rõ vụ việc. T.VÂN\n") == ["T.VÂN"]


def test_a_province_is_no_photographer() -> None:
    assert credited("Xã họp dân. Ảnh: Sóc Trăng\nXã đã xong. Ảnh: Lê Nam") == ["Lê Nam"]


@pytest.mark.parametrize("line", ["HÀ NAM - LÊ HOA", "Lê Hoa – Hà Nam", "Hà Nam - Lê Hoa"])
def test_an_author_may_be_called_like_a_province(line: str) -> None:
    text = f"Huế họp\nNgày 9/9, UBND thành phố Huế họp về cầu.\n{line}"
    facts = extract(make_article(text, "x", {"published": "2025-09-10"}))
    assert {fact.creator for fact in facts if isinstance(fact, Credit)} == {"Hà Nam", "Lê Hoa"}
    assert "tỉnh Hà Nam" not in {fact.unit.name for fact in facts if isinstance(fact, UnitSeen)}


def test_a_short_line_that_opens_with_who_is_addressed_is_no_credit() -> None:
    text = "UBND xã Phú Hòa họp.\n\nAnh Lê Văn Tám, Bí thư Đoàn xã cho hay."
    assert [f.name for f in extract(make_article(text, "a", {})) if isinstance(f, PersonSeen)] == ["Lê Văn Tám"]
