"""The left of home, made with all it works with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cwb_workshop.ui.home.retention import Retention
from cwb_workshop.ui.home.session_catalogue import SessionCatalogue
from cwb_workshop.ui.home.sessions_pane import SessionsPane

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cwb_workshop.ui.announcements import Announcements
    from cwb_workshop.ui.background_work import BackgroundWork
    from cwb_workshop.ui.home.contents import HomeContents


def sessions_side(
    window: QWidget,
    contents: HomeContents,
    background: BackgroundWork,
    announcements: Announcements,
) -> tuple[SessionCatalogue, SessionsPane]:
    """Return the sessions as home knows them, and the pane that shows them."""
    catalogue = SessionCatalogue(
        contents.library,
        background=background,
        now=contents.now,
        item_names=contents.item_names,
        copying=contents.settings_of is not None,
    )
    retention = Retention(
        window,
        contents.library,
        background=background,
        preferences=contents.preferences,
        system=contents.system,
        now=contents.now,
        dress=contents.dress,
        words=contents.interface.words,
    )
    pane = SessionsPane(
        catalogue,
        contents.library,
        contents.interface.words,
        contents.interface.others,
        background=background,
        retention=retention,
        colours=contents.look.colours,
        now=contents.now,
        system=contents.system,
        can_practise=contents.can_practise,
        has_desk=contents.open_desk is not None,
        announcements=announcements,
    )
    if contents.open_desk is not None:
        pane.desk_requested.connect(contents.open_desk)
    return catalogue, pane
