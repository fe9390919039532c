"""A newspaper front page for each table, newest first."""

from __future__ import annotations

from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.pictures import NewspaperScene
from cwb_workshop.core.contract.scene import Build
from cwb_workshop.core.model.drawing import drawing_of
from cwb_workshop.core.wall.builders import table_name, text_builds
from cwb_workshop.exercises.future_headline import front_page


def screens(view: WallView) -> tuple[Build, ...]:
    builds = [*text_builds(view)]
    place = view.record.text("place")
    for answer in reversed(view.entries):
        if answer.kind != "answer":
            continue
        page = front_page(answer, view.record)
        scene = NewspaperScene(
            view.word("future_headline.masthead", place=place),
            str(page.year),
            page.headline,
            page.story,
            view.word("future_headline.first_step"),
            page.step,
            table_name(view, answer.table),
            drawing_of(view.record, answer.id),
        )
        builds.append(Build(f"page {answer.id}", (scene,)))
    return tuple(builds)
