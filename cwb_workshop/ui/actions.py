"""Everything the console can do, with its keys: menus, buttons and help are made from this."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Place: TypeAlias = Literal["always", "lines", "capture"]


@dataclass(frozen=True, slots=True)
class Action:
    """`id` names its words (`keys.<id>`). `keys` are Qt's, the first one is shown.

    Actions of `lines` need a selected line, those of `capture` belong to the field.
    """

    id: str
    keys: tuple[str, ...]
    place: Place = "always"
    shortcut: bool = True


ACTIONS: tuple[Action, ...] = (
    Action("save_line", ("Return",), "capture", shortcut=False),
    Action("save_next_table", ("Ctrl+Return",), "capture"),
    Action("choose_table", ("Ctrl+1",), "capture", shortcut=False),
    Action("park", ("F7",), "capture"),
    Action("to_field", ("Ctrl+L",), "capture"),
    Action("to_lines", ("Ctrl+Up",), "capture"),
    Action("theme", ("Alt+G",), "lines", shortcut=False),
    Action("edit", ("F2",), "lines"),
    Action("also", ("Ctrl+D",), "lines"),
    Action("highlight", ("Ctrl+H",), "lines"),
    Action("merge", ("Ctrl+J",), "lines"),
    Action("unmerge", ("Ctrl+Shift+J",), "lines"),
    Action("withdraw", ("Ctrl+Del",), "lines"),
    Action("show_line", ("Ctrl+F5",), "lines"),
    Action("find", ("Ctrl+F",)),
    Action("undo", ("Ctrl+Z",)),
    Action("redo", ("Ctrl+Y", "Ctrl+Shift+Z")),
    Action("next_screen", ("PgDown",)),
    Action("previous_screen", ("PgUp",)),
    Action("next_item", ("Ctrl+PgDown",)),
    Action("previous_item", ("Ctrl+PgUp",)),
    Action("agenda", ("Ctrl+G",)),
    Action("show_item", ("F5",)),
    Action("freeze", ("F6",)),
    Action("black", ("F9",)),
    Action("waiting", ("Esc",), shortcut=False),
    Action("wall_page", ("Ctrl+Right",)),
    Action("full_screen", ("F11",)),
    Action("wall_language", ("F12",)),
    Action("timer", ("F8",)),
    Action("minute", ("Shift+F8",)),
    Action("save_time", ("Ctrl+T",)),
    Action("questions", ("Shift+F7",)),
    Action("form", ("F4",)),
    Action("report", ("Ctrl+P",)),
    Action("notes_larger", ("Ctrl++", "Ctrl+=")),
    Action("notes_smaller", ("Ctrl+-",)),
    Action("language", ("Ctrl+Shift+L",)),
    Action("switch_on", ("Ctrl+Shift+A",)),
    Action("end", ("Ctrl+Shift+E",)),
    Action("home", ("Ctrl+W",)),
    Action("help", ("F1",)),
)
BY_ID = {action.id: action for action in ACTIONS}


def shown_key(action: str) -> str:
    """Return the key as it stands on a keyboard: `Ctrl+1–9`, `Alt+letter` aside."""
    names = {"Return": "Enter", "PgDown": "PgDn", "Del": "Del", "Right": "→", "Up": "↑"}
    parts = BY_ID[action].keys[0].replace("++", "+plus").split("+")
    return "+".join(names.get(part, part) for part in parts).replace("plus", "+")
