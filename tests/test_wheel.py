"""The wheel: vocabulary, queries and register come along, and nothing of the checkout is needed."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
SCRIPT = """
import kg, kg.resources
print(kg.__file__)
print(kg.resources.ontology_dir())
done = kg.build([{seeds!r}], "graph")
print(done.ok, done.articles, len(kg.open("graph").query("offices")))
"""


def test_the_wheel_builds_a_graph_outside_the_checkout(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    installed, elsewhere = tmp_path / "installed", tmp_path / "elsewhere"
    elsewhere.mkdir()
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        archive.extractall(installed)
    assert not [name for name in names if name.startswith(("tests/", "tools/", "seeds/"))]
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    script = SCRIPT.format(seeds=str(ROOT / "seeds"))
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=elsewhere, env=environment, capture_output=True, text=True, check=True
    )
    where, vocabulary, verdict = run.stdout.splitlines()
    assert where.startswith(str(installed))
    assert vocabulary.startswith(str(installed))
    assert verdict.split()[:2] == ["True", "2"]
    assert int(verdict.split()[2]) >= 5
