"""Putting the photo of a drawing with a line, and taking it away."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cwb_workshop.core.model.drawing import DRAWING, drawing_of, set_drawing
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.session import Session
from cwb_workshop.ui.actions import Need
from cwb_workshop.ui.asking_for_picture import ask_for_picture
from cwb_workshop.ui.console.work_area import WorkArea

_PATTERNS = "*.png *.jpg *.jpeg *.PNG *.JPG *.JPEG"


class DrawingCommands:
    """Acts on the selected line; without a selection on the newest."""

    def __init__(self, session: Session, work: WorkArea, words: Callable[[], Translator]) -> None:
        self._session = session
        self._work = work
        self._words = words

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        return {"drawing": self._choose, "drawing_away": self._away}

    def has(self, need: Need) -> bool:
        """Tell whether there is a line that can have a drawing, or one that has it."""
        line = self._line()
        if line is None:
            return False
        return need == "drawable" or bool(drawing_of(self._session.record, line.id))

    def _line(self) -> Entry | None:
        """Return the one line that is meant, where its form asks for a drawing."""
        targets = self._work.targets()
        if len(targets) != 1:
            return None
        fields = self._work.forms.entry_fields(targets[0])
        return targets[0] if any(field.key == DRAWING for field in fields) else None

    def _choose(self) -> None:
        """Ask for a picture file, and keep the picture with the line."""
        if self._session.read_only:
            raise Refused("capture.read_only")
        line, words = self._line(), self._words()
        if line is None:
            raise Refused("console.drawing.none")
        kind = f"{words('console.drawing.kind')} ({_PATTERNS})"
        file = ask_for_picture(self._work.window(), words, words("console.drawing.which"), kind)
        if file is None or line.id not in self._session.record.entries:
            return
        # Decoders of pictures are loaded for who has a drawing to show.
        from cwb_workshop.ui.picture_file import read_drawing

        try:
            drawing = read_drawing(file)
        except OSError as error:
            raise Refused("console.drawing.unreadable", file=file.name) from error
        self._session.do(set_drawing(self._session.record, line.id, drawing))
        sentence = words("console.drawing.kept", label=line.label)
        self._work.capture.say(sentence, trouble=False)

    def _away(self) -> None:
        line = self._line()
        if line is not None:
            self._session.do(set_drawing(self._session.record, line.id, ""))
