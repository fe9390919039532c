"""Home offers the kits that are whole, and says calmly which are not, and why."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cwb_workshop.ui.home.window import HomeWindow
from tests.small_kits import KIT, SOURCES
from tests.ui.home.conftest import House


@pytest.fixture(name="told")
def _told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the texts of the dialogs that were shown."""
    texts: list[str] = []

    def choose(_parent: object, *, text: str, **_more: object) -> str:
        texts.append(text)
        return "read"

    monkeypatch.setattr("cwb_workshop.ui.dialogs.dialog.choose", choose)
    return texts


def put(house: House, name: str, change: Callable[[str], str] = str) -> Path:
    folder = house.root / "kits" / name
    folder.mkdir(parents=True)
    for file, text in SOURCES.items():
        (folder / file).write_text(change(text), encoding="utf-8")
    return folder


def seen(home: HomeWindow) -> list[str]:
    return [home.form.kit.itemText(at) for at in range(home.form.kit.count())]


def test_a_kit_in_the_folder_is_offered(house: House, qtbot: QtBot) -> None:
    put(house, "bench")
    home = house.open("en")
    assert "A bench in the park" in seen(home)
    assert home.pane.kit_notice.text == ""


def test_a_kit_with_faults_is_named_and_its_faults_are_told(
    house: House, qtbot: QtBot, told: list[str]
) -> None:
    put(house, "bench", lambda text: text.replace("45 = 40", "45 = 39"))
    home = house.open("en")
    sentence = "The workshop bench has faults, so it is not offered."
    qtbot.waitUntil(lambda: home.pane.kit_notice.text == sentence, timeout=20_000)
    assert "A bench in the park" not in seen(home)
    home.pane.kit_notice.look.click()
    assert "bench: This kit has a fault" in told[0]
    assert "kit.toml:7: items: the minutes of variant 45 add up to 44" in told[0]
    assert "cwb-workshop check-kit" in told[0]


def test_a_kit_that_was_mended_is_offered_when_home_is_back(house: House, qtbot: QtBot) -> None:
    folder = put(house, "bench", lambda text: text.replace("45 = 40", "45 = 39"))
    home = house.open("en")
    qtbot.waitUntil(lambda: bool(home.pane.kit_notice.text), timeout=20_000)
    (folder / "kit.toml").write_text(KIT, encoding="utf-8")
    home.refresh()
    qtbot.waitUntil(lambda: "A bench in the park" in seen(home), timeout=20_000)
    assert home.pane.kit_notice.text == ""


def test_several_are_told_together(house: House, qtbot: QtBot, told: list[str]) -> None:
    for name in "abcd":
        put(house, name, lambda _text: "nothing")
    home = house.open("nl")
    sentence = "In 4 workshops zitten fouten; daarom staan ze er niet bij: a, b, c, d."
    qtbot.waitUntil(lambda: home.pane.kit_notice.text == sentence, timeout=20_000)
    home.pane.kit_notice.look.click()
    assert [part[:2] for part in told[0].split("\n\n")] == ["a:", "b:", "c:", "El"]
