"""How long each export, the analysis and the report of a graph take, each in a process of its own.

    python benchmarks/extraction.py --articles 1000 --save corpus.jsonl && kg build corpus.jsonl -o build-1000
    python benchmarks/exports.py build-1000                  every format
    python benchmarks/exports.py build-1000 csv nquads       these

Seconds of the processor are what to compare; the clock also counts what else the machine does.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kg.export import EXPORTERS


def timed(name: str, *words: str) -> bool:
    """Runs `kg` with the words; prints seconds by the clock and of the processor. Whether it ended well."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run([sys.executable, "-m", "kg", *words], capture_output=True, text=True, check=False)
    clock, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    problem = "" if done.returncode == 0 else f"  failed: {done.stderr.strip()[:100]}"
    print(f"{name:<12} {clock:7.1f} s   processor {spent:7.1f} s{problem}", flush=True)
    return done.returncode == 0


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="?", default="build", help="folder of a graph")
    parser.add_argument("names", nargs="*", metavar="FORMAT", help="only these")
    asked = parser.parse_args()
    folder, names, well = asked.folder, asked.names, True
    with tempfile.TemporaryDirectory() as out:
        for name in names or [exporter.name for exporter in EXPORTERS]:
            well &= timed(name, "export", folder, "--to", name, "-o", str(Path(out) / name))
        if not names:
            well &= timed("analyse", "analyse", folder, "--projection", "contacts", "-o", str(Path(out) / "x.csv"))
            well &= timed("report", "report", folder, "-o", str(Path(out) / "report.html"))
    sys.exit(0 if well else 1)


if __name__ == "__main__":
    main()
