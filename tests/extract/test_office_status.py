"""Whether an office is told as held, left or taken up."""

from __future__ import annotations

import pytest
from holders import events, of


@pytest.mark.parametrize(
    "opening",
    [
        "Nguyên Chủ tịch UBND xã Vĩnh Kim giai đoạn 2011-2015, ông Đinh Y Hải",
        "Nguyên Chủ tịch UBND xã Vĩnh Kim giai đoạn 2011-2015 Đinh Y Hải",
        "Ông Đinh Y Hải, nguyên Chủ tịch UBND xã Vĩnh Kim giai đoạn 2011-2015",
    ],
)
def test_the_years_of_an_office_end_it_and_not_the_one_held_now(opening: str) -> None:
    found = of("Đinh Y Hải", f"{opening}, nay là Trưởng phòng Nội vụ huyện Vĩnh Thạnh, bị nhắc nhở.", "2017-11-06")
    assert found == {
        ("Chủ tịch", "Ủy ban nhân dân xã Vĩnh Kim", "former"),
        ("Trưởng phòng", "Phòng Nội vụ huyện Vĩnh Thạnh", "current"),
    }


def test_the_office_for_which_a_council_frees_someone_is_no_news_of_it() -> None:
    text = (
        "Sáng 18/9, HĐND thành phố Huế miễn nhiệm chức vụ Phó Chủ tịch UBND thành phố đối với bà Lê Kim Xuyến, do bà "
        "được Ban Bí thư điều động làm Phó Chủ tịch Trung ương Hội Nông dân Việt Nam."
    )
    assert ("Phó Chủ tịch", "Trung ương Hội Nông dân Việt Nam", "current") in of("Lê Kim Xuyến", text)
    assert "appointment" not in {kind for kind, *_ in events(text)}
