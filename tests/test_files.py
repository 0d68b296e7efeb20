from __future__ import annotations

import os
from pathlib import Path

import pytest

from kg.files import WriteError, replacing, write_bytes, write_text


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
