"""What was chosen before comes back, and a broken file never stands in the way."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.system import atomic
from cwb_workshop.ui.preferences import Preferences, PreferencesFile, preferences_from
from cwb_workshop.ui.screen_identity import ScreenMark

FULL = Preferences(
    language="en",
    wall_language="both",
    viewing_distance=12,
    dark=True,
    phase_tone=False,
    retention_months=6,
    last=NewSession(
        place="Zuiderkouw",
        date="2026-03-12",
        start="19:00",
        variant=60,
        language="nl",
        municipality="Amsterdam",
        venue="De Schakel",
        organiser="Buurtraad",
        round_mode="parallel",
        tables=2,
        table_sizes=(4, 5),
        present=9,
        wall_language="both",
    ),
    projector=ScreenMark("HDMI-1", "Epson", "EB-X41", "77"),
)

TEXT = st.text("aé7-\ud83d\u202e\0", max_size=6)
LEAVES = st.none() | st.booleans() | st.integers() | st.sampled_from([120, 8, 0.5, "nl"]) | TEXT
JSON = LEAVES | st.lists(LEAVES, max_size=4) | st.dictionaries(TEXT, LEAVES, max_size=2)
FIELDS = st.sampled_from(
    "language wall_language viewing_distance dark phase_tone retention_months last projector"
    " place date start variant tables table_sizes present name serial".split()
)


def test_everything_that_was_kept_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "preferences.json"
    PreferencesFile(path).keep(FULL)
    assert PreferencesFile(path).values == FULL


def test_without_a_file_there_are_defaults(tmp_path: Path) -> None:
    assert PreferencesFile(tmp_path / "preferences.json").values == Preferences()


@pytest.mark.parametrize("held", [b"", b"{", b"[]", b"\xff\xfe", b"null", b"[" * 100_000])
def test_a_broken_file_gives_defaults(tmp_path: Path, held: bytes) -> None:
    path = tmp_path / "preferences.json"
    path.write_bytes(held)
    assert PreferencesFile(path).values == Preferences()


def test_one_broken_value_costs_only_itself() -> None:
    read = {"language": "en", "dark": "yes", "viewing_distance": 7, "wall_language": "both"}
    assert preferences_from(read) == Preferences(language="en", wall_language="both")


@given(st.dictionaries(FIELDS, JSON | st.dictionaries(FIELDS, JSON, max_size=8), max_size=8))
def test_whatever_a_file_holds_what_comes_of_it_can_be_kept(held: dict[str, object]) -> None:
    read = preferences_from(held)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "preferences.json"
        PreferencesFile(path).keep(read)
        assert PreferencesFile(path).values == read


def test_sizes_that_do_not_fit_the_tables_are_forgotten() -> None:
    last = {"place": "De Banne", "date": "2026-03-12", "start": "19:00"}
    read = preferences_from({"last": {**last, "tables": 3, "table_sizes": [4, 5]}})
    assert read.last is not None
    assert (read.last.tables, read.last.table_sizes) == (3, ())


def test_a_disk_that_refuses_does_not_stop_the_evening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("full")

    monkeypatch.setattr(atomic, "write_whole", refuse)
    file = PreferencesFile(tmp_path / "preferences.json")
    file.keep(replace(file.values, dark=True))
    assert file.values.dark


def test_what_did_not_change_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    PreferencesFile(path).keep(Preferences())
    assert not path.exists()


def test_the_file_can_be_read_by_people(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    PreferencesFile(path).keep(FULL)
    assert json.loads(path.read_text(encoding="utf-8"))["last"]["place"] == "Zuiderkouw"


def test_a_projector_is_known_by_its_serial_number_at_any_plug() -> None:
    mark = ScreenMark("HDMI-1", "Epson", "EB-X41", "77")
    assert mark.is_same_as(replace(mark, name="DP-2"))
    assert not mark.is_same_as(replace(mark, serial="78"))


def test_without_a_serial_number_the_plug_counts_too() -> None:
    mark = ScreenMark("HDMI-1", "Epson", "EB-X41")
    assert mark.is_same_as(mark)
    assert not mark.is_same_as(replace(mark, name="DP-2"))
