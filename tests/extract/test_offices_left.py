"""Offices that are left, taken up elsewhere or looked back on, and the bodies of divisions and lists."""

from __future__ import annotations

import pytest
from holders import of

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Office, PersonSeen

HEALTH = ("Giám đốc", "Sở Y tế tỉnh Sơn La")


def test_who_heads_a_firm_chairs_an_association_besides() -> None:
    text = (
        "Ông Huỳnh Tấn Đạt, Giám đốc Công ty TNHH May mặc Tấn Đạt được bầu làm Chủ tịch Hội Doanh nghiệp phường "
        "Long Hoa, tỉnh Tây Ninh."
    )
    offices = [f for f in extract(make_article(text, "x", {"published": "2025-08-16"})) if isinstance(f, Office)]
    assert {(o.role, o.status.value) for o in offices} == {("Giám đốc", "current"), ("Chủ tịch", "incoming")}


class TestLeft:
    @pytest.mark.parametrize(
        "told",
        [
            "được cho thôi giữ chức vụ theo nguyện vọng cá nhân.",
            "được cho thôi chức danh này từ ngày 1/9.",
            "do chuyển công tác.",
            "đến nhận công tác, giữ chức Bí thư Đảng ủy phường Sơn Trà.",
            "được điều động làm quyền Chủ tịch UBND phường Sơn Trà.",
        ],
    )
    def test_what_follows_the_office_ends_it(self, told: str) -> None:
        assert (*HEALTH, "former") in of("Lò Văn Mai", f"Ông Lò Văn Mai, Giám đốc Sở Y tế tỉnh Sơn La, {told}")

    @pytest.mark.parametrize(
        "text",
        [
            "Trước đó, ông Lò Văn Mai là Giám đốc Sở Y tế tỉnh Sơn La.",
            "Ông Lò Văn Mai bị khởi tố khi là Giám đốc Sở Y tế tỉnh Sơn La.",
        ],
    )
    def test_looked_back_on(self, text: str) -> None:
        assert of("Lò Văn Mai", text) == {(*HEALTH, "former")}

    def test_a_deputy_in_charge_who_becomes_the_head(self) -> None:
        text = "Hội nghị bầu anh Lò Văn Mai, Phó Bí thư phụ trách Tỉnh đoàn Sơn La, giữ chức Bí thư Tỉnh đoàn Sơn La."
        assert of("Lò Văn Mai", text) == {
            ("Phó Bí thư", "Tỉnh đoàn Sơn La", "former"),
            ("Bí thư", "Tỉnh đoàn Sơn La", "incoming"),
        }

    def test_a_new_post_is_taken_up(self) -> None:
        text = "Thay mặt tỉnh, ông chúc mừng ông Lò Văn Mai trên cương vị mới Giám đốc Sở Y tế tỉnh Sơn La."
        assert of("Lò Văn Mai", text) == {(*HEALTH, "incoming")}


class TestBodies:
    @pytest.mark.parametrize(
        ("said", "body"),
        [
            ("Trưởng phòng Quản trị, Văn phòng Tỉnh ủy Sơn La", "Phòng Quản trị Văn phòng Tỉnh ủy Sơn La"),
            ("Trưởng phòng Quản trị Văn phòng Tỉnh ủy Sơn La", "Phòng Quản trị Văn phòng Tỉnh ủy Sơn La"),
            ("Trưởng phòng Chuyển đổi số, Sở Y tế tỉnh Sơn La", "Phòng Chuyển đổi số Sở Y tế tỉnh Sơn La"),
        ],
    )
    def test_a_division_and_what_it_is_part_of(self, said: str, body: str) -> None:
        assert {row[1] for row in of("Lò Văn Mai", f"Ông Lò Văn Mai, {said} báo cáo.")} == {body}

    def test_the_province_that_a_sentence_is_set_in(self) -> None:
        text = (
            "Thủ tướng phê chuẩn nhân sự của Sơn La và Hà Tĩnh.\n"
            "Cụ thể, đối với tỉnh Sơn La, Thủ tướng phê chuẩn miễn nhiệm ông Lò Văn Mai, Giám đốc Sở Y tế.\n"
            "Tại tỉnh Hà Tĩnh, UBND tỉnh Hà Tĩnh đã báo cáo. Tỉnh Hà Tĩnh chấp hành. Tỉnh Hà Tĩnh cảm ơn."
        )
        assert {row[:2] for row in of("Lò Văn Mai", text)} == {HEALTH}

    def test_a_rank_between_name_and_office(self) -> None:
        text = "Dự có ông Lò Văn Mai, Đại tá, Giám đốc Công an tỉnh Sơn La."
        assert of("Lò Văn Mai", text) == {("Giám đốc", "Công an tỉnh Sơn La", "current")}


class TestLists:
    def test_all_of_a_list_join_the_committee(self) -> None:
        text = (
            "Ban Thường vụ Tỉnh ủy Sơn La chỉ định các đồng chí: Lò Văn Mai, Giám đốc Sở Y tế; Cầm Thị Đức, Giám đốc "
            "Sở Nội vụ tham gia Ban Chấp hành Đảng bộ tỉnh Sơn La."
        )
        seat = ("Ủy viên", "Tỉnh ủy Sơn La", "incoming")
        assert seat in of("Lò Văn Mai", text)
        assert seat in of("Cầm Thị Đức", text)

    def test_a_nickname_in_brackets_is_nobody_else(self) -> None:
        facts = extract(make_article("Bà Lò Thị Vân (Sáu Vân) và ông Hà Văn Hải (Năm Hải) tặng quà.", "a", {}))
        assert {f.name for f in facts if isinstance(f, PersonSeen)} == {"Lò Thị Vân", "Hà Văn Hải"}

    def test_elected_to_an_office_named_before(self) -> None:
        text = "HĐND tỉnh đã bầu Chủ tịch UBND tỉnh Sơn La đối với ông Lò Văn Mai."
        assert of("Lò Văn Mai", text) == {("Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La", "incoming")}
        assert of("Lò Văn Mai", text.replace("đã bầu", "xem tờ trình giới thiệu nhân sự bầu")) == set()

    def test_the_village_named_before_a_head_of_one(self) -> None:
        text = "Chúng tôi về thôn Bắc Sơn, phường Sơn Trà. Trưởng thôn Lò Văn Mai vui mừng. Trưởng thôn Lò Văn Mai nói."
        assert of("Lò Văn Mai", text) == {("Trưởng thôn", "Thôn Bắc Sơn", "current")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "UBND tỉnh công bố quyết định điều động ông Lê Văn Sơn, Chánh Thanh tra tỉnh An Giang đến nhận công tác.",
            {("Lê Văn Sơn", "Chánh Thanh tra")},
        ),
        (
            "Trước đó, ông Trần Hữu Phước, Phó Giám đốc Sở Tư pháp tỉnh Cà Mau đã được cho nghỉ hưu theo nguyện vọng.",
            {("Trần Hữu Phước", "Phó Giám đốc")},
        ),
        (
            "Phó Giám đốc Sở Tư pháp tỉnh Cà Mau nghỉ hưu đợt này là ông Trần Hữu Phước.",
            {("Trần Hữu Phước", "Phó Giám đốc")},
        ),
        (
            "Bà Võ Thị Mai và ông Trần Hữu Phước, đều là Phó Giám đốc Sở Y tế tỉnh Cà Mau, cũng được nghỉ hưu sớm.",
            {("Võ Thị Mai", "Phó Giám đốc"), ("Trần Hữu Phước", "Phó Giám đốc")},
        ),
        (
            (
                "Trước đó, ông Lê Văn Sơn là Giám đốc Sở Tài chính tỉnh An Giang, ông Trần Hữu Phước là Bí thư "
                "Đảng ủy "
                "phường Châu Đốc."
            ),
            {("Lê Văn Sơn", "Giám đốc"), ("Trần Hữu Phước", "Bí thư")},
        ),
    ],
)
def test_who_is_sent_elsewhere_or_retires_with_others_has_left(text: str, expected: set[tuple[str, str]]) -> None:
    facts = extract(make_article(text, "left", {"published": "2025-09-12"}))
    offices = [fact for fact in facts if isinstance(fact, Office)]
    assert {(one.person, one.role) for one in offices if one.status == "former"} == expected


@pytest.mark.parametrize(
    "act", ["bị kỷ luật bằng hình thức cách chức tất cả các chức vụ trong Đảng", "bị cách hết chức vụ Đảng"]
)
def test_the_party_takes_its_own_offices_alone(act: str) -> None:
    text = (
        f"Theo đó, ông Lò Văn Hặc, Phó Bí thư Huyện ủy, Chủ tịch UBND huyện Sông Mã (Sơn La), {act}; ông Lê An, "
        "nguyên Chủ tịch UBND huyện (nay đã nghỉ hưu), bị khai trừ khỏi Đảng."
    )
    assert of("Lò Văn Hặc", text, "2019-08-21") == {
        ("Phó Bí thư", "Huyện ủy Sông Mã", "former"),
        ("Chủ tịch", "Ủy ban nhân dân huyện Sông Mã", "current"),
    }


@pytest.mark.parametrize(
    "career",
    [
        "Ông từng là chiến sĩ Trung đoàn 148; Phó Bí thư rồi Bí thư Huyện ủy Bạch Thông.",
        "Ông Tám từng kinh qua nhiều vị trí như công nhân, Phó Bí thư, Bí thư Huyện ủy Bạch Thông.",
    ],
)
def test_a_career_told_in_a_list_begins_with_no_office(career: str) -> None:
    text = f"Ông Lê Văn Tám, nguyên Bí thư Tỉnh ủy Bắc Kạn, qua đời.\n\n{career}"
    assert ("Bí thư", "Huyện ủy Bạch Thông", "former") in of("Lê Văn Tám", text, "2022-08-19")


def test_who_heads_a_funeral_committee_keeps_the_office() -> None:
    text = (
        "Ban Lễ tang do Bí thư Tỉnh ủy Bắc Kạn Hoàng Duy Chính làm trưởng ban. Người quá cố được điều động làm Phó Bí "
        "thư Tỉnh ủy năm 1997."
    )
    assert ("Bí thư", "Tỉnh ủy Bắc Kạn", "current") in of("Hoàng Duy Chính", text, "2022-08-19")


def test_an_item_without_a_name_is_nobody_elses() -> None:
    text = (
        "Trách nhiệm thuộc về ông Võ Minh Thơ, Trưởng phòng Nội vụ huyện Châu Thành A; ông Đặng Nhựt, Trưởng phòng "
        "TN&MT huyện; Chủ tịch UBND thị trấn Một Ngàn và các cá nhân liên quan."
    )
    assert {role for role, _, _ in of("Đặng Nhựt", text, "2024-02-20")} == {"Trưởng phòng"}


@pytest.mark.parametrize(
    ("told", "role", "body"),
    [
        ("Chi cục trưởng Bảo vệ môi trường tỉnh Sơn La", "Chi cục trưởng", "Chi cục Bảo vệ môi trường tỉnh Sơn La"),
        ("Chi cục phó Thú y tỉnh Sơn La", "Phó Chi cục trưởng", "Chi cục Thú y tỉnh Sơn La"),
        ("Vụ trưởng Giáo dục tiểu học", "Vụ trưởng", "Vụ Giáo dục tiểu học"),
    ],
)
def test_a_title_says_the_kind_of_the_department(told: str, role: str, body: str) -> None:
    assert of("Trần Văn An", f"Ông Trần Văn An, {told}, cho biết như vậy.") == {(role, body, "current")}


@pytest.mark.parametrize(
    "leaves",
    [
        "thôi tham gia Ban Chấp hành, Ban Thường vụ, thôi giữ chức Bí thư Đảng ủy, Chủ tịch HĐND xã Mường La",
        "thôi tham gia Ban Chấp hành, Ban Thường vụ và thôi giữ chức Bí thư Đảng ủy xã Mường La",
    ],
)
def test_bare_boards_are_those_of_the_committee_whose_office_is_left(leaves: str) -> None:
    text = f"Tỉnh ủy Sơn La quyết định ông Lò Văn Mai, Tỉnh ủy viên, {leaves}."
    assert of("Lò Văn Mai", text) >= {
        ("Ủy viên", "Tỉnh ủy Sơn La", "current"),
        ("Ủy viên", "Đảng ủy xã Mường La", "former"),
        ("Ủy viên Ban Thường vụ", "Đảng ủy xã Mường La", "former"),
        ("Bí thư", "Đảng ủy xã Mường La", "former"),
    }


@pytest.mark.parametrize(
    ("told", "office"),
    [
        ("cho ông Mai thôi tham gia Ban Chấp hành Đảng bộ tỉnh", ("Ủy viên", "Tỉnh ủy Sơn La", "former")),
        (
            "để ông Mai thôi giữ chức Phó Chủ tịch UBND tỉnh Sơn La",
            ("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La", "former"),
        ),
    ],
)
def test_who_is_called_by_the_given_name_leaves(told: str, office: tuple[str, str, str]) -> None:
    assert of("Lò Văn Mai", f"Ông Lò Văn Mai bị cảnh cáo. Tỉnh ủy Sơn La thống nhất {told}.") == {office}


def test_an_office_behind_one_dismissed_is_not_that_of_the_next() -> None:
    text = (
        "HĐND tỉnh Sơn La miễn nhiệm Ủy viên UBND tỉnh đối với ông Lò Văn Mai, nguyên Giám đốc Công an tỉnh (nghỉ hưu) "
        "và miễn nhiệm chức vụ đại biểu HĐND tỉnh đối với ông Cầm Văn Đức."
    )
    assert ("Giám đốc", "Công an tỉnh Sơn La", "former") in of("Lò Văn Mai", text)
    assert {role for role, _, _ in of("Cầm Văn Đức", text)} == {"Đại biểu"}


@pytest.mark.parametrize("act", ["thôi giữ chức, nghỉ chữa bệnh", "thôi giữ chức vụ", "cho thôi việc theo nguyện vọng"])
def test_a_decision_on_someone_ends_the_office_behind_the_name(act: str) -> None:
    text = f"Hội nghị công bố quyết định {act} đối với bà Lò Thị Mai, Giám đốc Sở Y tế tỉnh Sơn La."
    assert of("Lò Thị Mai", text) == {(*HEALTH, "former")}


@pytest.mark.parametrize("once", ["trước đó", "trước đây", "khi đó", "lúc ấy"])
def test_who_held_an_office_once(once: str) -> None:
    text = f"Giám đốc Sở Y tế tỉnh Sơn La {once} là bà Lò Thị Mai, Tỉnh ủy viên."
    assert (*HEALTH, "former") in of("Lò Thị Mai", text)


def test_a_career_goes_on_in_sentences_without_a_date() -> None:
    text = (
        "Ông Lò Văn Mai sinh năm 1975. Năm 2010, ông được bầu làm Chủ tịch UBND huyện Mai Sơn. Hai năm sau, ông được "
        "điều động giữ chức Giám đốc Sở Y tế tỉnh Sơn La. Tiếp đó, ông được bổ nhiệm làm Chánh Văn phòng Tỉnh ủy Sơn "
        "La. Hiện ông là Bí thư Đảng ủy phường Tô Hiệu."
    )
    told = {(role, status) for role, _, status in of("Lò Văn Mai", text, "2025-09-05")}
    assert told == {
        ("Chủ tịch", "former"),
        ("Giám đốc", "former"),
        ("Chánh Văn phòng", "former"),
        ("Bí thư", "current"),
    }


@pytest.mark.parametrize(
    "told",
    [
        "chủ trì buổi gặp mặt với các đồng chí nghỉ hưu theo chế độ.",
        "dự buổi chia tay những cán bộ vừa nghỉ hưu.",
    ],
)
def test_who_sees_others_off_stays(told: str) -> None:
    assert of("Lò Văn Mai", f"Ông Lò Văn Mai, Giám đốc Sở Y tế tỉnh Sơn La, {told}") == {(*HEALTH, "current")}


def test_a_decision_ends_the_offices_of_both() -> None:
    text = (
        "Sở Nội vụ đọc quyết định cho nghỉ hưu sớm theo nguyện vọng riêng của từng người, tính từ tháng 11, đối với "
        "ông Lò Văn Mai, Giám đốc Sở Y tế tỉnh Sơn La và ông Cầm Văn Đức, Giám đốc Sở Nội vụ tỉnh Sơn La."
    )
    assert of("Lò Văn Mai", text) == {(*HEALTH, "former")}
    assert of("Cầm Văn Đức", text) == {("Giám đốc", "Sở Nội vụ tỉnh Sơn La", "former")}


@pytest.mark.parametrize(
    "text",
    [
        "Đến viếng đại biểu Lò Văn Mai (Giám đốc Sở Y tế tỉnh Sơn La, người vừa đột ngột từ trần) có nhiều người.",
        "Ông Lò Văn Mai là Giám đốc Sở Y tế tỉnh Sơn La. Ông đột ngột qua đời tối qua tại nhà riêng.",
    ],
)
def test_death_told_in_brackets_or_of_him(text: str) -> None:
    assert of("Lò Văn Mai", text) == {(*HEALTH, "former")}


def test_former_offices_of_a_province_that_is_no_more() -> None:
    text = (
        "Ba cựu lãnh đạo tỉnh Vĩnh Phúc cũ được giảm án, gồm: ông Lò Văn Mai (cựu Bí thư Tỉnh ủy) và ông Cầm Văn Đức "
        "(cựu Chủ tịch UBND tỉnh). UBND tỉnh Phú Thọ họp."
    )
    assert of("Lò Văn Mai", text, "2025-12-20") == {("Bí thư", "Tỉnh ủy Vĩnh Phúc", "former")}
    assert of("Cầm Văn Đức", text, "2025-12-20") == {("Chủ tịch", "Ủy ban nhân dân tỉnh Vĩnh Phúc", "former")}
