"""Wordings of news from the South and the Central Highlands: programmes for the poor, boards, funds, lists, tasks."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import BodySeen, Directive, Event, Fact, Figure, Office, UnitSeen


def facts(text: str, published: str = "2026-01-23") -> tuple[Fact, ...]:
    return extract(make_article(text, "x", {"published": published}))


def tasks(text: str) -> list[tuple[str | None, str]]:
    found = [f for f in facts(text) if isinstance(f, Directive)]
    return [(f.assignee.name if f.assignee else None, f.task) for f in found]


def bodies(text: str) -> set[str]:
    return {f.body.name for f in facts(text) if isinstance(f, BodySeen)}


def offices(text: str) -> set[tuple[str, str, str, str]]:
    return {(f.person, f.role, f.body.name, f.status.value) for f in facts(text) if isinstance(f, Office)}


def events(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(f.kind, f.start, f.unit.name if f.unit else None) for f in facts(text) if isinstance(f, Event)]


def test_nobody_must_do_anything_in_a_place_called_can_tho() -> None:
    text = (
        "Tại đại hội, Chủ tịch Quốc hội Lò Văn Mẫn nói Cần Thơ có nhiều lợi thế. Cần Thơ sẽ là động lực của vùng. "
        "Đồng chí đề nghị Đảng bộ thành phố phát triển kinh tế số. Cần Giuộc phát huy lợi thế cảng biển."
    )
    assert tasks(text) == [("Đảng bộ thành phố Cần Thơ", "phát triển kinh tế số")]


@pytest.mark.parametrize(
    ("text", "assignee", "task"),
    [
        (
            (
                "Phó Chủ tịch UBND tỉnh Gia Lai Lê Thị Lịch kết luận:\n"
                "Đối với UBND xã Đak Đoa: Yêu cầu địa phương này đình chỉ hoạt động cây xăng."
            ),
            "Ủy ban nhân dân xã Đak Đoa",
            "đình chỉ hoạt động cây xăng",
        ),
        (
            (
                "Tỉnh Đắk Lắk yêu cầu các sở, ngành theo dõi sát diễn biến của bão.\n"
                "Đối với vùng trũng, UBND tỉnh Đắk Lắk chỉ đạo các đơn vị sơ tán người dân."
            ),
            None,
            "sơ tán người dân",
        ),
    ],
)
def test_whom_a_task_is_for_behind_a_topic(text: str, assignee: str | None, task: str) -> None:
    assert tasks(text)[-1] == (assignee, task)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "Ngày 22-1, Đồn Biên phòng Kà Tum tổ chức chương trình “Tết quân dân” tại xã Tân Đông, tỉnh Tây Ninh. "
                "Tại chương trình, ban tổ chức đã trao 200 phần quà Tết cho hộ nghèo."
            ),
            [("visit", "2026-01-22", "xã Tân Đông")],
        ),
        (
            (
                "Ngày 22-1, Hội Chữ thập đỏ tỉnh Cà Mau tổ chức chương trình “Xuân yêu thương” tại xã Hưng Hội. "
                "Dịp này, 300 suất học bổng được trao cho học sinh."
            ),
            [("visit", "2026-01-22", "xã Hưng Hội")],
        ),
        (
            "Sở Nông nghiệp và Môi trường và Công an tỉnh Đồng Tháp vừa ký kết quy chế phối hợp trong quản lý đất đai.",
            [("signing", None, "tỉnh Đồng Tháp")],
        ),
        (
            "Giám đốc Công an tỉnh Đồng Nai thông tin về việc tăng cường 20 cán bộ về làm việc tại công an các phường.",
            [],
        ),
    ],
)
def test_events(text: str, told: list[tuple[str, str | None, str | None]]) -> None:
    assert events(text) == told


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tại chương trình, Ban Tổ chức trao tặng 100 suất quà cho hộ nghèo xã Vĩnh Xương, tỉnh An Giang.", set()),
        (
            "Ban Vận động Quỹ “Vì người nghèo” tỉnh Cà Mau và Quỹ Thiện Tâm phối hợp với UBND xã Hưng Hội.",
            {
                "Ban Vận động Quỹ Vì người nghèo tỉnh Cà Mau",
                "Quỹ Thiện Tâm",
                "Ủy ban nhân dân xã Hưng Hội",
            },
        ),
        (
            "Công đoàn Công ty Cổ phần Phân bón – Dầu khí Cà Mau dự lễ.",
            {"Công đoàn Công ty Cổ phần Phân bón - Dầu khí Cà Mau"},
        ),
        (
            "Bà Trần Thị Yến, Trưởng Ban Kinh tế - xã hội Hội LHPN TPHCM, đến dự.",
            {"Ban Kinh tế - Xã hội Hội Liên hiệp Phụ nữ Thành phố Hồ Chí Minh"},
        ),
        (
            "Ông Trần Tú, Trưởng Phòng Tham mưu, Cục An ninh đối ngoại, dự họp.",
            {"Phòng Tham mưu Cục An ninh đối ngoại"},
        ),
    ],
)
def test_names_of_bodies(text: str, names: set[str]) -> None:
    assert bodies(text) >= names
    assert "Tổ chức" not in " ".join(bodies(text))


def test_who_is_made_head_before_the_next_office_is_named() -> None:
    text = (
        "UBND tỉnh Đắk Lắk thành lập Sở Chỉ huy tiền phương. Sở Chỉ huy đặt tại trụ sở UBND tỉnh (số 7 đường Độc Lập, "
        "phường Tuy Hòa), do Chủ tịch UBND Lê Anh Tú làm Chỉ huy trưởng, Phó Chủ tịch UBND tỉnh Hồ Thị Thảo làm "
        "Phó Chỉ huy trưởng."
    )
    post, committee = "Sở Chỉ huy tiền phương tỉnh Đắk Lắk", "Ủy ban nhân dân tỉnh Đắk Lắk"
    assert {row[:3] for row in offices(text)} == {
        ("Lê Anh Tú", "Chủ tịch", committee),
        ("Lê Anh Tú", "Chỉ huy trưởng", post),
        ("Hồ Thị Thảo", "Phó Chủ tịch", committee),
        ("Hồ Thị Thảo", "Phó Chỉ huy trưởng", post),
    }


def test_what_an_officer_was_before_is_over() -> None:
    text = "Trước đó, đại tá Vũ Hồng Vân là Phó Giám đốc Công an tỉnh Đắc Lắk."
    assert offices(text) == {("Vũ Hồng Vân", "Phó Giám đốc", "Công an tỉnh Đắk Lắk", "former")}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Mưa lũ khiến một số xã phía Tây tỉnh Đắk Lắk như Yang Mao, Cư Pui, Ea Súp… bị ngập.",
            {"tỉnh Đắk Lắk", "xã Yang Mao", "xã Cư Pui", "xã Ea Súp"},
        ),
        (
            "Một số địa phương trong tỉnh Đồng Tháp như: Mỹ Thọ, Thanh Bình chưa giải ngân hết vốn.",
            {"tỉnh Đồng Tháp", "xã Mỹ Thọ", "xã Thanh Bình"},
        ),
        ("Các địa phương như Cần Thơ, Vĩnh Long đã làm tốt.", {"thành phố Cần Thơ", "tỉnh Vĩnh Long"}),
    ],
)
def test_units_named_as_examples(text: str, names: set[str]) -> None:
    assert {f.unit.name for f in facts(text) if isinstance(f, UnitSeen)} == names


def test_a_stall_named_after_no_price_counts_nothing() -> None:
    text = "Phường Tân Thới Hiệp mở gian hàng 0 đồng, trao 20 phần quà."
    assert [f.quote for f in facts(text) if isinstance(f, Figure)] == ["20 phần quà"]
