"""The case or the lenses as text, then the columns, the grid of signs, and the show of hands."""

from __future__ import annotations

from dataclasses import replace

from cwb_workshop.core.agenda.phases import of_variant
from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.pictures import BoardColumn, ColumnsScene, GridRow, GridScene
from cwb_workshop.core.contract.scene import Build, FractionScene, PrincipleScene
from cwb_workshop.core.contract.wall_text import NOTHING, Phrase
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.people import present
from cwb_workshop.core.wall.builders import (
    cards,
    cards_build,
    heading_of,
    kicker,
    others,
    text_builds,
    words_of,
)
from cwb_workshop.exercises.column_board import (
    LENSES,
    column_hands,
    column_name,
    columns,
    sign_word,
    signs,
)


def screens(view: WallView) -> tuple[Build, ...]:
    """Boards stand there once something on them was released."""
    answers = [entry for entry in view.entries if entry.kind in ("answer", "listed")]
    placed = [entry for entry in answers if entry.fields.get("column") in columns(view.item)]
    loose = [entry for entry in answers if entry not in placed]
    ideas = [entry for entry in view.entries if entry.kind == "lens"]
    builds = [*text_builds(view)]
    if of_variant(view.item.settings.get("one_by_one"), str(view.record.number("variant"))):
        builds[0] = _one_by_one(view, builds[0])
    board = placed or _any_hands(view)
    if board:
        builds.append(Build("columns", (_columns(view, placed, loose),)))
    if loose and not board and not ideas:
        builds.append(cards_build(view, loose, heading=heading_of(view)))
    if ideas:
        builds.append(Build("grid", (_grid(view, ideas, [] if board else loose),)))
    return (*builds, *_hands(view))


def _one_by_one(view: WallView, text: Build) -> Build:
    """Show each characteristic with its explanation between the heading and all of them."""
    number = len(view.kit.main_texts.characteristics)
    explained = (_characteristic(view, at, number) for at in range(number))
    return replace(text, steps=(text.steps[0], *explained, text.steps[-1]))


def _characteristic(view: WallView, at: int, total: int) -> PrincipleScene:
    def which(language: Language) -> str:
        name = view.kit.item_text(view.item.id, language).short
        return view.words[language]("column_board.number", name=name, number=at + 1, total=total)

    def explained(language: Language) -> str:
        return view.kit.texts[language].characteristics[at].explanation

    return PrincipleScene(
        view.phrase(which), at + 1, total, _lens(view, at), "", view.phrase(explained)
    )


def _any_hands(view: WallView) -> bool:
    counted = (column_hands(view.record, view.item, name) for name in columns(view.item))
    return any(hands is not None for hands in counted)


def _columns(view: WallView, placed: list[Entry], loose: list[Entry]) -> ColumnsScene:
    heading, empty = heading_of(view), view.word("wall.nothing_yet")
    filled = tuple(
        BoardColumn(
            _called(view, name),
            cards(view, (entry for entry in placed if entry.fields.get("column") == name)),
            footer=_column_hands(view, name),
        )
        for name in columns(view.item)
    )
    return ColumnsScene(kicker(view, heading), heading, filled, empty, others(view, loose))


def _called(view: WallView, column: str) -> Phrase:
    return view.phrase(
        lambda language: column_name(column, view.kit.texts[language], view.words[language])
    )


def _column_hands(view: WallView, column: str) -> Phrase:
    hands = column_hands(view.record, view.item, column)
    return NOTHING if hands is None else view.word("column_board.hands_counted", n=hands)


def _grid(view: WallView, ideas: list[Entry], loose: list[Entry]) -> GridScene:
    heading = heading_of(view)
    rows = tuple(
        GridRow(
            words_of(view, idea),
            tuple(
                (sign, view.word(f"column_board.sign.{sign_word(sign)}")) for sign in signs(idea)
            ),
        )
        for idea in reversed(ideas)
    )
    lenses = tuple(_lens(view, at) for at in range(LENSES))
    empty, other = view.word("wall.nothing_yet"), others(view, loose)
    return GridScene(kicker(view, heading), heading, lenses, rows, empty, other)


def _lens(view: WallView, at: int) -> Phrase:
    def told(language: Language) -> str:
        return view.kit.texts[language].characteristics[at].heading

    return view.phrase(told)


def _hands(view: WallView) -> tuple[Build, ...]:
    """The show of hands, once it was counted and the people in the room are known."""
    hands, people = view.record.number("hands", view.item.id), present(view.record)
    if not view.item.settings.get("hands") or hands is None or people is None:
        return ()
    heading = heading_of(view)
    sentence = view.word("wall.hands", part=hands, whole=people, n=hands)
    return (
        Build("hands", (FractionScene(kicker(view, heading), heading, hands, people, sentence),)),
    )
