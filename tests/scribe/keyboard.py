"""A keyboard as it lies on a table: which key, with Shift or AltGr, types a character.

What the layouts say is asked of libxkbcommon, which the program itself types with. Nothing is typed
that has no key: a character without one is said to have none.
"""

from __future__ import annotations

import ctypes
import unicodedata
from dataclasses import dataclass
from functools import cached_property

SHIFT, CONTROL, ALT, ALT_GR = 50, 37, 64, 108
NAMED = {
    "Esc": "Escape", "Backspace": "22", "Tab": "23", "Enter": "36", "Space": "65",
    "KeypadEnter": "104", "Home": "110", "Up": "111", "PgUp": "112", "Right": "114", "End": "115",
    "Down": "116", "PgDn": "117", "F2": "68", "F5": "71",
}  # fmt: skip
"""By number, but for Esc: 9 alone would be the character."""
_HOLDING = ((), (SHIFT,), (ALT_GR,), (SHIFT, ALT_GR))
_BY_HAND = 2
"""So many of the levels are typed without a thought; what AltGr brings is looked for last."""
_DEAD = {
    "dead_grave": ("\u0300", "`"),
    "dead_acute": ("\u0301", "'"),
    "dead_circumflex": ("\u0302", "^"),
    "dead_tilde": ("\u0303", "~"),
    "dead_diaeresis": ("\u0308", '"'),
    "dead_cedilla": ("\u0327", ""),
    "dead_abovering": ("\u030a", ""),
}
_DIGIT_ROW = 9
"""The key of 1 has the number after this, on every layout."""


@dataclass(frozen=True)
class Layout:
    """As setxkbmap calls it; `dead` are characters that wait for the next one."""

    name: str
    variant: str = ""

    @property
    def title(self) -> str:
        return f"{self.name}({self.variant})" if self.variant else self.name


LAYOUTS = (Layout("nl"), Layout("us", "intl"), Layout("be"))


class _Names(ctypes.Structure):
    _fields_ = [(name, ctypes.c_char_p) for name in ("rules", "model", "layout", "variant", "more")]


@dataclass(frozen=True)
class Keyboard:
    """Gives the strokes for a text; each is the keys that are held, and the key."""

    layout: Layout

    def strokes(self, text: str) -> list[str] | None:
        """Return how a text is typed; nothing where a character has no key."""
        typed: list[str] = []
        for char in text:
            found = self._keys.get(char)
            if found is None:
                return None
            typed += found
        return typed

    def control(self, letter: str) -> str:
        """Return the stroke of Ctrl and a letter, or a named key."""
        key = NAMED[letter] if letter in NAMED else self._keys[letter][0]
        return f"{CONTROL}+{key}"

    def table(self, number: int) -> str:
        """Return Ctrl and the key of a digit, without Shift on any layout."""
        return f"{CONTROL}+{_DIGIT_ROW + number}"

    def is_dead(self, char: str) -> bool:
        """Say whether a character takes two strokes or more."""
        return len(self._keys.get(char, ())) > 1

    @cached_property
    def _keys(self) -> dict[str, list[str]]:
        direct, dead, far = self._read()
        typed = {" ": [NAMED["Space"]], **direct}
        for name, (mark, alone) in _DEAD.items():
            if name not in dead:
                continue
            if alone:
                typed.setdefault(alone, [dead[name], NAMED["Space"]])
            for letter, strokes in direct.items():
                whole = unicodedata.normalize("NFC", letter + mark)
                if len(whole) == 1 and len(strokes) == 1:
                    typed.setdefault(whole, [dead[name], *strokes])
        return {**far, **typed}

    def _read(self) -> tuple[dict[str, list[str]], dict[str, str], dict[str, list[str]]]:
        """Return what is typed at once, the dead keys by name, and what needs AltGr."""
        direct: dict[str, list[str]] = {}
        far: dict[str, list[str]] = {}
        dead: dict[str, str] = {}
        for level, held in enumerate(_HOLDING):
            for code, symbol in _symbols(self.layout, level):
                stroke = "+".join(str(key) for key in (*held, code))
                name, char = _said(symbol)
                if name in _DEAD:
                    dead.setdefault(name, stroke)
                elif char:
                    (direct if level < _BY_HAND else far).setdefault(char, [stroke])
        return direct, dead, far


def _library() -> ctypes.CDLL:
    library = ctypes.CDLL("libxkbcommon.so.0")
    for name in ("xkb_context_new", "xkb_keymap_new_from_names"):
        getattr(library, name).restype = ctypes.c_void_p
    return library


def _symbols(layout: Layout, level: int) -> list[tuple[int, int]]:
    """Return the keys of the letters with what they type on a level."""
    library = _library()
    context = ctypes.c_void_p(library.xkb_context_new(0))
    names = _Names(b"evdev", b"pc105", layout.name.encode(), layout.variant.encode(), b"")
    keymap = ctypes.c_void_p(library.xkb_keymap_new_from_names(context, ctypes.byref(names), 0))
    found = []
    symbols = ctypes.POINTER(ctypes.c_uint32)()
    for code in (*range(10, 22), *range(24, 36), *range(38, 50), 51, *range(52, 62), 94):
        count = library.xkb_keymap_key_get_syms_by_level(
            keymap, code, 0, level, ctypes.byref(symbols)
        )
        found += [(code, int(symbols[0]))] if count == 1 else []
    library.xkb_keymap_unref(keymap)
    library.xkb_context_unref(context)
    return found


def _said(symbol: int) -> tuple[str, str]:
    """Return the name of what a key types, and the character, where it is one."""
    library, name = _library(), ctypes.create_string_buffer(64)
    library.xkb_keysym_get_name(symbol, name, len(name))
    point = library.xkb_keysym_to_utf32(symbol)
    return name.value.decode(), chr(point) if point >= ord(" ") else ""
