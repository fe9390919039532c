"""What an item can be set to that names several things of its kit: options, statements, fields,
columns.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from cwb_workshop.content.kit_settings import HOW_MANY
from cwb_workshop.core.capture.chip_words import column_name
from cwb_workshop.core.model.text import with_capital
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.plan.choices_dialog import ChoicesDialog, Listed

LISTS = ("options", "statements", "fields", "columns")
_MOST_COLUMNS = 9
"""A column is chosen by one digit."""


def listed(session: Session, item: str, name: str, words: Translator) -> Listed:
    """Return what can be chosen for a setting of an item, and what is."""
    kit = session.kit
    texts = kit.texts[words.language]
    if name == "columns":
        return _columns(session, item, words)
    told = kit.items[item].settings.get(name)
    chosen = [str(one) for one in told] if isinstance(told, list | tuple) else []
    if name == "fields":
        names = [(field, texts.fields.get(field) or field) for field in kit.choices]
    else:
        each = [(id, texts.principles[id]) for id in kit.principles]
        names = [(id, one.statement if name == "statements" else one.name) for id, one in each]
    fewest, most = HOW_MANY.get(name, (0, len(names)))
    return Listed(names, chosen, fewest, most)


def choices_dialog(
    window: QWidget, session: Session, item: str, name: str, words: Translator
) -> ChoicesDialog:
    """Return what a setting of an item names, to choose among."""
    title = words(f"console.plan.setting.{name}")
    return ChoicesDialog(window, words, with_capital(title), listed(session, item, name, words))


def ask_choices(
    window: QWidget, session: Session, item: str, name: str, words: Translator
) -> tuple[str, ...] | None:
    """Ask what a setting of an item shall name; None where nothing was saved."""
    dialog = choices_dialog(window, session, item, name, words)
    dialog.exec()
    chosen = dialog.chosen
    dialog.deleteLater()
    return chosen


def _columns(session: Session, item: str, words: Translator) -> Listed:
    kit, form = session.kit, session.reader(item).form
    exercise = session.exercises.by_id[kit.items[item].exercise]
    known = [*form.columns, *exercise.known_columns]
    for other in kit.items.values():
        known += _names(other.settings.get("columns"))
    names = [(one, column_name(one, kit, words, form.column_words)) for one in dict.fromkeys(known)]
    return Listed(names, form.columns, 1, _MOST_COLUMNS)


def _names(told: object) -> Sequence[str]:
    return [str(one) for one in told] if isinstance(told, list | tuple) else []
