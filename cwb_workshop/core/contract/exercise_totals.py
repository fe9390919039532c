"""The figures that an exercise tells, as values with names."""

from __future__ import annotations

from cwb_workshop.core.model.values import value_type


@value_type
class ExerciseTotals:
    """The figures of one exercise; one without figures of its own tells none.

    Each field of a subclass is a key in the totals of a session, so no other exercise may have
    a field of that name. What cannot be told is None.
    """
