"""A dialog that shows what a session holds now, for as long as it is there."""

from __future__ import annotations

from collections.abc import Callable

from cwb_workshop.core.model.entry import Step
from cwb_workshop.session.session import Session
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.widgets.fault_guard import guarded


class SessionDialog(KeyedDialog):
    """Call `listen` once it is laid out."""

    _listened: tuple[Session, Callable[[Step, object], None]] | None = None

    def listen(self, session: Session, stepped: Callable[[Step, object], None]) -> None:
        """Hear of each step of the session, until this is closed."""
        self._listened = session, stepped
        session.stepped.connect(stepped)

    @guarded(lambda: None)
    def done(self, result: int) -> None:
        """Close, and listen to the session no longer."""
        listened, self._listened = self._listened, None
        if listened is not None:
            session, stepped = listened
            session.stepped.disconnect(stepped)
        super().done(result)
