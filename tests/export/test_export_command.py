"""The commands `analyse` and `export`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path


def kg(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "kg", *words], capture_output=True, text=True, check=False)


def test_export_prints_what_it_wrote(graph_folder: Path, tmp_path: Path) -> None:
    done = kg(
        "export", str(graph_folder), "--to", "node-link", "--projection", "offices", "-o", str(tmp_path / "x.json")
    )
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, str(tmp_path / "x.json"), "")
    assert json.loads((tmp_path / "x.json").read_text(encoding="utf-8"))["graph"]["name"] == "offices"


def test_private_people_are_written_only_when_asked_for(graph_folder: Path, tmp_path: Path) -> None:
    for words, there in (([], False), (["--include-private"], True)):
        assert kg("export", str(graph_folder), "--to", "nquads", "-o", str(tmp_path / "x.nq"), *words).returncode == 0
        assert ("Hoàng An" in (tmp_path / "x.nq").read_text(encoding="utf-8")) == there


def test_formats_and_networks_are_listed(graph_folder: Path) -> None:
    done = kg("export", "--list")
    assert done.returncode == 0
    assert "graphml" in done.stdout
    assert "careers" in done.stdout
    assert kg("export", str(graph_folder)).returncode == 2


def test_analyse_as_json_and_what_it_cannot_do(graph_folder: Path, tmp_path: Path) -> None:
    done = kg("analyse", str(graph_folder), "--projection", "together", "--measure", "degree", "--format", "json")
    assert {value["name"] for value in json.loads(done.stdout)} == {"Trần Văn Mẫu", "Ngô Văn Sau"}
    for words in (["--measure", "x"], ["--projection", "x"], ["--format", "x"]):
        wrong = kg("analyse", str(graph_folder), *words)
        assert (wrong.returncode, wrong.stderr.count("\n")) == (2, 1), words
    assert "no such folder" in kg("analyse", str(tmp_path / "none")).stderr


def test_analyse_writes_by_suffix(graph_folder: Path, tmp_path: Path) -> None:
    for suffix, begins in (
        ("csv", b"projection,"),
        ("json", b"["),
        ("ttl", b"@prefix"),
        ("svg", b"<svg "),
        ("png", b"\x89PNG"),
    ):
        path = tmp_path / f"x.{suffix}"
        done = kg("analyse", str(graph_folder), "--projection", "contacts", "-o", str(path))
        assert (done.returncode, done.stdout) == (0, f"{path}\n"), done.stderr
        assert path.read_bytes().startswith(begins)


def test_analyse_tells_edges_and_changes(graph_folder: Path) -> None:
    edges = kg("analyse", str(graph_folder), "--projection", "directives", "--edges", "-f", "csv").stdout.splitlines()
    assert edges[0].startswith("projection,source,source_name,target")
    assert "first" in edges[1]
    changed = kg("analyse", str(graph_folder), "--between", "2025-07", "2025-09", "-f", "json")
    assert {"before", "after", "change"} <= set(json.loads(changed.stdout)[0])
    assert "before" in kg("analyse", str(graph_folder), "--between", "2025-07", "2025-09").stdout


def test_analyse_refuses_what_makes_no_sense_in_one_line(graph_folder: Path, tmp_path: Path) -> None:
    for words in (
        ["-f", "png"],
        ["-o", str(tmp_path / "x.pdf")],
        ["--during", "July"],
        ["--between", "2025-07", "x"],
        ["--edges", "--between", "2025-07", "2025-08"],
        ["--edges", "-f", "ttl"],
        ["--measure", "density", "-f", "svg"],
    ):
        wrong = kg("analyse", str(graph_folder), *words)
        assert (wrong.returncode, wrong.stderr.count("\n"), wrong.stdout) == (2, 1, ""), words


def test_analysis_leaves_private_people_out_unless_asked(graph_folder: Path, tmp_path: Path) -> None:
    for suffix in ("csv", "json", "ttl", "svg"):
        path = tmp_path / f"public.{suffix}"
        assert kg("analyse", str(graph_folder), "--top", "0", "-o", str(path)).returncode == 0
        assert "Hoàng An" not in path.read_text(encoding="utf-8")
        assert "hoang-an" not in path.read_text(encoding="utf-8")


def test_a_file_where_a_folder_is_needed_is_named(graph_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("mine")
    done = kg("export", str(graph_folder), "--to", "csv", "-o", str(tmp_path / "x.csv"))
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "x.csv is no folder" in done.stderr
    assert (tmp_path / "x.csv").read_text() == "mine"
