"""The register of Viet Nam's administrative units: versions since 2004, lookup by name, what became of what."""

from kg.units.model import REFORM, Change, Details, Level, Link, Unit, level_of_code
from kg.units.register import Register, Step, UnknownUnitError, register

__all__ = [
    "REFORM",
    "Change",
    "Details",
    "Level",
    "Link",
    "Register",
    "Step",
    "Unit",
    "UnknownUnitError",
    "level_of_code",
    "register",
]
