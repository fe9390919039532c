"""`demo`: an evening in the real windows, with pictures and reports to keep."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication, QWidget

from cwb_workshop.content.locale_reader import (
    interface_languages,
    load_locales,
)
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.model.by_language import ENGLISH
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.privacy.naming import Unchecked
from cwb_workshop.demo.home import listed_home
from cwb_workshop.demo.measuring import remarks_left_out
from cwb_workshop.demo.scripted_evening import ScriptedEvening, evening_of
from cwb_workshop.demo.typist import Typist
from cwb_workshop.desktop.interruption import Interruption
from cwb_workshop.exercises import Registry
from cwb_workshop.report.documents.snapshot import KINDS
from cwb_workshop.script.directives import Directive, ScriptLine, read_script
from cwb_workshop.script.player import new_session
from cwb_workshop.script.run import Rehearser, kit_named_in
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.library import Library
from cwb_workshop.session.report_files import evening_of_session
from cwb_workshop.session.report_input import (
    report_name,
    snapshot,
    to_look_at,
    write_report,
)
from cwb_workshop.session.session import Session
from cwb_workshop.store.causes import not_made
from cwb_workshop.store.file_names import free_path
from cwb_workshop.system.data_folder import DataFolder
from cwb_workshop.system.display import no_screen
from cwb_workshop.system.end_signals import EndRequested
from cwb_workshop.system.targets import TargetError, target_folder
from cwb_workshop.ui.evening import Evening
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.preferences.file import PreferencesFile
from cwb_workshop.ui.theme import apply_theme

_SUFFIX = ".cwb"
_PICTURES = "pictures"
_LAPTOP = (1366, 768)
_AFTERWARDS = datetime(2026, 3, 12, 21, 10)
_WALLS = ((1920, 1080), (1024, 768))


class Demo:
    """Plays the evening into a folder of its own."""

    def __init__(
        self,
        application: QApplication,
        folder: Path,
        go_on: Callable[[], None] = lambda: None,
        *,
        shown: ScriptedEvening | None = None,
        kits: Path | None = None,
    ) -> None:
        """By default the bundled evening is `shown`; `kits` is the folder of other kits.

        `go_on` is called between two lines, pictures and reports; it raises to end the demo.
        """
        self._shown = shown or evening_of(None)
        # The bundled evening was looked through, the evening of somebody else was not.
        self._looked_through = shown is None
        self.unchecked: Unchecked | None = None
        """What may tell who somebody is: then there are no reports."""
        self._kits = kits
        self._go_on = go_on
        self._application = application
        self._folder = folder
        self._pictures = folder / _PICTURES
        self._data = DataFolder(folder)
        self.session_path = free_path(folder, self._shown.name, _SUFFIX)
        self._interface = Interface("nl", all_words, load_locales(interface_languages()))

    def play(self, *, force: bool = False) -> None:
        """Raises StoreError or TargetError for a folder that cannot be filled, and ScriptFault.

        With `force` it may hold what is of somebody else.
        """
        toolbox = Toolbox(Registry(), self._data.backups, kit_folder=self._kits)
        kit = self._rehearsed(toolbox)
        target = target_folder(self._folder)
        if not force and _holds_other_files(target):
            raise TargetError("target.folder_of_others", folder=str(self._folder))
        try:
            self._data.make()
            self._pictures.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise not_made(self._folder, error) from error
        opening, *lines = read_script(self._shown.script)
        if not isinstance(opening, Directive):
            raise TypeError("a script that was rehearsed begins with its session")
        new = new_session(opening, kit)
        clock = SetClock(datetime.fromisoformat(f"{new.date}T00:00"))
        session = toolbox.begin(self.session_path, new, clock)
        evening = Evening(self._application, session, self._interface, PreferencesFile())
        try:
            evening.begin()
            evening.console.showNormal()
            evening.console.resize(*_LAPTOP)
            self._type_all(evening, lines, clock)
            self._picture_items(evening)
            self._reports(session, force=force)
        finally:
            evening.end()
            session.close_file()
        self._picture_home()

    def _rehearsed(self, toolbox: Toolbox) -> Kit:
        """Return the kit of the script, once every line of it holds. Raises ScriptFault."""
        script = self._shown.script
        kit = toolbox.kit_named(kit_named_in(script))
        Rehearser(kit, toolbox.exercises, toolbox.wall_words).new(script)
        return kit

    def _type_all(
        self, evening: Evening, lines: Sequence[Directive | ScriptLine], clock: SetClock
    ) -> None:
        Typist(evening.console, clock).play(self._one_by_one(lines))

    def _one_by_one(
        self, lines: Sequence[Directive | ScriptLine]
    ) -> Iterator[Directive | ScriptLine]:
        for line in lines:
            self._go_on()
            yield line

    def _picture_items(self, evening: Evening) -> None:
        """Show the room what was said, and take the pictures of console and wall."""
        session = evening.session
        session.do(navigation_steps.take_up_again(session.record))
        session.set_wall_mode("live")
        every = tuple(item.id for item in session.record.agenda)
        for item in self._shown.pictured or every:
            session.open_item(item)
            lines = [entry.id for entry in evening.console.work.releasable()]
            session.do(editing_steps.show(session.record, lines))
            last = [build.id for build in session.builds]
            shown = next((n for n, name in enumerate(last) if name in ("words", "result")), None)
            shown = last.index("cards") if shown is None and "cards" in last else shown
            screen = len(last) - 1 if shown is None else shown
            session.do(navigation_steps.to_screen(session.record, screen, 0))
            for language in session.kit.languages:
                # What the windows do not speak is for the room alone: they are in English then.
                spoken = language if language in interface_languages() else ENGLISH
                self._interface.speak(spoken)
                session.set_wall_language(language)
                self._take(evening.console, f"console-{item}-{language}")
                for width, height in _WALLS:
                    evening.wall.stage.resize(width, height)
                    name = f"wall-{item}-{language}-{width}x{height}"
                    self._take(evening.wall.stage, name)
        session.set_wall_language(_language(session))
        session.do(navigation_steps.end_session(session.record, session.now()))

    def _reports(self, session: Session, *, force: bool = False) -> None:
        for language in session.kit.languages:
            frozen = snapshot(session.record, session.kit, session.exercises, language, "public")
            hits = () if self._looked_through else to_look_at(frozen, session.record)
            if hits:
                self.unchecked = Unchecked(hits, session.kit, session.exercises.kind_word)
                return
            for kind in KINDS:
                self._go_on()
                name = report_name(session.record, language, kind=kind)
                evening = evening_of_session(session.journal)
                write_report(frozen, self._folder / name, kind, evening=evening, force=force)

    def _picture_home(self) -> None:
        library = Library(self._folder, derived=self._data.derived, backups=self._data.backups)
        library.refresh()
        for language in interface_languages():
            self._interface.speak(language)
            preferences = PreferencesFile(self._data.preferences)
            with listed_home(
                library, self._interface, preferences, now=_AFTERWARDS, size=_LAPTOP
            ) as home:
                self._take(home, f"home-{language}")

    def _take(self, widget: QWidget, name: str) -> None:
        self._go_on()
        QApplication.processEvents()
        widget.grab().save(str(self._pictures / f"{name}.png"))


def _language(session: Session) -> Language:
    return session.kit.language_of(session.record.text("language"))


def _holds_other_files(folder: Path) -> bool:
    """Say whether a folder holds anything but what an earlier demo left there."""
    if not folder.exists():
        return False
    names = {path.name for path in folder.iterdir()}
    is_demo = _PICTURES in names and any(folder.glob(f"*{_SUFFIX}"))
    return bool(names) and not is_demo


def demo(
    folder: Path, words: Translator, *, script: Path | None = None, force: bool = False
) -> int:
    """Play the demo, and say where everything is.

    Raises ScriptFault, StoreError, TargetError or ReportError, and Unchecked where there are
    no reports because somebody has to look at what they would print.
    """
    shown = None if script is None else evening_of(script)
    if no_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication(sys.argv[:1])
    apply_theme(application)
    faults: list[str] = []
    sys.excepthook = partial(_note, faults)
    interruption = Interruption()

    def go_on() -> None:
        if interruption.status:
            raise EndRequested(interruption.status)

    kits = DataFolder.of_this_person().kits
    demonstration = Demo(application, folder, go_on, shown=shown, kits=kits)
    try:
        with remarks_left_out():
            demonstration.play(force=force)
    finally:
        interruption.let_go()
    real = folder.resolve()
    print(words("command.demo_session", file=real / demonstration.session_path.name))
    for report in sorted(real.glob("*.pdf")):
        print(words("command.demo_report", file=report))
    print(words("command.demo_pictures", file=real / _PICTURES))
    if demonstration.unchecked is not None:
        raise demonstration.unchecked
    return 1 if faults else 0


def _note(
    faults: list[str],
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    """A fault in a window does not stop the demo, but it must not pass for a success."""
    faults.append(kind.__name__)
    sys.__excepthook__(kind, error, trace)
