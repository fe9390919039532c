"""What an exercise tells of an item, to be held against the same item of other sessions."""

from __future__ import annotations

from cwb_workshop.core.model.values import value_type


@value_type
class ComparedFigure:
    """`part` of a `whole`: dots of all dots, points over votes. `subject` is what it is of, as one
    of the options; `voters` how many people it comes from, where that is known. `named`: the
    subject is in somebody's own words, and so told only where several sessions name it.
    """

    name: str
    subject: str
    part: int
    whole: int
    voters: int | None = None
    named: bool = False
