"""Kits of a few lines, as somebody who is no programmer may write them."""

from __future__ import annotations

from collections.abc import Mapping

from cwb_workshop.content.kit_reader import read_kit
from cwb_workshop.core.model.kit import Kit
from tests.workshop import registry

KIT = """
id = "small"
version = 1
languages = ["en"]
variants = [45]

[[items]]
id = "hello"
exercise = "info"
minutes = { 45 = 5 }
floor = 2
flex = "flexible"

[[items]]
id = "talk"
exercise = "table_round"
minutes = { 45 = 40 }
floor = 10
flex = "protected"
"""

ENGLISH = """
title = "A bench in the park"
colophon = "Made by the street."

[items.hello]
title = "Hello"
short = "Hello"

[[items.hello.screens]]
heading = "Hello"
lines = ["Good that you are here"]
notes = "Begin on time."

[items.talk]
title = "Where does the bench go?"
short = "The bench"
question = "Where does the bench go?"

[[items.talk.screens]]
heading = "Where does the bench go?"
lines = ["Think of sun, shade and noise"]
notes = "Let everybody speak."
"""

SOURCES: Mapping[str, str] = {"kit.toml": KIT, "en.toml": ENGLISH}


def small_kit(sources: Mapping[str, str] = SOURCES) -> Kit:
    return read_kit(sources, registry().by_id)
