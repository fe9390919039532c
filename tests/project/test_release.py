"""What makes the packages elsewhere does no more than make does here."""

from __future__ import annotations

import re
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_WORKFLOW = (_ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")
_MAKEFILE = (_ROOT / "Makefile").read_text(encoding="utf-8")


def test_each_step_that_runs_anything_is_a_make_target() -> None:
    assert re.findall(r"^ +run: (.*)$", _WORKFLOW, re.MULTILINE) == [
        "${{ matrix.make }} ${{ matrix.packages }}"
    ]
    named = re.findall(r"^ +packages: (.*)$", _WORKFLOW, re.MULTILINE)
    assert len(named) == len(re.findall(r"- system: ", _WORKFLOW)) == 3
    targets = set(re.findall(r"^([a-z-]+):", _MAKEFILE, re.MULTILINE))
    assert {word for line in named for word in line.split()} - targets == set()


def test_what_is_packed_has_tested_itself_and_played_the_demo() -> None:
    for package in ("deb", "portable"):
        assert re.search(rf"^{package}: build ", _MAKEFILE, re.MULTILINE)
    (recipe,) = re.findall(r"^build:.*\n((?:\t.*\n)+)", _MAKEFILE, re.MULTILINE)
    assert "cwb-workshop selftest" in recipe
    assert "cwb-workshop demo" in recipe
