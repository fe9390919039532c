"""The window of the wall by itself, and one in front of which it stands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from cwb_workshop.ui.wall.window import WallWindow


@pytest.fixture
def wall(qapp: QApplication) -> Iterator[WallWindow]:
    made = WallWindow()
    yield made
    made.close_for_good()


@pytest.fixture
def console(qapp: QApplication) -> Iterator[QWidget]:
    made = QWidget()
    made.setGeometry(0, 0, 1366, 768)
    made.show()
    yield made
    made.close()
