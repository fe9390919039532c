"""Words that are no whole line leave a frozen wall as well, once they are taken back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.model.entry import Json, Step
from cwb_workshop.core.themes.theme_steps import move_theme, set_summary
from cwb_workshop.session.session import Session
from tests.leaks.marks import texts
from tests.session.kept import live
from tests.workshop import a_session, kit

_SAID = "KANAR"
_AMOUNTS = "120000 35% 42%"
_BACK = ("undone", "emptied", "a note", "behind a piece")

Filled = Callable[[str | None], Step]


def _frozen_on(session: Session, filled: Filled, said: str) -> Session:
    """Return the session frozen on the first screen on which what is filled in is seen."""
    session.do(filled(said))
    for screen, build in enumerate(session.builds):
        session.do(navigation_steps.to_screen(session.record, screen, len(build.steps) - 1))
        if _is_seen(session):
            session.set_wall_mode("frozen")
            return session
    raise AssertionError("no screen shows it")


def _is_seen(session: Session) -> bool:
    return any(_SAID in text for text in texts(session.scene))


def _take_back(session: Session, filled: Filled, how: str) -> None:
    if how == "undone":
        session.undo()
    else:
        now = {"emptied": None, "a note": f"// {_SAID}", "behind a piece": f"Kort | // {_SAID}"}
        session.do(filled(now[how]))


def _fact(session: Session, scope: str, key: str) -> Filled:
    return lambda value: editing_steps.set_fact(session.record, scope, key, value)


def _field(session: Session, line: str, key: str) -> Filled:
    def filled(value: Json) -> Step:
        return editing_steps.set_fields(
            session.record, line, {key: "" if value is None else value}, session.now()
        )

    return filled


def _with_line(item: str, raw: str) -> tuple[Session, str]:
    session = live()
    if item not in session.record.plan:
        session.do(navigation_steps.switch_on(session.record, kit(), item))
    session.open_item(item)
    (line,) = session.capture(raw).entries
    session.do(editing_steps.show(session.record, [line.id]))
    return session, line.id


def _with_fact(item: str, scope: str, key: str) -> tuple[Session, Filled]:
    session = live()
    if item not in session.record.plan:
        session.do(navigation_steps.switch_on(session.record, kit(), item))
    session.open_item(item)
    return session, _fact(session, scope, key)


@pytest.mark.parametrize("how", _BACK)
@pytest.mark.parametrize("key", ["organiser", "organiser_sentence", "contact"])
def test_who_organises_leaves_a_frozen_wall_when_it_is_taken_back(key: str, how: str) -> None:
    item = "closing" if key == "contact" else "about"
    session, filled = _with_fact(item, "", key)
    _frozen_on(session, filled, f"Kort | {_SAID}")
    _take_back(session, filled, how)
    assert not _is_seen(session)


@pytest.mark.parametrize("how", _BACK)
def test_the_sentence_of_a_theme_leaves_a_frozen_wall_when_it_is_taken_back(how: str) -> None:
    session, _line = _with_line("obstacles", "Te weinig geld #g")

    def filled(value: str | None) -> Step:
        return set_summary(session.record, "money", value or "")

    _frozen_on(session, filled, f"Kort | {_SAID}")
    _take_back(session, filled, how)
    assert not _is_seen(session)
    assert "Te weinig geld" in set(texts(session.scene))


@pytest.mark.parametrize("how", _BACK)
def test_the_case_of_a_money_trail_leaves_a_frozen_wall_when_it_is_taken_back(how: str) -> None:
    item = next(item.id for item in kit().items.values() if item.exercise == "money_trail")
    session, _line = _with_line(item, _AMOUNTS)
    filled = _fact(session, item, "case")
    _frozen_on(session, filled, f"Kort | {_SAID}")
    _take_back(session, filled, how)
    assert not _is_seen(session)


@pytest.mark.parametrize("how", _BACK)
@pytest.mark.parametrize(
    ("item", "raw", "key", "kept"),
    [
        ("commitments", "Bel de school", "who", "Bel de school"),
        ("future_headline", "1: KOP: Een | stap: Twee", "story", "Een"),
    ],
)
def test_a_field_of_a_line_leaves_a_frozen_wall_when_it_is_taken_back(
    item: str, raw: str, key: str, kept: str, how: str
) -> None:
    session, line = _with_line(item, raw)
    filled = _field(session, line, key)
    _frozen_on(session, filled, f"Kort | {_SAID}")
    _take_back(session, filled, how)
    assert not _is_seen(session)
    assert kept in set(texts(session.scene))


@pytest.mark.parametrize("how", _BACK)
def test_where_it_is_leaves_a_frozen_waiting_page_when_it_is_taken_back(how: str) -> None:
    session = a_session(None)
    filled = _fact(session, "", "venue")
    session.do(filled(None))
    session.do(filled(f"Kort | {_SAID}"))
    session.set_wall_mode("frozen")
    assert _is_seen(session)
    _take_back(session, filled, how)
    assert not _is_seen(session)


def test_a_piece_of_a_line_leaves_a_frozen_wall_when_it_is_made_a_note() -> None:
    session, line = _with_line("obstacles", "Te weinig geld")

    def filled(text: str | None) -> Step:
        return editing_steps.edit_text(session.record, line, str(text), session.now())

    _frozen_on(session, filled, f"Te weinig geld | {_SAID}")
    session.do(filled(f"Te weinig geld | // {_SAID}"))
    assert not _is_seen(session)
    assert "Te weinig geld" in set(texts(session.scene))


def test_what_was_corrected_stands_on_a_frozen_wall_as_it_was() -> None:
    session, line = _with_line("commitments", "Bel de school")
    filled = _field(session, line, "who")
    frozen = _frozen_on(session, filled, _SAID).scene
    session.do(filled("Iemand anders"))
    assert session.scene == frozen


def _undone_to_others(session: Session, filled: Filled) -> None:
    """Freeze the wall on words that stand in the place of others, and undo just those."""
    session.do(filled("Eerst dit"))
    _frozen_on(session, filled, _SAID)
    session.undo()


@pytest.mark.parametrize(
    ("item", "key"),
    [("about", "organiser"), ("about", "organiser_sentence"), ("closing", "contact")],
)
def test_what_is_undone_leaves_a_frozen_wall_where_other_words_come_back(
    item: str, key: str
) -> None:
    session, filled = _with_fact(item, "", key)
    _undone_to_others(session, filled)
    assert not _is_seen(session)
    assert "Eerst dit" not in " ".join(texts(session.scene)), "nothing gets in that was not there"


def test_a_field_that_is_undone_to_other_words_leaves_it() -> None:
    session, line = _with_line("commitments", "Bel de school")
    _undone_to_others(session, _field(session, line, "who"))
    assert not _is_seen(session)
    assert "Bel de school" in set(texts(session.scene))


def test_a_line_that_is_undone_to_other_words_leaves_it_and_what_was_corrected_stays() -> None:
    session, line = _with_line("obstacles", "Te duur")
    _with_other = session.capture("Te ver").entries[0]
    session.do(editing_steps.show(session.record, [_with_other.id]))

    def said(text: str | None) -> Step:
        return editing_steps.edit_text(session.record, line, text or "", session.now())

    _frozen_on(session, said, _SAID)
    session.do(said("Gecorrigeerd"))
    assert _is_seen(session)
    session.undo()
    assert _is_seen(session), "back to what it was when the wall was frozen"
    session.undo()
    assert not _is_seen(session)
    assert {"Te ver"} <= set(texts(session.scene))
    assert "Te duur" not in set(texts(session.scene))
    session.redo()
    assert not _is_seen(session), "a frozen wall gets nothing back"
    session.set_wall_mode("live")
    assert _is_seen(session)


def test_a_theme_that_is_undone_leaves_it() -> None:
    session, line = _with_line("obstacles", "Te duur #g")

    def themed(_value: str | None) -> Step:
        return editing_steps.toggle_theme(session.record, line, f"#{_SAID}", session.now())

    _frozen_on(session, themed, _SAID)
    session.undo()
    assert not _is_seen(session)


def test_the_place_leaves_it_on_any_screen_when_it_is_undone() -> None:
    session, _line = _with_line("obstacles", "Te duur")
    session.do(_fact(session, "", "place")(_SAID))
    session.set_wall_mode("frozen")
    assert session.scene.title == _SAID
    session.undo()
    assert not _is_seen(session)
    assert "Waar loop je op vast?" in set(texts(session.scene))


@pytest.mark.parametrize("how", _BACK)
@pytest.mark.parametrize(
    ("item", "key"),
    [("about", "organiser"), ("about", "organiser_sentence"), ("closing", "contact")],
)
def test_what_was_taken_back_does_not_come_back_with_other_words(
    item: str, key: str, how: str
) -> None:
    session, filled = _with_fact(item, "", key)
    _frozen_on(session, filled, f"Kort | {_SAID}")
    _take_back(session, filled, how)
    session.do(filled("Iets anders"))
    assert not _is_seen(session)


@pytest.mark.parametrize("how", _BACK)
def test_a_field_that_was_taken_back_does_not_come_back_with_other_words(how: str) -> None:
    session, line = _with_line("commitments", "Bel de school")
    filled = _field(session, line, "who")
    _frozen_on(session, filled, f"Kort | {_SAID}")
    _take_back(session, filled, how)
    session.do(filled("Iemand anders"))
    assert not _is_seen(session)


@pytest.mark.parametrize("how", ["taken off", "put in place of it"])
def test_a_theme_of_ones_own_that_is_taken_off_leaves_it(how: str) -> None:
    session, line = _with_line("obstacles", "Te duur #g")

    def themed(_value: str | None) -> Step:
        return editing_steps.toggle_theme(session.record, line, f"#{_SAID}", session.now())

    _frozen_on(session, themed, _SAID)
    if how == "taken off":
        session.do(themed(None))
    else:
        now = session.now()
        session.do(move_theme(session.record, line, f"#{_SAID}", "#anders", now))
    assert not _is_seen(session)
    assert "anders" not in set(texts(session.scene))


def test_a_theme_of_the_kit_stands_where_it_stood() -> None:
    session, line = _with_line("obstacles", "Te duur #g")
    session.do(navigation_steps.to_screen(session.record, len(session.builds) - 1, 0))
    session.set_wall_mode("frozen")
    frozen = session.scene
    session.do(editing_steps.toggle_theme(session.record, line, "money", session.now()))
    assert session.scene == frozen


def test_what_stood_behind_words_that_left_does_not_get_in() -> None:
    session, line = _with_line("future_headline", "1: KOP: Een | stap: Twee")
    filled = _field(session, line, "headline")
    session.do(filled(_SAID))
    session.do(editing_steps.edit_text(session.record, line, "Daarachter", session.now()))
    _frozen_on(session, filled, _SAID)
    session.do(filled(None))
    assert not _is_seen(session)
    assert "Daarachter" not in set(texts(session.scene))
