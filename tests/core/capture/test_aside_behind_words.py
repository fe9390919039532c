"""A `//` behind words makes no note: whoever thinks so is told before the room reads it."""

from __future__ import annotations

import pytest

from cwb_workshop.core.contract.line import Unsure
from tests.core.capture.typed import read

_TOLD = Unsure("//", "for_room")


@pytest.mark.parametrize(
    "line", ["Geen geld // let op Jan", "2: Bel school //x", "geld tekort #g // Jan"]
)
def test_behind_words_it_is_kept_and_told(line: str) -> None:
    told = read(line)
    assert _TOLD in told.unsure
    assert "//" in told.text


@pytest.mark.parametrize("line", ["// let op Jan", "zie https://badhuis.nl", "kosten/baten", "Ja"])
def test_a_note_and_an_address_say_nothing(line: str) -> None:
    assert _TOLD not in read(line).unsure
