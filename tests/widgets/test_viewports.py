"""Who asks for what a part shows its contents in does not make all kinds of widgets."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

_IN_A_PROCESS_OF_ITS_OWN = """
import gc, sys
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea
from cwb_workshop.widgets.viewports import know_viewport

app = QApplication([])
area = QScrollArea()
if sys.argv[1:] == ["known"]:
    know_viewport(area)
gc.collect()
assert area.viewport().width() > 0
print("QLCDNumber" in {kind.__name__ for kind in QFrame.__subclasses__()})
"""


@pytest.mark.parametrize(("known", "made"), [("known", "False"), ("unknown", "True")])
def test_a_viewport_that_is_known_makes_no_other_kinds(known: str, made: str) -> None:
    """Once the second of these fails, PySide needs no help any more."""
    told = subprocess.run(
        [sys.executable, "-c", _IN_A_PROCESS_OF_ITS_OWN, known],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    assert told.strip() == made
