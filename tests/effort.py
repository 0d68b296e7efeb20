"""How the effort of a function grows with its input, in processor time: what else the machine does does not count."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import FrameType
from typing import Any

TIMES = 8
"""How much longer the long input is than the short one; the square of it would be 64 times the effort."""


def grows_linearly(run: Callable[[int], object], short: int) -> bool:
    """Whether `run(TIMES * short)` takes no more than three times TIMES the effort of `run(short)`."""

    def effort(size: int) -> float:
        began = time.process_time()
        run(size)
        return time.process_time() - began

    little, much = (min(effort(size) for _ in range(3)) for size in (short, TIMES * short))
    return much < 3 * TIMES * max(little, 0.002)


def lines_run(run: Callable[[], object]) -> int:
    """How many lines of Python `run` goes through, each turn of a loop or comprehension for itself: always the same."""
    count = 0

    def trace(frame: FrameType, event: str, arg: Any) -> Any:
        nonlocal count
        del frame, arg
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        run()
    finally:
        sys.settrace(before)
    return count
