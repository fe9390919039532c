"""What a Linux desktop reads about the program says what the program is and can do."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from cwb_workshop import __version__
from cwb_workshop.cli.command_parser import OneOf
from cwb_workshop.cli.main import COMMANDS
from cwb_workshop.content.locale_reader import interface_languages
from cwb_workshop.desktop.window_identity import PROGRAM_ID
from cwb_workshop.store.keys import MARK
from cwb_workshop.store.schema import APPLICATION_ID
from scripts.packages.commands import arguments, english_parser
from scripts.packages.icons import SESSION

_ROOT = Path(__file__).parents[2]
_FOLDER = _ROOT / "packaging" / "linux"
_TYPE = "application/x-cwb-workshop"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

# Qt reads types as a desktop does. In a process of its own: it reads them once.
_ASK = """
import sys
from pathlib import Path
from PySide6.QtCore import QMimeDatabase
for name in sys.argv[1:]:
    print(QMimeDatabase().mimeTypeForFileNameAndData(name, Path(name).read_bytes()).name())
"""


def test_the_desktop_entry_starts_the_program_with_a_session() -> None:
    entry = _entry()
    assert entry["Exec"] == f"{PROGRAM_ID} %f"
    assert entry["Icon"] == PROGRAM_ID
    assert entry["StartupWMClass"] == "CWB Workshop"
    assert entry["MimeType"] == f"{_TYPE};"
    assert _TYPE.replace("/", "-") == SESSION


@pytest.mark.parametrize("key", ["GenericName", "Comment", "Keywords"])
def test_the_desktop_entry_speaks_the_languages_of_the_windows(key: str) -> None:
    entry = _entry()
    told = [entry[key], *(entry[f"{key}[{name}]"] for name in _translations())]
    assert len(set(told)) == len(interface_languages())


def test_each_text_about_the_program_stands_in_the_languages_of_the_windows() -> None:
    component = ET.parse(_FOLDER / "cwb-workshop.metainfo.xml").getroot()
    for tag in ("summary", "description/p", "description/ul/li"):
        languages = [text.get(_LANG, "en") for text in component.findall(tag)]
        each = [languages.count(name) for name in interface_languages()]
        assert each[0] >= 1
        assert each == [each[0]] * len(each), tag
    assert {lang.text for lang in component.findall("languages/lang")} == set(interface_languages())


def test_the_newest_release_is_this_version_and_no_address_is_named() -> None:
    component = ET.parse(_FOLDER / "cwb-workshop.metainfo.xml").getroot()
    release = component.find("releases/release")
    assert release is not None
    assert release.get("version") == __version__
    assert component.findtext("launchable") == f"{PROGRAM_ID}.desktop"
    assert component.findtext("provides/mediatype") == _TYPE
    assert "://" not in (_FOLDER / "cwb-workshop.metainfo.xml").read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="no appstreamcli here")
def test_what_stands_about_the_program_is_valid() -> None:
    file = _FOLDER / "cwb-workshop.metainfo.xml"
    checked = subprocess.run(
        ["appstreamcli", "validate", "--no-net", str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout


def test_sessions_are_known_by_name_and_by_what_stands_in_them(tmp_path: Path) -> None:
    packages = tmp_path / "share" / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(_FOLDER / "cwb-workshop.mime.xml", packages / "cwb-workshop.xml")
    plain = b"SQLite format 3\x00".ljust(68, b"\x01") + APPLICATION_ID.to_bytes(4, "big")
    files = {
        "named.cwb": b"",
        "plain": plain,
        "locked": MARK + bytes(range(40, 80)),
        "workshop.cwbkit": b"PK\x03\x04",
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    told = subprocess.run(
        [sys.executable, "-c", _ASK, *(str(tmp_path / name) for name in files)],
        env={"XDG_DATA_HOME": str(tmp_path / "share"), "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.split() == [_TYPE, _TYPE, _TYPE, f"{_TYPE}-kit"]


def test_a_type_of_file_is_told_in_the_languages_of_the_windows() -> None:
    types = ET.parse(_FOLDER / "cwb-workshop.mime.xml").getroot()
    for kind in types:
        comments = kind.findall("{*}comment")
        assert {comment.get(_LANG, "en") for comment in comments} == set(interface_languages())


def test_the_manual_tells_every_command_every_option_and_every_choice() -> None:
    manual = (_FOLDER / "cwb-workshop.1").read_text(encoding="utf-8").replace("\\-", "-")
    parts = re.split(r"^\.B (?=[a-z])", manual, flags=re.MULTILINE)
    told = {re.split(r"[ \n]", part)[0]: part for part in parts[1:]}
    assert [name for name in COMMANDS if name not in told] == []
    for command, action in arguments(english_parser()):
        part = told.get(command, manual)
        names = [name for name in action.option_strings if name not in ("-h", "--help")]
        if isinstance(action.type, OneOf):
            names += action.type.choices
        elif action.metavar and not action.option_strings:
            names.append(str(action.metavar))
        assert [name for name in names if name not in part] == [], command


def _entry() -> dict[str, str]:
    reader = ConfigParser(interpolation=None, strict=True)
    reader.optionxform = str  # type: ignore[assignment,method-assign]
    reader.read(_FOLDER / "cwb-workshop.desktop", encoding="utf-8")
    return dict(reader["Desktop Entry"])


def _translations() -> list[str]:
    return [name for name in interface_languages() if name != "en"]
