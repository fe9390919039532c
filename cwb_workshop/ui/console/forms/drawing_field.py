"""Where a form asks for the photo of a drawing: what it has, and two buttons with their keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import Button, Label
from cwb_workshop.ui.flow_layout import FlowLayout
from cwb_workshop.ui.key_names import shown_key
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.drawing import image_of

_HEIGHT = 44
_WIDTH = 66


class DrawingField(QWidget):
    """`asked` carries the id of an action."""

    asked = Signal(str)

    def __init__(self, words: Translator) -> None:
        super().__init__()
        self._words = words
        self._shown: str | None = None
        self._seen = Label("plain")
        self._choose, self._away = Button("line"), Button("line")
        self._choose.clicked.connect(lambda: self.asked.emit("drawing"))
        self._away.clicked.connect(lambda: self.asked.emit("drawing_away"))
        self._away.say(words("console.drawing.away"), shown_key("drawing_away", words))
        layout = FlowLayout(self, spacing=6)
        for widget in (self._seen, self._choose, self._away):
            layout.addWidget(widget)
        layout.addWidget(Label("hint", words("console.drawing.faces")))

    def show_drawing(self, drawing: str) -> None:
        """Show the drawing, small; an empty one is none."""
        if drawing == self._shown:
            return
        self._shown = drawing
        image = image_of(drawing)
        word = "choose" if image is None else "other"
        self._choose.say(self._words(f"console.drawing.{word}"), shown_key("drawing", self._words))
        self._away.setVisible(image is not None)
        self._seen.setVisible(image is not None)
        if image is not None:
            fit, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode
            small = image.scaled(_WIDTH, _HEIGHT, fit, smooth.SmoothTransformation)
            self._seen.setPixmap(QPixmap.fromImage(small))
            give_name(self._seen, self._words("console.drawing.there"))
