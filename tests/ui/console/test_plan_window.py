"""The plan is changed in one window, and each change is a step of the session."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from cwb_workshop.core.model.locale import Language
from cwb_workshop.session.plan_templates import PlanTemplates
from cwb_workshop.ui.console.plan.item_settings import FLAGS, PHASES
from cwb_workshop.ui.console.plan.template_dialog import TemplateDialog
from cwb_workshop.ui.console.plan.window import PlanDialog
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles, Plans
from tests.ui.console.keyboard import ALT, CONTROL, NONE
from tests.ui.open_dialogs import when_open

HEADING, FIRST = 1, 2


def agenda(console: ConsoleWindow) -> list[str]:
    return [item.id for item in console.session.record.agenda]


def minutes(console: ConsoleWindow, item: str = "obstacles") -> int:
    return console.session.record.plan[item].minutes


def type_in(dialog: PlanDialog, row: int, text: str, language: Language = "nl") -> None:
    field = dialog.page.columns.fields[language, row]
    field.setFocus()
    field.selectAll()
    if text:
        QTest.keyClicks(field, text)
    else:
        QTest.keyClick(field, Qt.Key.Key_Backspace)
    dialog.page.settle()


@pytest.fixture
def console(consoles: Consoles) -> ConsoleWindow:
    return consoles(None)


def test_keys_move_an_item_shorten_it_leave_it_out_and_undo_brings_all_back(
    console: ConsoleWindow, plans: Plans
) -> None:
    before = agenda(console)
    dialog = plans(console)
    at = before.index("obstacles")
    for pressed, held in ((Qt.Key.Key_Up, ALT), (Qt.Key.Key_Up, ALT), (Qt.Key.Key_Down, ALT)):
        QTest.keyClick(dialog.list, pressed, held)
    assert agenda(console).index("obstacles") == at - 1
    assert dialog.list.chosen == "obstacles"
    QTest.keyClicks(dialog.list, "--+")
    assert minutes(console) == 11
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert "obstacles" not in agenda(console)
    for _step in range(7):
        QTest.keyClick(dialog.list, Qt.Key.Key_Z, CONTROL)
    assert (agenda(console), minutes(console)) == (before, 12)


@pytest.mark.parametrize(("to", "place"), [(0, 0), (1, 1), (2, 1), (10, 9), (18, 17), (19, 18)])
def test_what_is_dragged_stands_where_it_was_dropped(
    console: ConsoleWindow, plans: Plans, to: int, place: int
) -> None:
    dialog = plans(console)
    before = agenda(console)
    dialog.list.drop_at("checkin", min(to, len(before)))
    assert agenda(console).index("checkin") == min(place, len(before) - 1)
    assert dialog.list.chosen == "obstacles"


def test_what_is_typed_stands_in_the_picture_at_once_and_in_the_session_once_it_is_settled(
    console: ConsoleWindow, plans: Plans
) -> None:
    dialog = plans(console)
    field = dialog.page.columns.fields["nl", HEADING]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Wat houdt je tegen?")
    assert "Wat houdt je tegen?" in dialog.page.stage.accessibleDescription()
    assert console.session.newest("undo") is None
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert console.session.kit.item_text("obstacles", "nl").screens[0].heading == (
        "Wat houdt je tegen?"
    )
    dialog.head.undo.click()
    assert console.session.kit is console.session.carried_kit
    assert field.text() == "Waar loop je op vast?"


def test_closing_keeps_what_is_half_typed(console: ConsoleWindow, plans: Plans) -> None:
    dialog = plans(console)
    field = dialog.page.columns.fields["nl", HEADING]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Half")
    dialog.accept()
    assert console.session.kit.item_text("obstacles", "nl").screens[0].heading == "Half"


def test_a_line_is_added_behind_the_last_and_goes_when_it_is_emptied(
    console: ConsoleWindow, plans: Plans
) -> None:
    dialog = plans(console)
    lines = len(console.session.kit.item_text("obstacles", "nl").screens[0].lines)
    type_in(dialog, FIRST + lines, "Wie wil, vertelt")
    shown = console.session.kit.item_text("obstacles", "nl").screens[0].lines
    assert (len(shown), shown[-1]) == (lines + 1, "Wie wil, vertelt")
    assert dialog.page.columns._told["en"].text() == "nog 1 regel te vertalen"
    type_in(dialog, FIRST + lines, "Who wants to, tells", "en")
    assert dialog.page.columns._told["en"].text() == "alles vertaald"
    type_in(dialog, FIRST + lines, "")
    for language in ("nl", "en"):
        assert len(console.session.kit.item_text("obstacles", language).screens[0].lines) == lines


def test_every_language_of_the_kit_can_be_written_with_its_notes(
    console: ConsoleWindow, plans: Plans
) -> None:
    dialog = plans(console)
    for language in console.session.kit.languages[1:]:
        dialog.page._note_in(language)
        type_in(dialog, HEADING, f"Kop {language}", language)
        dialog.page.notes.setPlainText(f"Notitie {language}")
        dialog.page.settle()
        screen = console.session.kit.item_text("obstacles", language).screens[0]
        assert (screen.heading, screen.notes) == (f"Kop {language}", f"Notitie {language}")
        assert f"Kop {language}" in dialog.page.stage.accessibleDescription()


def test_an_item_is_repeated_and_a_new_one_of_any_exercise_is_added(
    console: ConsoleWindow, plans: Plans
) -> None:
    session = console.session
    dialog = plans(console)
    QTest.keyClick(dialog.list, Qt.Key.Key_D, CONTROL)
    again = dialog.list.chosen
    assert agenda(console).index(again) == agenda(console).index("obstacles") + 1
    for place in dialog.planning.offered():
        added = dialog.planning.add(place.item, "welcome")
        assert agenda(console)[1] == added
        session.open_item(added)
        session.set_wall_mode("live")
        assert session.scene.content is not None
        assert minutes(console, added) > 0


def test_what_cannot_be_done_is_said(console: ConsoleWindow, plans: Plans) -> None:
    console.session.open_item("obstacles")
    dialog = plans(console)
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert dialog.fault.text() == ("Dit onderdeel is al open geweest. Het blijft in de agenda.")
    assert "obstacles" in agenda(console)


def test_minutes_shortest_time_and_protection_are_set(console: ConsoleWindow, plans: Plans) -> None:
    dialog = plans(console)
    times = dialog.page.times
    for field, typed in ((times.minutes, "20"), (times.floor, "7")):
        field.setFocus()
        field.setText(typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
    times.flex.setCurrentIndex(times.flex.findData("optional"))
    times.flex.activated.emit(times.flex.currentIndex())
    item = console.session.kit.items["obstacles"]
    assert (minutes(console), item.floor, item.flex) == (20, 7, "optional")
    assert dialog.head.times.text() == "8 min te lang"
    times.minutes.setFocus()
    times.minutes.setText("x")
    QTest.keyClick(times.minutes, Qt.Key.Key_Return)
    assert (times.minutes.text(), minutes(console)) == ("20", 20)


def test_screens_are_added_walked_and_removed(console: ConsoleWindow, plans: Plans) -> None:
    dialog = plans(console)
    dialog.page.more.click()
    assert dialog.page.at_screen == 1
    type_in(dialog, HEADING, "Tweede scherm")
    assert "Tweede scherm" in dialog.page.stage.accessibleDescription()
    QTest.keyClick(dialog.list, Qt.Key.Key_PageUp, NONE)
    dialog.page.before.click()
    assert dialog.page.at_screen == 0
    dialog.page.after.click()
    dialog.page.less.click()
    assert len(console.session.kit.item_text("obstacles", "nl").screens) == 1


def test_every_picture_of_the_item_can_be_looked_at(console: ConsoleWindow, plans: Plans) -> None:
    """Not its texts alone: those that the exercise shows behind them too."""
    dialog = plans(console)
    dialog.choose("principles_vote")
    page, seen = dialog.page, [dialog.page.stage.accessibleDescription()]
    while page.after.isEnabled():
        page.after.click()
        seen.append(page.stage.accessibleDescription())
    assert len(seen) == len(set(seen)) == 10
    assert "Werk gaat voor kapitaal" in seen[-1]
    assert page.at_screen == 0
    type_in(dialog, HEADING, "Acht keuzes")
    assert page.stage.accessibleDescription() == seen[-1]
    dialog.choose("obstacles")
    assert "Waar loop je op vast?" in page.stage.accessibleDescription()


def test_nothing_that_is_typed_in_the_plan_is_a_line_of_the_evening(
    console: ConsoleWindow, plans: Plans
) -> None:
    dialog = plans(console)
    QTest.keyClicks(dialog.list, "abc")
    assert console.work.capture.field.text() == ""
    assert dialog.isVisible()


def test_the_plan_is_kept_as_a_template(
    console: ConsoleWindow, plans: Plans, tmp_path: Path
) -> None:
    templates = console.commands.walking.templates = PlanTemplates(tmp_path)
    dialog = plans(console)

    def name(asked: QDialog) -> None:
        assert isinstance(asked, TemplateDialog)
        assert asked.field.text() == "Zuiderkouw"
        asked.field.setText("Buurtavond")
        asked.save()

    when_open(name)
    dialog.head.keep.click()
    assert [one.name for one in templates.known()] == ["Buurtavond"]
    assert dialog.side.ends.text() == "Bewaard als “Buurtavond”"


def test_without_a_folder_no_template_is_offered(console: ConsoleWindow, plans: Plans) -> None:
    assert plans(console).head.keep.isHidden()


def test_what_an_exercise_asks_is_set_and_undone(console: ConsoleWindow, plans: Plans) -> None:
    dialog = plans(console)
    settings = dialog.page.settings
    assert {*settings.flags, *settings.fields} == {"main_points", "slips", "phases"}
    for name, typed in (("phases", "1, 3, 3, 5"), ("slips", "4")):
        settings.fields[name].setFocus()
        settings.fields[name].setText(typed)
        QTest.keyClick(settings.fields[name], Qt.Key.Key_Return)
    item = console.session.kit.items["obstacles"]
    assert (item.settings["phases"], item.settings["slips"]) == ([1, 3, 3, 5], 4)
    for name, typed in (("phases", "x"), ("phases", "0"), ("slips", "0"), ("slips", "veel")):
        settings.fields[name].setFocus()
        settings.fields[name].setText(typed)
        QTest.keyClick(settings.fields[name], Qt.Key.Key_Return)
    assert console.session.kit.items["obstacles"].settings == item.settings
    assert settings.fields["phases"].text() == "1, 3, 3, 5"
    for _step in range(2):
        console.session.undo()
    assert console.session.kit is console.session.carried_kit


def test_each_setting_of_each_exercise_can_be_turned_on_and_off(
    console: ConsoleWindow, plans: Plans
) -> None:
    session = console.session
    planning = plans(console).planning
    for place in planning.offered():
        planning.add(place.item, "welcome")
    for item in session.record.agenda:
        session.open_item(item.id)
        session.set_wall_mode("live")
        for name in planning.settings(item.id):
            for value in (True, False) if name in FLAGS else (2, 1):
                planning.set(item.id, name, [value, value] if name == PHASES else value)
                assert all(build.steps for build in session.builds)
                console.work.refresh()


def test_undo_in_the_plan_takes_back_no_line_that_was_said(
    console: ConsoleWindow, plans: Plans
) -> None:
    session = console.session
    session.open_item("obstacles")
    session.capture("1: te duur")
    dialog = plans(console)
    QTest.keyClick(dialog.list, Qt.Key.Key_Up, ALT)
    before = agenda(console)
    for _press in range(3):
        QTest.keyClick(dialog.list, Qt.Key.Key_Z, CONTROL)
    assert agenda(console) != before
    assert [line.text for line in session.record.active_entries()] == ["te duur"]
    assert dialog.fault.text().startswith("Er is niets aan het plan om terug te nemen.")
    for _press in range(2):
        QTest.keyClick(dialog.list, Qt.Key.Key_Y, CONTROL)
    assert agenda(console) == before
