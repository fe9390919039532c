"""A name is given in one place, which tells screen readers of no name that was there already."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parents[2] / "cwb_workshop"
_OF_QT = ("setAccessibleName(", "setAccessibleDescription(", "QAccessibleAnnouncementEvent(")


def test_names_and_announcements_each_have_one_place() -> None:
    found = {
        (file.name, word)
        for file in _PACKAGE.rglob("*.py")
        for word in _OF_QT
        if word in file.read_text(encoding="utf-8")
    }
    assert found == {
        ("accessible_names.py", _OF_QT[0]),
        ("accessible_names.py", _OF_QT[1]),
        ("announcements.py", _OF_QT[2]),
    }
