"""The signs of a line put on an entry: its own, or the newest one where a line is signs alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cwb_workshop.core.contract.exercise import CaptureContext
from cwb_workshop.core.contract.line import Line
from cwb_workshop.core.model.entry import Change, Entry
from cwb_workshop.core.model.entry_kinds import ANSWER
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.limits import day_within, number_within, text_within
from cwb_workshop.core.themes.theme_steps import resolved
from cwb_workshop.core.themes.themes import free_theme, is_free


def newest_with(
    line: Line, context: CaptureContext, columns: Sequence[str] = (), kind: str = ANSWER.id
) -> Change:
    """Return the newest answer, or line of a `kind`, of the item with the signs of a line that
    has nothing else.

    `columns` are those of its board. Raises Refused where there is none yet.
    """
    answers = context.record.active_entries(kind, context.item.id)
    if not answers:
        raise Refused("capture.signs_alone")
    newest = max(answers, key=lambda entry: entry.number)
    more = with_signs(newest, line, context)
    column = {"column": columns[line.column - 1]} if line.column else {}
    themes = tuple(dict.fromkeys((*newest.themes, *more.themes)))
    number_within("themes", len(themes))
    return Change(
        newest,
        replace(
            newest,
            themes=themes,
            also=number_within("also", newest.also + line.also),
            highlight=newest.highlight or line.highlight,
            fields={**newest.fields, **line.choices, **column, **_agreed(newest, line, context)},
            edited=context.now.isoformat(timespec="seconds"),
        ),
    )


def _agreed(agreement: Entry, line: Line, context: CaptureContext) -> dict[str, str]:
    """Return who and when a line adds to an agreement; of two dates the last one counts."""
    fields: dict[str, str] = {}
    if line.who:
        owners = (*str(agreement.fields.get("who") or "").split(", "), *line.who.split(", "))
        fields["who"] = text_within("who", ", ".join(filter(None, dict.fromkeys(owners))))
    if line.due is not None:
        fields |= {"by": day_within(line.due, context.day).isoformat(), "by_words": ""}
    return fields


def typed_themes(line: Line, context: CaptureContext) -> tuple[str, ...]:
    """Return the themes that were typed, as they are written in the session."""
    return tuple(
        free_theme(theme[1:], context.record) if is_free(theme) else theme for theme in line.themes
    )


def with_signs(entry: Entry, line: Line, context: CaptureContext) -> Entry:
    """Return the entry with the themes, mentions and marks that its line ended in.

    Raises Refused for more of them than a line may have.
    """
    themes = tuple(
        dict.fromkeys(resolved(context.record, each) for each in typed_themes(line, context))
    )
    number_within("themes", len(themes))
    if not (themes or line.also or line.highlight or line.quote):
        return entry
    return replace(
        entry,
        themes=themes,
        also=number_within("also", line.also),
        highlight=line.highlight,
        quote=line.quote,
    )
