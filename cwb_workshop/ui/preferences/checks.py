"""What a setting may be. What a file holds otherwise is as if nothing stood there."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from typing import Any, Generic, NamedTuple, TypeVar

from cwb_workshop.core.model.locale import LANGUAGE_NAME, Language
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import AND, BOTH, WallLanguage
from cwb_workshop.ui.learnt_keys import BUTTONS, LearntKey
from cwb_workshop.ui.screen_identity import ScreenMark

T = TypeVar("T")

LONGEST = 500
_MOST_FOLDERS = 20
_MOST_KEYS = 20


class Check(NamedTuple, Generic[T]):
    """`value` takes what a file holds and returns it, or None where it is no such value.

    `examples` are some values that it takes, with which a setting is tried.
    """

    value: Callable[[object], T | None]
    examples: tuple[T, ...]


def one_of(allowed: tuple[T, ...]) -> Check[T]:
    """A value out of these; 1 is not True, and 8.0 is not 8."""

    def value(read: object) -> T | None:
        same = (known for known in allowed if type(known) is type(read) and known == read)
        return next(same, None)

    return Check(value, allowed)


def whole_number(least: int, most: int) -> Check[int]:
    def value(read: object) -> int | None:
        if isinstance(read, int) and not isinstance(read, bool) and least <= read <= most:
            return read
        return None

    return Check(value, (least, most))


ON_OR_OFF: Check[bool] = one_of((True, False))


def _language(read: object) -> Language | None:
    """A name of a language, whether or not there are words of it on this laptop now."""
    return read if isinstance(read, str) and re.fullmatch(LANGUAGE_NAME, read) else None


LANGUAGE: Check[Language] = Check(_language, ("nl", "en"))


def _wall_language(read: object) -> WallLanguage | None:
    if not isinstance(read, str):
        return None
    main, *second = read.split(AND)
    named = all(re.fullmatch(LANGUAGE_NAME, name) for name in (main, *second))
    return read if read == BOTH or (named and len(second) < 2) else None


WALL_LANGUAGE: Check[WallLanguage] = Check(_wall_language, ("nl", "nl+en"))
"""One language or two; 0.1.0 wrote `both`."""


def _folders(read: object) -> tuple[str, ...] | None:
    if not isinstance(read, list):
        return None
    return tuple(folder for folder in read[-_MOST_FOLDERS:] if _can_be_a_folder(folder))


def _can_be_a_folder(read: object) -> bool:
    try:
        return isinstance(read, str) and bool(os.fsencode(read))
    except UnicodeEncodeError:
        return False


FOLDERS: Check[tuple[str, ...]] = Check(_folders, (("/home/an/Nextcloud", "/media/stick"),))
"""The newest of those that were kept."""


def _clicker(read: object) -> tuple[LearntKey, ...] | None:
    if not isinstance(read, list):
        return None
    keys = [
        LearntKey(text(one, "key"), text(one, "action"))
        for one in read[:_MOST_KEYS]
        if isinstance(one, Mapping)
    ]
    return tuple(one for one in keys if one.key and one.action in BUTTONS)


CLICKER: Check[tuple[LearntKey, ...]] = Check(
    _clicker, ((LearntKey("B", "black"), LearntKey("Volume Up", "next_screen")),)
)


def _screen(read: object) -> ScreenMark | None:
    if not isinstance(read, Mapping):
        return None
    mark = ScreenMark(*(text(read, key) for key in ("name", "maker", "model", "serial")))
    return None if mark == ScreenMark("") else mark


SCREEN: Check[ScreenMark] = Check(_screen, (ScreenMark("HDMI-1", "Epson", "EB-X41", "77"),))


def text(read: Mapping[Any, Any], key: str) -> str:
    """Return the text that stands under a key, cleaned and not too long, or an empty one."""
    value = read.get(key)
    return clean(value[:LONGEST]) if isinstance(value, str) else ""
