"""A row pasted in the capture field, and what it takes to read one."""

from __future__ import annotations

from cwb_workshop.session.session import Session


def line_of_pasted_row(session: Session, pasted: str) -> str | None:
    """Return the line that it is typed as, as `line_of_row`."""
    # Half a megabyte of code: it is read when somebody pastes.
    from cwb_workshop.session.paste_list import line_of_row

    return line_of_row(session, pasted)
