"""A socket to serve on."""

from __future__ import annotations

import socket

__all__ = ["ListenError", "listen"]


class ListenError(ValueError):
    """Nothing can listen there; one line."""


def listen(host: str, port: int) -> socket.socket:
    """A socket bound to the address, to be closed by who asked for it. Raises ListenError."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        opened = socket.socket(family, kind, protocol)
    except OSError as problem:
        raise ListenError(f"cannot listen on {host}: {problem.strerror}") from problem
    except UnicodeError as problem:  # a name that no host can have
        raise ListenError(f"cannot listen on {host}: no host's name") from problem
    opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        opened.bind(address)
        opened.listen()  # who was told the address can ask at once, and waits until there is somebody to answer
    except OSError as problem:
        opened.close()
        raise ListenError(f"cannot listen on {host} port {port}: {problem.strerror}") from problem
    return opened
