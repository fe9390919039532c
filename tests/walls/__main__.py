"""`make walls`: contact sheets of all that exercises show, with 0, 3, 12 and 40 entries.

`python -m tests.walls FOLDER [--exercise …] [--language …] [--metres …]`. They are for eyes: what
is too small, cut off, nearly empty or on too many pages. No picture is kept in the repository.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.exercises.typed_exercises import EXERCISES
from tests.walls.sheets import SIZES, write_sheets
from tests.workshop import kit


def main(arguments: Sequence[str]) -> int:
    """Write one picture for each exercise, language and screen."""
    languages = kit().languages
    parser = argparse.ArgumentParser(prog="python -m tests.walls", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--exercise", action="append", choices=sorted(EXERCISES))
    parser.add_argument("--language", action="append", choices=languages)
    parser.add_argument("--metres", type=int, default=8)
    options = parser.parse_args(arguments)
    application = QApplication([])
    options.folder.mkdir(parents=True, exist_ok=True)
    for exercise in options.exercise or sorted(EXERCISES):
        for language in options.language or languages:
            for size in SIZES:
                file, pages = write_sheets(options.folder, exercise, language, size, options.metres)
                print(f"{file.name}: {pages} pages", flush=True)
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
