"""Who plans an item sees every picture that the room will see of it, with the texts as typed."""

from __future__ import annotations

import pytest

from cwb_workshop.core.agenda.own_items import Texts
from cwb_workshop.core.agenda.plan_texts import with_heading, with_screen, written_texts
from cwb_workshop.core.contract.pictures import DrawingScene, PhasesScene
from cwb_workshop.core.contract.scene import OptionsScene, PrincipleScene, TextScene
from cwb_workshop.core.wall.builders import screens_shown
from cwb_workshop.session.plan_preview import PlanPreview, plan_preview
from cwb_workshop.session.session import Session
from tests.workshop import a_session, kit


def texts_of(session: Session, item: str) -> Texts:
    shown = screens_shown(session.record, session.kit.items[item], session.kit)
    return written_texts(session.record, session.kit, item, shown)


def all_pictures(session: Session, item: str, texts: Texts | None = None) -> list[PlanPreview]:
    said = texts or texts_of(session, item)
    first = plan_preview(session, item, 0, said, "nl")
    return [plan_preview(session, item, at, said, "nl") for at in range(len(first.screens))]


def test_every_picture_of_an_item_can_be_looked_at_before_it_is_held() -> None:
    shown = [type(one.scene.content) for one in all_pictures(a_session(), "principles_vote")]
    assert shown == [TextScene, *[PrincipleScene] * 8, OptionsScene]
    kinds = [type(one.scene.content) for one in all_pictures(a_session(), "obstacles")]
    assert PhasesScene in kinds


def test_a_drawing_comes_behind_the_text_that_it_belongs_to() -> None:
    pictures = all_pictures(a_session(), "commons")
    told = [(one.screen, type(one.scene.content), one.is_text) for one in pictures[:4]]
    assert told == [
        (0, TextScene, True),
        (0, DrawingScene, False),
        (1, TextScene, True),
        (1, DrawingScene, False),
    ]


@pytest.mark.parametrize("item", list(kit().items))
def test_every_text_of_every_item_can_be_gone_to(item: str) -> None:
    session = a_session()
    if item not in session.record.plan:
        return
    pictures = all_pictures(session, item)
    assert list(pictures[0].screens) == sorted(pictures[0].screens)
    shown = screens_shown(session.record, session.kit.items[item], session.kit)
    assert {one.screen for one in pictures} == set(range(shown))
    assert [one.at for one in pictures] == list(range(len(pictures)))


def test_a_text_that_is_typed_now_is_in_its_picture_and_nothing_is_done() -> None:
    session = a_session()
    before = session.record
    texts = with_screen(texts_of(session, "obstacles"), 0)
    texts = with_heading(texts, "nl", 1, "Tweede scherm")
    pictures = all_pictures(session, "obstacles", texts)
    content = next(one.scene.content for one in pictures if one.screen == 1 and one.is_text)
    assert isinstance(content, TextScene)
    assert content.heading.main == "Tweede scherm"
    assert session.record is before


def test_beyond_the_last_picture_stands_the_last_one() -> None:
    session = a_session()
    said = texts_of(session, "commons")
    last = plan_preview(session, "commons", 99, said, "nl")
    assert last.at == len(last.screens) - 1
