"""A row of home says what is known to be missing, and never tells such a session as safe."""

from __future__ import annotations

from pathlib import Path

import pytest

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.sessions.library import Status, Summary
from cwb_workshop.ui.home.rows import SessionRow, rows_of
from tests.ui.home.conftest import NOW

TOLD = {
    "nl": ("18 antwoorden · 35 bewaarde handelingen ontbreken", "veilig"),
    "en": ("18 answers · 35 saved actions are missing", "safe"),
    "de": ("18 Antworten · 35 gespeicherte Schritte fehlen", "sicher"),
}


def row_of(language: Language, status: Status, missing: int) -> SessionRow:
    path = Path("avond.cwb")
    summary = Summary(path, status, answers=18, saved=NOW.isoformat(), missing=missing)
    (row,) = rows_of([summary], all_words(language), now=NOW, items={}, copying=True)
    return row


@pytest.mark.parametrize("language", list(TOLD))
@pytest.mark.parametrize("status", ["interrupted", "open", "closed"])
def test_a_row_tells_what_is_missing(language: Language, status: Status) -> None:
    told, safe = TOLD[language]
    row = row_of(language, status, 35)
    assert told in row.detail
    assert safe not in row.detail
    assert "35" not in row_of(language, status, 0).detail
