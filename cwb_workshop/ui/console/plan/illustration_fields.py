"""One picture of an item: as the room sees it, what is on it in words, and where it goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from cwb_workshop.core.contract.scene import Scene
from cwb_workshop.core.model.illustrations import Illustration
from cwb_workshop.core.model.limits import TEXTS
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import Button, Label, panel
from cwb_workshop.ui.flow_layout import FlowLayout
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.line_field import LineField
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.stage import Stage

_PREVIEW_HEIGHT = 70
_EDGE = 2


class IllustrationFields(QWidget):
    """`asked` carries what a button is for, `language_asked` in which language it is told next."""

    asked = Signal(str)
    language_asked = Signal(str)

    def __init__(
        self,
        words: Translator,
        like: Stage,
        languages: Sequence[Language],
        name_of: Callable[[Language], str],
    ) -> None:
        super().__init__()
        self._words, self._languages, self._name_of = words, tuple(languages), name_of
        self.language = self._languages[0]
        self.pills: dict[Language, Button] = {}
        self.shown: Illustration | None = None
        self.stage = Stage()
        self.stage.follow(like)
        give_name(self.stage, words("console.plan.seen"))
        self.alt = LineField()
        self.alt.speak(words)
        self.alt.setMaxLength(TEXTS["alt"])
        self.printed = Button("tab:alone", checkable=True)
        self.earlier, self.later, self.away = Button("small"), Button("small"), Button("small")
        self._lay_out()
        for button, action in (
            (self.printed, "print"),
            (self.earlier, "earlier"),
            (self.later, "later"),
            (self.away, "away"),
        ):
            button.clicked.connect(lambda _checked=False, one=action: self.asked.emit(one))

    @property
    def further(self) -> Language:
        """The language that is told in; empty for the first one."""
        return "" if self.language == self._languages[0] else self.language

    def told_of(self, one: Illustration) -> str:
        """Return what was told of a picture in the language that is chosen, and in no other."""
        return dict(one.told).get(self.further, "") if self.further else one.alt

    def tell_in(self, language: Language) -> None:
        """Tell in this language from now on."""
        self.language = language
        if self.shown is not None:
            self.alt.setText(self.told_of(self.shown))
            self._name_alt()

    def show_one(self, one: Illustration | None, scene: Scene | None) -> None:
        """Show a picture; None for none. Words that are being typed for the same one stay."""
        before, self.shown = self.shown, one
        for widget in self._whole:
            widget.setVisible(one is not None)
        self._none.setVisible(one is None)
        if one is None or scene is None:
            return
        self.stage.show_scene(scene)
        told = self.told_of(one)
        is_same = before is not None and before.mark == one.mark and self.told_of(before) == told
        if not (is_same and self.alt.hasFocus()) and self.alt.text() != told:
            self.alt.setText(told)
            self.alt.setCursorPosition(0)
        self._name_alt()
        self.printed.setChecked(one.printed)

    def _lay_out(self) -> None:
        words = self._words
        self._none = Label("quiet", words("console.illustration.none"), wraps=True)
        asks = Label("strong", words("console.illustration.alt"), wraps=True)
        self._name_alt()
        self.printed.say(words("console.illustration.print"))
        self.earlier.say(words("console.illustration.earlier"), key_name("Alt+Up", words))
        self.later.say(words("console.illustration.later"), key_name("Alt+Down", words))
        self.away.say(words("console.illustration.away"), key_name("Del", words))
        frame, across = panel("card"), QWidget()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        inside.addWidget(self.stage)
        self.stage.setMinimumHeight(scaled(_PREVIEW_HEIGHT))
        self.stage.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        choices = QWidget()
        chosen = FlowLayout(choices)
        chosen.addWidget(asks)
        for language in self._languages if len(self._languages) > 1 else ():
            pill = Button("tab", checkable=True)
            pill.setAutoExclusive(True)
            pill.setChecked(language == self.language)
            pill.say(language.upper(), name=f"{language.upper()}, {self._name_of(language)}")
            pill.clicked.connect(lambda _checked=False, one=language: self.language_asked.emit(one))
            chosen.addWidget(pill)
            self.pills[language] = pill
        chosen.put_right(len(self.pills))
        flow = FlowLayout(across)
        for button in (self.printed, self.earlier, self.later, self.away):
            flow.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._none)
        layout.addWidget(frame, 1)
        for widget in (choices, self.alt, across):
            layout.addWidget(widget)
        self._whole = (frame, choices, self.alt, across)

    def _name_alt(self) -> None:
        """Name the field by its language; in a further one it hints at what the first one says."""
        words, one = self._words, self.shown
        asks = words("console.illustration.alt")
        give_name(self.alt, f"{asks}, {self._name_of(self.language)}" if self.further else asks)
        lead = one.alt if one is not None and self.further else ""
        self.alt.setPlaceholderText(lead or words("console.illustration.alt_hint"))
