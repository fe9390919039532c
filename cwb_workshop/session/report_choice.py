"""Which report somebody asks for: for whom, in which language, how long and in which form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Literal, TypeAlias, TypeVar, get_args

from cwb_workshop.core.model.audience import EDITIONS, Edition
from cwb_workshop.core.model.entry import Json, Step
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record, fact_change
from cwb_workshop.core.model.values import value_type
from cwb_workshop.report.documents.snapshot import ReportKind

_Choice = TypeVar("_Choice", bound=str)

Format: TypeAlias = Literal["pdf", "docx", "html", "xlsx", "csv", "json", "txt", "png", "zip"]
FORMATS: tuple[Format, ...] = get_args(Format)

Length: TypeAlias = Literal["summary", "full", "chapters"]
"""Two pages, all of it, or all but the list of every answer."""

LENGTHS: tuple[Length, ...] = get_args(Length)

CHOICE = "report_choice"
"""The fact of a session that holds what was asked for last."""


@value_type
class ReportChoice:
    language: Language
    edition: Edition = "public"
    length: Length = "summary"
    format: Format = "pdf"

    @property
    def kind(self) -> ReportKind:
        return "summary" if self.length == "summary" else "full"


def choice_in(record: Record, kit: Kit) -> ReportChoice:
    """Return what was asked for last, or else the summary for everybody.

    What is no choice any more is not taken over.
    """
    usual = ReportChoice(kit.language_of(record.text("language")))
    kept = record.fact(CHOICE)
    if not isinstance(kept, Mapping):
        return usual
    return ReportChoice(
        language=_known(kept.get("language"), kit.languages, usual.language),
        edition=_known(kept.get("edition"), EDITIONS, usual.edition),
        length=_known(kept.get("length"), LENGTHS, usual.length),
        format=_known(kept.get("format"), FORMATS, usual.format),
    )


def _known(value: Json, choices: Sequence[_Choice], usual: _Choice) -> _Choice:
    return next((one for one in choices if one == value), usual)


def keep_choice(record: Record, choice: ReportChoice) -> Step:
    """Keep with the session what was asked for; it is nothing that undo would take back."""
    return Step("step.fact", fact_change(record, "", CHOICE, asdict(choice)), undoable=False)
