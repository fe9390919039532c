"""Files of an earlier version: they open, tell the same totals, go on and are printed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from cwb_workshop.cli.play import play
from cwb_workshop.cli.totals import totals_as_json
from cwb_workshop.content.locale_reader import languages
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.sessions.excess import texts_beyond
from cwb_workshop.report.writers.pdf_reports import write_summary
from cwb_workshop.script.directives import ScriptFault
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.session import Session
from tests.report.evenings import frozen, printed
from tests.small_kits import SOURCES
from tests.workshop import EVENING, NEW, held_before, registry, totals_of

DATA = Path(__file__).parents[1] / "data" / "sessions-v1"
EVENINGS = pytest.mark.parametrize("name", ["zuiderkouw", "lindeveen"])
UNSEEN = "thu\u00adis\u200b"


@pytest.fixture
def toolbox(tmp_path: Path) -> Toolbox:
    return Toolbox(registry(), tmp_path / "backups")


def copied(name: str, folder: Path) -> Path:
    return Path(shutil.copyfile(DATA / f"{name}-v1.cwb", folder / f"{name}.cwb"))


def expected(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((DATA / f"{name}-v1.json").read_text(encoding="utf-8"))
    return found


def same(now: object, then: object) -> bool:
    """Say whether all that was told then is told now; keys may have come."""
    if isinstance(then, dict) and isinstance(now, dict):
        return all(key in now and same(now[key], value) for key, value in then.items())
    return now == then


@EVENINGS
def test_the_totals_are_what_they_were(name: str, tmp_path: Path, toolbox: Toolbox) -> None:
    assert same(json.loads(totals_as_json(copied(name, tmp_path), toolbox)), expected(name))


@EVENINGS
def test_nothing_in_them_is_longer_than_it_may_be(
    name: str, tmp_path: Path, toolbox: Toolbox
) -> None:
    session = toolbox.open(copied(name, tmp_path), SetClock(EVENING))
    assert texts_beyond(session.record) == 0
    session.close_file()


@EVENINGS
def test_they_are_opened_gone_on_with_and_printed(
    name: str, tmp_path: Path, toolbox: Toolbox
) -> None:
    path = copied(name, tmp_path)
    session = toolbox.open(path, SetClock(EVENING))
    before = len(session.record.active_entries("answer"))
    session.open_item("obstacles")
    session.capture("1: \u200bTe veel formulieren #g")
    session.close_file()
    again = toolbox.open(path, SetClock(EVENING))
    assert len(again.record.active_entries("answer")) == before + 1
    assert again.record.active_entries("answer")[-1].text == "Te veel formulieren"
    assert printed(write_summary(frozen(again.record)).content)
    again.close_file()


@EVENINGS
def test_a_script_finds_them_ended(name: str, tmp_path: Path, toolbox: Toolbox) -> None:
    path, script = copied(name, tmp_path), tmp_path / "verder.txt"
    script.write_text(":: at 23:30\n", encoding="utf-8")
    with pytest.raises(ScriptFault) as caught:
        play(script, path, toolbox)
    assert caught.value.key == "script.after_close"
    assert same(json.loads(totals_as_json(path, toolbox)), expected(name))


def with_unseen(tmp_path: Path, toolbox: Toolbox) -> Session:
    """Return a session as an earlier version could keep it: with what nobody sees."""
    file = tmp_path / "eerder.cwb"
    session = toolbox.begin(file, NEW, SetClock(EVENING))
    session.open_item("checkin")
    for number, word in enumerate(("thuis", UNSEEN)):
        step = held_before(session, "word", word, fields={"times": 1}, number=number + 1)
        session.do(step)
    session.open_item("obstacles")
    session.do(held_before(session, "answer", "\u202ewo\u00adord", label="O01", shown=True))
    return session


def test_what_nobody_sees_is_not_rewritten_and_the_totals_stay(
    tmp_path: Path, toolbox: Toolbox
) -> None:
    session = with_unseen(tmp_path, toolbox)
    before = totals_of(session.record)
    session.close_file()
    again = toolbox.open(tmp_path / "eerder.cwb", SetClock(EVENING))
    assert totals_of(again.record) == before
    assert before["checkin"]["different"] == 2
    assert [entry.text for entry in again.record.active_entries("word")] == ["thuis", UNSEEN]
    again.close_file()


def test_it_is_found_and_shown_as_it_can_be_seen(tmp_path: Path, toolbox: Toolbox) -> None:
    session = with_unseen(tmp_path, toolbox)
    text = printed(write_summary(frozen(session.record)).content)
    assert "\u00ad" not in text
    assert "\u202e" not in text
    session.close_file()


def test_a_text_that_is_longer_than_any_is_refused_as_no_session_of_this_program(
    tmp_path: Path, toolbox: Toolbox
) -> None:
    session = toolbox.begin(tmp_path / "lang.cwb", NEW, SetClock(EVENING))
    session.open_item("commitments")
    session.do(held_before(session, "commitment", "Sleutel", fields={"who": "w" * 20_000}))
    session.close_file()
    with pytest.raises(Exception, match=r"store\.strange_parts"):
        toolbox.open(tmp_path / "lang.cwb", SetClock(EVENING))


@EVENINGS
def test_they_open_as_they_were_where_there_are_more_kits_and_languages(
    name: str, tmp_path: Path
) -> None:
    kits = tmp_path / "kits"
    for folder, kit in (("bench", "small"), ("imitation", "cwb")):
        (kits / folder).mkdir(parents=True)
        for file, text in SOURCES.items():
            (kits / folder / file).write_text(text.replace('"small"', f'"{kit}"'), encoding="utf-8")
    toolbox = Toolbox(registry(), tmp_path / "backups", kit_folder=kits)
    assert len(toolbox.kits.known(registry().by_id).offered) >= 3
    assert len(languages()) >= 3
    path = copied(name, tmp_path)
    session = toolbox.open(path, SetClock(EVENING))
    assert session.kit.languages == ("nl", "en")
    assert (session.kit.id, len(session.kit.items)) == ("cwb", 29)
    assert session.kit.texts["nl"].words["report.title"] == "Wat {place} wil met lokale welvaart"
    assert session.kit.meanings.not_agreed == "position.divided"
    session.close_file()
    assert same(json.loads(totals_as_json(path, toolbox)), expected(name))
