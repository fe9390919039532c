"""The hands from 1 to 5, and what the closing screen and the report tell about what comes next."""

from __future__ import annotations

from cwb_workshop.core.capture.score_counts import SCORES
from cwb_workshop.core.contract.capture_form import CaptureForm, CaptureView, Count, FormField
from cwb_workshop.core.figures.statistics import TOO_FEW_VOTES, average, rounded
from cwb_workshop.exercises.check_out import MOST_PRINTED, PLACES, closing_counts, place

_FOLLOW_UP: tuple[tuple[str, str], ...] = (
    ("report_date", "date"),
    ("response_date", "date"),
    ("next_meeting", "date"),
    ("contact", "text"),
)


def form(view: CaptureView) -> CaptureForm:
    counts = closing_counts(view.record, view.item.id) or (0,) * SCORES
    most = max(counts) or 1
    rows = tuple(
        Count(str(score), str(count), share=count / most)
        for score, count in enumerate(counts, start=1)
    )
    return CaptureForm(
        fields=(*(_field(view, key, kind) for key, kind in _FOLLOW_UP), _sentences(view)),
        counts=rows,
        remark=" · ".join(part for part in (_remark(counts, view), _choose(view)) if part),
        example=view.words("check_out.example"),
    )


def _sentences(view: CaptureView) -> FormField:
    item, words = view.item.id, view.words
    options = tuple((name, words(f"check_out.sentences.{name}")) for name in reversed(PLACES))
    chosen = place(view.record, item)
    return FormField(
        item, "sentences", "choice", words("check_out.sentences.label"), chosen, options
    )


def _field(view: CaptureView, key: str, kind: str) -> FormField:
    value = view.record.text(key)
    label = view.words(f"check_out.{key}")
    return FormField("", key, "date" if kind == "date" else "text", label, value)


def _choose(view: CaptureView) -> str:
    """Remind of choosing sentences once there are more than the report prints."""
    sentences = view.record.active_entries("sentence", view.item.id)
    if len(sentences) <= MOST_PRINTED:
        return ""
    chosen = sum(1 for sentence in sentences if sentence.highlight)
    return view.words("check_out.choose", n=chosen, most=MOST_PRINTED)


def _remark(counts: tuple[int, ...], view: CaptureView) -> str:
    votes, exact = sum(counts), average(counts)
    if exact is None or votes < TOO_FEW_VOTES:
        return view.words("check_out.too_few")
    shown = view.words.locale.number(rounded(exact, 1), 1)
    return view.words("check_out.average", average=shown, n=votes)
