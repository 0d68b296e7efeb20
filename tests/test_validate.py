from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from kg.store import StoreError
from kg.validate import Report, validate


@pytest.fixture
def folder(graph_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(graph_folder, tmp_path / "build"))


def change(folder: Path, file: str, pattern: str, replacement: str) -> Report:
    path = folder / file
    text, count = re.subn(pattern, replacement, path.read_text(encoding="utf-8"), count=1)
    assert count, f"{pattern} is not in {file}"
    path.write_text(text, encoding="utf-8")
    return validate(folder)


def test_a_sound_graph_has_no_findings(graph_folder: Path) -> None:
    report = validate(graph_folder)
    assert report.ok and report.findings == ()
    assert report.files == 8 and report.triples > 500


@pytest.mark.parametrize(
    ("file", "pattern", "replacement", "rule"),
    [
        ("articles/first.ttl", r"vg:confidence 0\.9", "vg:confidence 1.9", "Fact confidence"),
        ("articles/first.ttl", r"vg:mainEvidence <[^>]*> ;", "", "Fact mainEvidence"),
        (
            "articles/first.ttl",
            r'"2025-07-10"\^\^xsd:date',
            '"2025-13-45"^^xsd:date',
            "Event startDate|Figure periodEnd|Article",
        ),
        ("articles/first.ttl", r"vg:holder [^;]*;", "", "Holding holder"),
        ("articles/first.ttl", r"vg:status vg:status-current", 'vg:status "current"', "Holding status"),
        ("articles/first.ttl", r"vg:value \"?1200\"?(\^\^xsd:decimal)?", 'vg:value "viele"', "Figure value"),
        ("articles/first.ttl", r'nif:anchorOf "Sở', 'nif:anchorOf "Các Sở', "quote"),
        ("articles/first.ttl", r"nif:endIndex \d+", "nif:endIndex 1", "Mention beginIndex|quote"),
        ("articles/second.ttl", r"vg:post [^;]*;", "", "Holding post"),
        ("entities.ttl", r"org:member [^;]*;", "", "Tenure member"),
        ("entities.ttl", r'vg:lastSeen "2025', 'vg:lastSeen "2015', "seen-order"),
        ("units.ttl", r'vg:code "20275"', "vg:code 20275", "Unit code"),
        ("units.ttl", r'vg:validUntil "2025', 'vg:validUntil "1999', "Unit validFrom|validity-order"),
    ],
)
def test_what_is_wrong_is_found_and_named(folder: Path, file: str, pattern: str, replacement: str, rule: str) -> None:
    report = change(folder, file, pattern, replacement)
    assert not report.ok
    assert re.search(rule, " ".join(finding.rule for finding in report.findings))


def test_a_missing_file_is_found_by_what_points_to_it(folder: Path) -> None:
    (folder / "entities.ttl").unlink()
    report = validate(folder)
    assert {finding.rule for finding in report.findings} == {"reference"}
    assert {finding.article for finding in report.findings} == {"first", "second", "../third #3"}


def test_a_fact_on_another_articles_words_is_found(folder: Path) -> None:
    report = change(
        folder, "articles/first.ttl", r"prov:wasDerivedFrom <(.*)/first#char", r"prov:wasDerivedFrom <\1/second#char"
    )
    assert "own-evidence" in {finding.rule for finding in report.findings}


def test_a_file_that_is_no_turtle_is_a_finding_and_the_rest_is_checked(folder: Path) -> None:
    (folder / "articles" / "bad.ttl").write_text("nonsense")
    report = change(folder, "articles/first.ttl", r"vg:confidence 0\.9", "vg:confidence 7.0")
    assert {finding.rule for finding in report.findings} == {"turtle", "Fact confidence"}
    told = [str(finding) for finding in report.findings]
    assert any("bad.ttl" in line for line in told) and any("article first" in line for line in told)


def test_no_graph_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no graph"):
        validate(tmp_path)


def test_a_broken_article_does_not_hide_the_shared_file_of_its_name(folder: Path) -> None:
    (folder / "articles" / "units.ttl").write_text("nonsense")
    assert {finding.rule for finding in validate(folder).findings} == {"turtle"}
