"""What is said above the field: it goes with the next key, or once its reason is gone."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtGui import QPaintEvent

from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.values import value_type
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.controls import Label
from cwb_workshop.widgets.fault_guard import guarded


@value_type
class _Reason:
    """`why` tells whether it still holds. One `of_line` stays while the line is typed on."""

    why: Callable[[], Refused | None]
    sentence: Callable[[Refused], str]
    of_line: bool


def refusal_of(does: Callable[[], object]) -> Refused | None:
    """Do something and return why it was refused; None where it was not."""
    try:
        does()
    except Refused as refusal:
        return refusal
    return None


class MessageLine(Label):
    """Shows one message at a time, and says it to who listens."""

    def __init__(self, announcements: Announcements) -> None:
        super().__init__("error", wraps=True)
        self._announcements = announcements
        self._reason: _Reason | None = None
        self._is_trouble = False
        self._said_at = 0.0
        self._painted_at: float | None = None
        self.hide()

    @property
    def seen_at(self) -> float | None:
        """When it came to the screen, in monotonic seconds; None where that is still to come.

        Where the keyboard is in another window, this one may be behind it, and where this is
        scrolled out of view nothing is painted either: then it was said, to who listens.
        """
        will_be_painted = self.isActiveWindow() and not self.visibleRegion().isEmpty()
        return self._painted_at if self._painted_at or will_be_painted else self._said_at

    @guarded(lambda: None)
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._painted_at is None:
            self._painted_at = monotonic()

    def say(self, text: str, *, trouble: bool = True) -> None:
        """Say something until the next key; trouble no longer than until something was done."""
        self._reason = None
        (self._announcements.refuse if trouble else self._announcements.tell)(text)
        self._show(text, trouble=trouble)

    def refuse(
        self,
        refusal: Refused,
        sentence: Callable[[Refused], str],
        *,
        why: Callable[[], Refused | None],
        of_line: bool = False,
    ) -> None:
        """Say why something was refused, until that no longer holds."""
        self.say(sentence(refusal))
        self._reason = _Reason(why, sentence, of_line)

    def typed(self) -> None:
        """The line in the field is another one."""
        if self._reason is not None and self._reason.of_line:
            self.look_again()
        else:
            self.hush()

    def done(self) -> None:
        """Something was done: a reason may be gone, and other trouble is behind us."""
        if self._reason is None and self._is_trouble:
            self.hush()
        self.look_again()

    @property
    def trouble_at(self) -> float | None:
        """When trouble was said that has no reason to look at; None where none stands."""
        return self._said_at if self._is_trouble and self._reason is None else None

    def get_over(self, trouble_at: float | None) -> None:
        """Something was done since that trouble: it is behind us, and a reason may be gone."""
        if trouble_at is not None and trouble_at == self.trouble_at:
            self.hush()
        self.look_again()

    def look_again(self) -> None:
        """Leave a reason standing, as it is now, or take it away."""
        if self._reason is None:
            return
        refusal = self._reason.why()
        if refusal is None:
            self.hush()
        else:
            self._show(self._reason.sentence(refusal), trouble=True)

    def speak_anew(self) -> None:
        """Say a reason in the language that is spoken now; the rest was said in the other one."""
        if self._reason is None:
            self.hide()
        self.look_again()

    def hush(self) -> bool:
        """Say nothing any more; tell whether something was said."""
        was_said = self.isVisible()
        self._reason, self._is_trouble = None, False
        self.hide()
        return was_said

    def _show(self, text: str, *, trouble: bool) -> None:
        self._is_trouble = trouble
        self.set_role("error" if trouble else "strong")
        self.setText(text)
        self._said_at, self._painted_at = monotonic(), None
        self.show()
        self.update()
