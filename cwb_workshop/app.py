"""The way in: the window without arguments, a command with them.

This module imports almost nothing, because the first picture waits for what it imports.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

from cwb_workshop.system.end_signals import INTERRUPTED, EndRequested, heard_later, hold_back
from cwb_workshop.system.own_libraries import keep_libraries_to_oneself
from cwb_workshop.system.portable import choose_data_folder
from cwb_workshop.system.reader_word import READS_FILES


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program, or one of its commands. Return the exit status."""
    try:
        keep_libraries_to_oneself()
        return _run(choose_data_folder(sys.argv[1:] if arguments is None else arguments))
    except EndRequested as ended:
        return ended.status
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        if arguments is None:
            hold_back()


def _run(given: Sequence[str]) -> int:
    if list(given) == [READS_FILES]:
        from cwb_workshop.archive.reader_process import read_for_others

        return read_for_others()
    if given:
        from cwb_workshop.cli.main import run_command

        return run_command(given)
    # Nothing that is imported at the start is garbage; looking for some costs milliseconds.
    gc.disable()
    # Interrupted while it is made, Qt prints a traceback of its own.
    with heard_later():
        from cwb_workshop.desktop.qt_import import import_qt

        import_qt()
        from cwb_workshop.desktop.running import run

    return run(None)
