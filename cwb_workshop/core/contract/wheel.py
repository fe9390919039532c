"""A wheel: what is spoken of, part beside part."""

from __future__ import annotations

from cwb_workshop.core.contract.pictures import Axis
from cwb_workshop.core.contract.wall_text import NOTHING, Phrase
from cwb_workshop.core.model.values import value_type


@value_type
class WheelScene:
    """Parts of one whole, each with a sign, its name and how often it was spoken of.

    `silent` says which were not. Where the wheel would become small, the same stands in bars.
    """

    heading: Phrase
    segments: tuple[Axis, ...]
    signs: tuple[str, ...]
    silent: Phrase = NOTHING
