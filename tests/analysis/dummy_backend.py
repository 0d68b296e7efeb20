"""A backend of networkx that has two algorithms and says when it is asked for one."""

from __future__ import annotations

from typing import Any

import networkx as nx

CALLS: list[str] = []


class DummyGraph:
    """A graph of the backend's own kind."""

    __networkx_backend__ = "kgdummy"

    def __init__(self, graph: nx.Graph) -> None:
        self.graph = graph

    def is_directed(self) -> bool:
        return bool(self.graph.is_directed())

    def is_multigraph(self) -> bool:
        return False


class Backend:
    """What networkx asks for: conversion, and functions by name."""

    @staticmethod
    def convert_from_nx(graph: nx.Graph, **_: Any) -> DummyGraph:
        return DummyGraph(graph)

    @staticmethod
    def convert_to_nx(result: Any, **_: Any) -> Any:
        return result.graph if isinstance(result, DummyGraph) else result

    @staticmethod
    def pagerank(graph: DummyGraph, *_: Any, **__: Any) -> dict[int, float]:
        CALLS.append("pagerank")
        return dict.fromkeys(graph.graph, 0.125)

    @staticmethod
    def core_number(graph: DummyGraph) -> dict[int, int]:
        CALLS.append("core_number")
        return dict.fromkeys(graph.graph, 7)


backend = Backend()


def info() -> dict[str, Any]:
    return {"backend_name": "kgdummy", "functions": {"pagerank": {}, "core_number": {}}}
