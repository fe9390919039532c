"""The reports of several sessions at once, from home."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.clock import SteadyClock
from cwb_workshop.core.model.errors import ReportError
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.privacy.decisions import decisions_in
from cwb_workshop.desktop.context import ProgramContext
from cwb_workshop.desktop.reports import Reports
from cwb_workshop.session.report_choice import choice_in
from cwb_workshop.session.report_source import ReportSource
from cwb_workshop.ui.home.rows import title_of
from cwb_workshop.ui.reports.maker import ReportAsked
from cwb_workshop.ui.reports.many_dialog import ListedReport, ManyReportsDialog


def ask_for_many(window: QWidget, context: ProgramContext, words: Translator) -> None:
    """Show what reports can be made of, and make those that are asked for."""
    dialog = ManyReportsDialog(window, words, _listed(context, words), _Desk(context))
    dialog.exec()
    dialog.deleteLater()


def _listed(context: ProgramContext, words: Translator) -> tuple[ListedReport, ...]:
    """Return the sessions in which something was said; a locked one is asked for by itself."""
    told = (one for one in context.library.known() if one.answers and not one.locked)
    return tuple(
        ListedReport(one.path, f"{title_of(one)} · {words.locale.date(one.day)}") for one in told
    )


class _Desk:
    def __init__(self, context: ProgramContext) -> None:
        self._context = context
        self._reports = Reports(context)

    def asked(self, path: Path) -> ReportAsked:
        session = self._context.toolbox.look_at(path, SteadyClock())
        try:
            source = ReportSource.of(session)
            choice = choice_in(session.record, session.kit)
            return ReportAsked(source, choice, decisions_in(session.record))
        finally:
            session.close_file()

    def write(self, path: Path, asked: ReportAsked, content: bytes) -> Path:
        place = self._reports.place_of(path, asked, _Beside())
        if place is None:
            raise ReportError("report.cannot_write", file=asked.source.name(asked.choice))
        self._reports.write(path, asked, place, content)
        return place.file


class _Beside:
    """Nobody is asked in the midst of many: what somebody else put there stays."""

    def about_place(self, file: Path, beside: Path) -> Literal["replace", "beside"] | None:
        return "beside"
