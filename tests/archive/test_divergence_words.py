"""What two copies made differently is told in words, not as it is kept."""

from __future__ import annotations

import pytest

from cwb_workshop.archive.desk import StoredDivergence
from cwb_workshop.archive.divergence_words import told_side
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.entry import Fact
from cwb_workshop.core.model.locale import Language


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("nl", ("Het aantal mensen: 24", "Het aantal mensen: 26")),
        ("en", ("The number of people: 24", "The number of people: 26")),
    ],
)
def test_what_was_filled_in_is_called_as_people_call_it(
    language: Language, told: tuple[str, str]
) -> None:
    sides = (Fact("", "present", 24), Fact("", "present", 26))
    one = StoredDivergence("m", "s", "Zuid", ("fact", "", "present"), sides, None)
    words = all_words(language)
    assert tuple(told_side(one, side, words) for side in (0, 1)) == told


def test_a_text_stands_there_without_marks_around_it() -> None:
    sides = (Fact("", "venue", "De Kouwbrug"), None)
    one = StoredDivergence("m", "s", "Zuid", ("fact", "", "venue"), sides, None)
    words = all_words("nl")
    assert told_side(one, 0, words).endswith(": De Kouwbrug")
    assert told_side(one, 1, words) == words("archive.side.gone")
