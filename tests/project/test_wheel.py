"""What is installed with pip has all that the source has, and starts as it says."""

from __future__ import annotations

import re
import tomllib
from importlib import import_module
from pathlib import Path

from cwb_workshop.content.locale_reader import interface_languages

_ROOT = Path(__file__).parents[2]
_PROJECT = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))
_BUILD = _PROJECT["tool"]["hatch"]["build"]["targets"]
_LANGUAGES = {"nl": "Dutch", "en": "English", "de": "German"}
# Made here, or for the one who keeps the source.
_NOT_SOURCE = {"build", "dist", "demo-output", "mutants"}


def test_a_wheel_has_the_package_and_the_assets_where_the_program_looks_for_them() -> None:
    wheel = _BUILD["wheel"]
    assert set(wheel["only-include"]) == {"cwb_workshop", "assets"}
    assert wheel["sources"] == {"assets": "cwb_workshop/assets"}


def test_the_source_archive_has_every_folder_of_the_source() -> None:
    there = {
        folder.name
        for folder in _ROOT.iterdir()
        if folder.is_dir() and not folder.name.startswith(".") and folder.name not in _NOT_SOURCE
    }
    taken = {name.strip("/") for name in _BUILD["sdist"]["include"]}
    assert {name for name in there if "." not in name} - taken == set()
    assert {"build.spec", "LICENSE", "Makefile"} <= taken


def test_each_command_that_is_installed_starts_the_program() -> None:
    project = _PROJECT["project"]
    assert list(project["scripts"]) == ["cwb-workshop"]
    assert project["gui-scripts"].keys().isdisjoint(project["scripts"])
    for entry in (*project["scripts"].values(), *project["gui-scripts"].values()):
        module, _, name = entry.partition(":")
        assert callable(getattr(import_module(module), name))


def test_the_classifiers_name_the_languages_of_the_windows_and_the_python_that_is_asked() -> None:
    classifiers = _PROJECT["project"]["classifiers"]
    spoken = {name.rpartition(":: ")[2] for name in classifiers if name.startswith("Natural")}
    assert spoken == {_LANGUAGES[language] for language in interface_languages()}
    versions = [name for name in classifiers if re.search(r"Python :: 3\.\d+$", name)]
    oldest = _PROJECT["project"]["requires-python"].removeprefix(">=")
    assert versions[0] == f"Programming Language :: Python :: {oldest}"
    assert classifiers == sorted(classifiers)
