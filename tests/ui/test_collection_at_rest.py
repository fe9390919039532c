"""The long search for garbage waits until nobody types, and never comes between two keys."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cwb_workshop.content.word_files import all_words
from cwb_workshop.ui.collection_at_rest import CollectionAtRest
from cwb_workshop.ui.evening import Evening
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.preferences.file import PreferencesFile
from tests.workshop import a_session

_REST = 60


@pytest.fixture
def long_searches() -> Iterator[list[int]]:
    found: list[int] = []

    def tell(phase: str, info: dict[str, int]) -> None:
        if phase == "start" and info["generation"] == 2:
            found.append(info["generation"])

    gc.callbacks.append(tell)
    yield found
    gc.callbacks.remove(tell)


def test_it_comes_once_nothing_is_written_any_more(
    qapp: QApplication, long_searches: list[int]
) -> None:
    collection = CollectionAtRest(qapp, rest=_REST, between=0.0)
    collection.begin()
    for _key in range(5):
        collection.put_off()
        QTest.qWait(_REST // 3)
    assert long_searches == []
    QTest.qWait(_REST * 3)
    assert long_searches == [2]
    QTest.qWait(_REST * 3)
    assert long_searches == [2]
    collection.end()


def test_it_comes_no_oftener_than_asked(qapp: QApplication, long_searches: list[int]) -> None:
    collection = CollectionAtRest(qapp, rest=1, between=3600.0)
    collection.begin()
    collection.put_off()
    QTest.qWait(_REST)
    assert long_searches == []
    collection.end()


def test_python_searches_of_itself_before_and_after_and_not_meanwhile(qapp: QApplication) -> None:
    before = gc.get_threshold()
    collection = CollectionAtRest(qapp, rest=1, between=0.0)
    collection.begin()
    young, middle, old = gc.get_threshold()
    assert (young, middle) == before[:2]
    assert old > 1_000_000
    collection.end()
    assert gc.get_threshold() == before


def test_in_an_evening_keys_and_steps_put_it_off(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_off: list[str] = []
    monkeypatch.setattr(CollectionAtRest, "put_off", lambda _self: put_off.append("later"))
    session = a_session("obstacles")
    evening = Evening(qapp, session, Interface("nl", all_words), PreferencesFile())
    evening.begin()
    put_off.clear()
    QTest.keyClicks(evening.console.work.capture.field, "ketel")
    assert len(put_off) == 5
    session.set_wall_mode("black")
    assert len(put_off) > 5
    evening.end()
    assert gc.get_threshold()[2] < 1_000_000
