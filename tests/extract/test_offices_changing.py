"""How posts change hands: clauses that go on about one person, plans, credits, appositions."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import BodySeen, Office


def held(text: str, published: str = "2025-11-20") -> set[tuple[str, str, str, str]]:
    facts = extract(make_article(text, "a", {"published": published}))
    return {(f.person, f.role, f.body.name, str(f.status)) for f in facts if isinstance(f, Office)}


def test_a_clause_behind_a_semicolon_goes_on_about_the_same_person() -> None:
    told = (
        "Ban Bí thư quyết định ông Lê Văn Mận, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Vĩnh Long, thôi tham gia Ban "
        "Chấp hành, Ban Thường vụ và thôi giữ chức Phó Bí thư Tỉnh ủy Vĩnh Long nhiệm kỳ 2025-2030; điều động, chỉ "
        "định tham gia Ban Chấp hành, Ban Thường vụ và giữ chức Phó Bí thư Tỉnh ủy Cà Mau nhiệm kỳ 2025-2030."
    )
    assert held(told) >= {
        ("Lê Văn Mận", "Phó Bí thư", "Tỉnh ủy Vĩnh Long", "former"),
        ("Lê Văn Mận", "Phó Bí thư", "Tỉnh ủy Cà Mau", "incoming"),
        ("Lê Văn Mận", "Ủy viên Ban Thường vụ", "Tỉnh ủy Cà Mau", "incoming"),
    }


def test_what_is_done_stands_apart_from_the_plan_around_it() -> None:
    told = (
        "Theo kế hoạch, HĐND tỉnh Đắk Lắk sẽ họp để bầu Chủ tịch UBND tỉnh sau khi ông Lê Văn Mận, Chủ tịch UBND tỉnh "
        "được phân công làm Thứ trưởng Bộ Tài chính."
    )
    assert held(told) == {
        ("Lê Văn Mận", "Chủ tịch", "Ủy ban nhân dân tỉnh Đắk Lắk", "former"),
        ("Lê Văn Mận", "Thứ trưởng", "Bộ Tài chính", "incoming"),
    }


def test_who_took_a_picture_has_no_career() -> None:
    told = (
        "Ông Lê Văn Mận giữ chức Phó Bí thư Tỉnh ủy Cà Mau.\nÔng Lê Văn Mận nhận quyết định. Ảnh: An Bưởi\n"
        "Ông từng kinh qua các chức vụ: Bí thư Huyện ủy Cái Nước, Giám đốc Sở Y tế."
    )
    assert {row[0] for row in held(told)} == {"Lê Văn Mận"}


def test_a_year_of_birth_may_follow_a_name_set_off_by_a_comma() -> None:
    told = (
        "Chánh Văn phòng UBND tỉnh Lào Cai, ông Lê Văn Mận (sinh năm 1976), được điều động sang làm Giám đốc Sở Y tế "
        "tỉnh Lào Cai."
    )
    assert ("Lê Văn Mận", "Chánh Văn phòng", "Văn phòng Ủy ban nhân dân tỉnh Lào Cai", "former") in held(told)


def test_what_was_weighed_and_decided_is_no_proposal() -> None:
    told = "HĐND tỉnh Lâm Đồng đã xem xét và quyết nghị miễn nhiệm chức danh Chủ tịch HĐND tỉnh đối với ông Lê Văn Mận."
    assert held(told) == {("Lê Văn Mận", "Chủ tịch", "Hội đồng nhân dân tỉnh Lâm Đồng", "former")}


def test_results_that_were_approved_are_told_place_by_place() -> None:
    told = (
        "Kết quả bầu chủ tịch UBND một số tỉnh vừa được Thủ tướng phê chuẩn.\n"
        "Tại Sơn La, Chủ tịch UBND tỉnh là ông Lê Văn Mận; các Phó Chủ tịch là bà Trần Thị Bưởi và ông Lò Văn Ổi."
    )
    body = "Ủy ban nhân dân tỉnh Sơn La"
    assert held(told) == {
        ("Lê Văn Mận", "Chủ tịch", body, "incoming"),
        ("Trần Thị Bưởi", "Phó Chủ tịch", body, "incoming"),
        ("Lò Văn Ổi", "Phó Chủ tịch", body, "incoming"),
    }


@pytest.mark.parametrize("short", ["TƯ", "TW", "T.Ư"])
def test_central_bodies_are_known_by_their_short_forms(short: str) -> None:
    told = f"Ông Lê Văn Mận, Phó Chủ nhiệm UB Kiểm tra {short}, làm việc với tỉnh Lạng Sơn."
    assert held(told) == {("Lê Văn Mận", "Phó Chủ nhiệm", "Ủy ban Kiểm tra Trung ương", "current")}


@pytest.mark.parametrize(
    "follows",
    ["Người kế nhiệm là đại tá Trần Văn Bưởi.", "Ngồi vào ghế ông để lại là đại tá Trần Văn Bưởi."],
)
def test_who_takes_over_is_the_incoming_one(follows: str) -> None:
    told = f"Đại tá Lê Văn Mận thôi làm Giám đốc Công an tỉnh Trà Vinh để nghỉ hưu. {follows}"
    assert ("Trần Văn Bưởi", "Giám đốc", "Công an tỉnh Trà Vinh", "incoming") in held(told, "2018-10-15")


@pytest.mark.parametrize(
    "told",
    [
        "Người tiền nhiệm, ông Lê Văn Mận, đã chuyển làm Giám đốc Sở Y tế tỉnh Trà Vinh.",
        "Ghế này trống do trước đó ông Lê Văn Mận đã được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Trà Vinh.",
    ],
)
def test_a_post_taken_before_is_held_now(told: str) -> None:
    assert held(told, "2018-10-15") == {("Lê Văn Mận", "Giám đốc", "Sở Y tế tỉnh Trà Vinh", "current")}


class TestTasks:
    def test_posts_in_a_body_set_up_for_a_task(self) -> None:
        told = (
            "UBND xã Bến Lức quyết định thành lập Tổ hỗ trợ doanh nghiệp xã Bến Lức gồm 11 thành viên, do bà Lê Thị "
            "Mận, Phó Chủ tịch UBND xã làm Tổ trưởng; ông Trần Bưởi làm Tổ phó."
        )
        body = "Tổ hỗ trợ doanh nghiệp xã Bến Lức"
        assert held(told) == {
            ("Lê Thị Mận", "Phó Chủ tịch", "Ủy ban nhân dân xã Bến Lức", "current"),
            ("Lê Thị Mận", "Tổ trưởng", body, "incoming"),
            ("Trần Bưởi", "Tổ phó", body, "incoming"),
        }

    def test_a_standing_deputy_is_of_no_standing_board(self) -> None:
        told = (
            "Ban Chỉ đạo chuyển đổi số tỉnh Lào Cai do ông Lê Văn Mận làm Trưởng ban; bà Trần Thị Bưởi làm Phó Trưởng "
            "ban Thường trực."
        )
        body = "Ban Chỉ đạo chuyển đổi số tỉnh Lào Cai"
        assert held(told) == {
            ("Lê Văn Mận", "Trưởng ban", body, "current"),
            ("Trần Thị Bưởi", "Phó Trưởng ban Thường trực", body, "current"),
        }

    def test_who_organises_a_funeral_sits_on_no_board_of_the_party(self) -> None:
        told = "Bà Lê Thị Mận, Chủ tịch UBND tỉnh Lào Cai, làm Trưởng ban Tổ chức tang lễ."
        assert held(told) == {
            ("Lê Thị Mận", "Chủ tịch", "Ủy ban nhân dân tỉnh Lào Cai", "current"),
            ("Lê Thị Mận", "Trưởng ban", "Ban Tổ chức tang lễ", "current"),
        }


@pytest.mark.parametrize(
    ("told", "role", "body"),
    [
        ("Phó Bí thư Tỉnh ủy", "Phó Bí thư", "Tỉnh ủy"),
        ("Tỉnh ủy viên", "Ủy viên", "Tỉnh ủy"),
        ("Bí thư Huyện ủy", "Bí thư", "Huyện ủy"),
        ("Bí thư Đảng ủy, Chủ tịch HĐND xã", "Bí thư", "Đảng ủy xã"),
    ],
)
def test_an_office_whose_unit_is_not_told_is_still_one(told: str, role: str, body: str) -> None:
    assert ("Lê Văn Mận", role, body, "current") in held(f"Dự buổi lễ có ông Lê Văn Mận, {told}.")


def test_who_is_elected_to_the_office_he_is_named_by_stays() -> None:
    told = (
        "Ông Lê Văn Mận, Bí thư Tỉnh ủy Đắk Lắk nhiệm kỳ 2020-2025, được bầu giữ chức Bí thư Tỉnh ủy Đắk Lắk nhiệm kỳ "
        "2025-2030."
    )
    assert held(told) == {("Lê Văn Mận", "Bí thư", "Tỉnh ủy Đắk Lắk", "current")}


def test_who_goes_from_one_office_to_another() -> None:
    told = "Ông Lê Văn Mận từ Trưởng phòng Dân tộc sang làm Trưởng phòng Nội vụ huyện Võ Nhai."
    assert held(told, "2021-08-10") == {
        ("Lê Văn Mận", "Trưởng phòng", "Phòng Dân tộc huyện Võ Nhai", "former"),
        ("Lê Văn Mận", "Trưởng phòng", "Phòng Nội vụ huyện Võ Nhai", "incoming"),
    }


def test_whose_time_in_office_is_prolonged_does_not_leave_it() -> None:
    told = (
        "Huyện kéo dài thời gian giữ chức đến tuổi nghỉ hưu đối với ông Lê Mận – Giám đốc Trung tâm Y tế huyện Võ Nhai."
    )
    assert held(told, "2021-08-10") == {("Lê Mận", "Giám đốc", "Trung tâm Y tế huyện Võ Nhai", "current")}


def test_an_office_that_is_somebody_elses_ends_the_one_before_a_semicolon() -> None:
    told = (
        "Ông Lê Văn Mận được chỉ định giữ chức Bí thư Đảng ủy phường Sơn Trà; Phó Bí thư Thường trực là ông Trần Bưởi."
    )
    assert {row[:3] for row in held(told)} == {
        ("Lê Văn Mận", "Bí thư", "Đảng ủy phường Sơn Trà"),
        ("Trần Bưởi", "Phó Bí thư Thường trực", "Đảng ủy phường Sơn Trà"),
    }


def test_the_leaders_of_a_ministry_are_its() -> None:
    told = "Hiện, lãnh đạo Bộ Nội vụ có Bộ trưởng Lê Thị Mận và 2 Thứ trưởng gồm các ông, bà: Trần Bưởi, Võ Thị Cam."
    assert ("Lê Thị Mận", "Bộ trưởng", "Bộ Nội vụ", "current") in held(told)


@pytest.mark.parametrize(
    "told",
    [
        "Tại Sở Y tế Quảng Ngãi, 2 Phó Giám đốc gồm: ông Lê Mận (SN 1967) và bà Trần Thị Bưởi được cho nghỉ hưu.",
        "Sở Y tế Quảng Ngãi có 2 Phó Giám đốc nghỉ hưu trước tuổi là ông Lê Mận và bà Trần Thị Bưởi (SN 1970).",
    ],
)
def test_those_listed_behind_an_office_retire_together(told: str) -> None:
    assert {row[1:] for row in held(told)} == {("Phó Giám đốc", "Sở Y tế tỉnh Quảng Ngãi", "former")}
    assert {row[0] for row in held(told)} == {"Lê Mận", "Trần Thị Bưởi"}


@pytest.mark.parametrize(
    ("does", "status"),
    [
        ("cho biết đã làm đơn xin nghỉ hưu trước tuổi và được cấp có thẩm quyền đồng ý.", "former"),
        ("đã có đơn và được giải quyết nghỉ chế độ từ ngày 1/9/2025.", "former"),
        ("cho biết có 12 cán bộ đã làm đơn xin nghỉ hưu trước tuổi và được đồng ý.", "current"),
        ("cho biết đã làm đơn xin nghỉ phép.", "current"),
    ],
)
def test_whoever_asked_to_retire_and_may_leaves_the_office(does: str, status: str) -> None:
    told = f"Bà Lê Thị Mận, Giám đốc Sở Y tế tỉnh Lạng Sơn {does}"
    assert held(told, "2025-09-18") == {("Lê Thị Mận", "Giám đốc", "Sở Y tế tỉnh Lạng Sơn", status)}


def test_a_career_goes_on_in_a_sentence_without_its_subject() -> None:
    told = (
        "Ông Lê Văn Mận giữ chức Bí thư Huyện ủy Phú Quốc.\nÔng Mận từng công tác tại huyện An Minh. Sau đó lần lượt "
        "giữ các chức vụ Phó Bí thư, Bí thư Tỉnh đoàn Kiên Giang, Bí thư Huyện ủy Châu Thành."
    )
    assert held(told, "2020-11-06") >= {
        ("Lê Văn Mận", "Phó Bí thư", "Tỉnh đoàn Kiên Giang", "former"),
        ("Lê Văn Mận", "Bí thư", "Tỉnh đoàn Kiên Giang", "former"),
        ("Lê Văn Mận", "Bí thư", "Huyện ủy Châu Thành", "former"),
    }


def test_deputies_relieved_of_their_seats() -> None:
    told = "HĐND xã cho thôi làm nhiệm vụ đại biểu HĐND xã Hòa Bình đối với 02 đại biểu: Lê Mận và Trần Thị Bưởi."
    assert held(told) == {
        ("Lê Mận", "Đại biểu", "Hội đồng nhân dân xã Hòa Bình", "former"),
        ("Trần Thị Bưởi", "Đại biểu", "Hội đồng nhân dân xã Hòa Bình", "former"),
    }


@pytest.mark.parametrize(
    ("told", "row"),
    [
        (
            "HĐND tỉnh Phú Thọ bầu chức Phó Chủ tịch HĐND tỉnh đối với ông Lê Mận, Bí thư Huyện ủy Thanh Ba.",
            ("Lê Mận", "Bí thư", "Huyện ủy Thanh Ba", "former"),
        ),
        (
            "Chức Chủ tịch HĐND tỉnh Phú Thọ của ông Lê Mận cũng được miễn nhiệm.",
            ("Lê Mận", "Chủ tịch", "Hội đồng nhân dân tỉnh Phú Thọ", "former"),
        ),
        (
            "Được nhắc đến là hai giám đốc: ông Lê Mận (Sở Tài chính), bà Võ Thị Cam (Sở Y tế) của tỉnh Phú Thọ.",
            ("Lê Mận", "Giám đốc", "Sở Tài chính tỉnh Phú Thọ", "current"),
        ),
        (
            "Ông Lê Mận, Thạc sĩ Quản lý công, Giám đốc Sở Y tế tỉnh Phú Thọ, đến dự.",
            ("Lê Mận", "Giám đốc", "Sở Y tế tỉnh Phú Thọ", "current"),
        ),
        (
            "Huyện kỷ luật ông Lê Mận, Chủ tịch UBND và bà Võ Thị Cam, Phó Chủ tịch UBND xã Xuân Liên.",
            ("Lê Mận", "Chủ tịch", "Ủy ban nhân dân xã Xuân Liên", "current"),
        ),
        (
            "Ông Lê Mận, Phó Chánh Thanh tra Sở Công Thương tỉnh Phú Thọ, đến dự.",
            ("Lê Mận", "Phó Chánh Thanh tra", "Thanh tra Sở Công Thương tỉnh Phú Thọ", "current"),
        ),
    ],
)
def test_single_tellings(told: str, row: tuple[str, str, str, str]) -> None:
    assert row in held(told, "2019-11-20")


PLACED = (
    "Xã Kỳ Xuân bố trí ông Lê Thanh - Chủ tịch UBND xã Kỳ Tây (cũ) làm Phó Chủ tịch HĐND xã; bà Hà Thị Hương - Bí thư "
    "Đảng ủy xã Kỳ Phong (cũ) làm Phó Chủ tịch UBND xã."
)


@pytest.mark.parametrize(
    ("text", "person", "rows"),
    [
        (
            "Từ ngày 1/9, ông Phạm Tiến Du chính thức đảm nhiệm chức vụ Phó Giám đốc Sở Xây dựng TP Hải Phòng.",
            "Phạm Tiến Du",
            {("Phó Giám đốc", "Sở Xây dựng thành phố Hải Phòng", "incoming")},
        ),
        (
            "HĐND tỉnh Sơn La bầu bổ sung chức danh Ủy viên UBND tỉnh, gồm: ông Lò Văn Sao - Giám đốc Sở Tài chính.",
            "Lò Văn Sao",
            {
                ("Ủy viên", "Ủy ban nhân dân tỉnh Sơn La", "incoming"),
                ("Giám đốc", "Sở Tài chính tỉnh Sơn La", "current"),
            },
        ),
        (
            "Kỳ họp đồng ý cho ông Lò Văn Sao thôi nhiệm vụ đại biểu Quốc hội.",
            "Lò Văn Sao",
            {("Đại biểu", "Quốc hội", "former")},
        ),
        (
            PLACED,
            "Hà Thị Hương",
            {
                ("Bí thư", "Đảng ủy xã Kỳ Phong", "former"),
                ("Phó Chủ tịch", "Ủy ban nhân dân xã Kỳ Xuân", "incoming"),
            },
        ),
        (
            "Ông Bùi Văn Nhiêu, Chủ tịch UBND xã Thung Nai (Phú Thọ), đã nộp đơn xin từ chức và được tỉnh đồng ý.",
            "Bùi Văn Nhiêu",
            {("Chủ tịch", "Ủy ban nhân dân xã Thung Nai", "former")},
        ),
        (
            "Ông Chìu Sìn Mằn, Phó Bí thư Đảng ủy, Chủ tịch UBND xã Bình Liêu (Quảng Ninh), đột ngột qua đời sáng 4/9.",
            "Chìu Sìn Mằn",
            {
                ("Phó Bí thư", "Đảng ủy xã Bình Liêu", "former"),
                ("Chủ tịch", "Ủy ban nhân dân xã Bình Liêu", "former"),
            },
        ),
        (
            "Kiện toàn Ban Chỉ huy Phòng thủ dân sự xã Sơn Hòa: ông Đặng Ngọc Bích, Chủ tịch UBND xã, làm Trưởng ban.",
            "Đặng Ngọc Bích",
            {
                ("Chủ tịch", "Ủy ban nhân dân xã Sơn Hòa", "current"),
                ("Trưởng ban", "Ban Chỉ huy Phòng thủ dân sự xã Sơn Hòa", "incoming"),
            },
        ),
        (
            "Hội Nông dân tỉnh Vĩnh Long họp Ban Chấp hành, bầu bổ sung bà Thạch Thị Sa vào Ban Thường vụ.",
            "Thạch Thị Sa",
            {("Ủy viên Ban Thường vụ", "Hội Nông dân tỉnh Vĩnh Long", "incoming")},
        ),
    ],
)
def test_what_is_told_of_someone(text: str, person: str, rows: set[tuple[str, str, str]]) -> None:
    assert {row[1:] for row in held(text, "2025-09-20") if row[0] == person} == rows


def test_a_seat_is_of_whom_the_act_names_not_of_the_next() -> None:
    text = (
        "Tỉnh ủy Lạng Sơn chỉ định ông Chu Văn Thạch, Giám đốc Sở Nội vụ, tham gia Ban Thường vụ Tỉnh ủy; bổ nhiệm bà "
        "Vi Thị Tú giữ chức Chánh Văn phòng Tỉnh ủy."
    )
    seats = {row[0] for row in held(text, "2025-09-20") if row[1] == "Ủy viên Ban Thường vụ"}
    assert seats == {"Chu Văn Thạch"}


def test_a_seat_in_the_party_of_a_place_called_hoi_an_is_in_its_committee() -> None:
    text = "Ông Lê Viết Quân được chỉ định tham gia Ban Chấp hành Đảng bộ phường Hội An."
    assert ("Lê Viết Quân", "Ủy viên", "Đảng ủy phường Hội An", "incoming") in held(text, "2025-09-20")


@pytest.mark.parametrize(
    "told",
    [
        "Đại biểu Đặng Công Lý thôi làm nhiệm vụ do chuyển công tác.",
        "HĐND tỉnh đồng ý để ông Đặng Công Lý thôi nhiệm vụ đại biểu HĐND tỉnh Đắk Lắk.",
    ],
)
def test_a_deputy_gives_up_the_seat(told: str) -> None:
    text = f"Kỳ họp HĐND tỉnh Đắk Lắk bế mạc. {told}"
    assert ("Đặng Công Lý", "Đại biểu", "Hội đồng nhân dân tỉnh Đắk Lắk", "former") in held(text, "2025-09-20")


def test_who_reports_that_others_leave_does_not() -> None:
    text = "Ông Y Khuê Mlô, Phó Chủ tịch HĐND tỉnh Đắk Lắk, thông báo việc thôi nhiệm vụ đại biểu HĐND tỉnh."
    assert {row[1] for row in held(text, "2025-09-20")} == {"Phó Chủ tịch"}


def test_the_headlines_last_word_is_not_the_kind_of_the_body_that_follows() -> None:
    text = "Bãi nhiệm chủ tịch phường\n\nHĐND phường Thắng Nhất vừa bãi nhiệm Chủ tịch UBND phường Lương Đình Vận."
    found = extract(make_article(text, "a", {"published": "2017-12-20"}))
    seen = {fact.body.name for fact in found if isinstance(fact, BodySeen)}
    assert "Hội đồng nhân dân phường Thắng Nhất" in seen


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Lá phiếu của HĐND đã đưa ông Lê Văn Thông lên vị trí Phó Chủ tịch UBND xã Phú Lộc.",
            ("Phó Chủ tịch", "Ủy ban nhân dân xã Phú Lộc", "incoming"),
        ),
        (
            "UBND tỉnh Sơn La giao cho ông Lê Văn Thông làm Giám đốc Sở Tài chính.",
            ("Giám đốc", "Sở Tài chính tỉnh Sơn La", "incoming"),
        ),
        (
            "Cầm quyết định trên tay, thầy Lê Văn Thông thành Hiệu trưởng Trường THCS Khun Há.",
            ("Hiệu trưởng", "Trường Trung học cơ sở Khun Há", "incoming"),
        ),
        (
            "Từ ngày 1/9/2025, ông Lê Văn Thông đảm nhiệm chức vụ Chủ tịch UBND xã Phú Lộc.",
            ("Chủ tịch", "Ủy ban nhân dân xã Phú Lộc", "incoming"),
        ),
        (
            "Không còn làm Chủ tịch UBND xã Phú Lộc, ông Lê Văn Thông về quê.",
            ("Chủ tịch", "Ủy ban nhân dân xã Phú Lộc", "former"),
        ),
        (
            "Sau 8 năm gắn bó với cương vị Giám đốc Sở Y tế tỉnh Sơn La, bác sĩ Lê Văn Thông nói lời chia tay.",
            ("Giám đốc", "Sở Y tế tỉnh Sơn La", "former"),
        ),
        (
            "Đồng chí Lê Văn Thông đã thôi Bí thư Đảng ủy xã Phú Lộc.",
            ("Bí thư", "Đảng ủy xã Phú Lộc", "former"),
        ),
        (
            "Hai người có tên trong Ban Thường vụ Đảng ủy xã Phú Lộc: ông Lê Văn Thông, Trưởng Công an; bà Hà Thị Mỷ.",
            ("Ủy viên Ban Thường vụ", "Đảng ủy xã Phú Lộc", "incoming"),
        ),
        (
            "Ông Lê Văn Thông, quyền Hiệu trưởng Trường Đại học Tây Bắc, được công nhận Hiệu trưởng.",
            ("Hiệu trưởng", "Trường Đại học Tây Bắc", "incoming"),
        ),
        (
            "Đại tá Lê Văn Thông, Phó Bí thư Đảng ủy, Chỉ huy trưởng Bộ CHQS tỉnh Sơn La dự.",
            ("Phó Bí thư", "Đảng ủy Quân sự tỉnh Sơn La", "current"),
        ),
    ],
)
def test_an_office_in_other_words(text: str, row: tuple[str, str, str]) -> None:
    assert ("Lê Văn Thông", *row) in held(text, "2025-09-20")


def test_what_is_completed_makes_no_office() -> None:
    text = "Ông Lê Văn Thông, Chủ tịch UBND xã Phú Lộc, hoàn thành nhiệm vụ được giao."
    assert held(text, "2025-09-20") == {("Lê Văn Thông", "Chủ tịch", "Ủy ban nhân dân xã Phú Lộc", "current")}


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("bầu Chủ tịch HĐND xã là ông Phạm Chí Nguyện", "Chủ tịch"),
        ("cũng bầu chức danh Phó Chủ tịch HĐND xã gồm ông Phạm Chí Nguyện", "Phó Chủ tịch"),
        ("bầu Chủ tịch HĐND xã: ông Phạm Chí Nguyện", "Chủ tịch"),
        ("bầu ông Phạm Chí Nguyện là Chủ tịch HĐND xã", "Chủ tịch"),
    ],
)
def test_whom_a_council_chooses_comes_into_office(words: str, role: str) -> None:
    told = f"Ngày 27/3, HĐND xã Thanh Tùng, tỉnh Cà Mau {words}."
    assert held(told) == {("Phạm Chí Nguyện", role, "Hội đồng nhân dân xã Thanh Tùng", "incoming")}


def test_who_is_only_meant_to_be_chosen_holds_nothing() -> None:
    assert held("HĐND xã Thanh Tùng, tỉnh Cà Mau dự kiến bầu Chủ tịch HĐND xã là ông Phạm Chí Nguyện.") == set()


def test_a_bare_office_is_of_the_body_named_before_in_the_same_words() -> None:
    told = (
        "Công an giúp dân ở Quảng Trị\nLũ lớn ở tỉnh Quảng Trị. Đoàn công tác Công an tỉnh Hưng Yên do Đại tá Đỗ Văn "
        "Hoành, Phó Giám đốc Công an tỉnh làm trưởng đoàn đã đến thăm nhân dân Quảng Trị."
    )
    assert held(told) == {("Đỗ Văn Hoành", "Phó Giám đốc", "Công an tỉnh Hưng Yên", "current")}
