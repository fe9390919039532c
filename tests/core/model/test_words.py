from __future__ import annotations

from cwb_workshop.core.model.words import Translator


def test_what_was_chosen_is_told_in_words_and_else_as_it_stands_there() -> None:
    words = Translator("nl", {"status.open": "open vraag"})
    assert words.choice("status", "open") == "open vraag"
    assert words.choice("status", "../x") == "../x"
