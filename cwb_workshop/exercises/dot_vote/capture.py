"""The voters, and the counts as they run: how many dots are used of those that there are."""

from __future__ import annotations

from cwb_workshop.core.capture_form import (
    CaptureForm,
    CaptureGrid,
    CaptureView,
    Count,
    FormField,
    GridLine,
    field_value,
    number_field,
)
from cwb_workshop.core.entry import Entry
from cwb_workshop.core.forms import counts_of
from cwb_workshop.core.people import table_sizes, tables
from cwb_workshop.exercises.dot_vote import ABOUT, available, dots_per_person, options, tables_of

_STRONG = 3


def form(view: CaptureView) -> CaptureForm:
    item = view.item
    held = next(iter(view.record.standing("dots", item.id)), None)
    counts = counts_of(held) or (0,) * len(options(item))
    texts = view.kit.texts[view.words.language].principles
    top = sorted(counts, reverse=True)[:_STRONG]
    most = max(counts, default=0) or 1
    rows = tuple(
        Count(
            f"{option.upper()} {texts[option].short}",
            str(count),
            count in top and count > 0,
            share=count / most,
        )
        for option, count in zip(options(item), counts, strict=True)
    )
    total = available(view.record, item)
    remark = view.words("dot_vote.dots", n=sum(counts))
    if total is not None:
        remark = view.words("dot_vote.used", used=sum(counts), total=total)
    return CaptureForm(
        fields=(number_field(view, "voters", "dot_vote.voters_field", scope=item.id),),
        counts=rows,
        remark=remark,
        example=view.words("dot_vote.example"),
        grid=_grid(view, remark),
    )


def entry_fields(entry: Entry, view: CaptureView) -> tuple[FormField, ...]:
    """A remark can be about one of the options."""
    if entry.kind != "answer":
        return ()
    texts = view.kit.texts[view.words.language].principles
    known = tuple((name, f"{name.upper()} {texts[name].short}") for name in options(view.item))
    unset = ("", view.words("dot_vote.about_all"))
    label = view.words("dot_vote.about")
    return (
        FormField(entry.id, ABOUT, "choice", label, field_value(entry, ABOUT), (unset, *known)),
    )


def _grid(view: CaptureView, check: str) -> CaptureGrid | None:
    """Return the dots per table; None while it is not known which tables there are."""
    number, names = tables(view.record), options(view.item)
    if not number:
        return None
    texts = view.kit.texts[view.words.language].principles
    held = tables_of(next(iter(view.record.standing("dots", view.item.id)), None))
    return CaptureGrid(
        tuple((name.upper(), texts[name].short) for name in names),
        tuple(_row(view, table, held.get(str(table), ())) for table in range(1, number + 1)),
        check,
    )


def _row(view: CaptureView, table: int, counts: tuple[int, ...]) -> GridLine:
    cells = tuple(str(count) for count in counts) or ("",) * len(options(view.item))
    told = view.words("dot_vote.dots", n=sum(counts)) if counts else ""
    sizes = table_sizes(view.record)
    if counts and table <= len(sizes):
        most = sizes[table - 1] * dots_per_person(view.record, view.item)
        told = view.words("dot_vote.used", used=sum(counts), total=most)
    return GridLine(view.words("dot_vote.table", n=table), f"{table}: ", cells, told)
