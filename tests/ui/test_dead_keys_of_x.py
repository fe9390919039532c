"""An accent that X keeps for a letter is known once that letter does not come."""

from __future__ import annotations

import ctypes

import pytest
from PySide6.QtCore import QByteArray

from cwb_workshop.ui import dead_keys_of_x
from cwb_workshop.ui.dead_keys_of_x import DeadKeysOfX

SHIFT_KEY, CONTROL_KEY, ACCENT, B, ENTER = 50, 37, 48, 56, 36
SHIFT = 0x01
SYMBOLS = {
    (SHIFT_KEY, 0): 0xFFE1,
    (CONTROL_KEY, 0): 0xFFE3,
    (ACCENT, 0): 0xFE51,
    (ACCENT, SHIFT): 0xFE57,
    (B, 0): 0x62,
}


@pytest.fixture
def keys(qapp: object, monkeypatch: pytest.MonkeyPatch) -> DeadKeysOfX:
    def symbol(code: int, state: int) -> int:
        return SYMBOLS[code, state]

    monkeypatch.setattr(dead_keys_of_x, "_symbol_of", symbol)
    return DeadKeysOfX()


def press(keys: DeadKeysOfX, code: int, state: int = 0, *, kind: int = 2) -> None:
    """Tell of an event as X does: what it is, the key, and what is held."""
    event = bytes([kind, code]).ljust(28, b"\0") + state.to_bytes(2, "little") + bytes(2)
    held = ctypes.create_string_buffer(event, len(event))
    assert keys.nativeEventFilter(QByteArray(b"xcb_generic_event_t"), ctypes.addressof(held)) == (
        False,
        0,
    )


def test_it_is_known_at_enter_and_then_no_more(keys: DeadKeysOfX) -> None:
    for code, state in ((SHIFT_KEY, 0), (ACCENT, SHIFT), (ENTER, 0)):
        press(keys, code, state)
    assert keys.lost() == '"'
    assert keys.lost() == ""


def test_it_is_known_at_a_letter_that_it_does_not_stand_on(keys: DeadKeysOfX) -> None:
    press(keys, ACCENT)
    press(keys, B)
    assert keys.lost(B) == "'"


def test_keys_that_are_held_with_enter_are_none(keys: DeadKeysOfX) -> None:
    press(keys, ACCENT)
    press(keys, CONTROL_KEY)
    press(keys, ENTER)
    assert keys.lost() == "'"


def test_what_became_a_letter_is_not_lost(keys: DeadKeysOfX) -> None:
    press(keys, ACCENT)
    keys.settle()
    press(keys, ENTER)
    assert keys.lost() == ""


def test_a_letter_in_front_of_enter_is_no_accent(keys: DeadKeysOfX) -> None:
    press(keys, B)
    press(keys, ENTER)
    assert keys.lost() == ""


def test_keys_that_are_let_go_and_other_events_are_nothing(keys: DeadKeysOfX) -> None:
    press(keys, ACCENT, kind=3)
    assert keys.nativeEventFilter(QByteArray(b"windows_generic_MSG"), 0) == (False, 0)
    assert keys.lost() == ""


def test_where_x_cannot_be_asked_nothing_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(_name: str) -> None:
        raise OSError

    monkeypatch.setattr(ctypes, "CDLL", absent)
    keys = DeadKeysOfX()
    press(keys, ACCENT)
    assert keys.lost() == ""
