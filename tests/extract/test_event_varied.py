"""Events by what varies in how they are told: ways "về", days, hosts, kinds of occasions, headlines alone."""

from __future__ import annotations

import pytest

from kg.facts import Event
from tests.extract.holders import events, facts

DAY = "2025-10-20"
P = "Phó Chủ tịch UBND tỉnh Quảng Trị"


def kinds(text: str) -> list[tuple[str, str | None]]:
    """Kind and day of every event."""
    return [(kind, start and start[:10]) for kind, start, _ in events(text, DAY)]


def people(text: str) -> dict[str, set[str]]:
    """Who took part in each kind of event."""
    return {f.kind: {p.person for p in f.participants} for f in facts(text, DAY) if isinstance(f, Event)}


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        (f"Sáng 19/10, ông Trần Văn Bình, {P} về thăm hộ nghèo tại xã Hướng Phùng.", "visit", "xã Hướng Phùng"),
        (f"Sáng 19/10, ông Trần Văn Bình, {P} cùng đoàn công tác tiếp tục về kiểm tra tuyến đê tại xã Hướng Phùng.",
         "working-session", "xã Hướng Phùng"),
        ("Sáng 19/10, lãnh đạo HĐND tỉnh Quảng Trị về tiếp xúc với cử tri xã Hướng Phùng.", "voter-meeting",
         "xã Hướng Phùng"),
        ("Sáng 19/10, Thường trực HĐND tỉnh Quảng Trị về dâng hương tại Nghĩa trang liệt sĩ xã Hướng Phùng.",
         "ceremony", "xã Hướng Phùng"),
        ("Ngày 19/10, Đoàn công tác của UBMTTQ Việt Nam tỉnh Quảng Trị có buổi gặp gỡ, tiếp xúc cử tri xã Hướng Phùng.",
         "voter-meeting", "xã Hướng Phùng"),
        ("Ngày 19/10, Đoàn giám sát HĐND tỉnh Quảng Trị có cuộc giám sát chuyên đề về đất đai tại xã Hướng Phùng.",
         "working-session", "xã Hướng Phùng"),
        ("Ngày 19/10, UBND tỉnh Quảng Trị khánh thành cầu dân sinh tại xã Hướng Phùng.", "ceremony", "xã Hướng Phùng"),
        (f"Ngày 19/10, ông Trần Văn Bình, {P} đối thoại với thanh niên xã Hướng Phùng.", "meeting", "xã Hướng Phùng"),
    ],
)  # fmt: skip
def test_where_they_went(text: str, kind: str, unit: str) -> None:
    """Those who come down to a place were there, whatever stands between."""
    assert [(k, u) for k, _, u in events(text, DAY)] == [(kind, unit)]


def test_a_matter_is_no_way() -> None:
    """ "về" before a verb tells what a paper is about."""
    text = "Ngày 19/10, Nghị quyết của HĐND tỉnh Quảng Trị về giám sát đất đai được gửi các sở."
    assert "working-session" not in [kind for kind, _ in kinds(text)]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Sáng 8-10 đồng chí Trần Văn Bình, Bí thư Đảng ủy xã Hướng Phùng chủ trì hội nghị giao ban.", "2025-10-08"),
        ("Chiều ngày 9.10 Tỉnh ủy Quảng Trị tổ chức hội nghị sơ kết công tác dân vận.", "2025-10-09"),
        ("Thực hiện Kế hoạch số 12/KH-UBND, hôm qua (19/10), lãnh đạo tỉnh Quảng Trị kiểm tra xã Hướng Phùng.",
         "2025-10-19"),
        ("Thực hiện Kế hoạch số 12/KH-UBND, ngày 19/10, Đoàn kiểm tra số 2 làm việc với UBND xã Hướng Phùng.",
         "2025-10-19"),
    ],
)  # fmt: skip
def test_days_without_a_comma_and_behind_a_plan(text: str, start: str) -> None:
    """A day before who acts is no count of comrades; one between commas behind a plan is not the plan's."""
    assert [day for _, day in kinds(text)] == [start]


@pytest.mark.parametrize(
    ("held", "kind"),
    [
        ("Hội thao quốc phòng", "ceremony"),
        ("Hội diễn nghệ thuật quần chúng", "ceremony"),
        ("Giải bóng chuyền nam", "ceremony"),
        ("Tết Trung thu cho các em thiếu nhi", "ceremony"),
        ("chương trình giao lưu văn nghệ", "ceremony"),
        ("chương trình “Vui hội trăng rằm”", "ceremony"),
        ("đêm văn nghệ chào mừng Quốc khánh", "ceremony"),
        ("khóa tập huấn chuyển đổi số", "meeting"),
        ("buổi truyền thông về bình đẳng giới", "meeting"),
        ("lớp bồi dưỡng nhận thức về Đảng", "meeting"),
    ],
)
def test_kinds_of_occasions(held: str, kind: str) -> None:
    """Festivals, games and courses are told like other occasions."""
    assert kinds(f"Sáng 19/10, Hội Nông dân xã Hướng Phùng tổ chức {held}.") == [(kind, "2025-10-19")]


@pytest.mark.parametrize(
    ("done", "kind"),
    [
        ("gặp gỡ, tặng quà bà con", "visit"),
        ("tiếp xúc, lắng nghe ý kiến cử tri", "voter-meeting"),
        ("trao đổi, học tập kinh nghiệm xây dựng nông thôn mới tại", "working-session"),
        ("trồng cây xanh tại", "ceremony"),
    ],
)
def test_kinds_of_doings(done: str, kind: str) -> None:
    """What leaders do at a place."""
    told = events(f"Sáng 19/10, ông Trần Văn Bình, {P} {done} xã Hướng Phùng.", DAY)
    assert [(k, u) for k, _, u in told] == [(kind, "xã Hướng Phùng")]


def test_one_congress_of_a_unit_whose_bodies_hold_it() -> None:
    """Party, council and front of a ward hold one congress."""
    text = (
        "Sáng 19/10, Đảng ủy xã Hướng Phùng, HĐND, UBND, Ủy ban MTTQ Việt Nam xã Hướng Phùng phối hợp tổ chức "
        "Đại hội đại biểu Đảng bộ xã Hướng Phùng lần thứ I, nhiệm kỳ 2025-2030."
    )
    assert kinds(text) == [("congress", "2025-10-19")]


def test_a_session_held_to_pass_resolutions() -> None:
    """What a session is to pass is not yet passed."""
    text = "Sáng 19/10, tại xã Hướng Phùng đã diễn ra kỳ họp chuyên đề để xem xét, thông qua các nghị quyết."
    assert kinds(text) == [("meeting", "2025-10-19")]


def test_a_document_that_the_headline_alone_tells() -> None:
    """A headline that tells who issued what is the news where the text only goes on about it."""
    text = "UBND tỉnh Quảng Trị ban hành quy định mới về giá đất\n\nBảng giá đất gồm 12 phụ lục, áp dụng cho toàn tỉnh."
    assert kinds(text) == [("decision", None)]
    both = f"{text}\n\nTrước đó, ngày 19/10, UBND tỉnh Quảng Trị họp phiên thường kỳ."
    assert [kind for kind, _ in kinds(both)] == ["meeting"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ngày 19/10, UBND xã Hướng Phùng công bố quyết định sáp nhập Trường Tiểu học số 1 và Trường Tiểu học số 2.",
         "reorganisation"),
        ("Sáng 19/10, các phòng, ban, đơn vị xã Hướng Phùng đã ký giao ước thi đua năm 2026.", "signing"),
        ("Ngày 19/10, thôn Cợp, xã Hướng Phùng tổ chức bầu cử Trưởng thôn nhiệm kỳ 2025 - 2028.", "election"),
        ("Đúng 7 giờ ngày 19/10, các khu vực bỏ phiếu ở xã Hướng Phùng khai mạc cuộc bầu cử đại biểu Quốc hội.",
         "election"),
    ],
)  # fmt: skip
def test_acts(text: str, kind: str) -> None:
    """Bodies made one, pledges signed, village heads elected, polls opened."""
    assert kinds(text) == [(kind, "2025-10-19")]


LAUNCH = "Sáng 19/10, Công an xã Hướng Phùng, tỉnh Quảng Trị tổ chức Lễ ra mắt mô hình “Camera an ninh”."
TALK = "Sáng 19/10, UBND xã Hướng Phùng, tỉnh Quảng Trị tổ chức buổi tọa đàm Ngày Nhà giáo Việt Nam."


@pytest.mark.parametrize(
    "behind",
    [
        "Tham dự có các đồng chí: Lê Thị Quân, Bí thư Đảng ủy xã; Võ Hữu Khoa, Chủ tịch UBND xã.",
        "Lê Thị Quân, Bí thư Đảng ủy xã và Võ Hữu Khoa, Chủ tịch UBND xã chủ trì buổi lễ.",
        "Ông Lê Thị Quân, Bí thư Đảng ủy xã phát biểu.\n\nÔng Võ Hữu Khoa, Chủ tịch UBND xã đề nghị các thôn phối hợp.",
    ],
)
def test_people_at_a_launch(behind: str) -> None:
    """A launch has guests and speakers like any other occasion."""
    assert people(f"{LAUNCH}\n\n{behind}") == {"establishment": {"Lê Thị Quân", "Võ Hữu Khoa"}}


def test_a_body_set_up_on_paper_has_no_guests() -> None:
    """Nobody is at a decision."""
    text = (
        "Ngày 19/10, UBND xã Hướng Phùng ban hành quyết định thành lập Tổ công nghệ số.\n\n"
        "Ông Lê Văn Quân, Bí thư Đảng ủy xã cho biết tổ có 12 thành viên."
    )
    assert people(text) == {"establishment": set()}


@pytest.mark.parametrize(
    "behind",
    [
        "Đồng chí Lê Thị Quân, Bí thư Đảng ủy xã và đồng chí Võ Hữu Khoa, Chủ tịch UBND xã dự.",
        "Bà Lê Thị Quân (Bí thư Đảng ủy xã) và ông Võ Hữu Khoa (Chủ tịch UBND xã) đến dự tọa đàm.",
        "Tham gia có Lê Thị Quân, Bí thư Đảng ủy xã, Võ Hữu Khoa, Chủ tịch UBND xã.",
    ],
)
def test_several_who_come(behind: str) -> None:
    """All who are named before one verb of coming come."""
    assert people(f"{TALK} {behind}") == {"meeting": {"Lê Thị Quân", "Võ Hữu Khoa"}}


def test_who_did_something_long_ago_is_not_there() -> None:
    """What somebody proposed long ago was not said at the occasion."""
    behind = "Trước đây, khi còn là Chủ tịch UBND xã, ông Đinh Văn Bảy từng đề xuất mở tuyến đường này."
    assert people(f"{TALK}\n\n{behind}") == {"meeting": set()}


def test_who_signs_a_document() -> None:
    """Whatever stands before the verb of signing."""
    text = "Ngày 19/10, Chủ tịch UBND huyện Hớn Quản Huỳnh Xuân Oanh chính thức ký Quyết định số 20/QĐ-UBND."
    assert people(text) == {"decision": {"Huỳnh Xuân Oanh"}}


def test_a_ceremony_for_those_who_retire() -> None:
    """Decisions handed over let people go, be they named or not."""
    text = "Sáng 19/10, UBND tỉnh Quảng Trị tổ chức lễ trao quyết định nghỉ hưu cho cán bộ lãnh đạo."
    assert kinds(text) == [("dismissal", "2025-10-19")]


FIRST = "Sáng 19/10, UBND xã Hướng Phùng, tỉnh Quảng Trị tổ chức hội nghị giao ban.\n\nĐời sống nhân dân được nâng lên."


@pytest.mark.parametrize(
    ("behind", "kind", "unit"),
    [
        ("Cùng ngày, Công an xã Lao Bảo tổ chức Hội thi Dân vận khéo.", "ceremony", "xã Lao Bảo"),
        ("Trong ngày, Hội Nông dân xã Lao Bảo đã tổ chức lớp tập huấn.", "meeting", "xã Lao Bảo"),
        ("Ngay sau đó, Đảng ủy xã Lao Bảo tổ chức lễ kết nạp đảng viên.", "ceremony", "xã Lao Bảo"),
        ("Cùng thời điểm, Công an xã Lao Bảo ra mắt mô hình “Camera an ninh”.", "establishment", "xã Lao Bảo"),
        (f"Cùng ngày 19/10, ông Lê Văn Nam, {P} tiếp xúc cử tri tại xã Lao Bảo.", "voter-meeting", "xã Lao Bảo"),
        ("Cùng thời gian trên, Công an tỉnh Quảng Trị đã kiểm tra các cơ sở lưu trú tại xã Lao Bảo.",
         "working-session", "xã Lao Bảo"),
    ],
)  # fmt: skip
def test_what_others_did_that_day(behind: str, kind: str, unit: str) -> None:
    """What another body held at the same time is an event of its own, on that day."""
    first, second = sorted(events(f"{FIRST}\n\n{behind}", DAY), key=lambda row: row[2] != "xã Hướng Phùng")
    assert first[0] == "meeting"
    assert (second[0], (second[1] or "")[:10], second[2]) == (kind, "2025-10-19", unit)


def test_a_launch_told_with_its_day_further_below() -> None:
    """A launch held earlier counts where its day is told, wherever it stands."""
    text = f"{FIRST}\n\nTrước đó, chiều 16/10, HĐND xã Hướng Phùng tổ chức ra mắt mô hình “Chính quyền thân thiện”."
    assert ("establishment", "2025-10-16") in kinds(text)


def test_another_delegation_is_not_led_by_the_first_ones_leader() -> None:
    """A delegation of another body without a leader told has none."""
    text = (
        f"Sáng 19/10, ông Lê Văn Nam, {P} đến tiếp xúc cử tri tại xã Hướng Phùng.\n\n"
        "Chiều cùng ngày, Đoàn công tác của Công an tỉnh Quảng Trị kiểm tra các điểm sạt lở tại xã Lao Bảo."
    )
    assert people(text) == {"voter-meeting": {"Lê Văn Nam"}, "working-session": set()}


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Ngày 19/10, tại Công văn số 715/UBND-KT, Sở Xây dựng tỉnh Quảng Trị yêu cầu các xã chủ động ứng phó mưa lũ.",
         "tỉnh Quảng Trị"),
        ("Nhằm siết chặt quản lý, ngày 19/10, UBND xã Hướng Phùng vừa có Công văn số 12/UBND-KT về đất đai.",
         "xã Hướng Phùng"),
        ("Để chủ động ứng phó, ngày 19/10, Chủ tịch UBND xã Hướng Phùng ban hành Công điện số 04/CĐ-UBND.",
         "xã Hướng Phùng"),
        ("Kế hoạch số 24/KH-TTr về quản lý đất đai được Thanh tra tỉnh Quảng Trị ban hành ngày 19/10.",
         "tỉnh Quảng Trị"),
    ],
)  # fmt: skip
def test_documents_issued(text: str, unit: str) -> None:
    """A document is issued by whoever is told beside it, whatever the sentence opens with."""
    for article in (text, f"{FIRST}\n\n{text}"):
        assert ("decision", "2025-10-19", unit) in [(k, (s or "")[:10], u) for k, s, u in events(article, DAY)]


def test_a_paper_that_a_session_works_on_is_not_issued() -> None:
    """What is laid before a council so that it decides is no decision yet."""
    text = "Ngày 19/10, UBND xã Hướng Phùng họp nhằm thống nhất nội dung ban hành kế hoạch phòng, chống thiên tai."
    assert [kind for kind, _ in kinds(text)] == ["meeting"]


@pytest.mark.parametrize(
    "did",
    [
        "các đồng chí: Trần Văn Bình, Bí thư Đảng ủy xã; Lê Thị Lan, Chủ tịch UBND xã chủ trì tiếp công dân định kỳ.",
        "các đồng chí Trần Văn Bình, Bí thư Đảng ủy xã và Lê Thị Lan, Chủ tịch UBND xã chủ trì buổi tiếp công dân.",
        "ông Trần Văn Bình, Bí thư Đảng ủy xã cùng bà Lê Thị Lan, Chủ tịch UBND xã đối thoại với các hộ dân.",
    ],
)
def test_several_who_lead(did: str) -> None:
    """All who are named before what they held together led it."""
    assert people(f"Sáng 19/10, tại trụ sở UBND xã Hướng Phùng, {did}") == {"meeting": {"Trần Văn Bình", "Lê Thị Lan"}}


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("+ Ngày 18/10, đoàn công tác của tỉnh Quảng Trị về kiểm tra dịch vụ công ở xã Hướng Phùng.", "xã Hướng Phùng"),
        ("Chiều 18/10, Đoàn giám sát của HĐND tỉnh Quảng Trị về giám sát thu ngân sách tại xã Lao Bảo.", "xã Lao Bảo"),
    ],
)
def test_delegations_that_come_down(text: str, unit: str) -> None:
    """A delegation that comes down to a place is told of anywhere in an article."""
    assert ("working-session", "2025-10-18", unit) in events(f"{FIRST}\n\n{text}", DAY)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chiều 18/10, Đại hội đại biểu Đảng bộ tỉnh Quảng Trị lần thứ I họp phiên trù bị.", "congress"),
        ("Sáng 18/10, UBND xã Lao Bảo phối hợp Agribank ký kết chương trình cho vay.", "signing"),
        ("Ngày 18/10, ông Trần Văn Bình, Bí thư Đảng ủy xã Lao Bảo dự sinh hoạt với Chi bộ thôn 2.", "meeting"),
        ("Ngày 18/10, lãnh đạo xã Lao Bảo đã đến chung vui cùng bà con trong Ngày hội Đại đoàn kết.", "ceremony"),
        ("Sáng 18/10, Chi bộ thôn 2, xã Lao Bảo kết nạp đảng viên mới cho 2 quần chúng ưu tú.", "ceremony"),
    ],
)
def test_doings_told_further_below(text: str, kind: str) -> None:
    """What is told with its own day counts wherever it stands, as what it is."""
    assert (kind, "2025-10-18") in kinds(f"{FIRST}\n\n{text}")
