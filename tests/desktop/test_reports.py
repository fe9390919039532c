"""Where the reports of a session are written."""

from __future__ import annotations

from pathlib import Path

from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.desktop.context import Belongings
from cwb_workshop.desktop.reports import report_of_file
from tests.workshop import EVENING, NEW


def evening(own: Belongings, line: str) -> Path:
    path = own.library.new_path(NEW.place, NEW.date)
    session = own.toolbox.begin(path, NEW, SetClock(EVENING))
    session.open_item("harvest_qa")
    session.capture(line)
    session.close_file()
    return path


def test_two_evenings_of_one_place_and_day_each_keep_their_report(own_home: Path) -> None:
    own = Belongings()
    own.data.make()
    first = report_of_file(own, evening(own, "Van de middag"))
    content = first.read_bytes()
    second = report_of_file(own, evening(own, "Van de avond"))
    assert first.read_bytes() == content
    assert (first.stem + "-2", first.parent) == (second.stem, second.parent)


def test_a_report_that_is_made_again_takes_the_place_of_the_older_one(own_home: Path) -> None:
    own = Belongings()
    own.data.make()
    path = evening(own, "Van de avond")
    assert report_of_file(own, path) == report_of_file(own, path)
    assert len(list(own.data.reports.glob("*.pdf"))) == 1
