"""Who said what."""

from __future__ import annotations

import pytest
from marked import reading_of

from kg.extract.statements import find_statements


def said(text: str) -> list[tuple[str, str, bool]]:
    return [(one.speaker.name, one.text, one.quoted) for one in find_statements(reading_of(text))]


@pytest.mark.parametrize(
    ("text", "words", "quoted"),
    [
        ("Vũ Đình Dũng cho biết, thu ngân sách tăng 12%.", "thu ngân sách tăng 12%", False),
        ("Theo Vũ Đình Dũng, thu ngân sách tăng 12%.", "thu ngân sách tăng 12%", False),
        ("Vũ Đình Dũng nhấn mạnh: “Không để dân phải chờ”.", "Không để dân phải chờ", True),
        ("“Không để dân phải chờ”, Vũ Đình Dũng nói.", "Không để dân phải chờ", True),
        ("“Không ai phải chờ. Không ai bị quên”, Vũ Đình Dũng chia sẻ.", "Không ai phải chờ. Không ai bị quên", True),
    ],
)
def test_what_was_said(text: str, words: str, quoted: bool) -> None:
    assert said(text) == [("Vũ Đình Dũng", words, quoted)]


def test_bodies_speak_too() -> None:
    assert said("Sở Tài chính cho biết sẽ trả lời trong tuần này.") == [
        ("Sở Tài chính tỉnh Kỳ Sơn", "sẽ trả lời trong tuần này", False)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Vũ Đình Dũng phát biểu tại hội nghị.",
        "Vũ Đình Dũng báo cáo.",
        "Người dân cho biết đường đã thông.",
        "Đồng chí A được lãnh đạo Bộ và ông Vũ Đình Dũng tin tưởng giao nhiệm vụ mới ở đơn vị.",
        "Vũ Đình Dũng đến cơ quan; phường Thanh Bình cho biết.",
    ],
)
def test_no_statement(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "“Không để dân phải chờ đợi”, Vũ Đình Dũng, 61 tuổi, nói.",
        "Vũ Đình Dũng ở bản Tri nghẹn ngào: “Không để dân phải chờ đợi”.",
    ],
)
def test_age_and_home_stand_between_the_speaker_and_the_words(text: str) -> None:
    assert said(text) == [("Vũ Đình Dũng", "Không để dân phải chờ đợi", True)]


def test_a_body_that_is_asked_says_nothing() -> None:
    assert said("Vũ Đình Dũng yêu cầu Sở Tài chính báo cáo kết quả trước ngày 8/12.") == []


def test_a_member_of_a_body_speaks_and_not_the_body() -> None:
    assert said("Vũ Đình Dũng, chuyên viên Sở Tài chính kể, thu ngân sách tăng 12%.") == [
        ("Vũ Đình Dũng", "thu ngân sách tăng 12%", False)
    ]


def test_a_body_that_is_heard_reports_and_is_not_quoted() -> None:
    assert said("Sau khi nghe Sở Tài chính báo cáo và ý kiến của các thành viên dự họp, hội nghị kết thúc.") == []


def test_evidence_holds_speaker_and_words() -> None:
    text = "Sáng ra trời nắng. “Không để dân phải chờ”, Vũ Đình Dũng nói."
    (one,) = find_statements(reading_of(text))
    (span,) = one.evidence
    assert span.of(text) == "Không để dân phải chờ”, Vũ Đình Dũng"


@pytest.mark.parametrize("asks", [", đồng thời đề nghị", ", yêu cầu", "; qua đó giao"])
def test_what_is_asked_for_behind_it_is_no_part_of_what_was_said(asks: str) -> None:
    assert said(f"Vũ Đình Dũng ghi nhận nỗ lực của cả phường{asks} Sở Tài chính trả lời sớm.") == [
        ("Vũ Đình Dũng", "nỗ lực của cả phường", False)
    ]


def test_what_others_asked_for_is_part_of_what_was_said() -> None:
    assert said("Vũ Đình Dũng cho biết, tỉnh đã họp, yêu cầu Sở Tài chính trả lời sớm.") == [
        ("Vũ Đình Dũng", "tỉnh đã họp, yêu cầu Sở Tài chính trả lời sớm", False)
    ]


def test_what_is_told_by_an_account_may_begin_with_its_time() -> None:
    assert said("Theo Vũ Đình Dũng, trong quý IV phường sẽ mở thêm điểm tiếp dân.") == [
        ("Vũ Đình Dũng", "trong quý IV phường sẽ mở thêm điểm tiếp dân", False)
    ]


@pytest.mark.parametrize("verb", ["quả quyết", "cười", "giãi bày"])
def test_how_the_speaker_behaves_tells_whose_words_they_are(verb: str) -> None:
    assert said(f"“Không để dân phải chờ đợi”, Vũ Đình Dũng {verb}.") == [
        ("Vũ Đình Dũng", "Không để dân phải chờ đợi", True)
    ]
