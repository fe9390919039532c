"""The sheets are what the generator makes of our palette, and can be read and followed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QDir, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cwb_workshop.system.assets import assets_folder
from cwb_workshop.ui import theme
from cwb_workshop.ui.colours import EVERY_COLOURS, LIGHT_COLOURS, Colours
from cwb_workshop.ui.look import LaptopLook
from cwb_workshop.ui.theme import apply_start_theme, apply_theme, give_role
from scripts.qss import Rule, parse
from tests.contrast import contrast
from tests.golden import Golden

_ROOT = Path(__file__).resolve().parents[2]
_THEME = assets_folder() / "theme"
_MOST_BYTES_AT_START = 1730
"""With this, and the two boxes of languages it dresses, home was usable as soon as before."""
_TEXT, _RING = 4.5, 3.0
_EACH = pytest.mark.parametrize("chosen", EVERY_COLOURS, ids=lambda one: one.name)
_NAMES = [one.name for one in EVERY_COLOURS]


def test_the_sheets_are_what_the_generator_makes(golden: Golden, tmp_path: Path) -> None:
    made = subprocess.run(
        [sys.executable, "-m", "scripts.make_theme", str(tmp_path)],
        cwd=_ROOT, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(_ROOT)},
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    golden.folder(_THEME, tmp_path)


@pytest.mark.usefixtures("look_kept")
@pytest.mark.parametrize("dress", [apply_theme, apply_start_theme])
@pytest.mark.parametrize("kind", [QPushButton, QCheckBox, QRadioButton, QComboBox])
def test_what_has_the_keyboard_has_one_ring(
    qapp: QApplication,
    qtbot: QtBot,
    kind: type[QPushButton | QCheckBox | QRadioButton | QComboBox],
    dress: Callable[[QApplication], None],
) -> None:
    """Qt draws a grey one of its own inside ours once somebody used Tab."""
    if dress is apply_start_theme and kind in (QCheckBox, QRadioButton):
        pytest.skip("home has none")
    dress(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    widget = kind(window)
    if isinstance(widget, QComboBox):
        widget.addItem("120 min")
    else:
        widget.setText("120 min")
    widget.resize(140, 40)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    pictures = []
    for by_keyboard in (False, True):
        widget.setFocus()
        window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, by_keyboard)
        pictures.append(widget.grab().toImage())
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize("name", [f"start-{name}" for name in _NAMES])
def test_the_first_window_reads_a_tiny_sheet(name: str) -> None:
    assert len(_sheet(name).encode()) <= _MOST_BYTES_AT_START


@pytest.mark.parametrize("name", _NAMES)
def test_every_picture_a_sheet_names_is_there(name: str) -> None:
    named = re.findall(r"url\(theme:([^)]+)\)", _sheet(name))
    assert named
    assert [file for file in named if not (_THEME / file).is_file()] == []


@pytest.mark.parametrize("name", _NAMES)
def test_nothing_is_shouted_fixed_in_size_or_left_without_a_ring(name: str) -> None:
    sheet = _sheet(name)
    assert "text-transform" not in sheet
    assert re.search(r"font-size: \d+px", sheet) is None
    assert "icon:/" not in sheet
    rings = [rule for rule in parse(sheet) if any(":focus" in part for part in rule.selectors)]
    assert rings
    assert not [rule for rule in rings if dict(rule.declarations).get("outline")]


@_EACH
def test_words_can_be_read_on_every_surface(chosen: Colours) -> None:
    weak = {pair: round(found, 2) for pair, found in _pairs(chosen).items() if found < _TEXT}
    assert weak == {}


@_EACH
def test_every_rule_that_sets_both_colours_can_be_read(chosen: Colours) -> None:
    sheet = parse(_sheet(chosen.name))
    weak = [str(rule) for rule in sheet if _is_weak(rule, chosen)]
    assert weak == []


@_EACH
def test_the_ring_of_focus_stands_out(chosen: Colours) -> None:
    base = chosen.base
    around = (base.paper, base.card, chosen.sidebar, chosen.bar)
    assert min(contrast(chosen.ring, surface) for surface in around) >= _RING
    assert min(contrast(base.ink, surface) for surface in around) >= _RING
    assert min(contrast(chosen.ring_on_panel, on) for on in (base.panel, chosen.field)) >= _RING


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("more", [False, True])
def test_focus_draws_a_ring_three_pixels_wide(
    qtbot: QtBot, qapp: QApplication, *, dark: bool, more: bool
) -> None:
    look = LaptopLook(dark=dark, contrast=more)
    apply_theme(qapp, look)
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("Bewaar", window)
    field = QLineEdit(window)
    button.setGeometry(10, 10, 120, 40)
    field.setGeometry(10, 60, 120, 40)
    window.show()
    for widget in (button, field):
        widget.setFocus()
        qtbot.waitUntil(widget.hasFocus)
        picture = widget.grab().toImage()
        across = [picture.pixelColor(x, 20).name() for x in range(4)]
        assert across[:3] == [look.colours.ring] * 3
        assert across[3] != look.colours.ring


def test_a_role_shows_at_once_and_so_does_a_state(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp)
    label = QLabel("00:12")
    qtbot.addWidget(label)
    give_role(label, "timer")
    label.ensurePolished()
    calm = label.palette().color(label.foregroundRole()).name()
    give_role(label, "timer", "over")
    assert calm == LIGHT_COLOURS.base.primary
    assert label.palette().color(label.foregroundRole()).name() == LIGHT_COLOURS.trouble


def test_a_new_state_gets_the_room_that_it_needs(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp)
    changed, fresh = QLabel("Wachtpagina"), QLabel("Wachtpagina")
    for label, state in ((changed, ""), (fresh, "waiting")):
        qtbot.addWidget(label)
        give_role(label, "live", state)
        label.grab()
    give_role(changed, "live", "waiting")
    assert changed.sizeHint() == fresh.sizeHint()
    assert changed.contentsRect() != changed.rect()


def test_the_start_and_the_console_dress_home_alike(qtbot: QtBot, qapp: QApplication) -> None:
    panel = QFrame()
    qtbot.addWidget(panel)
    give_role(panel, "panel")
    go = QPushButton("Begin", panel)
    go.setGeometry(20, 20, 120, 40)
    give_role(go, "go")
    panel.resize(160, 80)
    seen = []
    for dress in (apply_start_theme, apply_theme):
        dress(qapp)
        picture = panel.grab().toImage()
        seen.append([picture.pixelColor(x, y).name() for x, y in ((2, 2), (30, 26))])
    assert seen[0] == seen[1] == [LIGHT_COLOURS.base.panel, LIGHT_COLOURS.base.amber]


def test_the_theme_leaves_no_trace_in_the_home_folder(qapp: QApplication, own_home: Path) -> None:
    apply_theme(qapp)
    assert list(own_home.iterdir()) == []
    assert QDir.searchPaths("icon") == []


def _sheet(name: str) -> str:
    return (_THEME / f"{name}.qss").read_text(encoding="utf-8")


def _pairs(chosen: Colours) -> dict[str, float]:
    """Return the contrast of every colour of text with the surfaces it stands on."""
    base = chosen.base
    on = {
        "ink": (base.ink, ("paper", "card", "soft", "amber_soft", "sidebar", "bar", "raised")),
        "caption": (base.caption, ("paper", "card", "sidebar", "bar")),
        "quiet": (base.quiet, ("paper", "card", "sidebar")),
        "primary": (base.primary, ("paper", "card", "sidebar", "soft")),
        "deep": (base.deep, ("paper", "card", "soft", "sidebar", "bar", "amber_soft")),
        "trouble": (chosen.trouble, ("paper", "card", "sidebar", "bar", "amber_soft")),
        "on_primary": (chosen.on_primary, ("primary", "deep")),
        "on_amber": (chosen.on_amber, ("amber",)),
        "on_panel": (base.on_panel, ("panel", "field")),
        "on_field": (chosen.on_field, ("panel", "field")),
    }
    return {
        f"{name} on {surface}": contrast(
            text, getattr(base, surface, None) or getattr(chosen, surface)
        )
        for name, (text, surfaces) in on.items()
        for surface in surfaces
    }


def _is_weak(rule: Rule, chosen: Colours) -> bool:
    """Tell whether a rule paints words nobody can read; what is switched off may be faint."""
    if any(":disabled" in part for part in rule.selectors):
        return False
    given = dict(rule.declarations)
    text, back = given.get("color"), given.get("background", given.get("background-color"))
    if not text or not back or "transparent" in (text, back):
        return False
    return contrast(_flat(text, chosen), _flat(back, chosen)) < _TEXT


def _flat(colour: str, chosen: Colours) -> str:
    """Return a colour as it looks on paper, if one can see through it."""
    seen = re.fullmatch(r"rgba\((\d+), (\d+), (\d+), ([\d.]+)\)", colour)
    if seen is None:
        return colour
    paper = [int(chosen.base.paper[at : at + 2], 16) for at in (1, 3, 5)]
    share = float(seen[4])
    mixed = (round(int(seen[n + 1]) * share + paper[n] * (1 - share)) for n in range(3))
    return "#" + "".join(f"{part:02x}" for part in mixed)


def test_a_damaged_sheet_gives_a_plain_look(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = qapp.styleSheet()
    shutil.copytree(assets_folder(), tmp_path / "assets")
    for sheet in (tmp_path / "assets" / "theme").glob("*.qss"):
        sheet.write_bytes(sheet.read_bytes() + b"\xff")
    monkeypatch.setattr(theme, "assets_folder", lambda: tmp_path / "assets")
    apply_theme(qapp)
    assert qapp.styleSheet() == ""
    monkeypatch.undo()
    apply_theme(qapp)
    assert qapp.styleSheet()
    qapp.setStyleSheet(before)
