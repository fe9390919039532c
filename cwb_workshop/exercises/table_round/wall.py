"""The question, its follow-ups on their own screen, and the answers as they are released.

Where tables hold different questions at the same time, all of them stand on one screen
with their tables, each has its own board, and between two rounds of a carousel the bell
says who moves.
"""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.core.agenda.round_texts import item_name, table_plan
from cwb_workshop.core.agenda.rounds import Talk, rounds, talk_at
from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.scene import Build, Content
from cwb_workshop.core.contract.wall_text import NOTHING, Phrase
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.wall.builders import (
    built_up,
    cards_build,
    question_of,
    text_builds,
)
from cwb_workshop.core.wall.kit_marks import number_word
from cwb_workshop.exercises.table_round import answers_per_table


def screens(view: WallView) -> tuple[Build, ...]:
    talk = talk_at(view.record, view.kit, view.item.id)
    if talk.together:
        return tuple(_together(view, talk))
    answers = [entry for entry in view.entries if entry.kind == "answer"]
    question = _question(view, view.item.id) or question_of(view)
    board = cards_build(view, answers, heading=question, prompt=_choose(view))
    follow_ups = _follow_ups(view, view.item.id)
    requested = (Build("follow_ups", follow_ups),) if follow_ups else ()
    # Follow-ups stand behind the answers, so that they appear on request alone.
    return (*text_builds(view), board, *requested)


def _together(view: WallView, talk: Talk) -> Iterator[Build]:
    """Yield the round: its questions, follow-ups where it stalls, the answers, the bell."""
    last = talk.round == rounds(view.record, view.kit)
    heading = item_name(view, view.item.id) if talk.round else NOTHING
    yield table_plan(view, heading=heading, last=last)
    follow_ups = tuple(step for item in talk.items for step in _follow_ups(view, item)[-1:])
    if follow_ups:
        yield Build("follow_ups", follow_ups)
    said = [entry for entry in view.record.active_entries("answer") if talk.holds(entry)]
    for number, item in enumerate(talk.items, start=1):
        answers = [entry for entry in said if entry.item == item]
        question = _question(view, item)
        yield cards_build(
            view, answers, id=f"cards{number}", heading=question, prompt=_choose(view)
        )
    if talk.round and not last:
        yield Build(
            "bell", built_up(NOTHING, view.word("table_round.bell.title"), _moves(view))[-1:]
        )


def _choose(view: WallView) -> Phrase:
    """Return how many answers each table chooses."""
    most = answers_per_table(view.record, view.item.id)

    def said(language: Language) -> str:
        words = view.words[language]
        return words("table_round.choose", n=most, answers=number_word(most, words))

    return view.phrase(said)


def _moves(view: WallView) -> tuple[Phrase, ...]:
    return tuple(view.word(f"table_round.bell.{key}") for key in ("move", "host", "read"))


def _question(view: WallView, item: str) -> Phrase:
    return view.phrase(lambda language: view.kit.item_text(item, language).question)


def _follow_ups(view: WallView, item: str) -> tuple[Content, ...]:
    """Return the follow-ups of a question, a line more at each step; none where it has none."""
    number = len(view.kit.main_texts.items[item].follow_ups)
    if not number:
        return ()
    heading = view.phrase(lambda language: view.kit.item_text(item, language).title)
    lines = tuple(_follow_up(view, item, index) for index in range(number))
    return built_up(view.word("table_round.follow_up"), heading, lines)


def _follow_up(view: WallView, item: str, index: int) -> Phrase:
    return view.phrase(lambda language: view.kit.item_text(item, language).follow_ups[index])
