"""A report that was ordered at home is there, whoever closes the program before it is made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from cwb_workshop.desktop.application import Program
from cwb_workshop.session.report_choice import ReportChoice, keep_choice
from cwb_workshop.ui.reports import maker
from cwb_workshop.ui.reports.maker import ReportAsked
from tests.desktop.ordering import filled_in, in_report, kept
from tests.desktop.test_written_report import Asked, an_evening


def test_leaving_the_program_waits_for_a_report_of_home(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = an_evening(program, Asked()).session
    session.do(keep_choice(session.record, ReportChoice("nl", format="docx")))
    path = program.open_file
    assert path is not None
    program.go_home()
    may_go_on = Event()
    usual = maker._content

    def held(asked: ReportAsked, watch: Callable[[int, int], None]) -> bytes:
        if asked.choice.format == "docx":
            may_go_on.wait(20)
        return usual(asked, watch)

    monkeypatch.setattr(maker, "_content", held)
    in_report(qtbot, filled_in, kept, lambda dialog: dialog.buttons["save"].click())
    program.report_of(path)
    assert documents(program) == []
    may_go_on.set()
    assert program.leave() is not None
    assert len(documents(program)) == 1


def documents(program: Program) -> list[Path]:
    return list(program._context.data.reports.glob("*.docx"))
