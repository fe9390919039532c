"""An evening in Arabic with every exercise, on the wall and on paper."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.blocks import Document
from cwb_workshop.core.contract.scene import Scene
from cwb_workshop.core.model.audience import Edition
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import WallLanguage
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.snapshot import Snapshot
from cwb_workshop.report.documents.summary import summary
from cwb_workshop.report.layout.pdf import write_pdf
from cwb_workshop.session.memory_store import Rehearsal, RehearsedContents
from cwb_workshop.session.session import Session
from cwb_workshop.widgets.painters import pages_of
from tests.report.evenings import frozen, printed
from tests.widgets.scenes import sheet
from tests.workshop import EVENING, kit, played, registry, words_of_the_wall

_SCRIPT = (Path(__file__).parents[1] / "data/kanaalwijk/script.txt").read_text(encoding="utf-8")


@cache
def evening(language: WallLanguage = "ar") -> Record:
    return played(_SCRIPT.replace("language=ar", f"language={language}"))


def in_room(language: WallLanguage) -> Session:
    record = evening(language)
    session = Session(
        Rehearsal(RehearsedContents(record)),
        kit=kit(),
        exercises=registry(),
        wall_words=words_of_the_wall(),
        clock=SetClock(EVENING),
    )
    session.do(navigation_steps.take_up_again(session.record))
    session.set_wall_mode("live")
    return session


def test_every_exercise_is_in_it() -> None:
    used = {kit().items[entry.item].exercise for entry in evening().entries.values()}
    assert used == {item.exercise for item in kit().items.values()}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", ["ar", "ar+nl", "nl+ar"])
def test_everything_stands_within_the_wall(language: WallLanguage) -> None:
    session = in_room(language)
    for item in session.record.agenda:
        session.open_item(item.id)
        said = [one for one in session.record.active_entries(item=item.id) if not one.internal]
        session.do(editing_steps.show(session.record, [entry.id for entry in said]))
        assert session.scene.right_to_left == language.startswith("ar")
        for content in [step for build in session.builds for step in build.steps[-1:]]:
            scene = Scene(content, right_to_left=session.scene.right_to_left)
            for width in (1440, 1920):
                for page in pages_of(scene, sheet(width, 6)):
                    for mark in page.marks:
                        assert mark.room.left() >= -0.5, mark.text
                        assert mark.room.right() <= width + 0.5, mark.text
                        assert mark.room.bottom() <= page.height + 0.5, mark.text


@pytest.mark.parametrize("edition", ["public", "municipality", "organiser"])
@pytest.mark.parametrize("document", [summary, full])
def test_its_report_is_in_arabic_letters(
    document: Callable[[Snapshot], Document], edition: Edition
) -> None:
    said = printed(write_pdf(document(frozen(evening(), "ar", edition))).content)
    assert "المستشفى يشتري من مطبخ الحي" in said
    assert "مارس" in said
    # Only in typefaces of before had letters one character for each of their shapes.
    assert not re.search("[\ufb50-\ufdff\ufe70-\ufeff]", said)


def test_words_are_parted_by_the_comma_of_the_language() -> None:
    words = [entry.text for entry in evening().active_entries("word")]
    assert words[:4] == ["بيت", "دافئ", "مزدحم", "أمل"]
