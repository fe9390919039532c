"""What the frozen program says of itself to Windows and macOS agrees with the rest."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import Any

import PySide6

from cwb_workshop.cli.parser import SESSION_ENDING
from cwb_workshop.content.locale_reader import interface_languages
from scripts.packages.icons import SESSION

_ROOT = Path(__file__).parents[2]


def _named(name: str) -> Any:
    """Return what build.spec gives a name; the version stands there by its own name."""
    for node in ast.parse((_ROOT / "build.spec").read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
            return eval(ast.unparse(node.value), {"__version__": "0.1.0"})
    raise AssertionError(name)


def test_macos_knows_session_files_by_their_ending_and_gives_them_their_icon() -> None:
    info = _named("MACOS_INFO")
    (documents,), (declared,) = info["CFBundleDocumentTypes"], info["UTExportedTypeDeclarations"]
    assert documents["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
    assert declared["UTTypeTagSpecification"] == {
        "public.filename-extension": [SESSION_ENDING.removeprefix(".")],
        "public.mime-type": [SESSION.replace("application-", "application/", 1)],
    }
    assert documents["CFBundleTypeIconFile"] == declared["UTTypeIconFile"] == f"{SESSION}.icns"
    assert set(info["CFBundleLocalizations"]) == set(interface_languages())


def test_names_for_macos_are_in_nobodys_domain() -> None:
    (declared,) = _named("MACOS_INFO")["UTExportedTypeDeclarations"]
    assert _named("BUNDLE_ID").startswith("local.")
    assert declared["UTTypeIdentifier"].startswith(f"{_named('BUNDLE_ID')}.")


def test_windows_shows_name_and_version() -> None:
    info = _named("WINDOWS_INFO")
    assert info["ProductName"] == "CWB Workshop"
    assert info["ProductVersion"] == info["FileVersion"] == "0.1.0"


def test_the_plugin_that_asks_for_the_printers_of_the_system_is_called_so() -> None:
    """By its name the build leaves the libraries that it asks for to the system."""
    plugins = Path(PySide6.__file__).parent / "Qt" / "plugins"
    if sys.platform == "linux":
        assert list(plugins.glob(f"{_named('ASKS_FOR_PRINTERS')}*.so"))
