"""Tasks in plans and lists, of groups told by level, branch or many units, and behind noun and verb of directing."""

from __future__ import annotations

import pytest

from tests.extract.holders import bodies, tasks

LED = "Ngày 1/9, ông Trần Văn Sáng, Chủ tịch UBND xã Trà Lĩnh, tỉnh Cao Bằng, họp với các ngành. "
PROVINCE = "Ngày 1/9, ông Trần Văn Sáng, Chủ tịch UBND tỉnh Cao Bằng, họp với các sở. "
PLAN = "Xã Trà Lĩnh lên kế hoạch trồng rừng\n\nUBND xã Trà Lĩnh ban hành Kế hoạch số 40/KH-UBND về trồng rừng.\n\n"


def whom(text: str, published: str = "2025-09-20") -> list[str]:
    return [who or "" for who, _ in tasks(text, published)]


@pytest.mark.parametrize(
    "heading",
    [
        "III. TỔ CHỨC THỰC HIỆN",
        "Tổ chức thực hiện:",
        "3. Phân công nhiệm vụ",
        "2. Phân công trách nhiệm thực hiện:",
        "IV. Trách nhiệm của các cơ quan, đơn vị",
    ],
)
def test_the_part_of_a_plan_that_says_who_carries_it_out(heading: str) -> None:
    told = f"{PLAN}{heading}\n1. Phòng Kinh tế: Là cơ quan thường trực, lo cây giống.\n2. Các thôn: Cử người đào hố."
    assert whom(told) == ["Phòng Kinh tế xã Trà Lĩnh", ""]


def test_a_plan_without_such_a_part_gives_no_tasks() -> None:
    assert tasks(f"{PLAN}III. MỤC TIÊU\n1. Trồng 20 ha keo trong năm nay.\n2. Tỷ lệ cây sống đạt 90%.") == []


def test_items_whose_heads_nothing_reads() -> None:
    told = (
        f"{LED}Ông yêu cầu:\n1. Công an, Quân sự xã: chốt chặn hai đầu ngầm.\n"
        "2. Các ông (bà) trưởng xóm: thông báo trên loa ba lần mỗi ngày.\n"
        "3. Về lương thực: dự trữ gạo cho bảy ngày.\n4. Thời gian: xong trước 5/9.\n"
        "5. Bưu điện văn hóa xã: giữ liên lạc với bản xa."
    )
    expected = ["Công an xã Trà Lĩnh", "", "", "Bưu điện văn hóa xã Trà Lĩnh"]
    assert whom(told) == expected


@pytest.mark.parametrize(
    "told",
    [
        "Ông yêu cầu Ban Chỉ huy Phòng thủ dân sự các xã, phường trực đêm.",
        "Ông yêu cầu Sở Y tế một số tỉnh trực đêm.",
        "Ông đề nghị Ban Tổ chức các huyện ủy, thị ủy trực đêm.",
        "Ông yêu cầu ngành y tế tỉnh trực đêm.",
        "Ông yêu cầu lực lượng quân sự tỉnh trực đêm.",
        "Ông yêu cầu Chủ tịch UBND cấp tỉnh, cấp xã trực đêm.",
        "Ông đề nghị Hội Nông dân cấp xã trực đêm.",
        "Ông đề nghị đội ngũ bí thư chi bộ bản trực đêm.",
        "Ông đề nghị các phương tiện thông tin đại chúng trực đêm.",
    ],
)
def test_groups_are_nobody_in_particular(told: str) -> None:
    assert tasks(PROVINCE + told) == [(None, "trực đêm")]


def test_a_branch_is_not_the_unit_and_a_unit_beside_it_is_itself() -> None:
    told = "Ông đề nghị ngành y tế và xã Trà Lĩnh trực đêm."
    assert whom(PROVINCE + told) == ["xã Trà Lĩnh"]
    told = "Ông đề nghị ngành giáo dục tỉnh rà soát trường lớp, ngành nông nghiệp tỉnh hướng dẫn che chuồng."
    assert whom(PROVINCE + told) == ["", ""]


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("UBND tỉnh Cao Bằng vừa có ý kiến chỉ đạo giao Sở Y tế kiểm tra kho vắc xin.", "Sở Y tế tỉnh Cao Bằng"),
        ("UBND tỉnh Cao Bằng có văn bản chỉ đạo giao Sở Y tế kiểm tra kho vắc xin.", "Sở Y tế tỉnh Cao Bằng"),
        ("UBND tỉnh Cao Bằng chỉ đạo yêu cầu Công an tỉnh kiểm tra kho vắc xin.", "Công an tỉnh Cao Bằng"),
    ],
)
def test_who_directs_that_another_be_told(told: str, who: str) -> None:
    assert tasks(told) == [(who, "kiểm tra kho vắc xin")]


@pytest.mark.parametrize(
    "told",
    [
        "Ông đã cho ý kiến chỉ đạo đối với ba dự án đường giao thông.",
        "Ông có chỉ đạo về việc xử lý nợ đọng.",
        "Theo Quyết định của UBND tỉnh Cao Bằng, Bảo tàng tỉnh sẽ chuyển về trụ sở mới.",
    ],
)
def test_opinions_and_plans_that_tell_nobody_anything(told: str) -> None:
    assert tasks(PROVINCE + told) == []


@pytest.mark.parametrize(
    ("told", "who"),
    [
        (
            "Theo chỉ đạo của Chủ tịch UBND tỉnh Cao Bằng, Sở Y tế chịu trách nhiệm lọc mẫu nước.",
            "Sở Y tế tỉnh Cao Bằng",
        ),
        (
            "Theo Kế hoạch số 15/KH-UBND của UBND tỉnh Cao Bằng, Sở Y tế có nhiệm vụ lọc mẫu nước.",
            "Sở Y tế tỉnh Cao Bằng",
        ),
    ],
)
def test_duties_by_a_plan_or_order(told: str, who: str) -> None:
    assert tasks(told) == [(who, "lọc mẫu nước")]


def test_the_number_of_the_next_article_is_no_task() -> None:
    told = (
        "QUYẾT ĐỊNH:\nĐiều 2. Giao Sở Y tế tỉnh Cao Bằng lọc mẫu nước.\nĐiều 3. Sở Tài chính có trách nhiệm cấp tiền."
    )
    assert [task for _, task in tasks(told)] == ["lọc mẫu nước", "cấp tiền"]


def test_several_offices_are_not_the_one_visited() -> None:
    told = (
        "Ngày 1/9, ông Trần Văn Sáng, Bí thư Huyện ủy Quảng Hòa, kiểm tra Trường Tiểu học Tà Lùng. "
        "Ông yêu cầu các đơn vị chằng lại mái tôn."
    )
    assert whom(told, "2022-09-02") == [""]


def test_committees_of_the_whole_country_keep_their_field() -> None:
    told = "Thủ tướng yêu cầu Ban Chỉ đạo Trung ương về phòng, chống thiên tai theo dõi mưa lũ."
    assert whom(told) == ["Ban Chỉ đạo Trung ương về phòng, chống thiên tai"]
    told = "Ban Chỉ đạo Quốc gia về chuyển đổi số họp sáng nay. Ban Chỉ đạo Quốc gia về tình hình lũ báo cáo."
    assert {"Ban Chỉ đạo Quốc gia về chuyển đổi số", "Ban Chỉ đạo Quốc gia"} <= bodies(told)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        # a verb of directing in what a document is about is none
        (
            (
                "Thực hiện Công văn số 3711/UBND của UBND tỉnh về việc chỉ đạo dạy học, Sở Y tế tỉnh Cao Bằng yêu cầu"
                " các trạm phát khẩu trang."
            ),
            [(None, "phát khẩu trang")],
        ),
        (
            "Bên cạnh việc yêu cầu Sở Y tế tỉnh Cao Bằng báo cáo, Bộ Y tế còn đề nghị Công an tỉnh Cao Bằng điều tra.",
            [("Sở Y tế tỉnh Cao Bằng", "báo cáo"), ("Công an tỉnh Cao Bằng", "điều tra")],
        ),
        (
            "UBND tỉnh Cao Bằng giao Giám đốc Sở Y tế, chỉ đạo kiểm tra các phòng khám.",
            [("Sở Y tế tỉnh Cao Bằng", "chỉ đạo kiểm tra các phòng khám")],
        ),
        (
            "Sở Y tế tỉnh Cao Bằng yêu cầu các trạm trực đêm. Các phòng khám không được ép bệnh nhân phải mua thuốc.",
            [(None, "trực đêm"), (None, "không được ép bệnh nhân phải mua thuốc")],
        ),
        ("Sở Y tế tỉnh Cao Bằng yêu cầu các trạm trực đêm. Các hộ dân không được hỗ trợ đủ.", [(None, "trực đêm")]),
        ("UBND tỉnh Cao Bằng đề nghị công an điều tra, xử lý.", [(None, "điều tra, xử lý")]),
        ("Sở Y tế tỉnh Cao Bằng yêu cầu các Phòng Y tế huyện kiểm tra nhà thuốc.", [(None, "kiểm tra nhà thuốc")]),
        (
            (
                "UBND xã Trà Lĩnh đề nghị UB.MTTQVN xã vận động nhân dân dọn rác. UBND xã đề nghị UB. MTTQ Việt Nam xã"
                " giám sát."
            ),
            [
                ("Ủy ban Mặt trận Tổ quốc Việt Nam xã Trà Lĩnh", "vận động nhân dân dọn rác"),
                ("Ủy ban Mặt trận Tổ quốc Việt Nam xã Trà Lĩnh", "giám sát"),
            ],
        ),
    ],
)
def test_who_is_asked_beside_others(told: str, expected: list[tuple[str | None, str]]) -> None:
    assert tasks(told) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            (
                "UBND thành phố Huế thông báo việc nghỉ như sau:\n1. Công chức được nghỉ 01 ngày.\n2. Trưởng các cơ"
                " quan có trách nhiệm kiểm tra việc treo cờ; UBND các phường nhắc các hộ.\n3. Công an thành phố có"
                " trách nhiệm bảo đảm trật tự."
            ),
            [
                (None, "kiểm tra việc treo cờ"),
                (None, "nhắc các hộ"),
                ("Công an thành phố Huế", "bảo đảm trật tự"),
            ],
        ),
        ("UBND phường Bồ Đề thông báo: Đúng 20 giờ ngày 5/5 khai mạc hội thi. Ông Lê Tám giành giải.", []),
        (
            (
                "UBND Thành phố Hồ Chí Minh giao các quận, huyện, thành phố Thủ Đức treo cờ; đề nghị UBND xã, phường,"
                " thị trấn vận động nhân dân."
            ),
            [("thành phố Thủ Đức", "treo cờ"), (None, "vận động nhân dân")],
        ),
        (
            (
                "Chủ tịch UBND xã Trà Lĩnh yêu cầu Công an xã vận động, nhắc nhở các hộ dọn hè. Các lực lượng công an,"
                " quân sự và biên phòng cần họp hằng quý."
            ),
            [("Công an xã Trà Lĩnh", "vận động, nhắc nhở các hộ dọn hè"), (None, "họp hằng quý")],
        ),
    ],
)
def test_notices_and_lists_of_kinds_of_units(told: str, expected: list[tuple[str | None, str]]) -> None:
    assert tasks(told, "2023-09-20") == expected


def test_what_others_must_do_behind_what_somebody_stresses() -> None:
    told = (
        "Chủ tịch UBND tỉnh Cao Bằng Trần Văn Sáng nhấn mạnh: Năm 2026 là năm bản lề. Do đó, các sở, ngành phải bám"
        " việc. Sở Tài chính rà soát các khoản thu; Sở Công Thương tháo gỡ vướng mắc."
    )
    assert [who for who, _ in tasks(told)] == [None, "Sở Tài chính tỉnh Cao Bằng", "Sở Công Thương tỉnh Cao Bằng"]


def test_who_therefore_must_do_something() -> None:
    told = (
        "Bí thư Huyện ủy Quảng Hòa Lê Văn Tám nhấn mạnh: Lúa đang trỗ. Sâu xuất hiện sớm, do đó, Trạm Bảo vệ thực vật"
        " huyện phải dự báo kịp thời."
    )
    assert tasks(told, "2022-09-02") == [("Trạm Bảo vệ thực vật huyện Quảng Hòa", "dự báo kịp thời")]


def test_a_division_beside_bodies_of_many_units_is_itself() -> None:
    told = (
        "Giám đốc Công an tỉnh Cao Bằng Lê Quý chỉ đạo Phòng Cảnh sát giao thông, Công an các xã, phường tuần tra đêm."
    )
    assert whom(told) == ["Phòng Cảnh sát giao thông Công an tỉnh Cao Bằng"]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Thành đoàn Huế chỉ đạo Đoàn thanh niên tại 40 xã, phường dọn bùn.", [(None, "dọn bùn")]),
        ("Tỉnh đoàn Cao Bằng yêu cầu Đoàn các xã, phường trực đêm.", [(None, "trực đêm")]),
        (
            "Ông Lê Văn Tám, Chủ tịch UBND xã Trà Lĩnh lưu ý mùa khô đến sớm. Vì vậy, cần đào hố chứa nước.",
            [(None, "đào hố chứa nước")],
        ),
        ("Ông Lê Văn Tám, Chủ tịch UBND xã Trà Lĩnh lưu ý mùa khô đến sớm. Do đó, lúa đã héo.", []),
    ],
)
def test_bodies_in_many_units_and_what_is_therefore_to_be_done(
    told: str, expected: list[tuple[str | None, str]]
) -> None:
    assert tasks(told) == expected


def test_what_a_document_tells_goes_on_and_groups_are_told_what_not_to_do() -> None:
    told = (
        "UBND tỉnh Cao Bằng có Công văn số 4512/UBND-NNMT gửi các xã ven sông Ba.\n\nCông văn nêu, các hồ Sông Ba Hạ,"
        " Krông H'Năng báo trước khi xả 6 giờ. Sở Nông nghiệp và Môi trường theo dõi mực nước."
    )
    assert tasks(told) == [("Sở Nông nghiệp và Môi trường tỉnh Cao Bằng", "theo dõi mực nước")]
    told = "Ông yêu cầu Sở Y tế lập bảng, cuối tuần báo cáo Sở Tài chính; các phòng chuyên môn không đùn đẩy hồ sơ."
    assert tasks(PROVINCE + told)[1:] == [(None, "không đùn đẩy hồ sơ")]


def test_what_else_the_people_ask_for_is_no_task() -> None:
    told = "Cử tri xã Trà Lĩnh đề nghị UBND tỉnh Cao Bằng sửa đường, đề nghị Sở Y tế bổ sung bác sĩ cho trạm."
    assert tasks(told) == []
    told = (
        "Cử tri đề nghị UBND tỉnh Cao Bằng sửa đường; ông Lê Văn Tám, Chủ tịch UBND tỉnh yêu cầu Sở Xây dựng khảo sát."
    )
    assert whom(told) == ["Sở Xây dựng tỉnh Cao Bằng"]


def test_an_item_for_others_is_not_for_those_above_it() -> None:
    told = (
        f"{LED}Ông yêu cầu:\n- Công an xã:\n+ Kiểm tra các quán hát.\n- Đối với các hộ: mở lối thoát thứ hai.\n"
        "- Đối với Trạm Y tế xã: trực đêm."
    )
    assert whom(told) == ["Công an xã Trà Lĩnh", "", "Trạm Y tế xã Trà Lĩnh"]
