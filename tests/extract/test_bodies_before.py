"""Bodies of provinces and districts as papers told them until 2025; invented sentences."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import BodySeen, Directive, Office


def _facts(text: str, published: str) -> tuple[object, ...]:
    return extract(make_article(text, "before", {"published": published}))


def _bodies(text: str, published: str = "2017-05-11") -> set[str]:
    return {fact.body.name for fact in _facts(text, published) if isinstance(fact, BodySeen)}


def _offices(text: str, published: str = "2017-05-11") -> set[tuple[str, str, str]]:
    return {(f.role, f.body.name, str(f.status)) for f in _facts(text, published) if isinstance(f, Office)}


@pytest.mark.parametrize(
    "name",
    [
        "Trung tâm Y tế dự phòng tỉnh Bình Định",
        "Trung tâm Phòng, chống HIV/AIDS tỉnh Bình Định",
        "Trung tâm Chăm sóc sức khỏe sinh sản tỉnh Bình Định",
        "Trung tâm Khuyến nông - Khuyến ngư tỉnh Bình Định",
        "Trung tâm Ứng dụng tiến bộ khoa học và công nghệ tỉnh Bình Định",
        "Chi cục Quản lý chất lượng nông lâm sản và thủy sản tỉnh Bình Định",
        "Chi cục Phòng, chống tệ nạn xã hội tỉnh Bình Định",
        "Văn phòng Điều phối Chương trình mục tiêu quốc gia xây dựng nông thôn mới tỉnh Bình Định",
        "Sở Cảnh sát phòng cháy và chữa cháy tỉnh Bình Định",
        "Đài Truyền thanh - Truyền hình huyện Tây Sơn",
        "Đảng ủy Khối các cơ quan tỉnh Bình Định",
        "Hội đồng bồi thường, hỗ trợ, tái định cư huyện Tây Sơn",
        "Ban Quản lý dự án Thăng Long",
        "Ban Quản lý dự án 85",
    ],
)
def test_names_of_the_time(name: str) -> None:
    assert _bodies(f"Bình Định: Chiều 10/5, lãnh đạo {name} đã báo cáo với đoàn công tác.") == {name}


def test_a_division_of_the_department_of_education() -> None:
    text = "Ông Lê Tám, Trưởng phòng Giáo dục Trung học (Sở GD-ĐT Bình Định), cho biết trường đã đủ giáo viên."
    assert "Phòng Giáo dục Trung học Sở Giáo dục và Đào tạo tỉnh Bình Định" in _bodies(text)


def test_a_committee_of_agencies_is_called_by_its_first_words() -> None:
    text = (
        "Đảng ủy Khối các cơ quan tỉnh Bình Định vừa sơ kết 6 tháng. Ông Lê Văn Tư, Ủy viên Ban Thường vụ, Trưởng Ban "
        "Tổ chức Đảng ủy Khối phát biểu. Dịp này, Đảng ủy Khối tặng giấy khen; toàn Đảng bộ Khối có 70 chi bộ."
    )
    assert _bodies(text) == {
        "Đảng ủy Khối các cơ quan tỉnh Bình Định",
        "Ban Tổ chức Đảng ủy Khối các cơ quan tỉnh Bình Định",
        "Đảng bộ Khối các cơ quan tỉnh Bình Định",
    }
    assert ("Ủy viên Ban Thường vụ", "Đảng ủy Khối các cơ quan tỉnh Bình Định", "current") in _offices(text)


def test_a_board_of_the_committee_of_an_agency() -> None:
    text = "Ông Lê Văn Tư, Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Đảng ủy Công an tỉnh Bình Định phát biểu."
    assert _offices(text) == {
        ("Ủy viên Ban Thường vụ", "Đảng ủy Công an tỉnh Bình Định", "current"),
        ("Trưởng ban", "Ban Tổ chức Đảng ủy Công an tỉnh Bình Định", "current"),
    }


@pytest.mark.parametrize("verb", ["giữ chức", "giữ chức vụ", "làm"])
def test_from_one_division_to_another(verb: str) -> None:
    text = (
        "UBND huyện Hoài Ân (Bình Định) vừa bổ nhiệm ông Trương Quang Tín, Phó Trưởng phòng NN&PTNT "
        f"{verb} Trưởng phòng Tài nguyên và Môi trường huyện."
    )
    assert _offices(text) == {
        ("Phó Trưởng phòng", "Phòng Nông nghiệp và Phát triển nông thôn huyện Hoài Ân", "former"),
        ("Trưởng phòng", "Phòng Tài nguyên và Môi trường huyện Hoài Ân", "incoming"),
    }


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("các ban Tuyên giáo, Dân vận Tỉnh ủy", {"Ban Tuyên giáo Tỉnh ủy Lào Cai", "Ban Dân vận Tỉnh ủy Lào Cai"}),
        ("các ban: Tuyên giáo, Dân vận Huyện ủy", {"Ban Tuyên giáo Huyện ủy Sa Pa", "Ban Dân vận Huyện ủy Sa Pa"}),
        ("các phòng Kinh tế, Tư pháp huyện", {"Phòng Kinh tế huyện Sa Pa", "Phòng Tư pháp huyện Sa Pa"}),
        ("các trạm y tế xã, các trường mầm non xã", set()),
    ],
)
def test_lists_share_what_their_last_belongs_to(told: str, names: set[str]) -> None:
    text = f"Chiều 25/1, đoàn kiểm tra tại xã Tả Phìn, huyện Sa Pa, tỉnh Lào Cai. Cùng dự có {told}."
    assert _bodies(text, "2016-01-26") == names


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ("giao các sở Xây dựng, Tài chính", ["Sở Xây dựng tỉnh Lào Cai", "Sở Tài chính tỉnh Lào Cai"]),
        ("yêu cầu các phòng Kinh tế, Tư pháp huyện Sa Pa", ["Phòng Kinh tế huyện Sa Pa", "Phòng Tư pháp huyện Sa Pa"]),
        (
            "đề nghị các Ban Nội chính, Dân vận Tỉnh ủy",
            ["Ban Nội chính Tỉnh ủy Lào Cai", "Ban Dân vận Tỉnh ủy Lào Cai"],
        ),
    ],
)
def test_each_of_a_list_has_the_task(told: str, named: list[str]) -> None:
    text = f"Chủ tịch UBND tỉnh Lào Cai Đặng Xuân Thao {told} rà soát hồ sơ."
    found = [fact for fact in _facts(text, "2016-01-26") if isinstance(fact, Directive)]
    assert [fact.assignee.name for fact in found if fact.assignee] == named


def test_letters_of_the_time_are_written_out() -> None:
    assert _bodies("Ông Lê Tám, Trưởng Ban Chỉ đạo GPMB tỉnh Bình Định; Ban Chỉ huy PCLB huyện Tây Sơn dự họp.") == {
        "Ban Chỉ đạo giải phóng mặt bằng tỉnh Bình Định",
        "Ban Chỉ huy phòng, chống lụt bão huyện Tây Sơn",
    }


def test_bodies_of_the_same_level_at_large_are_none() -> None:
    assert _bodies("Dự thảo quy định UBND cấp tỉnh trình HĐND cùng cấp quyết định mức chi ở tỉnh Bình Định.") == set()


def test_a_cooperative_told_by_its_kind_before_its_head() -> None:
    text = "HTX Nông nghiệp Măng Đen (Kon Plông, Kon Tum) được mùa. Giám đốc HTX Lê Văn Tám cho hay, giá cũng cao."
    assert _offices(text, "2024-04-16") == {("Giám đốc", "Hợp tác xã Nông nghiệp Măng Đen", "current")}


def test_a_district_named_alone_is_meant_rather_than_those_of_a_list() -> None:
    text = (
        "Sáng 14/2, UBND huyện Bá Thước (Thanh Hóa) khai mạc lễ hội. Dự có ông Lò Thắng, Bí thư Huyện ủy Bá Thước; "
        "lãnh đạo các huyện Cẩm Thủy, Quan Hóa, Lang Chánh.\nÔng Võ Minh Khoa, Chủ tịch UBND huyện nêu ý nghĩa lễ hội."
    )
    assert ("Chủ tịch", "Ủy ban nhân dân huyện Bá Thước", "current") in _offices(text, "2019-02-18")


def test_what_is_counted_beside_a_school_is_no_name() -> None:
    text = "Ông Lò Văn Thắng thăm Trường Tiểu học Thiết Ống và 5 gia đình chính sách ở xã Thiết Ống, tỉnh Thanh Hóa."
    assert _bodies(text, "2019-02-18") == {"Trường Tiểu học Thiết Ống"}


def test_bonds_of_the_government_name_no_body() -> None:
    assert _bodies("Đoàn giám sát việc dùng vốn trái phiếu Chính phủ ở huyện Tây Sơn.") == set()


def test_a_city_is_written_as_its_papers_write_it() -> None:
    assert _bodies("UBND TP Quy Nhơn (Bình Định) vừa họp.") == {"Ủy ban nhân dân thành phố Quy Nhơn"}
