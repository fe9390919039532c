"""Kits that somebody put in the folder, read as a whole once home is there, and told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.kit_outline import FaultyKit, KnownKits
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.background_work import BackgroundWork
from cwb_workshop.ui.home.reminder import Reminder

if TYPE_CHECKING:
    from cwb_workshop.ui.home.contents import HomeContents
    from cwb_workshop.ui.home.form import NewSessionForm

_MOST_KITS = 3
"""So many kits are told of at once; the others follow when these are mended."""


class KitCheck:
    """Offers what is whole, and says of the rest that it is not, and why."""

    def __init__(
        self,
        window: QWidget,
        notice: Reminder,
        form: NewSessionForm,
        background: BackgroundWork,
        contents: HomeContents,
    ) -> None:
        self._window = window
        self._notice = notice
        self._form = form
        self._background = background
        self._check = contents.check_kits
        self._dress = contents.dress
        self._faulty: tuple[FaultyKit, ...] = ()
        self._words: Translator | None = None
        notice.asked.connect(self.tell)

    def look(self, words: Translator) -> None:
        """Look at the kits there are now."""
        self._words = words
        if self._check is not None:
            self._background.run(self._check, self._take, self._take_failure)

    def retranslate(self, words: Translator) -> None:
        self._words = words
        names = ", ".join(kit.name for kit in self._faulty)
        number = len(self._faulty)
        self._notice.say(words("home.kits.faulty", n=number, names=names) if number else "")

    def tell(self) -> None:
        """Say what is wrong with the kits that are not offered."""
        # A dialog is seldom needed, and never before the window is complete.
        from cwb_workshop.ui.dialogs.dialog import Choice, choose

        words = self._words
        if words is None:
            return
        self._dress()
        told = [
            f"{kit.name}: {words(kit.error.key, **kit.error.values)}"
            for kit in self._faulty[:_MOST_KITS]
        ]
        choose(
            self._window,
            title=words("home.kits.title"),
            text="\n\n".join((*told, words("home.kits.all"))),
            choices=(Choice("read", words("dialog.understood"), "primary"),),
            words=words,
        )

    def _take(self, known: KnownKits) -> None:
        self._form.offer(known.offered)
        self._faulty = known.faulty
        if self._words is not None:
            self.retranslate(self._words)

    def _take_failure(self, error: UserFacingError | OSError) -> None:
        """What the folder of kits holds is no reason to say anything in the way of an evening."""
