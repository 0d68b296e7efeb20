"""A line without a full stop is a heading only where nothing else tells that it is a sentence or an item."""

import pytest

from kg.articles.headings import headings

TEXT = "Xã đã họp với các thôn, nghe báo cáo về tình hình sản xuất vụ mùa và bàn việc thu hoạch trước khi bão về."


@pytest.mark.parametrize(
    "line",
    [
        "Về công tác cán bộ",
        "Tại phường Vĩnh Hưng",
        "1. Sở Nông nghiệp và Môi trường",
        "Không để ai bị bỏ lại phía sau trong những ngày mưa lũ",
    ],
)
def test_short_lines_over_text_are_headings(line: str) -> None:
    assert headings(["Tin đầu", TEXT, line, TEXT]) == {0, 2}


@pytest.mark.parametrize(
    "line",
    [
        "Cùng ngày, đoàn công tác của tỉnh đã thăm hai gia đình bị mất nhà ở thôn Đoài",
        "Dịp này, Ủy ban MTTQ xã trao 30 suất quà cho các hộ nghèo",
        "Theo ông Lò Văn Pâng, các bản đã sẵn sàng phương án di dời dân",
        "Ngày 5/9, nước rút hẳn ở ba xã vùng trũng phía nam của tỉnh",
    ],
)
def test_lines_that_open_like_sentences_are_none(line: str) -> None:
    assert headings([TEXT, TEXT, line, TEXT]) == frozenset()


def test_a_row_of_numbers_is_a_list_and_numbers_over_text_are_headings() -> None:
    items = ["1. Công an xã tuần tra ban đêm ở các bến đò", "2. Trạm Y tế dự trữ đủ thuốc cho mười ngày"]
    assert headings([TEXT, *items, TEXT]) == frozenset()
    assert headings([TEXT, items[0], TEXT, items[1], TEXT]) == {1, 3}
    assert headings([TEXT, "a) Công an xã tuần tra ban đêm", "b) Trạm Y tế dự trữ thuốc", TEXT]) == frozenset()


def test_lines_below_a_colon_are_a_list() -> None:
    items = ["Công an xã tuần tra ban đêm ở các bến đò", "Trạm Y tế dự trữ đủ thuốc cho mười ngày"]
    assert headings([TEXT, "Chủ tịch UBND xã yêu cầu:", *items, TEXT]) == frozenset()
    assert headings([TEXT, "Chủ tịch UBND xã yêu cầu:", items[0], TEXT]) == {2}
    assert headings([TEXT, "Kết quả như sau:", "I. KINH TẾ", "1. Trồng trọt", TEXT]) == {2, 3}


def test_where_no_line_has_a_full_stop_only_short_ones_are_headings() -> None:
    bare = f"{TEXT[:-1]} như mọi năm vẫn làm ở vùng hạ du"
    line = "Người dân hai thôn ven sông đã đưa hết trâu bò và đồ đạc lên đê trước buổi trưa"
    assert headings([bare, line, bare, "Lên đê tránh lũ", bare]) == {3}
    assert headings([TEXT, line, TEXT]) == {1}
