"""Every setting, each declared once: its name and type, its default, what it may be, its words.

A new one is a line here, and its words in every language. It is then read, checked and kept,
and the tests try it.
"""

from __future__ import annotations

from collections.abc import Mapping

from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.model.values import value_type
from cwb_workshop.ui.desk_state import DeskState
from cwb_workshop.ui.learnt_keys import LearntKey
from cwb_workshop.ui.preferences.checks import (
    CLICKER,
    FOLDERS,
    LANGUAGE,
    ON_OR_OFF,
    SCREEN,
    one_of,
    whole_number,
)
from cwb_workshop.ui.preferences.desk_left import DESK
from cwb_workshop.ui.preferences.last_session import LAST_SESSION
from cwb_workshop.ui.preferences.setting import setting, settings_of
from cwb_workshop.ui.screen_identity import ScreenMark
from cwb_workshop.ui.text_size import TEXT_SIZES

DISTANCES = (6, 8, 10, 12)
"""Metres to the back row that the type on the wall knows."""
_MOST_MONTHS = 120


@value_type
class Preferences:
    """What was chosen at this laptop before.

    `language` is that of the interface; None means: as the system speaks.
    `dark`, `contrast` and `text_size` (in percent) are None for as the desktop has them.
    `retention_months` is after how long home reminds of a session; 0 is never.
    `trusted` are folders in a cloud or on a share where somebody chose to work all the same.
    `clicker` is what an odd clicker was taught to mean.
    `tour_offered` is whether the tour of the first start was shown.
    `last` is the form of the newest session, to begin the next one with.
    `desk` is how the organiser's desk was left.
    """

    language: Language | None = setting(None, LANGUAGE, words="home.language")
    viewing_distance: int = setting(8, one_of(DISTANCES), words="screens.distance.title")
    dark: bool | None = setting(None, ON_OR_OFF, words="keys.dark")
    contrast: bool | None = setting(None, ON_OR_OFF, words="keys.contrast")
    text_size: int | None = setting(None, one_of(TEXT_SIZES), words="keys.text_larger")
    phase_tone: bool = setting(True, ON_OR_OFF, words="keys.tone")
    end_tones: bool = setting(False, ON_OR_OFF, words="keys.end_tones")
    retention_months: int = setting(12, whole_number(0, _MOST_MONTHS), words="home.privacy.title")
    projector: ScreenMark | None = setting(None, SCREEN, words="screens.projector.title")
    trusted: tuple[str, ...] = setting((), FOLDERS, words="keeping.place.make_here")
    clicker: tuple[LearntKey, ...] = setting((), CLICKER, words="keys.clicker")
    tour_offered: bool = setting(False, ON_OR_OFF, words=None)
    last: NewSession | None = setting(None, LAST_SESSION, words=None)
    desk: DeskState | None = setting(None, DESK, words=None)


SETTINGS = settings_of(Preferences)


def preferences_from(read: object) -> Preferences:
    """Return preferences from what a file held, each one by itself or its default."""
    kept = read if isinstance(read, Mapping) else {}
    values = {one.name: one.check.value(kept.get(one.name)) for one in SETTINGS}
    return Preferences(**{name: value for name, value in values.items() if value is not None})
