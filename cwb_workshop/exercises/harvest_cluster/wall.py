"""The question with its answers, then the board by theme; at the harvest the main points."""

from __future__ import annotations

from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.scene import Build
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.wall.builders import cards_build, heading_of, text_builds
from cwb_workshop.core.wall.shared_scenes import cluster_scene


def screens(view: WallView) -> tuple[Build, ...]:
    texts = text_builds(view)
    if view.item.settings.get("main_points"):
        return (*texts, *_harvest(view))
    answers = [entry for entry in view.entries if entry.kind == "answer"]
    return (*texts, cards_build(view, answers), _board(view, answers))


def _harvest(view: WallView) -> list[Build]:
    """The main points, then the questions that are still parked."""
    points = [entry for entry in view.entries if entry.kind == "main_point"]
    questions = view.record.active_entries("question")
    builds = [
        cards_build(view, points, id="points", heading=view.word("harvest_cluster.main_points"))
    ]
    if questions:
        heading = view.word("harvest_cluster.parked")
        builds.append(cards_build(view, questions, id="questions", heading=heading))
    return builds


def _board(view: WallView, answers: list[Entry]) -> Build:
    return Build("board", (cluster_scene(view, view.item.id, answers, heading_of(view)),))
