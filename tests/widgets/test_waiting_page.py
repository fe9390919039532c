"""Before the start all that the waiting page tells stands on one page."""

from __future__ import annotations

from datetime import datetime

import pytest

from cwb_workshop.core.contract.scene import Scene
from cwb_workshop.core.wall.waiting import waiting_page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.painters import pages_of
from cwb_workshop.widgets.type_scale import type_scale
from tests.core.small import facts, holding
from tests.workshop import kit, words_of_the_wall


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width", [1920, 1440])
@pytest.mark.parametrize("metres", [6, 8])
@pytest.mark.parametrize("language", ["nl", "en", "de", "nl+en"])
def test_welcome_place_start_and_countdown_are_one_page(
    language: str, metres: int, width: int
) -> None:
    held = {"place": "Zuiderkouw", "venue": "buurthuis De Kouwbrug", "date": "2026-03-12"}
    record = holding(*facts(**held, start="19:00", wall_language=language))
    shown = waiting_page(record, kit(), words_of_the_wall(), datetime(2026, 3, 12, 18, 48))
    (page,) = pages_of(Scene(shown), Sheet(width, type_scale(metres, width)))
    said = " ".join(page.texts)
    for part in (shown.title, shown.starts, shown.left):
        assert part.main in said
        assert part.second in said
