"""The show of hands that ends a case, the hands per column, and how full the columns are."""

from __future__ import annotations

from cwb_workshop.core.contract.capture_form import (
    CaptureForm,
    CaptureView,
    Count,
    FormField,
    Tag,
    bounded_field,
    field_value,
    number_field,
)
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.people import present
from cwb_workshop.exercises.column_board import (
    HANDS,
    LENSES,
    REASON,
    column_hands,
    column_name,
    columns,
    reason,
    signs,
)


def form(view: CaptureView) -> CaptureForm:
    if view.item.settings.get("lenses"):
        return CaptureForm(example=view.words("column_board.example_lenses"))
    names = columns(view.item)
    fields: list[FormField] = []
    if _asks_for_hands(view):
        fields.append(number_field(view, "hands", "column_board.hands", scope=view.item.id))
    if view.item.settings.get("hands_per_column"):
        fields += [_hands(view, name) for name in names]
    return CaptureForm(
        fields=tuple(fields),
        counts=_counts(view, names),
        remark=_remark(view, names),
        example=view.words("column_board.example") if names else "",
    )


def _asks_for_hands(view: CaptureView) -> bool:
    """In a short variant hands go up once, after the last case."""
    not_in = view.item.settings.get("no_hands", ())
    spared = not_in if isinstance(not_in, list | tuple) else ()
    return bool(view.item.settings.get("hands")) and view.record.number("variant") not in spared


def entry_fields(entry: Entry, view: CaptureView) -> tuple[FormField, ...]:
    """Why an idea got its signs; the column of an answer that was typed without one, or wrong."""
    if entry.kind == "lens":
        lenses = view.kit.texts[view.words.language].characteristics[:LENSES]
        return tuple(
            FormField(
                entry.id,
                f"{REASON}{at + 1}",
                "text",
                view.words("column_board.why", lens=lens.heading, sign=sign),
                reason(entry, at),
            )
            for at, (lens, sign) in enumerate(zip(lenses, signs(entry), strict=False))
        )
    names = columns(view.item)
    if entry.kind != "answer" or not names:
        return ()
    chosen = field_value(entry, "column")
    options = tuple((name, f"{at} {_name(view, name)}") for at, name in enumerate(names, start=1))
    unset = () if chosen else (("", view.words("column_board.no_column")),)
    label = view.words("column_board.in_column")
    return (FormField(entry.id, "column", "choice", label, chosen, (*unset, *options)),)


def _hands(view: CaptureView, column: str) -> FormField:
    label = view.words("column_board.hands_for", column=_name(view, column))
    hands = column_hands(view.record, view.item, column)
    return bounded_field(view.item.id, HANDS + column, label, hands)


def _counts(view: CaptureView, names: tuple[str, ...]) -> tuple[Count, ...]:
    answers = view.record.active_entries("answer", view.item.id)
    numbers = [sum(entry.fields.get("column") == name for entry in answers) for name in names]
    most = max(numbers, default=0) or 1
    return tuple(
        Count(f"{at} {_name(view, name)}", str(number), share=number / most)
        for at, (name, number) in enumerate(zip(names, numbers, strict=True), start=1)
    )


def _remark(view: CaptureView, names: tuple[str, ...]) -> str:
    """Hands are checked against the people in the room, and only pointed out."""
    people = present(view.record)
    counted = [view.record.number("hands", view.item.id)]
    counted += [column_hands(view.record, view.item, name) for name in names]
    most = max((hands for hands in counted if hands is not None), default=0)
    if people is None or most <= people:
        return ""
    return view.words("column_board.more_than_present", n=most, present=people)


def _name(view: CaptureView, column: str) -> str:
    return column_name(column, view.kit.texts[view.words.language], view.words)


def tags(entry: Entry, view: CaptureView) -> tuple[Tag, ...]:
    """Return the signs of an idea, or the column of an answer."""
    written = " ".join("−" if sign == "-" else sign for sign in signs(entry))
    column = entry.fields.get("column")
    if written:
        return (("plain", written),)
    own = view.kit.texts[view.words.language].columns.get(str(column))
    named = own or view.words.choice("column_board.tag", column)
    return (("plain", named),) if column else ()
