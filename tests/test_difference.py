"""What two graphs do not share."""

from __future__ import annotations

from pathlib import Path

from kg.build import build
from kg.difference import difference

OLD = "Bà Lý Thị Hoa là Chủ tịch UBND xã Mường Khương, tỉnh Lào Cai. Ngày 12/9/2025 xã có 45 hộ nghèo."


def graph(folder: Path, text: str) -> Path:
    (folder / "a.txt").parent.mkdir(parents=True, exist_ok=True)
    (folder / "a.txt").write_text(text, encoding="utf-8")
    build([folder / "a.txt"], folder / "build")
    return folder / "build"


def test_a_graph_differs_in_nothing_from_itself(tmp_path: Path) -> None:
    one = graph(tmp_path, OLD)
    found = difference(one, one)
    assert not (found.added or found.removed or found.changed)
    assert found.kept > 3


def test_added_removed_changed(tmp_path: Path) -> None:
    old = graph(tmp_path / "old", OLD)
    found = difference(old, graph(tmp_path / "new", OLD.replace("45", "46")))
    assert [(one.kind, two.kind) for one, two in found.changed] == [("figure", "figure")]
    more = difference(old, graph(tmp_path / "more", OLD + " Ông Má A Páo, Bí thư Đảng ủy xã, cùng dự."))
    assert "office" in {line.kind for line in more.added}
    assert not more.removed
    assert "office" in {line.kind for line in difference(tmp_path / "more" / "build", old).removed}
