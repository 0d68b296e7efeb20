"""Communes that the register lacks: neither the shorter unit that their name begins with nor a person."""

from __future__ import annotations

import pytest

from tests.extract.holders import bodies, told


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Đảng ủy xã Bình Yên Đông tổ chức hội nghị.", "Đảng ủy xã Bình Yên Đông"),
        ("UBND phường Tân An Sơn cho biết như vậy.", "Ủy ban nhân dân phường Tân An Sơn"),
        ("UBND phường Hòa Thọ cho biết như vậy.", "Ủy ban nhân dân phường Hòa Thọ"),
        ("Đảng ủy xã Bình Yên Trung tâm y tế vừa họp.", "Đảng ủy xã Bình Yên"),
        ("Công an xã Tân Hưng Lê Văn Phú phối hợp.", "Công an xã Tân Hưng"),
    ],
)
def test_bodies_of_communes(text: str, body: str) -> None:
    assert body in bodies(text)


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        ("Chủ tịch UBND phường Hòa Thọ Trần Văn Hải cho biết.", "Trần Văn Hải", "Ủy ban nhân dân phường Hòa Thọ"),
        ("Chủ tịch UBND xã Hải Bình Đông Nguyễn Văn A nói.", "Nguyễn Văn A", "Ủy ban nhân dân xã Hải Bình Đông"),
        ("Chủ tịch UBND phường Tân An Nguyễn Thế Sơn nói.", "Nguyễn Thế Sơn", "Ủy ban nhân dân phường Tân An"),
        ("Chủ tịch UBND TPHCM Văn Thị Bạch nói.", "Văn Thị Bạch", "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
        ("Chủ tịch UBND xã Lê Thảo cho biết như vậy.", "Lê Thảo", "Ủy ban nhân dân xã"),
    ],
)  # fmt: skip
def test_their_office_holders(text: str, person: str, body: str) -> None:
    assert [(row[0], row[2]) for row in told(text)] == [(person, body)]
