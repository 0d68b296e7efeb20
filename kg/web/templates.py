"""HTML of templates (`data/*.html`): everything put into them is escaped."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined

from kg.query_output import shortened

__all__ = ["render", "style"]


def render(name: str, values: Mapping[str, object]) -> str:
    """The page of a template of `data/`."""
    return _environment().get_template(f"{name}.html").render(values)


@cache
def style() -> str:
    """The style sheet of all pages."""
    return _read("style.css")


def _read(name: str) -> str:
    return (files("kg.web") / "data" / name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    made = Environment(loader=FunctionLoader(_read), autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    made.filters["short"] = shortened
    return made
