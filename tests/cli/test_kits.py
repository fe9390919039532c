"""A script says which workshop it is of, by the id of its kit."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cwb_workshop.cli.play import play
from cwb_workshop.cli.totals import totals_as_json
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.errors import KitError, Refused
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.script.directives import ScriptFault
from cwb_workshop.session.factory import Toolbox
from tests.small_kits import SOURCES
from tests.workshop import EVENING, registry

SCRIPT = """:: session place=Zuid; date=2026-03-12; start=19:00; variant={}; language=en; kit={}
:: at 19:00
:: item talk
1: Beside the swings
:: close
"""


@pytest.fixture(name="toolbox")
def _toolbox(tmp_path: Path) -> Toolbox:
    folder = tmp_path / "kits" / "bench"
    folder.mkdir(parents=True)
    for file, text in SOURCES.items():
        (folder / file).write_text(text, encoding="utf-8")
    return Toolbox(registry(), tmp_path / "backups", kit_folder=tmp_path / "kits")


def played(tmp_path: Path, toolbox: Toolbox, variant: int = 45, kit: str = "small") -> Path:
    script, session = tmp_path / "script.txt", tmp_path / "bench.cwb"
    script.write_text(SCRIPT.format(variant, kit), encoding="utf-8")
    play(script, session, toolbox)
    return session


def test_a_session_of_another_kit_is_played_and_goes_on_without_that_kit(
    tmp_path: Path, toolbox: Toolbox
) -> None:
    session = played(tmp_path, toolbox)
    elsewhere = Toolbox(registry(), tmp_path / "backups")
    assert json.loads(totals_as_json(session, elsewhere))["counts"]["answers"] == 1
    opened = elsewhere.open(session, SetClock(EVENING))
    assert opened.kit.id == "small"
    assert [item.id for item in opened.record.agenda] == ["hello", "talk"]
    opened.close_file()


def test_a_kit_that_is_not_here_is_told_with_those_that_are(
    tmp_path: Path, toolbox: Toolbox
) -> None:
    with pytest.raises(ScriptFault) as fault:
        played(tmp_path, toolbox, kit="chair")
    assert fault.value.key == "kit.no_kit"
    assert "small" in str(fault.value.values["known"])


def test_a_kit_that_has_faults_is_told_with_them_and_not_as_one_that_is_not_there(
    tmp_path: Path, toolbox: Toolbox
) -> None:
    kit = tmp_path / "kits" / "bench" / "kit.toml"
    whole = kit.read_text(encoding="utf-8")
    kit.write_text(whole.replace("45 = 40", "45 = 39"), encoding="utf-8")
    with pytest.raises(KitError) as error:
        played(tmp_path, toolbox)
    assert [fault.what for fault in error.value.faults] == ["minutes"]
    kit.write_text(whole.replace('id = "small"', "id = “small”"), encoding="utf-8")
    with pytest.raises(ScriptFault) as fault:
        played(tmp_path, toolbox)
    words = all_words("en")
    assert "bench: kit.toml:2: cannot be read" in words(fault.value.key, **fault.value.values)


def test_a_length_that_the_kit_has_not_leaves_no_file(tmp_path: Path, toolbox: Toolbox) -> None:
    with pytest.raises(ScriptFault) as fault:
        played(tmp_path, toolbox, variant=120)
    assert (fault.value.line, fault.value.key) == (1, "kit.no_variant")
    assert not (tmp_path / "bench.cwb").exists()
    new = NewSession("Zuid", "2026-03-12", "19:00", 120, "en", kit="small")
    with pytest.raises(Refused):
        toolbox.begin(tmp_path / "other.cwb", new, SetClock(EVENING))
    assert not (tmp_path / "other.cwb").exists()


def test_a_kit_that_was_spoiled_in_between_begins_nothing(tmp_path: Path, toolbox: Toolbox) -> None:
    kit = tmp_path / "kits" / "bench" / "kit.toml"
    kit.write_text(kit.read_text().replace("45 = 40", "45 = 39"))
    new = NewSession("Zuid", "2026-03-12", "19:00", 45, "en", kit="small")
    with pytest.raises(KitError):
        toolbox.begin(tmp_path / "other.cwb", new, SetClock(EVENING))
    assert not (tmp_path / "other.cwb").exists()
