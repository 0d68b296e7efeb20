"""From articles to a validated graph: same bytes, bad input, earlier builds, withdrawal."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

import pytest

import kg
from kg.articles import Article
from kg.build import UnknownArticleError, build, withdraw
from kg.facts import Fact
from kg.files import WriteError
from kg.validate import validate

SEEDS = Path(__file__).parent.parent / "seeds"
ARTICLE = (
    "Lãnh đạo tỉnh Sơn La kiểm tra phường Chiềng Cơi\n"
    "Ngày 12/9/2025, ông Lò Văn Thành, Phó Chủ tịch UBND tỉnh Sơn La, kiểm tra Trung tâm Phục vụ hành chính công "
    "phường Chiềng Cơi. Trung tâm đã tiếp nhận 845 hồ sơ.\n"
)


def tree(folder: Path) -> dict[str, bytes]:
    """All files of a build that are the same wherever and whenever it is made."""
    files = [path for path in folder.rglob("*") if path.is_file() and "store" not in path.relative_to(folder).parts]
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def test_the_seeds_give_a_valid_graph(tmp_path: Path) -> None:
    done = build([SEEDS], tmp_path / "build")
    assert done.ok
    assert done.articles == 2
    assert done.report is not None
    assert done.report.ok
    rows = kg.open(tmp_path / "build").query("offices")
    held = {(row["name"], row["role"], row["organisation"]) for row in rows}
    assert ("Nguyễn Thị Anh Thi", "Phó Chủ tịch", "Ủy ban nhân dân thành phố Đà Nẵng") in held
    assert ("Lâm Văn Đạt", "Chủ tịch", "Ủy ban nhân dân phường An Phong") in held


def test_offices_show_since_when_and_until_when_they_are_held(tmp_path: Path) -> None:
    text = (
        "Sơn La có tân Giám đốc Sở Tài chính\n"
        "Chiều 12/9/2025, UBND tỉnh Sơn La trao quyết định bổ nhiệm ông Lò Văn Thành giữ chức Giám đốc Sở Tài chính "
        "tỉnh Sơn La, thay ông Hà Văn Bắc nghỉ hưu từ ngày 1/9/2025. Quyết định có hiệu lực từ ngày 15/9/2025.\n"
        "Từ tháng 1-2016 đến tháng 2-2020, ông Thành là Chủ tịch UBND huyện Mộc Châu.\n"
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert build([tmp_path / "a.txt"], tmp_path / "build").ok
    rows = kg.open(tmp_path / "build").query("offices")
    assert {(row["name"], row["role"], row["start"], row["end"]) for row in rows} == {
        ("Lò Văn Thành", "Giám đốc", "2025-09-15", ""),
        ("Hà Văn Bắc", "Giám đốc", "", "2025-09-01"),
        ("Lò Văn Thành", "Chủ tịch", "2016-01", "2020-02"),
    }


def test_building_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    first = build([SEEDS], tmp_path / "one")
    again = build([SEEDS], tmp_path / "one")
    build([*sorted(SEEDS.iterdir(), reverse=True)], tmp_path / "two")
    assert first.extracted == 2
    assert again.extracted == 0
    assert again.written == []
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_every_quotation_is_the_text_at_its_offsets(tmp_path: Path) -> None:
    build([SEEDS], tmp_path / "build")
    from kg.articles import Article, read

    texts = {item.id: item.text for item in read([SEEDS]) if isinstance(item, Article)}
    rows = kg.open(tmp_path / "build").query("evidence")
    assert len(rows) > 50
    for row in rows:
        assert texts[row["article"]][int(row["from"]) : int(row["to"])] == row["quote"]
        assert 0 < float(row["confidence"]) <= 1


def test_a_build_adds_to_the_folder_and_a_removed_file_withdraws(tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text(ARTICLE, encoding="utf-8")
    together = build([SEEDS, tmp_path / "new.txt"], tmp_path / "together")
    build([SEEDS], tmp_path / "bit by bit")
    added = build([tmp_path / "new.txt"], tmp_path / "bit by bit")
    assert added.articles == together.articles == 3
    assert tree(tmp_path / "together") == tree(tmp_path / "bit by bit")
    (tmp_path / "together" / "articles" / "new.ttl").unlink()
    build([SEEDS], tmp_path / "together")
    build([SEEDS], tmp_path / "seeds alone")
    assert tree(tmp_path / "together") == tree(tmp_path / "seeds alone")


def test_fresh_drops_what_earlier_builds_left(tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text(ARTICLE, encoding="utf-8")
    build([SEEDS], tmp_path / "build")
    assert build([tmp_path / "new.txt"], tmp_path / "build", fresh=True).articles == 1
    assert build([tmp_path / "missing.txt"], tmp_path / "build", fresh=True).articles == 1  # nothing read, nothing lost


def test_bad_inputs_are_named_and_the_rest_is_built(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "latin.txt").write_bytes("Th\u00e0nh ph\u00f4".encode("latin-1"))
    whole = gzip.compress(ARTICLE.encode() * 20)
    (folder / "cut.txt.gz").write_bytes(whole[: len(whole) // 2])
    lines = [json.dumps({"id": "ok", "text": ARTICLE}), "{not json", json.dumps({"id": "../up", "text": ARTICLE})]
    lines += [json.dumps({"id": "ok", "text": ARTICLE + "x"}), json.dumps({"title": "no text"})]
    (folder / "some.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (folder / "page.html").write_text("<html><body><nav>Menu</nav></body></html>", encoding="utf-8")
    (folder / "long.txt").write_text("a" * 50_000_000, encoding="utf-8")
    done = build([folder, tmp_path / "nowhere"], tmp_path / "build")
    told = [str(problem) for problem in done.problems]
    assert done.articles == 2
    assert not done.ok
    for name in ("empty.txt", "binary.txt", "latin.txt", "cut.txt.gz", "page.html", "long.txt", "nowhere"):
        assert sum(name in line for line in told) == 1, name
    assert sum("some.jsonl, line 2" in line for line in told) == 1
    assert sum("some.jsonl, line 3" in line for line in told) == 1
    assert sum("some.jsonl, line 4" in line for line in told) == 1
    assert all("\n" not in line for line in told)
    assert done.report is not None
    assert done.report.ok


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "locked").mkdir(mode=0o500)
    with pytest.raises(WriteError, match="locked"):
        build([SEEDS], tmp_path / "locked" / "build")


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("")
    with pytest.raises(WriteError, match="build"):
        build([SEEDS], tmp_path / "build")


def test_articles_without_government_give_no_office(tmp_path: Path) -> None:
    (tmp_path / "football.txt").write_text("Chủ nhà thắng 3-0\nTiền vệ Nguyễn Hoàng Nam lập cú đúp.", encoding="utf-8")
    (tmp_path / "english.txt").write_text("Storm hits coast\nThe governor said roads were closed.", encoding="utf-8")
    done = build([tmp_path / "football.txt", tmp_path / "english.txt"], tmp_path / "build")
    assert done.ok
    assert done.facts["office"] == 0


def test_withdrawing_an_article_leaves_no_trace(tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text(ARTICLE, encoding="utf-8")
    build([SEEDS, tmp_path / "new.txt"], tmp_path / "build")
    gone = withdraw(["new"], tmp_path / "build")
    build([SEEDS], tmp_path / "seeds alone")
    assert tree(tmp_path / "build") == tree(tmp_path / "seeds alone")
    assert gone.removed["office"] == 1
    assert gone.added.total() == 0
    assert "Lò Văn Thành" not in "".join(path.read_text() for path in (tmp_path / "build").rglob("*.ttl"))
    with pytest.raises(UnknownArticleError, match="nowhere"):
        withdraw(["nowhere"], tmp_path / "build")


def test_a_build_tells_what_changed(tmp_path: Path) -> None:
    article = tmp_path / "new.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    first = build([article], tmp_path / "build")
    article.write_text(ARTICLE.replace("845", "846"), encoding="utf-8")
    second = build([article], tmp_path / "build")
    assert first.added == first.facts
    assert second.added == second.removed == {"figure": 1}
    assert 0 < second.loss < 0.2
    assert (first.replaced, second.replaced) == ([], ["new"])


def test_an_article_that_trips_a_rule_is_named_and_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    module = sys.modules["kg.making"]
    extract = module.extract

    def tripping(article: Article) -> tuple[Fact, ...]:
        if article.id.startswith("000"):
            raise KeyError("a rule")
        return extract(article)

    monkeypatch.setattr(module, "extract", tripping)
    done = build([SEEDS], tmp_path / "build")
    assert done.articles == 1
    assert not done.ok
    assert [str(problem) for problem in done.problems] == ["000_df62b1a286d66a6b: left out: KeyError: 'a rule'"]


def test_one_open_unit_has_one_name_however_sentences_begin(tmp_path: Path) -> None:
    text = "Họp\nÔng Trần Văn Bình, Phó Chủ tịch UBND tỉnh, làm việc với xã. Ông yêu cầu xã rà soát. Xã cần báo cáo."
    (tmp_path / "open.txt").write_text(text, encoding="utf-8")
    assert build([tmp_path / "open.txt"], tmp_path / "build").ok


def test_what_passed_the_shapes_is_not_forgotten_and_not_believed_of_other_bytes(tmp_path: Path) -> None:
    build([SEEDS], tmp_path / "build")
    assert validate(tmp_path / "build").ok
    article = next((tmp_path / "build" / "articles").glob("004*.ttl"))
    told = article.read_text(encoding="utf-8")
    article.write_text(told.replace("vg:confidence 0.95", "vg:confidence 7.5", 1), encoding="utf-8")
    assert not validate(tmp_path / "build").ok
    assert not validate(tmp_path / "build").ok


def test_an_article_whose_change_was_cut_off_by_a_kill_is_withdrawn_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    article = tmp_path / "new.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    build([SEEDS, article], tmp_path / "build")
    article.write_text(ARTICLE.replace("845", "846"), encoding="utf-8")
    with monkeypatch.context() as patch:  # as if killed when facts were kept and nothing was described yet
        patch.setattr(
            sys.modules["kg.build"], "_gather", lambda *_args, **_more: (_ for _ in ()).throw(KeyboardInterrupt)
        )
        with pytest.raises(KeyboardInterrupt):
            build([article], tmp_path / "build")
    withdraw(["new"], tmp_path / "build")
    build([SEEDS], tmp_path / "seeds alone")
    assert tree(tmp_path / "build") == tree(tmp_path / "seeds alone")
