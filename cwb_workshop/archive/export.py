"""Writing a selection as a file, by how its name ends, or as a folder for Datasette."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cwb_workshop.archive.datasette_folder import write_folder
from cwb_workshop.archive.table_files import WRITERS, made_files
from cwb_workshop.archive.tables import PlainTable
from cwb_workshop.core.model.words import Translator
from cwb_workshop.system.atomic import write_whole


def written_selection(out: Path, tables: Sequence[PlainTable], words: Translator) -> Path:
    """Return where the tables were written, those with a file of their own beside the answers; of
    these none that is there already is written over. Raises OSError, and ArchiveError where a form
    is an extra that is not installed.
    """

    def heading(key: str) -> str:
        return words(f"archive.{key}")

    if out.suffix not in WRITERS:
        write_folder(out, tables, heading, "")
        return out
    made = made_files(out, tables, heading)
    taken = next((path for path in made if path != out and path.exists()), None)
    if taken is not None:
        raise FileExistsError(str(taken))
    for path, content in made.items():
        write_whole(path, content)
    return out
