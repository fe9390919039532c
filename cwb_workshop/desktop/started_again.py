"""What the program does that runs already when it is started once more, or handed a file."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QApplication, QWidget

from cwb_workshop.ui.evening import Evening
from cwb_workshop.ui.home.window import HomeWindow
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.window_activation import bring_forward


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
            _tell(program, "screens.second.busy", Path(session).name)
    elif QApplication.activeModalWidget() is not None:
        _tell(program, "screens.second.asking", Path(session).name)
    else:
        program.go_on(Path(session))


def _tell(program: RunningProgram, word: str, file: str = "") -> None:
    sentence = program.interface.words(word, file=file)
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
