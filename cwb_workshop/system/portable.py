"""Whether the program keeps its data beside itself: in a folder that goes from laptop to laptop.

Imports next to nothing: it is asked before the first window.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from cwb_workshop.system.instance_lock import HOME_VARIABLE

PORTABLE_OPTION = "--portable"
DATA_FOLDER_NAME = "CWB Workshop"


def choose_data_folder(given: Sequence[str]) -> Sequence[str]:
    """Name the folder beside the program as the data folder, where that is asked.

    It is asked in the first word behind the name of the program, which is taken off; or once
    before, for then the folder is there. Only a program in a folder of its own can do so: of
    any other the option is left to be refused.
    """
    beside = _data_folder_beside()
    if beside is None:
        return given
    asked = list(given[:1]) == [PORTABLE_OPTION]
    if asked:
        # Where that cannot be, whoever writes there first says so, in a sentence.
        with suppress(OSError):
            beside.mkdir(mode=0o700)
    if asked or (not os.environ.get(HOME_VARIABLE) and beside.is_dir()):
        # Everything that looks for the data folder looks here, a second start too.
        os.environ[HOME_VARIABLE] = str(beside)
    return given[1:] if asked else given


def _data_folder_beside() -> Path | None:
    """Return where the data would be; None where the program is installed among others."""
    if not getattr(sys, "frozen", False):
        return None
    program = Path(sys.executable).resolve()
    # On macOS the program is a folder itself, and signed as a whole.
    bundles = (folder for folder in program.parents if folder.suffix == ".app")
    return next(bundles, program).parent / DATA_FOLDER_NAME
