"""Which province "tỉnh" means in an article on several."""

from __future__ import annotations

from tests.extract.holders import of


def test_goes_on_far_behind_the_name() -> None:
    text = (
        "Tại kỳ họp thứ nhất HĐND tỉnh Bình Định khóa XI, ông Lê Văn Hải được bầu làm chủ tịch HĐND tỉnh.\n\n"
        "HĐND tỉnh Nghệ An khóa XVI đã tiến hành kỳ họp thứ nhất, bầu chức danh chủ chốt của HĐND và UBND tỉnh. Với "
        "100% phiếu bầu, ông Trần Hồng Bình, Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh, tiếp tục được bầu giữ "
        "chức chủ tịch HĐND tỉnh. Ông Hồ Đức Long, Chủ tịch UBND tỉnh, tiếp tục được giữ chức chủ tịch UBND tỉnh.\n\n"
        "Tại kỳ họp thứ nhất HĐND tỉnh Đồng Tháp khóa VIII, Bí thư Tỉnh ủy Lê Vĩnh Phúc được bầu giữ chức."
    )
    assert of("Hồ Đức Long", text, "2011-06-25") == {("Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An", "current")}


def test_paragraph_of_another_province() -> None:
    text = (
        "Ông Lê Văn Hải, Chủ tịch UBND tỉnh Khánh Hòa, trao huân chương cho Công an tỉnh Khánh Hòa. Công an tỉnh "
        "Khánh Hòa đã lập chiến công. TAND tỉnh Khánh Hòa vừa xét xử.\n\n"
        "Ngày 10-9, tin từ UBND tỉnh Đồng Nai cho biết Chủ tịch UBND tỉnh này đã khen thưởng một phòng của Công an "
        "tỉnh Đồng Nai và Công an huyện Trảng Bom. Thiếu tướng Trần Văn Bình - Giám đốc Công an tỉnh cũng đã thưởng."
    )
    assert of("Trần Văn Bình", text, "2013-09-10") == {("Giám đốc", "Công an tỉnh Đồng Nai", "current")}
