"""Offices whose body, holder or time the text before tells: bare ranks, heads meant by their kind, plans come true."""

from __future__ import annotations

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Office

TOLD = [
    (
        (
            "Trường THCS Nguyễn Bỉnh Khiêm làm lễ. Dự lễ có cô Hoàng Thị Mai, Hiệu trưởng; thầy Đỗ Văn Toàn, "
            "Phó Hiệu trưởng."
        ),
        [
            ("Hoàng Thị Mai", "Hiệu trưởng", "Trường Trung học cơ sở Nguyễn Bỉnh Khiêm", "current"),
            ("Đỗ Văn Toàn", "Phó Hiệu trưởng", "Trường Trung học cơ sở Nguyễn Bỉnh Khiêm", "current"),
        ],
    ),
    (
        (
            "Đồn Biên phòng Thu Lũm sơ tán dân. Trung tá Lù A Sinh, Đồn trưởng, và Thiếu tá Chang "
            "Xuân Hà, Chính trị viên Đồn, có mặt tại bản."
        ),
        [
            ("Chang Xuân Hà", "Chính trị viên", "Đồn Biên phòng Thu Lũm", "current"),
            ("Lù A Sinh", "Đồn trưởng", "Đồn Biên phòng Thu Lũm", "current"),
        ],
    ),
    (
        (
            "Bệnh viện Đa khoa tỉnh Hòa Bình (tỉnh Phú Thọ) vừa cứu một sản phụ. BSCKII Lê Xuân Hoàn, Giám đốc bệnh "
            "viện, cho biết sản phụ nguy kịch."
        ),
        [("Lê Xuân Hoàn", "Giám đốc", "Bệnh viện Đa khoa tỉnh Hoà Bình", "current")],
    ),
    (
        "Ông Nông Văn Páo, Trưởng thôn 5 xã Mường Hum, vận động bà con hiến đất.",
        [("Nông Văn Páo", "Trưởng thôn", "Thôn 5", "current")],
    ),
    (
        (
            "Thẩm phán Lương Thị Hồng - Phó Chánh án TAND khu vực 6 - Gia Lai xử. Kiểm sát viên Đỗ Mạnh Tường, VKSND "
            "khu vực 6 giữ quyền công tố."
        ),
        [
            ("Lương Thị Hồng", "Phó Chánh án", "Tòa án nhân dân khu vực 6 - Gia Lai", "current"),
            ("Lương Thị Hồng", "Thẩm phán", "Tòa án nhân dân khu vực 6 - Gia Lai", "current"),
            ("Đỗ Mạnh Tường", "Kiểm sát viên", "Viện kiểm sát nhân dân khu vực 6 - Gia Lai", "current"),
        ],
    ),
    (
        "Tại buổi lễ, tân Chánh án TAND khu vực 5 – Cần Thơ Sơn Thị Diệu nói lời cảm ơn.",
        [("Sơn Thị Diệu", "Chánh án", "Tòa án nhân dân khu vực 5 - Cần Thơ", "incoming")],
    ),
    (
        "Tân Chủ tịch Hội Khuyến học tỉnh Ninh Bình khóa mới Phạm Văn Sử khẳng định sẽ đưa phong trào đi lên.",
        [("Phạm Văn Sử", "Chủ tịch", "Hội Khuyến học tỉnh Ninh Bình", "incoming")],
    ),
    (
        "Ông Mai Xuân Trường (SN 1970), Giám đốc Ban QLDA ĐTXD các công trình giao thông tỉnh Nghệ An dự lễ.",
        [
            (
                "Mai Xuân Trường",
                "Giám đốc",
                "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh Nghệ An",
                "current",
            )
        ],
    ),
    (
        "Ngày 6/10, bà Tô Thị Hoa và ông Phan Văn Em, đại biểu HĐND tỉnh Vĩnh Long, gặp gỡ cử tri.",
        [
            ("Phan Văn Em", "Đại biểu", "Hội đồng nhân dân tỉnh Vĩnh Long", "current"),
            ("Tô Thị Hoa", "Đại biểu", "Hội đồng nhân dân tỉnh Vĩnh Long", "current"),
        ],
    ),
    (
        "Lãnh đạo địa phương lúc đó là ông Võ Công Thiện - Chủ tịch UBND xã Bắc Bình, tỉnh Lâm Đồng.",
        [("Võ Công Thiện", "Chủ tịch", "Ủy ban nhân dân xã Bắc Bình", "former")],
    ),
    (
        (
            "Ông Vi Quang Đạt, Phó Trưởng ban Pháp chế HĐND tỉnh Cao Bằng được giới thiệu bầu giữ chức vụ Trưởng ban "
            "Pháp chế HĐND tỉnh. Với 48/50 phiếu, ông Vi Quang Đạt trúng cử chức danh này."
        ),
        [
            ("Vi Quang Đạt", "Phó Trưởng ban", "Ban Pháp chế Hội đồng nhân dân tỉnh Cao Bằng", "former"),
            ("Vi Quang Đạt", "Trưởng ban", "Ban Pháp chế Hội đồng nhân dân tỉnh Cao Bằng", "incoming"),
        ],
    ),
    (
        "HĐND tỉnh Bắc Ninh bầu bà Trịnh Thị Lựu, Trưởng ban Pháp chế HĐND tỉnh giữ chức Phó Chủ tịch HĐND tỉnh.",
        [
            ("Trịnh Thị Lựu", "Phó Chủ tịch", "Hội đồng nhân dân tỉnh Bắc Ninh", "incoming"),
            ("Trịnh Thị Lựu", "Trưởng ban", "Ban Pháp chế Hội đồng nhân dân tỉnh Bắc Ninh", "former"),
        ],
    ),
    (
        "Đồng chí Hà Thị Mến giữ chức vụ Bí thư Đảng ủy xã Mai Châu, 2 đồng chí giữ chức vụ Phó Bí thư Đảng ủy xã.",
        [("Hà Thị Mến", "Bí thư", "Đảng ủy xã Mai Châu", "current")],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_an_office_is_read_with_what_stands_before(text: str, wanted: list[tuple[str, str, str, str]]) -> None:
    found = [
        (f.person, f.role, f.body.name, f.status.value)
        for f in extract(make_article(text, "t", {"published": "2025-11-20"}))
        if isinstance(f, Office)
    ]
    assert sorted(found) == sorted(wanted)


def test_a_life_is_told_of_whom_its_paragraph_opens_with() -> None:
    facts = extract(
        "Ông Lò Văn Chính làm Chủ tịch UBND tỉnh Lạng Sơn.\nÔng Lò Văn Chính sinh năm 1975. Ông Lò Văn Chính đã qua "
        "nhiều vị trí.\nÔng Hồ Sỹ Bảo sinh năm 1979. Ông từng là Giám đốc Sở Tư pháp tỉnh Quảng Trị."
    )
    assert [f.person for f in facts if isinstance(f, Office) and f.role == "Giám đốc"] == ["Hồ Sỹ Bảo"]


def test_no_body_is_guessed_where_the_text_names_several() -> None:
    facts = extract("Công ty Cổ phần Hà An và Công ty Cổ phần Tân Lộc ký kết. Ông Trần Văn Bảy, Giám đốc, dự lễ ký.")
    assert not [f for f in facts if isinstance(f, Office)]


def test_one_called_by_a_given_name_may_be_named_in_the_sentence_before() -> None:
    text = (
        "Ông Ngô Tấn Hậu, bà Lê Ngọc Giàu giữ chức Phó Chủ tịch Hội Nông dân tỉnh Vĩnh Long. Ông Ngô Tấn Hậu đồng thời "
        "là Bí thư Đảng ủy xã Cái Nhum, bà Giàu là Chủ tịch UBND xã Nhị Long."
    )
    held = {(f.person, f.body.name) for f in extract(text) if isinstance(f, Office) if f.role == "Chủ tịch"}
    assert held == {("Lê Ngọc Giàu", "Ủy ban nhân dân xã Nhị Long")}
