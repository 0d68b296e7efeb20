"""Offices kept, taken anew or lost: terms that follow each other, votes, decisions, retirement."""

from __future__ import annotations

import pytest
from holders import of

PROVINCE = "Ủy ban nhân dân tỉnh Sơn La"


class TestKept:
    def test_the_office_of_the_term_before_is_kept(self) -> None:
        text = (
            "Thủ tướng phê chuẩn kết quả bầu Chủ tịch UBND tỉnh Sơn La nhiệm kỳ 2021-2026 đối với ông Lò Văn Mai, "
            "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Sơn La nhiệm kỳ 2016-2021."
        )
        assert ("Chủ tịch", PROVINCE, "current") in of("Lò Văn Mai", text, "2021-07-10")

    @pytest.mark.parametrize("old", ["nguyên Chủ tịch UBND phường Tô Hiệu cũ", "Chủ tịch UBND phường Tô Hiệu (cũ)"])
    def test_the_same_office_in_the_merged_unit_is_new(self, old: str) -> None:
        text = f"Ông Lò Văn Mai, {old}, được bổ nhiệm làm Chủ tịch UBND phường Tô Hiệu sau khi sáp nhập."
        assert of("Lò Văn Mai", text) == {("Chủ tịch", "Ủy ban nhân dân phường Tô Hiệu", "incoming")}

    def test_those_who_see_others_off_stay(self) -> None:
        text = (
            "Tỉnh Sơn La gặp mặt 12 cán bộ nghỉ chế độ. Các ông: Lò Văn Mai - Bí thư Tỉnh ủy; Hà Văn Lợi - "
            "Chủ tịch HĐND tỉnh Sơn La chủ trì buổi gặp mặt."
        )
        assert of("Hà Văn Lợi", text) == {("Chủ tịch", "Hội đồng nhân dân tỉnh Sơn La", "current")}


class TestVotes:
    def test_who_approves_is_not_elected(self) -> None:
        text = "Thủ tướng Lò Văn Mai vừa phê chuẩn kết quả bầu chủ tịch, phó chủ tịch UBND tỉnh Sơn La."
        assert of("Lò Văn Mai", text) == {("Thủ tướng", "Chính phủ", "current")}

    def test_who_proposes_is_not_elected(self) -> None:
        text = (
            "Ông Lò Văn Mai, Chủ tịch UBND tỉnh Sơn La đã trình bày tờ trình đề nghị HĐND tỉnh bầu bổ sung "
            "Phó Chủ tịch UBND tỉnh."
        )
        assert of("Lò Văn Mai", text) == {("Chủ tịch", PROVINCE, "current")}

    def test_a_list_behind_a_colon(self) -> None:
        text = (
            "Thủ tướng cũng phê chuẩn kết quả bầu Phó Chủ tịch UBND tỉnh Sơn La đối với: Ông Lò Văn Mai, "
            "ông Hà Văn Lợi và bà Cầm Thị Hoa."
        )
        office = ("Phó Chủ tịch", PROVINCE, "incoming")
        assert of("Lò Văn Mai", text) == of("Hà Văn Lợi", text) == of("Cầm Thị Hoa", text) == {office}

    def test_a_deputy_head_of_a_party_board_leaves_it_for_the_council(self) -> None:
        text = (
            "Ông Lò Văn Mai, Trưởng Ban Nội chính Tỉnh ủy Sơn La trúng cử chức danh Phó Chủ tịch HĐND tỉnh Sơn La "
            "khóa XV."
        )
        assert ("Trưởng ban", "Ban Nội chính Tỉnh ủy Sơn La", "former") in of("Lò Văn Mai", text)

    def test_small_letters_behind_the_act(self) -> None:
        text = (
            "Tòa án nhân dân tối cao trao quyết định bổ nhiệm phó chánh án Tòa án nhân dân tỉnh Sơn La cho các ông "
            "Lò Văn Mai, Hà Văn Lợi."
        )
        office = ("Phó Chánh án", "Tòa án nhân dân tỉnh Sơn La", "incoming")
        assert of("Lò Văn Mai", text) == of("Hà Văn Lợi", text) == {office}


class TestLost:
    def test_a_list_of_those_dismissed(self) -> None:
        text = (
            "Huyện ủy cách chức các ông: Lò Văn Mai - Phó Bí thư Đảng ủy xã Chiềng Mai; Hà Văn Lợi - Chủ tịch UBND xã."
        )
        assert {row[2] for person in ("Lò Văn Mai", "Hà Văn Lợi") for row in of(person, text)} == {"former"}

    def test_the_decision_to_retire_ends_what_was_told_before(self) -> None:
        text = (
            "Ông Lò Văn Mai, Phó Chủ tịch UBND tỉnh Sơn La, xin nghỉ sớm.\nNgày 11/9, ông Mai nhận quyết định nghỉ "
            "việc theo nguyện vọng."
        )
        assert of("Lò Văn Mai", text) == {("Phó Chủ tịch", PROVINCE, "former")}

    @pytest.mark.parametrize(
        "opening",
        [
            "từng giữ các chức vụ ở tỉnh Sơn La, gồm",
            "từng đảm nhiệm nhiều vị trí công tác như",
            "đã từng trải qua các cương vị quan trọng là",
        ],
    )
    def test_a_list_of_offices_once_held(self, opening: str) -> None:
        text = f"Ông Lò Văn Mai {opening}: Giám đốc Sở Y tế tỉnh Sơn La, Bí thư Thành ủy Sơn La."
        assert of("Lò Văn Mai", text) == {
            ("Giám đốc", "Sở Y tế tỉnh Sơn La", "former"),
            ("Bí thư", "Thành ủy Sơn La", "former"),
        }


class TestGiver:
    def test_whose_decision_it_is_is_not_whom_it_concerns(self) -> None:
        text = "Theo quyết định của Bộ trưởng Bộ Quốc phòng: Đại tá Lò Văn Mai nghỉ hưu."
        assert of("Lò Văn Mai", text) == set()

    def test_an_officer_asks_officials(self) -> None:
        text = "Ông Lò Văn Mai, Chủ tịch UBND tỉnh Sơn La yêu cầu cán bộ, công chức, viên chức đi làm trở lại."
        assert of("Lò Văn Mai", text) == {("Chủ tịch", PROVINCE, "current")}


def test_deputies_of_a_board_set_up_against_something() -> None:
    text = (
        "Tỉnh Sơn La thành lập Ban Chỉ đạo phòng, chống dịch bệnh tỉnh Sơn La, do ông Lò Văn Mai "
        "làm Trưởng ban; các Phó Chủ tịch UBND tỉnh làm Phó Trưởng ban gồm: Hà Văn Lợi, Cầm Văn Đức."
    )
    board = "Ban Chỉ đạo phòng, chống dịch bệnh tỉnh Sơn La"
    assert of("Lò Văn Mai", text) == {("Trưởng ban", board, "incoming")}
    assert of("Cầm Văn Đức", text) == {("Phó Trưởng ban", board, "incoming"), ("Phó Chủ tịch", PROVINCE, "current")}


class TestWhere:
    def test_the_body_that_someone_is_sent_to(self) -> None:
        text = (
            "Tỉnh Sơn La điều động ông Lò Văn Mai, Phó Giám đốc Sở Y tế kiêm Trưởng Ban Tôn giáo tỉnh đến nhận nhiệm "
            "vụ tại Sở Tài chính và bổ nhiệm làm Phó Giám đốc."
        )
        assert of("Lò Văn Mai", text) == {
            ("Phó Giám đốc", "Sở Y tế tỉnh Sơn La", "former"),
            ("Trưởng ban", "Ban Tôn giáo tỉnh Sơn La", "former"),
            ("Phó Giám đốc", "Sở Tài chính tỉnh Sơn La", "incoming"),
        }

    def test_the_body_that_is_headed(self) -> None:
        text = "Sau hợp nhất, điều hành UBND tỉnh Sơn La là Chủ tịch Lò Văn Mai cùng 5 phó chủ tịch."
        assert of("Lò Văn Mai", text) == {("Chủ tịch", PROVINCE, "current")}

    def test_associations_have_chairs(self) -> None:
        text = "Ra mắt Hội Chữ thập đỏ phường Tô Hiệu: bà Cầm Thị Hoa làm Chủ tịch và ông Lò Văn Mai làm Phó Chủ tịch."
        assert {row[:2] for row in of("Lò Văn Mai", text)} == {("Phó Chủ tịch", "Hội Chữ thập đỏ phường Tô Hiệu")}

    def test_a_delegation_is_no_office(self) -> None:
        text = "Dẫn đầu Đoàn Chủ tịch nước là đồng chí Cầm Thị Hoa, Phó Chủ tịch nước."
        assert of("Cầm Thị Hoa", text) == {("Phó Chủ tịch nước", "Nhà nước", "current")}

    def test_an_election_of_deputies_appoints_nobody(self) -> None:
        text = "Ông Lò Văn Mai, Phó Bí thư Tỉnh ủy Sơn La, phụ trách bầu cử, làm Trưởng đoàn kiểm tra số 8 của Tỉnh ủy."
        assert all(status == "current" for _, _, status in of("Lò Văn Mai", text))


class TestHandedOver:
    def test_an_office_handed_over(self) -> None:
        text = "Đại tá Lò Văn Mai bàn giao chức vụ Chỉ huy trưởng Bộ CHQS tỉnh Sơn La cho Thượng tá Hà Văn Lợi."
        office = ("Chỉ huy trưởng", "Bộ Chỉ huy Quân sự tỉnh Sơn La")
        assert of("Lò Văn Mai", text) == {(*office, "former")}
        assert of("Hà Văn Lợi", text) == {(*office, "incoming")}

    def test_who_takes_over_keeps_the_office_told_beside(self) -> None:
        text = (
            "Đại tá Lò Văn Mai, Chính ủy Bộ Chỉ huy Quân sự tỉnh Sơn La bàn giao chức vụ cho Đại tá Hà Văn Lợi, Phó "
            "Chính ủy, để nhận nhiệm vụ mới."
        )
        assert of("Hà Văn Lợi", text) == {("Phó Chính ủy", "Bộ Chỉ huy Quân sự tỉnh Sơn La", "current")}

    def test_the_act_holds_for_all_parts_of_a_list(self) -> None:
        text = (
            "Quốc hội phê chuẩn kết quả bầu: Chủ tịch HĐND tỉnh Sơn La đối với ông Lò Văn Mai; Chủ tịch HĐND tỉnh Lai "
            "Châu đối với bà Cầm Thị Hoa; Chủ tịch HĐND tỉnh Điện Biên đối với ông Hà Văn Lợi."
        )
        assert of("Cầm Thị Hoa", text) == {("Chủ tịch", "Hội đồng nhân dân tỉnh Lai Châu", "incoming")}
        assert of("Hà Văn Lợi", text) == {("Chủ tịch", "Hội đồng nhân dân tỉnh Điện Biên", "incoming")}

    def test_offices_of_several_periods(self) -> None:
        text = (
            "Thủ tướng xóa tư cách chức vụ Chủ tịch UBND tỉnh Sơn La giai đoạn 2015 - 2020, Phó Chủ tịch UBND tỉnh Sơn "
            "La giai đoạn 2012 - 2014 đối với ông Lò Văn Mai."
        )
        assert of("Lò Văn Mai", text) == {("Chủ tịch", PROVINCE, "former"), ("Phó Chủ tịch", PROVINCE, "former")}


class TestAcrossSentences:
    def test_who_was_put_forward_leaves_the_office_told_then(self) -> None:
        filler = "Các đại biểu thảo luận và cho ý kiến về nhiều nội dung quan trọng khác của kỳ họp lần này. " * 6
        text = (
            "Chủ tịch UBND tỉnh giới thiệu ông Lò Văn Mai, Giám đốc Sở Y tế tỉnh Sơn La để HĐND tỉnh xem xét, bầu giữ "
            f"chức Phó Chủ tịch UBND tỉnh Sơn La. {filler}Kết quả, ông Lò Văn Mai đã được HĐND tỉnh bầu giữ chức Phó "
            "Chủ tịch UBND tỉnh Sơn La."
        )
        assert of("Lò Văn Mai", text) == {
            ("Giám đốc", "Sở Y tế tỉnh Sơn La", "former"),
            ("Phó Chủ tịch", PROVINCE, "incoming"),
        }

    def test_a_minister_without_a_ministry(self) -> None:
        text = "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Lò Văn Mai cho biết."
        assert of("Lò Văn Mai", text) == {
            ("Bộ trưởng", "Chính phủ", "current"),
            ("Chủ nhiệm", "Văn phòng Chính phủ", "current"),
        }
