"""`kg serve`: it listens, says where, ends with Ctrl-C, and tells in one line why it can't."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from urllib.parse import quote

ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def kg(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "kg", *words], capture_output=True, text=True, check=False)


def test_it_serves_until_it_is_interrupted(graph_folder: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(graph_folder, tmp_path / "graph")
    command = [sys.executable, "-u", "-m", "kg", "serve", str(folder), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            address = re.search(r"http://127\.0\.0\.1:\d+/", process.stdout.readline())
            assert address is not None
            with urllib.request.urlopen(f"{address[0]}query/offices.csv", timeout=60) as answer:
                assert "Lý Thị Thử" in answer.read().decode()
        finally:
            process.send_signal(signal.SIGINT)
            _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (0, "")


def test_it_ends_at_once_though_a_query_runs_and_says_when_an_answer_was_cut(
    graph_folder: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(graph_folder, tmp_path / "graph")
    command = [sys.executable, "-u", "-m", "kg", "serve", str(folder), "--port", "0", "--rows", "3", "--timeout", "60"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            address = re.search(r"http://127\.0\.0\.1:(\d+)/", process.stdout.readline())
            assert address is not None
            cut = kg("query", "SELECT * WHERE { ?s ?p ?o }", "--endpoint", f"{address[0]}sparql", "--format", "csv")
            assert (cut.returncode, len(cut.stdout.splitlines())) == (0, 4)
            assert "cut after 3 rows" in cut.stderr
            with socket.create_connection(("127.0.0.1", int(address[1]))) as asking:
                asking.sendall(f"GET /sparql?query={quote(ENDLESS)} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
                time.sleep(2)
                process.send_signal(signal.SIGINT)
                answered = b"".join(iter(lambda: asking.recv(10_000), b""))
                process.wait(30)
            assert process.stderr is not None
            told = process.stderr.read()
        finally:
            process.kill()
    assert (process.returncode, told) == (0, "")
    assert b" 503 " in answered
    assert b"the server is ending" in answered


def test_no_copy_of_the_graph_stays_behind(graph_folder: Path, tmp_path: Path) -> None:
    folder, temporary = shutil.copytree(graph_folder, tmp_path / "graph"), tmp_path / "temporary"
    temporary.mkdir()
    command = [sys.executable, "-u", "-m", "kg", "serve", str(folder), "--port", "0", "--include-private"]
    left = {}
    for end in (signal.SIGKILL, signal.SIGINT, signal.SIGTERM):
        with subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ, "TMPDIR": str(temporary)}) as process:
            assert process.stdout is not None
            assert b"serving" in process.stdout.readline()
            assert len(list(temporary.iterdir())) == 1  # its own, and no other's
            process.send_signal(end)
        left[end] = len(list(temporary.iterdir()))
    assert left == {signal.SIGKILL: 1, signal.SIGINT: 0, signal.SIGTERM: 0}


def test_a_name_that_no_host_has_is_one_line(graph_folder: Path) -> None:
    for host in ("a" * 80, "nonsense.invalid"):
        done = kg("serve", str(graph_folder), "--host", host)
        assert (done.returncode, done.stderr.count("\n")) == (1, 1)
        assert "cannot listen" in done.stderr


def test_no_graph_and_a_port_in_use_are_one_line_and_exit_code_1(graph_folder: Path, tmp_path: Path) -> None:
    done = kg("serve", str(tmp_path / "none"))
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "none" in done.stderr
    folder = shutil.copytree(graph_folder, tmp_path / "graph")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = kg("serve", str(folder), "--port", str(taken.getsockname()[1]))
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "cannot listen" in done.stderr


def test_wrong_numbers_are_wrong_usage(tmp_path: Path) -> None:
    assert kg("serve", str(tmp_path), "--port", "70000").returncode == 2
    assert kg("serve", str(tmp_path), "--timeout", "0").returncode == 2
