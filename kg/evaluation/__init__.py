"""How good extraction is: a built graph compared with articles that careful readers annotated."""

from kg.evaluation.gold import Gold, GoldError, digest, read_gold
from kg.evaluation.run import Evaluation, evaluate
from kg.evaluation.scores import Score

__all__ = ["Evaluation", "Gold", "GoldError", "Score", "digest", "evaluate", "read_gold"]
