"""What the windows wear: little at the start, all of it once the first evening begins."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from cwb_workshop.ui.look import LaptopLook
from cwb_workshop.ui.system_look import SystemLook
from cwb_workshop.ui.text_size import TEXT_SIZES
from cwb_workshop.ui.theme import apply_start_theme, apply_theme

if TYPE_CHECKING:
    from cwb_workshop.ui.preferences.file import PreferencesFile
    from cwb_workshop.ui.preferences.registry import Preferences


class ProgramTheme(QObject):
    """The look that was chosen at this laptop; where nothing was, that of its desktop.

    `changed` comes after every window was dressed in another look.
    """

    changed = Signal()

    def __init__(
        self,
        application: QApplication,
        preferences: PreferencesFile,
        system: SystemLook | None = None,
    ) -> None:
        """`system` is the desktop, as long as nothing was dressed: its own look is gone then."""
        super().__init__()
        self._application = application
        self._preferences = preferences
        self._system = system or SystemLook(application)
        self._system.changed.connect(self.renew)
        self._worn: LaptopLook | None = None
        self._began: LaptopLook | None = None

    @property
    def look(self) -> LaptopLook:
        values, system = self._preferences.values, self._system.now
        return LaptopLook(
            dark=system.dark if values.dark is None else values.dark,
            contrast=system.contrast if values.contrast is None else values.contrast,
            text_size=values.text_size or system.text_size,
        )

    def begin(self) -> None:
        """Put on what home needs; where all is on already, a file was told of before home came."""
        if self._worn is None:
            self._began = self.look
            apply_start_theme(self._application, self._began)

    def follow(self) -> None:
        """Go with the desktop from now on, and take at once what it had not been asked yet."""
        self._system.watch()
        if (self._worn or self._began or self.look) != self.look:
            self.renew()

    def complete(self) -> None:
        """Put the whole theme on, if it is not on already."""
        if self._worn is None:
            self.renew()

    def renew(self) -> None:
        """Dress every window as it is chosen now."""
        look = self.look
        if look != self._worn:
            self._worn = look
            apply_theme(self._application, look)
            self.changed.emit()

    def turn_dark(self, *, dark: bool) -> None:
        self._keep(replace(self._preferences.values, dark=dark))

    def turn_contrast(self) -> None:
        """Take more contrast, or the usual one again."""
        self._keep(replace(self._preferences.values, contrast=not self.look.contrast))

    def resize_text(self, by: int) -> None:
        """Take letters so many steps larger, or smaller; 0 is as the desktop has them."""
        size: int | None = None
        if by:
            number = TEXT_SIZES.index(self.look.text_size) + by
            size = TEXT_SIZES[min(max(number, 0), len(TEXT_SIZES) - 1)]
        self._keep(replace(self._preferences.values, text_size=size))

    def _keep(self, values: Preferences) -> None:
        self._preferences.keep(values)
        self.renew()
