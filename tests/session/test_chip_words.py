"""What stands in the chips under a line is said in words, in each language."""

from __future__ import annotations

import pytest

from cwb_workshop.core.capture.chip_words import chip_text, unsure_text
from cwb_workshop.core.capture.preview import Chip
from cwb_workshop.core.model.locale import Language
from tests.languages import LANGUAGES
from tests.workshop import a_session, every_words, kit

LINES = {
    "obstacles": ("2: te duur #g ##plein +2 !", '3: "Zij bellen nooit" #plein', "te duur 2x"),
    "commitments": ("* Bellen @Jan ^15/5", "* Bellen ^voor de zomer", "* Bellen @Jan ^2/1"),
    "question_1": ("te weinig ~idee", "te weinig ~ide"),
    "checkin": ("bew 11 ond 3", "zorg 24", "groep 65 +5"),
    "principles_vote": ("8 11 14 9 4 10 9 3", "de koffie is op"),
    "principles_scale": ("4 9 7 2 0",),
    "case_cleveland": ("een idee ~1",),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("item", LINES)
def test_every_chip_has_words_and_none_is_an_id(item: str, language: Language) -> None:
    words = every_words(language)
    session = a_session(item)
    kind_word = session.exercises.kind_word
    said: list[str] = []
    for line in LINES[item]:
        shown = session.preview(line)
        said += [chip_text(chip, kit(), words, kind_word) for chip in shown.chips]
        said += [unsure_text(unsure, kit(), words) for unsure in shown.unsure]
        session.capture(line)
    assert said
    assert not [text for text in said if not text.strip() or "console." in text or "_" in text]


@pytest.mark.parametrize(("table", "said"), [("2", "naar Tafel 2"), ("0", "naar Plenair")])
def test_the_table_that_an_edited_line_moves_to_is_named(table: str, said: str) -> None:
    words, kinds = every_words("nl"), a_session().exercises.kind_word
    assert chip_text(Chip("table", table), kit(), words, kinds) == said
