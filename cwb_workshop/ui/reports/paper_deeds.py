"""What can be done with the paper of an evening, each by a button and some by a key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol, TypeAlias

from PySide6.QtWidgets import QWidget

from cwb_workshop.session.paper_pieces import PieceOfPaper

PaperDeed: TypeAlias = Literal["folder", "stick", "print", "all", "save"]

DEEDS: tuple[tuple[PaperDeed, str], ...] = (
    ("folder", ""),
    ("stick", ""),
    ("print", "Ctrl+P"),
    ("all", "Ctrl+Return"),
    ("save", "Return"),
)


class PaperDeeds(Protocol):
    """What becomes of paper. Each returns what is to be told of it, empty where it was put off."""

    def keep(self, window: QWidget, pieces: Sequence[PieceOfPaper]) -> str: ...

    def take_along(self, window: QWidget, pieces: Sequence[PieceOfPaper]) -> str: ...

    def print_it(self, window: QWidget, piece: PieceOfPaper) -> str: ...

    def show_folder(self, window: QWidget) -> str: ...
