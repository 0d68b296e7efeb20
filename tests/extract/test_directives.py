"""Tasks: who gives them to whom, in which words."""

from __future__ import annotations

import pytest
from holders import tasks
from hypothesis import given, settings
from hypothesis import strategies as st
from marked import UBND, reading_of

from kg.articles import make_article
from kg.extract.directives import find_directives
from kg.extract.events import find_events
from kg.extract.pipeline import extract
from kg.facts import Directive, Span

AN = "Chủ tịch UBND tỉnh Trần Văn An "


def directives_of(text: str, *, events: bool = False, **kwargs: object) -> list[Directive]:
    reading = reading_of(text, **kwargs)  # type: ignore[arg-type]
    if events:
        reading.notes.facts += find_events(reading)
    return find_directives(reading)


def rows(text: str, **kwargs: object) -> list[tuple[str, str]]:
    return [(d.assignee.name if d.assignee else "", d.task) for d in directives_of(text, **kwargs)]  # type: ignore[arg-type]


def test_issuer_assignee_task_and_deadline() -> None:
    (one,) = directives_of(AN + "yêu cầu Sở Tài chính bố trí đủ kinh phí, báo cáo UBND tỉnh trước ngày 30/9.")
    assert one.issuer is not None
    assert one.assignee is not None
    assert (one.issuer.person, one.assignee.name) == ("Trần Văn An", "Sở Tài chính tỉnh Kỳ Sơn")
    assert one.task.startswith("bố trí đủ kinh phí")
    assert one.deadline == "2025-09-30"


def test_each_department_has_its_own_row() -> None:
    text = AN + "giao Sở Tài chính bố trí vốn; Sở Xây dựng rà soát quy hoạch; đề nghị Đảng ủy phường vận động dân."
    assert rows(text) == [
        ("Sở Tài chính tỉnh Kỳ Sơn", "bố trí vốn"),
        ("Sở Xây dựng tỉnh Kỳ Sơn", "rà soát quy hoạch"),
        ("Đảng ủy phường Thanh Bình", "vận động dân"),
    ]


def test_those_addressed_together_have_the_same_task() -> None:
    text = AN + "giao Sở Tài chính, Sở Xây dựng và UBND phường hoàn thành hồ sơ."
    assert [assignee for assignee, _ in rows(text)] == [
        "Sở Tài chính tỉnh Kỳ Sơn",
        "Sở Xây dựng tỉnh Kỳ Sơn",
        "Ủy ban nhân dân phường Thanh Bình",
    ]


def test_a_list_after_a_semicolon_stays_one_task() -> None:
    text = AN + "yêu cầu Sở Tài chính bố trí kinh phí; tham mưu cơ chế hỗ trợ."
    assert rows(text) == [("Sở Tài chính tỉnh Kỳ Sơn", "bố trí kinh phí; tham mưu cơ chế hỗ trợ")]


def test_a_group_is_nobody_in_particular() -> None:
    assert rows(AN + "yêu cầu các sở, ngành khẩn trương vào cuộc.") == [("", "khẩn trương vào cuộc")]


def test_leaders_of_a_ward_stand_for_the_ward() -> None:
    assert rows(AN + "đề nghị cấp ủy, chính quyền phường Thanh Bình chăm lo người nghèo.") == [
        ("phường Thanh Bình", "chăm lo người nghèo")
    ]


def test_a_passage_goes_on_without_a_verb_of_asking() -> None:
    text = (
        AN + "đề nghị UBND phường giữ gìn vệ sinh.\n"
        "Đồng thời, rà soát các hộ nghèo.\n"
        "Về đất đai, phường Thanh Bình cần hoàn thành đo đạc.\n"
        "Sở Xây dựng khẩn trương cấp phép.\n"
        "Đến nay, phường Thanh Bình đã thu 20 tỷ đồng."
    )
    assert rows(text) == [
        ("Ủy ban nhân dân phường Thanh Bình", "giữ gìn vệ sinh"),
        ("Ủy ban nhân dân phường Thanh Bình", "rà soát các hộ nghèo"),
        ("phường Thanh Bình", "hoàn thành đo đạc"),
        ("Sở Xây dựng tỉnh Kỳ Sơn", "khẩn trương cấp phép"),
    ]


def test_items_behind_a_colon_are_tasks() -> None:
    text = "UBND tỉnh yêu cầu:\n1. Sở Tài chính bố trí kinh phí.\n2. Sở Xây dựng sẵn sàng lực lượng."
    assert rows(text) == [
        ("Sở Tài chính tỉnh Kỳ Sơn", "bố trí kinh phí"),
        ("Sở Xây dựng tỉnh Kỳ Sơn", "sẵn sàng lực lượng"),
    ]


def test_who_is_visited_is_meant_where_nobody_is_named() -> None:
    text = "ngày 19/8, " + AN + "kiểm tra phường Thanh Bình.\n" + AN + "yêu cầu tập trung giải phóng mặt bằng."
    assert rows(text, events=True) == [("phường Thanh Bình", "tập trung giải phóng mặt bằng")]


def test_the_event_is_the_one_its_issuer_led() -> None:
    text = "ngày 19/8, " + AN + "làm việc với UBND phường.\n" + AN + "yêu cầu Sở Tài chính bố trí kinh phí."
    assert [d.event for d in directives_of(text, events=True)] == [0]


def test_what_an_asked_body_shall_ask_of_others_is_its_task() -> None:
    text = AN + "yêu cầu UBND phường chỉ đạo Sở Xây dựng rà soát hồ sơ."
    assert rows(text) == [("Ủy ban nhân dân phường Thanh Bình", "chỉ đạo Sở Xây dựng rà soát hồ sơ")]


def test_passive_headline() -> None:
    (one,) = directives_of("phường Thanh Bình được Chủ tịch UBND tỉnh Trần Văn An đề nghị dồn sức làm đường.")
    assert one.issuer is not None
    assert (one.issuer.person, one.task) == ("Trần Văn An", "dồn sức làm đường")


@pytest.mark.parametrize(
    "sentence",
    [
        "Cử tri đề nghị sớm làm đường tránh.",
        "Bộ máy đáp ứng yêu cầu nhiệm vụ trong tình hình mới.",
        AN + "mong muốn phường Thanh Bình phát triển nhanh.",
        AN + "kêu gọi người dân chung tay.",
        "Công an thực hiện theo đề nghị của UBND phường.",
        AN + "dự, phát biểu chỉ đạo hội nghị.",
        "Các nút giao thông ở phường Thanh Bình thông thoáng.",
        "phường Thanh Bình tập trung vào ba khâu đột phá.",
        AN + "dự họp giao ban với Sở Tài chính.",
        "UBND tỉnh Cần Thơ khen thưởng UBND phường.",
    ],
)
def test_no_task(sentence: str) -> None:
    assert rows(sentence) == []


def test_a_headline_counts_only_where_the_text_has_no_task() -> None:
    headline = AN + "yêu cầu xử lý nghiêm vi phạm\n"
    assert rows(headline + "Trời nắng đẹp ở phường Thanh Bình.", headline=True) == [("", "xử lý nghiêm vi phạm")]
    text = headline + AN + "giao Sở Xây dựng kiểm tra, xử lý vi phạm."
    assert rows(text, headline=True) == [("Sở Xây dựng tỉnh Kỳ Sơn", "kiểm tra, xử lý vi phạm")]


def test_long_tasks_are_cut_at_25_syllables() -> None:
    (one,) = directives_of(AN + "yêu cầu Sở Tài chính " + "rà soát kỹ từng khoản " * 12 + ".")
    assert len(one.task.split()) <= 25


_PIECES = st.sampled_from(
    [AN, "yêu cầu ", "giao ", "Sở Tài chính ", "các sở ", "cần ", ": ", "; ", ". ", "\n", "“", "”", "là ", "đồng thời ",
     "phường Thanh Bình ", "của ", "trước ngày 30/9", "rà soát ", "1. ", "được "]
)  # fmt: skip


@settings(max_examples=200)
@given(st.lists(_PIECES, max_size=16).map("".join))
def test_any_order_of_words_gives_spans_of_the_text(text: str) -> None:
    for one in directives_of(text, events=True):
        (span,) = one.evidence
        assert Span(0, len(text)).covers(span)
        assert " ".join(one.task.split()) in " ".join(text.split())


def test_units_named_behind_a_plural_are_addressed_and_whose_a_group_is_not() -> None:
    assert [who for who, _ in rows(AN + "đề nghị các phường Thanh Bình, xã Đại Đồng rà soát hộ nghèo.")] == [
        "phường Thanh Bình",
        "xã Đại Đồng",
    ]
    assert rows(AN + "yêu cầu các sở, ngành của tỉnh Kỳ Sơn vào cuộc ngay.") == [("", "vào cuộc ngay")]


def test_offices_given_are_no_tasks() -> None:
    assert rows(AN + "phân công ông Vũ Đình Dũng giữ chức Giám đốc Sở Tài chính.") == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("lưu ý để giảm ngập, Sở Xây dựng cần nạo vét kênh.", ("Sở Xây dựng tỉnh Kỳ Sơn", "nạo vét kênh")),
        ("nhắc nhở trong mùa mưa, UBND phường phải trực đê.", ("Ủy ban nhân dân phường Thanh Bình", "trực đê")),
        ("yêu cầu, khi có bão, phường Thanh Bình sơ tán dân.", ("phường Thanh Bình", "sơ tán dân")),
        ("nhắc, từng thành viên tổ bầu cử phải thuộc quy trình.", ("", "thuộc quy trình")),
        ("nhấn mạnh, mỗi cán bộ làm việc ở cơ sở phải gần dân.", ("", "gần dân")),
    ],
)
def test_who_is_told_may_stand_behind_a_topic_and_before_must(sentence: str, told: tuple[str, str]) -> None:
    assert rows(AN + sentence) == [told]


def test_whoever_had_the_floor_goes_on_giving_tasks() -> None:
    text = AN + "thay mặt lãnh đạo tỉnh ghi nhận các kết quả. Đồng thời chỉ đạo Sở Xây dựng sớm cấp phép."
    (one,) = directives_of(text)
    assert one.issuer is not None
    assert (one.issuer.person, one.task) == ("Trần Văn An", "sớm cấp phép")


def test_all_who_must_do_something_have_the_task() -> None:
    text = AN + "giao Sở Tài chính bố trí vốn. UBND phường, Sở Xây dựng cần hoàn thành đền bù."
    assert rows(text)[1:] == [
        ("Ủy ban nhân dân phường Thanh Bình", "hoàn thành đền bù"),
        ("Sở Xây dựng tỉnh Kỳ Sơn", "hoàn thành đền bù"),
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Riêng Sở Xây dựng được lưu ý rà soát hồ sơ.", ("Sở Xây dựng tỉnh Kỳ Sơn", "rà soát hồ sơ")),
        ("Các trường học được giao lập phương án sơ tán.", ("", "lập phương án sơ tán")),
        ("Việc thu gom rác được giao cho UBND phường.", ("Ủy ban nhân dân phường Thanh Bình", "thu gom rác")),
    ],
)
def test_tasks_told_in_the_passive(sentence: str, told: tuple[str, str]) -> None:
    assert rows(AN + "giao Sở Tài chính bố trí vốn. " + sentence)[1:] == [told]


def test_a_group_that_takes_part_does_not_hide_the_body_beside_it() -> None:
    text = AN + "giao đại diện các sở, ngành trong đoàn cùng UBND phường tháo gỡ vướng mắc."
    assert rows(text) == [("Ủy ban nhân dân phường Thanh Bình", "tháo gỡ vướng mắc")]


def test_one_who_was_told_something_has_further_tasks_by_name() -> None:
    text = AN + "giao ông Vũ Đình Dũng theo dõi dự án. Ngoài ra, ông Vũ Đình Dũng phải báo cáo hằng tuần."
    assert rows(text) == [("Vũ Đình Dũng", "theo dõi dự án"), ("Vũ Đình Dũng", "báo cáo hằng tuần")]


def test_a_deputy_charged_with_the_whole_is_told_and_gives_no_task() -> None:
    text = (
        "UBND tỉnh yêu cầu Sở Tài chính bố trí kinh phí.\nGiao Chủ tịch UBND phường Phạm Quốc Cường trực tiếp chỉ đạo."
    )
    assert rows(text)[1:] == [("Phạm Quốc Cường", "trực tiếp chỉ đạo")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Trần Văn An theo dõi và chỉ đạo Sở Tài chính, Sở Xây dựng, UBND phường.",
        AN + "phụ trách và chỉ đạo Sở Tài chính.",
        "UBND tỉnh giao quyền Giám đốc cho một cán bộ.",
        AN + "lưu ý: lên phường không chỉ là đổi tên gọi.",
        "ông Vũ Đình Dũng được UBND tỉnh giao điều hành công việc của sở.",
    ],
)
def test_charges_and_thoughts_are_no_tasks(sentence: str) -> None:
    assert rows(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Sẵn sàng nhận việc, ông Lê Thị Bình khẳng định sẽ cố gắng.",
        "Qua đó, bảo tồn di sản của địa phương.",
        "Các doanh nghiệp đã hoàn thành đóng góp.",
    ],
)
def test_what_others_say_or_what_came_of_it_does_not_go_on_with_tasks(sentence: str) -> None:
    assert len(rows(AN + "đề nghị UBND phường giữ gìn vệ sinh. " + sentence)) == 1


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Nhất là phải trực đê.", ("Ủy ban nhân dân phường Thanh Bình", "trực đê")),
        ("Ngay sau hội nghị, phải lập danh sách hộ nghèo.", ("", "lập danh sách hộ nghèo")),
        ("Hai tổ công tác kiểm tra các chợ.", ("", "kiểm tra các chợ")),
        ("Các đơn vị chủ rừng có trách nhiệm tuần tra hằng đêm.", ("", "tuần tra hằng đêm")),
        ("Với Sở Xây dựng, ông Trần Văn An đề nghị sớm cấp phép.", ("Sở Xây dựng tỉnh Kỳ Sơn", "sớm cấp phép")),
        ("“Không được để dân thiếu ăn”, ông Trần Văn An lưu ý.", ("", "Không được để dân thiếu ăn")),
    ],
)
def test_whom_the_next_sentence_means(sentence: str, told: tuple[str, str]) -> None:
    assert rows(AN + "yêu cầu UBND phường sơ tán dân. " + sentence)[1:] == [told]


def test_the_committees_of_units_named_behind_a_plural() -> None:
    text = AN + "giao UBND các xã Đại Đồng, phường Thanh Bình dựng nhà tạm."
    assert [who for who, _ in rows(text)] == [
        "Ủy ban nhân dân xã Đại Đồng",
        "Ủy ban nhân dân phường Thanh Bình",
    ]


def test_a_range_of_units_is_none_of_them_in_particular() -> None:
    assert rows(AN + "yêu cầu các xã từ xã Đại Đồng đến phường Thanh Bình sơ tán dân.") == [("", "sơ tán dân")]


def test_two_verbs_share_one_task() -> None:
    text = AN + "giao Sở Xây dựng và đề nghị UBND phường khơi thông cống rãnh."
    assert rows(text) == [
        ("Sở Xây dựng tỉnh Kỳ Sơn", "khơi thông cống rãnh"),
        ("Ủy ban nhân dân phường Thanh Bình", "khơi thông cống rãnh"),
    ]


def test_tasks_of_a_telegram_are_its_issuers() -> None:
    text = "Chủ tịch UBND tỉnh vừa ký ban hành Công điện số 5.\nCông điện nêu các yêu cầu:\nSở Tài chính xuất gạo."
    (one,) = directives_of(text)
    assert one.issuer is not None
    assert (one.issuer.name, one.task) == (UBND.name, "xuất gạo")


def test_what_is_to_be_done_by_the_account_of_who_gives_the_tasks() -> None:
    text = AN + "yêu cầu UBND phường bám dân. Theo ông Trần Văn An, Sở Xây dựng cần rà soát quy hoạch."
    assert rows(text)[1:] == [("Sở Xây dựng tỉnh Kỳ Sơn", "rà soát quy hoạch")]


def test_asking_others_may_be_the_task() -> None:
    text = AN + "giao UBND phường bám dân. UBND phường cần phân công cán bộ theo dõi từng tổ."
    assert rows(text)[1:] == [("Ủy ban nhân dân phường Thanh Bình", "phân công cán bộ theo dõi từng tổ")]


@pytest.mark.parametrize(
    ("then", "tasks"),
    [
        ("Xã Tân Trào (gồm xã Tân Trào, xã Kim Quan cũ) có 2.413 hộ dân.", ["đôn đốc nhà thầu"]),
        ("Xã Tân Trào (huyện Sơn Dương cũ) rộng 80 km2.", ["đôn đốc nhà thầu"]),
        ("Xã Tân Trào (chủ trì) rà soát hộ nghèo.", ["đôn đốc nhà thầu", "rà soát hộ nghèo"]),
    ],
)
def test_what_a_unit_is_like_is_no_task_though_an_aside_follows_its_name(then: str, tasks: list[str]) -> None:
    text = f"Bà Phạm Thị Ngân, Phó Chủ tịch UBND tỉnh Tuyên Quang yêu cầu Sở Xây dựng đôn đốc nhà thầu. {then}"
    article = make_article(text, "a", {"published": "2025-11-05"})
    assert [fact.task for fact in extract(article) if isinstance(fact, Directive)] == tasks


def test_who_presides_gives_the_tasks_of_the_chair() -> None:
    text = (
        "Chất vấn về giáo viên\nSáng 9-12, Chủ tịch HĐND tỉnh Vĩnh Long Trần Trí Thái chủ tọa phiên chất vấn.\n"
        "Chủ tọa kỳ họp đề nghị Sở Giáo dục và Đào tạo có đề án giáo viên."
    )
    facts = extract(make_article(text, "x", {"published": "2025-12-10"}))
    (task,) = [fact for fact in facts if isinstance(fact, Directive)]
    assert task.issuer is not None
    assert task.issuer.person == "Trần Trí Thái"


@pytest.mark.parametrize(
    "text",
    [
        "UBND tỉnh Phú Thọ yêu cầu Sở Y tế trực cấp cứu. Thống kê ban đầu của Sở: 3 người bị thương, 27 nhà sập.",
        "UBND tỉnh Phú Thọ yêu cầu Sở Y tế trực cấp cứu. Kiểm tra tại 5 trạm cho thấy thuốc còn đủ.",
    ],
)
def test_what_was_counted_behind_a_task_is_none(text: str) -> None:
    assert tasks(text) == [("Sở Y tế tỉnh Phú Thọ", "trực cấp cứu")]


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch UBND xã Vĩnh Kim cho 6 hộ thuê gần 12 ha đất công ích với thời hạn 20 năm.",
        "Ông Lê Văn An, Chủ tịch UBND xã Vĩnh Kim, bị đề nghị Ủy ban Kiểm tra Tỉnh ủy xem xét trách nhiệm.",
    ],
)
def test_what_is_let_or_held_against_someone_is_no_task(text: str) -> None:
    assert not tasks(text)


def test_of_whom_a_task_is_asked_behind_the_verb_not_the_topic_before_it() -> None:
    text = "Riêng Đảng ủy xã Mường Bú, Bí thư Tỉnh ủy Sơn La đề nghị Ban Tổ chức Tỉnh ủy xem xét nhân sự."
    assert tasks(text) == [("Ban Tổ chức Tỉnh ủy Sơn La", "xem xét nhân sự")]
