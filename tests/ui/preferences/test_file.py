"""What was chosen before comes back, and a broken file never stands in the way."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.system import atomic
from cwb_workshop.ui.preferences.file import PreferencesFile
from cwb_workshop.ui.preferences.registry import SETTINGS, Preferences, preferences_from
from cwb_workshop.ui.screen_identity import ScreenMark

FULL = Preferences(**{setting.name: setting.check.examples[-1] for setting in SETTINGS})

TEXT = st.text("aé7-\ud83d\u202e\0", max_size=6)
LEAVES = st.none() | st.booleans() | st.integers() | st.sampled_from([120, 8, 0.5, "nl"]) | TEXT
JSON = LEAVES | st.lists(LEAVES, max_size=4) | st.dictionaries(TEXT, LEAVES, max_size=2)
FIELDS = st.sampled_from(
    [setting.name for setting in SETTINGS]
    + "place date start variant tables table_sizes present wall_language name serial".split()
)
OLD = """{
  "language": "en", "wall_language": "both", "viewing_distance": 12, "dark": true,
  "phase_tone": false, "retention_months": 6,
  "last": {
    "place": "Zuiderkouw", "date": "2026-03-12", "start": "19:00", "variant": 60,
    "language": "nl", "id": "", "municipality": "Amsterdam", "venue": "De Schakel",
    "organiser": "Buurtraad", "round_mode": "parallel", "tables": 2, "table_sizes": [4, 5],
    "present": 9, "roles": [], "wall_language": "both"
  },
  "projector": {"name": "HDMI-1", "maker": "Epson", "model": "EB-X41", "serial": "77"},
  "trusted": ["/home/an/Nextcloud"]
}"""
"""As the first version of the program wrote it, with a setting that is no longer there."""


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


def test_a_file_of_the_first_version_is_read(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    path.write_text(OLD, encoding="utf-8")
    assert PreferencesFile(path).values == Preferences(
        language="en",
        viewing_distance=12,
        dark=True,
        phase_tone=False,
        retention_months=6,
        last=NewSession(
            *("Zuiderkouw", "2026-03-12", "19:00", 60, "nl"),
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
        trusted=("/home/an/Nextcloud",),
    )


def test_one_broken_value_costs_only_itself() -> None:
    read = {"language": "en", "dark": "yes", "viewing_distance": 7, "phase_tone": False}
    assert preferences_from(read) == Preferences(language="en", phase_tone=False)


def test_without_a_path_nothing_is_written_and_all_is_kept_until_the_end() -> None:
    file = PreferencesFile()
    file.keep(FULL)
    assert file.values == FULL


@given(st.dictionaries(FIELDS, JSON | st.dictionaries(FIELDS, JSON, max_size=8), max_size=8))
def test_whatever_a_file_holds_what_comes_of_it_can_be_kept(held: dict[str, object]) -> None:
    read = preferences_from(held)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "preferences.json"
        PreferencesFile(path).keep(read)
        assert PreferencesFile(path).values == read


def test_a_folder_whose_name_is_no_text_is_remembered(tmp_path: Path) -> None:
    odd = os.fsdecode(b"/media/stick-\xe9")
    read = preferences_from({"trusted": [odd, "/media/\ud800", ""]})
    assert read.trusted == (odd,)
    PreferencesFile(tmp_path / "p.json").keep(read)
    assert PreferencesFile(tmp_path / "p.json").values == read


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
