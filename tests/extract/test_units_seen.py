"""Units that only the telling of a change makes plain."""

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import UnitSeen


def seen(text: str, day: str) -> dict[str, str]:
    """Name of each unit with a version → the words it rests on."""
    article = make_article(text, "a", {"published": day})
    facts = [fact for fact in extract(article) if isinstance(fact, UnitSeen) and fact.unit.version]
    return {fact.unit.name: fact.evidence[0].of(article.text) for fact in facts}


def test_bare_names_in_a_list_of_origins_are_units() -> None:
    text = "Phường Nam Định hình thành từ việc sáp nhập Cửa Bắc, Lộc Vượng, Cửa Nam và xã Mỹ Phúc của TP Nam Định."
    told = seen(text, "2025-06-19")
    assert (told["phường Cửa Bắc"], told["phường Lộc Vượng"]) == ("Cửa Bắc", "Lộc Vượng")


def test_what_is_only_proposed_is_no_unit_yet() -> None:
    text = "Dự kiến thành lập xã Hồ Tràm trên cơ sở nhập thị trấn Phước Bửu, xã Phước Thuận (huyện Xuyên Mộc)."
    assert "xã Hồ Tràm" not in seen(text, "2025-04-18")


def test_a_list_announced_by_a_kind_further_before() -> None:
    text = (
        "Quà đến 3 xã vùng cao của tỉnh Tuyên Quang: Khau Tinh, Sinh Long (huyện Na Hang), Thổ Bình (huyện Lâm Bình)."
    )
    assert {"xã Khau Tinh", "xã Sinh Long", "xã Thổ Bình"} <= seen(text, "2013-01-14").keys()


def test_a_list_of_people_is_none_of_units() -> None:
    text = "Lãnh đạo các xã của tỉnh Sơn La phát biểu: Lò Văn An, Cầm Thị Bình."
    assert seen(text, "2025-09-10").keys() == {"tỉnh Sơn La"}


def test_a_headline_that_ends_in_communes_names_none_with_the_words_below_it() -> None:
    facts = extract(
        make_article(
            "Nhiều sai sót tại các xã\n\n(Thanh tra) - Chánh Thanh tra huyện Minh Long vừa ký kết luận.",
            "x",
            {"published": "2020-07-16"},
        )
    )
    assert {f.unit.name for f in facts if isinstance(f, UnitSeen)} == {"huyện Minh Long"}
