"""Messages from a telephone: when and by whom stays out, and the list says so."""

from __future__ import annotations

import pytest

from tests.core.capture.pasted import block, offered


@pytest.mark.parametrize(
    "front",
    [
        "[12-03-2026 19:31] Fatima: ",
        "[12/03/2026, 19:31:07] Fatima El Amrani: ",
        "[19:31, 12-3-2026] +31 6 12345678: ",
        "12-03-2026 19:31 - Fatima: ",
        "3/12/26, 7:31 PM - Fatima: ",
    ],
)
def test_of_a_message_what_was_said_goes_along(front: str) -> None:
    made = block(f"{front}Geen geld: niets\n{front}3: Geen tijd #g\nen nog iets")
    assert made.lines() == ("Geen geld: niets", "3: Geen tijd #g", "en nog iets")
    assert made.cells_left_out() == 4


@pytest.mark.parametrize(
    "text",
    ["Fatima: Geen geld\nJan: Geen tijd", "12:30 uur: eten\n13:00 uur: slapen", "[3] Jan: x\ny"],
)
def test_what_no_messages_are_stays_as_it_is(text: str) -> None:
    assert offered(text)[-1] == text.rsplit("\n", maxsplit=1)[-1]
