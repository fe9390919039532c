"""By what found lines are narrowed down: where, when, under which question, and how."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from cwb_workshop.archive.collections import FAVOURITES
from cwb_workshop.archive.finding import Selection
from cwb_workshop.archive.overview import KnownFilters, NamedId
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import Label, column_of
from cwb_workshop.ui.dialogs.choice_box import ChoiceBox
from cwb_workshop.ui.flow_layout import FlowLayout
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_name

_BOXES = ("place", "since", "until", "item", "theme", "role", "kit", "collection")
_FLAGS = ("highlights", "agreements")
_COLLECTION, _OWNER = "collection", "owner"
_ITEM, _BETWEEN = "item", "/"
_ON = "on"
_WIDTH = 148


class Filters(QWidget):
    """`changed` comes when something else was chosen. `boxes` and `flags` are those that a page has
    a use for.
    """

    changed = Signal()

    def __init__(
        self, words: Translator, boxes: Iterable[str] = _BOXES, flags: Iterable[str] = _FLAGS
    ) -> None:
        super().__init__()
        self._words = words
        self._before: dict[str, str] = {}
        self.boxes: dict[str, ChoiceBox] = {}
        self.flags: dict[str, QCheckBox] = {}
        layout = FlowLayout(self, spacing=10)
        for name in boxes:
            box = self.boxes[name] = ChoiceBox()
            word = words(f"desk.filter.{name}")
            give_name(box, word)
            box.setFixedWidth(scaled(_WIDTH))
            box.addItem(words("desk.filter.all"), "")
            held = QWidget()
            labelled = column_of(Label("hint", word), box)
            labelled.setContentsMargins(0, 0, 0, 0)
            held.setLayout(labelled)
            layout.addWidget(held)
            box.activated.connect(lambda _row: self.changed.emit())
        for name in flags:
            flag = self.flags[name] = QCheckBox(words(f"desk.filter.{name}"))
            flag.clicked.connect(lambda _on: self.changed.emit())
            layout.addWidget(flag)

    @property
    def selection(self) -> Selection:
        chosen = {
            name: str(box.currentData() or "")
            for name, box in self.boxes.items()
            if name not in (_COLLECTION, _OWNER)
        }
        # The id of a kit has no such sign in it.
        kit, _sign, item = chosen.pop(_ITEM, "").partition(_BETWEEN)
        flags = {name: flag.isChecked() for name, flag in self.flags.items()}
        return Selection(**chosen, **flags, item=item, item_kit=kit, exact=True)  # type: ignore[arg-type]  # each has its own type

    @property
    def chosen(self) -> dict[str, str]:
        """What is chosen, by the names of boxes and flags; what is not offered yet as well."""
        boxes = {name: str(box.currentData() or "") for name, box in self.boxes.items()}
        flags = {name: _ON for name, flag in self.flags.items() if flag.isChecked()}
        return {**self._before, **{name: one for name, one in boxes.items() if one}, **flags}

    def choose(self, chosen: Mapping[str, str]) -> None:
        """Choose what was chosen before: in a box once that is offered."""
        self._before = {name: chosen[name] for name in self.boxes if name in chosen}
        for name, flag in self.flags.items():
            flag.setChecked(name in chosen)

    @property
    def collection(self) -> str:
        """The name of the collection that was chosen; empty for all sessions."""
        return self._chosen(_COLLECTION)

    @property
    def owner(self) -> str:
        """The key of the owner that was chosen; empty for all."""
        return self._chosen(_OWNER)

    def offer_owners(self, owners: Iterable[NamedId]) -> None:
        """Offer those who have agreements; who was chosen stays so, where they are still there."""
        self._fill(_OWNER, owners)

    def _chosen(self, name: str) -> str:
        box = self.boxes.get(name)
        return "" if box is None else str(box.currentData() or "")

    def offer(self, known: KnownFilters) -> None:
        """Offer what the archive has; what was chosen stays so, where it is still there."""
        date = self._words.locale.date
        days = [NamedId(day, date(day)) for day in known.days]
        for name, options in (
            ("place", known.places),
            ("since", days),
            ("until", list(reversed(days))),
            (_ITEM, [NamedId(f"{one.kit}{_BETWEEN}{one.id}", one.name) for one in known.items]),
            ("theme", known.themes),
            ("role", known.roles),
            ("kit", known.kits),
            (_COLLECTION, [NamedId(one, self._called(one)) for one in known.collections]),
        ):
            if name in self.boxes:
                self._fill(name, options)

    def _called(self, collection: str) -> str:
        return self._words("desk.favourites") if collection == FAVOURITES else collection

    def _fill(self, name: str, options: Iterable[NamedId]) -> None:
        box = self.boxes[name]
        before = self._before.pop(name, None) or box.currentData()
        box.clear()
        box.addItem(self._words("desk.filter.all"), "")
        for one in options:
            box.addItem(one.name, one.id)
        box.setCurrentIndex(max(box.findData(before), 0))
