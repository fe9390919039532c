"""Lines of the desk in whatever letters they were said: each is whole, with where it was said."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QStyledItemDelegate
from pytestqt.qtbot import QtBot

from cwb_workshop.archive.overview import ArchivedSession
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.direction import without_marks
from cwb_workshop.ui.desk.line_list import LineList
from cwb_workshop.ui.desk.sessions_page import called

WHERE = "18 juni 2026 · 20 regels"


@pytest.fixture
def lines(qtbot: QtBot) -> LineList[int]:
    made: LineList[int] = LineList("regels")
    qtbot.addWidget(made)
    made.resize(500, 260)
    made.show()
    return made


def test_a_line_in_arabic_has_room_for_where_it_was_said(lines: LineList[int]) -> None:
    lines.show_lines([(1, "Noord", WHERE), (2, "حي الزهور", WHERE)])
    given = [lines.sizeHintForRow(row) for row in range(2)]
    for row in range(2):
        lines.setItemDelegateForRow(row, QStyledItemDelegate(lines))
    measured = [lines.sizeHintForRow(row) for row in range(2)]
    assert given[0] == measured[0]
    assert given[1] >= 1.25 * measured[1]


def test_a_day_stays_with_its_month_behind_a_place_in_arabic(lines: LineList[int]) -> None:
    where = f"حي الزهور · {WHERE}"
    lines.show_lines([(1, "zin", where), (2, "zin", f"Noord · {WHERE}")])
    arabic, latin = (lines.item(row).text().split("\n")[1] for row in range(2))
    assert "\u2068" in arabic
    assert without_marks(arabic) == where
    assert "\u2068" not in latin


def test_a_day_stays_with_its_month_also_below_what_was_said_in_arabic(
    lines: LineList[int],
) -> None:
    said = "ميزانية 2026 للحي"
    lines.show_lines([(1, said, f"حي الزهور · {WHERE}"), (2, "zin", WHERE)])
    arabic, latin = (lines.item(row).text().split("\n")[0] for row in range(2))
    assert arabic == f"\u2068{said}\u2069"
    assert latin == "zin"


def test_a_question_about_a_session_with_an_arabic_place_runs_the_way_of_its_language() -> None:
    words = all_words("nl")
    one = ArchivedSession("s", "حي", "حي الزهور", "2026-06-18", 3, ended=True, undecided=0)
    asked = words("desk.remove.text", session=called(one, words))
    assert asked.startswith("\u2068حي الزهور\u2069, 18 juni 2026")
    assert without_marks(called(one, words)) == "حي الزهور, 18 juni 2026"
    nowhere = ArchivedSession("s", "2026 Noord", "", "", 3, ended=True, undecided=0)
    assert called(nowhere, words) == "2026 Noord"
