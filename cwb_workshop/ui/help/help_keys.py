"""The keys that the help names, taken from the actions there are, so that they stay true."""

from __future__ import annotations

from collections.abc import Mapping

from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.actions import ACTIONS, ActionGroup
from cwb_workshop.ui.key_names import key_name, shown_key

CHAPTER_KEYS: Mapping[str, tuple[ActionGroup, ...]] = {
    "typing": ("field",),
    "lines": ("lines",),
    "wall": ("wall", "setting"),
    "agenda": ("agenda",),
    "questions": ("session", "window"),
}
"""The chapters that end with the keys of a group of actions: each group stands in one."""

_OTHERS = {
    "enter": "Return",
    "escape": "Esc",
    "store_all": "Ctrl+Return",
    "lock": "Ctrl+L",
    "remove": "Del",
    "open_file": "Ctrl+O",
    "as_template": "Ctrl+S",
    "plan_first": "Ctrl+Return",
}
"""Keys of parts that have no action in the console."""

SIGNS = (
    "table",
    "plenary",
    "theme",
    "new_theme",
    "also",
    "highlight",
    "choice",
    "same",
    "quote",
    "question",
    "note",
    "commitment",
    "literal",
    "unsure",
)
"""The quick card: one form for each sign, and nothing else."""


def help_keys(words: Translator) -> dict[str, str]:
    """Return what stands at the marks of the help: the key of each action, and of some others."""
    actions = {action.id: shown_key(action.id, words) for action in ACTIONS}
    return actions | {name: key_name(key, words) for name, key in _OTHERS.items()}


def group_keys(
    words: Translator, group: ActionGroup, *, practice: bool = True
) -> list[tuple[str, str]]:
    """Return the keys of a group of actions, each with what it does; `practice` are those of an
    imaginary room as well.
    """
    return [
        (shown_key(action.id, words), words(f"keys.{action.id}"))
        for action in ACTIONS
        if action.group == group and (practice or action.needs != "practice")
    ]


def signs(words: Translator) -> list[tuple[str, str]]:
    """Return the signs of the capture line, each with what it does."""
    return [
        (words(f"console.grammar.{name}.sign"), words(f"console.grammar.{name}.does"))
        for name in SIGNS
    ]


def theme_letters(kit: Kit | None, words: Translator) -> list[tuple[str, str]]:
    """Return the themes of a kit by their signs."""
    if kit is None or words.language not in kit.texts:
        return []
    names = kit.texts[words.language].themes
    return [(f"#{theme.letter}", names.get(theme.id, theme.id)) for theme in kit.themes]
