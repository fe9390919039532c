"""An evening that is planned and still to come stands in the list as that."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from cwb_workshop.content.locale_reader import interface_languages
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.sessions.library import Summary
from cwb_workshop.ui.home.rows import SessionRow, rows_of

NOW = datetime(2026, 3, 12, 15, 0)
LONG_AGO = "2026-02-01T10:00:00"


def planned(day: str, time: str = "19:00", saved: str = "2026-03-12T14:00:00") -> Summary:
    path = Path(f"{day}-{time[:2]}.cwb")
    return Summary(path, "interrupted", place=day, day=day, begins=time, saved=saved)


def rows(*summaries: Summary, language: str = "nl") -> list[SessionRow]:
    words = all_words(language)
    return list(rows_of(summaries, words, now=NOW, items={}, copying=True))


@pytest.mark.parametrize("language", interface_languages())
def test_it_says_when_it_begins_and_is_called_neither_interrupted_nor_safe(language: str) -> None:
    (row,) = rows(planned("2026-03-19"), language=language)
    words = all_words(language)
    assert words.locale.date("2026-03-19") in row.detail
    assert "19:00" in row.detail
    assert words("home.row.interrupted.today", time="14:00") not in row.detail
    assert row.acts[-2:] == ("plan", "begin")
    assert "report" in row.more


def test_the_next_evening_to_come_stands_first_however_long_ago_it_was_planned() -> None:
    first, *others = rows(
        planned("2026-04-02"), planned("2026-03-12", saved=LONG_AGO), planned("2026-03-10")
    )
    assert first.summary.day == "2026-03-12"
    assert first.kind == "continue"
    assert [row.kind for row in others] == ["unfinished", "unfinished"]
    assert [row.status for row in others] == ["gepland", "gepland"]


def test_an_evening_that_was_interrupted_comes_before_all_that_are_to_come() -> None:
    held = Summary(
        Path("a.cwb"), "interrupted", place="Zuid", item="welcome", saved="2026-03-12T13:00:00"
    )
    first, other = rows(planned("2026-03-12"), held)
    assert first.summary is held
    assert other.main == "begin"


def test_of_a_day_that_is_past_the_newest_plan_stands_first() -> None:
    (row,) = rows(planned("2026-03-11"))
    assert row.kind == "continue"
    (row,) = rows(planned("2026-02-01", saved=LONG_AGO))
    assert row.kind == "unfinished"


def test_a_session_that_was_begun_has_its_plan_in_the_menu_and_one_that_is_over_has_none() -> None:
    held = Summary(Path("a.cwb"), "interrupted", place="Zuid", item="welcome", saved=LONG_AGO)
    over = Summary(Path("b.cwb"), "closed", place="Oost", saved=LONG_AGO)
    begun, closed = rows(held, over)
    assert "plan" in begun.more
    assert "plan" not in (*begun.acts, *closed.acts, *closed.more)
