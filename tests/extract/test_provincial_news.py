"""News of provinces and communes: candidates, agencies of the Party, days that are kept."""

from __future__ import annotations

import pytest
from extract.holders import bodies, facts, told

from kg.facts import Directive, Event


def parts(text: str, kind: str) -> dict[str, str]:
    """Name → part of those who took part in the event of a kind."""
    (event,) = (fact for fact in facts(text) if isinstance(fact, Event) and fact.kind == kind)
    return {p.person: p.part for p in event.participants}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Các ứng cử viên ở tỉnh Lào Cai gồm: ông Trần Văn Mận, dân tộc Kinh, Bí thư Tỉnh ủy; bà Sí Thị "
                "Bưởi, sinh năm 1990, dân tộc Giáy, giáo viên Trường Phổ thông Dân tộc nội trú Trung học cơ sở "
                "và Trung học phổ thông Sa Pa; ông Lý Seo Páo (dân tộc Mông), Chủ tịch Ủy ban MTTQ Việt Nam xã "
                "Bắc Hà."
            ),
            {
                ("Trần Văn Mận", "Bí thư", "Tỉnh ủy Lào Cai"),
                (
                    "Sí Thị Bưởi",
                    "Giáo viên",
                    "Trường Phổ thông Dân tộc nội trú Trung học cơ sở và Trung học phổ thông Sa Pa",
                ),
                ("Lý Seo Páo", "Chủ tịch", "Ủy ban Mặt trận Tổ quốc Việt Nam xã Bắc Hà"),
            },
        ),
        (  # a list of those who are there goes on with others
            (
                "Dự hội nghị tại tỉnh Lào Cai có ông Trần Văn Mận, Phó Chủ tịch UBND tỉnh; lãnh đạo Tỉnh ủy; đại "
                "biểu HĐND tỉnh, đại biểu HĐND xã Bắc Hà và 120 cử tri."
            ),
            {("Trần Văn Mận", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Lào Cai")},
        ),
        (
            (
                "Đảng bộ Đoàn ĐBQH và HĐND tỉnh Nghệ An họp. Đồng chí Lê Văn Mận, Bí thư Đảng ủy Đoàn ĐBQH và "
                "HĐND tỉnh chủ trì; bà Hà Thị Bưởi, Phó Bí thư Thường trực Đảng ủy dự."
            ),
            {
                ("Lê Văn Mận", "Bí thư", "Đảng ủy Đoàn Đại biểu Quốc hội và Hội đồng nhân dân tỉnh Nghệ An"),
                (
                    "Hà Thị Bưởi",
                    "Phó Bí thư Thường trực",
                    "Đảng ủy Đoàn Đại biểu Quốc hội và Hội đồng nhân dân tỉnh Nghệ An",
                ),
            },
        ),
        (
            "Đảng bộ các cơ quan Đảng tỉnh Nghệ An tổ chức đại hội. Đồng chí Lê Văn Mận, Bí thư Đảng ủy chủ trì.",
            {("Lê Văn Mận", "Bí thư", "Đảng ủy các cơ quan Đảng tỉnh Nghệ An")},
        ),
        (  # a province that the article does not name
            "Đảng bộ xã Tân Tiến tổ chức đại hội. Đồng chí Bùi Thị Mận - Phó Bí thư Tỉnh ủy dự và chỉ đạo.",
            {("Bùi Thị Mận", "Phó Bí thư", "Tỉnh ủy")},
        ),
        (
            "Bà Lò Thị Mận - Ủy viên chuyên trách Ủy ban Tài chính Ngân sách của Quốc hội dự.",
            {("Lò Thị Mận", "Ủy viên chuyên trách", "Ủy ban Tài chính - Ngân sách của Quốc hội")},
        ),
        (
            (
                "Ông Trần Văn Mận, Tổ trưởng Tổ công tác giúp việc thực hiện Quyết định số 284 của Bộ Chính trị "
                "cùng lãnh đạo các ban dự."
            ),
            {
                (
                    "Trần Văn Mận",
                    "Tổ trưởng",
                    "Tổ công tác giúp việc thực hiện Quyết định số 284 của Bộ Chính trị",
                )
            },
        ),
        (
            "Bà Đinh Thị Bưởi, Giám đốc Công ty TNHH dịch vụ bảo vệ Hòa Bình trao quà.",
            {("Đinh Thị Bưởi", "Giám đốc", "Công ty TNHH dịch vụ bảo vệ Hòa Bình")},
        ),
        (
            (
                "Bà Lò Thị Mận, Phó Chủ tịch BCH Trung ương Hội Nông dân Việt Nam chủ trì; bà Hà Thị Bưởi, Phó "
                "Chủ tịch Ban Chấp hành Trung ương Hội NDVN dự."
            ),
            {
                ("Lò Thị Mận", "Phó Chủ tịch", "Ban Chấp hành Trung ương Hội Nông dân Việt Nam"),
                ("Hà Thị Bưởi", "Phó Chủ tịch", "Ban Chấp hành Trung ương Hội Nông dân Việt Nam"),
            },
        ),
        (
            (
                "Dự lễ ở xã Phong Thổ, tỉnh Lai Châu, về phía Tập đoàn Điện lực Việt Nam có ông Trần Văn Mận - "
                "Phó Bí thư Đảng ủy Tập đoàn."
            ),
            {("Trần Văn Mận", "Phó Bí thư", "Đảng ủy Tập đoàn Điện lực Việt Nam")},
        ),
        (
            (
                "Đoàn ĐBQH tỉnh Thanh Hóa do ông Mai Văn Mận, Phó Trưởng Đoàn ĐBQH tỉnh làm trưởng đoàn đến thăm "
                "xã Hậu Lộc. Cùng tham gia đoàn có ông Cao Văn Chanh, Ủy viên hoạt động chuyên trách tại Ủy ban "
                "Dân nguyện và Giám sát của Quốc hội."
            ),
            {
                ("Mai Văn Mận", "Phó Trưởng đoàn", "Đoàn Đại biểu Quốc hội tỉnh Thanh Hóa"),
                ("Cao Văn Chanh", "Ủy viên chuyên trách", "Ủy ban Dân nguyện và Giám sát của Quốc hội"),
            },
        ),
        (
            (
                "Chủ trì hội thảo có TS. Trịnh Văn Mận, Bí thư Đảng ủy, Chủ tịch Hội đồng Học viện, Học viện "
                "Thanh thiếu niên Việt Nam."
            ),
            {
                ("Trịnh Văn Mận", "Bí thư", "Đảng ủy Học viện Thanh thiếu niên Việt Nam"),
                ("Trịnh Văn Mận", "Chủ tịch", "Hội đồng Học viện Thanh thiếu niên Việt Nam"),
            },
        ),
        (
            (
                "Ông Hà Văn Mận, đại biểu Quốc hội tỉnh Lào Cai phát biểu. Đại biểu Quốc hội tỉnh Lào Cai Sí Thị "
                "Bưởi nêu ý kiến."
            ),
            {("Hà Văn Mận", "Đại biểu", "Quốc hội"), ("Sí Thị Bưởi", "Đại biểu", "Quốc hội")},
        ),
    ],
)
def test_offices_of_provincial_news(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert {row[:3] for row in told(text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thay mặt Tổ đại biểu số 5 HĐND tỉnh, bà Hà báo cáo với cử tri xã Sơn Dương, tỉnh Tuyên Quang.",
            {"Tổ đại biểu số 5 Hội đồng nhân dân tỉnh Tuyên Quang"},
        ),
        (  # the year that ends a headline counts no bodies
            "Xã Đại Đình, tỉnh Phú Thọ đạt chuẩn năm 2025\nUBND tỉnh vừa công nhận xã Đại Đình đạt chuẩn.",
            {"Ủy ban nhân dân tỉnh Phú Thọ"},
        ),
        (
            (
                "Kỷ niệm 95 năm Ngày truyền thống Mặt trận Tổ quốc Việt Nam, thôn Đoài, xã Đại Đình, tỉnh Phú "
                "Thọ họp mặt. Hội Nông dân xã dự."
            ),
            {"Hội Nông dân xã Đại Đình"},
        ),
        (
            (
                "Lãnh đạo Ủy ban MTTQ Việt Nam và một số sở, ngành của tỉnh Phú Thọ, Báo và Đài PTTH Phú Thọ dự "
                "cùng Đảng ủy, chính quyền, MTTQ xã Đại Đình."
            ),
            {
                "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Phú Thọ",
                "Báo và Đài Phát thanh - Truyền hình Phú Thọ",
                "Đảng ủy xã Đại Đình",
                "Mặt trận Tổ quốc Việt Nam xã Đại Đình",
            },
        ),
        (
            "Hội Nông dân các phường Thống Nhất, Vĩnh Phúc (tỉnh Phú Thọ) ra mắt.",
            {"Hội Nông dân phường Thống Nhất", "Hội Nông dân phường Vĩnh Phúc"},
        ),
        (
            (
                "Thay mặt lãnh đạo Đảng, Nhà nước, MTTQ Việt Nam, ông Tú trao 20 tỷ đồng cho tỉnh Khánh Hòa và "
                "Trường liên cấp Tiểu học và Trung học cơ sở Diên Điền."
            ),
            {
                "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
                "Trường liên cấp Tiểu học và Trung học cơ sở Diên Điền",
            },
        ),
        (
            (
                "Đoàn đại biểu Quốc hội (ĐBQH) tỉnh Thanh Hóa cùng Ngân hàng Nông nghiệp và Phát triển nông thôn "
                "Việt Nam (Agribank) - Chi nhánh tỉnh Thanh Hóa trao quà."
            ),
            {
                "Đoàn Đại biểu Quốc hội tỉnh Thanh Hóa",
                "Ngân hàng Nông nghiệp và Phát triển nông thôn Việt Nam - Chi nhánh tỉnh Thanh Hóa",
            },
        ),
        (
            "Các đại biểu Tỉnh đoàn Lạng Sơn bầu ra Ban Chấp hành, Ban Thường vụ Tỉnh đoàn.",
            {"Tỉnh đoàn Lạng Sơn", "Ban Chấp hành Tỉnh đoàn Lạng Sơn", "Ban Thường vụ Tỉnh đoàn Lạng Sơn"},
        ),
        (
            ("Lãnh đạo Tỉnh ủy Lạng Sơn dự Đại hội MTTQ và các tổ chức chính trị - xã hội xã Đồng Đăng."),
            {
                "Tỉnh ủy Lạng Sơn",
                "Mặt trận Tổ quốc Việt Nam xã Đồng Đăng",
            },
        ),
        (
            "UBND tỉnh Nghệ An ban hành Công văn số 172/VP-PCTT về kỷ luật Chi ủy Chi bộ nhiệm kỳ 2020 - 2022.",
            {"Ủy ban nhân dân tỉnh Nghệ An"},
        ),
    ],
)
def test_bodies_of_provincial_news(text: str, expected: set[str]) -> None:
    assert bodies(text) == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            (
                "Chiều 19/9, tại xã Bắc Hà, Tổ đại biểu HĐND tỉnh Lào Cai gồm các đồng chí: Trần Văn Mận, Trưởng "
                "Ban Pháp chế; Sí Thị Bưởi, Phó Chủ tịch HĐND xã Bắc Hà đã tiếp xúc hơn 60 cử tri các xã Bắc Hà, "
                "Tả Van."
            ),
            "voter-meeting",
            {"Trần Văn Mận": "lead", "Sí Thị Bưởi": "attendee"},
        ),
        (
            (
                "Trong khuôn khổ chuyến thăm và làm việc tại tỉnh Quảng Trị, ngày 19/9, ông Nguyễn Văn Mận, Phó "
                "Chủ tịch nước đã đến thăm, động viên người dân xã Diên Sanh."
            ),
            "visit",
            {"Nguyễn Văn Mận": "lead"},
        ),
        (
            (
                "Đến kiểm tra tại điểm sạt lở ở xã Cẩm Duệ, tỉnh Hà Tĩnh sáng 19/9, Bí thư Tỉnh ủy Nguyễn Văn "
                "Mận yêu cầu xã di dời các hộ dân."
            ),
            "working-session",
            {"Nguyễn Văn Mận": "lead"},
        ),
        (
            (
                "Sáng 19/9, Bí thư Tỉnh ủy Điện Biên Trần Văn Mận cùng đoàn công tác dự lễ khánh thành Trường "
                "Tiểu học Mường Pồn."
            ),
            "ceremony",
            {"Trần Văn Mận": "attendee"},
        ),
        (
            (
                "Sáng 19/9, đoàn công tác do ông Trần Văn Mận, Thường trực Ban Bí thư dẫn đầu đến thăm xã Diên "
                "Điền (tỉnh Khánh Hòa). Đoàn công tác thăm, tặng quà người dân còn có ông Lê Văn Chanh (Bí thư "
                "Thành ủy TP.HCM), ông Hà Văn Me (Chánh Văn phòng Trung ương Đảng)."
            ),
            "visit",
            {"Trần Văn Mận": "lead", "Lê Văn Chanh": "attendee", "Hà Văn Me": "attendee"},
        ),
        (
            (
                "Ngày 19/9, UBND xã Tràng Định (tỉnh Lạng Sơn) tổ chức chương trình tặng quà Tết. Đến dự chương "
                "trình trao tặng quà có ông Hoàng Văn Mận, Bí thư Đảng ủy xã."
            ),
            "visit",
            {"Hoàng Văn Mận": "attendee"},
        ),
    ],
)
def test_parts_in_provincial_news(text: str, kind: str, expected: dict[str, str]) -> None:
    assert parts(text, kind) == expected


def test_an_election_only_thought_of_is_none() -> None:
    text = (
        "Tại hội nghị tiếp xúc cử tri xã Bắc Hà, tỉnh Lào Cai ngày 19/9, các ứng cử viên khẳng định nếu trúng cử "
        "đại biểu Quốc hội khóa XVI sẽ nỗ lực hết mình."
    )
    assert [fact.kind for fact in facts(text) if isinstance(fact, Event)] == ["voter-meeting"]


def test_a_session_takes_offices_away_on_its_day() -> None:
    text = (
        "Ngày 18/9, HĐND thành phố Đà Nẵng tổ chức kỳ họp thứ 16.\nHĐND thành phố đã thông qua Nghị quyết về "
        "việc miễn nhiệm chức vụ Phó Chủ tịch UBND thành phố Đà Nẵng đối với ông Võ Văn Mận (nghỉ theo chế độ). "
        "HĐND thành phố cũng bỏ phiếu và bầu ông Lê Văn Chanh làm Phó Trưởng Ban Pháp chế HĐND thành phố."
    )
    assert {(e.kind, e.start) for e in facts(text) if isinstance(e, Event)} == {
        ("meeting", "2025-09-18"),
        ("dismissal", "2025-09-18"),
        ("appointment", "2025-09-18"),
    }


def test_what_is_inspected_in_a_former_commune_lies_in_the_new_one() -> None:
    text = (
        "Sáng 19/9, ông Nguyễn Văn Mận, Chủ tịch UBND xã Sao Vàng (tỉnh Thanh Hóa) đã kiểm tra công tác khắc "
        "phục hậu quả bão tại thôn Đồng Cốc, thuộc xã Xuân Phú cũ."
    )
    (event,) = (fact for fact in facts(text) if isinstance(fact, Event))
    assert event.unit is not None
    assert event.unit.name == "xã Sao Vàng"


def test_aid_told_behind_a_task_is_none() -> None:
    text = (
        "Chủ tịch UBND tỉnh Gia Lai Phạm Văn Mận yêu cầu xã Tuy Phước khẩn trương sơ tán dân.\nNgoài ra, Bộ Quốc "
        "phòng hỗ trợ 10 tỷ đồng, 10 tấn lương khô."
    )
    assert [fact.task for fact in facts(text) if isinstance(fact, Directive)] == ["khẩn trương sơ tán dân"]
