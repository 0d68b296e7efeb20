"""Names of bodies as news writes them: longer boards, letters inside, constituencies, party bodies, papers."""

import pytest
from extract.test_bodies import bodies

from kg.extract.annotations import annotated
from kg.extract.pipeline import annotate
from kg.facts import BodySeen


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ban Chỉ huy Phòng chống thiên tai - Tìm kiếm cứu nạn và Phòng thủ dân sự tỉnh Sơn La họp khẩn.",
            ["Ban Chỉ huy Phòng chống thiên tai - Tìm kiếm cứu nạn và Phòng thủ dân sự tỉnh Sơn La"],
        ),
        (
            "Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam phường Chiềng An vận động quyên góp.",
            ["Ủy ban Mặt trận Tổ quốc Việt Nam phường Chiềng An"],
        ),
        (
            "Tổ đại biểu HĐND tỉnh Sơn La đơn vị số 7 gặp cử tri. Tổ đại biểu ghi nhận ý kiến.",
            ["Tổ đại biểu Hội đồng nhân dân tỉnh Sơn La đơn vị số 7"],
        ),
        (
            "Giao Công an các phường: Chiềng An, Chiềng Cơi tuần tra.",
            ["Công an phường Chiềng An", "Công an phường Chiềng Cơi"],
        ),
        (
            "Ban Chấp hành Đảng bộ tỉnh Sơn La gồm 60 người, Ban Thường vụ gồm 17 người.",
            ["Ban Chấp hành Đảng bộ tỉnh Sơn La", "Ban Thường vụ Tỉnh ủy Sơn La"],
        ),
        (
            "Sở Thông tin & Truyền thông tỉnh Sơn La hướng dẫn.",
            ["Sở Thông tin và Truyền thông tỉnh Sơn La"],
        ),
        (
            "Tỉnh Sơn La giao Ban Quản lý Khu kinh tế phối hợp huyện Mộc Châu rà soát.",
            ["Ban Quản lý Khu kinh tế tỉnh Sơn La"],
        ),
        (
            "Trao đổi với Lao Động, anh Páo nói đã nộp đơn; báo Lao Động từng phản ánh việc này.",
            ["Báo Lao Động", "Báo Lao Động"],
        ),
        (
            "Trưởng phòng Tổ chức cán bộ TAND tỉnh Sơn La và Trưởng phòng Tổ chức cán bộ Sở Y tế tỉnh Lào Cai dự.",
            ["Phòng Tổ chức cán bộ Tòa án nhân dân tỉnh Sơn La", "Phòng Tổ chức cán bộ Sở Y tế tỉnh Lào Cai"],
        ),
        (
            "Phó Chính ủy Ban Chỉ huy Phòng thủ khu vực 2 - Mộc Châu dự họp.",
            ["Ban Chỉ huy Phòng thủ khu vực 2 - Mộc Châu"],
        ),
        ("Chủ tịch HĐND lâm thời tỉnh Sơn La Lò Văn Páo dự họp.", ["Hội đồng nhân dân tỉnh Sơn La"]),
        ("Phường Chiềng An mời bí thư chi bộ, tổ trưởng các tổ dân phố dự họp.", []),
        ("Đoàn công tác số 3 tới xã Mường La.", []),
        ("Tỉnh Sơn La sắp xếp 4 Trung tâm Giáo dục thường xuyên khu vực.", []),
    ],
)
def test_full_names(text: str, expected: list[str]) -> None:
    assert bodies(text) == expected


def seen(text: str) -> set[str]:
    return {fact.body.name for fact in annotated(annotate(text)).facts if isinstance(fact, BodySeen)}


def test_an_office_makes_its_body_plain() -> None:
    assert "Chính phủ" in seen("Phó Thủ tướng Lò Văn Páo kiểm tra hồ Thác Bà.")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Xã Mường La lập danh sách ứng cử đại biểu HĐND các cấp.", "Hội đồng nhân dân xã Mường La"),
        ("Xã Mường La nhận Huân chương của Chủ tịch nước.", "Nhà nước"),
    ],
)
def test_an_office_of_no_one_names_no_body(text: str, body: str) -> None:
    assert body not in seen(text)
