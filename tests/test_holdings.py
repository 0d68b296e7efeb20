"""What is in a build folder already is harmed by no build: damaged entries, other people's files, another base."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

import kg
from kg.build import build, withdraw
from kg.files import WriteError
from kg.rdf.iris import BaseError
from kg.validate import validate

ONE = "Họp\nNgày 12/9/2025, ông Lò Văn Thành, Phó Chủ tịch UBND tỉnh Sơn La, kiểm tra phường Chiềng Cơi.\n"
OTHER = "Lễ\nNgày 13/9/2025, bà Hà Thị Nga, Chủ tịch HĐND tỉnh Phú Thọ, dự lễ khai giảng.\n"
BASE = "https://example.org/g/"


def contents(folder: Path) -> dict[str, bytes]:
    files = [path for path in folder.rglob("*") if path.is_file() and "store" not in path.relative_to(folder).parts]
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def one_built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("one")
    (home / "one.txt").write_text(ONE, encoding="utf-8")
    (home / "other.txt").write_text(OTHER, encoding="utf-8")
    build([home / "one.txt"], home / "b", base=BASE)
    return home


@pytest.fixture
def home(one_built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(one_built, tmp_path / "home"))


def names(folder: Path) -> set[str]:
    return {row["name"] for row in kg.open(folder).query("people")}


@pytest.mark.parametrize("damage", ["damaged", "gone"])
def test_an_article_whose_entry_is_lost_stays_in_the_graph_and_is_named(home: Path, damage: str) -> None:
    folder, entry = home / "b", home / "b" / "cache" / "one.json"
    entry.write_text('{"key":1}') if damage == "damaged" else entry.unlink()
    told = (folder / "articles" / "one.ttl").read_bytes()
    done = build([home / "other.txt"], folder)
    (problem,) = done.problems
    assert not done.ok
    assert "kg withdraw one" in str(problem)
    assert (folder / "articles" / "one.ttl").read_bytes() == told
    assert done.articles == 2
    assert names(folder) == {"Lò Văn Thành", "Hà Thị Nga"}
    assert validate(folder).ok
    if damage == "damaged":
        assert entry.read_text() == '{"key":1}'


def test_an_article_given_again_or_withdrawn_heals_a_damaged_entry(home: Path) -> None:
    folder, entry = home / "b", home / "b" / "cache" / "one.json"
    whole = contents(folder)
    entry.write_text('{"key":1}')
    assert not build([], folder).ok
    assert build([home / "one.txt"], folder).ok
    assert contents(folder) == whole
    entry.write_text('{"key":1}')
    assert withdraw(["one"], folder).ok
    assert not entry.exists()
    assert not (folder / "articles" / "one.ttl").exists()


def test_an_entry_of_another_version_is_made_anew_from_its_article(home: Path) -> None:
    folder, entry = home / "b", home / "b" / "cache" / "one.json"
    whole = contents(folder)
    told = msgspec.json.decode(entry.read_bytes())
    entry.write_bytes(msgspec.json.encode({"key": told["key"], "article": told["article"], "facts": [{"fact": "new"}]}))
    assert build([], folder).ok
    assert contents(folder) == whole


@pytest.mark.parametrize("place", ["articles/mine.ttl", "cache/mine.json", "views/site.py", "store/x", "units.ttl"])
def test_a_folder_with_other_peoples_files_is_refused_before_anything_is_written(tmp_path: Path, place: str) -> None:
    path = tmp_path / "mine" / place
    path.parent.mkdir(parents=True)
    path.write_text('{"a": 1}')
    before = contents(tmp_path)
    with pytest.raises(WriteError, match=r"mine.*not written by kg"):
        build([], tmp_path / "mine", fresh=True)
    assert contents(tmp_path) == before


def test_a_graph_keeps_its_base(home: Path) -> None:
    folder = home / "b"
    build([home / "other.txt"], folder)
    withdraw(["other"], folder)
    whole = contents(folder)
    assert BASE in whole["entities.ttl"].decode()
    assert "w3id.org/vngov/person" not in whole["entities.ttl"].decode()
    with pytest.raises(BaseError, match=BASE):
        build([home / "other.txt"], folder, base="https://example.org/else/")
    with pytest.raises(BaseError, match=BASE):
        withdraw(["one"], folder, base="https://example.org/else/")
    build([home / "none.txt"], folder, base="https://example.org/else/", fresh=True)  # nothing read, nothing renamed
    assert contents(folder) == whole
    build([home / "one.txt"], folder, base="https://example.org/else/", fresh=True)
    assert b"https://example.org/else/" in (folder / "entities.ttl").read_bytes()
