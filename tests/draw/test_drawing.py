"""Pictures: SVG that is well formed, labels that can be read, PNG of it."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.analysis import Network, Node, find_projection, network
from kg.analysis.network import Link, gather
from kg.draw.network import network_picture
from kg.draw.png import PictureError, png
from kg.draw.svg import document, element, shortened, text, width
from kg.store import load

SVG = "{http://www.w3.org/2000/svg}"
TYPES = {"person": "người", "body": "cơ quan", "unit": "đơn vị"}


def star(count: int, name: str = "Ủy ban nhân dân phường Số {}") -> Network:
    nodes = tuple(Node(f"n{number:04}", name.format(number), "body") for number in range(count))
    links = [Link("n0000", node.iri, "x", node.iri) for node in nodes[1:]]
    return Network("example", "?", True, nodes, gather(links, directed=True))


def drawn(network: Network) -> Xml.Element:
    return Xml.fromstring(network_picture(network, "Mạng lưới", TYPES))


def labels(root: Xml.Element) -> list[Xml.Element]:
    """The lines of the labels, the legend's left out."""
    return [line for one in root.iter(f"{SVG}g") if one.get("class") == "label" for line in one.iter(f"{SVG}text")]


def boxes(root: Xml.Element) -> list[tuple[float, float, float, float]]:
    """Where labels stand, the legend's left out."""
    found = []
    for label in labels(root):
        if label.text:
            left, line = float(label.get("x", "")), float(label.get("y", ""))
            found.append((left, line - 12, left + width(label.text or "", 12), line + 4))
    return found


@given(st.text(), st.text())
def test_whatever_is_written_is_well_formed(words: str, value: str) -> None:
    root = Xml.fromstring(document(text(words, 0, 0) + element("g", id=value), 10, 10, words))
    assert root.tag == f"{SVG}svg"
    assert [child.tag for child in root if child.tag == f"{SVG}text"] == [f"{SVG}text"]


@given(st.text(max_size=80), st.floats(20, 300))
def test_shortened_words_fit(words: str, room: float) -> None:
    short = shortened(words, 12, room)
    assert width(short, 12) <= room
    assert short == words or short.endswith("…")


def test_every_node_and_edge_is_drawn_and_named(graph_folder: Path) -> None:
    made = network(load(graph_folder), find_projection("network"))
    root = drawn(made)
    titles = [one.text for one in root.iter(f"{SVG}title")]
    assert all(any((told or "").startswith(node.name) for told in titles) for node in made.nodes)
    assert len(list(root.iter(f"{SVG}line"))) == len(made.edges)
    written = labels(root)
    assert {node.name for node in made.nodes if len(node.name) < 40} <= {one.text for one in written}
    assert not any(one.get("stroke") for one in written)  # an outline hides letters in programs that draw it last


def test_labels_do_not_stand_on_each_other_or_outside() -> None:
    root = drawn(star(120))
    found = boxes(root)
    assert 20 < len(found) < 2 * 120  # lines
    for at, (left, top, right, bottom) in enumerate(found):
        assert left >= 0
        assert right <= float(root.get("width", ""))
        assert not any(
            left < other[2] and other[0] < right and top < other[3] and other[1] < bottom for other in found[at + 1 :]
        )


def test_a_name_without_room_on_one_line_stands_on_two() -> None:
    name = "Trung tâm Phục vụ Hành chính công phường An Phong"
    links = [Link("a", "b", "x", "1")]
    nodes = (Node("a", name, "body"), Node("b", name.upper(), "body"))
    root = drawn(Network("example", "?", True, nodes, gather(links, directed=True)))
    lines = [one.text or "" for one in labels(root)]
    assert " ".join(lines).casefold().count(name.casefold()) == 2
    for _, top, right, bottom in boxes(root):
        assert 0 <= top < bottom <= float(root.get("height", ""))
        assert right <= float(root.get("width", ""))


def test_many_nodes_leave_the_least_out_and_none_is_no_error() -> None:
    assert len(list(drawn(star(400)).iter(f"{SVG}line"))) == 149
    assert drawn(Network("example", "?", True, (), ())).find(f"{SVG}text") is not None


def test_the_same_network_is_the_same_picture() -> None:
    assert network_picture(star(30), "x", TYPES) == network_picture(star(30), "x", TYPES)


def test_png_has_the_letters_of_vietnamese() -> None:
    pytest.importorskip("resvg_py")

    def letters(words: str) -> bytes:
        return png(document(text(words, 2, 20, 16), 60, 30, ""), 1)

    assert letters("ữ").startswith(b"\x89PNG\r\n")
    # A letter that the font lacks is drawn as a box or nothing, the same for all of them.
    several = [letters(letter) for letter in "ữệộỗẳằĐđưƠ"]
    assert len(set(several)) == len(several)
    assert letters("\U0001f600") not in several


def test_without_its_extra_png_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(PictureError, match=re.escape("pip install resvg-py ziafont")):
        png("<svg/>")
