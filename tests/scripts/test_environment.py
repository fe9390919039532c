"""What the Makefile's helper tells a person when it may not install things itself."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from scripts import environment


@pytest.fixture
def forbidden(monkeypatch: pytest.MonkeyPatch) -> None:
    """This person may change nothing about the system."""
    monkeypatch.setattr(environment, "_allowed", lambda: None)
    monkeypatch.setattr(sys, "platform", "linux")


@pytest.mark.usefixtures("forbidden")
def test_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(environment, "_is_there", lambda file: file != "libGL.so.1")
    with pytest.raises(environment.Missing) as told:
        environment._install_libraries("run")
    assert str(told.value).endswith("Install them with: sudo apt-get install libgl1")
    assert "\n" not in str(told.value)


@pytest.mark.usefixtures("forbidden")
def test_once_it_is_installed_the_same_command_is_typed_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(environment, "_is_there", lambda file: file != "libGL.so.1")
    for ready in ("_make_environment", "_install_packages"):
        monkeypatch.setattr(environment, ready, lambda *_given: None)
    assert environment.main(["run"]) == 1
    told = capsys.readouterr().err.splitlines()
    assert told[-2].endswith("sudo apt-get install libgl1")
    assert told[-1] == "Then type the same command again."


@pytest.mark.usefixtures("forbidden")
@pytest.mark.parametrize(("purpose", "screen"), [("run", ":0"), ("build", ""), ("install", "")])
def test_a_screen_and_a_program_that_is_to_go_on_one_ask_for_more(
    monkeypatch: pytest.MonkeyPatch, purpose: str, screen: str
) -> None:
    monkeypatch.setenv("DISPLAY", screen)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(environment, "_is_there", lambda file: "xcb" not in file)
    with pytest.raises(environment.Missing, match="libxcb-cursor0"):
        environment._install_libraries(purpose)


@pytest.mark.usefixtures("forbidden")
def test_nothing_is_asked_where_nothing_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "_is_there", lambda _: True)
    environment._install_libraries("tests")


def test_without_a_network_it_says_so_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(purpose: str) -> None:
        raise environment.Missing(f"Installing for {purpose} did not succeed.")

    monkeypatch.setattr(environment, "_make_environment", lambda: None)
    monkeypatch.setattr(environment, "_install_packages", fails)
    assert environment.main(["tests"]) == 1
    assert capsys.readouterr().err == "Installing for tests did not succeed.\n"


def test_what_the_tests_on_a_screen_in_memory_need_is_asked_and_the_others_go_on_without(
    forbidden: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(environment, "_is_there", lambda library: True)
    monkeypatch.setattr(environment, "_has", lambda program: False)
    environment._install_libraries("run")
    assert capsys.readouterr().out == ""
    environment._install_libraries("tests")
    packages = (
        "alsa-utils at-spi2-core cups-client cups-daemon dbus openbox postgresql"
        " x11-xkb-utils xdotool xvfb"
    )
    asked = f"Install them with: sudo apt-get install {packages}\n"
    assert capsys.readouterr().out.endswith(asked)


def test_the_readme_names_every_library_of_the_system_where_installing_is_told() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    told = readme.partition("## Install")[2].partition("\n## ")[0]
    needed = {**environment._QT_LIBRARIES, **environment._SCREEN_LIBRARIES}.values()
    assert [name for name in needed if name not in told] == []
