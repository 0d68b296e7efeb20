from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg.files import WriteError, is_stream, replacing, write_bytes, write_text


def test_a_write_that_fails_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "a.ttl"
    write_text(path, "old")
    with pytest.raises(RuntimeError), replacing(path) as temporary:
        temporary.write_text("half of the n")
        raise RuntimeError("killed")
    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["a.ttl"]


def test_the_same_bytes_are_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "a.ttl"
    assert write_bytes(path, b"one")
    before = path.stat()
    assert not write_bytes(path, b"one")
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert path.stat().st_ino == before.st_ino
    assert write_bytes(path, b"two")
    assert path.read_bytes() == b"two"


def test_others_may_read_what_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a.ttl"
    write_text(path, "x")
    mask = os.umask(0)
    os.umask(mask)
    assert path.stat().st_mode & 0o777 == 0o666 & ~mask


def test_a_folder_that_is_a_file_is_an_error_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WriteError, match=r"cannot write .*file/a\.ttl"):
        write_text(tmp_path / "file" / "a.ttl", "x")


def test_a_pipe_is_written_to_and_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert write_bytes(pipe, b"told")
        assert os.read(reader, 10) == b"told"
        assert pipe.is_fifo()
        assert is_stream(pipe)
    finally:
        os.close(reader)


def test_standard_output_is_written_to_where_it_leads(tmp_path: Path) -> None:
    code = "from pathlib import Path; from kg.files import write_text; write_text(Path('/dev/stdout'), 'told')"
    piped = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert piped.stdout == "told"
    with (tmp_path / "out").open("w") as out:
        subprocess.run([sys.executable, "-c", code], stdout=out, check=True)
    assert (tmp_path / "out").read_text() == "told"
    assert Path("/dev/stdout").is_symlink()


def test_what_is_no_stream_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "old").write_text("old")
    (tmp_path / "link").symlink_to("old")
    assert not any(is_stream(tmp_path / name) for name in ("old", "link", "none", "a\0b"))


def test_a_link_stays_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.ttl").write_text("old")
    (tmp_path / "link.ttl").symlink_to(tmp_path / "real" / "a.ttl")
    write_text(tmp_path / "link.ttl", "new")
    assert (tmp_path / "link.ttl").is_symlink()
    assert (tmp_path / "real" / "a.ttl").read_text() == "new"
    assert [file.name for file in (tmp_path / "real").iterdir()] == ["a.ttl"]
