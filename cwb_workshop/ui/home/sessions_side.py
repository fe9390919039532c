"""The left of home, made with all it works with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cwb_workshop.ui.colours import colours
from cwb_workshop.ui.home.retention import Keeping
from cwb_workshop.ui.home.session_catalogue import Shelf
from cwb_workshop.ui.home.sessions_pane import SessionsPane

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cwb_workshop.ui.background_work import Errands
    from cwb_workshop.ui.home.contents import Furnishings


def sessions_side(
    window: QWidget, own: Furnishings, errands: Errands
) -> tuple[Shelf, SessionsPane]:
    """Return the sessions as home knows them, and the pane that shows them."""
    shelf = Shelf(
        own.library,
        errands=errands,
        now=own.now,
        item_names=own.item_names,
        copying=own.settings_of is not None,
    )
    keeping = Keeping(
        window,
        own.library,
        errands=errands,
        preferences=own.preferences,
        system=own.system,
        now=own.now,
        dress=own.dress,
        words=own.interface.words,
    )
    pane = SessionsPane(
        shelf,
        own.library,
        own.interface.words,
        errands=errands,
        keeping=keeping,
        colours=colours(dark=own.preferences.values.dark),
        now=own.now,
        system=own.system,
        can_practise=own.can_practise,
    )
    return shelf, pane
