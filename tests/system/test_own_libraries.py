"""What a packed program starts, such as a printer, has the libraries of the system."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

import pytest

from cwb_workshop.app import main
from cwb_workshop.system.own_libraries import keep_libraries_to_oneself

OURS = {"LD_LIBRARY_PATH": "/opt/cwb-workshop/_internal", "HOME": "/home/marja"}
HOME = {"HOME": "/home/marja"}
BEFORE = {"LD_LIBRARY_PATH": "/opt/of-the-school"}


@pytest.mark.parametrize(
    ("given", "left"),
    [
        (OURS, HOME),
        (OURS | {"LD_LIBRARY_PATH_ORIG": "/opt/of-the-school"}, HOME | BEFORE),
        (HOME, HOME),
    ],
)
def test_a_packed_program_hands_on_what_was_there_before_it(
    monkeypatch: pytest.MonkeyPatch, given: Mapping[str, str], left: Mapping[str, str]
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    environment = dict(given)
    keep_libraries_to_oneself(environment)
    assert environment == left


def test_any_other_program_changes_nothing() -> None:
    environment = dict(OURS)
    keep_libraries_to_oneself(environment)
    assert environment == OURS


def test_it_is_so_before_anything_is_done(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", OURS["LD_LIBRARY_PATH"])
    with pytest.raises(SystemExit):
        main(["no-such-command"])
    assert "LD_LIBRARY_PATH" not in os.environ
