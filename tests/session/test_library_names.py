"""The name of a session file is seen by others: no note goes into it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cwb_workshop.session.library import Library


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("Zuiderkouw", "2026-03-12-zuiderkouw.cwb"),
        ("Zuid | // bij Jan thuis", "2026-03-12-zuid.cwb"),
        ("// bij Jan thuis", "2026-03-12.cwb"),
        ("Zuid/Noord", "2026-03-12-zuid-noord.cwb"),
    ],
)
def test_a_note_in_the_place_is_not_in_the_name_of_the_file(
    tmp_path: Path, place: str, name: str
) -> None:
    library = Library(tmp_path / "sessions", derived=tmp_path, backups=tmp_path)
    assert library.new_path(place, "2026-03-12").name == name
