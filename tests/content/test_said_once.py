"""Sentences that people tripped over, as they are said now."""

from __future__ import annotations

import pytest

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.locale import Language
from tests.workshop import kit


@pytest.mark.parametrize(
    ("language", "key", "said"),
    [
        ("nl", "paper.large_print.more", "Er is nog 1 afspraak. Die staat in het verslag."),
        ("en", "paper.large_print.more", "There is 1 more agreement. It is in the report."),
        ("en", "harvest_cluster.theme", "Trust · mentioned once"),
    ],
)
def test_one_of_something_is_said_as_people_say_it(language: Language, key: str, said: str) -> None:
    assert all_words(language)(key, n=1, name="Trust") == said


def test_a_role_in_german_is_who_people_are_and_not_where_they_live() -> None:
    assert kit().texts["de"].roles["resident"] == "Anwohnende"
