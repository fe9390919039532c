"""A kit of one's own: begun with one command, and looked through with another."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

from cwb_workshop.app import main
from cwb_workshop.content.kit_library import DEFAULT_KIT, kit_files
from cwb_workshop.content.kit_reader import kit_sources, read_kit
from cwb_workshop.system.assets import assets_folder
from cwb_workshop.system.instance_lock import HOME_VARIABLE
from tests.languages import LANGUAGES
from tests.small_kits import KIT, SOURCES
from tests.workshop import registry


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))


def put(folder: Path, kit: str = KIT, english: str = SOURCES["en.toml"]) -> Path:
    folder.mkdir(parents=True)
    (folder / "kit.toml").write_text(kit, encoding="utf-8")
    (folder / "en.toml").write_text(english, encoding="utf-8")
    return folder


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_kit_is_whole_from_the_beginning(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    language: str,
) -> None:
    monkeypatch.setenv("LC_ALL", f"{language}_NL.UTF-8")
    folder = tmp_path / "Een bank in 't park"
    assert main(["new-kit", str(folder)]) == 0
    assert main(["check-kit", str(folder)]) == 0
    kit = read_kit(kit_files(folder), registry().by_id)
    assert (kit.id, kit.languages) == ("een_bank_in_t_park", (language,))
    assert kit.main_texts.title == "Een bank in 't park"
    out = capfd.readouterr().out
    assert ", 7 " in out
    # What a person is to begin with gives nothing to look at.
    assert len(out.splitlines()) == 2
    assert all("#" in text for text in kit.sources.values())


@pytest.mark.parametrize(
    ("name", "kit"), [("2030", "kit_2030"), ("…", "kit"), ('Say "hello" {x}\\', "say_hello_x")]
)
def test_whatever_the_folder_is_called_its_kit_is_whole(
    tmp_path: Path, name: str, kit: str
) -> None:
    folder = tmp_path / name
    assert main(["new-kit", str(folder)]) == 0
    assert read_kit(kit_files(folder), registry().by_id).id == kit


def test_a_folder_that_is_not_empty_is_left_as_it_is(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letter.txt").write_text("Dear aunt")
    assert main(["new-kit", str(tmp_path)]) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
    assert "is not empty" in capfd.readouterr().err
    assert main(["new-kit", str(tmp_path / "letter.txt")]) == 1


def test_every_fault_is_told_by_file_and_line(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    kit = KIT.replace("45 = 40", "45 = 39").replace('"table_round"', '"talking"')
    english = SOURCES["en.toml"].replace("sun, shade", "{sun}, shade") + 'why = "so"\n'
    assert main(["check-kit", str(put(tmp_path / "bench", kit, english))]) == 1
    out, err = capfd.readouterr()
    assert out == ""
    assert err.splitlines() == [
        "kit.toml:7: items: the minutes of variant 45 add up to 44",
        "kit.toml:16: items.talk.exercise: there is no exercise talking",
        "en.toml:21: items.talk.screens[1].lines: {sun} is not a known mark",
        "en.toml:23: items.talk.screens[1].why: does not belong here",
        "4 faults",
    ]


def test_a_cause_stands_before_what_follows_from_it(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    kit = KIT.replace("variants", 'roles = ["residents"]\nvariants')
    english = f'{SOURCES["en.toml"]}\n[roles]\nresidents = "Residents"\nother = "Other"\n'
    assert main(["check-kit", str(put(tmp_path / "bench", kit, english))]) == 1
    assert capfd.readouterr().err.splitlines() == [
        "kit.toml:5: roles: there is no other",
        "en.toml:26: roles.other: belongs to nothing in kit.toml",
        "2 faults",
    ]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("small", "Small One"), "kit.toml:2: id: Small One should have small letters"),
        (('"hello"', '"hel lo"'), "kit.toml:8: items.hel lo.id: hel lo should have small letters"),
        (('languages = ["en"]', 'languages = ["en"]\nroles = ["resident"]'), "there is no other"),
    ],
)
def test_names_that_a_script_could_not_say_are_told(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], change: tuple[str, str], told: str
) -> None:
    folder = put(tmp_path / "bench", KIT.replace(*change))
    assert main(["check-kit", str(folder)]) == 1
    assert told in capfd.readouterr().err


def test_what_would_be_shown_nowhere_is_told(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    english = SOURCES["en.toml"].replace("[items.hello]", '[items.hello]\nchapter = "Nowhere"')
    folder = put(tmp_path / "bench", KIT, english)
    (folder / "nl.toml").write_text('title = "Een bank"')
    assert main(["check-kit", str(folder)]) == 1
    assert capfd.readouterr().err.splitlines() == [
        "en.toml:6: items.hello.chapter: the exercise of this item does nothing with it",
        (
            "nl.toml: this language is not among the languages in kit.toml; add it there, or take "
            "this file away"
        ),
        "2 faults",
    ]


def test_an_archive_is_looked_through_like_a_folder(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bench.cwbkit"
    with zipfile.ZipFile(path, "w") as archive:
        for file, text in SOURCES.items():
            archive.writestr(f"bench/{file}", text)
    assert main(["check-kit", str(path)]) == 0
    told = capfd.readouterr().out
    assert told == "small is whole: A bench in the park, 2 items, 45 minutes, in en.\n"
    path.write_bytes(b"PK\5\6")
    assert main(["check-kit", str(path)]) == 1
    assert "is no archive that can be read" in capfd.readouterr().err


def test_a_kit_that_is_not_there_is_told(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["check-kit", str(tmp_path / "gone")]) == 1
    assert capfd.readouterr().err.startswith("gone: there is no folder or file of that name")


def test_the_selftest_looks_at_the_kits_in_the_folder_too(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    put(tmp_path / "home" / "kits" / "bench")
    assert main(["selftest"]) == 0
    assert "small (2 items)" in capfd.readouterr().out


def test_the_selftest_tells_a_faulty_kit_of_somebody_and_is_content_with_the_program(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    put(tmp_path / "home" / "kits" / "bench", KIT.replace("45 = 40", "45 = 39"))
    assert main(["selftest"]) == 0
    out, err = capfd.readouterr()
    assert "told: kits of your own: bench: kit.toml:7: items: the minutes of variant 45" in out
    assert err == ""


def test_the_selftest_fails_for_a_faulty_kit_of_the_program(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    faulty = kit_sources(DEFAULT_KIT) | {"kit.toml": KIT}
    monkeypatch.setattr("cwb_workshop.cli.selftest.kit_sources", lambda _name: faulty)
    assert main(["selftest"]) == 1
    assert "failed: kits: " in capfd.readouterr().err


def test_what_a_whole_kit_shows_nowhere_is_told_as_well(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    kit = KIT.replace('languages = ["en"]', 'languages = ["en"]\nanchor_types = ["care"]')
    kit += '\n[choices.term]\nnow = "now"\n'
    english = 'scale = ["1", "2", "3", "4", "5"]\n' + SOURCES["en.toml"]
    english += '\n[anchor_types]\ncare = "Care"\n[choices.term]\nnow = "now"\n'
    english = english.replace(
        "\n[items.hello]",
        '\n[[characteristics]]\nheading = "Far"\nexplanation = "Further."\n\n[items.hello]',
        1,
    )
    assert main(["check-kit", str(put(tmp_path / "bench", kit, english))]) == 0
    *notes, whole, number = capfd.readouterr().out.splitlines()
    assert [note.removesuffix(": is shown nowhere in this workshop") for note in notes] == [
        "hint: kit.toml: anchor_types",
        "hint: kit.toml: choices.term",
        "hint: en.toml: scale",
        "hint: en.toml: characteristics",
    ]
    assert whole.startswith("small is whole")
    assert number == "4 hints: no faults, but worth a look"


def test_another_kit_of_that_id_in_the_folder_of_kits_is_hinted_at(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    kits = tmp_path / "home" / "kits"
    own = put(kits / "bench")
    assert main(["check-kit", str(own)]) == 0
    assert "hint" not in capfd.readouterr().out
    put(kits / "another")
    assert main(["check-kit", str(own)]) == 0
    assert "hint: kit.toml: id: another in the folder of kits has the id small too" in (
        capfd.readouterr().out
    )


def test_a_kit_that_would_stand_behind_one_of_the_program_is_told(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    own = assets_folder() / "kits" / DEFAULT_KIT
    assert main(["check-kit", str(own)]) == 0
    shutil.copytree(own, tmp_path / "mine")
    assert main(["check-kit", str(tmp_path / "mine")]) == 1
    told = capfd.readouterr().err
    assert told.startswith(f"kit.toml: id: a kit with id {DEFAULT_KIT} is there already")


def test_a_screen_that_is_too_long_for_the_wall_is_hinted_at(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    line = "Think of sun, shade and noise"
    much = '", "'.join(f"{number} {line} beside the swings and the trees" for number in range(14))
    folder = put(tmp_path / "bench", english=SOURCES["en.toml"].replace(line, much))
    assert main(["check-kit", str(folder)]) == 0
    first, *_rest = capfd.readouterr().out.splitlines()
    assert first.startswith("hint: en.toml: items.talk: text1: takes 3 pages on a wall of 1024")
