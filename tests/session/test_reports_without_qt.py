"""A report is made of what was read, without the toolkit that a running session needs."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow


def test_who_only_makes_a_report_loads_no_qt() -> None:
    asked = "import sys, cwb_workshop.session.report_input; print('PySide6' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True)
    assert told.stdout.strip() == "False"
