"""What an exercise tells of an item, to be held against the same item of other sessions."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class ComparedFigure:
    """`part` of a `whole`: dots of all dots, points over votes. `subject` is what it is of, as one
    of the options; `voters` how many people it comes from, where that is known.
    """

    name: str
    subject: str
    part: int
    whole: int
    voters: int | None = None

    @property
    def value(self) -> Fraction | None:
        return Fraction(self.part, self.whole) if self.whole else None
