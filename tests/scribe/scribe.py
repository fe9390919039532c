"""A scribe who types fast and makes mistakes, and puts right what can be seen."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.scribe.evening import Wish
from tests.scribe.keyboard import NAMED, Keyboard
from tests.scribe.screen import Hands

_ENTER, _BACK, _ESC, _TAB = (NAMED[name] for name in ("Enter", "Backspace", "Esc", "Tab"))
_CODE = re.compile(r" ~(?!jaar)([a-z]+)(?= |$)")
"""People write `/jaar`: in question 2 that is no sure sign."""


@dataclass
class Scribe:
    """Types wishes with `hands`; every line has a mistake of its own, in turn."""

    hands: Hands
    keyboard: Keyboard
    agenda: list[str]
    lines: int = field(default=0)
    mistakes: int = field(default=0)
    other_forms: int = field(default=0)

    def do(self, wish: Wish) -> None:
        press = self.hands.press
        if wish.kind == "item":
            press(self.keyboard.control("g"), NAMED["Home"])
            press(*[NAMED["Down"]] * self.agenda.index(wish.what), _ENTER)
        elif wish.kind == "undo":
            press(self.keyboard.control("z"))
        elif wish.kind == "table":
            press(self.keyboard.table(int(wish.what)))
        else:
            self._say(self._as_typed(wish.what))
            self.lines += 1

    def _say(self, text: str) -> None:
        ways: tuple[Callable[[str], None], ...] = (
            self._plainly, self._wrong_letter, self._doubled, self._esc_midway, self._in_the_list,
            self._on_a_button, self._word_taken_back, self._twice_enter, self._back_and_again,
            self._esc_first, self._too_early, self._plainly, self._by_keypad,
        )  # fmt: skip
        way = ways[self.lines % len(ways)]
        if self.keyboard.is_dead(text[0]):
            way = self._in_the_list  # an accent that comes there has to wait for its letter
        way(text)
        self.mistakes += way != self._plainly

    def _as_typed(self, text: str) -> str:
        """Take the form without a dead key for every second sign that has one."""
        if self.lines % 2:
            return text
        other = text
        if self.keyboard.is_dead("~"):
            other = _CODE.sub(r" /\1", other)
        if self.keyboard.is_dead("^"):
            other = re.sub(r" \^(?=[0-9])", " >", other)
        if self.keyboard.is_dead('"'):
            other = re.sub(r'^([0-9]: )?"(?=[^"]*$)', r"\1> ", other)
        self.other_forms += other != text
        return other

    def _type(self, text: str, *after: str) -> None:
        strokes = self.keyboard.strokes(text)
        assert strokes is not None, text
        self.hands.press(*strokes, *after)

    def _plainly(self, text: str) -> None:
        self._type(text, _ENTER)

    def _wrong_letter(self, text: str) -> None:
        middle = len(text) // 2
        self._type(f"{text[:middle]}xyz", _BACK, _BACK, _BACK)
        self._plainly(text[middle:])

    def _doubled(self, text: str) -> None:
        self._type(text[:1] + text[:1], _BACK)
        middle = len(text) * 2 // 3
        self._type(text[1:middle] + text[middle - 1 : middle], _BACK)
        self._plainly(text[middle:])

    def _esc_midway(self, text: str) -> None:
        middle = len(text) // 3
        self._type(text[:middle], _ESC)
        self._plainly(text[middle:])

    def _in_the_list(self, text: str) -> None:
        """Type with the keyboard on a line that was said."""
        self.hands.press(self.keyboard.control("Up"))
        self._plainly(text)

    def _on_a_button(self, text: str) -> None:
        self.hands.press(_TAB, _TAB, _TAB)
        self._plainly(text)

    def _word_taken_back(self, text: str) -> None:
        front = text[: text.find(" ") + 1]
        self._type(f"{front}fout", self.keyboard.control("z"))
        if not front:
            self.hands.press(*[_BACK] * len("fout"))
        self._plainly(text[len(front) :])

    def _twice_enter(self, text: str) -> None:
        self._type(text, _ENTER, _ENTER)

    def _back_and_again(self, text: str) -> None:
        self._plainly(text)
        self.hands.press(self.keyboard.control("z"), self.keyboard.control("y"))

    def _esc_first(self, text: str) -> None:
        self.hands.press(_ESC)
        self._plainly(text)

    def _too_early(self, text: str) -> None:
        """Save a line that is not right, take it back, and say it again."""
        self._type("dit was nog niet af", _ENTER, self.keyboard.control("z"))
        self._plainly(text)

    def _by_keypad(self, text: str) -> None:
        self._type(text, NAMED["KeypadEnter"])
