"""A language for the room alone has all that is on the wall and on paper, and nothing else."""

from __future__ import annotations

import re

from cwb_workshop.content.kit_reader import read_kit
from cwb_workshop.core.model.kit import Kit
from tests.content.faulty_kits import faults
from tests.workshop import kit, registry

_FOLLOW_UPS = re.compile(r"^follow_ups = \[[^\]]*\]\n", re.MULTILINE)
_NOTES = re.compile(r'^notes = "[^\n]*"\n', re.MULTILINE)


def without_notes(sources: dict[str, str], *, for_room: bool) -> None:
    text = _NOTES.sub("", sources["en.toml"])
    assert text != sources["en.toml"]
    sources["en.toml"] = ("for_room = true\n" if for_room else "") + text


def for_the_room() -> Kit:
    sources = dict(kit().sources)
    without_notes(sources, for_room=True)
    return read_kit(sources, registry().by_id)


def test_it_needs_no_notes() -> None:
    texts = for_the_room().texts["en"].items.values()
    assert all(not screen.notes for text in texts for screen in text.screens)


def test_another_language_does() -> None:
    told = faults(lambda sources: without_notes(sources, for_room=False))
    assert any("notes: is missing" in fault for fault in told)


def test_it_has_every_follow_up_since_the_wall_can_show_them() -> None:
    def change(sources: dict[str, str]) -> None:
        without_notes(sources, for_room=True)
        sources["en.toml"] = _FOLLOW_UPS.sub("", sources["en.toml"])

    assert any("follow_ups" in fault for fault in faults(change))


def test_what_the_room_sees_is_missed_all_the_same() -> None:
    def change(sources: dict[str, str]) -> None:
        without_notes(sources, for_room=True)
        sources["en.toml"] = re.sub(r"^short = .*\n", "", sources["en.toml"], flags=re.MULTILINE)

    assert any("items.welcome.short: is missing" in fault for fault in faults(change))
