"""Everything the console can do, with its keys: the menu, the buttons and F1 are made from this."""

from __future__ import annotations

from typing import Literal, TypeAlias

from cwb_workshop.core.model.values import value_type
from cwb_workshop.ui.letter_keys import MODIFIER, letter_key

ActionGroup: TypeAlias = Literal["field", "lines", "wall", "setting", "agenda", "session", "window"]
Need: TypeAlias = Literal[
    "nothing",
    "item",
    "shown",
    "line",
    "answer",
    "joinable",
    "merged",
    "columns",
    "form",
    "grid",
    "board",
    "drawable",
    "drawn",
    "undo",
    "redo",
    "ahead",
    "behind",
    "rests",
    "practice",
]

GROUPS: tuple[ActionGroup, ...] = (
    "field",
    "lines",
    "wall",
    "setting",
    "agenda",
    "session",
    "window",
)
"""Each is a menu, which fits the smallest screen: `setting` is how the wall is set up."""


@value_type
class Action:
    """`id` names its words (`keys.<id>`). `keys` are Qt's, the first one is shown.

    `needs` says what must be there for the action to make sense: an open `item`, a board with
    `columns`, lines `shown` in the list, a `line` or an `answer` to work on, lines that are
    `joinable`, a `merged` line, a `form`, a `grid`, a theme `board`, a line that can have a
    drawing (`drawable`) or has one (`drawn`), something to `undo` or `redo`, an item of the agenda
    that is still `ahead`, an example or an explanation `behind` the screen, an
    evening that `rests`, an imaginary room to `practice` with.
    Without `shortcut` the key belongs to a widget.
    F5 and Shift+F5 come from clickers as well, so what they do shows and hides no line.
    `clicker` are further keys that clickers send, where no field takes them; `range` is how the
    key is shown where digits or letters differ.
    """

    id: str
    keys: tuple[str, ...]
    group: ActionGroup
    needs: Need = "nothing"
    shortcut: bool = True
    clicker: tuple[str, ...] = ()
    range: str = ""


ACTIONS: tuple[Action, ...] = (
    Action("save_line", ("Return",), "field", "item", shortcut=False),
    Action("save_next_table", ("Ctrl+Return", "Ctrl+Enter"), "field", "item"),
    Action("choose_table", ("Ctrl+1",), "field", "item", shortcut=False, range="Ctrl+1–9"),
    Action(
        "choose_column",
        (letter_key("1"),),
        "field",
        "columns",
        shortcut=False,
        range=letter_key("1–9"),
    ),
    Action("park", ("F7",), "field", "item"),
    Action("to_field", ("Ctrl+L",), "field"),
    Action("from_file", ("Ctrl+O",), "field", "item"),
    Action("form", ("Ctrl+M",), "field", "form"),
    Action("grid", ("Shift+F4",), "field", "grid"),
    Action("to_lines", ("Ctrl+Up",), "lines", "shown"),
    Action("edit", ("F2",), "lines", "line"),
    Action("theme", (letter_key("G"),), "lines", "answer", shortcut=False, range=f"{MODIFIER}+a–z"),
    Action("principle", ("Shift+F2",), "lines", "answer"),
    Action("also", ("Ctrl+D",), "lines", "line"),
    Action("highlight", ("Ctrl+H",), "lines", "line"),
    Action("merge", ("Ctrl+J",), "lines", "joinable"),
    Action("unmerge", ("Ctrl+Shift+J",), "lines", "merged"),
    Action("withdraw", ("Ctrl+Del",), "lines", "line"),
    Action("show_line", ("Ctrl+F4",), "lines", "line"),
    Action("drawing", ("Ctrl+I",), "lines", "drawable"),
    Action("drawing_away", ("Ctrl+Shift+I",), "lines", "drawn"),
    Action("by_theme", ("Ctrl+Shift+F",), "lines", "item"),
    Action("board", ("Ctrl+Shift+T",), "lines", "board"),
    Action("find", ("Ctrl+F",), "lines"),
    Action("next_screen", ("PgDown",), "wall", clicker=("Right", "Down")),
    Action("previous_screen", ("PgUp",), "wall", "item", clicker=("Left", "Up")),
    Action("question", ("Shift+PgUp",), "wall", "item"),
    Action("ahead", ("Ctrl+Shift+PgDown",), "wall"),
    Action("live", ("F5", "Shift+F5"), "wall"),
    Action("show_item", ("F4",), "wall", "item"),
    Action("waiting", ("Esc",), "wall", shortcut=False),
    Action("freeze", ("F6",), "wall"),
    Action("black", ("F9",), "wall", clicker=(".",)),
    Action("wall_page", ("Shift+PgDown",), "wall"),
    Action("auto_show", ("Ctrl+Shift+F4",), "wall", "item"),
    Action("digits", ("Ctrl+F8",), "wall"),
    Action("message", ("Ctrl+Shift+M",), "wall"),
    Action("illustrations", ("Ctrl+F9",), "wall"),
    Action("wheel", ("Ctrl+F2",), "wall", "item"),
    Action("promised_wall", ("Ctrl+Shift+F6",), "wall", "item"),
    Action("read_back", ("F3",), "wall", "item"),
    Action("approve", ("Shift+F3",), "wall", "item"),
    Action("behind", ("Shift+F9",), "wall", "behind"),
    Action("full_screen", ("F11",), "setting"),
    Action("wall_window", ("Ctrl+Shift+F11",), "setting"),
    Action("doors", ("Ctrl+Shift+D",), "setting"),
    Action("projector", ("Ctrl+F11",), "setting"),
    Action("clicker", ("Ctrl+Shift+C",), "setting"),
    Action("swap_screens", ("Ctrl+Shift+X",), "setting"),
    Action("wall_language", ("F12",), "setting"),
    Action("distance", ("Shift+F11",), "setting"),
    Action("dark", ("Shift+F12",), "setting"),
    Action("agenda", ("Ctrl+G",), "agenda"),
    Action("jump", ("Ctrl+Shift+S",), "agenda"),
    Action("next_item", ("Ctrl+PgDown",), "agenda"),
    Action("previous_item", ("Ctrl+PgUp",), "agenda", "item"),
    Action("questions", ("Shift+F7",), "agenda"),
    Action("timer", ("F8",), "agenda", "item"),
    Action("minute", ("Shift+F8",), "agenda", "item"),
    Action("tone", ("Ctrl+Shift+F8",), "agenda"),
    Action("end_tones", ("Ctrl+Shift+B",), "agenda"),
    Action("rounds", ("Ctrl+Shift+R",), "agenda"),
    Action("save_time", ("Ctrl+T",), "agenda", "item"),
    Action("times", ("Ctrl+Shift+K",), "agenda"),
    Action("plan", ("Ctrl+E",), "agenda"),
    Action("longer", ("Ctrl+Shift+Up",), "agenda"),
    Action("shorter", ("Ctrl+Shift+Down",), "agenda"),
    Action("drop", ("Ctrl+Shift+Del",), "agenda", "ahead"),
    Action("check", ("Ctrl+K",), "agenda", "item"),
    Action("switch_on", ("Ctrl+Shift+A",), "agenda", "item"),
    Action("air", ("Ctrl+Shift+Q",), "agenda", "item"),
    Action("fairness", ("Ctrl+Shift+W",), "session", "item"),
    Action("promised", ("Ctrl+F6",), "session"),
    Action("quotes", ("Ctrl+F3",), "session"),
    Action("undo", ("Ctrl+Z",), "session", "undo"),
    Action("redo", ("Ctrl+Y", "Ctrl+Shift+Z"), "session", "redo"),
    Action("go_on", ("Ctrl+Shift+G",), "session", "rests"),
    Action("practice_pace", ("Ctrl+Shift+Y",), "session", "practice"),
    Action("practice_aside", ("Ctrl+Shift+H",), "session", "practice"),
    Action("practice_result", ("Ctrl+Shift+O",), "session", "practice"),
    Action("report", ("Ctrl+P",), "session"),
    Action("full_report", ("Ctrl+Shift+P",), "session"),
    Action("door_report", ("Ctrl+F7",), "session"),
    Action("backups", ("Ctrl+B",), "session"),
    Action("room", ("Ctrl+R",), "session"),
    Action("end", ("Ctrl+Shift+E",), "session"),
    Action("home", ("Ctrl+W",), "session"),
    Action("text_larger", ("Ctrl++", "Ctrl+="), "window"),
    Action("text_smaller", ("Ctrl+-",), "window"),
    Action("text_usual", ("Ctrl+F12",), "window"),
    Action("notes_larger", ("Ctrl+N",), "window"),
    Action("notes_smaller", ("Ctrl+Shift+N",), "window"),
    Action("contrast", ("Ctrl+Shift+F12",), "window"),
    Action("language", ("Ctrl+Shift+L",), "window"),
    Action("menu", ("F10",), "window"),
    Action("help", ("F1",), "window"),
    Action("colophon", ("Shift+F1",), "window"),
    Action("card", ("Ctrl+F1",), "window"),
    Action("tour", ("Ctrl+Shift+F1",), "window"),
)
BY_ID = {action.id: action for action in ACTIONS}


def by_clicker() -> dict[str, str]:
    """Return the ids of actions by the further keys that clickers send, as Qt names them."""
    return {key: action.id for action in ACTIONS for key in action.clicker}
