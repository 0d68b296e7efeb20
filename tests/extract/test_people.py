from __future__ import annotations

import pytest

from kg.articles.model import Article
from kg.extract.annotations import Annotations, PersonMention, UnitMention
from kg.extract.people import people, people_facts
from kg.facts import Body, Event, Office, Participant, Span, UnitRef


def notes_of(text: str, *units: str) -> Annotations:
    """Annotations over a text in which the wordings `units` are mentions of units."""
    notes = Annotations.of(Article(id="x", text=text))
    for unit in units:
        start = text.index(unit)
        notes.units.append(UnitMention(start, start + len(unit), UnitRef(name=unit)))
    return notes


def names(text: str, *units: str) -> list[str]:
    return list(dict.fromkeys(mention.name for mention in people(notes_of(text, *units))))


OFFICES = [
    ("Phó Chủ tịch UBND thành phố Lê Thị Thu Trang kiểm tra chợ.", ["Lê Thị Thu Trang"]),
    ("Bí thư Tỉnh ủy Hòa Bình Trần Phi Hùng tiếp dân.", ["Trần Phi Hùng"]),
    ("Bí thư Thành ủy Hà Nội Đỗ Thị Minh Nguyệt chủ trì.", ["Đỗ Thị Minh Nguyệt"]),
    ("Chủ tịch UBND tỉnh Lâm Đồng Hồ Văn Sáu ký văn bản.", ["Hồ Văn Sáu"]),
    ("Chủ tịch UBND TPHCM Phạm Văn Được cho biết.", ["Phạm Văn Được"]),
    ("Bí thư Thành ủy TP Hồ Chí Minh Trần Lưu Vinh dự lễ.", ["Trần Lưu Vinh"]),
    ("Chủ tịch UBND xã Kim Sơn Nguyễn Văn Hòa cho biết, xã có 12 thôn.", ["Nguyễn Văn Hòa"]),
    ("Hiệu trưởng Trường THPT Chu Văn An Nguyễn Thị Hằng nói.", ["Nguyễn Thị Hằng"]),
    ("Bộ trưởng Bộ Nông nghiệp và Môi trường Trần Đức Sơn trả lời.", ["Trần Đức Sơn"]),
    ("Phó Thủ tướng Chính phủ Hồ Đức Lâm; Chánh Văn phòng UBND tỉnh Đào Quang Khải", ["Hồ Đức Lâm", "Đào Quang Khải"]),
    ("Giám đốc Công an tỉnh, Đại tá Nguyễn Hữu Mạnh và Thiếu tướng Vũ Hồng Vân", ["Nguyễn Hữu Mạnh", "Vũ Hồng Vân"]),
    ("ông Võ Công Thành Phó Bí thư Thường trực Thành ủy", ["Võ Công Thành"]),
    ("Nguyễn Văn Lâm Giám đốc Sở Xây dựng", ["Nguyễn Văn Lâm"]),
    ("Bà Đinh Thị Mai, Phó Trưởng Ban Tổ chức; ông Lý Thành Công, Trưởng phòng", ["Đinh Thị Mai", "Lý Thành Công"]),
    (
        "Thủ tướng Nhật Bản Sato Kenji, Đại sứ Mark Nolan và bà Amina Khalil, Trưởng đại diện UNDP",
        ["Sato Kenji", "Mark Nolan", "Amina Khalil"],
    ),
    ("Chủ tịch Trung Quốc Tập Cận Bình và Tổng thống Hàn Quốc Yoon Suk-yeol", ["Tập Cận Bình", "Yoon Suk-yeol"]),
    ("Hạt trưởng Hạt Kiểm lâm huyện Mường Nhé Vàng A Chẩu dự.", ["Vàng A Chẩu"]),
    ("Bí thư Huyện đoàn Nguyễn Thị Quỳnh Như cho biết vậy.", ["Nguyễn Thị Quỳnh Như"]),
    ("Bạn Neáng Sóc Kha, sinh viên, hỏi về việc làm; tỉnh bạn Hủa Phăn dự.", ["Neáng Sóc Kha"]),
    ("Đoàn thăm thương binh hạng 2/4 Trần Văn Út, bệnh binh 61% Kim Sua.", ["Trần Văn Út", "Kim Sua"]),
    ("Chủ tịch Hội Nông dân xã Lò Văn Pánh, Bí thư Chi bộ bản Cà Văn Chung", ["Lò Văn Pánh", "Cà Văn Chung"]),
]
LISTS = [
    ("các đồng chí: Trần Anh, Lê Bình và Phạm Cường cùng dự", ["Trần Anh", "Lê Bình", "Phạm Cường"]),
    (
        "Dự có các đồng chí: Dương Đình Lạng, Nghiêm Thị Hạ, Vi Thanh Quế",
        ["Dương Đình Lạng", "Nghiêm Thị Hạ", "Vi Thanh Quế"],
    ),
    (
        "Danh sách gồm: 1. Nguyễn Văn Hợp; 2. Trần Đình Quý; 3. Lê Thị Sen",
        ["Nguyễn Văn Hợp", "Trần Đình Quý", "Lê Thị Sen"],
    ),
    ("Ông Nguyễn Văn Tám phát biểu.Bà Lê Thị Chín trả lời.", ["Nguyễn Văn Tám", "Lê Thị Chín"]),
]
PEOPLES = [
    ("Ông Bàn Văn Thắng, Bí thư Đảng ủy; Bàn Sài Hương cho biết", ["Bàn Văn Thắng", "Bàn Sài Hương"]),
    ("do Y Krơng Byă và bà Kpuih H'Nga chủ trì", ["Y Krơng Byă", "Kpuih H'Nga"]),
    ("Lê Văn Hùng, Bí thư; Viên Hồng Tâm, Phó Bí thư Đảng ủy", ["Lê Văn Hùng", "Viên Hồng Tâm"]),
    ("Chủ tịch UBND xã: Thạch Sóc; Phó Chủ tịch: Viên Hồng Tâm", ["Thạch Sóc", "Viên Hồng Tâm"]),
    ("Chủ tịch UBND các xã: Nam Thái, Đông Thụy", []),
    ("Đại biểu Hờ A Dua hỏi, Giám đốc Sở Công Thương Giàng A Lử trả lời", ["Hờ A Dua", "Giàng A Lử"]),
    ("Ông Lò Văn Sáng, bà Cao Thị Nái, Viên Hồng Tâm cùng dự", ["Lò Văn Sáng", "Cao Thị Nái", "Viên Hồng Tâm"]),
    ("Bàn về giải pháp. Viên chức xã. Bạc Liêu, Bàn Cờ, Bàn Thạch.", []),
    ("ông Y Krông Niê, bà H’Lan Kđoh và ông Rah Lan Chung dự", ["Y Krông Niê", "H'Lan Kđoh", "Rah Lan Chung"]),
    ("Bà Rơ Châm H'Lin, Phó Chủ tịch HĐND; ông K'Mák, Bí thư Huyện ủy", ["Rơ Châm H'Lin", "K'Mák"]),
    ("Phó Chủ tịch UBND tỉnh H’Lina Niê phát biểu tại hội nghị", ["H'Lina Niê"]),
    ("gồm: H'Lan Êban - Phó Bí thư; Y Thanh Kbuôr - Ủy viên", ["H'Lan Êban", "Y Thanh Kbuôr"]),
    ("Cán bộ huyện Cư M'gar và xã Ea H'leo dự", []),
    ("Ông Bríu Quân, ông Alăng Mai và bà Zơ Râm Thị Nhung", ["Bríu Quân", "Alăng Mai", "Zơ Râm Thị Nhung"]),
    (
        "anh Vàng A Lử, chị Sùng Thị Máy, ông Tẩn A Phử, bà Chảo Mẩy",
        ["Vàng A Lử", "Sùng Thị Máy", "Tẩn A Phử", "Chảo Mẩy"],
    ),
    ("ông Chamaléa Điêu, bà Mấu Thị Bích, anh Hồ Văn Lý", ["Chamaléa Điêu", "Mấu Thị Bích", "Hồ Văn Lý"]),
    ("ông Thạch Sô Phi, ông Danh Phúc, bà Kim Thị Pha", ["Thạch Sô Phi", "Danh Phúc", "Kim Thị Pha"]),
    ("Hòa thượng Thích Thiện Tâm cùng Giám mục Giuse Nguyễn Văn Năng", ["Thích Thiện Tâm", "Giuse Nguyễn Văn Năng"]),
]
VICTIMS = [
    ("đối tượng Trần Văn Bảy (35 tuổi, trú xã X) và gia đình Lê Văn Tư", ["Trần Văn Bảy", "Lê Văn Tư"]),
    ("Em T.A.M., chị N.T.H. và Nguyễn Văn T. (SN 1990) bị bắt", []),
    ("thương binh Đặng Mai, Mẹ VNAH Huỳnh Thị Bảy", ["Đặng Mai", "Huỳnh Thị Bảy"]),
]


@pytest.mark.parametrize(("text", "expected"), [*OFFICES, *LISTS, *PEOPLES, *VICTIMS])
def test_names_are_found_whole(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Các tuyến đường Lê Lợi, Trần Phú, Nguyễn Huệ và Hùng Vương bị ngập.",
        "Đường Võ Nguyên Giáp, Phạm Văn Đồng và Hoàng Sa",
        "Nhà số 44 Nguyễn An Ninh và 522 Trương Định bị cháy.",
        "Nút giao Nguyễn Trãi - Khuất Duy Tiến thường ùn tắc.",
        "phía đông cầu Nguyễn Văn Trỗi, hầm Trần Thị Lý, chợ Nguyễn Tri Phương",
        "Trường THPT chuyên Lê Hồng Phong, Trường Tiểu học Nguyễn Bỉnh Khiêm và Bệnh viện Hùng Vương.",
        "Quỹ học bổng Vừ A Dính trao 20 suất; giải thưởng Tạ Quang Bửu.",
        "tượng đài Đại tướng Võ Nguyên Giáp, Đền thờ Anh hùng dân tộc Nguyễn Trung Trực",
        "phường Nguyễn Trãi, xã Lê Lợi, huyện Trần Đề; Công ty TNHH Trần Anh",
        "thành phố Hồ Chí Minh làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
        "Đoàn TNCS Hồ Chí Minh, Bảo tàng Hồ Chí Minh, lăng Chủ tịch Hồ Chí Minh, Huân chương Hồ Chí Minh",
        "Hoàng Sa, Trường Sa là của Việt Nam. Lâm Đồng và Cao Bằng. Hồ Tây có sương. Hà Tĩnh mưa to.",
        "Đảng Cộng sản Việt Nam. Kim ngạch xuất khẩu. Hồ sơ TTHC. Cao tốc Bắc Nam. Lý do Sở nêu.",
        "Tết Giáp Thìn, năm Đinh Dậu, Bà Rịa - Vũng Tàu, cử tri Hoàng Mai",
        "Phường Sài Gòn, Tân Định, Cầu Ông Lãnh, Bàn Cờ, Nhiêu Lộc, Khánh Hội, Chợ Quán, An Đông",
        "Dự án Cao tốc Quy Nhơn - Pleiku, Vành đai 4, Lễ hội Đền Hùng, Quỹ Nhi đồng Liên Hợp quốc",
        "Đoàn Thanh niên xã; Hội Liên hiệp Phụ nữ; Huyện ủy Kim Sơn; phóng viên Báo Tiền Phong",
    ],
)
def test_what_only_looks_like_a_name_is_none(text: str) -> None:
    assert names(text) == []


def test_ho_chi_minh_is_a_person_as_president() -> None:
    assert names("Chủ tịch Hồ Chí Minh đã dạy như vậy.") == ["Hồ Chí Minh"]


def test_a_heroine_is_a_person_and_a_street_is_not() -> None:
    assert names("Anh hùng Võ Thị Sáu quê ở vùng đất này. Nhà ở đường Võ Thị Sáu.") == ["Võ Thị Sáu"]


def test_the_commune_before_a_name_is_no_part_of_it() -> None:
    assert names("Chủ tịch UBND phường Cổ Nhuế 1 Nguyễn Thị Hà và Bí thư Đảng ủy xã An Biên Hồ Quang Lợi") == [
        "Nguyễn Thị Hà",
        "Hồ Quang Lợi",
    ]


def test_spaces_that_do_not_break_are_spaces() -> None:
    assert names("Bà\u00a0Trần\u00a0Thị\u00a0Tư, đại biểu\u00a0Y\u00a0Ngọc Bích") == ["Trần Thị Tư", "Y Ngọc Bích"]


def test_units_of_the_register_are_no_people() -> None:
    text = "Chủ tịch UBND phường Lê Chân Trần Thị Hải tiếp công dân phường Ngô Quyền."
    assert names(text, "phường Lê Chân", "phường Ngô Quyền") == ["Trần Thị Hải"]
    assert names("Đoàn về Lê Lợi khảo sát.", "Lê Lợi") == []
    assert names("ông Trần Phú phát biểu", "Trần Phú") == ["Trần Phú"]


def test_mentions_hold_the_name_and_count_the_form_of_address() -> None:
    text = "Sáng nay, đồng chí Lê Văn Hai và ông NGUYỄN VĂN BA dự."
    found = [(text[m.start : m.end], m.name, text[m.start - m.honorific : m.start]) for m in people(notes_of(text))]
    assert found == [("Lê Văn Hai", "Lê Văn Hai", "đồng chí "), ("NGUYỄN VĂN BA", "Nguyễn Văn Ba", "ông ")]


def test_a_headline_in_capitals_ends_a_name_where_the_text_does() -> None:
    assert names("CHỦ TỊCH UBND TỈNH PHẠM ANH TOÀN LÀM VIỆC VỚI HUYỆN\nÔng Phạm Anh Toàn nói.") == ["Phạm Anh Toàn"]


def test_photographers_are_named_by_their_fuller_form() -> None:
    text = "Ông Lê Văn An phát biểu. Ảnh: H.THU\nToàn cảnh. Ảnh: HOÀI THU\nĐại biểu. Ảnh: N.H"
    assert names(text) == ["Lê Văn An", "Hoài Thu"]


def test_a_misprint_is_the_person_that_is_named_more_often() -> None:
    text = "Ông Trần Thành Vinh nhận nhiệm vụ. Ông Trần Thanh Vinh sinh năm 1970.\nÔng Trần Thanh Vinh cảm ơn."
    assert names(text) == ["Trần Thanh Vinh"]


def test_like_names_side_by_side_are_two_people() -> None:
    text = "Hai anh Trần Văn Hùng, Trần Văn Hưng có mặt.\nAnh Trần Văn Hùng kể."
    assert names(text) == ["Trần Văn Hùng", "Trần Văn Hưng"]


def test_a_name_without_surname_joins_its_full_form() -> None:
    assert names("Đồng chí Lê Thị Anh Thi dự.\nĐồng chí Anh Thi kết luận.") == ["Lê Thị Anh Thi"]


def test_a_highland_name_without_its_clan_joins_its_full_form() -> None:
    assert names("Ông Y Krông Niê dự lễ.\nÔng Y Krông kết luận.") == ["Y Krông Niê"]


def test_a_last_syllable_in_small_letters_joins_its_name() -> None:
    text = "Phó Bí thư Võ Minh Trí phát biểu.\nDự có Phó Bí thư Võ Minh trí."
    notes = notes_of(text)
    found = people(notes)
    assert [m.name for m in found] == ["Võ Minh Trí"] * 2
    assert text[found[1].start : found[1].end] == "Võ Minh trí"


def test_a_name_cut_off_with_its_article_is_nobody_new() -> None:
    assert names("Bà Võ Thị Ánh Tuyết dự lễ.\nPhó Chủ tịch Võ Thị Án") == ["Võ Thị Ánh Tuyết"]


def test_facts_gather_mentions_and_tell_who_is_private() -> None:
    text = (
        "Ông Lê Văn Hai chủ trì. Ông Hai nói. Bà Trần Thị Tư nhận quà. Ông Vũ Quốc Năm kết luận. Ảnh: MAI AN. Ảnh: M.AN"
    )
    notes = notes_of(text)
    notes.people = people(notes)
    at = text.index("Ông Hai")
    notes.people.append(PersonMention(at, at + 7, "Lê Văn Hai", by_name=False))
    span = (Span(0, 1),)
    notes.facts = [
        Office(person="Lê Văn Hai", role="Chủ tịch", concept="chairperson", body=Body(name="UBND xã"), evidence=span),
        Event(
            kind="visit",
            label="thăm",
            participants=(Participant("Trần Thị Tư", "subject"), Participant("Vũ Quốc Năm", "lead")),
            evidence=span,
        ),
    ]
    facts = {fact.name: fact for fact in people_facts(notes)}
    assert {name: fact.private for name, fact in facts.items()} == {
        "Lê Văn Hai": False,
        "Trần Thị Tư": True,
        "Vũ Quốc Năm": False,
        "Mai An": True,
    }
    assert [span.of(text) for span in facts["Lê Văn Hai"].evidence] == ["Lê Văn Hai", "Ông Hai"]
    assert facts["Lê Văn Hai"].variants == ("Ông Hai",)
    assert facts["Mai An"].variants == ("MAI AN", "M.AN")


@pytest.mark.parametrize(
    "text", ["", "\n\n", "The minister said on Monday that Real Madrid won.", "A" * 5000, "Ông Bà"]
)
def test_texts_without_people(text: str) -> None:
    assert people(notes_of(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đoàn do đồng chí Khăm-phủi Xi-xa-vạt, Tỉnh trưởng, làm trưởng đoàn.", ["Khăm-phủi Xi-xa-vạt"]),
        ("TS. Bun-mi Phô-xay - Tỉnh trưởng thăm xã.", ["Bun-mi Phô-xay"]),
        ("Thủ tướng nước CHDCND Lào Khamkeo Phanthavong tiếp đoàn.", ["Khamkeo Phanthavong"]),
        ("Ông Bế Văn Lâm-nguyên Bí thư xã dự.", ["Bế Văn Lâm"]),
        ("HĐND chỉ định đồng chí Lê Thị Thanh Hươnglà Triệu tập viên.", ["Lê Thị Thanh Hương"]),
        ("Chủ tịch UBND thành phố Bùi Quang Bộ chủ trì cuộc họp.", ["Bùi Quang Bộ"]),
        ("Tại lễ khánh thành Ông Tạ Châu Lâm, Chủ tịch UBND xã, phát biểu.", ["Tạ Châu Lâm"]),
        ("Đoàn thăm gia đình Anh hùng Lực lượng vũ trang nhân dân Sơn Rinh.", ["Sơn Rinh"]),
        ("Người bị thương nằm ở các bệnh viện: Hồng Đức, Chợ Quán, Nguyễn Tri Phương.", []),
        ("Trục đường Hoa Lư 2 – Trần Bình Trọng – Văn Cao sẽ mở rộng.", []),
        ("Dự họp có lãnh đạo các xã: Chủ tịch UBND xã Cầu Ngang – Lê Văn Bình.", ["Lê Văn Bình"]),
    ],
)
def test_strangers_misprints_and_lists_of_things(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_forms_that_each_pass_for_the_other_are_one_person() -> None:
    text = (
        "Hội đồng họp\nHội đồng họp giao ban.\nToàn cảnh. Ảnh: M.NGUYÊN\nPhường báo cáo kết quả.\n"
        "Đại biểu phát biểu. Ảnh: MAI NGUYÊN\nHội nghị kết thúc. Ảnh: M.NGUYÊN"
    )
    assert set(names(text)) == {"Mai Nguyên"}


def test_rare_surnames_and_who_heads_a_firm_named_before() -> None:
    assert names("Phó Chủ tịch UBND tỉnh Đầu Thanh Tùng đề nghị.") == ["Đầu Thanh Tùng"]
    assert names("Đầu tư công tăng. Đầu năm, ông Tất Thành Công họp.") == ["Tất Thành Công"]
    assert names("Giám đốc hợp tác xã Võ Hoàng Sơn ký khống phiếu chi.") == ["Võ Hoàng Sơn"]
    assert names("Giám đốc Công ty Võ Hoàng Sơn ký khống phiếu chi.") == []


def test_nuns_and_the_ends_of_firms_names() -> None:
    assert names("Ni sư Thích nữ Như Đức và Đại đức Thích Huệ Minh dự.") == ["Thích Nữ Như Đức", "Thích Huệ Minh"]
    assert names("Bà Trần Lê Như Quỳnh, Chủ tịch UBND xã chủ trì.") == ["Trần Lê Như Quỳnh"]
    assert names("Ông Vũ Hữu Tài, Chủ tịch HĐQT Công ty CP Dệt may Sơn Nam tài trợ.") == ["Vũ Hữu Tài"]


def test_an_office_that_ends_its_sentence_is_nobody() -> None:
    assert names("Bà Đào Thị Ly Na được bổ nhiệm làm Phó Tổng Biên tập. Thời hạn 5 năm.") == ["Đào Thị Ly Na"]


def test_a_union_of_two_words_is_no_person() -> None:
    assert names("Chị Trần Thu Hà, Chánh Văn phòng Thành Đoàn TP.HCM, dự lễ.") == ["Trần Thu Hà"]


def test_a_name_that_begins_like_a_kingdom() -> None:
    assert names("Chủ tịch UBND tỉnh Bắc Ninh Vương Quốc Tiến dự họp.", "tỉnh Bắc Ninh") == ["Vương Quốc Tiến"]
    assert names("Đoàn thăm Vương Quốc Campuchia và Vương quốc Bỉ.") == []


@pytest.mark.parametrize("opening", ["Bà", "Hội nghị bầu bà"])
def test_a_clan_behind_the_given_name(opening: str) -> None:
    assert names(f"{opening} Phúc Hà Niê Kđăm, Tỉnh ủy viên.") == ["Phúc Hà Niê Kđăm"]


def test_a_name_that_ends_like_the_word_for_picture() -> None:
    assert names("Chủ tịch UBND xã - Bùi Ngọc Ảnh có buổi kiểm tra.") == ["Bùi Ngọc Ảnh"]


def test_an_office_makes_a_name_of_what_begins_like_a_word() -> None:
    assert names("Chủ tịch UBND tỉnh Đoàn Thanh Sơn ký công điện.") == ["Đoàn Thanh Sơn"]
    assert names("Bí thư Đoàn Thanh Niên xã phát biểu.") == []


def test_a_border_gate_is_no_person() -> None:
    assert names("Trưởng Ban quản lý Khu kinh tế cửa khẩu Ma Lù Thàng họp.") == []
