"""Articles among the pages of a web archive."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import pytest

from kg.articles import Article, ReadProblem, read

warcio = pytest.importorskip("warcio")
from warcio.statusandheaders import StatusAndHeaders  # noqa: E402
from warcio.warcwriter import WARCWriter  # noqa: E402

TEXT = "Sáng 2/8, ông Trần Văn An, Chủ tịch UBND xã Mường Hoa, tỉnh Lào Cai chủ trì họp bàn việc làm đường. " * 4
PAGE = f"<html><head><title>Xã họp</title></head><body><article><h1>Xã họp</h1><p>{TEXT}</p></article></body></html>"


def archive(path: Path, *pages: tuple[str, str, str, str], gzipped: bool = False) -> Path:
    """An archive of pages: address, status, type, body."""
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=gzipped)
        for address, status, kind, body in pages:
            headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
            record = writer.create_warc_record(
                address, "response", payload=io.BytesIO(body.encode()), http_headers=headers
            )
            writer.write_record(record)
    return path


@pytest.mark.parametrize("gzipped", [False, True])
def test_articles_are_read_and_what_is_none_is_passed_over(tmp_path: Path, gzipped: bool) -> None:
    name = "crawl.warc.gz" if gzipped else "crawl.warc"
    path = archive(
        tmp_path / name,
        ("https://example.org/tin/xa-hop.html", "200 OK", "text/html; charset=utf-8", PAGE),
        ("https://example.org/tin/xa-hop.html", "200 OK", "text/html", PAGE),
        ("https://example.org/tin/cu.html", "404 Not Found", "text/html", PAGE),
        ("https://example.org/anh.jpg", "200 OK", "image/jpeg", "…"),
        ("https://example.org/", "200 OK", "text/html", "<html><body><a href='/tin'>Tin</a></body></html>"),
        gzipped=gzipped,
    )
    found = list(read([path]))
    assert [type(one) for one in found] == [Article]
    article = found[0]
    assert isinstance(article, Article)
    assert (article.id, article.url) == ("xa-hop-93924301", "https://example.org/tin/xa-hop.html")
    assert "Trần Văn An" in article.text


def numbered(count: int) -> list[tuple[str, str, str, str]]:
    pages = [PAGE.replace("Xã họp", f"Tin {n}") for n in range(count)]
    return [(f"https://example.org/{n}.html", "200 OK", "text/html", page) for n, page in enumerate(pages)]


def headlines(found: list[Article | ReadProblem]) -> list[str]:
    return [one.headline for one in found if isinstance(one, Article)]


@pytest.mark.parametrize("gzipped", [False, True])
def test_an_archive_that_breaks_off_anywhere_gives_what_is_whole_and_names_the_break(
    tmp_path: Path, gzipped: bool
) -> None:
    path = archive(tmp_path / "crawl.warc", *numbered(3))
    whole = path.read_bytes()
    third = whole.index(b"https://example.org/2.html")
    for at in range(third - 20, len(whole) - 4, 61):
        cut = whole[:at]
        if gzipped:
            path = tmp_path / "crawl.warc.gz"
            packed = gzip.compress(cut, mtime=0)
            path.write_bytes(packed[:-8])  # its last eight bytes say that it is whole
        else:
            path.write_bytes(cut)
        *items, problem = read([path])
        assert headlines(items) == ["Tin 0", "Tin 1"], at
        assert isinstance(problem, ReadProblem)
        assert str(problem).startswith(f"{path}, record 3: "), at
        assert "breaks off" in problem.reason or "cannot be read further" in problem.reason
    path.write_bytes(gzip.compress(whole) if gzipped else whole)
    assert headlines(list(read([path]))) == ["Tin 0", "Tin 1", "Tin 2"]


def test_pages_of_one_name_on_two_sites_are_two_with_the_same_ids_in_any_order(tmp_path: Path) -> None:
    pages = [(f"https://{site}.example/index.html", "200 OK", "text/html", PAGE) for site in ("a", "b")]
    one = list(read([archive(tmp_path / "one.warc", *pages)]))
    other = list(read([archive(tmp_path / "other.warc", *reversed(pages))]))
    assert [type(item) for item in one] == [Article, Article]
    ids = {item.url: item.id for item in one if isinstance(item, Article)}
    assert len(set(ids.values())) == 2
    assert ids == {item.url: item.id for item in other if isinstance(item, Article)}
    (first, *_), again = one, list(read([tmp_path / "one.warc", tmp_path / "other.warc"]))[2:]
    assert isinstance(first, Article)
    assert f"other.warc, record 1: id {ids['https://b.example/index.html']} is already taken by" in str(again[0])
    assert "one.warc, record 2" in str(again[0])


@pytest.mark.parametrize("content", [b"", b"no archive at all\n" * 40])
def test_what_is_no_archive_is_refused_in_one_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "crawl.warc"
    path.write_bytes(content)
    (problem,) = read([path])
    assert isinstance(problem, ReadProblem)
    assert "\n" not in str(problem)
    assert str(path) in str(problem)
