"""What it costs to lay a picture out, counted in texts and pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QTextLayout

from cwb_workshop.core.contract.scene import (
    Content,
    Progress,
    Scene,
)
from cwb_workshop.widgets import text_measure
from cwb_workshop.widgets.page import Page
from cwb_workshop.widgets.page_composer import PageComposer
from cwb_workshop.widgets.page_finding import StagePages
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.stage import Stage
from tests.widgets.many_lines import MANY, ON, image, newest_first
from tests.widgets.scenes import texts_of

pytestmark = pytest.mark.usefixtures("qapp")

PAGE_NUMBER = re.compile(r"\d+ / \d+$")


@pytest.fixture
def layouts(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The texts that Qt broke into rows so far, but for the numbers of pages."""
    told: list[str] = []

    class Told(QTextLayout):
        def __init__(self, text: str, *rest: object) -> None:
            super().__init__(text, *rest)
            if not PAGE_NUMBER.search(text):
                told.append(text)

    monkeypatch.setattr(text_measure, "QTextLayout", Told)
    text_measure.measured.cache_clear()
    yield told
    text_measure.measured.cache_clear()


def look(composer: PageComposer, content: Content) -> Page:
    """Return the first page of a picture, for the wall and again for the preview."""
    shown = [composer.pages(Scene(content, Progress(7, 25)), ON)[0] for _stage in range(2)]
    assert shown[0] is shown[1]
    return shown[0]


@pytest.mark.parametrize("kind", MANY)
def test_a_line_that_is_shown_costs_no_more_at_four_hundred_lines_than_at_forty(
    kind: str, layouts: list[str]
) -> None:
    costs: list[int] = []
    for number in (40, 400):
        text_measure.measured.cache_clear()
        composer = PageComposer()
        look(composer, MANY[kind](number))
        layouts.clear()
        look(composer, MANY[kind](number + 1))
        costs.append(len(layouts))
    # Where the square of a matrix is full, the newest point has no dot.
    assert 0 < costs[1] <= costs[0]


@pytest.mark.parametrize("kind", MANY)
def test_only_the_texts_of_the_page_are_laid_out_to_be_drawn_and_once(
    kind: str, layouts: list[str]
) -> None:
    page = look(PageComposer(), MANY[kind](400))
    layouts.clear()
    for _stage in range(2):
        image(page)
    assert 0 < len(layouts) <= len(texts_of(page))


@pytest.mark.parametrize("kind", MANY)
def test_a_line_that_is_taken_back_is_not_laid_out_again(kind: str, layouts: list[str]) -> None:
    composer = PageComposer()
    for number in (40, 41):
        look(composer, MANY[kind](number))
    layouts.clear()
    look(composer, MANY[kind](40))
    assert layouts == []


@pytest.fixture
def drawn_up(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One for each page that was drawn up so far."""
    made: list[int] = []
    begin = Page.__init__

    def counted(page: Page, *values: object, **named: object) -> None:
        made.append(1)
        begin(page, *values, **named)  # type: ignore[arg-type]  # handed on as they came

    monkeypatch.setattr(Page, "__init__", counted)
    return made


@pytest.mark.parametrize("kind", MANY)
def test_only_the_page_that_is_looked_at_is_drawn_up(kind: str, drawn_up: list[int]) -> None:
    pages = PageComposer().pages(Scene(MANY[kind](400)), ON)
    assert len(pages) > 5
    assert drawn_up == []
    assert pages[3].number == 4
    assert len(drawn_up) == 1


def test_the_page_of_the_newest_line_is_found_without_drawing_up_the_others(
    drawn_up: list[int],
) -> None:
    stage, scene = Stage(), Scene(MANY["cards"](400))
    finding = StagePages(stage)
    assert finding.number(scene) > 5
    assert finding.page_with(scene, {newest_first(400)[0]}) == 0
    assert len(drawn_up) == 1


def test_two_stages_with_the_same_sheet_have_the_same_pages() -> None:
    composer = PageComposer()
    scene, same = (Scene(MANY["cards"](40)) for _stage in range(2))
    assert composer.pages(scene, Sheet()) is composer.pages(same, Sheet())
    assert composer.pages(scene, Sheet(1440)) is not composer.pages(scene, Sheet())


def test_what_is_kept_is_what_the_last_pictures_were_made_of() -> None:
    composer = PageComposer()
    numbers = []
    for number in (300, 40, 40, 41, 40):
        composer.pages(Scene(MANY["cards"](number)), ON)
        (store,) = composer._stores.values()
        numbers.append(sum(len(kept) for kept in store._kept.values()))
    assert numbers[0] > 300
    assert numbers[-1] < 60
