"""A new session with the set-up of an earlier one."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.ui.background_work import BackgroundWork
from cwb_workshop.ui.home.contents import HomeContents
from cwb_workshop.ui.home.form import NewSessionForm
from cwb_workshop.ui.home.form_values import typed_of
from cwb_workshop.ui.home.rows import SessionRow


class SetUpCopy(QObject):
    """Reads the set-up of a session elsewhere, and fills in the form with it."""

    def __init__(
        self,
        window: QWidget,
        contents: HomeContents,
        form: NewSessionForm,
        background: BackgroundWork,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._contents = contents
        self._form = form
        self._background = background

    def of(self, row: SessionRow) -> None:
        settings_of = self._contents.settings_of
        if settings_of is not None:
            self._background.run(
                lambda: settings_of(row.path), lambda new: self._take(row, new), self._tell
            )

    def _take(self, row: SessionRow, new: NewSession) -> None:
        locale = self._contents.interface.words.locale
        self._form.take_set_up(typed_of(new, self._contents.now(), locale), row.title)

    def _tell(self, error: UserFacingError | OSError) -> None:
        # A dialog is seldom needed, and never before the window is complete.
        from cwb_workshop.ui.dialogs.dialog import tell_any

        tell_any(self._window, self._contents.interface.words, error)
