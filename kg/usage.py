"""Wrong usage, told apart from bad data: the command ends with 2 for the one and with 1 for the other."""

from __future__ import annotations

__all__ = ["UsageError"]


class UsageError(ValueError):
    """An option or a parameter was given what it cannot have, whatever the data."""
