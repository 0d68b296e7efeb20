"""Modules that can be called: `kg.build` and `kg.extract` are a module each and the function users want from it."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

__all__ = ["call"]


class _Callable(ModuleType):
    def __call__(self, *args: Any, **options: Any) -> Any:
        """Calls the function that carries the module's purpose."""
        return self.__dict__["__main_function__"](*args, **options)


def call(module: str, function: Any) -> None:
    """Makes calling `module` call `function`.

    Assigning a module's class is the documented way to customise it (Python data model, "Customizing module attribute
    access"); rebinding `kg.build` in the package would be undone by the first import of the module.
    """
    found = sys.modules[module]
    found.__dict__["__main_function__"] = function
    found.__class__ = _Callable
