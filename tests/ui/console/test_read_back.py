"""Reading back and agreeing, by the keys of the console."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from cwb_workshop.core.agenda.read_back import approval
from cwb_workshop.core.contract.scene import TextScene
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.controls import Label
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, SHIFT, enter, entries, key
from tests.workshop import kit


def shown(console: ConsoleWindow) -> list[str]:
    """Return what is read back on the wall."""
    content = console.session.scene.content
    return [line.main for line in content.lines] if isinstance(content, TextScene) else []


def told(console: ConsoleWindow) -> str:
    return " ".join(label.text() for label in console.work.read_back.findChildren(QPushButton))


def test_f3_releases_and_reads_back_the_table_that_is_typed_for(console: ConsoleWindow) -> None:
    enter(console, "2: eerste", "2: tweede", "1: van een ander", "2: derde")
    key(console, Qt.Key.Key_F3)
    assert shown(console) == ["eerste", "tweede", "derde"]
    assert [entry.shown for entry in entries(console)] == [True, True, False, True]


def test_f3_again_goes_back_to_the_screen(console: ConsoleWindow) -> None:
    console.session.set_wall_mode("live")
    before = console.session.scene
    enter(console, "2: eerste")
    key(console, Qt.Key.Key_F3)
    key(console, Qt.Key.Key_F3)
    assert console.session.scene == before


def test_the_wall_goes_back_when_all_that_was_read_back_is_taken_back(
    console: ConsoleWindow,
) -> None:
    console.session.set_wall_mode("live")
    before = console.session.scene
    enter(console, "2: eerste", "2: tweede")
    key(console, Qt.Key.Key_F3)
    seen, reading = [console.session.scene.content], console.session.scene.content
    console.session.scene_changed.connect(lambda scene: seen.append(scene.content))
    key(console, Qt.Key.Key_Z, CONTROL)
    assert console.session.scene == before
    key(console, Qt.Key.Key_Z, CONTROL)
    key(console, Qt.Key.Key_Z, CONTROL)
    assert not entries(console)
    assert console.session.scene == before
    assert isinstance(reading, TextScene)
    asked = [one for one in seen if isinstance(one, TextScene) and one.heading == reading.heading]
    assert asked == [reading], "the question never stands there without a line"
    key(console, Qt.Key.Key_Y, CONTROL)
    assert console.session.scene.content == before.content


def test_the_wall_goes_back_when_all_that_was_read_back_is_withdrawn(
    console: ConsoleWindow,
) -> None:
    console.session.set_wall_mode("live")
    before = console.session.scene
    enter(console, "2: eerste")
    key(console, Qt.Key.Key_F3)
    key(console, Qt.Key.Key_Up, CONTROL)
    key(console, Qt.Key.Key_Delete, CONTROL)
    assert console.session.scene == before


def test_shift_f3_notes_the_yes_and_undo_takes_it_back(console: ConsoleWindow) -> None:
    enter(console, "2: eerste")
    assert "Ja, dat zeiden we" in told(console)
    key(console, Qt.Key.Key_F3, SHIFT)
    yes = approval(
        console.session.record, console.session.kit, "obstacles", 2, console.session.kinds
    )
    assert yes is not None
    assert yes.time == "19:00"
    assert "Akkoord intrekken" in told(console)
    tabs = [button.text() for button in console.work.findChildren(QPushButton)]
    assert [text for text in tabs if text.startswith("Tafel 2 ✓")]
    key(console, Qt.Key.Key_Z, CONTROL)
    assert (
        approval(console.session.record, console.session.kit, "obstacles", 2, console.session.kinds)
        is None
    )


def test_while_one_table_is_read_back_the_yes_is_that_of_this_table(
    console: ConsoleWindow,
) -> None:
    enter(console, "2: eerste")
    key(console, Qt.Key.Key_F3)
    enter(console, "4: intussen")
    key(console, Qt.Key.Key_F3, SHIFT)
    assert (
        approval(console.session.record, console.session.kit, "obstacles", 2, console.session.kinds)
        is not None
    )
    assert (
        approval(console.session.record, console.session.kit, "obstacles", 4, console.session.kinds)
        is None
    )


def test_the_row_says_it_when_a_line_changed_after_the_yes(console: ConsoleWindow) -> None:
    enter(console, "2: eerste")
    key(console, Qt.Key.Key_F3, SHIFT)
    enter(console, "2: tweede")
    texts = [label.text() for label in console.work.read_back.findChildren(Label)]
    assert "gewijzigd na het akkoord van 19:00" in texts


def test_the_selected_line_says_which_table_is_meant(console: ConsoleWindow) -> None:
    enter(console, "2: eerste", "4: tweede")
    key(console, Qt.Key.Key_Up, CONTROL)
    key(console, Qt.Key.Key_Up)
    key(console, Qt.Key.Key_F3)
    assert shown(console) == ["eerste"]


_OF_REMARKS = [item.id for item in kit().items.values() if item.remarks]


def test_there_are_items_of_remarks() -> None:
    assert {"principles_vote", "principles_scale", "break"} <= {*_OF_REMARKS}


@pytest.mark.parametrize("item", _OF_REMARKS)
def test_a_remark_of_the_facilitator_is_not_read_back(consoles: Consoles, item: str) -> None:
    console = consoles(item)
    enter(console, "2: dit loopt uit de hand")
    assert [entry.kind for entry in entries(console)] == ["answer"]
    before = console.session.scene
    for pressed in (Qt.Key.Key_F3, Qt.Key.Key_F3):
        key(console, pressed)
        assert shown(console) == []
    assert console.session.scene == before
    assert not console.work.read_back.isVisible()
    assert not any(entry.shown for entry in entries(console))


def test_without_a_table_or_its_lines_nothing_is_read_back(consoles: Consoles) -> None:
    console = consoles("obstacles")
    before = console.session.scene
    for table in ("p: voor iedereen", None):
        if table:
            enter(console, table)
        else:
            key(console, Qt.Key.Key_3, CONTROL)
        key(console, Qt.Key.Key_F3)
        key(console, Qt.Key.Key_F3, SHIFT)
    assert console.session.scene == before
    assert not console.work.read_back.isVisible()


def test_both_are_buttons_as_well(console: ConsoleWindow) -> None:
    enter(console, "2: eerste")
    read, yes, _fairness = console.work.read_back.findChildren(QPushButton)
    QTest.mouseClick(read, Qt.MouseButton.LeftButton)
    assert shown(console) == ["eerste"]
    QTest.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert (
        approval(console.session.record, console.session.kit, "obstacles", 2, console.session.kinds)
        is not None
    )
