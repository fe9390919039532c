from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cwb_workshop.content.kit_library import DEFAULT_KIT, KitLibrary
from cwb_workshop.content.locale_reader import (
    interface_languages,
    load_locales,
)
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.locale import Language
from cwb_workshop.session.library import Library
from cwb_workshop.session.plan_templates import PlanTemplates
from cwb_workshop.ui.home.contents import HomeContents
from cwb_workshop.ui.home.window import HomeWindow
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.preferences.file import PreferencesFile
from cwb_workshop.ui.program_theme import ProgramTheme
from tests.workshop import registry

NOW = datetime(2026, 4, 20, 20, 10)


@dataclass(frozen=True)
class House:
    """A data folder, and homes that show what is in it."""

    root: Path
    library: Library
    preferences: PreferencesFile
    open: Callable[..., HomeWindow]


@pytest.fixture
def house(
    tmp_path: Path,
    qapp: QApplication,
    qtbot: QtBot,
    look_kept: None,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[House]:
    root = tmp_path / "data"
    for name in ("sessions", "backups", "derived", "reports", "temporary"):
        (root / name).mkdir(parents=True)
    monkeypatch.setattr(tempfile, "tempdir", str(root / "temporary"))
    library = Library(
        root / "sessions",
        derived=root / "derived",
        backups=root / "backups",
        reports=root / "reports",
    )
    preferences = PreferencesFile(root / "preferences.json")
    opened: list[HomeWindow] = []
    theme = ProgramTheme(qapp, preferences)
    kits = KitLibrary(DEFAULT_KIT, root / "kits")

    def open_home(language: Language = "nl", *, now: datetime = NOW) -> HomeWindow:
        home = HomeWindow(
            lambda: HomeContents(
                library=library,
                interface=Interface(language, all_words, load_locales(interface_languages())),
                preferences=preferences,
                now=lambda: now,
                kits=kits.known(),
                check_kits=lambda: kits.known(registry().by_id),
                languages=load_locales(),
                can_practise=True,
                open_desk=lambda: None,
                templates=PlanTemplates(root / "templates").known,
                theme=theme,
            )
        )
        qtbot.addWidget(home)
        with qtbot.waitSignal(home.listed, timeout=20_000):
            home.show()
        with qtbot.waitActive(home):
            home.activateWindow()
        opened.append(home)
        return home

    yield House(root, library, preferences, open_home)
    for home in opened:
        home.close()
