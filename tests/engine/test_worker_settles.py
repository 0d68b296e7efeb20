"""A worker's vocabularies are not looked through by the garbage collector again and again."""

from __future__ import annotations

import gc

from kg.engine.worker import settle


def test_what_is_loaded_is_kept_out_of_the_collectors_sight() -> None:
    thresholds = gc.get_threshold()
    try:
        settle()
        assert gc.get_freeze_count() > 1000
        assert gc.get_threshold()[0] > 700
        cycle: list[object] = []
        cycle.append(cycle)
        del cycle
        assert gc.collect() >= 1, "what is made since is still collected"
    finally:
        gc.unfreeze()
        gc.set_threshold(*thresholds)
