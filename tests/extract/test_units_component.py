"""`kg_units`: which units a text names or means. The sentences were written for these tests."""

import pytest
from effort import grows_linearly
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

import kg.extract.paragraphs
import kg.extract.units  # noqa: F401 (registers the component)
from kg.articles.model import Article, Kind, Paragraph, Published
from kg.extract.annotations import Annotations, annotations
from kg.extract.pipeline import annotate
from kg.extract.units import unit_facts
from kg.language.tokens import blank_vi

WORDS = [
    "các", "phường", "xã", "TP.", "P.", "Q.1", "H.", "thành", "phố", "tỉnh", "huyện", "thị", "An", "Hải", ",", "và",
    "(", ")", "cũ", "mới", "Đà", "Nẵng", "Gia", "Lai", "Nguyễn", "Hòa", "Bình", "12", "sáp", "nhập", "thuộc",
    "Thủ", "đô", "Quận", "ủy", "địa", "phương", "đường", "cầu", "Trường", "Báo", ":", ".", "Ảnh:", "TPHCM", "ĐNO",
    "-", "gồm", "như", "İ", "’", "Ia", "Krái",
]  # fmt: skip

NLP = blank_vi()
NLP.add_pipe("kg_paragraphs")
NLP.add_pipe("kg_units")


def read(text: str, date: str | None = "2025-09-10", **meta: str) -> Annotations:
    published = Published(date, "metadata") if date else None
    article = Article(id="t", text=text, paragraphs=(Paragraph(0, len(text), Kind.BODY),), published=published, **meta)
    doc: Doc = NLP.make_doc(text)
    doc._.kg = Annotations.of(article)
    for _, component in NLP.pipeline:
        doc = component(doc)
    return annotations(doc)


def seen(text: str, date: str | None = "2025-09-10", **meta: str) -> set[str]:
    """Code/edition of the units that count."""
    facts = unit_facts(read(text, date, **meta))
    return {f"{fact.unit.code}/{fact.unit.edition}" for fact in facts if fact.unit.version}


def spans(text: str, date: str | None = "2025-09-10") -> list[str]:
    notes = read(text, date)
    return [text[mention.start : mention.end] for mention in notes.units if not mention.generic]


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("Đoàn làm việc với phường An Hải, TP.Đà Nẵng.", "2025-09-10", {"20275/2025", "48/2025"}),
        ("Đoàn làm việc với P.An Hải (Hải Phòng).", "2025-09-10", {"11617/2025", "31/2025"}),
        ("Tỉnh khen 2 xã thuộc huyện Kim Bôi (Đông Bắc, Mỵ Hòa) ở Hòa Bình.", "2023-05-01",
         {"05014/2024", "05083/2024", "153/2024", "17/2024"}),
        ("Công điện gửi các tỉnh, thành phố: Cao Bằng, Trà Vinh và Bắc Kạn.", "2023-05-01",
         {"04/2024", "84/2024", "06/2024"}),
        ("Ông A từng là Bí thư Thành ủy Bắc Ninh, nay công tác ở tỉnh Bắc Ninh.", "2025-11-21",
         {"256/2024", "24/2025"}),
        ("Công văn gửi các tỉnh: Cao Bằng, Sơn La, Lạng Sơn, Điện Biên, Lai Châu, Nghệ An, Hà Tĩnh, Gia Lai.", None,
         {f"{code}/2025" for code in ("04", "14", "20", "11", "12", "40", "42", "52")}),
        ("Huyện ủy Kim Bôi (Hòa Bình) họp.", "2023-05-01", {"153/2024", "17/2024"}),
        ("UBND Q.1, TPHCM tiếp dân.", "2022-03-03", {"760/2024", "79/2024"}),
        ("LÃNH ĐẠO PHƯỜNG AN HẢI, THÀNH PHỐ ĐÀ NẴNG TIẾP DÂN", "2025-09-10", {"20275/2025", "48/2025"}),
        ("Các phường An Hải, Sơn Trà và Ngũ Hành Sơn thuộc TP Đà Nẵng.", "2025-09-10",
         {"20275/2025", "20263/2025", "20285/2025", "48/2025"}),
        ("Thành ủy Hải Phòng giao đặc khu Cát Hải. Cát Hải sẽ báo cáo.", "2025-09-10", {"31/2025", "11914/2025"}),
        ("Ngày hội ở tỉnh Đắc Lắc.", "2025-09-10", {"66/2025"}),
        ("Từ Thủ đô, đoàn vào Đà Nẵng.", "2025-09-10", {"01/2025", "48/2025"}),
        ("Quê ông ở Hòa Thọ Đông, quận Cẩm Lệ, TP Đà Nẵng.", "2018-01-01", {"20312/2024", "495/2024", "48/2024"}),
        ("Các huyện còn lại như Kim Bôi, Lạc Sơn của tỉnh Hòa Bình.", "2023-05-01",
         {"153/2024", "157/2024", "17/2024"}),
    ],
)  # fmt: skip
def test_units_named(text: str, date: str, expected: set[str]) -> None:
    assert seen(text, date) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Xe chạy trên cao tốc Bắc Giang - Lạng Sơn.",
        "Học sinh Trường THPT Đà Nẵng nhận quà.",
        "Học sinh Trường THCS phường An Hải nhận quà.",
        "Công ty CP Xây dựng Bình Định trúng thầu.",
        "Theo Báo Đà Nẵng, mưa sẽ kéo dài. Ảnh: BẮC BÌNH",
        "Thông xe cầu mới. Ảnh: BẮC NINH",
        "Phó Thủ tướng Nguyễn Hòa Bình dự lễ.",
        "PHÓ THỦ TƯỚNG NGUYỄN HÒA BÌNH DỰ LỄ",
        "Bà Nguyễn Thị Thái Bình nhận hoa.",
        "Ông Hà Nam cho biết như vậy.",
        "Tàu vượt Thái Bình Dương.",
        "Học tập tư tưởng Hồ Chí Minh; Đoàn Thanh niên Cộng sản Hồ Chí Minh.",
        "Các xã, phường, thị trấn; cấp xã; hai huyện; một số tỉnh, thành phố.",
        "Phát triển kinh tế - xã hội, hợp tác xã và thông tấn xã.",
        "Đội bóng thắng 3-1 ở vòng loại, hàng nghìn khán giả vui mừng.",
        "The committee met in Geneva on Monday.",
    ],
)
def test_not_units(text: str) -> None:
    assert seen(text) == set()


def test_the_longest_name_wins() -> None:
    assert spans("Trụ sở phường An Hải Bắc ở phường An Hải.", "2025-02-01")[0] == "phường An Hải Bắc"


def test_a_person_after_the_kind_is_no_unit() -> None:
    text = "Phó Chủ tịch UBND thành phố Trần Thị Ngọc Lan đến phường An Hải, TP Đà Nẵng."
    notes = read(text)
    first = notes.units[0]
    assert (text[first.start : first.end], first.generic) == ("thành phố", True)
    assert first.unit.name == "thành phố Đà Nẵng"


def test_kinds_alone_mean_the_units_of_the_article() -> None:
    text = "Phường An Phong họp. Lãnh đạo phường báo cáo thành phố; phường sẽ làm ngay."
    notes = read(text, url="https://haiphong.gov.vn/tin/1.html")
    meant = [(text[m.start : m.end], m.unit.code) for m in notes.units if m.generic]
    assert meant == [("phường", "11593"), ("thành phố", "31"), ("phường", "11593")]
    assert notes.context.province and notes.context.province.code == "31"
    assert notes.context.unit and notes.context.unit.code == "11593"


def test_old_units_beside_new_ones() -> None:
    text = (
        "Phường An Hải (TP Đà Nẵng) được thành lập trên cơ sở sáp nhập các phường An Hải Bắc, An Hải Nam và Phước Mỹ. "
        "Bí thư Đảng ủy phường Phước Mỹ cũ nay là Phó Chủ tịch HĐND phường."
    )
    assert seen(text) == {"20275/2025", "48/2025", "20272/2024", "20278/2024", "20275/2024"}


def test_same_name_before_and_after() -> None:
    text = "Phường Tương Mai (Hà Nội) gồm phần lớn phường Tương Mai và một phần phường Tân Mai thuộc quận Hoàng Mai cũ."
    assert seen(text) == {"00322/2025", "01/2025", "00313/2024", "00319/2024", "008/2024"}


def test_former_district_makes_its_communes_former() -> None:
    text = "Ông sinh tại xã Cộng Hòa, huyện Kim Thành, tỉnh Hải Dương cũ, nay là Hải Phòng."
    assert seen(text) == {"10756/2024", "293/2024", "30/2024", "31/2025"}


def test_numbers_follow_their_district() -> None:
    text = "P.Long An gồm các phường 1, 3, 4 (TP.Tân An) của tỉnh Long An cũ. Nay thuộc tỉnh Tây Ninh."
    assert {"27694/2024", "27697/2024", "27691/2024", "794/2024", "80/2025"} <= seen(text)


def test_what_is_only_proposed_does_not_count() -> None:
    assert "26620/2025" not in seen("Tỉnh Bà Rịa - Vũng Tàu dự kiến thành lập xã Hồ Tràm.", "2025-04-01")


def test_ambiguous_names_stay_open() -> None:
    (mention,) = read("Phường An Hải họp sáng nay.").units
    assert mention.unit.version is None
    assert set(mention.unit.candidates) == {"20275@2025-07-01", "11617@2025-07-01"}
    assert mention.unit.reason


@pytest.mark.parametrize(
    ("meta", "code"),
    [
        ({"publisher": "Báo Đà Nẵng"}, "20275"),
        ({"url": "https://haiphong.gov.vn/tin-1.html"}, "11617"),
        ({"url": "https://baohaiphong.vn/tin-1.html"}, "11617"),
    ],
)
def test_the_source_tells_the_province(meta: dict[str, str], code: str) -> None:
    assert seen("Phường An Hải họp sáng nay.", **meta) == {f"{code}/2025"}


def test_the_paper_s_mark_tells_the_province() -> None:
    assert seen("ĐNO - Phường An Hải họp sáng nay.") == {"20275/2025"}


@pytest.mark.parametrize(
    ("text", "edition"),
    [
        ("Mô hình chính quyền địa phương hai cấp ở phường An Hải (Đà Nẵng) vận hành tốt.", "2025"),
        ("Chủ tịch UBND huyện Phù Cát và UBND xã Cát Tường tiếp dân.", "2024"),
        ("Bà là Chủ tịch UBND phường Tân Mai (cũ), nay về phường Tương Mai (Hà Nội).", "2025"),
        ("Thủ tướng kiểm tra công tác phòng, chống lụt tại tỉnh Lạng Sơn.", "2024"),  # nothing tells
        ("Ba giám đốc sở của tỉnh Bạc Liêu xin nghỉ công tác.", "2024"),
    ],
)
def test_edition_without_a_date(text: str, edition: str) -> None:
    assert read(text, None).context.edition == edition


def test_a_commune_that_became_a_ward() -> None:
    text = "Từ 30/4/2026, xã Lộc Ninh của thành phố Đồng Nai thành phường Lộc Ninh."
    notes = read(text, "2026-05-02")
    versions = {m.unit.version for m in notes.units}
    assert {"25270@2026-04-30", "75@2026-04-30"} <= versions


def test_the_date_of_the_context_is_left_alone() -> None:
    assert read("Phường An Hải họp.").context.date in (None, "2025-09-10")


def test_spans_lie_in_the_text_and_in_order() -> None:
    text = "TP.HCM, Q.1; phường 12, H. Củ Chi - “Thủ đô”. Tỉnh ủy Lào Cai\n\nX. Bản Cầm"
    notes = read(text, "2023-01-01")
    places = [(m.start, m.end) for m in notes.units]
    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) and text[start:end].strip() == text[start:end] for start, end in places)


def test_a_row_shares_the_district() -> None:
    assert {"27340/2024", "27328/2024"} <= seen("Phường 10, Phường 11 (Quận 5) của TP HCM trước đây sáp nhập.")


def test_numbers_of_a_row_before_what_they_do_are_units() -> None:
    assert {"774/2024", "776/2024"} <= seen("UBND quận 5, 8 phối hợp dọn vỉa hè. TP HCM trước đây có 24 quận.")
    assert "776/2024" not in seen("Tại quận 5, 8 người bị phạt. TP HCM trước đây có 24 quận.")


def test_what_stands_in_brackets_went_into_the_commune() -> None:
    text = "Tỉnh Lào Cai: Xã Phong Hải (các xã Bản Cầm, Bản Phiệt và thị trấn Nông trường Phong Hải)."
    assert {"02902/2025", "02914/2024"} <= seen(text)


def test_marks_left_out_or_wrong() -> None:
    (first, *_) = read("Xã Ia Chía, tỉnh Gia Lai có đường biên.").units
    assert first.unit.name == "xã Ia Chia"


def test_unknown_units_stay_open_under_their_name() -> None:
    (first, *_) = read("Đoàn đến xã Trời Xanh Mây ở tỉnh Gia Lai.").units
    assert (first.unit.name, first.unit.version) == ("xã Trời Xanh Mây", None)


def test_a_body_tells_its_unit() -> None:
    from kg.extract.annotations import BodyMention
    from kg.facts import Body

    notes = read("Thành ủy giao nhiệm vụ.", publisher="Báo Đà Nẵng")
    assert notes.context.province
    notes.bodies.append(BodyMention(0, 8, Body("Thành ủy Đà Nẵng", unit=notes.context.province)))
    assert {fact.unit.code for fact in unit_facts(notes)} == {"48"}


def test_the_kind_inside_a_longer_kind_is_not_read_again() -> None:
    text = "Thị xã Bỉm Sơn họp. Chủ tịch UBND thị xã báo cáo."
    assert [text[m.start : m.end] for m in read(text, "2024-01-01").units] == ["Thị xã Bỉm Sơn", "thị xã"]


def test_the_locality_is_the_unit_of_the_article() -> None:
    text = "Phường An Phong (Hải Phòng) họp. Bí thư Đảng ủy phường An Phong nói địa phương đã sẵn sàng."
    notes = read(text)
    (meant,) = [m for m in notes.units if text[m.start : m.end] == "địa phương"]
    assert (meant.generic, meant.unit.code) == (True, "11593")
    assert read("Các địa phương, chính quyền địa phương hai cấp.").units == []


def test_compounds_are_no_roads_or_papers() -> None:
    assert "33/2025" in seen("Từ điểm cầu Hưng Yên, ông phát biểu.")
    assert "48/2025" in seen("Đoàn yêu cầu Đà Nẵng nộp hồ sơ.")


def test_far_kinds_are_not_forced_on_one_of_several_communes() -> None:
    text = (
        "Xã nào cũng khó. " + "Bàn việc chung. " * 30 + "Ở xã Đất Mũi (Cà Mau) và ở xã Nà Bủng (Điện Biên) cũng vậy. "
    )
    text += "Bàn việc chung. " * 30 + "Trụ sở xã xuống cấp."
    assert read(text).units[-1].unit.version is None


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_any_text_gives_spans_in_it(words: list[str]) -> None:
    text = " ".join(words)
    notes = read(text)
    for mention in notes.units:
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.unit.version is None or mention.unit.code
    for fact in unit_facts(notes):
        assert fact.evidence


def test_numbers_join_only_lists_of_numbers() -> None:
    assert spans("Phường Tân An và 5 khu phố của tỉnh Tây Ninh.") == ["Phường Tân An", "tỉnh Tây Ninh"]
    assert spans("Các phường 1, 3 và 5 (TP Tân An) họp.", "2024-01-01")[:3] == ["phường 1", "3", "5"]


def test_firms_and_clubs_known_by_acronym() -> None:
    assert seen("SHB Đà Nẵng thắng trận.") == set()
    assert seen("HĐND Đà Nẵng họp.") == {"48/2025"}


def test_former_cities_by_name_alone() -> None:
    assert "747/2024" in seen("Dự án ở Vũng Tàu (cũ) của TP HCM.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thủ tướng phê chuẩn ông Bế Văn An làm Ủy viên UBND tỉnh Gia Lai nhiệm kỳ 2011 - 2016.", {"64/2024"}),
        ("Bí thư Quận ủy Cầu Giấy nói về phường Yên Hòa.", {"005/2024", "00172/2024"}),
    ],
)
def test_terms_and_district_committees_tell_the_edition(text: str, expected: set[str]) -> None:
    notes = read(text, None)
    assert {f"{m.unit.code}/{m.unit.edition}" for m in notes.units} == expected


def test_years_tell_the_edition() -> None:
    notes = annotations(annotate("Năm 2022 đã qua, tỉnh Gia Lai vững vàng bước vào năm 2023."))
    assert notes.units[0].unit.version == "64@2004-08-31"


def test_wards_of_before_are_those_that_went_into_the_one_named() -> None:
    text = "Phường Vĩnh Hội (TPHCM) được thành lập trên cơ sở sáp nhập phường 1, phường 2 và phường 3."
    assert seen(text) == {"79/2025", "27286/2025", "27298/2024", "27292/2024", "27286/2024"}


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("Bí thư quận làm bí thư phường sau sáp nhập ở TPHCM.", "2025-09-10", {"79/2025"}),
        ("*P.V: Đồng chí đánh giá thế nào?", "2023-01-05", set()),
        ("Ông Ksor Hai, Chủ tịch UBND xã Ia Đêr. UBND huyện Ia Grai họp.", "2020-05-05", {"23785/2024", "628/2024"}),
        ("Họp tại làng Đồng Xuân, huyện Nam Đàn.", "2020-05-05", {"430/2024"}),
        ("Đoàn thăm nghĩa trang liệt sĩ Ngọc Hồi.", "2020-05-05", set()),
        ("Tỉnh Quảng Trị đón đoàn của tỉnh Salavan.", "2020-05-05", {"45/2024"}),
    ],
)
def test_what_only_looks_like_a_unit(text: str, date: str, expected: set[str]) -> None:
    assert seen(text, date) == expected


def test_an_acronym_s_end_and_courtesy_are_no_units() -> None:
    notes = read("Phòng VH&TT huyện Phong Điền tiếp xã giao khách ở thị trấn Phong Điền và xã Mỹ Khánh.", "2022-01-01")
    assert [notes.text[m.start : m.end] for m in notes.units if m.generic] == []


def test_a_province_abroad_is_not_the_article_s() -> None:
    notes = read("Đoàn tỉnh Salavan thăm tỉnh Quảng Trị.", "2020-05-05")
    assert [notes.text[m.start : m.end] for m in notes.units] == ["tỉnh Quảng Trị"]


def test_a_centre_for_sports_and_news_is_no_township() -> None:
    notes = read("Trung tâm VH, TT&TT phường An Hải (TP.Đà Nẵng) mở hội.", "2025-09-10")
    assert [notes.text[m.start : m.end] for m in notes.units] == ["phường An Hải", "TP.Đà Nẵng"]


def test_blanks_before_a_kind_are_no_words() -> None:
    assert seen(" " * 20 + "xã " + " " * 20 + "phường An Hải, TP.Đà Nẵng") == {"20275/2025", "48/2025"}


def test_a_text_that_lists_thousands_of_units_takes_linear_time() -> None:
    assert grows_linearly(lambda count: read("phường 1, " * count), short=200)
