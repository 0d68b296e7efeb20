"""Documents in the lists in which news cites them: quoted titles, several titles of one type, plain numbers."""

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


def cited(text: str) -> list[DocumentCited]:
    return [fact for fact in annotations(annotate(text, nlp())).facts if isinstance(fact, DocumentCited)]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Tỉnh triển khai Đề án “Làng sinh thái bốn mùa” và Kế hoạch “90 ngày sạch rác”.",
            ["Đề án “Làng sinh thái bốn mùa”", "Kế hoạch “90 ngày sạch rác”"],
        ),
        (
            "HĐND tỉnh thông qua các nghị quyết về phí bến bãi năm 2026; về học phí vùng cao.",
            ["nghị quyết về phí bến bãi năm 2026", "về học phí vùng cao"],
        ),
        (
            "HĐND tỉnh thông qua Nghị quyết về phí bến bãi năm 2026 và Nghị quyết về học phí vùng cao.",
            ["Nghị quyết về phí bến bãi năm 2026", "Nghị quyết về học phí vùng cao"],
        ),
        (
            "UBND xã phê duyệt Đồ án quy hoạch chi tiết (tỷ lệ 1/500) khu chợ Cầu Đá.",
            ["Đồ án quy hoạch chi tiết (tỷ lệ 1/500) khu chợ Cầu Đá"],
        ),
        (
            "Thông qua 2 nghị quyết gồm: Phân bổ vốn cho xã\n\nĐặt tên hai tuyến đường; Bổ sung danh mục.",
            [
                "Phân bổ vốn cho xã",
                "Đặt tên hai tuyến đường",
                "Bổ sung danh mục",
            ],
        ),
    ],
)
def test_titles(text: str, titles: list[str]) -> None:
    assert [one.title for one in cited(text)] == titles


def test_two_resolutions_of_one_clause_and_the_day_on_which_someone_acts() -> None:
    found = cited("HĐND xã An Phú thông qua Nghị quyết về sắp xếp thôn và Nghị quyết điều chỉnh dự toán năm 2025.")
    assert [one.title for one in found] == [
        "Nghị quyết về sắp xếp thôn",
        "Nghị quyết điều chỉnh dự toán năm 2025",
    ]
    found = cited(
        "Thực hiện Công văn số 5102/BNNMT-CNTY của Bộ Nông nghiệp và Môi trường, ngày 25/8/2025, "
        "UBND tỉnh Hưng Yên ban hành Kế hoạch số 92/KH-UBND."
    )
    assert [(one.number, one.date) for one in found] == [("5102/BNNMT-CNTY", None), ("92/KH-UBND", "2025-08-25")]


def test_who_asks_in_a_paper_issues_it() -> None:
    found = cited("UBND tỉnh Hà Nam cấp tiền theo đề nghị của Sở Tài chính tại Tờ trình số 412/TTr-STC.")
    assert [one.issuer and one.issuer.name for one in found] == ["Sở Tài chính tỉnh Hà Nam"]


def test_a_plain_number_numbers_any_type_that_a_title_day_or_issuer_follows() -> None:
    assert [(one.type, one.number) for one in cited("UBND tỉnh Cao Bằng ban hành Kế hoạch 74 về dọn kênh mương.")] == [
        ("Kế hoạch", "74")
    ]
    assert not [one.number for one in cited("UBND tỉnh Cao Bằng ban hành Kế hoạch 5 năm về dọn kênh.") if one.number]


def test_day_and_issuer_of_one_document_are_not_those_of_the_next() -> None:
    text = (
        "Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, tỉnh Cao Bằng đã ban hành "
        "Chương trình hành động số 12-CTr/TU."
    )
    first, second = cited(text)
    assert first.issuer and (first.date, first.issuer.name) == ("2024-12-22", "Bộ Chính trị")
    assert second.date is None and (second.issuer is None or second.issuer.name != "Bộ Chính trị")


def test_a_number_with_a_nought_counts_no_quarters() -> None:
    (scheme,) = cited("UBND tỉnh tổ chức hội nghị sơ kết Đề án 06 quý III, triển khai nhiệm vụ quý IV/2025.")
    assert scheme.title is None


def test_a_title_ends_where_the_sentence_tells_its_day() -> None:
    (plan,) = cited(
        "Thực hiện Kế hoạch số 215/KH-UBND ngày 03/10/2025 của UBND phường Định Công về lập lại trật tự đô thị, "
        "chiều 16/10/2025, đồng chí Nguyễn Quang Duẩn đi kiểm tra."
    )
    assert plan.title == "lập lại trật tự đô thị"


def test_a_title_goes_on_behind_whom_one_follows() -> None:
    (paper,) = cited("Sơ kết Chỉ thị số 05-CT/TW về đẩy mạnh học tập và làm theo tư tưởng, đạo đức Hồ Chí Minh.")
    assert paper.title == "đẩy mạnh học tập và làm theo tư tưởng, đạo đức Hồ Chí Minh"


@pytest.mark.parametrize("number", ["30a", "30a/2008/NQ-CP"])
def test_a_number_may_have_a_letter(number: str) -> None:
    (paper,) = cited(f"Kinh phí thực hiện Nghị quyết {number} ở huyện Tây Giang là 143 tỷ đồng.")
    assert paper.number == number


def test_a_period_ends_a_title() -> None:
    (scheme,) = cited("Theo Đề án phát triển du lịch giai đoạn 2026-2030, xã Pù Luông sẽ có 40 nhà nghỉ.")
    assert scheme.title == "Đề án phát triển du lịch giai đoạn 2026-2030"
    (plan,) = cited("Kế hoạch số 88/KH-UBND về trồng rừng giai đoạn 2021-2025, tầm nhìn 2030 đã hoàn thành.")
    assert plan.title == "trồng rừng giai đoạn 2021-2025, tầm nhìn 2030"


def test_a_headline_is_of_the_first_of_several_numbers() -> None:
    text = (
        "Chủ tịch UBND tỉnh ban hành Công điện khẩn về ứng phó mưa lũ, sạt lở đất\n\nChiều 19/11, Chủ tịch UBND tỉnh "
        "Gia Lai ký Công điện số 23/CĐ-UBND về việc tập trung ứng phó mưa đặc biệt lớn, lũ trên sông Ba. Thực hiện "
        "Công điện số 202/CĐ-TTg của Thủ tướng Chính phủ, các xã sơ tán dân."
    )
    facts = extract(make_article(text, "headed", {"published": "2025-11-20"}))
    numbers = [fact.number for fact in facts if isinstance(fact, DocumentCited)]
    assert numbers == ["23/CĐ-UBND", "202/CĐ-TTg"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Ngày 3/9, Chủ tịch UBND tỉnh Cà Mau ký quyết định hủy kết quả đấu giá mỏ cát 2.811 tỷ đồng.",
            "quyết định hủy kết quả đấu giá mỏ cát 2.811 tỷ đồng",
        ),
        (
            "Thực hiện Quyết định số 207/QĐ-TTg phê duyệt “Đề án nâng cao kỹ năng số”, Kế hoạch của tỉnh, sở mở lớp.",
            "phê duyệt “Đề án nâng cao kỹ năng số”",
        ),
    ],
)
def test_titles_hold_whole_numbers_and_end_with_their_quotation(text: str, title: str) -> None:
    assert title in {document.title for document in cited(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "UBND TỈNH GIA LAI\nSố: 1234/UBND-NNMT | Gia Lai, ngày 05 tháng 9 năm 2025 |\nV/v phòng bệnh dịch\n"
                "tả lợn\nKính gửi: Các sở."
            ),
            ("Công văn", "1234/UBND-NNMT", "phòng bệnh dịch tả lợn", "2025-09-05"),
        ),
        (
            "Số: 88/SYT-NVY\nV/v tiêm chủng mở rộng\n\nKính gửi: Các trạm.",
            ("Công văn", "88/SYT-NVY", "tiêm chủng mở rộng", None),
        ),
        (
            "Căn cứ Pháp lệnh Ưu đãi người có công với cách mạng số 02/2020/UBTVQH14 ngày 09 tháng 12 năm 2020;",
            ("Pháp lệnh", "02/2020/UBTVQH14", "Pháp lệnh Ưu đãi người có công với cách mạng", "2020-12-09"),
        ),
        (
            "Căn cứ Luật Tổ chức Hội đồng nhân dân và Uỷ ban nhân dân, ngày 26/11/2003;",
            ("Luật", None, "Luật Tổ chức Hội đồng nhân dân và Uỷ ban nhân dân", "2003-11-26"),
        ),
        (
            "Thực hiện Công điện số 134/CĐ-TTg về chống dịch tả lợn, Chủ tịch UBND tỉnh yêu cầu các xã rà soát.",
            ("Công điện", "134/CĐ-TTg", "chống dịch tả lợn", None),
        ),
    ],
)
def test_papers_headed_by_their_number_and_grounds(
    text: str, expected: tuple[str, str | None, str, str | None]
) -> None:
    (paper,) = cited(text)
    assert (paper.type, paper.number, paper.title, paper.date) == expected


def test_a_month_is_no_number() -> None:
    assert cited("Kết luận của Bí thư Tỉnh ủy tại phiên tiếp dân định kỳ tháng 3/2020 đã được gửi.") == []
