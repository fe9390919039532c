"""What the municipality and the anchors do with it: a form to fill in, and where to look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cwb_workshop.core.contract.blocks import Block, Heading, PageBreak, Para, Table
from cwb_workshop.core.model.direction import side_of, value_apart, with_behind
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.text import cut, with_capital
from cwb_workshop.core.themes.themes import ranking, theme_name
from cwb_workshop.report.documents.snapshot import Snapshot

_COLUMNS = ("number", "subject", "yes", "no", "unsure", "why", "who", "when")
_WIDTHS = (0.6, 3.9, 0.9, 1.0, 1.15, 2.3, 1.4, 1.1)
_TICKS = (2, 3, 4)
_BEGINNING = 60
"""So much of an answer stands in the index, on one line; all of it stands under its number."""

_ANSWERED = ("answered", "dropped")


def response_form(snapshot: Snapshot) -> Iterator[Block]:
    """Return room to answer every agreement, every question with an addressee, and every main
    point that was noted; nothing where there are none.
    """
    words = snapshot.words
    groups = [(name, rows) for name, rows in _asked(snapshot) if rows]
    if not groups:
        return
    yield PageBreak(lying=True)
    yield Heading(words("report.response.title"))
    yield Para(words("report.response.asked"))
    contact, until = snapshot.record.text("contact"), snapshot.record.text("response_date")
    address = [words("report.response.to", contact=contact)] if contact else []
    if until:
        day = snapshot.words.locale.date(until)
        address.append(words("report.response.until", date=day))
    if address:
        yield Para(" ".join(address))
    headings = tuple(words(f"report.response.{name}") for name in _COLUMNS)
    for name, rows in groups:
        yield Heading(words(f"report.response.{name}"), level=2)
        empty = ("",) * (len(_COLUMNS) - 2)
        yield Table(
            headings, tuple((*row, *empty) for row in rows), _WIDTHS, form=True, ticks=_TICKS
        )


def _asked(snapshot: Snapshot) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Give what can be answered, each with its number; a main point has the one of its place."""
    record = snapshot.record
    yield "agreements", [_row(one, "who") for one in record.active_entries("commitment")]
    open_questions = (
        one
        for one in record.active_entries("question")
        if one.fields.get("to") and one.fields.get("status") not in _ANSWERED
    )
    yield "questions", [_row(one, "to") for one in open_questions]
    points = record.active_entries("main_point")
    yield "points", [(str(number), one.text) for number, one in enumerate(points, start=1)]


def _row(entry: Entry, of: str) -> tuple[str, str]:
    """Return the number, and the text with who it is asked of, which keeps its own direction."""
    name, text = str(entry.fields.get(of) or ""), entry.text
    if not name:
        return entry.label, text
    return entry.label, with_behind(text, f" ({value_apart(name, side_of(text, 'L'))})")


def index(snapshot: Snapshot) -> Iterator[Block]:
    """Return the answers by who is asked, and by theme, each with its number and how it begins."""
    answers = snapshot.record.active_entries("answer")
    by_actor = list(_by_actor(answers, snapshot))
    by_theme = list(_by_theme(answers, snapshot))
    if not by_actor and not by_theme:
        return
    words = snapshot.words
    yield PageBreak()
    yield Heading(words("report.index.title"))
    if snapshot.with_answers:
        yield Para(words("report.index.told"), small=True)
    for name, rows in (("actor", by_actor), ("theme", by_theme)):
        if rows:
            headings = (words(f"report.index.{name}"), words("report.index.answers"))
            yield Table(headings, tuple(rows), (1.4, 4.0))


def _by_actor(answers: Iterable[Entry], snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    names = snapshot.kit.texts[snapshot.language].choices
    all_answers, field = list(answers), snapshot.kit.meanings.asked
    for actor in snapshot.kit.choices.get(field, ()):
        asked = [answer for answer in all_answers if answer.fields.get(field) == actor]
        if asked:
            yield with_capital(names.get(f"{field}.{actor}", actor)), _beginnings(asked, snapshot)


def _by_theme(answers: Iterable[Entry], snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    all_answers = list(answers)
    texts = snapshot.kit.texts[snapshot.language]
    for row in ranking(all_answers, snapshot.kit):
        of_theme = [answer for answer in all_answers if row.theme in answer.themes]
        yield theme_name(row.theme, texts), _beginnings(of_theme, snapshot)


def _beginnings(answers: Iterable[Entry], snapshot: Snapshot) -> str:
    told = ((one.label, cut(one.text, _BEGINNING)) for one in answers)
    return "\n".join(f"{label} {value_apart(text, snapshot.side)}" for label, text in told)
