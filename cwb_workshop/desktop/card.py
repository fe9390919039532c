"""Writing the quick card into the folder for reports."""

from __future__ import annotations

from pathlib import Path

from cwb_workshop.core.model.errors import ReportError
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.words import Translator
from cwb_workshop.desktop.context import ProgramContext


def write_card_to_reports(context: ProgramContext, words: Translator, kit: Kit | None) -> Path:
    """Return where the card is. Raises ReportError or TargetError."""
    # ReportLab is heavy, and most evenings need no card.
    from cwb_workshop.ui.help.card import write_card

    try:
        context.data.make()
    except OSError as error:
        raise ReportError("store.folder_unwritable") from error
    return write_card(words, kit, context.data.reports / f"{words('card.file')}.pdf")
