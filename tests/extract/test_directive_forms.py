"""Forms in which news tells tasks, read from the plain text: who asks, who is meant, and what is none."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Directive

LED = "Ngày 1/9, ông Trần Văn Sáng, Chủ tịch UBND tỉnh Cao Bằng, họp với các sở. "


def rows(text: str) -> list[tuple[str, str]]:
    article = make_article(text, "a", {"published": "2025-09-02"})
    return [(d.assignee.name if d.assignee else "", d.task) for d in extract(article) if isinstance(d, Directive)]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Ông giao Ban Dân tộc HĐND tỉnh đôn đốc việc này.", ("Ban Dân tộc Hội đồng nhân dân tỉnh Cao Bằng",)),
        ("Riêng Công an tỉnh, ông yêu cầu mở đợt cao điểm.", ("Công an tỉnh Cao Bằng",)),
        ("Ông yêu cầu các Ban HĐND tỉnh thẩm tra kỹ tờ trình.", ("",)),
        ("Ông giao các ngành: Y tế, Công an tỉnh, Nội vụ lập tổ kiểm tra.", ("Sở Y tế", "Công an", "Sở Nội vụ")),
        ("Công an tỉnh, Sở Y tế được Chủ tịch UBND tỉnh giao lập tổ kiểm tra.", ("Công an", "Sở Y tế")),
        ("Sở Nội vụ được đề nghị rà soát biên chế.", ("Sở Nội vụ",)),
        (
            "Ông yêu cầu các đơn vị xử lý vi phạm mới, Sở Nội vụ và chính quyền xã Trà Lĩnh phải kiểm điểm cán bộ.",
            ("", "Sở Nội vụ", "xã Trà Lĩnh"),
        ),
        ("Ông giao thanh tra tỉnh, công an tỉnh làm rõ vụ việc.", ("Thanh tra", "Công an")),
        ("Ông giao Sở Nội vụ, cơ quan chủ trì đề án, rà soát biên chế.", ("Sở Nội vụ",)),
        ("Ông giao Sở Nội vụ rà soát biên chế; nhắc Sở Y tế báo cáo trước 15 giờ.", ("Sở Nội vụ", "Sở Y tế")),
        ("Riêng Sở Nội vụ được nhắc phải nộp báo cáo ngay.", ("Sở Nội vụ",)),
        ("Các sở: Nội vụ, Y tế; Công an tỉnh theo nhiệm vụ được giao khẩn trương làm.", ("Sở N", "Sở Y", "Công an")),
        ("Ông đề nghị cấp ủy xã Trà Lĩnh họp ngay trong tuần.", ("Đảng ủy xã Trà Lĩnh",)),
        (
            "Ông giao UBND xã Trà Lĩnh, xã Quang Hán và các xã trên đắp đê.",
            ("Ủy ban nhân dân xã T", "Ủy ban nhân dân xã Q"),
        ),
        ("Ông giao Sở Nội vụ chủ trì, cùng Sở Y tế, Sở Xây dựng khẩn trương làm.", ("Sở Nội vụ",)),
        ("Ông chỉ đạo quyết liệt các phòng, ban làm sạch dữ liệu.", ("",)),
        ("Tại xã Trà Lĩnh, Sở Xây dựng rà soát kè sông.", ("Sở Xây dựng",)),
        ("Ông yêu cầu địa phương, ngành chức năng rà soát các hộ.", ("",)),
        ("Ông đề nghị các tổ chức đoàn thể xã Trà Lĩnh vận động người dân.", ("",)),
        ("Ông yêu cầu mỗi cán bộ xã Trà Lĩnh bám thôn.", ("",)),
        (
            "Ông giao Sở Nội vụ chủ trì, phối hợp với các cơ quan, đơn vị liên quan và UBND xã Trà Lĩnh lập hồ sơ.",
            ("Sở Nội vụ",),
        ),
        ("Ông chỉ đạo 12 công trình thủy lợi tạm dừng thi công.", ("",)),
    ],
)
def test_who_is_meant(told: str, expected: tuple[str, ...]) -> None:
    found = rows(LED + "Ông yêu cầu Sở Tài chính bố trí vốn. " + told)[1:]
    assert len(found) == len(expected)
    assert all(
        who.startswith(begin) and bool(who) == bool(begin) for (who, _), begin in zip(found, expected, strict=True)
    )


@pytest.mark.parametrize(
    ("then", "who", "task"),
    [
        ("Mỗi cán bộ cần bám thôn, bản.", "", "bám thôn, bản"),
        ("Sở cũng cần tính cả nguồn dự phòng.", "Sở Tài chính tỉnh Cao Bằng", "tính cả nguồn dự phòng"),
        ("Các xóm hằng tuần quét dọn đường làng.", "", "hằng tuần quét dọn đường làng"),
        ("Ngoài ra, cần giữ nếp nhà sàn.", "", "giữ nếp nhà sàn"),
        ("“Mưa chưa tạnh thì phải canh đê cả đêm”, ông lưu ý.", "", "canh đê cả đêm"),
    ],
)
def test_who_goes_on_being_meant(then: str, who: str, task: str) -> None:
    assert rows(LED + "Ông yêu cầu Sở Tài chính bố trí vốn. " + then)[1:] == [(who, task)]


def test_what_someone_must_do_in_a_case_is_theirs() -> None:
    text = LED + "Ông yêu cầu Sở Y tế trực cấp cứu; nơi nào thiếu thuốc, Sở Tài chính có trách nhiệm cấp tiền ngay."
    assert rows(text) == [
        ("Sở Y tế tỉnh Cao Bằng", "trực cấp cứu"),
        ("Sở Tài chính tỉnh Cao Bằng", "cấp tiền ngay"),
    ]


def test_an_item_of_a_list_is_no_caption() -> None:
    text = (
        "Chủ tịch UBND tỉnh Cao Bằng vừa ký Công điện số 5/CĐ-UBND.\n\nCông điện nêu các yêu cầu:\n\n"
        "1. Sở Y tế trực cấp cứu.\n\n2. Giao Sở Giáo dục và Đào tạo chủ trì tiếp nhận sách vở do các nơi ủng hộ.\n\n"
        "3. Giao Sở Tài chính cấp gạo."
    )
    assert [who.partition(" tỉnh")[0] for who, _ in rows(text)] == [
        "Sở Y tế",
        "Sở Giáo dục và Đào tạo",
        "Sở Tài chính",
    ]


def test_committees_of_the_people_are_not_the_people() -> None:
    text = "Ủy ban nhân dân tỉnh Cao Bằng yêu cầu các xã, phường canh đê suốt đêm."
    assert rows(text) == [("", "canh đê suốt đêm")]


@pytest.mark.parametrize(
    "told",
    [
        "Cử tri xã Quang Hán, xã Trà Lĩnh đề nghị sớm làm đường.",
        "Cử tri xã Quang Hán nêu chuyện thiếu nước; đề nghị sớm làm bể chứa.",
        "Tỉnh đề nghị Trung ương hỗ trợ vốn làm đường.",
        "Sở Xây dựng kiến nghị UBND tỉnh chỉ đạo Sở Tài chính cấp vốn.",
        "Sở Xây dựng đã ban hành văn bản để chỉ đạo các đơn vị làm đường.",
        "Sở Xây dựng cấp vật tư khi các xã đề nghị bằng văn bản.",
        "UBND tỉnh thực hiện Chỉ thị số 5/CT-TTg ngày 1/2/2025 của Thủ tướng Chính phủ.",
        "Ban Thường vụ Tỉnh ủy đề nghị cách chức Chủ tịch xã.",
        "Ban Chỉ đạo có nhiệm vụ giúp UBND tỉnh lập kế hoạch, chỉ đạo các sở làm đường.",
        "Tổng vốn giao cho huyện Hòa An là 221 tỷ đồng.",
        "Có người đề nghị giữ tên cũ của xã.",
        "Theo ông Trần Văn Sáng, người dân không cần biết vì sao hồ sơ trễ.",
    ],
)
def test_no_task(told: str) -> None:
    assert rows("Ngày 1/9, ông Trần Văn Sáng, Chủ tịch UBND tỉnh Cao Bằng, dự cuộc họp. " + told) == []


def test_what_others_shall_be_told_is_part_of_the_task() -> None:
    text = LED + "Ông giao Công an tỉnh giữ trật tự; đồng thời chỉ đạo Công an các xã tuần tra đêm."
    assert rows(text) == [("Công an tỉnh Cao Bằng", "giữ trật tự; đồng thời chỉ đạo Công an các xã tuần tra đêm")]


@pytest.mark.parametrize(
    ("told", "who", "task"),
    [
        ("Ông yêu cầu các xã có đê bao chạy qua khẩn trương đắp đê.", "", "khẩn trương đắp đê"),
        ("Ông yêu cầu các tỉnh từ Thanh Hóa đến Quảng Trị tiếp tục gọi tàu về.", "", "tiếp tục gọi tàu về"),
        ("Ông yêu cầu các tỉnh, thành phố trực thuộc Trung ương giữ giá gạo.", "", "giữ giá gạo"),
        ("Ông yêu cầu lãnh đạo các huyện, thành, thị rà soát quỹ đất.", "", "rà soát quỹ đất"),
        (
            "Trong quá trình làm, nếu có vướng mắc, Sở Xây dựng báo cáo UBND tỉnh.",
            "Sở Xây dựng tỉnh Cao Bằng",
            "báo cáo UBND tỉnh",
        ),
    ],
)
def test_which_of_a_group_and_in_which_case(told: str, who: str, task: str) -> None:
    assert rows(LED + "Ông yêu cầu Sở Tài chính bố trí vốn. " + told)[1:] == [(who, task)]


def test_firms_of_a_consortium_and_who_answers_for_what() -> None:
    firms = "Liên danh Công ty CP Xây dựng 47 - Công ty TNHH Tân Lập"
    assert rows(f"Bà Lê Thị Hà, Phó Chủ tịch UBND tỉnh Gia Lai yêu cầu {firms} tăng thêm 2 mũi thi công.") == [
        ("Công ty cổ phần Xây dựng 47", "tăng thêm 2 mũi thi công"),
        ("Công ty TNHH Tân Lập", "tăng thêm 2 mũi thi công"),
    ]
    text = "UBND tỉnh Gia Lai yêu cầu Sở Xây dựng chịu trách nhiệm trước Chủ tịch UBND tỉnh về tiến độ."
    assert [task for _, task in rows(text)] == ["chịu trách nhiệm trước Chủ tịch UBND tỉnh về tiến độ"]


def test_a_branch_behind_a_dash_is_its_firm_and_cells_of_places_are_told_apart() -> None:
    lead = "Bà Lê Thị Hà, Phó Chủ tịch UBND tỉnh Gia Lai yêu cầu"
    assert rows(f"{lead} Công ty CP Gang thép An Phú - Chi nhánh Mỏ sắt Đông dừng ngay việc khai thác.") == [
        ("Công ty cổ phần Gang thép An Phú", "dừng ngay việc khai thác")
    ]
    assert rows(f"{lead} UBND xã Đề Gi giải quyết hồ sơ; các chi bộ khu phố rà soát, giới thiệu nhân sự.") == [
        ("Ủy ban nhân dân xã Đề Gi", "giải quyết hồ sơ"),
        ("", "rà soát, giới thiệu nhân sự"),
    ]


def test_praise_and_lacks_in_a_list_of_conclusions_are_no_tasks() -> None:
    text = (
        "Ông Trần Quốc Bảo, Chủ tịch UBND xã Đề Gi (tỉnh Gia Lai) kết luận như sau:\n"
        "1. Đánh giá cao sự chủ động của 7 trường học. Tuy nhiên, Trường Tiểu học An Phú còn thiếu 3 phòng học.\n"
        "2. Giao Phòng Kinh tế bố trí 1,25 tỷ đồng sửa chữa 11 phòng học.\n"
        "Hiệu trưởng các trường chịu trách nhiệm trước Chủ tịch UBND xã về các khoản thu."
    )
    assert rows(text) == [
        ("Phòng Kinh tế xã Đề Gi", "bố trí 1,25 tỷ đồng sửa chữa 11 phòng học"),
        ("", "chịu trách nhiệm trước Chủ tịch UBND xã về các khoản thu"),
    ]


def test_a_name_that_begins_like_a_body_and_its_verb_is_a_name() -> None:
    text = (
        "Bà Lê Thị Hà, Phó Chủ tịch UBND tỉnh Gia Lai đến Ban Quản lý di tích. "
        "Bà lưu ý Ban Tổ chức lễ hội bảo đảm an ninh trật tự."
    )
    assert rows(text) == [("Ban Tổ chức lễ hội", "bảo đảm an ninh trật tự")]


def test_a_comrade_is_the_one_whose_appointment_is_told() -> None:
    text = (
        "Chủ tịch UBND tỉnh Cao Bằng Trần Văn Sáng trao quyết định bổ nhiệm ông Lý Văn Thành giữ chức Giám đốc "
        "Sở Nội vụ tỉnh Cao Bằng. Phát biểu giao nhiệm vụ, ông Trần Văn Sáng đề nghị đồng chí tiếp tục rèn luyện."
    )
    assert rows(text) == [("Lý Văn Thành", "tiếp tục rèn luyện")]


def test_how_often_and_whom_a_topic_names_again() -> None:
    lead = "Bà Lê Thị Hà, Phó Chủ tịch UBND tỉnh Gia Lai đến Hội Doanh nghiệp xã Đề Gi. "
    assert rows(f"{lead}Bà đề nghị Hội mỗi quý tổ chức một buổi gặp gỡ doanh nhân.") == [
        ("Hội Doanh nghiệp xã Đề Gi", "mỗi quý tổ chức một buổi gặp gỡ doanh nhân")
    ]
    assert rows(f"{lead}Đối với xã Đề Gi, bà phê bình và yêu cầu UBND xã báo cáo trước ngày 8/12.") == [
        ("Ủy ban nhân dân xã Đề Gi", "báo cáo trước ngày 8/12")
    ]


def test_the_board_of_a_congress_is_the_congresss_own() -> None:
    text = (
        "Đảng bộ xã Trà Lĩnh tổ chức Đại hội đại biểu Đảng bộ xã Trà Lĩnh lần thứ I. Phát biểu chỉ đạo, ông Trần Văn "
        "Sáng, Bí thư Tỉnh ủy Cao Bằng, yêu cầu Ban Chấp hành khóa mới phân công nhiệm vụ ngay."
    )
    assert rows(text) == [("Ban Chấp hành Đảng bộ xã Trà Lĩnh", "phân công nhiệm vụ ngay")]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Ông yêu cầu Chủ tịch UBND các xã Bảo Lạc, Cô Ba dọn kênh.",
            [("Ủy ban nhân dân xã Bảo Lạc", "dọn kênh"), ("Ủy ban nhân dân xã Cô Ba", "dọn kênh")],
        ),
        ("Bí thư Tỉnh ủy chỉ đạo khẩn trương gia cố đê.", [("", "khẩn trương gia cố đê")]),
        ("Sở Nội vụ đã chỉ đạo khẩn trương gia cố đê.", []),
        ("Ông yêu cầu tất cả các trường hợp vào tỉnh phải khai báo.", [("", "khai báo")]),
        (
            "Ông giao Sở Y tế - cơ quan thường trực Ban An toàn giao thông tỉnh lập danh sách.",
            [("Sở Y tế tỉnh Cao Bằng", "lập danh sách")],
        ),
        (
            "Ông đề nghị các xã với tinh thần trách nhiệm cao, dựng lại nhà cho dân.",
            [("", "dựng lại nhà cho dân")],
        ),
        (
            "Ông phê bình UBND xã Cô Ba và yêu cầu dọn kênh.",
            [("Ủy ban nhân dân xã Cô Ba", "dọn kênh")],
        ),
        ("“Xã Cô Ba không được để dân đói”, ông Sáng lưu ý.", [("xã Cô Ba", "không được để dân đói")]),
        ("“Cán bộ phải biết nghe”, một người dân nói.", []),
        ("UBND tỉnh vừa có văn bản đề nghị Sở Y tế lo thuốc.", [("Sở Y tế tỉnh Cao Bằng", "lo thuốc")]),
        (
            "Ông cho biết mưa còn to, do vậy, xã Cô Ba, các ngành và các xã phải dời dân.",
            [("xã Cô Ba", "dời dân")],
        ),
        ("Các công dân đến khiếu nại về đất; yêu cầu tỉnh trả lời đơn.", []),
        (
            "Công an tỉnh, Sở Y tế phân công, bố trí người trực đêm.",
            [],
        ),
    ],
)
def test_further_forms(told: str, expected: list[tuple[str, str]]) -> None:
    assert rows(LED + told) == expected


def test_an_item_of_a_list_may_be_to_assign_people() -> None:
    text = LED + "Ông yêu cầu Sở Tài chính bố trí vốn. Công an tỉnh, Sở Y tế phân công người trực đêm."
    assert rows(text)[1:] == [
        ("Công an tỉnh Cao Bằng", "phân công người trực đêm"),
        ("Sở Y tế tỉnh Cao Bằng", "phân công người trực đêm"),
    ]


def test_a_document_goes_on_with_tasks() -> None:
    text = "Chiều nay, Chủ tịch UBND tỉnh Cao Bằng có công điện. Theo đó, các xã phải dời dân khỏi ven suối."
    assert rows(text) == [("", "dời dân khỏi ven suối")]
    assert rows(text.replace("Theo đó, các xã phải dời", "Các xã đã dời")) == []


def test_a_department_is_addressed_where_no_province_is_told() -> None:
    text = "Phó Chủ tịch UBND tỉnh Trần Văn Sáng giao Sở Xây dựng thẩm định hồ sơ, trong khi Sở Tài chính lo vốn."
    assert rows(text) == [("Sở Xây dựng", "thẩm định hồ sơ"), ("Sở Tài chính", "lo vốn")]


def test_an_excerpt_may_tell_no_one_who_asks() -> None:
    assert rows("Đồng thời, đề nghị đẩy nhanh việc đền bù.") == [("", "đẩy nhanh việc đền bù")]


def test_a_comma_or_colon_may_stand_before_the_verb_of_an_item() -> None:
    text = LED + "Ông yêu cầu Sở Y tế lo thuốc. Sở Nội vụ, phối hợp với các xã rà soát. Sở Tài chính: bố trí vốn."
    assert [who for who, _ in rows(text)[1:]] == ["Sở Nội vụ tỉnh Cao Bằng", "Sở Tài chính tỉnh Cao Bằng"]


def test_a_sentence_that_opens_with_its_occasion_tells_tasks_too() -> None:
    text = (
        "Tại hội nghị, ông Trần Văn Sáng, Chủ tịch UBND tỉnh Cao Bằng, nhấn mạnh, Sở Y tế cần trực cấp cứu; "
        "Sở Nội vụ phải rà soát biên chế."
    )
    assert rows(text) == [
        ("Sở Y tế tỉnh Cao Bằng", "trực cấp cứu"),
        ("Sở Nội vụ tỉnh Cao Bằng", "rà soát biên chế"),
    ]


def test_a_group_urged_right_behind_a_document_is_told_so_in_it() -> None:
    text = (
        "Chủ tịch UBND tỉnh Cao Bằng ký Công điện số 5/CĐ-UBND về chống bão. UBND các huyện và các sở khẩn trương "
        "gọi tàu về. Riêng đối với tàu không nghe thì kiên quyết cưỡng chế."
    )
    assert rows(text) == [("", "khẩn trương gọi tàu về"), ("", "kiên quyết cưỡng chế")]


def test_cadres_appointed_are_those_whose_appointment_is_told() -> None:
    text = (
        "Chủ tịch UBND tỉnh Cao Bằng Trần Văn Sáng trao quyết định bổ nhiệm ông Lý Văn Thành giữ chức Giám đốc Sở "
        "Nội vụ và bà Hoàng Thị Mận giữ chức Giám đốc Sở Y tế. Ông Sáng đề nghị 2 cán bộ được bổ nhiệm tiếp tục "
        "rèn luyện."
    )
    assert {who for who, _ in rows(text)} == {"Lý Văn Thành", "Hoàng Thị Mận"}


def test_what_the_bodies_of_an_item_direct_is_part_of_their_task() -> None:
    text = (
        "Trước tình hình trên, Chủ tịch UBND tỉnh Cao Bằng yêu cầu:\n\n1. UBND xã Trà Lĩnh chỉ đạo thăm hỏi; "
        "phối hợp với Công an tỉnh chỉ đạo các lực lượng điều tra.\n\n2. Sở Y tế cứu chữa người bị thương."
    )
    assert [who for who, _ in rows(text)] == ["Ủy ban nhân dân xã Trà Lĩnh", "Sở Y tế tỉnh Cao Bằng"]


def test_those_a_document_is_sent_to_are_urged_right_behind() -> None:
    assert rows("Bộ Y tế vừa có công điện gửi UBND các tỉnh, thành phố tăng cường phòng dịch mùa hè.") == [
        ("", "tăng cường phòng dịch mùa hè")
    ]
