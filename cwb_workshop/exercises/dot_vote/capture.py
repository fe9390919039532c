"""The voters, and the counts as they run: how many dots are used of those that there are."""

from __future__ import annotations

from collections.abc import Sequence

from cwb_workshop.core.capture.entry_builders import counts_of
from cwb_workshop.core.contract.capture_form import (
    CaptureForm,
    CaptureGrid,
    CaptureView,
    Count,
    FormField,
    GridLine,
    Tag,
    bounded_field,
    field_value,
    number_field,
)
from cwb_workshop.core.figures.dots import for_each, options
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.people import table_sizes, tables
from cwb_workshop.exercises.dot_vote import ABOUT
from cwb_workshop.exercises.dot_vote.counted import tables_of
from cwb_workshop.exercises.dot_vote.voting import (
    HOW,
    OPEN,
    available,
    dots_per_person,
    how,
    max_per_option,
    voters,
)

_STRONG = 3


def form(view: CaptureView) -> CaptureForm:
    item = view.item
    dots = next(iter(view.record.active_entries("dots", item.id)), None)
    counts = for_each(options(item), counts_of(dots))
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
    remark = _check(view, counts)
    return CaptureForm(
        fields=_settings(view),
        counts=rows,
        remark=remark,
        example=view.words("dot_vote.example"),
        grid=_grid(view, remark),
    )


def _settings(view: CaptureView) -> tuple[FormField, ...]:
    record, item = view.record, view.item
    each, most = dots_per_person(record, item), max_per_option(record, item)
    ways = tuple((name, view.words(f"dot_vote.result.{name}")) for name in HOW)
    return (
        number_field(view, "voters", "dot_vote.voters_field", scope=item.id),
        bounded_field(item.id, "dots_per_person", view.words("dot_vote.each"), each),
        bounded_field(item.id, "max_per_option", view.words("dot_vote.most"), most),
        FormField(
            item.id,
            "result",
            "choice",
            view.words("dot_vote.result.label"),
            how(record, item),
            ways,
        ),
    )


def _check(view: CaptureView, counts: Sequence[int]) -> str:
    """Hold the dots against the voters; too many, as when those were counted later, are told."""
    used, total = sum(counts), available(view.record, view.item)
    if total is None:
        return view.words("dot_vote.dots", n=used)
    people = voters(view.record, view.item) or 0
    most = people * max_per_option(view.record, view.item)
    if used > total:
        return view.words("dot_vote.more", used=used, total=total)
    if max(counts, default=0) > most:
        return view.words("dot_vote.more_on_one", used=max(counts), total=most)
    return view.words("dot_vote.used", used=used, total=total)


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
    dots = next(iter(view.record.active_entries("dots", view.item.id)), None)
    by_table = tables_of(dots)
    rows = [_row(view, table, by_table.get(str(table), ())) for table in range(1, number + 1)]
    return CaptureGrid(
        tuple((name.upper(), texts[name].short) for name in names),
        (*_of_no_table(view, dots), *rows),
        check,
        is_shown=dots is not None and dots.shown and how(view.record, view.item) != OPEN,
    )


def _of_no_table(view: CaptureView, dots: Entry | None) -> tuple[GridLine, ...]:
    """Return the dots that were counted together and that no table has yet, if there are any."""
    names = options(view.item)
    rows = [for_each(names, row) for row in tables_of(dots).values()]
    by_tables = [sum(column) for column in zip(*rows, strict=True)] or [0] * len(names)
    counted = for_each(names, counts_of(dots))
    left = [all_of - some for all_of, some in zip(counted, by_tables, strict=True)]
    if not any(left):
        return ()
    remark = view.words("dot_vote.dots", n=sum(left))
    return (GridLine(view.words("dot_vote.of_no_table"), "", tuple(map(str, left)), remark),)


def _row(view: CaptureView, table: int, counts: tuple[int, ...]) -> GridLine:
    cells = tuple(str(count) for count in counts) or ("",) * len(options(view.item))
    remark = view.words("dot_vote.dots", n=sum(counts)) if counts else ""
    sizes = table_sizes(view.record)
    if counts and table <= len(sizes):
        most = sizes[table - 1] * dots_per_person(view.record, view.item)
        remark = view.words("dot_vote.used", used=sum(counts), total=most)
    return GridLine(view.words("dot_vote.table", n=table), f"{table}: ", cells, remark)


def tags(entry: Entry, view: CaptureView) -> tuple[Tag, ...]:
    option = entry.fields.get(ABOUT)
    return (("plain", str(option).upper()),) if option else ()
