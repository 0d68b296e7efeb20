"""Any sequence of additions, changes and withdrawals ends in the bytes of a build from nothing."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.build import build, withdraw

WORDS = {
    "a": "Ngày {0}/9/2025, ông Lò Văn Thành, Phó Chủ tịch UBND tỉnh Sơn La, kiểm tra phường Chiềng Cơi.",
    "b": "Ngày {0}/9/2025, bà Quàng Thị Mai, Chủ tịch UBND phường Chiềng Cơi, yêu cầu Sở Y tế tỉnh Sơn La báo cáo.",
    "c": "Ông Lò Văn Thành, Phó Chủ tịch UBND tỉnh Sơn La, dự hội nghị ngày {0}/10/2025; có {0} hồ sơ.",
    "d": "Ông Lò Văn Thành, nguyên Phó Chủ tịch UBND tỉnh Sơn La, thăm phường Tô Hiệu ngày {0}/11/2025.",
}
STEPS = st.lists(st.tuples(st.sampled_from(sorted(WORDS)), st.sampled_from([0, 0, 4, 5])), min_size=2, max_size=6)
"""Article and version; version 0 withdraws it."""


def tree(folder: Path) -> dict[str, bytes]:
    files = [path for path in folder.rglob("*") if path.is_file() and "store" not in path.relative_to(folder).parts]
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def write(path: Path, name: str, version: int) -> Path:
    path = path / f"{name}.txt"
    path.write_text("Tin trong ngày\n" + WORDS[name].format(version), encoding="utf-8")
    return path


@settings(max_examples=12)
@given(STEPS)
def test_increments_end_as_a_build_from_nothing(steps: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        home, folder = Path(temporary), Path(temporary) / "build"
        held: dict[str, Path] = {}
        for name, version in steps:
            if version:
                held[name] = write(home, name, version)
                build([held[name]], folder, check=False)
            elif name in held:
                del held[name]
                withdraw([name], folder, check=False)
        build([], folder, check=False)
        build(held.values(), home / "anew", check=False)
        assert tree(folder) == tree(home / "anew")
