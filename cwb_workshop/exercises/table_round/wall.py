"""The question, its follow-ups on their own screen, and the answers as they are released."""

from __future__ import annotations

from cwb_workshop.core.exercise import WallView
from cwb_workshop.core.scene import Build, Phrase, TextScene
from cwb_workshop.core.wall_texts import cards_build, text_builds


def screens(view: WallView) -> tuple[Build, ...]:
    answers = [entry for entry in view.entries if entry.kind == "answer"]
    return (*text_builds(view), cards_build(view, answers), *_follow_ups(view))


def _follow_ups(view: WallView) -> tuple[Build, ...]:
    """Follow-ups stand behind the answers, so that they appear on request alone."""
    number = len(view.kit.item_text(view.item.id, "nl").follow_ups)
    if not number:
        return ()
    heading = view.phrase(lambda language: view.kit.item_text(view.item.id, language).title)
    lines = tuple(_follow_up(view, index) for index in range(number))
    steps = tuple(
        TextScene(view.word("table_round.follow_up"), heading, lines[: index + 1], room=number)
        for index in range(number)
    )
    return (Build("follow_ups", steps),)


def _follow_up(view: WallView, index: int) -> Phrase:
    return view.phrase(
        lambda language: view.kit.item_text(view.item.id, language).follow_ups[index]
    )
