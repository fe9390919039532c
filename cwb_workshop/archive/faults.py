"""What can be wrong with an archive, each with a sentence of its own in the words."""

from __future__ import annotations

from cwb_workshop.core.model.errors import UserFacingError


class ArchiveError(UserFacingError):
    """An archive cannot be opened, read or written, or was asked for what it has not."""
