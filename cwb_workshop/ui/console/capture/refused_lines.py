"""Pasted lines that could not be taken: kept whole until they are mended or left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from cwb_workshop.core.capture.paste_drafts import REFUSED, refused_as_text, refused_in
from cwb_workshop.core.model.paste import RefusedLine
from cwb_workshop.session.session import Session


class RefusedLines(QObject):
    """In the order in which they were pasted. They outlive a crash, as drafts of the session."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._lines = list(refused_in(session.draft(REFUSED)))

    @property
    def lines(self) -> Sequence[RefusedLine]:
        return tuple(self._lines)

    def add(self, lines: Sequence[RefusedLine]) -> None:
        """Keep lines, each once: what was broken off may be read again."""
        known = {(line.paste, line.number) for line in self._lines}
        new = [line for line in lines if (line.paste, line.number) not in known]
        if new:
            self._lines += new
            self._keep()

    def put(self, line: RefusedLine, text: str) -> None:
        """Keep a line as it was changed, not mended yet."""
        if line in self._lines and text != line.text:
            self._lines[self._lines.index(line)] = replace(line, text=text)
            self._keep()

    def drop(self, line: RefusedLine) -> None:
        """Let go of a line that was taken after all."""
        if line in self._lines:
            self._lines.remove(line)
            self._keep()

    def clear(self) -> None:
        """Leave all of them out."""
        self._lines.clear()
        self._keep()

    def _keep(self) -> None:
        self._session.keep_draft(REFUSED, refused_as_text(self._lines))
        self.changed.emit()
