"""What Qt itself says, as in the windows that choose a file, in the language of the windows."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from cwb_workshop.ui.language import Interface

_FILE = "qtbase_{language}"


class QtWords(QObject):
    """Speaks as the interface does from when it is made, and lets windows run its way.

    Without a file of the language Qt speaks English.
    """

    def __init__(self, application: QApplication, interface: Interface, parent: QObject) -> None:
        super().__init__(parent)
        self._application = application
        self._interface = interface
        self._translator = QTranslator(self)
        interface.changed.connect(self._speak)
        self._speak()

    def _speak(self) -> None:
        self._application.removeTranslator(self._translator)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        locale = self._interface.words.locale
        if self._translator.load(_FILE.format(language=locale.language), folder):
            self._application.installTranslator(self._translator)
        rightwards = locale.direction == "ltr"
        direction = Qt.LayoutDirection.LeftToRight if rightwards else Qt.LayoutDirection.RightToLeft
        self._application.setLayoutDirection(direction)
