"""What is said before the doors open is what was found, and nothing is good unmeasured."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.sessions.readiness import (
    CHECKS,
    ENOUGH_BYTES,
    Finding,
    Measured,
    MeasuredBackup,
    MeasuredPower,
    MeasuredScreens,
    findings,
)
from tests.languages import LANGUAGES

NOTHING = Measured()
FOUND = Measured(
    MeasuredScreens("LX-210 · 1920×1080"),
    read_from=10,
    heard_buttons=4,
    can_sound=True,
    heard=True,
    power=MeasuredPower(plugged=True),
    free_bytes=38 * ENOUGH_BYTES,
    printers=("Balie",),
    backup=MeasuredBackup("/stick", can_be_written=True, other_disk=True),
    wall_languages="Nederlands",
    window_language="Nederlands",
)


def of(check: str, measured: Measured) -> Finding:
    return next(one for one in findings(measured) if one.check == check)


def test_there_is_one_finding_for_each_check_in_their_order() -> None:
    assert tuple(one.check for one in findings(NOTHING)) == CHECKS


def test_of_what_nobody_measured_nothing_is_good_but_the_texts() -> None:
    assert {one.check for one in findings(NOTHING) if one.verdict == "good"} == {"languages"}


def test_all_that_was_found_is_good_but_the_paper_in_the_printer() -> None:
    assert {one.check for one in findings(FOUND) if one.verdict != "good"} == {"printer"}


@pytest.mark.parametrize(
    ("check", "measured", "verdict", "told"),
    [
        ("projector", replace(FOUND, screens=MeasuredScreens(mirrored=True)), "mind", "mirrored"),
        ("projector", replace(FOUND, screens=MeasuredScreens()), "mind", "none"),
        ("back_row", replace(FOUND, read_from=None), "look", "walk"),
        ("clicker", replace(FOUND, heard_buttons=0), "look", "press"),
        ("sound", replace(FOUND, heard=False), "look", "ask"),
        ("sound", replace(FOUND, can_sound=False), "mind", "none"),
        ("power", replace(FOUND, power=MeasuredPower(False)), "mind", "battery"),
        ("power", replace(FOUND, power=MeasuredPower(False, 61, 110)), "mind", "left"),
        ("power", replace(FOUND, power=MeasuredPower(False, 61)), "mind", "percent"),
        ("power", replace(FOUND, power=None), "look", "unknown"),
        ("space", replace(FOUND, free_bytes=ENOUGH_BYTES - 1), "mind", "little"),
        ("space", replace(FOUND, free_bytes=None), "look", "unknown"),
        ("printer", replace(FOUND, printers=()), "mind", "none"),
        ("printer", replace(FOUND, printers=None), "look", "unknown"),
        ("backup", replace(FOUND, backup=MeasuredBackup("/x", False, True)), "mind", "not_written"),
        ("backup", replace(FOUND, backup=MeasuredBackup("/x", True, False)), "mind", "same_disk"),
        ("languages", replace(FOUND, missing_texts=("ar",)), "mind", "missing"),
    ],
)
def test_what_lacks_is_told_as_it_is(
    check: str, measured: Measured, verdict: str, told: str
) -> None:
    found = of(check, measured)
    assert (found.verdict, found.told) == (verdict, told)


def test_how_long_the_battery_lasts_is_told_in_hours_and_minutes() -> None:
    found = of("power", replace(FOUND, power=MeasuredPower(False, 61, 110)))
    assert found.values == {"percent": 61, "left": "1:50"}


measured = st.builds(
    Measured,
    screens=st.builds(MeasuredScreens, st.sampled_from(["", "LX"]), st.booleans()),
    read_from=st.none() | st.sampled_from([6, 8, 10, 12]),
    heard_buttons=st.integers(0, 4),
    can_sound=st.booleans(),
    heard=st.booleans(),
    power=st.none()
    | st.builds(
        MeasuredPower,
        st.booleans(),
        st.none() | st.integers(0, 100),
        st.none() | st.integers(0, 900),
    ),
    free_bytes=st.none() | st.integers(0, 10**13),
    printers=st.none() | st.lists(st.text(), max_size=3).map(tuple),
    backup=st.none() | st.builds(MeasuredBackup, st.text(), st.booleans(), st.booleans()),
    missing_texts=st.lists(st.sampled_from(["ar", "tr"]), max_size=2).map(tuple),
)


@given(measured, st.sampled_from(LANGUAGES))
def test_every_finding_has_its_sentence_in_every_language(found: Measured, language: str) -> None:
    words = all_words(language)
    for one in findings(found):
        assert words(f"readiness.{one.check}.{one.told}", **one.values)
        assert words(f"readiness.{one.check}.name")
        assert words(f"readiness.{one.verdict}")
