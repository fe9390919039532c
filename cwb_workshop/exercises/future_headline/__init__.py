"""The newspaper of ten years ahead: dream first, then look back at the first step."""

from __future__ import annotations

from cwb_workshop.core.plain_exercise import PlainExercise

DEFINITION = PlainExercise("future_headline")
