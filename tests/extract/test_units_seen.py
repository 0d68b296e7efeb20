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
    text = "Xã Văn Quan được thành lập trên cơ sở nhập xã Hòa Bình, Tú Xuyên và thị trấn Văn Quan (huyện Văn Quan)."
    assert seen(text, "2025-09-01")["xã Tú Xuyên"] == "Tú Xuyên"


def test_what_is_only_proposed_is_no_unit_yet() -> None:
    text = "Dự kiến thành lập xã Hồ Tràm trên cơ sở nhập thị trấn Phước Bửu, xã Phước Thuận (huyện Xuyên Mộc)."
    assert "xã Hồ Tràm" not in seen(text, "2025-04-18")
