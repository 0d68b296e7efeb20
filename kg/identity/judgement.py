"""What is held of two things: a tiny algebra, after the idea of nomenklatura's Judgement."""

from __future__ import annotations

from enum import StrEnum
from functools import reduce

__all__ = ["Judgement"]


class Judgement(StrEnum):
    """Whether two things are one. Judgements along a chain are added: A to B and B to C give A to C.

    >>> Judgement.SAME + Judgement.SAME, Judgement.SAME + Judgement.DIFFERENT
    (<Judgement.SAME: 'same'>, <Judgement.DIFFERENT: 'different'>)
    >>> Judgement.DIFFERENT + Judgement.DIFFERENT
    <Judgement.UNSURE: 'unsure'>
    """

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"

    def __add__(self, other: str) -> Judgement:
        """Of a chain of two; commutative and associative, with SAME as the neutral element."""
        pair = {self, Judgement(other)}
        if pair == {Judgement.SAME}:
            return Judgement.SAME
        if pair == {Judgement.SAME, Judgement.DIFFERENT}:
            return Judgement.DIFFERENT
        return Judgement.UNSURE

    @staticmethod
    def chain(*judgements: Judgement) -> Judgement:
        """The sum of any number; of none it is SAME: a thing is itself."""
        return reduce(lambda one, other: one + other, judgements, Judgement.SAME)
