"""From an article to its facts: spaCy components, one module per kind of thing, and the pipeline that runs them."""

from __future__ import annotations

from typing import Any

from kg.modules import call


def _extract(*args: Any, **options: Any) -> Any:
    """`kg.extract(article)` is `kg.extract.pipeline.extract`, loaded on the first call: spaCy takes a second."""
    from kg.extract.pipeline import extract

    return extract(*args, **options)


call(__name__, _extract)
