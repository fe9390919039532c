"""What is typed behind `archive`, understood; and how far it is."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TypeAlias, TypeVar

from cwb_workshop.archive.collections import in_collection
from cwb_workshop.archive.faults import ArchiveError
from cwb_workshop.archive.finding import Selection
from cwb_workshop.archive.places import ArchivePlace
from cwb_workshop.content.locale_reader import interface_languages
from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.system.data_folder import DataFolder

Print: TypeAlias = Callable[[str], None]
_Told = TypeVar("_Told")

SKIPPED = 4
"""Some of what there was could not be taken in, or pushed; each was told."""

_ERASE = "\x1b[2K"


def watched(things: Iterable[_Told], told: Callable[[int], str]) -> Iterator[_Told]:
    """Say at a terminal how far it is; what reads the lines of this command is told only those."""
    at_terminal = sys.stderr is not None and sys.stderr.isatty()
    for number, one in enumerate(things, start=1):
        if at_terminal:
            print(_ERASE + told(number), end="\r", file=sys.stderr)
        yield one
    if at_terminal:
        print(_ERASE, end="", file=sys.stderr)


def selection_of(options: argparse.Namespace, place: ArchivePlace) -> Selection:
    """Return what was asked for; collections are those of this laptop, whatever archive is read.

    Raises ArchiveError for a day that is none, and a collection that there is not.
    """
    chosen = Selection(
        place=options.place or "",
        since=_day(getattr(options, "from")),
        until=_day(options.to),
        kit=options.kit or "",
        item=options.item or "",
        theme=options.theme or "",
        role=options.role or "",
        highlights=options.highlights,
        agreements=options.agreements,
    )
    return in_collection(folder_beside(place), chosen, options.collection or "")


def folder_beside(place: ArchivePlace | None) -> Path:
    """Return where that is kept which goes with an archive: of one on a server, on this laptop."""
    return place if isinstance(place, Path) else DataFolder.of_this_person().archive


def words_in(language: str | None, words: Translator) -> Translator:
    """Return the words of a language; by default those that are spoken. Raises ArchiveError."""
    if language is None:
        return words
    if language not in interface_languages():
        known = ", ".join(interface_languages())
        raise ArchiveError("archive.no_language", language=clean(language), known=known)
    return load_words(language)


def _day(typed: str | None) -> str:
    try:
        return date.fromisoformat(typed).isoformat() if typed else ""
    except ValueError as error:
        raise ArchiveError("command.no_date", typed=clean(str(typed))) from error
