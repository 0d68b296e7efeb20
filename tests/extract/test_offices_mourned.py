"""Offices of the dead: notices of death, thanks for condolences, whose lives are told in a row or line by line."""

from __future__ import annotations

import pytest

from tests.extract.holders import of

SECRETARY = {("Bí thư", "Huyện ủy Cai Lậy", "former")}
BOTH = SECRETARY | {("Chủ tịch", "Ủy ban nhân dân huyện Cai Lậy", "former")}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            (
                "Ban Lễ tang và gia đình đồng chí Võ Đông Ba trân trọng cảm ơn các cơ quan đã đến viếng và tiễn đưa "
                "đồng chí "
                "Võ Đông Ba, Bí thư Huyện ủy Cai Lậy; Chủ tịch UBND huyện Cai Lậy về nơi an nghỉ cuối cùng."
            ),
            BOTH,
        ),
        (
            (
                "Ban Tang lễ Nhà nước và gia đình ông Võ Đông Ba xin cảm ơn quý cơ quan.\n"
                "Ông Võ Đông Ba, Bí thư Huyện ủy Cai Lậy, Chủ tịch UBND huyện Cai Lậy, sinh năm 1940."
            ),
            BOTH,
        ),
        (
            (
                "TIN BUỒN\nHuyện ủy, UBND huyện Cai Lậy và gia đình vô cùng thương tiếc báo tin.\n"
                "Đồng chí Võ Đông Ba, sinh năm 1940, quê quán xã Long Khánh; Bí thư Huyện ủy Cai Lậy; Huy hiệu 60 "
                "năm tuổi Đảng."
            ),
            SECRETARY,
        ),
        (
            (
                "TIN BUỒN\nHuyện ủy Cai Lậy và gia đình thương tiếc báo tin:\n"
                "Đồng chí Võ Đông Ba, sinh năm 1940, nguyên quán xã Long Khánh. Tham gia cách mạng tháng 12 năm "
                "1960, Huy hiệu "
                "60 năm tuổi Đảng; Nguyên Bí thư Huyện ủy Cai Lậy, nguyên Chủ tịch UBND huyện Cai Lậy."
            ),
            BOTH,
        ),
        (
            (
                "Đồng chí Võ Đông Ba, sinh năm 1940; trú quán: phường 1, thành phố Mỹ Tho. Nguyên là: Bí thư Huyện "
                "ủy Cai Lậy."
            ),
            SECRETARY,
        ),
        (
            (
                "Đồng chí: VÕ ĐÔNG BA\nSinh năm: 1940\nQuê quán: xã Long Khánh, huyện Cai Lậy\n"
                "Nguyên: Bí thư Huyện ủy, Chủ tịch UBND huyện Cai Lậy\nĐã từ trần hồi 5 giờ ngày 30/6/2024."
            ),
            BOTH,
        ),
    ],
)
def test_the_dead_have_left_their_offices(text: str, held: set[tuple[str, str, str]]) -> None:
    assert of("Võ Đông Ba", text, "2024-07-01") == held


@pytest.mark.parametrize(
    "text",
    [
        "Trưởng Ban Lễ tang Võ Đông Ba, Bí thư Huyện ủy Cai Lậy đọc điếu văn.",
        "Đồng chí Võ Đông Ba, Bí thư Huyện ủy Cai Lậy, trân trọng thông báo kết quả hội nghị.",
        "Ban Lễ tang trân trọng cảm ơn.\nĐồng chí Võ Đông Ba, Bí thư Huyện ủy Cai Lậy dự lễ truy điệu.",
    ],
)
def test_who_mourns_keeps_the_office(text: str) -> None:
    assert ("Bí thư", "Huyện ủy Cai Lậy", "current") in of("Võ Đông Ba", text, "2024-07-01")
