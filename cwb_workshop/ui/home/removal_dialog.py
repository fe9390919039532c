"""Asking whether sessions are to be removed for good, and how long they are to be kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal, TypeAlias, cast

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.library import Traces
from cwb_workshop.core.sessions.retention import NEVER
from cwb_workshop.ui.dialogs.dialog import Choice, choose

Removal: TypeAlias = Literal["all", "but_reports"]

MONTHS = (3, 6, 12, 24, NEVER)
FOLDER = "folder"
_MOST_NAMED = 6


def ask_to_remove(
    parent: QWidget | None, words: Translator, titles: Sequence[str], traces: Traces
) -> Removal | None:
    """Say what goes and what stays, and ask; Enter leaves everything as it is."""
    count = len(titles)
    title = words("home.remove.title", name=titles[0])
    if count > 1:
        title = words("home.remove.several", n=count)
    sentences = [words("home.remove.goes", copies=words("home.remove.copies", n=traces.copies))]
    if count > 1:
        sentences.insert(0, _listed(titles, words))
    if traces.reports:
        sentences.append(words("home.remove.reports", n=len(traces.reports)))
    if traces.elsewhere:
        files = _listed([str(path) for path in traces.elsewhere], words)
        sentences.append(f"{words('home.remove.elsewhere')}\n{files}")
    sentences.append(words("home.remove.for_good"))
    choices = [Choice("leave", words("home.remove.leave"), "primary")]
    if traces.reports:
        choices.append(Choice("but_reports", words("home.remove.but_reports")))
        choices.append(Choice("all", words("home.remove.with_reports"), "danger"))
    else:
        choices.append(Choice("all", words("home.remove.yes", n=count), "danger"))
    chosen = choose(parent, title=title, text="\n\n".join(sentences), choices=choices, words=words)
    return cast(Removal, chosen) if chosen in ("all", "but_reports") else None


def ask_how_long(
    parent: QWidget | None, words: Translator, *, folder: Path, months: int
) -> int | Literal["folder"] | None:
    """Tell what is kept where, and return the months to be reminded after, if others."""

    def offered(number: int) -> Choice:
        label = words("home.privacy.never")
        if number != NEVER:
            label = words("home.privacy.after", n=number)
        if number == months:
            label = words("home.privacy.now", choice=label)
        return Choice(str(number), label)

    known = MONTHS if months in MONTHS else (*MONTHS, months)
    chosen = choose(
        parent,
        title=words("home.privacy.title"),
        text=words("home.privacy.text", folder=str(folder)),
        choices=(
            Choice("leave", words("home.privacy.done"), "primary"),
            *(offered(number) for number in known),
            Choice(FOLDER, words("home.privacy.folder")),
        ),
        words=words,
    )
    if chosen == FOLDER:
        return "folder"
    return int(chosen) if chosen is not None and chosen.isdigit() else None


def together(traces: Iterable[Traces]) -> Traces:
    """Return what several sessions left, as one."""
    every = tuple(traces)
    return Traces(
        sum(one.copies for one in every),
        tuple(path for one in every for path in one.reports),
        tuple(path for one in every for path in one.elsewhere),
    )


def _listed(names: Sequence[str], words: Translator) -> str:
    shown = [f"– {name}" for name in names[:_MOST_NAMED]]
    if len(names) > _MOST_NAMED:
        shown.append(words("home.remove.more", n=len(names) - _MOST_NAMED))
    return "\n".join(shown)
