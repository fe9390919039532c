"""Saying that a session stands in a cloud, on a share, or where nothing can be written."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, TypeAlias, cast

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.system.storage_location import StorageLocation
from cwb_workshop.ui.dialogs.dialog import Choice, choose

StorageChoice: TypeAlias = Literal["copy", "here", "look", "folder"]


def ask_where_to_work(
    parent: QWidget | None, words: Translator, place: StorageLocation
) -> StorageChoice | None:
    """Say what it means that a session stands there, and offer a copy on this computer."""
    cloud = place.kind == "cloud"
    title = words("keeping.place.title", name=place.name) if cloud else words("keeping.place.share")
    return _asked(
        parent,
        words,
        title,
        words(f"keeping.place.{place.kind}_text", name=place.name),
        Choice("copy", words("keeping.place.open_copy"), "primary"),
        Choice("here", words("keeping.place.here")),
        Choice("leave", words("keeping.place.leave")),
    )


def ask_where_to_make(
    parent: QWidget | None, words: Translator, place: StorageLocation, folder: Path
) -> StorageChoice | None:
    """Say the same of the folder in which a new session is about to be made."""
    title = words("keeping.place.new_share")
    if place.kind == "cloud":
        title = words("keeping.place.new_title", name=place.name)
    means = words(f"keeping.place.{place.kind}_text", name=place.name)
    return _asked(
        parent,
        words,
        title,
        f"{means}\n\n{words('keeping.place.new_text', folder=str(folder))}",
        Choice("here", words("keeping.place.make_here"), "primary"),
        Choice("folder", words("keeping.place.show")),
        Choice("leave", words("keeping.place.leave")),
    )


def ask_how_to_read(parent: QWidget | None, words: Translator, file: str) -> StorageChoice | None:
    """Say that nothing can be written there, and offer to read or to work with a copy."""
    return _asked(
        parent,
        words,
        words("keeping.read_only.title"),
        words("keeping.read_only.text", file=file),
        Choice("look", words("keeping.read_only.look"), "primary"),
        Choice("copy", words("keeping.place.open_copy")),
        Choice("leave", words("keeping.place.leave")),
    )


def _asked(
    parent: QWidget | None, words: Translator, title: str, text: str, *choices: Choice
) -> StorageChoice | None:
    chosen = choose(parent, title=title, text=text, choices=choices, words=words)
    return None if chosen in (None, "leave") else cast(StorageChoice, chosen)
