"""The program at home, waiting for somebody, with nothing of the benchmarks that it has not."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from cwb_workshop.desktop.application import Program


def begun_program(application: QApplication) -> Program:
    """Return the program at home, once it has read all that it reads while nobody waits."""
    from cwb_workshop.desktop.application import Program
    from cwb_workshop.desktop.context import ProgramContext
    from cwb_workshop.desktop.preloading import Preloading

    context = ProgramContext()
    program = Program(application, context=context)
    language = program.interface.language
    preloading = Preloading(
        application, lambda: context.get_ready(language), program.theme.complete
    )
    program.begin()
    preloading.begin()
    wait_until(lambda: preloading.is_done)
    return program


def wait_until(is_so: Callable[[], bool]) -> None:
    """Let the program work until it has come so far; raises SystemExit after two minutes."""
    until = time.monotonic() + 120
    while not is_so():
        QApplication.processEvents()
        if time.monotonic() > until:
            raise SystemExit("the program did not come so far")
