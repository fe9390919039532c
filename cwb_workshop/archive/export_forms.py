"""In which forms a selection leaves the desk as a file or a folder."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

ExportForm: TypeAlias = Literal["xlsx", "csv", "json", "parquet", "folder"]

EXPORT_FORMS: tuple[ExportForm, ...] = get_args(ExportForm)

EXPORT_ENDINGS: dict[ExportForm, str] = {
    "xlsx": ".xlsx",
    "csv": ".zip",
    "json": ".json",
    "parquet": ".parquet",
    "folder": "",
}
"""How each is called behind its name; a folder for Datasette has nothing there."""
