"""Take the pictures of the documents: the real windows, in the middle of the bundled evening.

`python -m scripts.pictures FOLDER` fills a folder for each language that the windows speak. No
picture is kept in the repository: what can be made is made, and shows the program as it is.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from cwb_workshop.cli.play import play
from cwb_workshop.content.locale_reader import interface_languages, load_locales
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.demo.home import listed_home
from cwb_workshop.exercises import Registry
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.library import Library
from cwb_workshop.session.paste_list import PasteList, pasted_block
from cwb_workshop.session.session import Session
from cwb_workshop.system.assets import assets_folder
from cwb_workshop.ui.console.themes.board import ThemeBoard
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.dialogs.tour import Tour
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.preferences.file import PreferencesFile
from cwb_workshop.ui.theme import apply_theme
from cwb_workshop.widgets.stage import Stage

LAPTOP = QSize(1366, 768)
WALL = QSize(1280, 720)
NAMES = ("home", "tour", "console", "wall", "votes", "board", "pasted", "help")
_AT = datetime(2026, 3, 12, 20, 3)
_UNTIL = "\n:: at 20:07"
"""In the script of the bundled evening: the coffee break, before which the pictures are taken."""
_ITEM, _VOTE = "obstacles", "principles_vote"
_HALF_TYPED = "3: Te veel loketten #g +1 !"
_PASTED = (
    "2\tMeer bankjes op het plein\n3\tEen winkel in het badhuis #e\n9\tDe tafel die er niet is"
)
_TURNS = 6
_RESULTS = ("result", "cards")


def take_all(folder: Path) -> None:
    """Fill a folder with the pictures of every language."""
    # As a person's own: what a test or a developer has on this laptop is in no picture.
    with tempfile.TemporaryDirectory(prefix="cwb-pictures-") as made:
        root = Path(made)
        toolbox = Toolbox(Registry(), root / "backups")
        path = _evening(root, toolbox)
        for language in interface_languages():
            (folder / language).mkdir(parents=True, exist_ok=True)
            interface = Interface(language, all_words, load_locales(interface_languages()))
            # The list tells when a session was left: by its file, which was made just now.
            os.utime(path, (_AT.timestamp(), _AT.timestamp()))
            _home(root, interface, _taker(folder / language))
            session = toolbox.open(path, SetClock(_AT))
            try:
                _console(session, interface, _taker(folder / language))
            finally:
                session.close_file()


def _taker(folder: Path) -> Callable[[str, QWidget], None]:
    def take(name: str, widget: QWidget) -> None:
        for _turn in range(_TURNS):
            QApplication.processEvents()
        if not widget.grab().save(str(folder / f"{name}.png")):
            raise OSError(f"no picture could be written in {folder}")

    return take


def _evening(root: Path, toolbox: Toolbox) -> Path:
    """Play the bundled evening as far as the coffee break; return its session."""
    whole = (assets_folder() / "demo" / "zuiderkouw.txt").read_text(encoding="utf-8")
    script, sessions = root / "zuiderkouw.txt", root / "sessions"
    script.write_text(whole.partition(_UNTIL)[0], encoding="utf-8")
    sessions.mkdir()
    play(script, sessions / "zuiderkouw.cwb", toolbox)
    return sessions / "zuiderkouw.cwb"


def _home(root: Path, interface: Interface, take: Callable[[str, QWidget], None]) -> None:
    library = Library(root / "sessions", derived=root / "derived", backups=root / "backups")
    size = (LAPTOP.width(), LAPTOP.height())
    with listed_home(library, interface, PreferencesFile(), now=_AT, size=size) as home:
        take("home", home)
        tour = Tour(home, interface.words)
        with _shown(tour):
            take("tour", tour)


def _console(session: Session, interface: Interface, take: Callable[[str, QWidget], None]) -> None:
    console = ConsoleWindow(session, interface)
    console.resize(LAPTOP)
    console.show()
    session.set_wall_mode("live")
    session.open_item(_VOTE)
    _show_all(session, console)
    _wall(session, "votes", take)
    session.open_item(_ITEM)
    _show_all(session, console)
    _wall(session, "wall", take)
    console.work.capture.field.setText(_HALF_TYPED)
    console.work.capture.field.setFocus()
    # On a slow disk the last lines are still on their way, and the window says so.
    session.flush()
    take("console", console)
    console.work.capture.field.clear()
    block, item = pasted_block(session, _PASTED), session.item
    if block is None or item is None:
        raise ValueError("the evening of the pictures has no such item")
    words = interface.words
    for name, sheet in (
        ("board", ThemeBoard(console, session, item, words)),
        ("pasted", console.commands.pastes.lists.dialog(PasteList(session, block))),
        ("help", console.commands.help.help_window("typing")),
    ):
        with _shown(sheet):
            take(name, sheet)
    console.leave()
    console.hide()
    console.deleteLater()


def _show_all(session: Session, console: ConsoleWindow) -> None:
    """Let the room see every line of the open item, and the screen that has them."""
    lines = [entry.id for entry in console.work.releasable()]
    session.do(editing_steps.show(session.record, lines))
    screens = [build.id for build in session.builds]
    shown = next((screens.index(name) for name in _RESULTS if name in screens), 0)
    session.do(navigation_steps.to_screen(session.record, shown, 0))


def _wall(session: Session, name: str, take: Callable[[str, QWidget], None]) -> None:
    """Take what the room sees."""
    stage = Stage()
    stage.resize(WALL)
    stage.show_scene(session.scene)
    with _shown(stage):
        take(name, stage)


@contextmanager
def _shown(widget: QWidget) -> Iterator[None]:
    widget.show()
    yield
    widget.close()
    widget.deleteLater()


def main(arguments: list[str]) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(["pictures"])
    apply_theme(application)
    take_all(Path(arguments[0] if arguments else "build/pictures"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
