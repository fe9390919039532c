"""What a session holds as plain tables, one for each kind of thing, with types and no markup.

Spreadsheets and text files are made of these. The figures are those of the snapshot, so that all
forms of a report say the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, TypeAlias, cast

from cwb_workshop.core.figures.totals_json import as_json
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.promised import promised_in
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.themes.themes import theme_name
from cwb_workshop.report.documents.account import account_lines
from cwb_workshop.report.documents.heard_elsewhere import item_title, shown_by_item
from cwb_workshop.report.documents.interim import is_interim
from cwb_workshop.report.documents.principles_part import principle_named
from cwb_workshop.report.documents.snapshot import Snapshot

SheetValue: TypeAlias = str | int | float | bool | date | None
SheetRow: TypeAlias = tuple[SheetValue, ...]

_OWN_SHEET = ("commitment", "question", "anchor")
"""The kinds of lines that have a sheet of their own."""

_COMMITMENT = ("who", "by", "by_words", "status", "help", "source", "principles")
_QUESTION = ("to", "by", "status", "answer")


@value_type
class DataSheet:
    """A table: `id` is the same in every language, `name` and `columns` are words."""

    id: str
    name: str
    columns: tuple[str, ...]
    rows: tuple[SheetRow, ...]


def sheets(snapshot: Snapshot) -> tuple[DataSheet, ...]:
    """Return every sheet, in the same order always; one without rows has its columns alone."""
    figures = cast("Mapping[str, Any]", as_json(snapshot.totals))
    return (
        _sheet(snapshot, "session", ("what", "value"), _session(snapshot)),
        _sheet(snapshot, "agenda", _AGENDA, _agenda(snapshot)),
        _answers(snapshot),
        _sheet(snapshot, "votes", _VOTES, _votes(snapshot, figures)),
        _sheet(snapshot, "statements", _STATEMENTS, _statements(snapshot, figures)),
        _lines(snapshot, "agreements", "commitment", _COMMITMENT),
        _sheet(snapshot, "promised", _PROMISED, _promised(snapshot)),
        _lines(snapshot, "questions", "question", _QUESTION),
        _anchors(snapshot),
        _sheet(snapshot, "quotes", _QUOTES, _quotes(snapshot)),
        _sheet(snapshot, "notes", ("note",), ((line,) for line in _notes(snapshot))),
    )


def _sheet(
    snapshot: Snapshot,
    id: str,
    columns: Sequence[str],
    rows: Iterator[SheetRow] | Sequence[SheetRow],
) -> DataSheet:
    words = snapshot.words
    named = tuple(words(f"report.column.{column}") for column in columns)
    return DataSheet(id, words(f"report.sheet.{id}"), named, tuple(rows))


def _session(snapshot: Snapshot) -> Iterator[SheetRow]:
    """Give each fact of the session with its name, dates and numbers as such."""
    record, words, timing = snapshot.record, snapshot.words, snapshot.totals.timing
    set_up, counts = snapshot.totals.session, snapshot.totals.counts
    facts: tuple[tuple[str, SheetValue], ...] = (
        ("place", set_up.neighbourhood),
        ("municipality", set_up.municipality),
        ("venue", set_up.venue),
        ("organiser", record.text("organiser") or None),
        ("date", as_date(set_up.date or "")),
        ("start", timing.started or set_up.start),
        ("end", timing.ended),
        ("planned", timing.planned),
        ("used", timing.real),
        ("people", set_up.present),
        ("tables", set_up.tables),
        ("answers", counts.answers),
        ("mentions", counts.mentions),
        ("edition", words(f"report.edition_name.{snapshot.edition}")),
        ("state", words("report.interim.name") if is_interim(snapshot) else None),
        *((key, as_date(record.text(key))) for key in ("report_date", "response_date")),
        *((key, as_date(record.text(key))) for key in ("next_meeting", "contact")),
    )
    for key, value in facts:
        if value is not None and value != "":
            yield words(f"report.column.{key}"), value
    names = snapshot.kit.texts[snapshot.language].roles
    for role, number in snapshot.totals.roles.counted.items():
        yield names.get(role, role), number


_AGENDA = ("item_id", "item", "planned", "used", "left_out")


def _agenda(snapshot: Snapshot) -> Iterator[SheetRow]:
    texts = snapshot.kit.texts[snapshot.language].items
    plan = sorted(snapshot.record.plan.values(), key=lambda item: item.position)
    for item in plan:
        planned, used = snapshot.totals.timing.per_item.get(item.id, (item.minutes, 0))
        title = texts[item.id].title if item.id in texts else item.id
        yield item.id, title, planned, used, item.dropped


_ANSWERS = ("number", "item_id", "item", "kind", "table", "round", "text", "themes")
_MARKS = ("mentions", "highlight", "quote", "principle")


def _answers(snapshot: Snapshot) -> DataSheet:
    """Return every line that was said, with what was chosen for it by the names of the kit."""
    words, texts = snapshot.words, snapshot.kit.texts[snapshot.language]
    choices = tuple(snapshot.kit.choices)
    rows = tuple(
        (
            *_beginning(one, snapshot),
            one.text,
            words.in_a_row(theme_name(theme, texts) for theme in one.themes) or None,
            one.mentions,
            one.highlight,
            one.quote,
            principle_named(one, snapshot) or None,
            *(_chosen(one, choice, snapshot) for choice in choices),
            str(one.fields["column"]) if one.fields.get("column") else None,
        )
        for one in snapshot.record.active_entries()
        if one.text and one.kind not in _OWN_SHEET
    )
    made = _sheet(snapshot, "answers", (*_ANSWERS, *_MARKS), rows)
    printed = snapshot.found("ideas")
    prefix = "" if printed is None else f"{printed.exercise}.field"
    named = (texts.fields.get(one) or words.choice(prefix, one) for one in choices)
    columns = (*made.columns, *named, words("report.column.column"))
    return DataSheet(made.id, made.name, columns, rows)


def _beginning(one: Entry, snapshot: Snapshot) -> SheetRow:
    texts = snapshot.kit.texts[snapshot.language].items
    title = texts[one.item].title if one.item in texts else one.item
    return one.label or None, one.item, title, one.kind, one.table or None, one.round or None


def _chosen(one: Entry, choice: str, snapshot: Snapshot) -> SheetValue:
    value = str(one.fields.get(choice) or "")
    named = snapshot.kit.texts[snapshot.language].choices.get(f"{choice}.{value}", value)
    return named or None


_VOTES = ("item_id", "option", "name", "dots", "share", "rank")


def _votes(snapshot: Snapshot, figures: Mapping[str, Any]) -> Iterator[SheetRow]:
    """Give what each option got; what got nothing has no rank."""
    principles = snapshot.kit.texts[snapshot.language].principles
    for item, totals in _each(figures, "ranking"):
        for row in totals["ranking"]:
            option = row["principle"]
            name = principles[option].short if option in principles else option
            rank = row["rank"] if row["dots"] else None
            yield item, option, name, row["dots"], row["share"], rank


_SCORES = 5
_STATEMENTS = (
    *("item_id", "statement", "name", "score_1", "score_2", "score_3", "score_4", "score_5"),
    *("dont_know", "votes", "average", "median"),
)


def _statements(snapshot: Snapshot, figures: Mapping[str, Any]) -> Iterator[SheetRow]:
    principles = snapshot.kit.texts[snapshot.language].principles
    for item, totals in _each(figures, "rows"):
        for row in totals["rows"]:
            name = row["principle"]
            short = principles[name].short if name in principles else name
            counts = [*row["counts"], *(None,) * _SCORES][:_SCORES]
            figures_told = (row["dont_know"], row["n"], row["average"], row["median"])
            yield item, name, short, *counts, *figures_told
    for item, totals in _each(figures, "lines"):
        counts = [*totals["counts"], *(None,) * _SCORES][:_SCORES]
        heading = snapshot.words("report.part.closing")
        yield item, "", heading, *counts, None, totals["n"], totals["average"], totals["median"]


def _each(figures: Mapping[str, Any], part: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Give the figures that have such a part: of each item by its id, of one alone without."""
    by_item = figures.get("by_item") or {}
    several = [(item, one) for item, told in by_item.items() for one in _having(part, told)]
    yield from several or [("", one) for one in _having(part, figures)]


def _having(part: str, figures: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [one for one in figures.values() if isinstance(one, Mapping) and part in one]


def _lines(snapshot: Snapshot, id: str, kind: str, fields: Sequence[str]) -> DataSheet:
    columns = ("number", "item_id", "item", "table", "text", *fields)
    rows = tuple(
        (
            *(part for at, part in enumerate(_beginning(one, snapshot)) if at not in _NO_KIND),
            one.text,
            *(_field(one, field, snapshot) for field in fields),
        )
        for one in snapshot.record.active_entries(kind)
    )
    return _sheet(snapshot, id, columns, rows)


_NO_KIND = (3, 5)
"""The places of the kind and the round, which are no column where each line is of one kind."""


_PROMISED = ("number", "text", "who", "by", "by_words", "status", "place", "date")


def _promised(snapshot: Snapshot) -> Iterator[SheetRow]:
    """Give what an earlier session agreed, with its day and place, and what became of it."""
    for one in promised_in(snapshot.record):
        due, day = as_date(one.by), as_date(one.day)
        told = (one.who or None, due, one.by_words or None, one.outcome, one.place or None, day)
        yield one.label or None, one.what, *told


def _anchors(snapshot: Snapshot) -> DataSheet:
    """Return the anchors with each of their fields under the name that its exercise gives it."""
    anchors = snapshot.record.active_entries("anchor")
    fields = tuple(dict.fromkeys(key for one in anchors for key in one.fields))
    rows = tuple(
        (
            one.label or None,
            one.table or None,
            one.text,
            *(_field(one, field, snapshot) for field in fields),
        )
        for one in anchors
    )
    made = _sheet(snapshot, "anchors", ("number", "table", "name"), rows)
    printed = snapshot.found("anchors")
    prefix = "" if printed is None else printed.exercise
    named = tuple(snapshot.words.choice(prefix, field) for field in fields)
    return DataSheet(made.id, made.name, (*made.columns, *named), rows)


_QUOTES = ("text", "place", "date", "session_id", "item_id", "item")


def _quotes(snapshot: Snapshot) -> Iterator[SheetRow]:
    """Give what the room was shown of other evenings, and in which item."""
    for item, one in shown_by_item(snapshot):
        title = item_title(item, snapshot)
        yield one.text, one.place, as_date(one.day), one.session or None, item, title


def _field(one: Entry, field: str, snapshot: Snapshot) -> SheetValue:
    """Return a field as what it is: a date, a number, or the text of what was chosen."""
    value = one.fields.get(field)
    if field == "by":
        return as_date(str(value or ""))
    if field == "source":
        line = snapshot.record.entries.get(str(value or ""))
        return line.label if line is not None else str(value) if value else None
    if field == "type":
        kinds = snapshot.kit.texts[snapshot.language].anchor_types
        return kinds.get(str(value), str(value)) if value else None
    if isinstance(value, list | tuple):
        return snapshot.words.in_a_row(value) or None
    if isinstance(value, int | float | str):
        return value if value != "" else None
    return None


def _notes(snapshot: Snapshot) -> Iterator[str]:
    yield from account_lines(snapshot)
    if snapshot.edition == "organiser":
        yield from (one.text for one in snapshot.printed.notes)


def as_date(text: str) -> SheetValue:
    """Return a day as a date; words about a day stay words, and nothing stays nothing."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text or None
