"""The look of the laptop: style, palette, typeface and the sheets that were made beforehand.

A widget says what it is by its role (`give_role`), sometimes with a state; the sheets in
`assets/theme` say what that looks like. scripts/theme/*.qss list the roles there are.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QEvent
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from cwb_workshop.system.assets import assets_folder
from cwb_workshop.ui.colours import Colours, colours
from cwb_workshop.widgets.fonts import FAMILY, load_fonts, load_start_fonts

STYLE = "Fusion"
"""Named again when the program starts: then Qt makes no other style first."""

_POINTS = 10.0


def apply_start_theme(app: QApplication, *, dark: bool = False) -> None:
    """Dress the first window, of a program that was started with our style.

    The sheet is tiny, for the time until the window can be used counts.
    """
    load_start_fonts()
    _find_pictures()
    _dress(app, colours(dark=dark))
    app.setStyleSheet(_sheet("start-dark" if dark else "start-light"))


def apply_theme(app: QApplication, *, dark: bool = False) -> None:
    """Dress every window, for as long as the program runs or until the room gets dim."""
    _find_pictures()
    app.setStyle(STYLE)
    load_fonts()
    _dress(app, colours(dark=dark))
    app.setStyleSheet(_sheet("dark" if dark else "light"))


def give_role(widget: QWidget, role: str, state: str = "") -> None:
    """Say what a widget is, and what state it is in, and have it look so at once."""
    before = widget.property("role")
    if (before, widget.property("state")) == (role, state):
        return
    widget.setProperty("role", role)
    widget.setProperty("state", state)
    if widget.metaObject().className() == "QWidget":
        # The first touch of this name costs 20 ms, which the first window must not wait for.
        from PySide6.QtCore import Qt

        # The background of a plain widget is painted only when asked for.
        widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    if before is not None or widget.isVisible():
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        # A frame knows its edges from before, and a role may bring others: let it measure anew.
        QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def _find_pictures() -> None:
    """Let the sheets name their pictures without a folder of this laptop."""
    QDir.setSearchPaths("theme", [str(assets_folder() / "theme")])


def _dress(app: QApplication, chosen: Colours) -> None:
    app.setPalette(_palette(chosen))
    font = QFont(FAMILY)
    font.setPointSizeF(_POINTS)
    app.setFont(font)


def _sheet(name: str) -> str:
    """Return a sheet; a plain look, where it is damaged, ends no evening."""
    file: Path = assets_folder() / "theme" / f"{name}.qss"
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        # Only now: the first picture waits for what is imported before it.
        import logging

        reason = type(error).__name__
        logging.getLogger(__name__).warning("no sheet %s: %s", file.name, reason)
        return ""


def _palette(chosen: Colours) -> QPalette:
    base, role = chosen.base, QPalette.ColorRole
    palette = QPalette()
    for where, colour in (
        (role.Window, base.paper),
        (role.WindowText, base.ink),
        (role.Base, base.card),
        (role.AlternateBase, chosen.sidebar),
        (role.Text, base.ink),
        (role.PlaceholderText, base.quiet),
        (role.Button, chosen.raised),
        (role.ButtonText, base.ink),
        (role.Highlight, base.primary),
        (role.HighlightedText, chosen.on_primary),
        (role.Link, base.primary),
        (role.ToolTipBase, base.ink),
        (role.ToolTipText, base.paper),
        (role.Mid, base.line),
    ):
        palette.setColor(where, QColor(colour))
    for where in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(chosen.faded))
    return palette
