"""Articles among the pages of a web archive."""

from __future__ import annotations

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
    assert (article.id, article.url) == ("xa-hop", "https://example.org/tin/xa-hop.html")
    assert "Trần Văn An" in article.text


def test_an_archive_that_breaks_off_gives_what_stands_before(tmp_path: Path) -> None:
    pages = [
        (f"https://example.org/{n}.html", "200 OK", "text/html", PAGE.replace("Xã họp", f"Tin {n}")) for n in range(3)
    ]
    path = archive(tmp_path / "crawl.warc", *pages)
    path.write_bytes(path.read_bytes()[:-900])
    found = list(read([path]))
    assert [one.id for one in found if isinstance(one, Article)][:2] == ["0", "1"]


@pytest.mark.parametrize("content", [b"", b"no archive at all\n" * 40])
def test_what_is_no_archive_is_refused_in_one_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "crawl.warc"
    path.write_bytes(content)
    (problem,) = read([path])
    assert isinstance(problem, ReadProblem)
    assert "\n" not in str(problem)
    assert str(path) in str(problem)
