"""Bits flip in what stands beside the sessions: nothing stops, and what is derived is rebuilt."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from cwb_workshop.content.locale_reader import load_locale
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.session.library import Library
from cwb_workshop.store.library import session_index
from cwb_workshop.store.library.report_register import note, noted
from cwb_workshop.ui.home.form_values import read_form, typed_of
from cwb_workshop.ui.preferences.file import PreferencesFile
from cwb_workshop.ui.preferences.registry import Preferences
from cwb_workshop.ui.screen_identity import ScreenMark
from tests.faults.flips import anywhere, bits_of, flipped, headers_of, some
from tests.faults.outcome import Outcome, conclude
from tests.languages import DATE_NAMES
from tests.store.sessions import FOUNDED, finished_file, new_file, said

NOW = datetime(2026, 3, 12, 18, 0)
WORDS = ("formulieren", "zuiderkouw", "wijk")
KEPT = Preferences(
    language="en",
    viewing_distance=12,
    dark=True,
    retention_months=6,
    last=NewSession(
        *("Zuiderkouw", "2026-03-12", "19:00", 60, "nl", "Amsterdam", "De Schakel", "Buurtraad"),
        round_mode="parallel",
        tables=2,
        table_sizes=(4, 5),
        present=9,
    ),
    projector=ScreenMark("HDMI-1", "Epson", "EB-X41", "77"),
    trusted=("/home/an/Nextcloud",),
)

Look = Callable[[], bool]
"""Says whether all is as it was."""


def flips(path: Path, bits: list[int], look: Look) -> dict[str, list[int]]:
    """Flip each of these bits, each in the same file, and return what went wrong at which."""
    content = path.read_bytes()
    wrong: dict[str, list[int]] = {}
    for bit in bits:
        with flipped(path, content, bit):
            try:
                found = "" if look() else "not as it was"
            except Exception as fault:  # noqa: BLE001 - each is counted
                found = f"a fault of the program: {type(fault).__name__}"
        # What was rebuilt meanwhile is another file.
        path.write_bytes(content)
        if found:
            wrong.setdefault(found, []).append(bit)
    return wrong


class Home:
    """What home shows of a folder with two sessions."""

    def __init__(self, folder: Path) -> None:
        self.derived = folder / "derived"
        file = new_file(folder)
        file.write(FOUNDED, "do", "t0")
        file.write(said(1, "te veel formulieren"), "do", "t1")
        file.close()
        finished_file(folder, 3, "ander.cwb")
        self._library = Library(folder, derived=self.derived, backups=folder / "backups")
        self._listed = self._library.refresh()
        self._found = self._search()

    def is_as_it_was(self) -> bool:
        """What is shown first may be nothing, but never something else."""
        first = self._library.quick()
        self._library.search("formulieren")
        listed = self._library.refresh()
        return first in ((), self._listed) and (listed, self._search()) == (
            self._listed,
            self._found,
        )

    def _search(self) -> list[tuple[Path, ...]]:
        return [self._library.search(word) for word in WORDS]


def form_of(path: Path) -> bool:
    """Begin the form at home with what was kept; whatever that is, it can be filled in."""
    for language in ("nl", "en"):
        typed = typed_of(PreferencesFile(path).values.last, NOW, load_locale(language))
        read_form(replace(typed, place=typed.place or "Zuiderkouw"), NOW.date(), DATE_NAMES)
    return True


def attack(folder: Path, dice: random.Random) -> Outcome:
    outcome = Outcome()
    home = Home(folder)
    index, archive = home.derived / "index.json", home.derived / "search.sqlite"
    preferences = folder / "preferences.json"
    PreferencesFile(preferences).keep(KEPT)
    note(folder / "kept", folder / "verslag.pdf")
    register = folder / "kept" / "reports.json"
    headers = headers_of(archive.read_bytes())
    for name, path, bits, look in (
        ("list of sessions", index, some(anywhere(index), dice, short=20), home.is_as_it_was),
        ("search, its headers", archive, some(headers, dice, short=30), home.is_as_it_was),
        (
            "search",
            archive,
            some(anywhere(archive), dice, short=30, long=3_000),
            home.is_as_it_was,
        ),
        (
            "preferences",
            preferences,
            some(anywhere(preferences), dice, short=500),
            lambda: form_of(preferences),
        ),
        (
            "list of reports",
            register,
            some(anywhere(register), dice, short=200),
            lambda: len(noted((register.parent,))) <= 1,
        ),
    ):
        wrong = flips(path, bits, look)
        outcome.rounds += len(bits)
        outcome.lost += sum(map(len, wrong.values()))
        outcome.tried(f"in the {name}", len(bits), 20)
        for found, where in wrong.items():
            outcome.note(f"{name}: {found}, {len(where)} times, as bit {where[:5]}")
    return outcome


def test_no_bit_of_what_stands_beside_the_sessions_stops_the_program(
    tmp_path: Path, dice: random.Random
) -> None:
    conclude("flipped-beside", attack(tmp_path, dice))


def test_without_its_seal_a_list_says_what_nobody_wrote(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Home(tmp_path)
    index = home.derived / "index.json"
    kept = index.read_bytes()
    bits = [*bits_of(kept.index(b"Zuiderkouw"), 1)]
    assert not flips(index, bits, home.is_as_it_was)
    monkeypatch.setattr(session_index, "_seal", lambda rows: json.loads(kept)["seal"])
    assert flips(index, bits, home.is_as_it_was)


@pytest.mark.parametrize("start", ["19.30", "1930", "19u30", "19"])
def test_a_start_that_somebody_wrote_in_the_preferences_is_read(start: str) -> None:
    assert KEPT.last is not None
    typed = typed_of(replace(KEPT.last, start=start), NOW, load_locale("nl"))
    assert typed.start in ("19:30", "19:00")
