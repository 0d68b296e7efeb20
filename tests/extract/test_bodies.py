"""Bodies in full words with the unit they belong to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.annotations import annotated
from kg.extract.body_names import full_name
from kg.extract.pipeline import annotate


def bodies(text: str) -> list[str]:
    return [mention.body.name for mention in annotated(annotate(text)).bodies]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND TP. Huế họp.", ["Ủy ban nhân dân thành phố Huế"]),
        (
            "Đảng ủy, HĐND, UBND phường Cửa Nam họp.",
            ["Đảng ủy phường Cửa Nam", "Hội đồng nhân dân phường Cửa Nam", "Ủy ban nhân dân phường Cửa Nam"],
        ),
        ("Ban Tuyên giáo và Dân vận Tỉnh ủy Đắk Lắk họp.", ["Ban Tuyên giáo và Dân vận Tỉnh ủy Đắk Lắk"]),
        ("Sở GD&ĐT tỉnh Cao Bằng họp.", ["Sở Giáo dục và Đào tạo tỉnh Cao Bằng"]),
        ("Thành ủy TP.HCM họp.", ["Thành ủy Thành phố Hồ Chí Minh"]),
        ("Phòng Kinh tế, Hạ tầng và Đô thị phường Bạch Mai họp.", ["Phòng Kinh tế, Hạ tầng và Đô thị phường Bạch Mai"]),
        ("Trường THPT Lê Hồng Phong khai giảng.", ["Trường Trung học phổ thông Lê Hồng Phong"]),
        ("Công ty TNHH Minh Phát trao quà.", ["Công ty TNHH Minh Phát"]),
        (
            "Công ty TNHH thương mại và sản xuất Hòa Thịnh trao quà.",
            ["Công ty TNHH thương mại và sản xuất Hòa Thịnh"],
        ),
        ("Công ty cổ phần Sông Mã đầu tư 20 tỷ đồng.", ["Công ty cổ phần Sông Mã"]),
        ("Sáng nay, Trung tâm dịch vụ việc làm tỉnh Bắc Ninh họp.", ["Trung tâm dịch vụ việc làm tỉnh Bắc Ninh"]),
        ("Hiệp hội Doanh nhân nữ tỉnh Nghệ An gặp mặt.", ["Hiệp hội Doanh nhân nữ tỉnh Nghệ An"]),
        ("Kho bạc Nhà nước khu vực IX báo cáo.", ["Kho bạc Nhà nước khu vực IX"]),
        ("Tòa án nhân dân khu vực 4 - Sơn La xét xử.", ["Tòa án nhân dân khu vực 4 - Sơn La"]),
        ("Chiều nay, Thuế cơ sở 2 tỉnh Sơn La họp.", ["Thuế cơ sở 2 tỉnh Sơn La"]),
        ("BCHQS tỉnh Sơn La và BCHQS xã Bắc Hà.", ["Bộ Chỉ huy Quân sự tỉnh Sơn La", "Ban Chỉ huy Quân sự xã Bắc Hà"]),
        ("Hội LHTN Việt Nam tỉnh Sơn La họp.", ["Hội Liên hiệp Thanh niên Việt Nam tỉnh Sơn La"]),
        ("Thường trực, Ban Thường vụ Tỉnh ủy Sơn La.", ["Thường trực Tỉnh ủy Sơn La", "Ban Thường vụ Tỉnh ủy Sơn La"]),
        ("Đảng bộ, chính quyền và nhân dân xã Bắc Hà vui mừng.", ["Đảng bộ xã Bắc Hà"]),
        ("Thay mặt Đảng bộ và nhân dân xã Bắc Hà, ông nói.", ["Đảng bộ xã Bắc Hà"]),
        (
            "Ông Trần Văn Tám, Trưởng phòng Nghiệp vụ Y, Sở Y tế tỉnh Sơn La.",
            ["Phòng Nghiệp vụ Y Sở Y tế tỉnh Sơn La"],
        ),
        (
            "Trung tá Trần Văn Tám, Đội trưởng Đội Tổng hợp, Phòng Tham mưu, Công an tỉnh Sơn La.",
            ["Đội Tổng hợp Phòng Tham mưu Công an tỉnh Sơn La"],
        ),
        (
            "Ông Trần Văn Tám - Phó Trưởng phòng Tổng hợp, Văn phòng Tỉnh ủy Sơn La.",
            ["Phòng Tổng hợp Văn phòng Tỉnh ủy Sơn La"],
        ),
        (
            "Phòng Tổng hợp, Sở Y tế tỉnh Sơn La họp.",
            ["Phòng Tổng hợp tỉnh Sơn La", "Sở Y tế tỉnh Sơn La"],
        ),
        (
            "Ban Chỉ đạo phòng, chống dịch Covid-19 tỉnh Sơn La họp.",
            ["Ban Chỉ đạo phòng, chống dịch Covid-19 tỉnh Sơn La"],
        ),
        (
            "Trung tâm Điều hành chương trình cấp nước sạch tỉnh Sơn La họp.",
            ["Trung tâm Điều hành chương trình cấp nước sạch tỉnh Sơn La"],
        ),
        ("Ngân hàng Nhà nước Chi nhánh Khu vực 5 báo cáo.", ["Ngân hàng Nhà nước Chi nhánh Khu vực 5"]),
        ("NHNN chi nhánh tỉnh Sơn La báo cáo.", ["Ngân hàng Nhà nước chi nhánh tỉnh Sơn La"]),
        (
            "Trưởng, Phó ban Kinh tế - Xã hội và Trưởng, Phó ban Pháp chế của HĐND xã Bắc Hà.",
            ["Ban Kinh tế - Xã hội Hội đồng nhân dân xã Bắc Hà", "Ban Pháp chế Hội đồng nhân dân xã Bắc Hà"],
        ),
        (
            "Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh Sơn La.",
            ["Văn phòng Đoàn Đại biểu Quốc hội và Hội đồng nhân dân tỉnh Sơn La"],
        ),
    ],
)
def test_full_names(text: str, expected: list[str]) -> None:
    assert bodies(text) == expected


def test_a_department_without_unit_belongs_to_the_articles_province() -> None:
    assert "Sở Xây dựng tỉnh Tây Ninh" in bodies("UBND tỉnh Tây Ninh họp. Sở Xây dựng báo cáo.")


def test_several_departments_share_their_head() -> None:
    found = bodies("UBND tỉnh Lai Châu giao các sở: Nội vụ, Tài chính và Y tế thực hiện.")
    assert {"Sở Nội vụ tỉnh Lai Châu", "Sở Tài chính tỉnh Lai Châu", "Sở Y tế tỉnh Lai Châu"} <= set(found)


@pytest.mark.parametrize(
    "text",
    [
        "Các sở, ban, ngành vào cuộc.",
        "UBND các xã, phường rà soát.",
        "Hội An đón khách.",
        "Hội nghị giao ban kinh tế - xã hội tháng 5.",
        "Khu trung tâm chính trị - hành chính được xây mới.",
        "Cháy tại Trung tâm thương mại thị trấn Phố Ràng.",
        "Nhà văn hóa thôn Na Áng được sửa.",
        "Đoàn khách Nhật Bản tham quan.",
    ],
)
def test_what_names_no_body(text: str) -> None:
    assert bodies(text) == []


def test_the_body_stops_before_a_persons_name() -> None:
    assert bodies("Chủ tịch UBND tỉnh Điện Biên Quàng Văn Hương dự.") == ["Ủy ban nhân dân tỉnh Điện Biên"]


def test_a_department_belongs_to_the_province_named_with_it_in_its_sentence() -> None:
    text = "UBND tỉnh Ninh Bình họp về tuyến đường. UBND tỉnh Thanh Hóa giao Sở Xây dựng tham mưu."
    assert "Sở Xây dựng tỉnh Thanh Hóa" in bodies(text)


def test_a_division_of_the_police_is_of_the_provinces_police() -> None:
    text = "Công an tỉnh Sơn La khen Phòng Tham mưu (PV01) - Công an tỉnh và Phòng Kỹ thuật hình sự."
    found = bodies(text)
    assert "Phòng Tham mưu Công an tỉnh Sơn La" in found
    assert "Phòng Kỹ thuật hình sự Công an tỉnh Sơn La" in found


def test_letters_mean_the_party_committee_of_the_kind_of_unit() -> None:
    assert "Ban Tổ chức Thành ủy Đà Nẵng" in bodies("TP. Đà Nẵng họp. Ban Tổ chức TU báo cáo.")
    assert "Ban Tổ chức Tỉnh ủy Sơn La" in bodies("UBND tỉnh Sơn La họp. Ban Tổ chức TU báo cáo.")


@given(st.text(alphabet="UBNDSởPhòng Tài chính, và - phường xã HĐ\n.;()1", max_size=120))
def test_mentions_are_spans_of_the_text_in_order(text: str) -> None:
    found = annotated(annotate(text)).bodies
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert [m.start for m in found] == sorted(m.start for m in found)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("Sở Tài nguyên Môi trường", "Sở Tài nguyên và Môi trường"),
        ("Sở Kế hoạch - Đầu tư", "Sở Kế hoạch và Đầu tư"),
        ("Sở Khoa học Công nghệ", "Sở Khoa học và Công nghệ"),
    ],
)
def test_departments_are_written_as_they_were_founded(said: str, written: str) -> None:
    head, _, topic = said.partition(" ")
    assert full_name(head, topic, "", "tỉnh Lào Cai") == f"{written} tỉnh Lào Cai"


def test_the_number_of_a_document_names_no_body() -> None:
    assert bodies("Xã Bắc Hà thực hiện Nghị quyết số 15/NQ-HĐND và Quyết định số 20/2025/QĐ-UBND.") == []
    assert "Hội đồng nhân dân xã Bắc Hà" in bodies("HĐND-UBND xã Bắc Hà họp.")


def test_deputies_of_no_council_in_particular() -> None:
    assert bodies("Tại xã Bắc Hà, cử tri nghe về tiêu chuẩn của đại biểu HĐND; rồi bỏ phiếu.") == []


def test_the_unit_that_a_sentence_opens_with_owns_its_bodies() -> None:
    text = "Tại xã Việt Tiến, trụ sở đặt ở Phù Việt; trụ sở cũ giao Trạm Y tế xã. Xã Việt Tiến gồm xã Phù Việt."
    assert "Trạm Y tế xã Việt Tiến" in bodies(text)
    text = (
        "Đoàn đến tỉnh Hà Tĩnh, Đồng Nai. Cụ thể, đối với tỉnh Đồng Nai, ông Trần Văn Tám, Giám đốc Sở Tài chính, nói."
    )
    assert "Sở Tài chính tỉnh Đồng Nai" in bodies(text)
