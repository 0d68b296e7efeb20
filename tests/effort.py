"""How the effort of a function grows with its input, in processor time: what else the machine does does not count."""

from __future__ import annotations

import time
from collections.abc import Callable

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
