"""The drawing of a table: on the wall once it is released, in the report, and in no figure.

The contract of `test_contract.py`, kept with a drawing with every line whose form asks for one.
"""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.blocks import Columns, Photo
from cwb_workshop.core.contract.pictures import NewspaperScene
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.core.model.drawing import DRAWING, drawing_of, set_drawing
from cwb_workshop.core.model.entry import Change, Step
from cwb_workshop.core.model.words import WallLanguage
from cwb_workshop.core.wall.visibility import visible
from cwb_workshop.report.writers.pdf_reports import write_full
from cwb_workshop.session.report_input import snapshot
from cwb_workshop.session.session import Session
from cwb_workshop.store.codec import decode_changes, encode_step
from cwb_workshop.store.library.summaries import search_text
from cwb_workshop.widgets.page import ImageMark, Page
from tests.exercises.samples import FORTY, LONGEST, SAMPLES
from tests.exercises.typed_exercises import EXERCISES, captured, fields_of, pictures, released
from tests.languages import LANGUAGES
from tests.photos import kept
from tests.pieces import piece
from tests.script.test_lindeveen import evening, expected
from tests.widgets.scenes import laid_out, sheet
from tests.workshop import kit, registry, totals_of

pytestmark = pytest.mark.usefixtures("qapp")

NEWSPAPER = "future_headline"
SHAPES = ((1200, 900), (900, 1200), (1200, 2), (2, 1200), (1, 1))


def drawn(session: Session, exercise: str = NEWSPAPER) -> Session:
    """Put a drawing with every line that can have one, each in another shape."""
    for at, entry in enumerate(session.record.active_entries()):
        if any(field.key == DRAWING for field in fields_of(session, exercise, entry)):
            drawing = kept(*SHAPES[at % len(SHAPES)])
            session.do(set_drawing(session.record, entry.id, drawing))
    return session


def one() -> Session:
    return drawn(captured(NEWSPAPER, SAMPLES[NEWSPAPER].lines))


def pages(session: Session, width: int = 1920) -> list[Page]:
    found: list[Page] = []
    for scene in pictures(session):
        found += laid_out(scene.content, sheet(width, 6))
    return found


def photos(pages: list[Page]) -> list[ImageMark]:
    return [mark for page in pages for mark in page.marks if isinstance(mark, ImageMark)]


def test_a_front_page_asks_for_a_drawing_and_nothing_else_does() -> None:
    asking = {
        exercise
        for exercise in EXERCISES
        for session in [captured(exercise, SAMPLES[exercise].lines)]
        for entry in session.record.active_entries()
        if any(field.kind == "drawing" for field in fields_of(session, exercise, entry))
    }
    assert asking == {NEWSPAPER}


@pytest.mark.parametrize("width", [1440, 1920])
@pytest.mark.parametrize("metres", [6, 12])
@pytest.mark.parametrize("language", [*LANGUAGES, "both"])
def test_the_wall_is_right_with_one_and_forty_drawings_and_beside_the_longest_text(
    language: WallLanguage, metres: int, width: int
) -> None:
    for lines in (SAMPLES[NEWSPAPER].lines, FORTY[NEWSPAPER], (LONGEST[NEWSPAPER],)):
        session = released(drawn(captured(NEWSPAPER, lines)))
        session.set_wall_language(language)
        shown = [p for s in pictures(session) for p in laid_out(s.content, sheet(width, metres))]
        assert len(photos(shown)) == len(lines)
        for page in shown:
            for mark in page.marks:
                room = mark.room
                assert room.left() >= -0.5
                assert room.right() <= width + 0.5
                assert room.top() >= -0.5
                assert room.bottom() <= page.height + 0.5


@pytest.mark.parametrize("width", [1440, 1920])
def test_a_drawing_keeps_its_proportions_and_stands_on_no_words(width: int) -> None:
    session = released(drawn(captured(NEWSPAPER, FORTY[NEWSPAPER][:2])))
    for page in pages(session, width):
        for image in photos([page]):
            shape = image.image.width() / image.image.height()
            assert image.room.width() / image.room.height() == pytest.approx(shape, rel=0.01)
            words = [mark for mark in page.marks if mark.text]
            assert not [mark.text for mark in words if mark.room.intersects(image.room)]


def test_no_drawing_is_on_the_wall_before_its_page_is_released_or_after_it_is_hidden() -> None:
    session = one()
    (page,) = session.record.active_entries("answer", NEWSPAPER)
    assert not drawing_of(visible(session.record, kit(), registry().declared), page.id)
    assert not photos(pages(session))
    session.do(editing_steps.show(session.record, [page.id]))
    assert len(photos(pages(session))) == 1
    hidden = editing_steps.hide(session.record, [page.id])
    withdrawn = editing_steps.withdraw(session.record, page.id, session.now())
    for away in (hidden, withdrawn):
        session.do(away)
        assert not drawing_of(visible(session.record, kit(), registry().declared), page.id)
        assert not photos(pages(session))
        session.undo()


def test_what_cannot_be_painted_leaves_the_page_as_it_is_without() -> None:
    words = [page.texts for page in pages(released(captured(NEWSPAPER, FORTY[NEWSPAPER][:1])))]
    session = released(captured(NEWSPAPER, FORTY[NEWSPAPER][:1]))
    (page,) = session.record.active_entries("answer", NEWSPAPER)
    session.do(editing_steps.set_fact(session.record, page.id, DRAWING, "dit is geen foto"))
    assert [page.texts for page in pages(session)] == words
    scene = NewspaperScene(Phrase("Nieuws"), "2036", "Kop", drawing="dit ook niet")
    assert not photos(list(laid_out(scene, sheet(1920, 6))))


def test_a_drawing_comes_back_from_the_disk_as_it_was() -> None:
    changes = tuple(
        Change(None, fact) for key, fact in one().record.facts.items() if DRAWING in key
    )
    assert changes
    assert decode_changes(encode_step(Step("step.drawing", changes))) == changes


def test_a_later_edit_of_the_line_does_not_write_the_drawing_again() -> None:
    session = one()
    (page,) = session.record.active_entries("answer", NEWSPAPER)
    session.do(editing_steps.toggle_highlight(session.record, page.id, session.now()))
    assert len(encode_step(session.journal[-1].step)) < 2_000


def test_undo_takes_the_drawing_back_and_then_the_line() -> None:
    session = captured(NEWSPAPER, SAMPLES[NEWSPAPER].lines)
    before = session.record
    drawn(session)
    session.undo()
    assert session.record == before
    session.redo()
    (page,) = session.record.active_entries("answer", NEWSPAPER)
    assert drawing_of(session.record, page.id)


def test_with_and_without_drawings_the_figures_and_what_can_be_searched_are_the_same() -> None:
    without = captured(NEWSPAPER, FORTY[NEWSPAPER])
    figures, searched = totals_of(without.record), search_text(without.record, ())
    session = drawn(without)
    assert len([key for key in session.record.facts if DRAWING in key]) == 40
    assert totals_of(session.record) == figures
    assert search_text(session.record, ()) == searched


def test_the_report_shows_the_drawing_beside_its_front_page_and_says_what_it_is() -> None:
    view = snapshot(one().record, kit(), registry(), "nl", "public")
    box = piece(view, "future_headline.blocks", 99)[0]
    assert isinstance(box, Columns)
    assert [type(column[0]).__name__ for column in box.columns] == ["Quote", "Photo"]
    photo = box.columns[1][0]
    assert isinstance(photo, Photo)
    assert photo.alt == "Foto van de tekening bij ‘Alle winst bleef hier’"
    pdf = write_full(view).content
    images = [image for page in PdfReader(io.BytesIO(pdf)).pages for image in page.images]
    assert [image.image.size for image in images if image.image] == [(1200, 900)]
    assert pdf == write_full(view).content


@pytest.mark.parametrize("shape", SHAPES)
def test_a_drawing_of_any_shape_can_be_printed(shape: tuple[int, int]) -> None:
    session = captured(NEWSPAPER, SAMPLES[NEWSPAPER].lines)
    (page,) = session.record.active_entries("answer", NEWSPAPER)
    session.do(set_drawing(session.record, page.id, kept(*shape)))
    assert write_full(snapshot(session.record, kit(), registry(), "en", "organiser")).pages


def test_the_carousel_of_lindeveen_has_the_same_figures_with_a_drawing_at_every_front_page() -> (
    None
):
    record = evening()
    for page in record.active_entries("answer", NEWSPAPER):
        record = record.after(set_drawing(record, page.id, kept()))
    assert totals_of(record) == expected()
