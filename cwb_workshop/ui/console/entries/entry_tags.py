"""What stands behind a captured line: its marks, themes, fields, table and label."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.formatting import long_date
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.themes.themes import theme_name
from cwb_workshop.ui.entry_text import statement_name
from cwb_workshop.ui.table_names import table_name

Tag: TypeAlias = tuple[str, str]
"""The role a tag is drawn in, and its text."""


def tags(entry: Entry, record: Record, kit: Kit, words: Translator) -> list[Tag]:
    """Return the tags of an entry, in the order in which they stand."""
    found = (
        *_score(entry),
        *_marks(entry, record, words),
        *_themes(entry, kit, words),
        *_fields(entry, kit, words),
        *_card(entry, record, words),
        *_place(entry, words),
    )
    return [(role, clean(text)) for role, text in found]


def _score(entry: Entry) -> Iterator[Tag]:
    """The score that a reason was given for."""
    if entry.text and "score" in entry.fields:
        yield "count", f"{statement_name(entry)} {entry.fields['score']}"


def _marks(entry: Entry, record: Record, words: Translator) -> Iterator[Tag]:
    if entry.withdrawn:
        yield "state", words("console.tag.withdrawn")
    if entry.merged_into:
        label = record.entries[entry.merged_into].label
        yield "state", words("console.tag.merged", label=label)
    if entry.also:
        yield "count", f"{entry.mentions}×"
    times = entry.fields.get("times")
    if isinstance(times, int) and times > 1:
        yield "count", f"{times}×"
    if entry.highlight:
        yield "highlight", words("console.tag.highlight")
    if entry.quote:
        yield "plain", words("console.tag.quote")


def _themes(entry: Entry, kit: Kit, words: Translator) -> Iterator[Tag]:
    for theme in entry.themes:
        known = kit.theme(theme)
        name = theme_name(theme, kit.texts[words.language])
        yield "theme", f"{known.letter.upper()} · {name}" if known else name


def _fields(entry: Entry, kit: Kit, words: Translator) -> Iterator[Tag]:
    if entry.kind == "question":
        told = words.choice("console.status", entry.fields.get("status") or "open")
        to = str(entry.fields.get("to") or "")
        yield "plain", f"{told}: {to}" if to else told
    elif entry.kind == "commitment":
        yield from _owner_and_date(entry, words)
    elif entry.kind == "answer":
        names = kit.texts[words.language].choices
        for field, value in entry.fields.items():
            if f"{field}.{value}" in names:
                yield "plain", names[f"{field}.{value}"]
            elif field == "option" and value:
                yield "plain", str(value).upper()
            elif field == "column":
                yield "plain", words.choice("console.column", value)


def _card(entry: Entry, record: Record, words: Translator) -> Iterator[Tag]:
    """What stands on the card of an anchor, an asset or a leak; signs; what was placed."""
    if entry.kind == "placement":
        answer = record.entries.get(str(entry.fields.get("answer") or ""))
        if answer is not None:
            yield "plain", f"{answer.label} {answer.text}"
    signs = entry.fields.get("signs")
    if entry.kind == "lens" and isinstance(signs, list | tuple):
        yield "plain", " ".join("−" if sign == "-" else str(sign) for sign in signs)
    if entry.kind not in ("anchor", "asset", "leak"):
        return
    yield "quiet", words(f"console.kind.{entry.kind}")
    for key in ("buys", "hires", "owns", "contact", "to"):
        if entry.fields.get(key):
            yield "plain", f"{words(f'anchor_map.{key}')}: {entry.fields[key]}"
    for key in ("influence", "willingness"):
        if entry.fields.get(key):
            yield "plain", f"{words(f'anchor_map.{key}')} {entry.fields[key]}"


def _owner_and_date(entry: Entry, words: Translator) -> Iterator[Tag]:
    who = str(entry.fields.get("who") or "")
    by = str(entry.fields.get("by") or "")
    by_words = str(entry.fields.get("by_words") or "")
    yield ("plain", who) if who else ("open", words("console.chip.no_owner", value=""))
    if by:
        yield "plain", long_date(by, words.language)
    else:
        yield "open", by_words or words("console.chip.no_date", value="")


def _place(entry: Entry, words: Translator) -> Iterator[Tag]:
    if not entry.shown and entry.is_active and not entry.internal:
        yield "quiet", words("console.tag.hidden")
    if entry.internal:
        yield "note", words("console.kind.note")
    if entry.kind != "word":
        yield "quiet", table_name(entry.table, words)
    if entry.label:
        yield "label", entry.label
