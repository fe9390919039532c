"""What was typed in a field, word by word, so that it can be taken back."""

from __future__ import annotations

from cwb_workshop.core.model.values import value_type


@value_type
class Typed:
    """What stood in a field. `caret` is counted as Qt does: a rare character is two."""

    text: str = ""
    caret: int = 0


class TypingHistory:
    """Follows a field from the text that it was given.

    What is typed or deleted character by character goes by words; what comes or goes at once
    is one piece.
    """

    def __init__(self) -> None:
        self._states = [Typed()]
        self._at = 0
        self._kind = ""

    def begin(self, text: str, caret: int) -> None:
        """Start anew with a text that nobody typed."""
        self._states, self._at, self._kind = [Typed(text, caret)], 0, ""

    def note(self, text: str, caret: int) -> None:
        """Take over what the field holds after a change."""
        before, after = self._states[self._at], Typed(text, caret)
        if before.text == text:
            return
        kind = _kind(before, after)
        goes_on = kind == self._kind != "" and not _begins_word(kind, before, after)
        del self._states[self._at + 1 :]
        if goes_on and self._at:
            self._states[self._at] = after
        else:
            self._states.append(after)
            self._at += 1
        self._kind = kind

    def moved(self) -> None:
        """The caret went elsewhere: what is typed there is another piece."""
        self._kind = ""

    @property
    def can_undo(self) -> bool:
        """Whether there is typing to take back.

        In a field that was emptied by hand there is none; what went at once comes back.
        """
        return self._at > 0 and (self._states[self._at].text != "" or self._kind == "")

    @property
    def is_touched(self) -> bool:
        """Whether something of the typing stands."""
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        return self._at + 1 < len(self._states)

    def undo(self) -> Typed:
        """Go back by a piece and return what the field holds then."""
        return self._go(self._at - 1)

    def redo(self) -> Typed:
        """Go on again by a piece and return what the field holds then."""
        return self._go(self._at + 1)

    def _go(self, at: int) -> Typed:
        self._at, self._kind = at, ""
        return self._states[at]


def _kind(before: Typed, after: Typed) -> str:
    """Say what one key did: `typed`, `deleted`, or nothing where more than that happened."""
    old, new = _units(before.text), _units(after.text)
    at, size = 2 * after.caret, len(new) - len(old)
    if (
        0 < size <= 4
        and new[: at - size] + new[at:] == old
        and after.caret * 2 - size == (2 * before.caret)
    ):
        return "typed"
    if -4 <= size < 0 and old[:at] + old[at - size :] == new:
        return "deleted"
    return ""


def _begins_word(kind: str, before: Typed, after: Typed) -> bool:
    """Say whether what was typed is the first character behind a space."""
    if kind != "typed":
        return False
    typed = _units(after.text)[2 * before.caret : 2 * after.caret].decode("utf-16-le", "replace")
    front = _units(before.text)[: 2 * before.caret].decode("utf-16-le", "replace")
    return not typed.isspace() and front[-1:].isspace()


def _units(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")
