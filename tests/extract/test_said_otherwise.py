"""What different papers say for one and the same: holding an office, retiring, asking, days, documents, units."""

from __future__ import annotations

from functools import partial

import pytest
from extract import holders

from kg.facts import Directive, Event, Figure, Office, PersonSeen

DATE = "2025-12-16"
facts = partial(holders.facts, published=DATE)


def offices(text: str) -> set[tuple[str, str, str]]:
    return {(person, role, status) for person, role, _, status in holders.told(text, DATE)}


@pytest.mark.parametrize(
    "holding",
    [
        "giữ chức",
        "giữ chức vụ",
        "đảm nhiệm chức vụ",
        "đảm nhận chức vụ",
        "giữ cương vị",
        "giữ vị trí",
        "đảm nhiệm vị trí",
    ],
)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tỉnh ủy công bố quyết định: đồng chí Vi Thị Sen {} Bí thư; Lò Văn Mẫn {} Phó Bí thư Đảng ủy xã Mai Sơn.",
            {("Vi Thị Sen", "Bí thư", "incoming"), ("Lò Văn Mẫn", "Phó Bí thư", "incoming")},
        ),
        (
            "Ông Lò Văn Mẫn được điều động đến công tác tại Sở Nội vụ tỉnh Sơn La và {} Phó Giám đốc Sở.",
            {("Lò Văn Mẫn", "Phó Giám đốc", "incoming")},
        ),
        (
            "UBND tỉnh Sơn La cho ông Lò Văn Mẫn thôi {} Phó Giám đốc Sở Nội vụ tỉnh Sơn La.",
            {("Lò Văn Mẫn", "Phó Giám đốc", "former")},
        ),
    ],
)  # fmt: skip
def test_any_verb_of_holding_an_office(holding: str, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert offices(text.replace("{}", holding)) == expected


@pytest.mark.parametrize("retiring", ["nghỉ hưu", "về hưu", "về nghỉ hưu", "nghỉ chế độ", "nghỉ công tác chờ hưu"])
def test_any_word_of_retiring(retiring: str) -> None:
    told = facts(
        f"Ngày 29/9, Chủ tịch UBND tỉnh Cà Mau trao quyết định cho 4 cán bộ {retiring}. Phó Giám đốc Sở Tư pháp tỉnh "
        f"Cà Mau {retiring} đợt này là ông Lâm Văn Út.",
        published="2025-10-01",
    )
    assert ("Lâm Văn Út", "Phó Giám đốc", "former") in {
        (f.person, f.role, f.status.value) for f in told if isinstance(f, Office)
    }
    assert [f.kind for f in told if isinstance(f, Event)] == ["dismissal"]


@pytest.mark.parametrize(
    "asking",
    [
        "yêu cầu",
        "trân trọng đề nghị",
        "nhấn mạnh yêu cầu",
        "nêu rõ yêu cầu",
        "đồng thời thống nhất giao",
        "tiếp tục đề nghị",
    ],
)
def test_tasks_go_on_behind_words_before_the_verb(asking: str) -> None:
    told = facts(
        "Sáng 15/12, UBND xã Nam Ban Lâm Hà họp. Ông Lê Đoàn, Chủ tịch UBND xã đề nghị các thôn niêm yết danh sách "
        f"cử tri; {asking} Phòng Kinh tế sửa hội trường."
    )
    assert [(f.assignee.name if f.assignee else None, f.task) for f in told if isinstance(f, Directive)] == [
        (None, "niêm yết danh sách cử tri"),
        ("Phòng Kinh tế xã Nam Ban Lâm Hà", "sửa hội trường"),
    ]


@pytest.mark.parametrize("asking", ["yêu cầu", "chỉ đạo", "quán triệt", "nhắc nhở"])
def test_what_somebody_is_directed_to_do_is_no_event(asking: str) -> None:
    told = facts(
        f"UBND TP Hải Phòng vừa {asking} các sở, ngành, xã, phường dồn sức bảo đảm an toàn cho du khách trước, trong "
        "và sau kỳ nghỉ lễ 30/4 - 1/5.",
        published="2026-04-25",
    )
    assert [f.kind for f in told if isinstance(f, Event)] == []


@pytest.mark.parametrize("name", ["Mai Nhật Thắng", "Cao Nhật Trường", "Đào Quang Huấn", "Lê Thị Hoa"])
@pytest.mark.parametrize("kind", ["Xã", "xã"])
def test_a_name_behind_a_kind_of_unit_in_capitals(kind: str, name: str) -> None:
    told = facts(f"UBND xã Quỳnh Lưu, tỉnh Nghệ An họp. Chủ tịch UBND {kind} {name} phát biểu.")
    assert [f.name for f in told if isinstance(f, PersonSeen)] == [name]
    assert [(f.person, f.body.name) for f in told if isinstance(f, Office)] == [(name, "Ủy ban nhân dân xã Quỳnh Lưu")]


@pytest.mark.parametrize(
    "opening", ["15/12, ", "15-12, ", "Ngày 15/12, ", "Sáng 15.12, ", "(Baonghean.vn) - 15/12, ", "BNA - 15/12, "]
)
def test_a_bare_day_opens_a_line(opening: str) -> None:
    told = facts(f"Xã Quỳnh Lưu họp\n\n{opening}UBND xã Quỳnh Lưu, tỉnh Nghệ An tổ chức hội nghị.")
    assert [f.start for f in told if isinstance(f, Event)] == ["2025-12-15"]


@pytest.mark.parametrize("paper", ["Quyết định 742/QĐ-UBND", "Quyết định số 742/QĐ-UBND"])
def test_the_day_of_a_document_with_or_without_so(paper: str) -> None:
    told = facts(f"UBND tỉnh Hưng Yên vừa ban hành {paper} ngày 12/12/2025 về việc phân bổ hạt giống.")
    assert [(f.kind, f.start) for f in told if isinstance(f, Event)] == [("decision", "2025-12-12")]


@pytest.mark.parametrize("term", ["nhiệm kỳ 2021-2026", "NK 2021-2026", "NK 2021 - 2026"])
def test_terms_of_office(term: str) -> None:
    told = facts(
        f"HĐND tỉnh Tây Ninh miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh Tây Ninh {term} đối với bà Ka Thị Hạnh."
    )
    assert [(f.person, f.role, f.status.value, f.term) for f in told if isinstance(f, Office)] == [
        ("Ka Thị Hạnh", "Phó Chủ tịch", "former", "2021-2026")
    ]
    assert not [f for f in told if isinstance(f, Figure)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Xã có trên 2 400 đảng viên.", [2400]),
        ("Xã thu về 1 846 phiếu.", [1846]),
        ("Tỉnh thu 2 745,5 tỷ đồng.", [2745.5e9]),
        ("Tổ 2 400 hộ dân.", [400]),
    ],
)
def test_blanks_between_thousands(text: str, values: list[float]) -> None:
    assert [
        f.value for f in facts(f"UBND xã Quỳnh Lưu, tỉnh Nghệ An báo cáo. {text}") if isinstance(f, Figure)
    ] == values


@pytest.mark.parametrize("was", ["nguyên", "nguyên là", "từng là", "trước đây là"])
def test_what_someone_was_is_told_beside_what_he_becomes(was: str) -> None:
    text = (
        "Tỉnh ủy Nghệ An công bố các quyết định về công tác cán bộ: đồng chí Lô Thanh Tùng, "
        f"{was} Trưởng phòng Nội vụ huyện Quế Phong, giữ chức Bí thư Đảng ủy xã Quế Phong."
    )
    assert offices(text) == {("Lô Thanh Tùng", "Bí thư", "incoming"), ("Lô Thanh Tùng", "Trưởng phòng", "former")}


@pytest.mark.parametrize("approving", ["phê chuẩn", "chuẩn y"])
def test_any_word_of_approving(approving: str) -> None:
    text = f"Thủ tướng {approving} kết quả bầu ông Y Thắng Niê giữ chức Phó Chủ tịch UBND tỉnh Đắk Lắk."
    assert offices(text) == {("Y Thắng Niê", "Phó Chủ tịch", "incoming")}


@pytest.mark.parametrize("verb", ["giữ chức", "đảm nhiệm chức vụ", "giữ cương vị"])
def test_a_headline_tells_of_an_office_taken_up(verb: str) -> None:
    text = f"Ông Trần Văn Hai {verb} Phó Chủ tịch UBND tỉnh Cà Mau\n\nÔng Trần Văn Hai sinh năm 1975."
    assert offices(text) == {("Trần Văn Hai", "Phó Chủ tịch", "incoming")}
