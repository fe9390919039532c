"""What was bought, where the figures come from, and what is left of the money each round."""

from __future__ import annotations

from cwb_workshop.core.contract.capture_form import CaptureForm, CaptureView, Count, FormField
from cwb_workshop.core.figures.statistics import rounded
from cwb_workshop.exercises.money_trail import SOURCES, multiplier, rounds, source


def form(view: CaptureView) -> CaptureForm:
    item, words = view.item.id, view.words
    case = FormField(
        item, "case", "text", words("money_trail.case"), view.record.text("case", item)
    )
    options = tuple((name, words(f"money_trail.source.{name}")) for name in SOURCES)
    known = FormField(
        item,
        "source",
        "choice",
        words("money_trail.source.label"),
        source(view.record, item),
        options,
    )
    trail = next(iter(view.record.active_entries("money_trail", item)), None)
    exact = rounds(trail) if trail is not None else ()
    counts = tuple(
        Count(
            words("money_trail.round", n=number),
            words.locale.amount(value, view.kit.currency),
            strong=number == 1,
            share=float(value / exact[0]),
        )
        for number, value in enumerate(exact, start=1)
    )
    remark = ""
    if exact:
        factor = words.locale.number(rounded(multiplier(exact), 2), 2)
        remark = words("money_trail.multiplier", value=factor)
    return CaptureForm((case, known), counts, remark, words("money_trail.example"))


def entry_fields(entry: object, view: CaptureView) -> tuple[FormField, ...]:
    return ()
