"""The question with its answers, then the board by theme; at the harvest the main points."""

from __future__ import annotations

from dataclasses import replace

from cwb_workshop.core.clustering import order, ordered, summary
from cwb_workshop.core.entry import Entry
from cwb_workshop.core.exercise import WallView
from cwb_workshop.core.phrase import NOTHING
from cwb_workshop.core.scene import Build, Cluster, ClusterScene
from cwb_workshop.core.themes import ThemeCount, is_free, theme_name
from cwb_workshop.core.wall_texts import cards, cards_build, heading_of, kicker, text_builds

_FREE_COLOUR = "#4a5560"
_FREE_SHAPE = "ring"


def screens(view: WallView) -> tuple[Build, ...]:
    texts = text_builds(view)
    if view.item.settings.get("main_points"):
        return (*texts, *_harvest(view))
    answers = [entry for entry in view.entries if entry.kind == "answer"]
    return (*texts, cards_build(view, answers), _board(view, answers))


def _harvest(view: WallView) -> list[Build]:
    """The main points, then the questions that are still parked."""
    points = [entry for entry in view.entries if entry.kind == "main_point"]
    questions = view.record.standing("question")
    builds = [
        cards_build(view, points, id="points", heading=view.word("harvest_cluster.main_points"))
    ]
    if questions:
        asked = view.word("harvest_cluster.parked")
        builds.append(cards_build(view, questions, id="questions", heading=asked))
    return builds


def _board(view: WallView, answers: list[Entry]) -> Build:
    heading = heading_of(view)
    clusters = tuple(
        _cluster(view, row, answers)
        for row in ordered(answers, view.record, view.kit, view.item.id)
    )
    scene = ClusterScene(
        kicker(view, heading),
        heading,
        clusters,
        empty=view.word("wall.nothing_yet"),
        footer=view.word("wall.answers", n=len(answers)),
    )
    return Build("board", (scene,))


def _cluster(view: WallView, row: ThemeCount, answers: list[Entry]) -> Cluster:
    """The number is what the themes stand in order by; a summary stands under the name."""
    theme = row.theme
    known = view.kit.theme(theme)
    by_answers = order(view.record, view.item.id) == "answers"
    return Cluster(
        letter=known.letter.upper() if known else "",
        name=view.phrase(lambda language: theme_name(theme, view.kit.texts[language])),
        colour=_FREE_COLOUR if is_free(theme) or known is None else known.colour,
        shape=_FREE_SHAPE if is_free(theme) or known is None else known.shape,
        count=row.answers if by_answers else row.mentions,
        summary=summary(view.record, theme),
        cards=tuple(
            replace(card, table=NOTHING)  # here the theme counts, not who said it
            for card in cards(view, (answer for answer in answers if theme in answer.themes))
        ),
    )
