"""What a new session is started with.

Imports next to nothing: the form of the first window waits for this.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import WallLanguage

RoundMode: TypeAlias = Literal["sequential", "carousel", "parallel"]

MOST_TABLES = 20
"""With how many tables a session can begin; a line can name more (`people.MOST_TABLES`)."""
ROUND_MODES: tuple[RoundMode, ...] = ("sequential", "carousel", "parallel")


@value_type
class NewSession:
    """The form of a new session. `date` as 2026-03-12, `start` and `end` as 19:00, all local.

    None and empty mean: not filled in, and so does a variant of 0. `kit` is the id of one,
    `plan_of` the file of a session or a template whose plan it begins with.
    """

    place: str
    date: str
    start: str
    variant: int
    language: Language
    id: str = ""
    municipality: str = ""
    venue: str = ""
    organiser: str = ""
    organiser_sentence: str = ""
    round_mode: RoundMode | None = None
    tables: int | None = None
    table_sizes: tuple[int, ...] = ()
    present: int | None = None
    roles: tuple[tuple[str, int], ...] = ()
    wall_language: WallLanguage | None = None
    kit: str = ""
    end: str = ""
    plan_of: str = ""
