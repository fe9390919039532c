"""The way in: the window without arguments, a command with them.

This module imports almost nothing, because the first picture waits for what it imports.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program, or one of its commands. Return the exit status."""
    given = sys.argv[1:] if arguments is None else arguments
    if given:
        from cwb_workshop.cli.main import run_command

        return run_command(given)
    # Nothing that is imported at the start is garbage; looking for some costs milliseconds.
    gc.disable()
    from cwb_workshop.desktop.application import run
    from cwb_workshop.system.locale import system_language

    return run(None, system_language())
