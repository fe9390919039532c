"""The question, its follow-ups on their own screen, and the answers as they are released."""

from __future__ import annotations

from cwb_workshop.core.exercise import WallView
from cwb_workshop.core.phrase import Phrase
from cwb_workshop.core.scene import Build
from cwb_workshop.core.wall_texts import built_up, cards_build, question_of, text_builds


def screens(view: WallView) -> tuple[Build, ...]:
    answers = [entry for entry in view.entries if entry.kind == "answer"]
    question = view.phrase(lambda language: view.kit.item_text(view.item.id, language).question)
    board = cards_build(view, answers, heading=question or question_of(view))
    return (*text_builds(view), board, *_follow_ups(view))


def _follow_ups(view: WallView) -> tuple[Build, ...]:
    """Follow-ups stand behind the answers, so that they appear on request alone."""
    number = len(view.kit.item_text(view.item.id, "nl").follow_ups)
    if not number:
        return ()
    heading = view.phrase(lambda language: view.kit.item_text(view.item.id, language).title)
    lines = tuple(_follow_up(view, index) for index in range(number))
    steps = built_up(view.word("table_round.follow_up"), heading, lines)
    return (Build("follow_ups", steps[1:]),)


def _follow_up(view: WallView, index: int) -> Phrase:
    return view.phrase(
        lambda language: view.kit.item_text(view.item.id, language).follow_ups[index]
    )
