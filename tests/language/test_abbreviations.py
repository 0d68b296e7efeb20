import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.abbreviations import abbreviations, expand
from kg.language.folding import nfc
from kg.vocabulary import scheme, wordings

# Names that are acronyms, or keep one in their official form.
ACRONYMS = {
    "ADB", "ASEAN", "BIDV", "CDC", "JICA", "KOICA", "MTV", "TMCP", "TNHH", "UNDP", "UNESCO", "UNICEF", "USAID",
    "VCCI", "VNPT", "VOV", "VTV", "WB", "WHO", "ACV", "EVN", "EVNCPC",
    "EVNHANOI", "EVNHCMC", "EVNNPC", "EVNNPT", "EVNSPC", "FPT", "PVN", "SCIC", "THACO", "TKV", "VEC",
    "VIMC", "VRG",
    *(f"{letters}{number:02}" for letters in ("PA", "PC") for number in range(1, 12)),
}  # fmt: skip
# Which committee "TU" is, Tỉnh ủy or Thành ủy, only the unit tells.
OPEN = {"TU"}


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("UBND TP Đà Nẵng", "Ủy ban nhân dân thành phố Đà Nẵng"),
        ("UBND TP.Đà Nẵng", "Ủy ban nhân dân thành phố Đà Nẵng"),
        ("UBND TPHCM", "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
        ("UBND TP. Hồ Chí Minh", "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
        ("Công an P.Bến Thành, Q. 1", "Công an phường Bến Thành, quận 1"),
        ("TT. Vĩnh Trụ", "thị trấn Vĩnh Trụ"),
        ("Văn phòng HĐND - UBND", "Văn phòng Hội đồng nhân dân - Ủy ban nhân dân"),
        ("Sở VH-TT&DL", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Phòng VH-XH", "Phòng Văn hóa - Xã hội"),
        ("Trường THCS&THPT A", "Trường Trung học cơ sở và Trung học phổ thông A"),
        ("Trường MN Hoa Sen", "Trường Mầm non Hoa Sen"),
        ("(UBMTTQVN)", "(Ủy ban Mặt trận Tổ quốc Việt Nam)"),
        ("lãnh đạo TP. Không", "lãnh đạo thành phố Không"),
        ("của TP.", "của thành phố."),
        ("PCT TT HĐND.", "Phó Chủ tịch Thường trực Hội đồng nhân dân."),
    ],
)
def test_names_are_written_in_full(short: str, full: str) -> None:
    assert expand(short) == full


@pytest.mark.parametrize(
    "text",
    ["35/QĐ-UBND", "57-NQ/TW", "178/2024/NĐ-CP", "M.QUẾ", "N.H. Nam", "ca sáng", "P. không", "Công ty TNHH A"],
)
def test_document_numbers_initials_and_words_stay(text: str) -> None:
    assert expand(text) == text


@given(st.sampled_from(sorted(abbreviations())), st.sampled_from(["", " phường", " An Hải", ", ", "."]))
def test_what_is_written_out_has_nothing_left_to_write_out(short: str, after: str) -> None:
    once = expand(short + after)
    assert expand(once) == once


def test_the_table_is_nfc_and_free_of_blanks() -> None:
    for short, full in abbreviations().items():
        assert (short, full) == (nfc(short).strip(), nfc(full).strip())
        assert full


@pytest.mark.parametrize("name", ["roles", "organisations"])
def test_every_abbreviated_wording_of_the_vocabulary_can_be_written_out(name: str) -> None:
    left = {
        wording
        for wording, _ in wordings(scheme(name))
        if {word for word in re.findall(r"\w\w+", expand(wording)) if word.isupper()} - ACRONYMS - OPEN
    }
    assert not left
