"""The demo leaves what somebody needs to see what the program does."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.demo.scripted_evening import evening_of
from cwb_workshop.demo.show import Demo
from cwb_workshop.store.contents import read_contents
from cwb_workshop.system.targets import TargetError
from cwb_workshop.ui.home.rows import SessionRow
from cwb_workshop.ui.home.session_list import SessionList
from tests.languages import LANGUAGES
from tests.workshop import EVENING, journaled, kit

BUDGET = "neighbourhood_budget"
DATA = Path(__file__).parents[1] / "data"


@pytest.mark.slow
def test_the_demo_leaves_a_session_reports_and_pictures_in_every_language(
    tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[int] = []
    show_rows = SessionList.show_rows

    def watched(pane: SessionList, rows: Sequence[SessionRow]) -> None:
        shown.append(len(rows))
        show_rows(pane, rows)

    monkeypatch.setattr(SessionList, "show_rows", watched)
    demo = Demo(qapp, tmp_path)
    demo.play()
    assert len(read_contents(demo.session_path).record.active_entries("answer")) == 61
    assert [path.name.split("_", 2)[2] for path in sorted(tmp_path.glob("*.pdf"))] == [
        "bericht-kurz_de.pdf",
        "bericht-lang_de.pdf",
        "report-full_en.pdf",
        "report-short_en.pdf",
        "verslag-kort_nl.pdf",
        "verslag-volledig_nl.pdf",
        "تقرير-كامل_ar.pdf",
        "تقرير-مختصر_ar.pdf",
    ]
    pictures = sorted(path.stem for path in (tmp_path / "pictures").glob("*.png"))
    for language in LANGUAGES:
        assert f"home-{language}" in pictures
        assert f"console-obstacles-{language}" in pictures
    for language in kit().languages:
        assert f"wall-obstacles-{language}-1920x1080" in pictures
        assert f"wall-obstacles-{language}-1024x768" in pictures
    assert shown[-1] == 1


@pytest.mark.slow
def test_a_script_of_another_kit_can_be_shown_with_a_picture_of_every_item(
    tmp_path: Path, qapp: QApplication
) -> None:
    demo = Demo(qapp, tmp_path, shown=evening_of(DATA / "withyend" / "script.txt"))
    demo.play()
    record = read_contents(demo.session_path).record
    assert (record.text("kit"), len(record.active_entries("answer"))) == (BUDGET, 21)
    assert len(list(tmp_path.glob("*_withy-end_*.pdf"))) == 2 * len(kit(BUDGET).languages)
    pictures = {path.stem for path in (tmp_path / "pictures").glob("*.png")}
    for item in kit(BUDGET).items_of(90):
        assert {f"console-{item.id}-en", f"wall-{item.id}-nl-1024x768"} <= pictures


def test_a_faulty_script_is_told_with_its_line_and_leaves_nothing(tmp_path: Path) -> None:
    script, folder = tmp_path / "evening.txt", tmp_path / "shown"
    said = (DATA / "withyend" / "script.txt").read_text(encoding="utf-8")
    script.write_text(said.replace(":: item plans", ":: item question_1"), encoding="utf-8")
    line = said[: said.index(":: item plans")].count("\n") + 1
    ended = subprocess.run(
        [sys.executable, "-m", "cwb_workshop", "demo", str(folder), "--script", str(script)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stderr.startswith(f"evening.txt:{line}: ")
    assert not folder.exists()


_RAISED = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QWidget
from cwb_workshop.content.word_files import load_words
from cwb_workshop.demo import show

def raised(self, *, force):
    window = QWidget()
    window.show()
    window.raise_()
    sys.exit(0)

show.Demo.play = raised
show.demo(Path(sys.argv[1]), load_words("en"))
"""


def test_a_demo_without_a_screen_tells_nothing_of_windows_that_cannot_be_raised(
    tmp_path: Path,
) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _RAISED, str(tmp_path / "shown")],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.parametrize("bundled", [True, False])
def test_the_reports_of_a_script_are_looked_through_first(
    bundled: bool, qapp: QApplication, tmp_path: Path
) -> None:
    """Those of the bundled evening were looked through by who wrote it."""
    shown = None if bundled else evening_of(DATA / "withyend" / "script.txt")
    demo = Demo(qapp, tmp_path, shown=shown)
    session = journaled(SetClock(EVENING))
    session.capture("1: Mevrouw Jansen belt altijd op 06-12345678")
    demo._reports(session)
    assert bool(list(tmp_path.glob("*.pdf"))) is bundled
    found = [] if demo.unchecked is None else [hit.kind for hit in demo.unchecked.hits]
    assert found == ([] if bundled else ["name", "phone"])


def test_reports_of_another_evening_are_written_over_only_when_that_is_asked(
    qapp: QApplication, tmp_path: Path
) -> None:
    """Such are those of a demo that an earlier version of the program left."""
    clock = SetClock(EVENING)
    Demo(qapp, tmp_path)._reports(journaled(clock))
    clock.set(EVENING + timedelta(minutes=1))
    other = journaled(clock)
    with pytest.raises(TargetError):
        Demo(qapp, tmp_path)._reports(other)
    Demo(qapp, tmp_path)._reports(other, force=True)
