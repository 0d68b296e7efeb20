"""The command `kg serve`."""

from __future__ import annotations

import logging
import signal
import socket
import sys
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated

import typer

from kg.options import PrivateToo, Quiet

if TYPE_CHECKING:
    import uvicorn

__all__ = ["ServeError", "serve"]


_STOPPED = 128 + signal.SIGTERM
"""The exit code of what SIGTERM ended, as shells have it."""
_PATIENCE = 2
"""Seconds that answers have which are under way when the server is ended."""


class ServeError(ValueError):
    """A graph cannot be served; one line."""


def serve(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder of a graph.")] = Path("build"),
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Where to listen; 0.0.0.0 is everywhere.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, metavar="N", help="0 takes a free one.")] = 8000,
    timeout: Annotated[float, typer.Option(min=0.1, metavar="SECONDS", help="What one query may take.")] = 10.0,
    name: Annotated[
        list[str] | None,
        typer.Option(metavar="HOST", help="A name it has behind a proxy on this machine; may be repeated."),
    ] = None,
    rows: Annotated[int, typer.Option(min=1, metavar="N", help="Rows after which an answer is cut.")] = 10_000,
    include_private: PrivateToo = False,
    quiet: Quiet = False,
) -> None:
    """Serve a graph on the web: pages, SPARQL, reconciliation; private people left out."""
    try:
        import uvicorn

        from kg.web.app import create_app
    except ImportError as problem:
        raise ServeError(
            f"serving needs more packages ({problem.name}): pip install '.[serve]' in the folder of kg's source"
        ) from problem
    from kg.waiting import waiting
    from kg.web.graph import Limits, Served
    from kg.web.guarding import own_names
    from kg.web.listening import listen

    class Server(uvicorn.Server):
        """Ends what is asked first: an answer that is waited for would be cut off, with a traceback."""

        async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
            for gate in app.state.gates:
                gate.close()
            logging.getLogger("uvicorn.error").setLevel(
                logging.CRITICAL
            )  # what is cut off now is so by the user's will
            await super().shutdown(sockets)

    signal.signal(signal.SIGTERM, lambda *_: sys.exit(_STOPPED))  # in order, so that no copy stays behind
    with listen(host, port) as opened:
        with waiting("opening the graph"):
            served = Served(folder, Limits(timeout, rows), include_private=include_private)
        app = create_app(served, names=own_names(opened.getsockname()[0], name or ()))
        config = uvicorn.Config(app, log_level="warning", server_header=False, timeout_graceful_shutdown=_PATIENCE)
        server = Server(config)
        ended = _ending(server)
        if not quiet:
            names = len(served.now().names)
            typer.echo(f"serving {names:,} names of {folder} on {_address(opened)} (Ctrl-C ends it)")
        server.run([opened])
    if signal.SIGTERM in ended:
        sys.exit(_STOPPED)


def _ending(server: uvicorn.Server) -> set[int]:
    """Has Ctrl-C and SIGTERM end a server in order; the signals that came, filled later.

    An exception raised by a signal in the middle of anything can get lost, and the server would go on.
    """
    ended = set[int]()

    def end(number: int, _: FrameType | None) -> None:
        ended.add(number)
        server.should_exit = True

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)
    return ended


def _address(opened: socket.socket) -> str:
    where, port = opened.getsockname()[:2]
    return f"http://{f'[{where}]' if ':' in where else where}:{port}/"
