"""What is learned is kept with what was compared, and stands in its report."""

from __future__ import annotations

from pathlib import Path

import pytest

from cwb_workshop.archive.faults import ArchiveError
from cwb_workshop.archive.finding import Selection
from cwb_workshop.archive.learned_texts import FILE, LONGEST, LearnedTexts

ROUND = Selection(place="Zuiderkouw", since="2026-03-01")


def test_it_is_kept_for_the_same_places_and_days_alone(tmp_path: Path) -> None:
    LearnedTexts(tmp_path).keep(ROUND, "", "Samen begint het.\n\nDan de zaal.\n")
    kept = LearnedTexts(tmp_path)
    assert kept.of(ROUND) == "Samen begint het.\n\nDan de zaal."
    assert kept.of(Selection()) == ""
    assert kept.of(ROUND, "spring round") == ""


def test_a_collection_keeps_it_when_sessions_come_or_go(tmp_path: Path) -> None:
    LearnedTexts(tmp_path).keep(Selection(sessions=("a",)), "Spring round", "Samen")
    assert LearnedTexts(tmp_path).of(Selection(sessions=("a", "b")), "spring ROUND") == "Samen"


def test_it_goes_along_with_a_collection_that_is_called_otherwise(tmp_path: Path) -> None:
    texts = LearnedTexts(tmp_path)
    texts.keep(Selection(place="Noord"), "Spring", "Samen")
    texts.keep(Selection(), "autumn", "Later")
    texts.rename("spring", "Spring round")
    kept = LearnedTexts(tmp_path)
    assert kept.of(Selection(place="Noord"), "spring round") == "Samen"
    assert kept.of(Selection(place="Noord"), "spring") == ""
    assert kept.of(Selection(), "autumn") == "Later"


def test_no_text_forgets_it_and_too_much_is_told(tmp_path: Path) -> None:
    texts = LearnedTexts(tmp_path)
    texts.keep(ROUND, "", "Samen")
    texts.keep(ROUND, "", "  \n ")
    assert LearnedTexts(tmp_path).of(ROUND) == ""
    with pytest.raises(ArchiveError, match=r"archive\.learned_long"):
        texts.keep(ROUND, "", "x" * (LONGEST + 1))


@pytest.mark.parametrize("content", ["[]", '{"a": 1}', "geen json"])
def test_a_file_that_somebody_changed_is_told(tmp_path: Path, content: str) -> None:
    (tmp_path / FILE).write_text(content)
    with pytest.raises(ArchiveError, match=r"archive\.learned"):
        LearnedTexts(tmp_path)
