"""Labels of paragraphs: headline, section, dateline, lead, caption, credit, byline."""

from __future__ import annotations

from pathlib import Path

import pytest
from effort import grows_linearly
from hypothesis import given
from hypothesis import strategies as st

from kg.articles.model import Kind
from kg.articles.paragraphs import label

GLUED = (Path(__file__).parent.parent / "fixtures" / "articles" / "glued.txt").read_text("utf-8")
BODY = "Xã đã giải quyết 912 hồ sơ của người dân trong tháng đầu tiên, không có hồ sơ nào quá hạn."


def kinds(text: str, title: str | None = None) -> list[tuple[Kind, str]]:
    return [(p.kind, text[p.start : p.end]) for p in label(text, title)]


def test_an_article_with_everything_glued_together() -> None:
    found = kinds(GLUED)
    assert found[:6] == [
        (Kind.SECTION, "Thời sự"),
        (Kind.HEADLINE, "Xã Tân Lập gỡ khó cho người dân vùng cao"),
        (Kind.DATELINE, "BTN -"),
        (Kind.LEAD, "Đây là nội dung buổi làm việc của Chủ tịch UBND tỉnh Lê Văn Hòa với xã Tân Lập chiều ngày 12-8."),
        (Kind.CAPTION, "Chủ tịch UBND tỉnh Lê Văn Hòa phát biểu chỉ đạo."),
        (Kind.CREDIT, "Ảnh: T.HẢI"),
    ]
    assert (Kind.CAPTION, "Quang cảnh buổi làm việc.") in found
    assert (Kind.CAPTION, "Đồng chí Trần Văn Bình, Bí thư Đảng ủy xã phát biểu.") in found
    assert (Kind.HEADING, "Gỡ vướng từ cơ sở") in found
    assert (Kind.CAPTION, "Bà Lò Thị Mai, Chủ tịch UBND xã tiếp thu ý kiến.") in found
    assert (Kind.CREDIT, "Ảnh: Quốc Anh") in found
    assert (Kind.BODY, "Sau buổi làm việc, đoàn thăm bản Nà Lốc.") in found
    assert found[-1] == (Kind.BYLINE, "THANH HẢI")


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("(Baothu.vn) -", "Sáng 2/8, xã họp."),
        ("(PLO)-", "Nhiệm kỳ mới, xã có 5 mục tiêu."),
        ("TPO -", "Chủ tịch tỉnh thăm xã."),
        ("(BĐ) -", "Chiều 2.8, huyện họp."),
        ("(Chinhphu.vn) -", "Thủ tướng ký quyết định."),
        ("VOV.VN -", "Tỉnh họp báo."),
        ("ĐÀ NẴNG -", "Ngày 6-2, thành ủy họp."),
        ("Hà Nội (TTXVN) -", "Sáng 2/8, xã họp."),
        ("Hà Nội, ngày 7/7 -", "Bộ họp báo."),
        ("Báo Cà Mau (CMO)", "Sáng 21/7, huyện họp."),
        ("Báo Cà Mau", "Ngày 27/3, HĐND xã họp."),
    ],
)
def test_datelines(dateline: str, rest: str) -> None:
    text = f"Xã Tân Lập họp dân\n{dateline} {rest}\n{BODY}"
    assert kinds(text)[1:3] == [(Kind.DATELINE, dateline), (Kind.LEAD, rest)]


@pytest.mark.parametrize(
    "line", ["UBND - HĐND xã Tân Lập họp với dân sáng nay.", "Hội nghị - do xã tổ chức - kéo dài hai ngày."]
)
def test_dashes_that_are_no_dateline(line: str) -> None:
    assert kinds(f"Xã Tân Lập họp dân\n{line}\n{BODY}")[1] == (Kind.LEAD, line)


def test_site_furniture_before_the_lead() -> None:
    text = (
        "Chính trị\n\nTỉnh họp bàn về đường thôn\n\nXây dựng & Đô thị miền núi\n07/07/2025 16:22\nKhánh Linh\naa\n"
        f"Xã Tân Lập ngày 7/7 đón đoàn công tác của tỉnh.\n{BODY}"
    )
    assert [k for k, _ in kinds(text)] == [
        Kind.SECTION,
        Kind.HEADLINE,
        Kind.SECTION,
        Kind.SECTION,
        Kind.BYLINE,
        Kind.SECTION,
        Kind.LEAD,
        Kind.BODY,
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Gia đình > Món ngon mỗi ngày",
        "ĐỜI SỐNG | TÔN GIÁO",
        "Biển đảo quê hương",
        "Thứ Tư, 14/01/2026, 17:20",
        "03-10-2025 - 11:42 AM | Thời sự",
        "Cập nhật lúc 10:05 ngày 27/07/2026",
    ],
)
def test_rubrics_and_times_over_a_headline(line: str) -> None:
    found = kinds(f"{line}\nTỉnh họp bàn về đường thôn bản vùng cao\nXã Tân Lập đón đoàn công tác của tỉnh.\n{BODY}")
    assert found[0] == (Kind.SECTION, line)
    assert [k for k, _ in found[1:3]] == [Kind.HEADLINE, Kind.LEAD]


def test_headline_time_and_lead_on_one_line() -> None:
    found = kinds(f"Tỉnh làm việc với xã Tân Lập 08:14 - 12/09/2017 Ngày 11/9, đoàn của tỉnh đến xã.\n{BODY}")
    assert found[:3] == [
        (Kind.HEADLINE, "Tỉnh làm việc với xã Tân Lập"),
        (Kind.SECTION, "08:14 - 12/09/2017"),
        (Kind.LEAD, "Ngày 11/9, đoàn của tỉnh đến xã."),
    ]


def test_unknown_outlets_and_places_glued_to_the_lead() -> None:
    assert kinds(f"Xã Tân Lập họp dân\nXYZ - Từ ngày 1/7, xã họp dân.\n{BODY}")[1] == (Kind.DATELINE, "XYZ -")
    assert kinds(f"Xã Tân Lập họp dân\nHưng YênÔng An bị kỷ luật.\n{BODY}")[1:3] == [
        (Kind.DATELINE, "Hưng Yên"),
        (Kind.LEAD, "Ông An bị kỷ luật."),
    ]


def test_an_author_after_the_last_sentence() -> None:
    assert kinds(f"Xã Tân Lập họp dân\n{BODY}\n{BODY} Kim Duyên")[-1] == (Kind.BYLINE, "Kim Duyên")
    assert kinds(f"Xã Tân Lập họp dân\n{BODY}\nTHÁI PHƯƠNG thực hiện")[-1][0] is Kind.BYLINE


def test_byline_with_the_time_and_headline_with_the_time() -> None:
    found = kinds(f"Tỉnh họp bàn về đường thôn\nTrần An 25/07/2025 - 15:10\nTỉnh họp.\n{BODY}")
    assert found[1:3] == [(Kind.BYLINE, "Trần An"), (Kind.SECTION, "25/07/2025 - 15:10")]
    assert kinds(f"Tỉnh họp bàn về đường thôn 05/08/2025 12:21\n{BODY}\n{BODY}")[1] == (
        Kind.SECTION,
        "05/08/2025 12:21",
    )


def test_headline_and_lead_on_one_line_without_a_dateline() -> None:
    found = kinds(f"Chủ tịch tỉnh thăm xã Tân Lập Sáng 7/7, Chủ tịch UBND tỉnh thăm xã Tân Lập.\n{BODY}")
    assert found[0] == (Kind.HEADLINE, "Chủ tịch tỉnh thăm xã Tân Lập")
    assert found[1][0] is Kind.LEAD


def test_the_sources_title_is_the_headline() -> None:
    text = f"Xã hội Dân vui vì có đường. Xã cũng vui Sáng 7/7, xã khánh thành đường.\n{BODY}"
    found = kinds(text, "Dân vui  vì có đường. Xã cũng vui")
    assert found[:2] == [(Kind.SECTION, "Xã hội"), (Kind.HEADLINE, "Dân vui vì có đường. Xã cũng vui")]


def test_a_first_line_that_is_a_sentence_is_the_lead() -> None:
    assert kinds(f"Sáng 7/7, xã khánh thành đường thôn.\n{BODY}")[0][0] is Kind.LEAD


@pytest.mark.parametrize(
    ("line", "caption", "credit", "rest"),
    [
        (
            "Ông An, Bí thư xã. Ảnh PV Người dân đến dự rất đông.",
            "Ông An, Bí thư xã.",
            "Ảnh PV",
            "Người dân đến dự rất đông.",
        ),
        (
            "Dân biểu quyết. Ảnh: PV. Tại hội nghị, dân đồng ý.",
            "Dân biểu quyết.",
            "Ảnh: PV.",
            "Tại hội nghị, dân đồng ý.",
        ),
        (
            "Bãi biển xã. Ảnh: Quang Hưng Hay tin, xã cho người ra.",
            "Bãi biển xã.",
            "Ảnh: Quang Hưng",
            "Hay tin, xã cho người ra.",
        ),
        ("Em bé bị đánh. Ảnh cắt từ clip", "Em bé bị đánh.", "Ảnh cắt từ clip", None),
        ("Ông An trong hội nghị (Ảnh: Bảo Kỳ).", "Ông An trong hội nghị", "(Ảnh: Bảo Kỳ).", None),
        ("Đại hội ra mắt ẢNH: BẮC BÌNH", "Đại hội ra mắt", "ẢNH: BẮC BÌNH", None),
        ("Lễ hội xã. Ảnh: N.H", "Lễ hội xã.", "Ảnh: N.H", None),
    ],
)
def test_captions_with_credits(line: str, caption: str, credit: str, rest: str | None) -> None:
    found = kinds(f"Xã Tân Lập họp dân\n{BODY}\n{line}\n{BODY}")
    expected = [(Kind.CAPTION, caption), (Kind.CREDIT, credit)] + ([(Kind.BODY, rest)] if rest else [])
    assert found[2 : 2 + len(expected)] == expected


@pytest.mark.parametrize(
    "line",
    [
        "Quang cảnh buổi làm việc.",
        "Toàn cảnh hội nghị",
        "Đồng chí Trần Văn Bình phát biểu kết luận.",
        "Bà Lò Thị Mai (thứ hai từ trái) tặng quà người dân.",
        "Chủ tịch UBND xã Lò Thị Mai phát biểu tại hội nghị.",
        "Người dân làm thủ tục tại trung tâm xã Tân Lập",
        "[Ảnh: Các đại biểu biểu quyết thông qua nghị quyết]",
        "(Hình: Chủ tịch UBND xã Lò Thị Mai tặng quà các hộ nghèo)",
        "Trong ảnh: Đồng chí Trần Văn Bình kiểm tra tuyến đường.",
    ],
)
def test_captions_on_a_line_of_their_own(line: str) -> None:
    assert kinds(f"Xã Tân Lập họp dân\n{BODY}\n{line}\n{BODY}")[2] == (Kind.CAPTION, line)


@pytest.mark.parametrize(
    "line",
    [
        "Phát biểu tại hội nghị, bà Mai cảm ơn người dân.",
        "Tại buổi họp, các đại biểu đã phát biểu ý kiến.",
        "Ông Bình cho biết, xã sẽ kiểm tra.",
        "Đoàn kiểm tra xã ngày 5/8 và thăm hỏi người dân.",
    ],
)
def test_sentences_that_are_no_captions(line: str) -> None:
    assert kinds(f"Xã Tân Lập họp dân\n{BODY}\n{line}\n{BODY}")[2] == (Kind.BODY, line)


def test_a_caption_glued_in_without_any_mark() -> None:
    line = "Xã họp dân sáng nay. Dân thôn Đông góp công làm đường mới Theo đó, đường dài 2 km."
    text = f"Xã Tân Lập họp dân\n{line}\n{BODY}"
    assert (Kind.CAPTION, "Dân thôn Đông góp công làm đường mới") in kinds(text)
    assert (Kind.BODY, "Theo đó, đường dài 2 km.") in kinds(text)


@pytest.mark.parametrize(
    ("caption", "kind"),
    [
        ("Quang cảnh hội nghị.", Kind.CAPTION),
        ("Quang cảnh hội nghị. ", Kind.CAPTION),
        ("Các đại biểu tham dự.", Kind.CAPTION),
        ("Ảnh minh họa", Kind.CREDIT),
        ("Ảnh minh họa ", Kind.CREDIT),
    ],
)
@pytest.mark.parametrize("dateline", ["", "(TPO) - ", "QTO - "])
def test_a_lead_behind_a_caption_on_its_line(caption: str, kind: Kind, dateline: str) -> None:
    lead = "Sáng 12/6, UBND xã Tân Lập họp dân bàn việc làm đường."
    found = kinds(f"Xã Tân Lập họp dân\n{caption}{dateline}{lead}\n{BODY}")
    assert (kind, caption.strip()) in found
    assert (Kind.LEAD, lead) in found


def test_who_wrote_it_and_where_it_was_taken_from() -> None:
    assert kinds(f"Xã Tân Lập họp dân\n{BODY}\nBài và ảnh: NGUYỄN HỒNG SƠN")[-1][0] is Kind.BYLINE
    assert kinds(f"Xã Tân Lập họp dân\n{BODY}\nT.SƠN")[-1][0] is Kind.BYLINE
    assert kinds(f"Xã Tân Lập họp dân\n{BODY}\nNguồn: Cổng thông tin xã Tân Lập")[-1][0] is Kind.CREDIT


ALPHABET = "aăĐ .:-–\n()!1/”“ẢnhTPO"
PIECES = st.sampled_from(
    [
        "Ảnh: ",
        "Quang cảnh",
        "(TPO) - ",
        "phát biểu.",
        "Sáng 2/8, ",
        "\n",
        " ",
        "Theo đó,",
        "M.QUẾ",
        "Chính trị",
        ". ",
        "ông An",
    ]
)


@given(st.one_of(st.text(alphabet=ALPHABET, max_size=150), st.lists(PIECES, max_size=25).map("".join)))
def test_paragraphs_hold_every_character_once_and_in_order(text: str) -> None:
    at = 0
    for paragraph in label(text):
        assert at <= paragraph.start < paragraph.end
        assert not text[at : paragraph.start].strip()
        assert text[paragraph.start : paragraph.end] == text[paragraph.start : paragraph.end].strip()
        at = paragraph.end
    assert not text[at:].strip()


def test_time_is_linear_in_the_text() -> None:
    for bait in (
        "Ảnh: An ",
        "phát biểu.Đ",
        "Theo đó, ",
        "a ",
        "(",
        "Ông An họp. ",
        "Sáng 2/8 ",
        "A",
        "a.",
        "A. ",
        "An ",
    ):
        assert grows_linearly(lambda size, bait=bait: label(bait * (size // len(bait))), short=12_000), bait


def test_a_place_in_brackets_inside_a_sentence_is_no_dateline() -> None:
    text = f"Sáng 4-9, phường Đông Hồ (TPHCM) mở hội nghị bàn việc làm đường.\n{BODY}"
    assert kinds(text)[0] == (Kind.LEAD, "Sáng 4-9, phường Đông Hồ (TPHCM) mở hội nghị bàn việc làm đường.")


def test_a_time_in_small_letters_does_not_end_a_headline() -> None:
    text = "Do mưa lớn từ đêm 9/5 đến sáng ngày 10/5/2022, xã Nà Pò cho học sinh nghỉ."
    assert kinds(text) == [(Kind.LEAD, text)]


def test_a_province_over_the_headline_is_a_rubric() -> None:
    found = kinds(f"Kon Tum:\nNgười dân vùng biên đón đường mới trước mùa mưa\n(Dân trí) - Sáng 2/4, xã họp.\n{BODY}")
    assert found[:2] == [
        (Kind.SECTION, "Kon Tum:"),
        (Kind.HEADLINE, "Người dân vùng biên đón đường mới trước mùa mưa"),
    ]


def test_an_interviewer_s_question_is_no_byline() -> None:
    found = kinds(f"Tỉnh làm đường\n{BODY}\nPhóng viên: Ông cho biết xã cần gì?\nÔng Bế Văn An: Xã cần vốn.")
    assert Kind.BYLINE not in [kind for kind, _ in found]


@pytest.mark.parametrize(
    ("line", "credit", "rest"),
    [
        ("Xã trao quà. Ảnh: Thu HàCán bộ xã dự lễ.", "Ảnh: Thu Hà", "Cán bộ xã dự lễ."),
        ("Ông Bế Văn An nhận quyết định. Ảnh: Công an cung cấp", "Ảnh: Công an cung cấp", None),
        ("Quang cảnh kỳ họp. Ảnh: Media Quốc hội.", "Ảnh: Media Quốc hội.", None),
        ("Lãnh đạo xã tặng quà. Ảnh: THU HÀ |", "Ảnh: THU HÀ |", None),
    ],
)
def test_credits_of_agencies_and_glued_ones_end_where_they_end(line: str, credit: str, rest: str | None) -> None:
    found = kinds(f"Xã họp dân bàn làm đường\n{BODY}\n{line}\n{BODY}")
    assert (Kind.CREDIT, credit) in found
    assert rest is None or rest in [words for _, words in found]


@pytest.mark.parametrize(
    "line",
    [
        "• Đang online: 12", "Trong tuần: 1.204", "Tổng lượt truy cập : 16,011", "BÀI VIẾT LIÊN QUAN", "Các tin khác",
        "Thứ Ba, ngày 06 tháng 02 năm 2024, 09:25:27", "7:51, Thứ Tư, 30-9-2020", "08/02/2022 09:29 93 lượt xem",
        "Thứ bảy - 07/05/2016 17:00 103 0", "BÀI MỚI ĐĂNG",
    ],
)  # fmt: skip
def test_counters_clocks_and_links_are_furniture(line: str) -> None:
    found = kinds(f"Xã họp dân bàn làm đường\n{line}\n{BODY}\n{BODY}\n{line}\n{BODY}")
    assert found.count((Kind.SECTION, line)) == 2


def test_initials_glued_to_the_last_sentence_are_the_author() -> None:
    assert kinds(f"Xã họp dân bàn làm đường\n{BODY}\nXã đang làm rõ. T.VÂN")[-1] == (Kind.BYLINE, "T.VÂN")


def test_the_short_form_of_the_name_before_it_is_no_dateline() -> None:
    text = f"Chiều 6/3, Hội Liên hiệp Phụ nữ (LHPN) Việt Nam mở hội nghị.\n{BODY}"
    assert kinds(text)[0] == (Kind.LEAD, "Chiều 6/3, Hội Liên hiệp Phụ nữ (LHPN) Việt Nam mở hội nghị.")


@pytest.mark.parametrize(
    "link",
    [
        ">>> Bí thư Tỉnh ủy Lai Châu thăm biên giới",
        ">> Xã Mường So đón bằng nông thôn mới",
        "» Xã Mường So đón bằng nông thôn mới",
        "Bài liên quan: Huyện Tam Đường mở hội",
        "Mời xem thêm: Thành phố Đà Lạt mở chợ đêm",
        "[links()]",
    ],
)
def test_a_link_to_another_article_between_paragraphs_is_no_text(link: str) -> None:
    text = (
        "Phường Trần Phú họp\n\nSáng 9/9, UBND phường Trần Phú, tỉnh Hà Tĩnh tổ chức hội nghị.\n\n"
        f"{link}\n\nHội nghị nghe 12 ý kiến của cử tri."
    )
    found = kinds(text)
    assert (Kind.SECTION, link) in found
    assert found[-1] == (Kind.BODY, "Hội nghị nghe 12 ý kiến của cử tri.")


def test_a_quotation_by_a_sign_is_text() -> None:
    text = "Phường họp\n\nSáng 9/9, phường họp.\n\n> Ông Lê Văn Bé, Chủ tịch UBND phường, nói phường sẽ sửa đường."
    assert kinds(text)[-1][0] is Kind.BODY


@pytest.mark.parametrize(
    "stamp",
    [
        "Thứ Hai, 19/01/2026 14:20",
        "Thứ Tư, 11/02/2026",
        "Thứ sáu - 12/09/2025 15:04 | Lượt xem: 176",
        "Ngày đăng 28/09/2023 | 16:12",
        "Đăng ngày: 25-09-2025",
        "Cập nhật lúc 14:25, Thứ Tư, 25/09/2019 (GMT+7)",
        "Cập nhật ngày: 03/02/2026 15:20",
        "27/02/2023",
    ],
)
def test_a_time_of_publication_parts_headline_and_lead_on_one_line(stamp: str) -> None:
    text = (
        f"Xã Tân Lập họp bàn việc làm đường liên thôn {stamp} Sáng 19/1, UBND xã họp bàn việc làm đường. Xã có 5 thôn."
    )
    told = [(text[p.start : p.end], p.kind) for p in label(text)]
    assert told[:2] == [
        ("Xã Tân Lập họp bàn việc làm đường liên thôn", Kind.HEADLINE),
        (stamp, Kind.SECTION),
    ]
    assert told[2][1] is Kind.LEAD
    assert told[2][0].startswith("Sáng 19/1, UBND xã họp")


def test_a_day_told_in_the_first_sentence_is_no_time_of_publication() -> None:
    text = "Thứ Tư, 11/02/2026, UBND xã Tân Lập họp bàn việc làm đường. Xã có 5 thôn."
    assert all(p.kind is not Kind.SECTION for p in label(text))


@pytest.mark.parametrize(
    "front",
    [
        "14/08/2025",
        "Thứ Năm, 14/08/2025 | 08:20",
        "14/08/2025 08:20 516",
        "14/08/2025 Lượt xem: 96",
        "Thời gian đăng: 14/08/2025 08:20:11 AM",
        "Thứ Năm, 14/08/2025 08:20 [GMT +7]",
        "Trang chủ » Tin tức » Hoạt động HĐND Thứ năm, 14/08/2025 | 08:20",
        "TRANG THÔNG TIN ĐIỆN TỬ XÃ TÂN LẬP Thứ Năm, 14/08/2025 - 08:20",
        "14/08/2025 08:20:00 | Xem với cỡ chữ A+ A-",
        "anh-hop-dan_1.jpg",
        "Thứ Năm, 14/08/2025 Theo dõi Báo Sơn La trên Google News",
    ],
)
def test_what_a_site_puts_before_a_lead_on_its_line_stands_apart(front: str) -> None:
    lead = "Chiều 13/8, UBND xã Tân Lập họp bàn việc làm đường vào bản Nà Lốc."
    assert kinds(f"Xã Tân Lập họp dân\n{front} {lead} {BODY}")[:3] == [
        (Kind.HEADLINE, "Xã Tân Lập họp dân"),
        (Kind.SECTION, front),
        (Kind.LEAD, f"{lead} {BODY}"),
    ]


def test_a_lead_that_begins_with_its_day_keeps_it() -> None:
    lead = "Ngày 13/8/2025, UBND xã Tân Lập họp bàn việc làm đường."
    assert kinds(f"Xã Tân Lập họp dân\n{lead} {BODY}")[1] == (Kind.LEAD, f"{lead} {BODY}")


def test_a_report_with_a_credit_behind_it_is_no_caption() -> None:
    lead = "Ngày 13/8, UBND xã Tân Lập họp bàn việc làm đường vào bản Nà Lốc. anh-1"
    assert kinds(f"Xã Tân Lập họp dân\n{lead} Ảnh: Hà Vân {BODY}")[1] == (Kind.LEAD, lead)


def test_a_caption_without_a_full_stop_ends_before_a_day() -> None:
    line = f"Người dân xã Tân Lập làm đường vào bản Nà Lốc Sáng 13/8, xã họp. {BODY}"
    assert (Kind.CAPTION, "Người dân xã Tân Lập làm đường vào bản Nà Lốc") in kinds(
        f"Xã Tân Lập họp dân\n{BODY} {line}"
    )


def test_the_source_above_tags_and_buttons_is_a_credit() -> None:
    text = f"Xã Tân Lập họp dân\n{BODY}\n{BODY}\nTheo Báo Tuổi trẻ\nTừ khóa: xã, họp dân\nChia sẻ\nIn bài viết"
    assert (Kind.CREDIT, "Theo Báo Tuổi trẻ") in kinds(text)
