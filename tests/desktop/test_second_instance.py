from __future__ import annotations

import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.words import Translator
from cwb_workshop.desktop.application import Program
from cwb_workshop.desktop.instance_channel import InstanceChannel, ring
from cwb_workshop.desktop.second_instance import gives_way
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.system.instance_lock import InstanceLock
from tests.desktop.second_starts import place, second_start
from tests.ui.open_dialogs import when_open
from tests.workshop import EVENING, NEW, registry

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="uses signals of POSIX"),
    pytest.mark.usefixtures("runtime"),
]

ROOT = Path(__file__).parents[2]
_HOLD = """
import sys
from cwb_workshop.system.instance_lock import InstanceLock
only = InstanceLock.here()
print(only.first, flush=True)
sys.stdin.read()
"""


def never() -> bool:
    """The first goes on."""
    return False


def words() -> Translator:
    return load_words("nl", ["screens"])


def test_the_second_to_ask_is_not_the_first_until_that_one_goes(only: InstanceLock) -> None:
    assert only.first
    assert not InstanceLock.here().first
    only.let_go()
    again = InstanceLock.here()
    assert again.first
    again.let_go()


def test_another_data_folder_is_another_program(
    only: InstanceLock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CWB_WORKSHOP_HOME", "/ergens/anders")
    other = InstanceLock.here()
    assert only.first
    assert other.first
    other.let_go()


def test_after_a_kill_the_next_start_is_the_first() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"True\n"
        assert not InstanceLock.here().first
        os.kill(holder.pid, signal.SIGKILL)
    after = InstanceLock.here()
    assert after.first
    after.let_go()


@pytest.mark.parametrize("kind", ["open to others", "a link", "a file", "nowhere"])
def test_a_place_that_is_not_safe_stops_nobody(
    kind: str, runtime: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = InstanceLock.here()
    folder = place(first)
    first.let_go()
    for left in folder.iterdir():
        left.unlink()
    folder.rmdir()
    if kind == "open to others":
        folder.mkdir()
        folder.chmod(0o777)
    elif kind == "a link":
        folder.symlink_to(runtime)
    elif kind == "a file":
        folder.touch()
    else:
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime / "weg"))
    for start in (InstanceLock.here(), InstanceLock.here()):
        assert start.first
        assert start.folder is None


def test_a_ring_is_answered_and_tells_what_to_open(only: InstanceLock, qapp: QApplication) -> None:
    heard: list[str] = []
    bell = InstanceChannel(place(only))
    bell.rang.connect(heard.append)
    assert ring(place(only), "/een/avond.cwb")
    assert ring(place(only), "")
    assert heard == ["/een/avond.cwb", ""]
    bell.deleteLater()


def test_who_rings_before_anybody_listens_is_heard(
    only: InstanceLock, qapp: QApplication, qtbot: QtBot
) -> None:
    (place(only) / "ring-1").write_bytes(b"x")
    bell = InstanceChannel(place(only))
    with qtbot.waitSignal(bell.rang, timeout=20_000) as heard:
        pass
    assert heard.args == ["x"]
    bell.deleteLater()


def test_who_is_not_answered_asks_again_or_leaves(only: InstanceLock, qtbot: QtBot) -> None:
    def press(keys: list[Qt.Key], dialog: QDialog) -> None:
        for key in keys:
            qtbot.keyClick(dialog, key)

    down, enter = Qt.Key.Key_Down, Qt.Key.Key_Return
    for keys, ends in (([Qt.Key.Key_Escape], True), ([down, enter], False)):
        when_open(partial(press, keys))
        assert gives_way(place(only), None, words, never, milliseconds=10) is ends
    assert list(place(only).glob("ring-*")) == []


@pytest.mark.parametrize("presses", [True, False])
def test_a_first_that_was_only_slow_opens_it_also_where_nobody_asks_again(
    only: InstanceLock, qtbot: QtBot, presses: bool
) -> None:
    bells: list[InstanceChannel] = []

    def wake(dialog: QDialog) -> None:
        bells.append(InstanceChannel(place(only)))
        if presses:
            qtbot.keyClick(dialog, Qt.Key.Key_Return)

    when_open(wake)
    assert gives_way(place(only), None, words, never, milliseconds=1000)
    bells[0].deleteLater()


@pytest.mark.parametrize("presses", [True, False])
def test_a_start_takes_the_place_of_a_first_that_ends_while_it_asks(
    only: InstanceLock, qtbot: QtBot, presses: bool
) -> None:
    second = InstanceLock.here()

    def end_the_first(dialog: QDialog) -> None:
        only.let_go()
        if presses:
            qtbot.keyClick(dialog, Qt.Key.Key_Return)

    when_open(end_the_first)
    assert not gives_way(place(only), None, words, second.take_over, milliseconds=10)
    assert second.first
    assert not InstanceLock.here().first
    second.let_go()


def test_who_leaves_does_not_stay_because_the_first_has_ended(
    only: InstanceLock, qtbot: QtBot
) -> None:
    second = InstanceLock.here()

    def leave(dialog: QDialog) -> None:
        only.let_go()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    when_open(leave)
    assert gives_way(place(only), None, words, second.take_over, milliseconds=10)
    assert not second.first


def ended_well(started: subprocess.Popen[bytes]) -> bool:
    return started.poll() == 0


def is_shown(window: QWidget) -> bool:
    return window.isVisible() and not window.isMinimized()


def test_a_second_start_brings_home_to_the_front_and_ends(
    listening: tuple[Program, Path], qtbot: QtBot
) -> None:
    program, _path = listening
    program.home.showMinimized()
    with second_start() as started:
        qtbot.waitUntil(lambda: ended_well(started), timeout=30_000)
    qtbot.waitUntil(lambda: is_shown(program.home), timeout=20_000)


def test_a_file_that_is_opened_meanwhile_opens_in_the_first(
    listening: tuple[Program, Path], qtbot: QtBot
) -> None:
    program, path = listening
    with second_start(str(path)) as started:
        qtbot.waitUntil(lambda: ended_well(started), timeout=30_000)
    qtbot.waitUntil(lambda: program.evening is not None, timeout=20_000)
    assert program.open_file == path


def test_a_start_without_a_file_says_that_the_program_was_open(
    listening: tuple[Program, Path],
) -> None:
    program, path = listening
    program.come_forward()
    assert "al open" in program.home.pane._news.text()
    program.go_on(path)
    assert program.evening is not None
    program.come_forward()
    said = program.evening.console.status._announced.text()
    assert "al open" in said
    assert "bestand" not in said


def test_the_file_that_is_open_is_the_same_by_any_name(
    listening: tuple[Program, Path], tmp_path: Path
) -> None:
    program, path = listening
    program.go_on(path)
    other = tmp_path / "link.cwb"
    other.symlink_to(path)
    assert program.evening is not None
    before = program.evening.console.status._announced.text()
    program.come_forward(str(other))
    assert program.evening.console.status._announced.text() == before


def test_a_program_that_began_with_a_file_hears_a_second_start(
    only: InstanceLock, data: Path, qapp: QApplication
) -> None:
    """A double-click goes to its evening before home is complete."""
    program = Program(qapp, "nl", only)
    program._context.data.make()
    path = data / "sessions" / "avond.cwb"
    Toolbox(registry(), data / "backups").begin(path, NEW, SetClock(EVENING)).close_file()
    settled: list[bool] = []
    program.settled.connect(lambda: settled.append(True))
    program.go_on(path)
    assert ring(place(only), str(path))
    program.go_home()
    program.go_on(path)
    assert settled == [True]
    program.go_home()
    whole = qapp.styleSheet()
    program.theme.begin()
    assert qapp.styleSheet() == whole, "home that comes later takes nothing off"
    program.home.close()
    program.home.deleteLater()
    program.deleteLater()
