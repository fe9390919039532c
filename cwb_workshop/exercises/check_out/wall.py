"""The closing questions and the contact. Sentences stay on the laptop: people speak more freely."""

from __future__ import annotations

from cwb_workshop.core.exercise import WallView
from cwb_workshop.core.scene import Build
from cwb_workshop.core.wall_texts import text_builds


def screens(view: WallView) -> tuple[Build, ...]:
    return text_builds(view)
