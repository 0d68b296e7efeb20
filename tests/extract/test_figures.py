"""What is counted in a sentence is found with its value, unit, bound, subject and measure; nothing else is."""

from functools import cache

import pytest
from spacy.language import Language

from kg.articles import make_article
from kg.extract.annotations import annotations
from kg.extract.pipeline import annotate, extract, pipeline
from kg.facts import Figure

OTHERS = ("kg_events", "kg_directives", "kg_statements", "kg_credits", "kg_seen")


@cache
def nlp() -> Language:
    return pipeline(OTHERS)


def figures(text: str) -> list[Figure]:
    found = [fact for fact in annotations(annotate(text, nlp())).facts if isinstance(fact, Figure)]
    for figure in found:
        assert figure.evidence[0].of(text) == figure.quote
        assert figure.evidence[1].covers(figure.evidence[0])
    return found


def told(text: str) -> list[tuple[float, str]]:
    return [(figure.value, figure.unit) for figure in figures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Toàn xã có 32 thôn với 5.432 hộ, 21.876 nhân khẩu.", [(32, "thôn"), (5432, "hộ"), (21876, "nhân khẩu")]),
        ("Thu ngân sách đạt 166,3 tỷ đồng, bằng 102% dự toán.", [(166_300_000_000, "đồng"), (102, "%")]),
        ("Diện tích tự nhiên 21.576,5 km², dân số 3,15 triệu người.", [(21576.5, "km²"), (3_150_000, "người")]),
        ("Địa phương hoàn thành 15/19 tiêu chí nông thôn mới.", [(15, "tiêu chí nông thôn mới")]),
        ("Bão làm 739 nhà sập hoàn toàn.", [(739, "nhà sập hoàn toàn")]),
        ("Trung tâm điều cho xã 2 máy phun và 50 lít hóa chất.", [(2, "máy phun"), (50, "lít hóa chất")]),
        ("Huyện hiện có 1.115 thương, bệnh binh.", [(1115, "thương, bệnh binh")]),
        ("Đoàn phát hiện 3/7 lu có lăng quăng.", [(3, "lu")]),
        ("Đoàn thăm 87 hộ đồng bào Xơ Đăng.", [(87, "hộ đồng bào Xơ Đăng")]),
        ("Có 38 xã chưa chất vấn; 21 xã mới có một phó ban.", [(38, "xã"), (21, "xã")]),
        ("Khám bệnh phải chờ 3 - 4 tiếng.", []),
        ("Các tổ dân phố số 5, 6, 7 chịu trách nhiệm.", []),
        ("Gói thầu gồm 1.126 mặt hàng.", [(1126, "mặt hàng")]),
        ("Qua kiểm tra còn 4 tồn tại, 73 hộ lấn chiếm lối đi.", [(4, "tồn tại"), (73, "hộ")]),
        ("Cả phường hơn 128.000 dân mà chỉ có 2 sân chơi.", [(128_000, "dân"), (2, "sân chơi")]),
        ("Bão làm đổ 6 cột điện trung thế và 2 trạm bơm.", [(6, "cột điện trung thế"), (2, "trạm bơm")]),
        ("Xã rộng 204,4 km2 - 44.151 người.", [(204.4, "km2"), (44151, "người")]),
        ("Dự án giải ngân 1.905/2.240 tỷ đồng.", [(1_905_000_000_000, "đồng")]),
        ("Trong đó cấp xã 597.115 hồ sơ.", [(597115, "hồ sơ")]),
        ("Các chi bộ đăng ký ít nhất một công trình.", [(1, "công trình")]),
        ("Lũ khiến 4 thôn Pác Ngòi, Bó Lù và Cốc Tộc bị cô lập.", []),
        ("Xã phát phiếu đi chợ 3 ngày/lần.", []),
        ("Huyện dự kiến sắp xếp 24 xã, thị trấn thành 9 xã.", [(24, "xã, thị trấn"), (9, "xã")]),
        ("Sạt lở trên đường tỉnh 254 kéo dài.", []),
        ("Phường trồng 500 cây xanh dọc kênh Rạch Gò.", [(500, "cây xanh")]),
        ("Xã sơ tán 170 nhân khẩu sống gần đê, 24 hộ sinh sống ven sông.", [(170, "nhân khẩu"), (24, "hộ")]),
        ("Xã đã cấp 350 giấy chứng nhận quyền sử dụng đất.", [(350, "giấy chứng nhận quyền sử dụng đất")]),
        ("Huyện đạt 17 trong tổng số 19 chỉ tiêu của nghị quyết.", [(17, "chỉ tiêu")]),
        ("Đoàn tổ chức 150 buổi học tập nghị quyết.", [(150, "buổi học tập nghị quyết")]),
        ("Trên địa bàn hiện có hai doanh nghiệp và 01 chợ.", [(2, "doanh nghiệp"), (1, "chợ")]),
        ("Vết nứt sâu 1-3m, dài 200 - 300m.", [(1, "m"), (3, "m"), (200, "m"), (300, "m")]),
        ("Thu nhập bình quân 48,5 triệu đồng/người/năm.", [(48_500_000, "đồng/người/năm")]),
        ("Thuê tổ đội dọn rác, mỗi người 6 triệu/tháng.", [(6_000_000, "đồng/tháng")]),
        ("Công an huyện thu hồi 27 xe đạp điện độ chế.", [(27, "xe đạp điện độ chế")]),
        ("Tổ công tác đã cấp 1.640 thẻ căn cước.", [(1640, "thẻ căn cước")]),
        ("Cả xã chỉ có trường tiểu học và trường cấp 2 ở trung tâm.", []),
        ("Cả huyện có 31 ca mắc, 3 ca tử vong.", [(31, "ca mắc"), (3, "ca")]),
        ("Trạm bơm vận hành 3 ca mỗi ngày.", []),
        ("Người dân đắp đê bằng 650 bao cát.", [(650, "bao cát")]),
        ("Hội nghị bầu bổ sung 2 đồng chí vào Ban Chấp hành.", [(2, "đồng chí")]),
        ("Quỹ hỗ trợ mỗi hộ 50 triệu.", [(50_000_000, "đồng")]),
        ("Giảm 97 đơn vị hành chính (giảm 62,58%).", [(97, "đơn vị hành chính"), (62.58, "%")]),
        (
            "Trong đó, Uông Bí 140 công dân, Cẩm Phả 235, huyện Tiên Yên 117 và Cô Tô 8.",
            [(140, "công dân"), (235, "công dân"), (117, "công dân"), (8, "công dân")],
        ),
        ("Hà Nội 12 ca mắc, TP.HCM 30; Đà Nẵng: 5.", [(12, "ca mắc"), (30, "ca mắc"), (5, "ca mắc")]),
        ("Mới trồng: xã Ea Kar 120 ha, xã Ea Knốp 80, phường Buôn Hồ 30.", [(120, "ha"), (80, "ha"), (30, "ha")]),
        ("Đảng bộ có 20 đảng viên, Nghị quyết 18, Kết luận 127.", [(20, "đảng viên")]),
        ("Toàn tỉnh có 5.128 thôn, sau sắp xếp giảm còn 3.300.", [(5128, "thôn"), (3300, "thôn")]),
        ("Cả nước giảm 8 huyện (từ 713 xuống còn 705).", [(8, "huyện"), (713, "huyện"), (705, "huyện")]),
        ("Số hồ sơ trễ hạn là 118.", [(118, "hồ sơ trễ hạn")]),
        ("Doanh thu tăng 1,4 lần so với năm trước.", [(1.4, "lần")]),
        ("Trong vụ cháy, năm người bị thương, ba người mất tích.", [(5, "người"), (3, "người mất tích")]),
        ("Dân số khoảng 1,8 triệu, mật độ thấp.", [(1_800_000, "người")]),
        ("Giảm số xã từ 63 xuống còn 34.", [(63, "xã"), (34, "xã")]),
        ("Đã xảy ra 27 sự cố, gồm Bắc Ninh 2, Hà Nội 1, Ninh Bình 1.", [(27, "sự cố")]),
        ("Chỉ định Bí thư và 03 Phó Bí thư.", [(3, "Phó Bí thư")]),
        ("Sạt lở hơn 8,2 triệu mét khối đất đá.", [(8_200_000, "mét khối")]),
        ("Kết nạp 143 đảng viên vượt chỉ tiêu.", [(143, "đảng viên")]),
        ("Trao 45 suất học bổng và 3,6 tỷ đồng cho nhà trường.", [(45, "suất học bổng"), (3_600_000_000, "đồng")]),
    ],
)
def test_counts(text: str, expected: list[tuple[float, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ông Nguyễn Văn An, 45 tuổi, ngụ số 12 đường Lê Lợi.",
        "Trụ sở đặt tại 61 phố Cát Linh và 25 Phan Phù Tiên.",
        "Trung tâm ở 721 Quốc lộ 13, trụ sở công an ở 2 đường số 5.",
        "Phường nhận 1 phần phường Linh Đông.",
        "Chiều 27 Tết, đoàn đến thăm trẻ em.",
        "Trong đêm qua 27.10 xã đã di dời dân.",
        "Đoàn thăm ông An, thương binh 81%, nhiễm chất độc hóa học 35%.",
        "Tỉnh khen 03 xã thuộc huyện Gia Lộc (Nhật Tân, Thống Kênh, Gia Khánh).",
        "Kỳ họp thứ 3, khóa XI, nhiệm kỳ 2021 - 2026 khai mạc ngày 10-7.",
        "Sau 2 tháng, mô hình chính quyền 2 cấp, hai cấp đã ổn định.",
        "Học sinh lớp 8 ở tổ 5, khu phố 3 ứng phó với bão số 3.",
        "Quốc lộ 1 đoạn qua km 12 bị sạt lở lúc 11 giờ 47 phút.",
        "Hàng trăm người, hàng chục hộ và một số doanh nghiệp bị ảnh hưởng.",
        "Thực hiện 6 rõ, 3 không; làm việc 3 ca, 4 kíp.",
        "Bí thư yêu cầu 3 sở Nội vụ, Tài chính, Xây dựng phối hợp.",
        "Đường dây nóng 0236.3881888 hoạt động 24/7.",
        "Nghị quyết số 57-NQ/TW và Nghị quyết 18 đã được quán triệt.",
        "Tăng trưởng đạt hai con số.",
    ],
)
def test_what_counts_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("hơn 120 hộ", ">"),
        ("gần 120 hộ", "<"),
        ("khoảng 120 hộ", "~"),
        ("ước tính 120 hộ", "~"),
        ("ít nhất 120 hộ", ">="),
        ("không quá 120 hộ", "<="),
        ("120 hộ", "="),
        ("từ 120 hộ trở lên", ">="),
    ],
)
def test_bounds(words: str, sign: str) -> None:
    (figure,) = figures(f"Địa phương hỗ trợ {words}.")
    assert (figure.value, figure.comparator) == (120, sign)


def test_a_range_is_two_figures() -> None:
    low, high = figures("Phấn đấu tăng trưởng đạt từ 3,5 - 4%.")
    assert (low.value, low.comparator, high.value, high.comparator) == (3.5, ">=", 4, "<=")
    assert low.quote == high.quote == "3,5 - 4%"


def test_a_small_trên_is_a_place() -> None:
    (figure,) = figures("Mười thuyền viên trên 2 tàu đã được cứu.")[-1:]
    assert (figure.value, figure.comparator) == (2, "=")


def test_a_figure_told_twice_is_one() -> None:
    assert told("Đảng bộ có 1.092 đảng viên.\nĐại hội thay mặt 1.092 đảng viên toàn phường.") == [(1092, "đảng viên")]


def test_badges_are_told_apart_by_their_years() -> None:
    found = figures("Trao 2 huy hiệu 60 năm tuổi Đảng và 2 huy hiệu 40 năm tuổi Đảng.")
    assert [figure.quote for figure in found] == ["2 huy hiệu 60 năm tuổi Đảng", "2 huy hiệu 40 năm tuổi Đảng"]


def test_shares_of_different_things_are_two() -> None:
    assert len(figures("100% cử tri tán thành.\n100% chi bộ đạt trong sạch vững mạnh.")) == 2


def test_a_number_that_only_introduces_names_does_not_count() -> None:
    assert told("Đoàn thăm 2 gia đình tại 3 xã Vị Thủy, Vĩnh Tường và Vĩnh Thuận Đông.") == [(2, "gia đình")]


def test_units_named_before_are_not_counted_again() -> None:
    text = "Phường Đông Hà và phường Nam Đông Hà họp sáng nay. Lãnh đạo tỉnh yêu cầu 2 phường thu 90% kế hoạch."
    assert told(text) == [(90, "%")]


def test_the_subject_is_what_the_clause_is_about() -> None:
    figure = figures("Trung tâm Phục vụ hành chính công phường An Hải, thành phố Đà Nẵng tiếp nhận 1.360 hồ sơ.")[0]
    assert figure.subject is not None
    assert figure.subject.name == "Trung tâm Phục vụ hành chính công phường An Hải"
    near = figures("Trong đó, tỉnh Quảng Ngãi tăng 11,51%, thành phố Hải Phòng tăng 11,2%.")
    assert [one.subject.name for one in near if one.subject] == ["tỉnh Quảng Ngãi", "thành phố Hải Phòng"]


def test_an_as_of_day_ends_the_period() -> None:
    (figure,) = figures("Tính đến hết ngày 25/8/2025, phường đã giải quyết 1.762 hồ sơ.")
    assert (figure.period_start, figure.period_end) == (None, "2025-08-25")


def test_the_measure_is_named_by_what_is_counted() -> None:
    (figure,) = figures("Đảng bộ có 876 đảng viên.")
    assert figure.measure == "party-members"


def subjects(text: str) -> list[str]:
    return [figure.subject.name if figure.subject else "" for figure in figures(text)]


def test_where_a_figure_was_heard_from_is_not_what_it_is_of() -> None:
    text = "Theo báo cáo nhanh của Sở Y tế tỉnh Gia Lai, xã Ia Hrung có 19 người bị thương."
    assert subjects(text) == ["xã Ia Hrung"]


def test_brackets_that_are_closed_govern_nothing_after_them() -> None:
    text = "Tỉnh Nghệ An có 105.000 nhà tốc mái (riêng xã Nghi Lộc 78.842 nhà), 3.371 nhà bị ngập."
    assert subjects(text) == ["tỉnh Nghệ An", "xã Nghi Lộc", "tỉnh Nghệ An"]


def test_a_figure_is_of_what_it_is_said_to_be_of() -> None:
    text = (
        "Thành lập phường Quảng Phú trên cơ sở toàn bộ 6,50 km2 diện tích tự nhiên và 10.534 người của xã Quảng Thịnh."
    )
    assert subjects(text) == ["xã Quảng Thịnh", "xã Quảng Thịnh"]


def test_what_is_told_after_a_merger_is_told_of_its_result() -> None:
    text = "Tỉnh Yên Bái và tỉnh Lào Cai sáp nhập thành tỉnh mới mang tên Lào Cai, có diện tích 13.256 km²."
    assert subjects(text) == ["tỉnh Lào Cai"]


def test_a_year_compared_with_is_no_period() -> None:
    (figure,) = figures("Xã thu 12,5 tỷ đồng so với cùng kỳ năm 2023.")
    assert (figure.period_start, figure.period_end) == (None, None)


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Tổng thu ngân sách nhà nước đạt 3.370 tỷ đồng, tăng 17,7%.", ["budget-revenue", "budget-revenue"]),
        ("Kim ngạch xuất khẩu của tỉnh đạt 525 triệu USD, bằng 70% kế hoạch.", ["exports", "exports"]),
        ("Khu vực dịch vụ tăng 3,84%.", ["share"]),
        ("Tỷ lệ trường chuẩn quốc gia đạt 86,8%.", ["schools"]),
        ("Hỗ trợ an sinh trên địa bàn 41 tỷ đồng.", ["amount"]),
        ("Toàn bộ 217.829ha lúa bị đổ.", ["area"]),
        ("Dân số khoảng 1,8 triệu.", ["population"]),
    ],
)
def test_an_amount_or_a_share_is_of_a_rate_or_amount_named_before(text: str, measures: list[str]) -> None:
    assert [figure.measure for figure in figures(text)] == measures


def test_a_plan_that_is_exceeded_in_part_is_no_bound() -> None:
    (figure,) = figures("Xã đạt và vượt 16/18 chỉ tiêu.")
    assert (figure.value, figure.comparator) == (16, "=")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tỉnh A có một thành phố, hai thị xã và sáu huyện.",
            [(1, "thành phố"), (2, "thị xã"), (6, "huyện")],
        ),
        ("Sở đã chuyển tất cả 84 lượt ý kiến.", [(84, "lượt ý kiến")]),
        ("Nhiệm kỳ này có bảy kỳ họp bất thường.", [(7, "kỳ họp bất thường")]),
        ("Xã chỉnh trang 6 tuyến phố văn minh.", [(6, "tuyến phố văn minh")]),
        ("Ông ký văn bản bãi bỏ 4 quyết định về giá đất.", [(4, "quyết định")]),
        ("Hội nghị bầu một Bí thư; 4 đồng chí được bầu làm Phó Bí thư.", [(4, "đồng chí")]),
        ("Lúa đông xuân ước đạt 40 308 tấn.", [(40308, "tấn")]),
        ("Kết quả kiểm phiếu: hợp lệ 312, đồng ý 298.", [(312, "hợp lệ"), (298, "đồng ý")]),
        ("Lực lượng góp 1.215 đồng chí ứng cử đại biểu HĐND xã.", [(1215, "đồng chí ứng cử đại biểu")]),
    ],
)
def test_counts_in_lists_votes_and_behind_all(text: str, expected: list[tuple[float, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2026 là năm bản lề phát triển.",
        "Bí thư nhắc tình hữu nghị giữa hai dân tộc.",
        "Đại diện khóm 3 phản ánh cống nghẹt.",
        "Quán vắng, bà Bảy lắc đầu.",
        "Ông giảm cả hai chức.",
    ],
)
def test_words_and_names_that_are_no_counts(text: str) -> None:
    assert told(text) == []


def test_a_vague_number_counts_nothing() -> None:
    assert told("Lễ cúng bị bỏ quên đã mười mấy mùa rẫy.") == []


def test_numbers_behind_a_verb_of_granting_count() -> None:
    assert told("Huyện được cấp 14 mã số vùng trồng, giúp 14 hộ nghèo làm lại nhà.") == [
        (14, "mã số vùng trồng"),
        (14, "hộ nghèo"),
    ]


def test_ripe_rice_is_no_number() -> None:
    assert told("Xã nào để lúa chín rục ngoài đồng thì phải chịu trách nhiệm.") == []


def test_equal_counts_of_two_provinces_are_two_figures() -> None:
    text = "Tỉnh An Giang có 11 huyện, trong đó 2 thị xã. Tỉnh Thanh Hóa có 27 huyện, trong đó 2 thị xã."
    assert told(text).count((2, "thị xã")) == 2


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Xã Yên Sơn cấp 20 giấy chứng tử trong tháng.", "certificates"),
        ("Xã Yên Sơn có 5 máy tính công cộng.", "equipment"),
        ("Xã Yên Sơn nhận 912 hồ sơ, tỷ lệ giải quyết đạt 100%.", "settlement-rate"),
        ("Xã Yên Sơn có 300 chữ ký số.", "digital"),
    ],
)
def test_papers_devices_and_settlement_are_measures_of_their_own(text: str, measure: str) -> None:
    assert figures(text)[-1].measure == measure


def test_a_range_of_amounts_has_two_bounds() -> None:
    found = figures("Thành phố tặng quà người có công, mỗi suất từ 500.000 đồng đến 2 triệu đồng.")
    assert [(f.value, f.comparator) for f in found] == [(500_000, ">="), (2_000_000, "<=")]


def test_a_list_of_kinds_ends_with_the_whole_of_the_last() -> None:
    assert told("Tỉnh có 315 trạm y tế xã, phường, thị trấn.") == [(315, "trạm y tế xã, phường, thị trấn")]


def test_a_number_before_names_that_have_numbers_only_introduces_them() -> None:
    assert (
        told("Đoàn tiếp tục giám sát tại 5 xã, phường: Hà Giang 1, Hà Giang 2, Vị Xuyên, Bắc Quang, Nông Tiến.") == []
    )


def test_a_village_covenant_is_no_estimate() -> None:
    (fine,) = figures("Nay bản đưa vào hương ước phạt 2 triệu đồng.")
    assert fine.comparator == "="


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xã tiếp nhận mỗi ngày 30 hồ sơ.", [(30, "hồ sơ")]),
        ("Hồ sơ đất đai mỗi ngày trên 40 bộ.", [(40, "bộ")]),
        ("Hằng năm 15 lao động, mỗi xã 2 mô hình.", [(15, "lao động"), (2, "mô hình")]),
        ("Xã cử cán bộ xuống 8/8 thôn vận động bà con.", [(8, "thôn")]),
        ("Giải có 120 vận động viên.", [(120, "vận động viên")]),
        ("Mỗi vùng 2 loại cây, người dưới 40 tuổi 9 người.", [(2, "loại cây"), (9, "người")]),
        ("Trung tâm trả ngay trong ngày 57 hồ sơ; có thôn trên 400 hộ.", [(57, "hồ sơ"), (400, "hộ")]),
        ("Huyện ủy kết luận 8 đảng viên vi phạm, kiểm điểm 2 công an viên.", [(8, "đảng viên"), (2, "công an viên")]),
        ("Quận cắm mốc 6 khu đất công, thu hồi hai mỏ cát.", [(6, "khu đất công"), (2, "mỏ cát")]),
        ("Có 19 xã, thị trấn của huyện này sắp xếp thành 8 xã.", [(19, "xã, thị trấn"), (8, "xã")]),
    ],
)
def test_what_is_counted_by_the_day_or_told_to_act(text: str, expected: list[tuple[float, str]]) -> None:
    assert told(text) == expected


def test_a_population_needs_no_word_for_people() -> None:
    assert told("Xã mới rộng 118 km2, dân số gần 42.000. Theo điều tra dân số 2019, xã có 300 hộ.") == [
        (118, "km2"),
        (42_000, "người"),
        (300, "hộ"),
    ]


def test_parts_of_a_whole_are_counted_without_their_noun() -> None:
    text = (
        "Tỉnh kỷ luật 47 đảng viên, trong đó khiển trách 30, cảnh cáo 12, cách chức 2 và khai trừ 3; quận 1 không có."
    )
    assert told(text) == [(47, "đảng viên"), *((number, "đảng viên") for number in (30, 12, 2, 3))]
    assert [figure.quote for figure in figures(text)][1] == "khiển trách 30"
    assert told("Xã có 18 thôn, trong đó vùng cao 7, vùng thấp 11.") == [(18, "thôn"), (7, "thôn"), (11, "thôn")]


def test_a_headline_that_rounds_or_words_otherwise_is_no_figure_of_its_own() -> None:
    headed = (
        "Gần 50.000 cử tri đi bỏ phiếu\n\nSáng 19/11, 49.876 cử tri phường Sơn Tây đã đi bỏ phiếu.",
        "Lộc Bình tiễn 187 thanh niên nhập ngũ\n\nSáng 19/11, huyện Lộc Bình tiễn 187 công dân lên đường.",
    )
    articles = (extract(make_article(text, "headed", {"published": "2025-11-20"})) for text in headed)
    found = [[fact.value for fact in facts if isinstance(fact, Figure)] for facts in articles]
    assert found == [[49876], [187]]


def test_the_number_of_a_session_counts_nothing() -> None:
    assert told("Sau dịch Covid - 19, HĐND phường tổ chức kỳ họp 12 bất thường với 21 đại biểu.") == [(21, "đại biểu")]


def test_those_who_get_an_office_count() -> None:
    text = "Sở bổ nhiệm 8 đồng chí giữ chức vụ Phó Trưởng phòng và 4 đồng chí đảm nhiệm chức danh Giám đốc trung tâm."
    assert [value for value, _ in told(text)] == [8, 4]


def test_people_behind_households_count() -> None:
    assert told("Bản có 175 hộ/673 khẩu.") == [(175, "hộ"), (673, "khẩu")]
    assert told("Lương là 5 triệu đồng/2 tháng.") == [(5000000, "đồng")]
