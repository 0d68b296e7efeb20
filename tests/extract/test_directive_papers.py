"""Tasks as conclusions, telegrams and inspection reports print them; invented sentences."""

from __future__ import annotations

import pytest

from kg.facts import Change, Directive, DocumentCited, UnitSeen
from tests.extract.holders import facts, tasks

DAY = "2021-09-14"
LED = "Chủ tịch UBND huyện Hữu Lũng Trần Văn Nam chủ trì họp UBND huyện. Đồng chí "


@pytest.mark.parametrize(
    ("told", "task"),
    [
        ("yêu cầu cơ quan xây dựng báo cáo tiếp thu các ý kiến.", "tiếp thu các ý kiến"),
        ("đề nghị đơn vị tư vấn lập quy hoạch rà soát lại ranh giới.", "rà soát lại ranh giới"),
        ("yêu cầu cơ quan trình báo cáo giải trình rõ số liệu.", "giải trình rõ số liệu"),
        ("đề nghị Ủy ban nhân dân (UBND) các xã, thị trấn rà soát hộ nghèo.", "rà soát hộ nghèo"),
        ("đề nghị hai Ban HĐND xã tăng cường khảo sát.", "tăng cường khảo sát"),
        ("lưu ý trong mùa mưa bão, các xã ven sông phải trực 24/24 giờ.", "trực 24/24 giờ"),
    ],
)
def test_a_group_told_by_what_it_does(told: str, task: str) -> None:
    assert tasks(LED + told, DAY) == [(None, task)]


@pytest.mark.parametrize(
    ("told", "assignee"),
    [
        ("Sở Y tế- Cơ quan thường trực Ban Chỉ đạo phòng, chống dịch tỉnh theo dõi dịch.", "Sở Y tế tỉnh Gia Lai"),
        ("Sở Xây dựng (Thường trực Ban Chỉ đạo phát triển đô thị) rà soát.", "Sở Xây dựng tỉnh Gia Lai"),
        (
            "Ban Quản lý dự án đường cao tốc Đà Nẵng - Quảng Ngãi bố trí đủ vốn.",
            "Ban Quản lý dự án đường cao tốc Đà Nẵng - Quảng Ngãi",
        ),
    ],
)
def test_a_body_set_off_by_a_dash(told: str, assignee: str) -> None:
    assert [name for name, _ in tasks(f"UBND tỉnh Gia Lai yêu cầu {told}", DAY)] == [assignee]


def test_a_route_in_the_name_of_a_board_names_no_unit() -> None:
    told = facts("Ban Quản lý dự án cao tốc Bắc Giang - Lạng Sơn họp tại huyện Lạng Giang.", DAY)
    assert [f.unit.name for f in told if isinstance(f, UnitSeen)] == ["huyện Lạng Giang"]


LED_BY = "Bí thư Thành ủy Trà Vinh Lê Văn Hòa nhấn mạnh"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (" thời gian tới các chi bộ cần đổi mới sinh hoạt.", [(None, "đổi mới sinh hoạt")]),
        (" để làm được điều đó các cấp ủy phải gần dân.", [(None, "gần dân")]),
        (
            ", với vai trò người đứng đầu, Chủ tịch UBND các xã phải trực tiếp gặp dân.",
            [(None, "trực tiếp gặp dân")],
        ),
        (" trong năm qua phường 7 phải sơ tán nhiều lần.", []),
        (", phường 7 phải đối mặt nhiều khó khăn.", []),
    ],
)
def test_what_others_must_do_behind_an_adverbial(told: str, expected: list[tuple[str | None, str]]) -> None:
    assert tasks(LED_BY + told, DAY) == expected


@pytest.mark.parametrize(
    "told",
    [
        "Luật sư Trần Văn Bình, Đoàn Luật sư TP Hà Nội cho rằng UBND xã Kim Chung phải bồi thường.",
        "Chuyên gia kinh tế Trần Văn Bình nhấn mạnh: Các địa phương phải cắt giảm thủ tục.",
        "Theo luật sư Trần Văn Bình, vụ việc rõ. Ông Bình nhấn mạnh, Công an xã Kim Chung phải xin lỗi.",
    ],
)
def test_what_an_expert_thinks_is_no_task(told: str) -> None:
    assert tasks(told, DAY) == []


LINES = """Huyện Hoài Đức: Chỉ đạo công tác tháng 9

Sau khi nghe báo cáo, Chủ tịch UBND huyện Hoài Đức Lê Văn Hòa chỉ đạo như sau:

Phòng Tài chính - Kế hoạch huyện cân đối vốn cho các xã

Giao Phòng Giáo dục và Đào tạo rà soát trường lớp

Công an huyện tăng cường tuần tra
"""


def test_lines_of_a_list_without_full_stops() -> None:
    assert tasks(LINES, "2024-09-14") == [
        ("Phòng Tài chính - Kế hoạch huyện Hoài Đức", "cân đối vốn cho các xã"),
        ("Phòng Giáo dục và Đào tạo huyện Hoài Đức", "rà soát trường lớp"),
        ("Công an huyện Hoài Đức", "tăng cường tuần tra"),
    ]


def test_a_heading_outside_a_list_is_no_task() -> None:
    told = (
        "Huyện Hoài Đức chống dịch\n\nSáng nay, ông Lê Văn Hòa, Chủ tịch UBND huyện Hoài Đức, họp với các xã.\n\n"
        "Trạm Y tế xã Kim Chung tăng cường tiêm chủng\n\nToàn huyện đã tiêm 12.000 mũi."
    )
    assert tasks(told, DAY) == []


@pytest.mark.parametrize(
    ("told", "number", "date"),
    [
        ("Kế hoạch số 08/KH-HĐND, ngày27/4/2018 của Thường trực HĐND huyện Đồng Văn", "08/KH-HĐND", "2018-04-27"),
        ("Quyết định số 12/QĐ-UBND ngày 3/ 4/2018 của UBND huyện Đồng Văn", "12/QĐ-UBND", "2018-04-03"),
        ("Công văn số: 120/UBND - VX ngày 02/5/2018 của UBND huyện Đồng Văn", "120/UBND-VX", "2018-05-02"),
    ],
)
def test_papers_whose_blanks_are_misplaced(told: str, number: str, date: str) -> None:
    cited = [f for f in facts(f"Thực hiện {told} về công tác thu ngân sách.", DAY) if isinstance(f, DocumentCited)]
    assert [(f.number, f.date) for f in cited] == [(number, date)]


def test_letters_of_a_paper_are_no_kind_of_unit() -> None:
    told = facts("Bộ Công an ban hành Điện số 481/ĐK-HT chỉ đạo công an các tỉnh tăng cường trực ban.", DAY)
    assert [d.issuer.name for d in told if isinstance(d, Directive) and d.issuer] == ["Bộ Công an"]


def test_what_a_proposal_asks_for_is_no_task() -> None:
    told = "Tại kỳ họp, UBND xã Thọ Lộc trình bày tờ trình số 73/TTr-UBND, đề nghị thông qua phương án phân bổ vốn."
    assert tasks(told, DAY) == []


def test_a_list_of_what_inspectors_decided_holds_no_tasks() -> None:
    told = (
        "Ủy ban Kiểm tra Tỉnh ủy Đồng Nai họp kỳ 24. Ủy ban đã xem xét, kết luận một số nội dung sau:\n\n"
        "1. Xem xét, thi hành kỷ luật đối với bà Phan Thị Thanh, Phó Chủ tịch UBND huyện Long Thành.\n\n"
        "2. Ủy ban Kiểm tra Tỉnh ủy yêu cầu Ban Thường vụ Huyện ủy Long Thành rút kinh nghiệm."
    )
    assert tasks(told, DAY) == [("Ban Thường vụ Huyện ủy Long Thành", "rút kinh nghiệm")]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Sau khi xem xét, Chủ tịch UBND tỉnh Bến Tre có ý kiến:\n1. Đồng ý về chủ trương.\n2. Sở Y tế mua thuốc.",
            [("Sở Y tế tỉnh Bến Tre", "mua thuốc")],
        ),
        (
            "Để ứng phó thiên tai, Chủ tịch UBND tỉnh Bến Tre Chỉ thị:\n1. Sở Tài chính bố trí kinh phí.",
            [("Sở Tài chính tỉnh Bến Tre", "bố trí kinh phí")],
        ),
        (
            "Thủ tướng Phạm Minh Chính yêu cầu:\n1. Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Bến Tre chỉ đạo chống mặn.",
            [("Tỉnh ủy Bến Tre", "chỉ đạo chống mặn"), ("Ủy ban nhân dân tỉnh Bến Tre", "chỉ đạo chống mặn")],
        ),
        (
            "Thủ tướng Phạm Minh Chính có ý kiến như sau:\nĐồng chí Bí thư Tỉnh ủy Bến Tre chỉ đạo chống hạn, mặn.",
            [("Tỉnh ủy Bến Tre", "chỉ đạo chống hạn, mặn")],
        ),
    ],
)
def test_what_opens_a_list_of_tasks(told: str, expected: list[tuple[str | None, str]]) -> None:
    assert tasks(told, DAY) == expected


STRESSED = "Bà Lê Thị Lan, Bí thư Đảng ủy phường Hóa Châu nhấn mạnh, chuyển đổi số là xu thế. "


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Vì vậy, các chi bộ cần vào cuộc quyết liệt.", [(None, "vào cuộc quyết liệt")]),
        ("Đây là việc mới. Do đó, các chi bộ cần vào cuộc quyết liệt.", [(None, "vào cuộc quyết liệt")]),
        ("Anh Vũ Văn Bình cho biết doanh thu tăng. Vì vậy, các hộ cần đổi mới cách làm.", []),
    ],
)
def test_what_follows_from_what_somebody_stressed(told: str, expected: list[tuple[str | None, str]]) -> None:
    assert tasks(STRESSED + told, "2025-09-20") == expected


def test_the_school_of_the_headline_is_the_one_addressed() -> None:
    told = (
        "Phường Uông Bí khảo sát tại Trường Tiểu học Thanh Sơn\n\nSáng nay, ông Đào Ngọc Sơn, Phó Bí thư Đảng ủy "
        "phường Uông Bí, khảo sát tại Trường Tiểu học Thanh Sơn. Trường được lập từ Trường Tiểu học Trần Phú và "
        "Trường Tiểu học Lê Lợi. Ông đề nghị nhà trường sớm ổn định tổ chức."
    )
    assert tasks(told, "2025-10-20") == [("Trường Tiểu học Thanh Sơn", "sớm ổn định tổ chức")]


def test_of_several_inspected_in_one_sentence_none_is_the_one_addressed() -> None:
    told = (
        "Đoàn của Quân khu 9 do Đại tá Trần Minh Chiến, Phó Tham mưu trưởng Quân khu 9 làm trưởng đoàn kiểm tra tại Bộ "
        "Chỉ huy Quân sự tỉnh Vĩnh Long. Đoàn kiểm tra tại Ban Chỉ huy Quân sự huyện Tam Bình và Ban Chỉ huy Quân sự "
        "huyện Trà Ôn. Đại tá Trần Minh Chiến yêu cầu đơn vị rà soát quân số."
    )
    assert tasks(told, "2022-11-05") == [("Bộ Chỉ huy Quân sự tỉnh Vĩnh Long", "rà soát quân số")]


def test_a_plan_of_an_area_in_small_letters_needs_more_of_a_title() -> None:
    told = facts("UBND tỉnh Bến Tre phê duyệt đồ án quy hoạch, chỉ tiêu kiến trúc của khu đô thị.", DAY)
    assert not [f for f in told if isinstance(f, DocumentCited)]


def test_changes_of_an_article_on_plans_are_planned() -> None:
    told = (
        "Bình Dương dự kiến giảm 64 đơn vị hành chính cấp xã\n\nTP Thuận An sáp nhập 8 phường thành 2 phường, gồm: "
        "Phường Lái Thiêu (sáp nhập xã An Sơn và phường Bình Nhâm), phường Thuận An (sáp nhập các phường Bình Chuẩn, "
        "Bình Hòa)."
    )
    assert [f.planned for f in facts(told, "2025-03-20") if isinstance(f, Change)] == [True, True]


def test_those_named_behind_where_a_group_is() -> None:
    told = (
        "Ông Nguyễn Văn Hoa, Phó Chủ tịch UBND huyện Tân Kỳ yêu cầu các cơ quan đóng trên địa bàn thị trấn Tân Kỳ, "
        "Chủ tịch UBND thị trấn Tân Kỳ phải trực tiếp chỉ đạo."
    )
    assert tasks(told, "2021-11-20") == [("Ủy ban nhân dân thị trấn Tân Kỳ", "trực tiếp chỉ đạo")]


@pytest.mark.parametrize(
    "told",
    [
        "Các huyện của tỉnh Cao Bằng đang chỉ đạo nông dân khẩn trương gieo trồng ngô.",
        "Hiện nay, các xã đang chỉ đạo các thôn tập trung nạo vét kênh mương.",
        "UBND các huyện đã chỉ đạo các xã tăng cường phòng dịch.",
        "Bí thư Tỉnh ủy Bình Phước Lê Văn Nam nhắc nhở các cơ quan chưa thực hiện nghiêm quy chế.",
    ],
)
def test_what_several_do_or_are_blamed_for_is_no_task(told: str) -> None:
    assert tasks(told, DAY) == []


def test_a_health_station_called_after_a_former_commune() -> None:
    told = "Ông Bùi Văn Long, Chủ tịch HĐND xã Đồng Lộc đề nghị Trạm Y tế Mỹ Lộc tăng cường tuyên truyền."
    assert [name.split(" xã ")[0] for name, _ in tasks(told, "2025-11-20") if name] == ["Trạm Y tế Mỹ Lộc"]


def test_the_boards_of_many_units_are_none_in_particular() -> None:
    told = (
        "Sở Nông nghiệp và Môi trường tỉnh Hải Dương ban hành công văn đề nghị UBND, Ban Chỉ huy phòng, chống thiên "
        "tai các huyện, thị xã triển khai phương án hộ đê."
    )
    assert tasks(told, "2025-06-05") == [(None, "triển khai phương án hộ đê")]


def test_kinds_of_bodies_in_a_list_are_not_addressed() -> None:
    told = (
        "Theo đó, Ban Bí thư yêu cầu:\n\n(1) Hoàn thành việc thành lập tổ chức đảng, chỉ định cấp ủy, ủy ban kiểm tra, "
        "hội đồng nhân dân, ủy ban nhân dân, Mặt trận Tổ quốc tỉnh, thành phố, xã, phường, đặc khu theo đúng tinh thần "
        "kết luận của Bộ Chính trị."
    )
    assert [name for name, _ in tasks(told, "2025-06-25")] == [None]


def test_the_number_of_a_letter_before_whom_it_goes_to() -> None:
    told = facts("UBND tỉnh Quảng Nam có Công văn 2122 gửi các sở. Kế hoạch 5 năm đạt 80%. Thông báo 3 yêu cầu.", DAY)
    assert [f.number for f in told if isinstance(f, DocumentCited)] == ["2122"]


def test_cases_are_no_departments() -> None:
    told = "yêu cầu:\n\nI. Đối với các vụ việc Chủ tịch UBND huyện đã chỉ đạo:\n\n- Giao Thanh tra huyện rà soát."
    assert tasks(LED + told, DAY) == [("Thanh tra huyện Hữu Lũng", "rà soát")]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Bình được UBND tỉnh Quảng Trị giao thực hiện nhiệm vụ Chủ tịch UBND huyện Cam Lộ.",
        "Ngày 3/8, Phó Thủ tướng ký công điện của Thủ tướng. Theo đó, Thủ tướng gửi lời chia buồn tới các gia đình.",
        "Thành ủy Đà Nẵng có công văn. Cụ thể:\n\nThành lập phường Hải Châu trên cơ sở nhập phường Phước Ninh;",
    ],
)
def test_offices_greetings_and_new_units_are_no_tasks(text: str) -> None:
    assert tasks(text, "2025-04-23") == []


GIVEN = "Chủ tịch UBND tỉnh Quảng Ngãi Đặng Văn Minh "


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "giao nhiệm vụ cụ thể cho Sở Xây dựng gỡ vướng mặt bằng.",
            [("Sở Xây dựng tỉnh Quảng Ngãi", "gỡ vướng mặt bằng")],
        ),
        ("chỉ đạo, giao trách nhiệm cụ thể cho từng ngành gỡ vướng mặt bằng.", [(None, "gỡ vướng mặt bằng")]),
        (
            "giao nhiệm vụ cho các đơn vị, trong đó Sở Xây dựng rà soát quy hoạch.",
            [("Sở Xây dựng tỉnh Quảng Ngãi", "rà soát quy hoạch")],
        ),
        ("chỉ đạo, nhà thầu không đảm bảo tiến độ, cần xem xét thay thế.", [(None, "xem xét thay thế")]),
        ("yêu cầu Sở Y tế để lại 20 giường bệnh.", [("Sở Y tế tỉnh Quảng Ngãi", "để lại 20 giường bệnh")]),
        ("giao nhiệm vụ cụ thể cho các đơn vị để vụ mùa giành thắng lợi.", []),
        ("giao trách nhiệm cho UBND huyện Lý Sơn trong việc giải phóng mặt bằng.", []),
        ("phân công nhiệm vụ cho các thành viên theo lĩnh vực phụ trách.", []),
        ("đề nghị Bộ Chính trị, Ban Bí thư xem xét kỷ luật ông Lê Văn An.", []),
    ],
)
def test_what_is_given_to_whom(told: str, expected: list[tuple[str | None, str]]) -> None:
    assert tasks(GIVEN + told, DAY) == expected
