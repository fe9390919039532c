"""What stands below a title that the item does not ask for says so, and one key takes it along."""

from __future__ import annotations

from PySide6.QtCore import Qt

from cwb_workshop.ui.console.pasted.list_dialog import PastedListDialog
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.keyboard import entries
from tests.ui.console.pasted_list import drawn, hit, listed_as, store

PASTED = "Hobbels:\n- geen geld\n- geen tijd\nKansen:\n- de school"


def test_a_row_below_another_title_says_why_it_stays_out(console: ConsoleWindow) -> None:
    rows = listed_as(console, PASTED)
    (row,) = (row for row in rows if row.words == "de school")
    title = console.words("console.pasted.other_side", title="Kansen")
    assert row.state == "out"
    assert row.labels == (("chip", title),)
    assert "Kansen" in title
    assert title in row.spoken


def test_space_takes_it_along(console: ConsoleWindow) -> None:
    def act(listed: PastedListDialog) -> None:
        at = next(at for at in range(5) if drawn(listed, at).words == "de school")
        hit(listed, *[Qt.Key.Key_Down] * at, Qt.Key.Key_Space)
        assert drawn(listed, at).state != "out"
        store(listed)

    listed_as(console, PASTED, act)
    assert [entry.text for entry in entries(console)] == ["geen geld", "geen tijd", "de school"]
