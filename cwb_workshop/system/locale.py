"""The language of the system, for the first start and for commands."""

from __future__ import annotations

import locale
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cwb_workshop.core.model.locale import Language


def system_language() -> Language:
    """Return Dutch where the system speaks it, English everywhere else."""
    named = next(
        (os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)),
        locale.getlocale()[0] or "",
    )
    return "nl" if named.lower().startswith(("nl", "dutch")) else "en"
