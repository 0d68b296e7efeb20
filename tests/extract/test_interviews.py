"""Interviews: who answers gives the tasks told there; what is only referred to is no event."""

from __future__ import annotations

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Directive, Event, Fact, Statement

INTERVIEW = (
    "Gỡ khó cho y tế cơ sở\n"
    "Phóng viên Báo Cà Mau có cuộc trao đổi với ông Lâm Hữu Đức, Giám đốc Sở Y tế tỉnh Cà Mau.\n"
    "PV: Thưa ông, xin ông cho biết mạng lưới y tế cơ sở hiện ra sao?\n"
    "Ông Lâm Hữu Đức: HĐND tỉnh đã thông qua Nghị quyết số 31/NQ-HĐND hỗ trợ bác sĩ về xã.\n"
    "PV: Còn các trạm ở xa thì sao, thưa ông?\n"
    "Ông Lâm Hữu Đức: Đối với các trung tâm y tế khu vực, Sở yêu cầu cử kíp trực hỗ trợ các trạm ở xa."
)


def _facts(text: str) -> list[Fact]:
    return list(extract(make_article(text, "interview", {"published": "2025-12-03"})))


def test_who_answers_gives_the_task() -> None:
    tasks = [fact for fact in _facts(INTERVIEW) if isinstance(fact, Directive)]
    assert [(t.issuer and t.issuer.person, t.assignee, t.task) for t in tasks] == [
        ("Lâm Hữu Đức", None, "cử kíp trực hỗ trợ các trạm ở xa")
    ]


def test_the_talk_and_what_it_refers_to_are_no_events() -> None:
    assert [fact for fact in _facts(INTERVIEW) if isinstance(fact, Event)] == []


def test_a_question_is_nobodys_statement() -> None:
    assert [fact for fact in _facts(INTERVIEW) if isinstance(fact, Statement)] == []


def test_a_day_told_in_an_answer_makes_an_event() -> None:
    answer = "Ông Lâm Hữu Đức: Khi làm việc với xã Đất Mũi hôm 28/11, tôi có đề nghị UBND xã bố trí ngay đất xây trạm."
    facts = _facts(f"{INTERVIEW}\nPV: Xã đã làm gì, thưa ông?\n{answer}")
    assert [(e.kind, e.start) for e in facts if isinstance(e, Event)] == [("working-session", "2025-11-28")]
    told = [t for t in facts if isinstance(t, Directive) and t.assignee]
    assert [(t.issuer and t.issuer.person, t.assignee and t.assignee.name) for t in told] == [
        ("Lâm Hữu Đức", "Ủy ban nhân dân xã Đất Mũi")
    ]


def test_unlabelled_answers_are_of_whom_reporters_talk_with() -> None:
    text = (
        "Báo Cà Mau phỏng vấn bà Trần Mỹ Duyên, Chủ tịch UBND xã Đất Mũi.\n"
        "Xã làm gì với các hộ sạt lở, thưa bà?\n"
        "- Trước mắt, giao Công an xã cắm biển báo ở các điểm nguy hiểm.\n"
        "Còn về lâu dài, thưa bà?\n"
        "- Chúng tôi chờ dự án kè."
    )
    tasks = [fact for fact in _facts(text) if isinstance(fact, Directive)]
    assert [(t.issuer and t.issuer.person, t.assignee and t.assignee.name) for t in tasks] == [
        ("Trần Mỹ Duyên", "Công an xã Đất Mũi")
    ]
