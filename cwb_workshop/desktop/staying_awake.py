"""The laptop stays awake while an evening is open; where it cannot, that is said once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from cwb_workshop.system.wakefulness import Wakefulness


class StayingAwake(QObject):
    """`failed` comes in the thread of the windows, where the system lets nobody hold off sleep."""

    failed = Signal()

    _told = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._told.connect(self._hear)
        self._wakefulness = Wakefulness(self._told.emit)

    def begin(self) -> None:
        self._wakefulness.hold()

    def end(self) -> None:
        self._wakefulness.release()

    def _hear(self, awake: bool) -> None:
        if not awake:
            self.failed.emit()
