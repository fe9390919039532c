"""Home as its pictures show it: open, with its sessions listed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from PySide6.QtCore import QEventLoop

from cwb_workshop.content.kit_library import DEFAULT_KIT, KitLibrary
from cwb_workshop.content.locale_reader import load_locales
from cwb_workshop.session.library import Library
from cwb_workshop.ui.home.contents import HomeContents
from cwb_workshop.ui.home.window import HomeWindow
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.preferences.file import PreferencesFile


@contextmanager
def listed_home(
    library: Library,
    interface: Interface,
    preferences: PreferencesFile,
    *,
    now: datetime,
    size: tuple[int, int],
) -> Iterator[HomeWindow]:
    """Show home for as long as it is looked at, from when it has listed its sessions."""
    contents = HomeContents(
        library=library,
        interface=interface,
        preferences=preferences,
        now=lambda: now,
        kits=KitLibrary(DEFAULT_KIT).known(),
        languages=load_locales(),
        can_practise=True,
        open_desk=lambda: None,
    )
    home = HomeWindow(lambda: contents)
    home.resize(*size)
    listed = QEventLoop()
    home.listed.connect(listed.quit)
    home.show()
    listed.exec()
    try:
        yield home
    finally:
        home.close()
        home.deleteLater()
