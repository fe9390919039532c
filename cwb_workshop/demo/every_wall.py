"""Lays out what every item shows on the wall before anybody said a word, to look at its length."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.pictures import DrawingScene
from cwb_workshop.core.contract.scene import Content, PrincipleScene, Scene, TextScene
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.setup import founding_step
from cwb_workshop.core.wall.visibility import wall_view
from cwb_workshop.exercises import Registry
from cwb_workshop.widgets.page import Page
from cwb_workshop.widgets.painters import pages_of
from cwb_workshop.widgets.stage import Stage

SIZE = (1024, 768)
"""Of the smallest projector that is still met."""

SIZE_SHOWN = f"{SIZE[0]} × {SIZE[1]}"


@value_type
class ShownScreen:
    """One screen of an item, with all of its lines. `texts` are what can be read on it.

    One that `flows` is text, or a drawing that can stand in words, and goes on on a next page where
    it is too long; `most` is how
    many it should take. `outside` are the texts that do not fit in the picture at all.
    """

    item: str
    build: str
    pages: int
    flows: bool
    most: int
    texts: tuple[str, ...]
    outside: tuple[str, ...]


def every_wall(
    kit: Kit, exercises: Registry, words: Mapping[Language, Translator], language: Language
) -> Iterator[ShownScreen]:
    """Yield each screen of each item in a language; a QApplication must be there."""
    stage = Stage()
    stage.resize(*SIZE)
    new = NewSession(
        *("Zuiderkouw", "2026-03-12", "19:00", max(kit.variants), language),
        organiser="Buurtkracht",
        tables=5,
        wall_language=language,
    )
    record = Record().after(founding_step(new, kit, divided=True))
    spoken = {language: kit.in_own_words(words[language])}
    for item in kit.items.values():
        view = wall_view(record, kit, exercises.declared, spoken, item.id)
        # A language of which the kit has no texts yet is looked at as well.
        view = replace(view, languages=(language,))
        for build in exercises.screens(view):
            content = build.steps[-1]
            stage.show_scene(Scene(content))
            laid_out = tuple(pages_of(stage.scene, stage.sheet))
            yield ShownScreen(
                item.id,
                build.id,
                len(laid_out),
                isinstance(content, TextScene | PrincipleScene | DrawingScene),
                _most_of(content),
                tuple(text for page in laid_out for text in page.texts),
                tuple(text for page in laid_out for text in _outside(page)),
            )


def _most_of(content: Content) -> int:
    """What explains a principle may go on behind it; of other scenes nobody can say."""
    if isinstance(content, PrincipleScene):
        return 2
    return 1 if isinstance(content, TextScene) else 0


def _outside(page: Page) -> Iterator[str]:
    whole = QRectF(-0.5, -0.5, page.width + 1, page.height + 1)
    for mark in page.marks:
        if not whole.contains(mark.room):
            yield mark.text
