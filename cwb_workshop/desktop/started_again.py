"""What the program does that runs already when it is started once more, or handed a file."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.evening import Evening
from cwb_workshop.ui.home.window import HomeWindow
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.window_activation import bring_forward

_NOTICE = "started-again"


class RunningProgram(Protocol):
    """What there is to come to the front, and to tell it in."""

    @property
    def home(self) -> HomeWindow: ...

    @property
    def interface(self) -> Interface: ...

    @property
    def evening(self) -> Evening | None: ...

    @property
    def front(self) -> QWidget: ...

    @property
    def open_file(self) -> Path | None: ...

    def go_on(self, path: Path) -> None: ...


def come_forward(program: RunningProgram, session: str) -> None:
    """Come to the front, and go on with the session that was named; else say what happened."""
    bring_forward(program.front)
    if not session:
        _tell(program, "screens.second.here")
    elif program.evening is not None:
        if not _is_same(Path(session), program.open_file):
            _refuse(program, Path(session), "screens.second.busy")
    elif QApplication.activeModalWidget() is not None:
        _refuse(program, Path(session), "screens.second.asking")
    else:
        program.go_on(Path(session))


def _refuse(program: RunningProgram, file: Path, word: str) -> None:
    """Say why a file was not opened: what is wrong with it, or else what is in the way."""
    from cwb_workshop.desktop.handed_file import fault_of

    words, fault = program.interface.words, fault_of(file)
    sentence = words(word, file=file.name) if fault is None else words(fault.key, **fault.values)
    front = QApplication.activeModalWidget()
    if front is None:
        _say(program, sentence)
    else:
        _tell_before(front, words, sentence)


def _tell_before(front: QWidget, words: Translator, sentence: str) -> None:
    """Say it before the question that stands there: behind it nobody would read it.

    Who asks again and again is told once. What stood there waits, and goes on as it was.
    """
    from cwb_workshop.ui.dialogs.dialog import Choice, PlainDialog

    if front.objectName() == _NOTICE:
        before, parent = front, front.parentWidget()
        before.close()
        front = parent or front
    notice = PlainDialog(
        front,
        title=words("screens.second.title"),
        text=sentence,
        choices=(Choice("read", words("dialog.understood"), "primary"),),
        words=words,
    )
    notice.setObjectName(_NOTICE)
    notice.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    notice.open()


def _tell(program: RunningProgram, word: str) -> None:
    _say(program, program.interface.words(word))


def _say(program: RunningProgram, sentence: str) -> None:
    if program.evening is None:
        program.home.announce(sentence)
    else:
        program.evening.console.status.announce(sentence)


def _is_same(path: Path, other: Path | None) -> bool:
    """Tell whether both are one file, by whatever way it is named."""
    try:
        return other is not None and (path == other or path.samefile(other))
    except OSError:
        return False
