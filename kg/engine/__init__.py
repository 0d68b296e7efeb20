"""Where work runs: in this process, or in several beside it."""

from kg.engine.workers import EngineError, WorkError, Workers, cores

__all__ = ["EngineError", "WorkError", "Workers", "cores"]
