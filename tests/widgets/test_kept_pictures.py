"""What was kept of other pictures changes nothing in the next one."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from cwb_workshop.content.later import kit_names
from cwb_workshop.core.contract.scene import (
    Content,
    Progress,
    Scene,
)
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.sessions.setup import founding_step
from cwb_workshop.core.wall.visibility import wall_view
from cwb_workshop.widgets.page_composer import PageComposer
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.painters import pages_of
from tests.exercises.samples import FORTY
from tests.exercises.typed_exercises import captured, pictures, released
from tests.languages import LANGUAGES
from tests.widgets.many_lines import ON, image
from tests.widgets.scenes import SCENES, sheet
from tests.workshop import kit, registry, words_of_the_wall

pytestmark = pytest.mark.usefixtures("qapp")


def same_pages(composer: PageComposer, contents: Sequence[Content], on: Sheet) -> None:
    """Hold the pages of pictures that follow each other against those of each by itself."""
    for content in contents:
        scene = Scene(content, Progress(3, 25))
        for kept, alone in zip(composer.pages(scene, on), pages_of(scene, on), strict=True):
            assert kept.texts == alone.texts
            assert image(kept, on) == image(alone, on)


@pytest.mark.parametrize("metres", [6, 12])
def test_pictures_of_every_kind_are_the_same_after_each_other_as_by_themselves(
    metres: int,
) -> None:
    same_pages(PageComposer(), [*SCENES.values(), *reversed(SCENES.values())], sheet(1440, metres))


@pytest.mark.parametrize("exercise", FORTY)
def test_the_pictures_of_forty_lines_are_the_same_as_they_come(exercise: str) -> None:
    composer = PageComposer()
    for number in (1, 2, 39, 40):
        session = released(captured(exercise, FORTY[exercise][:number]))
        same_pages(composer, [scene.content for scene in pictures(session)], ON)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", kit_names())
def test_every_picture_of_the_bundled_workshops_is_the_same_after_the_others(
    name: str, language: Language
) -> None:
    held = kit(name)
    new = NewSession("Zuiderkouw", "2026-03-12", "19:00", 0, "nl", tables=4, wall_language=language)
    record = Record().after(founding_step(new, held))
    composer = PageComposer()
    for item in held.items.values():
        view = wall_view(record, held, registry().declared, words_of_the_wall(), item.id)
        shown = [step for build in registry().screens(view) for step in build.steps]
        same_pages(composer, shown, sheet(1440, 6))
