"""How workbooks are read and written: by the reader of Python itself."""

from __future__ import annotations

import os


def without_lxml() -> None:
    """Keep openpyxl from lxml, which raises other errors for a broken file. Before its import."""
    os.environ["OPENPYXL_LXML"] = "False"
