"""Runs first in a frozen program: ReportLab is told that there is no Pillow, as it foresees.

It asks for Pillow when it is imported, and needs it only to decode a picture. The one that a
report has, the photo of a drawing, goes into the PDF as it is; see docs/decisions/0042.
"""

from __future__ import annotations

import sys
from types import ModuleType

_PILLOW = ModuleType("PIL", "Left out of the frozen program.")
# With None in its place ReportLab says in words that pictures cannot be decoded.
setattr(_PILLOW, "Image", None)  # noqa: B010
sys.modules.setdefault("PIL", _PILLOW)
