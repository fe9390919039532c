"""Where a fault of the program goes that was caught so that the work goes on."""

from __future__ import annotations

import sys


def tell_fault(fault: Exception) -> None:
    """Hand a fault over as if nobody had caught it: it is written down and told."""
    sys.excepthook(type(fault), fault, fault.__traceback__)
