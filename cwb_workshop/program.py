"""The program with its windows: home first, then an evening, then home again."""

from __future__ import annotations

import os
import sys
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from cwb_workshop.content.word_files import exercise_words, load_words
from cwb_workshop.core.errors import KitError, ReportError, StoreError, WorldError
from cwb_workshop.core.library import Library
from cwb_workshop.core.new_session import NewSession
from cwb_workshop.core.words import Language, Words
from cwb_workshop.files.data_folder import DataFolder
from cwb_workshop.ui.calm_crash import CalmCrash
from cwb_workshop.ui.dialogs import Choice, choose, tell, tell_of_fault
from cwb_workshop.ui.home.window import HomeWindow
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.preferences import PreferencesFile
from cwb_workshop.ui.theme import apply_start_theme, apply_theme

if TYPE_CHECKING:
    from cwb_workshop.session import Session
    from cwb_workshop.toolbox import Toolbox
    from cwb_workshop.ui.evening import Evening

PAINTED_VARIABLE = "CWB_WORKSHOP_PAINTED"
"""Set by the benchmark: the program tells its times to the first picture, and quits."""


def all_words(language: Language) -> Words:
    """Return the words of all windows."""
    return Words(language, {**load_words(language).entries, **exercise_words(language).entries})


class Program(QObject):
    """Holds what lives as long as the program, and opens and closes evenings."""

    def __init__(
        self, application: QApplication, data: DataFolder, library: Library, language: Language
    ) -> None:
        super().__init__()
        self._application = application
        self._data = data
        self._library = library
        self._preferences = PreferencesFile(data.preferences)
        held = self._preferences.values
        self.interface = Interface(held.language or language, all_words)
        self._crash = CalmCrash(
            folder=data.log,
            tell=lambda file: tell_of_fault(
                application.activeWindow(), self.interface.words, str(file)
            ),
        )
        self._themed = False
        self.evening: Evening | None = None
        self.home = self._new_home()

    def begin(self) -> None:
        """Show the home window."""
        self._crash.install()
        self.home.show()

    def start(self, new: NewSession) -> None:
        """Make a session and go to its evening."""
        from dataclasses import replace

        self._preferences.keep(replace(self._preferences.values, last=new))
        self._go(lambda tools, clock: tools.begin(self._path_for(new), new, clock))

    def go_on(self, path: Path) -> None:
        """Open a session file and go to its evening; where it cannot, offer a way out."""
        self._go(lambda tools, clock: tools.open(path, clock), path)

    def go_home(self) -> None:
        """End the evening on the screens; the session is saved and can be gone on with."""
        evening = self.evening
        if evening is None:
            return
        try:
            evening.session.close_file()
        except StoreError as error:
            tell(evening.console, self.interface.words, error)
        self.evening = None
        evening.end()
        self.home = self._new_home()
        self.home.show()

    def report(self) -> None:
        """Write the summary of the open session, and say where it is."""
        evening = self.evening
        if evening is None:
            return
        session = evening.session
        try:
            path = self._write_report(session)
        except ReportError as error:
            tell(evening.console, self.interface.words, error)
            return
        told = self.interface.words("console.report_written", file=str(path))
        evening.console.status.announce(told)

    def report_of(self, path: Path) -> None:
        """Write the summary of a session that is not open."""
        from cwb_workshop.core.clock import SteadyClock

        try:
            session = self._tools().open(path, SteadyClock())
        except (StoreError, KitError) as error:
            tell(self.home, self.interface.words, error)
            return
        try:
            written = self._write_report(session)
        except ReportError as error:
            tell(self.home, self.interface.words, error)
        else:
            self.home.announce(self.interface.words("console.report_written", file=str(written)))
        finally:
            session.close_file()

    def _go(self, open_session: object, path: Path | None = None) -> None:
        # The console and all it needs come after home was painted.
        from cwb_workshop.core.clock import SteadyClock
        from cwb_workshop.ui.evening import Evening

        try:
            self._data.make()
            session: Session = open_session(self._tools(), SteadyClock())  # type: ignore[operator]
        except OSError:
            tell(self.home, self.interface.words, StoreError("store.folder_unwritable"))
            return
        except (StoreError, KitError) as error:
            self._way_out(error, path)
            return
        self._theme()
        evening = Evening(session, self.interface, self._preferences.values)
        evening.home_requested.connect(self.go_home)
        evening.report_requested.connect(self.report)
        self.evening = evening
        self.home.hide()
        evening.begin()
        self.home.deleteLater()

    def _way_out(self, error: WorldError, path: Path | None) -> None:
        """Say what is wrong, and offer the newest backup where there is one."""
        words = self.interface.words
        backups = self._library.backups(path) if path is not None and path.exists() else ()
        damaged = error.key in (
            "store.damaged",
            "store.cut_short",
            "store.empty",
            "store.missing_steps",
        )
        if path is None or not damaged:
            tell(self.home, words, error)
            return
        choices = [Choice("close", words("dialog.understood"), "primary")]
        if error.key == "store.missing_steps":
            choices.insert(0, Choice("go_on", words("console.open_anyway"), "plain"))
        if backups:
            choices.insert(0, Choice("backup", words("console.open_backup"), "plain"))
        answer = choose(
            self.home,
            title=words("dialog.failed"),
            text=words(error.key, **error.values),
            choices=tuple(choices),
        )
        if answer == "backup":
            self._library.restore(path, backups[0])
            self.go_on(path)
        elif answer == "go_on":
            self._go(lambda tools, clock: tools.open(path, clock, accept_missing=True), path)

    def _write_report(self, session: Session) -> Path:
        from cwb_workshop.commands.report import report_name, snapshot, write_report

        language: Language = "en" if session.record.words("language") == "en" else "nl"
        frozen = snapshot(session.record, session.kit, session.exercises, language, "public")
        self._data.make()
        path = self._data.reports / report_name(session.record, language)
        write_report(frozen, path)
        return path

    def _path_for(self, new: NewSession) -> Path:
        return self._library.new_path(new.place, new.date)

    def _tools(self) -> Toolbox:
        from cwb_workshop.exercises import Registry
        from cwb_workshop.toolbox import Toolbox

        if not hasattr(self, "_toolbox"):
            self._toolbox = Toolbox(Registry(), self._data.backups)
        return self._toolbox

    def _theme(self) -> None:
        if not self._themed:
            apply_theme(self._application, dark=self._preferences.values.dark)
            self._themed = True

    def _new_home(self) -> HomeWindow:
        home = HomeWindow(
            library=self._library,
            interface=self.interface,
            preferences=self._preferences,
            now=datetime.now,
        )
        home.session_requested.connect(self.start)
        home.continue_requested.connect(self.go_on)
        home.open_requested.connect(self.go_on)
        home.report_requested.connect(self.report_of)
        return home


def run(session: Path | None, language: Language) -> int:
    """Run the program until its last window is closed. Return the exit status."""
    from cwb_workshop.store.folder_library import FolderLibrary

    application = QApplication.instance() or QApplication(sys.argv[:1])
    application.setApplicationName("CWB Workshop")
    data = DataFolder.of_this_person()
    apply_start_theme(application)
    library = FolderLibrary(data.sessions, derived=data.derived, backups=data.backups)
    program = Program(application, data, library, language)
    program.begin()
    if os.environ.get(PAINTED_VARIABLE):
        _tell_times(program)
    if session is not None:
        QTimer.singleShot(0, lambda: program.go_on(session))
    return application.exec()


def _tell_times(program: Program) -> None:
    """Print the seconds since the process began, at the first picture and when it is whole."""
    from cwb_workshop.ui.painted import Painted

    program.home.installEventFilter(Painted(program.home, _process_age))


def _process_age() -> float:
    """Return seconds since this process began; from the first import where no system tells."""
    try:
        ticks = int(Path("/proc/self/stat").read_text().rsplit(")", 1)[1].split()[19])
    except OSError:
        return time.process_time()
    return time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")
