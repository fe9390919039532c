"""Going back to what was captured last, and letting go of it once its figures left the field."""

from __future__ import annotations

from collections.abc import Callable

from cwb_workshop.core.capture.editing_steps import set_fact
from cwb_workshop.core.contract.capture_form import CaptureForm, StepBack
from cwb_workshop.core.model.entry import Step
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.capture.capture_field import CaptureField


class BackSteps:
    """`form` gives what the open item asks now."""

    def __init__(
        self, session: Session, field: CaptureField, form: Callable[[], CaptureForm]
    ) -> None:
        self._session = session
        self._field = field
        self._form = form
        field.back_asked.connect(self._go_back)
        field.textChanged.connect(lambda _text: self.let_go())

    def let_go(self) -> None:
        """What was brought back for something counts for it no longer once the field is empty."""
        if self._field.whole_text or self._session.item is None or self._session.read_only:
            return
        emptied = self._form().emptied
        if emptied is not None:
            self._set(emptied)

    def _go_back(self) -> None:
        """Go back to what was captured last, to correct it, where the exercise knows how."""
        back = self._form().back
        if back is not None:
            self._field.setText(back.line)
            self._set(back)

    def _set(self, back: StepBack) -> None:
        filled_in = set_fact(self._session.record, back.scope, back.key, back.value)
        # It goes with what stands in the field, so an undo that is meant for a line passes it by.
        self._session.do(Step("step.aim", filled_in.changes, undoable=False))
