"""The whole evening, typed key by key into the real console."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from cwb_workshop.cli.totals import totals_as_json
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.demo.typist import Typist
from cwb_workshop.script.directives import Directive, read_script
from cwb_workshop.script.player import new_session
from cwb_workshop.session.factory import Toolbox
from tests.ui.console.conftest import Consoles
from tests.workshop import expected_totals, kit, registry, totals_of, zuiderkouw_script


@pytest.mark.slow
def test_the_evening_typed_by_keys_gives_the_expected_totals_also_from_its_file(
    consoles: Consoles, tmp_path: Path
) -> None:
    opening, *lines = read_script(zuiderkouw_script())
    assert isinstance(opening, Directive)
    new = new_session(opening, kit())
    clock = SetClock(datetime.fromisoformat(f"{new.date}T00:00"))
    toolbox = Toolbox(registry(), tmp_path / "backups")
    path = tmp_path / "typed.cwb"
    session = toolbox.begin(path, new, clock)
    Typist(consoles(session=session), clock).play(lines)
    assert totals_of(session.record) == expected_totals()
    session.close_file()
    assert json.loads(totals_as_json(path, toolbox)) == expected_totals()
