"""Alone, in pairs, at the table, all together: everybody thinks first."""

from __future__ import annotations

from cwb_workshop.core.plain_exercise import PlainExercise

DEFINITION = PlainExercise("one_two_four_all")
