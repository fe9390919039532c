"""`check-language`: what is missing, wrong or too long in the words of a language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from cwb_workshop.cli.found_words import key_of, pattern, place_of
from cwb_workshop.cli.wall_check import words_off_wall
from cwb_workshop.content.locale_reader import (
    interface_languages,
    is_for_room,
    languages,
    load_locales,
)
from cwb_workshop.content.word_check import left_in_english, word_faults, word_places
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.by_language import ENGLISH
from cwb_workshop.core.model.errors import FileFault, UserFacingError
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.words import Translator
from cwb_workshop.demo.measuring import unseen

if TYPE_CHECKING:
    from cwb_workshop.ui.shown_texts import ShownText

_SIZES = ((1366, 768), (1093, 614))
"""Of the windows in which words have to fit: a small laptop, and the same one at 125%."""

_MOST_TOLD = 10


def check_language(language: Language, words: Translator) -> int:
    """Print every fault with file, line and key, and return 1; or say that all is well, and 0.

    Raises UserFacingError for a language that is not there, and WordsError for a
    `locale.toml` that is none.
    """
    if language not in languages():
        known = ", ".join(languages())
        raise UserFacingError("command.no_language", language=language, known=known)
    faults = [*word_faults(language), *_too_long(language), *words_off_wall(language)]
    for fault in faults:
        print(words(f"kit.fault.{fault.what}", at=fault.at, **fault.values))
    _tell_english(language, words)
    whole = "whole_language" if is_for_room(language) else "sound_language"
    if is_for_room(language):
        print(words("command.room_language", language=language))
    told = "faulty_language" if faults else whole
    print(words(f"command.{told}", n=len(faults), language=language))
    return 1 if faults else 0


def _tell_english(language: Language, words: Translator) -> None:
    """Hint at what was copied and perhaps not translated yet: the first of it, and how much."""
    places = left_in_english(language)
    for at in places[:_MOST_TOLD]:
        told = words("kit.fault.same_as_english", at=at)
        print(words("command.kit_hint", told=told))
    if places:
        print(words("command.same_as_english", n=len(places)))


def _too_long(language: Language) -> Iterator[FileFault]:
    """Yield what does not fit in the real windows, each word once, with the widest it misses."""
    if language not in interface_languages():
        return
    own, english = word_places(language), word_places(ENGLISH)
    places = [(pattern(text), at) for at, text in own.items()]
    lengths = {key_of(at, ENGLISH): len(text) for at, text in english.items()}
    longer = {at: len(text) - lengths.get(key_of(at, language), 0) for at, text in own.items()}
    missing: dict[str, int] = {}
    for shown in _cut_off(language):
        # What does not fit may be pushed out of its place by what became longer beside it.
        near = [place_of(text, places) for text in (shown.text, *shown.beside)]
        at = max(near, key=lambda place: longer.get(place, 0))
        missing[at] = max(shown.missing, missing.get(at, 0))
    for at, pixels in missing.items():
        yield FileFault(at, "too_wide", {"pixels": pixels})


def _cut_off(language: Language) -> Iterator[ShownText]:
    """Yield each text of the windows that misses room."""
    from cwb_workshop.demo.every_window import every_window, imaginary_session
    from cwb_workshop.exercises import Registry
    from cwb_workshop.session.factory import Toolbox
    from cwb_workshop.ui.language import Interface
    from cwb_workshop.ui.shown_texts import shown_texts

    toolbox = Toolbox(Registry(), Path())
    with unseen() as application:
        for size in _SIZES:
            interface = Interface(language, all_words, load_locales(interface_languages()))
            session = imaginary_session(toolbox, toolbox.kit, toolbox.wall_words)
            for _name, window in every_window(application, session, interface, size=size):
                yield from (shown for shown in shown_texts(window) if shown.missing)
