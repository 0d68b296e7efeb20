"""The forms of `benchmarks/forms.py`: what is read from a text in a form is what is read from it as it is."""

from types import ModuleType

import pytest

from kg.articles import make_article
from kg.extract.pipeline import extract
from kg.facts import Directive, Office, PersonSeen
from tests.benchmark import benchmark

TEXT = """Phường Hòa Thọ kiểm tra tiến độ chỉnh trang chợ
Sáng 5/9/2026, đồng chí Lê Trung Kiên - Chủ tịch UBND phường Hòa Thọ kiểm tra chợ Hòa Bình.
Cùng dự có bà Phan Thị Lài, Giám đốc Sở Công Thương thành phố Đà Nẵng; ông Hồ Bá Sơn, Phó Chủ tịch HĐND phường.
Tại đây, ông Lê Trung Kiên yêu cầu:
- Phòng Kinh tế hoàn thành việc bố trí các lô quầy trước ngày 20/9.
- Công an phường giữ gìn trật tự quanh chợ.
Dịp này, đoàn thăm “nhà đồng đội” của hai hộ tiểu thương."""


@pytest.fixture(scope="module")
def forms() -> ModuleType:
    return benchmark("forms")


def read(text: str) -> set[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for fact in extract(make_article(text, "x", {"published": "2026-09-05"})):
        if isinstance(fact, PersonSeen):
            found.add((fact.name,))
        elif isinstance(fact, Office):
            found.add((fact.person, fact.role, fact.body.name if fact.body else ""))
        elif isinstance(fact, Directive):
            found.add((fact.issuer.name if fact.issuer else "", fact.assignee.name if fact.assignee else ""))
    return found


@pytest.mark.parametrize(
    "form", ["line", "flat", "caps", "bare", "hyphen", "stops", "marks", "letters", "entities", "markdown"]
)
def test_a_form_hides_nothing(forms: ModuleType, form: str) -> None:
    changed = forms.FORMS[form](TEXT, {"people": ["Lê Trung Kiên", "Phan Thị Lài", "Hồ Bá Sơn"]})
    assert changed != TEXT
    assert read(changed) == read(TEXT)


def test_what_is_read_from_the_text_as_it_is() -> None:
    assert {one for one in read(TEXT) if len(one) == 1} == {("Lê Trung Kiên",), ("Phan Thị Lài",), ("Hồ Bá Sơn",)}
    assert ("Phan Thị Lài", "Giám đốc", "Sở Công Thương thành phố Đà Nẵng") in read(TEXT)


def test_a_day_that_only_the_date_told_is_open_without_it(forms: ModuleType) -> None:
    gold = {"published": "2026-09-05", "events": [{"start": "2026-09-05"}, {"start": "2026-09-04"}]}
    assert forms.year("Sáng 5/9, phường họp.", gold) == "Sáng 5/9, phường họp."
    assert gold == {"published": "2026", "events": [{"start": "2026-09-05"}, {"start": None}]}
