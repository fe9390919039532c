"""The question with its answers, then the board by theme; at the harvest the main points."""

from __future__ import annotations

from cwb_workshop.core.entry import Entry
from cwb_workshop.core.exercise import WallView
from cwb_workshop.core.scene import Build, Cluster, ClusterScene, TextScene
from cwb_workshop.core.themes import is_free, ranking, theme_name
from cwb_workshop.core.wall_texts import cards, cards_build, kicker, text_builds

_FREE_COLOUR = "#4a5560"
_FREE_SHAPE = "ring"


def screens(view: WallView) -> tuple[Build, ...]:
    texts = text_builds(view)
    if view.item.settings.get("main_points"):
        points = [entry for entry in view.entries if entry.kind == "main_point"]
        questions = view.record.standing("question")
        builds = [cards_build(view, points)]
        if questions:
            builds.append(Build("questions", cards_build(view, questions).steps))
        return (*texts, *builds)
    answers = [entry for entry in view.entries if entry.kind == "answer"]
    return (*texts, cards_build(view, answers), _board(view, answers, texts[0]))


def _board(view: WallView, answers: list[Entry], text: Build) -> Build:
    first = text.steps[0]
    heading = first.heading if isinstance(first, TextScene) else view.word("wall.nothing_yet")
    clusters = tuple(
        _cluster(view, row.theme, row.mentions, answers) for row in ranking(answers, view.kit)
    )
    scene = ClusterScene(
        kicker(view, heading),
        heading,
        clusters,
        empty=view.word("wall.nothing_yet"),
        footer=view.word("wall.answers", n=len(answers)),
    )
    return Build("board", (scene,))


def _cluster(view: WallView, theme: str, count: int, answers: list[Entry]) -> Cluster:
    known = view.kit.theme(theme)
    return Cluster(
        letter=known.letter.upper() if known else "",
        name=view.phrase(lambda language: theme_name(theme, view.kit.texts[language])),
        colour=_FREE_COLOUR if is_free(theme) or known is None else known.colour,
        shape=_FREE_SHAPE if is_free(theme) or known is None else known.shape,
        count=count,
        cards=cards(view, [answer for answer in answers if theme in answer.themes]),
    )
