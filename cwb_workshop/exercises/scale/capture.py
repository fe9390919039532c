"""Which statement is asked now, what was scored so far, and how to go back to the one before."""

from __future__ import annotations

from cwb_workshop.core.contract.capture_form import (
    CaptureForm,
    CaptureGrid,
    CaptureView,
    Count,
    FormField,
    GridLine,
    StepBack,
    Tag,
)
from cwb_workshop.core.figures.statistics import TOO_FEW_VOTES, average, rounded
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.people import present, tables
from cwb_workshop.exercises.scale import (
    ASKED,
    KNOWING,
    MODES,
    asked_again,
    gone_back_to,
    may_not_know,
    mode,
    next_statement,
    statements,
)
from cwb_workshop.exercises.scale.scored import HIGHEST, Scored, scores


def form(view: CaptureView) -> CaptureForm:
    names = statements(view.item, view.kit)
    scored = scores(view.record, view.kit, view.item.id)
    statement = next_statement(view.record, view.item, view.kit)
    how = mode(view.record, view.item)
    options = tuple((name, view.words(f"scale.mode.{name}")) for name in MODES)
    field = FormField(view.item.id, "mode", "choice", view.words("scale.mode.label"), how, options)
    return CaptureForm(
        fields=(field, _knowing(view)) if how == MODES[0] else (field,),
        counts=tuple(_count(view, name, scored.get(name), name == statement) for name in names),
        remark=_remark(view, scored.get(_before(names, statement)), len(scored), len(names)),
        example=view.words(f"scale.example.{how}"),
        asked=_told(view, statement, names),
        back=_back(view, names, statement, scored.get(_before(names, statement))),
        emptied=_emptied(view),
        grid=_grid(view, statement) if how == MODES[1] else None,
    )


def _knowing(view: CaptureView) -> FormField:
    item = view.item
    chosen = KNOWING[0] if may_not_know(view.record, item) else KNOWING[1]
    options = tuple((name, view.words(f"scale.knowing.{name}")) for name in KNOWING)
    label = view.words("scale.knowing.label")
    return FormField(item.id, "dont_know", "choice", label, chosen, options)


def _grid(view: CaptureView, statement: str | None) -> CaptureGrid | None:
    """Return the score of each table for the statement that is asked."""
    number = tables(view.record)
    if not number or statement is None:
        return None
    scored = [
        entry
        for entry in view.record.active_entries("scores", view.item.id)
        if entry.fields.get("statement") == statement
    ]
    by_name = {entry.table: str(entry.fields.get("score") or "") for entry in scored}
    name = view.kit.texts[view.words.language].principles[statement].short
    rows = tuple(
        GridLine(view.words("scale.table", n=table), f"{table}: ", (by_name.get(table, ""),))
        for table in range(1, number + 1)
    )
    check = view.words("scale.tables_done", n=len(by_name), total=number)
    is_shown = any(entry.shown for entry in scored)
    return CaptureGrid(((statement.upper(), name),), rows, check, is_shown=is_shown)


def _before(names: tuple[str, ...], statement: str | None) -> str:
    """Return the statement before the one that is asked; empty at the first."""
    at = len(names) if statement is None else names.index(statement)
    return names[at - 1] if at else ""


def _told(view: CaptureView, name: str | None, names: tuple[str, ...]) -> str:
    if name is None:
        return view.words("scale.all_done", n=len(names))
    statement = view.kit.texts[view.words.language].principles[name].statement
    number = names.index(name) + 1
    return view.words("scale.asked", number=number, total=len(names), statement=statement)


def _back(
    view: CaptureView, names: tuple[str, ...], statement: str | None, scored: Scored | None
) -> StepBack | None:
    before = _before(names, statement)
    if not before:
        return None
    line = ""
    if scored is not None and mode(view.record, view.item) == MODES[0]:
        line = " ".join(str(count) for count in scored.counts)
        line += f" d{scored.dont_know}" if scored.dont_know else ""
    names_it = gone_back_to(before, view.record, view.item, held=bool(line))
    return StepBack(view.item.id, ASKED, names_it, line)


def _emptied(view: CaptureView) -> StepBack | None:
    """Without its scores in the field a statement is asked until the wall turns, as any other."""
    asked = asked_again(view.record, view.item)
    return StepBack(view.item.id, ASKED, f"{asked.name}/{asked.seen}") if asked.held else None


def _count(view: CaptureView, name: str, scored: Scored | None, is_next: bool) -> Count:
    label = f"{name.upper()} {view.kit.texts[view.words.language].principles[name].short}"
    exact = average(scored.counts) if scored is not None else None
    if scored is None or exact is None:
        return Count(label, "…" if is_next else "–", is_next, share=0.0)
    if scored.votes < TOO_FEW_VOTES:
        return Count(label, view.words("scale.few", n=scored.votes), is_next, share=0.0)
    shown = view.words.locale.number(rounded(exact, 1), 1)
    return Count(label, shown, is_next, share=float(exact) / HIGHEST)


def _remark(view: CaptureView, last: Scored | None, done: int, total: int) -> str:
    people = present(view.record)
    if last is not None and people is not None and last.people > people:
        return view.words("scale.more_than_present", n=last.people, present=people)
    return view.words("scale.done", n=done, total=total)


def tags(entry: Entry, view: CaptureView) -> tuple[Tag, ...]:
    """Return the score that a reason was given for."""
    if not entry.text or "score" not in entry.fields:
        return ()
    return (
        ("count", f"{str(entry.fields.get('statement') or '').upper()} {entry.fields['score']}"),
    )
