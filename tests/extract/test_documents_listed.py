"""Documents without a number: titles in lists, and what a body is told to have issued."""

from functools import cache

import pytest
from spacy.language import Language

from kg.extract.annotations import annotations
from kg.extract.pipeline import annotate, pipeline
from kg.facts import DocumentCited

OTHERS = ("kg_changes", "kg_events", "kg_directives", "kg_statements", "kg_figures", "kg_credits", "kg_seen")


@cache
def nlp() -> Language:
    return pipeline(OTHERS)


def documents(text: str) -> list[DocumentCited]:
    return [fact for fact in annotations(annotate(text, nlp())).facts if isinstance(fact, DocumentCited)]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            (
                "Trong số các nghị quyết được thông qua có: Quy định mức học phí công lập; "
                "hỗ trợ dân rời vùng sạt lở; 3 nghị quyết khác."
            ),
            ["Quy định mức học phí công lập", "hỗ trợ dân rời vùng sạt lở"],
        ),
        (
            (
                "HĐND xã Đăk Pxi đã thông qua 2 nghị quyết:\n1. Dự toán thu, chi ngân sách năm 2026\n"
                "2. Chương trình giám sát năm 2026.\n\nKỳ họp bế mạc."
            ),
            ["Dự toán thu, chi ngân sách năm 2026", "Chương trình giám sát năm 2026"],
        ),
        (
            (
                "Kỳ họp thông qua 9 nghị quyết, nổi bật là nghị quyết về học phí công lập, "
                "nghị quyết về mức chi cho dân quân."
            ),
            ["nghị quyết về học phí công lập", "nghị quyết về mức chi cho dân quân"],
        ),
        (
            "UBND tỉnh Gia Lai vừa ban hành kế hoạch phòng, chống dịch tả heo năm 2026.",
            ["kế hoạch phòng, chống dịch tả heo năm 2026"],
        ),
        ("Chủ tịch tỉnh yêu cầu các sở ban hành kế hoạch triển khai cụ thể trước ngày 15/9.", []),
        ("“Chỉ thị về tới xã hôm trước thì hôm sau họp”, ông kể.", []),
        (
            "Ban Chỉ huy Quân sự xã ban hành Kế hoạch tuyển chọn, gọi công dân nhập ngũ năm 2026.",
            ["Kế hoạch tuyển chọn, gọi công dân nhập ngũ năm 2026"],
        ),
        (
            (
                "Căn cứ Luật tiếp công dân số 42/2013/QH13; căn cứ Nghị định số 64/2014/NĐ-CP "
                "quy định chi tiết Luật Tiếp công dân."
            ),
            ["Luật tiếp công dân", "quy định chi tiết Luật Tiếp công dân"],
        ),
        (
            (
                "Tại kỳ họp, đại diện Thường trực HĐND tỉnh công bố các Nghị quyết về chỉ định nhân sự:\n"
                "+ Đ/c Trương Văn Tám giữ chức Chủ tịch HĐND xã;\n+ Đồng chí Lê Thị Ba giữ chức Phó Chủ tịch HĐND xã."
            ),
            [],
        ),
    ],
)
def test_titles(text: str, titles: list[str]) -> None:
    assert [document.title for document in documents(text)] == titles


def test_a_relative_clause_tells_who_adopted_it() -> None:
    (found,) = documents("Nghị quyết mà Quốc hội vừa thông qua, về sửa đổi một số điều của Hiến pháp, có hiệu lực.")
    assert found.title == "Nghị quyết về sửa đổi một số điều của Hiến pháp"
    assert found.issuer is not None
    assert found.issuer.name == "Quốc hội"
