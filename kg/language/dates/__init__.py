"""Dates, periods and terms of office in Vietnamese news text."""

from kg.language.dates.find import find
from kg.language.dates.terms import Term, terms
from kg.language.dates.when import Anchor, When

__all__ = ["Anchor", "Term", "When", "find", "terms"]
