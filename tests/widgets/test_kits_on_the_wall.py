"""The texts of the workshops that the program brings along, on every shape of screen."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF

from cwb_workshop.content.later import kit_names
from cwb_workshop.core.contract.scene import Content, PrincipleScene, TextScene
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import WallLanguage
from cwb_workshop.core.sessions.setup import founding_step
from cwb_workshop.core.wall.visibility import wall_view
from cwb_workshop.widgets.page_layout import HEIGHT
from cwb_workshop.widgets.type_scale import VIEWING_DISTANCES
from tests.languages import LANGUAGES
from tests.widgets.scenes import CANVASES, laid_out, rows_of, sheet, texts_of
from tests.workshop import kit, registry, words_of_the_wall

pytestmark = pytest.mark.usefixtures("qapp")


@cache
def screens(name: str, language: WallLanguage) -> tuple[tuple[str, Content], ...]:
    """Return what each item shows before anybody said a word, built up to its end."""
    return tuple(_screens(name, language))


def _screens(name: str, language: WallLanguage) -> Iterator[tuple[str, Content]]:
    held = kit(name)
    new = NewSession("Zuiderkouw", "2026-03-12", "19:00", 0, "nl", tables=4, wall_language=language)
    record = Record().after(founding_step(new, held))
    for item in held.items.values():
        view = wall_view(record, held, registry().declared, words_of_the_wall(), item.id)
        for build in registry().screens(view):
            yield f"{item.id} {build.id}", build.steps[-1]


@pytest.mark.parametrize("width", CANVASES)
@pytest.mark.parametrize("metres", VIEWING_DISTANCES)
@pytest.mark.parametrize("language", [*LANGUAGES, "nl+en", "de+nl"])
@pytest.mark.parametrize("name", kit_names())
def test_nothing_is_clipped_and_no_text_stands_on_another(
    name: str, language: WallLanguage, metres: int, width: int
) -> None:
    whole = QRectF(-0.5, -0.5, width + 1, HEIGHT + 1)
    for shown, scene in screens(name, language):
        for page in laid_out(scene, sheet(width, metres)):
            assert all(whole.contains(mark.room) for mark in page.marks), shown
            rows = [row for mark in texts_of(page) for row in rows_of(mark)]
            for (one, text), (other, beside) in combinations(rows, 2):
                shared = one.intersected(other)
                assert min(shared.width(), shared.height()) < 2, (shown, text, beside)


@pytest.mark.parametrize("width", CANVASES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_or_a_screen_of_the_budget_evening_is_one_page(
    language: WallLanguage, width: int
) -> None:
    pages = {
        shown: len(laid_out(scene, sheet(width, VIEWING_DISTANCES[0])))
        for shown, scene in screens("neighbourhood_budget", language)
        if isinstance(scene, TextScene | PrincipleScene)
    }
    assert {shown for shown, number in pages.items() if number > 1} == set()
    assert len(pages) > 25
