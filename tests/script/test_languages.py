"""A script says the language of the session, or the two of the wall."""

from __future__ import annotations

import re

import pytest

from cwb_workshop.core.capture import value_readers
from cwb_workshop.core.wall.visibility import wall_languages
from tests.workshop import kit, played

HEAD = ":: session place=Zuid; date=2026-03-12; start=19:00; variant=60; language="


@pytest.mark.parametrize(
    ("typed", "main", "wall"),
    [
        ("nl", "nl", ("nl",)),
        ("en", "en", ("en",)),
        ("nl+en", "nl", ("nl", "en")),
        ("en+nl", "en", ("en", "nl")),
        ("both", "nl", ("nl", "en")),
    ],
)
def test_the_session_is_in_the_first_and_the_wall_in_both(
    typed: str, main: str, wall: tuple[str, ...]
) -> None:
    record = played(HEAD + typed + "\n:: at 19:00\n:: item obstacles\n")
    assert kit().language_of(record.text("language")) == main
    assert wall_languages(record, kit()) == wall


@pytest.mark.parametrize("typed", ["", "de", "nl+de", "nl+nl", "nl+en+nl", "+", "nl+"])
def test_anything_else_is_no_language(typed: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(typed)}$"):
        value_readers.wall_language(("nl", "en"))(typed)
