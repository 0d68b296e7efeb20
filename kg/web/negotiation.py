"""Which of several forms a client wants most, by its Accept header (RFC 9110, 12.5.1)."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["best"]


def best(accept: str, offered: Sequence[str]) -> str | None:
    """The offered media type that the header likes best, the first of several; None if it wants none of them.

    >>> best("text/html;q=0.5, text/turtle", ["text/html", "text/turtle"])
    'text/turtle'
    >>> best("", ["text/html", "text/turtle"]), best("*/*", ["text/html"]), best("image/png", ["text/html"])
    ('text/html', 'text/html', None)
    """
    if not accept.strip():
        return offered[0]
    wanted = [_range(part) for part in accept.split(",") if part.strip()]
    liked = {form: _quality(form, wanted) for form in offered}
    chosen = max(offered, key=lambda form: liked[form])
    return chosen if liked[chosen] > 0 else None


def _range(part: str) -> tuple[str, float]:
    kind, *parameters = (piece.strip().lower() for piece in part.split(";"))
    quality = 1.0
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                quality = min(1.0, max(0.0, float(value)))
            except ValueError:
                quality = 0.0
    return kind, quality


def _quality(form: str, wanted: Sequence[tuple[str, float]]) -> float:
    """That of the range that names it most exactly."""
    group = form.partition("/")[0] + "/*"
    for pattern in (form, group, "*/*"):
        found = [quality for kind, quality in wanted if kind == pattern]
        if found:
            return max(found)
    return 0.0
