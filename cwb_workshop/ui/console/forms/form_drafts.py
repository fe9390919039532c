"""What was typed in the fields of forms and is not taken yet, as the drafts of a session."""

from __future__ import annotations

from cwb_workshop.core.contract.capture_form import FormField
from cwb_workshop.session.session import Session


class FormDrafts:
    """One draft for each field; so they outlive a closed session and a power cut."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, field: FormField) -> str:
        """Return what waits in a field; empty where all of it was taken."""
        return self._session.draft(_name(field))

    def keep(self, field: FormField, typed: str) -> None:
        """Keep what stands in a field and is not taken; nothing where it is what is stored."""
        self._session.keep_draft(_name(field), typed)


def _name(field: FormField) -> str:
    return f"form/{field.scope}/{field.key}"
