"""What the wall says about rounds: their names, and which table holds which question."""

from __future__ import annotations

from cwb_workshop.core.agenda.rounds import (
    division,
    questions,
    round_mode,
    rounds,
    tables_of,
    talk_at,
)
from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.scene import Build, OptionsScene
from cwb_workshop.core.contract.wall_text import NOTHING, Phrase
from cwb_workshop.core.model.kit import ItemText
from cwb_workshop.core.model.words import Series


def item_name(view: WallView, item: str) -> Phrase:
    """Return the short name of an item; of a question in a carousel, that of its round."""
    talk = talk_at(view.record, view.kit, item)
    if talk.round:
        return view.word("wall.rounds.round", n=talk.round, total=rounds(view.record, view.kit))
    if talk.together:
        return view.word("wall.rounds.together")
    return view.phrase(lambda language: view.kit.item_text(item, language).short)


def table_plan(
    view: WallView, *, kicker: Phrase = NOTHING, heading: Phrase = NOTHING, last: bool = False
) -> Build:
    """Return the questions with the tables that hold them, and how the rounds go on."""
    items = questions(view.record, view.kit)
    options = tuple((str(at), _question(view, item)) for at, item in enumerate(items, start=1))
    mode = round_mode(view.record)
    scene = OptionsScene(
        kicker,
        heading or view.word(f"wall.rounds.{mode}.plan"),
        options,
        NOTHING if last else view.word(f"wall.rounds.{mode}.how"),
    )
    return Build("plan", (scene,))


def _question(view: WallView, item: str) -> Phrase:
    phrase = view.phrase(lambda language: _asked(view.kit.item_text(item, language)))
    if round_mode(view.record) == "sequential" or not division(view.record, view.kit):
        return phrase
    tables = tables_of(view.record, view.kit, item)
    if not tables:
        return phrase
    at = view.word("wall.rounds.tables", tables=Series(tables), n=len(tables))
    second = f"{at.second or at.main}: {phrase.second}" if phrase.second else ""
    return Phrase(f"{at.main}: {phrase.main}", second)


def _asked(text: ItemText) -> str:
    return text.question or text.title
