"""A session that a report is made of, frozen: it can be made on any thread, whatever is typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.privacy.decisions import Decision
from cwb_workshop.core.privacy.hits import Hit
from cwb_workshop.exercises import Registry
from cwb_workshop.report.paper.source import PaperSource
from cwb_workshop.session.paper_input import paper_source
from cwb_workshop.session.report_choice import ReportChoice
from cwb_workshop.session.report_files import evening_of_session
from cwb_workshop.session.report_input import (
    SessionToPrint,
    evening_name,
    looked_through,
    report_name,
)
from cwb_workshop.session.session import Session

_IN_ONE = {"csv": "csv.zip", "png": "png.zip"}
"""Forms of several files, which go into one."""


@value_type
class ReportSource:
    """`evening` is the mark of the session, which every report of it has."""

    record: Record
    kit: Kit
    carried: Kit
    exercises: Registry
    evening: str

    @classmethod
    def of(cls, session: Session) -> ReportSource:
        """Freeze an open session as it is now."""
        return cls(
            session.record,
            session.kit,
            session.carried_kit,
            session.exercises,
            evening_of_session(session.journal),
        )

    def looked_through(
        self, choice: ReportChoice, decisions: Mapping[str, Decision]
    ) -> tuple[SessionToPrint, tuple[Hit, ...]]:
        """Return what an edition prints after what was decided, and what was to be decided."""
        frozen, found = looked_through(
            self.record,
            self.kit,
            self.exercises,
            choice.language,
            choice.edition,
            self.carried,
            decisions,
        )
        frozen = replace(frozen, with_answers=choice.length != "chapters")
        return SessionToPrint(frozen, self.record, self.carried.sources, self.evening), found

    def name(self, choice: ReportChoice) -> str:
        """Return what the file is called."""
        pdf = report_name(self.record, choice.language, choice.edition, choice.kind)
        return f"{pdf.removesuffix('.pdf')}.{_IN_ONE.get(choice.format, choice.format)}"

    def paper(self, language: Language) -> PaperSource:
        """Return what the paper of the evening says. Raises ReportError."""
        return paper_source(self.record, self.kit, self.exercises, language)

    def paper_name(self, file: str) -> str:
        """Return what a piece of paper is called among the reports."""
        return f"{evening_name(self.record)}_{file}"
