"""Writes the quick card out of the actions and signs that there are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cwb_workshop.core.contract.blocks import Document
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.words import Translator
from cwb_workshop.report.documents.quick_card import (
    KeyGroup,
    QuickCard,
    card_mark,
    quick_card,
)
from cwb_workshop.report.layout.pdf import Pdf, write_pdf
from cwb_workshop.report.marking import marked
from cwb_workshop.session.report_files import report_file, write_out
from cwb_workshop.ui.actions import ActionGroup
from cwb_workshop.ui.help.help_keys import group_keys, help_keys, signs, theme_letters


def card_of(words: Translator, kit: Kit | None) -> Document:
    """Return the card, with the themes of a kit where it has words for them in this language."""
    return quick_card(words, _card(words, theme_letters(kit, words)))


def made_card(words: Translator, kit: Kit | None) -> Pdf:
    """Return it as PDF. Raises ReportError."""
    return write_pdf(card_of(words, kit))


def write_card(words: Translator, kit: Kit | None, out: Path, *, force: bool = False) -> Path:
    """Write the card, over an older one but over nothing else; return the file.

    Raises ReportError or TargetError.
    """
    file = report_file(out, card_mark(), force=force)
    content = made_card(words, kit).content
    write_out(file, marked(content, card_mark()))
    return file


def _card(words: Translator, themes: Sequence[tuple[str, str]]) -> QuickCard:
    def group(name: ActionGroup, *more: ActionGroup) -> KeyGroup:
        # In practice they stand on the strip of the room.
        keys = [row for one in (name, *more) for row in group_keys(words, one, practice=False)]
        return KeyGroup(words(f"keys.group.{name}"), keys)

    return QuickCard(
        signs=signs(words),
        themes=themes,
        typing=(group("field"), group("lines")),
        wall=group("wall", "setting"),
        others=(group("agenda"), group("session", "window")),
        keys=help_keys(words),
    )
