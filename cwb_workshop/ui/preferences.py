"""What a person at this laptop chose before, kept in one small file."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, get_args

from cwb_workshop.core.model.new_session import MOST_TABLES, ROUND_MODES, VARIANTS, NewSession
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import LANGUAGES, Language, WallLanguage
from cwb_workshop.ui.screen_identity import ScreenMark

DISTANCES = (6, 8, 10, 12)
"""Metres to the back row that the type on the wall knows."""
_MOST_MONTHS = 120
_MOST_PEOPLE = 9999
_LONGEST = 500
_MOST_FOLDERS = 20


@dataclass(frozen=True, slots=True)
class Preferences:
    """`language` is that of the interface; None means: as the system speaks.

    `retention_months` is after how long home reminds of a session; 0 is never.
    `trusted` are folders in a cloud or on a share where somebody chose to work all the same.
    `last` is the form of the newest session, to begin the next one with.
    """

    language: Language | None = None
    wall_language: WallLanguage = "nl"
    viewing_distance: int = 8
    dark: bool = False
    phase_tone: bool = True
    retention_months: int = 12
    last: NewSession | None = None
    projector: ScreenMark | None = None
    trusted: tuple[str, ...] = ()


class PreferencesFile:
    """Reads the file when it is first asked for, and writes it whole at every change.

    A file that is broken, or half of one, gives the default for what cannot be read: losing
    a preference is a nuisance, a program that does not start is the end of an evening.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values: Preferences | None = None

    @property
    def values(self) -> Preferences:
        if self._values is None:
            self._values = preferences_from(self._read())
        return self._values

    def keep(self, values: Preferences) -> None:
        """Take new values, also where the disk refuses them: then they last until the end."""
        if values == self.values:
            return
        self._values = values
        # Imported when something is kept, which is after the first window is there.
        from cwb_workshop.system.atomic import write_whole

        text = json.dumps(asdict(values), ensure_ascii=False, indent=2)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_whole(self._path, text.encode())
        except OSError:
            return

    def _read(self) -> object:
        try:
            return json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return None


def preferences_from(read: object) -> Preferences:
    """Return preferences from what a file held, each one by itself or its default."""
    held = read if isinstance(read, Mapping) else {}
    default = Preferences()
    return Preferences(
        language=_one_of(held.get("language"), LANGUAGES, None),
        wall_language=_one_of(
            held.get("wall_language"), get_args(WallLanguage), default.wall_language
        ),
        viewing_distance=_one_of(held.get("viewing_distance"), DISTANCES, default.viewing_distance),
        dark=held.get("dark") is True,
        phase_tone=held.get("phase_tone") is not False,
        retention_months=_or(
            _number(held.get("retention_months"), 0, _MOST_MONTHS), default.retention_months
        ),
        last=_last(held.get("last")),
        projector=_mark(held.get("projector")),
        trusted=_folders(held.get("trusted")),
    )


def _last(read: object) -> NewSession | None:
    """Only a form that could have started a session may start the next one."""
    if not isinstance(read, Mapping):
        return None
    text = _texts(read)
    if not (text("place") and text("date") and text("start")):
        return None
    tables = _number(read.get("tables"), 1, MOST_TABLES)
    sizes = _sizes(read.get("table_sizes"))
    return NewSession(
        place=text("place"),
        date=text("date"),
        start=text("start"),
        variant=_one_of(read.get("variant"), VARIANTS, 120),
        language=_one_of(read.get("language"), LANGUAGES, "nl"),
        municipality=text("municipality"),
        venue=text("venue"),
        organiser=text("organiser"),
        round_mode=_one_of(read.get("round_mode"), ROUND_MODES, None),
        tables=tables,
        table_sizes=sizes if len(sizes) == tables else (),
        present=_number(read.get("present"), 0, _MOST_PEOPLE),
        wall_language=_one_of(read.get("wall_language"), get_args(WallLanguage), None),
    )


def _mark(read: object) -> ScreenMark | None:
    if not isinstance(read, Mapping):
        return None
    text = _texts(read)
    mark = ScreenMark(text("name"), text("maker"), text("model"), text("serial"))
    return None if mark == ScreenMark("") else mark


def _folders(read: object) -> tuple[str, ...]:
    if not isinstance(read, list):
        return ()
    return tuple(folder for folder in read[-_MOST_FOLDERS:] if isinstance(folder, str))


def _texts(read: Mapping[Any, Any]) -> Callable[[str], str]:
    def text(key: str) -> str:
        value = read.get(key)
        return clean(value[:_LONGEST]) if isinstance(value, str) else ""

    return text


def _sizes(read: object) -> tuple[int, ...]:
    if not isinstance(read, list):
        return ()
    sizes = [_number(size, 0, _MOST_PEOPLE) for size in read]
    return tuple(size for size in sizes if size is not None) if None not in sizes else ()


def _number(read: object, least: int, most: int) -> int | None:
    if isinstance(read, int) and not isinstance(read, bool) and least <= read <= most:
        return read
    return None


def _or(number: int | None, otherwise: int) -> int:
    return otherwise if number is None else number


def _one_of(read: object, allowed: tuple[Any, ...], otherwise: Any) -> Any:
    same = [value for value in allowed if type(value) is type(read) and value == read]
    return same[0] if same else otherwise
