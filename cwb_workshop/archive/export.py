"""Writing a selection as a file, by how its name ends, or as a folder for Datasette."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cwb_workshop.archive.datasette_folder import write_folder
from cwb_workshop.archive.table_files import OF_ONE_TABLE, WRITERS
from cwb_workshop.archive.tables import PlainTable
from cwb_workshop.core.model.words import Translator
from cwb_workshop.system.atomic import write_whole


def written_selection(out: Path, tables: Sequence[PlainTable], words: Translator) -> Path:
    """Return where the tables were written: all of them, or the answers where a form has room for
    one. Raises OSError, and ArchiveError where a form is an extra that is not installed.
    """

    def heading(key: str) -> str:
        return words(f"archive.{key}")

    writer = WRITERS.get(out.suffix)
    if writer is None:
        write_folder(out, tables, heading, "")
    else:
        told = tables[1:2] if writer in OF_ONE_TABLE else tables
        write_whole(out, writer(told, heading))
    return out
