"""The licences of a frozen program: gathered for all that is in it, or the build stops."""

from __future__ import annotations

from importlib.metadata import Distribution, distribution
from pathlib import Path, PurePosixPath

import pytest

from cwb_workshop.content.licence_catalogue import (
    known_components,
    licences_folder,
    text_sources,
)
from cwb_workshop.content.licences import FOLDER, installed_components, listed_components
from cwb_workshop.content.locale_reader import interface_languages
from scripts.packages import licences
from scripts.packages.debian_texts import SystemPackage
from scripts.packages.installed_files import files_installed, packages_installed
from scripts.packages.licence_claims import UnknownFiles, claimed
from scripts.packages.licences import NoText, main, write_licences

_KNOWN = (
    "cwb-workshop",
    "_internal/argparse.pyc",
    "_internal/cwb_workshop/app.pyc",
    "_internal/assets/theme/light.qss",
    "_internal/assets/fonts/NotoSansArabic.ttf",
    "_internal/qt_material/fonts/roboto/Roboto-Bold.ttf",
    "_internal/click/core.pyc",
    "_internal/click-8.5.1.dist-info/METADATA",
    "_internal/libQt6Core.so.6",
    "_internal/PySide6/QtCore.abi3.so",
    "_internal/PySide6/Qt/plugins/platforms/libqxcb.so",
    "_internal/sqlcipher3/_sqlite3.cpython-311-x86_64-linux-gnu.so",
    "_internal/bidi/bidi.cpython-311-x86_64-linux-gnu.so",
)
_UNKNOWN = (
    "_internal/libevil.so.1",
    "_internal/PySide6/Qt/lib/libevil.so.1",
    "_internal/click/_speedups.cpython-311-x86_64-linux-gnu.so",
    "_internal/evil.dll",
    "_internal/libreadline.so.8",
    "_internal/evil/__init__.pyc",
    "_internal/evil.pyc",
    "_internal/evil-1.0.dist-info/METADATA",
    "_internal/assets/fonts/Evil.ttf",
    "_internal/reportlab/fonts/Vera.ttf",
    "evil",
)


def frozen(folder: Path, *files: str) -> Path:
    for name in files:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    return folder


@pytest.fixture
def no_pyinstaller(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing is frozen PyInstaller is not installed: here something stands in for it."""
    monkeypatch.setattr(
        licences,
        "distribution",
        lambda name: distribution("pytest" if name == "pyinstaller" else name),
    )


def test_everything_that_is_installed_is_known() -> None:
    files = list(files_installed())
    assert len(files) > 1000
    found = claimed(files, known_components())
    assert {"qt", "pyside6", "reportlab", "pillow", "noto-sans-arabic"} <= found.keys()
    brought = {one.distribution.lower().replace("_", "-") for one in known_components()}
    names = {package.name.lower().replace("_", "-") for package in packages_installed()}
    assert names - brought == set()


def test_what_is_installed_stands_in_the_list_with_a_text() -> None:
    listed = {one.id: one for one in installed_components()}
    assert {"cwb-workshop", "python", "qt", "sqlcipher", "openssl", "roboto"} <= listed.keys()
    assert [one.name for one in listed.values() if len(one.text()) < 400] == []
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in listed["python-bidi"].text()
    assert "SIL OPEN FONT LICENSE" in listed["noto-sans-arabic"].text()
    assert "ZETETIC LLC" in listed["sqlcipher"].text()


def said_by(package: Distribution) -> str:
    """Return the licence that a package says; newer Pythons want to be asked whether it does."""
    return next(iter(package.metadata.get_all("License-Expression") or ()), "")


def test_the_licence_is_that_of_the_package_where_it_says_one() -> None:
    told = {
        one.name: (one.licence, said_by(distribution(one.distribution)))
        for one in known_components()
        if one.modules and one.distribution and not one.frozen and one.id != "cwb-workshop"
    }
    said = {name: pair for name, pair in told.items() if pair[1]}
    assert len(said) > 5
    assert {name: pair for name, pair in said.items() if pair[0] != pair[1]} == {}


def test_each_text_that_is_kept_says_where_it_is_from_and_belongs_to_something() -> None:
    kept = {file.name for file in licences_folder().glob("*.txt")}
    assert set(text_sources()) == kept
    used = {name for one in known_components() for name in one.texts}
    assert kept <= used
    assert [name for name in used if not (licences_folder() / name).is_file()] == []


@pytest.mark.usefixtures("no_pyinstaller")
def test_a_frozen_program_gets_a_list_and_the_texts(tmp_path: Path) -> None:
    made = write_licences(frozen(tmp_path, *_KNOWN))
    assert listed_components(tmp_path / FOLDER) == made
    ids = {one.id for one in made}
    assert {"cwb-workshop", "python", "qt", "pyside6", "noto-sans-arabic", "click"} <= ids
    assert {"sqlcipher", "openssl"} <= ids, "what stands inside sqlcipher3"
    assert "pillow" not in ids
    assert [one.name for one in made if not one.text()] == []
    told = (tmp_path / FOLDER / "README.txt").read_text(encoding="utf-8")
    assert told.count("_internal/PySide6/Qt (Qt)") == len(interface_languages())
    assert told.count("Qt, PySide6, Shiboken") == len(interface_languages())
    assert all(text.suffix == ".txt" for one in made for text in one.texts)


@pytest.mark.usefixtures("no_pyinstaller")
def test_written_once_more_it_is_the_same(tmp_path: Path) -> None:
    made = write_licences(frozen(tmp_path, *_KNOWN))
    (tmp_path / FOLDER / "stray.txt").touch()
    assert write_licences(tmp_path) == made
    assert not (tmp_path / FOLDER / "stray.txt").exists()


@pytest.mark.parametrize("name", _UNKNOWN)
def test_what_nobody_knows_stops_it(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = frozen(tmp_path, *_KNOWN, name)
    with pytest.raises(UnknownFiles) as unknown:
        write_licences(folder)
    assert unknown.value.files == [PurePosixPath(name)]
    assert main([str(folder)]) == 1
    assert name in capsys.readouterr().err
    assert not (folder / FOLDER).exists()


def test_a_link_that_leads_nowhere_is_looked_at_too(tmp_path: Path) -> None:
    folder = frozen(tmp_path, *_KNOWN)
    (folder / "_internal" / "libevil.so.2").symlink_to("gone")
    with pytest.raises(UnknownFiles, match=r"libevil\.so\.2"):
        write_licences(folder)


def test_of_many_unknown_files_some_are_named() -> None:
    many = [PurePosixPath(f"evil/{number}.py") for number in range(60)]
    with pytest.raises(UnknownFiles, match=r"(?s:.*)evil/0\.py(?s:.*)and 40 more"):
        claimed(many, known_components())


@pytest.mark.usefixtures("no_pyinstaller")
def test_a_library_of_the_computer_has_the_text_of_its_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = frozen(tmp_path / "dist", *_KNOWN, "_internal/libglib-2.0.so.0")
    text = tmp_path / "copyright"
    text.write_text("by somebody", encoding="utf-8")
    package = SystemPackage("libglib2.0-0", "2.74", text)
    monkeypatch.setattr(licences, "package_of", lambda _library: package)
    (glib,) = (one for one in write_licences(folder) if one.id == "system-glib")
    assert (glib.version, glib.text()) == ("2.74", "by somebody")


@pytest.mark.usefixtures("no_pyinstaller")
def test_without_a_text_it_stops(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = frozen(tmp_path, *_KNOWN, "_internal/libglib-2.0.so.0")
    monkeypatch.setattr(licences, "package_of", lambda _library: None)
    with pytest.raises(NoText, match="GLib"):
        write_licences(folder)


def test_without_a_folder_it_lists_what_is_installed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert "PySide6 " in capsys.readouterr().out
