"""The contact sheets hold each page once, of few and of many entries, in each language."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from cwb_workshop.core.model.locale import Language
from tests.exercises.typed_exercises import EXERCISES
from tests.walls.entries import sentences
from tests.walls.sheets import shots, write_sheets
from tests.workshop import kit

pytestmark = pytest.mark.usefixtures("qapp")

SMALL = QSize(320, 240)


@pytest.mark.parametrize("language", kit().languages)
def test_there_are_forty_sentences_in_each_language(language: Language) -> None:
    assert len(sentences(language, 40)) == 40


@pytest.mark.parametrize("exercise", sorted(EXERCISES))
def test_of_every_exercise_there_are_pages_with_nothing_and_with_much(exercise: str) -> None:
    told = [shot.told for shot in shots(exercise, "nl", SMALL, 8)]
    assert {text.split()[0] for text in told} >= {"0", "3"}
    assert len(told) == len(set(told))


def test_a_sheet_is_written_with_all_pages_beside_each_other(tmp_path: Path) -> None:
    file, pages = write_sheets(tmp_path, "check_in", "ar", SMALL, 8)
    made = QImage(str(file))
    assert pages > 3
    assert made.height() >= made.width() * 0.1
