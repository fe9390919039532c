"""The program in its windows from the first moment to the last, whatever fails in between."""

from __future__ import annotations

import os
import sys
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from cwb_workshop.desktop.application import Program
from cwb_workshop.desktop.context import ProgramContext
from cwb_workshop.desktop.interruption import Interruption
from cwb_workshop.desktop.window_identity import name_windows, put_icon
from cwb_workshop.system.display import no_screen
from cwb_workshop.system.instance_lock import InstanceLock

if TYPE_CHECKING:
    from types import TracebackType

    from cwb_workshop.core.model.locale import Language
    from cwb_workshop.ui.fault_dialog import CalmCrash

PAINTED_VARIABLE = "CWB_WORKSHOP_PAINTED"
"""Set by the benchmark: the program says when home is painted, usable and complete, and quits."""

_FAILED = 1


class Running:
    """Holds the program, and what has to be there before it: who hears of faults and of the end."""

    program: Program

    def __init__(
        self, application: QApplication, language: Language | None, only: InstanceLock | None
    ) -> None:
        self._application = application
        self._language = language
        self._only = only
        self._context = ProgramContext()
        self._interrupted = 0
        self.interruption = Interruption()
        self.interruption.asked.connect(application.exit)

    def run(self, session: Path | None, *, offers_tour: bool = False) -> int:
        """Run until the last window is closed, or somebody asks for an end.

        Return the exit status. What is open then is written and closed. With `offers_tour` who
        starts it for the first time, and opens nothing, is offered the tour.
        """
        self._offers_tour = offers_tour and session is None
        self.take_faults()
        try:
            status = self._live(session)
        except Exception as fault:  # noqa: BLE001 - there is nobody else whom it could reach
            self._take(fault)
            self._write_what_is_open()
            status = _FAILED
        if not self._interrupted and "crash" in vars(self):
            self.crash.tell_rest()
        return self._interrupted or status

    @cached_property
    def crash(self) -> CalmCrash:
        # The first picture must not wait for it: it is made at the first fault, or soon after.
        from cwb_workshop.ui.fault_dialog import CalmCrash

        return CalmCrash(folder=lambda: self._context.data.log, tell=self._tell_of_fault)

    def take_faults(self) -> None:
        """Take the faults of the program from here on, whatever is there to tell them."""
        sys.excepthook = self._take_first

    def _take_first(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self.crash.install()
        self.crash.take(kind, error, trace)

    def _settle(self) -> None:
        from cwb_workshop.ui.fault_dialog import write_down_aborts

        if sys.excepthook == self._take_first:
            self.crash.install()
        write_down_aborts(self._context.data.log)
        # Drawing it takes milliseconds, for which the first picture must not wait.
        put_icon(self._application)
        if self.program.evening is None:
            # What a crash left of practice is kept no more than any other.
            self._context.forget_practice()
        self._preload()

    def _preload(self) -> None:
        # It is for the time in which nobody waits for anything.
        from cwb_workshop.desktop.preloading import Preloading

        language = self.program.interface.language
        self._preloading = Preloading(
            self._application,
            lambda: self._context.get_ready(language),
            self.program.theme.complete,
        )
        self._preloading.begin()

    def _offer_tour(self) -> None:
        # Home is complete by now: its first picture did not wait for this.
        from cwb_workshop.desktop.first_start import FirstStart

        self._first_start = FirstStart(self.program, self._context)

    def _live(self, session: Path | None) -> int:
        only = self._only
        self.program = program = Program(self._application, self._language, only, self._context)
        if only and not only.first and program.gives_way(only, session):
            self._interrupted = self.interruption.take()
            return _handed_over(session)
        _tell_marks(program, self._application)
        program.settled.connect(self._settle)
        if self._offers_tour:
            program.home.completed.connect(self._offer_tour)
        program.begin()
        if session is not None:
            QTimer.singleShot(0, lambda: self._go_on(session))
        return self._until_left(program)

    def _go_on(self, session: Path) -> None:
        """Open the file that was named; where it is none, say so here as home does."""
        _tell_fault(session)
        self.program.go_on(session)

    def _until_left(self, program: Program) -> int:
        """Somebody may stay with lines that cannot be written: then it goes on."""
        while True:
            if self.interruption.status:
                # Asked while no loop was there to be ended.
                QTimer.singleShot(0, self._application.exit)
            status = self._application.exec()
            self._interrupted = self.interruption.take()
            if program.leave() is not None:
                return status

    def _write_what_is_open(self) -> None:
        """Where the program itself could not leave its session, let at least go of the file."""
        evening = self.program.evening if hasattr(self, "program") else None
        if evening is None:
            return
        try:
            evening.session.close_file()
        except Exception as fault:  # noqa: BLE001 - the first one is told, this one as well
            self._take(fault)

    def _take(self, fault: Exception) -> None:
        self.crash.take(type(fault), fault, fault.__traceback__)

    def _tell_of_fault(self, file: Path) -> bool:
        # Seldom needed, and the first picture must not wait for it.
        from cwb_workshop.ui.dialogs.dialog import tell_of_fault

        return tell_of_fault(self.program.front, self.program.interface.words, str(file))


def run(session: Path | None) -> int:
    """Run the program until its last window is closed. Return the exit status."""
    if no_screen():
        from cwb_workshop.content.spoken_language import spoken_language
        from cwb_workshop.content.word_files import load_words

        print(load_words(spoken_language(), ["command"])("command.no_screen"), file=sys.stderr)
        return _FAILED
    only = InstanceLock.here()
    application = QApplication([*sys.argv[:1], "-style", "Fusion"])
    name_windows(application)
    return Running(application, None, only).run(session, offers_tour=True)


def _handed_over(session: Path | None) -> int:
    """Return the status of a start that left its file to a program that runs already."""
    return _FAILED if session is not None and _tell_fault(session) else 0


def _tell_fault(session: Path) -> bool:
    """Say on the error stream what is wrong with a file, and return whether anything is. Who named
    it may be looking at a terminal, not at a window.
    """
    from cwb_workshop.desktop.handed_file import fault_of

    fault = fault_of(session)
    if fault is None:
        return False
    from cwb_workshop.content.spoken_language import spoken_language
    from cwb_workshop.content.word_files import load_words
    from cwb_workshop.core.model.text import clean

    words = load_words(spoken_language(), ["store"])
    print(clean(words(fault.key, **fault.values)), file=sys.stderr)
    return True


def _tell_marks(program: Program, application: QApplication) -> None:
    if os.environ.get(PAINTED_VARIABLE):
        program.home.painted.connect(lambda: print("painted", flush=True))
        program.home.usable.connect(lambda: print("usable", flush=True))
        program.home.completed.connect(lambda: print("complete", flush=True))
        program.home.completed.connect(application.quit)
