"""The command that writes the quick card."""

from __future__ import annotations

from pathlib import Path

from cwb_workshop.content.locale_reader import interface_languages
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.locale import Language
from cwb_workshop.ui.help.card import write_card


def quick_card(out: Path, language: Language, kit: Kit, *, force: bool) -> None:
    """Write the card in a language that the windows speak. Raises UserFacingError."""
    known = interface_languages()
    if language not in known:
        listed = ", ".join(known)
        raise UserFacingError("command.no_card_language", language=language, known=listed)
    write_card(all_words(language), kit, out, force=force)
