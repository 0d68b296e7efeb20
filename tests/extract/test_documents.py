"""Documents are found by number, by the name of a law or by a plain title; each once, with who issued them and when."""

from functools import cache

import pytest
from spacy.language import Language

from kg.articles import make_article
from kg.extract.annotations import annotations
from kg.extract.pipeline import annotate, extract, pipeline
from kg.facts import DocumentCited

OTHERS = ("kg_changes", "kg_events", "kg_directives", "kg_statements", "kg_figures", "kg_credits", "kg_seen")


@cache
def nlp() -> Language:
    return pipeline(OTHERS)


def documents(text: str) -> list[DocumentCited]:
    found = [fact for fact in annotations(annotate(text, nlp())).facts if isinstance(fact, DocumentCited)]
    for document in found:
        for span in document.evidence:
            assert 0 <= span.start < span.end <= len(text)
        words = document.evidence[0].of(text)
        if document.number and len(document.evidence) == 1:
            assert document.number.replace(" ", "") in words.replace(" ", "")
    return found


def numbers(text: str) -> list[tuple[str, str | None]]:
    return [(document.type, document.number) for document in documents(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thực hiện Nghị quyết số 57-NQ/TW về khoa học.", [("Nghị quyết", "57-NQ/TW")]),
        ("Thực hiện Nghị quyết số 57 -NQ/TW về khoa học.", [("Nghị quyết", "57-NQ/TW")]),
        ("Công văn do ông Trần Văn Sáng ký (số 3412) nêu rõ.", [("Công văn", "3412")]),
        (
            "Thực hiện các Công điện: số 12/CĐ-TTg ngày 19/12/2014, số 45 CĐ-TTg ngày 23/1/2015.",
            [("Công điện", "12/CĐ-TTg"), ("Công điện", "45 CĐ-TTg")],
        ),
        ("Tổng kết Nghị quyết (NQ) 32 của Bộ Chính trị.", [("Nghị quyết", "32")]),
        ("Xã thực hiện kết luận thanh tra số 56 ngày 1/3/2018.", [("Kết luận thanh tra", "56")]),
        ("Xã họp theo Quy chế, hội nghị đã nghe báo cáo.", []),
        (
            "Theo Quyết định 1234/QĐ-UBND và Nghị định số 150/2025/NĐ-CP.",
            [("Quyết định", "1234/QĐ-UBND"), ("Nghị định", "150/2025/NĐ-CP")],
        ),
        ("Quốc hội thông qua Nghị quyết 202/2025/QH15.", [("Nghị quyết", "202/2025/QH15")]),
        ("Ban Chỉ đạo có Công văn 03/CV-BCĐ gửi các xã.", [("Công văn", "03/CV-BCĐ")]),
        ("Nghị quyết 18 và Chỉ thị số 05 đã đi vào cuộc sống.", [("Nghị quyết", "18"), ("Chỉ thị", "05")]),
        ("Các nghị quyết số 57, 59, 66 và 68 là bốn trụ cột.", [("Nghị quyết", n) for n in ("57", "59", "66", "68")]),
        ("Kết luận 126-KL/TW, 127-KL/TW được quán triệt.", [("Kết luận", "126-KL/TW"), ("Kết luận", "127-KL/TW")]),
        ("Nội dung của 57-NQ/TW được phổ biến.", [("Nghị quyết", "57-NQ/TW")]),
        ("Văn bản số 4567/UBND-NC của tỉnh.", [("Văn bản", "4567/UBND-NC")]),
        ("Thông tư liên tịch 07/2019/TTLT-BYT-BNN&PTNT.", [("Thông tư liên tịch", "07/2019/TTLT-BYT-BNN&PTNT")]),
        ("THÔNG BÁO KHẨN SỐ 4 VỀ SƠ TÁN DÂN VÙNG LŨ", [("Thông báo", "4")]),
        ("Hướng dẫn liên ngành số 02/HDLN-SNV-STC nêu rõ.", [("Hướng dẫn", "02/HDLN-SNV-STC")]),
        ("Thực hiện Quy định số 9- QĐ/TW ngày 8/2/2019.", [("Quy định", "9-QĐ/TW")]),
        ("Tỉnh có công điện khẩn số 7/CĐ.UBND lúc 10h.", [("Công điện", "7/CĐ.UBND")]),
        (
            "Văn bản hỏa tốc 88/UBND-NN và Công văn số 31/VPCP-V.I gửi tỉnh.",
            [
                ("Văn bản", "88/UBND-NN"),
                ("Công văn", "31/VPCP-V.I"),
            ],
        ),
    ],
)
def test_numbers(text: str, expected: list[tuple[str, str]]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Căn cứ Luật Đất đai 2024 và Luật Phòng, chống tham nhũng.",
            ["Luật Đất đai 2024", "Luật Phòng, chống tham nhũng"],
        ),
        ("Bị xử lý theo Bộ luật Hình sự (sửa đổi).", ["Bộ luật Hình sự (sửa đổi)"]),
        ("Góp ý dự thảo Luật Cán bộ, công chức (sửa đổi).", ["Luật Cán bộ, công chức (sửa đổi)"]),
        (
            "Ban hành Luật sửa đổi, bổ sung một số điều của Luật Việc làm và Luật Viên chức năm 2019.",
            ["Luật sửa đổi, bổ sung một số điều của Luật Việc làm và Luật Viên chức năm 2019"],
        ),
        ("Đại biểu góp ý Hiến pháp năm 2013.", ["Hiến pháp năm 2013"]),
        ("Kỳ họp thông qua Nghị quyết về đặt tên đường.", ["Nghị quyết về đặt tên đường"]),
        ("Hội nghị thông qua Đề án sắp xếp các trường mầm non.", ["Đề án sắp xếp các trường mầm non"]),
        (
            "UBND tỉnh Cao Bằng vừa ban hành quyết định công bố tình huống khẩn cấp về kè sông Bằng.",
            ["quyết định công bố tình huống khẩn cấp về kè sông Bằng"],
        ),
        (
            "Chủ tịch tỉnh đã ký quyết định về việc hỗ trợ kinh phí sửa trường.",
            ["quyết định về việc hỗ trợ kinh phí sửa trường"],
        ),
        (
            "Hội đồng thông qua: Nghị quyết ban hành Quy chế làm việc của Tổ đại biểu.",
            ["Nghị quyết ban hành Quy chế làm việc của Tổ đại biểu"],
        ),
        (
            "Xã thông qua Nghị quyết ban hành Quy chế làm việc của Tổ đại biểu. Quy chế gồm ba chương.",
            ["Nghị quyết ban hành Quy chế làm việc của Tổ đại biểu", "Quy chế làm việc của Tổ đại biểu"],
        ),
        (
            "Các trạm xây theo Quy hoạch phát triển điện lực quốc gia thời kỳ 2021-2030 đã được duyệt.",
            ["Quy hoạch phát triển điện lực quốc gia thời kỳ 2021-2030"],
        ),
        ("- Nghị quyết phân bổ vốn chuẩn bị đầu tư.", ["Nghị quyết phân bổ vốn chuẩn bị đầu tư"]),
        (
            "Thông qua Nghị quyết về bồi thường khi Nhà nước thu hồi đất; nghị quyết về đặt tên đường.",
            ["Nghị quyết về bồi thường khi Nhà nước thu hồi đất", "nghị quyết về đặt tên đường"],
        ),
        (
            "Hội nghị đã thông qua các đề án sáp nhập chợ tạm; đề án kết thúc hoạt động ban quản lý chợ.",
            ["đề án sáp nhập chợ tạm", "đề án kết thúc hoạt động ban quản lý chợ"],
        ),
        ("Làm theo nghị quyết của Quốc hội về sắp xếp xã.", ["nghị quyết về sắp xếp xã"]),
        ("Hợp nhất theo Nghị quyết Trung ương 6, khóa XII.", ["Nghị quyết Trung ương 6, khóa XII"]),
        ("Tỉnh vừa ban hành văn bản về việc quản lý chợ tạm.", ["văn bản về việc quản lý chợ tạm"]),
        ("Tỉnh có công văn gửi các sở về quản lý chợ tạm.", ["công văn về quản lý chợ tạm"]),
        ("Đại diện hai bên ký Biên bản ghi nhớ hợp tác du lịch.", ["Biên bản ghi nhớ hợp tác du lịch"]),
        ("Sở trình bày tờ trình về Đề án sáp nhập xã.", ["tờ trình về Đề án sáp nhập xã", "Đề án sáp nhập xã"]),
    ],
)
def test_plain_titles(text: str, titles: list[str]) -> None:
    assert [document.title for document in documents(text)] == titles


@pytest.mark.parametrize(
    "text",
    [
        "Kỳ họp thông qua 15 nghị quyết quan trọng và nhiều quyết định.",
        "Bí thư trao Quyết định của Ban Thường vụ Tỉnh ủy về việc điều động, bổ nhiệm cán bộ.",
        "Ông học Đại học Luật Hà Nội, là luật sư; Luật này có hiệu lực từ tháng 1.",
        "Kế hoạch 5 năm và Báo cáo 6 tháng đầu năm được thảo luận.",
        "Đề án này và Nghị quyết của Đảng đi vào cuộc sống.",
        "Các Nghị quyết của Trung ương về tổ chức được học tập.",
        "Kỳ họp thông qua các đề án sắp xếp xã của năm.",
        "Họp với Sở Kế hoạch Đầu tư, Sở Quy hoạch Kiến trúc về chợ tạm.",
        "Kỳ họp nghe tình hình thu chi; Báo cáo kết quả giám sát chợ tạm; dự thảo Nghị quyết về đặt tên đường.",
    ],
)
def test_what_is_no_document(text: str) -> None:
    assert documents(text) == []


def test_date_issuer_and_title_stand_around_the_number() -> None:
    (document,) = documents(
        "Hội nghị quán triệt Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học."
    )
    assert document.date == "2024-12-22"
    assert document.issuer is not None
    assert document.issuer.name == "Bộ Chính trị"
    assert document.title == "đột phá phát triển khoa học"


def test_who_issued_it_may_stand_before() -> None:
    (document,) = documents("Ngày 1.11.2023, UBND tỉnh Bình Định ban hành Quyết định số 4025/QĐ-UBND xếp hạng di tích.")
    assert document.date == "2023-11-01"
    assert document.issuer is not None
    assert document.issuer.name == "Ủy ban nhân dân tỉnh Bình Định"


@pytest.mark.parametrize(
    ("number", "issuer"),
    [
        ("Nghị định 178/2024/NĐ-CP", "Chính phủ"),
        ("Công điện 121/CĐ-TTg", "Thủ tướng Chính phủ"),
        ("Nghị quyết 1656/NQ-UBTVQH15", "Ủy ban Thường vụ Quốc hội"),
        ("Thông tư 01/2025/TT-BNV", "Bộ Nội vụ"),
    ],
)
def test_the_code_tells_the_issuer(number: str, issuer: str) -> None:
    (document,) = documents(f"Việc này làm theo {number}.")
    assert document.issuer is not None
    assert document.issuer.name == issuer


def test_whose_a_party_number_is_stays_open_unless_said() -> None:
    (document,) = documents("Việc này làm theo Quy định 114-QĐ/TW.")
    assert document.issuer is None


def test_a_document_cited_again_is_one() -> None:
    (document,) = documents("Quán triệt Nghị quyết số 57-NQ/TW.\nTheo Nghị quyết 57, cần đi nhanh.")
    assert document.number == "57-NQ/TW"
    assert len(document.evidence) == 2


def test_two_years_are_two_laws() -> None:
    assert len(documents("So với Luật Đất đai năm 2013, Luật Đất đai năm 2024 rộng hơn.")) == 2


@pytest.mark.parametrize(
    ("text", "issuer", "title"),
    [
        (
            "Nghị quyết số 60-NQ/TW của Hội nghị lần thứ 11 Ban Chấp hành Trung ương khóa XIII về sắp xếp bộ máy.",
            "Ban Chấp hành Trung ương Đảng",
            "sắp xếp bộ máy",
        ),
        ("Thủ tướng Chính phủ đã ký ban hành Công điện số 178 ngày 29/9.", "Thủ tướng Chính phủ", None),
        (
            "Cùng với đó, tại Nghị quyết số 892, Ủy ban Thường vụ Quốc hội quyết định sắp xếp các xã.",
            "Ủy ban Thường vụ Quốc hội",
            None,
        ),
        (
            "Bộ Nội vụ ban hành Quyết định số 758/QĐ-BNV ngày 3/7/2025 công bố thủ tục hành chính được sửa đổi.",
            "Bộ Nội vụ",
            "công bố thủ tục hành chính",
        ),
        (
            "Quốc hội có Nghị quyết số 98/2023/QH15 về thí điểm cơ chế đặc thù (thay thế các quy định cũ).",
            "Quốc hội",
            "thí điểm cơ chế đặc thù",
        ),
        (
            "Ban hành Nghị quyết số 893/NQ-UBTVQH14 về sắp xếp các phường thuộc thành phố Cần Thơ.",
            "Ủy ban Thường vụ Quốc hội",
            "sắp xếp các phường thuộc thành phố Cần Thơ",
        ),
        (
            "Ban hành Quyết định số 12/QĐ-TTg về phát triển du lịch đến năm 2030, tầm nhìn đến năm 2045.",
            "Thủ tướng Chính phủ",
            "phát triển du lịch đến năm 2030, tầm nhìn đến năm 2045",
        ),
    ],
)
def test_issuers_and_titles_as_news_words_them(text: str, issuer: str, title: str | None) -> None:
    (document,) = documents(text)
    assert document.issuer is not None
    assert (document.issuer.name, document.title) == (issuer, title)


def test_a_title_ends_where_the_next_document_or_the_main_clause_begins() -> None:
    found = documents(
        "Triển khai Thông tư 29/2024/TT-BGDĐT quy định về dạy thêm, học thêm và Nghị định số 154/2025/NĐ-CP về tinh "
        "giản biên chế, UBND tỉnh Gia Lai yêu cầu các trường rà soát."
    )
    assert [document.title for document in found] == ["dạy thêm, học thêm", "tinh giản biên chế"]


def test_a_day_belongs_to_its_own_document() -> None:
    found = documents(
        "Ban Bí thư ban hành Chỉ thị số 45-CT/TW ngày 14/4/2025; Bộ Chính trị ban hành Quy định 294-QĐ/TW."
    )
    assert [(document.number, document.date) for document in found] == [("45-CT/TW", "2025-04-14"), ("294-QĐ/TW", None)]


def test_laws_are_of_the_national_assembly() -> None:
    (law,) = documents("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025.")
    assert law.issuer is not None
    assert (law.issuer.name, law.date) == ("Quốc hội", "2025-06-16")


def test_counted_documents_are_not_cited() -> None:
    assert documents("Cuộc họp bàn 8 Nghị quyết của HĐND tỉnh, 5 Quyết định của UBND tỉnh về các nội dung.") == []


@pytest.mark.parametrize(
    ("text", "number", "title"),
    [
        ("Việc này nêu tại quyết định 2468 do Chủ tịch UBND tỉnh Kon Tum ký.", "2468", None),
        (
            "Ông đã ký quyết định hủy kết quả đấu giá mỏ cát Hòa Bình.",
            None,
            "quyết định hủy kết quả đấu giá mỏ cát Hòa Bình",
        ),
    ],
)
def test_documents_in_small_letters(text: str, number: str | None, title: str | None) -> None:
    (one,) = documents(text)
    assert (one.number, one.title) == (number, title)


def test_no_document_is_what_small_numbers_count() -> None:
    assert documents("Tỉnh ban hành quyết định 5 nội dung về đất đai của các xã.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND tỉnh vừa có công văn 512 /UBND-VX gửi các sở.", ["512/UBND-VX"]),
        ("Theo Quyết định số 2045/QĐ- UBND ngày 10/3/2017, chợ mở lại.", ["2045/QĐ-UBND"]),
        ("UBND tỉnh ban hành Công văn 731/VPUBND.TH về chợ.", ["731/VPUBND.TH"]),
        ("Theo Công văn 731/UBND.Ngày mai, chợ mở lại.", ["731/UBND"]),
    ],
)
def test_numbers_with_blanks_and_points_in_their_codes(text: str, expected: list[str]) -> None:
    assert [number for _, number in numbers(text)] == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Xã học tập Nghị quyết Đại hội đại biểu Đảng bộ xã Tân Trào lần thứ I, nhiệm kỳ 2025 - 2030.",
            "Nghị quyết Đại hội đại biểu Đảng bộ xã Tân Trào lần thứ I, nhiệm kỳ 2025 - 2030",
        ),
        ("Chi bộ thực hiện nghiêm Điều lệ Đảng.", "Điều lệ Đảng"),
        ("Theo Nghị quyết về sáp nhập xã năm 2025, tỉnh Cao Bằng có 56 xã.", "Nghị quyết về sáp nhập xã năm 2025"),
        ("Đảng ủy ban hành Nghị quyết chuyên đề về nghề muối.", "Nghị quyết chuyên đề về nghề muối"),
        ("Xã đạt chuẩn theo Bộ tiêu chí quốc gia về xã nông thôn mới.", "Bộ tiêu chí quốc gia về xã nông thôn mới"),
        ("Chủ tịch xã ký công điện khẩn gửi các thôn về việc canh đê.", "công điện về việc canh đê"),
        ("HĐND tỉnh thông qua nghị quyết điều chỉnh địa giới hai xã.", "nghị quyết điều chỉnh địa giới hai xã"),
        ("Cử tri mong Quốc hội thông qua Luật bảo vệ đê điều.", "Luật bảo vệ đê điều"),
        ("Việc này theo khoản 2 Luật quản lý nghề muối năm 2016.", "Luật quản lý nghề muối năm 2016"),
        (
            "HĐND xã ra Nghị quyết quy định mức thu phí tại các bến đò trên địa bàn xã.",
            "Nghị quyết quy định mức thu phí tại các bến đò trên địa bàn xã",
        ),
    ],
)
def test_names_of_documents_without_a_number(text: str, title: str) -> None:
    assert [document.title for document in documents(text)] == [title]


@pytest.mark.parametrize(
    "text",
    [
        "Tại hội nghị, ông An trình bày Tờ trình về Quy chế làm việc của Đảng ủy xã.",
        "Đảng bộ phường đưa nghị quyết đại hội vào cuộc sống.",
        "Luật pháp chưa rõ, Luật này có hiệu lực từ năm 2025, dự thảo Luật quy định rõ hơn.",
    ],
)
def test_working_papers_and_passing_words_are_no_documents(text: str) -> None:
    assert documents(text) == []


def test_titles_in_a_list_are_documents_of_the_type_before_it() -> None:
    text = "Kỳ họp thông qua 2 nghị quyết gồm: Phân bổ vốn đầu tư công năm 2026; Đặt tên hai tuyến đường mới mở."
    assert [(one.type, one.title) for one in documents(text)] == [
        ("Nghị quyết", "Phân bổ vốn đầu tư công năm 2026"),
        ("Nghị quyết", "Đặt tên hai tuyến đường mới mở"),
    ]
    assert documents("Xã thực hiện nghị quyết: trồng rừng ở bốn thôn; mở hai lớp học nghề.") == []


def cited(text: str) -> set[str | None]:
    facts = extract(make_article(text, "a", {"published": "2025-10-30"}))
    return {fact.number for fact in facts if isinstance(fact, DocumentCited)}


@pytest.mark.parametrize(
    "headline",
    ["Công điện của Chủ tịch UBND tỉnh Quảng Ngãi về ứng phó mưa lũ", "Công điện về ứng phó mưa lũ lớn trên địa bàn"],
)
def test_a_headline_names_the_document_of_the_text_by_its_matter(headline: str) -> None:
    text = f"{headline}\n\nChủ tịch UBND tỉnh Quảng Ngãi vừa có Công điện số 17/CĐ-UBND về ứng phó mưa lũ."
    assert cited(text) == {"17/CĐ-UBND"}


def test_a_headline_may_name_another_document_of_the_kind() -> None:
    text = "Chỉ thị về học phí năm học mới\n\nUBND tỉnh Sơn La họp, căn cứ Chỉ thị số 5/CT-UBND về phòng cháy rừng."
    assert cited(text) == {"5/CT-UBND", None}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Thực hiện Nghị quyết số 142/NQ-CP của Chính phủ về sắp xếp bộ máy, các xã đã vào cuộc.", "sắp xếp bộ máy"),
        ("Công văn số 12/UBND-KT v/v phòng, chống bão được gửi đi.", "phòng, chống bão"),
        ("Nghị quyết số 142/NQ-CP về phòng, chống dịch đã có hiệu lực.", "phòng, chống dịch"),
    ],
)
def test_titles_end_before_the_main_clause(text: str, title: str) -> None:
    cited = [f for f in extract(make_article(text, "a", {"published": "2025-09-20"})) if isinstance(f, DocumentCited)]
    assert [one.title for one in cited] == [title]
