"""A captured line as it would be typed, signs and all; and what it is once it was typed anew."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from cwb_workshop.core.agenda.rounds import move_lines
from cwb_workshop.core.capture.capture_steps import Capture, Captured
from cwb_workshop.core.capture.cells import cells_apart
from cwb_workshop.core.capture.editing_steps import edit_text, withdraw
from cwb_workshop.core.capture.newest_signs import newest_last, words_in_front
from cwb_workshop.core.capture.own_sign import without_own_sign
from cwb_workshop.core.capture.preview import Chip, Preview, preview
from cwb_workshop.core.capture.unknown_choices import choice_fields
from cwb_workshop.core.model.entry import Change, Entry, Fact, Json, Step
from cwb_workshop.core.model.entry_kinds import ANSWER, COMMITMENT
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.hidden import hidden_change, stays_hidden
from cwb_workshop.core.model.literal import LITERAL, literal_change, literal_word
from cwb_workshop.core.model.notes import note_in
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.themes.themes import is_free

_WITH_SIGNS = (ANSWER.id, COMMITMENT.id)
_LITERAL = r"(?<!\S)(?=[@^>!#~+/*?=\"])|(?<=[(\[])(?=[@^>])"


def typed_line(entry: Entry, capture: Capture, record: Record) -> str | None:
    """Return a line that gives this entry when it is typed, without its table.

    None where there is no such line, as for a kind that has no signs, or words that no backslash
    makes literal. `capture` reads lines for the item of the entry.
    """
    if entry.kind not in _WITH_SIGNS:
        return None
    signs = tuple(_signs(entry, capture, record))
    for text in dict.fromkeys(_literal_forms(entry, closed=bool(signs))):
        line = " ".join((text, *signs))
        if _says(line, entry, capture, record):
            return line
    return None


def words_and_signs(entry: Entry, capture: Capture, record: Record) -> tuple[str, ...]:
    """Return the words of an entry, and behind them each of its signs."""
    words = clean(entry.text)
    signs = _signs(entry, capture, record) if entry.kind in _WITH_SIGNS else ()
    return (f'"{words}' if entry.quote else words, *signs)


def retype(
    capture: Capture,
    record: Record,
    entry: str,
    typed: str,
    now: datetime,
    accepted: Sequence[str] = (),
) -> Step:
    """Return the step that makes an entry what a line says. What the line does not say, as the
    table, stays; a line of another kind is a new entry, and the one before is withdrawn. What was
    withdrawn or hidden by hand stays that, whatever it becomes.

    `accepted` are signs in it that somebody said are ones. Raises Refused for what is no words.
    """
    before = record.entries[entry]
    is_note = note_in(clean(cells_apart(typed)).strip()) is not None
    if is_note or typed_line(before, capture, record) is None:
        return edit_text(record, entry, typed, now)
    line = _whole(before, typed, capture, record)
    table, changes = capture.changes(line, record, now, chosen=before.table, accepted=accepted)
    first = next(iter(_made(changes)), None)
    if first is None:
        raise Refused("capture.no_words")
    if first.kind != before.kind:
        new = _carried_over(record, before, changes)
        return Step("step.edit", (*withdraw(record, entry, now).changes, *new))
    after = _edited(before, first, capture, now)
    if table != before.table:
        moved = move_lines(record, capture.kit, [before], table, now).changes[0].after
        if isinstance(moved, Entry):
            after = replace(after, table=moved.table, item=moved.item, label=moved.label)
    literal = literal_change(record, before.id, _literal_in(changes, first))
    made = tuple(
        change for change in changes if change.after is not first and not _is_literal(change, first)
    )
    others = _carried_over(record, before, made)
    return Step("step.edit", (Change(before, after), *literal, *others))


def _carried_over(record: Record, before: Entry, changes: Sequence[Change]) -> tuple[Change, ...]:
    """Return the changes with what new lines have from the one that they come of: that it was
    withdrawn, and that it was hidden by hand.
    """
    carried: list[Change] = []
    for change in changes:
        new = change.after
        if change.before is not None or not isinstance(new, Entry) or new.internal:
            carried.append(change)
            continue
        carried.append(Change(None, replace(new, withdrawn=before.withdrawn)))
        if stays_hidden(record, before.id):
            carried += hidden_change(record, new.id, hidden=True)
    return tuple(carried)


def _is_literal(change: Change, made: Entry) -> bool:
    """Say whether a change notes beside a line which of its words was made literal."""
    fact = change.after
    return isinstance(fact, Fact) and (fact.scope, fact.key) == (made.id, LITERAL)


def _literal_in(changes: Sequence[Change], made: Entry) -> str:
    facts = (change.after for change in changes if _is_literal(change, made))
    return next((str(fact.value) for fact in facts if isinstance(fact, Fact)), "")


def _made(changes: Sequence[Change]) -> list[Entry]:
    new = (change.after for change in changes if change.before is None)
    return [one for one in new if isinstance(one, Entry)]


def retyped(
    capture: Capture,
    record: Record,
    before: Entry,
    typed: str,
    now: datetime,
    accepted: Sequence[str] = (),
) -> Preview:
    """Return what an entry that has a line would become, while it is edited. Never raises."""
    whole = _whole(before, typed, capture, record)
    line = capture.parse(whole, record, accepted, chosen=before.table)
    try:
        read: Captured | Refused = capture.read(line, record, now, chosen=before.table)
    except Refused as refusal:
        read = refusal
    table = before.table if line.table is None else line.table
    shown = preview(line, table, read, capture.form)
    if table == before.table:
        return shown
    return replace(shown, chips=(Chip("table", str(table)), *shown.chips))


def _edited(before: Entry, made: Entry, capture: Capture, now: datetime) -> Entry:
    return replace(
        before,
        text=made.text,
        themes=made.themes,
        also=made.also,
        highlight=made.highlight,
        quote=made.quote,
        fields=_fields(before, made, capture),
        edited=now.isoformat(timespec="seconds"),
    )


def _fields(before: Entry, made: Entry, capture: Capture) -> Mapping[str, Json]:
    """Return the fields of a line that was typed anew; what was filled in by form stays."""
    if before.kind == COMMITMENT.id:
        if not made.fields.get("by"):
            return {**before.fields, "who": made.fields["who"], "by": ""}
        return {**before.fields, **made.fields}
    typed = set(choice_fields(capture.item))
    kept = {key: value for key, value in before.fields.items() if key not in typed}
    return {**kept, **made.fields}


def _front(entry: Entry, capture: Capture) -> str:
    """Return the sign that an agreement has where lines are something else."""
    own = capture.definition.line_kind
    return "* " if entry.kind == COMMITMENT.id and own != COMMITMENT else ""


def _whole(before: Entry, typed: str, capture: Capture, record: Record) -> str:
    """Return what was typed for an entry as a line of its own, its newest signs last."""
    signs = tuple(_signs(before, capture, record))
    agreed = before.kind == COMMITMENT.id
    rules = capture.rules(record)
    own = without_own_sign(before, typed.rstrip(), rules)
    said = words_in_front(own, before.text, signs, rules, agreed=agreed)
    newest = newest_last(said, signs, rules, agreed=agreed)
    return _front(before, capture) + newest


def _signs(entry: Entry, capture: Capture, record: Record) -> Iterator[str]:
    if entry.kind == COMMITMENT.id:
        yield from _agreed(entry, date.fromisoformat(record.text("date")))
    else:
        yield from _said(entry, capture)
    if entry.highlight and capture.scope != "main_point":
        yield "!"


def _agreed(entry: Entry, day: date) -> Iterator[str]:
    owners = str(entry.fields.get("who") or "")
    for owner in filter(None, owners.split(", ")):
        yield f"@{owner}"
    by = str(entry.fields.get("by") or "")
    if by:
        due = date.fromisoformat(by)
        year = "" if due.year == day.year and due >= day else f"/{due.year}"
        yield f"^{due.day}/{due.month}{year}"


def _said(entry: Entry, capture: Capture) -> Iterator[str]:
    kit, language = capture.kit, capture.locale.language
    for theme in entry.themes:
        known = kit.theme(theme)
        yield f"#{theme}" if is_free(theme) else f"#{known.letter if known else theme}"
    for name in choice_fields(capture.item):
        choice = str(entry.fields.get(name) or "")
        if choice:
            yield f"~{kit.code(name, choice, language)}"
    column = str(entry.fields.get("column") or "")
    if column in capture.form.columns:
        yield f"~{capture.form.columns.index(column) + 1}"
    if entry.also:
        yield f"+{entry.also}"


def _literal_forms(entry: Entry, *, closed: bool) -> Iterator[str]:
    """Yield ways to type the words of an entry, the plainest first; of a quotation, `closed` is
    the plainest where something follows.
    """
    text = entry.text
    front, space, last = text.rpartition(" ")
    ends = (text, f"{front}{space}\\{last}")
    texts = (*ends, *(f"\\{one}" for one in ends), re.sub(_LITERAL, r"\\", text))
    for one in texts:
        if not entry.quote:
            yield one
            continue
        if closed:
            yield f'"{one}"'
        yield from (f'"{one}', f'"{one}"', f"“{one}”", f"«{one}»", f"> {one}")


def _says(line: str, entry: Entry, capture: Capture, record: Record) -> bool:
    """Say whether a line, typed in the item of an entry, says what the entry says."""
    now = datetime.fromisoformat(entry.created) if entry.created else datetime.min
    try:
        typed = _front(entry, capture) + line
        _table, changes = capture.changes(typed, record, now, chosen=entry.table)
    except Refused:
        return False
    made = _made(changes)
    if len(made) != 1 or made[0].kind != entry.kind:
        return False
    if _literal_in(changes, made[0]) != literal_word(record, entry.id):
        return False
    again = _edited(entry, made[0], capture, now)
    fields = _filled(again.fields) == _filled(entry.fields)
    return fields and replace(again, edited=entry.edited, fields=entry.fields) == entry


def _filled(fields: Mapping[str, Json]) -> Mapping[str, Json]:
    return {key: value for key, value in fields.items() if value not in (None, "")}
