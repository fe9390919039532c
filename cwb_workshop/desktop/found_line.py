"""From a search at home to the line that was searched for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from cwb_workshop.core.model.text import clean, folded

if TYPE_CHECKING:
    from cwb_workshop.core.model.entry import Entry
    from cwb_workshop.core.model.record import Record
    from cwb_workshop.ui.evening import Evening
    from cwb_workshop.ui.home.window import HomeWindow


class GoingOn(Protocol):
    """The program, as far as this needs it."""

    @property
    def home(self) -> HomeWindow: ...

    @property
    def evening(self) -> Evening | None: ...

    def go_on(self, path: Path) -> None: ...


def go_on_to_found(program: GoingOn, path: Path) -> None:
    """Open a session from home; in an evening that is over, go to the line that was searched for.

    One that goes on has its field for what is said next, and its item for the room.
    """
    wanted = clean(program.home.pane.search.text()).strip()
    program.go_on(path)
    evening = program.evening
    if evening is None or not evening.session.rests:
        return
    line, said = _first(evening.session.record, wanted)
    if line is not None:
        evening.console.work.go_to(line, said)


def go_on_to_line(program: GoingOn, path: Path, text: str, label: str) -> None:
    """Open a session; where these words are told, go to the line that says them: of several the
    one with this label, as an agreement often says what an answer said.
    """
    program.go_on(path)
    evening = program.evening
    if evening is None or not text:
        return
    lines = [
        one
        for one in evening.session.record.active_entries()
        if one.text == text and not one.internal
    ]
    if lines:
        line = next((one for one in lines if one.label == label), lines[0])
        evening.console.work.go_to(line, text)


def _first(record: Record, wanted: str) -> tuple[Entry | None, str]:
    """Return the first line in which that was said, and how much of it: home finds a session by
    words that may stand in lines apart.
    """
    longest_first = sorted(wanted.split(), key=len, reverse=True)
    for said in filter(None, (wanted, *longest_first)):
        for line in record.active_entries():
            if not line.internal and folded(said) in folded(line.text):
                return line, said
    return None, ""
