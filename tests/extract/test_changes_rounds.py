"""Changes as the rounds of 1996 to 2025 are told: raised in rank, in brackets, by body, split, part by part."""

import pytest
from extract.test_changes import changes, only, origins

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import UnitSeen


@pytest.mark.parametrize(
    ("text", "day", "origin", "to"),
    [
        ("Xã Tam Quan Bắc được nâng cấp lên phường Tam Quan Bắc từ ngày 1/6/2020.", "2020-06-05", "xã", "phường"),
        (
            "Từ 1/6/2020, xã Tam Quan Bắc (Hoài Nhơn) chính thức được nâng lên phường Tam Quan Bắc.",
            "2020-06-05",
            "xã",
            "phường",
        ),
        (
            "Thị xã Tam Điệp (tỉnh Ninh Bình) được nâng cấp, trở thành thành phố Tam Điệp.",
            "2015-05-05",
            "thị xã",
            "thành phố",
        ),
    ],
)
def test_units_raised_in_rank(text: str, day: str, origin: str, to: str) -> None:
    change = only(text, day)
    (before,) = origins(change)
    assert before.startswith(f"{origin} ")
    assert change.to.name == f"{to} {before.removeprefix(origin + ' ')}"
    assert change.to.version is not None


def test_each_bracket_tells_of_the_unit_before_it() -> None:
    text = (
        "Đoàn đến xã Xuân Lâm, tỉnh Nghệ An (thành lập trên cơ sở nhập các xã Ngọc Sơn, Xuân Dương và Minh Tiến) và xã "
        "Bích Hào (mới lập trên cơ sở sáp nhập các xã Thanh Lâm, Thanh Mai và Thanh Tùng)."
    )
    found = {change.to.name: set(origins(change)) for change in changes(text)}
    assert found["xã Xuân Lâm"] == {"xã Ngọc Sơn", "xã Xuân Dương", "xã Minh Tiến"}
    assert "xã Ngọc Sơn" not in found.get("xã Bích Hào", set())


def test_a_party_committee_on_the_basis_of_merged_communes() -> None:
    text = "Huyện Nghi Lộc công bố việc thành lập Đảng bộ xã Khánh Hợp trên cơ sở sáp nhập 2 xã Nghi Hợp và Nghi Khánh."
    change = only(text, "2020-02-09")
    assert (origins(change), change.to.name) == (["xã Nghi Hợp", "xã Nghi Khánh"], "xã Khánh Hợp")


def test_party_committees_that_merge_are_no_communes() -> None:
    text = "Thành lập Đảng bộ xã Khánh Hợp trên cơ sở hợp nhất Đảng bộ xã Nghi Hợp và Đảng bộ xã Nghi Khánh."
    assert changes(text, "2020-02-09") == []


def test_a_province_split_to_set_up_two_again() -> None:
    text = "Kỳ họp thứ 10 ra nghị quyết chia tỉnh Vĩnh Phú để tái lập tỉnh Phú Thọ và tỉnh Vĩnh Phúc."
    found = [(change.kind, origins(change), change.to.name) for change in changes(text, "2012-01-05")]
    assert found == [
        ("split", ["tỉnh Vĩnh Phú"], "tỉnh Phú Thọ"),
        ("split", ["tỉnh Vĩnh Phú"], "tỉnh Vĩnh Phúc"),
    ]


def test_special_zones_named_behind_their_number() -> None:
    text = "Tỉnh Quảng Ninh lấy ý kiến về đề án lập 2 đặc khu gồm Vân Đồn và Cô Tô."
    assert [change.to.name for change in changes(text, "2025-04-20")] == ["đặc khu Vân Đồn", "đặc khu Cô Tô"]


def test_wards_on_the_basis_of_towns_and_communes_of_the_same_names() -> None:
    text = (
        "6 phường thuộc thị xã Tịnh Biên gồm: Nhà Bàng, Chi Lăng, An Phú, Nhơn Hưng, Núi Voi, Thới Sơn được thành lập "
        "trên cơ sở các thị trấn, xã cùng tên."
    )
    found = {change.to.name: origins(change) for change in changes(text, "2023-02-24")}
    assert found["phường Nhà Bàng"] == ["thị trấn Nhà Bàng"]
    assert found["phường Nhơn Hưng"] == ["xã Nhơn Hưng"]
    assert len(found) == 6


def test_a_unit_with_its_basis_and_no_verb() -> None:
    text = "Phường An Tây, tỉnh Bình Dương trên cơ sở toàn bộ 44,01 km2 và 41.917 người của xã An Tây."
    assert origins(only(text, "2024-03-25")) == ["xã An Tây"]


def test_parts_of_one_unit_that_go_to_two() -> None:
    text = (
        "Quận Đống Đa: một phần phường Ngã Tư Sở nhập vào phường Khương Thượng, lấy tên phường Khương Thượng; "
        "một phần phường Ngã Tư Sở nhập vào phường Thịnh Quang thành phường Thịnh Quang."
    )
    found = {change.to.name: origins(change) for change in changes(text, "2024-04-02")}
    assert found == {
        "phường Khương Thượng": ["phường Ngã Tư Sở", "phường Khương Thượng"],
        "phường Thịnh Quang": ["phường Ngã Tư Sở", "phường Thịnh Quang"],
    }


def test_what_a_unit_lies_in_is_no_origin() -> None:
    text = "Thành lập thị xã Nghi Sơn trên cơ sở toàn bộ diện tích tự nhiên của huyện Tĩnh Gia, Thanh Hóa."
    assert origins(only(text, "2020-04-29")) == ["huyện Tĩnh Gia"]


@pytest.mark.parametrize("lead", ["Từ 3 xã, thị trấn cũ là", "Trên cơ sở", "Từ 3 đơn vị hành chính gồm"])
def test_a_unit_that_arose_from_those_listed_before(lead: str) -> None:
    text = f"{lead} xã Ngọc Sơn, xã Xuân Dương và xã Minh Tiến, xã Xuân Lâm (tỉnh Nghệ An) đã hình thành."
    change = only(text.replace(" (tỉnh Nghệ An)", ""), "2025-07-05")
    assert origins(change) == ["xã Ngọc Sơn", "xã Xuân Dương", "xã Minh Tiến"]


def test_numbered_wards_lie_in_the_district_that_heads_them() -> None:
    text = (
        "TP HCM sắp xếp phường\n\nQuận 3 còn 2 phường, gồm: Xuân Hòa (nhập phường Võ Thị Sáu và một phần phường 4); "
        "Nhiêu Lộc (nhập phường 9, 11, 12, 14).\n\nQuận 4 có Khánh Hội (nhập phường 8, 9 và một phần phường 4)."
    )
    found = {change.to.name: change for change in changes(text, "2025-04-18")}
    assert [part.unit.code for part in found["phường Nhiêu Lộc"].origin][:1] == ["27142"]
    assert [part.unit.code for part in found["phường Khánh Hội"].origin][:2] == ["27271", "27265"]


def test_a_proposed_ward_is_not_its_namesake_in_another_province() -> None:
    text = (
        "Bình Dương dự kiến giảm 64 xã, phường\n\nTP Thủ Dầu Một có: phường Châu Thành (sáp nhập các phường "
        "Tân An, Chánh Mỹ); phường Bình Dương (sáp nhập các phường Phú Mỹ, Hiệp Thành, Hòa Phú, Phú Tân)."
    )
    facts = extract(make_article(text, "a", {"published": "2025-03-20"}))
    assert "phường Bình Dương" not in {fact.unit.name for fact in facts if isinstance(fact, UnitSeen)}


def test_a_list_that_became_a_unit_by_the_verb_of_the_clause_before() -> None:
    text = (
        "Tại quận Hải Châu, ba phường Hải Châu, Phước Ninh và Bình Thuận sẽ sáp nhập thành phường Hải Châu; phường "
        "Thanh Bình, Thuận Phước và Thạch Thang thành phường Thạch Thang; phường Hòa Thuận Tây, Hòa Cường Bắc và Hòa "
        "Cường Nam thành phường Hòa Cường."
    )
    found = {change.to.name: origins(change) for change in changes(text, "2025-04-22")}
    assert found["phường Thạch Thang"] == ["phường Thanh Bình", "phường Thuận Phước", "phường Thạch Thang"]
    assert "phường Bình Thuận" not in found["phường Hòa Cường"]


@pytest.mark.parametrize(
    ("text", "origin", "results"),
    [
        ("Năm 1954 chia xã Trung Sơn làm 3 xã Kỳ Tân, Kỳ Thư, Kỳ Văn thuộc huyện Kỳ Anh.", "xã Trung Sơn", 3),
        ("Năm 2004, xã Ea Bar, huyện Buôn Đôn được tách ra thành hai xã Ea Bar và Cuôr Knia.", "xã Ea Bar", 1),
        ("Năm 1984, xã Xuân Phú (Thọ Xuân) tách khỏi xã Thọ Xương.", "xã Thọ Xương", 1),
        ("Tháng 4/1954 được tách ra từ xã Thọ Xương và thành lập xã mới lấy tên là xã Xuân Phú.", "xã Thọ Xương", 1),
    ],
)
def test_communes_split(text: str, origin: str, results: int) -> None:
    found = changes(text, "2018-12-04")
    assert [(change.kind, origins(change)) for change in found] == [("split", [origin])] * results


def test_a_district_split_in_two_is_no_urban_district_of_its_name() -> None:
    assert changes("Hà Nội tách huyện Từ Liêm thành hai quận", "2013-12-06") == []


@pytest.mark.parametrize("where", ["", "tại Lâm Đồng là ", "tại tỉnh Lâm Đồng gồm ", "của tỉnh Lâm Đồng là "])
def test_districts_counted_and_named_bare(where: str) -> None:
    text = f"Tỉnh Lâm Đồng sáp nhập 3 huyện {where}Cát Tiên, Đạ Tẻh và Đạ Huoai thành một huyện, lấy tên là Đạ Huoai."
    assert origins(only(text, "2024-11-20")) == ["huyện Cát Tiên", "huyện Đạ Tẻh", "huyện Đạ Huoai"]


def test_new_names_listed_behind_how_many_there_will_be() -> None:
    text = "Thị xã Sơn Tây dự kiến chia thành 3 đơn vị hành chính cấp xã: Sơn Tây, Tùng Thiện và Đoài Phương."
    assert [change.to.name for change in changes(text, "2025-04-21")] == ["Sơn Tây", "Tùng Thiện", "Đoài Phương"]


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh chia đoàn công tác làm 3 tổ đến các xã Bảo Thắng, Bảo Hà, Xuân Quang.",
        "Đường liên xã Hoài Tân được nâng cấp lên cấp IV qua phường Hoài Thanh.",
    ],
)
def test_what_is_split_or_raised_is_no_unit(text: str) -> None:
    assert changes(text, "2025-08-01") == []


def test_new_names_behind_two_kinds_counted() -> None:
    text = "Sau sắp xếp thành phố Quy Nhơn còn 2 phường, 1 xã, gồm: Quy Nhơn Nam, Quy Nhơn Bắc và Vân Canh 1."
    found = [change.to.name for change in changes(text, "2025-04-18")]
    assert found == ["phường Quy Nhơn Nam", "phường Quy Nhơn Bắc", "xã Vân Canh 1"]


def test_more_than_six_new_names() -> None:
    names = [f"Phù Cát {number}" for number in range(1, 8)]
    text = f"Huyện Phù Cát sắp xếp thành 7 xã, gồm: {', '.join(names)}."
    assert [change.to.name for change in changes(text, "2025-04-18")] == [f"xã {name}" for name in names]


def test_a_merger_of_long_ago_made_no_unit_of_today() -> None:
    text = (
        "Tháng 2/1976, Chính phủ hợp nhất một số tỉnh, trong đó có Bạc Liêu và Cà Mau. Ngày 6/11/1996, Quốc hội quyết "
        "định tách tỉnh Minh Hải thành hai tỉnh độc lập: Cà Mau và Bạc Liêu, có hiệu lực từ ngày 1/1/1997."
    )
    found = [(change.kind, change.to.name, change.date) for change in changes(text, "2025-04-05")]
    assert found == [("split", "tỉnh Cà Mau", "1997-01-01"), ("split", "tỉnh Bạc Liêu", "1997-01-01")]


def test_units_that_meet_a_standard_are_not_new() -> None:
    assert changes("Tỉnh Lào Cai có thêm 3 phường Lào Cai, Cam Đường, Sa Pa đạt chuẩn.", "2025-04-20") == []


def test_councils_that_agree_on_a_merger_of_their_provinces() -> None:
    text = "HĐND hai tỉnh Bạc Liêu và Cà Mau đã thống nhất chủ trương sáp nhập, dự kiến lấy tên tỉnh mới là Cà Mau."
    assert origins(only(text, "2025-05-10")) == ["tỉnh Bạc Liêu", "tỉnh Cà Mau"]


def test_rows_of_bare_names() -> None:
    text = (
        "Hưng Yên đặt tên xã, phường sau sắp xếp\n\nTheo đề án sáp nhập xã của tỉnh Hưng Yên:\n"
        "| TP Hưng Yên | An Tảo, Trung Nghĩa, Hiến Nam, Liên Phương, Lê Lợi, Minh Khai | Phố Hiến |\n"
        "| Phú Cường, Hùng Cường, Bảo Khê, Lam Sơn | Sơn Nam | |\n"
        "| Tiên Lữ | Hưng Đạo, Nhật Tân, An Viên | Xã Bất Kỳ |\n"
        "* Tiên Lữ (Thiện Phiến, Hải Thắng, Thụy Lôi).\n"
        "Huyện Văn Lâm: Thiện Phiến, Hải Thắng, Thụy Lôi\n"
    )
    found = {change.to.name: origins(change) for change in changes(text, "2025-04-21")}
    assert found["phường Sơn Nam"] == ["xã Phú Cường", "xã Hùng Cường", "xã Bảo Khê", "phường Lam Sơn"]
    assert len(found["phường Phố Hiến"]) == 6
    assert found["xã Bất Kỳ"] == ["xã Hưng Đạo", "xã Nhật Tân", "xã An Viên"]
    assert found["xã Tiên Lữ"] == ["xã Thiện Phiến", "xã Hải Thắng", "xã Thụy Lôi"]
    assert not any("Văn Lâm" in name for name in found)


def test_areas_with_the_sign_of_the_square() -> None:
    text = (
        "Từ ngày 1/3/2020, nhập toàn bộ 251,2 km² và quy mô dân số 22.500 người của huyện Trà Lĩnh vào "
        "huyện Trùng Khánh, tỉnh Cao Bằng."
    )
    assert origins(only(text, "2020-03-02")) == ["huyện Trà Lĩnh", "huyện Trùng Khánh"]


def test_two_that_were_founded_each_with_its_verb() -> None:
    text = "Theo đó, phường An Điền được thành lập từ xã An Điền, phường An Tây được thành lập từ xã An Tây."
    found = {change.to.name: origins(change) for change in changes(text, "2024-05-02")}
    assert found == {"phường An Điền": ["xã An Điền"], "phường An Tây": ["xã An Tây"]}


def test_wards_with_numbers_of_several_districts() -> None:
    text = (
        "HĐND TP.HCM tán thành việc sáp nhập phường\n\nQuận 4: Nhập phường 2 và phường 5 thành phường 2.\n\n"
        "Quận 10: Nhập phường 2 và phường 3 thành phường 2."
    )
    found = [origins(change) for change in changes(text, "2020-10-12") if change.to.name == "phường 2"]
    assert found == [["phường 2", "phường 5"], ["phường 2", "phường 3"]]


def test_communes_put_together_for_a_district_were_not_split() -> None:
    text = "Ngày 10-6-2009, tách 3 xã: Phước Nam, Phước Minh, Nhị Hà để thành lập huyện Thuận Nam (Ninh Thuận)."
    assert not any(change.kind == "split" for change in changes(text, "2014-09-20"))


def test_a_province_set_up_again_out_of_another() -> None:
    (change,) = changes("Ngày 1/4/1992, tỉnh Ninh Thuận được tái lập từ tỉnh Thuận Hải.", "2014-09-20")
    assert (change.kind, origins(change), change.to.name) == ("split", ["tỉnh Thuận Hải"], "tỉnh Ninh Thuận")


def test_wards_that_an_article_says_were_formed() -> None:
    text = "Tỉnh Đồng Tháp sắp xếp xã, phường\n\n3 phường hình thành sau sắp xếp gồm: Mỹ Tho, Đạo Thạnh, Thới Sơn."
    assert [c.to.name for c in changes(text, "2025-06-16")] == ["phường Mỹ Tho", "phường Đạo Thạnh", "phường Thới Sơn"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Huyện Tân Uyên được chia tách thành thị xã Tân Uyên và huyện Bắc Tân Uyên.",
            ["thị xã Tân Uyên", "huyện Bắc Tân Uyên"],
        ),
        ("Tỉnh chia tách huyện Bến Cát thành thị xã Bến Cát và huyện Bàu Bàng.", ["thị xã Bến Cát", "huyện Bàu Bàng"]),
        ("Huyện Tân Uyên trở thành thị xã Tân Uyên.", ["thị xã Tân Uyên"]),
    ],
)
def test_a_district_split_into_a_namesake_and_another(text: str, named: list[str]) -> None:
    assert [change.to.name for change in changes(text, "2014-01-05")] == named


def test_a_town_out_of_parts_of_several_told_each_with_its_verb() -> None:
    text = (
        "Thành lập thị trấn Phước Mỹ Trung thuộc huyện Mỏ Cày Bắc trên cơ sở điều chỉnh 38,2 ha của xã Tân Phú Tây; "
        "điều chỉnh 52,9 ha diện tích tự nhiên của xã Hưng Khánh Trung A."
    )
    (change,) = changes(text, "2012-02-27")
    assert origins(change) == ["xã Tân Phú Tây", "xã Hưng Khánh Trung A"]


LISTED = "Nhà Bàng, Chi Lăng, Nhơn Hưng"


@pytest.mark.parametrize(
    "text",
    [
        f"3 phường thuộc thị xã Tịnh Biên, gồm: {LISTED} được thành lập trên cơ sở các thị trấn, xã cùng tên.",
        f"3 phường gồm: {LISTED} thuộc thị xã Tịnh Biên được thành lập trên cơ sở các thị trấn, xã cùng tên.",
        f"Các phường {LISTED} thuộc thị xã Tịnh Biên được thành lập trên cơ sở thị trấn, xã tương ứng.",
        f"Thành lập 3 phường {LISTED} trên cơ sở các thị trấn, xã có cùng tên với phường được thành lập.",
    ],
)
def test_wards_out_of_namesakes_with_the_town_they_lie_in(text: str) -> None:
    found = {change.to.name: origins(change) for change in changes(text, "2023-02-23")}
    assert found == {
        "phường Nhà Bàng": ["thị trấn Nhà Bàng"],
        "phường Chi Lăng": ["thị trấn Chi Lăng"],
        "phường Nhơn Hưng": ["xã Nhơn Hưng"],
    }
