"""`python -m kg.engine.worker MODULE:FUNCTION`: calls a function on each frame from standard input.

Started by `kg.engine.workers`. It ends with its input, so that no worker is left behind whichever way the process
that started it ends.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable
from importlib import import_module

from kg.engine import frames

__all__ = ["main", "resolve", "settle"]

_YOUNG = 5000
"""Objects made since the last look for cycles that bring on the next: the facts of some ten articles."""


def resolve(name: str) -> Callable[[bytes], bytes]:
    """The function that "module:function" names; ImportError or AttributeError where there is none."""
    module, _, function = name.partition(":")
    found: Callable[[bytes], bytes] = getattr(import_module(module), function)
    return found


def settle() -> None:
    """Keeps what is loaded by now out of the garbage collector's sight: vocabularies and registers never go.

    Looking through them again and again takes a tenth of the time of extraction. For processes of kg's own.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG, *gc.get_threshold()[1:])


def main() -> None:
    """A frame to say that all is loaded, then one answer for each frame that comes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes; the first one ends the others
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints must not get among the frames
    function = resolve(sys.argv[1])
    settled = False
    try:
        frames.write(out, b"")
        while (frame := frames.read(sys.stdin.buffer)) is not None:
            try:
                frames.write(out, function(frame[1]))
            except OSError:
                raise
            except Exception as problem:  # noqa: BLE001 -- told to the process that asked
                frames.write(out, f"{type(problem).__name__}: {problem}".encode(), well=False)
            if not settled:  # the first frame loads what all need
                settle()
                settled = True
    except OSError:  # nobody listens any more
        os._exit(1)


if __name__ == "__main__":
    main()
