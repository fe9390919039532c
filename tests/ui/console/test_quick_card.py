"""F1 shows the signs of the line on one card, with the letters of the themes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from cwb_workshop.core.model.locale import Language
from cwb_workshop.ui.controls import Label
from cwb_workshop.ui.help.window import HelpWindow
from cwb_workshop.ui.look import USUAL_LOOK
from cwb_workshop.ui.theme import apply_theme
from tests.ui.console.conftest import Consoles

CARD: dict[Language, str] = {
    "nl": '3: tekst|p: tekst|#g|##nieuw|+2| !|~code|=O12|"tekst|? tekst|// tekst|'
    "* wat @wie ^15/5|\\|Tab",
    "en": '3: text|p: text|#g|##new|+2| !|~code|=O12|"text|? text|// text|* what @who ^15/5|\\|Tab',
    "de": '3: Text|p: Text|#g|##neu|+2| !|~Code|=O12|"Text|? Text|// Text|* was @wer ^15/5|\\|Tab',
}
LETTERS = "#g #r #v #t #e #k #s #m #b #l".split()
POWER = {"nl": "Macht en zeggenschap", "en": "Power and say", "de": "Macht und Mitsprache"}


def keys(sheet: HelpWindow) -> list[str]:
    return [label.text() for label in sheet.findChildren(Label) if label.property("role") == "key"]


@pytest.mark.parametrize("language", CARD)
def test_the_card_has_one_form_for_each_sign_and_the_letters_of_the_themes(
    consoles: Consoles, language: Language
) -> None:
    sheet = consoles(language=language).commands.help.help_window()
    signs = CARD[language].split("|")
    shown = keys(sheet)[: len(signs) + len(LETTERS)]
    assert shown[: len(signs)] == signs
    assert shown[len(signs) :] == LETTERS
    texts = [label.text() for label in sheet.findChildren(Label)]
    assert texts[texts.index("#m") + 1] == POWER[language]


@pytest.mark.parametrize("size", [QSize(1180, 640), QSize(1093, 614)], ids=["usual", "small"])
@pytest.mark.parametrize("language", CARD)
def test_nothing_on_the_sheet_is_cut_off_and_the_card_stands_above_the_fold(
    consoles: Consoles, qapp: QApplication, language: Language, size: QSize
) -> None:
    style = qapp.styleSheet()
    apply_theme(qapp)
    sheet = consoles(language=language).commands.help.help_window()
    sheet.resize(size)
    sheet.show()
    QApplication.processEvents()
    area = sheet.keys
    inner = area.findChild(QWidget, "keys")
    assert inner is not None
    assert inner.width() <= area.viewport().width()
    labels = [label for label in inner.findChildren(Label) if label.isVisible()]
    for label in labels:
        needed = label.heightForWidth(label.width()) if label.wordWrap() else 0
        assert label.height() >= max(needed, 1), label.text()
        assert label.wordWrap() or label.width() >= label.sizeHint().width(), label.text()
    last = [label for label in labels if label.text() == "#l"][-1]
    assert last.mapTo(inner, last.rect().bottomLeft()).y() < area.viewport().height()
    sheet.close()
    qapp.setStyleSheet(style)


@pytest.mark.parametrize("text_size", [80, 150, 200])
@pytest.mark.parametrize("language", CARD)
def test_larger_letters_stand_in_fewer_columns_and_none_is_cut(
    consoles: Consoles, qapp: QApplication, language: Language, text_size: int
) -> None:
    style, font = qapp.styleSheet(), qapp.font()
    apply_theme(qapp, replace(USUAL_LOOK, text_size=text_size))
    sheet = consoles(language=language).commands.help.help_window()
    sheet.resize(QSize(1366, 768))
    sheet.show()
    QApplication.processEvents()
    inner = sheet.keys.widget()
    assert inner is not None
    assert inner.width() <= sheet.keys.viewport().width()
    assert inner.minimumSizeHint().width() <= inner.width()
    sheet.close()
    apply_theme(qapp)
    qapp.setStyleSheet(style)
    qapp.setFont(font)
