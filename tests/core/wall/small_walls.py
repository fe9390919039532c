"""A kit of a few words, and what is read from the scenes that it makes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cwb_workshop.core.contract.scene import Build, CardsScene
from cwb_workshop.core.model.entry import Json
from cwb_workshop.core.model.kit import Kit, Screen
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.wall import builders
from tests.core.small import (
    offered,
    question,
    small_kit,
    wall,
    with_screens,
)

KIT = small_kit(offered("talk"), offered("welcome"))


def kit(
    *lines: str,
    heading: str = "Kop",
    settings: Mapping[str, Json] | None = None,
    has_phases: bool = False,
) -> Kit:
    """Return a kit whose item `talk` has one screen with these lines."""
    talk = replace(offered("talk"), settings=settings or {}, has_phases=has_phases)
    plain = small_kit(talk, question("question_1"), offered("welcome"))
    return with_screens(plain, "talk", Screen(heading, lines, ""))


def lines(held: Kit, *, record: Record | None = None) -> list[str]:
    found = builders.screen_lines(wall(record or Record(), held, "talk"), 0)
    return [line.main for line in found]


def shown(build: Build) -> CardsScene:
    (scene,) = build.steps
    assert isinstance(scene, CardsScene)
    return scene
