"""What is asked where a session cannot be opened: what happened, what is safe, what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, TypeAlias, cast

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.dialogs.dialog import Choice, choose

RecoveryChoice: TypeAlias = Literal["backup", "go_on"]

MISSING_STEPS = "store.missing_steps"
MISSING_FILE = "store.missing_file"
_KINDS = (
    *("folder", "is_text", "is_workbook", "is_sheet", "is_document", "is_slides", "is_book"),
    *("is_program", "is_kit", "is_pdf", "is_picture", "is_archive"),
)
_NEVER_ONE = frozenset(f"store.{kind}" for kind in _KINDS)
"""What was no session before either: nothing of it is lost, and nobody has to mend it."""


def ask_to_mend(
    parent: QWidget | None,
    words: Translator,
    error: UserFacingError,
    *,
    name: str,
    made: datetime | None,
    locked: bool,
) -> RecoveryChoice | None:
    """Say what is damaged, and offer the newest backup, or to go on with what is there.

    `made` is when that backup was made, None without one; `locked` says that there are some
    that wait for their passphrase.
    """
    choices = [Choice("leave", words("home.mend.leave"))]
    if error.key == MISSING_STEPS:
        choices.insert(0, Choice("go_on", words("console.open_anyway")))
    if made is not None:
        choices.insert(0, Choice("backup", put_back(words, made), "primary"))
    elif locked:
        choices.insert(0, Choice("backup", words("console.open_backup"), "primary"))
    kept = "home.mend.no_backup" if made is None and not locked else "home.mend.kept"
    # Of a file that is not there nothing can be kept.
    is_safe = error.key == MISSING_FILE or (error.key in _NEVER_ONE and made is None)
    safe = "" if is_safe else words(kept)
    chosen = _asked(parent, words, error, name, choices, safe=safe)
    return cast(RecoveryChoice, chosen) if chosen in ("backup", "go_on") else None


def ask_to_try_again(
    parent: QWidget | None, words: Translator, error: UserFacingError, name: str
) -> bool:
    """Say that the system is in the way, and offer to try once more."""
    choices = (
        Choice("again", words("keeping.not_opened.again"), "primary"),
        Choice("leave", words("home.mend.leave")),
    )
    return _asked(parent, words, error, name, choices) == "again"


def ask_to_set_aside(
    parent: QWidget | None, words: Translator, error: UserFacingError, name: str
) -> bool:
    """Name what stands beside a session and is not its log, before anything is done with it."""
    choices = (
        Choice("aside", words("keeping.not_opened.aside"), "primary"),
        Choice("leave", words("home.mend.leave")),
    )
    return _asked(parent, words, error, name, choices) == "aside"


def put_back(words: Translator, made: datetime) -> str:
    """Return what puts a backup back, with the day and the time it was made."""
    day = words.locale.date(made.date().isoformat(), year=False)
    return words("home.mend.restore", day=day, time=f"{made:%H:%M}")


def _asked(
    parent: QWidget | None,
    words: Translator,
    error: UserFacingError,
    name: str,
    choices: Sequence[Choice],
    *,
    safe: str = "",
) -> str | None:
    text = words(error.key, **error.values)
    return choose(
        parent,
        title=words("home.mend.title", name=name),
        text=f"{text}\n\n{safe}" if safe else text,
        choices=choices,
        words=words,
    )
