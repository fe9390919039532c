"""What the console asks about the rounds: their mode, and the question of each table."""

from __future__ import annotations

from cwb_workshop.core.agenda.rounds import division, questions, round_mode, uneven
from cwb_workshop.core.contract.capture_form import CaptureForm, CaptureView, FormField
from cwb_workshop.core.model.new_session import ROUND_MODES
from cwb_workshop.core.model.people import tables


def round_form(view: CaptureView) -> CaptureForm:
    """Return the fields; the division only where tables hold questions at the same time."""
    record, words = view.record, view.words
    mode = round_mode(record)
    options = tuple((name, words(f"console.rounds.{name}")) for name in ROUND_MODES)
    fields = [
        FormField("", "round_mode", "choice", words("console.rounds.mode"), mode, options),
    ]
    if mode != "sequential":
        highest = len(questions(record, view.kit))
        numbers = list(division(record, view.kit))
        label = words("console.rounds.division")
        fields.append(FormField("", "division", "numbers", label, numbers, highest=highest))
    return CaptureForm(fields=tuple(fields), remark=_remark(view))


def _remark(view: CaptureView) -> str:
    """Say where a carousel would show a table the same question twice."""
    record = view.record
    if round_mode(record) != "carousel" or not uneven(record, view.kit):
        return ""
    values = {"n": tables(record), "questions": len(questions(record, view.kit))}
    return view.words("console.rounds.uneven", **values)
