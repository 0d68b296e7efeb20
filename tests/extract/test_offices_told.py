"""Offices in lists, plans and dismissals, of bodies that only what stands around tells."""

from __future__ import annotations

import pytest
from holders import facts, of, told

from kg.facts import PersonSeen


class TestShared:
    def test_names_before_a_dash_share_the_office_behind_it(self) -> None:
        text = "Dự có: Hà Văn Lợi - Bí thư Tỉnh ủy Sơn La; Lò Thị Mai, Cầm Văn Đức - Phó Chủ tịch HĐND tỉnh Sơn La."
        office = ("Phó Chủ tịch", "Hội đồng nhân dân tỉnh Sơn La", "current")
        assert of("Lò Thị Mai", text) == of("Cầm Văn Đức", text) == {office}

    def test_one_seat_is_not_shared(self) -> None:
        text = "Dự có: Lò Thị Mai, Cầm Văn Đức - Chủ tịch HĐND tỉnh Sơn La."
        assert of("Lò Thị Mai", text) == set()

    def test_elected_together_in_parts_that_semicolons_divide(self) -> None:
        text = (
            "Hai đồng chí: Lò Thị Mai, Giám đốc Sở Tư pháp tỉnh Sơn La; Cầm Văn Đức, Giám đốc Sở Y tế tỉnh Sơn La "
            "được bầu giữ chức Phó Bí thư Tỉnh ủy Sơn La."
        )
        office = ("Phó Bí thư", "Tỉnh ủy Sơn La", "incoming")
        assert office in of("Lò Thị Mai", text)
        assert office in of("Cầm Văn Đức", text)

    def test_a_member_s_seat_needs_no_comma_behind_it(self) -> None:
        text = "Đồng chí Lò Thị Mai, UVBTV phó Chủ tịch UBND phường Sơn Trà phát biểu."
        assert of("Lò Thị Mai", text) == {
            ("Ủy viên Ban Thường vụ", "Đảng ủy phường Sơn Trà", "current"),
            ("Phó Chủ tịch", "Ủy ban nhân dân phường Sơn Trà", "current"),
        }


class TestStatus:
    def test_a_planned_election_gives_no_office_but_a_predecessor(self) -> None:
        text = (
            "Hội nghị thống nhất giới thiệu ông Lò Văn Mai, Phó Bí thư Tỉnh ủy Sơn La để HĐND tỉnh bầu làm "
            "Chủ tịch UBND tỉnh Sơn La thay ông Cầm Văn Đức đã nghỉ hưu."
        )
        assert of("Lò Văn Mai", text) == {("Phó Bí thư", "Tỉnh ủy Sơn La", "current")}
        assert of("Cầm Văn Đức", text) == {("Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La", "former")}
        assert not told("Dự kiến ngày 26/9, HĐND tỉnh Sơn La bầu ông Lò Văn Mai giữ chức Chủ tịch UBND tỉnh Sơn La.")

    def test_a_seat_given_up_is_a_former_one(self) -> None:
        text = (
            "Ông Lò Văn Mai, Phó Bí thư Tỉnh ủy Sơn La, thôi tham gia Ban Chấp hành, Ban Thường vụ Tỉnh ủy Sơn La, "
            "thôi giữ chức Phó Bí thư Tỉnh ủy Sơn La."
        )
        assert of("Lò Văn Mai", text) == {
            ("Phó Bí thư", "Tỉnh ủy Sơn La", "former"),
            ("Ủy viên", "Tỉnh ủy Sơn La", "former"),
            ("Ủy viên Ban Thường vụ", "Tỉnh ủy Sơn La", "former"),
        }

    def test_a_dismissal_that_is_only_proposed_leaves_the_office(self) -> None:
        text = "Đối với ông Lò Văn Mai: cách chức Tỉnh ủy viên, đề nghị cách chức Chủ tịch UBND tỉnh Sơn La."
        assert ("Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La", "current") in of("Lò Văn Mai", text)

    def test_a_numbered_list_has_the_status_that_its_opening_tells(self) -> None:
        text = (
            "Quốc hội đã miễn nhiệm các thành viên Chính phủ. Kết quả miễn nhiệm như sau.\n\n"
            "1. Bộ trưởng Bộ Nội vụ Lò Văn Mai; số phiếu 450\n\n2. Bộ trưởng Bộ Y tế Cầm Văn Đức; số phiếu 451\n\n"
        )
        assert of("Lò Văn Mai", text) == {("Bộ trưởng", "Bộ Nội vụ", "former")}
        assert of("Cầm Văn Đức", text) == {("Bộ trưởng", "Bộ Y tế", "former")}

    def test_in_charge_of_a_body_is_acting(self) -> None:
        text = "Bà Lò Thị Mai, Phó Giám đốc phụ trách Sở Y tế tỉnh Sơn La, trả lời."
        assert of("Lò Thị Mai", text) == {("Phó Giám đốc", "Sở Y tế tỉnh Sơn La", "acting")}

    def test_who_leads_the_committee_leaves_the_council(self) -> None:
        text = "Ông Lò Văn Mai, Chủ tịch HĐND tỉnh Sơn La, được bầu giữ chức Chủ tịch UBND tỉnh Sơn La."
        assert ("Chủ tịch", "Hội đồng nhân dân tỉnh Sơn La", "former") in of("Lò Văn Mai", text)

    def test_approved_deputies_are_new(self) -> None:
        text = "Hai Phó Chủ tịch UBND tỉnh Sơn La được phê chuẩn gồm ông Lò Văn Mai và bà Hà Thị Lợi."
        assert of("Hà Thị Lợi", text) == {("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La", "incoming")}


class TestBody:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "Chủ tịch HĐQT Công ty cổ phần Sao Xanh Lò Văn Mai ký kết.",
                ("Chủ tịch", "Hội đồng quản trị Công ty cổ phần Sao Xanh", "current"),
            ),
            (
                "Đồng chí Lò Văn Mai, Bí thư Trung ương Đảng, dự hội nghị.",
                ("Bí thư", "Ban Chấp hành Trung ương Đảng", "current"),
            ),
            (
                "Đến dự có ông Lò Văn Mai, PCT.UBND tỉnh Sơn La.",
                ("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La", "current"),
            ),
            (
                "Đại diện Sở Tài chính tỉnh Sơn La, Phó Giám đốc Lò Văn Mai cho biết đã đủ vốn.",
                ("Phó Giám đốc", "Sở Tài chính tỉnh Sơn La", "current"),
            ),
            (
                "Ban Lễ tang Nhà nước có 20 thành viên, đứng đầu là Trưởng ban Lò Văn Mai.",
                ("Trưởng ban", "Ban Lễ tang Nhà nước", "current"),
            ),
            (
                "Luật sư Lò Văn Mai (Đoàn Luật sư tỉnh Sơn La) cho rằng cần sửa luật.",
                ("Luật sư", "Đoàn Luật sư tỉnh Sơn La", "current"),
            ),
            (
                "Đoàn đến chùa Prey Veng chúc Tết Hòa thượng Lò Văn Mai, trụ trì chùa.",
                ("Trụ trì", "Chùa Prey Veng", "current"),
            ),
            (
                "Ủy ban Kiểm tra Tỉnh ủy Sơn La kỷ luật ông Lò Văn Mai, Đảng ủy viên, Phó Chủ tịch UBND xã Chiềng Mai.",
                ("Ủy viên", "Đảng ủy xã Chiềng Mai", "current"),
            ),
            (
                "Ủy ban MTTQ tỉnh Sơn La suy cử ông Lò Văn Mai, Chủ tịch Hội Nông dân tỉnh, giữ chức Phó Chủ tịch.",
                ("Phó Chủ tịch", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La", "incoming"),
            ),
            (
                "Ông Lò Văn Mai, Bí thư Chi bộ, Giám đốc Sở Y tế tỉnh Sơn La phát biểu.",
                ("Bí thư", "Chi bộ Sở Y tế tỉnh Sơn La", "current"),
            ),
        ],
    )
    def test_it_follows_from_what_stands_around(self, text: str, expected: tuple[str, str, str]) -> None:
        assert expected in of("Lò Văn Mai", text)

    def test_an_office_that_somebody_acts_for_is_not_his(self) -> None:
        text = "Thừa lệnh Chủ tịch UBND tỉnh Sơn La, Chánh Văn phòng UBND tỉnh Lò Văn Mai đã ký thông báo."
        assert of("Lò Văn Mai", text) == {("Chánh Văn phòng", "Văn phòng Ủy ban nhân dân tỉnh Sơn La", "current")}

    def test_of_the_commune_that_is_known_by_name_alone(self) -> None:
        text = (
            "Xã Tân An tổ chức hội nghị\nNgày 15/9, Đảng ủy xã Tân An họp. Ông Lò Văn Mai, Phó Bí thư Đảng ủy, "
            "Chủ tịch UBND xã và bà Hà Thị Lợi, Trưởng Công an, dự."
        )
        assert of("Lò Văn Mai", text) == {
            ("Phó Bí thư", "Đảng ủy xã Tân An", "current"),
            ("Chủ tịch", "Ủy ban nhân dân xã Tân An", "current"),
        }
        assert of("Hà Thị Lợi", text) == {("Trưởng Công an", "Công an xã Tân An", "current")}

    def test_a_delegate_is_one_of_the_council_in_session(self) -> None:
        text = (
            "Sáng 15/9, HĐND phường Sơn Trà tổ chức kỳ họp thứ 3. Dự có bà Hà Thị Lợi, Phó Chủ tịch HĐND thành phố "
            "Đà Nẵng.\nĐại biểu Lò Văn Mai (tổ dân phố số 4) hỏi về đường sá."
        )
        assert of("Lò Văn Mai", text) == {("Đại biểu", "Hội đồng nhân dân phường Sơn Trà", "current")}


def test_the_words_of_an_office_are_nobody() -> None:
    found = facts("Bà Lò Thị Mai, Phó Trưởng Ban Tuyên giáo Tỉnh ủy Sơn La, và Đoàn Luật sư tỉnh Sơn La dự.")
    assert {fact.name for fact in found if isinstance(fact, PersonSeen)} == {"Lò Thị Mai"}


class TestLeft:
    def test_nguyen_goes_for_the_offices_behind_it_too(self) -> None:
        text = "Dự có ông Lò Văn Mai, nguyên Ủy viên Bộ Chính trị, Bí thư Tỉnh ủy Sơn La, Chủ tịch Hội Nông dân tỉnh."
        assert {(role, status) for role, _, status in of("Lò Văn Mai", text)} == {
            ("Ủy viên", "former"),
            ("Bí thư", "former"),
            ("Chủ tịch", "current"),
        }

    def test_the_party_takes_its_own_offices_away(self) -> None:
        text = (
            "Tỉnh ủy Sơn La cách hết chức vụ trong Đảng đối với ông Lò Văn Mai, Tỉnh ủy viên, Giám đốc Sở Y tế; "
            "cảnh cáo ông Cầm Văn Đức, Tỉnh ủy viên."
        )
        assert of("Lò Văn Mai", text) == {
            ("Ủy viên", "Tỉnh ủy Sơn La", "former"),
            ("Giám đốc", "Sở Y tế tỉnh Sơn La", "current"),
        }
        assert of("Cầm Văn Đức", text) == {("Ủy viên", "Tỉnh ủy Sơn La", "current")}

    def test_a_term_that_is_over(self) -> None:
        text = "Ông Lò Văn Mai, Chủ tịch UBND tỉnh Sơn La nhiệm kỳ 2016-2021, dự."
        assert of("Lò Văn Mai", text) == {("Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La", "former")}

    def test_those_who_retire_are_listed_after_it(self) -> None:
        text = (
            "Tỉnh Sơn La có hai cán bộ nghỉ hưu trước tuổi. Hai cán bộ gồm: Ông Lò Văn Mai, Giám đốc Sở Y tế. "
            "Bà Hà Thị Lợi (SN 1970), Phó Giám đốc Sở Tư pháp."
        )
        assert of("Hà Thị Lợi", text) == {("Phó Giám đốc", "Sở Tư pháp tỉnh Sơn La", "former")}

    def test_removed_in_a_row(self) -> None:
        text = "Quốc hội miễn nhiệm Bộ trưởng Bộ Nội vụ Lò Văn Mai, Bộ trưởng Bộ Y tế Cầm Văn Đức."
        assert of("Cầm Văn Đức", text) == {("Bộ trưởng", "Bộ Y tế", "former")}

    def test_a_funeral_ends_every_office(self) -> None:
        text = "Tỉnh Sơn La tổ chức lễ tang đồng chí Lò Văn Mai, Phó Chủ tịch HĐND tỉnh Sơn La."
        assert of("Lò Văn Mai", text) == {("Phó Chủ tịch", "Hội đồng nhân dân tỉnh Sơn La", "former")}

    def test_what_someone_was_before(self) -> None:
        text = "Trước khi giữ chức Bí thư Tỉnh ủy Sơn La, ông Lò Văn Mai là Giám đốc Sở Y tế tỉnh Sơn La."
        assert ("Giám đốc", "Sở Y tế tỉnh Sơn La", "former") in of("Lò Văn Mai", text)

    def test_months_of_a_dash(self) -> None:
        text = "Ông Lò Văn Mai dự. Từ tháng 7/2020-11/2023, ông là Chủ tịch UBND tỉnh Sơn La."
        assert of("Lò Văn Mai", text) == {("Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La", "former")}

    def test_the_council_s_own_province_in_an_article_on_several(self) -> None:
        text = (
            "HĐND tỉnh Lai Châu bầu ông Cầm Văn Đức giữ chức Chủ tịch UBND tỉnh Lai Châu. UBND tỉnh Lai Châu họp.\n"
            "HĐND tỉnh Sơn La cũng bầu ông Lò Văn Mai giữ chức Chủ tịch UBND tỉnh."
        )
        assert of("Lò Văn Mai", text) == {("Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La", "incoming")}


@pytest.mark.parametrize("name", ["Trần Đức Quận", "Hà Thị Như", "Lê Văn Phó"])
def test_names_that_end_in_another_word(name: str) -> None:
    found = facts(f"Dự có bà Lò Thị Mai; ông {name}, Bí thư Tỉnh ủy Sơn La.")
    assert name in {fact.name for fact in found if isinstance(fact, PersonSeen)}
    assert of(name, f"Dự có ông {name}, Bí thư Tỉnh ủy Sơn La.") == {("Bí thư", "Tỉnh ủy Sơn La", "current")}


def test_the_youth_union_is_nobody() -> None:
    found = facts("Ông Lò Văn Mai là Bí thư Tỉnh Đoàn Bắc Ninh.")
    assert {fact.name for fact in found if isinstance(fact, PersonSeen)} == {"Lò Văn Mai"}


class TestAbroad:
    def test_an_office_of_another_country_is_in_its_bodies(self) -> None:
        text = "Chủ tịch nước Lò Văn Mai tiếp Tổng Bí thư, Chủ tịch nước Lào Khamtay Phommasan."
        assert of("Khamtay Phommasan", text) == {
            ("Tổng Bí thư", "Ban Chấp hành Trung ương Đảng Nhân dân Cách mạng Lào", "current"),
            ("Chủ tịch nước", "Nhà nước Lào", "current"),
        }
        assert of("Lò Văn Mai", text) == {("Chủ tịch nước", "Nhà nước", "current")}

    @pytest.mark.parametrize("country", ["Campuchia", "Vương quốc Thái Lan"])
    def test_the_country_is_no_part_of_the_name(self, country: str) -> None:
        assert of("Hun Vannara", f"Thủ tướng {country} Hun Vannara gửi điện mừng.") == {
            ("Thủ tướng", f"Chính phủ {country.removeprefix('Vương quốc ')}", "current")
        }


class TestAccused:
    def test_age_and_home_part_name_and_office(self) -> None:
        text = (
            "Các bị can gồm: Lò Văn Mai (SN 1980), trú tại phường Chiềng Lề, tỉnh Sơn La (nguyên Chủ tịch UBND "
            "phường Chiềng Lề); Hà Văn Lợi (45 tuổi, Giám đốc Sở Y tế tỉnh Sơn La)."
        )
        assert {row[0] for row in of("Lò Văn Mai", text)} == {"Chủ tịch"}
        assert of("Hà Văn Lợi", text) == {("Giám đốc", "Sở Y tế tỉnh Sơn La", "current")}

    def test_several_in_small_letters(self) -> None:
        text = "Công an bắt 2 phó chủ tịch UBND phường Sơn Trà, là các ông Lò Văn Mai và Hà Văn Lợi."
        office = ("Phó Chủ tịch", "Ủy ban nhân dân phường Sơn Trà", "current")
        assert of("Lò Văn Mai", text) == of("Hà Văn Lợi", text) == {office}

    def test_a_village_is_nobody(self) -> None:
        text = "Ông Lò Văn Mai (60 tuổi, Trưởng thôn Bắc Sơn) cho biết."
        assert of("Lò Văn Mai", text) == {("Trưởng thôn", "Thôn Bắc Sơn", "current")}


def test_who_takes_up_an_office_before_a_semicolon_holds_it() -> None:
    text = (
        "Ban Chỉ đạo gồm 19 thành viên, do Phó Chủ tịch UBND tỉnh Thái Nguyên Nguyễn Thị Loan làm Trưởng ban; "
        "Chủ tịch Liên minh Hợp tác xã tỉnh Dương Văn Dũng làm Phó Trưởng ban Thường trực."
    )
    assert {role for role, _, _ in of("Nguyễn Thị Loan", text)} == {"Phó Chủ tịch", "Trưởng ban"}
    assert {role for role, _, _ in of("Dương Văn Dũng", text)} == {"Chủ tịch", "Phó Trưởng ban Thường trực"}


def test_who_heads_a_cooperative_told_of_in_passing_has_not_just_begun() -> None:
    text = (
        "Hợp tác xã Nông nghiệp An Phú có 1.486 thành viên, do ông Phạm Văn Cẩn làm giám đốc.\n"
        "Lễ công bố quyết định công nhận huyện nông thôn mới sẽ được tổ chức vào tối 25/9."
    )
    assert of("Phạm Văn Cẩn", text) == {("Giám đốc", "Hợp tác xã Nông nghiệp An Phú", "current")}


def test_who_led_a_school_that_is_merged_heads_the_new_one() -> None:
    text = (
        "Bà Lê Thị Sương công bố quyết định thành lập Trường Mầm non Cát Ngạn. "
        "Theo đó, cô Nguyễn Thị Giang, nguyên Hiệu trưởng Trường Mầm non Phong Thịnh giữ chức Hiệu trưởng; "
        "cô Trần Thị Nhung giữ chức Phó Hiệu trưởng."
    )
    assert of("Nguyễn Thị Giang", text) == {
        ("Hiệu trưởng", "Trường Mầm non Phong Thịnh", "former"),
        ("Hiệu trưởng", "Trường Mầm non Cát Ngạn", "incoming"),
    }
    assert {body for _, body, _ in of("Trần Thị Nhung", text)} == {"Trường Mầm non Cát Ngạn"}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Các đại biểu chất vấn giám đốc Sở Xây dựng tỉnh Lai Châu Đỗ Quốc Hậu về ngập úng.",
            ("Đỗ Quốc Hậu", "Giám đốc", "Sở Xây dựng tỉnh Lai Châu", "current"),
        ),
        (
            "Sáng nay chủ tịch UBND tỉnh Lai Châu Đặng Văn Kha và phó chủ tịch UBND tỉnh Võ Thị Loan đi kiểm tra.",
            ("Võ Thị Loan", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Lai Châu", "current"),
        ),
        (
            "Theo phó chủ tịch UBND phường Đoàn Kết Lê Thị Thơ, phường có 386 người cao tuổi.",
            ("Lê Thị Thơ", "Phó Chủ tịch", "Ủy ban nhân dân phường Đoàn Kết", "current"),
        ),
        (
            "Văn bản do bí thư Tỉnh ủy Lai Châu Châu Ngọc Thiệp ký.",
            ("Châu Ngọc Thiệp", "Bí thư", "Tỉnh ủy Lai Châu", "current"),
        ),
    ],
)
def test_a_title_in_small_letters_with_its_body_belongs_to_the_name_behind(
    text: str, row: tuple[str, str, str, str]
) -> None:
    assert row in told(text)


def test_officials_of_a_level_are_nobody_in_particular() -> None:
    text = (
        "UBND huyện Văn Lâm, tỉnh Hưng Yên họp. Đại biểu Đỗ Thị Xuyến, Trưởng Ban Pháp chế HĐND huyện quan tâm đến "
        "246 cán bộ, công chức cấp xã."
    )
    assert {row[1] for row in told(text, "2025-04-28")} == {"Trưởng ban"}


def test_a_title_in_small_letters_with_other_words_before_a_name_is_nobodys() -> None:
    text = "Phường Đoàn Kết khuyết phó chủ tịch UBND phường từ tháng 8, ông Lê Văn Thơ cho biết."
    assert told(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch UBND tỉnh Sơn La giao ông Lò Văn Mai, Phó Giám đốc Sở Y tế, phụ trách Sở Y tế.",
        "Ngoài ông Lò Văn Mai, Chủ tịch UBND tỉnh Sơn La cũng kỷ luật ông Cầm Văn Đức.",
        "Với trường hợp của ông Lò Văn Mai, Chủ tịch UBND tỉnh Sơn La đã ký quyết định thôi việc.",
    ],
)
def test_who_gives_a_task_or_acts_is_not_whom_it_concerns(text: str) -> None:
    assert "Chủ tịch" not in {role for role, _, _ in of("Lò Văn Mai", text)}


@pytest.mark.parametrize(
    ("short", "role", "body"),
    [
        ("PCT. Hội đồng nhân dân", "Phó Chủ tịch", "Hội đồng nhân dân xã Mường La"),
        ("P.Chủ tịch UBND", "Phó Chủ tịch", "Ủy ban nhân dân xã Mường La"),
        ("P. Bí thư Đảng ủy", "Phó Bí thư", "Đảng ủy xã Mường La"),
        ("Chủ tịch Hội đồng thẩm định giá đất", "Chủ tịch", "Hội đồng thẩm định giá đất xã Mường La"),
    ],
)
def test_offices_in_letters_with_full_stops(short: str, role: str, body: str) -> None:
    assert of("Lò Văn Mai", f"Dự có ông Lò Văn Mai - {short} xã Mường La.") == {(role, body, "current")}


def test_the_next_office_of_a_row_is_of_the_province_that_is_no_more() -> None:
    text = (
        "Ông Lò Văn Mai, Phó Bí thư Tỉnh ủy Bình Phước, Chủ tịch UBND tỉnh, giữ chức Phó Bí thư Tỉnh ủy Đồng Nai. "
        "UBND tỉnh Đồng Nai họp."
    )
    assert ("Chủ tịch", "Ủy ban nhân dân tỉnh Bình Phước", "former") in of("Lò Văn Mai", text, "2025-07-02")


@pytest.mark.parametrize(
    "act",
    [
        "vừa có quyết định điều động cán bộ làm Chủ tịch UBND một số tỉnh",
        "vừa có quyết định bổ nhiệm Giám đốc Sở Y tế tỉnh Sơn La",
    ],
)
def test_who_decides_on_offices_gets_none(act: str) -> None:
    text = f"Bộ trưởng Bộ Nội vụ Lò Văn Mai {act}."
    assert of("Lò Văn Mai", text) == {("Bộ trưởng", "Bộ Nội vụ", "current")}


@pytest.mark.parametrize("act", ["giữ chức vụ", "kiêm nhiệm chức vụ", "chức vụ"])
def test_a_decision_on_an_office_gives_it(act: str) -> None:
    text = f"Bộ Y tế trao quyết định {act} Giám đốc Sở Y tế tỉnh Sơn La cho ông Lò Văn Mai."
    assert of("Lò Văn Mai", text) == {("Giám đốc", "Sở Y tế tỉnh Sơn La", "incoming")}


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch UBND tỉnh Quảng Trị, Hồ Văn Tình cho biết, đập đã đầy nước.",
        "Phát biểu tại buổi họp, Chủ tịch UBND tỉnh Quảng Trị, Hồ Văn Tình nhấn mạnh việc giữ rừng.",
        "Theo Chủ tịch UBND tỉnh Quảng Trị, Hồ Văn Tình, đập đã đầy nước.",
    ],
)
def test_a_comma_parts_an_office_from_who_holds_it_and_speaks(text: str) -> None:
    assert of("Hồ Văn Tình", text) == {("Chủ tịch", "Ủy ban nhân dân tỉnh Quảng Trị", "current")}


@pytest.mark.parametrize(
    "text",
    [
        "Tiếp Chủ tịch UBND tỉnh Quảng Trị, Hồ Văn Tình nói về rừng.",
        "Ông cùng đi với Giám đốc Sở Y tế tỉnh Quảng Trị, Hồ Văn Tình kiểm tra kho.",
    ],
)
def test_who_is_met_holds_the_office_not_who_speaks(text: str) -> None:
    assert not of("Hồ Văn Tình", text)
