from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleEvent

from tests.ui.heard import Heard


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    """What a screen reader is told from here on."""
    told, update = Heard(), QAccessible.updateAccessibility

    def listen(event: QAccessibleEvent) -> None:
        told.listen(event)
        update(event)

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(listen))
    return told
