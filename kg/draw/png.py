"""PNG of SVG, with a font that has Vietnamese; needs the extra `pictures` (resvg-py, ziafont)."""

from __future__ import annotations

from importlib.resources import as_file, files

__all__ = ["PictureError", "png"]


class PictureError(ValueError):
    """A picture cannot be drawn; one line."""


def png(svg: str, zoom: float = 2.0) -> bytes:
    """The picture, `zoom` pixels for one of its own. The same bytes on every machine: fonts of the system are not used.

    Raises PictureError where the extra is missing.
    """
    try:
        import resvg_py
    except ImportError as problem:
        raise PictureError("PNG needs two packages: pip install resvg-py ziafont") from problem
    try:
        font = files("ziafont") / "fonts" / "DejaVuSans.ttf"
    except ModuleNotFoundError as problem:
        raise PictureError("PNG needs two packages: pip install resvg-py ziafont") from problem
    with as_file(font) as path:
        drawn = resvg_py.svg_to_bytes(
            svg_string=svg, zoom=zoom, skip_system_fonts=True, font_files=[str(path)], font_family="DejaVu Sans"
        )
    return bytes(drawn)
