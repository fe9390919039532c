"""Sessions of one name and one day are told apart in the list at home."""

from __future__ import annotations

from pathlib import Path

import pytest

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.sessions.library import Summary
from cwb_workshop.ui.home.rows import SessionRow, rows_of
from tests.ui.home.conftest import NOW

DAY = "2026-03-12"
NAMES = {"obstacles": "Obstakels"}


def session(saved: str, *, place: str = "Oost", item: str = "", locked: bool = False) -> Summary:
    path = Path(f"{place}-{saved}.cwb")
    return Summary(path, "closed", place=place, day=DAY, item=item, saved=saved, locked=locked)


def rows(*summaries: Summary, language: Language = "nl") -> tuple[SessionRow, ...]:
    return rows_of(summaries, all_words(language), now=NOW, items=NAMES, copying=True)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("nl", ("tot 15:10, bij Obstakels", "tot 20:47", "tot 19 maart, 09:00")),
        ("en", ("until 15:10, at Obstakels", "until 20:47", "until 19 March, 09:00")),
        ("de", ("bis 15:10, bei Obstakels", "bis 20:47", "bis 19. März, 09:00")),
    ],
)
def test_each_says_when_it_was_left_and_where(language: Language, told: tuple[str, ...]) -> None:
    details = [
        row.detail
        for row in rows(
            session(f"{DAY}T15:10:00", item="obstacles"),
            session(f"{DAY}T20:47:00", item="an_item_of_another_kit"),
            session("2026-03-19T09:00:00"),
            language=language,
        )
    ]
    assert [detail.split(" · ")[-1] for detail in details] == list(told)


def test_where_name_or_day_tell_them_apart_nothing_is_added() -> None:
    told = rows(session(f"{DAY}T15:10:00"), session(f"{DAY}T20:47:00", place="West"))
    assert not [row for row in told if "tot" in row.detail]


def test_those_with_a_passphrase_say_only_when() -> None:
    told = rows(session(f"{DAY}T15:10:00", locked=True), session(f"{DAY}T20:47:00", locked=True))
    assert [row.detail.split(" · ")[-1] for row in told] == ["tot 15:10", "tot 20:47"]


def test_one_of_which_nobody_knows_when_it_was_saved_says_nothing_of_it() -> None:
    assert "tot" not in rows(session(""), session(f"{DAY}T20:47:00"))[0].detail
