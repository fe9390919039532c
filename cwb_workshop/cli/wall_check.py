"""What is too long for the wall, as measured in the real widget on a small projector."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cwb_workshop.cli.found_words import key_of, pattern, place_of
from cwb_workshop.content.word_check import word_places
from cwb_workshop.content.word_files import wall_words
from cwb_workshop.core.model.by_language import ENGLISH
from cwb_workshop.core.model.errors import FileFault
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.locale import Language
from cwb_workshop.demo.every_wall import SIZE_SHOWN, every_wall
from cwb_workshop.demo.measuring import unseen
from cwb_workshop.exercises import Registry
from cwb_workshop.session.factory import Toolbox


def words_off_wall(language: Language) -> Iterator[FileFault]:
    """Yield the words that are too long for the wall, where there is one screen of everything."""
    toolbox = Toolbox(Registry(), Path())
    places = [(pattern(text), at) for at, text in word_places(language).items()]
    known = {at for _pattern, at in places}
    lengths = {key_of(at, ENGLISH): len(text) for at, text in word_places(ENGLISH).items()}
    told: dict[str, FileFault] = {}
    with unseen():
        words, kit = toolbox.wall_words, toolbox.kit
        in_english = {
            (screen.item, screen.build): screen.pages
            for screen in every_wall(kit, toolbox.exercises, words, ENGLISH)
        }
        for screen in every_wall(kit, toolbox.exercises, words, language):
            # What only a kit says is looked at with the kit.
            longer = not screen.flows and screen.pages > in_english[screen.item, screen.build]
            # What does not fit may be pushed out by what became longer above it.
            texts = screen.texts if screen.outside or longer else ()
            found = {at: text for text in texts if (at := place_of(text, places)) in known}
            if found:
                at = max(
                    found, key=lambda at: len(found[at]) - lengths.get(key_of(at, language), 0)
                )
                told.setdefault(at, FileFault(at, "off_wall", {"size": SIZE_SHOWN}))
    yield from told.values()


def screens_off_wall(kit: Kit, exercises: Registry) -> Iterator[FileFault]:
    """Tell of each screen with more on it than fits in the picture of a small projector."""
    words, told = wall_words(), set[str]()
    with unseen():
        for language in kit.languages:
            spoken = {**words, language: words.get(language, words[ENGLISH])}
            for screen in every_wall(kit, exercises, spoken, language):
                at = f"{language}.toml: items.{screen.item}: {screen.build}"
                if screen.outside and at not in told:
                    values = {"size": SIZE_SHOWN}
                    yield FileFault(at, "off_wall", values)
                elif screen.most and screen.pages > screen.most:
                    pages = {"size": SIZE_SHOWN, "pages": screen.pages}
                    yield FileFault(at, "wall_pages", pages)
                told.add(at)
