"""What came out of an evening, for a page that everybody can read: of the public edition alone."""

from __future__ import annotations

from cwb_workshop.core.contract.blocks import Findings, Table
from cwb_workshop.core.contract.report_part import EVERYTHING
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.privacy.decisions import Decision, decisions_in, mark_of, undecided
from cwb_workshop.exercises import Registry
from cwb_workshop.report.documents.first_page import findings
from cwb_workshop.report.paper.source import PaperAgreement
from cwb_workshop.session.report_input import looked_through


def results_of(
    record: Record, kit: Kit, exercises: Registry, language: Language
) -> tuple[tuple[str, ...], tuple[PaperAgreement, ...]]:
    """Return what was found and what was agreed. What may tell who somebody is, and of which
    nothing was decided, is made vague.
    """
    if not record.entries:
        return (), ()
    decisions = decisions_in(record)
    frozen, found = looked_through(record, kit, exercises, language, "public", kit, decisions)
    open_ones: dict[str, Decision] = {mark_of(hit): "blur" for hit in undecided(found, decisions)}
    if open_ones:
        every = {**decisions, **open_ones}
        frozen, _found = looked_through(record, kit, exercises, language, "public", kit, every)
    every_finding = [one for one in findings(frozen) if isinstance(one, Findings)]
    said = [f"{found}. {figures}" for one in every_finding for found, figures in one.told]
    tables = [one for one in frozen.part("agreements", EVERYTHING) if isinstance(one, Table)]
    agreed = (
        PaperAgreement(who=str(who), what=str(what), when=str(when))
        for table in tables
        for who, _number, what, when in table.rows
    )
    return tuple(said), tuple(agreed)
