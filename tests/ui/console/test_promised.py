"""What was agreed last time: offered in a sentence, taken over by a yes, told by a digit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.core.contract.scene import CommitmentsScene
from cwb_workshop.core.model.errors import Refused, StoreError, UserFacingError
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.promised import OPEN, PUT_OFF, Promised, promised_in
from cwb_workshop.core.sessions.library import Summary
from cwb_workshop.session.earlier_sessions import EarlierSession
from cwb_workshop.ui.console.promised.dialog import PromisedDialog
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.controls import Button, Label
from tests.languages import LANGUAGES
from tests.promised import ALL, BANK, outcomes, taken_over
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, SHIFT, key

LAST_TIME, OTHER, BROKEN = Path("last.cwb"), Path("other.cwb"), Path("broken.cwb")
FOUND = EarlierSession(LAST_TIME, "Zuiderkouw", "2026-01-15", ALL)


class Folder:
    """Earlier sessions that are there at once; one of them cannot be read."""

    folder = Path()

    def known(self) -> tuple[Summary, ...]:
        return tuple(
            Summary(path, "closed", place=place, day="2026-01-15")
            for path, place in ((LAST_TIME, "Zuiderkouw"), (OTHER, "Lindeveen"), (BROKEN, "Kapot"))
        )

    def read(
        self,
        path: Path,
        asker: QWidget,
        then: Callable[[EarlierSession], None],
        otherwise: Callable[[UserFacingError | OSError], None],
    ) -> None:
        made: tuple[Promised, ...] = ALL if path == LAST_TIME else ()
        if path == BROKEN:
            otherwise(StoreError("store.damaged", file="broken.cwb"))
        else:
            then(EarlierSession(path, "", "2026-01-15", made))


@contextmanager
def opened(console: ConsoleWindow) -> Iterator[PromisedDialog]:
    dialog = console.commands.to_room.promised.dialog()
    dialog.show()
    dialog.activateWindow()
    try:
        yield dialog
    finally:
        dialog.close()


def press(dialog: PromisedDialog, *keys: Qt.Key) -> None:
    for one in keys:
        QTest.keyClick(dialog, one)


def told(dialog: PromisedDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(Label) if not label.isHidden())


def listed(dialog: PromisedDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_offered_in_a_sentence_with_its_key_and_nothing_comes_in(
    consoles: Consoles, language: Language
) -> None:
    console = consoles(None, language=language)
    console.commands.to_room.promised.offer(FOUND)
    labels = [one.text() for one in console.status.findChildren(Label) if one.isVisible()]
    (sentence,) = [text for text in labels if "F6" in text]
    assert "3" in sentence
    assert "{" not in sentence
    assert promised_in(console.session.record) == ()


def test_the_offer_is_there_again_when_something_else_was_said(console: ConsoleWindow) -> None:
    def said() -> str:
        texts = [one.text() for one in console.status.findChildren(Label) if one.isVisible()]
        return " ".join(texts)

    status = console.status
    console.commands.to_room.promised.offer(FOUND)
    status.announce("De laptop kan in slaap vallen.")
    assert "F6" not in said()
    status._announcing.timeout.emit()
    assert "F6" in said()
    buttons = [one for one in status.findChildren(Button) if one.text().startswith("Nu niet")]
    buttons[-1].click()
    status.announce("De laptop kan in slaap vallen.")
    status._announcing.timeout.emit()
    assert "F6" not in said()


def test_enter_takes_over_what_was_offered_and_one_undo_takes_that_back(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    console.commands.to_room.promised.offer(FOUND)
    with opened(console) as dialog:
        qtbot.waitUntil(dialog.isActiveWindow)
        assert "tot je het overneemt" in told(dialog)
        press(dialog, Qt.Key.Key_1)
        assert promised_in(console.session.record) == ()
        press(dialog, Qt.Key.Key_Return)
        assert promised_in(console.session.record) == ALL
        QTest.keyClick(dialog, Qt.Key.Key_Z, CONTROL)
        assert promised_in(console.session.record) == ()


def test_the_buttons_say_what_the_agreement_gone_to_is_not_told_as_yet(
    console: ConsoleWindow,
) -> None:
    taken_over(console.session)
    with opened(console) as dialog:
        press(dialog, Qt.Key.Key_1, Qt.Key.Key_3)
        offered = {outcome for outcome, button in dialog.deeds.items() if button.isEnabled()}
        assert offered == {"done", "dropped"}
        press(dialog, Qt.Key.Key_Up)
        offered = {outcome for outcome, button in dialog.deeds.items() if button.isEnabled()}
        assert offered == {"done", OPEN}


def test_a_digit_says_what_became_of_one_and_goes_on_to_the_next(console: ConsoleWindow) -> None:
    taken_over(console.session)
    with opened(console) as dialog:
        press(dialog, Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_2)
        assert outcomes(console.session.record) == ["done", "dropped", "agreed"]
        press(dialog, Qt.Key.Key_Up, Qt.Key.Key_1)
        assert outcomes(console.session.record) == ["done", "done", "agreed"]
        assert listed(dialog)[1].splitlines()[1].startswith("✓ gedaan · Stichting Kouw")


def test_another_session_can_be_chosen_and_one_without_agreements_says_so(
    console: ConsoleWindow,
) -> None:
    console.commands.to_room.promised.earlier = Folder()
    with opened(console) as dialog:
        assert "nog niets overgenomen" in told(dialog)
        choose(dialog, OTHER)
        assert "geen afspraken" in told(dialog)
        assert not dialog.take.isVisible()
        choose(dialog, LAST_TIME)
        assert dialog.list.count() == len(ALL)
        dialog.take.click()
    assert promised_in(console.session.record) == ALL


def test_a_file_that_cannot_be_read_is_told_of_and_nothing_is_taken(
    console: ConsoleWindow,
) -> None:
    console.commands.to_room.promised.earlier = Folder()
    with opened(console) as dialog:
        choose(dialog, BROKEN)
        assert console.words("store.damaged", file="broken.cwb") in told(dialog)
        press(dialog, Qt.Key.Key_Return)
    assert promised_in(console.session.record) == ()


def test_what_was_taken_over_can_be_taken_out_again(console: ConsoleWindow) -> None:
    taken_over(console.session)
    with opened(console) as dialog:
        dialog.remove.click()
        assert promised_in(console.session.record) == ()
        assert not dialog.remove.isVisible()


def test_a_key_shows_the_room_and_the_same_key_goes_back(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    taken_over(console.session)
    key(console, Qt.Key.Key_F6, CONTROL | SHIFT)
    content = console.session.scene.content
    assert isinstance(content, CommitmentsScene)
    assert [one.what for one in content.promises][1] == BANK.what
    with opened(console) as dialog:
        qtbot.waitUntil(dialog.isActiveWindow)
        QTest.keyClick(dialog, Qt.Key.Key_F6, CONTROL | SHIFT)
        assert not isinstance(console.session.scene.content, CommitmentsScene)
        dialog.on_wall.click()
        assert isinstance(console.session.scene.content, CommitmentsScene)


def test_where_none_were_taken_over_the_room_is_shown_none(console: ConsoleWindow) -> None:
    with pytest.raises(Refused):
        console.commands.to_room.promised.handlers()["promised_wall"]()


def test_every_button_says_its_key(console: ConsoleWindow) -> None:
    taken_over(console.session)
    with opened(console) as dialog:
        texts = [button.accessibleName() for button in dialog.findChildren(Button)]
        assert any("1" in text and "Gedaan" in text for text in texts)


def choose(dialog: PromisedDialog, path: Path) -> None:
    """Choose a session in the box, as a key or a click does."""
    box = dialog.source.box
    at = box.findData(path)
    box.setCurrentIndex(at)
    box.activated.emit(at)


def test_what_was_put_off_is_not_offered_again_in_this_session_and_its_key_still_shows_it(
    console: ConsoleWindow,
) -> None:
    promised, status = console.commands.to_room.promised, console.status
    promised.offer(FOUND)
    later = next(one for one in status.findChildren(Button) if one.text().startswith("Nu niet"))
    later.click()
    promised.found = None
    promised.offer(FOUND)
    assert not any("F6" in one.text() for one in status.findChildren(Label) if one.isVisible())
    with opened(console) as dialog:
        assert dialog.proposed == FOUND
    console.session.undo()
    assert console.session.record.fact(PUT_OFF) is True
