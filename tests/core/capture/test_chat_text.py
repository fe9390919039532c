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
    ["Wonen: Geen geld\nVervoer: Geen tijd", "12:30 uur: eten\n13:00 uur: slapen", "[3] Jan: x\ny"],
)
def test_what_no_messages_are_stays_as_it_is(text: str) -> None:
    assert offered(text)[-1] == text.rsplit("\n", maxsplit=1)[-1]


@pytest.mark.parametrize(
    "text",
    [
        "18:04:11 From Jan to Everyone: een\n18:05:11 From Els de Wit to Everyone: twee",
        "18:04:11\t From Jan : een\n18:05:11\t From Els to Jan : twee",
        "18:04:11 From Jan Jansen to Everyone:\n\teen\n18:05:11 From Els to Everyone:\n\ttwee",
        "18:04:11 Van Jan aan Iedereen: een\n18:05:11 Van Els aan Iedereen: twee",
        "18:04:11 Von Jan an alle: een\n18:05:11 Von Els an alle: twee",
        "2026-03-12 18:04:11 From Jan to Everyone: een\n2026-03-12 18:05:11 From Els to Jan: twee",
        "[18:04] Jan Jansen\neen\n[18:05] Els\ntwee",
        "[gisteren 18:04] Jan Jansen (Gast)\n    een\n[12-3 18:05] Els\n    twee",
        "[18:04] Jan Jansen: een\n[18:05] Els: twee",
        "Jan Jansen 18:04\neen\nEls 18:05\ntwee",
        "Jan Jansen\n18:04\neen\nEls de Wit\n18:05\ntwee",
        "Jan Jansen  [6:04 PM]\neen\nEls de Wit  [6:05 PM]\ntwee",
    ],
)
def test_of_the_messages_of_a_meeting_what_was_said_goes_along(text: str) -> None:
    made = block(text)
    assert [line for line in made.lines() if line] == ["een", "twee"]
    assert made.cells_left_out() == 4


def test_what_the_program_told_itself_is_none_of_it() -> None:
    told = ("Berichten zijn versleuteld.", "Jan: een", "Els: <Media weggelaten>", "Els: twee")
    made = block("\n".join(f"12-03-2026 19:3{at} - {line}" for at, line in enumerate(told)))
    assert [line for line in made.lines() if line] == ["een", "twee"]
    assert made.left_out == {0, 2}
    made = block(
        '18:04 From Jan to Everyone: een\n18:05 From Els to Everyone: Reacted to "een" with 👍'
    )
    assert [line for line in made.lines() if line] == ["een"]


@pytest.mark.parametrize(
    "text",
    [
        "Lunch 12:30\nsoep\nPauze 13:30\nthee",
        "[18:04] te duur\n[18:05] te ver",
        "Begin 19:00\nEinde 21:30",
        "10:30 van de bus: te laat",
    ],
)
def test_times_among_words_make_no_messages(text: str) -> None:
    assert offered(text) == text.split("\n")
