"""What became of units is read as news words it: origins with their parts, the result with its version, the day."""

from functools import cache

import pytest
from spacy.language import Language

from kg.articles.model import Article, Kind, Paragraph, Published
from kg.extract.annotations import annotations
from kg.extract.pipeline import annotate, pipeline
from kg.facts import Change

OTHERS = ("kg_events", "kg_directives", "kg_statements", "kg_figures", "kg_credits", "kg_seen")


@cache
def nlp() -> Language:
    return pipeline(OTHERS)


def changes(text: str, day: str = "2025-09-01") -> list[Change]:
    article = Article(
        id="a", text=text, paragraphs=(Paragraph(0, len(text), Kind.BODY),), published=Published(day, "metadata")
    )
    found = [fact for fact in annotations(annotate(article, nlp())).facts if isinstance(fact, Change)]
    for change in found:
        for span in change.evidence:
            assert 0 <= span.start < span.end <= len(text)
    return found


def only(text: str, day: str = "2025-09-01") -> Change:
    (change,) = changes(text, day)
    return change


def origins(change: Change) -> list[str]:
    return [part.unit.name for part in change.origin]


@pytest.mark.parametrize(
    ("text", "to", "expected"),
    [
        (
            "Xã Đại Lộc được thành lập trên cơ sở nhập toàn bộ thị trấn Ái Nghĩa, xã Đại Hiệp và xã Đại Hòa.",
            "xã Đại Lộc",
            ["thị trấn Ái Nghĩa", "xã Đại Hiệp", "xã Đại Hòa"],
        ),
        (
            "Hợp nhất phường Hải Thành, phường Nam Lý và xã Bảo Ninh thành phường Đồng Hới, tỉnh Quảng Trị.",
            "phường Đồng Hới",
            ["phường Hải Thành", "phường Nam Lý", "xã Bảo Ninh"],
        ),
        (
            "Sắp xếp phường Bến Thành, phường Phạm Ngũ Lão thành phường Bến Thành, Thành phố Hồ Chí Minh.",
            "phường Bến Thành",
            ["phường Bến Thành", "phường Phạm Ngũ Lão"],
        ),
        (
            "Sáp nhập 3 xã Nghĩa Thuận, Cán Tỷ và Quyết Tiến của huyện Quản Bạ thành xã Nghĩa Thuận.",
            "xã Nghĩa Thuận",
            ["xã Nghĩa Thuận", "xã Cán Tỷ", "xã Quyết Tiến"],
        ),
        (
            "Sau khi hợp nhất tỉnh Quảng Nam và thành phố Đà Nẵng, thành phố Đà Nẵng mới có dân số 3 triệu người.",
            "thành phố Đà Nẵng",
            ["tỉnh Quảng Nam", "thành phố Đà Nẵng"],
        ),
        (
            "Từ ngày 1/7/2025, tỉnh Bắc Kạn sáp nhập vào tỉnh Thái Nguyên, lấy tên là tỉnh Thái Nguyên.",
            "tỉnh Thái Nguyên",
            ["tỉnh Bắc Kạn", "tỉnh Thái Nguyên"],
        ),
        (
            "Phường Hội An, thành phố Đà Nẵng gồm các phường Minh An, Sơn Phong và Cẩm Phô cũ hợp nhất lại.",
            "phường Hội An",
            ["phường Minh An", "phường Sơn Phong", "phường Cẩm Phô"],
        ),
        (
            "Tỉnh Lâm Đồng sau sáp nhập với Bình Thuận và Đắk Nông có 124 xã, phường, đặc khu.",
            "tỉnh Lâm Đồng",
            ["tỉnh Bình Thuận", "tỉnh Đắk Nông", "tỉnh Lâm Đồng"],
        ),
        (
            (
                "Sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của thị trấn Sa Rài, xã Bình Phú (huyện Tân Hồng) "
                "và xã Tân Công Chí của tỉnh Đồng Tháp thành xã mới có tên gọi là xã Tân Hồng."
            ),
            "xã Tân Hồng",
            ["thị trấn Sa Rài", "xã Bình Phú", "xã Tân Công Chí"],
        ),
        ("Ông quê ở tỉnh Hải Dương cũ (nay là thành phố Hải Phòng).", "thành phố Hải Phòng", ["tỉnh Hải Dương"]),
        ("Hai tỉnh Long An và Tây Ninh sáp nhập từ ngày 1/7.", "tỉnh Tây Ninh", ["tỉnh Long An", "tỉnh Tây Ninh"]),
    ],
)
def test_mergers(text: str, to: str, expected: list[str]) -> None:
    change = only(text)
    assert (change.kind, change.to.name, origins(change)) == ("merger", to, expected)
    assert change.to.version is not None
    assert change.to.edition == "2025"
    assert all(part.unit.edition == "2024" for part in change.origin)
    assert not change.planned


def test_two_changes_of_one_sentence() -> None:
    text = (
        "Tỉnh Phú Thọ lấy ý kiến về việc thành lập phường Lập Thạch trên cơ sở nguyên trạng xã Lập Thạch và sáp nhập "
        "xã Tiên Lữ vào xã Sơn Đông."
    )
    found = changes(text, "2026-06-02")
    assert [(origins(c), c.to.name, c.planned) for c in found] == [
        (["xã Lập Thạch"], "phường Lập Thạch", True),
        (["xã Tiên Lữ", "xã Sơn Đông"], "xã Sơn Đông", True),
    ]


def test_parts_are_told_from_wholes() -> None:
    change = only(
        "Phường Thủ Dầu Một, Thành phố Hồ Chí Minh được hình thành từ toàn bộ phường Phú Cường, phường Chánh Nghĩa, "
        "một phần phường Hiệp Thành và các khu phố 1, 2 của phường Chánh Mỹ."
    )
    assert [part.whole for part in change.origin] == [True, True, False, False]


def test_the_day_and_the_decree() -> None:
    change = only(
        "Theo Nghị quyết số 1685/NQ-UBTVQH15, từ ngày 1/7/2025, xã Đại Lộc được thành lập trên cơ sở nhập "
        "thị trấn Ái Nghĩa và xã Đại Hiệp."
    )
    assert (change.date, change.decree) == ("2025-07-01", "1685/NQ-UBTVQH15")


def test_what_is_only_proposed_is_planned() -> None:
    change = only("Tỉnh dự kiến sáp nhập xã Đại Hiệp và xã Đại Hòa thành xã Ái Nghĩa Mới.", "2025-04-10")
    assert change.planned
    assert change.to.version is None
    assert origins(change) == ["xã Đại Hiệp", "xã Đại Hòa"]


def test_before_the_reform_its_results_are_planned() -> None:
    change = only(
        "Theo đề án, tỉnh Vĩnh Long mới được thành lập trên cơ sở sáp nhập 3 tỉnh: Vĩnh Long, Bến Tre và Trà Vinh.",
        "2025-06-10",
    )
    assert change.planned
    assert change.to.edition == "2025"


def test_origins_that_are_only_counted_stay_unnamed() -> None:
    change = only("Phường An Hải, thành phố Đà Nẵng xử lý việc của 3 phường cũ trước khi hợp nhất.")
    assert (change.to.name, origins(change)) == ("phường An Hải", [])


def test_new_names_of_a_list() -> None:
    found = changes(
        "Huyện Vân Canh sắp xếp 7 xã còn 3 đơn vị cấp xã, gồm: Suối Mây 1, Suối Mây 2 và xã Canh Liên.", "2025-04-22"
    )
    assert [(c.kind, c.to.name, c.planned) for c in found] == [
        ("creation", "Suối Mây 1", True),
        ("creation", "Suối Mây 2", True),
    ]


def test_renaming_and_conversion() -> None:
    renamed = only("Quốc hội đồng ý đổi tên huyện Long Đất thành huyện Đất Long.", "2024-12-20")
    assert (renamed.kind, renamed.to.name, origins(renamed)) == ("renaming", "huyện Đất Long", ["huyện Long Đất"])
    became = changes(
        "Từ ngày 30-4-2026, xã Lộc Ninh thành phường Lộc Ninh, xã Tân Khai thành phường Tân Khai.", "2026-05-02"
    )
    assert [(c.kind, origins(c), c.to.name) for c in became] == [
        ("conversion", ["xã Lộc Ninh"], "phường Lộc Ninh"),
        ("conversion", ["xã Tân Khai"], "phường Tân Khai"),
    ]


def test_a_result_told_twice_is_one_change() -> None:
    change = only(
        "Xã Đại Lộc ra đời sau khi nhập xã Đại Hiệp và xã Đại Hòa.\n"
        "Xã Đại Lộc được thành lập trên cơ sở nhập thị trấn Ái Nghĩa, xã Đại Hiệp và xã Đại Hòa."
    )
    assert origins(change) == ["thị trấn Ái Nghĩa", "xã Đại Hiệp", "xã Đại Hòa"]


@pytest.mark.parametrize(
    "text",
    [
        "Sở Nông nghiệp và Môi trường được thành lập trên cơ sở hợp nhất hai sở của tỉnh Đồng Tháp.",
        "Trường Tiểu học Lê Lợi sáp nhập với Trường Tiểu học Kim Đồng ở phường Hải Châu, thành phố Đà Nẵng.",
        "Trước khi sáp nhập, ông là Chủ tịch UBND xã Tân Lập, huyện Mộc Châu, tỉnh Sơn La.",
        "Đoàn thăm phường Sa Pa (thuộc thị xã Sa Pa cũ), tỉnh Lào Cai.",
        "Thu nhập của người dân xã Mường Hum, tỉnh Lào Cai tăng lên.",
        "Chị Hoa chuyển từ xã Tả Van lên xã Bắc Hà, tỉnh Lào Cai sinh sống.",
        "Ông từng là Chủ tịch UBND xã Đại Hiệp (cũ), nay là Phó Chủ tịch UBND xã Đại Lộc, thành phố Đà Nẵng.",
        "Xã Mường Hum, tỉnh Lào Cai phấn đấu trở thành xã nông thôn mới kiểu mẫu.",
        "Tỉnh Lào Cai sắp xếp bộ máy tinh gọn, thành lập 5 tổ công tác tại xã Mường Hum.",
    ],
)
def test_what_is_no_change_of_units(text: str) -> None:
    assert changes(text) == []


def test_two_results_on_bases_of_their_own() -> None:
    found = changes(
        "Thị trấn Đa Phước được thành lập trên cơ sở xã Đa Phước thuộc huyện An Phú và thị trấn Hội An trên cơ sở xã "
        "Hội An thuộc huyện Chợ Mới, tỉnh An Giang.",
        "2023-03-01",
    )
    assert [(change.kind, origins(change), change.to.name) for change in found] == [
        ("conversion", ["xã Đa Phước"], "thị trấn Đa Phước"),
        ("conversion", ["xã Hội An"], "thị trấn Hội An"),
    ]


def test_a_new_kind_alone_names_the_result() -> None:
    found = changes(
        "Tại tỉnh Vĩnh Phúc, xã Kim Long thuộc huyện Tam Dương và xã Tam Hồng thuộc huyện Yên Lạc được đưa lên thành "
        "thị trấn; xã Định Trung thuộc thành phố Vĩnh Yên lên phường.",
        "2023-03-01",
    )
    assert [(change.kind, change.to.name) for change in found] == [
        ("conversion", "thị trấn Kim Long"),
        ("conversion", "thị trấn Tam Hồng"),
        ("conversion", "phường Định Trung"),
    ]
    assert changes("Xã Kim Long phấn đấu lên thị trấn vào năm 2030.", "2022-03-01") == []


def test_what_is_merged_into_a_unit_joins_it() -> None:
    change = only(
        "Nghị quyết sắp xếp các đơn vị hành chính cấp xã thuộc quận Ninh Kiều trên cơ sở nhập toàn bộ 0,3 km2 diện "
        "tích tự nhiên, 6.400 người của phường An Hội và toàn bộ 0,5 km2 diện tích tự nhiên, 10.200 người của phường "
        "An Lạc vào phường Tân An.",
        "2020-02-20",
    )
    assert (change.kind, change.to.name) == ("merger", "phường Tân An")
    assert origins(change) == ["phường An Hội", "phường An Lạc", "phường Tân An"]


def test_what_a_unit_lies_in_did_not_go_into_the_new_one() -> None:
    change = only(
        "Sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của các xã Thạnh Hưng (huyện Tân Hưng), Vĩnh Châu B và Hưng "
        "Thạnh thành xã mới có tên gọi là xã Vĩnh Thạnh."
    )
    assert origins(change) == ["xã Thạnh Hưng", "xã Vĩnh Châu B", "xã Hưng Thạnh"]
    assert [part.whole for part in change.origin] == [True, True, True]


def test_a_unit_that_kept_its_name_is_an_origin_of_before() -> None:
    change = only(
        "Tỉnh Lâm Đồng, tỉnh Đắk Nông và tỉnh Bình Thuận hợp nhất thành tỉnh mới có tên gọi là tỉnh Lâm Đồng."
    )
    assert origins(change) == ["tỉnh Lâm Đồng", "tỉnh Đắk Nông", "tỉnh Bình Thuận"]
    assert {part.unit.edition for part in change.origin} == {"2024"}
    assert change.to.edition == "2025"


def test_the_day_and_the_resolution_may_stand_elsewhere_in_the_article() -> None:
    change = only(
        "Ủy ban Thường vụ Quốc hội ban hành Nghị quyết số 1108/NQ-UBTVQH14. Theo đó, thành lập phường Quảng Phú trên "
        "cơ sở toàn bộ 6,50 km2 diện tích tự nhiên và quy mô dân số 10.534 người của xã Quảng Phú, thành phố Thanh "
        "Hóa. Nghị quyết có hiệu lực từ ngày 1/2/2021.",
        "2021-01-10",
    )
    assert (change.date, change.decree) == ("2021-02-01", "1108/NQ-UBTVQH14")


@pytest.mark.parametrize(
    ("text", "to", "expected"),
    [
        (
            "Xã Mỹ Hạnh do xã Mỹ Hạnh Nam, xã Mỹ Hạnh Bắc và xã Đức Lập Hạ hợp thành.",
            "xã Mỹ Hạnh",
            ["xã Mỹ Hạnh Nam", "xã Mỹ Hạnh Bắc", "xã Đức Lập Hạ"],
        ),
        (
            "Thị trấn Yên Bình và các xã Bạch Hà, Vũ Linh (cũ) nay là xã Yên Bình.",
            "xã Yên Bình",
            ["thị trấn Yên Bình", "xã Bạch Hà", "xã Vũ Linh"],
        ),
        (
            "Hà Giang và Tuyên Quang dự kiến hợp nhất, lấy tên là tỉnh Tuyên Quang.",
            "tỉnh Tuyên Quang",
            ["tỉnh Hà Giang", "tỉnh Tuyên Quang"],
        ),
        (
            "Phường Quy Nhơn gồm các phường Trần Phú, Thị Nại và Đống Đa trước đây.",
            "phường Quy Nhơn",
            ["phường Trần Phú", "phường Thị Nại", "phường Đống Đa"],
        ),
        (
            "Lập xã Ba Vì từ các xã Ba Trại, Tản Lĩnh, Vân Hòa.",
            "xã Ba Vì",
            ["xã Ba Trại", "xã Tản Lĩnh", "xã Vân Hòa"],
        ),
        (
            "Nhập toàn bộ dân số của phường Bến Thủy, phường Hưng Dũng vào phường Trung Đô để lập phường Trường Vinh.",
            "phường Trường Vinh",
            ["phường Bến Thủy", "phường Hưng Dũng", "phường Trung Đô"],
        ),
        (
            "Phường Đông Hà được mở rộng trên cơ sở tiếp nhận toàn bộ phường Đông Lễ và phường 5.",
            "phường Đông Hà",
            ["phường Đông Lễ", "phường 5", "phường Đông Hà"],
        ),
        (
            "Xã Tân Hưng lập trên cơ sở nhập một phần xã Hòa Mỹ; cùng toàn bộ xã Tân Hưng Tây và xã Đông Hưng.",
            "xã Tân Hưng",
            ["xã Hoà Mỹ", "xã Tân Hưng Tây", "xã Đông Hưng"],
        ),
    ],
)
def test_other_wordings_of_mergers(text: str, to: str, expected: list[str]) -> None:
    change = only(text)
    assert (change.kind, change.to.name) == ("merger", to)
    assert origins(change) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Phường Quy Nhơn tổng hợp thành báo cáo gửi các phường Trần Phú, Thị Nại.",
        "Xã Ba Vì nhận thêm 20 máy tính; xã Yên Bình chưa có.",
    ],
)
def test_words_that_only_look_like_a_merger(text: str) -> None:
    assert changes(text) == []


@pytest.mark.parametrize(
    "told",
    [
        "Xã Đại Lộc được tạo thành từ {}.",
        "{} nay đã về chung một xã Đại Lộc.",
        "Ba đơn vị cũ là {} hợp thành xã Đại Lộc.",
        "Xã Đại Lộc ngày nay gồm {} cũ.",
        "Xã Đại Lộc ({} cũ) có 50 nghìn dân.",
        "Sau khi {} nhập làm một, xã Đại Lộc có 50 nghìn dân.",
    ],
)
def test_a_merger_is_read_however_it_is_worded(told: str) -> None:
    text = told.format("xã Đại Hiệp, xã Đại Hòa và thị trấn Ái Nghĩa")
    change = only(text[0].upper() + text[1:])
    assert (change.kind, change.to.name) == ("merger", "xã Đại Lộc")
    assert origins(change) == ["xã Đại Hiệp", "xã Đại Hòa", "thị trấn Ái Nghĩa"]


def test_units_become_what_only_the_new_kind_names() -> None:
    planned = changes(
        "Các xã An Lạc, Cổ Thành của thị xã Chí Linh sẽ thành các phường mà giữ nguyên dân số.", "2019-01-02"
    )
    assert [(c.kind, origins(c), c.to.name, c.planned) for c in planned] == [
        ("conversion", ["xã An Lạc"], "phường An Lạc", True),
        ("conversion", ["xã Cổ Thành"], "phường Cổ Thành", True),
    ]
    both = "Từ ngày 30-4-2026, tỉnh Đồng Nai trở thành thành phố trực thuộc Trung ương, xã Trảng Bom trở thành phường."
    assert [c.to.name for c in changes(both, "2026-05-01")] == ["thành phố Đồng Nai", "phường Trảng Bom"]
    assert changes("Huyện Thủy Nguyên phấn đấu trở thành thành phố vào năm 2025.", "2023-01-02") == []


def test_new_units_are_listed_without_what_they_came_out_of() -> None:
    text = "Lập 2 đặc khu Vân Đồn và Cô Tô trực thuộc tỉnh Quảng Ninh."
    assert [(c.kind, c.origin, c.to.name) for c in changes(text, "2025-06-12")] == [
        ("creation", (), "đặc khu Vân Đồn"),
        ("creation", (), "đặc khu Cô Tô"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Cùng ngày, ba xã Lộc Ninh, Tân Khai và Trảng Bom chuyển thành các phường cùng tên.",
            {"phường Lộc Ninh", "phường Tân Khai", "phường Trảng Bom"},
        ),
        (
            "Hai xã Lộc Ninh, Tân Khai được nâng cấp lên thành hai phường mới tương ứng.",
            {"phường Lộc Ninh", "phường Tân Khai"},
        ),
        ("Nghị quyết chuyển xã Lộc Ninh và xã Tân Khai thành các phường cùng tên.", {"phường Tân Khai"}),
        (
            "Thành lập các phường Lộc Ninh, Tân Khai trên cơ sở nguyên trạng diện tích, dân số của các xã cùng tên.",
            {"phường Lộc Ninh", "phường Tân Khai"},
        ),
        ("Phường Lộc Ninh, phường Tân Khai được thành lập từ 2 xã tương ứng.", {"phường Lộc Ninh", "phường Tân Khai"}),
        ("Các xã Lộc Ninh, Tân Khai phấn đấu trở thành phường cùng tên trước năm 2030.", set()),
    ],
)
def test_units_become_others_of_the_same_name(text: str, expected: set[str]) -> None:
    found = changes(text, "2026-04-29")
    assert {change.to.name for change in found} >= expected
    assert bool(found) == bool(expected)
    for change in found:
        assert change.kind == "conversion"
        assert origins(change) == [f"xã {change.to.name.removeprefix('phường ')}"]


@pytest.mark.parametrize(
    "text",
    [
        "Còn lại là xã Đỉnh Bàn (nhập từ Thạch Đỉnh và Thạch Bàn) của huyện Thạch Hà.",
        "Xã Đỉnh Bàn, huyện Thạch Hà được nhập từ Thạch Đỉnh và Thạch Bàn.",
        "Xã Đỉnh Bàn (huyện Thạch Hà) được hợp nhất từ hai xã cũ Thạch Đỉnh, Thạch Bàn.",
    ],
)
def test_origins_told_by_bare_names_are_neighbours(text: str) -> None:
    change = only(text, "2020-01-06")
    assert change.to.name == "xã Đỉnh Bàn"
    assert origins(change) == ["xã Thạch Đỉnh", "xã Thạch Bàn"]


@pytest.mark.parametrize("gap", ["; ", ", còn ", "; riêng "])
def test_the_verb_of_the_clause_before_goes_on(gap: str) -> None:
    text = f"Xã Cư Jút được thành lập từ xã Tâm Thắng và xã Trúc Sơn{gap}xã Đắk Wil từ xã Đắk Wil và xã Ea Pô."
    found = {change.to.name: origins(change) for change in changes(text, "2025-05-10")}
    assert found == {"xã Cư Jút": ["xã Tâm Thắng", "xã Trúc Sơn"], "xã Đắk Wil": ["xã Đắk Wil", "xã Ea Pô"]}


def test_units_without_a_change_before_do_not_go_on() -> None:
    assert changes("Đoàn có cán bộ từ xã Tâm Thắng; xã Đắk Wil từ xã Ea Pô đi về 10 km.", "2025-05-10") == []
