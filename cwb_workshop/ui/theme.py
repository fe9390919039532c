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
from cwb_workshop.ui.colours import Colours
from cwb_workshop.ui.look import USUAL_LOOK, LaptopLook
from cwb_workshop.ui.text_size import POINTS, USUAL, measure_anew, points
from cwb_workshop.widgets.fonts import families, load_fonts, load_start_fonts

STYLE = "Fusion"
"""Named again when the program starts: then Qt makes no other style first."""

_SIZES = r"\b(\d+(?:\.\d+)?)pt|(?<![\w-])((?:m(?:in|ax)-)?(?:width|height): ?)(\d+)px"
"""Letters, and how large what stands among them is: the tick of a box, the least of a button."""


def apply_start_theme(app: QApplication, look: LaptopLook = USUAL_LOOK) -> None:
    """Dress the first window, of a program that was started with our style.

    The sheet is tiny, for the time until the window can be used counts.
    """
    load_start_fonts()
    _find_pictures()
    _dress(app, look)
    app.setStyleSheet(_sheet(f"start-{look.colours.name}", look.text_size))


def apply_theme(app: QApplication, look: LaptopLook = USUAL_LOOK) -> None:
    """Dress every window, for as long as the program runs or until another look is chosen."""
    _find_pictures()
    app.setStyle(STYLE)
    _still(app)
    load_fonts()
    _dress(app, look)
    app.setStyleSheet(_sheet(look.colours.name, look.text_size))
    measure_anew()


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


def _still(app: QApplication) -> None:
    """Let nothing slide or fade: not everybody can bear that, and nobody waits for it."""
    # Only now: the first touch of this name costs 20 ms, which the first window must not wait for.
    from PySide6.QtCore import Qt

    app.setEffectEnabled(Qt.UIEffect.UI_General, False)
    for effect in Qt.UIEffect:
        app.setEffectEnabled(effect, False)


def _find_pictures() -> None:
    """Let the sheets name their pictures without a folder of this laptop."""
    QDir.setSearchPaths("theme", [str(assets_folder() / "theme")])


def _dress(app: QApplication, look: LaptopLook) -> None:
    app.setPalette(_palette(look.colours))
    font = QFont(families())
    font.setPointSizeF(points(look.text_size))
    app.setFont(font)


def _sheet(name: str, text_size: int) -> str:
    """Return a sheet; a plain look, where it is damaged, ends no evening."""
    file: Path = assets_folder() / "theme" / f"{name}.qss"
    try:
        return _sized(file.read_text(encoding="utf-8"), text_size)
    except (OSError, ValueError) as error:
        # Only now: the first picture waits for what is imported before it.
        import logging

        reason = type(error).__name__
        logging.getLogger(__name__).warning("no sheet %s: %s", file.name, reason)
        return ""


def _sized(sheet: str, text_size: int) -> str:
    """Return a sheet with letters of this size, in percent."""
    scale = points(text_size) / POINTS
    if text_size == USUAL and scale == 1:
        return sheet
    import re

    def larger(found: re.Match[str]) -> str:
        of_letters, name, of_part = found.groups()
        if of_letters:
            return f"{float(of_letters) * scale:g}pt"
        return f"{name}{round(int(of_part) * text_size / 100)}px"

    return re.sub(_SIZES, larger, sheet)


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
