"""What a screen reader calls a widget. It hears of a name only when that is another one.

Qt tells of every name that is set, also of the one that was there: at each Enter a reader would
hear of dozens.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def give_name(widget: QWidget, name: str) -> None:
    """Name a widget; the words that stand on it belong in its name."""
    if widget.accessibleName() != name:
        widget.setAccessibleName(name)


def with_label(label: str, more: str) -> str:
    """Return a name that says more than the words that stand on a widget, and has them in it:
    who speaks to a computer says what can be read.
    """
    return more if label.casefold() in more.casefold() else f"{label}: {more}"


def give_description(widget: QWidget, text: str) -> None:
    """Say more about a widget than its name does."""
    if widget.accessibleDescription() != text:
        widget.setAccessibleDescription(text)
