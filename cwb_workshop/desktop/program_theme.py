"""What the windows wear: little at the start, all of it once the first evening begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from cwb_workshop.ui.theme import apply_start_theme, apply_theme

if TYPE_CHECKING:
    from cwb_workshop.ui.preferences.file import PreferencesFile


class ProgramTheme:
    """Light or dark, as was chosen at this laptop."""

    def __init__(self, application: QApplication, preferences: PreferencesFile) -> None:
        self._application = application
        self._preferences = preferences
        self._is_whole = False

    def begin(self) -> None:
        """Put on what home needs; where all is on already, a file was told of before home came."""
        if not self._is_whole:
            apply_start_theme(self._application, dark=self._preferences.values.dark)

    def complete(self) -> None:
        """Put the whole theme on, if it is not on already."""
        if not self._is_whole:
            self.renew()

    def renew(self) -> None:
        """Dress every window for a dim room, or for a light one again."""
        apply_theme(self._application, dark=self._preferences.values.dark)
        self._is_whole = True
