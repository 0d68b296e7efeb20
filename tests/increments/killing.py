"""Builds that are killed at random moments, or run out of room; run by test_killed.py in a process of its own.

The rules are loaded once; each build is a forked child, so that a round takes a fraction of a second. This process
never opens a store itself: its threads would not be there in the children.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import resource
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox

from kg.articles import make_article
from kg.build import build
from kg.cache import Cache
from kg.extract.pipeline import extract

TEXT = (
    "Lãnh đạo tỉnh Sơn La kiểm tra phường Chiềng Cơi\n"
    "Ngày {day}/9/2025, ông Lò Văn Thành, Phó Chủ tịch UBND tỉnh Sơn La, kiểm tra Trung tâm Phục vụ hành chính công "
    "phường Chiềng Cơi. Trung tâm đã tiếp nhận {count} hồ sơ.\n"
)


def write_articles(folder: Path, round_number: int) -> None:
    """Eight articles, some of which tell something new each round."""
    folder.mkdir(exist_ok=True)
    for number in range(8):
        count = 800 + number + (round_number if number % 3 == 0 else 0)
        (folder / f"a{number}.txt").write_text(TEXT.format(day=10 + number, count=count), encoding="utf-8")


def child(work: Callable[[], object]) -> int:
    """Starts `work` in a forked process; its exit code says whether it ended well."""
    pid = os.fork()
    if pid:
        return pid
    code = 9
    try:
        work()
        code = 0
    except ValueError as problem:
        print(f"told: {problem}", flush=True)
        code = 1
    finally:
        os._exit(code)


def look(folder: Path) -> None:
    """What a reader would see is whole."""
    for path in folder.rglob("*.ttl"):
        if not path.name.startswith(".writing-"):
            for _ in ox.parse(path=path, format=ox.RdfFormat.TURTLE):
                pass
    cache = Cache(folder)
    assert all(cache.load(path) for path in cache.entries() if not path.name.startswith(".writing-"))


def tree(folder: Path) -> dict[str, bytes]:
    """All files but the store's, which a machine may write as it likes."""
    files = [path for path in folder.rglob("*") if path.is_file() and "store" not in path.relative_to(folder).parts]
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def ended(pid: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def finish(articles: Path, folder: Path, *earlier: Path) -> bool:
    """The next build completes, in the bytes of a build from nothing; what earlier builds were given is still there."""
    assert ended(child(lambda: build([articles], folder))) == 0
    assert ended(child(lambda: build([articles, *earlier], folder.with_name("anew")))) == 0
    return tree(folder) == tree(folder.with_name("anew"))


def kill(home: Path, rounds: int, seed: int) -> dict[str, object]:
    """Kills `rounds` builds, each at a moment between the first and the last of a whole one."""
    chance, articles, folder = random.Random(seed), home / "in", home / "build"
    write_articles(articles, 0)
    earlier = home / "earlier.txt"
    earlier.write_text(TEXT.format(day=30, count=7), encoding="utf-8")
    began = time.monotonic()
    assert ended(child(lambda: build([articles], home / "whole"))) == 0
    whole, interrupted = time.monotonic() - began, 0
    assert ended(child(lambda: build([earlier], folder))) == 0
    for number in range(rounds):
        write_articles(articles, number)
        pid = child(lambda: build([articles], folder))
        time.sleep(chance.uniform(0, whole))
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        interrupted += ended(pid) == -signal.SIGKILL
        look(folder)
    return {"interrupted": interrupted, "same": finish(articles, folder, earlier)}


def fill(home: Path, limits: list[int]) -> dict[str, object]:
    """Builds with no room for files above some sizes."""
    articles, folder = home / "in", home / "build"
    write_articles(articles, 0)

    def bounded(limit: int) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        build([articles], folder)

    codes = []
    for limit in limits:
        codes.append(ended(child(lambda limit=limit: bounded(limit))))  # type: ignore[misc]
        look(folder)
        assert not [path for path in folder.rglob(".writing-*") if path.is_file()]
    return {"codes": codes, "same": finish(articles, folder)}


def main() -> None:
    """What is asked for, the answer as JSON."""
    what, home, *numbers = sys.argv[1:]
    extract(make_article(TEXT.format(day=1, count=1), "warm"))
    done = kill(Path(home), *map(int, numbers)) if what == "kill" else fill(Path(home), [int(n) for n in numbers])
    print(json.dumps(done))


if __name__ == "__main__":
    main()
