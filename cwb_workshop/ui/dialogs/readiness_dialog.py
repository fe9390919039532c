"""Before the doors open: nine things that an evening needs, each with a plain verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QWidget

from cwb_workshop.core.contract.pictures import SampleScene
from cwb_workshop.core.contract.scene import Scene
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.readiness import Finding
from cwb_workshop.ui.controls import Button, Label, clear, column, row
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.known_keys import known_action
from cwb_workshop.ui.learnt_keys import BUTTONS
from cwb_workshop.ui.scroll_area import scroll_area
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.stage import Stage

AGAIN = "Ctrl+R"
_SIZE = (1240, 680)
_RIGHT = 300
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SIGNS = {"good": "✓", "look": "○", "mind": "!"}
_ROLES = {"good": "saved", "look": "strong", "mind": "saved:failed"}
_BELOW = 10


MENDS: Mapping[str, Sequence[str]] = {
    "projector": ("which",),
    "back_row": ("show", "yes"),
    "clicker": ("teach",),
    "sound": ("play", "yes"),
    "backup": ("open",),
}
"""The ways to put something right, by the check they belong to."""


@value_type
class Mend:
    """One of `MENDS`; its button says `readiness.<check>.<way>`."""

    check: str
    way: str
    does: Callable[[], None]


class ReadinessDialog(KeyedDialog):
    """Holds no facts: `look` tells what is found now, each time something was done.

    `heard` is told of each button of a clicker that is pressed here.
    """

    topic = "wall.doors"

    def __init__(
        self,
        parent: QWidget | None,
        words: Translator,
        *,
        look: Callable[[], Sequence[Finding]],
        ask_again: Callable[[], None],
        mends: Sequence[Mend],
        heard: Callable[[str], None],
        sample: Stage,
        distance: Callable[[], int],
        set_distance: Callable[[int], None],
        distances: Sequence[int],
    ) -> None:
        super().__init__(parent, words)
        self._words, self._look, self._mends, self._heard = words, look, mends, heard
        self._ask_again = ask_again
        self._distance, self._set_distance = distance, set_distance
        self.setWindowTitle(words("readiness.title"))
        self._told = Label("plain", wraps=True)
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 12, 0)
        self._grid.setVerticalSpacing(1)
        self._grid.setHorizontalSpacing(12)
        self._grid.setColumnStretch(1, 1)
        self._choices: dict[int, Button] = {}
        self._lay_out(sample, distances)
        self.refresh()
        self.take_size(*_SIZE)

    def refresh(self) -> None:
        """Look again, and say what is found; the keyboard stays where it was."""
        found = tuple(self._look())
        at = self._button_with_keyboard()
        clear(self._grid)
        for line, finding in enumerate(found):
            self._put(line, finding)
        good = sum(finding.verdict == "good" for finding in found)
        self._told.setText(self._words("readiness.told", n=good, total=len(found)))
        for metres, choice in self._choices.items():
            choice.setChecked(metres == self._distance())
        buttons = self._buttons()
        if at is not None and at < len(buttons):
            buttons[at].setFocus()

    @property
    def texts(self) -> list[str]:
        """What stands in the rows, as it is read."""
        return [widget.text() for widget in self._widgets() if isinstance(widget, Label)]

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = known_action(event)
        if action in BUTTONS:
            self._heard(action)
            self.refresh()
        elif event.key() == Qt.Key.Key_R and event.modifiers() & _CONTROL:
            self._look_again()
        else:
            super().keyPressEvent(event)

    def takes(self, event: QKeyEvent) -> bool:
        """A full stop is what a clicker sends for black; it begins no line."""
        return event.text() == "." or super().takes(event)

    def _put(self, line: int, finding: Finding) -> None:
        words, check = self._words, finding.check
        role = _ROLES[finding.verdict]
        sign = Label(role, _SIGNS[finding.verdict])
        name = Label("strong", words(f"readiness.{check}.name"))
        told = Label("hint", words(f"readiness.{check}.{finding.told}", **finding.values))
        told.setWordWrap(True)
        told.setContentsMargins(0, 0, 0, _BELOW)
        verdict = Label(role, words(f"readiness.{finding.verdict}"))
        top = 2 * line
        self._grid.addWidget(sign, top, 0)
        self._grid.addWidget(name, top, 1)
        self._grid.addWidget(told, top + 1, 1)
        self._grid.addWidget(verdict, top, 2)
        for place, mend in enumerate(one for one in self._mends if one.check == check):
            button = Button("plain")
            word = words(f"readiness.{check}.{mend.way}")
            button.say(word)
            give_name(button, f"{name.text()}: {word}")
            button.clicked.connect(partial(self._mend, mend))
            top_left = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
            self._grid.addWidget(button, top, 3 + place, 2, 1, top_left)

    def _look_again(self) -> None:
        self._ask_again()
        self.refresh()

    def _mend(self, mend: Mend, _checked: bool = False) -> None:
        mend.does()
        self.refresh()

    def _widgets(self) -> Iterator[QWidget]:
        items = (self._grid.itemAt(number) for number in range(self._grid.count()))
        yield from (widget for item in items if item and (widget := item.widget()))

    def _buttons(self) -> list[Button]:
        return [widget for widget in self._widgets() if isinstance(widget, Button)]

    def _button_with_keyboard(self) -> int | None:
        here = self.focusWidget()
        buttons = self._buttons()
        return buttons.index(here) if here in buttons else None

    def _lay_out(self, sample: Stage, distances: Sequence[int]) -> None:
        words = self._words
        layout = column(self, margins=(24, 20, 24, 20), spacing=10)
        layout.addWidget(Label("heading", words("readiness.title"), wraps=True))
        layout.addWidget(self._told)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self._rows)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side = QWidget()
        side.setFixedWidth(scaled(_RIGHT))
        right = column(side, margins=(0, 0, 0, 0), spacing=8)
        right.addWidget(Label("strong", words("readiness.sample.question"), wraps=True))
        sample.setFixedHeight(round(scaled(_RIGHT) * 9 / 16))
        right.addWidget(sample)
        right.addWidget(Label("hint", words("readiness.sample.corners"), wraps=True))
        right.addWidget(Label("plain", words("screens.distance.title"), wraps=True))
        choices = row()
        for metres in distances:
            choice = self._choices[metres] = Button("tab", checkable=True)
            choice.setAutoExclusive(True)
            choice.say(words("readiness.metres", n=metres))
            choice.clicked.connect(partial(self._choose, metres))
            choices.addWidget(choice)
        right.addLayout(choices)
        right.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addWidget(area, 1)
        # With large letters it is higher than a small screen.
        beside = scroll_area(side)
        beside.setFixedWidth(scaled(_RIGHT) + beside.verticalScrollBar().sizeHint().width())
        give_name(beside, words("readiness.sample.question"))
        both.addWidget(beside)
        layout.addLayout(both, 1)
        layout.addWidget(Label("hint", words("readiness.nothing_stops"), wraps=True))
        again, close = Button("plain"), Button("primary")
        again.say(words("readiness.again"), key_name(AGAIN, words))
        again.clicked.connect(self._look_again)
        close.say(words("readiness.close"), key_name("Esc", words))
        close.clicked.connect(self.accept)
        layout.addLayout(row(again, 1, close))
        close.setFocus()

    def _choose(self, metres: int, _checked: bool = False) -> None:
        self._set_distance(metres)
        self.refresh()


def sample_scene(words: Translator) -> Scene:
    """Return the page that the last chair must be able to read."""
    lines = (Phrase(words(f"readiness.sample.{size}")) for size in ("heading", "body", "caption"))
    return Scene(SampleScene(*lines))


def sample_stage(scene: Scene, other: Stage) -> Stage:
    """Return a small picture of the sample, with the pages of the wall."""
    stage = Stage()
    stage.follow(other)
    stage.set_aspect(16, 9)
    stage.show_scene(scene)
    return stage
