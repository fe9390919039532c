"""What stands behind a captured line: its marks, themes, fields, table and label."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.hidden import stays_hidden
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.principles import principle_of
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.themes.themes import theme_name
from cwb_workshop.core.wall.wheel import principle_name, spoken_in
from cwb_workshop.ui.table_names import table_name

DrawnTag: TypeAlias = tuple[str, str]
"""The role a tag is drawn in, and its text."""


def tags(
    entry: Entry, record: Record, kit: Kit, words: Translator, own: Iterable[DrawnTag] = ()
) -> list[DrawnTag]:
    """Return the tags of an entry in their order; `own` are those of its exercise."""
    every = (
        *_marks(entry, record, words),
        *_themes(entry, kit, words),
        *_principle(entry, kit, words),
        *_choices(entry, kit, words),
        *own,
        *_place(entry, record, words),
    )
    return [(role, clean(text)) for role, text in every]


def _marks(entry: Entry, record: Record, words: Translator) -> Iterator[DrawnTag]:
    if entry.withdrawn:
        yield "state", words("console.tag.withdrawn")
    if entry.merged_into:
        label = record.entries[entry.merged_into].label
        yield "state", words("console.tag.merged", label=label)
    if entry.also:
        yield "count", f"{entry.mentions}×"
    if entry.highlight:
        yield "highlight", words("console.tag.highlight")
    if entry.quote:
        yield "plain", words("console.tag.quote")


def _themes(entry: Entry, kit: Kit, words: Translator) -> Iterator[DrawnTag]:
    for theme in entry.themes:
        known = kit.theme(theme)
        name = theme_name(theme, kit.texts[words.language])
        yield "theme", f"{known.letter.upper()} · {name}" if known else name


def _principle(entry: Entry, kit: Kit, words: Translator) -> Iterator[DrawnTag]:
    number = principle_of(entry)
    if 0 < number <= len(kit.principles):
        yield "plain", principle_name(number, kit, spoken_in(kit, words))


def _choices(entry: Entry, kit: Kit, words: Translator) -> Iterator[DrawnTag]:
    names = kit.texts[words.language].choices
    for field, value in entry.fields.items():
        if f"{field}.{value}" in names:
            yield "plain", names[f"{field}.{value}"]


def _place(entry: Entry, record: Record, words: Translator) -> Iterator[DrawnTag]:
    if not entry.shown and entry.is_active and not entry.internal:
        stays = stays_hidden(record, entry.id)
        yield "quiet", words(f"console.tag.{'stays_hidden' if stays else 'hidden'}")
    if entry.internal:
        yield "note", words("console.kind.note")
    if entry.kind != "word":
        yield "quiet", table_name(entry.table, words)
    if entry.label:
        yield "label", entry.label
