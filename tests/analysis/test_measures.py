"""Measures: values checked by hand and against networkx, the same every time."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kg.analysis import AnalysisError, Network, Node
from kg.analysis.command import Question, analyse
from kg.analysis.measures import MEASURES, Value, find_measure, measure
from kg.analysis.network import Link, gather
from kg.analysis.output import as_csv, as_json, format_of, show
from kg.analysis.pagerank import pagerank
from kg.store import load


def made(pairs: str, *, directed: bool = True, weights: dict[str, int] | None = None) -> Network:
    """A network of pairs of letters: "ab bc"."""
    links = [
        Link(pair[0], pair[1], "x", str(number))
        for pair in pairs.split()
        for number in range((weights or {}).get(pair, 1))
    ]
    nodes = tuple(Node(letter, letter.upper(), "person") for letter in sorted(set(pairs) - {" "}))
    return Network("example", "?", directed, nodes, gather(links, directed=directed))


def values(network: Network, name: str) -> dict[str, float | None]:
    return {value.subject: value.value for value in measure(network, find_measure(name))}


TWO_TRIANGLES = "ab bc ca cd de ef fd"


def test_degrees() -> None:
    network = made("ab ac bc", weights={"ab": 3})
    assert values(network, "degree") == {"a": 2, "b": 2, "c": 2}
    assert values(network, "weighted-degree") == {"b": 4, "a": 4, "c": 2}


def test_betweenness_is_highest_where_paths_must_go() -> None:
    found = values(made(TWO_TRIANGLES, directed=False), "betweenness")
    assert found["c"] == found["d"] == 0.6
    assert found["a"] == 0


def test_core_communities_and_bridges() -> None:
    network = made(TWO_TRIANGLES + " fg", directed=False)
    assert values(network, "core") == {**dict.fromkeys("abcdef", 2.0), "g": 1.0}
    communities = values(network, "community")
    assert communities["a"] == communities["b"] == communities["c"] == 2
    assert communities["d"] == communities["e"] == communities["f"] == communities["g"] == 1
    assert set(values(network, "bridges")) == {"c - d", "f - g"}


def test_bridges_of_directed_networks_point_where_the_edge_does() -> None:
    assert set(values(made("ba cb"), "bridges")) == {"b → a", "c → b"}


def test_ties_are_the_edges_with_their_occasions() -> None:
    assert list(values(made("ab bc", weights={"bc": 2}), "ties").items()) == [("b → c", 2), ("a → b", 1)]


def test_reciprocity_density_components() -> None:
    network = made("ab ba bc de")
    assert values(network, "reciprocity") == {"": 0.5}
    assert values(network, "density") == {"": 0.2}
    assert values(network, "components") == {"": 2}


def test_assortativity_by_level() -> None:
    def levels(pairs: str, told: dict[str, str]) -> float | None:
        network = made(pairs, directed=False)
        nodes = tuple(Node(node.iri, node.name, "unit", level=told.get(node.iri, "")) for node in network.nodes)
        return values(Network("example", "?", False, nodes, network.edges), "assortativity")[""]

    told = {"a": "province", "b": "province", "c": "commune", "d": "commune"}
    assert levels("ab cd", told) == 1
    assert levels("ac bd", told) == -1
    assert levels("ac ad bc bd ab cd", told) == pytest.approx(-1 / 3, abs=1e-6)
    assert levels("ab cd ax", told) == 1  # nothing is known of x
    assert levels("ab", told) is None


def test_pagerank_is_a_share_and_follows_weights() -> None:
    found = values(made("ab ac", weights={"ab": 3}), "pagerank")
    assert sum(value or 0 for value in found.values()) == pytest.approx(1, abs=1e-5)
    assert list(found) == ["b", "c", "a"]


def test_pagerank_is_that_of_the_definition() -> None:
    """Each rank is the damped share of those that point to it: the fixed point itself, not another program's value."""
    edges = [(0, 1, 2.0), (0, 2, 1.0), (1, 2, 1.0), (2, 0, 1.0), (3, 0, 1.0)]
    rank = pagerank(4, edges)
    assert rank[3] == pytest.approx(0.15 / 4)
    assert rank[0] == pytest.approx(0.15 / 4 + 0.85 * (rank[2] + rank[3]))
    assert rank[1] == pytest.approx(0.15 / 4 + 0.85 * rank[0] * 2 / 3)
    assert pagerank(0, []) == []


def test_an_empty_network_has_no_values_and_breaks_nothing() -> None:
    empty = Network("example", "?", True, (), ())
    for one in MEASURES:
        found = measure(empty, one)
        assert [value.value for value in found] in ([], [None], [0.0]), one.name


def test_a_measure_for_directed_networks_is_refused_elsewhere() -> None:
    with pytest.raises(AnalysisError, match="reciprocity is for directed networks"):
        measure(made("ab", directed=False), find_measure("reciprocity"))
    with pytest.raises(AnalysisError, match="no measure 'x': one of degree"):
        find_measure("x")


def test_values_do_not_depend_on_the_run(graph_folder: Path) -> None:
    """Strings hash differently in every process; nothing may depend on it."""
    code = (
        "from pathlib import Path; from kg.analysis.command import Question, analyse; from kg.store import load;"
        "from kg.analysis.output import as_json;"
        f"print(as_json(analyse(load(Path({str(graph_folder)!r})), Question())))"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]
    assert len(json.loads(runs[0])) > 50


def test_output_in_three_forms(graph_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = analyse(load(graph_folder), Question("contacts", "degree", 1))
    lines = as_csv(found, Value).splitlines()
    assert lines[0] == "projection,measure,of,subject,name,type,value"
    assert lines[1].endswith(",Trần Văn Mẫu,person,3.0")
    assert json.loads(as_json(found))[0]["name"] == "Trần Văn Mẫu"
    show(found)
    assert "Who inspects" in capsys.readouterr().out


def test_a_file_whose_name_says_no_format_is_told_so() -> None:
    with pytest.raises(AnalysisError, match="out: its name has no ending that says a format"):
        format_of(Path("out"), None)
    assert [format_of(Path("out"), "csv"), format_of(Path("out.JSON"), None), format_of(None, None)] == [
        "csv",
        "json",
        "table",
    ]
