"""Reading articles: every kind of input, and every kind of bad input with the rest still read."""

from __future__ import annotations

import gzip
import io
import json
import os
import tracemalloc
import unicodedata
from pathlib import Path

import pytest

from kg.articles import Article, ReadProblem, make_article, read
from kg.articles.making import digest_id

FIXTURES = Path(__file__).parent.parent / "fixtures" / "articles"
TEXT = "Sáng 10/7/2025, phường Tân Lập họp.\n"


def only(path: Path) -> Article:
    found = list(read([path]))
    assert len(found) == 1
    assert isinstance(found[0], Article), found
    return found[0]


def problem(path: Path) -> ReadProblem:
    found = list(read([path]))
    assert len(found) == 1, found
    assert isinstance(found[0], ReadProblem)
    assert "\n" not in str(found[0])
    return found[0]


def write(path: Path, data: bytes | str) -> Path:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def lines(path: Path, *records: object) -> Path:
    return write(path, "\n".join(r if isinstance(r, str) else json.dumps(r, ensure_ascii=False) for r in records))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_unicode_encodings(tmp_path: Path, encoding: str) -> None:
    bom = "\ufeff" if encoding == "utf-16-le" else ""
    article = only(write(tmp_path / "tin-1.txt", (bom + TEXT).encode(encoding)))
    assert (article.id, article.text) == ("tin-1", TEXT)
    assert article.published is not None
    assert article.published.value == "2025-07-10"


def test_text_becomes_nfc_with_plain_blanks_and_line_ends(tmp_path: Path) -> None:
    raw = unicodedata.normalize("NFD", "Đảng uỷ phường") + " Hoà\u00a0Thọ\r\nhọp\u200b.\rHết"
    article = only(write(tmp_path / "a.txt", raw))
    assert article.text == "Đảng uỷ phường Hoà Thọ\nhọp.\nHết"
    assert unicodedata.is_normalized("NFC", article.text)


def test_metadata_beside_a_text(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", TEXT)
    write(
        tmp_path / "a.meta.json",
        json.dumps({"date": "2025-07-11", "url": "https://b.example/a", "publisher": "Báo Thử"}),
    )
    article = only(tmp_path / "a.txt")
    assert article.published is not None
    assert (article.published.value, article.url, article.publisher) == ("2025-07-11", "https://b.example/a", "Báo Thử")


def test_metadata_steers_no_terminal(tmp_path: Path) -> None:
    told = {
        "id": "a",
        "text": TEXT,
        "title": "Tin\x1b]0;pwned\x07\x9b2J",
        "publisher": "Báo\x1b[2J",
        "url": "https://b.e/\x1bc",
    }
    article = only(write(tmp_path / "a.jsonl", json.dumps(told)))
    assert (article.title, article.publisher, article.url) == ("Tin]0;pwned2J", "Báo[2J", "https://b.e/c")


def test_markdown_loses_its_markup_and_keeps_its_front_matter() -> None:
    article = only(FIXTURES / "note.md")
    assert article.text == (
        "Xã Tân Lập họp dân\n\nSáng 2-8, ông Trần Văn Bình gặp người dân thôn_Đông.\n\nQuang cảnh buổi họp\n\n"
        "- Đường thôn\n- Nước sạch\n\nDân nêu ba ý kiến.\n"
    )
    assert (article.title, article.publisher, article.extra) == ("Xã Tân Lập họp dân", "Báo Thử", {"author": "An"})
    assert article.published is not None
    assert article.published.value == "2025-08-02"


def test_a_page_gives_its_article_and_metadata() -> None:
    article = only(FIXTURES / "page.html")
    assert article.text.startswith("Xã Tân Lập ra mắt trung tâm phục vụ hành chính công\nSáng 15/7, xã Tân Lập")
    assert "Trang chủ" not in article.text
    assert "Bản quyền" not in article.text
    assert "\nBà Lò Thị Mai phát biểu tại buổi lễ. Ảnh: T.H\n" in article.text
    assert article.published is not None
    assert article.published.value == "2025-07-15"
    assert article.url == "https://bao-thu.example/xa-tan-lap.html"


def test_json_lines_keep_other_keys(tmp_path: Path) -> None:
    record = {
        "id": "x",
        "title": "Tin",
        "text": TEXT,
        "published": "2025-07-09T23:30:00Z",
        "url": "https://b.example/u",
        "publisher": "P",
        "tags": ["a"],
    }
    article = only(lines(tmp_path / "a.jsonl", record))
    assert (article.id, article.title, article.text, article.extra) == ("x", "Tin", TEXT, {"tags": ["a"]})
    assert article.published is not None
    assert article.published.value == "2025-07-10"


@pytest.mark.parametrize(
    ("given", "value"), [("2017", "2017"), ("2025-07", "2025-07"), ("2025-07-10", "2025-07-10"), (2025, "2025")]
)
def test_published_may_be_a_day_a_month_or_a_year(tmp_path: Path, given: object, value: str) -> None:
    article = only(lines(tmp_path / "a.jsonl", {"id": "a", "text": "Không có ngày.", "published": given}))
    assert article.published is not None
    assert (article.published.value, article.published.basis) == (value, "metadata")


def test_what_published_says_is_kept_where_it_is_no_date(tmp_path: Path) -> None:
    path = lines(tmp_path / "a.jsonl", {"id": "a", "text": "Không có ngày.", "published": "hôm nọ"})
    told, article = read([path])
    assert str(told) == f"{path}, line 1: published is no date: 'hôm nọ'; a is read without it"
    assert isinstance(article, Article)
    assert (article.published, article.extra) == (None, {"published": "hôm nọ"})


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.jsonl", "a.html"])
def test_gzipped_is_read_like_plain(tmp_path: Path, name: str) -> None:
    page = (FIXTURES / "page.html").read_text("utf-8")
    data = {"a.jsonl": json.dumps({"id": "a", "text": TEXT}), "a.html": page}.get(name, TEXT)
    plain = only(write(tmp_path / name, data))
    packed = only(write(tmp_path / f"{name}.gz", gzip.compress(data.encode())))
    assert (packed.id, packed.text) == (plain.id, plain.text)


def test_folders_are_read_in_order_with_what_is_no_article_passed_over(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "a.txt", "b/d.md", ".hidden.txt", "notes.csv", "a.meta.json"):
        write(tmp_path / name, "{}" if name.endswith("json") else TEXT)
    assert [a.id for a in read([tmp_path]) if isinstance(a, Article)] == ["a", "c", "d"]


def test_names_of_files_become_safe_ids(tmp_path: Path) -> None:
    assert only(write(tmp_path / "Bài số 1 (mới).txt", TEXT)).id == "bai-so-1-moi"
    assert only(write(tmp_path / "000_df62b1.txt", TEXT)).id == "000_df62b1"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (json.dumps({"id": "x", "text": TEXT}) + "\n" + json.dumps({"id": "y", "text": TEXT}), ["x", "y"]),
        ("  \n" + json.dumps({"id": "x", "text": TEXT}), ["x"]),
        (TEXT, [digest_id("stdin", TEXT)]),
        (gzip.compress(TEXT.encode(), mtime=0), [digest_id("stdin", TEXT)]),
        ((FIXTURES / "page.html").read_bytes(), ["stdin-f307a0cf"]),
        (json.dumps({"text": TEXT}), [digest_id("stdin", TEXT)]),
    ],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes | str, expected: list[str]) -> None:
    raw = data.encode() if isinstance(data, str) else data
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(raw))))  # type: ignore[type-var]
    found = list(read("-"))
    assert [a.id for a in found if isinstance(a, Article)] == expected
    assert all("<p" not in a.text for a in found if isinstance(a, Article))


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "empty file"),
        ("a.txt", b" \n\n ", "empty file"),
        ("a.jsonl", b"", "empty file"),
        ("a.txt", bytes(range(256)) * 20, "binary data, no text"),
        ("a.jsonl", bytes(range(256)) * 20, "binary data, no text"),
        ("a.txt", "Chào ông à".encode("cp1252"), "not UTF-8 or UTF-16 (invalid byte 0xE0 at offset 2)"),
        ("a.txt", "Phường Hà".encode()[:-1], "UTF-8 text that breaks off inside a character"),
        (
            "a.txt",
            "Uû ban nh©n d©n tØnh häp bµn vÒ c«ng t¸c s¾p xÕp bé m¸y",
            "text in the old font encoding TCVN3, not Unicode",
        ),
        (
            "a.txt",
            "Uyû ban nhaân daân tænh hoïp baøn veà coâng taùc saép xeáp boä maùy",
            "text in the old font encoding VNI, not Unicode",
        ),
        ("a.txt.gz", gzip.compress(os.urandom(9000).hex().encode())[:5000], "gzip that breaks off before its end"),
        ("a.txt.gz", b"no gzip", "not gzip"),
        ("a.txt.gz", gzip.compress(TEXT.encode(), mtime=0) + b"more", "gzip with something else behind it"),
        ("a.txt.gz", b"\x1f\x8b" + b"garbage" * 9, "damaged gzip"),
        ("a.html", b"<html><body><p>Hi</p></body></html>", "HTML without an article"),
        ("a.txt", b"a" * 2_000_001, "more than 2,000,000 bytes, no article"),
        ("a.docx", b"x", "not a kind of file that is read"),
    ],
)
def test_bad_files_are_told_in_one_line(tmp_path: Path, name: str, data: bytes | str, reason: str) -> None:
    found = problem(write(tmp_path / name, data))
    assert reason in found.reason
    assert str(tmp_path / name) in str(found)


def test_what_is_not_there(tmp_path: Path) -> None:
    assert problem(tmp_path / "none.txt").reason == "no such file or folder"
    (tmp_path / "empty").mkdir()
    assert problem(tmp_path / "empty").reason == "a folder without articles"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", TEXT)
    path.chmod(0)
    assert problem(path).reason == "no permission to read it"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"id": "x", "text": ', "malformed JSON"),
        ('{"id": "x" "text": "y"}', "malformed JSON"),
        ("[" * 100_000, "JSON nested too deeply"),
        ("[1]", "JSON, but no object"),
        ('{"id": "x"}', "a record without text"),
        ('{"id": "x", "text": "  "}', "a record without text"),
        ('{"id": "x", "text": 5}', "a record without text"),
        ('{"id": "../x", "text": "y"}', "slash or made of dots"),
        ('{"id": "..", "text": "y"}', "slash or made of dots"),
        ('{"id": "a\\\\b", "text": "y"}', "slash or made of dots"),
        ('{"id": "a\\u0000b", "text": "y"}', "control character"),
        ('{"id": "", "text": "y"}', "empty id"),
        ('{"id": ["x"], "text": "y"}', "neither text nor a whole number"),
        ('{"id": "' + "x" * 300 + '", "text": "y"}', "id of 300 characters"),
        ('{"id": "x", "text": "\\ud800"}', "malformed JSON"),
        ('{"id": "x", "text": "' + "a" * 2_100_000 + '"}', "text of 2,100,000 characters"),
        ('{"id": "x", "text": "' + "a" * 4_100_000 + '"}', "a line of more than 4,000,000 bytes"),
    ],
)
def test_a_bad_line_has_its_number_and_the_rest_is_read(tmp_path: Path, line: str, reason: str) -> None:
    path = lines(tmp_path / "a.jsonl", {"id": "first", "text": TEXT}, "", line, {"id": "last", "text": TEXT})
    found = list(read([path]))
    assert [a.id for a in found if isinstance(a, Article)] == ["first", "last"]
    bad = [p for p in found if isinstance(p, ReadProblem)]
    assert [p.line for p in bad] == [3]
    assert reason in bad[0].reason
    assert len(str(bad[0])) < 400


def test_an_id_given_twice_is_refused_with_both_places(tmp_path: Path) -> None:
    first = lines(tmp_path / "a.jsonl", {"id": "x", "text": TEXT}, {"id": "x", "text": "Khác."})
    second = write(tmp_path / "x.txt", TEXT)
    found = list(read([first, second]))
    assert [type(f) for f in found] == [Article, ReadProblem, ReadProblem]
    assert str(found[1]) == f"{first}, line 2: id x is already taken by {first}, line 1"
    assert str(found[2]) == f"{second}: id x is already taken by {first}, line 1"


def test_records_without_id_are_named_by_address_or_line(tmp_path: Path) -> None:
    path = lines(
        tmp_path / "tin tức.jsonl", {"text": TEXT, "url": "https://b.example/x/bai-viet-7.html?p=1"}, {"text": TEXT}
    )
    assert [a.id for a in read([path]) if isinstance(a, Article)] == ["bai-viet-7-9c374504", "tin-tuc-2"]


def test_lines_before_the_break_of_a_gzip_are_read(tmp_path: Path) -> None:
    records = "\n".join(json.dumps({"id": f"a{i}", "text": os.urandom(30).hex()}) for i in range(3000)).encode()
    packed = gzip.compress(records)
    found = list(read([write(tmp_path / "a.jsonl.gz", packed[: len(packed) // 2])]))
    assert len(found) > 100
    assert all(isinstance(f, Article) for f in found[:-1])
    assert "breaks off" in str(found[-1])


def test_damaged_metadata_beside_a_text_does_not_cost_the_text(tmp_path: Path) -> None:
    write(tmp_path / "a.meta.json", "{no")
    found = list(read([write(tmp_path / "a.txt", TEXT)]))
    assert [type(f) for f in found] == [ReadProblem, Article]


def test_a_huge_line_is_refused_without_holding_it(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with path.open("wb") as file:
        file.write(b'{"id": "big", "text": "')
        for _ in range(50):
            file.write(b"a" * 1_000_000)
        file.write(b'"}\n{"id": "small", "text": "b"}\n')
    tracemalloc.start()
    found = list(read([path]))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [getattr(f, "id", None) for f in found] == [None, "small"]
    assert peak < 20_000_000


def test_memory_stays_flat_over_many_records(tmp_path: Path) -> None:
    record = {"text": "xã họp dân, " * 400}
    path = lines(tmp_path / "a.jsonl", *({"id": str(number), **record} for number in range(200)))
    assert sum(isinstance(a, Article) for a in read([lines(tmp_path / "warm.jsonl", {"id": "w", **record})])) == 1
    tracemalloc.start()
    count = sum(isinstance(a, Article) for a in read([path]))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 200
    assert peak < 600_000  # the texts together take 1.9 MB


def test_letters_of_other_alphabets_and_wide_gaps_read_as_vietnamese() -> None:
    article = make_article("\u00d0ồng chí Bí thư Thường  trực huyện ủy \u01a3u tiên\n   thụt vào", "a")
    assert article.text == "Đồng chí Bí thư Thường trực huyện ủy ưu tiên\n   thụt vào"


@pytest.mark.parametrize(
    "url", ["http://[bad", "http://[::1", "https://", "javascript:alert(1)", "file:///etc/passwd", "u"]
)
def test_an_address_that_is_none_does_not_keep_the_article_out(tmp_path: Path, url: str) -> None:
    (article,) = read([lines(tmp_path / "a.jsonl", {"id": "a", "text": TEXT, "url": url})])
    assert isinstance(article, Article)
    assert (article.url, article.extra["url"]) == (None, url)


def test_a_path_that_cannot_be_looked_at_is_one_problem_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "a.txt", TEXT)
    (tmp_path / "closed").mkdir()
    write(tmp_path / "closed" / "b.txt", TEXT)
    looked_at = Path.lstat

    def closed(path: Path) -> os.stat_result:
        if path.parent.name == "closed":
            raise PermissionError(13, "Permission denied")
        return looked_at(path)

    monkeypatch.setattr(Path, "lstat", closed)
    found = list(read([tmp_path / ("x" * 300), "a\0b", tmp_path / "a.txt" / "c", tmp_path]))
    assert [item.id for item in found if isinstance(item, Article)] == ["a"]
    assert [item.reason for item in found if isinstance(item, ReadProblem)] == [
        "file name too long",
        "no name of a file",
        "no such file or folder",
        "no permission to read it",
    ]


def test_a_name_too_long_for_metadata_beside_it_is_read(tmp_path: Path) -> None:
    assert only(write(tmp_path / f"{'a' * 250}.txt", TEXT)).text == TEXT
