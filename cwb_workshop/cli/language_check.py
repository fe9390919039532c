"""`check-language`: what is missing, wrong or too long in the words of a language."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cwb_workshop.content.locale_reader import (
    interface_languages,
    is_for_room,
    languages,
    load_locales,
)
from cwb_workshop.content.word_check import word_faults, word_places
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.by_language import ENGLISH
from cwb_workshop.core.model.errors import FileFault, UserFacingError
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.words import Translator

if TYPE_CHECKING:
    from cwb_workshop.ui.shown_texts import ShownText

_SIZES = ((1366, 768), (1093, 614))
"""Of the windows in which words have to fit: a small laptop, and the same one at 125%."""

_GAP = "  "
"""Between a word on a button and its key."""


def check_language(language: Language, words: Translator) -> int:
    """Print every fault with file, line and key, and return 1; or say that all is well, and 0.

    Raises UserFacingError for a language that is not there, and WordsError for a
    `locale.toml` that is none.
    """
    if language not in languages():
        known = ", ".join(languages())
        raise UserFacingError("command.no_language", language=language, known=known)
    faults = [*word_faults(language), *_too_long(language)]
    for fault in faults:
        print(words(f"kit.fault.{fault.what}", at=fault.at, **fault.values))
    whole = "whole_language" if is_for_room(language) else "sound_language"
    if is_for_room(language):
        print(words("command.room_language", language=language))
    told = "faulty_language" if faults else whole
    print(words(f"command.{told}", n=len(faults), language=language))
    return 1 if faults else 0


def _too_long(language: Language) -> Iterator[FileFault]:
    """Yield what does not fit in the real windows, each word once, with the widest it misses."""
    if language not in interface_languages():
        return
    own, english = word_places(language), word_places(ENGLISH)
    places = [(_pattern(text), at) for at, text in own.items()]
    lengths = {_key_of(at, ENGLISH): len(text) for at, text in english.items()}
    longer = {at: len(text) - lengths.get(_key_of(at, language), 0) for at, text in own.items()}
    missing: dict[str, int] = {}
    for shown in _cut_off(language):
        # What does not fit may be pushed out of its place by what became longer beside it.
        near = [_place_of(text, places) for text in (shown.text, *shown.beside)]
        at = max(near, key=lambda place: longer.get(place, 0))
        missing[at] = max(shown.missing, missing.get(at, 0))
    for at, pixels in missing.items():
        yield FileFault(at, "too_wide", {"pixels": pixels})


def _key_of(place: str, language: Language) -> str:
    """Return the file and the key of a place as they are in every language."""
    file, _line, key = place.split(":", 2)
    return f"{file.removeprefix(f'{language}/').removesuffix(f'/{language}.toml')}:{key}"


def _pattern(template: str) -> re.Pattern[str]:
    """Return what a text looks like whatever is filled in."""
    literal = re.split(r"\{[a-z_]+\}", template)
    return re.compile("(.+)".join(map(re.escape, literal)), re.DOTALL)


def _place_of(text: str, words: Sequence[tuple[re.Pattern[str], str]]) -> str:
    """Return where the words of a text stand, of several the ones that say most of it.

    What a kit says, and what people said, comes back as it is.
    """
    alone = text.rpartition(_GAP)[0] or text
    places = [
        (len(one) - sum(map(len, match.groups())), at)
        for pattern, at in words
        for one in (text, alone)
        if (match := pattern.fullmatch(one))
    ]
    return max(places, default=(0, text))[1]


def _cut_off(language: Language) -> Iterator[ShownText]:
    """Yield each text of the windows that misses room."""
    # Nothing is shown: the windows are only measured.
    if not os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from cwb_workshop.demo.every_window import every_window, imaginary_session
    from cwb_workshop.exercises import Registry
    from cwb_workshop.session.factory import Toolbox
    from cwb_workshop.ui.language import Interface
    from cwb_workshop.ui.shown_texts import shown_texts
    from cwb_workshop.ui.theme import STYLE, apply_theme

    existing = QApplication.instance()
    application = (
        existing if isinstance(existing, QApplication) else QApplication(["", "-style", STYLE])
    )
    apply_theme(application)
    toolbox = Toolbox(Registry(), Path())
    # Without a screen Qt tells of what it cannot do, which nobody asked.
    before = qInstallMessageHandler(lambda *_told: None)
    try:
        for size in _SIZES:
            interface = Interface(language, all_words, load_locales(interface_languages()))
            session = imaginary_session(toolbox, toolbox.kit, toolbox.wall_words)
            for _name, window in every_window(application, session, interface, size=size):
                yield from (shown for shown in shown_texts(window) if shown.missing)
    finally:
        qInstallMessageHandler(before)
