"""What the console asks of the program: what no session, and no window alone, can do."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Requests(QObject):
    """One signal for each wish. `report` carries the kind of report, or `door`; `text_size` how
    many steps larger letters shall be, 0 for the usual ones.
    """

    home = Signal()
    report = Signal(str)
    backups = Signal()
    room = Signal()
    full_screen = Signal()
    wall_window = Signal()
    tone = Signal()
    end_tones = Signal()
    clicker = Signal()
    doors = Signal()
    projector = Signal()
    swap_screens = Signal()
    distance = Signal()
    dark = Signal()
    card = Signal()
    contrast = Signal()
    text_size = Signal(int)
