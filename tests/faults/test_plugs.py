"""Screens are plugged, pulled and changed ten thousand times: nothing is in the way, or kept."""

from __future__ import annotations

import gc
import random
import sys

import pytest
from PySide6.QtWidgets import QApplication

from cwb_workshop.content.word_files import all_words
from cwb_workshop.ui.evening import Evening
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.preferences.file import PreferencesFile
from tests.faults.outcome import Outcome, conclude, rounds
from tests.faults.soak import memory
from tests.ui.hotplug import LAPTOP, PROJECTOR, Plugs
from tests.ui.wall.plugged_room import PluggedRoom, any_screens
from tests.workshop import a_session

MOST_MEGABYTES = 20
"""Pictures of many sizes come and go, and leave gaps between them; none of them is kept."""
_WARM = 0.25
"""By then each kind of screen was there, and its pixels are among what is held."""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")


def test_no_plug_covers_the_console_loses_the_picture_or_keeps_memory(
    qapp: QApplication, plugs: Plugs
) -> None:
    session = a_session("obstacles")
    session.capture("1: Te veel formulieren #g")
    session.set_wall_mode("live")
    evening = Evening(qapp, session, Interface("nl", all_words), PreferencesFile())
    evening.begin()
    room = PluggedRoom(plugs, evening=evening)
    outcome, chance, before = Outcome(rounds(long=10_000, short=300)), random.Random(7), 0.0
    came = went = 0
    for number in range(outcome.rounds):
        screens = any_screens(chance)
        shown = evening.wall.is_on_projector
        room.plug(*screens)
        now = evening.wall.is_on_projector
        came, went = came + (now and not shown), went + (shown and not now)
        outcome.lost += len(room.faults(screens)) if screens else evening.wall.isVisible()
        outcome.lost += now and evening.wall.stage.scene != session.scene
        if number == round(outcome.rounds * _WARM):
            gc.collect()
            before = memory()
    gc.collect()
    growth = memory() - before
    outcome.lost += growth > MOST_MEGABYTES
    outcome.note(f"memory +{growth:.1f} MB; the wall came {came} times and went {went} times")
    outcome.tried("the projector came back", came, outcome.rounds // 10)
    plugs.plug([LAPTOP, PROJECTOR])
    evening.end()
    conclude("plugs", outcome)
