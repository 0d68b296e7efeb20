"""Who is who in whole builds: decisions, verdicts, IRIs and what leads from one to another."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from itertools import permutations
from pathlib import Path

import pytest
from identity_examples import ANH, ARTICLES, HUNG, write_articles

import kg
from kg.build import build, withdraw
from kg.identity.asking import AskError, opened
from kg.identity.judgement import Judgement
from kg.identity.ledger import LedgerError, ledger_path, read_decisions, read_verdicts

NOTE = {"note": "đã hỏi", "by": "biên tập", "at": "2025-10-01T08:00:00+07:00"}


def people(folder: Path) -> dict[str, str]:
    """IRI by article."""
    return {row["article"]: row["person"] for row in kg.open(folder).query("people")}


def judge(folder: Path, one: str, other: str, judgement: str) -> None:
    known = opened(folder)
    known.judge(known.find(one), known.find(other), Judgement(judgement), **NOTE)
    build([], folder, check=False)


def tree(folder: Path) -> dict[str, bytes]:
    skipped = {"store", ".lock", ".identity.lock"}
    files = [path for path in folder.rglob("*") if path.is_file() and not skipped & set(path.relative_to(folder).parts)]
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All articles; not to be changed."""
    folder = tmp_path_factory.mktemp("identity")
    assert build([write_articles(folder)], folder / "build").ok
    return folder / "build"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The same, to be changed."""
    build([write_articles(tmp_path)], tmp_path / "build", check=False)
    return tmp_path / "build"


def test_namesakes_are_two_and_a_career_is_one(built: Path) -> None:
    found = people(built)
    assert found["an-hai"] == found["an-hai-2"] == found["city"]
    assert len({found["an-hai"], found["hai-chau"], found["lao-cai"]}) == 3
    assert {row["firstSeen"] for row in kg.open(built).query("holder", {"post": "Phó Chủ tịch"})} == {"2026-09-02"}


def test_the_ledger_gives_reasons_for_joining_and_for_keeping_apart(built: Path) -> None:
    told = {(d.judgement, d.left.article, d.right.article): d for d in read_decisions(built)}
    joined = told[Judgement.SAME, "an-hai", "city"]
    assert any("the former Chủ tịch" in part.words for part in joined.parts)
    assert joined.score == round(sum(part.bits for part in joined.parts), 1) > 3
    assert told[Judgement.UNSURE, "doctor", "guest"].score < 3


def test_the_graph_is_the_same_in_whatever_order_articles_come(built: Path, tmp_path: Path) -> None:
    names = list(ARTICLES)
    for number, order in enumerate([names[::-1], names[3:] + names[:3]]):
        for name in order:
            build([write_articles(tmp_path / name, name)], tmp_path / f"build{number}", check=False)
        assert people(tmp_path / f"build{number}") == people(built)
        once = tmp_path / f"once{number}"
        build([write_articles(tmp_path / "all")], once, check=False)
        assert tree(tmp_path / f"build{number}") == tree(once)


def test_later_articles_move_no_iri(tmp_path: Path) -> None:
    first = write_articles(tmp_path / "first", "an-hai", "hai-chau", "lao-cai", "doctor")
    build([first], tmp_path / "build", check=False)
    before = people(tmp_path / "build")
    build([write_articles(tmp_path / "rest", "an-hai-2", "city", "guest")], tmp_path / "build", check=False)
    after = people(tmp_path / "build")
    assert {article: after[article] for article in before} == before


def test_a_verdict_joins_and_the_iri_that_is_given_up_leads_to_the_other(folder: Path) -> None:
    before = people(folder)
    judge(folder, f"{ANH}@doctor", f"{ANH}@guest", "same")
    assert people(folder)["guest"] == people(folder)["doctor"] == before["doctor"]
    forwards = kg.open(folder).query("SELECT ?new WHERE { <" + before["guest"] + "> dcterms:isReplacedBy ?new }")
    assert forwards == [{"new": before["doctor"]}]
    assert build([], folder).ok
    known = opened(folder)
    assert known.find(before["guest"]).iri == before["doctor"]


def test_a_verdict_parts_what_was_one_and_the_two_point_at_each_other(folder: Path) -> None:
    before = people(folder)
    judge(folder, f"{HUNG}@an-hai", f"{HUNG}@an-hai-2", "different")
    after = people(folder)
    assert after["an-hai"] == before["an-hai"]
    assert after["an-hai-2"] != before["an-hai"]
    rows = kg.open(folder).query("SELECT ?other WHERE { <" + after["an-hai"] + "> vg:namesake ?other }")
    assert {"other": after["an-hai-2"]} in rows
    assert build([], folder).ok


def test_a_verdict_outlives_fresh_builds_and_withdrawal_and_can_be_taken_back(folder: Path, tmp_path: Path) -> None:
    before = people(folder)
    judge(folder, f"{ANH}@doctor", f"{ANH}@guest", "same")
    joined = people(folder)
    build([tmp_path / "articles.jsonl"], folder, fresh=True, check=False)
    assert people(folder) == joined
    withdraw(["guest"], folder)
    build([tmp_path / "articles.jsonl"], folder, check=False)
    assert people(folder) == joined
    judge(folder, joined["doctor"], before["guest"], "unsure")
    assert people(folder) == before
    assert [verdict.verdict for verdict in read_verdicts(folder)] == ["same", "unsure"]
    assert {(verdict.note, verdict.by, verdict.at) for verdict in read_verdicts(folder)} == {tuple(NOTE.values())}


def test_the_same_articles_and_verdicts_give_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    judge(folder, f"{ANH}@doctor", f"{ANH}@guest", "same")
    judge(folder, f"{HUNG}@an-hai", f"{HUNG}@an-hai-2", "different")
    other = tmp_path / "other"
    other.mkdir()
    kept = [line for line in ledger_path(folder).read_bytes().splitlines(keepends=True) if b'"verdict"' in line]
    ledger_path(other).write_bytes(b"".join(kept))
    build([tmp_path / "articles.jsonl"], other, check=False)
    assert tree(other) == tree(folder)


def test_verdicts_bind_those_that_follow_from_them(folder: Path) -> None:
    judge(folder, f"{HUNG}@an-hai", f"{HUNG}@hai-chau", "same")
    judge(folder, f"{HUNG}@hai-chau", f"{HUNG}@lao-cai", "same")
    found = people(folder)
    assert found["an-hai"] == found["lao-cai"] == found["city"]
    known = opened(folder)
    with pytest.raises(AskError, match="contradict"):
        known.judge(known.find(f"{HUNG}@an-hai"), known.find(f"{HUNG}@lao-cai"), Judgement.DIFFERENT, **NOTE)
    assert len(read_verdicts(folder)) == 2


def test_contradicting_verdicts_in_the_file_are_told_by_the_build(folder: Path) -> None:
    judge(folder, f"{HUNG}@an-hai", f"{HUNG}@hai-chau", "same")
    judge(folder, f"{HUNG}@hai-chau", f"{HUNG}@lao-cai", "same")
    lines = ledger_path(folder).read_text(encoding="utf-8").splitlines(keepends=True)
    wrong = lines[0].replace('"verdict":"same"', '"verdict":"different"').replace('["hai-chau"', '["lao-cai"')
    wrong = wrong.replace('@hai-chau"', '@lao-cai"')
    ledger_path(folder).write_text("".join([*lines[:2], wrong, *lines[2:]]), encoding="utf-8")
    done = build([], folder, check=False)
    assert not done.ok
    assert len(done.problems) == 1
    assert "verdicts contradict each other" in str(done.problems[0])
    assert people(folder)["lao-cai"] != people(folder)["an-hai"]


def test_a_name_that_is_not_enough_is_answered_with_the_choice(built: Path) -> None:
    known = opened(built)
    with pytest.raises(AskError) as problem:
        known.find(HUNG)
    assert all(iri in str(problem.value) for iri in set(people(built).values()) if "nguyen-van-hung" in iri)
    assert known.find(f"{HUNG}@city").iri == known.find(people(built)["an-hai"]).iri
    with pytest.raises(AskError, match="nobody"):
        known.find("Không Có Ai")
    with pytest.raises(AskError, match="body"):
        known.why(known.find(f"{HUNG}@city"), known.find("Sở Y tế tỉnh Lào Cai"))
    with pytest.raises(AskError, match="NAME@ARTICLE"):
        known.why(known.find(f"{HUNG}@city"), known.find(f"{HUNG}@city"))


def test_why_says_what_is_held_and_who_said_it(folder: Path) -> None:
    known = opened(folder)
    two = known.find(f"{HUNG}@an-hai"), known.find(f"{HUNG}@hai-chau")
    assert known.why(*two).judgement is Judgement.DIFFERENT
    judge(folder, *(one.asked for one in two), "same")
    answer = opened(folder).why(*two)
    known = opened(folder)
    answer = known.why(known.find(f"{HUNG}@an-hai"), known.find(f"{HUNG}@hai-chau"))
    assert "@" not in str(answer.one), "an article's id is no part of an IRI"
    assert answer.judgement is Judgement.SAME
    assert answer.verdict is not None
    assert answer.verdict.note == NOTE["note"]
    stranger = known.why(known.find(f"{HUNG}@an-hai"), known.find(f"{ANH}@guest"))
    assert stranger.judgement is stranger.score is None


def test_a_damaged_ledger_stops_the_build_and_is_not_written_over(folder: Path) -> None:
    judge(folder, f"{ANH}@doctor", f"{ANH}@guest", "same")
    damaged = ledger_path(folder).read_bytes().replace(b'"left"', b'"lft"', 1)
    ledger_path(folder).write_bytes(damaged)
    with pytest.raises(LedgerError, match=r"identity\.jsonl, line 1"):
        build([], folder, check=False)
    assert ledger_path(folder).read_bytes() == damaged


@pytest.mark.parametrize("line", [b'{"verd', b"[]", b"\xff\xfe"])
def test_a_line_that_may_have_been_a_verdict_stops_the_build(folder: Path, line: bytes) -> None:
    damaged = line + b"\n" + ledger_path(folder).read_bytes()
    ledger_path(folder).write_bytes(damaged)
    with pytest.raises(LedgerError, match=r"identity\.jsonl, line 1: not a verdict"):
        build([], folder, check=False)
    assert ledger_path(folder).read_bytes() == damaged


def test_a_verdict_told_is_never_lost_to_a_kill(folder: Path) -> None:
    """Commands that record verdicts, killed at any moment while builds write the same ledger."""
    command = (
        "import sys; from pathlib import Path; from kg.identity.asking import opened; "
        "from kg.identity.judgement import Judgement; known = opened(Path(sys.argv[1])); print('ready', flush=True)\n"
        "for n in range(1000):\n"
        "    known.judge(known.find(sys.argv[2]), known.find(sys.argv[3]), Judgement.SAME, note=str(n), by='', at='')\n"
        "    print(n, flush=True)\n"
    )
    told = 0
    for _ in range(3):
        arguments = [sys.executable, "-c", command, str(folder), f"{ANH}@doctor", f"{ANH}@guest"]
        process = subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUTF8": "1"})
        assert process.stdout is not None
        process.stdout.readline()
        build([], folder, check=False)
        time.sleep(0.05)
        process.send_signal(signal.SIGKILL)
        told += len(process.stdout.read().splitlines())
        process.wait()
        assert len(read_verdicts(folder)) >= told > 0
    build([], folder, check=False)
    assert people(folder)["doctor"] == people(folder)["guest"]


def test_judgements_add_up_in_any_order() -> None:
    for three in permutations(Judgement, 3):
        assert Judgement.chain(*three) is Judgement.UNSURE
    assert Judgement.chain() is Judgement.SAME
    assert Judgement.SAME + Judgement.DIFFERENT + Judgement.SAME is Judgement.DIFFERENT


def test_a_verdict_tells_what_the_build_for_it_could_not_read(folder: Path) -> None:
    (folder / "cache" / "doctor.json").write_text("{}")
    words = [f"{HUNG}@an-hai", f"{HUNG}@hai-chau", "--graph", str(folder)]
    done = subprocess.run(
        [sys.executable, "-m", "kg", "different", *words], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "Recorded" in done.stdout
    assert "doctor.json" in done.stderr
