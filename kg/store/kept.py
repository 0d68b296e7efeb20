"""Stores on disk that are made once and made again when what they were made of has changed."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from kg.files import WriteError, write_text

__all__ = ["INPUTS", "being_made", "fresh", "kept"]

INPUTS = "inputs"
"""Beside the store: the digest of what it was made from."""
_STORE = "oxigraph"


def fresh(place: Path, made_of: str) -> Path | None:
    """The store in the folder `place` if it was made of that."""
    try:
        same = (place / INPUTS).read_text() == made_of
    except OSError:
        return None
    return place / _STORE if same and (place / _STORE).is_dir() else None


def being_made(place: Path) -> bool:
    """Whether a process makes, or a killed one left unfinished, what comes to the folder `place`."""
    return any(place.parent.glob(f"{_unfinished(place)}*"))


def _unfinished(place: Path) -> str:
    return f".writing-{place.name}-"


def kept(place: Path, made_of: str, make: Callable[[Path], None]) -> Path:
    """The store in the folder `place`, made by `make`, given its path, unless it is fresh; whole or not at all.

    Raises WriteError where the folder cannot be written, and what `make` raises.
    """
    found = fresh(place, made_of)
    if found is not None:
        return found
    try:
        place.parent.mkdir(exist_ok=True)
        temporary = Path(tempfile.mkdtemp(dir=place.parent, prefix=_unfinished(place)))
    except OSError as problem:
        raise WriteError(f"cannot write {place.parent}: {problem.strerror}") from problem
    try:
        make(temporary / _STORE)
        write_text(temporary / INPUTS, made_of)
        temporary.chmod(0o755)
        shutil.rmtree(place, ignore_errors=True)
        temporary.rename(place)
    except (OSError, RuntimeError) as problem:  # RuntimeError: a build takes all views away, half-made ones too
        raise WriteError(f"cannot write {place}: {getattr(problem, 'strerror', None) or problem}") from problem
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    return place / _STORE
